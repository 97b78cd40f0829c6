"""A route: the graph of steps that a family of parts can take, and the walk of one part through it (DOMAIN 6).

Steps may be left out (an edge passes them by) and repeated (annealing again after grain-boundary diffusion). A lot
knows the steps done on it; with its part's path that says what comes next.
"""

from collections.abc import Iterator, Sequence

import msgspec

from traceapp.domain.flaw import Flaw
from traceapp.domain.problem import because
from traceapp.domain.step import Piece, Step
from traceapp.domain.survival import Survival, Verdict, row_of
from traceapp.domain.words import Words
from traceapp.domain.written import Key
from traceapp.errors import Refused


class Edge(Piece, frozen=True):
    """After this step one of those may follow."""

    after: Key
    then: tuple[Key, ...]


class Skill(Piece, frozen=True):
    """Something a person is qualified for; steps and second signatures ask for it by key."""

    key: Key
    name: Words


class Route(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One file of `resources/routes/`. tests: the property × step table."""

    key: Key
    revision: str
    name: Words
    skills: tuple[Skill, ...]
    steps: tuple[Step, ...]
    edges: tuple[Edge, ...]
    tests: tuple[Survival, ...]

    def find(self, key: str) -> Step | None:
        return next((step for step in self.steps if step.key == key), None)

    def step(self, key: str) -> Step:
        """Refused `step_unknown` when the route has no such step."""
        found = self.find(key)
        if found is None:
            raise Refused("step_unknown", route=self.key, step=key)
        return found

    def unit_step(self, property_key: str, steps_done: Sequence[str]) -> Step | None:
        """The step whose test unit a result of this property now belongs to (DOMAIN 18).

        It is the last one done that touches the property (its row says again or invalid there) and has a test unit that
        can speak for it: after grain-boundary diffusion HcJ is a matter of the diffusion load, no longer of the sinter
        load. None: none was done.
        """
        row = row_of(self.tests, property_key)
        if row is None:
            return None
        for key in reversed(steps_done):
            step = self.find(key)
            if step is None or step.test_unit is None or row.after(key) is Verdict.SURVIVES:
                continue
            if not row.units or step.test_unit in row.units:
                return step
        return None

    def skill(self, key: str) -> Skill | None:
        return next((skill for skill in self.skills if skill.key == key), None)

    def followers(self, key: str) -> tuple[Step, ...]:
        """The steps that may come after this one, in the file's order."""
        named = [then for edge in self.edges if edge.after == key for then in edge.then]
        return tuple(step for then in named if (step := self.find(then)) is not None)

    def material_after(self, material: str, steps_done: Sequence[str]) -> str:
        """What a lot born or received as `material` is called after the exposures done on it since."""
        for key in steps_done:
            step = self.find(key)
            if step is not None and step.act == "expose" and material in step.charged:
                material = step.material_after(material)
        return material

    def next_steps(self, material: str, steps_done: Sequence[str]) -> tuple[Step, ...]:
        """Where a lot of `material` (as it is now) may go next, by the graph alone.

        A lot that just came in, and a by-product on its way back, may enter wherever its material is charged.
        """
        last = self.find(steps_done[-1]) if steps_done else None
        open_to = self.steps if last is None or material not in last.given else self.followers(last.key)
        return tuple(step for step in open_to if material in step.charged)


class RoutePath(msgspec.Struct, frozen=True):
    """The walk of one part through its route's graph: step keys in order, repeated steps repeated."""

    steps: tuple[str, ...]

    def position(self, steps_done: Sequence[str]) -> int:
        """How many steps of the walk lie behind a lot.

        The same step again right away is a further attempt. Material that entered later on has the steps before behind
        it. A step done again out of turn (stripped and recoated) takes the lot back to there.
        """
        at = 0
        for done in steps_done:
            if at and self.steps[at - 1] == done:
                continue
            ahead = [n for n in range(at, len(self.steps)) if self.steps[n] == done]
            behind = [n for n in range(at) if self.steps[n] == done]
            if ahead:
                at = ahead[0] + 1
            elif behind:
                at = behind[-1] + 1
        return at

    def next_step(self, steps_done: Sequence[str]) -> str | None:
        """The key of the step that comes next, None after the last."""
        at = self.position(steps_done)
        return self.steps[at] if at < len(self.steps) else None


def path_flaws(route: Route, path: RoutePath) -> tuple[Flaw, ...]:
    """What is wrong with a part's choice through the route."""
    if not path.steps:
        return (Flaw(("steps",), because("path_empty")),)
    return (*_end_flaws(route, path.steps), *_way_flaws(route, path.steps), *_flow_flaws(route, path.steps))


def _end_flaws(route: Route, walk: tuple[str, ...]) -> Iterator[Flaw]:
    first, last = route.find(walk[0]), route.find(walk[-1])
    if first is not None and first.act != "receive":
        yield Flaw(("steps", 0), because("path_begins", name=first.key))
    if last is not None and last.act != "ship":
        yield Flaw(("steps", len(walk) - 1), because("path_ends", name=last.key))


def _way_flaws(route: Route, walk: tuple[str, ...]) -> Iterator[Flaw]:
    for n, key in enumerate(walk):
        step = route.find(key)
        if step is None:
            yield Flaw(("steps", n), because("path_step_unknown", name=key, route=route.key))
            continue
        if walk[: n + 1].count(key) == step.most_visits + 1:
            yield Flaw(("steps", n), because("path_too_often", name=key, most=str(step.most_visits)))
        if n and step not in route.followers(walk[n - 1]) and route.find(walk[n - 1]) is not None:
            yield Flaw(("steps", n), because("path_not_allowed", before=walk[n - 1], after=key))


def _flow_flaws(route: Route, walk: tuple[str, ...]) -> Iterator[Flaw]:
    """The first step that none of the material can enter that came all the way to it."""
    coming: frozenset[str] | None = None
    for n, key in enumerate(walk):
        step = route.find(key)
        if step is None or step.act == "receive":
            continue
        entering = step.charged if coming is None else step.charged & coming
        if not entering:
            came = ", ".join(sorted(coming or ()))
            yield Flaw(("steps", n), because("path_without_flow", name=key, materials=came))
            return
        coming = frozenset(step.material_after(material) for material in entering)
