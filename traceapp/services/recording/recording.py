"""A record as somebody wrote it, decided by the verb of its kind, as if it had been told on a screen."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.disposition import Disposition
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.record import kind_of
from traceapp.domain.record.balancing import BalanceStruck
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import (
    BoxSwapped,
    CertificateIssued,
    CertificateWithdrawn,
    CustomerReturned,
    FieldMeasured,
    LabelPrinted,
    LabelSpoiled,
    Packed,
    ScrapSold,
    SentBack,
    ShipmentOpened,
    Shipped,
    Unpacked,
)
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.plant import (
    DraftDropped,
    PinChanged,
    PlantDrafted,
    PlantRevised,
    ScanRefused,
    SignedIn,
    SignedOut,
    TerminalEnrolled,
    TerminalSet,
)
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
)
from traceapp.domain.record.quality import (
    ConcessionGranted,
    Corrected,
    CurveMeasured,
    Disposed,
    DocumentAdded,
    EscapeClosed,
    EscapeNotified,
    EvidenceReviewed,
    EvidenceRevoked,
    FindingSettled,
    Held,
    HoldReleased,
    Inspected,
    LotReleased,
)
from traceapp.domain.record.recall import RecallDrilled
from traceapp.domain.record.reserving import Reserved
from traceapp.domain.record.sealing import DocumentSealed, IssuingKeyMade, IssuingKeyRevoked
from traceapp.errors import Refused
from traceapp.services.dispatch.leaving import scrap, take_back
from traceapp.services.dispatch.outside import came_back, send_out
from traceapp.services.dispatch.selling_scrap import sell_scrap
from traceapp.services.dispatch.shipping import book_carrier, open_shipment, ship, swap_box
from traceapp.services.escapes.escapes import close_review, notify
from traceapp.services.gate.air_freight import measure_field
from traceapp.services.holds.holds import hold, release_hold
from traceapp.services.holds.used_on_hold import with_spread_holds
from traceapp.services.known import require_line, require_lot
from traceapp.services.labels.labelling import void_label
from traceapp.services.origin.evidence import declare_origin, review_evidence, revoke_evidence
from traceapp.services.packing.packing import numbered, pack
from traceapp.services.packing.unpacking import unpack
from traceapp.services.people import person_of, require
from traceapp.services.plant.plant_data import approve, draft, drop, retire, revise
from traceapp.services.ports import Books
from traceapp.services.quality.disposing import Ruling, dispose, send_back
from traceapp.services.quality.inspecting import inspect
from traceapp.services.quality.quality import add_document, grant_concession, release_lot, settle_finding
from traceapp.services.quality.samples import end_sample, send_sample
from traceapp.services.recording.correcting import correct_told
from traceapp.services.recording.told_step import collect_told, expose_told, perform_told, receive_told
from traceapp.services.run.machines import measure_heel, purge
from traceapp.services.run.production import NextCode
from traceapp.services.stock.reservations import reserve
from traceapp.services.stock.stock import adjust, move, sort_out, take_sample

NOT_TOLD: tuple[type[Record], ...] = (
    BalanceStruck,
    CertificateIssued,
    CertificateWithdrawn,
    CurveMeasured,
    DocumentSealed,
    IssuingKeyMade,
    IssuingKeyRevoked,
    LabelPrinted,
    PinChanged,
    RecallDrilled,
    ScanRefused,
    TerminalEnrolled,
    TerminalSet,
)
"""What the program itself does, or what comes in a file of its own; nobody can say that it was so."""


def decide_told(
    books: Books,
    plant: Plant,
    command: Command,
    told: Record,
    signatures: Sequence[Signature],
    next_code: NextCode,
) -> tuple[Record, ...]:
    """The records that stand for one that was written down. Blank codes are given; what verbs work out, they do.

    Refused `not_told` for the kinds in `NOT_TOLD`, and as the verb of the kind says.
    """
    if isinstance(told, NOT_TOLD):
        raise Refused("not_told", kind=kind_of(told))
    match told:
        case LotReceived():
            return receive_told(books, plant, command, received=told, next_code=next_code)
        case StepPerformed() | Disposed():
            return with_spread_holds(books, _performed(books, plant, command, told, signatures, next_code))
        case Exposed():
            exposed = expose_told(books, plant, command, exposed=told, signatures=signatures, next_code=next_code)
            return with_spread_holds(books, exposed)
        case PlantRevised() | PlantDrafted() | DraftDropped():
            return _plant(books, plant, command, told, signatures)
        case Inspected():
            signed = replace(told, signatures=tuple(signatures))
            return inspect(books, plant, command, inspected=signed)
        case CameBack() | SentOut() | ScrapSold():
            return _outside(books, plant, command, told, next_code)
        case EscapeNotified() | EscapeClosed() | Corrected():
            return _answered(books, plant, command, told, signatures)
        case (
            Held()
            | HoldReleased()
            | LotReleased()
            | FindingSettled()
            | ConcessionGranted()
            | DocumentAdded()
            | OriginDeclared()
            | EvidenceReviewed()
            | EvidenceRevoked()
        ):
            return _quality(books, plant, command, told, signatures)
        case (
            Packed()
            | Unpacked()
            | ShipmentOpened()
            | BoxSwapped()
            | Shipped()
            | SentBack()
            | CustomerReturned()
            | Reserved()
            | FieldMeasured()
        ):
            return _dispatch(books, plant, command, told, next_code)
        case _:
            return _small(books, command, told, signatures, next_code)


def _performed(
    books: Books,
    plant: Plant,
    command: Command,
    told: StepPerformed | Disposed,
    signatures: Sequence[Signature],
    next_code: NextCode,
) -> tuple[Record, ...]:
    """A run of a step; material destroyed beside any, or disposed of; what a step shed, collected out of a sump."""
    if isinstance(told, Disposed):
        return dispose(books, plant, command, ruling=_ruling(told), signatures=signatures, next_code=next_code)
    if told.scrap and not (told.draws or told.lots):
        return scrap(books, command, draws=told.scrap, reason=told.reason, signatures=signatures)
    if told.lots and told.equipment and not (told.draws or told.consumables):
        return collect_told(books, plant, command, collected=told, next_code=next_code)
    return perform_told(books, plant, command, performed=told, signatures=signatures, next_code=next_code)


def _outside(
    books: Books, plant: Plant, command: Command, told: CameBack | SentOut | ScrapSold, next_code: NextCode
) -> tuple[Record, ...]:
    """What leaves for a processor, comes back from one, or is sold as scrap."""
    if isinstance(told, ScrapSold):
        shipment = told.shipment or next_code("SH", "shipment")
        return sell_scrap(books, plant, command, sold=replace(told, shipment=shipment))
    if isinstance(told, CameBack):
        code = told.code or next_code("EX", "load")
        return came_back(books, plant, command, back=replace(told, code=code))
    return send_out(books, plant, command, sent=replace(told, job=told.job or next_code("JO", "job")))


def _answered(
    books: Books,
    plant: Plant,
    command: Command,
    told: EscapeNotified | EscapeClosed | Corrected,
    signatures: Sequence[Signature],
) -> tuple[Record, ...]:
    """What is said of something that stands in the journal already."""
    if isinstance(told, Corrected):
        return correct_told(books, plant, command, told=told, signatures=signatures)
    number = told.certificate
    if isinstance(told, EscapeNotified):
        return notify(books, plant, command, certificate=number, contact=told.contact, how=told.how)
    return close_review(books, plant, command, certificate=number, conclusion=told.conclusion, signatures=signatures)


def _quality(
    books: Books, plant: Plant, command: Command, told: Any, signatures: Sequence[Signature]
) -> tuple[Record, ...]:
    match told:
        case Held():
            records = hold(
                books,
                command,
                targets=told.targets,
                reason=told.reason,
                cause=told.cause,
                put_at=told.put_at,
                filed=told.documents,
            )
            return tuple(replace(one, spreads=told.spreads) if isinstance(one, Held) else one for one in records)
        case HoldReleased():
            return release_hold(
                books,
                command,
                hold=told.hold,
                disposition=told.disposition,
                reason=told.reason,
                signatures=signatures,
                targets=told.targets,
            )
        case LotReleased():
            return release_lot(
                books, command, lot=told.lot, scope=told.scope, signatures=signatures, reason=told.reason
            )
        case FindingSettled():
            return settle_finding(
                books,
                command,
                subject=told.lot,
                finding=told.finding,
                disposition=told.disposition,
                reason=told.reason,
                signatures=signatures,
            )
        case ConcessionGranted():
            return grant_concession(
                books,
                plant,
                command,
                concession=told.concession,
                granted_by=told.granted_by,
                documents=told.documents,
            )
        case OriginDeclared() | EvidenceReviewed() | EvidenceRevoked():
            return _evidence(books, command, told, signatures)
        case _:
            return add_document(books, command, document=told)


def _evidence(
    books: Books,
    command: Command,
    told: OriginDeclared | EvidenceReviewed | EvidenceRevoked,
    signatures: Sequence[Signature],
) -> tuple[Record, ...]:
    match told:
        case OriginDeclared():
            return declare_origin(books, command, declared=told, signatures=signatures)
        case EvidenceReviewed():
            return review_evidence(books, command, reviewed=told, signatures=signatures)
        case EvidenceRevoked():
            return revoke_evidence(books, command, revoked=told, signatures=signatures)


def _ruling(told: Disposed) -> Ruling:
    """Refused disposition_missing for a word that is none, or without the hold it answers."""
    if told.hold is None or told.disposition not in set(Disposition):
        raise Refused("disposition_missing")
    return Ruling(
        hold=told.hold,
        lot=told.lot,
        disposition=Disposition(told.disposition),
        reason=told.reason,
        container=told.container,
        quantity=told.quantity if told.quantity.amount else None,
        step=told.step,
        concession=told.concession,
        grade=told.grade,
        part=told.part,
        supplier=told.supplier,
        documents=told.documents,
    )


def _dispatch(books: Books, plant: Plant, command: Command, told: Any, next_code: NextCode) -> tuple[Record, ...]:
    match told:
        case Packed():
            return pack(books, command, packed=told if told.box else numbered(told, next_code))
        case Unpacked():
            return unpack(books, command, box=told.box, reason=told.reason)
        case ShipmentOpened() if told.shipment and books.shipment(told.shipment) is not None:
            return book_carrier(
                books,
                command,
                shipment=told.shipment,
                carrier=told.carrier,
                waybill=told.waybill,
                delivery=told.delivery,
                way=told.way,
            )
        case FieldMeasured():
            return measure_field(books, command, measured=told)
        case ShipmentOpened():
            shipment = told.shipment or next_code("SH", "shipment")
            return open_shipment(books, command, opened=replace(told, shipment=shipment))
        case BoxSwapped():
            return swap_box(books, command, shipment=told.shipment, out=told.out, into=told.into, reason=told.reason)
        case Reserved():
            line = require_line(books, told.order, command.happened)
            return reserve(
                books, command, plant=plant, line=line, lot=told.lot, quantity=told.quantity, reason=told.reason
            )
        case SentBack():
            return send_back(books, command, sent=replace(told, shipment=told.shipment or next_code("SH", "shipment")))
        case Shipped():
            booked = {"carrier": told.carrier, "waybill": told.waybill}
            return ship(books, command, plant=plant, shipment=told.shipment, **booked)
        case _:
            lot = told.lot
            named = replace(lot, code=lot.code or next_code("RT", "lot"), kind=lot.kind or "RT")
            return take_back(books, command, returned=replace(told, lot=named))


def _small(
    books: Books, command: Command, told: Record, signatures: Sequence[Signature], next_code: NextCode
) -> tuple[Record, ...]:
    match told:
        case SampleTaken() | SampleSent() | SampleEnded():
            return _sampled(books, command, told, next_code)
        case Parted():
            return sort_out(books, command, parted=told)
        case Moved():
            return move(books, command, code=told.lot, place=told.place, container=told.container)
        case QuantityAdjusted():
            return adjust(
                books,
                command,
                lot=told.lot,
                container=told.container,
                counted=told.counted,
                reason=told.reason,
                signatures=signatures,
                instrument=told.instrument,
            )
        case HeelMeasured():
            return measure_heel(
                books, command, equipment=told.equipment, mass_mg=told.mass_mg, reason=told.reason, lot=told.lot
            )
        case Purged():
            return purge(books, command, equipment=told.equipment, reason=told.reason)
        case LabelSpoiled():
            return void_label(books, command, spoiled=told)
        case Magnetised() | Demagnetised():
            return _field_changed(books, command, told)
        case SignedIn() | SignedOut():
            person_of(books, told.person, command.happened)
            return (told,)
        case _:
            raise Refused("not_told", kind=kind_of(told))


def _sampled(
    books: Books, command: Command, told: SampleTaken | SampleSent | SampleEnded, next_code: NextCode
) -> tuple[Record, ...]:
    match told:
        case SampleTaken():
            return take_sample(books, command, sample=replace(told, code=told.code or next_code("SA", "sample")))
        case SampleSent():
            return send_sample(books, command, sent=told)
        case SampleEnded():
            return end_sample(books, command, ended=told)


def _field_changed(books: Books, command: Command, told: Magnetised | Demagnetised) -> tuple[Record, ...]:
    """Lots gained or lost their field beside any load. Refused: not_allowed, nothing_named, lot_unknown."""
    require(books, command.who[0], Act.RECORD, command.happened)
    if not told.lots:
        raise Refused("nothing_named")
    for lot in told.lots:
        require_lot(books, lot)
    return (told,)


def _plant(
    books: Books,
    plant: Plant,
    command: Command,
    told: PlantRevised | PlantDrafted | DraftDropped,
    signatures: Sequence[Signature],
) -> tuple[Record, ...]:
    if isinstance(told, PlantDrafted):
        return draft(books, plant, command, told.fact, effective=told.effective, reason=told.reason)
    if isinstance(told, DraftDropped):
        return drop(books, command, told.draft, told.fact, reason=told.reason)
    if told.draft is not None:
        return approve(books, plant, command, told.draft, told.fact.subject_name, approvals=signatures)
    if told.retired:
        return retire(books, command, told.fact, reason=told.reason, approvals=signatures)
    return revise(
        books,
        plant,
        command,
        (told.fact,),
        approvals=signatures,
        revision=told.revision,
        effective=told.effective,
        reason=told.reason,
    )
