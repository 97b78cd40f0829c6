"""Work off the screen's thread: in order, delivered on the main thread, and nothing begun after the end."""

import threading
from collections.abc import Callable
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from traceapp.errors import Refused
from ui.operations import Lane, Operations


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


def test_an_answer_after_the_end_may_ask_for_the_next_thing_and_nothing_is_begun(
    qtbot: QtBot, delivered: list[object]
) -> None:
    operations = Operations()
    begun: list[object] = []
    next_one: Callable[[], None] = partial(begun.append, "begun")

    def deliver(value: object) -> None:
        delivered.append(value)
        operations.run(Lane.PRINT, next_one, delivered.append)

    operations.run(Lane.PRINT, partial(str, "printed"), deliver)
    operations.close()
    qtbot.waitUntil(lambda: operations.idle)
    assert delivered == ["printed"]
    assert begun == []
