"""A sheet of plant data: the same description reads a CSV, fills a form on a screen, and writes both back.

What nobody changed in a form keeps its value, whatever its text looks like; only what was typed is read.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import msgspec
from msgspec import NODEFAULT, Struct

from traceapp.domain.fact import Fact
from traceapp.domain.problem import Unreadable, because
from traceapp.exchange.sheet import Known, Sheet, unknown_names
from traceapp.exchange.spreadsheet import Column, Row, WrongCell

Texts = Mapping[str, str]
"""What stands in the cells of one row, by heading; a cell that is not there is blank."""


class FactSheet(Sheet[Fact], frozen=True, kw_only=True):
    """A sheet whose rows make facts of one sort.

    fields: the fact's field behind a column, where it is not the column's name. table: the field that holds the rows
    of `repeated`, and shape: what each of them is.
    """

    sort: type[Fact]
    fields: Mapping[str, str] = MappingProxyType({})
    table: str = ""
    shape: type[Struct] | None = None

    @property
    def tag(self) -> str:
        """The sort's own word: `party`."""
        return str(self.sort.__struct_config__.tag)

    @property
    def head(self) -> tuple[Column, ...]:
        """The columns that say something once."""
        return tuple(column for column in self.columns if column.name not in self.repeated)

    @property
    def parts(self) -> tuple[Column, ...]:
        """The columns of which there is a row for each part."""
        return tuple(column for column in self.columns if column.name in self.repeated)

    def field(self, column: str) -> str:
        """The field behind a column; some columns (a person's name) have none in the fact."""
        return self.fields.get(column, column.replace(" ", "_"))


class FactText(Struct, frozen=True):
    """A fact as it stands in the cells of its sheet: what is said once, and a row for each part."""

    head: Texts
    rows: tuple[Texts, ...] = ()


def text_of(sheet: FactSheet, fact: Fact) -> FactText:
    """The fact in words that `fact_of` and `read_sheet` read. What is as it is by default is blank, but for choices."""
    parts = getattr(fact, sheet.table) if sheet.table else ()
    return FactText(_texts(sheet, sheet.head, fact), tuple(_texts(sheet, sheet.parts, part) for part in parts))


def blank_text(sheet: FactSheet) -> FactText:
    """A form that nobody has filled in yet: choices stand as they are by default."""
    defaults = _defaults(sheet.sort)
    written = {
        column.name: column.kind.write(defaults[sheet.field(column.name)])
        for column in sheet.head
        if column.kind.choices and not column.kind.is_many and sheet.field(column.name) in defaults
    }
    return FactText(written)


def fact_of(sheet: FactSheet, base: Fact | None, typed: FactText, known: Known) -> Fact | tuple[WrongCell, ...]:
    """The fact that was typed over `base` (None: a new one), or everything that is wrong with it.

    A WrongCell of row 0 is about the head, of row n about the n-th part. The key of a fact on file does not change.
    """
    before = text_of(sheet, base) if base is not None else FactText({})
    wrong: list[WrongCell] = []
    standing = _values(sheet, sheet.head, base) if base is not None else {}
    head = _read(sheet.head, before.head, standing, Row(0, typed.head), wrong)
    parts: Sequence[Any] = getattr(base, sheet.table) if base is not None and sheet.table else ()
    kept = [(texts, _values(sheet, sheet.parts, part)) for texts, part in zip(before.rows, parts, strict=True)]
    rows = []
    for number, texts in enumerate(typed.rows, start=1):
        texts_before, values_before = next((pair for pair in kept if _said(pair[0]) == _said(texts)), ({}, {}))
        rows.append(_read(sheet.parts, texts_before, values_before, Row(number, texts), wrong))
    read = [Row(0, head), *(Row(number, row) for number, row in enumerate(rows, start=1))]
    wrong += unknown_names(sheet, "", read, known)
    if not wrong:
        try:
            made = sheet.build(head, rows)
        except Unreadable as error:
            wrong.append(WrongCell("", 0, "", error.problem))
        else:
            if base is None or made.key == base.key:
                return made
            wrong.append(WrongCell("", 0, sheet.keys[0], because("key_for_ever", key=base.key)))
    return tuple(wrong)


def changes(sheet: FactSheet, before: Fact | None, after: Fact) -> tuple[tuple[str, str, str], ...]:
    """What differs, column by column: heading, before, after. Parts are told as one line each."""
    old = text_of(sheet, before) if before is not None else FactText({})
    new = text_of(sheet, after)
    found = [
        (column.name, old.head.get(column.name, ""), new.head.get(column.name, ""))
        for column in sheet.head
        if old.head.get(column.name, "") != new.head.get(column.name, "")
    ]
    were, are = [_line(sheet, row) for row in old.rows], [_line(sheet, row) for row in new.rows]
    found += [(sheet.table, line, "") for line in were if line not in are]
    found += [(sheet.table, "", line) for line in are if line not in were]
    return tuple(found)


def _line(sheet: FactSheet, row: Texts) -> str:
    return " · ".join(row[column.name] for column in sheet.parts if row.get(column.name))


def _said(texts: Texts) -> dict[str, str]:
    return {name: text for name, text in texts.items() if text}


def _texts(sheet: FactSheet, columns: Sequence[Column], of: Struct) -> dict[str, str]:
    defaults, found = _defaults(type(of)), {}
    for column in columns:
        field = sheet.field(column.name)
        if hasattr(of, field):
            value = getattr(of, field)
            shown = value is not None and (bool(column.kind.choices) or value != defaults.get(field, NODEFAULT))
            found[column.name] = column.kind.write(value) if shown else ""
    return found


def _values(sheet: FactSheet, columns: Sequence[Column], of: Struct) -> dict[str, Any]:
    """The values behind the columns, those that are so by default left out."""
    defaults = _defaults(type(of))
    found = {}
    for column in columns:
        field = sheet.field(column.name)
        if hasattr(of, field) and getattr(of, field) != defaults.get(field, NODEFAULT):
            found[column.name] = getattr(of, field)
    return found


def _defaults(shape: type[Struct]) -> dict[str, Any]:
    return {field.name: field.default for field in msgspec.structs.fields(shape) if field.default is not NODEFAULT}


def _read(
    columns: Sequence[Column], before: Texts, standing: Mapping[str, Any], typed: Row, wrong: list[WrongCell]
) -> dict[str, Any]:
    """The values of one row as they were typed; what is wrong goes into `wrong`."""
    values: dict[str, Any] = {}
    for column in columns:
        text = typed.cells.get(column.name, "").strip()
        if text == before.get(column.name, ""):
            if column.name in standing:
                values[column.name] = standing[column.name]
            elif column.required and not text:
                wrong.append(WrongCell("", typed.number, column.name, because("empty")))
        elif text:
            try:
                values[column.name] = column.kind.read(text)
            except Unreadable as error:
                wrong.append(WrongCell("", typed.number, column.name, error.problem))
        elif column.required:
            wrong.append(WrongCell("", typed.number, column.name, because("empty")))
    return values
