"""Everything that went into some lots: their ancestors as states, read level by level, each once."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from traceapp.domain.lot import Link, LotState
from traceapp.domain.part import Part
from traceapp.domain.quantity import UnitMass
from traceapp.errors import Refused
from traceapp.services.ports import Books


class Ancestry(Struct, frozen=True, dict=True):
    """The ancestors of some lots, themselves included.

    states: of all that the books know. unknown: codes that the books have never heard of. parts: those of the lots.
    """

    lots: tuple[str, ...]
    states: Mapping[str, LotState]
    unknown: tuple[str, ...]
    parts: Mapping[str, Part]

    @cached_property
    def links_of(self) -> Mapping[str, tuple[tuple[LotState, Link], ...]]:
        """For each parent, the children inside this ancestry and the links by which it went into them."""
        found: dict[str, list[tuple[LotState, Link]]] = {}
        for child in self.states.values():
            for link in child.parents:
                found.setdefault(link.parent, []).append((child, link))
        return {parent: tuple(children) for parent, children in found.items()}

    @cached_property
    def reached(self) -> Mapping[str, frozenset[str]]:
        """For each ancestor, which of the lots it went into."""
        found: dict[str, set[str]] = {}
        for lot in self.lots:
            waiting = [lot]
            while waiting:
                code = waiting.pop()
                if lot not in found.setdefault(code, set()):
                    found[code].add(lot)
                    if (state := self.states.get(code)) is not None:
                        waiting.extend(link.parent for link in state.parents)
        return {code: frozenset(lots) for code, lots in found.items()}

    def unit_mass_of(self, lot: str) -> UnitMass | None:
        """The measured mass of a lot's pieces, if there is one."""
        state = self.states.get(lot)
        return state.unit_mass if state is not None else None

    def route_of(self, lot: str) -> str:
        """The key of the route that the lot's part takes; the lot's own where it belongs to no part.

        Refused `lot_unknown` when the books have not heard of the lot.
        """
        state = self.states.get(lot)
        if state is None or state.birth is None:
            raise Refused("lot_unknown", lot=lot)
        part = self.parts.get(state.part)
        return part.route if part is not None and part.route else state.route


def ancestry_of(books: Books, lots: Sequence[str], *, at: int) -> Ancestry:
    """The ancestry of these lots; the parts in force at a moment (UTC microseconds)."""
    states: dict[str, LotState] = {}
    unknown: dict[str, None] = {}
    level = tuple(dict.fromkeys(lots))
    while level:
        found = books.lots(level)
        states.update(found)
        unknown.update(dict.fromkeys(code for code in level if code not in found))
        parents = dict.fromkeys(link.parent for code in level if code in found for link in found[code].parents)
        level = tuple(code for code in parents if code not in states and code not in unknown)
    keys = {state.part for code in lots if (state := states.get(code)) is not None and state.part}
    parts = {key: part for key in sorted(keys) if isinstance(part := books.fact("part", key, at), Part)}
    return Ancestry(tuple(dict.fromkeys(lots)), states, tuple(unknown), parts)
