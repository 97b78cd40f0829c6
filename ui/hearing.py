"""Hears what other processes of this computer record, the command line for one, and tells the screens."""

from PySide6.QtCore import QObject, QTimer, Slot

from traceapp.errors import TraceError
from ui.operations import Lane
from ui.rooms.house import House

LISTEN_MS = 2_000


class Hearing(QObject):
    """Its owner's, made when the window has warmed up. It asks on a reader's thread, so that no scan waits for it."""

    def __init__(self, house: House, owner: QObject) -> None:
        super().__init__(owner)
        self._house = house
        self._is_asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(LISTEN_MS)
        self._timer.timeout.connect(self.listen)
        house.operations.closed.connect(self._timer.stop)
        self._timer.start()
        self.listen()

    @Slot()
    def listen(self) -> None:
        """Asks what was recorded since it asked last."""
        if not self._is_asking and not self._house.operations.is_closed:
            self._is_asking = True
            self._house.operations.run(Lane.READ, self._house.app.hear, self._tell)

    def _tell(self, heard: "frozenset[str] | TraceError") -> None:
        """A disk that fails says so where something is read or recorded; the next look tries again."""
        self._is_asking = False
        if not isinstance(heard, TraceError):
            self._house.notifier.announce(heard)
