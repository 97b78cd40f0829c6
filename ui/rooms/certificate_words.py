"""An issued certificate as people read it: how it stands, its facts, and what is done with paper and labels. Pure."""

from PySide6.QtCore import QCoreApplication

from traceapp.services.certificate.certificate_sheet import CertificateSheet
from traceapp.services.escapes.escapes import Review
from ui import dates
from ui.rooms.house import House
from ui.screens.certificate import SheetFact
from ui.speech import Speech
from ui.terms import meaning_word
from ui.widgets.glyphs import Glyph
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone

NAMED = 2
"""So many boxes are named in a line; the rest are counted."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("CertificateWords", source, comment, n)


def review_of(review: Review | None) -> str:
    """What came out since it was signed, in a few words; nothing where nothing did."""
    if review is None:
        return ""
    return tr("%n late fact(s)", "", len(review.facts)) if review.is_open else tr("closed")


def standing_of(sheet: CertificateSheet, speech: Speech, review: Review | None = None) -> Prompt:
    """How it stands, in one sentence; and whether something came out since that nobody has answered."""
    state = sheet.state
    match state.standing:
        case "withdrawn":
            return Prompt(
                Tone.NEUTRAL, tr("Withdrawn"), state.withdrawn_because, code=state.number, glyph=Glyph.WITHDRAWN
            )
        case _ if sheet.recalled:
            because = speech.reason(sheet.recalled)
            return Prompt(Tone.NEUTRAL, tr("Recalled"), because, code=state.number, glyph=Glyph.HOLD)
        case "superseded":
            replaced = tr("{number} stands in its place").format(number=state.replaced_by)
            return Prompt(Tone.NEUTRAL, tr("Superseded"), replaced, code=state.number, glyph=Glyph.WITHDRAWN)
        case _ if review is not None and review.is_open:
            late = tr("A late fact touches it. Look at the review.")
            return Prompt(Tone.NEUTRAL, tr("Valid"), late, code=state.number, glyph=Glyph.ATTENTION)
        case _:
            return Prompt(Tone.NEUTRAL, tr("Valid"), code=state.number, glyph=Glyph.DONE)


def facts_of(sheet: CertificateSheet, house: House, speech: Speech) -> tuple[SheetFact, ...]:
    """What is known of it, without what there is none of."""
    state = sheet.state
    signers = ", ".join(f"{house.names.of(s.person)} ({meaning_word(s.meaning)})" for s in state.signatures)
    left = dates.day(house.local(sheet.shipped_at), speech.locale) if sheet.shipped_at else tr("not yet")
    facts = (
        SheetFact(tr("Number"), state.number, is_identifier=True),
        SheetFact(tr("Issued"), dates.day(house.local(state.issued_at), speech.locale)),
        SheetFact(tr("Signed by"), signers),
        SheetFact(tr("Shipment"), state.shipment, is_identifier=True),
        SheetFact(tr("Order line"), state.order, is_identifier=True),
        SheetFact(tr("Customer"), sheet.customer),
        SheetFact(tr("Left"), left),
        SheetFact(tr("Boxes"), _boxes(sheet)),
        SheetFact(tr("Replaces"), state.supersedes, is_identifier=True),
        SheetFact(tr("Replaced by"), state.replaced_by, is_identifier=True),
        SheetFact(tr("Withdrawn because"), state.withdrawn_because),
    )
    return tuple(fact for fact in facts if fact.value)


def _boxes(sheet: CertificateSheet) -> str:
    """The boxes by code, the rest counted."""
    named = ", ".join(sheet.boxes[:NAMED])
    more = len(sheet.boxes) - NAMED
    counted = tr("and %n more", "", more) if more > 0 else ""
    return f"{named} {counted}".strip()


def steps_of(sheet: CertificateSheet) -> tuple[str, ...]:
    """What people do with the paper and the labels of a certificate that stands no more."""
    state, boxes = sheet.state, ", ".join(sheet.boxes)
    if state.standing == "valid":
        return ()
    new = state.replaced_by or sheet.stands_for
    labels = tr("Take the labels of {number} off these boxes and destroy them: {boxes}.")
    if sheet.shipped_at:
        labels = tr("Ask {customer} to destroy the paper and the labels of {number} on these boxes: {boxes}.")
    steps = [labels.format(number=state.number, boxes=boxes, customer=sheet.customer)]
    if new and sheet.shipped_at:
        steps.append(
            tr("Send {customer} certificate {number} with its labels.").format(customer=sheet.customer, number=new)
        )
    elif new:
        steps.append(tr("Put the labels of {number} on instead.").format(number=new))
    elif sheet.shipped_at:
        steps.append(tr("Tell {customer} that no certificate covers the goods now.").format(customer=sheet.customer))
    else:
        steps.append(tr("The shipment does not leave before a certificate stands for it."))
    steps.append(tr("Whoever scans the code of {number} is told that it is withdrawn.").format(number=state.number))
    return tuple(steps)
