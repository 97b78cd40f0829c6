"""A delivery of one order line: boxes gathered, shipped, certified."""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.record.dispatch import (
    BoxSwapped,
    CertificateIssued,
    CertificateWithdrawn,
    ScrapSold,
    SentBack,
    ShipmentOpened,
    Shipped,
)


class ShipmentState(Struct, frozen=True, array_like=True):
    """One shipment. delivery and shipped_at: UTC microseconds, 0 when not yet known. way: how it travels."""

    code: str
    order: str = ""
    customer: str = ""
    purpose: str = ""
    boxes: tuple[str, ...] = ()
    opened_at: int = 0
    delivery: int = 0
    shipped_at: int = 0
    carrier: str = ""
    waybill: str = ""
    certificates: tuple[str, ...] = ()
    way: str = ""


def advance_shipment(state: ShipmentState, entry: Entry) -> ShipmentState:
    """The shipment after one more entry."""
    match entry.record:
        case ShipmentOpened() as record:
            boxes = tuple(dict.fromkeys((*state.boxes, *record.boxes)))
            return replace(
                state,
                order=record.order,
                purpose=record.purpose,
                boxes=boxes,
                delivery=record.delivery or state.delivery,
                opened_at=state.opened_at or entry.happened,
                carrier=record.carrier or state.carrier,
                waybill=record.waybill or state.waybill,
                way=record.way or state.way,
            )
        case BoxSwapped() as record:
            kept = tuple(box for box in state.boxes if box != record.out)
            added = (record.into,) if record.into and record.into not in kept else ()
            return replace(state, boxes=(*kept, *added))
        case Shipped() as record:
            return replace(
                state,
                order=record.order or state.order,
                customer=record.customer,
                purpose=record.purpose,
                boxes=record.boxes,
                shipped_at=entry.happened,
                carrier=record.carrier or state.carrier,
                waybill=record.waybill or state.waybill,
                delivery=record.delivery or state.delivery,
            )
        case SentBack() as record:
            return _left_at_once(state, entry, record, to=record.supplier, purpose="return_to_supplier")
        case ScrapSold() as record:
            return _left_at_once(state, entry, record, to=record.buyer, purpose="scrap_sale")
        case CertificateIssued() as record:
            others = tuple(n for n in state.certificates if n != record.supersedes)
            return replace(state, certificates=(*others, record.number))
        case CertificateWithdrawn() as record:
            return replace(state, certificates=tuple(n for n in state.certificates if n != record.number))
        case _:
            return state


def _left_at_once(
    state: ShipmentState, entry: Entry, record: SentBack | ScrapSold, *, to: str, purpose: str
) -> ShipmentState:
    """Without boxes that were gathered before it."""
    return replace(
        state,
        customer=to,
        purpose=purpose,
        shipped_at=entry.happened,
        carrier=record.carrier,
        waybill=record.waybill,
    )
