"""Magnetised goods by air: the stray field of each package measured, held to the limits, and checked (DOMAIN 22)."""

from collections.abc import Sequence
from decimal import Decimal

from traceapp.domain.air_freight import AIR, AirClass, FieldLimit, deciding
from traceapp.domain.box import BoxState
from traceapp.domain.command import Command
from traceapp.domain.person import Act
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import FieldMeasured
from traceapp.domain.shipment import ShipmentState
from traceapp.domain.written import number_from_text
from traceapp.errors import Refused
from traceapp.services.gate.check import Case, Check, Failure
from traceapp.services.packing.packing import packed_box
from traceapp.services.people import require
from traceapp.services.ports import Books
from traceapp.services.stock.stock import require_calibrated


def measure_field(books: Books, command: Command, *, measured: FieldMeasured) -> tuple[Record, ...]:
    """The strongest stray field around a package, at a distance.

    Refused: not_allowed, box_unknown, box_opened, box_shipped, number_malformed, instrument_unknown, calibration_due.
    """
    require(books, command.who[0], Act.PACK, command.happened)
    packed_box(books, measured.box)
    for text in (measured.strength, measured.at_metres):
        if not _is_above_or_zero(text):
            raise Refused("number_malformed", typed=text[:40])
    if measured.instrument:
        require_calibrated(books, measured.instrument, command.happened)
    return (measured,)


def _is_above_or_zero(text: str) -> bool:
    try:
        return number_from_text(text) >= Decimal(0)
    except ValueError:
        return False


def holds_magnets(books: Books, box: BoxState) -> bool:
    """Whether anything in the box was magnetised when it was packed."""
    lots = books.lots(tuple(dict.fromkeys(content.lot for content in box.contents)))
    return any(lot.was_magnetised(box.packed_at) for lot in lots.values())


def to_measure_at(box: BoxState, limits: Sequence[FieldLimit]) -> str:
    """The distance in metres at which the next measurement of a package can tell; "" where its class is known."""
    means, by = deciding(box.stray, limits)
    if means is not AirClass.UNKNOWN:
        return ""
    wanted = (limit.at_metres for limit in limits if by is None or limit.at_metres > Decimal(by.at_metres))
    return str(next(wanted, ""))


def require_may_fly(
    books: Books, state: ShipmentState, boxes: Sequence[BoxState], limits: Sequence[FieldLimit]
) -> None:
    """Every package of magnets of a shipment by air may fly. Refused: air_forbidden, air_unknown."""
    if state.way != AIR:
        return
    for box in boxes:
        failure = _failure(box, limits) if holds_magnets(books, box) else None
        if failure is not None:
            raise Refused(failure.code, **dict(failure.facts))


def may_fly(case: Case) -> Check:
    """The gate's check of the same. figure: how many packages hold magnets, and how many are regulated goods."""
    delivery, limits = case.delivery, case.plant.air_limits
    magnets = [box for box in delivery.boxes if holds_magnets(case.books, box)]
    failures = tuple(failure for box in magnets if (failure := _failure(box, limits)) is not None)
    regulated = sum(deciding(box.stray, limits)[0] is AirClass.REGULATED for box in magnets)
    figure = (("regulated", str(regulated)), ("boxes", str(len(magnets))))
    return Check(name="may_fly", figure=figure, failures=failures)


def _failure(box: BoxState, limits: Sequence[FieldLimit]) -> Failure | None:
    means, by = deciding(box.stray, limits)
    if means in (AirClass.NOT_RESTRICTED, AirClass.REGULATED):
        return None
    facts: tuple[tuple[str, str], ...] = (("box", box.code),)
    if by is not None:
        facts = (*facts, ("strength", by.strength), ("metres", by.at_metres))
    if means is AirClass.FORBIDDEN:
        return Failure(code="air_forbidden", place="air", subject=box.shipment, facts=facts, boxes=(box.code,))
    farther = to_measure_at(box, limits)
    facts = (*facts, ("farther", farther)) if farther else facts
    return Failure(code="air_unknown", place="air", subject=box.shipment, facts=facts, boxes=(box.code,))
