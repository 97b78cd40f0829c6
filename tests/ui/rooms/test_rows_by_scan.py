"""At a desk a row is opened and a tab is turned by scanning its card, as a touch would."""

from tests.ui.rooms.desk import Desk
from ui.screens.holds import HoldsScreen
from ui.screens.lot import LotScreen, LotTab


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
