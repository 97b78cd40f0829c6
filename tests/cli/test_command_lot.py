"""`traceapp lot`: all that is known of a lot, on one page."""

import re

from tests.documents.reading import text


def test_a_lot_s_page_says_what_it_is_and_what_happened(dock):
    lot = dock.codes["OLD-2"]
    page = dock.done("lot", lot).out
    assert page.startswith(f"{lot}  open\n")
    for told in ("coated-magnet", "200 pcs of 600 pcs", "rotor", "N48SH", "accepted", "shipment", "/2  200 pcs  A1"):
        assert told in page
    happened = page.partition("What happened:\n")[2].splitlines()
    assert [re.split(r"\s{2,}", line)[2] for line in happened[1:]] == [
        "lot received: magnetising",
        "magnetised",
        "inspected",
        "lot released",
        "packed",
    ]


def test_what_was_typed_is_read_as_people_type(office):
    lot = office.codes["OLD-1"]
    assert office.done("lot", f" {lot.lower()} ").out == office.done("lot", f"{lot}/1").out


def test_a_hold_and_a_finding_stand_on_the_page(office):
    lot = office.codes["OLD-1"]
    assert office.note({"kind": "held", "targets": [{"lot": lot}], "reason": "wet drum"}, "A7").code == 0
    page = office.done("lot", lot).out
    assert page.startswith(f"{lot}  held\n")
    assert "on hold       wet drum since " in page


def test_a_program_gets_the_whole_state(office):
    told = office.done("lot", office.codes["OLD-1"], "--json").json
    assert told["status"] == "open"
    assert told["left"] == [250_000_000, "mg"]
    assert told["entries"] == [told["state"][1]]


def test_a_slip_of_the_keys_is_told_from_an_unknown_lot(office):
    lot = office.codes["OLD-1"]
    slip = office.run("lot", lot[:-1] + ("A" if lot[-1] != "A" else "B"))
    unknown = office.run("lot", "OX-2648-A777")
    assert (slip.code, unknown.code) == (1, 1)
    assert slip.err != unknown.err
    assert office.run("lot", "drum").code == 1


def test_its_whole_file_is_written_for_the_auditor(dock):
    lot, file = dock.codes["OLD-2"], dock.folder / "lot.pdf"
    dock.done("lot", lot, "--pdf", file)
    found = text(file.read_bytes())
    assert lot in found
    for heading in ("Genealogy", "Steps", "Tests", "Signatures", "Entries"):
        assert heading in found
