"""Qt calls give back as many references to None and True as they take.

PySide6 6.12.0 on Python 3.11 loses one to None in every void call and one to True in every emit; after some thousands
the interpreter aborts. Short suites stay green, so this is counted. (From Python 3.12 on these objects are immortal.)
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

CALLS = 100
TOLERANCE = 20  # what other code of the process may hold or drop meanwhile


class Sender(QObject):
    told = Signal(object)
    rung = Signal()


def lost(constant: object, call: Callable[[], object]) -> int:
    call()
    before = sys.getrefcount(constant)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(constant)


@pytest.mark.parametrize("constant", [None, True, False], ids=repr)
@pytest.mark.usefixtures("qapp")
def test_emitting_a_signal_loses_no_reference(constant):
    sender = Sender()
    assert lost(constant, lambda: sender.told.emit(constant)) < TOLERANCE
    assert lost(constant, sender.rung.emit) < TOLERANCE


@pytest.mark.parametrize("constant", [None, True, False], ids=repr)
def test_setting_a_text_loses_no_reference(qtbot, constant):
    label = QLabel()
    qtbot.addWidget(label)
    assert lost(constant, lambda: label.setText("x")) < TOLERANCE
    assert lost(constant, label.isVisible) < TOLERANCE
