"""The action bar: same slots, reasons inside blocked buttons, keys that work whichever page is shown."""

from enum import Enum, auto

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.conftest import Place
from ui.theme import Metrics
from ui.widgets.action_bar import Action, ActionBar, ActionButton, Actions
from ui.widgets.icons import Icon
from ui.widgets.segments import Segment, Segments


class Act(Enum):
    UNDO = auto()
    KEYS = auto()
    HOLD = auto()
    PRINT = auto()
    START = auto()


UNDO = Action(Act.UNDO, Icon.UNDO, "Undo", "Cobalt 4.20 kg", "F8", keeps_subtitle=True)
KEYS = Action(Act.KEYS, Icon.KEYS, "Key in lot", "no label", "F4")
HOLD = Action(Act.HOLD, Icon.PAUSE, "Hold / report", "something wrong", "F3")
PRINT = Action(Act.PRINT, Icon.PRINTER, "Reprint", "last label", "F6", may_hide=True)
START = Action(Act.START, Icon.FLAME, "Start melt", "all inputs are here", "F12")
BLOCKED = Action(Act.START, Icon.FLAME, "Start melt", shortcut="F12", blocked_by="2 inputs missing")


@pytest.fixture
def bar(place: Place, look) -> ActionBar:
    return place(ActionBar(look), 1232, 72)


def titles(bar: ActionBar) -> list[str]:
    return [button.text() for button in bar._buttons() if button.isVisible()]


def test_a_touched_button_tells_its_act(qtbot, bar):
    bar.show_actions(Actions((UNDO, KEYS), START))
    with qtbot.waitSignal(bar.action_chosen) as caught:
        qtbot.mouseClick(bar.button(Act.START), Qt.MouseButton.LeftButton)
    assert caught.args == [START]


def test_a_blocked_button_stays_says_why_and_does_nothing(qtbot, bar):
    bar.show_actions(Actions((UNDO,), BLOCKED))
    button = bar.button(Act.START)
    assert button.isVisible()
    assert button.subtitle() == "2 inputs missing"
    assert button.accessibleName() == "Start melt, 2 inputs missing"
    with qtbot.assertNotEmitted(bar.action_chosen):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.keyClick(bar.window(), Qt.Key.Key_F12)


def test_buttons_that_give_way_at_once_never_become_windows(qapp, qtbot, bar):
    class Shows(QObject):
        windows: list[QWidget]

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, ActionButton) and watched.isWindow():
                self.windows.append(watched)
            return False

    shows = Shows()
    shows.windows = []
    qapp.installEventFilter(shows)
    bar.show_actions(Actions((UNDO, KEYS), START))
    bar.show_actions(Actions((HOLD,), None))
    qtbot.wait(1)
    qapp.removeEventFilter(shows)
    assert shows.windows == []


@pytest.mark.parametrize("action", [UNDO, KEYS, HOLD, PRINT, START], ids=lambda action: action.shortcut)
def test_every_act_has_its_key(qtbot, bar, action):
    bar.show_actions(Actions((UNDO, KEYS, HOLD, PRINT), START))
    with qtbot.waitSignal(bar.action_chosen) as caught:
        QTest.keyClick(bar.window(), Qt.Key[f"Key_{action.shortcut}"])
    assert caught.args == [action]


def test_a_key_that_was_taken_away_is_dead(qtbot, bar):
    bar.show_actions(Actions((UNDO, KEYS), START))
    bar.show_actions(Actions((UNDO,)))
    with qtbot.assertNotEmitted(bar.action_chosen):
        QTest.keyClick(bar.window(), Qt.Key.Key_F12)
        QTest.keyClick(bar.window(), Qt.Key.Key_F4)


def test_enter_never_fires_the_primary(qtbot, bar):
    bar.show_actions(Actions((UNDO, KEYS), START))
    bar.button(Act.START).setFocus()
    with qtbot.assertNotEmitted(bar.action_chosen):
        QTest.keyClick(bar.button(Act.START), Qt.Key.Key_Return)
        QTest.keyClick(bar.window(), Qt.Key.Key_Return)


def test_buttons_that_stay_are_the_same_objects(bar):
    bar.show_actions(Actions((UNDO, KEYS), BLOCKED))
    before = bar.button(Act.START)
    bar.show_actions(Actions((UNDO, KEYS), START))
    assert bar.button(Act.START) is before
    assert before.isEnabled()


def needed(bar: ActionBar, *, is_tight: bool) -> int:
    """The width in which all that the bar offers stands in one row."""
    gap = bar._row.spacing()
    primary = bar.button(Act.START)
    assert primary is not None
    return sum(tool.size_for(is_tight=is_tight).width() + gap for tool in bar._tools) + primary.width()


def test_tools_stand_closer_before_one_of_them_gives_way(bar):
    bar.show_actions(Actions((UNDO, KEYS, HOLD, PRINT), START))
    every = ["Undo", "Key in lot", "Hold / report", "Reprint", "Start melt"]
    for width, is_tight in ((needed(bar, is_tight=False), False), (needed(bar, is_tight=True), True)):
        bar.resize(width, 72)
        assert titles(bar) == every
        assert bar.button(Act.UNDO).width() == bar.button(Act.UNDO).size_for(is_tight=is_tight).width()
        assert not bar._more.isVisible()
    bar.resize(needed(bar, is_tight=True) - 1, 72)
    assert bar._more.isVisible()
    bar.resize(1232, 72)
    assert bar.button(Act.UNDO).width() == bar.button(Act.UNDO).size_for(is_tight=False).width()


def test_a_tool_that_may_hide_is_the_first_on_a_further_page_and_its_key_works_on_any(qtbot, bar):
    bar.show_actions(Actions((UNDO, PRINT, KEYS, HOLD), START))
    bar.resize(needed(bar, is_tight=True) - 1, 72)
    assert titles(bar) == ["Undo", "Key in lot", "Hold / report", "Start melt"]
    with qtbot.waitSignal(bar.action_chosen) as caught:
        QTest.keyClick(bar.window(), Qt.Key.Key_F6)
    assert caught.args == [PRINT]
    qtbot.mouseClick(bar._more, Qt.MouseButton.LeftButton)
    assert titles(bar) == ["Reprint", "Start melt"]
    with qtbot.waitSignal(bar.action_chosen) as caught:
        qtbot.mouseClick(bar.button(Act.PRINT), Qt.MouseButton.LeftButton)
    assert caught.args == [PRINT]


def test_tools_without_room_stand_on_pages_that_the_bar_turns(qtbot, bar):
    bar.resize(700, 72)
    bar.show_actions(Actions((UNDO, KEYS, HOLD), START))
    seen = set(titles(bar))
    assert bar._more.isVisible()
    for _ in range(len(bar._pages)):
        with qtbot.assertNotEmitted(bar.action_chosen):
            qtbot.mouseClick(bar._more, Qt.MouseButton.LeftButton)
        seen.update(titles(bar))
    assert seen == {"Undo", "Key in lot", "Hold / report", "Start melt"}
    bar.resize(1232, 72)
    assert not bar._more.isVisible()
    assert titles(bar) == ["Undo", "Key in lot", "Hold / report", "Start melt"]


def test_on_a_compact_screen_only_undo_and_the_primary_keep_their_second_line(look, bar):
    bar.show_actions(Actions((UNDO, KEYS), START))
    look.fit(Metrics(is_compact=True))
    lines = [button.subtitle() for button in bar._buttons()]
    assert lines == ["Cobalt 4.20 kg", "", "all inputs are here"]


def test_buttons_are_main_targets(bar):
    bar.show_actions(Actions((UNDO, KEYS), START))
    assert all(button.width() >= 72 and button.height() == 72 for button in bar._buttons())


@pytest.fixture
def segments(place: Place, look) -> Segments:
    made = place(Segments(look), 300, 48)
    made.show_segments((Segment(Act.UNDO, "Back"), Segment(Act.KEYS, "Forward")), Act.UNDO)
    return made


def test_a_touched_segment_is_taken_once(qtbot, segments):
    place = segments.segment_rect(Act.KEYS).center().toPoint()
    with qtbot.waitSignal(segments.segment_chosen) as caught:
        qtbot.mouseClick(segments, Qt.MouseButton.LeftButton, pos=place)
    assert caught.args == [Segment(Act.KEYS, "Forward")]
    assert segments.chosen is Act.KEYS
    with qtbot.assertNotEmitted(segments.segment_chosen):
        qtbot.mouseClick(segments, Qt.MouseButton.LeftButton, pos=place)


def test_arrow_keys_take_the_neighbouring_segment(qtbot, segments):
    segments.setFocus()
    with qtbot.waitSignal(segments.segment_chosen):
        QTest.keyClick(segments, Qt.Key.Key_Right)
    assert segments.chosen is Act.KEYS
    assert segments.accessibleDescription() == "Forward"


def test_the_key_of_the_primary_acts_at_once_when_fewer_acts_are_offered(qtbot, bar):
    """A shortcut that is given up must not hold its key: with it, the key of the one that stays is ambiguous."""
    for offered in ((UNDO, KEYS, HOLD), (UNDO,), (UNDO, KEYS, HOLD), ()):
        bar.show_actions(Actions(offered, START))
        for _ in range(2):
            with qtbot.waitSignal(bar.action_chosen, timeout=200) as caught:
                QTest.keyClick(bar.window(), Qt.Key.Key_F12)
            assert caught.args == [START]
