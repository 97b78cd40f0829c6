"""What every room is: a screen, joined to the books, and the way on from there."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from traceapp.domain.command import Outcome
from traceapp.domain.scan import Scan
from traceapp.errors import Refused, TraceError
from ui.notifier import Changes
from ui.operations import Lane, Work
from ui.rooms.doors import Back, Door
from ui.rooms.house import House, Verb
from ui.rooms.reads import Ask, Reads
from ui.screens.screen import Screen
from ui.speech import Speech

T = TypeVar("T")


class Room(QObject):
    """Base of the rooms. A room reads off the main thread, makes words of facts, shows them, and has acts recorded.

    What it shows is read again when something recorded concerns it: at once while the screen is in front, else when
    one comes back to it.

    Attributes:
        screen: what is shown.

    Signals:
        wanted(Door): another room is to be opened.
    """

    wanted = Signal(object)

    screen: Screen

    def __init__(self, house: House) -> None:
        super().__init__()
        self._house = house
        self._is_stale = False
        self._is_mute = False
        house.notifier.changed.connect(self._hear)
        house.notifier.spoken.connect(self._hear_language)

    @property
    def is_over(self) -> bool:
        """Whether there is nothing left here to come back to."""
        return False

    def enter(self, door: Door) -> None:
        """Begins with what the door names."""
        raise NotImplementedError

    def take(self, scan: Scan) -> bool:
        """What a scan means while this room is in front; False when it is the station's."""
        return False

    def come_back(self) -> None:
        """One came back by Back: what was recorded meanwhile is read."""
        if self._is_stale:
            self._is_stale = False
            self.read()

    def concerned(self, changes: Changes) -> bool:
        """Whether what was recorded may change what is shown."""
        return False

    @property
    def _speech(self) -> Speech:
        """How things are said in the language of this screen."""
        return self._house.speech(self.screen.locale())

    @cached_property
    def _reads(self) -> Reads:
        self.screen.reread_requested.connect(self._read_again)
        return Reads(self._house, self.screen)

    def ask(
        self,
        call: Callable[[], T],
        deliver: Callable[[T | Refused], None],
        *,
        about: str = "",
        lane: Lane = Lane.READ,
    ) -> None:
        """Reads what the screen shows. `deliver` gets it, or the Refused that stopped it. about: which one is read.

        When the world fails, nothing is delivered: what is shown stays, and the screen's line says so.
        """
        self._reads.ask(lane, call, deliver, about)

    def begin(
        self,
        call: Callable[[Work], T],
        deliver: Callable[[T | Refused], None],
        *,
        about: str = "",
        lane: Lane = Lane.READ,
    ) -> Ask:
        """As `ask`, for what may take long or be overtaken by the next question."""
        return self._reads.begin(lane, call, deliver, about)

    def cancel(self, ask: Ask | None) -> None:
        """It is wanted no more: nothing of it is delivered."""
        if ask is not None:
            self._reads.cancel(ask)

    def is_under_way(self, ask: Ask | None) -> bool:
        """Whether its answer may still come."""
        return ask is not None and self._reads.has(ask)

    def have(self, verb: Verb, deliver: Callable[[Outcome | TraceError], None]) -> None:
        """Has a verb of the services decided and recorded as the act of whoever is signed in.

        `deliver` gets the Outcome, or the TraceError that stopped it.
        """
        self._house.operations.run(Lane.WRITE, partial(self._house.have, verb, self._house.person), deliver)

    @Slot()
    def _read_again(self) -> None:
        """The act of the line about the reads: what is slow is stopped, else it is read once more."""
        if not self._reads.stop():
            self.read()

    def read(self) -> None:
        """Asks the books again for what is shown."""

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""

    @Slot()
    def _hear_language(self) -> None:
        """Another language is spoken: at once where one looks, else when the screen comes to the front."""
        if self.screen.is_heard:
            self.say_again()
        elif not self._is_mute:
            self._is_mute = True
            self.screen.came_forward.connect(self._break_silence)

    @Slot()
    def _break_silence(self) -> None:
        self._is_mute = False
        self.screen.came_forward.disconnect(self._break_silence)
        self.say_again()

    @Slot()
    def go_back(self) -> None:
        """Leaves for the screen before."""
        self.wanted.emit(Back())

    @Slot(object)
    def _hear(self, changes: Changes) -> None:
        if not self.concerned(changes):
            return
        if self.screen.isVisible():
            self.read()
        else:
            self._is_stale = True
