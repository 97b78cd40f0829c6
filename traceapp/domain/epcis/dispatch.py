"""Boxes, shipments, returns and certificates (CBV 2.0, 7)."""

from collections.abc import Iterable, Iterator

from traceapp.domain.entry import Entry
from traceapp.domain.epcis.event import Event, Ilmd, SensorElement, SensorReport
from traceapp.domain.epcis.scene import ADD, DELETE, OBSERVE, Scene
from traceapp.domain.epcis.sensing import kilograms, recorded, stray
from traceapp.domain.record.dispatch import (
    BoxSwapped,
    CertificateIssued,
    CertificateWithdrawn,
    CustomerReturned,
    FieldMeasured,
    Packed,
    ScrapSold,
    SentBack,
    ShipmentOpened,
    Shipped,
    Unpacked,
)
from traceapp.domain.record.reserving import Reserved

_PACKED_AT = "2.1"
_PACKING = "packing"


def packed(scene: Scene, entry: Entry, record: Packed) -> Iterator[Event]:
    if not record.draws:
        return
    yield scene.event(
        entry,
        "AggregationEvent",
        at=record.place,
        parent_id=scene.ids.box(record.box),
        child_quantity_list=scene.drawn(record.draws),
        action=ADD,
        biz_step="packing",
        disposition="container_closed",
        biz_transaction_list=scene.papers(po=record.order),
        sensor_element_list=recorded(scene.ids, scene.units, _PACKING, record.fields, *_of_package(scene, record)),
    )


def _of_package(scene: Scene, record: Packed) -> Iterator[SensorReport]:
    if record.gross_mg:
        yield kilograms("gross-mass", record.gross_mg, scene.ids.thing("instrument", record.gross_instrument))
    if record.field is not None:
        yield stray(scene.ids, record.field.value, _PACKED_AT, record.field.instrument)


def unpacked(scene: Scene, entry: Entry, record: Unpacked) -> Iterator[Event]:
    yield scene.event(
        entry,
        "AggregationEvent",
        parent_id=scene.ids.box(record.box),
        child_quantity_list=scene.drawn(record.draws),
        action=DELETE,
        biz_step="unpacking",
        disposition="container_open",
        reason=record.reason,
    )


def shipment_opened(scene: Scene, entry: Entry, record: ShipmentOpened) -> Iterator[Event]:
    yield from _gathered(scene, entry, record.boxes, "staging_outbound", record.shipment, record.order)


def box_swapped(scene: Scene, entry: Entry, record: BoxSwapped) -> Iterator[Event]:
    yield from _gathered(scene, entry, (record.out,), "removing", record.shipment)
    yield from _gathered(scene, entry, (record.into,), "staging_outbound", record.shipment)


def _gathered(
    scene: Scene, entry: Entry, codes: Iterable[str], biz_step: str, shipment: str, order: str = ""
) -> Iterator[Event]:
    boxes = scene.boxes(codes)
    if boxes:
        yield scene.object(
            entry,
            OBSERVE,
            epc_list=boxes,
            biz_step=biz_step,
            disposition="in_progress",
            biz_transaction_list=scene.papers(desadv=shipment, po=order),
        )


def field_measured(scene: Scene, entry: Entry, record: FieldMeasured) -> Iterator[Event]:
    report = stray(scene.ids, record.strength, record.at_metres, record.instrument)
    yield scene.object(
        entry,
        OBSERVE,
        epc_list=scene.boxes((record.box,)) or (scene.ids.thing("box", "-"),),
        biz_step="inspecting",
        sensor_element_list=(SensorElement(sensor_report=(report,)),),
    )


def shipped(scene: Scene, entry: Entry, record: Shipped) -> Iterator[Event]:
    boxes = scene.boxes(record.boxes)
    if boxes:
        certificate = scene.ids.thing("certificate", record.certificate)
        yield scene.object(
            entry,
            OBSERVE,
            epc_list=boxes,
            biz_step="shipping",
            disposition="in_transit",
            certification_info=(certificate,) if certificate else (),
            biz_transaction_list=scene.papers(
                desadv=record.shipment, po=record.order, bol=record.waybill, cert=record.certificate
            ),
            reason=record.purpose,
            **scene.between("", record.customer),
        )


def sent_back(scene: Scene, entry: Entry, record: SentBack) -> Iterator[Event]:
    if record.draws:
        yield scene.object(
            entry,
            OBSERVE,
            quantity_list=scene.drawn(record.draws),
            biz_step="shipping",
            disposition="returned",
            biz_transaction_list=scene.papers(desadv=record.shipment, bol=record.waybill),
            reason=record.reason,
            **scene.between("", record.supplier),
        )


def scrap_sold(scene: Scene, entry: Entry, record: ScrapSold) -> Iterator[Event]:
    if record.draws:
        yield scene.object(
            entry,
            OBSERVE,
            quantity_list=scene.drawn(record.draws),
            biz_step="shipping",
            disposition="in_transit",
            biz_transaction_list=scene.papers(desadv=record.shipment, bol=record.waybill),
            **scene.between("", record.buyer, "owning_party"),
        )


def customer_returned(scene: Scene, entry: Entry, record: CustomerReturned) -> Iterator[Event]:
    """What came back gets a lot of its own; the lots it may be of are told beside it (DOMAIN 15)."""
    yield scene.object(
        entry,
        ADD,
        quantity_list=scene.born((record.lot,)),
        biz_step="receiving",
        disposition="returned",
        biz_transaction_list=scene.papers(rma=record.rma),
        ilmd=Ilmd(lots=(scene.master(record.lot),)),
        may_be_of=tuple(dict.fromkeys((*map(scene.ids.lot, record.parents), *scene.boxes(record.boxes)))),
        reason=record.reason,
        **scene.between(record.customer, ""),
    )


def certificate_issued(scene: Scene, entry: Entry, record: CertificateIssued) -> Iterator[Event]:
    yield from _certified(
        scene,
        entry,
        record,
        boxes=tuple(covered.box for covered in record.covers),
        disposition="conformant",
    )


def certificate_withdrawn(scene: Scene, entry: Entry, record: CertificateWithdrawn) -> Iterator[Event]:
    yield from _certified(scene, entry, record, boxes=record.boxes, disposition="inactive")


def _certified(
    scene: Scene,
    entry: Entry,
    record: CertificateIssued | CertificateWithdrawn,
    *,
    boxes: tuple[str, ...],
    disposition: str,
) -> Iterator[Event]:
    covers = record.covers if isinstance(record, CertificateIssued) else ()
    found = scene.boxes(boxes)
    if not found and not covers:
        return
    certificate = scene.ids.thing("certificate", record.number)
    yield scene.object(
        entry,
        OBSERVE,
        epc_list=found,
        quantity_list=scene.quantities((covered.lot, covered.quantity) for covered in covers),
        biz_step="inspecting",
        disposition=disposition,
        certification_info=(certificate,) if certificate else (),
        biz_transaction_list=scene.papers(cert=record.number, desadv=record.shipment),
        reason=record.reason if isinstance(record, CertificateWithdrawn) else "",
    )


def reserved(scene: Scene, entry: Entry, record: Reserved) -> Iterator[Event]:
    yield scene.object(
        entry,
        OBSERVE,
        quantity_list=scene.quantities(((record.lot, record.quantity),)),
        biz_step="reserving",
        disposition="reserved",
        biz_transaction_list=scene.papers(po=record.order),
        reason=record.reason,
    )
