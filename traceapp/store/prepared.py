"""Core statements on the path of every scan: compiled once, then run as text with plain values.

Finding the compiled form of a statement again and arranging its values is most of what Core adds to a small write;
with the text at hand that is a third.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ClauseElement, Connection, CursorResult
from sqlalchemy.sql.compiler import SQLCompiler


class Prepared:
    """A statement and, from its first use on, its text. It has no constants: every value has a name.

    columns: which columns an insert names; None for all of its table.
    """

    def __init__(self, statement: ClauseElement, columns: Sequence[str] | None = None) -> None:
        self._statement = statement
        self._columns = columns
        self._compiled: dict[str, tuple[str, tuple[str, ...]]] = {}

    def run(self, connection: Connection, values: Mapping[str, Any]) -> CursorResult[Any]:
        """Once, with these values by name."""
        text, names = self._compiled_for(connection)
        return connection.exec_driver_sql(text, tuple(values[name] for name in names))

    def run_all(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Once for each row of values."""
        text, names = self._compiled_for(connection)
        connection.exec_driver_sql(text, [tuple(row[name] for name in names) for row in rows])

    def _compiled_for(self, connection: Connection) -> tuple[str, tuple[str, ...]]:
        """The text for the database in use, and the names of its values in their order."""
        dialect = connection.dialect
        found = self._compiled.get(dialect.name)
        if found is None:
            compiled = self._statement.compile(dialect=dialect, column_keys=self._columns)
            assert isinstance(compiled, SQLCompiler)
            found = self._compiled[dialect.name] = str(compiled), tuple(compiled.positiontup or ())
        return found
