"""How a curve's file is read: which column is the field, which the polarisation (files of `resources/curves/`)."""

from collections.abc import Iterator

import msgspec

from traceapp.domain.conversion import UNITS, factor
from traceapp.domain.flaw import Flaw
from traceapp.domain.problem import because
from traceapp.domain.words import Words
from traceapp.domain.written import Key


class CurveColumn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A column by its heading, and the unit it is given in."""

    column: str
    unit: str


class CurveMapping(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One instrument's curve file, a point a row: the field, and the polarisation J or the flux density B.

    positive: the field of the second quadrant is written without its minus. instrument, sheet, headings, decimal: as of
    an `ExportMapping`.
    """

    key: Key
    name: Words
    field: CurveColumn
    polarisation: CurveColumn | None = None
    flux: CurveColumn | None = None
    positive: bool = False
    instrument: str = ""
    sheet: str = ""
    headings: int = 1
    decimal: str = "."


def curve_mapping_flaws(mapping: CurveMapping) -> Iterator[Flaw]:
    """What is wrong with a mapping."""
    if (mapping.polarisation is None) == (mapping.flux is None):
        yield Flaw(("polarisation",), because("either_j_or_b"))
    if mapping.headings < 1:
        yield Flaw(("headings",), because("below_least", least="1"))
    if mapping.decimal not in {".", ","}:
        yield Flaw(("decimal",), because("not_one_of", given=mapping.decimal, known=(".", ",")))
    for name, column, wanted in (
        ("field", mapping.field, "kA/m"),
        ("polarisation", mapping.polarisation, "T"),
        ("flux", mapping.flux, "T"),
    ):
        if column is not None and (column.unit not in UNITS or factor(column.unit, wanted) is None):
            problem = because("unit_of_another_sort", given=column.unit, wanted=wanted)
            yield Flaw((name, "unit"), problem)
