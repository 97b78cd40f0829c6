"""A lot at a glance, for anybody who scans it: what it is, how it stands, where it is, and what comes next."""

from msgspec import Struct

from traceapp.domain.lot import LotState
from traceapp.domain.plant import Plant
from traceapp.services.known import require_lot
from traceapp.services.ports import Books
from traceapp.services.run.inputs import material_now


class LotGlance(Struct, frozen=True):
    """What a lot card says. material: what it is called now. put_at: where what is held is to stand. done, following:
    the step it went through last, and those that may come next, by key.
    """

    state: LotState
    material: str
    place: str
    reason: str = ""
    put_at: str = ""
    done: str = ""
    following: tuple[str, ...] = ()


def glance_at(books: Books, plant: Plant, code: str, route: str) -> LotGlance:
    """A lot's card. route: of the station, for lots that have none of their own. Refused `lot_unknown`."""
    state = require_lot(books, code)
    done = tuple(step for step, _ in state.steps) or ((state.step,) if state.step else ())
    known = plant.routes.get(state.route or route)
    following = known.next_steps(state.material, done) if known is not None and state.tally.left > 0 else ()
    hold = next(iter(state.open_holds), None)
    standing = books.hold(str(hold.entry)) if hold is not None else None
    return LotGlance(
        state=state,
        material=material_now(plant, route, state),
        place=next((container.place for container in state.containers if container.place), ""),
        reason=hold.reason if hold is not None else "",
        put_at=standing.put_at if standing is not None else "",
        done=done[-1] if done else "",
        following=tuple(step.key for step in following),
    )
