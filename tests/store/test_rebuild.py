"""Making the books again: when their version changes, from the journal alone, all or nothing."""

import signal
import subprocess
import sys

import pytest

from tests.domain.pages import corrected
from tests.store.private_mounts import ROOT
from tests.store.terminals import raw, receipt, record, step, tables_of, terminal, url_of
from traceapp.domain.record.pieces import EntryRef
from traceapp.store import schema
from traceapp.store.verify import verify

KILLED = """
import os, signal, sys
from tests.store.terminals import terminal
from traceapp.store import rebuild

chunks = iter(range(3))
apply = rebuild.apply

def apply_some(*arguments):
    if next(chunks, None) is None:
        os.kill(os.getpid(), signal.SIGKILL)
    return apply(*arguments)

rebuild.CHUNK, rebuild.apply = 20, apply_some
with terminal(sys.argv[1]):
    print("opened")
"""


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "plant.db"
    with terminal(url_of(file)) as store:
        record(store, receipt("OX", 500))
        for number in range(99):
            record(store, step("OX", 1, f"SC-{number}"))
        record(store, corrected(EntryRef("A", 50)))
    return file


def books_in(file):
    with raw(file) as connection:
        version = connection.execute("SELECT value FROM setting WHERE name = 'books.version'").fetchone()
        return version, connection.execute("SELECT * FROM state ORDER BY subject").fetchall()


def of_another_version(file):
    with raw(file) as connection:
        connection.execute("UPDATE setting SET value = '0' WHERE name = 'books.version'")


def test_books_of_another_version_are_made_again_from_the_journal(file):
    with terminal(url_of(file)) as store:
        before = tables_of(store)
    of_another_version(file)
    with raw(file) as connection:
        connection.execute("DROP TABLE lot")
        connection.execute("DELETE FROM state")
        connection.execute("CREATE TABLE shelf_of_old (code TEXT)")  # a table that this version does not know
    with terminal(url_of(file)) as store:
        assert tables_of(store) == before
        assert verify(store).holds
    with raw(file) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    of_words = {"word", "word_config", "word_data", "word_idx"}
    assert names == {*schema.kept.tables, *schema.books.tables, *schema.worked.tables} | of_words


def test_a_rebuild_killed_half_way_leaves_the_old_books_and_is_made_up_for(file):
    of_another_version(file)
    before = books_in(file)
    done = subprocess.run([sys.executable, "-c", KILLED, url_of(file)], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert books_in(file) == before
    with terminal(url_of(file)):
        pass
    after = books_in(file)
    assert (after[0], after[1]) == ((schema.BOOKS_VERSION,), before[1])
