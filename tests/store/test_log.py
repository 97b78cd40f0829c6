"""The log: everything recorded, in the order it came; its proofs hold; what was logged and signed cannot be changed."""

import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.domain.signing_keys import ISSUER, STRANGER
from tests.domain.trees import nodes_over
from tests.store.terminals import on_trial, raw, receipt, record, sealed_of, terminal, url_of
from traceapp.domain.checkpoint import Checkpoint, NoteKey, sign_note
from traceapp.domain.log_leaf import LeafKind, LogLeaf, issued_leaf
from traceapp.domain.merkle import consistency_holds, inclusion_holds, root_of
from traceapp.domain.record.dispatch import CertificateIssued, CertificateWithdrawn
from traceapp.domain.record.plant import PinChanged
from traceapp.domain.record.sealing import IssuingKeyMade
from traceapp.errors import Fault
from traceapp.store.log import Log
from traceapp.store.store import Store
from traceapp.store.verify import verify

ORIGIN = "trace.example/log"
DIGEST = "AB" * 32


def issued(number: str, supersedes: str = "") -> CertificateIssued:
    return CertificateIssued(
        number=number, shipment="SH-1", order="PO-1/1", form="3.1", digest=DIGEST, document="cd" * 32,
        address="7QK4M2XD9RTBH6WN", covers=(), supersedes=supersedes,
    )  # fmt: skip


def logged(store: Store, at_once: int = 200) -> Store:
    while store.grow_log(at_once):
        pass
    return store


def many(store: Store, count: int) -> None:
    """Entries that touch hardly anything."""
    record(store, *(PinChanged(person=f"P{n}") for n in range(count)))


def sign(store: Store, key=ISSUER) -> Checkpoint:
    with store.reading_log() as log:
        made = Checkpoint(ORIGIN, log.size, log.root(log.size))
    store.keep_checkpoint(made, sign_note(made.text, NoteKey(ORIGIN, key.public), key.sign))
    return made


def hashes(store: Store) -> list[bytes]:
    """What should be in the log, worked out anew from the entries as they came."""
    with store._readers.connect() as connection:
        rows = connection.exec_driver_sql("SELECT digest FROM entry ORDER BY id").scalars()
        return [LogLeaf(LeafKind.ENTRY, "", digest.hex()).hash for digest in rows]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "plant.db"


@pytest.fixture
def signed(file):
    """A store with a certificate issued, replaced and withdrawn, logged, and a checkpoint signed by its key."""
    with terminal(url_of(file)) as store:
        record(store, receipt("OX", 5), IssuingKeyMade(public_key=ISSUER.public.hex(), name="A-26-01"))
        record(store, issued("C-26-A001"))
        sign(logged(store))
        record(store, issued("C-26-A002", supersedes="C-26-A001"))
        record(store, CertificateWithdrawn(number="C-26-A002", reason="wrong lot"))
        sign(logged(store))
    return file


@settings(max_examples=settings().max_examples // 3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(1, 300), min_size=1, max_size=4), st.integers(1, 400), st.data())
def test_however_it_grows_it_is_the_tree_of_what_came_and_its_proofs_hold(portions, at_once, data):
    with terminal() as store:
        seen = []
        for count in portions:
            many(store, count)
            with logged(store, at_once).reading_log() as log:
                seen.append((log.size, log.root(log.size)))
        leaves = hashes(store)
        with store.reading_log() as log:
            size, root = seen[-1]
            assert size == len(leaves)
            assert root == root_of(size, nodes_over(leaves))
            place = data.draw(st.integers(0, size - 1))
            assert inclusion_holds(leaves[place], place, size, log.inclusion(place, size), root)
            for old, old_root in seen:
                assert consistency_holds(old, old_root, size, root, log.consistency(old, size))


def test_upper_levels_are_kept_once_they_are_complete():
    with terminal() as store:
        many(store, 600)
        logged(store, 97)
        with store._readers.connect() as connection:
            kept = connection.exec_driver_sql("SELECT level, place FROM log_node").fetchall()
        assert kept == [(8, 0), (8, 1)]


def test_a_certificate_says_more_than_its_digest(signed):
    with terminal(url_of(signed)) as store, store.reading_log() as log:
        places = [log.place_of("C-26-A001"), log.place_of("C-26-A001", LeafKind.SUPERSEDED)]
        places += [log.place_of("C-26-A002"), log.place_of("C-26-A002", LeafKind.WITHDRAWN)]
        # Enrolment, receipt and key come first; each entry is followed by what it says of certificates.
        assert places == [4, 7, 6, 9]
        size = log.size
        leaf = issued_leaf("C-26-A001", DIGEST)
        assert leaf.body == b"traceapp issued 1\nC-26-A001\n" + DIGEST.encode() + b"\n"
        assert inclusion_holds(leaf.hash, 4, size, log.inclusion(4, size), log.root(size))
        assert log.place_of("C-26-A003") is None
        assert log.place_of("") is None


def test_what_comes_late_from_elsewhere_goes_to_the_end():
    with terminal(letters="B") as other:
        many(other, 2)
        with terminal() as store:
            many(store, 3)
            sign(logged(store))
            store.take_in(sealed_of(other))
            assert store.log_waits
            with logged(store).reading_log() as log:
                kept = log.checkpoint(4)
                assert kept is not None
                assert consistency_holds(4, kept.root, 7, log.root(7), log.consistency(4, 7))
            assert not store.log_waits


def test_what_a_power_cut_takes_comes_again_the_same(file):
    with terminal(url_of(file)) as store:
        many(store, 5)
        with on_trial(store) as connection:
            Log(connection).grow(100)
            lost = Log(connection).root(6)
        with logged(store).reading_log() as log:
            assert log.root(6) == lost


@pytest.mark.parametrize(
    "act",
    [
        "UPDATE log_leaf SET hash = x'00'",
        "DELETE FROM log_leaf",
        "REPLACE INTO log_leaf SELECT * FROM log_leaf",
        "UPDATE log_checkpoint SET root = x'00'",
        "DELETE FROM log_checkpoint",
    ],
)
def test_what_was_logged_and_signed_stays(signed, act):
    with raw(signed) as connection, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(act)


def test_the_same_checkpoint_is_kept_once(signed):
    with terminal(url_of(signed)) as store:
        sign(store, STRANGER)
        with store.reading_log() as log:
            assert [kept.size for kept in log.checkpoints()] == [5, 10]
    assert verify(url_of(signed)).log.flaw is None


def test_an_honest_log_verifies(signed):
    verdict = verify(url_of(signed))
    assert verdict.holds
    assert (verdict.log.leaves, verdict.log.checkpoints) == (10, 2)
    with terminal(url_of(signed)) as store:
        many(store, 3)
    assert verify(url_of(signed)).holds, "what is not logged yet is no fault"


@pytest.mark.parametrize("public_key", ["", "000", "no key at all", "0" * 62])
def test_a_key_that_is_none_stops_no_check_of_the_log(signed, public_key):
    with terminal(url_of(signed)) as store:
        record(store, IssuingKeyMade(public_key=public_key, name="A-26-02"))
    assert verify(url_of(signed)).log.checkpoints == 2


def tampered(file, *acts: str) -> tuple[str, int, str]:
    """What verify says first of the log after this was done behind the program's back."""
    with raw(file) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in names:
            if "no_" in name:
                connection.execute(f"DROP TRIGGER {name}")
        for act in acts:
            connection.execute(act)
        connection.commit()
    flaw = verify(url_of(file)).log.flaw
    assert flaw is not None
    assert str(flaw.place) in flaw.words
    return flaw.code, flaw.place, flaw.entry


@pytest.mark.parametrize(
    ("acts", "told"),
    [
        (["UPDATE entry SET digest = zeroblob(32) WHERE seq = 2"], ("not_logged_so", 1, "A-2")),
        (["DELETE FROM entry WHERE seq = 2"], ("not_logged_so", 1, "A-3")),
        (["DELETE FROM entry WHERE seq = 6"], ("not_in_journal", 8, "A-6")),
        (["UPDATE log_leaf SET hash = zeroblob(32) WHERE place = 4"], ("not_logged_so", 4, "A-4")),
        (["UPDATE log_leaf SET about = 'C-26-A009' WHERE place = 4"], ("not_logged_so", 4, "A-4")),
        (["DELETE FROM log_leaf WHERE place = 4"], ("place_missing", 4, "")),
        (["DELETE FROM log_leaf WHERE place > 7"], ("log_too_short", 10, "")),
        (["UPDATE log_checkpoint SET note = 'another.' || note"], ("checkpoint_not_signed", 5, "")),
        (["UPDATE log_checkpoint SET note = 'another ' || note"], ("checkpoint_not_signed", 5, "")),
        (["UPDATE log_checkpoint SET note = 'none' WHERE size = 10"], ("checkpoint_not_signed", 10, "")),
        # Entry 2 and its leaf both rewritten: only what was signed shows it.
        (
            [
                f"UPDATE entry SET digest = x'{'11' * 32}' WHERE seq = 2",
                f"UPDATE log_leaf SET hash = x'{LogLeaf(LeafKind.ENTRY, '', '11' * 32).hash.hex()}' WHERE place = 1",
            ],
            ("root_differs", 5, "A-4"),
        ),
    ],
)
def test_the_first_thing_that_differs_is_named(signed, acts, told):
    assert tampered(signed, *acts) == told


@pytest.mark.parametrize(
    ("act", "place"),
    [
        ("UPDATE log_node SET hash = zeroblob(32) WHERE place = 1", 256),
        ("DELETE FROM log_node WHERE place = 0", 0),
    ],
)
def test_a_kept_part_of_the_tree_that_is_not_that_of_its_leaves_is_named(file, act, place):
    """The next root and every proof would be made of it."""
    with terminal(url_of(file)) as store:
        many(store, 600)
        logged(store)
    assert verify(url_of(file)).holds
    assert tampered(file, act) == ("node_differs", place, "")


def test_a_checkpoint_of_a_stranger_is_told(file):
    with terminal(url_of(file)) as store:
        record(store, IssuingKeyMade(public_key=ISSUER.public.hex(), name="A-26-01"))
        sign(logged(store), STRANGER)
    flaw = verify(url_of(file)).log.flaw
    assert flaw is not None
    assert (flaw.code, flaw.place) == ("checkpoint_not_signed", 2)


def test_a_log_whose_last_entry_is_gone_does_not_grow(signed):
    with raw(signed) as connection:
        connection.execute("DROP TRIGGER entry_no_delete")
        connection.execute("DELETE FROM entry WHERE seq = 6")
        connection.commit()
    with terminal(url_of(signed)) as store, pytest.raises(Fault) as fault:
        store.grow_log()
    assert (fault.value.code, fault.value.facts["entry"]) == ("log_without_entry", "A-6")


def test_a_store_from_before_there_was_a_log_verifies(file):
    with terminal(url_of(file)) as store:
        many(store, 2)
    with raw(file) as connection:
        for table in ("log_leaf", "log_node", "log_checkpoint"):
            connection.execute(f"DROP TABLE {table}")
    assert verify(url_of(file)).holds
