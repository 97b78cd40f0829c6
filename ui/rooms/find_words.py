"""What was found, in words: what it is, how it stands, and by what it may have been found."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from traceapp.domain.box import BoxState
from traceapp.domain.document import DocumentState
from traceapp.domain.issued import IssuedState
from traceapp.domain.lot import LotState
from traceapp.domain.order import OrderLine, WorkOrder
from traceapp.domain.part import Part
from traceapp.domain.party import Party
from traceapp.domain.quantity import pcs
from traceapp.domain.registers import HoldState, JobState, SampleState, StationState
from traceapp.domain.shipment import ShipmentState
from traceapp.services.desk.looking_up import Hit
from ui import dates
from ui.origin_terms import evidence_word
from ui.rooms.doors import Certificate, Documents, Door, Find, Holds, Lot, Paper, Shipping
from ui.rooms.lot_words import status_glyph
from ui.screens.find import FoundLine
from ui.speech import Speech
from ui.terms import state_word
from ui.widgets.glyphs import Glyph


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("FindWords", source, comment, n)


def door_of(hit: Hit) -> Door | None:
    """Where a thing is opened. What has no room of its own is where its lots, boxes and papers are listed."""
    match hit.thing:
        case LotState(code=code):
            return Lot(code)
        case BoxState(code=code) | ShipmentState(code=code):
            return Shipping(code)
        case IssuedState(number=number):
            return Certificate(number)
        case HoldState(targets=()):
            return None
        case HoldState():
            return Holds()
        case SampleState(lot=lot):
            return Lot(lot)
        case DocumentState() as document:
            return _of_document(document)
        case OrderLine() | WorkOrder() | Part() | Party() | JobState():
            return Find(hit.key)
        case _:
            return None


def _of_document(document: DocumentState) -> Door:
    """Evidence is on its register; what else is filed lies with its lot."""
    if document.evidence:
        return Documents(document.sha256)
    return Lot(document.lots[0]) if document.lots else Paper(document.sha256)


def line_of(hit: Hit, speech: Speech, local: Callable[[int], date]) -> FoundLine:
    """One line of the list. local: a moment (UTC microseconds) as a day of the plant."""
    match hit.thing:
        case LotState() as lot:
            place = next((c.place for c in lot.containers if c.place), "")
            about = _joined(lot.supplier_lot, speech.party(lot.supplier), lot.order, lot.part)
            what = f"{speech.material(hit.material)} {speech.quantity(lot.left)}"
            reason = next((speech.reason(hold.reason) for hold in lot.open_holds), "")
            state = state_word(lot.status)
            return FoundLine(door_of(hit), lot.code, what, reason or about, place, state, status_glyph(lot))
        case BoxState() as box:
            what = _joined(tr("Box"), speech.quantity(pcs(box.pieces)) if box.pieces else "")
            return FoundLine(door_of(hit), box.code, what, box.order, box.shipment or box.place, state_word(box.status))
        case ShipmentState() as shipment:
            about = _joined(shipment.order, shipment.waybill)
            state = _day(shipment.shipped_at, speech, local) or state_word("opened")
            boxes = tr("%n box(es)", "", len(shipment.boxes))
            return FoundLine(
                door_of(hit),
                shipment.code,
                tr("Shipment"),
                about,
                _joined(speech.party(shipment.customer), boxes),
                state,
            )
        case IssuedState() as issued:
            glyph = Glyph.WITHDRAWN if issued.standing == "withdrawn" else None
            what = _joined(tr("Certificate"), issued.form)
            state = state_word(issued.standing)
            return FoundLine(door_of(hit), issued.number, what, issued.order, issued.shipment, state, glyph)
        case HoldState() as hold:
            return _hold(hit, hold, speech, local)
        case _:
            return _of_the_rest(hit, speech, local)


def _hold(hit: Hit, hold: HoldState, speech: Speech, local: Callable[[int], date]) -> FoundLine:
    held = (*hold.targets, *hold.freed)
    code = next((target.lot or target.box or target.equipment for target in held), "")
    more = tr("and %n more", "", len(held) - 1) if len(held) > 1 else ""
    state = state_word("held") if hold.targets else tr("released")
    glyph = Glyph.HOLD if hold.targets else Glyph.DONE
    day = _day(hold.at, speech, local)
    return FoundLine(door_of(hit), code, _joined(tr("Hold"), more), speech.reason(hold.reason), day, state, glyph)


def _of_the_rest(hit: Hit, speech: Speech, local: Callable[[int], date]) -> FoundLine:
    """What is kept in few words."""
    door: Any = door_of(hit)
    match hit.thing:
        case OrderLine() as line:
            pieces = speech.quantity(pcs(line.quantity))
            return FoundLine(
                door, hit.key, tr("Order line"), _joined(line.part, line.claim), speech.party(line.customer), pieces
            )
        case WorkOrder() as work:
            return FoundLine(door, hit.key, tr("Work order"), work.order, speech.step(work.step), work.part)
        case Part() as part:
            return FoundLine(
                door, hit.key, tr("Part"), _joined(part.number, part.name), speech.party(part.customer), part.grade
            )
        case Party() as party:
            roles = ", ".join(state_word(role) for role in party.roles)
            return FoundLine(door, hit.key, party.name, party.supplier_code, party.country, roles)
        case SampleState() as sample:
            return FoundLine(door, sample.code, tr("Sample"), sample.purpose, sample.place, sample.lot)
        case JobState() as job:
            state = tr("back") if job.back_at else state_word("away")
            return FoundLine(
                door, job.code, tr("Outside work"), speech.step(job.step), speech.party(job.processor), state
            )
        case DocumentState() as document:
            return FoundLine(door, document.name, tr("Document"), document.about, "", evidence_word(document.evidence))
        case StationState() as station:
            when = _day(station.note_at, speech, local)
            return FoundLine(
                door, station.code, tr("Handover note"), station.note, speech.person(station.note_by), when
            )
        case _:
            return FoundLine(door, hit.key, hit.sort)


def _day(at: int, speech: Speech, local: Callable[[int], date]) -> str:
    return dates.day(local(at), speech.locale) if at else ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
