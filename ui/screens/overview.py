"""The overview: where to walk next (UX 06). What waits before each step, what needs somebody, who works where."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.models.rows import Cell, Column, Row
from ui.screens.screen import Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.notice import Notice, NoticeLine
from ui.widgets.panel import Panel
from ui.widgets.queue_bars import QueueBars, QueueLine
from ui.widgets.scroll_bar import lay_flat
from ui.widgets.station_tiles import StationTile, StationTiles
from ui.widgets.table import Table
from ui.widgets.table_cell import RowHeights
from ui.widgets.text import LEFT, FittedText, Text

CLOSE = RowHeights(line=44, compact_line=40)


class Figure(Struct, frozen=True):
    """One figure at the top, and what it counts."""

    value: str
    words: str


class NeedLine(Struct, frozen=True):
    """Something that needs somebody; key None where there is nothing to open."""

    key: object
    words: str
    about: str
    glyph: Glyph


class OverviewView(Struct, frozen=True):
    """All that the screen shows. primary: what the first need is opened as, "" when nothing needs anybody. reported:
    how far back the report of the shift goes.
    """

    figures: tuple[Figure, ...]
    queues: tuple[QueueLine, ...]
    needs: tuple[NeedLine, ...]
    stations: tuple[StationTile, ...]
    manned: str = ""
    holds: str = ""
    primary: str = ""
    primary_about: str = ""
    notice: Notice | None = None
    reported: str = ""


class OverviewAct(Enum):
    """The screen's buttons."""

    FIND = auto()
    HOLDS = auto()
    TRACE = auto()
    REPORT = auto()
    OPEN = auto()


class OverviewScreen(Screen):
    """Shows the plant at a glance.

    Signals:
        need_opened(Row): a need was touched (the row's key is the need's).
        find_requested, holds_requested, trace_requested, report_requested: the button of that name.
        first_requested: the first need is to be opened.
    """

    need_opened = Signal(object)
    find_requested = Signal()
    holds_requested = Signal()
    trace_requested = Signal()
    report_requested = Signal()
    first_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: OverviewView | None = None
        self._figures = [FigureMark(look) for _ in range(5)]
        self.queues, self.needs, self.stations = Panel(look), Panel(look), Panel(look)
        self.bars, self.tiles = QueueBars(look), StationTiles(look)
        self.table = Table(look, heights=CLOSE, is_small=True, opens_rows=True, has_head=False)
        self.notice = NoticeLine(look)
        self._top, self._pair, self._right = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        self._bars_frame, self._tiles_frame = QVBoxLayout(), QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._assemble()
        self.table.row_opened.connect(self.need_opened)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: OverviewView) -> None:
        """Shows the plant as it is now."""
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        """Fills the screen."""
        view = self._view
        if view is None:
            return
        self.notice.show_notice(view.notice)
        for mark, figure in zip(self._figures, view.figures, strict=False):
            mark.show_figure(figure)
        self.queues.show_head(self.tr("Work waiting"), self.tr("share of each step’s limit"))
        self.bars.show_lines(view.queues, self.tr("waiting"), self.tr("oldest"))
        self.needs.show_head(self.tr("Needs someone"), str(len(view.needs)) if view.needs else "")
        rows = tuple(
            Row(
                need.key,
                (Cell(glyph=need.glyph), Cell(need.words, below=need.about, end="›" if need.key else "")),
            )
            for need in view.needs
        )
        nothing = Row(None, (Cell(glyph=Glyph.DONE), Cell(self.tr("Nothing needs you"), ink="ink3")))
        self.table.show_rows((Column("", 52), Column("")), rows or (nothing,))
        self.stations.show_head(self.tr("Stations"), view.manned)
        self.tiles.show_tiles(view.stations)
        primary = None
        if view.primary:
            primary = Action(OverviewAct.OPEN, Icon.FORWARD, view.primary, view.primary_about, "F12")
        self.offer(
            Action(OverviewAct.FIND, Icon.SEARCH, self.tr("Find a lot")),
            Action(OverviewAct.HOLDS, Icon.PAUSE, self.tr("Holds"), view.holds),
            Action(OverviewAct.TRACE, Icon.GRAPH, self.tr("Trace")),
            Action(OverviewAct.REPORT, Icon.DOCUMENT, self.tr("Shift report"), view.reported, "F7"),
            primary=primary,
        )

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case OverviewAct.FIND:
                self.find_requested.emit()
            case OverviewAct.HOLDS:
                self.holds_requested.emit()
            case OverviewAct.TRACE:
                self.trace_requested.emit()
            case OverviewAct.REPORT:
                self.report_requested.emit()
            case OverviewAct.OPEN:
                self.first_requested.emit()

    def _assemble(self) -> None:
        for mark in self._figures:
            self._top.addWidget(mark, 1)
        self.queues.body.addWidget(_scrolled(self.look, self.bars, self._bars_frame))
        self.needs.body.addWidget(self.table)
        self.stations.body.addWidget(_scrolled(self.look, self.tiles, self._tiles_frame))
        self._right.addWidget(self.needs, 4)
        self._right.addWidget(self.stations, 3)
        self._pair.addWidget(self.queues, 1)
        self._pair.addLayout(self._right)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._top)
        self._column.addLayout(self._pair, 1)
        self._column.addWidget(self.notice)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        gap = theme.px(12)
        for layout in (self._column, self._pair, self._right):
            layout.setSpacing(gap)
        self._top.setSpacing(theme.px(24))
        self.needs.setFixedWidth(theme.either(524, 420))
        self.stations.setFixedWidth(theme.either(524, 420))
        for frame in (self._bars_frame, self._tiles_frame):
            frame.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        self.retranslate()


def _scrolled(look: Look, widget: QWidget, frame: QVBoxLayout) -> QScrollArea:
    """The widget at the top of its frame, which is scrolled where it is higher than its place."""
    inner = QWidget()
    inner.setLayout(frame)
    frame.addWidget(widget)
    frame.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inner)
    lay_flat(area, look)
    return area


class FigureMark(QWidget):
    """A large figure with quiet words after it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._value = Text(look, Role.TITLE, align=LEFT)
        self._words = FittedText(look, Role.SMALL, ink="ink2", lines=2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._value)
        row.addWidget(self._words, 1)

    def show_figure(self, figure: Figure) -> None:
        """Shows another figure."""
        self._value.show_text(figure.value)
        self._words.show_text(figure.words)
        self.setAccessibleName(f"{figure.value} {figure.words}")
