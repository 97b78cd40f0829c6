"""Rows without end: a few pages of them are kept, the others are asked for when they are looked at."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

from PySide6.QtCore import QObject, Qt, Signal

from ui.models.rows import NO_PARENT, AnyIndex, Cell, Column, Row, RowsModel

PAGES_KEPT, PAGES_ASKED = 12, 4
NOT_HERE = "…"


T = TypeVar("T")


class Page(Sequence[Row], Generic[T]):
    """The rows of a page, each put into words when it is first looked at: a hundred at once would keep one waiting.

    found: the facts of each row. row_of: puts them into words.
    """

    def __init__(self, found: Sequence[T], row_of: Callable[[T], Row]) -> None:
        self._found = found
        self._row_of = row_of
        self._rows: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self._found)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(len(self))))
        row = self._rows.get(place)
        if row is None:
            row = self._rows[place] = self._row_of(self._found[place])
        return row


class PagedRows(RowsModel):
    """A table of as many rows as it is told there are. Those that are not here yet are drawn as a sign, never waited
    for; of those that were here the pages looked at last are kept, so memory does not grow with scrolling.

    Signals:
        pages_wanted(list[int]): these pages are looked at and are not here, or are out of date; the last first.
    """

    pages_wanted = Signal(object)

    def __init__(self, page: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._total = 0
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._stale: set[int] = set()
        self._asked: dict[int, None] = {}
        self._blank = Row(None, ())

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are here, page after page."""
        return tuple(row for number in sorted(self._pages) for row in self._pages[number])

    @property
    def asked(self) -> list[int]:
        """The pages that are wanted and have not come, the last first."""
        return list(reversed(self._asked))

    def begin(self, columns: Sequence[Column]) -> None:
        """Another list, of which nothing is known yet."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self._blank = Row(None, tuple(Cell(NOT_HERE, ink="ink3") for _ in columns))
        self._total = 0
        self._pages.clear()
        self._stale.clear()
        self._asked.clear()
        self.endResetModel()

    def show_columns(self, columns: Sequence[Column]) -> None:
        """The same columns under other headings."""
        self._columns = tuple(columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    def show_total(self, total: int) -> None:
        """So many rows there are, as far as they are counted."""
        if total > self._total:
            self.beginInsertRows(NO_PARENT, self._total, total - 1)
            self._total = total
            self.endInsertRows()
        elif total < self._total:
            self.beginRemoveRows(NO_PARENT, total, self._total - 1)
            self._total = total
            self.endRemoveRows()

    def show_page(self, number: int, rows: Sequence[Row]) -> None:
        """The rows of a page came."""
        self._pages[number] = rows
        self._pages.move_to_end(number)
        self._stale.discard(number)
        self._asked.pop(number, None)
        while len(self._pages) > PAGES_KEPT:
            gone, _ = self._pages.popitem(last=False)
            self._stale.discard(gone)
        self._tell(number)

    def outdate(self) -> None:
        """What is here may have changed: it is shown until it is asked for again, which is when it is looked at."""
        self._stale.update(self._pages)
        self._asked.clear()
        for number in self._pages:
            self._tell(number)

    def row_at(self, index: AnyIndex) -> Row | None:
        """The row of an index, or one that says it is not here yet; then its page is asked for."""
        if not index.isValid() or index.row() >= self._total:
            return None
        number, place = divmod(index.row(), self._page)
        page = self._pages.get(number)
        if page is None or number in self._stale:
            self._want(number)
        else:
            self._pages.move_to_end(number)
        return page[place] if page is not None and place < len(page) else self._blank

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        """How many rows; rows have no children."""
        return 0 if parent.isValid() else self._total

    def _want(self, number: int) -> None:
        if number not in self._asked:
            self._asked[number] = None
            while len(self._asked) > PAGES_ASKED:  # what was scrolled past is asked for again if one comes back
                del self._asked[next(iter(self._asked))]
            self.pages_wanted.emit(self.asked)

    def _tell(self, number: int) -> None:
        first, last = number * self._page, min((number + 1) * self._page, self._total) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))
