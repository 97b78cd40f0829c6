"""How one cell of a table is measured and drawn; it is never cut without a sign."""

from collections.abc import Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.fonts import Role, drawn
from ui.models.rows import CELL_ROLE, ROW_ROLE, Cell, Row, RowKind, RowsModel
from ui.theme import Ink, Look
from ui.widgets.gauge import paint_gauge
from ui.widgets.glyphs import Glyph, paint_glyph
from ui.widgets.text import LEFT, PX_MIN, RIGHT, broken

PADDING = 10
MARK_WIDTH = 6
GLYPH = 28
GAUGE_LEAST = 40
"""The narrowest place in which a band and a pointer can be told apart; nothing is drawn in a narrower one."""
SMALL_GLYPH = 22
GAUGE_HEIGHT = 28


class RowHeights(Struct, frozen=True):
    """Row heights at scale 1 and on a compact screen, by what the table is for."""

    line: int = 56
    compact_line: int = 50
    part: int = 40
    total: int = 46
    compact_total: int = 42
    head: int = 36


DENSE = RowHeights(line=46, compact_line=44, part=38)


class CellDelegate(QStyledItemDelegate):
    """Draws a cell: divider above, tint and bar of the present row, glyph, text, quieter words after it."""

    def __init__(self, look: Look, heights: RowHeights, *, is_small: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._heights = heights
        self._is_small = is_small

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one cell."""
        row, cell = index.data(ROW_ROLE), index.data(CELL_ROLE)
        if not isinstance(row, Row) or not isinstance(cell, Cell):
            return
        painter.save()
        box = self._paint_ground(painter, option, row, is_first=index.column() == 0)
        if cell.reading is not None and box.width() >= self._look.px(GAUGE_LEAST):
            height = self._look.px(GAUGE_HEIGHT)
            place = QRectF(box.left(), box.top() + (box.height() - height) / 2, box.width(), height)
            paint_gauge(painter, place, cell.reading, self._look)
        if cell.glyph is not None:
            box = self._paint_glyph(painter, box, cell)
        if cell.end:
            width = self._write(painter, box, self._aside_role(), "ink2", cell.end, align=RIGHT)
            box.setRight(box.right() - width - self._look.px(8))
        if cell.below:
            self._paint_two_lines(painter, box, cell, RIGHT if self._is_right(index) else LEFT)
        else:
            self._paint_text(painter, box, cell, RIGHT if self._is_right(index) else LEFT)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """What the cell needs to be read whole."""
        row, cell = index.data(ROW_ROLE), index.data(CELL_ROLE)
        if not isinstance(row, Row) or not isinstance(cell, Cell):
            return QSize(0, 0)
        return QSize(self.cell_width(cell), self.row_height(row))

    def cell_width(self, cell: Cell, *, at_least: bool = False) -> int:
        """The width that a cell needs to be read whole: at its own size, or at the least size it may shrink to."""
        look, width = self._look, 0
        px = look.px(PX_MIN) if at_least else None
        if cell.glyph is not None:
            width += look.px(SMALL_GLYPH + 8 if cell.text else GLYPH)
        if cell.text and not (cell.wraps and at_least and not cell.below):
            width += look.advance(self._role(cell), cell.text, px)
        if cell.aside:
            width += look.advance(self._aside_role(), cell.aside, px) + look.px(6)
        if cell.end:
            width += look.advance(self._aside_role(), cell.end, px) + look.px(8)
        wrapped = cell.below or cell.text if cell.wraps and at_least else ""
        words = wrapped.replace("\n", " ").split(" ") if wrapped else [cell.below]
        width = max(width, *(look.advance(Role.SMALL, word) for word in words))
        return width + 2 * look.px(PADDING)

    def row_height(self, row: Row) -> int:
        """How high a row is: as its kind, and never so low that two lines in it touch its edges."""
        heights, theme = self._heights, self._look.theme
        below = next((cell for cell in row.cells if cell.below), None)
        two = 0
        if below is not None:
            lines = self._look.line_height(self._role(below)) + self._look.line_height(Role.SMALL)
            two = lines + theme.either(8, 4)
        match row.kind:
            case RowKind.LINE | RowKind.CURRENT | RowKind.BAD:
                return max(theme.either(heights.line, heights.compact_line), two)
            case RowKind.PART:
                return max(theme.px(heights.part), two)
            case RowKind.TOTAL:
                return max(theme.either(heights.total, heights.compact_total), two)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, *, is_first: bool) -> QRect:
        box: QRect = option.rect
        look = self._look
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if row.kind is RowKind.BAD:
            painter.fillRect(box, look.colour("warn_tint" if _is_attention(row) else "stop_tint"))
        elif row.kind is RowKind.CURRENT or is_chosen:
            painter.fillRect(box, look.colour("act_tint"))
        if row.kind is not RowKind.PART:
            painter.fillRect(QRect(box.left(), box.top(), box.width(), 1), look.colour("line"))
        if is_first and (row.kind is RowKind.CURRENT or is_chosen):
            painter.fillRect(QRect(box.left(), box.top(), look.px(MARK_WIDTH), box.height()), look.colour("act"))
        padding = look.px(PADDING)
        return box.adjusted(padding, 1, -padding, 0)

    def _paint_glyph(self, painter: QPainter, box: QRect, cell: Cell) -> QRect:
        size = self._look.px(SMALL_GLYPH if cell.text else GLYPH)
        top = box.top() + (box.height() - size) / 2
        assert cell.glyph is not None
        paint_glyph(painter, QRectF(box.left(), top, size, size), cell.glyph, self._look.theme)
        return box.adjusted(size + self._look.px(8), 0, 0, 0)

    def _paint_text(self, painter: QPainter, box: QRect, cell: Cell, align: Qt.AlignmentFlag) -> None:
        """Text and aside on one line; both shrink together before either is shortened."""
        role, aside_role, gap = self._role(cell), self._aside_role(), self._look.px(6) if cell.aside else 0
        px = self._look.role_px(role)
        while px > self._look.px(PX_MIN):
            needs = self._look.advance(role, cell.text, px) + gap + self._look.advance(aside_role, cell.aside, px)
            if needs <= box.width() + 1:
                break
            px -= 1
        lines = self._lines(cell, cell.text, box.width())
        if len(lines) > 1:
            self._paint_lines(painter, box, lines, cell.ink, align)
            return
        width = self._write(painter, box, role, cell.ink, cell.text, align=align, px=px)
        if cell.aside:
            self._write(painter, box.adjusted(width + gap, 0, 0, 0), aside_role, "ink2", cell.aside, align=align, px=px)

    def _paint_two_lines(self, painter: QPainter, box: QRect, cell: Cell, align: Qt.AlignmentFlag) -> None:
        upper = self._look.line_height(self._role(cell))
        lines = self._lines(cell, cell.below, box.width())
        lower = self._look.line_height(Role.SMALL) * len(lines)
        top = box.top() + (box.height() - upper - lower) // 2
        self._paint_text(painter, QRect(box.left(), top, box.width(), upper), replace(cell, wraps=False), align)
        self._paint_lines(painter, QRect(box.left(), top + upper, box.width(), lower), lines, "ink2", align)

    def _lines(self, cell: Cell, text: str, width: int) -> Sequence[str]:
        """The lines of words that may wrap; one where they need no more."""
        fits = "\n" not in text and self._look.advance(Role.SMALL, text) <= width + 1
        if not cell.wraps or fits:
            return (text,)
        return broken(text, width, partial(self._look.advance, Role.SMALL))

    def _paint_lines(
        self, painter: QPainter, box: QRect, lines: Sequence[str], ink: Ink, align: Qt.AlignmentFlag
    ) -> None:
        line = self._look.line_height(Role.SMALL)
        top = box.top() + (box.height() - line * len(lines)) // 2
        for number, words in enumerate(lines):
            place = QRect(box.left(), top + number * line, box.width(), line)
            self._write(painter, place, Role.SMALL, ink, words, align=align)

    def wrapped_height(self, cell: Cell, width: int, kind: RowKind) -> int:
        """How high a cell of this width has to be to be read whole; 0 where its row is as high as it is. Rows for parts
        have room for one line only.
        """
        if not cell.wraps:
            return 0
        room = width - 2 * self._look.px(PADDING) - (self._look.px(SMALL_GLYPH + 8) if cell.glyph is not None else 0)
        count = len(self._lines(cell, cell.below or cell.text, room))
        upper = self._look.line_height(self._role(cell)) if cell.below else 0
        is_tight = bool(cell.below) and kind is RowKind.PART
        return upper + count * self._look.line_height(Role.SMALL) + self._look.px(8) if count > 1 or is_tight else 0

    def _write(
        self, painter: QPainter, box: QRect, role: Role, ink: str, text: str, *, align: Qt.AlignmentFlag,
        px: int | None = None,
    ) -> int:  # fmt: skip
        """Writes a line, shortened with a sign where it does not fit; gives its width."""
        font = self._look.font(role, px)
        metrics = QFontMetrics(font)
        shown = drawn(text)
        if metrics.horizontalAdvance(shown) > box.width() + 1:
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(font)
        painter.setPen(self._look.colour(ink))
        painter.drawText(box, align, shown)
        return metrics.horizontalAdvance(shown)

    def _role(self, cell: Cell) -> Role:
        if self._is_small:
            return Role.BODY_CODE if cell.is_identifier else Role.BODY_STRONG if cell.is_strong else Role.BODY
        return Role.ROW_CODE if cell.is_identifier else Role.ROW_STRONG if cell.is_strong else Role.ROW

    def _aside_role(self) -> Role:
        return Role.BODY if self._is_small else Role.ROW

    @staticmethod
    def _is_right(index: QModelIndex | QPersistentModelIndex) -> bool:
        model = index.model()
        return isinstance(model, RowsModel) and model.columns[index.column()].is_right


def _is_attention(row: Row) -> bool:
    """Whether what is bad about a row is only to be looked at: its ground is amber then, as its mark is."""
    return any(cell.glyph is Glyph.ATTENTION for cell in row.cells)
