"""Material set aside for order lines, and what could be: only inside the order's own part, owner and claim class."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from traceapp.domain.command import Command
from traceapp.domain.lot import LotState
from traceapp.domain.order import OrderLine
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Draw
from traceapp.domain.record.reserving import Reserved
from traceapp.domain.reservation import Reservation
from traceapp.errors import Refused
from traceapp.services.known import require_lot
from traceapp.services.people import require
from traceapp.services.ports import Books, LotLine
from traceapp.services.stock.claims import can_claim, require_claim

LOOKED_AT = 1_000


class Standing(Struct, frozen=True):
    """A reservation, and how much of it is not packed for its order yet, in the lot's unit."""

    reservation: Reservation
    left: int


class Free(Struct, frozen=True):
    """A lot that an order line could have: how much of it is set aside for nobody else."""

    row: LotLine
    free: int


def reserve(
    books: Books, command: Command, *, plant: Plant, line: OrderLine, lot: str, quantity: Quantity, reason: str = ""
) -> tuple[Record, ...]:
    """Set so much of a lot aside for an order line, in place of what was; nothing gives it back.

    Refused: not_allowed, lot_unknown, on_hold, unit_mixed, reserved_elsewhere, claim_not_met, and as `require_for`.
    """
    require(books, command.who[0] if command.who else "", Act.SHIP, command.happened)
    state = require_lot(books, lot)
    if quantity.unit is not state.unit:
        raise Refused("unit_mixed", one=quantity.unit.value, other=state.unit.value)
    if quantity.amount:
        require_for(state, line)
        require_claim(books, plant, state, line.claim, command.happened)
        held = state.held_at(0)
        if held is not None:
            raise Refused("on_hold", lot=lot, reason=held.reason, put_at="", instead="", place="")
        _require_free(books, state, line.key, quantity.amount)
    return (Reserved(order=line.key, lot=lot, quantity=quantity, reason=reason.strip()),)


def require_for(state: LotState, line: OrderLine) -> None:
    """A lot is of the order's part, owner and claim class. Refused: wrong_part, wrong_owner, wrong_claim."""
    if state.part != line.part:
        raise Refused("wrong_part", lot=state.code, part=state.part, wanted=line.part)
    if state.owner != line.owner:
        raise Refused("wrong_owner", lot=state.code, owner=state.owner, wanted=line.owner)
    if line.claim not in {"", state.claim}:
        raise Refused("wrong_claim", lot=state.code, claim=state.claim, wanted=line.claim)


def require_unreserved(books: Books, draws: Sequence[Draw], states: Mapping[str, LotState], order: str) -> None:
    """What is drawn for an order is not set aside for another. Refused `reserved_elsewhere`."""
    for code in dict.fromkeys(draw.lot for draw in draws):
        _require_free(books, states[code], order, sum(d.quantity.amount for d in draws if d.lot == code))


def _require_free(books: Books, state: LotState, order: str, amount: int) -> None:
    others = [one for one in standing_of(books, state.code) if one.reservation.order != order and one.left]
    free = state.tally.left - sum(one.left for one in others)
    if amount > free:
        other = others[0].reservation.order if others else ""
        raise Refused("reserved_elsewhere", lot=state.code, order=other, free=Quantity(max(free, 0), state.unit))


def set_aside_for(books: Books, lot: str, order: str) -> str:
    """The other order lines that some of a lot is still owed to, parted by commas; "" for none.

    Only a box is bound by that: a charge is told, since what comes of it can still be packed for them (DOMAIN 16).
    """
    owed = (one.reservation.order for one in standing_of(books, lot) if one.left and one.reservation.order != order)
    return ", ".join(sorted(owed))


def standing_of(books: Books, lot: str) -> tuple[Standing, ...]:
    """Every reservation of a lot, with what of it is not packed yet."""
    return tuple(_standing(books, one) for one in books.reserved("reserved", lot))


def standing_for(books: Books, order: str) -> tuple[Standing, ...]:
    """Every reservation for an order line, the oldest first."""
    return tuple(sorted((_standing(books, one) for one in books.reserved("order", order)), key=_since))


def _standing(books: Books, one: Reservation) -> Standing:
    """What was packed for the order out of the lot since it was set aside is no longer owed."""
    boxes = books.boxes(books.box_codes(order=one.order)).values()
    taken = sum(
        content.quantity.amount
        for box in boxes
        if not box.opened and box.packed_at >= one.at
        for content in box.contents
        if content.lot == one.lot
    )
    return Standing(one, max(one.quantity.amount - taken, 0))


def free_for(books: Books, plant: Plant, line: OrderLine, at: int) -> tuple[Free, ...]:
    """Lots that this order line could have, the oldest first: first in, first out inside the class (DOMAIN 16)."""
    found = []
    rows = [
        row
        for row in books.lot_rows(part=line.part, status="open", limit=LOOKED_AT)
        if row.owner == line.owner and line.claim in {"", row.claim}
    ]
    may = can_claim(books, plant, [*books.lots([row.code for row in rows]).values()], line.claim, at)
    for row in rows:
        if row.code in may:
            others = sum(one.left for one in standing_of(books, row.code) if one.reservation.order != line.key)
            if row.left > others:
                found.append(Free(row, row.left - others))
    return tuple(found)


def _since(one: Standing) -> tuple[int, str]:
    return (one.reservation.at, one.reservation.lot)
