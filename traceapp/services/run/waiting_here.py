"""What waits at a station: the lots that could go in now, the oldest first."""

from collections.abc import Iterator, Sequence

from traceapp.domain.equipment import Station
from traceapp.domain.lot import LotState
from traceapp.domain.part import Part
from traceapp.domain.plant import Plant
from traceapp.domain.route import Route, RoutePath
from traceapp.domain.step import Step
from traceapp.errors import Refused
from traceapp.services.ports import Books, LotLine
from traceapp.services.run.inputs import find_input
from traceapp.services.run.run import Run

LISTED = 8
LOOKED_AT = 100
"""So many of the oldest lots of a sort are looked at for some that can go in."""
AT_ONCE = 16
"""Lots read together: few more are read than are listed."""


def waiting_here(books: Books, plant: Plant, station: Station, *, at: int, most: int = LISTED) -> tuple[LotLine, ...]:
    """Lots that a step done here would take if they were scanned now, the oldest first. at: UTC microseconds.

    One that waits for its inspection, for a step before this one, or for what two people sent it to, is not listed: it
    waits elsewhere. Where lots are inspected, those that nobody has accepted yet wait.
    """
    route = plant.routes.get(station.route)
    steps = [step for key in station.steps if route is not None and (step := route.find(key)) is not None]
    found = {
        row.code: row for step in steps if route is not None for row in _for_step(books, plant, route, step, at, most)
    }
    return tuple(sorted(found.values(), key=_age)[:most])


def _for_step(books: Books, plant: Plant, route: Route, step: Step, at: int, most: int) -> Iterator[LotLine]:
    for material, made_by in _sorts(books, route, step):
        rows = books.lot_rows(material=material, step=made_by, status="open", limit=LOOKED_AT)
        left = most
        for first in range(0, len(rows), AT_ONCE):
            some = rows[first : first + AT_ONCE]
            states = books.lots([row.code for row in some])
            fit = [row for row in some if _fits(books, plant, route, step, states[row.code], at)][:left]
            yield from fit
            left -= len(fit)
            if not left:
                break


def _sorts(books: Books, route: Route, step: Step) -> Sequence[tuple[str, str]]:
    """What lots are called when they are born, and by which step, that this step takes by what they are called now."""
    return sorted(
        {
            (row.material, row.step)
            for row in books.waiting()
            if route.material_after(row.material, row.exposed.split(",")) in step.charged
        }
    )


def _fits(books: Books, plant: Plant, route: Route, step: Step, lot: LotState, at: int) -> bool:
    """Whether one of its containers would go in. That an older lot waits is said when it is scanned (W8)."""
    if not (_is_next(books, route, step, lot, at) or any(lot.destined_at(c.n) for c in lot.containers)):
        return False
    if step.act == "inspect":
        return lot.accepted != "accepted"
    run = Run(command="", step=step, route=route.key, revision=route.revision)
    for container in lot.containers:
        if container.amount > 0:
            try:
                find_input(books, plant, run, lot.code, container.n, at=at, insisted=True, alone=True)
            except Refused:
                continue
            return True
    return False


def _is_next(books: Books, route: Route, step: Step, lot: LotState, at: int) -> bool:
    """By the walk of its part, else by the route's graph. An inspection lies behind once the lot is accepted."""
    done = tuple(key for key, _ in lot.steps)
    part = books.fact("part", lot.part, at) if lot.part else None
    if isinstance(part, Part) and part.path and part.route == lot.route:
        following = RoutePath(part.path).next_step(done)
        open_to = {following, *_behind_inspection(route, following, lot)} if following else set()
        return step.key in open_to
    following_steps = route.next_steps(route.material_after(lot.material, done), done)
    behind = (key for one in following_steps for key in _behind_inspection(route, one.key, lot))
    return step.key in {*(one.key for one in following_steps), *behind}


def _behind_inspection(route: Route, key: str, lot: LotState) -> Iterator[str]:
    one = route.find(key)
    if one is not None and one.act == "inspect" and lot.accepted == "accepted":
        yield from (follower.key for follower in route.followers(key))


def _age(row: LotLine) -> tuple[int, str]:
    return row.born_at, row.code
