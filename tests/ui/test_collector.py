"""Garbage is looked for on the screen's thread only."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from ui.collector import Collector


class Knot:
    """Holds itself, so that only the looking finds it."""

    def __init__(self, gone: list[str]) -> None:
        self.me = self
        weakref.finalize(self, lambda: gone.append(threading.current_thread().name))


@pytest.fixture
def collector(qapp) -> Iterator[Collector]:
    made = Collector()
    made.start()
    yield made
    made.stop()
    made.deleteLater()


def make_garbage(gone: list[str], kept: list[list[int]]) -> None:
    """A knot, and so much else that stays that there is reason to look."""
    Knot(gone)
    kept.extend([n] for n in range(100 * gc.get_threshold()[0]))


def test_what_a_reader_left_is_taken_away_by_the_screens_thread(collector: Collector, qtbot):
    gone: list[str] = []
    kept: list[list[int]] = []
    reader = threading.Thread(target=make_garbage, args=(gone, kept), name="reader")
    reader.start()
    reader.join()
    assert gone == []
    qtbot.waitUntil(lambda: gone != [])
    assert gone == [threading.main_thread().name]


def test_older_garbage_is_found_too(collector: Collector):
    gone: list[str] = []
    kept: list[list[int]] = []
    knot = Knot(gone)
    gc.collect(1)  # it has grown old
    del knot
    for _ in range(200):
        kept.extend([n] for n in range(2 * gc.get_threshold()[0]))
        collector.look()
    assert len(gone) == 1


def test_python_looks_for_itself_again_afterwards(qapp):
    made = Collector()
    made.start()
    assert not gc.isenabled()
    made.stop()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    made.deleteLater()
