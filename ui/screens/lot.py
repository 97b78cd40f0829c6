"""The lot: what it is, and where it is from; its steps, its tests, and who signed."""

from enum import Enum, auto
from functools import cached_property

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.fonts import Role
from ui.models.lineage import Direction, Lineage
from ui.screens.lot_chain import ChainElement
from ui.screens.lot_panels import ChosenPanel, ChosenView, Face, GenealogyPanel, LotHead, LotTitle
from ui.screens.lot_rows import ElementRow, LotRows, ResultLine, SignatureLine, StepLine
from ui.screens.screen import Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.icons import Icon
from ui.widgets.notice import Notice, NoticeLine
from ui.widgets.origin_panel import OriginPanel, OriginView
from ui.widgets.segments import Segment, Segments

ORIGINS_BELOW = 2
"""So many elements stand below the graph; all of them on a face of the panel."""


class LotTab(Enum):
    """The faces of a lot."""

    GENEALOGY = auto()
    STEPS = auto()
    TESTS = auto()
    ELEMENTS = auto()
    SIGNED_BY = auto()


class LotView(Struct, frozen=True):
    """All that the screen shows of one lot.

    lineage: None while the lot has no parents ("Received from supplier, no parents" is then the graph's words).
    chosen: the ancestor whose part is shown in blue. origin: of its rare earths; None where there are none in it.
    chain: the whole way of every element. elements: how much of each is in it; elements_about: how many, or that it is
    being worked out.
    trace_from: what "Trace forward" starts at; empty, the act is not offered. may_declare: it came in, so that
    its origin can be declared. has_sheet: it is of magnets, whose data sheet stands where their matter is told.
    """

    title: LotTitle
    tab: LotTab = LotTab.GENEALOGY
    graph_title: str = ""
    graph_about: str = ""
    lineage: Lineage | None = None
    chosen: ChosenView | None = None
    origin: OriginView | None = None
    chain: tuple[ChainElement, ...] = ()
    elements: tuple[ElementRow, ...] = ()
    elements_about: str = ""
    steps: tuple[StepLine, ...] = ()
    tests: tuple[ResultLine, ...] = ()
    signatures: tuple[SignatureLine, ...] = ()
    notice: Notice | None = None
    trace_from: str = ""
    hold_blocked_by: str = ""
    may_declare: bool = False
    has_sheet: bool = False


class LotAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    PRINT = auto()
    HOLD = auto()
    EXPORT = auto()
    CHARTS = auto()
    DECLARE = auto()
    SHEET = auto()
    TRACE = auto()


class LotScreen(Screen):
    """Shows a lot.

    Signals:
        tab_requested(LotTab), direction_requested(Direction): another face, the other direction.
        stage_chosen(object): the key of a stage of the origin, or of a lot that did one.
        node_chosen(Node), node_opened(Node): a lot of the graph or of its list was chosen, or opened.
        row_opened(Row): a step, a result or a signature was touched (the row's key is the line's).
        print_requested, hold_requested, export_requested, charts_requested, trace_requested, declare_requested: the
            button of that name.
        notice_act_requested(Notice): the act on the amber line.
    """

    tab_requested = Signal(object)
    direction_requested = Signal(object)
    stage_chosen = Signal(object)
    node_chosen = Signal(object)
    node_opened = Signal(object)
    row_opened = Signal(object)
    print_requested = Signal()
    hold_requested = Signal()
    export_requested = Signal()
    declare_requested = Signal()
    sheet_requested = Signal()
    charts_requested = Signal()
    trace_requested = Signal()
    notice_act_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: LotView | None = None
        self.head = LotHead(look)
        self.tabs = Segments(look, role=Role.SMALL, padding=9)
        self.notice = NoticeLine(look)
        self.genealogy = GenealogyPanel(look)
        self.origin = OriginPanel(look, most=ORIGINS_BELOW)
        self._top, self._low = QHBoxLayout(), QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._assemble()
        self._wire()
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @cached_property
    def chosen(self) -> ChosenPanel:
        """The chosen lot; made when one is."""
        made = ChosenPanel(self.look)
        self._low.addWidget(made)
        return made

    @cached_property
    def rows(self) -> LotRows:
        """The list of every tab but the first; made when one of them is turned to."""
        made = LotRows(self.look)
        made.table.row_opened.connect(self.row_opened)
        self._column.insertWidget(self._column.indexOf(self.genealogy) + 1, made, 1)
        return made

    def show_view(self, view: LotView) -> None:
        """Shows another lot, or another face of it."""
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        """Fills the screen."""
        view = self._view
        if view is None:
            return
        is_graph = view.tab is LotTab.GENEALOGY
        self.head.show_title(view.title)
        self.tabs.show_segments(self._tabs(), view.tab)
        self.notice.show_notice(view.notice)
        self.genealogy.setVisible(is_graph)
        if not is_graph or "rows" in self.__dict__:  # asking does not make it
            self.rows.setVisible(not is_graph)
        if view.chosen is not None:
            self.chosen.show_view(view.chosen)
        if view.chosen is not None or "chosen" in self.__dict__:
            self.chosen.setVisible(is_graph and view.chosen is not None)
        if is_graph:
            self.genealogy.show_lineage(view.lineage, view.chain, view.graph_title, view.graph_about)
        self._show_origin_below()
        if view.origin is not None:
            self.origin.show_view(view.origin)
        match view.tab:
            case LotTab.STEPS:
                self.rows.show_steps(view.steps)
            case LotTab.TESTS:
                self.rows.show_tests(view.tests)
            case LotTab.ELEMENTS:
                self.rows.show_elements(view.elements, view.elements_about)
            case LotTab.SIGNED_BY:
                self.rows.show_signatures(view.signatures)
            case LotTab.GENEALOGY:
                pass
        self._offer_acts(view)
        self._restyle(self.look.theme)

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case LotAct.BACK:
                self.back_requested.emit()
            case LotAct.PRINT:
                self.print_requested.emit()
            case LotAct.HOLD:
                self.hold_requested.emit()
            case LotAct.EXPORT:
                self.export_requested.emit()
            case LotAct.CHARTS:
                self.charts_requested.emit()
            case LotAct.DECLARE:
                self.declare_requested.emit()
            case LotAct.SHEET:
                self.sheet_requested.emit()
            case LotAct.TRACE:
                self.trace_requested.emit()

    def _tabs(self) -> tuple[Segment, ...]:
        return (
            Segment(LotTab.GENEALOGY, self.tr("Genealogy")),
            Segment(LotTab.STEPS, self.tr("Steps")),
            Segment(LotTab.TESTS, self.tr("Tests")),
            Segment(LotTab.ELEMENTS, self.tr("Elements")),
            Segment(LotTab.SIGNED_BY, self.tr("Signed")),
        )

    def _offer_acts(self, view: LotView) -> None:
        hold = Action(
            LotAct.HOLD, Icon.PAUSE, self.tr("Hold"), self.tr("this lot or its family"), "F3", view.hold_blocked_by
        )
        trace = None
        if view.trace_from:
            words = self.tr("Trace forward")
            if view.lineage is not None and view.lineage.direction is Direction.FORWARD:
                words = self.tr("Trace back")
            trace = Action(LotAct.TRACE, Icon.GRAPH, words, self.tr("from {code}").format(code=view.trace_from), "F12")
        charts = None
        if view.tab in (LotTab.STEPS, LotTab.TESTS):
            charts = Action(LotAct.CHARTS, Icon.CHART, self.tr("Charts"))
        sheet = None
        if view.has_sheet and self._tells_matter(view):
            sheet = Action(LotAct.SHEET, Icon.DOCUMENT, self.tr("Data sheet"), self.tr("composition, recycled"), "F11")
        self.offer(
            Action(LotAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"),
            Action(LotAct.PRINT, Icon.LABEL, self.tr("Print label"), shortcut="F6"),
            hold,
            charts,
            sheet,
            Action(LotAct.DECLARE, Icon.DOCUMENT, self.tr("Declare origin")) if view.may_declare else None,
            Action(LotAct.EXPORT, Icon.EXPORT, self.tr("Export"), self.tr("its whole file, PDF"), may_hide=True),
            primary=trace,
        )

    def _tells_matter(self, view: LotView) -> bool:
        """Its elements, or their origin and the rules that look at it, are in sight."""
        is_origin = view.tab is LotTab.GENEALOGY and self.genealogy.face is Face.ORIGIN
        return is_origin or view.tab is LotTab.ELEMENTS

    def _assemble(self) -> None:
        self._top.addWidget(self.head, 1)
        self._top.addWidget(self.tabs)
        self._low.addWidget(self.origin, 1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._top)
        self._column.addWidget(self.notice)
        self._column.addWidget(self.genealogy, 1)
        self._column.addLayout(self._low)

    def _wire(self) -> None:
        self.tabs.segment_chosen.connect(self._ask_tab)
        self.genealogy.face_turned.connect(self._turn_face)
        self.genealogy.direction_chosen.connect(self._ask_direction)
        self.genealogy.node_chosen.connect(self.node_chosen)
        self.genealogy.node_opened.connect(self.node_opened)
        self.genealogy.stage_chosen.connect(self.stage_chosen)
        self.origin.stage_chosen.connect(self.stage_chosen)
        self.notice.act_requested.connect(self.notice_act_requested)

    @Slot()
    def _turn_face(self) -> None:
        self._show_origin_below()
        if self._view is not None:
            self._offer_acts(self._view)

    def _show_origin_below(self) -> None:
        """Beside the chosen lot, unless it has the whole panel."""
        view = self._view
        has_room = view is not None and view.tab is LotTab.GENEALOGY and self.genealogy.face is not Face.ORIGIN
        self.origin.setVisible(has_room and view is not None and view.origin is not None)

    @Slot(object)
    def _ask_tab(self, segment: Segment) -> None:
        self.tab_requested.emit(segment.key)

    @Slot(object)
    def _ask_direction(self, segment: Segment) -> None:
        self.direction_requested.emit(segment.key)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._top.setSpacing(theme.px(20))
        self._low.setSpacing(theme.px(12))
        self.head.setFixedHeight(theme.either(72, 88))
        has_origin = self._view is not None and self._view.origin is not None
        if "chosen" in self.__dict__:
            self.chosen.setMinimumWidth(theme.either(412, 236))
            self.chosen.setMaximumWidth(theme.either(412, 236) if has_origin else 16_777_215)
            self.chosen.lie(is_wide=not has_origin)
