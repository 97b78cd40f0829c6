"""The desk: every room that one may open, as big rows."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from ui.screens.screen import Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.choices import Choice, ChoiceRow
from ui.widgets.icons import Icon
from ui.widgets.panel import Surface

COLUMNS = 4
LEAST = 64
"""The least target for a glove (UX 2): so many rooms are in sight at once."""


class DeskView(Struct, frozen=True):
    """The rooms, in the order in which they stand: their words, and what each is for."""

    rooms: tuple[Choice, ...]


class DeskAct(Enum):
    """The screen's button."""

    BACK = auto()


class DeskScreen(Screen):
    """Lists the rooms, four beside each other: all of them are in sight on the smallest screen.

    Signals:
        room_chosen(Choice): a room was touched.
    """

    room_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view = DeskView(())
        self._panel = Surface(look, "panel")
        self._body, self._grid = QVBoxLayout(self._panel), QGridLayout()
        self.rows: list[ChoiceRow] = []
        self._body.addLayout(self._grid)
        self._body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel, 1)
        for number in range(COLUMNS):
            self._grid.setColumnStretch(number, 1)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: DeskView) -> None:
        """Shows other rooms."""
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        """Fills the rows."""
        self._panel.setAccessibleName(self.tr("Where to?"))
        for number in range(len(self.rows), len(self._view.rooms)):
            row = ChoiceRow(self.look, LEAST)
            row.choice_taken.connect(self.room_chosen)
            self.rows.append(row)
            self._grid.addWidget(row, number // COLUMNS, number % COLUMNS)
        for number, row in enumerate(self.rows):
            is_used = number < len(self._view.rooms)
            row.setVisible(is_used)
            if is_used:
                row.show_choice(self._view.rooms[number])
        self.offer(Action(DeskAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"))

    def perform(self, action: Action) -> None:
        """Emits the request of the button or the key."""
        if action.key is DeskAct.BACK:
            self.back_requested.emit()

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        margin = theme.px(8)
        self._body.setContentsMargins(margin, theme.px(4), margin, theme.px(4))
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(8))
