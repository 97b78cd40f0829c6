"""The gate before signing: a list of checks, each with what fails, where it is settled and what would help.

It fails closed: what is not known to be good is not certified. Nothing here can be overruled by a clerk.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from traceapp.domain.air_freight import AIR
from traceapp.domain.box import BoxState
from traceapp.domain.plant import Plant
from traceapp.errors import Refused
from traceapp.services.delivery.delivery import Delivery, delivery_of, read_delivery
from traceapp.services.delivery.doubts import doubts_of
from traceapp.services.gate.air_freight import may_fly
from traceapp.services.gate.check import Case, Check, Fix
from traceapp.services.gate.gate_material import MATERIAL
from traceapp.services.gate.gate_paper import PAPER, certified_once, field_recorded, order_match
from traceapp.services.ports import Books

MOST_TRIED = 5
"""Boxes that are tried before the gate stops looking for one that could take a failing one's place."""


def gate(
    books: Books, plant: Plant, shipment: str, at: int, *, superseding: str = "", waived: Sequence[str] = ()
) -> tuple[Check, ...]:
    """Every check of a shipment, in a fixed order. Refused `shipment_unknown`.

    at: UTC microseconds. superseding: the certificate that the new one would replace. waived: terminals that need not
    have reported, by their letters.
    """
    delivery = read_delivery(books, plant, shipment, at)
    return gate_of(books, plant, replace(delivery, superseding=superseding, waived=tuple(waived)))


def gate_of(books: Books, plant: Plant, delivery: Delivery) -> tuple[Check, ...]:
    """The same, for a delivery that was read already."""
    case = Case(books, plant, delivery, doubts_of(books, delivery))
    checks = (*PAPER, may_fly, *MATERIAL) if delivery.shipment.way == AIR else (*PAPER, *MATERIAL)
    return _with_fix(case, tuple(check(case) for check in checks))


def require_passed(checks: Sequence[Check]) -> None:
    """Refused `gate_closed`, naming the first that fails and how many do."""
    failing = [check for check in checks if not check.passed]
    if failing:
        first = failing[0].failures[0]
        raise Refused("gate_closed", count=len(failing), check=failing[0].name, code=first.code, subject=first.subject)


def _with_fix(case: Case, checks: tuple[Check, ...]) -> tuple[Check, ...]:
    """Where one box alone fails, and another would pass, the checks that name it say so."""
    guilty = {failure.boxes for check in checks for failure in check.failures}
    if len(guilty) != 1 or len(boxes := guilty.pop()) != 1:
        return checks
    (out,) = boxes
    fix = _replacement(case, out)
    return tuple(check.fixed(fix) for check in checks)


def boxes_alike(books: Books, delivery: Delivery, box: BoxState) -> tuple[str, ...]:
    """Free boxes of the same order line with as many pieces, which could take its place; at most `MOST_TRIED`."""
    free = books.box_codes(order=delivery.shipment.order, status="packed")
    return tuple(code for code, other in books.boxes(free).items() if other.pieces == box.pieces)[:MOST_TRIED]


def _replacement(case: Case, out: str) -> Fix | None:
    """A free box of the same order line with as many pieces that passes every check on its material."""
    books, plant, delivery = case.books, case.plant, case.delivery
    box = next(b for b in delivery.boxes if b.code == out)
    for code in boxes_alike(books, delivery, box):
        tried = delivery_of(books, plant, delivery.shipment, (code,), delivery.at)
        what_if = Case(books, plant, tried, doubts_of(books, tried))
        flying = (may_fly,) if delivery.shipment.way == AIR else ()
        if all(check(what_if).passed for check in (order_match, certified_once, field_recorded, *flying, *MATERIAL)):
            (into,) = tried.boxes
            return Fix(out=out, into=into.code, place=into.place)
    return None
