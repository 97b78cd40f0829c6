"""A demagnetisation curve: drawn, and beside it what follows from it and what is asked for."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.models.rows import Cell, Column, Row, RowKind
from ui.screens.screen import Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.chip import Notice, NoticeLine
from ui.widgets.demag_curve import CurveDrawing, DemagCurve
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.panel import Panel
from ui.widgets.table import DENSE, Table


class CurveValue(Struct, frozen=True):
    """One property: its name, what follows from the curve, what is asked for, and whether it is met."""

    name: str
    value: str
    required: str
    glyph: Glyph | None


class CurveView(Struct, frozen=True):
    """All that the screen shows. drawing: None while there is no curve, which the notice says.

    more: which of how many curves it is ("1 of 3"), empty where there is one.
    """

    title: str
    about: str = ""
    drawing: CurveDrawing | None = None
    values: tuple[CurveValue, ...] = ()
    notice: Notice | None = None
    more: str = ""


class CurveAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    NEXT = auto()


class CurveScreen(Screen):
    """Shows a curve.

    Signals:
        next_requested: the next curve of the same unit.
    """

    next_requested = Signal()

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
        look.changed.connect(self._restyle)
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
            following = Action(CurveAct.NEXT, Icon.GRAPH, self.tr("Next curve"), view.more, "F12")
        self.offer(Action(CurveAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"), primary=following)

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case CurveAct.BACK:
                self.back_requested.emit()
            case CurveAct.NEXT:
                self.next_requested.emit()

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._row.setSpacing(theme.px(12))
        self.values.setFixedWidth(theme.either(420, 380))


def _rows(value: CurveValue) -> tuple[Row, ...]:
    """The value, and under it what is asked for."""
    cells = (Cell(glyph=value.glyph), Cell(value.name, is_strong=True), Cell(value.value, is_strong=True))
    below = (Row(None, (Cell(), Cell(value.required, ink="ink2")), RowKind.PART),) if value.required else ()
    kind = RowKind.BAD if value.glyph is Glyph.REFUSED else RowKind.LINE
    return Row(None, cells, kind), *below
