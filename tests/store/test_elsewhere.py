"""What other processes record in the same database is heard of once; of one's own nothing while they are silent."""

import pytest

from tests.store.terminals import command, receipt, record, terminal, url_of
from traceapp.domain.record.quality import Corrected
from traceapp.store import elsewhere


@pytest.fixture
def two(tmp_path):
    """Two processes on one database."""
    url = url_of(tmp_path / "plant.db")
    with terminal(url) as ours, terminal(url) as theirs:
        yield ours, theirs


def test_what_others_record_is_heard_once(two):
    ours, theirs = two
    assert ours.hear() == frozenset()
    changes = record(theirs, receipt("OX", 60)).changes
    ours.stirred.clear()
    assert ours.hear() == changes
    assert ours.stirred.is_set()
    assert ours.hear() == frozenset()


def test_what_was_recorded_here_is_no_news(two):
    ours, theirs = two
    record(ours, receipt("OX", 60))
    assert ours.hear() == frozenset()
    record(theirs, receipt("NM", 60))
    assert "lot:NM" in ours.hear()
    record(ours, receipt("FE", 60))
    assert ours.hear() == frozenset()


def test_what_a_correction_elsewhere_changes_is_heard_of(two):
    ours, theirs = two
    changes = record(ours, receipt("OX", 60))
    ours.hear()
    record(theirs, Corrected(target=changes.entries[0], reason="twice"))
    assert "lot:OX" in ours.hear()


def test_much_is_heard_a_portion_at_a_time(two, monkeypatch):
    monkeypatch.setattr(elsewhere, "AT_ONCE", 3)
    ours, theirs = two
    ours.hear()
    theirs.record(command(), lambda _books: [receipt(f"M{n}", 60) for n in range(7)])
    heard = [{subject for subject in ours.hear() if subject.startswith("lot:")} for _ in range(4)]
    assert [len(one) for one in heard] == [3, 3, 1, 0]
    assert set.union(*heard) == {f"lot:M{n}" for n in range(7)}
