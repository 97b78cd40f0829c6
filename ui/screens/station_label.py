"""The labels of a step: each container with its label, printed, stuck on, and proved by scanning it."""

from decimal import Decimal

from msgspec import Struct
from PySide6.QtCore import Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import numbers
from ui.models.rows import Cell, Column, Row, RowKind
from ui.theme import Look, Theme
from ui.widgets.glyphs import Glyph
from ui.widgets.picture import Picture
from ui.widgets.table import Table


class LabelLine(Struct, frozen=True):
    """One container: its code, what is in it, and how far its label is ("printing", "scan it", "verified").

    amount: None while it is being filled.
    """

    code: str
    amount: Decimal | None
    unit: str
    glyph: Glyph
    words: str
    is_current: bool = False


class LabelsView(Struct, frozen=True):
    """The containers, and a picture of the label that is wanted now (one bit deep, dots of the printer)."""

    lines: tuple[LabelLine, ...]
    picture: QImage | None = None


class LabelsBody(QWidget):
    """The containers at the left, the label at the right."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.table = Table(look)
        self._picture = Picture(look)
        self._picture.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.table, 1)
        self._right = QVBoxLayout()
        self._right.addWidget(self._picture, 1)
        self._row.addLayout(self._right)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: LabelsView) -> None:
        """Shows the containers."""
        columns = (
            Column("", 52),
            Column(self.tr("Container")),
            Column(self.tr("Net"), is_right=True, is_fitted=True),
        )
        self.table.show_rows(columns, tuple(self._line(line) for line in view.lines))
        wanted = next((line.code for line in view.lines if line.is_current), "")
        self._picture.show_image(view.picture, self.tr("Label {code}").format(code=wanted))
        self._picture.setVisible(view.picture is not None)

    def _line(self, line: LabelLine) -> Row:
        amount = "" if line.amount is None else numbers.measure(line.amount, line.unit, self.locale())
        cells = (
            Cell(glyph=line.glyph),
            Cell(line.code, is_identifier=True, below=line.words),
            Cell(amount, is_strong=True),
        )
        return Row(line.code, cells, RowKind.CURRENT if line.is_current else RowKind.LINE)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._picture.setFixedWidth(theme.either(400, 300))
        self._row.setContentsMargins(0, 0, theme.px(12), 0)
        self._right.setContentsMargins(0, theme.px(12), 0, theme.px(12))
        self._row.setSpacing(theme.px(12))
