"""Making the books again from the journal, in one transaction: readers keep the old ones until it commits."""

from collections.abc import Iterator

from sqlalchemy import Connection, MetaData, Table, inspect, text

from traceapp.domain.entry import Entry, decode_entry
from traceapp.store import schema, triggers
from traceapp.store.apply import Shelf, apply
from traceapp.store.journal import in_order

CHUNK = 500
_INDEXES_OF_WORDS = text("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%'")


def rebuild(connection: Connection) -> int:
    """Drop the books, of whatever version, and fold every entry again; returns how many entries.

    Inside the caller's transaction: killed half-way, the old books stand.
    """
    for name in connection.execute(_INDEXES_OF_WORDS).scalars().all():
        Table(name, MetaData()).drop(connection)  # and with it the tables that it keeps for itself
    for name in set(inspect(connection).get_table_names()) - set(schema.kept.tables):
        Table(name, MetaData()).drop(connection)
    make_books(connection)
    return sum(fold_all(connection))


def make_books(connection: Connection) -> None:
    """Empty books, the index of the words in them, and what is worked out of them."""
    schema.books.create_all(connection)
    schema.worked.create_all(connection)
    for statement in triggers.WORDS_INDEXED:
        connection.exec_driver_sql(statement)


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
