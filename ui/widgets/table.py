"""The table: a glyph column, the present row marked by tint and bar, columns as wide as what stands in them."""

from itertools import islice

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from ui.fonts import Role
from ui.models.paged_rows import PagedRows
from ui.models.rows import Column, Row, RowKind, RowsModel
from ui.theme import Look, Theme
from ui.widgets.scroll_bar import lay_flat
from ui.widgets.table_cell import PADDING, CellDelegate, RowHeights
from ui.widgets.text import LEFT, RIGHT, write

FITTED_MOST = 0.4
"""Of the width: a column fitted to what is in it gets no more beside one that is not; longer words end in a sign."""
FITTED_BY_MOST = 200
"""A fitted column looks at so many rows; a wider cell further down shrinks, or ends in a sign."""


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
        """Shows other rows and keeps the present one in sight. Without a heading to say there is no line for them."""
        self._rows.show(columns, rows)
        self._heading.setVisible(self._has_head and any(column.title for column in columns))
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
        if free:  # what is fitted to a very long word leaves room for the columns that say what the row is
            most = int(self.viewport().width() * FITTED_MOST)
            widths = [min(width, most) if columns[n].is_fitted else width for n, width in enumerate(widths)]
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
