"""A read that takes long says so after a while; one that fails leaves what was shown, with its time, and says so."""

import sqlite3
from itertools import count
from threading import Event
from time import sleep

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from tests.ui.rooms.desk import Desk
from traceapp.errors import Refused
from traceapp.store.database import faults_named
from traceapp.store.store import Store
from ui.operations import Lane, Operations, Work
from ui.rooms.reads import LOADING_MS, Reads
from ui.screens.holds import HoldsScreen
from ui.screens.screen import ScreenState
from ui.widgets.action_bar import ActionButton
from ui.widgets.notice import LinkText, NoticeLine


def damaged(*_: object) -> object:
    """A read of a file that is no database, as the store reads."""
    with faults_named(), sqlite3.connect(":memory:") as connection:
        connection.deserialize(b"this is no database" * 100)
        return connection.execute("SELECT * FROM entry").fetchall()


class Asked:
    """The reads of the screen in front, and what came of them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.again = 0
        self.came: list[object] = []
        self.reads = Reads(desk.desktop._house, desk.front)
        desk.front.reread_requested.connect(self._count)

    def _count(self) -> None:
        self.again += 1

    def ask(self, call, about: str = "") -> None:
        self.reads.ask(Lane.READ, call, self.came.append, about)

    @property
    def state(self) -> ScreenState:
        return self.desk.front.state

    @property
    def words(self) -> str:
        assert self.state.notice is not None
        return f"{self.state.notice.headline}: {self.state.notice.text}"


@pytest.fixture
def asked(desk: Desk) -> Asked:
    desk.scan("%U:2028", "%CMD:HOLDS")
    assert desk.is_at(HoldsScreen)
    return Asked(desk)


def test_what_comes_soon_is_not_announced(asked: Asked) -> None:
    asked.ask(int)
    asked.desk.settle()
    assert asked.came == [0]
    assert asked.state == ScreenState()


def test_what_takes_long_is_announced_until_it_comes(asked: Asked) -> None:
    assert LOADING_MS == 400
    come = Event()
    asked.ask(int)
    asked.desk.settle()
    since = asked.desk.desktop._house.now().strftime("%H:%M")
    asked.ask(come.wait)
    assert asked.state.notice is None, "not yet"
    asked.desk.until(lambda: asked.state.notice is not None)
    assert asked.words == f"Loading: shown as of {since}"
    come.set()
    asked.desk.settle()
    assert asked.state == ScreenState()
    assert asked.came == [0, True]


def test_after_the_end_nothing_waits_to_announce_what_was_asked(asked: Asked) -> None:
    asked.ask(int)
    timer = asked.reads.findChild(QTimer)
    assert timer is not None
    assert timer.isActive()
    asked.desk.desktop.stop()
    assert not asked.reads.is_under_way
    asked.ask(int)
    assert not timer.isActive()
    asked.desk.settle()
    assert asked.came == []


def test_what_can_be_stopped_tells_how_far_it_is_and_is_stopped_by_the_line(asked: Asked) -> None:
    def work(course: Work) -> None:
        for done in count():
            course.tell(min(done, 99), 5_000)
            sleep(0.01)

    ask = asked.reads.begin(Lane.LONG, work, asked.came.append, "SC-1")
    asked.desk.until(lambda: asked.state.notice is not None and "of" in asked.state.notice.text)
    assert asked.state.is_of_another
    assert asked.words.endswith("of 5\u202f000")
    assert asked.state.notice is not None
    assert asked.state.notice.act == "Stop"
    assert asked.reads.stop()
    assert not asked.reads.has(ask)
    asked.desk.settle()
    assert asked.words == "Stopped: nothing to show yet"
    assert asked.came == []
    assert not asked.reads.stop(), "there is nothing to stop any more"
    asked.ask(int, "SC-1")
    asked.desk.settle()
    assert asked.state == ScreenState()


def test_a_search_and_a_list_that_cannot_be_read_say_so_on_the_line_and_are_read_again(desk: Desk, monkeypatch) -> None:
    desk.scan("%U:2028")
    for room in ("%CMD:FIND", "%CMD:LOTS"):
        with monkeypatch.context() as broken:
            broken.setattr(Store, "reading", damaged)
            desk.scan(room)
            desk.front.reread_requested.emit()
            desk.settle()
            assert desk.front.state.notice is not None
            assert desk.front.state.notice.headline == "Cannot be read"
        desk.front.reread_requested.emit()
        desk.settle()
        assert desk.front.state == ScreenState()


def test_what_cannot_be_read_is_told_with_its_time_what_goes_on_and_a_code(asked: Asked) -> None:
    asked.ask(int)
    asked.desk.settle()
    since = asked.desk.desktop._house.now().strftime("%H:%M")
    asked.ask(damaged)
    asked.desk.settle()
    assert asked.came == [0], "what was shown stays"
    assert asked.words == (
        f"Cannot be read: error 26 (SQLITE_NOTADB); shown as of {since}. Scanning goes on. Support: store-damaged"
    )
    assert not asked.state.is_of_another
    asked.ask(int)
    asked.desk.settle()
    assert asked.state == ScreenState(), "read again, and all is well"


def test_another_lots_data_is_not_taken_for_this_one(asked: Asked) -> None:
    asked.ask(int, "SC-1")
    asked.desk.settle()
    asked.ask(damaged, "SC-2")
    asked.desk.settle()
    assert asked.state.is_of_another
    assert not asked.desk.front.isVisible()
    bar = asked.desk.desktop.window.action_bar
    assert [button.text() for button in bar.findChildren(ActionButton) if button.isVisible()] == ["Back"]
    asked.ask(int, "SC-2")
    asked.desk.settle()
    assert asked.desk.front.isVisible()


def test_a_refusal_is_an_answer_and_is_delivered(asked: Asked) -> None:
    def refused() -> object:
        raise Refused("lot_unknown", lot="X")

    asked.ask(refused)
    asked.desk.settle()
    assert [error.code for error in asked.came if isinstance(error, Refused)] == ["lot_unknown"]
    assert asked.state == ScreenState()


def test_the_line_stands_in_the_window_and_its_act_reads_again(asked: Asked) -> None:
    asked.ask(damaged)
    asked.desk.settle()
    line = next(line for line in asked.desk.desktop.window.findChildren(NoticeLine) if line.isVisible())
    assert line.accessibleName() == asked.words.replace(":", "", 1)
    act = line.findChild(LinkText)
    assert act is not None
    QTest.mouseClick(act, Qt.MouseButton.LeftButton)
    assert asked.again == 1


def test_a_room_whose_read_fails_keeps_its_list_and_shows_the_line(desk: Desk, monkeypatch) -> None:
    desk.scan("%U:2028", "%CMD:HOLDS")
    front = desk.front
    assert isinstance(front, HoldsScreen)
    rows = front.table.rows.rows
    with monkeypatch.context() as broken:
        broken.setattr(desk.desktop._house.app, "reading", damaged)
        front.reread_requested.emit()
        desk.settle()
        assert front.state.notice is not None
        assert front.table.rows.rows == rows
    front.reread_requested.emit()
    desk.settle()
    assert front.state == ScreenState()
    assert front.table.rows.rows == rows


def test_a_mistake_of_ours_is_not_waited_for_for_ever(asked: Asked) -> None:
    def mistaken() -> object:
        raise ZeroDivisionError

    operations: Operations = asked.desk.desktop._house.operations
    told: list[object] = []
    operations.failed.connect(told.append)
    asked.ask(mistaken)
    asked.desk.settle()
    assert not asked.reads.is_under_way
    assert isinstance(told[0], ZeroDivisionError)
