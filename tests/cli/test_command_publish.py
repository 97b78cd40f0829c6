"""`traceapp publish`: what orders let be shown, as files that customers' phones check."""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.cli.office import Office
from tests.cli.test_command_key import two_signers
from tests.documents.reading import text
from tests.store.terminals import raw
from traceapp.domain.credential import digest_in, proof_holds, read_credential, signer_of
from traceapp.store.keys import key_holds

ORDER = {"sort": "order_line", "key": "PO-7781/1", "order": "PO-7781", "line": "1", "customer": "voltara"}
MADE = {"part": "rotor", "quantity": 1000, "clauses": [{"number": "VD-Q-14", "date": "2025-03"}]}
EVERYTHING = ["lots", "origin", "quantity", "results"]


def let(dock: Office, **policy: Any) -> None:
    """The order's policy from now on."""
    fact = {**ORDER, **MADE, "ship_to": ["Voltara Drives", "Dock 7", "Linmouth"], **policy}
    assert dock.note({"kind": "plant revised", "fact": fact}, "Q1", *dock.signed("Q1")).code == 0


def issued(dock: Office) -> str:
    answer = dock.done("certificate", "issue", dock.codes["shipment"], "--json", *dock.signed("Q1"))
    return str(answer.json["number"])


def published(dock: Office) -> Mapping[str, Any]:
    return dock.done("publish", dock.folder / "site", "--json").json  # type: ignore[no-any-return]


def files(dock: Office) -> Mapping[str, bytes]:
    site: Path = dock.folder / "site"
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def one(there: Mapping[str, bytes], begins: str, ends: str) -> bytes:
    (found,) = [
        body for path, body in there.items() if path.startswith(begins) and path.endswith(ends) and path.count("/") > 1
    ]
    return found


def test_by_default_nothing_of_a_certificate_is_published(dock):
    number = issued(dock)
    assert published(dock)["certificates"] == 0
    assert not any(number in path or number.encode() in body for path, body in files(dock).items())


def test_a_verdict_is_published_and_the_second_time_nothing_changes(dock):
    let(dock, publication="verdict")
    number = issued(dock)
    assert published(dock)["certificates"] == 1
    there = files(dock)
    view = read_credential(one(there, f"c/{number}-", "view.json"))
    assert proof_holds(view, signer_of(view), key_holds)
    assert view["credentialSubject"]["view"]["grade"] == "N48SH"
    assert not any(path.startswith("f/") and path.count("/") > 1 for path in there)
    again = published(dock)
    assert (again["written"], again["removed"], again["kept"]) == (0, 0, len(there))
    assert files(dock) == there


def test_the_customer_gets_the_whole_by_the_link_on_the_paper(dock):
    let(dock, publication="customer", discloses=EVERYTHING)
    number = issued(dock)
    published(dock)
    there = files(dock)
    (link,) = {path.split("/")[1] for path in there if path.startswith("f/") and path.count("/") > 1}
    pages = there[f"f/{link}/certificate.pdf"]
    assert link in text(pages).replace("\n", "")
    credential = read_credential(there[f"f/{link}/certificate.json"])
    view = read_credential(one(there, f"c/{number}-", "view.json"))
    assert digest_in(credential) == view["credentialSubject"]["view"]["digest"]
    assert there[f"f/{link}/certificate.tlog-proof"].startswith(b"c2sp.org/tlog-proof@v1\n")
    assert b"Voltara Drives" in there[f"f/{link}/index.html"]
    public = b"".join(body for path, body in there.items() if not path.startswith("f/"))
    assert not any(secret in public for secret in (b"Voltara", b"PO-7781", b"VD-2210", link.encode()))


def pinned(dock: Office, name: str) -> Any:
    """What the kept verifier knows of the plant's keys or certificates."""
    found = re.search(f"const {name} = (.*);", files(dock)["verifier.html"].decode())
    assert found is not None
    return json.loads(found[1])


def test_the_kept_verifier_knows_every_key_and_certificate_of_the_plant_and_which_were_revoked(dock):
    let(dock, publication="verdict")
    issued(dock)
    published(dock)
    both = two_signers(dock)
    seal = next(one for one in dock.done("key", "show", "--json").json if one["algorithm"] == "X.509")
    assert pinned(dock, "CERTIFICATES") == [{"key": seal["fingerprint"]}]
    key = next(one for one in dock.done("key", "show", "--json").json if one["algorithm"] == "Ed25519")
    multikey = key["did"].removeprefix("did:key:")
    assert pinned(dock, "KEYS") == [{"key": multikey}]
    dock.done("key", "revoke", key["name"], "--reason", "copied", "--since", "2020-05-06", *both)
    dock.done("key", "revoke", seal["name"], "--reason", "old card", "--superseded", *both)
    published(dock)
    told = {one["key"]: one.get("until") for one in pinned(dock, "KEYS")}
    assert told.pop(multikey) == "2020-05-05", "midnight of the plant is the day before in UTC"
    assert list(told.values()) == [None], "another key signs from now on"
    assert [one["until"] for one in pinned(dock, "CERTIFICATES")] == ["9999"]


def test_a_withdrawal_is_told_and_names_nobody(dock):
    let(dock, publication="verdict")
    number = issued(dock)
    published(dock)
    dock.done("certificate", "withdraw", number, "--reason", "Voltara Drives found it wrong", *dock.signed("Q1"))
    assert published(dock)["written"] > 0
    page = one(files(dock), f"c/{number}-", "index.html")
    assert b'data-state="withdrawn"' in page
    assert b"Voltara" not in page


@pytest.mark.parametrize(
    ("act", "error"),
    [
        ("DELETE FROM kept_file WHERE media_type LIKE '%json%'", "file_not_kept"),
        ("UPDATE log_leaf SET hash = zeroblob(32) WHERE place = 0", "log_damaged"),
    ],
)
def test_a_withdrawal_is_told_also_where_the_disk_lost_something(dock, act: str, error: str):
    """What ails is said, and what can be published is."""
    let(dock, publication="verdict")
    number = issued(dock)
    published(dock)
    dock.done("certificate", "withdraw", number, "--reason", "the coating", *dock.signed("Q1"))
    with raw(dock.data / "traceapp.db") as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(act)
        connection.commit()
    answer = dock.run("publish", dock.folder / "site", "--json")
    assert (answer.code, answer.json["error"]) == (3, error)
    told = b"".join(body for path, body in files(dock).items() if path.startswith("status/"))
    assert b'"state":"withdrawn"' in told
    assert one(files(dock), f"c/{number}-", "index.html")


def test_a_recall_is_told_on_every_certificate_that_speaks_for_what_it_reaches(dock):
    let(dock, publication="verdict")
    number = issued(dock)
    held = {"kind": "held", "targets": [{"lot": dock.codes["OLD-2"]}], "reason": "loose coating", "cause": "recall"}
    assert dock.note({**held, "spreads": True}, "Q1").code == 0
    published(dock)
    page = one(files(dock), f"c/{number}-", "index.html")
    assert b'data-state="recalled"' in page
    assert b"loose coating" in page


def test_what_an_order_no_longer_lets_be_published_is_taken_away(dock):
    let(dock, publication="customer")
    number = issued(dock)
    published(dock)
    let(dock, publication="nothing")
    assert published(dock)["removed"] > 0
    assert not any(number in path for path in files(dock))


def test_a_defence_order_waits_for_a_recorded_consent(dock):
    let(dock, publication="verdict", defence=True)
    issued(dock)
    answer = dock.done("publish", dock.folder / "site")
    assert answer.out.startswith("0 certificates")
    assert "no consent is on record" in answer.err
    let(dock, publication="verdict", defence=True, consent="letter of 2 November 2026")
    assert published(dock)["certificates"] == 1


def test_a_withheld_field_is_proven_by_its_line(dock):
    let(dock, publication="verdict")
    number = issued(dock)
    published(dock)
    answer = dock.done("publish", "--disclose", number, "purchaser", "--json")
    assert answer.json[1:] == ["purchaser", "Voltara Drives"]
    digest = hashlib.sha256(json.dumps(answer.json, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()
    view = json.loads(one(files(dock), f"c/{number}-", "view.json"))["credentialSubject"]["view"]
    assert {"field": "purchaser", "digest": digest} in view["withheld"]
    refused = dock.run("publish", "--disclose", number, "colour")
    assert (refused.code, "It withholds" in refused.err) == (1, True)
    assert dock.run("publish", "--disclose", "C-99-A001", "purchaser").code == 1


def test_a_plant_that_publishes_nowhere_is_asked_where(dock):
    site = {"sort": "site", "key": "plant", "name": "Harrow Magnets"}
    assert dock.note({"kind": "plant revised", "fact": site}, "Q1", *dock.signed("Q1")).code == 0
    answer = dock.run("publish", dock.folder / "site")
    assert answer.code == 1
    assert "has no host" in answer.err
    assert not (dock.folder / "site").exists()


def test_a_folder_of_other_things_is_refused(dock):
    answer = dock.run("publish", dock.data)
    assert answer.code == 1
    assert "holds other things" in answer.err


@pytest.mark.parametrize("words", [(), ("site", "--disclose", "C-1", "order")])
def test_it_is_either_a_folder_or_a_field(dock, words):
    assert dock.run("publish", *words).code == 2


GTIN, SSCC = "9506000134352", "095060000000000015"


def revise(dock: Office, **fact: Any) -> None:
    assert dock.note({"kind": "plant revised", "fact": fact}, "Q1", *dock.signed("Q1")).code == 0


def sold_under_a_gtin(dock: Office) -> None:
    path = ["receipt", "coating", "magnetising", "inspection", "packing", "shipping"]
    named = {"number": "VD-2210-04", "drawing_revision": "F", "name": "Rotor segment", "customer": "voltara"}
    part = {"sort": "part", "key": "rotor", **named, "grade": "N48SH", "route": "sintered-ndfeb", "path": path}
    revise(dock, **part, specification="VD-9", gtin=GTIN)


def passport(number: str, there: Mapping[str, bytes], path: str) -> Mapping[str, Any]:
    """What an address tells, signed; it has a page, links, and nothing that leads to a certificate."""
    names = ("index.html", "linkset.json", "passport.json")
    assert {found for found in there if found.startswith(f"{path}/")} == {f"{path}/{name}" for name in names}
    secret = ("Voltara", "PO-7781", "VD-2210", number)
    assert not any(one.encode() in there[f"{path}/{name}"] for one in secret for name in names)
    found = read_credential(there[f"{path}/passport.json"])
    assert proof_holds(found, signer_of(found), key_holds)
    return found["credentialSubject"]["passport"]  # type: ignore[no-any-return]


def test_a_lot_of_a_part_with_a_gtin_has_a_page_that_leads_to_no_certificate(dock):
    sold_under_a_gtin(dock)
    let(dock, publication="verdict", discloses=["lots"])
    number = issued(dock)
    published(dock)
    told = passport(number, files(dock), f"01/0{GTIN}/10/{dock.codes['OLD-2']}")
    assert told["standing"] == "valid"


def numbered(dock: Office) -> str:
    """The shipment goes with another box, which bears a number of the world."""
    revise(dock, sort="site", key="plant", name="Harrow Magnets", host="trace.harrow.example", gs1_prefix="9506000")
    shipment, old = dock.codes["shipment"], dock.codes["box"]
    made = {
        "kind": "packed",
        "order": "PO-7781/1",
        "gross_mg": "4.1 kg",
        "place": "P1",
        "field": {"field": "stray", "value": "0.12", "instrument": "HALL-1"},
        "draws": [{"lot": dock.codes["OLD-2"], "container": 1, "quantity": "400 pcs"}],
    }
    out, opened = {"kind": "box swapped", "shipment": shipment, "out": old}, {"kind": "unpacked", "box": old}
    for record in (out, {**opened, "reason": "count_doubted"}, made):
        assert dock.note(record, "S3").code == 0
    (told,) = (json.loads(line) for line in dock.done("export", "boxes", "--json").out.splitlines())
    box = told["box"]
    assert told["sscc"] == SSCC
    assert dock.note({"kind": "box swapped", "shipment": shipment, "into": box}, "S3").code == 0
    return str(box)


def test_a_box_and_what_is_in_it_have_pages_only_where_the_order_says_so(dock):
    sold_under_a_gtin(dock)
    box = numbered(dock)
    let(dock, publication="verdict", discloses=["origin", "quantity", "results"])
    number = issued(dock)
    published(dock)
    assert not any(path.startswith(("00/", "01/")) for path in files(dock))
    let(dock, publication="verdict", discloses=["boxes", "serials"])
    published(dock)
    there = files(dock)
    assert passport(number, there, f"00/{SSCC}")["key"] == f"(00){SSCC}"
    assert passport(number, there, f"01/0{GTIN}/21/{box}")["key"] == f"(01)0{GTIN}(21){box}"
    assert box.encode() not in there[f"00/{SSCC}/passport.json"]
    dock.done("certificate", "withdraw", number, "--reason", f"{SSCC} is cracked", *dock.signed("Q1"))
    published(dock)
    assert passport(number, files(dock), f"00/{SSCC}")["standing"] == "withdrawn"
    assert b"cracked" not in one(files(dock), f"c/{number}-", "index.html")
