"""Where the chosen quantity is now: shipped, packed, in the plant, scrapped, or not found; the parts add up exactly."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from traceapp.domain.box import BoxState
from traceapp.domain.lot import LotState
from traceapp.domain.quantity import Unit, shared_out
from traceapp.domain.record.pieces import Role
from traceapp.errors import Refused
from traceapp.services.ports import Books, LinkLine
from traceapp.services.trace.genealogy import Genealogy
from traceapp.services.trace.trace_answer import Direction, Trace

_STAYED = ("shipped", "packed", "in_plant", "scrapped", "sampled", "returned", "sold", "consumed", "lost", "not_found")
_TAKEN = frozenset({Role.CHARGE, Role.RETURN, Role.SPLIT, Role.CONSUMABLE})
"""Roles whose amounts stand in the parent's own tally; heels and sumps were never taken out of a container."""


class Whereabouts(Struct, frozen=True, kw_only=True):
    """Amounts in the unit of the chosen lots. What a step took in counts with what it made, losses included.

    consumed: it touched a product and is no part of it. lost: burnt or worn off in a furnace or bath. not_found:
    written off, or drawn with no lot to show for it.
    """

    unit: Unit
    shipped: int = 0
    packed: int = 0
    in_plant: int = 0
    scrapped: int = 0
    sampled: int = 0
    returned: int = 0
    sold: int = 0
    consumed: int = 0
    lost: int = 0
    not_found: int = 0

    @property
    def total(self) -> int:
        return sum(getattr(self, name) for name in _STAYED)


def where_now(books: Books, trace: Trace) -> tuple[Whereabouts, ...]:
    """One for each unit that the chosen lots are counted in. Refused `not_forward` for a trace that goes backward."""
    if trace.direction is not Direction.FORWARD:
        raise Refused("not_forward", code=trace.start.code)
    codes = [node.code for node in trace.nodes]
    states = books.lots(codes)
    boxes = tuple(books.boxes(trace.start.boxes or tuple(books.boxes_of(codes))).values())
    book = _Book(trace, states, boxes)
    units = dict.fromkeys(states[lot].unit for lot in trace.start.lots if lot in states)
    return tuple(book.follow(unit) for unit in units)


class _Book:
    """Outflows of every lot of a trace, looked up once."""

    def __init__(self, trace: Trace, states: Mapping[str, LotState], boxes: Sequence[BoxState]) -> None:
        self._trace = trace
        self._states = states
        self._boxes: dict[str, list[BoxState]] = {}
        for box in boxes:
            for lot in dict.fromkeys(content.lot for content in box.contents):
                self._boxes.setdefault(lot, []).append(box)
        self._links: dict[str, list[LinkLine]] = {}
        for link in trace.links:
            self._links.setdefault(link.parent, []).append(link)
        family = Genealogy(trace.start.lots, trace.links, forward=True)
        self._order = [family.codes[lot] for lot in family.ordered()]

    def follow(self, unit: Unit) -> Whereabouts:
        """Send the start lots' quantity on along the links, and count where it stays."""
        stays = dict.fromkeys(_STAYED, 0)
        amounts: dict[str, int] = {}
        for lot in self._trace.start.lots:
            if lot in self._states and self._states[lot].unit is unit:
                amounts[lot] = sum(self._kept(lot).values()) + sum(link.amount for link in self._matter(lot))
        for code in self._order:
            amount = amounts.get(code, 0)
            kept, links = self._kept(code), self._matter(code)
            weights = (*kept.values(), *(link.amount for link in links))
            parts = shared_out(amount, weights)
            if not any(weights):
                stays["not_found"] += amount
                continue
            for name, part in zip(kept, parts, strict=False):
                stays[name] += part
            for link, part in zip(links, parts[len(kept) :], strict=True):
                amounts[link.child] = amounts.get(link.child, 0) + part
        return Whereabouts(unit=unit, **stays)

    def _matter(self, code: str) -> list[LinkLine]:
        if self._trace.start.boxes:
            return []
        return [link for link in self._links.get(code, ()) if link.role != Role.CONSUMABLE]

    def _kept(self, code: str) -> dict[str, int]:
        """How much of a lot went nowhere further, by where it is; of a start lot, only what is meant."""
        start, state = self._trace.start, self._states.get(code)
        kept = dict.fromkeys(_STAYED, 0)
        for box in self._boxes.get(code, ()):
            for content in box.contents:
                if content.lot == code and (
                    code not in start.lots or start.feeds(code, content.container, box.packed_at)
                ):
                    kept["shipped" if box.shipped_at else "packed"] += content.quantity.amount
        if state is None or start.boxes:
            return kept
        links = self._links.get(code, ())
        kept["consumed"] = sum(link.amount for link in links if link.role == Role.CONSUMABLE)
        if code in start.lots and start.container:
            containers = [one for one in state.containers if one.n in start.containers]
            kept["in_plant"] = sum(max(one.amount, 0) for one in containers)
            linked = sum(link.amount for link in self._matter(code))
            filled = sum(one.filled for one in containers)
            kept["not_found"] = max(filled - sum(kept.values()) - linked, 0)
            return kept
        kept["in_plant"] = max(state.tally.left, 0)
        if code in start.lots and start.since:
            return kept
        linked = sum(link.amount for link in links if link.role in _TAKEN)
        kept["scrapped"] = state.tally.scrapped
        kept["sampled"] = state.tally.sampled
        kept["returned"] = state.tally.returned
        kept["sold"] = state.tally.sold
        kept["lost"] = max(-state.tally.changed, 0)
        kept["not_found"] = max(-state.tally.adjusted, 0) + max(state.tally.drawn - linked, 0)
        return kept
