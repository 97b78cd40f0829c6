"""The handle is drawn along to where the finger goes; a touch beside it turns a page that way."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.ui.conftest import Place
from ui.theme import Look, Metrics
from ui.widgets.scroll_bar import ScrollBar, lay_flat

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def area(look: Look, place: Place) -> QScrollArea:
    """A page of 200 out of 1000, both ways."""
    made, inner = QScrollArea(), QWidget()
    inner.setFixedSize(1000, 1000)
    made.setWidget(inner)
    lay_flat(made, look, is_wide=True)
    return place(made, 216, 216)


@pytest.mark.parametrize("is_standing", [True, False])
def test_the_handle_follows_the_finger_and_a_touch_beside_it_turns_pages(area: QScrollArea, is_standing):
    bar = area.verticalScrollBar() if is_standing else area.horizontalScrollBar()
    assert isinstance(bar, ScrollBar)

    def at(along: int) -> QPoint:
        return QPoint(8, along) if is_standing else QPoint(along, 8)

    assert (bar.maximum(), bar.pageStep(), bar.value()) == (800, 200, 0)
    QTest.mousePress(bar, LEFT, pos=at(150))
    QTest.mouseRelease(bar, LEFT, pos=at(150))
    assert bar.value() == 200
    grip = bar.handle.center().y() if is_standing else bar.handle.center().x()
    QTest.mousePress(bar, LEFT, pos=at(grip))
    QTest.mouseMove(bar, at(grip + 20))
    assert bar.isSliderDown()
    assert bar.value() > 300
    QTest.mouseMove(bar, at(1000))
    assert bar.value() == bar.maximum()
    QTest.mouseRelease(bar, LEFT, pos=at(1000))
    assert not bar.isSliderDown()
    QTest.mousePress(bar, LEFT, pos=at(1))
    QTest.mouseRelease(bar, LEFT, pos=at(1))
    assert bar.value() == 600


def test_the_handle_fills_what_cannot_be_scrolled_and_is_never_too_short_to_touch(look: Look, place: Place):
    bar = place(ScrollBar(look, Qt.Orientation.Vertical), 16, 300)
    bar.setRange(0, 0)
    assert bar.handle == bar.rect()
    QTest.mouseClick(bar, LEFT, pos=QPoint(8, 8))
    assert bar.value() == 0
    bar.setRange(0, 1_000_000)
    assert bar.handle.height() >= 44
    bar.setValue(1_000_000)
    assert bar.handle.bottom() == bar.rect().bottom()


def test_it_grows_with_the_screen(look: Look):
    bar = ScrollBar(look, Qt.Orientation.Vertical)
    assert bar.sizeHint().width() == 16
    look.fit(Metrics(scale=1.5))
    assert bar.sizeHint().width() == 24
