"""`traceapp results`: an instrument's export recorded from the command line."""

import json

import pytest

from tests.cli.office import Office
from tests.exchange.export_files import workbook

WHO = ("--person", "Q1")


@pytest.fixture
def lot(office: Office) -> str:
    """Magnets that are magnetised, by the opening stock."""
    return office.codes["OLD-2"]


def protocol(lot: str, *lengths: str) -> str:
    return "Lot,Piece,L,W,H\n" + "".join(f"{lot},{n},{text},20.00,5.00\n" for n, text in enumerate(lengths, start=1))


def test_an_export_is_checked_shown_recorded_and_kept(office: Office, lot: str):
    file = office.file("cmm.csv", protocol(lot, "20.01", "19.98", "20.00"))
    words = ("--by", "measuring-machine", "--instrument", "GAUGE-1", *WHO)
    tried = office.done("results", file, *words, "--dry-run")
    assert "length" in tried.out
    assert "1 report would be recorded." in tried.out
    done = office.done("results", file, *words, "--json").json
    assert done["written"] is True
    length = next(one for one in done["reports"][0]["results"] if one["property"] == "length")
    assert (length["n"], length["least"], length["mean"], length["most"], length["verdict"]) == (
        3, "19.98", "19.997", "20.01", "pass",
    )  # fmt: skip
    kept = list((office.data / "documents" / "evidence").iterdir())
    assert [path.read_bytes() for path in kept] == [file.read_bytes()]
    assert len(kept[0].stem) == 64
    again = office.run("results", file, *words)
    assert (again.code, "recorded already" in again.err) == (1, True)


def test_a_workbook_out_of_specification_puts_the_lot_on_hold_and_says_so(office: Office, lot: str):
    rows = (("Lot", "Piece", "L", "W", "H"), *((lot, n, 20.25, 20, 5) for n in range(3)))
    file = office.file("cmm.xlsx", workbook(*rows))
    done = office.done("results", file, "--by", "measuring-machine", *WHO)
    assert f"On hold by themselves: {lot}." in done.out
    assert json.loads(office.done("lot", lot, "--json").out)["status"] == "held"


def test_a_wrong_cell_is_named_by_row_and_column(office: Office, lot: str):
    file = office.file("cmm.csv", protocol(lot, "20.01", "long"))
    answer = office.run("results", file, "--by", "measuring-machine", *WHO, "--json")
    assert answer.code == 1
    assert "cmm.csv, row 3, column “L”: must be a plain number such as 7.45, not “long”" in answer.err
    assert answer.json["wrong"] == [
        {"file": "cmm.csv", "row": 3, "column": "L", "problem": "must be a plain number such as 7.45, not “long”"}
    ]


def test_a_lot_that_is_not_known_is_named_by_its_row(office: Office):
    file = office.file("cmm.csv", protocol("MG-2650-Z001-X", "20.01"))
    answer = office.run("results", file, "--by", "measuring-machine", *WHO, "--json")
    assert (answer.code, answer.json["error"]) == (1, "export_row_refused")
    assert [(one["row"], one["code"]) for one in answer.json["wrong"]] == [(2, "unit_unknown")]
    assert "cmm.csv, row 2: " in answer.err


def test_an_unknown_mapping_is_refused_with_those_that_are_known(office: Office, lot: str):
    file = office.file("cmm.csv", protocol(lot, "20.01"))
    answer = office.run("results", file, "--by", "scale", *WHO)
    assert answer.code == 1
    assert "hysteresigraph, measuring-machine" in answer.err


def test_who_may_not_inspect_may_not_import(office: Office, lot: str):
    file = office.file("cmm.csv", protocol(lot, "20.01"))
    answer = office.run("results", file, "--by", "measuring-machine", "--person", "A7", "--json")
    assert (answer.code, answer.json["wrong"][0]["code"]) == (1, "not_allowed")
