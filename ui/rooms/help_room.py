"""Help: what the keys of the screen in front do, and the command codes, drawn when they are first wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot

from traceapp.errors import TraceError
from ui.operations import Lane
from ui.rooms.doors import Door
from ui.rooms.house import House
from ui.rooms.room import Room
from ui.screens.help import HelpScreen, HelpView
from ui.screens.screen import KeyLine, Screen
from ui.widgets.code_grid import ShownCode

if TYPE_CHECKING:
    from traceapp.app.command_card import DrawnCode


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("HelpRoom", source)


class HelpRoom(Room):
    """Joins the help and the screen that it is about."""

    screen: HelpScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._about: Screen | None = None
        self._drawn: tuple[DrawnCode, ...] = ()
        self.screen = HelpScreen(house.look)
        self.screen.back_requested.connect(self.go_back)

    @property
    def about(self) -> Screen | None:
        """The screen it was asked for."""
        return self._about

    @about.setter
    def about(self, screen: Screen | None) -> None:
        for one, is_consulted in ((self._about, False), (screen, True)):
            if one is not None:
                one.is_consulted = is_consulted
                (one.actions_changed.connect if is_consulted else one.actions_changed.disconnect)(self._tell_acts)
        self._about = screen

    @property
    def is_over(self) -> bool:
        """Nobody comes back to the help."""
        return True

    def enter(self, door: Door) -> None:
        """Shows the help of the screen it is about."""
        self._show()
        if not self._drawn:
            self._house.operations.run(Lane.PRINT, _draw_commands, self._take)

    def _take(self, drawn: "tuple[DrawnCode, ...] | TraceError") -> None:
        if not isinstance(drawn, TraceError):
            self._drawn = drawn
            self._show()

    @Slot()
    def say_again(self) -> None:
        """The same keys in another language."""
        self._show()

    @Slot(object)
    def _tell_acts(self, _acts: object) -> None:
        """The screen offers others, or offers them in another language."""
        if self.screen.isVisible():
            self._show()

    def _show(self) -> None:
        if self.about is None:
            return
        speech = self._speech
        codes = tuple(ShownCode(speech.words(one.code.words), one.code.payload, one.rows) for one in self._drawn)
        everywhere = (
            KeyLine("F1", tr("Help")),
            KeyLine("F2", tr("Find anything")),
            KeyLine("Enter", tr("Open the chosen row")),
        )
        self.screen.show_view(HelpView((*self.about.key_lines, *everywhere), codes))


def _draw_commands() -> "tuple[DrawnCode, ...]":
    """On the thread that draws, which loads what it needs for that."""
    from traceapp.app.command_card import draw_commands

    return draw_commands()
