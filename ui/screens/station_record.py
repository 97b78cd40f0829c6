"""The values that a step records, as a table: each with its limits and where it came from."""

from decimal import Decimal
from enum import Enum, auto
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import numbers
from ui.models.rows import Cell, Column, Row, RowKind
from ui.theme import Look
from ui.widgets.glyphs import Glyph
from ui.widgets.table import Table
from ui.widgets.targets_panel import Aim

if TYPE_CHECKING:
    from ui.widgets.curve_panel import CurvePanel
    from ui.widgets.demag_curve import CurveDrawing


class Source(Enum):
    """Where a value came from. A keyed one is marked as such for ever."""

    NONE = auto()
    MACHINE = auto()
    SCALE = auto()
    SCANNED = auto()
    KEYED = auto()


class FieldLine(Struct, frozen=True):
    """One value to record. `key` names it in requests; `note` says in words what is odd about it.

    value: a number in the aim's unit, or words for a field that is not judged; None while missing.
    """

    key: str
    aim: Aim
    glyph: Glyph
    value: Decimal | str | None = None
    source: Source = Source.NONE
    note: str = ""
    is_current: bool = False


class RecordView(Struct, frozen=True):
    """The values of this part of the step, in the order of the route. curve: what an inspection was judged by."""

    fields: tuple[FieldLine, ...]
    curve: "CurveDrawing | None" = None
    specimen: str = ""


class RecordTable(QWidget):
    """Shows the values.

    Signals:
        field_opened(Row): a value was touched, to key it or to key it again; the row's key is the field's.
    """

    field_opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.table = Table(look, opens_rows=True)
        self.table.row_opened.connect(self.field_opened)
        self._look = look
        self._curve: CurvePanel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.table, 1)

    def show_view(self, view: RecordView) -> None:
        """Shows the values, and below them the curve."""
        if view.curve is not None:
            self.curve.show_curve(view.curve, view.specimen)
        if self._curve is not None:
            self._curve.setVisible(view.curve is not None)
        columns = (
            Column("", 52),
            Column(self.tr("Value")),
            Column("", 146, 66),
            Column(self.tr("Limits"), 170, 146, is_right=True),
            Column(self.tr("Recorded"), 202, 154, is_right=True),
        )
        self.table.show_rows(columns, tuple(self._row(field) for field in view.fields))

    @property
    def curve(self) -> "CurvePanel":
        """Made when the first curve is shown."""
        if self._curve is None:
            from ui.widgets.curve_panel import CurvePanel

            self._curve = CurvePanel(self._look)
            self._column.addWidget(self._curve, 1)
        return self._curve

    def _row(self, field: FieldLine) -> Row:
        aim, locale = field.aim, self.locale()
        is_waiting = field.glyph is Glyph.WAITING
        number = field.value if isinstance(field.value, Decimal) else None
        shown = numbers.measure(number, aim.unit, locale) if number is not None else str(field.value or "")
        cells = (
            Cell(glyph=field.glyph),
            Cell(aim.name, ink="ink3" if is_waiting else "ink", is_strong=not is_waiting, below=field.note, wraps=True),
            Cell(reading=aim.reading(number)),
            Cell(numbers.band(aim.low, aim.high, aim.unit, locale), ink="ink3"),
            Cell(shown, is_strong=True, below=self._source_word(field.source)),
        )
        return Row(field.key, cells, RowKind.CURRENT if field.is_current else RowKind.LINE)

    def _source_word(self, source: Source) -> str:
        match source:
            case Source.NONE:
                return ""
            case Source.MACHINE:
                return self.tr("machine")
            case Source.SCALE:
                return self.tr("scale")
            case Source.SCANNED:
                return self.tr("scanned")
            case Source.KEYED:
                return self.tr("keyed")
