"""A scanner that types: only behind its configured prefix key, so that people's typing is never taken for a scan."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from traceapp.domain.scan import RawScan
from traceapp.domain.wedge import NotOurs, WedgeReader

PREFIX_KEY = Qt.Key.Key_F13
PREFIX_CHARACTER = "\uf00d"
"""Stands for the prefix key in the reader's stream of characters; no layout types it."""


class WedgeFilter(QObject):
    """Watches the keys of the window it is installed on and takes out what a keyboard-wedge scanner typed.

    On a native window, not on the application: there Python would be asked about every event of every widget.

    Signals:
        scanned(RawScan): a whole code came.
    """

    scanned = Signal(object)

    def __init__(self, device: str, now: Callable[[], int]) -> None:
        super().__init__()
        self._now = now
        self._reader = WedgeReader(device, PREFIX_CHARACTER, "\r")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True, so that nobody else sees it, for a key that belongs to a scan."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        character = PREFIX_CHARACTER if event.key() == PREFIX_KEY else event.text()
        if not character:
            return False
        answer = self._reader.press(character, self._now())
        if isinstance(answer, RawScan):
            self.scanned.emit(answer)
        return not isinstance(answer, NotOurs) and getattr(answer, "is_ours", True)
