"""What a desk asks of the books: searches, and lists of any length, by page or as a sheet."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from traceapp.app.lots_sheet import write_lots_sheet
from traceapp.app.plant_files import Resources
from traceapp.domain.lot_code import parse_lot_code
from traceapp.domain.lot_filter import LotFilter
from traceapp.domain.scan import OwnLot
from traceapp.services.desk.looking_up import LookedUp, look_up
from traceapp.services.packing.logistic_units import box_of
from traceapp.store.lot_list import Mark
from traceapp.store.rows import LotRow
from traceapp.store.store import Store

PAGE = 128
"""Lots a page."""
IsStopped = Callable[[], bool]


class Pages(Struct, frozen=True):
    """How many lots a list has, and where its pages begin. is_all: it was counted to its end."""

    lots: int
    begins: tuple[Mark | None, ...]
    is_all: bool


class Lookup:
    """Questions to one store. What takes an `is_stopped` ends with `Stopped` soon after that says so."""

    def __init__(
        self,
        store: Store,
        files: Callable[[], Resources],
        exports: Path,
        now: Callable[[], int],
    ) -> None:
        self._store = store
        self._files = files
        self._exports = exports
        self._now = now

    def look_up(self, text: str, is_stopped: IsStopped) -> LookedUp:
        """The first things that a text may mean."""
        with self._store.reading(is_stopped) as books:
            return look_up(books, self._files().plant, text)

    def box_bearing(self, sscc: str) -> OwnLot | None:
        """The box that bears a number of the world, as if its own code had been scanned; None where none does."""
        with self._store.reading() as books:
            box = box_of(books, sscc)
        return None if box is None else OwnLot(parse_lot_code(box.code))

    def page(self, wanted: LotFilter, begin: Mark | None, is_stopped: IsStopped) -> list[LotRow]:
        """One page of a list of lots, from where it begins (None: the first)."""
        with self._store.reading(is_stopped) as books:
            return books.lot_page(wanted, after=begin, most=PAGE)

    def count(self, wanted: LotFilter, is_stopped: IsStopped) -> Pages:
        """How many lots a list has, and where its pages begin."""
        with self._store.reading(is_stopped) as books:
            *pages, (_, lots) = books.lot_marks(wanted, size=PAGE)
        return Pages(lots, (None, *(end for end, _ in pages)), is_all=True)

    def values(self, field: str) -> list[str]:
        """What may be asked for in a field of `LotFilter`: the values that lots have there."""
        with self._store.reading() as books:
            return books.lot_values(field)

    def export_lots(self, wanted: LotFilter, tell: Callable[[int, int], None], is_stopped: IsStopped) -> Path:
        """Write a list of lots as CSV among the documents; `tell` hears how many lots so far, of 0: nobody knows.

        Fault `file_not_written`.
        """
        with self._store.reading(is_stopped) as books:
            return write_lots_sheet(self._exports, books, wanted, at=self._now(), tell=tell)
