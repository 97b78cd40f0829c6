"""The line of descent of a delivered lot: the lots whose matter became it, and the test units that speak for it.

Consumables, heels and sources (a terbium slurry) are ancestors too, but no lot was ever made *out of* them: a coupon
of the sinter load says something of the magnet, the argon's analysis does not.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from traceapp.domain.load import LoadState, TestUnitState
from traceapp.domain.lot import Exposure, Link, LotState
from traceapp.domain.record.pieces import Role
from traceapp.domain.route import Route
from traceapp.domain.survival import Verdict, verdict_after

FINAL_LOT = "final lot"
_MATTER = (frozenset({Role.CHARGE, Role.SPLIT}), frozenset({Role.RETURN, Role.SUMP}))
"""Roles by which a lot is made out of its parent: its charge; returns only where there was no other charge."""


class Unit(Struct, frozen=True):
    """A test unit on the way: its code, the lot it speaks for, where that lot lay in it and when (UTC microseconds)."""

    code: str
    lot: str
    at: int
    position: str = ""


class Filed(Struct, frozen=True):
    """What is filed on loads and test units, by code."""

    loads: Mapping[str, LoadState]
    units: Mapping[str, TestUnitState]

    def is_of(self, code: str, kind: str) -> bool:
        """Whether results are filed under this code, as those of a unit of this kind."""
        unit = self.units.get(code)
        return unit is not None and unit.kind == kind


class Descent(Struct, frozen=True):
    """The way to one delivered lot.

    states: at least those of every lot on the way. parents, children: who became whom, along the way only.
    left_at: until when what is done to a lot is also done to what became of it (UTC microseconds).
    used: the containers of each lot that went on (0: not known which).
    """

    lot: str
    route: Route
    states: Mapping[str, LotState]
    parents: Mapping[str, tuple[str, ...]]
    children: Mapping[str, tuple[str, ...]]
    left_at: Mapping[str, int]
    used: Mapping[str, frozenset[int]]

    def onwards(self, lot: str) -> tuple[str, ...]:
        """The lot and everything on the way from it to the delivered one."""
        seen: dict[str, None] = {}
        waiting = [lot]
        while waiting:
            code = waiting.pop()
            if code not in seen:
                seen[code] = None
                waiting.extend(self.children.get(code, ()))
        return tuple(seen)

    def steps_of(self, lot: str) -> tuple[tuple[str, int], ...]:
        """Steps done on the lot before it went on, with their times."""
        state = self.states.get(lot)
        return tuple(s for s in state.steps if s[1] <= self.left_at[lot]) if state else ()

    def steps_since(self, lot: str, moment: int) -> tuple[str, ...]:
        """Steps done on the way from a lot to the delivered one, after a moment."""
        return tuple(
            dict.fromkeys(step for code in self.onwards(lot) for step, at in self.steps_of(code) if at > moment)
        )

    def steps_behind(self, lot: str, moment: int) -> tuple[str, ...]:
        """Steps done by a moment on what stayed of a lot when this had gone on: what went on knows nothing of them."""
        state = self.states.get(lot)
        return tuple(step for step, at in state.steps if self.left_at[lot] < at <= moment) if state else ()

    def steps_done(self) -> tuple[str, ...]:
        """Every step of the way, in the order of time, repeated ones repeated."""
        done = {timed for code in self.parents for timed in self.steps_of(code)}
        return tuple(step for step, _ in sorted(done, key=_when))

    def exposures_of(self, lot: str) -> tuple[Exposure, ...]:
        """Loads and baths that the lot was in before it went on."""
        state = self.states.get(lot)
        return tuple(e for e in state.exposures if e.at <= self.left_at[lot]) if state else ()


def _when(timed: tuple[str, int]) -> tuple[int, str]:
    return timed[1], timed[0]


class Left(Struct, frozen=True):
    """When something went out of a lot (UTC microseconds), and out of which of its containers (0: any)."""

    at: int
    containers: frozenset[int]


def descent_of(
    route: Route,
    states: Mapping[str, LotState],
    lot: str,
    *,
    until: int,
    containers: frozenset[int],
    left: Mapping[tuple[str, str], Left],
) -> Descent:
    """The descent of `lot`, whose pieces were taken out of these containers (0: any) at `until` at the latest.

    left: of a lot that came back and each it may be of, when that had left; any other left when its child was born.
    """
    parents: dict[str, tuple[str, ...]] = {}
    children: dict[str, dict[str, None]] = {}
    left_at, used = {lot: until}, {lot: set(containers)}
    waiting = [lot]
    while waiting:
        code = waiting.pop()
        if code in parents:
            continue
        state = states.get(code)
        links = _matter(route, states, state) if state is not None else ()
        parents[code] = tuple(dict.fromkeys(link.parent for link in links))
        for link in links:
            children.setdefault(link.parent, {})[code] = None
            born = Left(state.born_at if state else 0, frozenset({link.container}))
            went = left.get((code, link.parent), born)
            left_at[link.parent] = max(left_at.get(link.parent, 0), went.at)
            used.setdefault(link.parent, set()).update(went.containers)
            waiting.append(link.parent)
    return Descent(
        lot,
        route,
        states,
        parents,
        {code: tuple(found) for code, found in children.items()},
        left_at,
        {code: frozenset(found) for code, found in used.items()},
    )


def _matter(route: Route, states: Mapping[str, LotState], child: LotState) -> tuple[Link, ...]:
    """The links along which the child's matter came: of its charge, those whose material becomes the product."""
    by_role = (tuple(link for link in child.parents if link.role in roles) for roles in _MATTER)
    links = next((found for found in by_role if found), ())
    step = route.find(child.step)
    if step is None or not step.charged:
        return links
    charged = tuple(link for link in links if _material(route, states.get(link.parent), child.born_at) in step.charged)
    return charged or links


def _material(route: Route, parent: LotState | None, moment: int) -> str:
    if parent is None:
        return ""
    return route.material_after(parent.material, tuple(step for step, at in parent.steps if at <= moment))


class Units(Struct, frozen=True):
    """The test units of one kind that a delivered lot descends from. lost: lots on the way that have none."""

    found: tuple[Unit, ...]
    lost: tuple[str, ...] = ()


def units_of(descent: Descent, filed: Filed, kind: str, measured: str) -> Units:
    """Walk back from the delivered lot; on each way the last unit of this kind whose step touches the property counts.

    kind: heat, sinter load, gbd load, plating lot or final lot. measured: the property's key.
    """
    if kind == FINAL_LOT:
        return Units((Unit(descent.lot, descent.lot, 0),))
    found: dict[Unit, None] = {}
    lost: list[str] = []
    seen: set[str] = set()
    waiting = [descent.lot]
    while waiting:
        code = waiting.pop()
        if code in seen:
            continue
        seen.add(code)
        here, uncovered = _units_at(descent, filed, code, kind, measured)
        found.update(dict.fromkeys(here))
        if here and uncovered:
            lost.append(code)
        elif not here and descent.parents.get(code):
            waiting.extend(descent.parents[code])
        elif not here:
            lost.append(code)
    return Units(tuple(sorted(found, key=_by_code)), tuple(sorted(lost)))


def _by_code(unit: Unit) -> tuple[str, str]:
    return unit.code, unit.lot


def _units_at(descent: Descent, filed: Filed, lot: str, kind: str, measured: str) -> tuple[list[Unit], bool]:
    """The units of this kind at one lot, and whether some of its containers were in none of them."""
    state = descent.states.get(lot)
    if state is None:
        return [], False
    wanted = _containers(state, descent.used.get(lot, frozenset()))
    here = []
    for exposure in reversed(descent.exposures_of(lot)):
        if wanted and _speaks(descent.route, exposure.step, kind, measured):
            load = filed.loads.get(exposure.code)
            covered = _covered(load, state, wanted, exposure.at)
            if covered:
                here.append(Unit(exposure.code, lot, exposure.at, _position(load, state, exposure, covered)))
                wanted -= covered
    if here:
        return here, bool(wanted)
    if _speaks(descent.route, state.step, kind, measured) or filed.is_of(lot, kind):
        return [Unit(lot, lot, state.born_at)], False
    return [], False


def _containers(state: LotState, used: frozenset[int]) -> frozenset[int]:
    """The containers in question; all of the lot's where it is not known which went on."""
    if used and 0 not in used:
        return used
    return frozenset(c.n for c in state.containers) or frozenset({0})


def _covered(load: LoadState | None, state: LotState, wanted: frozenset[int], at: int) -> frozenset[int]:
    """Which of these containers, or what they were sorted out of since, lay in the load. One whose seats are not known
    here held them all.
    """
    seats = {seat.container for seat in load.seats if seat.lot == state.code} if load is not None else set()
    if not seats or 0 in seats:
        return wanted
    return frozenset(container for container in wanted if state.lay_in(container, at) in seats)


def _position(load: LoadState | None, state: LotState, exposure: Exposure, containers: frozenset[int]) -> str:
    """Where these containers lay in the load, as far as their seats say; else where anything of the lot did."""
    lay = {state.lay_in(container, exposure.at) for container in containers}
    seats = [seat for seat in load.seats if seat.lot == state.code] if load is not None else []
    told = [seat.position for seat in seats if seat.position and (0 in lay or seat.container in lay | {0})]
    return ", ".join(dict.fromkeys(told)) or exposure.position


def _speaks(route: Route, step_key: str, kind: str, measured: str) -> bool:
    step = route.find(step_key)
    if step is None or step.test_unit != kind:
        return False
    return verdict_after(route.tests, measured, (step_key,)) is not Verdict.SURVIVES


def filed_under(descent: Descent, filed: Filed, unit: Unit, kind: str) -> Iterator[Unit]:
    """Where results of a unit may be filed: under its own code, or under a later load of its lots.

    A load that is no unit itself (ageing after diffusion) tests what its lots were last made in; its results say of
    which kind they are. Results of a finished lot may be filed under the load in which it was magnetised.
    """
    yield unit
    for lot in descent.onwards(unit.lot):
        for exposure in descent.exposures_of(lot):
            step = descent.route.find(exposure.step)
            is_unit = step is not None and step.test_unit == kind
            told = kind == FINAL_LOT if is_unit else filed.is_of(exposure.code, kind)
            if told and exposure.at > unit.at:
                yield _later(descent, filed, lot, exposure)


def _later(descent: Descent, filed: Filed, lot: str, exposure: Exposure) -> Unit:
    load, state = filed.loads.get(exposure.code), descent.states[lot]
    went_on = _containers(state, descent.used.get(lot, frozenset()))
    return Unit(exposure.code, lot, exposure.at, _position(load, state, exposure, went_on))


def unit_codes(descents: Sequence[Descent]) -> tuple[str, ...]:
    """Every code under which results could be filed: the lots on the ways, and the loads they were in."""
    found: dict[str, None] = {}
    for descent in descents:
        for lot in descent.parents:
            found[lot] = None
            found.update((exposure.code, None) for exposure in descent.exposures_of(lot))
    return tuple(found)
