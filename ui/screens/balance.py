"""The mass balance of a period: the waterfall, the runs behind it, of what it is struck, and what was signed."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from ui.fonts import Role
from ui.models.rows import Cell, Column, Row
from ui.screens.screen import Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
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
from ui.widgets.waterfall import Waterfall, WaterfallView

SIDE = 372


class BalanceFace(Enum):
    """What is shown of a balance: the picture, its runs or steps, of what one may strike it, those that were signed."""

    PICTURE = auto()
    RUNS = auto()
    SCOPES = auto()
    SIGNED = auto()


class BalanceView(Struct, frozen=True):
    """All that is shown. title: of what; about: of when. spans: how long a period may be, `span` the one on.

    verdict, because: in words, with the glyph. figure, share: the leftover in large figures, and which share it is of
    what went in. columns, rows: of the face that is no picture; nothing: said where it has no row.
    """

    title: str
    about: str
    spans: tuple[Segment, ...] = ()
    span: object = None
    faces: tuple[Segment, ...] = ()
    face: BalanceFace = BalanceFace.PICTURE
    verdict: str = ""
    because: str = ""
    glyph: Glyph = Glyph.WAITING
    picture: WaterfallView | None = None
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    nothing: str = ""
    figure: str = ""
    share: str = ""
    facts: tuple[FactLine, ...] = ()
    parts_title: str = ""
    parts: tuple[FactLine, ...] = ()
    notice: Notice | None = None
    sign_about: str = ""
    sign_blocked_by: str = ""
    export_blocked_by: str = ""


class BalanceAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    EARLIER = auto()
    LATER = auto()
    DAYS = auto()
    EXPORT = auto()
    SIGN = auto()


class BalanceScreen(Screen):
    """Shows a balance.

    Signals:
        span_requested(object), face_requested(BalanceFace): another length of the period; another face.
        row_opened(Row): a row of the face was touched. bar_chosen(WaterBar), bar_opened(WaterBar): of the picture.
        earlier_requested, later_requested, days_requested, export_requested, sign_requested: the button.
        notice_act_requested(Notice): the act on the line.
    """

    span_requested = Signal(object)
    face_requested = Signal(object)
    row_opened = Signal(object)
    bar_chosen = Signal(object)
    bar_opened = Signal(object)
    earlier_requested = Signal()
    later_requested = Signal()
    days_requested = Signal()
    export_requested = Signal()
    sign_requested = Signal()
    notice_act_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: BalanceView | None = None
        self._title = FittedText(look, Role.ANSWER, px_min=22)
        self._about = FittedText(look, Role.BODY, ink="ink2")
        self.faces = Segments(look, height=56, padding=14)
        self.spans = Segments(look, height=40, role=Role.SMALL, padding=12)
        self.notice = NoticeLine(look)
        self.panel = Panel(look)
        self._glyph = GlyphMark(look, 28, Glyph.WAITING)
        self.picture = Waterfall(look)
        self.table = Table(look, heights=DENSE, is_small=True, opens_rows=True)
        self.left = FigurePanel(look)
        self.parts = Panel(look)
        self.part_lines = FactLines(look)
        self._stack = QStackedWidget()
        self._head, self._words, self._pair = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self._side, self._column = QVBoxLayout(), QVBoxLayout(self)
        self._assemble()
        self._wire()
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: BalanceView) -> None:
        """Shows another balance, or another face of it."""
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        """Fills the screen."""
        view = self._view
        if view is None:
            return
        self._title.show_text(view.title)
        self._about.show_text(view.about)
        self.faces.show_segments(view.faces, view.face)
        self.spans.show_segments(view.spans, view.span)
        self.notice.show_notice(view.notice)
        self.panel.show_head(view.verdict, view.because)
        self._glyph.show_glyph(view.glyph)
        is_picture = view.face is BalanceFace.PICTURE
        if is_picture:
            self.picture.show_view(view.picture or WaterfallView(view.title))
        else:
            rows = view.rows or (Row(None, (Cell(view.nothing, ink="ink3"),)),)
            self.table.show_rows(view.columns if view.rows else (Column(""),), rows)
        self._stack.setCurrentWidget(self.picture if is_picture else self.table)
        self.left.setVisible(bool(view.facts))
        self.left.show_head(self.tr("Unaccounted for"))
        self.left.show_figure(view.figure, view.share, view.facts)
        self.parts.setVisible(bool(view.facts))
        self.parts.show_head(view.parts_title)
        self.part_lines.show_lines(view.parts)
        self._offer_acts(view)

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case BalanceAct.BACK:
                self.back_requested.emit()
            case BalanceAct.EARLIER:
                self.earlier_requested.emit()
            case BalanceAct.LATER:
                self.later_requested.emit()
            case BalanceAct.DAYS:
                self.days_requested.emit()
            case BalanceAct.EXPORT:
                self.export_requested.emit()
            case BalanceAct.SIGN:
                self.sign_requested.emit()

    def _offer_acts(self, view: BalanceView) -> None:
        self.offer(
            Action(BalanceAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"),
            Action(BalanceAct.EARLIER, Icon.BACK, self.tr("Earlier"), shortcut="F10"),
            Action(BalanceAct.LATER, Icon.FORWARD, self.tr("Later"), shortcut="F11"),
            Action(BalanceAct.EXPORT, Icon.EXPORT, self.tr("Export"), "", "F7", view.export_blocked_by),
            Action(BalanceAct.DAYS, Icon.KEYS, self.tr("Other days"), may_hide=True),
            primary=Action(
                BalanceAct.SIGN, Icon.CHECK, self.tr("Sign the balance"), view.sign_about, "F12", view.sign_blocked_by
            ),
        )

    def _assemble(self) -> None:
        self._words.addWidget(self._title)
        self._words.addWidget(self._about)
        self._head.addLayout(self._words, 1)
        self._head.addWidget(self.faces)
        self.panel.head.insertWidget(0, self._glyph)
        self.panel.head.addWidget(self.spans)
        self._stack.addWidget(self.picture)
        self._stack.addWidget(self.table)
        self.panel.body.addWidget(self._stack, 1)
        self.parts.body.addWidget(self.part_lines)
        self.parts.body.addStretch(1)
        self._side.addWidget(self.left)
        self._side.addWidget(self.parts, 1)
        self._pair.addWidget(self.panel, 1)
        self._pair.addLayout(self._side)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.notice)
        self._column.addLayout(self._pair, 1)

    def _wire(self) -> None:
        self.table.row_opened.connect(self.row_opened)
        self.faces.segment_chosen.connect(self._ask_face)
        self.spans.segment_chosen.connect(self._ask_span)
        self.picture.bar_chosen.connect(self.bar_chosen)
        self.picture.bar_opened.connect(self.bar_opened)
        self.notice.act_requested.connect(self.notice_act_requested)

    @Slot(object)
    def _ask_face(self, segment: Segment) -> None:
        self.face_requested.emit(segment.key)

    @Slot(object)
    def _ask_span(self, segment: Segment) -> None:
        self.span_requested.emit(segment.key)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        gap = theme.px(12)
        for layout in (self._column, self._pair, self._side):
            layout.setSpacing(gap)
        self._head.setSpacing(theme.px(20))
        self._words.setSpacing(theme.px(2))
        side = theme.either(SIDE, 300)
        self.left.setFixedWidth(side)
        self.parts.setFixedWidth(side)
        self.retranslate()
