"""Work off the screen's thread: in order, delivered on the main thread, and nothing begun after the end."""

import itertools
import threading
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from tests.store.terminals import receipt, record, terminal, url_of
from traceapp.errors import Refused
from ui.operations import Lane, Operations, Progress, Work


@pytest.fixture
def delivered() -> list[object]:
    return []


def refuse() -> None:
    raise Refused("lot_unknown", lot="OX-1")


def test_calls_of_one_lane_are_delivered_in_the_order_in_which_they_were_asked_for(
    qtbot: QtBot, delivered: list[object]
) -> None:
    operations = Operations()
    for number in range(20):
        operations.run(Lane.WRITE, partial(int, number), delivered.append)
    qtbot.waitUntil(lambda: operations.idle)
    operations.close()
    assert delivered == list(range(20))


def test_a_refusal_is_delivered_as_what_it_is_and_on_the_main_thread(qtbot: QtBot) -> None:
    operations = Operations()
    told: list[tuple[object, threading.Thread]] = []

    def deliver(value: object) -> None:
        told.append((value, threading.current_thread()))

    operations.run(Lane.READ, refuse, deliver)
    qtbot.waitUntil(lambda: operations.idle)
    operations.close()
    [(value, thread)] = told
    assert isinstance(value, Refused)
    assert thread is threading.main_thread()


def test_an_answer_that_comes_after_the_end_reaches_nobody_and_nothing_is_begun(
    qtbot: QtBot, delivered: list[object]
) -> None:
    operations = Operations()
    operations.run(Lane.PRINT, partial(str, "printed"), delivered.append)
    operations.close()  # who asked may be gone from here on
    operations.run(Lane.PRINT, partial(str, "begun"), delivered.append)
    qtbot.waitUntil(lambda: operations.idle)
    assert delivered == []


def count_for_ever(begun: threading.Event, work: Work) -> None:
    for number in itertools.count():
        work.tell(number, 0)
        begun.set()


def test_work_tells_how_far_it_is_and_its_value_is_delivered(qtbot: QtBot, delivered: list[object]) -> None:
    operations = Operations()
    told: list[Progress] = []

    def call(work: Work) -> str:
        for number in range(1, 201):
            work.tell(number, 200)
        return "done"

    operations.begin(Lane.LONG, call, delivered.append, told.append)
    qtbot.waitUntil(lambda: bool(delivered))
    operations.close()
    assert delivered == ["done"]
    assert told[0] == Progress(1, 200)  # nobody is told too late to hear the first word
    assert told[-1] == Progress(200, 200)
    assert len(told) < 20  # seldom enough not to keep the screen busy


def test_cancelled_work_stops_and_delivers_nothing(qtbot: QtBot, delivered: list[object]) -> None:
    operations = Operations()
    begun = threading.Event()
    work = operations.begin(Lane.LONG, partial(count_for_ever, begun), delivered.append)
    waiting = operations.begin(Lane.LONG, partial(count_for_ever, threading.Event()), delivered.append)
    assert begun.wait(10)
    waiting.cancel()
    work.cancel()
    qtbot.waitUntil(lambda: operations.idle)
    operations.close()
    assert delivered == []


def test_work_that_rests_is_woken_when_it_is_wanted_no_more(qtbot: QtBot, delivered: list[object]) -> None:
    operations = Operations()
    begun = threading.Event()

    def rest(work: Work) -> None:
        work.wait(0.001)
        begun.set()
        work.wait(600)

    operations.begin(Lane.EXCHANGE, rest, delivered.append)
    assert begun.wait(10)
    operations.close()
    qtbot.waitUntil(lambda: operations.idle)
    assert delivered == []


def test_what_can_be_cancelled_does_not_hold_up_the_end(qtbot: QtBot, delivered: list[object]) -> None:
    operations = Operations()
    begun = threading.Event()
    operations.begin(Lane.LONG, partial(count_for_ever, begun), delivered.append)
    assert begun.wait(10)
    operations.close()
    qtbot.waitUntil(lambda: operations.idle)
    assert delivered == []


def test_a_query_under_way_is_broken_off(qtbot: QtBot, tmp_path, delivered: list[object]) -> None:
    """It would count to ten thousand millions, which takes longer than anybody waits."""
    operations = Operations()
    begun = threading.Event()
    with terminal(url_of(tmp_path / "plant.db")) as store:
        record(store, receipt("OX", 5))

        def count(work: Work) -> None:
            with store.reading(work.is_cancelled) as books:
                begun.set()
                books._connection.exec_driver_sql(
                    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 10000000000) "
                    "SELECT count(*) FROM n"
                )

        work = operations.begin(Lane.READ, count, delivered.append)
        assert begun.wait(10)
        work.cancel()
        qtbot.waitUntil(lambda: operations.idle, timeout=10_000)
        with store.reading() as books:
            assert books.lot("OX") is not None
        operations.close()
    assert delivered == []
