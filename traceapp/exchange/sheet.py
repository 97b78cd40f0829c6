"""A sheet that people fill in: its columns, and what its rows make. Reading it never raises for what it holds."""

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Any, Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.problem import Unreadable, because
from traceapp.exchange.spreadsheet import Column, Row, Table, WrongCell, read_table

T = TypeVar("T")

Known = Callable[[str, str], bool]
"""Whether there is a thing of this sort (`party`, `route`…) with this key."""


class Sheet(Struct, Generic[T], frozen=True):
    """One kind of sheet.

    keys: the columns that together name what a row is about. repeated: columns that may say something else in each of
    several rows about one thing, of which the first alone must have the others; without any, a second row about it is
    a fault. build: makes the thing from the values
    of its first row, and those of every row under `repeated`, blank cells left out; Unreadable says what cannot be.
    """

    name: str
    means: str
    columns: tuple[Column, ...]
    keys: tuple[str, ...]
    build: Callable[[Mapping[str, Any], Sequence[Mapping[str, Any]]], T]
    repeated: tuple[str, ...] = ()


class Listed(Struct, Generic[T], frozen=True):
    """One thing from a sheet: the row it begins in, the values of that row by heading, and the thing itself."""

    row: int
    cells: Mapping[str, Any]
    value: T


class SheetReading(Struct, Generic[T], frozen=True):
    """Everything on a sheet in the order of its rows, and everything wrong with it."""

    file: str
    listed: tuple[Listed[T], ...]
    wrong: tuple[WrongCell, ...]


def read_sheet(sheet: Sheet[T], file: str, raw: bytes, known: Known) -> SheetReading[T]:
    """What a CSV file holds as this kind of sheet. file: the name that faults carry."""
    table = read_table(file, raw, [_in_row(sheet, column) for column in sheet.columns])
    wrong = [*table.wrong]
    listed = []
    for rows in _about_one_thing(sheet, table).values():
        faults = [
            *_missing(sheet, table, rows[0]),
            *unknown_names(sheet, file, rows, known),
            *_at_odds(sheet, table, rows),
        ]
        if not faults:
            extra = [{name: row.cells[name] for name in sheet.repeated if name in row.cells} for row in rows]
            try:
                listed.append(Listed(rows[0].number, rows[0].cells, sheet.build(rows[0].cells, extra)))
            except Unreadable as error:
                faults.append(WrongCell(file, rows[0].number, "", error.problem))
        wrong += faults
    return SheetReading(file, tuple(listed), tuple(sorted(wrong, key=attrgetter("row"))))


def _in_row(sheet: Sheet[Any], column: Column) -> Column:
    return replace(column, once=bool(sheet.repeated) and column.name not in (*sheet.keys, *sheet.repeated))


def _about_one_thing(sheet: Sheet[Any], table: Table) -> dict[tuple[Any, ...], list[Row]]:
    found: dict[tuple[Any, ...], list[Row]] = {}
    for row in table.rows:
        found.setdefault(tuple(row.cells.get(name) for name in sheet.keys), []).append(row)
    return found


def _missing(sheet: Sheet[Any], table: Table, first: Row) -> list[WrongCell]:
    """Cells that the first row about a thing must have."""
    return [
        WrongCell(table.file, first.number, column.name, because("empty"))
        for column in sheet.columns
        if column.required and column.name not in first.cells
    ]


def unknown_names(sheet: Sheet[Any], file: str, rows: Sequence[Row], known: Known) -> list[WrongCell]:
    """Cells that name something which is not on file."""
    return [
        WrongCell(file, row.number, column.name, because("not_on_file", sort=column.refers, name=name))
        for row in rows
        for column in sheet.columns
        if column.refers and column.name in row.cells
        for name in _names(row.cells[column.name])
        if not known(column.refers, name)
    ]


def _names(value: Any) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,)


def _at_odds(sheet: Sheet[Any], table: Table, rows: Sequence[Row]) -> list[WrongCell]:
    """What a later row says otherwise than the first one about the same thing."""
    first = rows[0]
    if not sheet.repeated:
        shown = " ".join(f"“{first.cells.get(name, '')}”" for name in sheet.keys)
        problem = because("in_another_row", name=shown, row=str(first.number))
        return [WrongCell(table.file, row.number, sheet.keys[-1], problem) for row in rows[1:]]
    return [
        WrongCell(table.file, row.number, name, because("at_odds_with_row", row=str(first.number)))
        for row in rows[1:]
        for name, value in row.cells.items()
        if name not in sheet.repeated and value != first.cells.get(name)
    ]
