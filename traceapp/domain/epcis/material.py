"""Material: received, transformed, exposed, weighed, sampled, sent out and back (CBV 2.0, 7)."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.entry import Entry
from traceapp.domain.epcis.event import Content, Event, Ilmd, LotData, NamedKilograms, StageOfOrigin
from traceapp.domain.epcis.scene import ADD, DELETE, OBSERVE, Scene, evidence, summed
from traceapp.domain.epcis.sensing import kilograms, recorded
from traceapp.domain.quantity import Quantity, mg
from traceapp.domain.record.pieces import Draw, HeelDraw, NamedMass
from traceapp.domain.record.production import (
    CameBack,
    Demagnetised,
    Exposed,
    HeelMeasured,
    LotReceived,
    Magnetised,
    Moved,
    OriginDeclared,
    Parted,
    Purged,
    QuantityAdjusted,
    SampleEnded,
    SampleSent,
    SampleTaken,
    SentOut,
    StepPerformed,
    documents_of,
)

_PPM_OF_A_PER_CENT = 4


def received(scene: Scene, entry: Entry, record: LotReceived) -> Iterator[Event]:
    """The plant gives what comes in a code of its own: ADD, with what the supplier declared as master data."""
    told = scene.master(
        record.lot,
        supplier_lot=record.supplier_lot,
        stages=_stages(record.stages),
        composition=_composition(record.composition),
    )
    came = {} if record.declared_history else scene.between(record.supplier, "")
    yield scene.object(
        entry,
        ADD,
        quantity_list=scene.born((record.lot,)),
        biz_step="stock_taking" if record.declared_history else "receiving",
        disposition="in_progress",
        certification_info=evidence(documents_of(record.stages, record.documents)),
        biz_transaction_list=scene.papers(po=record.order),
        sensor_element_list=recorded(scene.ids, scene.units, record.step, record.fields),
        ilmd=Ilmd(lots=(told,)),
        step=scene.ids.thing("step", record.step),
        **came,
    )


def origin_declared(scene: Scene, entry: Entry, record: OriginDeclared) -> Iterator[Event]:
    """Master data that came later: an event with them, since only a birth may carry ILMD."""
    about = LotData(
        id=scene.ids.lot(record.lot), stages=_stages(record.stages), composition=_composition(record.composition)
    )
    yield scene.object(
        entry,
        OBSERVE,
        quantity_list=scene.quantities(((record.lot, None),)),
        biz_step="other",
        certification_info=evidence(documents_of(record.stages, record.documents)),
        about=(about,),
        reason=record.reason,
    )


def step_performed(scene: Scene, entry: Entry, record: StepPerformed) -> Iterator[Event]:
    """What went in (draws, heels, consumables, sumps) and what came out, by-products included; scrap apart.

    What falls into a sump is a class of its own until it is collected.
    """
    machine = next(iter(record.equipment), "")
    taken = summed(_inputs(scene, record))
    made = summed(_outputs(scene, record))
    if taken or made:
        recipe = scene.ids.thing("route", f"{record.route}/{record.revision}") if record.route else ""
        lots = tuple(scene.master(lot, recipe=recipe, country=record.country) for lot in record.children)
        yield scene.event(
            entry,
            "TransformationEvent",
            machine=machine,
            input_quantity_list=taken,
            output_quantity_list=made,
            transformation_id=scene.ids.entry(entry.ref),
            biz_step="creating_class_instance",
            disposition="in_progress",
            biz_transaction_list=scene.papers(prodorder=record.order),
            sensor_element_list=recorded(scene.ids, scene.units, record.step, record.fields),
            ilmd=Ilmd(lots=lots) if lots else None,
            step=scene.ids.thing("step", record.step),
            country=record.country,
            reason=record.reason,
            uptakes=_masses(record.uptakes),
            losses=_masses(record.losses),
        )
    yield from _destroyed(scene, entry, record.scrap, machine=machine, step=scene.ids.thing("step", record.step))


def exposed(scene: Scene, entry: Entry, record: Exposed) -> Iterator[Event]:
    """Lots that shared a load keep their names: they are observed there, and what they consumed is used up."""
    machine = next(iter(record.equipment), "")
    same = {
        "machine": machine,
        "step": scene.ids.thing("step", record.step),
        "load": scene.ids.thing("load", record.code),
    }
    fields = recorded(scene.ids, scene.units, record.step, record.fields)
    usual = "sensor_reporting" if fields else "other"
    if record.seats:
        yield scene.object(
            entry,
            OBSERVE,
            quantity_list=scene.quantities((seat.lot, seat.quantity) for seat in record.seats),
            biz_step="repairing" if record.rework else usual,
            disposition="in_progress",
            sensor_element_list=fields,
            country=record.country,
            reason=record.reason,
            uptakes=_masses(record.uptakes),
            losses=_masses(record.losses),
            **same,
        )
    if record.consumables:
        yield scene.object(
            entry,
            DELETE,
            quantity_list=scene.drawn(record.consumables),
            biz_step="decommissioning",
            disposition="inactive",
            **same,
        )
    yield from _destroyed(scene, entry, record.scrap, **same)


def heel_measured(scene: Scene, entry: Entry, record: HeelMeasured) -> Iterator[Event]:
    yield scene.object(
        entry,
        OBSERVE,
        machine=record.equipment,
        quantity_list=scene.quantities(((record.lot, mg(record.mass_mg)),)),
        biz_step="stock_taking",
        reason=record.reason,
    )


def purged(scene: Scene, entry: Entry, record: Purged) -> Iterator[Event]:
    scrap = summed(_held_back(scene, record.scrap))
    if scrap:
        yield scene.object(
            entry,
            DELETE,
            machine=record.equipment,
            quantity_list=scrap,
            biz_step="destroying",
            disposition="destroyed",
            reason=record.reason,
        )


def sent_out(scene: Scene, entry: Entry, record: SentOut) -> Iterator[Event]:
    if record.seats:
        yield scene.object(
            entry,
            OBSERVE,
            quantity_list=scene.quantities((seat.lot, seat.quantity) for seat in record.seats),
            biz_step="shipping",
            disposition="in_transit",
            biz_transaction_list=scene.papers(po=record.purchase_order, desadv=record.job),
            step=scene.ids.thing("step", record.step),
            country=record.country,
            **scene.between("", record.processor),
        )


def came_back(scene: Scene, entry: Entry, record: CameBack) -> Iterator[Event]:
    load = scene.ids.thing("load", record.code)
    if record.seats:
        yield scene.object(
            entry,
            OBSERVE,
            quantity_list=scene.quantities((seat.lot, seat.quantity) for seat in record.seats),
            biz_step="receiving",
            disposition="in_progress",
            certification_info=evidence(record.documents),
            biz_transaction_list=scene.papers(desadv=record.job),
            sensor_element_list=recorded(scene.ids, scene.units, record.step, record.fields),
            step=scene.ids.thing("step", record.step),
            load=load,
            country=record.country,
            **scene.between(record.processor, ""),
        )
    yield from _destroyed(scene, entry, record.scrap, load=load)


def sample_taken(scene: Scene, entry: Entry, record: SampleTaken) -> Iterator[Event]:
    yield scene.object(
        entry,
        OBSERVE,
        at=record.place,
        quantity_list=scene.drawn((record.draw,)),
        epc_list=(scene.ids.thing("sample", record.code),) if record.code else (),
        biz_step="sampling",
        reason=record.purpose,
    )


def sample_sent(scene: Scene, entry: Entry, record: SampleSent) -> Iterator[Event]:
    if record.code:
        yield scene.object(
            entry,
            OBSERVE,
            epc_list=(scene.ids.thing("sample", record.code),),
            biz_step="shipping",
            disposition="in_transit",
            biz_transaction_list=scene.papers(bol=record.paper),
            **scene.between("", record.laboratory),
        )


def sample_ended(scene: Scene, entry: Entry, record: SampleEnded) -> Iterator[Event]:
    came_home = record.fate == "returned"
    yield scene.object(
        entry,
        OBSERVE if came_home else DELETE,
        quantity_list=scene.quantities(((record.lot, record.quantity),)),
        biz_step="stocking" if came_home else "destroying",
        disposition="in_progress" if came_home else "destroyed",
        biz_transaction_list=scene.papers(testres=record.report),
        reason=record.reason,
    )


def parted(scene: Scene, entry: Entry, record: Parted) -> Iterator[Event]:
    yield scene.object(
        entry,
        OBSERVE,
        at=record.place,
        quantity_list=scene.quantities(((record.lot, record.quantity),)),
        biz_step="repackaging",
        reason=record.reason,
    )


def moved(scene: Scene, entry: Entry, record: Moved) -> Iterator[Event]:
    is_box = record.lot.startswith("BX-")
    yield scene.object(
        entry,
        OBSERVE,
        at=record.place,
        epc_list=scene.boxes((record.lot,)) if is_box else (),
        quantity_list=() if is_box else scene.quantities(((record.lot, None),)),
        biz_step="storing",
    )


def quantity_adjusted(scene: Scene, entry: Entry, record: QuantityAdjusted) -> Iterator[Event]:
    yield scene.object(
        entry,
        OBSERVE,
        quantity_list=scene.quantities(((record.lot, record.counted),)),
        biz_step="stock_taking",
        reason=record.reason,
    )


def magnetised(scene: Scene, entry: Entry, record: Magnetised) -> Iterator[Event]:
    if record.lots:
        yield scene.object(
            entry,
            OBSERVE,
            machine=next(iter(record.equipment), ""),
            quantity_list=scene.quantities((lot, None) for lot in record.lots),
            biz_step=scene.ids.word("magnetising"),
            disposition="in_progress",
            sensor_element_list=recorded(scene.ids, scene.units, record.step, record.fields),
            step=scene.ids.thing("step", record.step),
            load=scene.ids.thing("load", record.code),
            country=record.country,
        )


def demagnetised(scene: Scene, entry: Entry, record: Demagnetised) -> Iterator[Event]:
    if record.lots:
        yield scene.object(
            entry,
            OBSERVE,
            machine=next(iter(record.equipment), ""),
            quantity_list=scene.quantities((lot, None) for lot in record.lots),
            biz_step=scene.ids.word("demagnetising"),
            disposition="in_progress",
            step=scene.ids.thing("step", record.step),
            reason=record.method,
        )


def _destroyed(scene: Scene, entry: Entry, scrap: tuple[Draw, ...], **said: str) -> Iterator[Event]:
    if scrap:
        yield scene.object(
            entry,
            DELETE,
            quantity_list=scene.drawn(scrap),
            biz_step="destroying",
            disposition="destroyed",
            **said,
        )


def _inputs(scene: Scene, record: StepPerformed) -> Iterator[tuple[str, Quantity]]:
    for draw in (*record.draws, *record.consumables):
        yield scene.ids.lot(draw.lot), draw.quantity
    yield from _held_back(scene, record.heels)
    for fallen in record.sump:
        yield _sump(scene, fallen.equipment, fallen.material), mg(fallen.mass_mg)


def _outputs(scene: Scene, record: StepPerformed) -> Iterator[tuple[str, Quantity | None]]:
    yield from scene.filled(record.lots)
    for shed in record.by_products:
        if shed.lot is not None:
            yield scene.ids.lot(shed.lot.code), shed.quantity
        elif shed.sump:
            yield _sump(scene, shed.sump, shed.material), shed.quantity


def _sump(scene: Scene, equipment: str, material: str) -> str:
    return scene.ids.thing("sump", f"{equipment}/{material}" if material else equipment)


def _held_back(scene: Scene, heels: Iterable[HeelDraw]) -> Iterator[tuple[str, Quantity]]:
    return ((scene.ids.lot(heel.lot), mg(heel.mass_mg)) for heel in heels)


def _masses(named: Iterable[NamedMass]) -> tuple[NamedKilograms, ...]:
    return tuple(NamedKilograms(name=one.name, kilograms=kilograms("", one.mass_mg).value) for one in named)


def _stages(stages: Iterable[DeclaredStage]) -> tuple[StageOfOrigin, ...]:
    return tuple(
        StageOfOrigin(
            stage=one.stage,
            element=one.element,
            country=one.country,
            site=one.site,
            recycled=one.recycled,
            share=Decimal(one.share_ppm).scaleb(-_PPM_OF_A_PER_CENT),
        )
        for one in stages
    )


def _composition(shares: Iterable[tuple[str, str]]) -> tuple[Content, ...]:
    return tuple(Content(element=element, share=share) for element, share in shares)
