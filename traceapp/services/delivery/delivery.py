"""One shipment as it stands before signing: its boxes, and all that the gate and the certificate look at."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.box import BoxState
from traceapp.domain.entry import Entry
from traceapp.domain.lot import LotState
from traceapp.domain.makeup import UNKNOWN, Makeup, Version, version_at
from traceapp.domain.order import OrderLine
from traceapp.domain.part import Part, Requirement, Specification
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.route import Route
from traceapp.domain.shipment import ShipmentState
from traceapp.errors import Refused
from traceapp.services.delivery.came_back import left_before
from traceapp.services.delivery.lineage import Descent, descent_of
from traceapp.services.delivery.results import Evidence, evidence_for, filed_for, requirements_of
from traceapp.services.ports import Books
from traceapp.services.trace.ancestry import Ancestry, ancestry_of

SPECIFIC = frozenset({"3.1", "3.2"})
"""Forms of certificate that tell of tests on the delivered lots themselves."""


class Delivery(Struct, frozen=True, kw_only=True, dict=True):
    """What is to leave.

    line, part, specification, route: None where the order names none that is in force. lots: in the order of the boxes.
    evidence: for each lot, every row of the specification. entries: births and exposures of the whole ancestry, and the
    packings, as they count now. versions: of what the lots are made of, those that are worked out. at: UTC
    microseconds. superseding: the certificate that the new one would replace. waived: terminals that need not have
    reported, by their letters.
    """

    at: int
    shipment: ShipmentState
    boxes: tuple[BoxState, ...]
    ancestry: Ancestry
    entries: Mapping[EntryRef, Entry]
    line: OrderLine | None = None
    part: Part | None = None
    specification: Specification | None = None
    route: Route | None = None
    descents: tuple[Descent, ...] = ()
    evidence: Mapping[str, tuple[Evidence, ...]]
    versions: Mapping[str, Sequence[Version]] = {}
    superseding: str = ""
    waived: tuple[str, ...] = ()

    @property
    def lots(self) -> tuple[str, ...]:
        return self.ancestry.lots

    @cached_property
    def pieces(self) -> int:
        return sum(box.pieces for box in self.boxes)

    def boxes_with(self, lots: frozenset[str] | Sequence[str]) -> tuple[str, ...]:
        """The boxes that hold any of these lots."""
        return tuple(box.code for box in self.boxes if any(content.lot in lots for content in box.contents))

    def boxes_from(self, ancestor: str) -> tuple[str, ...]:
        """The boxes whose lots an ancestor went into."""
        return self.boxes_with(self.ancestry.reached.get(ancestor, frozenset()))

    def quantity_of(self, lot: str) -> Quantity:
        """How much of a lot is in the boxes."""
        amounts = [content.quantity for box in self.boxes for content in box.contents if content.lot == lot]
        return Quantity(sum(q.amount for q in amounts), amounts[0].unit if amounts else Unit.PCS)

    def packed_at(self, lot: str) -> int:
        """When the last of a lot was packed."""
        return max((b.packed_at for b in self.boxes if any(c.lot == lot for c in b.contents)), default=0)

    def makeup_of(self, lot: str) -> Makeup | None:
        """What a lot was made of when it was packed; None while that is not worked out."""
        version = version_at(self.versions.get(lot, ()), self.packed_at(lot))
        return None if version is None else version.makeup

    def containers_of(self, lot: str) -> frozenset[int]:
        """The containers from which the boxes' pieces of a lot were taken."""
        return frozenset(c.container for box in self.boxes for c in box.contents if c.lot == lot)


def read_delivery(books: Books, plant: Plant, shipment_code: str, at: int) -> Delivery:
    """A shipment with its boxes as they stand. Refused `shipment_unknown`."""
    shipment = books.shipment(shipment_code)
    if shipment is None:
        raise Refused("shipment_unknown", shipment=shipment_code)
    return delivery_of(books, plant, shipment, shipment.boxes, at)


def delivery_of(books: Books, plant: Plant, shipment: ShipmentState, codes: Sequence[str], at: int) -> Delivery:
    """A shipment as if it were these boxes."""
    known = books.boxes(codes)
    boxes = tuple(known.get(code) or BoxState(code) for code in codes)
    lots = tuple(dict.fromkeys(content.lot for box in boxes for content in box.contents))
    taken = {content.lot: box.packed_at for box in sorted(boxes, key=_packed_at) for content in box.contents}
    ancestry = ancestry_of(books, lots, at=at, taken=taken)
    line = books.fact("order_line", shipment.order, at)
    line = line if isinstance(line, OrderLine) else None
    part = books.fact("part", line.part, at) if line is not None else None
    part = part if isinstance(part, Part) else None
    bare = Delivery(
        at=at,
        shipment=shipment,
        boxes=boxes,
        ancestry=ancestry,
        entries=books.entries(_refs(ancestry, boxes)),
        line=line,
        part=part,
        specification=_specification(books, line, part, at),
        route=plant.routes.get(part.route) if part is not None else None,
        evidence={},
        versions=books.makeups(lots),
    )
    return _with_evidence(books, plant, bare)


def _specification(books: Books, line: OrderLine | None, part: Part | None, at: int) -> Specification | None:
    """The order line's own, else the part's."""
    key = (line.specification if line else "") or (part.specification if part else "")
    found = books.fact("specification", key, at) if key else None
    return found if isinstance(found, Specification) else None


def _refs(ancestry: Ancestry, boxes: Sequence[BoxState]) -> tuple[EntryRef, ...]:
    refs = [ref for state in ancestry.states.values() for ref in _entries_of(state)]
    refs += [box.packed for box in boxes if box.packed is not None]
    return tuple(dict.fromkeys(refs))


def _entries_of(state: LotState) -> list[EntryRef]:
    born = [state.birth] if state.birth is not None else []
    return [*born, *(exposure.entry for exposure in state.exposures)]


def _with_evidence(books: Books, plant: Plant, delivery: Delivery) -> Delivery:
    route, specification = delivery.route, delivery.specification
    if route is None or specification is None:
        return delivery
    parts = [(lot, boxes) for lot in delivery.lots for boxes in _alike(delivery, lot)]
    left = left_before(books, delivery.ancestry.states)
    descents = tuple(
        descent_of(
            route,
            delivery.ancestry.states,
            lot,
            until=max(box.packed_at for box in boxes),
            containers=frozenset(c.container for box in boxes for c in box.contents if c.lot == lot),
            left=left,
        )
        for lot, boxes in parts
    )
    filed = filed_for(books, descents)
    found: dict[str, list[_Told]] = {lot: [] for lot in delivery.lots}
    for (lot, boxes), descent in zip(parts, descents, strict=True):
        wanted = requirements_of(descent, plant, specification)
        found[lot].append((tuple(box.code for box in boxes), evidence_for(descent, filed, wanted)))
    evidence = {lot: _together(told) if told else () for lot, told in found.items()}
    return replace(delivery, descents=descents, evidence=evidence)


_Told: TypeAlias = tuple[tuple[str, ...], tuple[Evidence, ...]]
"""Some boxes, and the evidence for what a lot has in them."""


def _together(told: Sequence[_Told]) -> tuple[Evidence, ...]:
    """What is the same for all boxes once; what is not for each of them, with their codes."""
    _, first = told[0]
    if len(told) == 1:
        return first
    alike = {
        one.kind for one in first if all(_of_kind(found, one.kind) == _of_kind(first, one.kind) for _, found in told)
    }
    apart = [replace(one, boxes=codes) for codes, found in told for one in found if one.kind not in alike]
    return (*(one for one in first if one.kind in alike), *apart)


def _of_kind(found: Sequence[Evidence], kind: str) -> list[Evidence]:
    return [one for one in found if one.kind == kind]


def _alike(delivery: Delivery, lot: str) -> list[tuple[BoxState, ...]]:
    """The boxes of a lot, the first packed first, apart where something was done to the lot between their packings."""
    state = delivery.ancestry.states.get(lot)
    done = [at for _, at in state.steps] if state is not None else []
    found: dict[int, list[BoxState]] = {}
    for box in sorted(delivery.boxes, key=_packed_at):
        if lot in box.by_lot:
            found.setdefault(sum(at <= box.packed_at for at in done), []).append(box)
    return [tuple(boxes) for boxes in found.values()]


def _packed_at(box: BoxState) -> int:
    return box.packed_at


def is_predicted(plant: Plant, delivery: Delivery, lot: str, requirement: Requirement) -> bool:
    """Whether an element's share may be printed as predicted: wanted without limits, where no specific inspection is
    asked for (EN 10204:2004, 2.1 and 2.2), of a lot of which it is known what it holds.
    """
    measured, makeup, line = plant.properties.get(requirement.property), delivery.makeup_of(lot), delivery.line
    if measured is None or not measured.element or makeup is None or line is None:
        return False
    limited = requirement.low or requirement.high or requirement.attribute
    return not limited and line.form not in SPECIFIC and makeup.content(UNKNOWN) is None


def is_balance(plant: Plant, requirement: Requirement) -> bool:
    """Whether the row only asks for iron's share, which by custom is printed as the balance when nobody measured it."""
    measured = plant.properties.get(requirement.property)
    limited = requirement.low or requirement.high or requirement.attribute
    return measured is not None and measured.element == "Fe" and not limited
