"""What a returned magnet may be: the lots of the boxes it may come out of, and whose they were (DOMAIN 15)."""

from collections.abc import Sequence

from msgspec import Struct

from traceapp.domain.lot_code import ContainerCode, parse_keyed
from traceapp.domain.order import OrderLine
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import pcs
from traceapp.domain.record.dispatch import CustomerReturned
from traceapp.domain.record.pieces import Filled, NewLot
from traceapp.errors import Refused
from traceapp.services.inputs import material_now
from traceapp.services.ports import Books

KIND = "RT"
"""The two letters of a returned lot's code."""


class Possible(Struct, frozen=True, kw_only=True):
    """What came back may be any of these lots. customer: whom their boxes went to, "" where none was scanned."""

    lots: tuple[str, ...] = ()
    boxes: tuple[str, ...] = ()
    customer: str = ""


def possible_parents(books: Books, codes: Sequence[str], at: int) -> Possible:
    """By the boxes and lots that were scanned. Refused: code_malformed, code_check, code_unknown."""
    lots: dict[str, None] = {}
    boxes: list[str] = []
    customer = ""
    for typed in codes:
        code = parse_keyed(typed)
        name = str(code.lot if isinstance(code, ContainerCode) else code)
        box, lot = books.box(name), books.lot(name)
        if box is not None and box.packed is not None:
            boxes.append(name)
            lots.update(dict.fromkeys(content.lot for content in box.contents))
            customer = customer or _customer_of(books, box.order, box.shipment, at)
        elif lot is not None and lot.birth is not None:
            lots[name] = None
        else:
            raise Refused("code_unknown", code=typed)
    return Possible(lots=tuple(lots), boxes=tuple(boxes), customer=customer)


def _customer_of(books: Books, order: str, shipment: str, at: int) -> str:
    sent = books.shipment(shipment) if shipment else None
    line = books.fact("order_line", order, at)
    ordered = line.customer if isinstance(line, OrderLine) else ""
    return (sent.customer if sent is not None else "") or ordered


def returned_as(
    books: Books, plant: Plant, possible: Possible, *, rma: str, customer: str, pieces: int, reason: str, code: str
) -> CustomerReturned:
    """The return as it would stand: a lot of its own, of what its first possible parent is called now.

    Refused: nothing_named, nothing_filled.
    """
    if not possible.lots:
        raise Refused("nothing_named")
    parent = books.lot(possible.lots[0])
    assert parent is not None
    material = material_now(plant, parent.route, parent)
    if pieces <= 0:
        raise Refused("nothing_filled", material=material)
    lot = NewLot(
        code=code,
        kind=KIND,
        material=material,
        containers=(Filled(n=1, quantity=pcs(pieces)),),
        part=parent.part,
        grade=parent.grade,
        owner=parent.owner,
        claim=parent.claim,
        unit_mass=parent.unit_mass,
    )
    return CustomerReturned(
        rma=rma, lot=lot, parents=possible.lots, customer=customer, boxes=possible.boxes, reason=reason
    )
