"""A curve's file by its mapping: integer points in A/m and µT, every wrong cell named by row and column."""

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal

from msgspec import Struct

from traceapp.domain.conversion import factor
from traceapp.domain.curve_mapping import CurveColumn, CurveMapping
from traceapp.domain.demag_curve import polarisation_of
from traceapp.domain.problem import Unreadable, because
from traceapp.domain.written import number_from_text
from traceapp.exchange.spreadsheet import WrongCell
from traceapp.exchange.workbook import is_blank, rows_of


class CurvePoints(Struct, frozen=True):
    """H in A/m and J in µT, point by point; and everything that is wrong."""

    fields: tuple[int, ...] = ()
    polarisations: tuple[int, ...] = ()
    wrong: tuple[WrongCell, ...] = ()


def read_curve(file: str, raw: bytes, mapping: CurveMapping) -> CurvePoints:
    """The points of a CSV or XLSX file. Never raises for what the file holds."""
    rows = rows_of(file, raw, sheet=mapping.sheet)
    if isinstance(rows, WrongCell):
        return CurvePoints(wrong=(rows,))
    second = mapping.polarisation or mapping.flux
    assert second is not None
    headings = rows[mapping.headings - 1] if len(rows) >= mapping.headings else []
    missing = [one.column for one in (mapping.field, second) if one.column not in headings]
    if missing:
        known = ", ".join(heading for heading in headings if heading)
        problem = because("heading_missing", known=known)
        return CurvePoints(wrong=tuple(WrongCell(file, mapping.headings, name, problem) for name in missing))
    wrong: list[WrongCell] = []
    first = _Reader(file, headings.index(mapping.field.column), mapping.field, "kA/m", 1_000, mapping.decimal)
    other = _Reader(file, headings.index(second.column), second, "T", 1_000_000, mapping.decimal)
    told = [
        (first.read(number, cells, wrong), other.read(number, cells, wrong))
        for number, cells in enumerate(rows[mapping.headings :], start=mapping.headings + 1)
        if not is_blank(cells)
    ]
    if wrong:
        return CurvePoints(wrong=tuple(wrong))
    fields = tuple(-h if mapping.positive else h for h, _ in told)
    values = tuple(value for _, value in told)
    return CurvePoints(fields, values if mapping.flux is None else polarisation_of(fields, values))


class _Reader(Struct, frozen=True):
    """Reads one column as integers: so many parts of a unit."""

    file: str
    place: int
    column: CurveColumn
    unit: str
    parts: int
    decimal: str

    def read(self, number: int, cells: Sequence[str], wrong: list[WrongCell]) -> int:
        """Rounded half to even; 0 where the cell is wrong."""
        cell = cells[self.place] if self.place < len(cells) else ""
        by = factor(self.column.unit, self.unit)
        assert by is not None
        try:
            told = number_from_text(cell.replace(",", ".") if self.decimal == "," else cell)
        except Unreadable as error:
            problem = error.problem if cell else because("empty")
            wrong.append(WrongCell(self.file, number, self.column.column, problem))
            return 0
        return int((told * by * Decimal(self.parts)).to_integral_value(ROUND_HALF_EVEN))
