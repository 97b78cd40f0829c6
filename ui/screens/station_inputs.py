"""The inputs of a step as a table: each line with its plan, and each lot or container drawn for it."""

from decimal import Decimal

from msgspec import Struct
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import numbers
from ui.models.rows import Cell, Column, Row, RowKind
from ui.theme import Look
from ui.widgets.glyphs import Glyph
from ui.widgets.table import Table


class Draw(Struct, frozen=True):
    """One lot or container drawn for a line: its code and how much of it. `glyph` tells a provisional one apart."""

    code: str
    amount: Decimal | None
    glyph: Glyph = Glyph.DONE


class InputLine(Struct, frozen=True):
    """One line of the recipe. The line that is scanned for now is `is_current`; `place` says where its lots are.

    weighed: the lot or container at hand, scanned and not yet weighed or counted.
    plan, actual: in the unit of the table; None where nothing is planned or drawn.
    """

    material: str
    glyph: Glyph
    plan: Decimal | None = None
    actual: Decimal | None = None
    draws: tuple[Draw, ...] = ()
    is_current: bool = False
    place: str = ""
    weighed: str = ""


class InputsView(Struct, frozen=True):
    """The lines, their unit, and the sums below them (None: no sum row)."""

    unit: str
    lines: tuple[InputLine, ...]
    plan_sum: Decimal | None = None
    actual_sum: Decimal | None = None


class InputsTable(QWidget):
    """Shows the inputs; rows are for reading, the scanner is what acts."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.table = Table(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def show_view(self, view: InputsView) -> None:
        """Shows the lines: one row for a line drawn once, one more for each draw of a line drawn several times."""
        rows: list[Row] = []
        for number, line in enumerate(view.lines):
            rows.append(self._line_row(number, line))
            if len(line.draws) > 1:
                rows.extend(self._draw_row(number, place, draw) for place, draw in enumerate(line.draws))
        if view.plan_sum is not None or view.actual_sum is not None:
            rows.append(self._total_row(view))
        self.table.show_rows(self._columns(view.unit), tuple(rows))

    def _columns(self, unit: str) -> tuple[Column, ...]:
        return (
            Column("", 52),
            Column(self.tr("Material")),
            Column(self.tr("Lot"), 216, 208),
            Column(self.tr("Plan {unit}").format(unit=unit), 110, 88, is_right=True),
            Column(self.tr("Actual {unit}").format(unit=unit), 132, 108, is_right=True),
        )

    def _line_row(self, number: int, line: InputLine) -> Row:
        is_waiting = line.glyph is Glyph.WAITING
        material = Cell(line.material, ink="ink3" if is_waiting else "ink", is_strong=not is_waiting, wraps=True)
        plan = Cell(self._figure(line.plan), ink="ink2")
        actual = Cell(self._figure(line.actual), is_strong=True)
        kind = RowKind.CURRENT if line.is_current else RowKind.LINE
        return Row(number, (Cell(glyph=line.glyph), material, self._lot_cell(line), plan, actual), kind)

    def _lot_cell(self, line: InputLine) -> Cell:
        if line.weighed:
            return Cell(line.weighed, is_identifier=True, is_strong=True)
        if line.is_current:
            return Cell(self.tr("Scan now"), aside=f"· {line.place}" if line.place else "", is_strong=True)
        match line.draws:
            case ():
                return Cell(self.tr("waiting"), ink="ink3")
            case (only,):
                return Cell(only.code, is_identifier=True)
            case several:
                return Cell(self.tr("%n draws", "", len(several)), ink="ink2")

    def _draw_row(self, number: int, place: int, draw: Draw) -> Row:
        glyph = None if draw.glyph is Glyph.DONE else draw.glyph
        cells = (Cell(glyph=glyph), Cell(), Cell(draw.code, is_identifier=True))
        return Row((number, place), (*cells, Cell(), Cell(self._figure(draw.amount), ink="ink2")), RowKind.PART)

    def _total_row(self, view: InputsView) -> Row:
        plan = Cell(self._figure(view.plan_sum), ink="ink2", is_strong=True)
        actual = Cell(self._figure(view.actual_sum), is_strong=True)
        return Row("total", (Cell(), Cell(self.tr("Total"), is_strong=True), Cell(), plan, actual), RowKind.TOTAL)

    def _figure(self, value: Decimal | None) -> str:
        return "" if value is None else numbers.figure(value, self.locale())
