"""Rows of frozen cells behind every table: what a table shows is a value, so showing again is comparing."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.theme import Ink
from ui.widgets.gauge import Reading
from ui.widgets.glyphs import Glyph, glyph_word

AnyIndex = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
CELL_ROLE = Qt.ItemDataRole.UserRole + 1
NO_PARENT = QModelIndex()


class RowKind(Enum):
    """How a row is drawn: a line of its own, the present line, one that fails, a part of the line above, or the sum."""

    LINE = auto()
    CURRENT = auto()
    BAD = auto()
    PART = auto()
    TOTAL = auto()


class Cell(Struct, frozen=True):
    """One cell: its text, quieter words after it, at the cell's end or in a second line below it, and how it is set.

    A glyph may stand before the text; a cell with a reading shows it as a gauge instead of text. wraps: what is too
    long for its width (the words below, where there are some) goes on in further lines, and the row is as high.
    """

    text: str = ""
    aside: str = ""
    ink: Ink = "ink"
    is_strong: bool = False
    is_identifier: bool = False
    glyph: Glyph | None = None
    below: str = ""
    end: str = ""
    reading: Reading | None = None
    wraps: bool = False


class Row(Struct, frozen=True):
    """One row. `key` is what a request about the row names: the screen's own value, never an index. A row whose key is
    None is not opened. In a row with fewer cells than there are columns the last cell takes the width that is left.
    """

    key: object
    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.LINE


class Column(Struct, frozen=True):
    """One column: its heading, a fixed width at scale 1 (0 takes what is left), its width on a compact screen.

    A fitted column is as wide as its heading and its widest cell; meant for short tables.
    """

    title: str
    width: int = 0
    compact_width: int = 0
    is_right: bool = False
    is_fitted: bool = False


class RowsModel(QAbstractTableModel):
    """A table of rows. Cells are told to Qt as plain text too, for search and screen readers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._rows: tuple[Row, ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in order."""
        return self._columns

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in order."""
        return self._rows

    def show(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Takes other rows. Rows that are equal stay as they are; a table of the same shape is not reset, so that
        selection and scrolling stay where they were.
        """
        new_columns, new_rows = tuple(columns), tuple(rows)
        same_shape = len(new_rows) == len(self._rows) and len(new_columns) == len(self._columns)
        if not same_shape:
            self.beginResetModel()
            self._columns, self._rows = new_columns, new_rows
            self.endResetModel()
            return
        changed = [index for index, pair in enumerate(zip(self._rows, new_rows, strict=True)) if pair[0] != pair[1]]
        heads_changed = new_columns != self._columns
        self._columns, self._rows = new_columns, new_rows
        last = len(new_columns) - 1
        for index in changed:
            self.dataChanged.emit(self.index(index, 0), self.index(index, last))
        if heads_changed and new_columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def row_at(self, index: AnyIndex) -> Row | None:
        """The row of an index, if it is one of ours."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        """How many rows; rows have no children."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = NO_PARENT) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text; the row and the cell themselves for the delegate; words for a screen reader."""
        row = self.row_at(index)
        if row is None or index.column() >= len(row.cells):
            return None
        cell = row.cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.AccessibleTextRole:
                words = (
                    glyph_word(cell.glyph) if cell.glyph is not None else "",
                    cell.text,
                    cell.aside,
                    cell.below,
                    cell.end,
                )
                return " ".join(word for word in words if word)
            case int() if role == ROW_ROLE:
                return row
            case int() if role == CELL_ROLE:
                return cell
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A column's heading."""
        is_ours = orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._columns)
        return self._columns[section].title if is_ours and role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows may be chosen, never edited in place."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if index.isValid() else Qt.ItemFlag(0)
