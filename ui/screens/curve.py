"""A demagnetisation curve: drawn, and beside it what follows from it and what is asked for."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.models.rows import Cell, Column, Row, RowKind
from ui.screens.screen import Screen
from ui.screens.station import Primary
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.demag_curve import CurveDrawing, DemagCurve
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.notice import Notice, NoticeLine
from ui.widgets.panel import Panel
from ui.widgets.table import Table
from ui.widgets.table_cell import DENSE


class CurveValue(Struct, frozen=True):
    """One property: its name, what follows from the curve, what is asked for, and whether it is met.

    stated: what was reported of the same unit.
    """

    name: str
    value: str
    required: str
    glyph: Glyph | None
    stated: str = ""


class CurveView(Struct, frozen=True):
    """All that the screen shows. drawing: None while there is no curve, which the notice says.

    more: which of how many curves it is ("1 of 3"), empty where there is one. primary: what is to be done with one that
    is on no file yet. can_file: another one may be filed from here. can_export: its picture may be written.
    """

    title: str
    about: str = ""
    drawing: CurveDrawing | None = None
    values: tuple[CurveValue, ...] = ()
    notice: Notice | None = None
    more: str = ""
    primary: Primary | None = None
    can_file: bool = False
    can_export: bool = False


class CurveAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    NEXT = auto()
    FILE = auto()
    EXPORT = auto()
    PRIMARY = auto()


class CurveScreen(Screen):
    """Shows a curve.

    Signals:
        next_requested: the next curve of the same unit. file_requested: another one is to be filed.
        primary_requested: the one that is shown is to be. export_requested: its picture is to be written.
        notice_act_requested(Notice): the act on the line.
    """

    next_requested = Signal()
    file_requested = Signal()
    primary_requested = Signal()
    export_requested = Signal()
    notice_act_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: CurveView | None = None
        self.notice = NoticeLine(look)
        self.panel = Panel(look)
        self.curve = DemagCurve(look)
        self.values = Panel(look)
        self.table = Table(look, heights=DENSE, is_small=True)
        self._row, self._column = QHBoxLayout(), QVBoxLayout(self)
        self.panel.body.addWidget(self.curve, 1)
        self.values.body.addWidget(self.table, 1)
        self._row.addWidget(self.panel, 1)
        self._row.addWidget(self.values)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.notice)
        self._column.addLayout(self._row, 1)
        self.notice.act_requested.connect(self.notice_act_requested)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: CurveView) -> None:
        """Shows another curve."""
        self._view = view
        self.retranslate()

    def retranslate(self) -> None:
        """Fills the screen."""
        view = self._view
        if view is None:
            return
        self.notice.show_notice(view.notice)
        self.panel.show_head(view.title, view.about)
        self.curve.show_curve(view.drawing)
        self.values.setVisible(bool(view.values))
        self.values.show_head(self.tr("From the curve"))
        columns = (Column("", 46, 40), Column(self.tr("Property")), Column(self.tr("Value"), 150, 128, is_right=True))
        rows = tuple(row for value in view.values for row in _rows(value))
        self.table.show_rows(columns, rows)
        following = None
        if view.more:
            following = Action(CurveAct.NEXT, Icon.FORWARD, self.tr("Next curve"), view.more, "F12")
        if (act := view.primary) is not None:
            following = Action(CurveAct.PRIMARY, act.icon, act.title, act.subtitle, "F12", act.blocked_by)
        file = Action(CurveAct.FILE, Icon.PLUS, self.tr("File a curve"), self.tr("from the inbox"), "F7")
        back = Action(CurveAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc")
        export = Action(CurveAct.EXPORT, Icon.EXPORT, self.tr("Export"), self.tr("the picture"), "F11")
        tools = (file if view.can_file else None, export if view.can_export else None)
        self.offer(back, *tools, primary=following)

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case CurveAct.BACK:
                self.back_requested.emit()
            case CurveAct.NEXT:
                self.next_requested.emit()
            case CurveAct.FILE:
                self.file_requested.emit()
            case CurveAct.EXPORT:
                self.export_requested.emit()
            case CurveAct.PRIMARY:
                self.primary_requested.emit()

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._row.setSpacing(theme.px(12))
        self.values.setFixedWidth(theme.either(420, 396))


def _rows(value: CurveValue) -> tuple[Row, ...]:
    """The value, and under it what is asked for and what was reported."""
    cells = (Cell(glyph=value.glyph), Cell(value.name, is_strong=True, wraps=True), Cell(value.value, is_strong=True))
    words = tuple(part for part in (value.required, value.stated) if part)
    below = tuple(Row(None, (Cell(), Cell(part, ink="ink2")), RowKind.PART) for part in words)
    kind = RowKind.BAD if value.glyph is Glyph.REFUSED else RowKind.LINE
    return Row(None, cells, kind), *below
