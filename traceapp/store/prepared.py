"""Core statements on the path of every scan: compiled once, then handed to the driver as text with plain values.

Finding the compiled form of a statement again, arranging its values and dressing up its result is most of what Core
adds to a small write; with the text at hand and the driver's own cursor that is a tenth.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from msgspec import Struct
from sqlalchemy import ClauseElement, Connection
from sqlalchemy.sql.compiler import SQLCompiler


class _Text(Struct, frozen=True):
    """A statement as the driver takes it, and what puts its values into their order."""

    text: str
    arranged: Callable[[Mapping[str, Any]], tuple[Any, ...]]


class Prepared:
    """A statement and, from its first use on, its text. It has no constants: every value has a name.

    columns: which columns an insert names; None for all of its table.
    """

    def __init__(self, statement: ClauseElement, columns: Sequence[str] | None = None) -> None:
        self._statement = statement
        self._columns = columns
        self._texts: dict[str, _Text] = {}
        self._row: Callable[[Iterable[Any]], Any] | None = None

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> list[Any]:
        """Every row of the answer, for these values by name: tuples that also know their columns by name."""
        ready, cursor = self._ready(connection), _cursor(connection)
        execute(cursor, ready.text, ready.arranged(values))
        return list(map(self._named(cursor), cursor.fetchall()))

    def stream(self, connection: Connection, values: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
        """The rows one by one as far as they are asked for, each as bare cells in the order of its columns."""
        ready, cursor = self._ready(connection), _cursor(connection)
        execute(cursor, ready.text, ready.arranged(values))
        return iter(cursor)

    def first(self, connection: Connection, values: Mapping[str, Any]) -> Any:
        """The first row of the answer; None when there is none."""
        return next(iter(self.rows(connection, values)), None)

    def write(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Once for each row of values; for none the driver hears nothing."""
        if not rows:
            return
        ready = self._ready(connection)
        arranged = [ready.arranged(row) for row in rows]
        if arranged:
            execute_all(_cursor(connection), ready.text, arranged)

    def _named(self, cursor: Any) -> Callable[[Iterable[Any]], Any]:
        """What names the cells of a row; made at the first answer, whose columns are those of every other."""
        if self._row is None:
            self._row = _row_of(cursor)
        return self._row

    def _ready(self, connection: Connection) -> _Text:
        dialect = connection.dialect
        found = self._texts.get(dialect.name)
        if found is None:
            compiled = self._statement.compile(dialect=dialect, column_keys=self._columns)
            assert isinstance(compiled, SQLCompiler)
            found = self._texts[dialect.name] = _Text(str(compiled), _arranging(compiled.positiontup or ()))
        return found


def _arranging(names: Sequence[str]) -> Callable[[Mapping[str, Any]], tuple[Any, ...]]:
    """Takes the values of these names out of a mapping, in this order."""
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: tuple([values[name] for name in names])


def _row_of(cursor: Any) -> Callable[[Iterable[Any]], Any]:
    """What makes a row of the columns that this answer has."""
    row: Any = namedtuple("Row", [column[0] for column in cursor.description], rename=True)  # type: ignore[misc]
    make: Callable[[Iterable[Any]], Any] = row._make
    return make


def _cursor(connection: Connection) -> Any:
    """The driver's own cursor, within the transaction that Core would have begun; the pool's costs five times that."""
    if not connection.in_transaction():
        connection.begin()
    driver: Any = connection.connection.dbapi_connection
    return driver.cursor()


def execute(cursor: Any, text: str, values: Sequence[Any]) -> None:
    cursor.execute(text, values)


def execute_all(cursor: Any, text: str, rows: Sequence[Sequence[Any]]) -> None:
    cursor.executemany(text, rows)
