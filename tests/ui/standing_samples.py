"""How what a screen shows stands with the books: being read, or not to be read now; shown before, or never."""

from datetime import datetime
from enum import Enum, auto

from traceapp.domain.plant import Plant
from traceapp.domain.problem import because
from traceapp.errors import Fault
from ui.language import Language
from ui.rooms.reads import ReadState, notice_of
from ui.screens.screen import ScreenState
from ui.speech import Speech

FAILURE = Fault("disk_error", told=because("disk_fails"))


class Standing(Enum):
    """What became of the last read."""

    GOOD = auto()
    LOADING = auto()
    LOADING_FIRST = auto()
    FAILED = auto()
    FAILED_FIRST = auto()


def _no_plant() -> Plant:
    """None of the plant's words are said here."""
    raise AssertionError


def screen_state(standing: Standing, language: str) -> ScreenState:
    """In the words that a room would use."""
    if standing is Standing.GOOD:
        return ScreenState()
    is_first = standing in {Standing.LOADING_FIRST, Standing.FAILED_FIRST}
    is_slow = standing in {Standing.LOADING, Standing.LOADING_FIRST}
    read_at = None if is_first else datetime(2026, 12, 16, 14, 28)  # noqa: DTZ001 - the plant's own time
    speech = Speech(_no_plant, "", Language(language).locale)
    state = ReadState(None if is_slow else FAILURE, read_at, is_slow=is_slow, can_stop=is_first)
    return ScreenState(notice_of(state, speech), is_first)
