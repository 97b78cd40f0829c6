"""Help: the keys of the screen one came from, and the command codes, to be scanned from this screen."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from ui.models.rows import Cell, Column, Row
from ui.screens.screen import KeyLine, Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.code_grid import ACROSS, DOWN, CodeGrid, ShownCode
from ui.widgets.icons import Icon
from ui.widgets.panel import Panel
from ui.widgets.table import Table
from ui.widgets.table_cell import DENSE

A_PAGE = ACROSS * DOWN


class HelpView(Struct, frozen=True):
    """The keys, and every command code."""

    keys: tuple[KeyLine, ...]
    codes: tuple[ShownCode, ...]


class HelpAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    MORE = auto()


class HelpScreen(Screen):
    """Shows keys and codes; it is left by Back, by Esc, or by scanning anything."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: HelpView | None = None
        self._page = 0
        self.keys_panel, self.codes_panel = Panel(look), Panel(look)
        self.table = Table(look, heights=DENSE, is_small=True, has_head=False)
        self.grid = CodeGrid(look)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.keys_panel.body.addWidget(self.table)
        self.codes_panel.body.addWidget(self.grid, 1)
        self._row.addWidget(self.keys_panel)
        self._row.addWidget(self.codes_panel, 1)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: HelpView) -> None:
        """Shows the help of another screen, from the first codes on."""
        self._view, self._page = view, 0
        self.retranslate()

    def retranslate(self) -> None:
        """Fills keys, codes and acts."""
        view = self._view
        if view is None:
            return
        pages = max(1, -(-len(view.codes) // A_PAGE))
        self.keys_panel.show_head(self.tr("Keys"))
        rows = tuple(Row(line.key, (Cell(line.key, is_strong=True), Cell(line.words))) for line in view.keys)
        self.table.show_rows((Column("", 84), Column("")), rows)
        about = self.tr("page {page} of {all}").format(page=self._page + 1, all=pages) if pages > 1 else ""
        self.codes_panel.show_head(self.tr("Scan instead of touching"), about)
        self.grid.show_codes(view.codes[self._page * A_PAGE : (self._page + 1) * A_PAGE])
        more = Action(HelpAct.MORE, Icon.FORWARD, self.tr("More codes"), about, "F12") if pages > 1 else None
        self.offer(Action(HelpAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"), primary=more)

    def perform(self, action: Action) -> None:
        """Goes back, or turns the page."""
        match action.key:
            case HelpAct.BACK:
                self.back_requested.emit()
            case HelpAct.MORE if self._view is not None:
                self._page = (self._page + 1) % -(-len(self._view.codes) // A_PAGE)
                self.retranslate()

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._row.setSpacing(theme.px(12))
        self.keys_panel.setFixedWidth(theme.either(380, 316))
