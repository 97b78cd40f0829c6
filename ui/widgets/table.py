"""The table: a glyph column, the present row marked by tint and bar, cells that are never cut without a sign."""

from collections.abc import Sequence
from functools import partial
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.fonts import Role, drawn
from ui.models.paged_rows import PagedRows
from ui.models.rows import CELL_ROLE, ROW_ROLE, Cell, Column, Row, RowKind, RowsModel
from ui.theme import Ink, Look, Theme
from ui.widgets.gauge import paint_gauge
from ui.widgets.glyphs import paint_glyph
from ui.widgets.scroll_bar import lay_flat
from ui.widgets.text import LEFT, PX_MIN, RIGHT, broken, write

PADDING = 10
MARK_WIDTH = 6
GLYPH = 28
SMALL_GLYPH = 22
GAUGE_HEIGHT = 28
FITTED_BY_MOST = 200
"""A fitted column looks at so many rows; a wider cell further down shrinks, or ends in a sign."""


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
        if cell.reading is not None:
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
        """How high a row is."""
        heights, theme = self._heights, self._look.theme
        match row.kind:
            case RowKind.LINE | RowKind.CURRENT | RowKind.BAD:
                return theme.either(heights.line, heights.compact_line)
            case RowKind.PART:
                return theme.px(heights.part)
            case RowKind.TOTAL:
                return theme.either(heights.total, heights.compact_total)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, *, is_first: bool) -> QRect:
        box: QRect = option.rect
        look = self._look
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if row.kind is RowKind.BAD:
            painter.fillRect(box, look.colour("stop_tint"))
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


class Heading(QHeaderView):
    """The column headings, set quietly over their columns."""

    def __init__(self, look: Look, model: RowsModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._rows = model
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.viewport().setAutoFillBackground(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the headings and nothing under or beside them."""
        painter = QPainter(self.viewport())
        for number in range(self.count()):
            box = QRect(self.sectionViewportPosition(number), 0, self.sectionSize(number), self.height())
            self.paintSection(painter, box, number)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Draws one heading."""
        if logicalIndex >= len(self._rows.columns):
            return
        column = self._rows.columns[logicalIndex]
        padding = self._look.px(PADDING + (2 if not column.is_right else 0))
        box = rect.adjusted(padding, 0, -self._look.px(PADDING), 0)
        write(painter, self._look, box, Role.SMALL, "ink3", column.title, align=RIGHT if column.is_right else LEFT)


class Table(QTableView):
    """Shows rows. Arrow keys move, Enter or a touch opens a row; nothing is edited in place.

    Signals:
        row_opened(Row): a row was touched, or Enter pressed on it.
    """

    row_opened = Signal(object)

    def __init__(
        self, look: Look, *, heights: RowHeights | None = None, is_small: bool = False, opens_rows: bool = False,
        has_head: bool = True, rows: RowsModel | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._look = look
        self._heights = heights or RowHeights()
        self._rows = rows or RowsModel(self)
        self._delegate = CellDelegate(look, self._heights, is_small=is_small, parent=self)
        self._heading = Heading(look, self._rows, self)
        self._has_head = has_head
        self._opens_rows = opens_rows
        self._measured_for = -1
        self._fitted: dict[int, int] = {}
        self._prepare()
        self.clicked.connect(self._open)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @property
    def opens_rows(self) -> bool:
        """Whether a row that is touched asks for something."""
        return self._opens_rows

    @property
    def rows(self) -> RowsModel:
        """The model behind the table."""
        return self._rows

    def show_rows(self, columns: tuple[Column, ...], rows: tuple[Row, ...]) -> None:
        """Shows other rows and keeps the present one in sight."""
        self._rows.show(columns, rows)
        self._span_rows()
        self._measure_rows()
        self._forget_widths()
        self.updateGeometries()  # a scroll bar that appears takes its place before the columns share theirs
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Deals the width out anew; a list that grew shows from its top on, where the present row is in sight there."""
        super().resizeEvent(event)
        if event.size().height() > event.oldSize().height() and self._present() is not None:
            self.scrollToTop()
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the chosen row; it never reaches a button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _prepare(self) -> None:
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(self._heading)
        self._heading.setVisible(self._has_head)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setMinimumSectionSize(1)
        self.setShowGrid(False)
        lay_flat(self, self._look)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.SingleSelection if self._opens_rows else mode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if self._opens_rows else Qt.FocusPolicy.NoFocus)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)

    def _fit(self) -> None:
        """Deals the width out and shows the present row; once more where that called for a scroll bar."""
        width = self.viewport().width()
        self._measure_columns()
        self._reveal()
        if self.viewport().width() != width:
            self._measure_columns()
            self._reveal()

    def _reveal(self) -> None:
        present = self._present()
        if present is not None:
            self.updateGeometries()  # the scroll bar does not yet know of rows that came just now
            self.scrollTo(self._rows.index(present, 0))

    def _present(self) -> int | None:
        """The number of the present row."""
        return next((n for n, row in enumerate(self._rows.rows) if row.kind is RowKind.CURRENT), None)

    def _span_rows(self) -> None:
        """A row with fewer cells than there are columns gives what is left to its last cell."""
        self.clearSpans()
        wide = len(self._rows.columns)
        for number, row in enumerate(self._rows.rows):
            if 0 < len(row.cells) < wide:
                self.setSpan(number, len(row.cells) - 1, 1, wide - len(row.cells) + 1)

    def _forget_widths(self) -> None:
        self._measured_for = -1
        self._fitted.clear()

    def _measure_columns(self) -> None:
        if self._measured_for == self.viewport().width():
            return
        self._measured_for = self.viewport().width()
        columns, theme = self._rows.columns, self._look.theme
        widths = [theme.either(column.width, column.compact_width or column.width) for column in columns]
        for number, column in enumerate(columns):
            if column.is_fitted:
                widths[number] = self._fitted_width(number)
        free = [number for number, column in enumerate(columns) if column.width == 0 and not column.is_fitted]
        left = self.viewport().width() - sum(widths)
        for place, number in enumerate(free):
            share = left // len(free)
            widths[number] = left - share * (len(free) - 1) if place == len(free) - 1 else share
        for number, width in enumerate(widths):
            self.setColumnWidth(number, max(width, 1))
        self._grow_rows()

    def _fitted_width(self, number: int) -> int:
        """Measured once for what is shown: it depends on no width."""
        if number not in self._fitted:
            self._fitted[number] = self._fitting_width(number)
        return self._fitted[number]

    def _fitting_width(self, number: int) -> int:
        head = self._look.advance(Role.SMALL, self._rows.columns[number].title) + 2 * self._look.px(PADDING) + 4
        seen = islice(self._rows.rows, FITTED_BY_MOST)
        cells = (row.cells[number] for row in seen if number < len(row.cells))
        return max(head, *(self._delegate.cell_width(cell) + 2 for cell in cells), 0)

    def _measure_rows(self) -> None:
        for number, row in enumerate(self._rows.rows):
            height = self._delegate.row_height(row)
            if self.rowHeight(number) != height:
                self.setRowHeight(number, height)

    def _grow_rows(self) -> None:
        """Rows with words that wrap are as high as those need in the width that they have now."""
        for number, row in enumerate(self._rows.rows):
            needs = [
                self._delegate.wrapped_height(c, self.columnWidth(n), row.kind)
                for n, c in enumerate(row.cells)
                if c.wraps
            ]
            if needs:
                self.setRowHeight(number, max(self._delegate.row_height(row), *needs))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row = self._rows.row_at(index)
        if row is not None and row.key is not None and self._opens_rows:
            self.row_opened.emit(row)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._heading.setFixedHeight(theme.px(self._heights.head))
        self.verticalHeader().setDefaultSectionSize(theme.either(self._heights.line, self._heights.compact_line))
        self._measure_rows()
        self._forget_widths()
        self._measure_columns()
        self.viewport().update()
        self._heading.viewport().update()


class PagedTable(Table):
    """A table of rows without end, all of one height; its columns are as wide as they are told, whatever is in them."""

    def __init__(self, look: Look, rows: PagedRows, *, heights: RowHeights | None = None) -> None:
        super().__init__(look, heights=heights, opens_rows=True, rows=rows)

    def measure(self) -> None:
        """Deals the width out to the columns of another list."""
        self._forget_widths()
        self._measure_columns()

    def _measure_rows(self) -> None:
        """They are all alike."""

    def _grow_rows(self) -> None:
        """None grows."""

    def _present(self) -> int | None:
        """None is the present one."""
        return None
