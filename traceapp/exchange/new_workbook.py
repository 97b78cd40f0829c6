"""Workbooks for others to calculate with (ISO/IEC 29500, XLSX): sheets of headings and rows.

Texts stay texts, whatever they begin with; numbers are numbers. A workbook has no other kind of number than a binary
one, so a decimal of more than fifteen digits is rounded by whoever opens it.
"""

from collections.abc import Iterable, Sequence
from typing import BinaryIO

from msgspec import Struct

from traceapp.exchange.spreadsheet import Cell

MOST_ROWS = 1_048_575
"""What a sheet holds below its headings."""


class Sheet(Struct, frozen=True):
    """One sheet. name: at most 31 signs. rows beyond MOST_ROWS go on in another of the same name and a number."""

    name: str
    headings: tuple[str, ...]
    rows: Iterable[Sequence[Cell]]


def write_workbook(into: BinaryIO, sheets: Sequence[Sheet]) -> int:
    """Write the sheets, row by row as they come, and say how many rows."""
    import xlsxwriter  # its library is loaded for the first workbook, not at the start

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    count = 0
    with xlsxwriter.Workbook(into, options) as book:
        bold = book.add_format({"bold": True})
        for sheet in sheets:
            page, row, further = None, 0, 1
            for cells in _at_least_none(sheet.rows):
                if page is None or row > MOST_ROWS:
                    name = sheet.name if further == 1 else f"{sheet.name[:27]} {further}"
                    page, row, further = book.add_worksheet(name), 1, further + 1
                    page.freeze_panes(1, 0)
                    page.set_column(0, len(sheet.headings) - 1, 16)
                    page.write_row(0, 0, sheet.headings, bold)
                if cells is None:
                    break
                for column, cell in enumerate(cells):
                    if isinstance(cell, str):
                        page.write_string(row, column, cell)
                    else:
                        page.write_number(row, column, cell)
                row, count = row + 1, count + 1
    return count


def _at_least_none(rows: Iterable[Sequence[Cell]]) -> Iterable[Sequence[Cell] | None]:
    """The rows and an end, so that a sheet without rows has its headings."""
    yield from rows
    yield None
