"""A watchdog over the main thread: which turns of the event loop took it too long, and what was being done in them.

A turn is from one going to wait to the next. What counts is the processor's time of the main thread, of which waiting
takes none, so that a busy machine does not bark; a second thread has the main thread's stack written down while a turn
runs long, and so knows the culprit. (Written by `faulthandler`: a frame that is held on another thread holds what the
function made, its painter too, beyond its end, and the program crashes.)
"""

import faulthandler
import re
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile

from msgspec import Struct
from PySide6.QtCore import QAbstractEventDispatcher, QObject, Slot

TURN_MS, DAWDLE_MS = 16.0, 200.0
"""What a turn may take; and one that is made to take too long."""
LOOK_S = 0.002
DEEPEST = 6
_CALL = re.compile(r'File "([^"]+)", line ([0-9]+) in (.+)')
ROOT = Path(__file__).parents[2]


class SlowTurn(Struct, frozen=True):
    """A turn over the limit. culprit: our own calls in it, the outermost first, as they were seen most often. calls:
    all that were seen in it, since a turn may do more than one thing.
    """

    cpu_ms: float
    culprit: tuple[str, ...]
    calls: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.cpu_ms:.0f} ms: {' > '.join(self.culprit) or 'not seen'}"


class Watchdog(QObject):
    """Watches the thread that it is made on, until it is stopped.

    limit_ms: turns that took more processor time than this are noted.

    Attributes:
        turns_ms: what each turn took. slow: those over the limit, with their culprits.
    """

    def __init__(self, limit_ms: float) -> None:
        super().__init__()
        self.turns_ms: list[float] = []
        self.slow: list[SlowTurn] = []
        self._limit_ms = limit_ms
        self._main = threading.get_ident()
        self._clock = time.pthread_getcpuclockid(self._main)
        self._began = time.clock_gettime(self._clock)
        self._apart = 0.0
        self._is_apart = False
        self._seen: Counter[tuple[str, ...]] = Counter()
        self._stopped = threading.Event()
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._turn)
        self._looker = threading.Thread(target=self._look, name="watchdog", daemon=True)
        self._looker.start()

    @contextmanager
    def apart(self) -> Iterator[None]:
        """What is done within does not count: it is a test's own."""
        began, self._is_apart = time.clock_gettime(self._clock), True
        try:
            yield
        finally:
            self._apart += time.clock_gettime(self._clock) - began
            self._is_apart = False

    def stop(self) -> None:
        """Watches no more."""
        self._stopped.set()
        self._looker.join()

    @Slot()
    def _turn(self) -> None:
        now = time.clock_gettime(self._clock)
        took_ms = (now - self._began - self._apart) * 1e3
        self.turns_ms.append(took_ms)
        if took_ms > self._limit_ms:
            seen = self._seen.most_common(1)
            calls = tuple(dict.fromkeys(call for stack in self._seen for call in stack))
            self.slow.append(SlowTurn(took_ms, seen[0][0] if seen else (), calls))
        self._began, self._apart = now, 0.0
        self._seen.clear()

    def _look(self) -> None:
        """On its own thread."""
        with TemporaryFile() as file:
            while not self._stopped.wait(LOOK_S):
                took_ms = (time.clock_gettime(self._clock) - self._began) * 1e3
                if took_ms > self._limit_ms / 2 and not self._is_apart:
                    file.seek(0)
                    file.truncate()
                    faulthandler.dump_traceback(file, all_threads=True)
                    file.seek(0)
                    self._seen[_ours(file.read().decode(), self._main)] += 1


def _ours(told: str, thread: int) -> tuple[str, ...]:
    """The calls of our own files in what was written of a thread, the outermost first."""
    of_thread = next((part for part in told.split("\n\n") if f"0x{thread:016x}" in part), "")
    calls = [
        f"{Path(file).relative_to(ROOT)}:{line} {name}"
        for file, line, name in _CALL.findall(of_thread)
        if Path(file).is_relative_to(ROOT) and ".venv" not in file
    ]
    return tuple(reversed(calls[:DEEPEST]))
