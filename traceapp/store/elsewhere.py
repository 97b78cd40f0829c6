"""What other processes record in this database: noticed by whoever asks now and then, never on the way of a scan."""

from contextlib import closing
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, select

from traceapp.domain.entry import decode_entry
from traceapp.store import schema
from traceapp.store.apply import subjects_touched

AT_ONCE = 2_000
"""Entries read at one look; what is more is heard at the next."""
_SINCE = select(schema.entry.c.id, schema.entry.c.body).order_by(schema.entry.c.id)


class Mark(Struct, frozen=True):
    """How far the database was known. version: SQLite's own count of what other connections than the one that writes
    here committed. last: id of the last entry. has_more: entries were left for the next look.
    """

    version: int
    last: int
    has_more: bool = False


def mark_of(pen: Connection) -> Mark:
    """Where it stands now, by the connection that writes here, which is in no transaction: both of one snapshot."""
    driver: Any = pen.connection.dbapi_connection
    with closing(driver.cursor()) as cursor:
        cursor.execute("BEGIN")
        try:
            (last,) = cursor.execute("SELECT coalesce(max(id), 0) FROM entry").fetchone()
            (version,) = cursor.execute("PRAGMA data_version").fetchone()
        finally:
            cursor.execute("COMMIT")
    return Mark(version, last)


def heard_since(connection: Connection, known: Mark, now: Mark) -> tuple[frozenset[str], Mark]:
    """The subjects that were touched between two marks where others wrote, and how far they are known then.

    What this process recorded in between is among them: the entries do not tell.
    """
    if known.version == now.version and not known.has_more:
        return frozenset(), now
    rows = connection.execute(_SINCE.where(schema.entry.c.id > known.last).limit(AT_ONCE)).all()
    last = rows[-1].id if rows else known.last
    touched = subjects_touched(connection, [decode_entry(row.body) for row in rows])
    return frozenset(touched), Mark(now.version, last, len(rows) == AT_ONCE)
