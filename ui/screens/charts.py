"""Control charts: drift before the specification does, and the price of a hold before it is placed (UX 11)."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.models.rows import Cell, Column, Row
from ui.screens.screen import Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.control_chart import ControlChart, ControlChartView
from ui.widgets.fact_lines import FactLine, FactLines
from ui.widgets.figure_panel import FigurePanel
from ui.widgets.glyphs import Glyph, GlyphMark
from ui.widgets.icons import Icon
from ui.widgets.notice import Notice, NoticeLine
from ui.widgets.panel import Panel
from ui.widgets.segments import Segment, Segments
from ui.widgets.table import Table
from ui.widgets.table_cell import DENSE
from ui.widgets.text import FittedText

SIDE = 372


class ChartFace(Enum):
    """What is drawn: the values, or their moving ranges, by how lots differ; or the same two by how pieces scatter.

    MEANS: X̄ within limits that come from within the lots. SCATTER: R of each lot, or s of more than ten pieces.
    """

    VALUES = auto()
    RANGES = auto()
    MEANS = auto()
    SCATTER = auto()


class PointView(Struct, frozen=True):
    """The chosen lot: its code, its value in large figures, what it is held against, and what was measured with it."""

    code: str
    value: str
    about: str
    facts: tuple[FactLine, ...] = ()


class SeriesLine(Struct, frozen=True):
    """One chart in the list of charts: where, what, its newest lot and value, and what is the matter with it."""

    key: object
    where: str
    what: str
    lot: str
    value: str
    state: str
    glyph: Glyph


class ChartsView(Struct, frozen=True):
    """All that is shown. series: the list of charts while none is open (`chart` is None).

    warning: the broken rule in words, or that nothing is broken; warning_about: the second one. Empty texts: no button.
    scatter: R or s, by which the pieces of a lot are told to scatter; "" where single values say nothing of that.
    """

    title: str
    about: str
    series: tuple[SeriesLine, ...] = ()
    others: tuple[Segment, ...] = ()
    chosen: object = None
    chart: ControlChartView | None = None
    face: ChartFace = ChartFace.VALUES
    warning: str = ""
    warning_about: str = ""
    glyph: Glyph = Glyph.DONE
    point: PointView | None = None
    cost: tuple[FactLine, ...] = ()
    notice: Notice | None = None
    hold_title: str = ""
    hold_about: str = ""
    hold_blocked_by: str = ""
    cause_blocked_by: str = ""
    tell: str = ""
    has_more: bool = False
    scatter: str = ""
    is_loading: bool = False


class ChartsAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    CAUSE = auto()
    USED = auto()
    TELL = auto()
    MORE = auto()
    LOT = auto()
    EXPORT = auto()
    HOLD = auto()


class ChartsScreen(Screen):
    """Shows a control chart, or the list of them.

    Signals:
        series_opened(Row): a chart of the list was touched (the row's key is the line's).
        other_requested(object): another characteristic of the same lot, by its segment's key.
        face_requested(ChartFace): values or ranges.
        dot_chosen(ChartDot), dot_opened(ChartDot): a lot on the chart was chosen, or opened.
        cause_requested, used_requested, tell_requested, more_requested, lot_requested, export_requested,
            hold_requested: the button.
        notice_act_requested(Notice): the act on the amber line.
    """

    series_opened = Signal(object)
    other_requested = Signal(object)
    face_requested = Signal(object)
    dot_chosen = Signal(object)
    dot_opened = Signal(object)
    cause_requested = Signal()
    used_requested = Signal()
    tell_requested = Signal()
    more_requested = Signal()
    lot_requested = Signal()
    export_requested = Signal()
    hold_requested = Signal()
    notice_act_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: ChartsView | None = None
        self._title = FittedText(look, Role.ANSWER, px_min=22)
        self._about = FittedText(look, Role.BODY, ink="ink2")
        self.others = Segments(look, height=56)
        self.notice = NoticeLine(look)
        self.panel = Panel(look)
        self._glyph = GlyphMark(look, 28, Glyph.DONE)
        self.faces = Segments(look, height=40, role=Role.SMALL, padding=12)
        self.chart = ControlChart(look)
        self.point = FigurePanel(look)
        self.cost = Panel(look)
        self.cost_lines = FactLines(look)
        self.list = Panel(look)
        self.table = Table(look, heights=DENSE, is_small=True, opens_rows=True)
        self._open, self._stack = QWidget(), QStackedWidget()
        self._head, self._words, self._pair = QHBoxLayout(), QVBoxLayout(), QHBoxLayout(self._open)
        self._side = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._assemble()
        self._wire()
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: ChartsView) -> None:
        """Shows another chart, or the list."""
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        """Fills the screen."""
        view = self._view
        if view is None:
            return
        self._title.show_text(view.title)
        is_narrow = self.look.theme.metrics.is_compact
        self._about.show_text(" · ".join(p for p in (view.about, view.warning_about if is_narrow else "") if p))
        self.others.setVisible(len(view.others) > 1)
        if view.others:
            self.others.show_segments(view.others, view.chosen)
        self.notice.show_notice(view.notice)
        if view.chart is None:
            self._show_list(view)
        else:
            self._show_chart(view, view.chart)
        self._stack.setCurrentWidget(self.list if view.chart is None else self._open)
        self._offer_acts(view)

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case ChartsAct.BACK:
                self.back_requested.emit()
            case ChartsAct.CAUSE:
                self.cause_requested.emit()
            case ChartsAct.USED:
                self.used_requested.emit()
            case ChartsAct.TELL:
                self.tell_requested.emit()
            case ChartsAct.MORE:
                self.more_requested.emit()
            case ChartsAct.LOT:
                self.lot_requested.emit()
            case ChartsAct.EXPORT:
                self.export_requested.emit()
            case ChartsAct.HOLD:
                self.hold_requested.emit()

    def _show_list(self, view: ChartsView) -> None:
        count = self.tr("%n chart(s)", "", len(view.series)) if view.series else ""
        self.list.show_head(self.tr("Measured lately"), count)
        is_wide = not self.look.theme.metrics.is_compact
        columns = (
            Column("", 52),
            Column(self.tr("Where"), 240, 190),
            Column(self.tr("What")),
            Column(self.tr("Newest lot"), is_fitted=True),
            Column(self.tr("Value"), is_fitted=True, is_right=True),
            *((Column(self.tr("State"), 320),) if is_wide else ()),
        )
        rows = tuple(Row(line.key, _series_cells(line, is_wide=is_wide)) for line in view.series)
        words = self.tr("Loading") if view.is_loading else self.tr("Nothing was measured lately")
        self.table.show_rows(columns if rows else (Column(""),), rows or (Row(None, (Cell(words, ink="ink3"),)),))

    def _show_chart(self, view: ChartsView, chart: ControlChartView) -> None:
        is_narrow = self.look.theme.metrics.is_compact  # the words are then said in the line above
        self.panel.show_head(view.warning, "" if is_narrow else view.warning_about)
        self._glyph.show_glyph(view.glyph)
        is_tight = is_narrow and bool(view.scatter)  # there is room for the statisticians' letters only
        faces: tuple[Segment, ...] = (
            Segment(ChartFace.VALUES, "x" if is_tight else self.tr("Values")),
            Segment(ChartFace.RANGES, "mR" if is_tight else self.tr("Ranges")),
        )
        if view.scatter:
            faces = (*faces, Segment(ChartFace.MEANS, "X̄"), Segment(ChartFace.SCATTER, view.scatter))
        self.faces.show_segments(faces, view.face)
        self.chart.show_view(chart)
        self.point.setVisible(view.point is not None)
        if view.point is not None:
            self.point.show_head(self.tr("Lot {code}").format(code=view.point.code))
            self.point.show_figure(view.point.value, view.point.about, view.point.facts)
        self.cost.setVisible(bool(view.cost))
        self.cost.show_head(self.tr("If you hold it"))
        self.cost_lines.show_lines(view.cost)

    def _offer_acts(self, view: ChartsView) -> None:
        back = Action(ChartsAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc")
        if view.chart is None:
            self.offer(back)
            return
        tell = hold = more = None
        if view.tell:
            tell = Action(ChartsAct.TELL, Icon.PERSON, self.tr("Tell {station}").format(station=view.tell))
        if view.has_more:
            more = Action(ChartsAct.MORE, Icon.LIST, self.tr("Another value"), may_hide=True)
        if view.hold_title:
            hold = Action(ChartsAct.HOLD, Icon.PAUSE, view.hold_title, view.hold_about, "F12", view.hold_blocked_by)
        self.offer(
            back,
            Action(ChartsAct.CAUSE, Icon.DOCUMENT, self.tr("Note a cause"), blocked_by=view.cause_blocked_by),
            Action(ChartsAct.USED, Icon.GRAPH, self.tr("Where it is used")),
            tell,
            more,
            Action(ChartsAct.LOT, Icon.SEARCH, self.tr("Open lot"), may_hide=True),
            Action(ChartsAct.EXPORT, Icon.EXPORT, self.tr("Export"), self.tr("the picture"), may_hide=True),
            primary=hold,
        )

    def _assemble(self) -> None:
        self._words.addWidget(self._title)
        self._words.addWidget(self._about)
        self._head.addLayout(self._words, 1)
        self._head.addWidget(self.others)
        self.panel.head.insertWidget(0, self._glyph)
        self.panel.head.addWidget(self.faces)
        self.panel.body.addWidget(self.chart, 1)
        self.cost.body.addWidget(self.cost_lines)
        self.cost.body.addStretch(1)
        self.list.body.addWidget(self.table)
        self._side.addWidget(self.point)
        self._side.addWidget(self.cost, 1)
        self._pair.setContentsMargins(0, 0, 0, 0)
        self._pair.addWidget(self.panel, 1)
        self._pair.addLayout(self._side)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._open)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.notice)
        self._column.addWidget(self._stack, 1)

    def _wire(self) -> None:
        self.table.row_opened.connect(self.series_opened)
        self.others.segment_chosen.connect(self._ask_other)
        self.faces.segment_chosen.connect(self._ask_face)
        self.chart.dot_chosen.connect(self.dot_chosen)
        self.chart.dot_opened.connect(self.dot_opened)
        self.notice.act_requested.connect(self.notice_act_requested)

    @Slot(object)
    def _ask_other(self, segment: Segment) -> None:
        self.other_requested.emit(segment.key)

    @Slot(object)
    def _ask_face(self, segment: Segment) -> None:
        self.face_requested.emit(segment.key)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        gap = theme.px(12)
        for layout in (self._column, self._pair, self._side):
            layout.setSpacing(gap)
        self._head.setSpacing(theme.px(20))
        self._words.setSpacing(theme.px(2))
        self.point.setFixedWidth(theme.px(SIDE))
        self.cost.setFixedWidth(theme.px(SIDE))
        self.retranslate()


def _series_cells(line: SeriesLine, *, is_wide: bool) -> tuple[Cell, ...]:
    state = (Cell(line.state, ink="ink2"),) if is_wide else ()
    return (
        Cell(glyph=line.glyph),
        Cell(line.where, ink="ink2"),
        Cell(line.what, is_strong=True, below="" if is_wide else line.state),
        Cell(line.lot, is_identifier=True),
        Cell(line.value, is_strong=True),
        *state,
    )
