"""`traceapp checkpoint`: what a customer keeps, and the proof later that nothing in the log was rewritten."""

import json

from tests.cli.office import Office
from tests.cli.test_command_key import two_signers
from tests.store.terminals import raw
from traceapp.domain.checkpoint import read_checkpoint, read_consistency_proof, read_note, read_note_key
from traceapp.store.keys import key_holds

OTHER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"


def test_a_kept_checkpoint_is_proven_later_by_its_key_alone(office):
    first = office.done("checkpoint")
    kept = read_checkpoint(first.out)
    key = read_note_key(first.err.rpartition("Key: ")[2])
    assert kept.origin == key.name == "certs.harrow.example/log"
    assert read_note(first.out).signers([key], key_holds) == (key,)
    file = office.file("kept.txt", first.out)
    office.bring("places", *office.signed("Q1"), "--person", "Q1", text="key,name\nB1,Rack B1\n")
    told = office.done("checkpoint", "--since", file, "--json").json
    proof = read_consistency_proof(told["text"])
    assert proof.proves(kept)
    assert told["size"] > kept.size
    assert read_note(proof.checkpoint).signers([key], key_holds) == (key,)
    assert office.done("checkpoint", "--since", file, "--out", office.folder / "proof.txt").out == ""
    assert read_consistency_proof((office.folder / "proof.txt").read_text()).proves(kept)
    later = office.file("later.txt", office.done("checkpoint").out)
    office.bring("places", *office.signed("Q1"), "--person", "Q1", text="key,name\nB2,Rack B2\n")
    between = read_consistency_proof(office.done("checkpoint", "--since", file, "--to", later).out)
    assert between.proves(kept)
    assert between.checkpoint == later.read_text(encoding="utf-8").rstrip("\n") + "\n"
    for words, code in ((("--since", later, "--to", file), "checkpoint_later"), (("--to", file), "checkpoint_alone")):
        answer = office.run("checkpoint", *words, "--json")
        assert (answer.code, answer.json["error"]) == (1, code)
    assert f"log: {told['size'] + 1} leaves are right, 2 checkpoints signed" in office.done("verify", "--quiet").out


def test_a_checkpoint_of_a_key_that_was_revoked_is_proven_all_the_same_and_told_as_what_it_is(office):
    kept = office.file("kept.txt", office.done("checkpoint").out)
    both = two_signers(office)
    [name] = [one["name"] for one in office.done("key", "show", "--json").json if one["standing"] == "in use"]
    before = office.done("checkpoint", "--since", kept)
    assert "revoked" not in before.err
    office.done("key", "rotate", *both)
    office.done("key", "revoke", name, "--reason", "laptop stolen", *both)
    told = office.done("checkpoint", "--since", kept)
    assert read_consistency_proof(told.out).proves(read_checkpoint(kept.read_text()))
    assert f"signed by {name}, revoked on " in told.err
    assert "laptop stolen. The log here says the same." in told.err
    assert office.done("checkpoint", "--since", kept, "--json").json["signer_revoked"]


def test_a_customer_checks_it_with_the_plant_s_key_and_nothing_else(office, tmp_path_factory):
    first = office.done("checkpoint")
    key = first.err.rpartition("Key: ")[2].strip()
    kept = office.file("kept.txt", first.out)
    office.bring("places", *office.signed("Q1"), "--person", "Q1", text="key,name\nB1,Rack B1\n")
    proof = office.file("proof.txt", office.done("checkpoint", "--since", kept).out)
    elsewhere = Office(tmp_path_factory.mktemp("customer"))
    told = elsewhere.done("checkpoint", "--check", proof, "--since", kept, "--key", key)
    assert "is in it still, unchanged" in told.out
    assert f"Signed by {read_note_key(key).name}" in elsewhere.done("checkpoint", "--check", kept, "--key", key).out
    assert not elsewhere.data.exists(), "checking makes no store"
    spoiled = office.file("spoiled.txt", proof.read_text(encoding="utf-8").replace("\n", "\n" + "A" * 43 + "=\n", 1))
    for words, code in (
        (("--check", spoiled, "--since", kept, "--key", key), "log_rewritten"),
        (("--check", proof, "--key", key), "checkpoint_alone"),
        (("--check", kept, "--key", key[1:]), "note_key_unreadable"),
        (("--check", kept), "note_key_unreadable"),
        (("--check", kept, "--key", OTHER_KEY), "checkpoint_not_ours"),
    ):
        answer = elsewhere.run("checkpoint", *words, "--json")
        assert (answer.code, answer.json["error"]) == (1, code)


def test_a_checkpoint_that_is_none_or_not_ours_is_refused(office):
    ours = office.done("checkpoint").out
    for text, code in (
        (b"nothing", "note_unreadable"),
        (b"\xff", "note_unreadable"),
        (ours.replace("certs.harrow", "certs.barrow").encode(), "checkpoint_not_ours"),
        (ours.replace("\n\n", "\nx\n\n").encode(), "checkpoint_not_ours"),
    ):
        answer = office.run("checkpoint", "--since", office.file("kept.txt", text), "--json")
        assert (answer.code, json.loads(answer.out)["error"]) == (1, code)
    assert office.run("checkpoint", "--since", office.folder / "none.txt").code == 3


def test_a_rewritten_history_shows(office):
    kept = office.file("kept.txt", office.done("checkpoint").out)
    with raw(office.data / "traceapp.db") as connection:
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'log%'"
        ).fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE log_leaf SET hash = zeroblob(32) WHERE place = 3")
        connection.commit()
    answer = office.run("checkpoint", "--since", kept, "--json")
    assert (answer.code, answer.json["error"]) == (1, "log_rewritten")
    verified = office.run("verify", "--quiet", "--json")
    assert (verified.code, verified.json["log"]["bad"]["place"]) == (1, 3)


def test_nothing_more_is_signed_of_a_log_that_contradicts_what_was_signed(office):
    """A damaged disk: a customer who keeps both checkpoints would hold a proof that the plant rewrote its history."""
    kept = office.file("kept.txt", office.done("checkpoint").out)
    with raw(office.data / "traceapp.db") as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE log_leaf SET hash = zeroblob(32) WHERE place = 0")
        connection.commit()
    office.bring("places", *office.signed("Q1"), "--person", "Q1", text="key,name\nB1,Rack B1\n")
    answer = office.run("checkpoint", "--json")
    assert (answer.code, answer.json["error"]) == (3, "log_damaged")
    assert office.run("checkpoint", "--since", kept, "--json").json["error"] == "log_rewritten"


def test_another_office_s_checkpoint_is_not_ours(office: Office, tmp_path_factory):
    bare = Office(tmp_path_factory.mktemp("another"))
    bare.bring("sites")
    stranger = bare.done("checkpoint").out
    answer = office.run("checkpoint", "--since", office.file("kept.txt", stranger), "--json")
    assert answer.json["error"] == "checkpoint_not_ours"
