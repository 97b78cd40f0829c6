"""`traceapp drill`: a lot at random, both ways, a balance that closes, and a signed sheet in the journal."""

import hashlib
import json

from tests.cli.office import Office
from tests.documents.reading import text


def test_a_drill_that_nobody_signs_is_run_and_not_recorded(office: Office):
    before = len(office.done("export", "entries", "--json").out.splitlines())
    answer = office.done("drill")
    assert "The balance closes." in answer.out
    assert "nothing was recorded" in answer.err
    assert len(office.done("export", "entries", "--json").out.splitlines()) == before


def test_a_signed_drill_is_recorded_with_the_digest_of_its_sheet(office: Office):
    answer = office.done("drill", *office.signed("Q1"), "--json")
    told = json.loads(answer.out)
    last = json.loads(office.done("export", "entries", "--json").out.splitlines()[-1])
    record = last["record"]
    assert last["kind"] == "recall_drilled.1"
    assert (record["lot"], record["back"], record["forward"]) == (told["lot"], told["back"], told["forward"])
    assert [one["person"] for one in record["signatures"]] == ["Q1"]
    sheet = next((office.data / "documents" / "exports").glob("drill-*.pdf"))

    body = sheet.read_bytes()
    assert hashlib.sha256(body).hexdigest() == record["evidence"]
    found = text(body)
    assert "Recall drill" in found
    assert told["lot"] in found
    assert "Signed by" in found


def test_a_lot_may_be_named_and_an_unknown_one_is_refused(office: Office):
    lot = office.codes["OLD-1"]
    assert json.loads(office.done("drill", "--lot", lot, "--json").out)["lot"] == lot
    assert office.run("drill", "--lot", "XX-0000-A000-0").code == 1
