"""A scanned number of the world that a box of ours bears means that box, wherever it is scanned."""

from collections import deque
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QObject, Signal, Slot

from traceapp.app import App
from traceapp.domain.scan import OwnLot, RawScan, Scan, read_scan
from traceapp.domain.sscc import sscc_in
from traceapp.errors import TraceError
from ui.operations import Lane, Operations


class ReadScan(Struct, frozen=True):
    """A scan as it came, and what it means."""

    raw: RawScan
    scan: Scan


class BoxNumbers(QObject):
    """Reads scans. While the books are asked for a box, what is scanned after it waits: no scan overtakes another.

    Signals:
        read(ReadScan): a scan, and what it means.
    """

    read = Signal(object)

    def __init__(self, app: App, operations: Operations) -> None:
        super().__init__()
        self._app = app
        self._operations = operations
        self._waiting: deque[RawScan] = deque()
        self._is_asking = False

    @Slot(object)
    def take(self, raw: RawScan) -> None:
        """A scan; most mean what they say."""
        self._waiting.append(raw)
        self._go_on()

    def _go_on(self) -> None:
        while self._waiting and not self._is_asking:
            raw = self._waiting.popleft()
            scan = read_scan(raw)
            number = sscc_in(scan)
            if number:
                self._is_asking = True
                ask = partial(self._app.lookup.box_bearing, number)
                self._operations.run(Lane.READ, ask, partial(self._found, raw, scan))
            else:
                self.read.emit(ReadScan(raw, scan))

    def _found(self, raw: RawScan, scan: Scan, box: "OwnLot | TraceError | None") -> None:
        """Of a number that is nobody's here, or cannot be asked about now, only what it says is known."""
        self._is_asking = False
        self.read.emit(ReadScan(raw, box if isinstance(box, OwnLot) else scan))
        self._go_on()
