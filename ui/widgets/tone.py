"""The tone of an answer to a scan: what the band, the gutter and the speaker say together."""

from enum import Enum, auto

FLASH_MS = 1500
"""How long a passing answer stays, unless the next scan comes first."""


class Tone(Enum):
    """How the last scan was answered."""

    NEUTRAL = auto()
    NEXT = auto()
    ACCEPTED = auto()
    WRONG = auto()
    ALREADY = auto()
    SIGN = auto()
    DONE = auto()

    @property
    def passes(self) -> bool:
        """Whether the answer gives way to the resting prompt by itself. A wrong scan stays until the next scan."""
        return self in (Tone.ACCEPTED, Tone.ALREADY, Tone.DONE)

    @property
    def fill(self) -> str:
        """The token that fills band and gutter, or nothing for a tone that is not a colour."""
        match self:
            case Tone.ACCEPTED | Tone.DONE:
                return "ok"
            case Tone.WRONG:
                return "stop"
            case _:
                return ""
