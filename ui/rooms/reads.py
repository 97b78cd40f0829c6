"""How the reads of a room stand: under way for long, failed, or good. It is told on one line of the room's screen.

What was read last stays on the screen with its time, whatever becomes of the next read.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from traceapp.domain.answers import filled
from traceapp.errors import Fault, Refused
from ui import dates, numbers
from ui.operations import Lane, Progress, Work
from ui.rooms.house import House
from ui.screens.screen import Screen, ScreenState
from ui.speech import Speech
from ui.widgets.notice import Notice

LOADING_MS = 400
"""What comes sooner than this is not announced."""
T = TypeVar("T")


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("Reads", source)


class Ask:
    """One read that is under way. work: what it is, where it can be stopped."""

    def __init__(self, deliver: Callable[[Any], None], about: str) -> None:
        self.deliver = deliver
        self.about = about
        self.work: Work | None = None


class Reads(QObject):
    """Asks for one room what its screen shows."""

    def __init__(self, house: House, screen: Screen) -> None:
        super().__init__()
        self._house = house
        self._screen = screen
        self._open: set[Ask] = set()
        self._progress = Progress(0, 0)
        self._is_slow = self._is_stopped = False
        self._failure: Fault | None = None
        self._asked = self._shown = ""
        self._read_at: datetime | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(LOADING_MS)
        self._slow.timeout.connect(self._tell_slow)
        self._is_mute = False
        house.notifier.spoken.connect(self._hear_language)
        screen.came_forward.connect(self._break_silence)
        house.operations.failed.connect(self._give_up)
        house.operations.closed.connect(self._end)

    @property
    def is_under_way(self) -> bool:
        return bool(self._open)

    def ask(self, lane: Lane, call: Callable[[], T], deliver: Callable[[T | Refused], None], about: str = "") -> None:
        """Run the call; its value, or the Refused that stopped it, is delivered; a Fault is told on the line instead.

        about: which lot, certificate and the like is read, so that another one's is never taken for it.
        """
        self._house.operations.run(lane, call, partial(self._answered, self._begun(deliver, about)))

    def begin(
        self, lane: Lane, call: Callable[[Work], T], deliver: Callable[[T | Refused], None], about: str = ""
    ) -> Ask:
        """As `ask`, for what may take long or be overtaken: the line offers to stop it once it is slow."""
        ask = self._begun(deliver, about)
        self._progress = Progress(0, 0)
        ask.work = self._house.operations.begin(lane, call, partial(self._answered, ask), self._take_progress)
        return ask

    def has(self, ask: Ask) -> bool:
        """Whether it is under way: neither answered, nor failed, nor stopped."""
        return ask in self._open

    def cancel(self, ask: Ask) -> None:
        """It is wanted no more, and nothing of it is delivered."""
        if ask.work is not None:
            ask.work.cancel()
        self._open.discard(ask)
        if not self._open:
            self._rest()
            self._show()

    def stop(self) -> bool:
        """Stops what is slow, as the reader asks; False where nothing can be stopped."""
        stoppable = [ask for ask in self._open if ask.work is not None] if self._is_slow else []
        for ask in stoppable:
            self._is_stopped = True
            self.cancel(ask)
        return bool(stoppable)

    def _begun(self, deliver: Callable[[Any], None], about: str) -> Ask:
        self._asked, self._is_stopped = about, False
        ask = Ask(deliver, about)
        self._open.add(ask)
        if not (self._is_slow or self._slow.isActive() or self._house.operations.is_closed):
            self._slow.start()
        return ask

    def _answered(self, ask: Ask, value: object) -> None:
        self._open.discard(ask)
        if not self._open:
            self._rest()
        self._failure = value if isinstance(value, Fault) else None
        if self._failure is None:
            self._read_at, self._shown = self._house.now(), ask.about
        self._show()
        if self._failure is None:
            ask.deliver(value)

    def _rest(self) -> None:
        self._slow.stop()
        self._is_slow = False

    @Slot()
    def _tell_slow(self) -> None:
        self._is_slow = True
        self._show()

    @Slot(object)
    def _take_progress(self, progress: Progress) -> None:
        self._progress = progress
        if self._is_slow:
            self._show()

    @Slot(object)
    def _give_up(self, _mistake: object) -> None:
        """A mistake of ours is told elsewhere, and its answer never comes."""
        self._open.clear()
        self._rest()
        self._show()

    @Slot()
    def _end(self) -> None:
        """No answer comes any more, and who asked may be gone before a timer would tell of it."""
        self._open.clear()
        self._rest()

    @Slot()
    def _hear_language(self) -> None:
        """Another language is spoken: at once where one looks, else when the screen comes to the front. The line may
        stand alone in its place.
        """
        self._is_mute = not (self._screen.is_heard or self._screen.state.is_of_another)
        if not self._is_mute:
            self._show()

    @Slot()
    def _break_silence(self) -> None:
        if self._is_mute:
            self._is_mute = False
            self._show()

    @Slot()
    def _show(self) -> None:
        read_at = self._read_at if self._shown == self._asked else None
        standing = ReadState(
            self._failure,
            read_at,
            self._progress,
            is_slow=self._is_slow,
            is_stopped=self._is_stopped,
            can_stop=any(ask.work is not None for ask in self._open),
        )
        notice = notice_of(standing, self._house.speech(self._screen.locale()))
        self._screen.show_state(ScreenState(notice, is_of_another=notice is not None and read_at is None))


class ReadState(Struct, frozen=True):
    """How reads stand. failure: of the last one. read_at: when what is shown was read, None when nothing is."""

    failure: Fault | None = None
    read_at: datetime | None = None
    progress: Progress = Progress(0, 0)
    is_slow: bool = False
    is_stopped: bool = False
    can_stop: bool = False


def progress_text(progress: Progress, speech: Speech) -> str:
    """1 200 of 5 000; nothing while nobody knows."""
    done, total = (numbers.figure(number, speech.locale) for number in (progress.done, progress.total))
    return tr("{done} of {all}").format(done=done, all=total) if progress.total else ""


def notice_of(state: ReadState, speech: Speech) -> Notice | None:
    """The line about the reads; None when all is well."""
    since = tr("shown as of {time}").format(time=dates.clock(state.read_at)) if state.read_at is not None else ""
    if state.is_slow:
        act = tr("Stop") if state.can_stop else ""
        return Notice(tr("Loading"), progress_text(state.progress, speech) or since, act, is_waiting=True)
    if state.is_stopped:
        return Notice(tr("Stopped"), since or tr("nothing to show yet"), tr("Try again"), is_waiting=True)
    failure = state.failure
    if failure is None:
        return None
    facts = {
        "told": speech.fact("told", failure.facts.get("told", "")),
        "shown": since or tr("nothing to show yet"),
        "code": failure.code.replace("_", "-"),
    }
    words = filled(tr("[{told}; ]{shown}. Scanning goes on. Support: {code}"), facts)
    return Notice(tr("Cannot be read"), words, tr("Try again"))
