"""What quality says of material: holds, inspections, dispositions (CBV 2.0, 7.1 to 7.3)."""

from collections.abc import Iterable, Iterator
from typing import Any

from traceapp.domain.entry import Entry
from traceapp.domain.epcis.event import (
    BizTransaction,
    Event,
    PersistentDisposition,
    SensorElement,
    SensorMetadata,
    SensorReport,
)
from traceapp.domain.epcis.identity import document_uri
from traceapp.domain.epcis.scene import OBSERVE, Scene, evidence
from traceapp.domain.epcis.sensing import results
from traceapp.domain.record.pieces import Target
from traceapp.domain.record.quality import (
    ConcessionGranted,
    CurveMeasured,
    Disposed,
    Held,
    HoldReleased,
    Inspected,
    LotReleased,
)

_DECIDED = {"accepted": "conformant", "rejected": "non_conformant"}


def held(scene: Scene, entry: Entry, record: Held) -> Iterator[Event]:
    """A hold lasts: a persistent disposition that its release unsets."""
    yield from _stopped(
        scene,
        entry,
        record.targets,
        persistent_disposition=PersistentDisposition(set=_on_hold(scene)),
        disposition="unavailable",
        hold=scene.ids.entry(entry.ref),
        reason=record.reason,
        certification_info=evidence(record.documents),
    )


def hold_released(scene: Scene, entry: Entry, record: HoldReleased) -> Iterator[Event]:
    yield from _stopped(
        scene,
        entry,
        record.targets,
        persistent_disposition=PersistentDisposition(unset=_on_hold(scene)),
        disposition="available",
        hold=scene.ids.entry(record.hold),
        reason=record.reason,
    )


def _on_hold(scene: Scene) -> tuple[str, ...]:
    return ("unavailable", scene.ids.word("on-hold"))


def _stopped(scene: Scene, entry: Entry, targets: Iterable[Target], **said: Any) -> Iterator[Event]:
    targets = tuple(targets)
    lots = scene.quantities((target.lot, None) for target in targets if target.lot)
    machines = (scene.ids.thing("machine", target.equipment) for target in targets if target.equipment)
    things = tuple(dict.fromkeys((*scene.boxes(target.box for target in targets), *machines)))
    if lots or things:
        yield scene.object(entry, OBSERVE, epc_list=things, quantity_list=lots, biz_step="holding", **said)


def inspected(scene: Scene, entry: Entry, record: Inspected) -> Iterator[Event]:
    """Results as sensor reports; of the lots that they speak for, or of the test unit where none are told."""
    units = record.lots or (record.unit,)
    lots = scene.quantities((code, None) for code in units) if record.lots or scene.ids.is_lot(record.unit) else ()
    yield scene.object(
        entry,
        OBSERVE,
        epc_list=() if lots else (scene.ids.unit(record.unit),),
        quantity_list=lots,
        biz_step="inspecting",
        disposition=_DECIDED.get(record.decision, "in_progress"),
        certification_info=evidence(record.documents),
        biz_transaction_list=scene.papers(testres=record.report),
        sensor_element_list=results(scene.ids, scene.units, record.results),
        load="" if record.unit in units else scene.ids.unit(record.unit),
    )


def curve_measured(scene: Scene, entry: Entry, record: CurveMeasured) -> Iterator[Event]:
    """The curve stays in its file; the event says which, by its hash."""
    file = document_uri(record.document)
    report = SensorReport(
        type=scene.ids.word("demagnetisation-curve"), string_value=record.specimen or record.unit, n=len(record.fields)
    )
    device = scene.ids.thing("instrument", record.instrument)
    metadata = SensorMetadata(device_id=device, raw_data=file) if file or device else None
    is_lot = scene.ids.is_lot(record.unit)
    yield scene.object(
        entry,
        OBSERVE,
        epc_list=() if is_lot else (scene.ids.unit(record.unit),),
        quantity_list=scene.quantities(((record.unit, None),)) if is_lot else (),
        biz_step="inspecting",
        disposition="in_progress",
        certification_info=evidence((record.document,)),
        sensor_element_list=(SensorElement(sensor_report=(report,), sensor_metadata=metadata),),
    )


def disposed(scene: Scene, entry: Entry, record: Disposed) -> Iterator[Event]:
    """What was decided of it; what is drawn, born or freed by that are events of their own."""
    papers = scene.papers()
    if record.concession:
        papers = (_concession(scene, record.concession),)
    yield scene.object(
        entry,
        OBSERVE,
        quantity_list=scene.quantities(((record.lot, record.quantity),)),
        biz_step="inspecting",
        disposition="non_conformant",
        certification_info=evidence(record.documents),
        biz_transaction_list=papers,
        verdict=scene.ids.word(record.disposition),
        hold=scene.ids.entry(record.hold) if record.hold is not None else "",
        step=scene.ids.thing("step", record.step),
        reason=record.reason,
    )


def lot_released(scene: Scene, entry: Entry, record: LotReleased) -> Iterator[Event]:
    yield scene.object(
        entry,
        OBSERVE,
        quantity_list=scene.quantities(((record.lot, None),)),
        biz_step="accepting",
        disposition="conformant",
        verdict=scene.ids.word(f"released-for-{record.scope}"),
        reason=record.reason,
    )


def concession_granted(scene: Scene, entry: Entry, record: ConcessionGranted) -> Iterator[Event]:
    yield scene.object(
        entry,
        OBSERVE,
        quantity_list=scene.quantities(((record.concession.lot, record.concession.quantity),)),
        biz_step="accepting",
        certification_info=evidence(record.documents),
        biz_transaction_list=(_concession(scene, record.concession.number),),
        reason=record.concession.text,
    )


def _concession(scene: Scene, number: str) -> BizTransaction:
    """CBV has no type for it: a word of ours."""
    return BizTransaction(
        type=scene.ids.word("concession"), biz_transaction=scene.ids.thing("concession", number or "-")
    )
