"""The rooms that a station may need besides its own: opened by doors, left by Back, along one trail."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, Signal, Slot

from traceapp.domain.scan import CommandCode, Scan
from ui.rooms.doors import Back, Door, Help, Home, Overview, Question, Shipping, Trace
from ui.rooms.house import House
from ui.rooms.plan import PLAN
from ui.rooms.room import Room
from ui.screens.screen import Screen

if TYPE_CHECKING:
    from ui.rooms.ask_room import AskRoom

R = TypeVar("R", bound=Room)


class Rooms(QObject):
    """Makes rooms and brings them to the front. A first scan needs none of them, so none is loaded before.

    take_in: where a new screen is put, so that it knows how to speak before it is filled.

    Signals:
        screen_wanted(Screen): bring this to the front.
        home_wanted: bring what the station begins with to the front.
    """

    screen_wanted = Signal(object)
    home_wanted = Signal()

    def __init__(self, house: House, take_in: Callable[[Screen], None]) -> None:
        super().__init__()
        self._house = house
        self._take_in = take_in
        self._made: dict[type[Door], Room] = {}
        self._trail: list[Screen] = []
        self._front: Screen | None = None

    def be_ready(self) -> None:
        """Makes, while nobody waits, the room that many others ask with: whichever came first would make it too."""
        self._asking()

    @Slot(object)
    def go(self, door: Door) -> None:
        """Opens a door."""
        match door:
            case Back():
                self._go_back()
            case Home():
                self.home_wanted.emit()
            case Help() if self.is_helping:
                return
            case _:
                room = self.behind(type(door))
                if isinstance(door, Help):
                    self._ask_about(room)
                room.enter(door)
                self._bring(room.screen)

    def behind(self, door: type[Door]) -> Room:
        """The room behind such a door; made the first time."""
        if door not in self._made:
            room = PLAN[door](self._house, self._asking)
            room.wanted.connect(self.go)
            self._made[door] = room
            self._take_in(room.screen)
        return self._made[door]

    def room(self, sort: type[R]) -> R:
        """The room of this class. LookupError while nobody wanted it."""
        for made in self._made.values():
            if isinstance(made, sort):
                return made
        raise LookupError(sort.__name__)

    def follow(self, front: Screen) -> None:
        """Another screen is in front, whoever brought it."""
        self._front = front

    def take(self, scan: Scan) -> bool:
        """A scan for the room in front; False when it is the station's.

        The help, the list of rooms and the keys give way: the scan means what it means on the screen below.
        """
        if self._front is not None and self._is_passed(self._front):
            self._go_back()
        room = self._room_of(self._front)
        if room is None:
            return False
        match scan:
            case _ if room.take(scan):
                return True
            case CommandCode("ROW", str() as number) if number.isdecimal():
                return room.screen.open_row(int(number))
            case CommandCode("TAB", str() as number) if number.isdecimal():
                return room.screen.turn_tab(int(number))
            case _:
                return False

    @property
    def is_helping(self) -> bool:
        """Whether the help is in front."""
        return Help in self._made and self._front is self._made[Help].screen

    def home(self) -> Screen | None:
        """The home of a station that has no steps (an office: overview or trace) or ships; None for one at the line."""
        self._trail.clear()
        door = self._home_door()
        if door is None:
            return None
        room = self.behind(type(door))
        room.enter(door)
        return room.screen

    def _home_door(self) -> Door | None:
        station = self._house.station
        if not station.steps:
            return Overview() if "supervisor" in self._house.roles else Trace()
        route = self._house.app.plant.routes.get(station.route)
        step = route.find(station.steps[0]) if route is not None else None
        return Shipping() if step is not None and step.act == "ship" else None

    def _asking(self) -> "AskRoom":
        return cast("AskRoom", self.behind(Question))

    def _ask_about(self, helping: Room) -> None:
        from ui.rooms.help_room import HelpRoom

        if isinstance(helping, HelpRoom):
            helping.about = self._front

    def _bring(self, screen: Screen) -> None:
        """To the front; who comes where they have been goes back there."""
        if screen is self._front:
            return
        if screen in self._trail:
            del self._trail[self._trail.index(screen) :]
        elif self._front is not None and not self._is_passed(self._front):
            self._trail.append(self._front)
        self.screen_wanted.emit(screen)

    def _go_back(self) -> None:
        """To the last screen that there is something to come back to; home when there is none."""
        while self._trail:
            screen = self._trail.pop()
            if not self._is_passed(screen):
                self.screen_wanted.emit(screen)
                room = self._room_of(screen)
                if room is not None:
                    room.come_back()
                return
        self.home_wanted.emit()

    def _is_passed(self, screen: Screen) -> bool:
        """Whether there is nothing to come back to on this screen."""
        room = self._room_of(screen)
        return room is not None and room.is_over

    def _room_of(self, screen: Screen | None) -> Room | None:
        return next((room for room in self._made.values() if room.screen is screen), None)
