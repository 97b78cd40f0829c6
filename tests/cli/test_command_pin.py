"""`traceapp pin set`: by its owner, by who sets up terminals, or by anybody while nobody could."""

import os
import pty
import subprocess
import sys

import pytest

from tests.cli.office import Office
from tests.documents.reading import text
from tests.house.source_tree import ROOT


def set_pin(office: Office, badge: str, pin: str, *words: str):
    return office.run("pin", "set", badge, "--new-pin-file", office.file("new.txt", f"{pin}\n"), *words)


def may_sign(office: Office, badge: str, pin: str) -> bool:
    released = {"kind": "lot released", "lot": office.codes["OLD-1"], "scope": "charge", "reason": "x"}
    pins = office.file("try.txt", f"{badge} {pin}\n")
    return office.note(released, "Q1", "--sign", badge, "--pin-file", str(pins)).code == 0


def test_the_owner_changes_it_with_the_old_one(office):
    assert set_pin(office, "Q2", "8642", "--sign", "Q2", "--pin-file", office.pin_file).code == 0
    assert may_sign(office, "Q2", "8642")
    assert not may_sign(office, "Q2", "1309")


def test_a_supervisor_sets_another_s_and_the_change_is_on_record(office):
    assert set_pin(office, "S3", "9753", *office.signed("Q1")).code == 0
    last = office.done("export", "entries", "--json").out.splitlines()[-1]
    assert '"kind":"pin_changed.1"' in last
    assert "9753" not in last


def test_who_left_is_forgotten_by_name_and_the_journal_stays_as_it_was(office):
    assert set_pin(office, "Q2", "8642", *office.signed("Q1")).code == 0
    sheet = office.folder / "badges.pdf"
    office.done("label", "badges", "--out", sheet)
    assert "R. Vega" in text(sheet.read_bytes())
    assert office.run("pin", "forget", "Q2", *office.signed("Q1")).code == 0
    assert not may_sign(office, "Q2", "8642")
    office.done("label", "badges", "--out", sheet)
    assert "R. Vega" not in text(sheet.read_bytes())
    assert office.done("verify").code == 0


def test_nobody_else_may(office):
    for words in ([], ["--sign", "Q2", "--pin-file", office.pin_file]):
        answer = set_pin(office, "S3", "9753", *words)
        assert (answer.code, answer.out) == (1, "")
    assert set_pin(office, "X9", "9753", *office.signed("Q1")).code == 1


@pytest.mark.parametrize("pin", ["123", "12a4", ""])
def test_a_pin_that_is_none_is_refused_before_anything_is_recorded(office, pin):
    before = office.done("verify", "--json").json["entries"]
    assert set_pin(office, "Q2", pin, *office.signed("Q1")).code == 1
    assert office.done("verify", "--json").json["entries"] == before


def test_a_pin_is_typed_twice_on_a_terminal_and_never_shown(office):
    own, other = pty.openpty()
    command = [sys.executable, "-m", "traceapp", "pin", "set", "A7", "--data", str(office.data)]
    with subprocess.Popen(
        [*command, *office.signed("Q1")], cwd=ROOT, stdin=other, stdout=other, stderr=other, start_new_session=True
    ) as process:
        os.close(other)
        shown = b""
        for prompt in (b"New PIN of A7: ", b"Once more: "):
            while prompt not in shown:
                shown += os.read(own, 1024)
            os.write(own, b"2468\n")
        assert process.wait(30) == 0
    while b"is set" not in shown:
        shown += os.read(own, 1024)
    os.close(own)
    assert b"2468" not in shown


def test_without_a_terminal_it_is_not_asked_for(office, monkeypatch):
    monkeypatch.setattr(sys, "stdin", (office.file("empty", "")).open())
    answer = office.run("pin", "set", "Q2", *office.signed("Q1"))
    sys.stdin.close()
    assert answer.code == 1
    assert "Q2" in answer.err
