"""A plant in plain dictionaries: what the books should say, worked out from the records by the most direct way.

It knows nothing of folds, touches or tables. `Plant(entries)` plays every entry that counts from the first to the last.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from traceapp.domain.entry import Entry
from traceapp.domain.quantity import Unit, shared_out
from traceapp.domain.record import Unknown, record_from_builtins
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import CustomerReturned, Packed, ShipmentOpened, Shipped, Unpacked
from traceapp.domain.record.pieces import Draw, EntryRef, NewLot
from traceapp.domain.record.production import (
    Exposed,
    HeelMeasured,
    LotReceived,
    Purged,
    QuantityAdjusted,
    SampleTaken,
    StepPerformed,
)
from traceapp.domain.record.quality import Corrected, Held, HoldReleased

A_MINUTE = 60_000_000
MG_PER_PIECE = 7  # of every piece in this plant, so that one balance holds over all


@dataclass
class Lot:
    """One lot: its containers' amounts, where the rest went, and what is wrong with it."""

    unit: Unit | None = None
    born: EntryRef | None = None
    touched: EntryRef | None = None
    containers: Counter[int] = field(default_factory=Counter)
    went: Counter[str] = field(default_factory=Counter)
    parents: list[tuple[str, str, int]] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    holds: dict[tuple[EntryRef, int], bool] = field(default_factory=dict)
    expires: int = 0
    used: dict[EntryRef, int] = field(default_factory=dict)
    doubts: set[tuple[str, EntryRef]] = field(default_factory=set)

    @property
    def left(self) -> int:
        return sum(self.containers.values())

    def is_held(self, container: int) -> bool:
        return any(on and (container == 0 or n in (0, container)) for (_, n), on in self.holds.items())

    @property
    def all_doubts(self) -> set[tuple[str, EntryRef]]:
        """With those that follow from where the books stand."""
        found = set(self.doubts)
        if self.born is None and self.touched is not None:
            found.add(("lot_unknown", self.touched))
        if self.born is not None and (self.left < 0 or any(n and left < 0 for n, left in self.containers.items())):
            found.add(("overdrawn", self.born))
        found |= {("expired_used", ref) for ref, at in self.used.items() if 0 < self.expires <= at}
        return found


@dataclass
class Box:
    contents: Counter[str] = field(default_factory=Counter)
    packed: bool = False
    opened: bool = False
    shipment: str = ""
    shipped: bool = False

    @property
    def status(self) -> str:
        if not self.packed:
            return "unknown"
        if self.opened:
            return "opened"
        return "shipped" if self.shipped else "gathered" if self.shipment else "packed"


def standing(entries: Iterable[Entry]) -> list[tuple[Entry, Record | Unknown]]:
    """The entries that count with the records that stand in their places, in order."""
    ordered = sorted(entries, key=lambda e: e.position)
    answers: dict[EntryRef, list[tuple[Entry, Corrected]]] = {}
    for entry in ordered:
        if isinstance(entry.record, Corrected):
            answers.setdefault(entry.record.target, []).append((entry, entry.record))

    def last_word(ref: EntryRef) -> tuple[Record | Unknown | None] | None:
        """What was put in this entry's place, None for no word on it, (None,) for its removal."""
        for entry, correction in reversed(answers.get(ref, [])):
            own = None if correction.replacement is None else record_from_builtins(correction.replacement)
            amended = last_word(entry.ref)
            if amended is None:
                return (own,)
            if amended[0] is not None:
                return amended
        return None

    found: list[tuple[Entry, Record | Unknown]] = []
    for entry in ordered:
        if not isinstance(entry.record, Corrected):
            word = last_word(entry.ref)
            record = entry.record if word is None else word[0]
            if record is not None:
                found.append((entry, record))
    return found


class Plant:
    """Everything that is where it is because of these entries."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.lots: dict[str, Lot] = {}
        self.boxes: dict[str, Box] = {}
        self.heels: dict[str, tuple[str, int]] = {}
        self.sumps: dict[str, Counter[tuple[str, str]]] = {}
        self.came_in_mg = 0
        self.went_out_mg = 0
        for entry, record in standing(entries):
            self._play(entry, record)

    def lot(self, code: str, entry: Entry) -> Lot:
        found = self.lots.setdefault(code, Lot())
        found.touched = found.touched or entry.ref
        if entry.hlc - entry.recorded > A_MINUTE:
            found.doubts.add(("clock_moved_back", entry.ref))
        return found

    def _play(self, entry: Entry, record: Record | Unknown) -> None:
        match record:
            case LotReceived(lot=new) | CustomerReturned(lot=new):
                self._bear(entry, new)
                self.came_in_mg += sum(in_mg(f.quantity.unit, f.quantity.amount) for f in new.containers)
                self.lots[new.code].expires = getattr(record, "expires", 0)
                if isinstance(record, CustomerReturned):
                    self.lots[new.code].parents += [(parent, "return", 0) for parent in record.parents]
                    self.lots[new.code].doubts |= set() if record.certain else {("parents_uncertain", entry.ref)}
            case StepPerformed():
                self._step(entry, record)
            case Exposed():
                self._expose(entry, record)
            case SampleTaken(draw=draw):
                self._take(entry, draw, "sampled")
            case QuantityAdjusted():
                found = self.lot(record.lot, entry)
                found.unit = found.unit or record.difference.unit
                found.containers[record.container] += record.difference.amount
                found.went["adjusted"] += record.difference.amount
            case HeelMeasured(equipment=machine, lot=whose, mass_mg=mass):
                self.came_in_mg += mass - self.heels.pop(machine, ("", 0))[1]
                if mass:
                    self.heels[machine] = (whose, mass)
                for doubted in record.noted:
                    self.lot(doubted.lot, entry).doubts.add((doubted.code, entry.ref))
            case Purged(equipment=machine):
                self.went_out_mg += self.heels.pop(machine, ("", 0))[1] + self.sumps.pop(machine, Counter()).total()
            case _:
                self._play_dispatch(entry, record)

    def _play_dispatch(self, entry: Entry, record: Record | Unknown) -> None:
        match record:
            case Packed() | Unpacked():
                self._pack(entry, record)
            case ShipmentOpened(boxes=codes) | Shipped(boxes=codes):
                for box in (self.boxes.setdefault(code, Box()) for code in codes):
                    box.shipment = record.shipment
                    box.shipped = box.shipped or isinstance(record, Shipped)
            case Held(targets=targets):
                for target in targets:
                    self.lot(target.lot, entry).holds.setdefault((entry.ref, target.container), True)
            case HoldReleased(targets=targets):
                for target in targets:
                    self.lot(target.lot, entry).holds[record.hold, target.container] = False

    def _bear(self, entry: Entry, new: NewLot) -> None:
        found = self.lot(new.code, entry)
        if any(found.went.values()):
            found.doubts.add(("used_before_received", entry.ref))
        found.born, found.unit = entry.ref, new.containers[0].quantity.unit
        for filled in new.containers:
            found.containers[filled.n] += filled.quantity.amount
            found.went["made"] += filled.quantity.amount

    def _take(self, entry: Entry, draw: Draw, whither: str) -> None:
        found = self.lot(draw.lot, entry)
        found.unit = found.unit or draw.quantity.unit
        if whither != "sampled" and found.is_held(draw.container):
            found.doubts.add(("used_on_hold", entry.ref))
        if whither in {"drawn", "packed"}:
            found.used[entry.ref] = entry.happened
        found.containers[draw.container] -= draw.quantity.amount
        found.went[whither] += draw.quantity.amount
        if draw.emptied and found.born:
            found.went["adjusted"] -= found.containers[draw.container]
            found.containers[draw.container] = 0

    def _step(self, entry: Entry, record: StepPerformed) -> None:
        for draw in record.draws:
            self._take(entry, draw, "drawn")
        for draw in record.scrap:
            self._take(entry, draw, "scrapped")
        sources = [(d.lot, "charge", d.quantity.amount) for d in record.draws]
        sources += [(h.lot, "heel", h.mass_mg) for h in record.heels]
        sources += [(h.lot, "sump", h.mass_mg) for h in record.sump]
        masses = [sum(in_mg(f.quantity.unit, f.quantity.amount) for f in new.containers) for new in record.children]
        for place, new in enumerate(record.children):
            self._bear(entry, new)
            for parent, role, amount in sources:
                self.lots[new.code].parents.append((parent, role, shared_out(amount, tuple(masses))[place]))
        for machine, mass in record.heel_after_mg:
            self.heels[machine] = (record.lots[0].code, mass)
        for heel in record.sump:
            rest = self.sumps.get(heel.equipment, Counter()) - Counter({(heel.lot, heel.material): heel.mass_mg})
            self.sumps[heel.equipment] = rest  # never below nothing: what fell there may not be known yet
        for fallen in record.by_products:
            if fallen.sump:
                drawn = Counter({d.lot: 0 for d in record.draws})
                for draw in record.draws:
                    drawn[draw.lot] += draw.quantity.amount
                shares = shared_out(fallen.quantity.amount, tuple(drawn.values()))
                fell = {(lot, fallen.material): share for lot, share in zip(drawn, shares, strict=True)}
                self.sumps.setdefault(fallen.sump, Counter()).update(fell)
        self.came_in_mg += sum(uptake.mass_mg for uptake in record.uptakes)
        self.went_out_mg += sum(loss.mass_mg for loss in record.losses)

    def _expose(self, entry: Entry, record: Exposed) -> None:
        self.came_in_mg += sum(uptake.mass_mg for uptake in record.uptakes)
        self.went_out_mg += sum(loss.mass_mg for loss in record.losses)
        for draw in record.consumables:
            self._take(entry, draw, "drawn")
            self.went_out_mg += draw.quantity.amount  # a bath is not weighed in again
        for place, seat in enumerate(record.seats):
            found = self.lot(seat.lot, entry)
            if found.is_held(seat.container):
                found.doubts.add(("used_on_hold", entry.ref))
            found.loads.append(record.code)
            if seat.change and seat.quantity is not None:
                found.unit = found.unit or seat.quantity.unit
                found.containers[seat.container] += seat.change
                found.went["changed"] += seat.change
            found.used[entry.ref] = entry.happened
            for draw in record.consumables:
                part = shared_out(draw.quantity.amount, (1,) * len(record.seats))[place]
                found.parents.append((draw.lot, "consumable", part))

    def _pack(self, entry: Entry, record: Packed | Unpacked) -> None:
        box = self.boxes.setdefault(record.box, Box())
        if isinstance(record, Packed):
            for draw in record.draws:
                self._take(entry, draw, "packed")
                box.contents[draw.lot] += draw.quantity.amount
            box.packed, box.opened = True, False
            return
        for draw in record.draws:
            found = self.lot(draw.lot, entry)
            found.unit = found.unit or draw.quantity.unit
            found.containers[draw.container] += draw.quantity.amount
            found.went["packed"] -= draw.quantity.amount
        box.contents.clear()
        box.opened, box.shipment = True, ""


def in_mg(unit: Unit | None, amount: int) -> int:
    return amount * MG_PER_PIECE if unit is Unit.PCS else amount


def walked(start: str, neighbours: Mapping[str, Iterable[str]]) -> set[str]:
    """Everything that can be reached, one step at a time."""
    found, waiting = {start}, [start]
    while waiting:
        for near in neighbours.get(waiting.pop(), ()):
            if near not in found:
                found.add(near)
                waiting.append(near)
    return found
