"""The desk at the window: one key, one touch or one card away from every screen, and from it to every room."""

from PySide6.QtCore import Qt

from tests.ui.rooms.desk import Desk
from ui.rooms.doors import CARDS
from ui.rooms.lot_room import LotRoom
from ui.screens.desk import DeskScreen
from ui.screens.hold import HoldScreen
from ui.screens.holds import HoldsScreen
from ui.screens.lot import LotScreen
from ui.screens.overview import OverviewScreen
from ui.screens.sign_in import SignInScreen
from ui.screens.trace import TraceScreen


def desk_of(desk: Desk) -> DeskScreen:
    assert isinstance(desk.front, DeskScreen)
    return desk.front


def shown(desk: Desk) -> list[str]:
    return [row.text() for row in desk_of(desk).rows if not row.isHidden()]


def open_room(desk: Desk, words: str) -> None:
    desk.press(next(row for row in desk_of(desk).rows if row.text() == words))


def test_the_person_touched_lists_the_rooms_and_a_touch_opens_one(desk: Desk):
    desk.scan("%U:2028")
    desk.press(desk.desktop.window._bar._person)
    assert {"Trace", "Holds", "Overview", "Shipping", "What if", "Set-up"} <= set(shown(desk))
    open_room(desk, "Holds")
    assert desk.is_at(HoldsScreen)


def test_esc_leaves_the_list_for_the_screen_before_and_the_list_is_never_come_back_to(desk: Desk):
    desk.scan("%U:2028")
    desk.key(Qt.Key.Key_F9)
    desk.key(Qt.Key.Key_Escape)
    assert desk.is_at(TraceScreen)
    desk.key(Qt.Key.Key_F9)
    open_room(desk, "Overview")
    desk.key(Qt.Key.Key_F9)
    open_room(desk, "Holds")
    desk.key(Qt.Key.Key_Escape)
    assert desk.is_at(OverviewScreen)
    desk.key(Qt.Key.Key_F9)
    open_room(desk, "Home")
    assert desk.is_at(TraceScreen)


def test_nobody_signed_in_is_shown_no_list(desk: Desk):
    desk.key(Qt.Key.Key_F9)
    assert desk.is_at(SignInScreen)
    desk.scan("%CMD:DESK")
    assert desk.is_at(SignInScreen)


def test_the_card_of_a_room_opens_it(desk: Desk):
    desk.scan("%U:2028")
    for word in sorted(CARDS):
        desk.scan(f"%CMD:{word}")
        assert desk.front is desk.desktop.rooms.behind(type(CARDS[word])).screen, word


def test_back_goes_the_way_one_came_and_no_screen_stands_on_it_twice(desk: Desk):
    lot = desk.plant.code("iron-1")
    desk.scan("%U:2028", "%CMD:HOLDS")
    desk.key(Qt.Key.Key_F9)
    desk.scan(lot)
    desk.touch("Open lot")
    assert desk.is_at(LotScreen)
    assert desk.desktop.rooms.room(LotRoom).code == lot
    for screen in (HoldsScreen, TraceScreen, TraceScreen):
        desk.key(Qt.Key.Key_Escape)
        assert desk.is_at(screen)


def test_what_was_recorded_while_a_room_was_out_of_sight_is_seen_on_coming_back(desk: Desk):
    desk.scan("%U:2028", "%CMD:HOLDS")
    holds = desk.front
    assert isinstance(holds, HoldsScreen)
    before = len(holds.table.rows.rows)
    desk.scan("%CMD:HOLD", desk.plant.code("jm-4"))
    asked = desk.front
    assert isinstance(asked, HoldScreen)
    desk.press(asked.reasons.rows[0])
    desk.key(Qt.Key.Key_F12)
    assert desk.front is holds
    desk.settle()
    assert len(holds.table.rows.rows) == before + 1
