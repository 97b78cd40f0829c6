"""The rows of a CSV file or of an XLSX workbook as text, whatever the program that wrote it.

A workbook's number is the shortest decimal that stands for it, which is what the program shows; none is kept as float.
"""

import csv
import io
from collections.abc import Sequence
from decimal import Decimal

from traceapp.domain.problem import because
from traceapp.exchange.spreadsheet import WrongCell, unguarded

_ZIP = b"PK\x03\x04"
_SEPARATORS = ",;\t"
MOST_ROWS = 100_000


def rows_of(file: str, raw: bytes, *, sheet: str = "") -> list[list[str]] | WrongCell:
    """Every row, cells trimmed; row numbers are the spreadsheet's own when counted from 1."""
    return _workbook(file, raw, sheet) if raw.startswith(_ZIP) else _csv(file, raw)


def _csv(file: str, raw: bytes) -> list[list[str]] | WrongCell:
    try:
        whole = raw.decode("utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")
    except UnicodeDecodeError as error:
        row = raw[: error.start].count(b"\n") + 1
        return WrongCell(file, row, "", because("sheet_not_utf8"))
    separator = max(_SEPARATORS, key=whole.count)
    try:
        reader = csv.reader(io.StringIO(whole, newline=""), delimiter=separator, strict=True)
        return [[unguarded(cell.strip()) for cell in row] for row in reader]
    except csv.Error:
        return WrongCell(file, 0, "", because("not_csv"))


def _workbook(file: str, raw: bytes, sheet: str) -> list[list[str]] | WrongCell:
    import python_calamine  # its library is loaded for the first workbook, not at the start

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(raw))
        names = book.sheet_names
        name = sheet or next(iter(names), "")
        if name not in names:
            return WrongCell(file, 0, "", because("sheet_missing", name=name, known=", ".join(names)))
        table = book.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=MOST_ROWS)
    except python_calamine.CalamineError:
        return WrongCell(file, 0, "", because("not_a_workbook"))
    return [[_text(cell) for cell in row] for row in table]


def _text(cell: object) -> str:
    """A cell as it is shown; a whole number without places."""
    if isinstance(cell, float):
        shown = format(Decimal(repr(cell)), "f")
        return shown.removesuffix(".0")
    return str(cell).strip()


def is_blank(row: Sequence[str]) -> bool:
    return not any(row)
