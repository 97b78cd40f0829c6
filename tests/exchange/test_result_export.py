"""An instrument's export by its mapping: readings by lot, and every wrong cell by row and column."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.exchange.export_files import HEADINGS, PROTOCOL, hysteresigraph, workbook
from traceapp.domain.export_mapping import ExportMapping, MappedColumn, mapping_flaws, mapping_reference_flaws
from traceapp.exchange.plant_folder import read_plant
from traceapp.exchange.result_export import ExportReading, read_export

PLANT = read_plant(Path(__file__).parents[2] / "resources").plant
MAGNETIC = PLANT.exports["hysteresigraph"]
MACHINE = replace(PLANT.exports["measuring-machine"], decimal=",")
ROW = ("SN-2648-A011-H", "tray 1", "23.1", "14.15", "13.2", "17.00", "95.5", "48.0")


def read(raw: str | bytes, mapping: ExportMapping = MAGNETIC) -> ExportReading:
    return read_export("run.csv", raw.encode() if isinstance(raw, str) else raw, mapping, PLANT.properties)


def told(reading: ExportReading) -> list[str]:
    return [str(one) for one in reading.wrong]


def test_rows_of_one_lot_and_position_become_one_set_of_readings_in_the_plants_units():
    second = (*ROW[:3], "14.05", *ROW[4:])
    elsewhere = (ROW[0], "tray 2", *ROW[2:])
    found = read(hysteresigraph(ROW, second, elsewhere))
    assert found.wrong == ()
    first, other = found.units
    assert (first.unit, first.row, first.position, first.temperature) == (ROW[0], 2, "tray 1", "23.1")
    assert {one.property: one.readings for one in first.results} == {
        "br": ("1.4150", "1.4050"),
        "hcb": ("1050.4", "1050.4"),
        "hcj": ("1352.8", "1352.8"),
        "hk": ("0.955", "0.955"),
        "bhmax": ("382.0", "382.0"),
    }
    assert (other.row, other.position, other.results[0].readings) == (4, "tray 2", ("1.4150",))


def test_a_workbook_says_the_same_as_the_text():
    cells = (*ROW[:2], 23.1, 14.15, 13.2, 17, 95.5, 48.0)
    assert read(workbook(HEADINGS, cells)).units == read(hysteresigraph(ROW)).units


def test_a_protocol_with_decimal_commas_is_read():
    found = read(PROTOCOL.format(lot="MG-1"), MACHINE)
    assert found.wrong == ()
    assert {one.property: one.readings for one in found.units[0].results} == {
        "length": ("40.01", "39.98"),
        "width": ("20.00", "20.01"),
        "height": ("5.00", "4.99"),
    }


def test_headings_further_down_and_blank_rows_are_counted_as_the_spreadsheet_counts_them():
    raw = "Hysteresigraph HG-77\n\n" + hysteresigraph(ROW, ("",) * 8, (*ROW[:3], "high", *ROW[4:]))
    found = read(raw, replace(MAGNETIC, headings=3))
    assert told(found) == ["run.csv, row 6, column “Br (kG)”: must be a plain number such as 7.45, not “high”"]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (hysteresigraph(("", *ROW[1:])), "run.csv, row 2, column “Sample ID”: is empty"),
        (hysteresigraph((*ROW[:2], "warm", *ROW[3:])), "row 2, column “Temp (°C)”: must be a plain number"),
        (hysteresigraph(), "run.csv: holds no row below its headings"),
        ("Sample ID,Br\n1,2\n", "row 1, column “Br (kG)”: is missing; the headings are Sample ID, Br"),
        (b"\xff\xff", "is no UTF-8 text"),
        (b"PK\x03\x04 no book", "is no workbook that can be read"),
        ('a,"b\n', "is no CSV"),
    ],
)
def test_what_is_wrong_is_named_in_plain_words(raw, said):
    found = read(raw)
    assert found.units == ()
    assert said in "\n".join(told(found))


def test_a_sheet_that_the_workbook_lacks_is_named_with_those_it_has():
    found = read(workbook(HEADINGS, ROW), replace(MAGNETIC, sheet="Curves"))
    assert told(found) == ["run.csv: has no sheet “Curves”; it has Results"]


def test_every_fault_is_told_at_once_and_nothing_is_read():
    found = read(hysteresigraph((*ROW[:3], "x", *ROW[4:]), (*ROW[:5], "y", *ROW[6:])))
    assert [(one.row, one.column) for one in found.wrong] == [(2, "Br (kG)"), (3, "Hcj (kOe)")]
    assert found.units == ()


def column(name: str, key: str, unit: str = "") -> MappedColumn:
    return MappedColumn(name, key, unit)


@pytest.mark.parametrize(
    ("mapping", "field", "problem"),
    [
        (replace(MAGNETIC, columns=()), "columns", "names no column"),
        (replace(MAGNETIC, headings=0), "headings", "at least 1"),
        (replace(MAGNETIC, decimal=";"), "decimal", "cannot be"),
        (replace(MAGNETIC, columns=(column("B", "br", "Gs"),)), "columns[0].unit", "“Gs” is none of"),
        (replace(MAGNETIC, columns=(column("B", "br"), column("B", "hcj"))), "columns[1].column", "again"),
        (replace(MAGNETIC, columns=(column("B", "bR"),)), "columns[0].property", "which no file has"),
        (replace(MAGNETIC, columns=(column("A", "adhesion"),)), "columns[0].property", "yes or no"),
        (replace(MAGNETIC, columns=(column("B", "br", "kOe"),)), "columns[0].unit", "kOe cannot be turned into T"),
    ],
)
def test_a_mapping_that_cannot_work_names_its_field(mapping, field, problem):
    flaws = [*mapping_flaws(mapping), *mapping_reference_flaws(mapping, PLANT.properties)]
    assert problem in str({flaw.field: flaw.problem for flaw in flaws}[field])
