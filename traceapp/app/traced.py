"""A trace, with what is shown beside it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from time import monotonic

from msgspec import Struct
from msgspec.structs import replace

from traceapp.app.missing import Missing, may_be_missing
from traceapp.domain.equipment import Station
from traceapp.domain.party import Party
from traceapp.domain.plant import Plant
from traceapp.domain.reason import in_english
from traceapp.services.ports import Books
from traceapp.services.trace.trace_answer import Direction, Trace
from traceapp.services.trace.trace_start import Wanted, start_of_all
from traceapp.services.trace.tracing import trace_from
from traceapp.services.trace.whereabouts import Whereabouts, where_now
from traceapp.store.books import Books as StoredBooks
from traceapp.store.store import Store

STOPS_MOST = 1_000
"""Of so many lots, and so many boxes, that are held it is told at once why they are; on paper of all."""


class Asked(Struct, frozen=True):
    """What is asked: from what, which way, under which share (10⁻¹²) a lot is not listed.

    known_on: only what was recorded until then counts (UTC microseconds, 0: everything that is here).
    """

    wanted: Wanted
    direction: Direction
    least: int = 0
    known_on: int = 0


def asked_for(wanted: Wanted | str, direction: Direction, *, least: int = 0, known_on: int = 0) -> Asked:
    """The question; a text is one code."""
    return Asked(Wanted(codes=(wanted,)) if isinstance(wanted, str) else wanted, direction, least, known_on)


class Stop(Struct, frozen=True):
    """Why something stood still, and whose badge stopped it."""

    reason: str
    by: tuple[str, ...] = ()

    def in_english(self, names: Mapping[str, str]) -> tuple[str, str]:
        """The reason, and who that was. names: of people, by badge."""
        return in_english(self.reason), ", ".join(names.get(badge, badge) for badge in self.by)


class Traced(Struct, frozen=True):
    """A trace with what is shown beside it: where the quantity is now, suppliers by lot, names of parties by key.

    told: when somebody at the customer of a shipment was told last in a review of its certificate (UTC microseconds).
    records: of the journal that was searched. took_ms: how long that took. missing: why there may be more. known_on:
    the moment up to which what was recorded counts; 0: now. stops: why what is listed stands still, by the code of the
    lot or box.
    """

    trace: Trace
    where: tuple[Whereabouts, ...]
    suppliers: Mapping[str, str]
    parties: Mapping[str, str]
    told: Mapping[str, int] = {}
    records: int = 0
    took_ms: int = 0
    missing: Missing = Missing()
    known_on: int = 0
    stops: Mapping[str, Stop] = {}


@contextmanager
def books_of(store: Store, asked: Asked, is_stopped: Callable[[], bool] | None = None) -> Iterator[StoredBooks]:
    """The books as they are, or as they were known."""
    reading = store.reading_past(asked.known_on, is_stopped) if asked.known_on else store.reading(is_stopped)
    with reading as books:
        yield books


def traced(books: Books, plant: Plant, asked: Asked, *, at: int, stops_most: int | None = None) -> Traced:
    """The answer. at: now (UTC microseconds). stops_most: of so many held lots it is told why; None: of all.

    Refused `code_unknown`, `nothing_named`.
    """
    start = start_of_all(books, asked.wanted)
    found = trace_from(books, plant, start, asked.direction, least=asked.least)
    is_followed = asked.direction is Direction.FORWARD and found.is_whole and not start.parts
    where = where_now(books, found) if is_followed else ()
    parties = {party.key: party.name for party in books.facts("party", at) if isinstance(party, Party)}
    suppliers = {node.code: node.row.supplier for node in found.nodes if node.row is not None and node.row.supplier}
    records = sum(head.seq for head in books.heads())
    told = _told(books, found)
    return Traced(
        found, where, suppliers, parties, told=told, records=records, known_on=asked.known_on,
        stops=_stops(books, found, stops_most),
    )  # fmt: skip


def _stops(books: Books, found: Trace, most: int | None) -> dict[str, Stop]:
    """What is still here before what is only passed on the way."""
    here = [(one.kind, one.code) for one in found.still_here if one.status == "held"]
    passed = [("lot", node.code) for node in found.nodes if node.row is not None and node.row.status == "held"]
    held = dict.fromkeys((*here, *passed))
    lots = books.lots([code for kind, code in held if kind == "lot"][:most])
    first = {code: state.open_holds[0].entry for code, state in lots.items() if state.open_holds}
    for code, box in books.boxes([code for kind, code in held if kind == "box"][:most]).items():
        first.update((code, hold) for hold in box.holds[::-1] if hold not in box.unheld)
    holds = {entry: books.hold(str(entry)) for entry in dict.fromkeys(first.values())}
    standing = ((code, holds[entry]) for code, entry in first.items())
    return {code: Stop(hold.reason, hold.by) for code, hold in standing if hold is not None}


def traced_now(store: Store, plant: Plant, asked: Asked, is_stopped: Callable[[], bool] | None, *, at: int) -> Traced:
    """The answer, with how long it took and why there may be more."""
    began = monotonic()
    with books_of(store, asked, is_stopped) as books:
        found = traced(books, plant, asked, at=at, stops_most=STOPS_MOST)
        lots = {node.code for node in found.trace.nodes} | {one.code for one in found.trace.still_here}
        stations = [one for one in books.facts("station", at) if isinstance(one, Station)]
        missing = Missing() if asked.known_on else may_be_missing(books, store.slates, store.letters, lots, stations)
    return replace(found, took_ms=int((monotonic() - began) * 1000), missing=missing)


def _told(books: Books, found: Trace) -> dict[str, int]:
    told: dict[str, int] = {}
    states = books.shipments(tuple(dict.fromkeys(reached.shipment for reached in found.shipments)))
    for code, state in states.items():
        reviews = (books.review(number) for number in state.certificates)
        moments = [one.at for review in reviews if review is not None for one in review.told]
        if moments:
            told[code] = max(moments)
    return told
