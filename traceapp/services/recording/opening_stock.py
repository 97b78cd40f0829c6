"""Opening stock: lots that were here before the system, received with their history declared (DOMAIN 3)."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.plant import Plant
from traceapp.domain.problem import Unreadable
from traceapp.domain.record.base import Record
from traceapp.domain.record.production import LotReceived, Magnetised
from traceapp.domain.written import day_from_text
from traceapp.errors import Refused
from traceapp.services.ports import Books
from traceapp.services.run.production import NextCode

SAME_REFERENCE = 1_000
"""Lots looked through for one under the same reference."""
RECEIVED = "received"
"""The field of a receipt that says on which day the lot was made or came in."""
EARLIEST_ZONE = timedelta(hours=14)
"""Where a day begins first: no day is ahead of the one there."""


class OpeningLot(Struct, frozen=True):
    """One lot as it was found. receipt: without code and kind; its supplier's lot is the reference on the old label."""

    receipt: LotReceived
    magnetised: bool = False


def completed(books: Books, plant: Plant, found: OpeningLot, at: int) -> OpeningLot | None:
    """The lot as it will be received, but for its code; None when it was received before, word for word.

    at: UTC microseconds. Refused: material_unknown, unit_mixed, received_later, step_wanted, step_unknown,
    already_received.
    """
    receipt = found.receipt
    material = plant.material(receipt.lot.material)
    unit = receipt.lot.containers[0].quantity.unit
    if unit is not material.unit:
        raise Refused("unit_mixed", one=unit.value, other=material.unit.value)
    require_come(receipt, at)
    lot = replace(receipt.lot, kind=material.kind)
    whole = replace(receipt, lot=lot, step=receipt.step or receiving_step(plant))
    standing = _standing(books, receipt)
    if standing is None:
        return replace(found, receipt=whole)
    if replace(standing, lot=replace(standing.lot, code="")) != whole:
        raise Refused("already_received", reference=receipt.supplier_lot, lot=standing.lot.code)
    return None


def require_come(receipt: LotReceived, at: int) -> None:
    """Refused `received_later` where the day that a receipt tells has not begun anywhere (at: UTC microseconds)."""
    told = _day(receipt)
    if not told:
        return
    try:
        day = day_from_text(told)
    except Unreadable:  # whoever reads the field says so
        return
    if day > (datetime.fromtimestamp(at / 1_000_000, UTC) + EARLIEST_ZONE).date():
        raise Refused("received_later", reference=receipt.supplier_lot, day=told)


def _day(receipt: LotReceived) -> str:
    """The day on which a lot was made or came in; "" where nothing says so."""
    return next((field.value for field in receipt.fields if field.field == RECEIVED), "")


def receiving_step(plant: Plant) -> str:
    """The step by which material enters. Refused `step_wanted` where no route has one."""
    steps = (step.key for route in plant.routes.values() for step in route.steps if step.act == "receive")
    found = next(steps, None)
    if found is None:
        raise Refused("step_wanted")
    return found


def _standing(books: Books, receipt: LotReceived) -> LotReceived | None:
    """The declared receipt under the same reference of the same supplier, as it was recorded."""
    for row in books.lot_rows(prefix=receipt.supplier_lot, limit=SAME_REFERENCE):
        if (row.supplier_lot, row.supplier) != (receipt.supplier_lot, receipt.supplier):
            continue
        state = books.lot(row.code)
        entry = books.entry(state.birth) if state is not None and state.birth is not None else None
        if entry is not None and isinstance(entry.record, LotReceived) and entry.record.declared_history:
            return entry.record
    return None


def open_stock(
    books: Books, plant: Plant, lots: Sequence[OpeningLot], next_code: NextCode, at: int
) -> tuple[Record, ...]:
    """Receive every lot that was not received before, the oldest first, so that codes keep the order of ages.

    at: UTC microseconds. Refused as `completed`.
    """
    new = [whole for found in lots if (whole := completed(books, plant, found, at)) is not None]
    return tuple(record for whole in sorted(new, key=_age) for record in _records(whole, next_code))


def _age(found: OpeningLot) -> str:
    """By what lots are put in order of age; those that tell no day come first."""
    return _day(found.receipt)


def _records(found: OpeningLot, next_code: NextCode) -> Iterator[Record]:
    lot = found.receipt.lot
    code = next_code(lot.kind, "lot")
    yield replace(found.receipt, lot=replace(lot, code=code))
    if found.magnetised:
        yield Magnetised(lots=(code,))
