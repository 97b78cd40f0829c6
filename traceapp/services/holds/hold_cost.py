"""What it costs to hold a lot, told before: who runs dry, what is ready instead, whose order waits (UX 11)."""

from collections.abc import Sequence

from msgspec import Struct

from traceapp.domain.lot import LotState
from traceapp.domain.order import OrderLine
from traceapp.domain.part import Part
from traceapp.domain.plant import Plant
from traceapp.domain.record.pieces import Role
from traceapp.domain.words import Words
from traceapp.errors import Refused
from traceapp.services.ports import Books

LOOKED_BACK = 200
"""So many ready lots are looked through, the oldest first."""


class OrderAtRisk(Struct, frozen=True):
    """An order line that the lot or what came of it is meant for. due: UTC microseconds, 0 for none on file."""

    key: str
    due: int


class HoldCost(Struct, frozen=True):
    """step, machine: who is fed by it next, None and "" for nobody. feed_us: for how long, None where it is not known.

    instead: lots that are ready in its place, of its material, claim class and owner. next_due: when the first order of
    the same part or grade is due that is not at risk; 0 for none (UTC microseconds).
    """

    lot: LotState
    place: str
    step: Words | None
    machine: str
    feed_us: int | None
    instead: tuple[str, ...]
    orders: tuple[OrderAtRisk, ...]
    next_due: int


def hold_cost(books: Books, plant: Plant, lot: str, *, lately: Sequence[str], at: int) -> HoldCost:
    """What it costs to hold this lot. lately: lots made before it, whose use tells how long it would have lasted.

    at: UTC microseconds. Refused `lot_unknown`.
    """
    state = books.lot(lot)
    if state is None:
        raise Refused("lot_unknown", lot=lot)
    route = plant.routes.get(state.route)
    done = tuple(step for step, _ in state.steps)
    following = route.next_steps(route.material_after(state.material, done), done) if route is not None else ()
    key, machine, feed = _feed(books, state, lately)
    step = route.find(key) if route is not None and key else None
    step = step or (following[0] if following else None)
    instead = _ready(books, state)
    named = _named_orders(books, state, at)
    due = _other_due(books, state, {order.key for order in named}, at)
    return HoldCost(
        lot=state,
        place=next((kept.place for kept in state.containers if kept.place), ""),
        step=step.name if step is not None else None,
        machine=machine,
        feed_us=feed,
        instead=instead,
        orders=named,
        next_due=due,
    )


def _feed(books: Books, state: LotState, lately: Sequence[str]) -> tuple[str, str, int | None]:
    """The step and the machine that took the lots before it, and how long this one would have kept them going.

    What was charged after the first of their children, over the time from the first child to the last.
    """
    links = [
        link
        for link in books.children_of(tuple(dict.fromkeys(lately)))
        if link.role == Role.CHARGE and link.unit == state.unit.value
    ]
    rows = books.rows_of(tuple(dict.fromkeys(link.child for link in links)))
    born = sorted((rows[link.child].born_at, link.child, link.amount) for link in links if link.child in rows)
    if not born:
        return "", "", None
    child, measured = books.lot(born[-1][1]), books.measured(born[-1][1])
    step, machine = child.step if child is not None else "", measured.equipment if measured is not None else ""
    first, last = born[0][0], born[-1][0]
    used = sum(amount for at, _, amount in born if at > first)
    return step, machine, state.tally.left * (last - first) // used if used else None


def _ready(books: Books, state: LotState) -> tuple[str, ...]:
    """Suggestions stay inside the claim class and the owner (DOMAIN 2, 16)."""
    last = state.steps[-1][0] if state.steps else state.step
    rows = books.lot_rows(material=state.material, status="open", step=last, limit=LOOKED_BACK)
    alike = (state.claim, state.owner, state.grade)
    return tuple(
        row.code
        for row in rows
        if row.code != state.code and (row.claim, row.owner, row.grade) == alike and row.left > 0
    )


def _named_orders(books: Books, state: LotState, at: int) -> tuple[OrderAtRisk, ...]:
    """Order lines that the lot, or anything made of it so far, was made for; the first due comes first."""
    rows, _ = books.family((state.code,), forward=True)
    keys = dict.fromkeys((state.order, *(row.order_line for row in rows.values() if row is not None)))
    lines = [line for key in keys if key and isinstance(line := books.fact("order_line", key, at), OrderLine)]
    return tuple(sorted((OrderAtRisk(line.key, line.due) for line in lines), key=_due))


def _due(order: OrderAtRisk) -> tuple[bool, int, str]:
    return order.due == 0, order.due, order.key


def _other_due(books: Books, state: LotState, named: set[str], at: int) -> int:
    """When the next order is due that this lot could have served."""
    parts = {part.key: part.grade for part in books.facts("part", at) if isinstance(part, Part)}
    return min(
        (
            line.due
            for line in books.facts("order_line", at)
            if isinstance(line, OrderLine)
            and line.due > at
            and line.key not in named
            and line.claim == state.claim
            and (line.part == state.part if state.part else parts.get(line.part, "") == state.grade)
        ),
        default=0,
    )
