"""What goes into a step that is told as a whole: the same refusals as at a station, without its suggestions."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from traceapp.domain.lot import LotState
from traceapp.domain.part import Part
from traceapp.domain.plant import Plant
from traceapp.domain.problem import because
from traceapp.domain.quantity import Quantity, mg
from traceapp.domain.record.pieces import Draw, Seat
from traceapp.domain.route import Route
from traceapp.domain.step import InputLine, Step
from traceapp.errors import Refused
from traceapp.services.known import require_lot
from traceapp.services.ports import Books
from traceapp.services.stock.claims import require_claim
from traceapp.services.stock.confirmation import is_let_in, require_let_in
from traceapp.services.stock.meant import require_meant
from traceapp.services.stock.stock import container_of, require_left


def route_with(books: Books, plant: Plant, key: str, step: str, lots: Iterable[str], at: int) -> Route:
    """The route named; else that of the lots' part, or the one they came by; else the only one that has the step.

    Refused: route_unknown, step_unknown, bad_value (several routes have the step, and nothing says which).
    """
    known = [key] if key else [_route_of(state, books, at) for state in map(books.lot, lots) if state is not None]
    told = next((route for route in known if route), "")
    if told:
        return plant.route(told)
    having = [route for route in plant.routes.values() if route.find(step) is not None]
    if not having:
        raise Refused("step_unknown", route="", step=step)
    if len(having) > 1:
        problem = because("route_wanted", routes=", ".join(route.key for route in having), step=step)
        raise Refused("bad_value", fact=step, field="route", problem=problem)
    return having[0]


def _route_of(state: LotState, books: Books, at: int) -> str:
    part = books.fact("part", state.part, at) if state.part else None
    return part.route if isinstance(part, Part) and part.route else state.route


def require_draws(
    books: Books, plant: Plant, route: Route, step: Step, draws: Sequence[Draw], at: int
) -> Mapping[str, LotState]:
    """The lots drawn from, by code; those taken provisionally and not known here are left out.

    Refused: lot_unknown, wrong_material, on_hold, lot_away, expired, provisional_charge, container_unknown,
    unit_mixed, nothing_drawn, more_than_left, owner_mixed, claim_mixed, claim_not_met.
    """
    states: dict[str, LotState] = {}
    for draw in draws:
        state = books.lot(draw.lot)
        if state is None or state.birth is None:
            if not draw.provisional or not is_let_in(step, state):
                raise Refused("lot_unknown", lot=draw.lot)
            continue
        line = line_of(route, step, state, draw)
        _require_free(step, state, draw.container, at)
        if line.role in {"charge", "return"}:
            require_alike(states.values(), state)
            require_claim(books, plant, state, state.claim, at)
            states[draw.lot] = state
    require_enough(books, draws)
    return states


def require_lines(books: Books, route: Route, step: Step, draws: Sequence[Draw]) -> None:
    """Every line that must be served is, and none by too many lots; several become one only where the route says so.

    Refused: inputs_missing, too_many_lots.
    """
    served: dict[str, dict[str, None]] = {}
    for draw in draws:
        served.setdefault(_line_served(books, route, step, draw) or draw.line, {})[draw.lot] = None
    missing = [line for line in step.inputs if line.required and len(served.get(line.key, ())) < line.lots_min]
    if missing:
        raise Refused("inputs_missing", count=len(missing))
    for line in step.inputs:
        lots = [*served.get(line.key, ())]
        keeps = line.role == "charge" and step.makes is not None and not step.makes.merges
        most = 1 if keeps else line.lots_max
        if most is not None and len(lots) > most:
            raise Refused("too_many_lots", lot=lots[most], most=most)


def with_lines(books: Books, route: Route, step: Step, draws: Sequence[Draw]) -> tuple[Draw, ...]:
    """The draws, each with the line of the charge that it serves; of a lot that is not known here, as it was told."""
    return tuple(draw if draw.line else replace(draw, line=_line_served(books, route, step, draw)) for draw in draws)


def _line_served(books: Books, route: Route, step: Step, draw: Draw) -> str:
    state = books.lot(draw.lot)
    return line_of(route, step, state, draw).key if state is not None and state.birth is not None else ""


def line_of(route: Route, step: Step, state: LotState, draw: Draw) -> InputLine:
    """The line of the charge that the draw serves: the one it names, else the first that takes the material.

    Refused `wrong_material`.
    """
    material = route.material_after(state.material, tuple(done for done, _ in state.steps))
    lines = step.lines_for(material)
    named = next((line for line in lines if draw.line in {line.key, line.role}), None)
    found = named or (lines[0] if lines and not draw.line else None)
    if found is None:
        raise Refused("wrong_material", lot=state.code, material=material, wanted=draw.line, instead="", place="")
    return found


def _require_free(step: Step, state: LotState, container: int, at: int) -> None:
    hold = state.held_at(container)
    if hold is not None:
        raise Refused("on_hold", lot=state.code, reason=hold.reason, put_at="", instead="", place="")
    require_meant(state, container, step.key)
    if state.away:
        raise Refused("lot_away", lot=state.code, processor=state.away)
    if state.is_expired(at):
        raise Refused("expired", lot=state.code, instead="", place="")
    require_let_in(step, state)


def require_alike(others: Iterable[LotState], state: LotState) -> None:
    """Owners never mix without a recorded consent, claim classes never at a charge (DOMAIN 2, 16).

    Refused: owner_mixed, claim_mixed.
    """
    for other in others:
        if other.owner != state.owner:
            raise Refused("owner_mixed", lot=state.code, owner=state.owner, wanted=other.owner)
        if other.claim != state.claim:
            raise Refused("claim_mixed", lot=state.code, claim=state.claim, wanted=other.claim)


def require_enough(books: Books, draws: Sequence[Draw]) -> None:
    """All that is drawn from one container, even in several goes, is in it; an emptied one gives what it gives.

    Refused: nothing_drawn, and as `container_of` and `require_left`.
    """
    wanted: dict[tuple[str, int], Quantity] = {}
    for draw in draws:
        if draw.quantity.amount <= 0:
            raise Refused("nothing_drawn", lot=draw.lot)
        if not (draw.provisional or draw.emptied):
            place = (draw.lot, draw.container)
            wanted[place] = wanted[place] + draw.quantity if place in wanted else draw.quantity
    for (lot, container), quantity in wanted.items():
        require_left(*container_of(books, lot, container), quantity)


def require_charge(step: Step, states: Mapping[str, LotState], draws: Sequence[Draw]) -> None:
    """The mass of the charge is one that the equipment takes. Refused `charge_outside`."""
    limits = step.charge
    mass = sum(_mass(draw, states.get(draw.lot)) for draw in draws if draw.lot in states or draw.provisional)
    if limits is not None and not limits.low_mg <= mass <= (limits.high_mg or mass):
        raise Refused("charge_outside", charge=mg(mass), low=mg(limits.low_mg), high=mg(limits.high_mg or 0))


def _mass(draw: Draw, state: LotState | None) -> int:
    if draw.quantity.unit == "mg":
        return draw.quantity.amount
    return state.unit_mass.mass_of(draw.quantity.amount) if state is not None and state.unit_mass is not None else 0


def require_seats(books: Books, route: Route, step: Step, seats: Sequence[Seat], at: int) -> None:
    """The lots that share a load or a bath. Refused: inputs_missing, lot_unknown, wrong_material, on_hold, lot_away,
    container_unknown, attempts_exhausted.
    """
    if not seats:
        raise Refused("inputs_missing", count=1)
    for seat in seats:
        state = require_lot(books, seat.lot)
        material = route.material_after(state.material, tuple(done for done, _ in state.steps))
        if material not in step.charged:
            raise Refused("wrong_material", lot=seat.lot, material=material, wanted="", instead="", place="")
        _require_free(step, state, seat.container, at)
        if seat.container and state.container(seat.container) is None:
            raise Refused("container_unknown", lot=seat.lot, container=seat.container)
        attempts = sum(exposure.step == step.key for exposure in state.exposures)
        if attempts >= step.most_attempts * step.most_visits:
            raise Refused("attempts_exhausted", lot=seat.lot, step=step.key, most=attempts)
