"""`traceapp export`: tables and lines that other programs read."""

import csv
import io
import json
from contextlib import closing

import pytest
from python_calamine import CalamineWorkbook

from tests.cli.office import Office, said
from tests.demo_store import QUICK
from tests.strategies import samples
from traceapp.app import open_app
from traceapp.cli.exports import EXPORTS
from traceapp.settings import Folders


@pytest.fixture(scope="session")
def certified(finished_template: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The dock with a certificate issued; only read."""
    office = finished_template.copied(tmp_path_factory.mktemp("certified"))
    office.done("certificate", "issue", office.codes["shipment"], *office.signed("Q1"))
    assert office.note({"kind": "lot received", **_early(office)}, "A7").code == 0
    filed = {"sha256": "ab" * 32, "name": "origin.pdf", "media_type": "application/pdf", "evidence": "customs"}
    assert office.note({"kind": "document added", **filed}, "A7").code == 0
    return office


def _early(office: Office) -> dict[str, object]:
    """A receipt with a value outside its limits is a finding."""
    return {
        "lot": {"material": "ndpr-oxide", "containers": [{"n": 1, "quantity": "5 kg"}]},
        "step": "receipt",
        "noted": [{"lot": office.codes["OLD-1"], "code": "keyed_in"}],
    }


NOTHING_HERE = {
    "links",
    "closures",
    "loads",
    "holds",
    "heels",
    "samples",
    "concessions",
    "reserved",
    "jobs",
    "reviews",
} | {"balances"}
"""Lists of which this small office has nothing."""


@pytest.mark.parametrize("what", EXPORTS)
def test_table_and_lines_say_the_same(certified, what):
    lines = [json.loads(line) for line in certified.done("export", what, "--json").out.splitlines()]
    rows = list(csv.DictReader(io.StringIO(certified.done("export", what, "--csv").out, newline="")))
    assert len(rows) == len(lines)
    assert lines or what in NOTHING_HERE
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


def test_a_document_says_what_it_is_evidence_of_and_how_it_stands(certified):
    (line,) = map(json.loads, certified.done("export", "documents", "--json").out.splitlines())
    assert (line["name"], line["evidence"], line["standing"], line["filed by"]) == (
        "origin.pdf",
        "customs",
        "waiting",
        ["A7"],
    )


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


def test_events_of_a_lot_and_of_a_period_come_out_as_documents(certified, tmp_path):
    out = tmp_path / "lot.jsonld"
    answer = certified.done("export", "epcis", "--lot", certified.codes["OLD-2"], "--out", out)
    events = json.loads(out.read_bytes())["epcisBody"]["eventList"]
    assert answer.err == f"{len(events)} events in {out}\n"
    steps = [event["bizStep"] for event in events]
    assert (steps[0], steps[-1]) == ("stock_taking", "inspecting")
    assert "packing" in steps
    assert events[0]["eventID"].startswith("ni:///sha-256;")
    certified.done("export", "epcis", "--from", "2026-01-01", "--to", "2026-01-02", "--out", out)
    assert json.loads(out.read_bytes())["epcisBody"]["eventList"] == []
    assert list(tmp_path.iterdir()) == [out]


def test_a_lot_is_asked_of_events_alone(certified):
    answer = certified.run("export", "lots", "--lot", "OLD-1")
    assert answer.code == 2
    assert "epcis" in answer.err
    assert certified.run("export", "epcis", "--lot", "RM-2648-A999-X").code == 1


def test_a_workbook_holds_every_list_with_all_its_rows(demo_app, tmp_path):
    out = tmp_path / "all.xlsx"
    answer = said("export", "all", "--xlsx", "--out", out, "--data", demo_app.folders.data)
    assert answer.code == 0, answer
    book = CalamineWorkbook.from_path(out)
    assert book.sheet_names == list(EXPORTS)
    empty = set()
    with demo_app.reading() as books:
        for what, export in EXPORTS.items():
            headings, *rows = book.get_sheet_by_name(what).to_python()
            assert headings == list(export.columns), what
            assert len(rows) == sum(1 for _ in export.rows(books)), what
            empty |= set() if rows else {what}
    assert empty <= {"concessions", "reviews", "reserved", "balances", "jobs", "heels"}


def test_a_workbook_goes_into_a_file_and_all_is_a_workbook(office):
    assert office.run("export", "lots", "--xlsx").code == 2
    assert office.run("export", "all").code == 2
    assert office.run("export", "all", "--json").code == 2


def test_a_list_of_each_thing_that_a_small_plant_has_nothing_of(bare):
    """One record of each kind, as it is, in a store of its own."""
    told = [record for tag, record in samples().items() if tag.partition(".")[0] in KINDS_OF_RARE_THINGS]
    with closing(open_app(Folders(bare.data), hasher=QUICK)) as app:
        app.record(app.command("q", "office"), lambda _books: told)
    for what in NOTHING_HERE - {"links", "closures"}:
        (line,) = map(json.loads, bare.done("export", what, "--json").out.splitlines())
        assert any(line.values()), what
    (reserved,) = map(json.loads, bare.done("export", "reserved", "--json").out.splitlines())
    assert (reserved["order"], reserved["amount"], reserved["unit"]) == ("order µ", "7", "pcs")


KINDS_OF_RARE_THINGS = {
    *("held", "exposed", "heel_measured", "sample_taken", "concession_granted", "reserved", "sent_out"),
    *("escape_notified", "balance_struck"),
}


def test_a_hold_says_why_in_words_also_where_the_reason_was_chosen(dock):
    lot = dock.codes["OLD-2"]
    held = {"kind": "held", "targets": [{"lot": lot}], "reason": f"lot_recalled:{lot}", "cause": "recall"}
    assert dock.note(held, "Q1").code == 0
    (line,) = map(json.loads, dock.done("export", "holds", "--json").out.splitlines())
    assert (line["reason"], line["cause"]) == (f"Recall of {lot}", "recall")
