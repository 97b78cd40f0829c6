"""Somebody else's code, and where a value came from."""

from traceapp.services.run.wants import WantField, WantMaterial, WantReason
from traceapp.services.station.questions import AskSupplier
from traceapp.services.station.saying import Reply, ask, told_value, wrong
from traceapp.services.station.talk import Scanned, Talk

KEYS = "keys"
"""The device that a code keyed by hand is said to come from."""


def foreign(talk: Talk, text: str, event: Scanned) -> Reply:
    """Somebody else's code: a supplier's at receipt, words where words are wanted, else it is shown as what it is."""
    want, at = talk.wanted, event.at
    if isinstance(want, WantField) and want.field.form == "text":
        return told_value(talk, text, at, source_of(event))
    if isinstance(want, WantReason):
        return told_value(talk, text, at)
    if isinstance(want, WantMaterial) or (talk.run is None and talk.station.steps):  # an office receives nothing
        return ask(talk, AskSupplier(text, talk.person))
    return wrong(talk, "foreign_code", (("scanned", text[:80]),), "", at), ()


def source_of(event: Scanned) -> str:
    """A code that was keyed for want of a label is a keyed value."""
    return "keyed" if event.raw.device == KEYS else "scanned"
