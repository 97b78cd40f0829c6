"""The watch over leftovers sees each kind, says where it was started, and is silent once it is gone."""

import threading

import pytest
from PySide6.QtCore import QPropertyAnimation, QThread, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from tests.house.leftovers import Watch


class SelfRegarding(QWidget):
    mirror: QWidget


pytestmark = pytest.mark.usefixtures("qapp")


def test_a_thread_that_still_runs_is_named_with_the_place_where_it_was_started(monkeypatch):
    monkeypatch.setattr("tests.house.leftovers.PATIENCE_S", 0.01)
    watch = Watch()
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait, name="forgotten")
    thread.start()
    [left] = watch.leftovers()
    assert "thread 'forgotten'" in left
    assert "thread.start()" in left
    stop.set()
    thread.join()
    assert watch.leftovers() == []


def test_a_thread_that_was_told_to_stop_is_waited_for():
    watch = Watch()
    threading.Timer(0.05, lambda: None).start()
    assert watch.leftovers() == []


def test_a_running_timer_is_named_and_a_stopped_one_is_not():
    watch = Watch()
    timer = QTimer()
    timer.setObjectName("blink")
    timer.start(10_000)
    [left] = watch.leftovers()
    assert left.startswith("running QTimer 'blink', started at")
    assert "timer.start(10_000)" in left
    timer.stop()
    assert watch.leftovers() == []


def test_a_timer_that_went_with_its_parent_is_no_leftover():
    watch = Watch()
    parent = QWidget()
    timer = QTimer(parent)
    timer.start(10_000)
    parent.deleteLater()
    del parent
    assert watch.leftovers() == []


def test_a_running_qthread_is_named():
    watch = Watch()
    thread = QThread()
    thread.setObjectName("port")
    thread.start()
    [left] = watch.leftovers()
    assert left.startswith("running QThread 'port'")
    thread.quit()
    thread.wait()
    assert watch.leftovers() == []


def test_a_running_animation_is_named():
    watch = Watch()
    label = QLabel()
    animation = QPropertyAnimation(label, b"windowOpacity")
    animation.setDuration(60_000)
    animation.setStartValue(0.0)
    animation.setEndValue(1.0)
    animation.start()
    assert any(left.startswith("running QPropertyAnimation") for left in watch.leftovers())
    animation.stop()
    label.deleteLater()
    del animation, label
    assert watch.leftovers() == []


def test_a_hidden_window_that_was_never_deleted_is_named():
    watch = Watch()
    window = QWidget()
    window.setObjectName("splash")
    [left] = watch.leftovers()
    assert left == "window QWidget 'splash'"
    window.deleteLater()
    assert watch.leftovers() == []


def test_a_window_caught_in_a_reference_cycle_is_no_leftover():
    watch = Watch()
    window = SelfRegarding()
    window.mirror = window
    del window
    assert watch.leftovers() == []
