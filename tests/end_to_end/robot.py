"""A robot at the real window: it scans, presses keys, clicks, pulls the cable and walks off, as chance has it."""

import json
import random
import time
from collections import Counter
from collections.abc import Callable, Sequence

from tests.devices.cable import Cable
from tests.end_to_end.window_hand import BOUNCE_S, PATIENCE_S, Window

WIDTH, HEIGHT = 1280, 800
KEYS = (
    *("F1", "F2", "F3", "F4", "F5", "F6", "F8", "F9", "F12", "Escape", "Return", "Tab", "space"),
    *("Up", "Down", "Left", "Right", "Home", "End", "Prior", "Next", "BackSpace"),
    *"0123456789",
)
WORDS = (
    *("OK", "UNDO", "CANCEL", "TARE", "ALL", "SKIP", "REPRINT", "HOLD", "FIND", "HELP", "PURGE", "DEFER", "REJECT"),
    *("HOLDS", "SETUP", "DESK", "OVERVIEW", "TRACE", "SHIPPING", "LANG:es", "LANG:en", "NO-SUCH-WORD"),
)
NONSENSE = (b"\x00\x00", b"\xff\xfe\x80", b"]d2", b"%N:", b"%U:", b"OX-2648-A001-", b"[)>\x1e06\x1d", "ñandú".encode())


class Robot:
    """Whatever it does comes from its seed. Nothing it does may be wrong: the plant's rules say what is taken.

    Attributes:
        sent: every frame that went into the plugged-in cable.
    """

    def __init__(
        self, seed: int, window: Window, cable: Cable, *, people: Sequence[str], stations: Sequence[str],
        codes: Sequence[str],
    ) -> None:  # fmt: skip
        self.sent: list[bytes] = []
        self._chance = random.Random(seed)
        self._window, self._cable = window, cable
        self._people, self._stations, self._codes = people, stations, codes
        self._acts: tuple[tuple[int, Callable[[], None]], ...] = (
            (30, self._scan_code),
            (10, self._scan_number),
            (12, self._scan_word),
            (8, self._scan_badge),
            (5, self._scan_nonsense),
            (14, self._key),
            (14, self._click),
            (2, self._walk_off),
            (1, self._change_station),
            (1, self._pull_the_cable),
        )

    def work(self, seconds: float) -> None:
        """Goes on for so long, and waits until all it sent was read."""
        weights, acts = zip(*self._acts, strict=True)
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            (act,) = self._chance.choices(acts, weights)
            act()
        self.settle()

    def settle(self) -> None:
        """Until every frame was read by the desktop."""
        until = time.monotonic() + PATIENCE_S
        while len(read := self._read()) < len(self.sent) and time.monotonic() < until:
            time.sleep(0.02)
        sent, taken = Counter(self.sent), Counter(read)
        assert sent == taken, f"lost {sent - taken}, never sent {taken - sent}, of {len(self.sent)}"

    def _read(self) -> list[bytes]:
        """Every frame that the desktop has taken."""
        return [bytes.fromhex(frame) for frame in json.loads(self._window.ask("scans"))]

    def _send(self, frame: bytes) -> None:
        if self.sent and self.sent[-1] == frame:
            self.settle()
            time.sleep(BOUNCE_S)  # the same code at once is an echo of the trigger, and rightly not taken
        self.sent.append(frame)
        self._cable.send(frame + b"\r")

    def _scan_code(self) -> None:
        self._send(self._chance.choice(self._codes).encode())

    def _scan_number(self) -> None:
        self._send(f"%N:{self._chance.choice(('0', '1', '25.5', '149.82', '374.86', '1e3', '-4'))}".encode())

    def _scan_word(self) -> None:
        self._send(f"%CMD:{self._chance.choice(WORDS)}".encode())

    def _scan_badge(self) -> None:
        self._send(f"%U:{self._chance.choice(self._people)}".encode())

    def _scan_nonsense(self) -> None:
        self._send(self._chance.choice(NONSENSE))

    def _key(self) -> None:
        self._window.key(*self._chance.choices(KEYS, k=self._chance.randint(1, 4)))

    def _click(self) -> None:
        self._window.click_at(self._chance.randrange(WIDTH), self._chance.randrange(HEIGHT))

    def _walk_off(self) -> None:
        self._send(b"%CMD:OUT")

    def _change_station(self) -> None:
        """The scanner is the same at every station: what is scanned on the way is heard as well."""
        self._send(f"%CMD:STATION:{self._chance.choice(self._stations)}".encode())

    def _pull_the_cable(self) -> None:
        self.settle()
        self._cable.unplug()
        time.sleep(self._chance.uniform(0.05, 0.5))
        self._cable.plug_in()
        self._until_heard()

    def _until_heard(self) -> None:
        """Scans a number until the port is open again: only what was read then counts."""
        until = time.monotonic() + PATIENCE_S
        before = len(self._read())
        while len(self._read()) == before:
            assert time.monotonic() < until, "the scanner is not heard any more"
            self._cable.send(b"%N:7\r")
            time.sleep(BOUNCE_S)
        time.sleep(BOUNCE_S)
        self.sent += [b"%N:7"] * (len(self._read()) - before)
