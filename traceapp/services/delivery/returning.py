"""What a returned magnet may be: the lots of the boxes it may come out of, and whose order it left for (DOMAIN 15)."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from traceapp.domain.box import BoxState
from traceapp.domain.ledger import effective
from traceapp.domain.lot_code import ContainerCode, parse_keyed
from traceapp.domain.order import OrderLine
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Unit, pcs
from traceapp.domain.record.dispatch import CustomerReturned
from traceapp.domain.record.pieces import Filled, NewLot, Role
from traceapp.errors import Refused
from traceapp.services.ports import Books
from traceapp.services.run.inputs import material_now

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


def returned_pieces(books: Books, order: str) -> int:
    """Pieces that came back of what left for an order line.

    A return counts for a line when all that it may have come out of left for that line: the boxes that were scanned, or
    where there was none, every box of its lots that this customer got. One that may be of two lines counts for neither.
    """
    boxes = books.boxes(books.box_codes(order=order, status="shipped")).values()
    lots = tuple(dict.fromkeys(content.lot for box in boxes for content in box.contents))
    back = dict.fromkeys(link.child for link in books.children_of(lots) if link.role == Role.RETURN)
    return sum(pieces for code in back for pieces in _returned(books, code, order))


def _returned(books: Books, code: str, order: str) -> Iterator[int]:
    """Of one lot that came back; no more than was in the boxes."""
    for entry in effective(books.history("lot", code)):
        record = entry.record
        if isinstance(record, CustomerReturned):
            boxes = _came_out_of(books, record, entry.happened)
            if {box.order for box in boxes} == {order}:
                counted = [one.quantity for one in record.lot.containers if one.quantity.unit is Unit.PCS]
                yield min(sum(quantity.amount for quantity in counted), sum(box.pieces for box in boxes))


def _came_out_of(books: Books, record: CustomerReturned, at: int) -> list[BoxState]:
    found = books.boxes(record.boxes or books.boxes_of(record.parents)).values()
    return [
        box
        for box in found
        if box.status == "shipped"
        and (record.boxes or _customer_of(books, box.order, box.shipment, at) == record.customer)
    ]


def _customer_of(books: Books, order: str, shipment: str, at: int) -> str:
    sent = books.shipment(shipment)
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
