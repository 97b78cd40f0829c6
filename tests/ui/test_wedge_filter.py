"""A typing scanner is taken out of the window's keys; what a person types arrives where it was typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from traceapp.domain.scan import RawScan
from ui.wedge_filter import WedgeFilter


@pytest.fixture
def heard():
    return []


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def box(qtbot, heard, window):
    """A field with the keyboard, in a window that is watched."""
    field = QLineEdit(window)
    wedge = WedgeFilter("keyboard", lambda: 7)
    wedge.setParent(window)
    wedge.scanned.connect(heard.append)
    window.winId()
    window.windowHandle().installEventFilter(wedge)
    with qtbot.waitExposed(window):
        window.show()
    field.setFocus()
    return field


def press(box, *keys):
    for key in keys:
        QTest.keyClick(box.window().windowHandle(), key)


def test_a_scan_behind_the_prefix_key_is_heard_and_seen_by_nobody_else(box, heard):
    press(box, Qt.Key.Key_F13, *"%U:2011", Qt.Key.Key_Return)
    assert heard == [RawScan("keyboard", b"%U:2011", 7)]
    assert box.text() == ""


def test_typing_without_the_prefix_arrives_once_in_the_field(box, heard):
    press(box, *"2011", Qt.Key.Key_Return)
    assert (box.text(), heard) == ("2011", [])


def test_after_a_scan_a_person_types_again(box, heard):
    press(box, Qt.Key.Key_F13, "1", Qt.Key.Key_Return, "2")
    assert (len(heard), box.text()) == (1, "2")
