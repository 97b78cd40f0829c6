"""Making the books again from the journal, in one transaction: readers keep the old ones until it commits."""

from collections.abc import Iterator

from sqlalchemy import Connection, MetaData, Table, inspect

from traceapp.domain.entry import Entry, decode_entry
from traceapp.store import schema
from traceapp.store.apply import Shelf, apply
from traceapp.store.journal import in_order

CHUNK = 500


def rebuild(connection: Connection) -> int:
    """Drop the books, of whatever version, and fold every entry again; returns how many entries.

    Inside the caller's transaction: killed half-way, the old books stand.
    """
    for name in set(inspect(connection).get_table_names()) - set(schema.kept.tables):
        Table(name, MetaData()).drop(connection)
    schema.books.create_all(connection)
    return sum(fold_all(connection))


def fold_all(connection: Connection) -> Iterator[int]:
    """Fold the whole journal into the empty books of the same connection; yields the size of each chunk done."""
    chunk: list[Entry] = []
    for row in in_order(connection):
        chunk.append(decode_entry(row.body))
        if len(chunk) == CHUNK:
            apply(connection, chunk, Shelf(connection))
            yield len(chunk)
            chunk = []
    if chunk:
        apply(connection, chunk, Shelf(connection))
        yield len(chunk)
