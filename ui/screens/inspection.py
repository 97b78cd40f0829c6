"""The inspection at a station: each characteristic with its limits, plan and readings, and what measures it."""

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.models.rows import Cell, Column, Row, RowKind
from ui.theme import Look, Theme
from ui.widgets.gauge import Reading
from ui.widgets.glyphs import Glyph
from ui.widgets.table import Table
from ui.widgets.table_cell import DENSE

if TYPE_CHECKING:
    from ui.widgets.curve_panel import CurvePanel
    from ui.widgets.demag_curve import CurveDrawing

CURVE_HEIGHT = 178


class MeansLine(Struct, frozen=True):
    """What is measured with, or how warm the specimen is: touched, it is changed. key names it in requests."""

    key: str
    name: str
    about: str
    glyph: Glyph


class CharacteristicLine(Struct, frozen=True):
    """One characteristic.

    method, plan: in a second line under the name and under the limits. count: how many of how many. tally: what of them
    fails and how many may. value, spread: the mean, and from the least to the greatest.
    """

    key: str
    name: str
    glyph: Glyph
    required: str = ""
    method: str = ""
    plan: str = ""
    count: str = ""
    tally: str = ""
    value: str = ""
    spread: str = ""
    reading: Reading | None = None
    is_bad: bool = False
    is_current: bool = False


class InspectionView(Struct, frozen=True):
    """What is measured with, then the rows of the specification in its order.

    curve: of the unit, while what is keyed follows from one; specimen: which one it was.
    """

    means: tuple[MeansLine, ...]
    lines: tuple[CharacteristicLine, ...]
    curve: "CurveDrawing | None" = None
    specimen: str = ""

    def draws(self, theme: Theme) -> bool:
        """Whether the curve stands below the rows; where there is no room for both, it is one key away."""
        return self.curve is not None and not theme.metrics.is_compact


class InspectionTable(QWidget):
    """Shows an inspection.

    Signals:
        field_opened(Row): a row was touched; its key is the line's.
    """

    field_opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = InspectionView((), ())
        self._has_curve = False
        self.means = Table(look, heights=DENSE, is_small=True, opens_rows=True, has_head=False)
        self.table = Table(look, opens_rows=True)
        self.means.row_opened.connect(self.field_opened)
        self.table.row_opened.connect(self.field_opened)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.means)
        self._column.addWidget(self.table, 1)
        look.resized.connect(self._restyle)

    @cached_property
    def curve(self) -> "CurvePanel":
        """Made when the first curve is shown."""
        from ui.widgets.curve_panel import CurvePanel

        made = CurvePanel(self._look)
        self._column.addWidget(made)
        self._has_curve = True
        return made

    def show_view(self, view: InspectionView) -> None:
        """Shows another state of the inspection."""
        self._view = view
        means = (Column("", 52, 40), Column(""), Column("", is_right=True, is_fitted=True))
        self.means.show_rows(means, tuple(self._means_row(line) for line in view.means))
        self._restyle(self._look.theme)
        columns = (
            Column("", 52, 40),
            Column(self.tr("Characteristic")),
            Column(self.tr("Required"), 190, 154, is_right=True),
            Column("", 112, 1),
            Column(self.tr("Pieces"), 110, 88, is_right=True),
            Column(self.tr("Mean"), 150, 134, is_right=True),
        )
        self.table.show_rows(columns, tuple(_row(line) for line in view.lines))

    def _means_row(self, line: MeansLine) -> Row:
        cells = (Cell(glyph=line.glyph), Cell(line.name, aside=line.about), Cell(self.tr("Change"), ink="ink2"))
        return Row(line.key, cells)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.means.setFixedHeight(len(self._view.means) * theme.either(DENSE.line, DENSE.compact_line))
        curve = self._view.curve
        if curve is not None and self._view.draws(theme):
            self.curve.show_curve(curve, self._view.specimen)
            self.curve.setFixedHeight(theme.px(CURVE_HEIGHT))
        if self._has_curve:
            self.curve.setVisible(self._view.draws(theme))


def _row(line: CharacteristicLine) -> Row:
    is_waiting = line.glyph is Glyph.WAITING
    cells = (
        Cell(glyph=line.glyph),
        Cell(line.name, ink="ink3" if is_waiting else "ink", is_strong=not is_waiting, below=line.method),
        Cell(line.required, ink="ink3", below=line.plan),
        Cell(reading=line.reading),
        Cell(line.count, below=line.tally),
        Cell(line.value, is_strong=True, below=line.spread),
    )
    kind = RowKind.CURRENT if line.is_current else RowKind.BAD if line.is_bad else RowKind.LINE
    return Row(line.key, cells, kind)
