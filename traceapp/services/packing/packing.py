"""Pieces into boxes."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from traceapp.domain.box import BoxState
from traceapp.domain.command import Command
from traceapp.domain.lot import LotState
from traceapp.domain.order import OrderLine
from traceapp.domain.part import Part
from traceapp.domain.person import Act
from traceapp.domain.quantity import Quantity, Unit, mg
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import Packed
from traceapp.domain.record.pieces import Draw, Measured, Noted
from traceapp.domain.written import number_from_text
from traceapp.errors import Refused
from traceapp.services.known import require_line
from traceapp.services.packing.logistic_units import SSCC, require_free
from traceapp.services.people import require
from traceapp.services.ports import Books
from traceapp.services.stock.meant import require_meant
from traceapp.services.stock.remnants import with_remnants
from traceapp.services.stock.reservations import require_for, require_unreserved
from traceapp.services.stock.stock import container_of, is_overdue, require_left


def pack(books: Books, command: Command, *, packed: Packed) -> tuple[Record, ...]:
    """Fill a box for an order line: its part, owner and claim class only, nothing held, no more than there is.

    packed: the record as it would stand. Its `field`, the strongest stray field of a package of magnetised parts, is
    A/m as decimal text; without it the box is packed, and no certificate is signed for it.
    A box that bore a number of the world is never packed again under its code: another unit bears another number.
    Refused: not_allowed, box_in_use, order_unknown, nothing_drawn, lot_unknown, container_unknown, on_hold, lot_away,
    wrong_part, wrong_owner, wrong_claim, state_mixed, wrong_state, unit_mixed, more_than_left, gross_below_net,
    instrument_unknown, number_malformed, reserved_elsewhere, and as `logistic_units.require_free`.
    """
    require(books, command.who[0], Act.PACK, command.happened)
    kept = books.box(packed.box)
    if kept is not None and kept.packed is not None and (not kept.opened or kept.sscc):
        raise Refused("box_in_use", box=packed.box)
    if packed.sscc:
        require_free(books, packed.sscc)
    line = require_line(books, packed.order, command.happened)
    if not packed.draws:
        raise Refused("nothing_drawn", lot="")
    states = [_packable(books, draw, line) for draw in packed.draws]
    _require_left(books, packed.draws)
    require_unreserved(books, packed.draws, {state.code: state for state in states}, line.key)
    _require_state(books, line, states, command.happened)
    net_mg = sum(_net_mg(state, draw) for state, draw in zip(states, packed.draws, strict=True))
    if 0 < packed.gross_mg < net_mg:
        raise Refused("gross_below_net", box=packed.box, net=mg(net_mg), gross=mg(packed.gross_mg))
    doubted = _field_notes(books, packed.field, packed.draws, command.happened)
    draws = with_remnants(packed.draws, {state.code: state for state in states})
    return (replace(packed, draws=draws, noted=(*packed.noted, *doubted, *_count_notes(packed.draws))),)


def numbered(packed: Packed, next_code: Callable[[str, str], str], kind: str = "BX") -> Packed:
    """A packing under the next code of this terminal, and the next number of the world."""
    return replace(packed, box=next_code(kind, "box"), sscc=packed.sscc or next_code("", SSCC))


def _count_notes(draws: Sequence[Draw]) -> tuple[Noted, ...]:
    """Two counts of the same pieces that differ: one was chosen, and the other is not forgotten."""
    return tuple(
        Noted(
            lot=draw.lot,
            code="count_doubted",
            facts=(("taken", str(draw.quantity.amount)), ("other", str(draw.counted.other))),
        )
        for draw in draws
        if draw.counted is not None and draw.counted.other
    )


def _packable(books: Books, draw: Draw, line: OrderLine) -> LotState:
    state, _ = container_of(books, draw.lot, draw.container)
    held = state.held_at(draw.container)
    if held is not None:
        standing = books.hold(str(held.entry))
        put_at = standing.put_at if standing is not None else ""
        raise Refused("on_hold", lot=state.code, reason=held.reason, put_at=put_at, instead="", place="")
    require_meant(state, draw.container, "pack")
    if state.away:
        raise Refused("lot_away", lot=state.code, processor=state.away)
    require_for(state, line)
    return state


def _require_left(books: Books, draws: Sequence[Draw]) -> None:
    """All that is drawn from one container, even in several goes, must be in it."""
    wanted: dict[tuple[str, int], Quantity] = {}
    for draw in draws:
        if draw.quantity.amount <= 0:
            raise Refused("nothing_drawn", lot=draw.lot)
        place = (draw.lot, draw.container)
        wanted[place] = wanted[place] + draw.quantity if place in wanted else draw.quantity
    for (lot, container), quantity in wanted.items():
        state, kept = container_of(books, lot, container)
        require_left(state, kept, quantity)


def _require_state(books: Books, line: OrderLine, states: Sequence[LotState], at: int) -> None:
    """All are magnetised, or none is, as the part is supplied. Refused: state_mixed, wrong_state."""
    magnetised = {state.magnetised == "magnetised" for state in states}
    if len(magnetised) > 1:
        raise Refused("state_mixed", order=line.key)
    part = books.fact("part", line.part, at)
    wanted = isinstance(part, Part) and part.supplied == "magnetised"
    if isinstance(part, Part) and magnetised != {wanted}:
        raise Refused("wrong_state", lot=states[0].code, wanted=part.supplied)


def _net_mg(state: LotState, draw: Draw) -> int:
    if draw.quantity.unit is Unit.MG:
        return draw.quantity.amount
    return state.unit_mass.mass_of(draw.quantity.amount) if state.unit_mass is not None else 0


def _field_notes(books: Books, field: Measured | None, draws: Sequence[Draw], at: int) -> tuple[Noted, ...]:
    """A field taken with an instrument past its calibration is recorded and doubted."""
    if field is None:
        return ()
    try:
        number_from_text(field.value)
    except ValueError:
        raise Refused("number_malformed", typed=field.value[:40]) from None
    if not field.instrument or not is_overdue(books, field.instrument, at):
        return ()
    facts = (("instrument", field.instrument),)
    lots = dict.fromkeys(draw.lot for draw in draws)
    return tuple(Noted(lot=lot, code="instrument_overdue", facts=facts) for lot in lots)


def packed_box(books: Books, code: str) -> BoxState:
    """A box that is closed and still here. Refused: box_unknown, box_opened, box_shipped."""
    state = books.box(code)
    if state is None or state.packed is None:
        raise Refused("box_unknown", box=code)
    if state.opened:
        raise Refused("box_opened", box=code)
    if state.shipped_at:
        raise Refused("box_shipped", box=code, shipment=state.shipment)
    return state
