"""Which sound answers what (UX 4). Meaning is in count, direction and length; one sound at a time."""

from enum import Enum

from traceapp.services.run.wants import WantSecond
from traceapp.services.station.talk import Talk, Tone


class Sound(Enum):
    """A sound, by the name of its file."""

    ADDED = "added"
    DONE = "done"
    REFUSED = "refused"
    ALREADY = "already"
    ATTENTION = "attention"
    SECOND = "second"


LOUDEST = 100
"""Per cent of the files as they are."""
BEEPED = frozenset({Sound.ADDED, Sound.DONE, Sound.REFUSED})
"""What a scanner that beeps by command says as well (UX 4)."""
_OF_TONE = {
    Tone.ACCEPTED: Sound.ADDED,
    Tone.DONE: Sound.DONE,
    Tone.WRONG: Sound.REFUSED,
    Tone.ALREADY: Sound.ALREADY,
}


def sound_of(before: Talk, after: Talk) -> Sound | None:
    """What is heard when the talk moved on so; None when nothing new was answered.

    A second person who is wanted now is heard rather than what led there; a refusal is heard before anything.
    """
    answered = None
    if after.flash is not None and after.flash is not before.flash:
        answered = _OF_TONE.get(after.flash.tone)
    if answered is Sound.REFUSED:
        return answered
    if isinstance(after.wanted, WantSecond) and not isinstance(before.wanted, WantSecond):
        return Sound.SECOND
    return answered
