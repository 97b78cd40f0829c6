"""One screen has the whole stage; those behind it are kept and asked for nothing."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from tests.ui.conftest import Place
from tests.ui.dresses import settle
from ui.widgets.stage import Stage


class Asked(QWidget):
    """Counts how often it is asked for its size."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def sizeHint(self) -> QSize:
        self.times += 1
        return QSize(4000, 4000)


def test_the_widget_in_front_has_all_of_the_room_and_no_other_is_asked(place: Place):
    stage, first, second = Stage(), Asked(), Asked()
    stage.bring(first)
    place(stage, 300, 200)
    stage.bring(second)
    assert (stage.front, first.isVisible(), second.isVisible()) == (second, False, True)
    first.times = 0
    stage.resize(320, 240)
    settle()
    assert second.size() == QSize(320, 240)
    assert first.times == 0
    stage.bring(first)
    assert (first.size(), second.isVisible()) == (QSize(320, 240), False)


def test_one_that_is_taken_away_is_in_front_no_more(place: Place):
    stage, only = Stage(), QWidget()
    place(stage, 300, 200)
    stage.bring(only)
    only.setParent(None)
    assert stage.front is None
    only.deleteLater()


def test_one_that_is_taken_in_is_seen_only_when_it_is_brought(place: Place):
    stage, waiting = Stage(), QWidget()
    stage.take_in(waiting)
    place(stage, 300, 200)
    assert (waiting.parent(), waiting.isVisible()) == (stage, False)
    stage.bring(waiting)
    assert (stage.front, waiting.isVisible()) == (waiting, True)
