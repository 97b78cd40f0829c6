"""What stands still now: every hold that was not wholly lifted, what it stops, and what cannot leave because of it."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.record.pieces import EntryRef, Target
from traceapp.domain.registers import HoldState
from traceapp.errors import Refused
from traceapp.services.holds.holds import named
from traceapp.services.ports import Books
from traceapp.services.trace.trace_answer import Direction
from traceapp.services.trace.tracing import trace

MOST_REACHED = 50
"""Lots that a hold spread to and that are listed beside those it names."""


class Stopped(Struct, frozen=True):
    """One lot, container, box or machine that a hold stops. left: what the books say is in it, None where they cannot.

    material: "" for what is none. lot: to look at; of a box the first in it. boxes, shipments: those with some of it
    that are still here. is_reached: the hold does not name it and spread to it.
    """

    target: Target
    material: str = ""
    left: Quantity | None = None
    place: str = ""
    lot: str = ""
    boxes: tuple[str, ...] = ()
    shipments: tuple[str, ...] = ()
    is_reached: bool = False

    @property
    def code(self) -> str:
        return named(self.target)


class StandingHold(Struct, frozen=True):
    """One hold and what it still stops, container by container; entry names it for its release.

    reached: how many lots it spread to; a few of them are among those stopped.
    """

    entry: EntryRef
    state: HoldState
    stopped: tuple[Stopped, ...]
    reached: int = 0

    @property
    def more(self) -> int:
        """How many it stops beside the first."""
        listed = sum(one.is_reached for one in self.stopped)
        return len(self.stopped) - 1 + self.reached - listed

    @property
    def boxes(self) -> tuple[str, ...]:
        """Boxes that may not leave, each once."""
        return tuple(dict.fromkeys(box for one in self.stopped for box in one.boxes))

    @property
    def shipments(self) -> tuple[str, ...]:
        """Shipments that get no certificate, each once."""
        return tuple(dict.fromkeys(code for one in self.stopped for code in one.shipments))


def standing_holds(books: Books, plant: Plant) -> tuple[StandingHold, ...]:
    """Every hold that still stops something, the oldest first."""
    standing = [state for name in books.standing_holds() if (state := books.hold(name)) is not None]
    return tuple(
        StandingHold(
            _entry_of(state),
            state,
            (*_named(books, plant, state), *_reached(books, plant, state)),
            books.reached_by(state.name) if state.spreads else 0,
        )
        for state in standing
    )


def _named(books: Books, plant: Plant, state: HoldState) -> Iterator[Stopped]:
    return (_stopped(books, plant, part) for target in state.targets for part in _parts(books, state, target))


def _reached(books: Books, plant: Plant, state: HoldState) -> Iterator[Stopped]:
    """The first of the lots that the hold spread to and that something is left of."""
    if not state.spreads:
        return
    named = {target.lot for target in state.targets}
    rows = books.rows_of([lot for lot in books.lots_reached(state.name, most=MOST_REACHED) if lot not in named])
    for row in rows.values():
        if row.left > 0 and Target(lot=row.code) not in state.freed:
            yield replace(_stopped(books, plant, Target(lot=row.code)), is_reached=True)


def _parts(books: Books, state: HoldState, target: Target) -> tuple[Target, ...]:
    """Each container that still stands still, of a lot held alone or partly free already; else the target as it is."""
    lot = books.lot(target.lot) if target.lot and not target.container else None
    if lot is None:
        return (target,)
    held = [h for h in lot.open_holds if str(h.entry) == state.name]
    filled = [c.n for c in lot.containers if c.n and c.amount > 0]
    stopped = [n for n in filled if any(lot.stops(hold, n) for hold in held)]
    if not stopped or len(filled) < 2 or (len(state.targets) > 1 and stopped == filled):
        return (target,)
    return tuple(Target(lot=target.lot, container=n) for n in stopped)


def _entry_of(state: HoldState) -> EntryRef:
    """A hold is named by its entry."""
    terminal, _, seq = state.name.rpartition("-")
    return EntryRef(terminal, int(seq))


def _stopped(books: Books, plant: Plant, target: Target) -> Stopped:
    """What a target is, and what cannot leave because of it."""
    if target.equipment:
        return Stopped(target)
    told = _box(books, target) if target.box else _lot(books, plant, target)
    boxes, shipments = what_waits(books, plant, told.code)
    return replace(told, boxes=boxes, shipments=shipments)


def what_waits(books: Books, plant: Plant, code: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The boxes that are still here with some of a lot, container or box in them, and the shipments they are in."""
    try:
        found = trace(books, plant, code, Direction.FORWARD)
    except Refused:  # told by its code before anything else of it is known here
        return (), ()
    here = [one for one in found.still_here if one.kind == "box"]
    shipments = dict.fromkeys(one.shipment for one in here if one.shipment)
    return tuple(one.code for one in here), tuple(shipments)


def _box(books: Books, target: Target) -> Stopped:
    box = books.box(target.box)
    if box is None:
        return Stopped(target)
    first = next((content.lot for content in box.contents), "")
    return Stopped(target, "", Quantity(box.pieces, Unit.PCS), box.place, first)


def _lot(books: Books, plant: Plant, target: Target) -> Stopped:
    """A lot as it is called now, after what was done to it, or one of its containers."""
    lot = books.lot(target.lot)
    if lot is None or lot.birth is None:
        return Stopped(target, lot=target.lot)
    meant = [kept for kept in lot.containers if not target.container or kept.n == target.container]
    left = Quantity(meant[0].amount, lot.unit) if target.container and meant else lot.left
    route = plant.routes.get(lot.route)
    done = tuple(step for step, _ in lot.steps)
    material = route.material_after(lot.material, done) if route is not None else lot.material
    return Stopped(target, material, left, next((kept.place for kept in meant if kept.place), ""), target.lot)
