"""The data sheet of magnets: all that the rules of disclosure ask for, of a lot or of what one shipment delivers."""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.order import OrderLine
from traceapp.domain.part import Part
from traceapp.domain.party import Party
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity
from traceapp.domain.rules.judging import judge
from traceapp.domain.rules.verdict import Verdict
from traceapp.services.delivery.delivery import read_delivery
from traceapp.services.delivery.drawing import printed_drawing
from traceapp.services.known import require_lot
from traceapp.services.ports import Books
from traceapp.services.rules.ruling import asked_about, basis_of
from traceapp.services.rules.verdicts import delivered_lots, line_of_class, magnet_of

Amounts = tuple[tuple[str, Quantity], ...]


class DataSheet(Struct, frozen=True):
    """subject: the code of the lot or the shipment. lots: each with how much of it there is, or is delivered.

    line: one without a key where no order asks. part: None where none is on record. customer: by name. verdicts: one
    for each rule that asks for a data sheet. drawing: the revision of the part's, as its papers print it.
    """

    subject: str
    lots: Amounts
    line: OrderLine
    verdicts: tuple[Verdict, ...] = ()
    part: Part | None = None
    customer: str = ""
    drawing: str = ""


def sheet_of_lot(books: Books, plant: Plant, code: str, at: int) -> DataSheet:
    """Of all that was ever made of a lot. at: UTC microseconds. Refused `lot_unknown`."""
    state = require_lot(books, code)
    line = books.fact("order_line", state.order, at) if state.order else None
    asking = line if isinstance(line, OrderLine) else line_of_class(state.claim)
    lots = ((code, Quantity(state.tally.made, state.unit)),)
    return _judged(books, plant, DataSheet(code, lots, asking), state.part or asking.part, at)


def sheet_of_shipment(books: Books, plant: Plant, code: str, at: int) -> DataSheet:
    """Of every lot in its boxes, as the order line asks. Refused `shipment_unknown`."""
    delivery = read_delivery(books, plant, code, at)
    lots = tuple((lot, delivery.quantity_of(lot)) for lot in delivered_lots(delivery))
    asking = delivery.line or line_of_class("")
    return _judged(books, plant, DataSheet(code, lots, asking), asking.part, at, delivery.shipment.shipped_at)


def _judged(books: Books, plant: Plant, sheet: DataSheet, part: str, at: int, left: int = 0) -> DataSheet:
    """left: when the lots left, UTC microseconds; 0 for what is here."""
    line = sheet.line
    magnet, basis = magnet_of(books, line, at), basis_of(line)
    codes = [code for code, _ in sheet.lots]
    verdicts = tuple(
        judge(asked_about(books, plant, codes, pack, magnet=magnet, basis=basis, at=at))
        for pack in plant.rules.values()
        if pack.is_sheet
    )
    found, customer = books.fact("part", part, at), books.fact("party", line.customer, at)
    name = customer.name if isinstance(customer, Party) else line.customer
    told = replace(sheet, verdicts=verdicts, customer=name)
    if not isinstance(found, Part):
        return told
    states = tuple(books.lots(codes).values())
    return replace(told, part=found, drawing=printed_drawing(books, line, found, states, left))
