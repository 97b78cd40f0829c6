"""Looks for garbage on the screen's thread only.

Python looks wherever something is made, on a reader's thread too; a Qt object that is found there is taken away there,
and that can crash the program.
"""

import gc
import sys

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 1_000


class Collector(QObject):
    """Takes over from Python's own looking, from `start` to `stop`. Nothing that is there at the start is looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._imported = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """The window stands; what was made for it stays to the end."""
        gc.disable()
        gc.freeze()
        self._imported = len(sys.modules)
        self._timer.start()

    def stop(self) -> None:
        """Python looks for itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def look(self) -> None:
        """Looks through what was made lately, and through older things as often as Python would. Whenever modules were
        imported, all that is there stays: classes and words are a hundred thousand things, and looking takes too long.
        """
        imported = len(sys.modules)
        if imported != self._imported:
            self._imported = imported
            gc.freeze()
            return
        due = -1
        for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True):
            if count <= most:
                break
            due += 1
        if due >= 0:
            gc.collect(
                due
            )  # and all that is younger, in one look: one after the other each would be gone through twice
