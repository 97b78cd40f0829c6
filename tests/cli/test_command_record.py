"""`traceapp record`: anything that happened, as JSON in plain words, decided by the ordinary checks."""

import io
import json
import sys
from typing import Any

from tests.cli.office import Office, Said, said
from traceapp.domain.record import KINDS
from traceapp.exchange.record_file import kind_words
from traceapp.services.recording.recording import NOT_TOLD

RECEIVED: dict[str, Any] = {
    "kind": "lot received",
    "lot": {"material": "ndpr-oxide", "containers": [{"n": 1, "quantity": "100 kg", "place": "A1"}]},
    "step": "receipt",
    "supplier": "north-oxide",
}
MAGNETISED: dict[str, Any] = {
    "kind": "exposed",
    "step": "magnetising",
    "equipment": ["PULSE-1"],
    "fields": [
        {"field": "peak-field", "value": "3000", "source": "machine"},
        {"field": "fixture", "value": "F-2"},
        {"field": "direction", "value": "axial"},
    ],
    "reason": "customer asked for another field",
}


def journal(office: Office) -> list[dict[str, Any]]:
    return [json.loads(line) for line in office.done("export", "entries", "--json").out.splitlines()]


def last(office: Office) -> Any:
    return journal(office)[-1]["record"]


def refused(answer: Said) -> str:
    assert (answer.code, answer.out) == (1, ""), answer
    return answer.err


def test_a_hold_is_placed_by_one_badge_and_lifted_by_two(office):
    lot = office.codes["OLD-2"]
    held = office.note({"kind": "held", "targets": [{"lot": lot, "container": 2}], "reason": "wet"}, "A7", "--json")
    assert held.code == 0
    (entry,) = held.json["entries"]
    assert f"lot:{lot}" in held.json["changed"]
    lifted = {"kind": "hold released", "hold": entry, "disposition": "use as is", "reason": "dried"}
    refused(office.note(lifted, "Q1"))
    refused(office.note(lifted, "Q1", *office.signed("Q1")))
    assert office.note(lifted, "Q1", *office.signed("Q1", "Q2")).code == 0
    assert "on hold" not in office.done("lot", lot).out


def test_material_is_received_with_the_next_code(office):
    assert office.note(RECEIVED, "S3").code == 0
    record = last(office)
    assert record["lot"]["code"].startswith("OX-")
    assert record["lot"]["code"] != office.codes["OLD-1"]
    assert record["lot"]["containers"] == [{"n": 1, "quantity": [100_000_000, "mg"], "place": "A1"}]


def test_a_receipt_that_cannot_be_is_refused(office):
    before = len(journal(office))
    lot = RECEIVED["lot"]
    for change, told in (
        ({"supplier": "nobody"}, "nobody"),
        ({"step": "frying"}, "frying"),
        ({"lot": {**lot, "material": "mud"}}, "mud"),
        ({"lot": {**lot, "code": "OX-2648-A001-5"}}, "OX-2648-A001-5"),
        ({"lot": {**lot, "containers": []}}, ""),
        ({"lot": {**lot, "containers": [{"n": 1, "quantity": "4 pcs"}]}}, ""),
    ):
        assert told in refused(office.note(RECEIVED | change, "S3"))
    assert len(journal(office)) == before


def test_a_step_bears_a_lot_within_the_route_s_limits(office):
    oxide = office.codes["OLD-1"]
    performed = {
        "kind": "step performed",
        "step": "reduction",
        "draws": [{"lot": oxide, "container": 1, "quantity": "100 kg"}],
        "lots": [{"material": "ndpr-metal", "containers": [{"n": 1, "quantity": "83 kg", "place": "A1"}]}],
        "losses": [{"name": "oxygen", "mass_mg": "14.6 kg"}],
        "fields": office_fields("reduction"),
        "equipment": ["CELL-1"],
    }
    refused(office.note(performed, "S3"))
    answer = office.note(performed, "A7", "--json")
    assert answer.code == 0, answer
    record = last(office)
    assert record["lots"][0]["code"].startswith("RM-")
    assert record["signatures"][0]["person"] == "A7"
    shown = office.done("lot", record["lots"][0]["code"]).out
    assert f"{oxide}  100.00 kg  charge" in shown
    assert "150.00 kg of 250.00 kg" in office.done("lot", oxide).out
    too_much = performed | {"draws": [{"lot": oxide, "container": 1, "quantity": "151 kg"}]}
    assert "150.00 kg" in refused(office.note(too_much, "A7"))
    other = performed | {"draws": [{"lot": office.codes["OLD-2"], "container": 1, "quantity": "1 pcs"}]}
    assert "coated-magnet" in refused(office.note(other, "A7"))


def office_fields(step_key: str) -> list[dict[str, str]]:
    """A value on target for every field that the step wants."""
    from traceapp.exchange.plant_folder import read_plant
    from traceapp.resources import resources_folder

    step = read_plant(resources_folder()).plant.route("sintered-ndfeb").step(step_key)
    return [
        {"field": field.key, "value": "x" if field.form == "text" else str(field.target_low or field.low or 1)}
        for field in step.fields
        if field.required
    ]


def test_rework_is_a_numbered_further_exposure(office):
    seats = {"seats": [{"lot": office.codes["OLD-2"], "quantity": "600 pcs"}], "rework": True}
    assert office.note(MAGNETISED | seats, "A7").code == 0
    assert [line["kind"] for line in journal(office)[-2:]] == ["exposed.1", "magnetised.1"]
    outside = MAGNETISED | seats | {"fields": [{"field": "peak-field", "value": "1"}, *MAGNETISED["fields"][1:]]}
    assert "1" in refused(office.note(outside, "A7"))
    missing = MAGNETISED | seats | {"fields": MAGNETISED["fields"][:1]}
    assert "fixture" in refused(office.note(missing, "A7"))


def test_what_goes_out_comes_back(dock):
    lot = dock.codes["OLD-2"]
    sent = {
        "kind": "sent out",
        "processor": "galva",
        "step": "coating",
        "country": "DE",
        "seats": [{"lot": lot, "container": 2}],
    }
    answer = dock.note(sent, "S3", "--json")
    assert answer.code == 0, answer
    job = last(dock)["job"]
    assert job.startswith("JO-")
    back = {"kind": "came back", "job": job, "country": "DE", "seats": sent["seats"], "processor_lot": "G-1"}
    assert dock.note(back, "S3").code == 0
    assert "away" not in dock.done("lot", lot).out


WITHOUT_A_SCREEN = (
    ("A7", {"kind": "sample taken", "draw": {"lot": "OLD-2", "container": 2, "quantity": "5 pcs"}, "purpose": "salt"}),
    ("S3", {"kind": "moved", "lot": "OLD-1", "place": "P1"}),
    ("Q1", {"kind": "quantity adjusted", "lot": "OLD-1", "container": 1, "counted": "249 kg", "reason": "weighed"}),
    ("A7", {"kind": "heel measured", "equipment": "CELL-1", "mass_mg": "3 kg", "lot": "OLD-1"}),
    ("A7", {"kind": "purged", "equipment": "CELL-1", "reason": "cleaned"}),
    ("A7", {"kind": "demagnetised", "lots": ["OLD-2"], "method": "heat"}),
    ("A7", {"kind": "magnetised", "lots": ["OLD-2"]}),
    (
        "Q1",
        {
            "kind": "step performed",
            "step": "",
            "scrap": [{"lot": "OLD-2", "container": 2, "quantity": "3 pcs"}],
            "reason": "broken",
        },
    ),
    ("S3", {"kind": "document added", "sha256": "ab" * 32, "name": "mill.pdf", "media_type": "application/pdf"}),
    ("A7", {"kind": "signed in", "person": "A7"}),
    ("A7", {"kind": "signed out", "person": "A7", "note": "quiet night"}),
    ("Q1", {"kind": "plant revised", "fact": {"sort": "place", "key": "C3", "name": "Cage"}}),
    (
        "S3",
        {
            "kind": "customer returned",
            "rma": "RMA-1",
            "lot": {"material": "coated-magnet", "containers": [{"n": 1, "quantity": "12 pcs"}]},
            "parents": ["OLD-2"],
            "customer": "voltara",
            "reason": "chipped",
        },
    ),
    (
        "Q1",
        {
            "kind": "concession granted",
            "concession": {
                "number": "K-1",
                "lot": "OLD-2",
                "quantity": "100 pcs",
                "until": "2099-01-31",
                "text": "length",
                "properties": ["length"],
            },
            "granted_by": "voltara",
            "documents": ["cd" * 32],
        },
    ),
)


def test_kinds_without_a_screen_are_recorded(office):
    for person, record in WITHOUT_A_SCREEN:
        raw = json.dumps(record)
        for reference, code in office.codes.items():
            raw = raw.replace(f'"{reference}"', f'"{code}"')
        answer = office.note(json.loads(raw), person, *(office.signed("Q1") if person == "Q1" else []))
        assert answer.code == 0, (record, answer)
    kinds = [str(line["kind"]).partition(".")[0].replace("_", " ") for line in journal(office)]
    assert kinds[-len(WITHOUT_A_SCREEN) :] == [record["kind"] for _, record in WITHOUT_A_SCREEN]


def test_a_correction_strikes_an_entry_out_or_replaces_it(office):
    office.note({"kind": "moved", "lot": office.codes["OLD-1"], "place": "P1"}, "S3")
    entry = journal(office)[-1]["entry"]
    instead = {"kind": "moved", "lot": office.codes["OLD-1"], "container": 1, "place": "A1"}
    corrected = {"kind": "corrected", "target": entry, "reason": "wrong shelf", "replacement": instead}
    refused(office.note(corrected, "Q1", *office.signed("Q1")))
    assert office.note(corrected, "Q1", *office.signed("Q1", "Q2")).code == 0
    assert last(office)["replacement"] == instead | {"kind": "moved.1"}
    undone = {"kind": "corrected", "target": entry, "reason": "undo", "undo": True}
    refused(office.note(undone, "A7"))


def test_every_kind_is_told_or_has_a_command_of_its_own():
    listed = said("record", "--help").out.replace("\n ", "")
    told = {words for words, kind in kind_words().items() if KINDS[kind] not in NOT_TOLD}
    assert all(words in listed for words in told)
    assert len(told) + len(NOT_TOLD) == len(kind_words())


def test_what_only_the_program_does_cannot_be_told(office):
    before = len(journal(office))
    for record in (
        {"kind": "pin changed", "person": "A7"},
        {"kind": "terminal enrolled", "letters": "B", "public_key": "00"},
        {"kind": "certificate withdrawn", "number": "C-26-A001", "reason": "x"},
    ):
        assert str(record["kind"]).split()[0] in refused(office.note(record, "Q1"))
    assert len(journal(office)) == before


def test_everything_written_wrongly_is_named_by_file_and_field(office):
    file = office.file("record.json", '{"kind": "held", "targets": [{"lott": 1}], "because": "x"}')
    assert refused(office.run("record", file, "--person", "A7")).splitlines() == [
        "record.json, because: is not known here; did you mean “cause”?",
        "record.json, targets[0].lott: is not known here; did you mean “lot”?",
        "record.json, reason: is missing",
    ]
    answer = office.run("record", file, "--person", "A7", "--json")
    assert answer.code == 1
    assert [one["field"] for one in answer.json["wrong"]] == ["because", "targets[0].lott", "reason"]
    assert refused(office.run("record", office.file("record.json", "{"), "--person", "A7")).startswith(
        "record.json: is no"
    )


def test_a_dry_run_decides_and_writes_nothing(office):
    before = len(journal(office))
    answer = office.note(RECEIVED, "S3", "--dry-run")
    assert (answer.code, answer.out) == (0, "record.json: would be recorded as lot_received.1.\n")
    assert "mud" in refused(office.note(RECEIVED | {"lot": {**RECEIVED["lot"], "material": "mud"}}, "S3", "--dry-run"))
    assert len(journal(office)) == before


def test_a_record_comes_by_standard_input(office, monkeypatch):
    raw = json.dumps({"kind": "signed in", "person": "A7"}).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    answer = office.run("record", "-", "--person", "A7", "--station", "PK-1")
    assert (answer.code, answer.out) == (0, f"standard input: recorded as {journal(office)[-1]['entry']}.\n")
    assert journal(office)[-1]["at"] == "PK-1"


def test_an_unknown_badge_is_refused(office):
    assert "X9" in refused(office.note({"kind": "signed in", "person": "X9"}, "X9"))
    assert "X9" in refused(office.note(RECEIVED, "X9"))


def test_a_wrong_pin_is_refused_and_counted(office):
    released = {"kind": "lot released", "lot": office.codes["OLD-2"], "scope": "charge", "reason": "x"}
    wrong = office.file("wrong.txt", "Q1 0000\n")
    for _ in range(5):
        refused(office.note(released, "Q1", "--sign", "Q1", "--pin-file", wrong))
    assert "locked" in refused(office.note(released, "Q1", *office.signed("Q1"))).lower()
