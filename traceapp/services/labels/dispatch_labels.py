"""What the labels of boxes and of certificates say (DOMAIN 22). A box label carries no certificate number."""

from collections.abc import Sequence

from traceapp.domain.air_freight import FieldLimit, deciding
from traceapp.domain.box import BoxState
from traceapp.domain.certificate import CertificateKind
from traceapp.domain.entry import Entry
from traceapp.domain.issued import IssuedState
from traceapp.domain.label import (
    BoxLabel,
    CertificateLabel,
    FieldRecord,
    MagneticState,
    Magnetised,
    Unmagnetised,
)
from traceapp.domain.lot import LotState
from traceapp.domain.part import Part
from traceapp.domain.party import Party, Site
from traceapp.domain.quantity import Unit
from traceapp.errors import Refused
from traceapp.services.delivery.drawing import printed_drawing
from traceapp.services.known import require_line
from traceapp.services.plant_time import local_time
from traceapp.services.ports import Books
from traceapp.services.publishing.public_claim import MOST_ON_LABEL

GROUP = 4


def box_label(books: Books, code: str, limits: Sequence[FieldLimit], *, at: int) -> BoxLabel:
    """The label of a packed box, numbered within its shipment or, before that, among its order line's boxes here.

    Refused: box_unknown, order_unknown, part_unknown, site_missing.
    """
    box = books.box(code)
    if box is None or box.packed is None:
        raise Refused("box_unknown", box=code)
    line = require_line(books, box.order, at)
    part = books.fact("part", line.part, at)
    if not isinstance(part, Part):
        raise Refused("part_unknown", part=line.part)
    site = site_of(books, at)
    customer = books.fact("party", line.customer, at)
    lots = books.lots(tuple(dict.fromkeys(content.lot for content in box.contents)))
    siblings = _siblings(books, box)
    return BoxLabel(
        code=code,
        number=siblings.index(code) + 1,
        of=len(siblings),
        sender=site.name,
        sender_address=site.address,
        receiver=customer.name if isinstance(customer, Party) else line.customer,
        receiver_address=line.ship_to or (customer.address if isinstance(customer, Party) else ()),
        order=line.order,
        line=line.line,
        part=part.number,
        revision=printed_drawing(books, line, part, tuple(lots.values()), box.shipped_at),
        lots=tuple(lots),
        pieces=box.pieces,
        net_mg=_net_mg(box, lots),
        gross_mg=box.gross_mg,
        origin=site.country_name or site.country,
        state=_state(books, box, lots, limits),
        supplier_code=customer.supplier_code if isinstance(customer, Party) else "",
        sscc=box.sscc,
    )


def site_of(books: Books, at: int) -> Site:
    """The plant's own site. Refused `site_missing`."""
    site = next((fact for fact in books.facts("site", at) if isinstance(fact, Site)), None)
    if site is None:
        raise Refused("site_missing")
    return site


def _siblings(books: Books, box: BoxState) -> list[str]:
    if box.shipment and (shipment := books.shipment(box.shipment)) is not None and box.code in shipment.boxes:
        return list(shipment.boxes)
    return books.box_codes(order=box.order, status="packed")


def _net_mg(box: BoxState, lots: dict[str, LotState]) -> int:
    net = 0
    for content in box.contents:
        lot = lots.get(content.lot)
        if content.quantity.unit is Unit.MG:
            net += content.quantity.amount
        elif lot is not None and lot.unit_mass is not None:
            net += lot.unit_mass.mass_of(content.quantity.amount)
    return net


def _state(books: Books, box: BoxState, lots: dict[str, LotState], limits: Sequence[FieldLimit]) -> MagneticState:
    magnetised = [lot for lot in lots.values() if lot.was_magnetised(box.packed_at)]
    if not magnetised:
        return Unmagnetised()
    turns = (turn for lot in magnetised for turn in lot.turned if turn[1] <= box.packed_at)
    on = max(at for into, at in turns if into == "magnetised")
    field = None
    means, by = deciding(box.stray, limits)
    if by is not None:
        field = FieldRecord(strength=by.strength, at_metres=by.at_metres, instrument=by.instrument, means=means)
    return Magnetised(on=local_time(books, on).date(), field=field)


def certificate_labels(books: Books, issued: IssuedState, entry: Entry) -> tuple[CertificateLabel, ...]:
    """One label for each box a certificate speaks for, printed after signing."""
    site = site_of(books, entry.happened)
    digest = issued.digest
    boxed = (digest[-2 * GROUP : -GROUP], digest[-GROUP:])
    address = f"https://{site.host}/c/{issued.number}-{issued.address}"
    if issued.claim and len(address) + 1 + len(issued.claim) <= MOST_ON_LABEL:
        address = f"{address}#{issued.claim}"
    return tuple(
        CertificateLabel(
            kind=CertificateKind(issued.form),
            number=issued.number,
            address=address,
            signed=local_time(books, issued.issued_at).date(),
            boxed=boxed,
            box=box,
        )
        for box in dict.fromkeys(covered.box for covered in issued.covers)
    )
