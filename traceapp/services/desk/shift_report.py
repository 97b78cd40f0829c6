"""What a shift did, station by station: its people, runs, wrong scans, holds, labels and the notes it left (UX 06)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import time, tzinfo

from msgspec import Struct

from traceapp.domain.entry import Entry
from traceapp.domain.record import Unknown
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import LabelPrinted, LabelSpoiled, Shipped
from traceapp.domain.record.plant import ScanRefused, SignedOut
from traceapp.domain.record.production import Exposed, LotReceived, StepPerformed
from traceapp.domain.record.quality import Held, HoldReleased, Inspected
from traceapp.domain.span import SpanKind, earlier, span_at
from traceapp.services.ports import Books


class StationShift(Struct, frozen=True):
    """One station's part of it.

    people: badges, in the order they came. entries: recorded there. runs: of steps and loads. lots: born or received.
    wrong: scans that were not followed. notes: (badge, words) left on signing out.
    """

    station: str
    people: tuple[str, ...]
    entries: int
    runs: int
    lots: int
    wrong: int
    held: int
    released: int
    inspected: int
    printed: int
    spoiled: int
    shipped: int
    notes: tuple[tuple[str, str], ...]


class ShiftReport(Struct, frozen=True):
    """From one moment to another (UTC microseconds); stations by key, those at which something was recorded."""

    since: int
    until: int
    stations: tuple[StationShift, ...]

    @property
    def wrong(self) -> int:
        """Scans that were not followed, everywhere."""
        return sum(one.wrong for one in self.stations)


def reported_since(at: int, zone: tzinfo, shifts: Sequence[time]) -> int:
    """When the shift before the one of a moment began (UTC microseconds): what that one handed over is told as well."""
    return earlier(span_at(SpanKind.SHIFT, at, zone, shifts), zone, shifts).since


def shift_report(books: Books, *, since: int, until: int) -> ShiftReport:
    """What was recorded from `since` on and before `until`."""
    entries: dict[str, list[Entry]] = {}
    for entry in books.entries_between(since, until):
        entries.setdefault(entry.where, []).append(entry)
    return ShiftReport(since, until, tuple(_station(where, entries[where]) for where in sorted(entries)))


def _station(where: str, entries: Sequence[Entry]) -> StationShift:
    counts = _sum(_counted(entry.record) for entry in entries)
    notes = tuple(
        (entry.record.person, entry.record.note)
        for entry in entries
        if isinstance(entry.record, SignedOut) and entry.record.note
    )
    return StationShift(
        station=where,
        people=tuple(dict.fromkeys(person for entry in entries for person in entry.who)),
        entries=len(entries),
        notes=notes,
        **{name: counts[name] for name in ("runs", "lots", "wrong", "held", "released", "inspected")},
        **{name: counts[name] for name in ("printed", "spoiled", "shipped")},
    )


def _sum(counts: Iterable[Counter[str]]) -> Counter[str]:
    whole: Counter[str] = Counter()
    for one in counts:
        whole.update(one)
    return whole


_FIGURES: dict[type[Record], str] = {
    StepPerformed: "runs",
    Exposed: "runs",
    LotReceived: "lots",
    ScanRefused: "wrong",
    Held: "held",
    HoldReleased: "released",
    Inspected: "inspected",
    LabelPrinted: "printed",
    LabelSpoiled: "spoiled",
    Shipped: "shipped",
}
"""The figure to which a record of this kind adds one."""


def _counted(record: Record | Unknown) -> Counter[str]:
    """What a record adds to the figures of its station."""
    figure = _FIGURES.get(type(record)) if isinstance(record, Record) else None
    counts = Counter([figure] if figure else [])
    match record:
        case StepPerformed():
            counts["lots"] += len(record.children)
        case SignedOut():
            counts["wrong"] += sum(one.times for one in record.counted)
    return counts
