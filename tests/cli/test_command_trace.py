"""`traceapp trace`: from any code, back or forward, as words, CSV and JSON."""

import csv
import json

import pytest

from tests.cli.office import Office
from tests.cli.test_command_record import office_fields
from tests.documents.reading import text
from traceapp.exchange.workbook import rows_of


@pytest.fixture(scope="session")
def reduced_template(furnished_template: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The oxide of OLD-1 became metal in part."""
    office = furnished_template.copied(tmp_path_factory.mktemp("reduced"))
    answer = office.note(
        {
            "kind": "step performed",
            "step": "reduction",
            "draws": [{"lot": office.codes["OLD-1"], "container": 1, "quantity": "100 kg"}],
            "lots": [{"material": "ndpr-metal", "containers": [{"n": 1, "quantity": "83 kg"}]}],
            "losses": [{"name": "oxygen", "mass_mg": "14.6 kg"}],
            "fields": office_fields("reduction"),
        },
        "A7",
    )
    assert answer.code == 0, answer
    office.codes["metal"] = json.loads(office.done("export", "links", "--json").out)["child"]
    return office


@pytest.fixture
def reduced(reduced_template, tmp_path):
    return reduced_template.copied(tmp_path)


def test_back_from_a_lot_to_the_supplier_s_drum(reduced):
    answer = reduced.done("trace", reduced.codes["metal"], "--csv", reduced.folder / "t.csv")
    assert f"lot {reduced.codes['metal']}, and what it came from: 2 lots" in answer.out
    assert "north-oxide" in answer.out
    with (reduced.folder / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["lot"]: row for row in csv.DictReader(file)}
    assert rows[reduced.codes["OLD-1"]]["supplier lot"] == "OLD-1"
    assert rows[reduced.codes["OLD-1"]]["share"] == "100.0000 %"
    assert rows[reduced.codes["OLD-1"]]["steps away"] == "1"


def test_forward_from_the_supplier_s_number_to_what_is_still_here(reduced):
    answer = reduced.done("trace", "OLD-1", "--forward")
    assert answer.out.startswith("supplier lot OLD-1, and what it reached: 2 lots\n")
    assert "0 shipments, to nobody" in answer.out
    assert "250.00 kg in all" in answer.out
    told = reduced.done("trace", "OLD-1", "--forward", "--json").json
    assert {node["code"] for node in told["nodes"]} == {reduced.codes["OLD-1"], reduced.codes["metal"]}
    assert sum(stay["in_plant"] for stay in told["where_now"]) == 250_000_000


def test_forward_to_the_customers_that_got_some(dock):
    dock.done("certificate", "issue", dock.codes["shipment"], *dock.signed("Q1"))
    shipped = {"kind": "shipped", "shipment": dock.codes["shipment"], "carrier": "Road 9"}
    assert dock.note(shipped, "S3").code == 0
    answer = dock.done("trace", dock.codes["OLD-2"] + "/1", "--forward")
    assert answer.out.startswith(f"container {dock.codes['OLD-2']}/1")
    assert f"{dock.codes['shipment']} to voltara, left " in answer.out
    assert "400 pcs shipped" in answer.out


def test_a_code_that_nothing_has_is_unknown(office):
    answer = office.run("trace", "OX-2648-A999-X")
    assert (answer.code, answer.out) == (1, "")
    assert "OX-2648-A999-X" in answer.err
    told = office.run("trace", "nothing", "--json")
    assert told.json == {"error": "code_unknown", "facts": {"code": "nothing"}}


def test_a_file_that_cannot_be_written_is_the_world_s_fault(reduced):
    answer = reduced.run("trace", reduced.codes["metal"], "--csv", reduced.folder / "no" / "t.csv")
    assert answer.code == 3
    assert "t.csv" in answer.err


def test_the_answer_is_written_as_a_report(reduced):
    file = reduced.folder / "trace.pdf"
    reduced.done("trace", reduced.codes["OLD-1"], "--forward", "--pdf", file)
    found = text(file.read_bytes())
    assert reduced.codes["metal"] in found
    assert "Still here" in found


def codes(office: Office, *arguments: object) -> set[str]:
    return {node["code"] for node in json.loads(office.done("trace", *arguments, "--json").out)["nodes"]}


def test_from_a_supplier_a_person_and_several_at_once(reduced):
    oxide, metal = reduced.codes["OLD-1"], reduced.codes["metal"]
    assert codes(reduced, "--supplier", "north-oxide", "--forward") >= {oxide, metal}
    assert codes(reduced, "north-oxide", "--forward") >= {oxide, metal}
    assert codes(reduced, "--operator", "A7", "--forward") >= {metal}
    assert codes(reduced, oxide, metal, "--forward") == {oxide, metal}
    assert reduced.run("trace", "--supplier", "nobody").code != 0
    assert reduced.run("trace").code != 0


def test_what_has_less_than_the_threshold_is_counted_and_told(reduced):
    oxide, metal = reduced.codes["OLD-1"], reduced.codes["metal"]
    assert codes(reduced, oxide, "--forward", "--least", "100") == {oxide, metal}
    assert reduced.run("trace", oxide, "--least", "lots").code != 0
    answer = reduced.done("trace", oxide, metal, "--least", "60")
    assert "Not listed" not in answer.out  # each of the start lots is listed whatever its share


def test_as_it_was_known_on_a_past_date(reduced):
    assert reduced.run("trace", reduced.codes["metal"], "--known-on", "2020-01-01").code != 0
    answer = reduced.done("trace", reduced.codes["metal"], "--known-on", "2999-01-01")
    assert "As known on 2999-01-0" in answer.out


@pytest.mark.parametrize("way", ["--forward", "--json"])
def test_into_a_workbook(reduced, way):
    file = reduced.folder / "t.xlsx"
    reduced.done("trace", reduced.codes["metal"], "--xlsx", file, way)
    lots, answer = (rows_of("t.xlsx", file.read_bytes(), sheet=name) for name in ("Lots", "Answer"))
    assert isinstance(lots, list)
    assert isinstance(answer, list)
    assert reduced.codes["metal"] in {row[0] for row in lots}
    assert answer[3][:2] == ["as known on", "now"]
