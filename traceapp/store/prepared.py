"""Core statements on the path of every scan: compiled once, then run as text with plain values.

Finding the compiled form of a statement again and arranging its values is most of what Core adds to a small write;
with the text at hand that is a third.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ClauseElement, Connection, CursorResult
from sqlalchemy.sql.compiler import SQLCompiler


class Prepared:
    """A statement and, from its first use on, its text for the database in use.

    columns: which columns an insert names; None for all of its table. A statement has no values of its own.
    """

    def __init__(self, statement: ClauseElement, columns: Sequence[str] | None = None) -> None:
        self._statement = statement
        self._columns = columns
        self._dialect = ""
        self._text = ""
        self._names: tuple[str, ...] = ()

    def run(self, connection: Connection, values: Mapping[str, Any]) -> CursorResult[Any]:
        """Once, with these values by name."""
        self._compile_for(connection)
        return connection.exec_driver_sql(self._text, tuple(values[name] for name in self._names))

    def run_all(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Once for each row of values."""
        self._compile_for(connection)
        names = self._names
        connection.exec_driver_sql(self._text, [tuple(row[name] for name in names) for row in rows])

    def _compile_for(self, connection: Connection) -> None:
        if self._dialect != connection.dialect.name:
            compiled = self._statement.compile(dialect=connection.dialect, column_keys=self._columns)
            assert isinstance(compiled, SQLCompiler)
            self._text, self._names = str(compiled), tuple(compiled.positiontup or ())
            self._dialect = connection.dialect.name
