"""`traceapp certificate works` and `read`: a certificate as JSON out, and what somebody sent in."""

import json
import re
from decimal import Decimal

from tests.cli.office import said
from tests.documents import reading
from tests.services.origin.test_supplier_certificate import telling
from traceapp.exchange.works_certificate import works_certificate


def test_an_issued_certificate_goes_out_says_what_the_paper_says_and_comes_in_again(dock, tmp_path):
    number = dock.done("certificate", "issue", dock.codes["shipment"], "--json", *dock.signed("Q1")).json["number"]
    out, paper = tmp_path / "works.json", tmp_path / "paper.pdf"
    assert dock.done("certificate", "works", number, "--out", out).out == f"{number}: {out}\n"
    dock.done("certificate", "pdf", number, "--out", paper)
    tree = json.loads(out.read_bytes())
    printed = reading.text(paper.read_bytes()).replace(" ", "")
    for told in (tree["CommercialTransaction"]["A03"], tree["CommercialTransaction"]["A07"], dock.codes["OLD-2"]):
        assert told.replace(" ", "") in printed
    answer = said("certificate", "read", out)
    assert answer.code == 0
    assert answer.out.startswith(f"3.1 {number} of Harrow Magnets\n")
    assert "19.95 / 20.00 / 20.05 (n = 3) pass" in answer.out
    assert said("certificate", "read", out, "--json").json["digest"] == tree["Validation"]["Z05"]["digest"]


def test_whoever_hands_out_what_stands_no_more_is_told(dock, tmp_path):
    number = dock.done("certificate", "issue", dock.codes["shipment"], "--json", *dock.signed("Q1")).json["number"]

    def told() -> set[str]:
        outs = [dock.done("certificate", act, number, "--out", tmp_path / act).err for act in ("works", "pdf")]
        return {*outs, dock.done("certificate", "show", number, "--json").json["standing"]}

    assert told() == {"", "valid"}
    held = {"kind": "held", "targets": [{"lot": dock.codes["OLD-2"]}], "reason": "loose coating", "cause": "recall"}
    assert dock.note(held, "Q1").code == 0
    assert told() == {f"{number} is recalled. Whoever gets this file must be told.\n", "recalled"}
    dock.done("certificate", "withdraw", number, "--reason", "the coating", *dock.signed("Q1"))
    assert told() == {f"{number} is withdrawn. Whoever gets this file must be told.\n", "withdrawn"}


def test_a_result_that_was_changed_on_the_way_is_found(dock, tmp_path):
    number = dock.done("certificate", "issue", dock.codes["shipment"], "--json", *dock.signed("Q1")).json["number"]
    out = tmp_path / "works.json"
    dock.done("certificate", "works", number, "--out", out)
    out.write_text(out.read_text().replace("19.95", "19.85"))
    answer = said("certificate", "read", out)
    assert (answer.code, answer.out) == (1, "")
    assert "works.json, Z05: contradicts itself or its digest" in answer.err
    assert dock.run("certificate", "works", "C-1", "--out", out).code == 1


def test_the_events_of_its_lot_say_what_the_certificate_says(dock, tmp_path):
    number = dock.done("certificate", "issue", dock.codes["shipment"], "--json", *dock.signed("Q1")).json["number"]
    out, told = tmp_path / "works.json", tmp_path / "lot.jsonld"
    dock.done("certificate", "works", number, "--out", out)
    dock.done("export", "epcis", "--lot", dock.codes["OLD-2"], "--out", told)
    tree, events = json.loads(out.read_bytes()), json.loads(told.read_bytes())["epcisBody"]["eventList"]
    (certified,) = (
        event for event in events if any(uri.endswith(f"/{number}") for uri in event.get("certificationInfo", ()))
    )
    product = tree["ProductDescription"]
    lots = {lot["code"]: int(pieces) for lot, pieces in zip(product["B07"], product["B08"], strict=True)}
    assert {one["epcClass"].rpartition("/")[2]: one["quantity"] for one in certified["quantityList"]} == lots
    assert [uri.rpartition("/")[2] for uri in certified["epcList"]] == product["B07"][0]["boxes"]
    reports = {
        report["trace:field"]: report
        for event in events
        for element in event.get("sensorElementList", ())
        for report in element["sensorReport"]
    }
    (length,) = tree["OtherTests"]["D51"]["results"]
    assert tree["OtherTests"]["D51"]["Property"].startswith("Length")
    measured = [Decimal(str(reports["length"][name])) for name in ("minValue", "meanValue", "maxValue")]
    assert measured == [Decimal(length[name]) for name in ("least", "mean", "most")]
    assert reports["length"]["trace:n"] == length["n"]


def test_a_suppliers_certificate_is_looked_at_and_then_declared_of_the_lot_that_came_in(office, tmp_path):
    lot = office.codes["OLD-1"]
    file = tmp_path / "nox-881.json"
    file.write_bytes(works_certificate(telling(("", "75.0", "24.9", ""), ("", "80.0", "19.9", ""))))
    read = ("certificate", "read", file, "--declare", lot, "--person", "A7")
    answer = office.run(*read)
    assert answer.code == 1
    assert "speaks of S-1, S-2" in answer.err
    before = office.done("export", "entries", "--json").out
    looked = office.done(*read, "--of", "S-2", "--dry-run")
    assert f"{lot}: composition would be declared." in looked.out
    assert office.done("export", "entries", "--json").out == before
    done = office.done(*read, "--of", "S-2", "--json").json
    assert (done["lot"], done["composition"]) == (lot, {"Nd2O3": "80", "Pr6O11": "19.9"})
    assert len(done["entries"]) == 2, "the file is on record with what it says"
    again = office.done(*read, "--of", "S-1", "--dry-run").out
    assert re.search(r"Nd2O3 +80 +75\b", again), again
    office.done("verify")


def test_what_cannot_be_declared_is_refused_with_what_and_where(office, tmp_path):
    file = tmp_path / "nox-881.json"
    file.write_bytes(works_certificate(telling(("x", "75.0", "24.9", ""))))
    read = ("certificate", "read", file, "--declare")
    assert "TREO" in office.run(*read, office.codes["OLD-1"], "--person", "A7").err
    assert office.run(*read, "ZZ-0000-A1-A", "--person", "A7").code == 1
    assert office.run(*read, office.codes["OLD-1"]).code == 1
    file.write_text(file.read_text().replace("75.0", "76.0"))
    assert "Z05" in office.run(*read, office.codes["OLD-1"], "--person", "A7").err
    other = tmp_path / "other.json"
    other.write_text("[]")
    assert "other.json, Format" in office.run(*("certificate", "read", other, "--declare", "X", "--person", "A7")).err
