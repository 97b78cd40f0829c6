"""Looks for garbage on the screen's thread only.

Python looks wherever something is made, on a reader's thread too; a Qt object that is found there is taken away there,
and that can crash the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 1_000


class Collector(QObject):
    """Takes over from Python's own looking, from `start` to `stop`. Nothing that is there at the start is looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """The window stands; what was made for it stays to the end."""
        gc.disable()
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Python looks for itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def look(self) -> None:
        """Looks through what was made lately, and through older things as often as Python would."""
        for generation, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
            if count <= most:
                break
            gc.collect(generation)
