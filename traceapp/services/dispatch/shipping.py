"""Boxes gathered for a delivery, and the delivery leaving the plant."""

from collections.abc import Sequence

from traceapp.domain.box import BoxState
from traceapp.domain.command import Command
from traceapp.domain.order import OrderLine
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import PPM
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import BoxSwapped, ShipmentOpened, Shipped
from traceapp.domain.shipment import ShipmentState
from traceapp.errors import Refused
from traceapp.services.escapes.escapes import review_of
from traceapp.services.gate.air_freight import require_may_fly
from traceapp.services.gate.gate_paper import delivered_pieces
from traceapp.services.known import require_line, require_lot
from traceapp.services.packing.packing import packed_box
from traceapp.services.people import require
from traceapp.services.ports import Books

PURPOSES = ("production", "sample", "outside", "return_to_supplier", "scrap_sale")


def open_shipment(books: Books, command: Command, *, opened: ShipmentOpened) -> tuple[Record, ...]:
    """Begin a delivery of one order line with the boxes that are ready; more may follow.

    Refused: not_allowed, code_in_use, order_unknown, purpose_unknown, box_unknown, box_opened, box_shipped,
    box_gathered, box_other_order.
    """
    require(books, command.who[0], Act.PACK, command.happened)
    if books.shipment(opened.shipment) is not None:
        raise Refused("code_in_use", code=opened.shipment)
    if opened.purpose not in PURPOSES:
        raise Refused("purpose_unknown", purpose=opened.purpose)
    line = require_line(books, opened.order, command.happened)
    for code in opened.boxes:
        _require_free(packed_box(books, code), line.key)
    return (opened,)


def book_carrier(
    books: Books, command: Command, *, shipment: str, carrier: str, waybill: str = "", delivery: int = 0, way: str = ""
) -> tuple[Record, ...]:
    """Who will carry an open shipment, on which paper, which way, and when it is due there (UTC microseconds).

    Refused: not_allowed, shipment_unknown, shipment_gone, carrier_missing.
    """
    require(books, command.who[0], Act.PACK, command.happened)
    state = open_one(books, shipment)
    if not carrier.strip():
        raise Refused("carrier_missing", shipment=shipment)
    return (
        ShipmentOpened(
            shipment=shipment,
            order=state.order,
            purpose=state.purpose,
            delivery=delivery,
            carrier=carrier.strip(),
            waybill=waybill.strip(),
            way=way,
        ),
    )


def swap_box(
    books: Books, command: Command, *, shipment: str, out: str = "", into: str = "", reason: str = ""
) -> tuple[Record, ...]:
    """Take a box out of an open shipment, put one in, or both at once.

    A certificate that stands for it speaks for the old boxes; it has to be superseded before the shipment leaves.
    Refused: not_allowed, nothing_named, shipment_unknown, shipment_gone, box_not_in_shipment, box_unknown, box_opened,
    box_shipped, box_gathered, box_other_order.
    """
    require(books, command.who[0], Act.PACK, command.happened)
    state = open_one(books, shipment)
    if not (out or into):
        raise Refused("nothing_named")
    if out and out not in state.boxes:
        raise Refused("box_not_in_shipment", box=out, shipment=shipment)
    if into:
        _require_free(packed_box(books, into), state.order)
    return (BoxSwapped(shipment=shipment, out=out, into=into, reason=reason.strip()),)


def open_one(books: Books, shipment: str) -> ShipmentState:
    """A shipment that has not left. Refused: shipment_unknown, shipment_gone."""
    state = books.shipment(shipment)
    if state is None:
        raise Refused("shipment_unknown", shipment=shipment)
    if state.shipped_at:
        raise Refused("shipment_gone", shipment=shipment)
    return state


def _require_free(box: BoxState, order: str) -> None:
    if box.shipment:
        raise Refused("box_gathered", box=box.code, shipment=box.shipment)
    if box.order != order:
        raise Refused("box_other_order", box=box.code, order=box.order, wanted=order)


def ship(
    books: Books,
    command: Command,
    *,
    plant: Plant,
    shipment: str,
    carrier: str = "",
    waybill: str = "",
) -> tuple[Record, ...]:
    """The shipment leaves. Production goes only with the certificate that its order line asks for, which speaks for
    what is in the boxes now, and which no late fact touches that quality has not answered.

    plant: by air no magnets leave without its limits of stray fields.
    Refused: not_allowed, shipment_unknown, shipment_gone, shipment_empty, order_unknown, box_unknown, box_opened,
    air_forbidden, air_unknown, box_shipped, box_not_in_shipment, box_on_hold, lot_on_hold, lot_not_released,
    certificate_missing, certificate_touched, over_line.
    """
    require(books, command.who[0], Act.SHIP, command.happened)
    state = open_one(books, shipment)
    line = require_line(books, state.order, command.happened)
    if not state.boxes:
        raise Refused("shipment_empty", shipment=shipment)
    boxes = [_leaving(books, code, shipment) for code in state.boxes]
    for box in boxes:
        _require_loose(books, box, released=state.purpose == "production")
    require_may_fly(books, state, boxes, plant.air_limits)
    certificate = _certificate(books, state, line, boxes)
    if certificate:
        _require_untouched(books, plant, certificate, command.happened)
    _require_within(books, line, state, boxes)
    return (
        Shipped(
            shipment=shipment,
            boxes=state.boxes,
            order=state.order,
            customer=line.customer,
            purpose=state.purpose,
            carrier=carrier.strip() or state.carrier,
            waybill=waybill.strip() or state.waybill,
            delivery=state.delivery,
            certificate=certificate,
        ),
    )


def _leaving(books: Books, code: str, shipment: str) -> BoxState:
    box = packed_box(books, code)
    if box.shipment != shipment:
        raise Refused("box_not_in_shipment", box=code, shipment=shipment)
    if box.held:
        raise Refused("box_on_hold", box=code)
    return box


def _require_loose(books: Books, box: BoxState, *, released: bool) -> None:
    """None of the lots in the box is on hold, and for production each was released."""
    for content in box.contents:
        lot = require_lot(books, content.lot)
        held = lot.held_at(content.container)
        if held is not None:
            raise Refused("lot_on_hold", lot=lot.code, reason=held.reason)
        if released and "shipment" not in lot.released:
            raise Refused("lot_not_released", lot=lot.code)


def _certificate(books: Books, state: ShipmentState, line: OrderLine, boxes: Sequence[BoxState]) -> str:
    """The valid certificate that speaks for exactly what is in these boxes; "" where none is asked for."""
    inside = {(box.code, lot): quantity for box in boxes for lot, quantity in box.by_lot.items()}
    standing = [books.certificate(number) for number in state.certificates]
    covering = [
        issued.number
        for issued in standing
        if issued is not None
        and issued.standing == "valid"
        and {(one.box, one.lot): one.quantity for one in issued.covers} == inside
    ]
    if not covering and line.form and state.purpose == "production":
        raise Refused("certificate_missing", shipment=state.code, form=line.form)
    return covering[0] if covering else ""


def _require_untouched(books: Books, plant: Plant, number: str, at: int) -> None:
    """Refused `certificate_touched` while the review of what came out since it was signed is open (DOMAIN 17)."""
    review = review_of(books, plant, number, at)
    if review is not None and review.is_open:
        raise Refused("certificate_touched", number=number, subject=review.unanswered[0].subject)


def _require_within(books: Books, line: OrderLine, state: ShipmentState, boxes: Sequence[BoxState]) -> None:
    if state.purpose != "production":
        return
    pieces = sum(box.pieces for box in boxes)
    most = line.quantity + line.quantity * line.over_ppm // PPM - delivered_pieces(books, line.key, besides=state.code)
    if pieces > most:
        raise Refused("over_line", order=line.key, pieces=pieces, most=max(most, 0))
