"""Verify: it names the first bad place of each chain in words, and which row of the books is not what it should be."""

import hashlib
import struct
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.domain.pages import corrected
from tests.store.terminals import key_of, raw, receipt, record, sealed_of, step, terminal, url_of
from traceapp.domain.entry import decode_entry, encode_entry
from traceapp.domain.record.pieces import Target
from traceapp.domain.record.quality import Held
from traceapp.domain.record.sealing import DocumentSealed
from traceapp.errors import Fault
from traceapp.store.chain import WORDS, is_canonical
from traceapp.store.opening import open_store
from traceapp.store.verify import verify

MELTS = 12


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    """A store with two chains: its own, and one of terminal B that was taken in."""
    with terminal(letters="B") as other:
        record(other, receipt("OY", 500))
        for number in range(MELTS):
            record(other, step("OY", 10, f"SB-{number}"))
        foreign = sealed_of(other)
    file = tmp_path_factory.mktemp("honest") / "plant.db"
    with terminal(url_of(file)) as store:
        record(store, receipt("OX", 500))
        for number in range(MELTS):
            record(store, step("OX", 10, f"SA-{number}"))
        store.take_in(foreign)
    return file.read_bytes()


@pytest.fixture
def file(tmp_path, content):
    (tmp_path / "plant.db").write_bytes(content)
    return tmp_path / "plant.db"


def told(file):
    """What is wrong with each chain: terminal, number, code."""
    return [(bad.terminal, bad.seq, bad.code) for bad in verify(url_of(file)).bad]


def rows(connection, terminal="A"):
    wanted = "SELECT seq, body, digest, signature FROM entry WHERE terminal = ? ORDER BY seq"
    return connection.execute(wanted, (terminal,)).fetchall()


def resealed(connection, seq, body, *, letters="A", signed_by="A"):
    """A forger's work: new bytes with a digest that fits them, signed with some key."""
    digest = hashlib.sha256(body).digest()
    connection.execute(
        "UPDATE entry SET body = ?, digest = ?, signature = ? WHERE terminal = ? AND seq = ?",
        (body, digest, key_of(signed_by).sign(digest), letters, seq),
    )


def test_an_honest_store_verifies(file):
    verdict = verify(url_of(file))
    assert verdict.holds
    assert [(chain.terminal, chain.entries) for chain in verdict.chains] == [("A", MELTS + 2), ("B", MELTS + 2)]
    assert (verdict.entries, verdict.bad, verdict.differences) == (2 * MELTS + 4, (), ())


def test_a_store_in_use_verifies_and_a_store_in_memory_too(file):
    with terminal(url_of(file)) as store:
        record(store, step("OX", 1, "SC"))
        assert verify(store).entries == 2 * MELTS + 5
    with terminal() as store:
        record(store, receipt("OX", 60))
        assert verify(store).holds


def test_what_is_recorded_while_it_verifies_is_left_for_the_next_time(file):
    with terminal(url_of(file)) as store:

        def record_meanwhile(_stage: str, _done: int, _of: int) -> None:
            record(store, step("OX", 1, "SC"))

        verdict = verify(store, record_meanwhile)
        assert verdict.holds
        assert verdict.entries == 2 * MELTS + 4
        assert verify(store).entries > 2 * MELTS + 6


def test_verifying_changes_nothing(file):
    before = file.read_bytes()
    verify(url_of(file))
    assert file.read_bytes() == before
    assert {path.name for path in file.parent.iterdir()} <= {"plant.db", "plant.db-wal", "plant.db-shm"}


def test_memory_does_not_grow_with_the_journal(monkeypatch):
    for portion in ("verify.REPORT_EVERY", "rebuild.CHUNK", "journal.CHUNK"):
        monkeypatch.setattr(f"traceapp.store.{portion}", 50)
    peaks = []
    with terminal() as store:
        record(store, receipt("OX", 10_000))
        for already, entries in ((0, 200), (200, 1_200)):
            for number in range(already, entries):
                record(store, step("OX", 1, f"SC-{number}"))
            verify(store)
            tracemalloc.start()
            assert verify(store).holds
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    assert peaks[1] < peaks[0] + 300_000  # the thousand entries between them are a megabyte as bytes alone


def test_progress_is_told_to_the_end(file):
    seen = []
    verify(url_of(file), lambda *told: seen.append(told))
    assert [stage for stage, done, total in seen if done == total] == ["chains", "books", "tables"]
    assert all(0 <= done <= total for _, done, total in seen)


@pytest.mark.parametrize("column", ["body", "digest", "signature"])
@settings(max_examples=settings().max_examples // 3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_one_flipped_bit_is_found_where_it_is_and_the_other_chain_still_verifies(file, content, column, data):
    file.write_bytes(content)
    with raw(file, armed=False) as connection:
        seq = data.draw(st.integers(1, MELTS + 2))
        (value,) = connection.execute(f"SELECT {column} FROM entry WHERE terminal = 'A' AND seq = ?", (seq,)).fetchone()
        bit = data.draw(st.integers(0, len(value) * 8 - 1))
        flipped = bytes(b ^ (1 << bit % 8) if i == bit // 8 else b for i, b in enumerate(value))
        connection.execute(f"UPDATE entry SET {column} = ? WHERE terminal = 'A' AND seq = ?", (flipped, seq))
    expected = "signature_wrong" if column == "signature" else "digest_differs"
    verdict = verify(url_of(file))
    assert [(bad.terminal, bad.seq, bad.code) for bad in verdict.bad] == [("A", seq, expected)]
    assert [chain.entries for chain in verdict.chains] == [seq - 1, MELTS + 2]


@pytest.mark.parametrize("seq", [1, 2, 7, MELTS + 1])
def test_a_dropped_entry_is_missed_where_it_stood(file, seq):
    with raw(file, armed=False) as connection:
        connection.execute("DELETE FROM entry WHERE terminal = 'A' AND seq = ?", (seq,))
    assert told(file) == [("A", seq, "missing")]


def test_a_chain_cut_at_its_end_is_missed_because_the_books_know_more(file):
    with raw(file, armed=False) as connection:
        connection.execute("DELETE FROM entry WHERE terminal = 'A' AND seq > 9")
    assert told(file) == [("A", 10, "missing_at_end")]


def test_a_chain_that_is_gone_is_missed(file):
    with raw(file, armed=False) as connection:
        connection.execute("DELETE FROM entry WHERE terminal = 'B'")
    assert told(file) == [("B", 1, "missing_at_end")]


def test_two_swapped_entries_are_found_at_the_first(file):
    with raw(file, armed=False) as connection:
        connection.execute("UPDATE entry SET seq = -1 WHERE terminal = 'A' AND seq = 6")
        connection.execute("UPDATE entry SET seq = 6 WHERE terminal = 'A' AND seq = 7")
        connection.execute("UPDATE entry SET seq = 7 WHERE terminal = 'A' AND seq = -1")
    verdict = verify(url_of(file))
    assert [(bad.seq, bad.code, bad.facts) for bad in verdict.bad] == [(6, "column_differs", (("column", "seq"),))]


def test_swapped_bytes_are_found_at_the_first(file):
    with raw(file, armed=False) as connection:
        six, seven = rows(connection)[5:7]
        for (seq, *_), (_, *content) in ((six, seven), (seven, six)):
            connection.execute(
                "UPDATE entry SET body = ?, digest = ?, signature = ? WHERE terminal = 'A' AND seq = ?", (*content, seq)
            )
    assert told(file) == [("A", 6, "column_differs")]


@pytest.mark.parametrize("cut", [0, 1, 40])
def test_a_truncated_entry_is_found_even_with_a_digest_that_fits(file, cut):
    with raw(file, armed=False) as connection:
        body = rows(connection)[7][1]
        resealed(connection, 8, body[: len(body) - 1 - cut])
    assert told(file) == [("A", 8, "unreadable")]


def test_a_changed_quantity_resealed_with_the_terminals_own_key_breaks_the_link_after_it(file):
    with raw(file, armed=False) as connection:
        body = rows(connection)[7][1]
        resealed(connection, 8, body.replace(b"[10,", b"[11,"))
    verdict = verify(url_of(file))
    assert [(bad.seq, bad.code) for bad in verdict.bad] == [(9, "previous_differs")]
    assert {(d.table, d.key[0], d.code) for d in verdict.differences} >= {("lot", "OX", "differs")}


def test_a_changed_entry_resealed_with_another_key_is_found(file):
    with raw(file, armed=False) as connection:
        resealed(connection, 8, rows(connection)[7][1].replace(b"[10,", b"[11,"), signed_by="forger")
    assert told(file) == [("A", 8, "signature_wrong")]


def test_a_whole_chain_made_again_with_another_key_is_not_this_terminals(file, tmp_path):
    forged = tmp_path / "forged.db"
    open_store(url_of(forged), now=lambda: 1, letters="A", key=key_of("forger")).close()
    with raw(forged, armed=False) as connection:
        connection.execute("UPDATE setting SET value = ? WHERE name = 'terminal.public_key'", (key_of("A").public,))
    assert told(forged) == [("A", 1, "key_differs")]


def test_a_chain_that_does_not_begin_with_its_enrolment_is_found(file):
    with raw(file, armed=False) as connection:
        entry = decode_entry(rows(connection, "B")[0][1])
        other = entry.__class__(**{n: getattr(entry, n) for n in entry.__struct_fields__} | {"record": receipt("O", 1)})
        resealed(connection, 1, encode_entry(other), letters="B", signed_by="B")
        connection.execute("UPDATE entry SET kind = 'lot_received.1' WHERE terminal = 'B' AND seq = 1")
    assert told(file) == [("B", 1, "not_enrolled")]


def test_bytes_that_say_the_same_in_another_form_are_found(file):
    with raw(file, armed=False) as connection:
        body = rows(connection)[7][1]
        resealed(connection, 8, body.replace(b'{"command"', b'{ "command"'))
    assert told(file) == [("A", 8, "not_canonical")]


@pytest.mark.parametrize(
    ("column", "value"), [("hlc", 5), ("kind", "lot_received.1"), ("command", "c-forged"), ("part", 7)]
)
def test_a_column_that_says_something_else_than_its_bytes_is_found(file, column, value):
    with raw(file, armed=False) as connection:
        connection.execute(f"UPDATE entry SET {column} = ? WHERE terminal = 'A' AND seq = 8", (value,))
    verdict = verify(url_of(file))
    assert [(bad.seq, bad.code, bad.facts) for bad in verdict.bad] == [(8, "column_differs", (("column", column),))]


@pytest.mark.parametrize("value", ["text", 7, struct.pack("<Q", 1)])
def test_what_is_no_entry_at_all_is_found(file, value):
    with raw(file, armed=False) as connection:
        connection.execute("UPDATE entry SET body = ? WHERE terminal = 'A' AND seq = 8", (value,))
        connection.execute("UPDATE entry SET body = ? WHERE terminal = 'A' AND seq = 9", (value,))
    assert told(file) == [("A", 8, "digest_differs")]


def test_each_chain_names_its_own_first_bad_entry(file):
    with raw(file, armed=False) as connection:
        connection.execute("DELETE FROM entry WHERE terminal = 'A' AND seq = 5")
        connection.execute("UPDATE entry SET signature = x'00' WHERE terminal = 'B' AND seq IN (3, 4)")
    assert told(file) == [("A", 5, "missing"), ("B", 3, "signature_wrong")]


def test_an_unreadable_entry_whose_correction_stands_is_found(file):
    with terminal(url_of(file)) as store:
        target = record(store, step("OX", 3, "SZ")).entries[0]
        record(store, corrected(target))
    with raw(file, armed=False) as connection:
        connection.execute("UPDATE entry SET body = x'00' WHERE terminal = 'A' AND seq = ?", (target.seq,))
    assert told(file) == [("A", target.seq, "digest_differs")]


@pytest.mark.parametrize(
    ("tampering", "found"),
    [
        ("UPDATE lot SET \"left\" = 1 WHERE code = 'OX'", ("lot", ("OX",), "differs")),
        ("DELETE FROM lot WHERE code = 'SA-3'", ("lot", ("SA-3",), "missing")),
        ("INSERT INTO container VALUES ('SA-3', 9, 5, '', '')", ("container", ("SA-3", 9), "surplus")),
        ("UPDATE link SET parent = 'OY' WHERE child = 'SA-3'", ("link", ("SA-3", 0), "differs")),
        ("UPDATE state SET body = x'00' WHERE subject = 'lot:SA-3'", ("state", ("lot:SA-3",), "differs")),
        ("DELETE FROM touch WHERE subject = 'lot:SA-3'", ("touch", ("lot:SA-3",), "missing")),
        ("INSERT INTO finding VALUES ('x', 'SA-3', 'overdrawn', 1, '', 'A', 3)", ("finding", ("x",), "surplus")),
        ("DROP TABLE content", ("content", (), "missing")),
        ("DROP TABLE touch", ("touch", (), "missing")),
    ],
)
def test_a_row_of_the_books_that_was_tampered_with_is_named(file, tampering, found):
    with raw(file) as connection:
        connection.execute(tampering)
    verdict = verify(url_of(file))
    assert verdict.bad == ()
    assert not verdict.holds
    assert verdict.difference_count == 1
    difference = verdict.differences[0]
    table, key, code = found
    assert (difference.table, difference.key[: len(key)], difference.code) == (table, key, code)
    assert difference.words.startswith(f"{table} {'/'.join(map(str, key))}")


def test_a_kept_file_whose_bytes_are_not_those_of_its_digest_is_named(file):
    with terminal(url_of(file)) as store, store.desk() as desk:
        sha256 = desk.keep_file(b"a certificate", "application/pdf")
    assert verify(url_of(file)).holds
    with raw(file) as connection:
        connection.execute("UPDATE kept_file SET body = x'00'")
    verdict = verify(url_of(file))
    assert not verdict.holds
    assert [(d.table, d.key, d.code) for d in verdict.differences] == [("kept_file", (sha256,), "changed")]
    assert verdict.difference_count == 1
    assert verdict.differences[0].words == f"kept_file {sha256}: not the bytes that were kept"


def test_a_document_that_was_sealed_here_and_is_gone_is_named(file):
    """What another terminal sealed, that one keeps."""
    with terminal(url_of(file)) as store:
        with store.desk() as desk:
            kept = [desk.keep_file(body, "text/plain") for body in (b"pages", b"data", b"proof")]
        document, credential, proof = kept
        sealed = DocumentSealed(
            number="C-26-A001", digest="AA", document=document, credential=credential, proof=proof,
            public_key="", index=0, size=1,
        )  # fmt: skip
        record(store, sealed)
    assert verify(url_of(file)).holds
    with raw(file) as connection:
        connection.execute("DELETE FROM kept_file WHERE sha256 = ?", (credential,))
    assert [(d.table, d.key, d.code) for d in verify(url_of(file)).differences] == [
        ("kept_file", (credential,), "missing")
    ]
    with raw(file) as connection:
        connection.execute("UPDATE setting SET value = 'B' WHERE name = 'terminal.letters'")
    assert not any(one.table == "kept_file" for one in verify(url_of(file)).differences)


@pytest.fixture
def held(file):
    """The same with a hold on what all else came of, which spread."""
    with terminal(url_of(file)) as store:
        placed = record(store, Held(targets=(Target(lot="OX"),), reason="mixed up", spreads=True)).entries[0]
        record(store, step("SA-3", 1, "SD"))
        while store.spread_more():
            pass
    return file, str(placed)


@pytest.mark.parametrize(
    ("tampering", "found"),
    [
        ("DELETE FROM spread WHERE lot = 'SA-5'", ("spread", ("SA-5", "{hold}"), "missing")),
        ("UPDATE spread SET now = 0 WHERE lot = 'SA-5'", ("spread", ("SA-5", "{hold}"), "missing")),
        ("INSERT INTO spread VALUES ('OY', '{hold}', 1)", ("spread", ("OY", "{hold}"), "surplus")),
        ("DELETE FROM late_use", ("late_use", (), "missing")),
        ("DROP TABLE spread_due", ("spread_due", (), "missing")),
    ],
)
def test_how_far_a_hold_spread_follows_from_the_journal_too(held, tampering, found):
    file, hold = held
    assert verify(url_of(file)).holds
    with raw(file) as connection:
        connection.execute(tampering.format(hold=hold))
    table, key, code = found
    (difference,) = verify(url_of(file)).differences
    wanted = tuple(part.format(hold=hold) for part in key)
    assert (difference.table, difference.key[: len(wanted)], difference.code) == (table, wanted, code)


def test_while_a_hold_still_spreads_it_is_not_compared(held):
    file, _ = held
    with raw(file) as connection:
        connection.execute("DELETE FROM spread WHERE lot = 'SA-5'")
        connection.execute("INSERT INTO spread_due VALUES ('', 'SA-5')")
    assert verify(url_of(file)).holds


def test_many_differences_are_counted_and_the_first_listed(file):
    with terminal(url_of(file)) as store:
        record(store, *(receipt(f"L-{number}", 1) for number in range(130)))
    with raw(file) as connection:
        connection.execute("DELETE FROM lot WHERE code LIKE 'L-%'")
    verdict = verify(url_of(file))
    assert (verdict.difference_count, len(verdict.differences)) == (130, 100)


def test_books_of_another_version_are_not_compared(file):
    with raw(file) as connection:
        connection.execute("UPDATE setting SET value = '0' WHERE name = 'books.version'")
        connection.execute("DROP TABLE touch")
    verdict = verify(url_of(file))
    assert [(d.table, d.code) for d in verdict.differences] == [("setting", "version")]
    assert verdict.bad == ()


def test_every_code_has_words():
    assert all(words.islower() or "{" in words for words in WORDS.values())


def test_the_words_name_the_place(file):
    with raw(file, armed=False) as connection:
        connection.execute("DELETE FROM entry WHERE terminal = 'A' AND seq = 5")
    assert verify(url_of(file)).bad[0].words == "A-5: missing: entry 6 follows"


@pytest.mark.parametrize(("content", "code"), [(None, "store_not_opened"), (b"x" * 4096, "store_damaged")])
def test_what_is_no_store_is_a_fault(tmp_path, content, code):
    file = tmp_path / "plant.db"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(Fault) as fault:
        verify(url_of(file))
    assert fault.value.code == code
    assert file.exists() == (content is not None)


def test_a_database_of_something_else_is_a_fault(tmp_path):
    with raw(tmp_path / "plant.db") as connection:
        connection.execute("CREATE TABLE recipe (cake TEXT)")
    with pytest.raises(Fault, match="store_damaged"):
        verify(url_of(tmp_path / "plant.db"))


def test_a_store_in_memory_has_no_other_reader():
    with pytest.raises(Fault, match="store_not_opened"):
        verify("sqlite://")


@pytest.mark.parametrize(
    ("body", "canonical"),
    [
        (b'{"a":1,"b":[]}', True),
        (b'{"b":[],"a":1}', False),
        (b'{"a":1, "b":[]}', False),
        (b'{"a":"\\u00e9"}', False),
        ('{"a":"é"}'.encode(), True),
        (b'{"a":1,"a":1}', False),
        (b'{"a":1e2}', False),
    ],
)
def test_the_canonical_form_is_the_only_one(body, canonical):
    assert is_canonical(body) is canonical
