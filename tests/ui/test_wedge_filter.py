"""A typing scanner is taken out of the window's keys; what a person types arrives where it was typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from traceapp.domain.scan import RawScan
from ui.wedge_filter import WedgeFilter


@pytest.fixture
def heard():
    return []


@pytest.fixture
def box(qtbot, heard):
    """A field with the keyboard, in a window that is watched."""
    field = QLineEdit()
    qtbot.addWidget(field)
    wedge = WedgeFilter("keyboard", lambda: 7)
    wedge.setParent(field)
    wedge.scanned.connect(heard.append)
    field.winId()
    field.windowHandle().installEventFilter(wedge)
    with qtbot.waitExposed(field):
        field.show()
    field.setFocus()
    return field


def type_in(box, text):
    for character in text:
        QTest.keyClick(box.windowHandle(), character)


def test_a_scan_behind_the_prefix_key_is_heard_and_seen_by_nobody_else(box, heard):
    QTest.keyClick(box.windowHandle(), Qt.Key.Key_F13)
    type_in(box, "%U:2011")
    QTest.keyClick(box.windowHandle(), Qt.Key.Key_Return)
    assert heard == [RawScan("keyboard", b"%U:2011", 7)]
    assert box.text() == ""


def test_typing_without_the_prefix_arrives_once_in_the_field(box, heard):
    type_in(box, "2011")
    QTest.keyClick(box.windowHandle(), Qt.Key.Key_Return)
    assert (box.text(), heard) == ("2011", [])


def test_after_a_scan_a_person_types_again(box, heard):
    for key in (Qt.Key.Key_F13, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_2):
        QTest.keyClick(box.windowHandle(), key)
    assert (len(heard), box.text()) == (1, "2")
