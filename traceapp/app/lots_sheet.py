"""A list of lots as a CSV sheet: written page by page, however many there are."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from traceapp.app.whole_file import write_sheet
from traceapp.domain.lot_filter import LotFilter
from traceapp.domain.quantity import Quantity, Unit, decimal_text
from traceapp.exchange.spreadsheet import Cell
from traceapp.store.books import Books
from traceapp.store.rows import LotRow

HEADINGS = (
    "code", "material", "made", "left", "unit", "status", "step", "place", "part", "order", "claim", "grade", "owner",
    "supplier", "supplier lot", "born",
)  # fmt: skip


def write_lots_sheet(
    folder: Path, books: Books, wanted: LotFilter, *, at: int, tell: Callable[[int, int], None]
) -> Path:
    """Write the sheet into `folder`, whole or not at all, and say where. Fault `file_not_written`, Stopped.

    at: now (UTC microseconds), for the file's name. tell: called with the lots written so far, and 0 for nobody knows
    of how many.
    """
    file = folder / f"lots-{datetime.fromtimestamp(at / 1_000_000, tz=UTC):%Y%m%dT%H%M%SZ}.csv"
    return write_sheet(file, HEADINGS, _rows(books, wanted, tell))


def _rows(books: Books, wanted: LotFilter, tell: Callable[[int, int], None]) -> Iterator[tuple[Cell, ...]]:
    done = 0
    for page in books.lot_pages(wanted):
        yield from map(_line, page)
        done += len(page)
        tell(done, 0)


def _line(row: LotRow) -> tuple[Cell, ...]:
    unit = Unit(row.unit)
    made, left = (Decimal(decimal_text(Quantity(amount, unit))) for amount in (row.made, row.left))
    born = f"{datetime.fromtimestamp(row.born_at / 1_000_000, tz=UTC):%Y-%m-%dT%H:%M:%SZ}"
    return (
        row.code, row.material, made, left, "kg" if unit is Unit.MG else "pcs", row.status, row.step, row.place,
        row.part, row.order_line, row.claim, row.grade, row.owner, row.supplier, row.supplier_lot, born,
    )  # fmt: skip
