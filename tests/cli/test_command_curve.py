"""`traceapp curve`: a demagnetisation curve filed from the command line."""

import pytest

from tests.cli.office import Office

LOOP = "H (kOe),J (kG)\n0,14.02\n6,13.95\n12,13.7\n15,12.6\n17,8.0\n18.5,-1.5\n"
WORDS = ("--by", "hysteresigraph-curve", "--person", "Q1")


@pytest.fixture
def lot(office: Office) -> str:
    return office.codes["OLD-2"]


def test_a_curve_is_computed_filed_and_its_file_kept(office: Office, lot: str):
    file = office.file("loop.csv", LOOP)
    tried = office.done("curve", file, *WORDS, "--unit", lot, "--dry-run")
    assert "6 points would be filed." in tried.out
    done = office.done("curve", file, *WORDS, "--unit", lot, "--specimen", "3", "--json").json
    assert (done["written"], done["points"], done["Br"], done["HcJ"]) == (True, 6, "1.4020", "1453.3")
    assert done["(BH)max"] == "385.1"
    (kept,) = (office.data / "documents" / "evidence").iterdir()
    assert kept.read_text(encoding="utf-8") == LOOP
    again = office.run("curve", file, *WORDS, "--unit", lot)
    assert (again.code, "recorded already" in again.err) == (1, True)


def test_a_wrong_cell_is_named_and_a_mapping_must_be_known(office: Office, lot: str):
    file = office.file("loop.csv", LOOP.replace("13.7", "?"))
    answer = office.run("curve", file, *WORDS, "--unit", lot, "--json")
    assert answer.code == 1
    assert [(one["row"], one["column"]) for one in answer.json["wrong"]] == [(4, "J (kG)")]
    unknown = office.run("curve", file, "--by", "vsm", "--person", "Q1", "--unit", lot)
    assert (unknown.code, "hysteresigraph-curve" in unknown.err) == (1, True)
