"""What differs between the rows that the books hold and those that they should, and writing just that."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, and_, bindparam, delete
from sqlalchemy.dialects.sqlite import insert as upsert_into

from traceapp.store import schema
from traceapp.store.faces import Row, Rows
from traceapp.store.prepared import Prepared


@cache
def upsert(table: Table, changed: tuple[str, ...] | None = None) -> Prepared:
    """Writes whole rows; of those that are there only these columns, and so only the indexes that hold one of them.

    changed: None for all; an index is written whenever a column of it is set, be it to what it was.
    """
    statement = upsert_into(table)
    columns = [c.name for c in schema.told_of(table)]
    keys = [c.name for c in schema.key_of(table)]
    others = {name: statement.excluded[name] for name in changed or columns if name not in keys}
    if not others:
        return Prepared(statement.on_conflict_do_nothing(index_elements=keys), columns)
    return Prepared(statement.on_conflict_do_update(index_elements=keys, set_=others), columns)


@cache
def _delete(table: Table) -> Prepared:
    return Prepared(delete(table).where(and_(*(c == bindparam(f"k_{c.name}") for c in schema.key_of(table)))))


class Changes:
    """The differences of many subjects, noted one by one and written together: first what goes, then what comes."""

    def __init__(self) -> None:
        self._come: dict[Table, dict[tuple[str, ...] | None, list[Row]]] = {}
        self._gone: dict[Table, list[Row]] = {}

    def note(self, old: Rows, new: Rows) -> None:
        """A subject's rows as they are, and as they should be."""
        for table in dict.fromkeys((*new, *old)):
            were, rows = old.get(table, {}), new.get(table, {})
            for key, row in rows.items():
                was = were.get(key)
                if was != row:
                    changed = None if was is None else tuple(name for name, value in row.items() if was[name] != value)
                    self._come.setdefault(table, {}).setdefault(changed, []).append(row)
            gone = [_named(table, key) for key in were if key not in rows]
            if gone:
                self._gone.setdefault(table, []).extend(gone)

    def come(self, table: Table) -> Iterator[Row]:
        """The rows of a table that are new or no more what they were."""
        return (row for rows in self._come.get(table, {}).values() for row in rows)

    def gone(self, table: Table) -> Iterator[Mapping[str, Any]]:
        """The keys of its rows that are no more, as `k_` and the name of each column."""
        return iter(self._gone.get(table, ()))

    def delete(self, connection: Connection) -> None:
        for table, keys in self._gone.items():
            _delete(table).write(connection, keys)

    def write(self, connection: Connection) -> None:
        for table, ways in self._come.items():
            for changed, rows in ways.items():
                upsert(table, changed).write(connection, rows)


def _named(table: Table, key: tuple[Any, ...]) -> Row:
    return dict(zip((f"k_{c.name}" for c in schema.key_of(table)), key, strict=True))
