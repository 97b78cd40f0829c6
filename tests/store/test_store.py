"""Recording: one command, one transaction, or nothing at all."""

import sqlite3

import pytest

from tests.domain.pages import corrected
from tests.store.terminals import (
    NOON,
    Clock,
    command,
    key_of,
    lot_in,
    raw,
    receipt,
    record,
    sealed_of,
    step,
    tables_of,
    terminal,
    url_of,
)
from traceapp.domain.entry import Seen, encode_entry
from traceapp.domain.quantity import mg
from traceapp.domain.record.pieces import EntryRef, Target
from traceapp.domain.record.plant import TerminalEnrolled
from traceapp.domain.record.quality import Held
from traceapp.errors import Fault, Refused
from traceapp.store.journal import Sealed
from traceapp.store.keys import signature_holds
from traceapp.store.verify import verify

REST = "hlc, kind, command, part, digest, signature, body"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "plant.db"


@pytest.fixture
def store(file):
    with terminal(url_of(file)) as opened:
        yield opened


def entries_in(file):
    with raw(file) as connection:
        return connection.execute("SELECT count(*) FROM entry").fetchone()[0]


def test_what_is_recorded_is_in_the_books(store):
    outcome = record(store, receipt("OX", 60, 40), step("OX", 25, "SC"))
    assert outcome.entries == (EntryRef("A", 2), EntryRef("A", 3))
    assert outcome.changes == {"lot:OX", "lot:SC", "machine:SC-1", "measured:OX", "measured:SC"}
    with store.reading() as books:
        assert books.lot("OX").left == mg(75)
        assert books.lot("SC").left == mg(25)
        assert [entry.ref.seq for entry in books.history("lot", "OX")] == [2, 3]
        assert books.entry(EntryRef("A", 3)).record == step("OX", 25, "SC")
        assert books.entry(EntryRef("A", 4)) is None
        assert books.heads() == (EntryRef("A", 3),)


def test_a_chain_begins_with_its_terminals_enrolment(store):
    first = sealed_of(store)[0].entry
    assert isinstance(first.record, TerminalEnrolled)
    assert (first.record.letters, first.record.public_key) == ("A", key_of("A").public)
    assert (first.seq, first.prev) == (1, "0" * 64)


def test_every_entry_names_the_digest_of_the_one_before_and_is_signed(store):
    record(store, receipt("OX", 60), step("OX", 25, "SC"))
    record(store, step("OX", 1, "SD"))
    chain = sealed_of(store)
    assert [s.entry.seq for s in chain] == [1, 2, 3, 4]
    assert [s.entry.prev for s in chain[1:]] == [s.digest.hex() for s in chain[:-1]]
    assert all(signature_holds(key_of("A").public, s.signature, s.digest) for s in chain)
    assert all(encode_entry(s.entry) == s.body for s in chain)


def test_the_raw_scans_stand_with_the_first_entry_of_their_command(store):
    seen = Seen("scanner-1", b"\x02]d1OX\r", NOON)
    asked = command().__class__(id="c-scan", who=("1042",), where="MELT-1", happened=NOON, scans=(seen,))
    store.record(asked, lambda _books: (receipt("OX", 60), step("OX", 25, "SC")))
    assert [s.entry.scans for s in sealed_of(store)[1:]] == [(seen,), ()]


def test_the_same_command_twice_is_one_entry(store, file):
    first = record(store, receipt("OX", 60), step("OX", 25, "SC"), name="c-twice")
    before = tables_of(store)
    again = record(store, receipt("OX", 60), step("OX", 25, "SC"), name="c-twice")
    assert (again.entries, again.repeated, again.changes) == (first.entries, True, frozenset())
    assert tables_of(store) == before
    assert entries_in(file) == 3


def test_a_repeated_command_is_not_even_decided(store):
    record(store, receipt("OX", 60), name="c-twice")

    def never(_books):
        raise AssertionError("decided twice")

    assert store.record(command("c-twice"), never).repeated


@pytest.mark.parametrize("trouble", [Refused("lot_on_hold", lot="OX"), Fault("printer_missing"), ZeroDivisionError()])
def test_a_decision_that_is_no_leaves_no_trace(store, file, trouble):
    record(store, receipt("OX", 60))
    before = tables_of(store)

    def refuse(books):
        assert books.lot("OX").left == mg(60)
        raise trouble

    with pytest.raises(type(trouble)):
        store.record(command("c-no"), refuse)
    assert tables_of(store) == before
    assert entries_in(file) == 2
    assert record(store, step("OX", 25, "SC"), name="c-no").repeated is False


def test_a_decision_to_record_nothing_leaves_no_trace(store, file):
    outcome = record(store)
    assert (outcome.entries, outcome.changes) == ((), frozenset())
    assert entries_in(file) == 1


def test_a_mistake_of_ours_while_applying_leaves_no_trace(store, file, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("traceapp.store.apply.advance", fail)
    with pytest.raises(ZeroDivisionError):
        record(store, receipt("OX", 60))
    monkeypatch.undo()
    assert entries_in(file) == 1
    assert record(store, receipt("OX", 60)).entries == (EntryRef("A", 2),)


def test_a_decision_sees_what_was_recorded_before_and_nothing_of_its_own(store):
    record(store, receipt("OX", 60))

    def decide(books):
        assert books.lot("SC") is None
        return (step("OX", books.lot("OX").tally.left, "SC"),)

    store.record(command(), decide)
    with store.reading() as books:
        assert books.lot("OX").left == mg(0)


def test_a_reader_keeps_its_snapshot_while_others_record(store):
    record(store, receipt("OX", 60))
    with store.reading() as books:
        assert books.entry_count() == 2
        record(store, step("OX", 25, "SC"))
        assert books.entry_count() == 2
        assert books.lot("SC") is None


def test_a_reader_cannot_write(store):
    with pytest.raises(Fault, match="store_read_only"), store.reading() as books:
        books._connection.exec_driver_sql("DELETE FROM setting")


@pytest.mark.parametrize(
    "act",
    [
        "UPDATE entry SET hlc = hlc",
        "UPDATE entry SET body = x'00' WHERE seq = 2",
        "DELETE FROM entry WHERE seq = 2",
        "DELETE FROM entry",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE seq = 2",
        f"REPLACE INTO entry SELECT id + 9, terminal, seq, {REST} FROM entry",
        f"REPLACE INTO entry SELECT id + 9, terminal, seq + 9, {REST} FROM entry",
        "INSERT INTO entry SELECT * FROM entry WHERE seq = 2 ON CONFLICT DO UPDATE SET body = x'00'",
    ],
)
def test_the_database_itself_forbids_changing_the_journal(store, file, act):
    record(store, receipt("OX", 60))
    before = [s.body for s in sealed_of(store)]
    with raw(file) as connection, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(act)
    assert [s.body for s in sealed_of(store)] == before


def test_the_store_is_opened_the_one_right_way(store):
    with store._writing() as connection:
        told = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "query_only")
        }
    assert told == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "query_only": 0}
    with store._readers.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA query_only").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_a_recording_takes_the_writers_lock_before_it_decides(store, file):
    def decide(_books):
        with raw(file) as other:
            other.execute("PRAGMA busy_timeout=0")
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("BEGIN IMMEDIATE")
        return (receipt("OX", 60),)

    assert store.record(command(), decide).entries


def test_a_store_that_another_holds_too_long_is_busy(store, file, monkeypatch):
    with store._writing() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=1")
    with raw(file) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Fault, match="store_busy"):
            record(store, receipt("OX", 60))
        other.execute("ROLLBACK")
    assert record(store, receipt("OX", 60)).entries == (EntryRef("A", 2),)


def test_a_clock_set_back_keeps_the_order_and_is_told(file):
    clock = Clock()
    with terminal(url_of(file), clock=clock) as store:
        record(store, receipt("OX", 60))
        clock.at = NOON - 3_600_000_000
        outcome = record(store, step("OX", 25, "SC"), step("SC", 5, "SD"))
        assert outcome.clock_behind_us == pytest.approx(3_600_000_000, abs=10_000)
        chain = sealed_of(store)
        assert [s.entry.seq for s in chain] == [1, 2, 3, 4]
        assert len({s.entry.hlc for s in chain}) == 4
        assert chain[2].entry.recorded < chain[1].entry.recorded
        with store.reading() as books:
            assert [e.seq for e in books.history("lot", "OX")] == [2, 3]
        doubted = {code: [(f.code, str(f.entry)) for f in lot_in(store, code).findings] for code in ("OX", "SC", "SD")}
        third, fourth = ("clock_moved_back", "A-3"), ("clock_moved_back", "A-4")
        assert doubted == {"OX": [third], "SC": [third, fourth], "SD": [fourth]}
        clock.at = NOON + 3_600_000_000
        record(store, step("SD", 2, "SE"))
        assert lot_in(store, "SE").findings == ()
        assert verify(store).holds


def test_a_clock_a_little_behind_is_not_worth_telling(file):
    clock = Clock()
    with terminal(url_of(file), clock=clock) as store:
        record(store, receipt("OX", 60))
        clock.at -= 59_000_000
        assert record(store, step("OX", 25, "SC")).clock_behind_us == 0
        assert lot_in(store, "SC").findings == ()


def test_entries_from_elsewhere_are_taken_in_once(store, file):
    record(store, receipt("OX", 60), step("OX", 25, "SC"))
    chain = sealed_of(store)
    with terminal(letters="B") as other:
        assert other.take_in(chain) == {"terminal:A", "lot:OX", "lot:SC", "machine:SC-1", "measured:OX", "measured:SC"}
        before = tables_of(other)
        assert other.take_in(chain) == frozenset()
        assert other.take_in([*chain, *chain]) == frozenset()
        assert tables_of(other) == before


def test_an_entry_twice_in_one_delivery_is_taken_in_once(store):
    record(store, receipt("OX", 60))
    with terminal(letters="B") as other:
        other.take_in([*sealed_of(store), *sealed_of(store)])
        assert lot_in(other, "OX").left == mg(60)
        assert lot_in(other, "OX").findings == ()


def test_another_entry_in_the_place_of_a_known_one_is_a_fork(store, tmp_path):
    record(store, receipt("OX", 60))
    with terminal(url_of(tmp_path / "clone.db")) as clone:  # the same letters and key, as from a disk image
        record(clone, receipt("OX", 59))
        forged = sealed_of(clone)
    before = tables_of(store)
    with pytest.raises(Fault) as fault:
        store.take_in(forged)
    assert (fault.value.code, fault.value.facts["seq"]) == ("chain_forked", 1)
    assert tables_of(store) == before
    with terminal(letters="B") as other, pytest.raises(Fault, match="chain_forked"):
        other.take_in([*sealed_of(store), *forged])


def test_a_correction_that_came_first_counts_when_its_entry_is_recorded_here(store):
    with terminal(letters="B") as other:
        record(other, corrected(EntryRef("A", 2), receipt("OX", 61)))
        store.take_in(sealed_of(other))
        record(store, receipt("OX", 60))
        assert lot_in(store, "OX").left == mg(61)
        other.take_in(sealed_of(store))
        assert tables_of(other) == tables_of(store)


def test_an_undone_receipt_leaves_no_lot_in_any_list(store):
    taken = record(store, receipt("OX-2647-A012-4", 60)).entries[0]
    undone = record(store, corrected(taken))
    assert undone.changes == {"lot:OX-2647-A012-4", "measured:OX-2647-A012-4"}
    with store.reading() as books:
        assert books.lot_rows() == []
        assert books.lot("OX-2647-A012-4").birth is None
        assert books.highest_number("OX-2647-A") == 12  # its label is out there


def test_a_record_with_a_code_of_its_own_counts_its_number(store):
    record(store, receipt("OX-2647-A012-4", 60), receipt("OX-2647-A1000-7", 60), receipt("OX-2647-A999-X", 60))
    with store.reading() as books:
        assert books.highest_number("OX-2647-A") == books.highest_number("OX-2647-A", "lot") == 1000
        assert books.highest_number("OX-2647-A", "box") == books.highest_number("OX-2648-A") == 0


def test_a_hold_is_seen_by_the_next_decision(store):
    record(store, receipt("OX", 60))
    record(store, Held(targets=(Target(lot="OX"),), reason="assay"))

    def decide(books):
        hold = books.lot("OX").held_at(1)
        raise Refused("lot_on_hold", hold=str(hold.entry))

    with pytest.raises(Refused) as refusal:
        store.record(command(), decide)
    assert refusal.value.facts["hold"] == "A-3"


def test_a_forged_entry_that_breaks_a_rule_of_the_table_is_our_mistake_and_leaves_no_trace(store, file):
    record(store, receipt("OX", 60), name="c-1")
    one = sealed_of(store)[-1]
    forged = Sealed(one.entry.__class__(**{**_fields(one.entry), "seq": 9}), one.body, one.digest, one.signature)
    with pytest.raises(sqlite3.IntegrityError):
        store.take_in([forged])
    assert entries_in(file) == 2


def _fields(entry):
    return {name: getattr(entry, name) for name in entry.__struct_fields__}
