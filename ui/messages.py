"""Words for codes: what a refusal, an accepted scan, a finding or a device's trouble is called, in the language in use.

The English words are those of `traceapp.domain.answers`; their Spanish is in the translation files under the same
words, in the context `answers`.
"""

from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from traceapp.domain.answers import Answer, condition_for, filled, finding_for, template_for
from traceapp.errors import TraceError
from ui.speech import Speech


class Said(Struct, frozen=True):
    """A headline of at most nine words, why, and what to do instead."""

    headline: str
    detail: str = ""
    instead: str = ""


def say(code: str, facts: Mapping[str, object], speech: Speech) -> Said:
    """The words of a refusal, a fault or a failing check."""
    answer = _told(template_for(code), code, facts, speech)
    return Said(answer.headline, answer.detail, _instead(facts))


def say_error(error: TraceError, speech: Speech) -> Said:
    """The words of what was refused or failed."""
    return say(error.code, error.facts, speech)


def say_finding(code: str, facts: Mapping[str, object], speech: Speech) -> Said:
    """What a finding is called, and what it means."""
    answer = _told(finding_for(code), code, facts, speech)
    return Said(answer.headline, answer.detail)


def say_condition(reason: str, facts: Mapping[str, object], speech: Speech) -> Said:
    """What is the matter with a port, a printer or the clock, and what to do.

    The fact `told`, where there is one, is what the device or the system said of it: a problem with words of its own.
    """
    known = {name: fact for name, fact in facts.items() if fact is not None}
    answer = _told(condition_for(reason), reason, known, speech)
    more = filled(tr("Told: {told}."), {"told": speech.fact("told", known["told"])}) if "told" in known else ""
    return Said(answer.headline, " ".join(part for part in (answer.detail, more) if part))


def _told(template: Answer, code: str, facts: Mapping[str, object], speech: Speech) -> Answer:
    shown = {name: speech.fact(name, value) for name, value in facts.items()}
    return speech.said(template).filled({"code": code, **shown})


def _instead(facts: Mapping[str, object]) -> str:
    """Which lot to scan instead, and where it is, when one is free."""
    if not facts.get("instead"):
        return ""
    sentence = tr("Scan {instead} instead: {place}.") if facts.get("place") else tr("Scan {instead} instead.")
    return filled(sentence, {"instead": str(facts["instead"]), "place": str(facts.get("place", ""))})


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("Messages", source)


def accepted(code: str, facts: Mapping[str, object], speech: Speech) -> str:
    """The words of a good scan."""
    sentences = {
        "lot_added": tr("{material} found"),
        "lot_unconfirmed": tr("Added, not confirmed yet"),
        "lot_held": tr("On hold"),
        "lot_weighed": tr("Added: {material} {quantity}"),
        "value_noted": tr("Noted"),
        "gauge_taken": tr("Measuring with {instrument}"),
        "gauge_overdue": tr("{instrument}: calibration due, its results are doubted"),
        "drawing_taken": tr("Decided by drawing {drawing}"),
        "temperature_noted": tr("Specimen at {value} °C"),
        "signed_in": tr("Signed in"),
        "picked_up": tr("Picked up where it stopped, {stopped}"),
        "signed_in_already": tr("Already signed in"),
        "already_added": tr("Already added"),
        "joined": tr("{person} joined"),
        "second_signed": tr("Signed"),
        "first_signed": tr("Signed again"),
        "order_accepted": tr("Order {order}"),
        "unit_accepted": tr("Ready to test"),
        "collecting": tr("Collecting {material}"),
        "material_known": "{material}",
        "place_noted": tr("Place noted"),
        "note_kept": tr("Noted for the next shift"),
        "label_verified": tr("Label verified"),
        "label_destroyed": tr("Destroy it. Scan the new label"),
        "step_done": tr("Done"),
    }
    return filled(sentences.get(code, code), {name: speech.fact(name, value) for name, value in facts.items()})
