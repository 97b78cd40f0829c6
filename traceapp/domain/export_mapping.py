"""How an instrument's export is read, as files of `resources/exports/` say: columns, properties, units."""

from collections.abc import Iterator, Mapping

import msgspec

from traceapp.domain.conversion import UNITS, factor
from traceapp.domain.flaw import Flaw, repeated
from traceapp.domain.problem import because
from traceapp.domain.property import Property
from traceapp.domain.words import Words
from traceapp.domain.written import Key


class MappedColumn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A column by its heading: the property it holds, and the unit it is given in; "" is the property's own."""

    column: str
    property: Key
    unit: str = ""


class ExportMapping(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One instrument's export; each of its rows is one specimen, or one piece.

    lot: the column that names the lot or load. position, temperature: columns that say where the specimen lay in its
    load, and how warm it was, "" where there is none. sheet: of a workbook, "" the first. headings: the row they stand
    in, counted from 1. instrument: the key of the instrument that made it. decimal: the sign before the places.
    """

    key: Key
    name: Words
    lot: str
    columns: tuple[MappedColumn, ...]
    instrument: str = ""
    position: str = ""
    temperature: str = ""
    sheet: str = ""
    headings: int = 1
    decimal: str = "."


def mapping_flaws(mapping: ExportMapping) -> tuple[Flaw, ...]:
    """What is wrong with a mapping by itself."""
    found = [
        *repeated(tuple(one.column for one in mapping.columns), "columns", name="column"),
        *repeated(tuple(one.property for one in mapping.columns), "columns", name="property"),
    ]
    if not mapping.columns:
        found.append(Flaw(("columns",), because("no_columns")))
    if mapping.headings < 1:
        found.append(Flaw(("headings",), because("below_least", least="1")))
    if mapping.decimal not in {".", ","}:
        found.append(Flaw(("decimal",), because("not_one_of", given=mapping.decimal, known=(".", ","))))
    for n, one in enumerate(mapping.columns):
        if one.unit and one.unit not in UNITS:
            found.append(
                Flaw(("columns", n, "unit"), because("none_of", given=one.unit, known=", ".join(sorted(UNITS - {""}))))
            )
    return tuple(found)


def mapping_reference_flaws(mapping: ExportMapping, properties: Mapping[str, Property]) -> Iterator[Flaw]:
    """Properties that the plant does not know, and units that measure something else."""
    for n, one in enumerate(mapping.columns):
        measured = properties.get(one.property)
        if measured is None:
            yield Flaw(("columns", n, "property"), because("unknown_property", name=one.property))
        elif measured.form != "number":
            yield Flaw(("columns", n, "property"), because("not_numbers", name=one.property))
        elif one.unit in UNITS and factor(one.unit or measured.unit, measured.unit) is None:
            yield Flaw(
                ("columns", n, "unit"), because("unit_of_another_sort", given=one.unit, wanted=measured.unit or "1")
            )
