"""The points of charts: the newest readings of one characteristic, walked along an index from the last one back."""

from collections.abc import Iterable
from itertools import starmap
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, func, select

from traceapp.domain.record.pieces import EntryRef
from traceapp.store import schema


class ReadingRow(Struct, frozen=True):
    """One point of a chart, as `measured.Reading` tells it. subject: the lot's readings or the load it is of."""

    subject: str
    lot: str
    stage: str
    name: str
    equipment: str
    part: str
    grade: str
    at: int
    terminal: str
    seq: int
    value: str
    size: int
    least: str
    most: str
    low: str
    high: str
    instrument: str


_READING = select(*(schema.reading.c[name] for name in ReadingRow.__struct_fields__))


def newest(
    connection: Connection, characteristic: tuple[str, str], within: tuple[str, str], until: int, limit: int
) -> list[ReadingRow]:
    """The newest readings of a characteristic (stage, name) within a group, the oldest of them first.

    within: equipment, part or grade, and which one. until: none later than this (UTC microseconds; 0: now). What one
    entry says of several lots is one reading.
    """
    reading = schema.reading.c
    stage, name = characteristic
    group, key = within
    # Said twice, so that SQLite sees that the index without the empty ones will do.
    of_group = (reading[group] == key) & (reading[group] != "")
    wanted = _READING.where(reading.stage == stage, reading.name == name, of_group)
    if until:
        wanted = wanted.where(reading.at <= until)
    newest_first = wanted.order_by(
        reading.at.desc(), reading.terminal.desc(), reading.seq.desc(), reading.subject, reading.n.desc()
    )
    found: dict[EntryRef, ReadingRow] = {}
    rows: Iterable[Any] = connection.execute(newest_first)
    for row in starmap(ReadingRow, rows):
        ref = EntryRef(row.terminal, row.seq)
        if ref not in found and len(found) == limit:
            break
        found.setdefault(ref, row)
    return list(reversed(found.values()))


def groups(connection: Connection, characteristic: tuple[str, str], group: str) -> list[str]:
    """The machines, parts or grades of which it was read, from one to the next in the index."""
    reading = schema.reading.c
    stage, name = characteristic
    of_kind = (reading.stage == stage) & (reading.name == name) & (reading[group] != "")
    each = select(func.min(reading[group]).label("key")).where(of_kind).cte("each", recursive=True)
    beyond = select(func.min(reading[group])).where(of_kind & (reading[group] > each.c.key)).scalar_subquery()
    each = each.union_all(select(beyond).where(each.c.key.is_not(None)))
    return [row.key for row in connection.execute(select(each.c.key).where(each.c.key.is_not(None)))]
