"""The list of lots: all there are, the newest first, narrowed by what stands beside it; written out as a sheet."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.models.paged_rows import PagedRows
from ui.models.rows import Cell, Column, Row, RowKind
from ui.screens.screen import KeyLine, Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.icons import Icon
from ui.widgets.panel import Panel, Surface
from ui.widgets.prompt_band import Prompt, PromptBand
from ui.widgets.table import PagedTable, Table
from ui.widgets.table_cell import RowHeights
from ui.widgets.table_keys import moved

HEIGHTS = RowHeights(line=56, compact_line=50)


class Narrowing(Struct, frozen=True):
    """One way to narrow the list, and the value it is narrowed to ("": any); or one value to choose from.

    key: what a request about it names.
    """

    key: object
    words: str
    value: str = ""
    is_set: bool = False


class LotsView(Struct, frozen=True):
    """What stands beside the list and above it. choosing: of which narrowing the values are shown, "" for none.

    exporting: the sheet is being written; the act then stops it. export_blocked_by: why there is nothing to write.
    """

    narrowings: tuple[Narrowing, ...]
    prompt: Prompt
    choosing: str = ""
    exporting: bool = False
    export_blocked_by: str = ""
    is_narrowed: bool = False
    passing: Prompt | None = None


class LotsAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    ALL = auto()
    EXPORT = auto()
    STOP = auto()
    OPEN = auto()


class LotsScreen(Screen):
    """Shows the list and what narrows it. Its rows come by themselves, page by page (`PagedRows`).

    Attributes:
        rows: what the table shows; its owner brings the pages.

    Signals:
        narrowing_chosen(Row): a narrowing, or one of its values, was touched (the row's key is the narrowing's).
        lot_opened(Row): a lot was touched, or Enter pressed on it (the row's key is its code).
        all_requested, export_requested, stop_requested: the button of that name.
    """

    narrowing_chosen = Signal(object)
    lot_opened = Signal(object)
    all_requested = Signal()
    export_requested = Signal()
    stop_requested = Signal()

    def __init__(self, look: Look, page: int) -> None:
        super().__init__(look)
        self._view: LotsView | None = None
        self.rows = PagedRows(page, self)
        self.band = PromptBand(look, is_slim=True)
        self.table = PagedTable(look, self.rows, heights=HEIGHTS)
        self.narrowings = Table(look, opens_rows=True, has_head=False, heights=HEIGHTS)
        self._beside, self._list = Panel(look), Surface(look)
        self._row, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._assemble()
        self.band.tone_changed.connect(self.tone_changed)
        self.table.row_opened.connect(self.lot_opened)
        self.table.selectionModel().currentChanged.connect(self._offer)
        self.narrowings.row_opened.connect(self.narrowing_chosen)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @property
    def key_lines(self) -> tuple[KeyLine, ...]:
        """What the keys do here."""
        return (*super().key_lines, KeyLine("↑ ↓", self.tr("Choose a row")), KeyLine("Enter", self.tr("Open it")))

    def begin(self) -> None:
        """Another list: its rows are still to come."""
        self.rows.begin(self._columns())
        self.table.measure()
        self.table.scrollToTop()

    def show_view(self, view: LotsView) -> None:
        """Shows what narrows the list, and what is said of it."""
        self._view = view
        self.retranslate()
        self.band.show_prompt(view.prompt, view.passing)

    def retranslate(self) -> None:
        """Fills what stands beside the list, and names the acts."""
        view = self._view
        if view is None:
            return
        self._beside.show_head(view.choosing or self.tr("Show only"))
        rows = tuple(
            Row(one.key, (Cell(one.words, below=one.value),), RowKind.CURRENT if one.is_set else RowKind.LINE)
            for one in view.narrowings
        )
        self.narrowings.show_rows((Column(""),), rows)
        if self.rows.columns and self.rows.columns != self._columns():
            self.rows.show_columns(self._columns())
            self.table.measure()
        self._offer()

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case LotsAct.BACK:
                self.back_requested.emit()
            case LotsAct.ALL:
                self.all_requested.emit()
            case LotsAct.EXPORT:
                self.export_requested.emit()
            case LotsAct.STOP:
                self.stop_requested.emit()
            case LotsAct.OPEN:
                self._open_current()

    def open_row(self, number: int) -> bool:
        """Opens the row of this number on the glass, from 1, as its card does; False when there is none."""
        first = self.table.rowAt(0)
        row = self.rows.row_at(self.rows.index(first + number - 1, 0)) if first >= 0 else None
        if row is None or row.key is None:
            return False
        self.lot_opened.emit(row)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move in the list."""
        if not moved(self.table, event):
            super().keyPressEvent(event)

    def _assemble(self) -> None:
        listed = QVBoxLayout(self._list)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.addWidget(self.table)
        self._beside.body.addWidget(self.narrowings)
        self._row.addWidget(self._beside)
        self._row.addWidget(self._list, 1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.band)
        self._column.addLayout(self._row, 1)
        self.setFocusProxy(self.table)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("", 52),
            Column(self.tr("Lot")),
            Column(self.tr("What it is")),
            Column(self.tr("Done, place"), 190, 150),
            Column(self.tr("Born"), 140, 118),
        )

    @Slot()
    def _offer(self) -> None:
        view = self._view
        if view is None:
            return
        row = self.rows.row_at(self.table.currentIndex())
        chosen = str(row.key) if row is not None and row.key is not None else ""
        export = Action(
            LotsAct.EXPORT, Icon.EXPORT, self.tr("Export CSV"), shortcut="F7", blocked_by=view.export_blocked_by
        )
        stop = Action(LotsAct.STOP, Icon.ERASE, self.tr("Stop the export"), shortcut="F7")
        self.offer(
            Action(LotsAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"),
            Action(
                LotsAct.ALL, Icon.ERASE, self.tr("Show all"),
                blocked_by="" if view.is_narrowed or view.choosing else self.tr("all are shown"),
            ),
            stop if view.exporting else export,
            primary=Action(
                LotsAct.OPEN, Icon.GRAPH, self.tr("Open lot"), chosen, "F12", "" if chosen else self.tr("choose a lot")
            ),
        )  # fmt: skip

    @Slot()
    def _open_current(self) -> None:
        row = self.rows.row_at(self.table.currentIndex())
        if row is not None and row.key is not None:
            self.lot_opened.emit(row)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._row.setSpacing(theme.px(12))
        self._beside.setFixedWidth(theme.either(280, 232))
        self.retranslate()
