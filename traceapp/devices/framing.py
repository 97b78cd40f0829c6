"""From a stream of bytes to frames: pure, bounded, and the same however the stream is cut into chunks.

A frame is what one scan or one weighing sent, without its terminator. What is lost is told, never swallowed: a frame
too long, one that began and did not end, bytes between frames where none belong.
"""

from enum import StrEnum

from msgspec import Struct

_CR, _LF, _STX, _ETX = b"\r", b"\n", b"\x02", b"\x03"


class Ending(StrEnum):
    """What ends a frame. With CR a LF right after it, with LF a CR right before it is part of the terminator."""

    CR = "cr"
    LF = "lf"
    CRLF = "crlf"
    STX_ETX = "stx-etx"
    IDLE_GAP = "idle-gap"


class FrameFault(StrEnum):
    """Why a frame is not whole."""

    TOO_LONG = "too_long"  # the payload is its beginning
    CUT = "cut"  # it began and did not end
    NOISE = "noise"  # bytes outside of STX … ETX


class Framing(Struct, frozen=True):
    """How a device marks its frames.

    longest: bytes of payload; what is longer is dropped up to its terminator. gap_ms: the silence that ends a frame
    with `IDLE_GAP`. patience_ms: with any other ending, the silence after which an unfinished frame is given up.
    """

    ending: Ending = Ending.CR
    longest: int = 4096
    gap_ms: int = 50
    patience_ms: int = 1000

    @property
    def idle_ms(self) -> int:
        """The silence after which `Framer.idle` is to be called."""
        return self.gap_ms if self.ending is Ending.IDLE_GAP else self.patience_ms


class Frame(Struct, frozen=True):
    """One frame, or with a fault what is known of a lost one. Never empty."""

    payload: bytes
    fault: FrameFault | None = None


class Framer:
    """Takes bytes, gives frames. Holds at most `longest` bytes and the chunk it is given."""

    def __init__(self, framing: Framing) -> None:
        self._framing = framing
        self._buffer = bytearray()
        self._noise = bytearray()
        self._is_inside = False  # between STX and ETX
        self._is_dropping = False  # the rest of a frame already reported as too long
        self._is_after_cr = False

    @property
    def is_pending(self) -> bool:
        """Whether something is held back that only more bytes or a silence can decide."""
        return bool(self._buffer or self._noise or self._is_inside or self._is_dropping)

    def feed(self, chunk: bytes) -> list[Frame]:
        """The frames that these bytes complete."""
        self._buffer += chunk
        match self._framing.ending:
            case Ending.IDLE_GAP:
                return self._dropped_if_beyond(self._framing.longest)
            case Ending.STX_ETX:
                return self._enveloped()
            case _:
                return self._terminated()

    def idle(self) -> list[Frame]:
        """The line was silent for `Framing.idle_ms`: that ends a frame, or tells that one will not end."""
        if self._framing.ending is Ending.IDLE_GAP:
            line = bytes(self._buffer).rstrip(_CR + _LF)
            self._reset()
            return [Frame(line)] if line else []
        return self.cut()

    def cut(self) -> list[Frame]:
        """The line is gone: what was unfinished is lost, and said so."""
        frames = self._noise_so_far()
        if self._buffer and not self._is_dropping:
            frames.append(Frame(bytes(self._buffer[: self._framing.longest]), FrameFault.CUT))
        self._reset()
        return frames

    def _reset(self) -> None:
        self._buffer.clear()
        self._noise.clear()
        self._is_inside = self._is_dropping = self._is_after_cr = False

    def _terminated(self) -> list[Frame]:
        frames: list[Frame] = []
        ending = self._framing.ending
        terminator = {Ending.CR: _CR, Ending.LF: _LF}.get(ending, _CR + _LF)
        while True:
            if self._is_after_cr and self._buffer:
                self._is_after_cr = False
                if self._buffer.startswith(_LF):
                    del self._buffer[0]
            place = self._buffer.find(terminator)
            if place < 0:
                break
            line = bytes(self._buffer[:place])
            del self._buffer[: place + len(terminator)]
            self._is_after_cr = ending is Ending.CR
            frames += self._ended(line.removesuffix(_CR) if ending is Ending.LF else line)
        # One byte more may be the CR that belongs to the terminator.
        return frames + self._dropped_if_beyond(self._framing.longest, keeping=0 if ending is Ending.CR else 1)

    def _enveloped(self) -> list[Frame]:
        frames: list[Frame] = []
        while self._buffer:
            start = self._buffer.find(_STX)
            if not self._is_inside:
                before = self._buffer if start < 0 else self._buffer[:start]
                self._noise += before[: self._framing.longest - len(self._noise)]
                del self._buffer[: len(before) if start < 0 else start + 1]
                if start >= 0:
                    frames += self._noise_so_far()
                    self._is_inside = True
                continue
            end = self._buffer.find(_ETX)
            if start < 0 and end < 0:
                return frames + self._dropped_if_beyond(self._framing.longest)
            is_cut = end < 0 or 0 <= start < end
            line = bytes(self._buffer[: start if is_cut else end])
            del self._buffer[: len(line) + 1]
            self._is_inside = is_cut
            frames += self._ended(line, FrameFault.CUT if is_cut else None)
        return frames

    def _ended(self, line: bytes, fault: FrameFault | None = None) -> list[Frame]:
        if self._is_dropping:
            self._is_dropping = False
            return []
        if len(line) > self._framing.longest:
            return [Frame(line[: self._framing.longest], FrameFault.TOO_LONG)]
        return [Frame(line, fault)] if line else []

    def _dropped_if_beyond(self, longest: int, *, keeping: int = 0) -> list[Frame]:
        """Lets an unfinished frame go that is already too long; `keeping` the last bytes, which may begin its end."""
        frames: list[Frame] = []
        if not self._is_dropping and len(self._buffer) > longest + keeping:
            frames = [Frame(bytes(self._buffer[:longest]), FrameFault.TOO_LONG)]
            self._is_dropping = True
        if self._is_dropping:
            del self._buffer[: max(0, len(self._buffer) - keeping)]
        return frames

    def _noise_so_far(self) -> list[Frame]:
        noise = bytes(self._noise).strip(_CR + _LF)
        self._noise.clear()
        return [Frame(noise, FrameFault.NOISE)] if noise else []
