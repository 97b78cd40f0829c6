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
from ui.widgets.panel import Panel

COLUMNS = 3


class DeskView(Struct, frozen=True):
    """The rooms, in the order in which they stand: their words, and what each is for."""

    rooms: tuple[Choice, ...]


class DeskAct(Enum):
    """The screen's button."""

    BACK = auto()


class DeskScreen(Screen):
    """Lists the rooms, three beside each other.

    Signals:
        room_chosen(Choice): a room was touched.
    """

    room_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view = DeskView(())
        self._panel = Panel(look)
        self._grid = QGridLayout()
        self.rows: list[ChoiceRow] = []
        self._panel.body.addLayout(self._grid)
        self._panel.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel, 1)
        for number in range(COLUMNS):
            self._grid.setColumnStretch(number, 1)
        look.changed.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: DeskView) -> None:
        """Shows other rooms."""
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        """Fills the rows."""
        self._panel.show_head(self.tr("Where to?"))
        for number in range(len(self.rows), len(self._view.rooms)):
            row = ChoiceRow(self.look)
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
        margin = theme.px(12)
        self._panel.body.setContentsMargins(margin, margin, margin, margin)
        self._grid.setSpacing(margin)
