"""`traceapp trace`: from any code, back or forward, as words, CSV and JSON."""

import csv
import json

import pytest

from tests.cli.office import Office
from tests.cli.test_command_record import office_fields
from tests.documents.reading import text


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
