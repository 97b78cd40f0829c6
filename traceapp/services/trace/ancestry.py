"""Everything that went into some lots, or may lie in them: as states, read level by level, each once."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from traceapp.domain.lot import Link, LotState
from traceapp.domain.part import Part
from traceapp.domain.quantity import UnitMass
from traceapp.errors import Refused
from traceapp.services.ports import Books, MixLine

FOREVER = 2**62
"""Later than anything that happened (UTC microseconds)."""


class Ancestry(Struct, frozen=True, dict=True):
    """The ancestors of some lots, themselves included.

    states: of all that the books know. unknown: codes that the books have never heard of. parts: those of the lots.
    mixes: by which pieces of other lots may lie in one of these, or in what came of it.
    """

    lots: tuple[str, ...]
    states: Mapping[str, LotState]
    unknown: tuple[str, ...]
    parts: Mapping[str, Part]
    mixes: tuple[MixLine, ...] = ()

    @cached_property
    def mixed_into(self) -> Mapping[str, tuple[MixLine, ...]]:
        """For each lot that was mixed, the others that may hold pieces of it."""
        found: dict[str, list[MixLine]] = {}
        for mix in self.mixes:
            found.setdefault(mix.parent, []).append(mix)
        return {parent: tuple(mixes) for parent, mixes in found.items()}

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
        """For each ancestor, which of the lots it went into or may lie in."""
        found: dict[str, set[str]] = {}
        beside: dict[str, list[str]] = {}
        for mix in self.mixes:
            beside.setdefault(mix.child, []).append(mix.parent)
        for lot in self.lots:
            waiting = [lot]
            while waiting:
                code = waiting.pop()
                if lot not in found.setdefault(code, set()):
                    found[code].add(lot)
                    if (state := self.states.get(code)) is not None:
                        waiting.extend(link.parent for link in state.parents)
                    waiting.extend(beside.get(code, ()))
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


def ancestry_of(books: Books, lots: Sequence[str], *, at: int, taken: Mapping[str, int] | None = None) -> Ancestry:
    """The ancestry of these lots; the parts in force at a moment (UTC microseconds). taken: when the last of each was
    taken; at any time where that is not told.
    """
    states: dict[str, LotState] = {}
    unknown: dict[str, None] = {}
    taken = dict.fromkeys(lots, FOREVER) | dict(taken or {})
    mixes: tuple[MixLine, ...] = ()
    level = tuple(dict.fromkeys(lots))
    while level:
        found = books.lots(level)
        states.update(found)
        unknown.update(dict.fromkeys(code for code in level if code not in found))
        beyond = dict.fromkeys(link.parent for code in level if code in found for link in found[code].parents)
        level = tuple(code for code in beyond if code not in states and code not in unknown)
        if not level:
            mixes = _mixes(books, states, taken)
            beyond = dict.fromkeys(mix.parent for mix in mixes)
            level = tuple(code for code in beyond if code not in states and code not in unknown)
    keys = {state.part for code in lots if (state := states.get(code)) is not None and state.part}
    parts = {key: part for key in sorted(keys) if isinstance(part := books.fact("part", key, at), Part)}
    return Ancestry(tuple(dict.fromkeys(lots)), states, tuple(unknown), parts, mixes)


def _mixes(books: Books, states: Mapping[str, LotState], taken: Mapping[str, int]) -> tuple[MixLine, ...]:
    """By which pieces of other lots may lie in these: of each lot, those before the last of it went on."""
    holding = tuple(code for code, state in states.items() if state.unsorted)
    if not holding:
        return ()
    left = dict(taken)
    for state in states.values():
        for link in state.parents:
            left[link.parent] = max(left.get(link.parent, 0), state.born_at)
    mixes = books.mixed(holding, forward=False)
    counting: dict[MixLine, None] = {}
    while more := [mix for mix in mixes if mix not in counting and mix.at <= left.get(mix.child, 0)]:
        for mix in more:
            counting[mix] = None
            left[mix.parent] = max(left.get(mix.parent, 0), mix.at)
    return tuple(counting)
