"""Hands events to their repository while the window is open: what is new, and again what failed, once it is time."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from traceapp.app.exchange import Exchange, Standing
from traceapp.errors import TraceError
from ui.operations import Lane, Progress, Work
from ui.rooms.house import House

if TYPE_CHECKING:
    from traceapp.app.capturing import Captured

LOOK_MS = 60_000
"""Each minute is looked whether anything waits; what failed says itself when it is tried again."""


class HandingOver(QObject):
    """Its owner's, made when the window has warmed up. Nothing is sent unless an address is set; one run at a time."""

    def __init__(self, house: House, owner: QObject) -> None:
        super().__init__(owner)
        self._house = house
        self._exchange = Exchange(house.app)
        self._work: Work | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        house.notifier.hand_over_wanted.connect(self._begin)
        house.operations.closed.connect(self._timer.stop)
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        if self._work is None:
            self._house.operations.run(Lane.READ, self._exchange.standing, self._decide)

    def _decide(self, standing: "Standing | TraceError") -> None:
        if isinstance(standing, Standing) and standing.is_due(self._house.app.now()):
            self._begin()

    @Slot()
    def _begin(self) -> None:
        if self._work is None and not self._house.operations.is_closed:
            act = partial(_hand_over, self._exchange)
            self._work = self._house.operations.begin(Lane.EXCHANGE, act, self._end, self._tell)
            self._tell(Progress(0, 0))

    @Slot(object)
    def _tell(self, progress: Progress) -> None:
        self._house.notifier.handing_over.emit(progress)

    def _end(self, _done: "Captured | TraceError") -> None:
        """How it ended is kept by whoever handed over; a room that is open reads it."""
        self._work = None
        self._house.notifier.handing_over.emit(None)


def _hand_over(exchange: Exchange, work: Work) -> "Captured":
    """On the thread that hands over."""
    return exchange.hand_over(work.tell, work.wait)
