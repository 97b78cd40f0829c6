"""What people say about a chart: the cause of a point, and a word to the station that makes it."""

from traceapp.domain.command import Command
from traceapp.domain.equipment import Station
from traceapp.domain.person import Act
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.plant import StationTold
from traceapp.domain.record.quality import CauseNoted
from traceapp.errors import Refused
from traceapp.services.charts.charting import Series
from traceapp.services.people import require
from traceapp.services.ports import Books


def note_cause(
    books: Books, command: Command, *, lot: str, reading: EntryRef, series: Series, cause: str, left_out: bool
) -> tuple[Record, ...]:
    """Why a reading lies where it does; left out, the limits come from it no more.

    Refused: not_allowed, cause_missing, reading_unknown.
    """
    require(books, command.who[0], Act.INSPECT, command.happened)
    if not cause.strip():
        raise Refused("cause_missing")
    rows = books.readings(series.stage, series.name, group=series.group, key=series.key, limit=LOOKED_THROUGH)
    if all(EntryRef(row.terminal, row.seq) != reading for row in rows):
        raise Refused("reading_unknown", lot=lot, property=series.name)
    return (
        CauseNoted(
            lot=lot, reading=reading, stage=series.stage, name=series.name, cause=cause.strip(), left_out=left_out
        ),
    )


def tell_station(books: Books, command: Command, *, station: str, text: str) -> tuple[Record, ...]:
    """Leave word at a station; whoever signs in there next sees it.

    Refused: not_allowed, station_unknown, text_missing.
    """
    require(books, command.who[0], Act.HOLD, command.happened)
    if not isinstance(books.fact("station", station, command.happened), Station):
        raise Refused("station_unknown", station=station)
    if not text.strip():
        raise Refused("text_missing")
    return (StationTold(station=station, text=text.strip()),)


def stations_with(books: Books, machine: str, at: int) -> tuple[Station, ...]:
    """The stations that a machine stands at, by key."""
    found = books.facts("station", at)
    return tuple(one for one in found if isinstance(one, Station) and machine in one.equipment)


LOOKED_THROUGH = 500
"""A cause is noted on a reading that is not older than so many others of its series."""
