"""The keys mean the same on every screen in every state (UX 7), and Enter never fires the primary."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui import gallery
from tests.ui.dresses import settle
from tests.ui.gallery import Shown
from ui.main_window import MainWindow
from ui.screens.screen import Screen
from ui.widgets.action_bar import Action, Actions

WINDOWS_OWN = {"F1": "help_requested", "F2": "find_requested", "F9": "desk_requested"}
"""Keys that are the window's, whatever is in front."""
MEANINGS = {
    "F3": {"HOLD", "HOLDS"},
    "F4": {"KEY_IN", "WEIGHT_BY", "NO_BADGE", "KEYS"},
    "F5": {"TARE"},
    "F6": {"REPRINT", "PRINT", "LABELS"},
    "F8": {"UNDO", "CLEAR", "FOLD"},
    "Esc": {"BACK", "CANCEL"},
}
"""What a key may ask for, by the name of the act: one meaning each."""
SCREENS = tuple({shown.make: shown for shown in reversed(gallery.ALL)}.values())


def every_act(acts: Actions) -> tuple[Action, ...]:
    return (*acts.tools, *((acts.primary,) if acts.primary is not None else ()))


def brought(look, window: MainWindow, shown: Shown) -> Screen:
    screen: Screen = shown.make(look)
    window.show_screen(screen)
    screen.show_view(shown.view_in("en"))  # type: ignore[attr-defined]
    settle()
    return screen


@pytest.fixture(scope="module")
def named() -> dict[str, Shown]:
    return {shown.name: shown for shown in gallery.ALL}


@pytest.mark.parametrize("shown", SCREENS, ids=lambda shown: shown.name)
def test_every_key_of_a_screen_has_its_one_meaning_in_every_state(look, window, shown):
    wrong = []
    screen = brought(look, window, shown)
    for state in gallery.ALL:
        if state.make is not shown.make:
            continue
        screen.show_view(state.view_in("en"))  # type: ignore[attr-defined]
        settle()
        acts = every_act(screen.acts)
        keys = [act.shortcut for act in acts if act.shortcut]
        if len(keys) != len(set(keys)):
            wrong.append(f"{state.name}: {keys} twice")
        if any(act.shortcut == "F12" for act in screen.acts.tools):
            wrong.append(f"{state.name}: F12 is a tool's")
        if screen.acts.primary is not None and screen.acts.primary.shortcut != "F12":
            wrong.append(f"{state.name}: the primary has {screen.acts.primary.shortcut!r}")
        wrong += [
            f"{state.name}: {act.shortcut} asks for {act.key.name}"
            for act in acts
            if act.shortcut in MEANINGS and act.key.name not in MEANINGS[act.shortcut]
        ]
    assert wrong == []


@pytest.mark.parametrize("shown", SCREENS, ids=lambda shown: shown.name)
@pytest.mark.parametrize("key", WINDOWS_OWN)
def test_help_look_up_and_the_list_of_rooms_are_one_key_away_from_every_screen(qtbot, look, window, shown, key):
    brought(look, window, shown)
    doubled = [s for s in window.findChildren(QShortcut) if s.key().toString() == key and s.isEnabled()]
    assert len(doubled) == 1, "two owners of a key, and neither is called"
    with qtbot.waitSignal(getattr(window, WINDOWS_OWN[key])):
        QTest.keyClick(window, Qt.Key[f"Key_{key}"])


@pytest.mark.parametrize("shown", SCREENS, ids=lambda shown: shown.name)
def test_enter_never_fires_the_primary_wherever_the_focus_is(look, window, shown, monkeypatch):
    screen = brought(look, window, shown)
    performed: list[Action] = []
    monkeypatch.setattr(screen, "perform", performed.append)
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            widget.setFocus()
            for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                QTest.keyClick(widget, key)
    primary = screen.acts.primary
    assert primary is None or primary.key not in [act.key for act in performed]


@pytest.mark.parametrize("shown", SCREENS, ids=lambda shown: shown.name)
def test_esc_leaves_every_screen_that_can_be_left(look, window, shown, monkeypatch):
    screen = brought(look, window, shown)
    leaving = [act.key for act in every_act(screen.acts) if act.key.name in ("BACK", "CANCEL") and not act.blocked_by]
    performed: list[Action] = []
    monkeypatch.setattr(screen, "perform", performed.append)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert [act.key for act in performed] == leaving or not leaving
