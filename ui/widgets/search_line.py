"""A line to search by typing: what is typed is told once the hand rests."""

from msgspec import Struct
from PySide6.QtCore import QTimer, Signal, Slot

from ui.theme import Look
from ui.widgets.text_line import TextLine

REST_MS = 150


class Searched(Struct, frozen=True):
    """What stands in the line."""

    text: str


class SearchLine(TextLine):
    """A line with its own words while it is empty.

    Signals:
        searched(Searched): another text stands there, and nothing was typed for a moment, or Enter was pressed.
    """

    searched = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._told = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._tell)
        self.textEdited.connect(self._wait)
        self.returnPressed.connect(self._tell)

    def show_text(self, text: str, hint: str) -> None:
        """Shows what is searched for, unless somebody types; `hint` stands in the empty line."""
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        if not self._rest.isActive() and text != self.text():
            self.setText(text)
        self._told = self._told if self._rest.isActive() else text

    @Slot(str)
    def _wait(self, _text: str) -> None:
        self._rest.start()

    @Slot()
    def _tell(self) -> None:
        self._rest.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.searched.emit(Searched(self.text()))
