"""An instrument's export read by its mapping: readings by lot or load, every wrong cell named by row and column."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from traceapp.domain.conversion import converted, factor
from traceapp.domain.export_mapping import ExportMapping, MappedColumn
from traceapp.domain.problem import Problem, Unreadable, because
from traceapp.domain.property import Property
from traceapp.domain.sample_result import plain
from traceapp.domain.written import number_from_text
from traceapp.exchange.spreadsheet import WrongCell
from traceapp.exchange.workbook import is_blank, rows_of


class Readings(Struct, frozen=True):
    """What was read of one property: in the property's unit, in the order of the rows."""

    property: str
    readings: tuple[str, ...]


class UnitReadings(Struct, frozen=True, kw_only=True):
    """Everything that an export says of one lot or load at one position. row: the first that speaks of it."""

    unit: str
    row: int
    position: str = ""
    temperature: str = ""
    results: tuple[Readings, ...] = ()


class ExportReading(Struct, frozen=True):
    """What came of an export: its units in the order of their rows, and everything that is wrong."""

    units: tuple[UnitReadings, ...]
    wrong: tuple[WrongCell, ...]


class _Gathered(Struct):
    row: int
    temperature: str
    readings: dict[str, list[str]]


def read_export(file: str, raw: bytes, mapping: ExportMapping, properties: Mapping[str, Property]) -> ExportReading:
    """The readings of a CSV or XLSX file. Never raises for what the file holds. properties: those of the mapping."""
    rows = rows_of(file, raw, sheet=mapping.sheet)
    if isinstance(rows, WrongCell):
        return ExportReading((), (rows,))
    wrong: list[WrongCell] = []
    places = _places(file, rows, mapping, wrong)
    if wrong:
        return ExportReading((), tuple(wrong))
    gathered: dict[tuple[str, str], _Gathered] = {}
    for number, cells in enumerate(rows[mapping.headings :], start=mapping.headings + 1):
        if not is_blank(cells):
            _gather(_Line(file, number, cells, places), mapping, properties, gathered, wrong)
    if not gathered and not wrong:
        wrong.append(WrongCell(file, 0, "", because("no_rows")))
    units = tuple(_unit(unit, position, found) for (unit, position), found in gathered.items())
    return ExportReading(units if not wrong else (), tuple(wrong))


class _Line(Struct, frozen=True):
    """One row, its cells found by heading."""

    file: str
    number: int
    cells: Sequence[str]
    places: Mapping[str, int]

    def cell(self, heading: str) -> str:
        place = self.places.get(heading, len(self.cells))
        return self.cells[place] if place < len(self.cells) else ""

    def wrong(self, heading: str, problem: Problem) -> WrongCell:
        return WrongCell(self.file, self.number, heading, problem)


def _places(file: str, rows: Sequence[Sequence[str]], mapping: ExportMapping, wrong: list[WrongCell]) -> dict[str, int]:
    """Where each wanted heading stands."""
    found = rows[mapping.headings - 1] if len(rows) >= mapping.headings else ()
    places = {heading: place for place, heading in enumerate(found) if heading}
    wanted = [mapping.lot, *(one.column for one in mapping.columns)]
    optional = [heading for heading in (mapping.position, mapping.temperature) if heading]
    for heading in (*wanted, *optional):
        if heading not in places:
            there = ", ".join(places)
            wrong.append(WrongCell(file, mapping.headings, heading, because("heading_missing", known=there)))
    return places


def _gather(
    line: _Line,
    mapping: ExportMapping,
    properties: Mapping[str, Property],
    gathered: dict[tuple[str, str], _Gathered],
    wrong: list[WrongCell],
) -> None:
    unit = line.cell(mapping.lot)
    if not unit:
        wrong.append(line.wrong(mapping.lot, because("empty")))
        return
    position = line.cell(mapping.position)
    temperature = _number(line, mapping, mapping.temperature, wrong) if mapping.temperature else None
    found = gathered.setdefault((unit, position), _Gathered(line.number, "", {}))
    if temperature is not None:
        found.temperature = found.temperature or plain(temperature)
    for one in mapping.columns:
        reading = _reading(line, mapping, one, properties[one.property], wrong)
        if reading:
            found.readings.setdefault(one.property, []).append(reading)


def _reading(line: _Line, mapping: ExportMapping, one: MappedColumn, measured: Property, wrong: list[WrongCell]) -> str:
    """A reading in the property's own unit, "" where the cell is empty."""
    number = _number(line, mapping, one.column, wrong)
    by = factor(one.unit or measured.unit, measured.unit)
    if number is None or by is None:
        return ""
    return plain(converted(number, by, measured.decimals))


def _number(line: _Line, mapping: ExportMapping, heading: str, wrong: list[WrongCell]) -> Decimal | None:
    cell = line.cell(heading)
    if not cell:
        return None
    text = cell.replace(",", ".") if mapping.decimal == "," else cell
    try:
        return number_from_text(text)
    except Unreadable as error:
        wrong.append(line.wrong(heading, error.problem))
        return None


def _unit(unit: str, position: str, found: _Gathered) -> UnitReadings:
    return UnitReadings(
        unit=unit,
        row=found.row,
        position=position,
        temperature=found.temperature,
        results=tuple(Readings(key, tuple(readings)) for key, readings in found.readings.items()),
    )
