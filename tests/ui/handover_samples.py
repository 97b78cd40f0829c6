"""The handover note while it is written."""

from ui.rooms.handover_room import sentences, tr
from ui.screens.handover import HandoverView
from ui.widgets.choices import Choice
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone


def handover(language: str = "en", *, keying: bool = False, empty: bool = False) -> HandoverView:
    """In the words that the room itself says."""
    choices = tuple(Choice(text, text) for text in sentences())
    own = "LID OF HOPPER 2 LEAKS." if language == "en" else "LA TAPA 2 FUGA."
    note = "" if empty else " ".join((sentences()[1], sentences()[3], own))
    return HandoverView(Prompt(Tone.NEXT, tr("What must the next shift know?")), note, choices, keying)
