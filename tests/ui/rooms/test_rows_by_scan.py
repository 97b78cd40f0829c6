"""At a desk a row is opened and a tab is turned by scanning its card, as a touch would."""

from tests.ui.rooms.desk import Desk
from ui.screens.holds import HoldsScreen
from ui.screens.lot import LotScreen, LotTab
from ui.widgets.tone import Tone


def test_a_rows_card_opens_that_row_of_the_list_in_front(desk: Desk) -> None:
    desk.scan("%U:2028", "%CMD:HOLDS", "%ROW:1")
    assert isinstance(desk.front, HoldsScreen)
    assert desk.front._view is not None
    assert [hold.is_chosen for hold in desk.front._view.holds].index(True) == 0


def test_a_tabs_card_turns_to_that_part_of_a_lot(desk: Desk) -> None:
    desk.scan(desk.plant.code("gd-1"), desk.plant.code("gd-1"), "%CMD:TAB:2")
    assert isinstance(desk.front, LotScreen)
    assert desk.front._view is not None
    assert desk.front._view.tab is list(LotTab)[1]


def test_a_row_that_is_not_there_opens_nothing(desk: Desk) -> None:
    desk.scan("%U:2028", "%CMD:HOLDS", "%ROW:99")
    assert isinstance(desk.front, HoldsScreen)
    assert desk.front._view is not None
    assert not any(hold.is_chosen for hold in desk.front._view.holds)


def test_what_no_room_makes_anything_of_is_answered_in_the_room_in_front(desk: Desk) -> None:
    window = desk.desktop.window
    for card in ("%CMD:TRACE", "%CMD:LOTS", "%CMD:CHARTS"):
        desk.scan("%U:2028", card)
        front = desk.front
        for _ in range(2):
            desk.scan("NOBODY-S-CODE")
            assert desk.front is front
            assert window._state.isVisible()
            assert "NOBODY-S-CODE" in window._state.accessibleName()
            assert window.gutter.tone is Tone.WRONG
        desk.scan("%CMD:HOLDS")
        assert desk.is_at(HoldsScreen)
        assert not window._state.isVisible()
        assert window.gutter.tone is Tone.NEUTRAL


def test_a_scan_that_the_room_takes_ends_the_answer_to_the_one_before(desk: Desk) -> None:
    desk.scan("%U:2028", "%CMD:TRACE", "NOBODY-S-CODE", desk.plant.code("gd-1"))
    assert not desk.desktop.window._state.isVisible()
    assert desk.desktop.window.gutter.tone is Tone.NEUTRAL
