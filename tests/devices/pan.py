"""A scale at the end of a cable: it says twenty times a second what lies on it, as MT-SICS scales do unasked."""

import threading
from decimal import Decimal
from types import TracebackType

from tests.devices.cable import Cable

EVERY_S = 0.05


class Scale:
    """Sends lines until it is left; `put` changes what lies on it, and it swings before it stands."""

    def __init__(self, cable: Cable) -> None:
        self._cable = cable
        self._lines = [b"S S       0.00 kg\r\n"]
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def put(self, kilograms: str) -> None:
        """Another load: three lines while it swings, then this."""
        swing = [b"S D       7.31 kg\r\n", b"S D      99.99 kg\r\n", b"S D       3.02 kg\r\n"]
        with self._lock:
            self._lines = [*swing, f"S S {kilograms:>10} kg\r\n".encode()]

    def drift(self, start: str, step: str, lines: int) -> None:
        """It says it is stable, and each line is a little more than the one before."""
        creeping = [Decimal(start) + number * Decimal(step) for number in range(lines)]
        with self._lock:
            self._lines = [f"S S {kilograms:>10} kg\r\n".encode() for kilograms in creeping]

    def pull_out(self) -> None:
        """The cable is unplugged."""
        with self._lock:
            self._cable.unplug()

    def plug_in(self) -> None:
        with self._lock:
            self._cable.plug_in()

    def __enter__(self) -> "Scale":
        self._cable.plug_in()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()
        self._cable.unplug()

    def _run(self) -> None:
        while not self._over.wait(EVERY_S):
            with self._lock:
                line = self._lines[0]
                if len(self._lines) > 1:
                    del self._lines[0]
                if self._cable.is_plugged_in:
                    self._cable.send(line)
