"""Copies: made while the store is in use, checked before they are trusted, restored only where nothing stands."""

import shutil
import threading

import pytest

from tests.store.terminals import key_of, lot_in, raw, receipt, record, step, tables_of, terminal, url_of
from traceapp.domain.quantity import mg
from traceapp.errors import Fault
from traceapp.store.backup import back_up, check_backup, restore


@pytest.fixture
def store(tmp_path):
    with terminal(url_of(tmp_path / "plant.db")) as opened:
        record(opened, receipt("OX", 500))
        for number in range(20):
            record(opened, step("OX", 1, f"SC-{number}"))
        yield opened


@pytest.fixture
def copy(store, tmp_path):
    return back_up(store, tmp_path / "copy.db")


def code_of(act):
    with pytest.raises(Fault) as fault:
        act()
    return fault.value.code


def test_a_copy_is_one_file_with_its_digest_beside_it_and_verifies(copy, tmp_path):
    assert check_backup(copy.file).holds
    assert (tmp_path / "copy.db.sha256").read_text() == f"{copy.sha256}  copy.db\n"
    assert {path.name for path in tmp_path.iterdir() if path.name.startswith("copy")} == {"copy.db", "copy.db.sha256"}


def test_a_copy_made_while_others_record_is_whole(store, tmp_path):
    stop = threading.Event()

    def go_on():
        number = 0
        while not stop.is_set():
            record(store, step("OX", 1, f"SD-{number}"))
            number += 1

    busy = threading.Thread(target=go_on)
    busy.start()
    try:
        copies = [back_up(store, tmp_path / f"copy-{number}.db") for number in range(3)]
    finally:
        stop.set()
        busy.join()
    counts = [check_backup(copy.file).entries for copy in copies]
    assert counts == sorted(counts)
    assert all(check_backup(copy.file).holds for copy in copies)


def test_progress_ends_with_every_page(store, tmp_path):
    seen = []
    back_up(store, tmp_path / "copy.db", lambda *told: seen.append(told))
    assert seen[-1][0] == seen[-1][1] > 0


def test_a_restored_store_is_the_store(store, copy, tmp_path):
    target = tmp_path / "new" / "plant.db"
    assert restore(copy.file, url_of(target)).holds
    with terminal(url_of(target)) as again:
        assert tables_of(again) == tables_of(store)
        record(again, step("OX", 1, "SE"))
        assert lot_in(again, "OX").left == mg(479)


def test_a_copy_holds_no_private_key(copy):
    content = copy.file.read_bytes()
    assert key_of("A").public.encode() in content
    assert key_of("A")._private.private_bytes_raw() not in content
    assert b"PRIVATE KEY" not in content


def test_a_copy_never_overwrites(store, copy):
    assert code_of(lambda: back_up(store, copy.file)) == "backup_exists"
    assert check_backup(copy.file).holds


def test_a_store_is_never_restored_over(copy, tmp_path):
    before = (tmp_path / "plant.db").read_bytes()
    assert code_of(lambda: restore(copy.file, url_of(tmp_path / "plant.db"))) == "store_exists"
    assert (tmp_path / "plant.db").read_bytes() == before


def test_a_copy_whose_bytes_changed_is_not_restored(copy, tmp_path):
    content = bytearray(copy.file.read_bytes())
    content[len(content) // 2] ^= 1
    copy.file.write_bytes(content)
    assert code_of(lambda: check_backup(copy.file)) == "backup_changed"
    assert code_of(lambda: restore(copy.file, url_of(tmp_path / "new.db"))) == "backup_changed"
    assert not (tmp_path / "new.db").exists()


def test_a_copy_of_a_tampered_store_is_not_restored(store, tmp_path):
    shutil.copy(back_up(store, tmp_path / "first.db").file, tmp_path / "bad.db")
    with raw(tmp_path / "bad.db", armed=False) as connection:
        connection.execute("UPDATE entry SET signature = x'00' WHERE seq = 7")
    with terminal(url_of(tmp_path / "bad.db")) as bad:
        copy = back_up(bad, tmp_path / "copy.db")
    verdict = restore(copy.file, url_of(tmp_path / "new.db"))
    assert [(found.seq, found.code) for found in verdict.bad] == [(7, "signature_wrong")]
    assert not (tmp_path / "new.db").exists()


@pytest.mark.parametrize("missing", ["copy.db", "copy.db.sha256"])
def test_half_a_backup_is_none(copy, tmp_path, missing):
    (tmp_path / missing).unlink()
    assert code_of(lambda: check_backup(copy.file)) == "backup_missing"


def test_a_copy_to_nowhere_is_a_fault_and_leaves_nothing(store, tmp_path):
    assert code_of(lambda: back_up(store, tmp_path / "no such folder" / "copy.db")) == "backup_not_written"
    assert {path.suffix for path in tmp_path.iterdir()} <= {".db", ".db-wal", ".db-shm"}
