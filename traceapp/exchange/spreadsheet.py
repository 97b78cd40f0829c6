"""Tables as spreadsheet programs write and read them (CSV, RFC 4180): every wrong cell is named by row and column.

Read are UTF-8 with or without its mark, and UTF-16 as Excel's “Unicode text”; commas, semicolons or tabs between cells.
Row numbers are the spreadsheet's own: the headings are row 1, blank rows count, a cell with a line break is one row.

A cell that a spreadsheet would run as a formula is written with an apostrophe before it, which reading takes off again.
"""

import csv
import difflib
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, TextIO, TypeAlias

from msgspec import Struct

from traceapp.domain.problem import Problem, Unreadable, because
from traceapp.exchange.cell_kinds import TEXT, Kind

Cell: TypeAlias = str | int | Decimal

# The full-width signs count too: a Japanese Excel takes them for the others (OWASP, CSV injection).
_FORMULA = re.compile("'*(?:\\s*[=+\\-@＝＋－＠]|[\t\r\n])")
_SPACES = re.compile(r"[^\S\t\r\n]")  # spreadsheets part a number from its unit by spaces that do not break
_SEPARATORS = ",;\t"
_NEAR_ENOUGH = 0.7


class WrongCell(Struct, frozen=True):
    """One thing wrong. row: 0 is the whole file; column: "" is the whole row. problem: as of a `Flaw`."""

    file: str
    row: int
    column: str
    problem: Problem

    def __str__(self) -> str:
        row = f", row {self.row}" if self.row else ""
        column = f", column “{self.column}”" if self.column else ""
        return f"{self.file}{row}{column}: {self.problem}"


class Column(Struct, frozen=True):
    """A column by its heading. kind: how its cells are read and written; a blank one is not read.

    means: what goes there, for who fills the sheet. once: the column must be there, though not every row needs the
    cell. refers: the sort of thing whose key the cell names, "" is none.
    """

    name: str
    means: str
    kind: Kind = TEXT
    required: bool = False
    once: bool = False
    refers: str = ""


class Row(Struct, frozen=True):
    """One row: its number in the spreadsheet, and the values of the cells that are not blank, by heading."""

    number: int
    cells: Mapping[str, Any]


class Table(Struct, frozen=True):
    """What was read: the rows without a fault, and everything that is wrong."""

    file: str
    rows: tuple[Row, ...]
    wrong: tuple[WrongCell, ...]


def read_table(file: str, raw: bytes, columns: Sequence[Column]) -> Table:
    """The rows of a CSV file under known headings, in any order. Never raises for what the file holds.

    file: the name that faults carry. Headings are taken whatever their case, with spaces, hyphens or underscores.
    """
    wrong: list[WrongCell] = []
    lines = list(_lines(file, raw, columns, wrong))
    if not lines:
        wrong = wrong or [WrongCell(file, 1, "", because("headings_missing", known=_named(columns)))]
        return Table(file, (), tuple(wrong))
    headings = _headings(file, lines[0], columns, wrong)
    rows = []
    for number, cells in enumerate(lines[1:], start=2):
        if any(cells):
            faults = len(wrong)
            values = dict(_values(file, number, cells, headings, wrong))
            if len(wrong) == faults:
                rows.append(Row(number, values))
    return Table(file, tuple(rows), tuple(wrong))


def _lines(file: str, raw: bytes, columns: Sequence[Column], wrong: list[WrongCell]) -> Iterator[list[str]]:
    try:
        whole = raw.decode("utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")
    except UnicodeDecodeError as error:
        row = raw[: error.start].count(b"\n") + 1
        wrong.append(WrongCell(file, row, "", because("sheet_not_utf8")))
        return
    row = 1
    try:
        for cells in _reader(whole, _separator(whole, columns)):
            yield [unguarded(_SPACES.sub(" ", cell).strip()) for cell in cells]
            row += 1
    except csv.Error as error:
        wrong.append(WrongCell(file, row, "", _broken(str(error))))


def _reader(whole: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(whole, newline=""), delimiter=separator, strict=True)


def _separator(whole: str, columns: Sequence[Column]) -> str:
    """The one under which the first line holds most headings."""
    first = whole.partition("\n")[0]
    known = {_folded(column.name) for column in columns}
    found = {one: len(known & {_folded(cell.strip(' "')) for cell in first.split(one)}) for one in _SEPARATORS}
    return max(_SEPARATORS, key=found.__getitem__)


def _headings(file: str, cells: Sequence[str], columns: Sequence[Column], wrong: list[WrongCell]) -> list[Column | str]:
    """For each place in the row its column; the bare heading where there is no such column."""
    known = {_folded(column.name): column for column in columns}
    found: list[Column | str] = [known.get(_folded(cell), cell) for cell in cells]
    for place, heading in enumerate(found):
        if isinstance(heading, Column) and heading in found[:place]:
            wrong.append(WrongCell(file, 1, heading.name, because("heading_twice")))
        elif isinstance(heading, str) and heading:
            near = difflib.get_close_matches(_folded(heading), known, n=1, cutoff=_NEAR_ENOUGH)
            hint = {"near": known[near[0]].name} if near else {"known": _named(columns)}
            wrong.append(WrongCell(file, 1, heading, because("not_known", **hint)))
    missing = [column for column in columns if column.required and column not in found]
    wrong += [WrongCell(file, 1, column.name, because("missing")) for column in missing]
    return found


def _values(
    file: str, number: int, cells: Sequence[str], headings: Sequence[Column | str], wrong: list[WrongCell]
) -> Iterator[tuple[str, Any]]:
    """The values of one row, blank ones left out."""
    beyond = [cell for cell in cells[len(headings) :] if cell]
    wrong += [WrongCell(file, number, "", because("right_of_headings", given=_short(cell))) for cell in beyond]
    for place, column in enumerate(headings):
        cell = cells[place] if place < len(cells) else ""
        if isinstance(column, str):
            if cell and not column:
                wrong.append(WrongCell(file, number, "", because("under_no_heading", given=_short(cell))))
        elif cell:
            try:
                yield column.name, column.kind.read(cell)
            except Unreadable as error:
                wrong.append(WrongCell(file, number, column.name, error.problem))
        elif column.required and not column.once:
            wrong.append(WrongCell(file, number, column.name, because("empty")))


def _folded(heading: str) -> str:
    return " ".join(heading.casefold().replace("_", " ").replace("-", " ").split())


def _named(columns: Sequence[Column]) -> str:
    return ", ".join(column.name for column in columns)


def _short(cell: str) -> str:
    return cell if len(cell) <= 40 else f"{cell[:39]}…"


def _broken(said: str) -> Problem:
    """What the library's sentence about broken CSV means."""
    if said == "unexpected end of data":
        return because("quote_never_closed")
    if "expected after" in said:
        return because("after_closing_quote")
    if "field limit" in said:
        return because("cell_too_long")
    return because("not_csv")


def guarded(cell: str) -> str:
    """The text so that no spreadsheet takes it for a formula. `unguarded` gives it back as it was, whatever it was."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def write_table(into: TextIO, headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    """Write headings and rows as they come, and say how many rows. Texts are quoted and guarded, numbers are bare.

    into: opened with `newline=""`. A negative number is given as a number: as a text it is guarded like any other.
    """
    writer = csv.writer(into, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(headings)
    count = 0
    for row in rows:
        writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in row])
        count += 1
    return count
