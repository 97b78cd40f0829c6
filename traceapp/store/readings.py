"""The points of charts: the newest readings of one characteristic, walked along an index from the last one back."""

from collections.abc import Iterable
from itertools import starmap
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple
from sqlalchemy import Connection, bindparam, literal_column, select

from traceapp.domain.quantity import LARGEST
from traceapp.domain.record.pieces import EntryRef
from traceapp.store import schema
from traceapp.store.prepared import Prepared


class ReadRow(Struct, frozen=True):
    """A characteristic that was read lately, on this machine, of this part, grade and material ("" for none)."""

    stage: str
    name: str
    equipment: str
    part: str
    grade: str
    material: str


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
    deviation: str


def _newest_of(group: str) -> Prepared:
    """Newest first; the group is named twice, so that SQLite sees that the index without the empty ones will do."""
    reading = schema.reading.c
    columns = [reading[name] for name in ReadingRow.__struct_fields__]
    return Prepared(
        select(*columns)
        .where(
            reading.stage == bindparam("stage"),
            reading.name == bindparam("name"),
            (reading[group] == bindparam("key")) & (reading[group] != literal_column("''")),
            reading.at <= bindparam("until"),
        )
        .order_by(reading.at.desc(), reading.terminal.desc(), reading.seq.desc(), reading.subject, reading.n.desc())
    )


_NEWEST = {group: _newest_of(group) for group in ("equipment", "part", "grade", "material")}


def newest(
    connection: Connection, characteristic: tuple[str, str], within: tuple[str, str], until: int, limit: int
) -> list[ReadingRow]:
    """The newest readings of a characteristic (stage, name) within a group, the oldest of them first.

    within: equipment, part, grade or material, and which one. until: none later than this (UTC microseconds; 0: now).
    What one entry says of several lots is one reading.
    """
    stage, name = characteristic
    group, key = within
    asked = {"stage": stage, "name": name, "key": key, "until": until or LARGEST}
    found: dict[EntryRef, ReadingRow] = {}
    rows: Iterable[Any] = _NEWEST[group].stream(connection, asked)
    for row in starmap(ReadingRow, rows):
        ref = EntryRef(row.terminal, row.seq)
        if ref not in found and len(found) == limit:
            break
        found.setdefault(ref, row)
    return list(reversed(found.values()))


def since(connection: Connection, at: int) -> list[ReadRow]:
    """What was read from a moment on (UTC microseconds), each once."""
    reading = schema.reading.c
    columns = [reading[name] for name in ReadRow.__struct_fields__]
    rows: Iterable[Any] = connection.execute(select(*columns).where(reading.at >= at).distinct())
    return sorted(starmap(ReadRow, rows), key=astuple)
