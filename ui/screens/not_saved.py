"""The one thing that is shown over everything: the journal could not be written."""

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from ui.fonts import Role
from ui.messages import Said
from ui.screens.screen import Screen
from ui.theme import Look
from ui.widgets.action_bar import Action
from ui.widgets.icons import Icon
from ui.widgets.text import Text
from ui.widgets.tone import Tone


class NotSavedAct(Enum):
    """The screen's one button."""

    RETRY = auto()


class NotSavedScreen(Screen):
    """Says that nothing is being saved, and why; one act: try again.

    Signals:
        retry_requested: what was told is to be recorded once more.
    """

    retry_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._said = Said("")
        self._headline = Text(look, Role.ATTRACT)
        self._detail = Text(look, Role.BAND_DETAIL)
        column = QVBoxLayout(self)
        for text in (self._headline, self._detail):
            text.setWordWrap(True)
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        column.addWidget(self._headline)
        column.addWidget(self._detail)
        column.addStretch(1)

    def show_said(self, said: Said) -> None:
        """Shows why."""
        self._said = said
        self.retranslate()
        self.tone_changed.emit(Tone.WRONG)

    def retranslate(self) -> None:
        """Fills the screen."""
        self._headline.show_text(self._said.headline)
        self._detail.show_text(self._said.detail)
        self.offer(primary=Action(NotSavedAct.RETRY, Icon.CHECK, self.tr("Try again"), "", "F12"))

    @Slot(object)
    def perform(self, action: Action) -> None:
        """Try again is the only act."""
        self.retry_requested.emit()
