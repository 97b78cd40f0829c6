"""What a trace cannot know yet: what other terminals have not sent, and what stations were told and did not record."""

from collections.abc import Collection, Sequence

from msgspec import Struct

from traceapp.domain.equipment import Station
from traceapp.errors import TraceError
from traceapp.services.ports import Books
from traceapp.services.station.picking_up import decode_kept
from traceapp.store.slates import Slates

SILENT_US = 120_000_000
"""A terminal that has sent nothing for so long may have something that is not here (UX 5)."""


class Silent(Struct, frozen=True):
    """A terminal whose newest record lies so far behind the newest of all. last: when that was recorded, UTC µs."""

    terminal: str
    last: int


class Begun(Struct, frozen=True):
    """A station that was told of these lots and has not recorded it yet."""

    station: str
    lots: tuple[str, ...]


class Missing(Struct, frozen=True):
    """Why an answer may be incomplete; nothing of either where it is whole."""

    silent: tuple[Silent, ...] = ()
    begun: tuple[Begun, ...] = ()


def may_be_missing(
    books: Books, slates: Slates, own: str, lots: Collection[str], stations: Sequence[Station]
) -> Missing:
    """own: this terminal's letters, which is never silent. lots: those of the answer."""
    heads = [entry for ref in books.heads() if (entry := books.entry(ref)) is not None]
    newest = max((entry.hlc for entry in heads), default=0)
    silent = tuple(
        Silent(entry.ref.terminal, entry.recorded)
        for entry in heads
        if entry.ref.terminal != own and newest - entry.hlc > SILENT_US
    )
    begun = (Begun(station.key, told) for station in stations if (told := _told_of(slates, station.key, lots)))
    return Missing(silent, tuple(begun))


def _told_of(slates: Slates, station: str, lots: Collection[str]) -> tuple[str, ...]:
    """Which of the lots stand on a station's slate. One that cannot be read is told of by the station's health."""
    try:
        body = slates.read(station)
        kept = decode_kept(body) if body is not None else None
    except TraceError:
        return ()
    taken = kept.run.taken if kept is not None and kept.run is not None else ()
    return tuple(dict.fromkeys(one.lot for one in taken if one.lot in lots))
