"""The journal as EPCIS events for trading partners: of a period, or of a lot with all that it came from; streamed."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from traceapp.domain.entry import Entry
from traceapp.domain.epcis.corrected import events_of_family
from traceapp.domain.epcis.event import Event
from traceapp.domain.epcis.identity import Identity
from traceapp.domain.epcis.scene import Scene
from traceapp.domain.epcis.sensing import units_of
from traceapp.domain.epcis.telling import events_of
from traceapp.domain.ledger import kind_and_key, replacement_of, subjects_of
from traceapp.domain.part import Part
from traceapp.domain.party import Site
from traceapp.domain.plant import Plant
from traceapp.domain.record.dispatch import Packed
from traceapp.domain.record.production import StepPerformed
from traceapp.domain.record.quality import Corrected
from traceapp.domain.registers import FactState
from traceapp.errors import Refused
from traceapp.services.packing.logistic_units import SSCC
from traceapp.services.plant_time import zone_of
from traceapp.services.ports import Books

_Any = TypeVar("_Any")
PORTION = 500
KEPT = 100_000


class Names:
    """Which lots are sold under a GTIN, which codes are lots, what boxes bear; asked of the books as they come up."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._parts = {key: state for key, state in _parts_of(books) if any(_gtin(r.fact) for r in state.revisions)}
        self._gtins: dict[str, str] = {}
        self._lots: dict[str, bool] = {}
        self._boxes: dict[str, str] = {}
        self._has_numbers = bool(books.last_key(SSCC, ""))

    def gtin_of(self, lot: str) -> str:
        """Fourteen digits, as its part had them when it was born; "" without."""
        if not self._parts:
            return ""
        if lot not in self._gtins:
            self._look_up((lot,))
        return self._gtins[lot]

    def is_lot(self, code: str) -> bool:
        if code not in self._lots:
            self._look_up((code,))
        return self._lots[code]

    def sscc_of(self, box: str) -> str:
        """Eighteen digits, as it bore them when it was first packed, whatever became of that packing; "" without."""
        if not self._has_numbers:
            return ""
        if box not in self._boxes:
            self.learn_boxes((box,))
        return self._boxes[box]

    def learn_boxes(self, codes: Iterable[str]) -> None:
        """Look these up together."""
        missing = [code for code in dict.fromkeys(codes) if code not in self._boxes] if self._has_numbers else ()
        if not missing:
            return
        if len(self._boxes) > KEPT:
            self._boxes.clear()
        bore: dict[str, str] = {}
        for entry in self._books.as_written(self._books.touching([f"box:{code}" for code in missing])):
            if isinstance(entry.record, Packed):
                bore.setdefault(entry.record.box, entry.record.sscc)
        self._boxes.update((code, bore.get(code, "")) for code in missing)

    def learn(self, codes: Iterable[str]) -> None:
        """Look these lots up together."""
        if not self._parts:
            return
        missing = [code for code in dict.fromkeys(codes) if code not in self._gtins]
        if missing:
            self._look_up(missing)

    def _look_up(self, codes: Sequence[str]) -> None:
        if len(self._gtins) > KEPT:
            self._gtins.clear()
            self._lots.clear()
        rows = self._books.rows_of(codes)
        for code in codes:
            row = rows.get(code)
            state = self._parts.get(row.part) if row is not None else None
            self._gtins[code] = _gtin_at(state, row.born_at) if state is not None and row is not None else ""
            self._lots[code] = row is not None


def _parts_of(books: Books) -> Iterator[tuple[str, FactState]]:
    return ((state.name.partition("/")[2], state) for state in books.fact_states("part"))


def _gtin(fact: object) -> str:
    return fact.gtin.zfill(14) if isinstance(fact, Part) and fact.gtin else ""


def _gtin_at(state: FactState, moment: int) -> str:
    """Of the revision that had begun to count last by then, whatever came later."""
    begun = [revision for revision in state.revisions if revision.since <= moment]
    last = max(begun, key=lambda revision: (revision.since, revision.at), default=None)
    return "" if last is None else _gtin(last.fact)


def scene_of(books: Books, plant: Plant, at: int) -> tuple[Scene, Names]:
    """The plant as its events see it. Refused `site_without_host`: nothing could be named."""
    revisions = [
        revision
        for state in books.fact_states("site")
        for revision in state.revisions
        if isinstance(revision.fact, Site) and revision.fact.host
    ]
    first = min(revisions, key=lambda revision: revision.at, default=None)
    if first is None or not isinstance(first.fact, Site):
        raise Refused("site_without_host")
    names = Names(books)
    ids = Identity(f"https://{first.fact.host}", names.gtin_of, names.is_lot, names.sscc_of)
    return Scene(ids, units_of(plant), zone_of(books, at), first.fact.key, {}), names


def events_between(books: Books, scene: Scene, names: Names, since: int = 0, until: int = 0) -> Iterator[Event]:
    """What was recorded from one moment on and before another (UTC microseconds); all of it where `until` is 0."""
    return _told(books, scene, names, books.entries_between(since, until) if until else books.journal())


def events_of_lot(books: Books, scene: Scene, names: Names, lot: str) -> Iterator[Event]:
    """What happened to a lot and to all that it came from, and to the boxes and shipments that it lies in.

    Of steps only those are told that made something of this. Refused `lot_unknown`.
    """
    if books.lot(lot) is None:
        raise Refused("lot_unknown", lot=lot)
    rows, _ = books.family((lot,), forward=False)
    kin = frozenset(rows)
    boxes = books.boxes(books.boxes_of((lot,)))
    subjects = [
        *(f"{sort}:{code}" for code in kin for sort in ("lot", "origin", "unit")),
        *(f"{sort}:{load}" for load in _loads(books, tuple(kin)) for sort in ("load", "unit")),
        *(f"box:{code}" for code in boxes),
        *(f"shipment:{box.shipment}" for box in boxes.values() if box.shipment),
    ]
    refs = books.touching(subjects)
    entries = (entry for part in _portions(refs) for entry in books.as_written(part))
    return _told(books, scene, names, (entry for entry in entries if _concerns(entry.record, kin, lot)))


def _loads(books: Books, lots: Sequence[str]) -> Iterator[str]:
    for part in _portions(lots):
        for state in books.lots(part).values():
            yield from (exposure.code for exposure in state.exposures)


def _concerns(record: object, kin: frozenset[str], lot: str) -> bool:
    match record:
        case StepPerformed() if record.children:
            return any(child.code in kin for child in record.children)
        case Packed():
            return any(draw.lot == lot for draw in record.draws)
        case Corrected():
            return _concerns(replacement_of(record), kin, lot)
    return True


def events_arrived(books: Books, scene: Scene, names: Names, entries: Sequence[Entry]) -> tuple[Event, ...]:
    """Of entries that arrived just now, each event once; what a correction among them declares wrong is told again."""
    found: dict[str, Event] = {}
    families = books.families(entries)
    _learn(names, entries)
    for entry in entries:
        family = families.get(entry.ref)
        told = events_of_family(scene, family) if family is not None else {entry.ref: events_of(scene, entry)}
        whose = told if isinstance(entry.record, Corrected) else (entry.ref,)
        found.update((event.event_id, event) for ref in whose for event in told[ref])
    return tuple(found.values())


def _learn(names: Names, entries: Iterable[Entry]) -> None:
    """The names of what these entries touch."""
    touched = [kind_and_key(subject) for entry in entries for subject in subjects_of(entry)]
    names.learn(key for kind, key in touched if kind == "lot")
    names.learn_boxes(key for kind, key in touched if kind == "box")


def _told(books: Books, scene: Scene, names: Names, entries: Iterable[Entry]) -> Iterator[Event]:
    for portion in _portions(entries):
        families = books.families(portion)
        _learn(names, portion)
        for entry in portion:
            family = families.get(entry.ref)
            if family is None:
                yield from events_of(scene, entry)
            else:
                yield from events_of_family(scene, family)[entry.ref]


def _portions(values: Iterable[_Any]) -> Iterator[list[_Any]]:
    rest = iter(values)
    while portion := list(islice(rest, PORTION)):
        yield portion
