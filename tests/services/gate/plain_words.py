"""What may be certified, and what a certificate has to say, told from the plain list of records by DOMAIN.md's words.

Nothing of the gate, the folds or the walks is asked: every question goes through the whole list again. It knows as much
of a plant as the machine beside it plays: blocks in loads, magnets cut, coated, magnetised, tested, sorted and packed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from traceapp.domain.entry import Entry
from traceapp.domain.record import record_from_builtins
from traceapp.domain.record.dispatch import (
    BoxSwapped,
    CertificateIssued,
    CertificateWithdrawn,
    CustomerReturned,
    Packed,
    ShipmentOpened,
    Shipped,
    Unpacked,
)
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.production import (
    Demagnetised,
    Exposed,
    LotReceived,
    Magnetised,
    Parted,
    StepPerformed,
)
from traceapp.domain.record.quality import (
    Corrected,
    Held,
    HoldReleased,
    Inspected,
    Result,
)

# DOMAIN 18: which steps void what was measured before them (True), or want it measured again (the same here).
VOIDED_BY = {
    "br": {"sintering", "grain-boundary-diffusion"},
    "hcj": {"sintering", "annealing", "grain-boundary-diffusion"},
    "coating-thickness": {"sintering", "annealing", "grain-boundary-diffusion", "machining", "coating"},
    "adhesion": {"sintering", "annealing", "grain-boundary-diffusion", "machining", "coating"},
    "flux-moment": {
        *("sintering", "annealing", "grain-boundary-diffusion", "machining", "magnetising", "coating"),
    },
    "length": {"sintering", "machining", "coating", "grain-boundary-diffusion"},
}
UNIT_STEP = {"sinter load": "sintering", "plating lot": "coating"}
MASS_MG, PIECES = 30_260, 1


@dataclass(frozen=True)
class Row:
    """One row of the specification, as the purchaser wrote it."""

    property: str
    kind: str
    n: int
    low: str = ""
    high: str = ""
    allowed: int | None = None  # of an outcome that counts pieces, so many may


ROWS = (
    Row("br", "sinter load", 5, "1.370", "1.430"),
    Row("hcj", "sinter load", 5, "1353"),
    Row("coating-thickness", "plating lot", 5, "12", "25"),
    Row("adhesion", "plating lot", 5, allowed=0),
    Row("flux-moment", "final lot", 20, "4.25"),
    Row("length", "final lot", 20, "39.95", "40.05"),
)


@dataclass(frozen=True)
class Act:
    """A record that counts. at: its place in the journal, which is the order in which things were done."""

    at: int
    ref: EntryRef
    happened: int
    record: Any


@dataclass(frozen=True)
class Stretch:
    """Where matter lay on its way into a box: container `container` (0: any) of a lot, until `left`."""

    lot: str
    container: int
    left: int


@dataclass(frozen=True)
class Speaks:
    """A printed result: of which unit, at which position, for which boxes, by which report; with its figures."""

    property: str
    unit: str
    box: str
    report: str
    n: int
    mean: str
    meets: bool


class Words:
    """The journal, read as it stands."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        ordered = sorted(entries, key=lambda entry: (entry.hlc, entry.terminal, entry.seq))
        told = [(place, entry, self._counts(entry, ordered)) for place, entry in enumerate(ordered)]
        self.acts = [
            Act(place, entry.ref, entry.happened, record)
            for place, entry, record in told
            if record is not None and not isinstance(entry.record, Corrected)
        ]

    def _counts(self, entry: Entry, ordered: Sequence[Entry]) -> Any:
        """What an entry says now; None for nothing. The last correction of it that was not taken back decides."""
        for other in reversed(ordered):
            if not isinstance(other.record, Corrected) or other.record.target != entry.ref:
                continue
            if (word := self._counts(other, ordered)) is not None:
                return word.instead  # of a correction nothing: it is taken back, and what it corrected counts again
        if isinstance(entry.record, Corrected):
            new = entry.record.replacement
            return _Instead(None if new is None else record_from_builtins(new))
        return entry.record

    def of(self, *kinds: type) -> Iterator[Act]:
        return (act for act in self.acts if isinstance(act.record, kinds))

    # ---------- boxes

    def contents(self, box: str) -> tuple[Act, list[tuple[str, int, int]]] | None:
        """Who packed it last, and what is in it: lot, container, pieces. None for one that is open or unheard of."""
        found = None
        for act in self.of(Packed, Unpacked):
            if act.record.box != box:
                continue
            if isinstance(act.record, Unpacked):
                found = None
            elif found is None:
                found = act, [(d.lot, d.container, d.quantity.amount) for d in act.record.draws]
        return found

    def boxes_of(self, shipment: str) -> list[str]:
        boxes: list[str] = []
        for act in self.of(ShipmentOpened, BoxSwapped, Shipped):
            record = act.record
            if record.shipment != shipment:
                continue
            if isinstance(record, BoxSwapped):
                boxes = [box for box in boxes if box != record.out] + ([record.into] if record.into else [])
            elif isinstance(record, Shipped):
                boxes = list(record.boxes)
            else:
                boxes = list(dict.fromkeys((*boxes, *record.boxes)))
        return boxes

    def gathered_in(self, box: str) -> str:
        """The shipment that a box lies in or left with."""
        where = ""
        for act in self.of(ShipmentOpened, BoxSwapped, Shipped, Unpacked):
            record = act.record
            if isinstance(record, Unpacked):
                where = "" if record.box == box else where
            elif isinstance(record, BoxSwapped):
                where = "" if record.out == box else record.shipment if record.into == box else where
            elif box in record.boxes:
                where = record.shipment
        return where

    def standing(self) -> dict[str, CertificateIssued]:
        """The certificates that are good."""
        good: dict[str, CertificateIssued] = {}
        for act in self.of(CertificateIssued, CertificateWithdrawn):
            if isinstance(act.record, CertificateWithdrawn):
                good.pop(act.record.number, None)
            else:
                good.pop(act.record.supersedes, None)
                good[act.record.number] = act.record
        return good

    # ---------- where it came from

    def birth(self, lot: str) -> Act | None:
        for act in self.of(LotReceived, StepPerformed, CustomerReturned):
            born = act.record.children if isinstance(act.record, StepPerformed) else (act.record.lot,)
            if any(one.code == lot for one in born):
                return act
        return None

    def fed_by(self, lot: str) -> Iterator[Stretch]:
        """What went into a lot, heels and consumables among it: lot, container (0: any), when."""
        act = self.birth(lot)
        if act is None:
            return
        if isinstance(act.record, StepPerformed):
            for one in (*act.record.draws, *act.record.consumables):
                yield Stretch(one.lot, one.container, act.at)
            for heel in (*act.record.heels, *act.record.sump):
                yield Stretch(heel.lot, 0, act.at)
        elif isinstance(act.record, CustomerReturned):
            yield from (Stretch(parent, 0, act.at) for parent in act.record.parents)

    def ancestry(self, lot: str, container: int, left: int) -> set[Stretch]:
        found: set[Stretch] = set()
        waiting = [Stretch(lot, container, left)]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting.extend(self.fed_by(one.lot))
        return found

    def made_of(self, start: Stretch) -> list[Stretch]:
        """The way of the matter itself, the delivered lot first: magnets, blocks (what a lot was cut out of)."""
        way, waiting = [], [start]
        while waiting:
            one = waiting.pop()
            way.append(one)
            act = self.birth(one.lot)
            if act is not None and isinstance(act.record, StepPerformed) and act.record.step in _CUT:
                waiting.extend(Stretch(d.lot, d.container, act.at) for d in act.record.draws)
            elif act is not None and isinstance(act.record, CustomerReturned):
                waiting.extend(self._before_it_left(act))
        return way

    def _before_it_left(self, returned: Act) -> Iterator[Stretch]:
        """What came back lay in its lot until it was packed, whatever was done to the rest of that since."""
        for box in returned.record.boxes:
            if (found := self.contents(box)) is not None:
                yield from (Stretch(lot, container, found[0].at) for lot, container, _ in found[1])

    def heats(self, lot: str) -> set[str]:
        """The melts that its matter was charged from; not those that left a heel."""
        act = self.birth(lot)
        if act is not None and isinstance(act.record, CustomerReturned):
            return {heat for parent in act.record.parents for heat in self.heats(parent)}
        if act is None or not isinstance(act.record, StepPerformed):
            return set()
        if act.record.step == "strip-casting":
            return {lot}
        return {heat for draw in act.record.draws for heat in self.heats(draw.lot)}

    def lay_at(self, lot: str, container: int, at: int) -> int:
        """The tray in which, at a moment, lay what lies in this one: it may have been sorted out since."""
        place = container
        for act in reversed(list(self.of(Parted))):
            if act.record.lot == lot and act.record.into == place and act.at > at:
                place = act.record.container
        return place

    def steps(self, lot: str) -> list[tuple[str, int]]:
        """What was done to a lot, and when."""
        done = []
        if (act := self.birth(lot)) is not None and isinstance(act.record, StepPerformed):
            done.append((act.record.step, act.at))
        done += [(act.record.step, act.at) for act in self.of(Exposed) if any(s.lot == lot for s in act.record.seats)]
        return sorted(done, key=lambda one: one[1])

    def was_magnetised(self, lot: str, at: int) -> bool:
        state = False
        for act in self.of(Magnetised, Demagnetised):
            if lot in act.record.lots and act.at <= at:
                state = isinstance(act.record, Magnetised)
        return state

    # ---------- holds

    def holds(self) -> Iterator[tuple[Act, Any]]:
        """Holds that stand: each with its target."""
        for act in self.of(Held):
            for target in act.record.targets:
                freed = any(
                    one.record.hold == act.ref and target in one.record.targets for one in self.of(HoldReleased)
                )
                if not freed:
                    yield act, target

    def stopped(self, lot: str, container: int, until: int = 1 << 62) -> bool:
        """Whether a tray of a lot (0: any) stands still by what was recorded until then.

        A hold on it, on the tray that it was sorted out of, or on the lot; not one that it was freed of by name.
        """
        trays: dict[int, set[EntryRef]] = {0: set()}  # who is stopped by what; 0 is the lot as a whole
        along: dict[tuple[EntryRef, int], set[int]] = {}  # sorted out before the tray was held: freed with it
        free: set[tuple[EntryRef, int]] = set()
        source: dict[int, int] = {}
        for act in self.acts:
            record = act.record
            if act.at >= until:
                break
            if isinstance(record, Parted) and record.lot == lot:
                source[record.into] = record.container
                trays[record.into] = set(trays.get(record.container, ()))
                free |= {(hold, record.into) for hold, n in free if n == record.container}
            elif isinstance(record, Held):
                for target in (t for t in record.targets if t.lot == lot):
                    out = _sorted_out(source, target.container) if target.container else set()
                    along[act.ref, target.container] = out
                    for n in {target.container, *out}:
                        trays.setdefault(n, set()).add(act.ref)
            elif isinstance(record, HoldReleased):
                for target in (t for t in record.targets if t.lot == lot):
                    for n in {target.container, *along.get((record.hold, target.container), ())}:
                        trays.setdefault(n, set()).discard(record.hold)
                    free.add((record.hold, target.container))
        if not container:
            return any(trays.values())
        return bool(trays.get(container)) or any((hold, container) not in free for hold in trays[0])

    # ---------- results

    def results(self, way: Sequence[Stretch], row: Row, box: str) -> Iterator[Speaks | None]:
        """For each unit behind matter in a box what is told of this row; None where nothing good is."""
        delivered = way[0]
        if row.kind == "final lot":
            yield self._told(row, delivered.lot, "", delivered, way, box)
            return
        for one in way:
            load = self._load(UNIT_STEP[row.kind], one)
            if load is not None:
                lay = self.lay_at(one.lot, one.container, load.at)
                seats = [s for s in load.record.seats if s.lot == one.lot and (lay == 0 or s.container in (0, lay))]
                places = {seat.position for seat in seats} - {""}
                for place in self._tested_apart(load.record.code, one, places) or [""]:
                    yield self._told(row, load.record.code, place, one, way, box, places)
                return
        yield None

    def _load(self, step: str, one: Stretch) -> Act | None:
        """The last load of a step that this lay in."""
        found = None
        for act in self.of(Exposed):
            if act.record.step == step and act.at < one.left:
                lay = self.lay_at(one.lot, one.container, act.at)
                if any(s.lot == one.lot and (0 in (s.container, lay) or s.container == lay) for s in act.record.seats):
                    found = act
        return found

    def _tested_apart(self, code: str, one: Stretch, places: set[str]) -> list[str]:
        named = {
            act.record.position
            for act in self.of(Inspected)
            if act.record.unit == code and one.lot in act.record.lots and act.record.position in places
        }
        return sorted(named) if len(places) > 1 else []

    def _told(
        self,
        row: Row,
        unit: str,
        place: str,
        one: Stretch,
        way: Sequence[Stretch],
        box: str,
        places: set[str] = frozenset(),  # type: ignore[assignment]
    ) -> Speaks | None:
        """The newest report that the matter did not outlive, and that was not of what stayed behind."""
        for act in reversed(list(self.of(Inspected))):
            record = act.record
            if record.unit != unit or one.lot not in record.lots:
                continue
            at = record.position
            if at and ((place and at != place) or (places and at not in places)):
                continue
            result = next((r for r in record.results if r.property == row.property), None)
            if result is None:
                continue
            onwards = way[: way.index(one) + 1]
            since = {step for part in onwards for step, done in self.steps(part.lot) if act.at < done < part.left}
            behind = {step for step, done in self.steps(one.lot) if one.left < done < act.at}
            if (since | behind) & VOIDED_BY[row.property]:
                continue
            meets = _meets(row, result)
            if meets and result.n < row.n:
                return None
            return Speaks(row.property, unit, box, record.report, result.n, result.mean or result.attribute, meets)
        return None


def _sorted_out(source: dict[int, int], container: int) -> set[int]:
    """The trays with something that once lay in this one."""
    found: set[int] = set()
    while further := {n for n, came in source.items() if came in found | {container}} - found - {container}:
        found |= further
    return found


_CUT = {"machining", "grain-boundary-diffusion"}


@dataclass(frozen=True)
class _Instead:
    instead: Any


def _meets(row: Row, result: Result) -> bool:
    if row.allowed is not None:
        return int(result.attribute.split()[0]) <= row.allowed
    low, high = Decimal(result.least), Decimal(result.most)
    return (not row.low or low >= Decimal(row.low)) and (not row.high or high <= Decimal(row.high))
