"""An order line and what became of it: shipped, returned, gathered, packed, open; what is set aside."""

from msgspec import Struct

from traceapp.domain.order import OrderLine
from traceapp.domain.party import Party
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import PPM
from traceapp.services.delivery.returning import returned_pieces
from traceapp.services.known import require_line
from traceapp.services.ports import Books
from traceapp.services.stock.reservations import Free, Standing, free_for, standing_for


class DeliveryLine(Struct, frozen=True):
    """One shipment of the line, or the boxes that are in none yet (code ""). shipped_at: 0 while it is here."""

    code: str
    pieces: int
    boxes: int
    shipped_at: int = 0
    purpose: str = ""
    certificates: tuple[str, ...] = ()


class OrderSheet(Struct, frozen=True):
    """Everything about one order line. Quantities in pieces; least and most are what its tolerance allows."""

    line: OrderLine
    customer: str
    shipped: int
    returned: int
    gathered: int
    packed: int
    least: int
    most: int
    deliveries: tuple[DeliveryLine, ...]
    reserved: tuple[Standing, ...]
    free: tuple[Free, ...]

    @property
    def open(self) -> int:
        """What is still to be packed, for what came back as well; below zero: more than was ordered."""
        return self.line.quantity + self.returned - self.shipped - self.gathered - self.packed


def order_sheet(books: Books, plant: Plant, key: str, at: int) -> OrderSheet:
    """An order line in force with what became of it. Refused `order_unknown`."""
    line = require_line(books, key, at)
    party = books.fact("party", line.customer, at)
    pieces = {"packed": 0, "gathered": 0, "shipped": 0}
    by_shipment: dict[str, tuple[int, int]] = {}
    for box in books.boxes(books.box_codes(order=key)).values():
        if box.status in pieces:
            pieces[box.status] += box.pieces
            so_far = by_shipment.get(box.shipment, (0, 0))
            by_shipment[box.shipment] = (so_far[0] + box.pieces, so_far[1] + 1)
    deliveries = [_delivery(books, code, *told) for code, told in by_shipment.items()]
    return OrderSheet(
        line,
        party.name if isinstance(party, Party) else line.customer,
        pieces["shipped"],
        returned_pieces(books, key),
        pieces["gathered"],
        pieces["packed"],
        line.quantity - line.quantity * line.under_ppm // PPM,
        line.quantity + line.quantity * line.over_ppm // PPM,
        tuple(sorted(deliveries, key=_shipped_last)),
        standing_for(books, key),
        free_for(books, plant, line, at),
    )


def _delivery(books: Books, code: str, pieces: int, boxes: int) -> DeliveryLine:
    state = books.shipment(code) if code else None
    if state is None:
        return DeliveryLine(code, pieces, boxes)
    return DeliveryLine(code, pieces, boxes, state.shipped_at, state.purpose, state.certificates)


def _shipped_last(one: DeliveryLine) -> tuple[bool, int, str]:
    return (not one.shipped_at, one.shipped_at, one.code)
