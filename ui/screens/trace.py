"""The trace: which shipments contain this lot, where the rest is now, and where a lot came from."""

from enum import Enum, auto
from functools import cached_property

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.models.lineage import Direction, Lineage
from ui.models.rows import Cell, Column, Row
from ui.screens.screen import Screen
from ui.screens.trace_answer import AnswerPanel, AskedLot, BoundsRow, BoundsView
from ui.screens.trace_picture import TracePicture
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.drill_clock import DrillClock, DrillView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.lot_graph import LotGraph
from ui.widgets.notice import Notice, NoticeLine
from ui.widgets.panel import Panel
from ui.widgets.segments import Segment, Segments
from ui.widgets.share_bar import ShareView
from ui.widgets.table import Table
from ui.widgets.table_cell import RowHeights

TALL = RowHeights(line=54, compact_line=48)
CLOSE = RowHeights(line=50, compact_line=48)


class ShippedLine(Struct, frozen=True):
    """One shipment that holds some of it: number, customer, day, boxes, its share, whether the customer was told."""

    key: object
    shipment: str
    customer: str
    day: str
    boxes: str
    share: str
    told: str
    glyph: Glyph = Glyph.WAITING


class HereLine(Struct, frozen=True):
    """One lot that is still here: code, where it is, its share, and its state in a word."""

    key: object
    code: str
    place: str
    share: str
    state: str
    glyph: Glyph = Glyph.WAITING


class SourceLine(Struct, frozen=True):
    """One source that it came from: code, what it is, from whom, when, and its share."""

    key: object
    code: str
    what: str
    supplier: str
    day: str
    share: str
    glyph: Glyph = Glyph.DONE


class GraphView(Struct, frozen=True):
    """The graph: its drawing, None while nobody looks at it or there is none; whether it is to be seen, and can be.

    about: what it is made of, "" for single lots. chosen: the lot or bundle that was touched. opened: the bundle whose
    lots are drawn.
    """

    lineage: Lineage | None = None
    is_shown: bool = False
    is_offered: bool = False
    about: str = ""
    chosen: str = ""
    opened: str = ""


class TraceView(Struct, frozen=True):
    """All that the screen shows of one trace.

    answer: the answer as one or two short sentences; searched: what it rests on ("41 214 records searched in 0.4 s").
    dealt: where the mass is now, or None when it cannot be told. Forward shows `shipped` and `here`, backward `sources`
    and `here` (the lots between). The tables' own words: their heads say how many. notice: of an act; incomplete: why
    there may be more; mixed: whose pieces may lie among those of others. clock: how long ago it was asked. is_adding:
    the next code joins those that are traced.
    by_customer: a line of `shipped` is a customer with all its shipments, for there are too many to list each.
    drilled: what a drill found that nobody signed yet; empty, there is none. more_here, more_sources: how many are not
    listed.
    """

    code: str
    what: str
    direction: Direction
    answer: str
    searched: str = ""
    dealt: ShareView | None = None
    notice: Notice | None = None
    incomplete: Notice | None = None
    mixed: Notice | None = None
    clock: DrillView | None = None
    shipped: tuple[ShippedLine, ...] = ()
    shipped_about: str = ""
    here: tuple[HereLine, ...] = ()
    more_here: int = 0
    sources: tuple[SourceLine, ...] = ()
    more_sources: int = 0
    graph: GraphView = GraphView()
    hold_title: str = ""
    hold_blocked_by: str = ""
    contacts: str = ""
    is_adding: bool = False
    by_customer: bool = False
    bounds: BoundsView | None = None
    drilled: str = ""


class TraceAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    FACE = auto()
    OPEN = auto()
    FOLD = auto()
    EXPORT = auto()
    CONTACTS = auto()
    ADD = auto()
    HOLDS = auto()
    HOLD = auto()
    DRILL = auto()
    SIGN = auto()


class TraceScreen(Screen):
    """Shows a trace.

    Signals:
        direction_requested(Direction): the other way.
        face_requested: list instead of graph, or the other way round. open_requested, fold_requested: what was touched
            in the graph is to be opened; what is open there is to be one bundle again.
        row_opened(Row): a shipment, a lot or a source was touched (the row's key is the line's).
        node_chosen(Node), node_opened(Node): from the graph.
        find_requested: another lot is to be traced.
        add_requested: the next code is to join those that are traced, or not.
        hold_requested, export_requested, contacts_requested, holds_requested, drill_requested, sign_requested: the
            button of that name.
        least_chosen(object), moment_chosen(bool): other bounds.
        notice_act_requested(Notice): the act on the amber line.
    """

    direction_requested = Signal(object)
    face_requested = Signal()
    open_requested = Signal()
    fold_requested = Signal()
    row_opened = Signal(object)
    node_chosen = Signal(object)
    node_opened = Signal(object)
    find_requested = Signal()
    hold_requested = Signal()
    export_requested = Signal()
    contacts_requested = Signal()
    add_requested = Signal()
    holds_requested = Signal()
    drill_requested = Signal()
    sign_requested = Signal()
    least_chosen = Signal(object)
    moment_chosen = Signal(object)
    notice_act_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: TraceView | None = None
        self.ask = AskedLot(look)
        self.ways = Segments(look, height=72)
        self.answer = AnswerPanel(look)
        self.clock = DrillClock(look)
        self.bounds = BoundsRow(look)
        self.notice, self.incomplete, self.mixed = NoticeLine(look), NoticeLine(look), NoticeLine(look)
        self.left, self.right = Panel(look), Panel(look)
        self.left_table = Table(look, heights=TALL, is_small=True, opens_rows=True)
        self.right_table = Table(look, heights=CLOSE, is_small=True, opens_rows=True, has_head=False)
        self._lists = QWidget()
        self._stack = QStackedWidget()
        self._top, self._pair = QHBoxLayout(), QHBoxLayout(self._lists)
        self._column = QVBoxLayout(self)
        self._assemble()
        self._wire()
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @cached_property
    def picture(self) -> TracePicture:
        """The graph; made when it is first drawn."""
        made = TracePicture(self.look)
        made.node_chosen.connect(self.node_chosen)
        made.node_opened.connect(self.node_opened)
        self._stack.addWidget(made)
        return made

    @property
    def graph(self) -> LotGraph:
        """What is drawn."""
        return self.picture.graph

    def show_view(self, view: TraceView) -> None:
        """Shows another answer."""
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        """Fills the screen."""
        view = self._view
        if view is None:
            return
        self.ask.show_lot(view.code, view.what)
        ways = (
            Segment(Direction.BACK, self.tr("Where from")),
            Segment(Direction.FORWARD, self.tr("Where did it go")),
        )
        self.ways.show_segments(ways, view.direction)
        self.answer.show_answer(view.answer, view.searched, view.dealt)
        self.notice.show_notice(view.notice)
        self.incomplete.show_notice(view.incomplete)
        self.mixed.show_notice(view.mixed)
        self.clock.show_view(view.clock)
        self.bounds.show_view(view.bounds)
        self._show_here(view)
        if view.direction is Direction.FORWARD:
            self._show_shipped(view)
        else:
            self._show_sources(view)
        drawn = view.graph
        if drawn.lineage is not None:
            self.picture.show_head(
                drawn.opened or self.tr("Graph"), drawn.about or self.tr("ribbon width = mass share")
            )
            self.graph.show_lineage(drawn.lineage)
        is_graph = drawn.is_shown and drawn.lineage is not None
        self._stack.setCurrentWidget(self.picture if is_graph else self._lists)
        self._stack.setVisible(bool(view.what))  # before anything is asked, nothing is said of where it went
        self._offer_acts(view, is_graph=is_graph)

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case TraceAct.BACK:
                self.back_requested.emit()
            case TraceAct.FACE:
                self.face_requested.emit()
            case TraceAct.OPEN:
                self.open_requested.emit()
            case TraceAct.FOLD:
                self.fold_requested.emit()
            case TraceAct.EXPORT:
                self.export_requested.emit()
            case TraceAct.CONTACTS:
                self.contacts_requested.emit()
            case TraceAct.ADD:
                self.add_requested.emit()
            case TraceAct.HOLDS:
                self.holds_requested.emit()
            case TraceAct.HOLD:
                self.hold_requested.emit()
            case TraceAct.DRILL:
                self.drill_requested.emit()
            case TraceAct.SIGN:
                self.sign_requested.emit()

    def _offer_acts(self, view: TraceView, *, is_graph: bool) -> None:
        face = opening = folding = None
        if is_graph and view.graph.chosen:
            opening = Action(TraceAct.OPEN, Icon.SEARCH, self.tr("Open"), view.graph.chosen, "F11")
        if is_graph and view.graph.opened:
            folding = Action(TraceAct.FOLD, Icon.UNDO, self.tr("Fold again"), view.graph.opened, "F8")
        if view.graph.is_offered:
            words, icon = (self.tr("Show list"), Icon.LIST) if is_graph else (self.tr("Show graph"), Icon.GRAPH)
            face = Action(TraceAct.FACE, icon, words)
        add = None
        if view.code:
            words = self.tr("Only this") if view.is_adding else self.tr("Add one")
            about = self.tr("or scan it now") if view.is_adding else ""
            add = Action(TraceAct.ADD, Icon.PLUS, words, about, shortcut="F7")
        contacts = hold = None
        if view.contacts:
            contacts = Action(TraceAct.CONTACTS, Icon.PHONE, self.tr("Contact sheet"), view.contacts)
        if view.hold_title:
            about = self.tr("and what comes of it")
            hold = Action(TraceAct.HOLD, Icon.PAUSE, view.hold_title, about, "F12", view.hold_blocked_by)
        if view.drilled:
            hold = Action(TraceAct.SIGN, Icon.CHECK, self.tr("Sign the drill"), view.drilled, "F12")
        self.offer(
            Action(TraceAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"),
            face,
            opening,
            folding,
            Action(TraceAct.EXPORT, Icon.EXPORT, self.tr("Export"), self.tr("PDF, CSV, XLSX")),
            contacts,
            add,
            Action(TraceAct.HOLDS, Icon.LIST, self.tr("All holds"), shortcut="F3", may_hide=True),
            Action(TraceAct.DRILL, Icon.SWAP, self.tr("Drill"), self.tr("on a lot at random"), "F10", may_hide=True),
            primary=hold,
        )

    def _show_shipped(self, view: TraceView) -> None:
        self.left.show_head(self.tr("Shipped"), view.shipped_about)
        is_wide = not self.look.theme.metrics.is_compact
        customer = (Column(self.tr("Customer")),) if is_wide else ()
        columns = (
            Column(self.tr("Shipments") if view.by_customer else self.tr("Shipment"), 176 if is_wide else 0),
            *customer,
            Column(self.tr("Date"), is_fitted=True),
            Column(self.tr("Boxes"), is_fitted=True, is_right=True),
            Column(self.tr("Share"), is_fitted=True, is_right=True),
            Column(self.tr("Customer told") if is_wide else self.tr("Told"), is_fitted=True),
        )
        rows = tuple(Row(line.key, _shipped_cells(line, is_wide=is_wide)) for line in view.shipped)
        nothing = Row(None, (Cell(self.tr("In no shipment"), ink="ink3"),))
        self.left_table.show_rows(columns if rows else (Column(""),), rows or (nothing,))

    def _show_sources(self, view: TraceView) -> None:
        self.left.show_head(self.tr("Sources"), self.tr("%n lot(s)", "", len(view.sources) + view.more_sources))
        is_wide = not self.look.theme.metrics.is_compact
        supplier = (Column(self.tr("Supplier")),) if is_wide else ()
        columns = (
            Column(self.tr("Lot"), 176 if is_wide else 0),
            Column(self.tr("Material"), 0 if is_wide else 180),
            *supplier,
            Column(self.tr("Date"), is_fitted=True),
            Column(self.tr("Share"), is_fitted=True, is_right=True),
        )
        rows = tuple(Row(line.key, _source_cells(line, is_wide=is_wide)) for line in view.sources)
        rows += self._more(view.more_sources)
        nothing = Row(None, (Cell(self.tr("Received from supplier, no parents"), ink="ink3"),))
        self.left_table.show_rows(columns if rows else (Column(""),), rows or (nothing,))

    def _show_here(self, view: TraceView) -> None:
        is_forward = view.direction is Direction.FORWARD
        title = self.tr("Still here") if is_forward else self.tr("On the way")
        about = self.tr("not yet shipped") if is_forward else self.tr("%n lot(s)", "", len(view.here) + view.more_here)
        self.right.show_head(title, about)
        columns = (Column(""), Column("", is_fitted=True, is_right=True), Column("", is_fitted=True))
        rows = tuple(Row(line.key, _here_cells(line)) for line in view.here) + self._more(view.more_here)
        nothing = Row(None, (Cell(self.tr("Nothing left here"), ink="ink3"),))
        self.right_table.show_rows(columns if rows else (Column(""),), rows or (nothing,))

    def _more(self, count: int) -> tuple[Row, ...]:
        return (Row(None, (Cell(self.tr("and %n more in the export", "", count), ink="ink3"),)),) if count else ()

    def _assemble(self) -> None:
        self._top.addWidget(self.ask, 1)
        self._top.addWidget(self.ways)
        self._top.addWidget(self.clock)
        self.clock.show_view(None)
        self.bounds.show_view(None)
        self._stack.addWidget(self._lists)  # while nothing stands on it that a stack would have laid out
        self.left.body.addWidget(self.left_table)
        self.right.body.addWidget(self.right_table)
        self._pair.setContentsMargins(0, 0, 0, 0)
        self._pair.addWidget(self.left, 1)
        self._pair.addWidget(self.right)
        keeps = self._stack.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._stack.setSizePolicy(keeps)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._top)
        self._column.addWidget(self.answer)
        self._column.addWidget(self.bounds)
        self._column.addWidget(self.mixed)
        self._column.addWidget(self.incomplete)
        self._column.addWidget(self.notice)
        self._column.addWidget(self._stack, 1)

    def _wire(self) -> None:
        self.ways.segment_chosen.connect(self._ask_way)
        self.left_table.row_opened.connect(self.row_opened)
        self.right_table.row_opened.connect(self.row_opened)
        self.notice.act_requested.connect(self.notice_act_requested)
        self.bounds.least_chosen.connect(self.least_chosen)
        self.bounds.moment_chosen.connect(self.moment_chosen)

    @Slot(object)
    def _ask_way(self, segment: Segment) -> None:
        self.direction_requested.emit(segment.key)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        gap = theme.px(12)
        for layout in (self._column, self._top):
            layout.setSpacing(gap)
        self._pair.setSpacing(theme.either(12, 6))  # a scroll bar beside both lists leaves the codes no more
        self.right.setFixedWidth(theme.either(488, 443))
        self.retranslate()


def _shipped_cells(line: ShippedLine, *, is_wide: bool) -> tuple[Cell, ...]:
    customer = (Cell(line.customer, wraps=True),) if is_wide else ()
    return (
        Cell(line.shipment, is_identifier=True, below="" if is_wide else line.customer, wraps=not is_wide),
        *customer,
        Cell(line.day, ink="ink2"),
        Cell(line.boxes),
        Cell(line.share, is_strong=True),
        Cell(line.told, ink="ink2", glyph=line.glyph),
    )


def _source_cells(line: SourceLine, *, is_wide: bool) -> tuple[Cell, ...]:
    supplier = (Cell(line.supplier, ink="ink2", wraps=True),) if is_wide else ()
    return (
        Cell(line.code, is_identifier=True, below="" if is_wide else line.supplier, wraps=not is_wide),
        Cell(line.what),
        *supplier,
        Cell(line.day, ink="ink2"),
        Cell(line.share, is_strong=True),
    )


def _here_cells(line: HereLine) -> tuple[Cell, ...]:
    return (
        Cell(line.code, is_identifier=True, below=line.place, wraps=True),
        Cell(line.share, ink="ink2"),
        Cell(line.state, is_strong=line.glyph is Glyph.HOLD, glyph=line.glyph),
    )
