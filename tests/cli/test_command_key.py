"""`traceapp key`: shown to everybody, replaced and revoked by two people with their PINs."""

from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric import ec

from tests.cli.office import PINS, Office
from tests.documents.bought_certificate import as_pkcs12


def two_signers(office: Office) -> list[str]:
    """Another supervisor, beside the one whom the office has."""
    people = "badge,name,roles,title,independent,signs\nT1,T. Ono,administrator,,,\n"
    assert office.bring("people", *office.signed("Q1"), "--person", "Q1", text=people).code == 0
    office.done("pin", "set", "T1", "--new-pin-file", office.file("new.txt", "2468"), *office.signed("Q1"))
    pins = office.file("both.txt", f"Q1 {PINS['Q1']}\nT1 2468\n")
    return ["--sign", "Q1", "--sign", "T1", "--pin-file", str(pins)]


def test_keys_are_shown_replaced_and_revoked(office):
    assert "No key yet" in office.done("key", "show").out
    both = two_signers(office)
    assert office.run("key", "rotate", *office.signed("Q1")).code == 1
    name = office.done("key", "rotate", "--json", *both).json["name"]
    second = office.done("key", "rotate", "--json", *both).json["name"]
    assert (name[:2], second[-2:]) == ("A-", "02")
    office.done("key", "revoke", name, "--reason", "lost", *both)
    told = office.done("key", "show", "--json").json
    assert [(one["name"], one["standing"]) for one in told] == [(name, "revoked"), (second, "in use")]
    assert told[1]["did"].startswith("did:key:z6Mk")
    assert f"{name}: lost" in office.done("key", "show").out
    since = office.done("key", "revoke", second, "--reason", "copied", "--since", "2020-05-06", *both)
    assert "what the journal knows from before 2020-05-06" in since.out
    third = office.done("key", "rotate", "--json", *both).json["name"]
    given_up = office.done("key", "revoke", third, "--reason", "old card", "--superseded", *both)
    assert "what it signed stays good" in given_up.out
    told = {
        one["name"]: (bool(one["compromised_since"]), one["superseded"])
        for one in office.done("key", "show", "--json").json
    }
    assert told == {name: (False, False), second: (True, False), third: (False, True)}
    office.done("verify")


def test_a_real_certificate_and_a_time_stamp_server_are_set_up_by_two(office):
    both = two_signers(office)
    content = as_pkcs12(ec.generate_private_key(ec.SECP256R1()), usage=True, begin=datetime.now(tz=UTC))
    file, password = office.folder / "seal.p12", office.file("password.txt", "open sesame\n")
    file.write_bytes(content)
    assert office.run("key", "install", file, "--password-file", password, *office.signed("Q1")).code == 1
    assert office.run("key", "install", file, *both).code == 1
    done = office.done("key", "install", file, "--password-file", password, *both)
    assert done.out == "Documents are signed by Plant seal from now on.\n"
    [shown] = office.done("key", "show", "--json").json
    assert (shown["algorithm"], shown["standing"], len(shown["fingerprint"])) == ("X.509", "in use", 64)
    assert office.run("key", "stamps", "ftp://stamps.example", *both).code == 1
    assert "by https://stamps.example" in office.done("key", "stamps", "https://stamps.example", *both).out
    assert "not time-stamped" in office.done("key", "stamps", "", *both).out
