"""An EPCIS 2.0 event as the JSON binding writes it (EPCIS 2.0, 7.4 and 10); what the plant adds begins with `trace:`.

Numbers are `Decimal`, written with exactly the digits they have. Empty fields are left out. Texts that are no URI are
words of the CBV.
"""

from decimal import Decimal
from typing import Any

import msgspec

CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"
PREFIX = "trace"


class Piece(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True, rename="camel", gc=False):
    """Base of the parts of an event."""


def own(name: str, default: Any = "") -> Any:
    """A field of ours: `trace:name`."""
    return msgspec.field(default=default, name=f"{PREFIX}:{name}")


class QuantityElement(Piece, frozen=True):
    """So much of a class. uom: UN/ECE Rec 20, "" counts pieces. quantity: None where it is not said."""

    epc_class: str
    quantity: Decimal | None = None
    uom: str = ""


class Named(Piece, frozen=True):
    """A read point or a business location."""

    id: str


class BizTransaction(Piece, frozen=True):
    """The document that the event belongs to: po, prodorder, desadv, bol, cert, testres, rma."""

    type: str
    biz_transaction: str


class Source(Piece, frozen=True):
    """Where from. type: owning_party, possessing_party or location."""

    type: str
    source: str


class Destination(Piece, frozen=True):
    """Where to."""

    type: str
    destination: str


class SensorReport(Piece, frozen=True):
    """One reading, or several as least, mean and most. type: a word of GS1's, or a URI of the plant's.

    field: the plant's own name of it. low, high: what it had to be. unit: where Rec 20 has no code for it.
    """

    type: str
    exception: str = ""
    device_id: str = msgspec.field(default="", name="deviceID")
    value: Decimal | None = None
    string_value: str = ""
    min_value: Decimal | None = None
    max_value: Decimal | None = None
    mean_value: Decimal | None = None
    uom: str = ""
    field: str = own("field")
    n: int = own("n", 0)
    method: str = own("method")
    low: Decimal | None = own("low", None)
    high: Decimal | None = own("high", None)
    at: str = own("temperature")
    unit: str = own("unit")


class SensorMetadata(Piece, frozen=True):
    """What goes for all reports of an element."""

    device_id: str = msgspec.field(default="", name="deviceID")
    raw_data: str = ""


class SensorElement(Piece, frozen=True):
    """Reports that belong together."""

    sensor_report: tuple[SensorReport, ...]
    sensor_metadata: SensorMetadata | None = None


class PersistentDisposition(Piece, frozen=True):
    """What lasts beyond this event, until it is unset."""

    set: tuple[str, ...] = ()
    unset: tuple[str, ...] = ()


class ErrorDeclaration(Piece, frozen=True):
    """The event was wrong. reason: did_not_occur or incorrect_data. corrective: the events that stand instead."""

    declaration_time: str
    reason: str
    corrective: tuple[str, ...] = msgspec.field(default=(), name="correctiveEventIDs")


class StageOfOrigin(Piece, frozen=True):
    """An earlier stage as it was declared. share: in per cent."""

    stage: str = own("stage")
    element: str = own("element")
    country: str = own("country")
    site: str = own("site")
    recycled: str = own("recycled")
    share: Decimal | None = own("share", None)


class Content(Piece, frozen=True):
    """A declared share of an element, in per cent as it was written."""

    element: str = own("element")
    share: str = own("share")


class LotData(Piece, frozen=True):
    """What is known of a lot from its birth on."""

    id: str = own("id")
    material: str = own("material")
    part: str = own("part")
    grade: str = own("grade")
    owner: str = own("owner")
    recipe: str = own("recipe")
    country: str = own("country")
    supplier_lot: str = own("supplierLot")
    stages: tuple[StageOfOrigin, ...] = own("origin", ())
    composition: tuple[Content, ...] = own("composition", ())


class Ilmd(Piece, frozen=True):
    """Instance and lot master data: one part for each lot that the event bears."""

    lots: tuple[LotData, ...] = own("lot", ())


class NamedKilograms(Piece, frozen=True):
    """A declared uptake or loss."""

    name: str = own("name")
    kilograms: Decimal | None = own("kilograms", None)


class Event(Piece, frozen=True):
    """One event of any of the types. entry: the journal's entry that says it, which makes it like no other."""

    type: str
    event_time: str
    event_time_zone_offset: str
    event_id: str = msgspec.field(default="", name="eventID")
    certification_info: tuple[str, ...] = ()
    parent_id: str = msgspec.field(default="", name="parentID")
    epc_list: tuple[str, ...] = ()
    child_epcs: tuple[str, ...] = msgspec.field(default=(), name="childEPCs")
    quantity_list: tuple[QuantityElement, ...] = ()
    child_quantity_list: tuple[QuantityElement, ...] = ()
    input_quantity_list: tuple[QuantityElement, ...] = ()
    output_quantity_list: tuple[QuantityElement, ...] = ()
    action: str = ""
    transformation_id: str = msgspec.field(default="", name="transformationID")
    biz_step: str = ""
    disposition: str = ""
    persistent_disposition: PersistentDisposition | None = None
    read_point: Named | None = None
    biz_location: Named | None = None
    biz_transaction_list: tuple[BizTransaction, ...] = ()
    source_list: tuple[Source, ...] = ()
    destination_list: tuple[Destination, ...] = ()
    sensor_element_list: tuple[SensorElement, ...] = ()
    ilmd: Ilmd | None = None
    error_declaration: ErrorDeclaration | None = None
    entry: str = own("entry")
    number: int = own("event", 0)
    step: str = own("step")
    load: str = own("load")
    hold: str = own("hold")
    verdict: str = own("verdict")
    country: str = own("country")
    reason: str = own("reason")
    about: tuple[LotData, ...] = own("about", ())
    may_be_of: tuple[str, ...] = own("mayBeOf", ())
    uptakes: tuple[NamedKilograms, ...] = own("uptake", ())
    losses: tuple[NamedKilograms, ...] = own("loss", ())
