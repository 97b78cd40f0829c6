"""A scanner that types: its scans arrive as key presses, and only its prefix key tells them from a person's.

Nothing is concluded from the speed of typing. Without a configured prefix every key belongs to the focused field. The
one use of time is to let go: a scan that stopped half way does not swallow the next keys of a person.
"""

from typing import TypeAlias

from msgspec import Struct

from traceapp.domain.scan import RawScan

PATIENCE_US = 500_000
"""Between two keys of one scan."""


class NotOurs(Struct, frozen=True):
    """The key belongs to whoever has the focus."""


class Swallowed(Struct, frozen=True):
    """The key is part of a scan that is still coming."""


class BrokenOff(Struct, frozen=True):
    """A scan stopped half way or was too long. typed: what had come of it. is_ours: whether this key was part of it."""

    typed: str
    is_ours: bool


KeyAnswer: TypeAlias = NotOurs | Swallowed | BrokenOff | RawScan


class WedgeReader:
    """Turns key presses between a prefix and a terminator into raw scans.

    prefix: the character that the screen gives for the scanner's prefix key (F13 is not a character, so the screen maps
    it to one of the private use area); empty: no scanner types here. longest: characters.
    """

    def __init__(self, device: str, prefix: str, terminator: str = "\r", *, longest: int = 4096) -> None:
        self._device = device
        self._prefix = prefix
        self._terminator = terminator
        self._longest = longest
        self._typed: list[str] | None = None
        self._last = 0

    def press(self, character: str, at: int) -> KeyAnswer:
        """What to do with one key press at `at` (UTC microseconds). A prefix within a scan begins it anew."""
        late = self._typed is not None and not 0 <= at - self._last <= PATIENCE_US
        self._last = at
        if self._prefix and character == self._prefix:
            broken, self._typed = self._typed, []
            return Swallowed() if broken is None else BrokenOff("".join(broken), is_ours=True)
        if self._typed is None:
            return NotOurs()
        if late:
            return BrokenOff(self._ended(), is_ours=False)
        if character != self._terminator:
            self._typed.append(character)
            del self._typed[self._longest + 1 :]  # one more than a scan may have, to know that it was too long
            return Swallowed()
        typed = self._ended()
        if len(typed) > self._longest:
            return BrokenOff(typed, is_ours=True)
        return RawScan(self._device, typed.encode("utf-8", "surrogatepass"), at)

    def _ended(self) -> str:
        typed, self._typed = "".join(self._typed or ()), None
        return typed
