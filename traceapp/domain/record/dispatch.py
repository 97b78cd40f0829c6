"""Boxes, shipments, labels and certificates."""

from collections.abc import Iterator

from traceapp.domain.quantity import Quantity
from traceapp.domain.record.base import Record, boxes, lots_of
from traceapp.domain.record.pieces import Draw, EntryRef, Measured, NewLot, Noted, Piece, Signature


class Packed(Record, frozen=True, kw_only=True, tag="packed.1"):
    """Pieces put into a box for an order line.

    field: the strongest stray field found on the package (DOMAIN 22). fields: what else the route has recorded there.
    gross_instrument: the scale that told the gross mass; empty where it was keyed or scanned.
    sscc: what the box is called in the world, eighteen digits; "" where the plant has no GS1 prefix.
    """

    box: str
    draws: tuple[Draw, ...]
    order: str = ""
    gross_mg: int = 0
    place: str = ""
    field: Measured | None = None
    fields: tuple[Measured, ...] = ()
    noted: tuple[Noted, ...] = ()
    gross_instrument: str = ""
    sscc: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"box:{self.box}"
        yield from lots_of(self.draws, self.noted)
        if self.sscc:
            yield f"sscc:{self.sscc}"


class Unpacked(Record, frozen=True, kw_only=True, tag="unpacked.1"):
    """A box was opened: its pieces are back in the containers they came from (`draws`, as they were packed).

    A draw's `remnant` is what lies in its container with all of them back.
    """

    box: str
    draws: tuple[Draw, ...]
    reason: str

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"box:{self.box}"
        yield from lots_of(self.draws)


class Shipped(Record, frozen=True, kw_only=True, tag="shipped.1"):
    """Boxes left the plant. purpose: production, sample, outside, return_to_supplier, scrap_sale (DOMAIN 15)."""

    shipment: str
    boxes: tuple[str, ...]
    order: str = ""
    customer: str = ""
    purpose: str = "production"
    carrier: str = ""
    waybill: str = ""
    delivery: int = 0
    certificate: str = ""
    noted: tuple[Noted, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"shipment:{self.shipment}"
        yield from boxes(self.boxes)
        yield from lots_of(self.noted)


class ShipmentOpened(Record, frozen=True, kw_only=True, tag="shipment_opened.1"):
    """Boxes are gathered for one delivery of one order line; nothing has left yet.

    carrier, waybill: once they are booked; a second entry of the same shipment brings them. way: how it travels, `air`
    or another word; "" is not said.
    """

    shipment: str
    order: str
    boxes: tuple[str, ...] = ()
    purpose: str = "production"
    delivery: int = 0
    carrier: str = ""
    waybill: str = ""
    way: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"shipment:{self.shipment}"
        yield from boxes(self.boxes)


class FieldMeasured(Record, frozen=True, kw_only=True, tag="field_measured.1"):
    """The strongest stray field around a packed box, A/m at so many metres, decimal texts (DOMAIN 22)."""

    box: str
    strength: str
    at_metres: str
    instrument: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"box:{self.box}"


class SentBack(Record, frozen=True, kw_only=True, tag="sent_back.1"):
    """Material left for the supplier it came from, in its containers: a shipment without boxes (DOMAIN 15)."""

    shipment: str
    supplier: str
    draws: tuple[Draw, ...]
    carrier: str = ""
    waybill: str = ""
    reason: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"shipment:{self.shipment}"
        yield from lots_of(self.draws)


class ScrapSold(Record, frozen=True, kw_only=True, tag="scrap_sold.1"):
    """By-products left for a recycler in their containers, weighed on leaving: no boxes, no order (DOMAIN 15)."""

    shipment: str
    buyer: str
    draws: tuple[Draw, ...]
    carrier: str = ""
    waybill: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"shipment:{self.shipment}"
        yield from lots_of(self.draws)


class BoxSwapped(Record, frozen=True, kw_only=True, tag="box_swapped.1"):
    """One box of an open shipment gave way to another ("" on one side: added or taken out)."""

    shipment: str
    out: str = ""
    into: str = ""
    reason: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"shipment:{self.shipment}"
        yield from boxes((self.out, self.into))


class CustomerReturned(Record, frozen=True, kw_only=True, tag="customer_returned.1"):
    """Parts came back (RMA). parents: the lots they may have come from, when that is not certain (DOMAIN 15)."""

    rma: str
    lot: NewLot
    parents: tuple[str, ...]
    customer: str = ""
    boxes: tuple[str, ...] = ()
    reason: str = ""
    certain: bool = True

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"lot:{self.lot.code}"


class LabelPrinted(Record, frozen=True, kw_only=True, tag="label_printed.1"):
    """A label went to a printer. sha256: digest of its exact bytes. answer: printed, not_printed, unknown, bound.

    reprint_of: the label it stands in for; that one is void and is to be scanned as destroyed.
    """

    code: str
    layout: str
    sha256: str
    printer: str
    answer: str
    lot: str = ""
    quantity: Quantity | None = None
    reprint_of: EntryRef | None = None
    reason: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"label:{ref}"
        if self.reprint_of is not None:
            yield f"label:{self.reprint_of}"


class LabelSpoiled(Record, frozen=True, kw_only=True, tag="label_spoiled.1"):
    """A printed label was destroyed, proven by scanning it."""

    label: EntryRef
    code: str
    lot: str = ""
    reason: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"label:{self.label}"


class CertifiedQuantity(Piece, frozen=True, kw_only=True):
    """What a certificate speaks for: so many of this lot in this box."""

    box: str
    lot: str
    quantity: Quantity


class CertificateIssued(Record, frozen=True, kw_only=True, tag="certificate_issued.1"):
    """A certificate stands. digest: SHA-256 of its canonical content. supersedes: the number it replaces, or "".

    address: the random part of its web address. document: SHA-256 of the rendered file. upto: the chain heads it was
    composed at. freed: boxes of the superseded certificate, which it no longer speaks for.
    waived: terminals whose records were not complete, by name, and by whose signature. claim: what its codes say behind
    the address, "" where the plant publishes nowhere.
    """

    number: str
    shipment: str
    order: str
    form: str
    digest: str
    document: str
    address: str
    covers: tuple[CertifiedQuantity, ...]
    supersedes: str = ""
    freed: tuple[str, ...] = ()
    upto: tuple[EntryRef, ...] = ()
    waived: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    claim: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"certificate:{self.number}"
        yield f"shipment:{self.shipment}"
        if self.supersedes:
            yield f"certificate:{self.supersedes}"
        yield from boxes((*(covered.box for covered in self.covers), *self.freed))


class CertificateWithdrawn(Record, frozen=True, kw_only=True, tag="certificate_withdrawn.1"):
    """A certificate no longer stands, and why. The paper is out there; the journal says it is void."""

    number: str
    reason: str
    shipment: str = ""
    boxes: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"certificate:{self.number}"
        if self.shipment:
            yield f"shipment:{self.shipment}"
        yield from boxes(self.boxes)
