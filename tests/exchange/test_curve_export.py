"""A curve's file by its mapping: integer points, and every wrong cell by row and column."""

import pytest

from traceapp.domain.curve_mapping import CurveColumn, CurveMapping, curve_mapping_flaws
from traceapp.domain.words import Words
from traceapp.exchange.curve_export import CurvePoints, read_curve
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder

OERSTED = read_plant(resources_folder()).plant.curves["hysteresigraph-curve"]
FLUX = CurveMapping(
    key="b", name=Words("B", "B"), field=CurveColumn("H", "kA/m"), flux=CurveColumn("B", "mT"), decimal=","
)


def read(text: str, mapping: CurveMapping = OERSTED) -> CurvePoints:
    return read_curve("loop.csv", text.encode(), mapping)


def test_oersted_and_gauss_become_whole_amperes_a_metre_and_microtesla():
    found = read("H (kOe),J (kG)\n0,14.02\n10,13.8\n18.5,-1.5\n")
    assert found == CurvePoints((0, -795_775, -1_472_183), (1_402_000, 1_380_000, -150_000))


def test_a_flux_density_is_turned_into_the_polarisation():
    found = read("H;B\n0;1402\n-1000;125,4\n", FLUX)
    assert found.fields == (0, -1_000_000)
    assert found.polarisations == (1_402_000, 125_400 + 1_256_637)


def test_wrong_cells_and_headings_are_named():
    found = read("H (kOe),J (kG)\n0,14.02\nten,\n")
    assert [str(one) for one in found.wrong] == [
        "loop.csv, row 3, column “H (kOe)”: must be a plain number such as 7.45, not “ten”",
        "loop.csv, row 3, column “J (kG)”: is empty",
    ]
    (missing,) = read("H (kOe),B\n0,1\n").wrong
    assert str(missing) == "loop.csv, row 1, column “J (kG)”: is missing; the headings are H (kOe), B"


@pytest.mark.parametrize(
    ("mapping", "field"),
    [
        (CurveMapping(key="a", name=Words("", ""), field=CurveColumn("H", "kOe")), "polarisation"),
        (CurveMapping(key="a", name=Words("", ""), field=CurveColumn("H", "T"), flux=FLUX.flux), "field.unit"),
        (CurveMapping(key="a", name=Words("", ""), field=FLUX.field, flux=FLUX.flux, headings=0), "headings"),
        (CurveMapping(key="a", name=Words("", ""), field=FLUX.field, flux=FLUX.flux, decimal="'"), "decimal"),
    ],
)
def test_a_mapping_that_cannot_work_names_its_field(mapping: CurveMapping, field: str):
    assert [flaw.field for flaw in curve_mapping_flaws(mapping)] == [field]
