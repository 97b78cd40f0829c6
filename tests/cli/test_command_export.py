"""`traceapp export`: tables and lines that other programs read."""

import csv
import io
import json

import pytest

from tests.cli.office import Office
from traceapp.cli.exports import EXPORTS


@pytest.fixture(scope="session")
def certified(finished_template: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The dock with a certificate issued; only read."""
    office = finished_template.copied(tmp_path_factory.mktemp("certified"))
    office.done("certificate", "issue", office.codes["shipment"], *office.signed("Q1"))
    assert office.note({"kind": "lot received", **_early(office)}, "A7").code == 0
    return office


def _early(office: Office) -> dict[str, object]:
    """A receipt with a value outside its limits is a finding."""
    return {
        "lot": {"material": "ndpr-oxide", "containers": [{"n": 1, "quantity": "5 kg"}]},
        "step": "receipt",
        "noted": [{"lot": office.codes["OLD-1"], "code": "keyed_in"}],
    }


@pytest.mark.parametrize("what", EXPORTS)
def test_table_and_lines_say_the_same(certified, what):
    lines = [json.loads(line) for line in certified.done("export", what, "--json").out.splitlines()]
    rows = list(csv.DictReader(io.StringIO(certified.done("export", what, "--csv").out, newline="")))
    assert len(rows) == len(lines)
    assert lines or what in {"links", "closures"}  # nothing was made of anything here, and no doubt was closed
    for row, line in zip(rows, lines, strict=True):
        assert list(row) == list(line) == list(EXPORTS[what].columns)


def test_quantities_are_kilograms_and_pieces(certified):
    lots = {
        line["supplier lot"]: line
        for line in map(json.loads, certified.done("export", "lots", "--json").out.splitlines())
    }
    assert (lots["OLD-1"]["left"], lots["OLD-1"]["unit"]) == ("250.00", "kg")
    assert (lots["OLD-2"]["made"], lots["OLD-2"]["left"], lots["OLD-2"]["unit"]) == ("600", "200", "pcs")
    table = certified.done("export", "lots").out
    assert '"rotor"' in table
    assert ",600,200," in table


def test_a_file_is_whole_and_opens_in_a_spreadsheet(certified, tmp_path):
    out = tmp_path / "lots.csv"
    answer = certified.done("export", "lots", "--out", out)
    assert (answer.out, answer.err) == ("", f"3 lines in {out}\n")
    assert out.read_bytes().startswith(b'\xef\xbb\xbf"lot"')
    assert list(tmp_path.iterdir()) == [out]


def test_a_formula_in_a_cell_is_written_as_text(office):
    revised = {"kind": "plant revised", "fact": {"sort": "place", "key": "=1+1", "name": "x"}}
    assert office.note(revised, "Q1", *office.signed("Q1")).code == 0
    assert '"\'=1+1"' in office.done("export", "facts").out
    assert '"=1+1"' in office.done("export", "facts", "--json").out


def test_the_journal_comes_out_as_it_was_recorded(certified):
    lines = [json.loads(line) for line in certified.done("export", "entries", "--json").out.splitlines()]
    assert [line["entry"] for line in lines] == [f"A-{n}" for n in range(1, len(lines) + 1)]
    assert lines[0]["kind"] == "terminal_enrolled.1"
    issued = next(line for line in lines if line["kind"] == "certificate_issued.1")
    assert issued["record"]["covers"][0]["quantity"] == [400, "pcs"]


def test_an_unknown_export_and_two_shapes_are_usage_errors(office):
    assert office.run("export", "everything").code == 2
    assert office.run("export", "lots", "--csv", "--json").code == 2


def test_a_missing_store_is_not_made(bare):
    answer = bare.run("export", "lots")
    assert answer.code == 3
    assert "traceapp.db" in answer.err
    assert not bare.data.exists()
