"""`traceapp certificate`: checked, signed, shown, written, withdrawn; refused with the reason and the way on."""

import json

import pytest

from tests.cli.office import Office
from tests.documents.reading import codes, picture, text


def issue(dock: Office, *words: str) -> str:
    answer = dock.done("certificate", "issue", dock.codes["shipment"], "--json", *dock.signed("Q1"), *words)
    return str(answer.json["number"])


def test_a_certificate_is_issued_and_a_phone_can_read_it(dock):
    ready = dock.done("certificate", "check", dock.codes["shipment"])
    assert ready.out.endswith("Ready to sign.\n")
    assert "FAILED" not in ready.out
    number = issue(dock)
    file = dock.data / "documents" / "certificates" / f"{number}.pdf"
    out = dock.folder / "copy.pdf"
    dock.done("certificate", "pdf", number, "--out", out)
    assert out.read_bytes() == file.read_bytes()
    page = text(out.read_bytes())
    assert number in page
    assert dock.codes["OLD-2"] in page
    assert "Q. Okafor" in page
    assert any(
        f"https://certs.harrow.example/c/{number}-" in read for _, read in codes(picture(out.read_bytes(), dpi=300))
    )
    shown = dock.done("certificate", "show", number)
    assert shown.out.startswith(f"{number}  valid\n")
    assert "400 pcs" in shown.out
    assert dock.done("certificate", "show", number, "--json").json["standing"] == "valid"


def test_what_stands_in_the_way_is_listed_with_the_way_on(dock):
    number = issue(dock)
    answer = dock.run("certificate", "check", dock.codes["shipment"])
    assert answer.code == 1
    assert "FAILED  certified once" in answer.out
    assert f"Certificate {number} speaks for {dock.codes['box']}" in answer.out
    assert answer.out.endswith("1 of 14 checks failed.\n")
    told = dock.run("certificate", "check", dock.codes["shipment"], "--json")
    assert told.code == 1
    assert [check["name"] for check in told.json["checks"] if check["failures"]] == ["certified_once"]


def test_the_gate_refuses_a_lot_on_hold(dock):
    held = {"kind": "held", "targets": [{"lot": dock.codes["OLD-2"]}], "reason": "doubt"}
    assert dock.note(held, "A7").code == 0
    answer = dock.run("certificate", "issue", dock.codes["shipment"], *dock.signed("Q1"))
    assert (answer.code, answer.out) == (1, "")
    assert not (dock.data / "documents" / "certificates").exists()
    assert "not held" in dock.run("certificate", "check", dock.codes["shipment"]).out


@pytest.mark.parametrize(
    ("signers", "told"), [((), "Signatures are missing"), (("Q2",), "Q2")], ids=["nobody", "somebody who may not"]
)
def test_only_who_is_authorised_signs(dock, signers, told):
    answer = dock.run("certificate", "issue", dock.codes["shipment"], *dock.signed(*signers))
    assert (answer.code, answer.out) == (1, "")
    assert told in answer.err


def test_a_pin_that_is_not_given_is_asked_for_and_never_guessed(dock):
    pins = dock.file("other.txt", "Q2 1309\n")
    answer = dock.run("certificate", "issue", dock.codes["shipment"], "--sign", "Q1", "--pin-file", pins)
    assert answer.code == 1
    assert "Q1" in answer.err
    wrong = dock.run("certificate", "issue", dock.codes["shipment"], "--sign", "Q1", "--pin-file", dock.file("x", "Q1"))
    assert wrong.code == 3
    assert "line 1" in wrong.err


def test_a_certificate_is_superseded_and_withdrawn(dock):
    first = issue(dock)
    assert dock.run("certificate", "issue", dock.codes["shipment"], *dock.signed("Q1")).code == 1
    second = issue(dock, "--supersedes", first)
    assert dock.done("certificate", "show", first).out.startswith(f"{first}  superseded\n")
    assert dock.run("certificate", "withdraw", second, "--reason", "wrong drawing").code == 1
    dock.done("certificate", "withdraw", second, "--reason", "wrong drawing", *dock.signed("Q1"))
    shown = dock.done("certificate", "show", second).out
    assert shown.startswith(f"{second}  withdrawn\n")
    assert "wrong drawing" in shown
    again = dock.run("certificate", "withdraw", second, "--reason", "x", *dock.signed("Q1"))
    assert again.code == 1


@pytest.mark.parametrize("words", [("show", "C-1"), ("pdf", "C-1", "--out", "x.pdf"), ("check", "SH-1")])
def test_what_is_not_there_is_said_to_be_unknown(office, words):
    answer = office.run("certificate", *words)
    assert answer.code == 1
    assert words[1] in answer.err
    told = office.run("certificate", *words, "--json")
    assert json.loads(told.out)["error"] in {"certificate_unknown", "shipment_unknown"}


def test_a_reason_and_an_act_are_wanted(office):
    assert office.run("certificate", "withdraw", "C-1").code == 2
    assert office.run("certificate", "frame").code == 2


def test_what_somebody_brings_back_is_looked_at_line_by_line(dock):
    number = issue(dock)
    file = dock.data / "documents" / "certificates" / f"{number}.pdf"
    answer = dock.done("certificate", "verify", file)
    assert [line.split()[:2] for line in answer.out.splitlines()[:-1]] == [
        ["holds", name] for name in ("signature", "content", "journal", "log", "status")
    ]
    assert answer.out.endswith("Everything holds.\n")
    told = dock.done("certificate", "verify", file, "--json").json
    assert (told["number"], told["holds"], told["lines"][0]["code"]) == (number, True, "file_signature_holds")
    assert dock.done("certificate", "seal").out == "Nothing waits to be sealed.\n"
    dock.done("certificate", "withdraw", number, "--reason", "typed wrong", *dock.signed("Q1"))
    void = dock.run("certificate", "verify", file)
    assert void.code == 1
    assert f"FAILED  status     Withdrawn. {number} is void: typed wrong." in void.out
    assert dock.run("certificate", "verify", dock.file("note.txt", "a note")).code == 1
    assert dock.run("certificate", "verify", dock.folder / "none.pdf").code == 3
