"""How the reads of a room stand: under way for long, failed, or good. It is told on one line of the room's screen.

What was read last stays on the screen with its time, whatever becomes of the next read.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from traceapp.domain.answers import filled
from traceapp.errors import Fault
from ui import dates
from ui.operations import Lane
from ui.rooms.house import House
from ui.screens.screen import Screen, ScreenState
from ui.speech import Speech
from ui.widgets.chip import Notice

LOADING_MS = 400
"""What comes sooner than this is not announced."""


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("Reads", source)


class Reads(QObject):
    """Asks for one room what its screen shows."""

    def __init__(self, house: House, screen: Screen) -> None:
        super().__init__()
        self._house = house
        self._screen = screen
        self._open = 0
        self._is_slow = False
        self._failure: Fault | None = None
        self._asked = self._shown = ""
        self._read_at: datetime | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(LOADING_MS)
        self._slow.timeout.connect(self._tell_slow)
        house.notifier.spoken.connect(self._show)
        house.operations.failed.connect(self._give_up)

    @property
    def is_under_way(self) -> bool:
        return self._open > 0

    def ask(self, lane: Lane, call: Callable[[], Any], deliver: Callable[[Any], None], about: str = "") -> None:
        """Run the call; its value, or the Refused that stopped it, is delivered; a Fault is told on the line instead.

        about: which lot, certificate and the like is read, so that another one's is never taken for it.
        """
        self._asked = about
        self._open += 1
        if not self._is_slow and not self._slow.isActive():
            self._slow.start()
        self._house.operations.run(lane, call, partial(self._answered, deliver, about))

    def _answered(self, deliver: Callable[[Any], None], about: str, value: object) -> None:
        self._open -= 1
        if not self._open:
            self._rest()
        self._failure = value if isinstance(value, Fault) else None
        if self._failure is None:
            self._read_at, self._shown = self._house.now(), about
        self._show()
        if self._failure is None:
            deliver(value)

    def _rest(self) -> None:
        self._slow.stop()
        self._is_slow = False

    @Slot()
    def _tell_slow(self) -> None:
        self._is_slow = True
        self._show()

    @Slot(object)
    def _give_up(self, _mistake: object) -> None:
        """A mistake of ours is told elsewhere, and its answer never comes."""
        self._open = 0
        self._rest()
        self._show()

    @Slot()
    def _show(self) -> None:
        speech = self._house.speech(self._screen.locale())
        read_at = self._read_at if self._shown == self._asked else None
        notice = notice_of(self._failure, read_at, speech, is_slow=self._is_slow)
        self._screen.show_state(ScreenState(notice, is_of_another=notice is not None and read_at is None))


def notice_of(failure: Fault | None, read_at: datetime | None, speech: Speech, *, is_slow: bool) -> Notice | None:
    """The line about the reads; None when all is well. read_at: when what is shown was read, None when nothing is."""
    since = tr("shown as of {time}").format(time=dates.clock(read_at)) if read_at is not None else ""
    if is_slow:
        return Notice(tr("Loading"), since, is_waiting=True)
    if failure is None:
        return None
    facts = {
        "told": speech.fact("told", failure.facts.get("told", "")),
        "shown": since or tr("nothing to show yet"),
        "code": failure.code.replace("_", "-"),
    }
    words = filled(tr("[{told}; ]{shown}. Scanning goes on. Support: {code}"), facts)
    return Notice(tr("Cannot be read"), words, tr("Try again"))
