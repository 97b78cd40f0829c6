"""Help at the window: the keys of the screen in front, and codes that a scanner reads off the glass."""

import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.ui.rooms.desk import Desk
from traceapp.domain.command_word import command_codes, row_and_tab_codes
from ui.screens.find import FindScreen
from ui.screens.help import HelpScreen
from ui.screens.hold import HoldScreen
from ui.screens.holds import HoldsScreen
from ui.screens.set_up import SetUpScreen
from ui.screens.sign_in import SignInScreen
from ui.screens.trace import TraceScreen
from ui.theme import DARK


def help_of(desk: Desk) -> HelpScreen:
    assert isinstance(desk.front, HelpScreen)
    return desk.front


def keys(desk: Desk) -> dict[str, str]:
    return {row.cells[0].text: row.cells[1].text for row in help_of(desk).table.rows.rows}


def read_off(desk: Desk) -> set[str]:
    """What a scanner reads from the window as it is painted."""
    picture = desk.desktop.window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    size = (picture.width(), picture.height())
    pixels = Image.frombuffer("L", size, bytes(picture.constBits()), "raw", "L", picture.bytesPerLine(), 1)
    return {read.text for read in zxingcpp.read_barcodes(pixels)}


def all_codes(desk: Desk) -> set[str]:
    """Page after page, round to the first again."""
    found: set[str] = set()
    while not (page := read_off(desk)) <= found:
        found |= page
        desk.key(Qt.Key.Key_F12)
    return found


def test_f1_tells_the_keys_of_the_screen_one_is_on_and_esc_gives_it_back(desk: Desk):
    desk.scan("%U:2028")
    trace = desk.front
    assert isinstance(trace, TraceScreen)
    desk.key(Qt.Key.Key_F1)
    assert keys(desk) == {
        "Esc": "Back",
        "F3": "All holds",
        "F10": "Drill",
        "F1": "Help",
        "F2": "Find anything",
        "Enter": "Open the chosen row",
    }
    desk.key(Qt.Key.Key_F1)
    assert desk.is_at(HelpScreen)
    desk.key(Qt.Key.Key_Escape)
    assert desk.front is trace


def test_each_screen_has_its_own_keys(desk: Desk):
    desk.scan("%U:2030", "%CMD:HOLDS", "%CMD:HELP")
    assert keys(desk)["F12"] == "Release"
    desk.desktop.window.show_screen(desk.desktop.station.screen)
    desk.key(Qt.Key.Key_F1)
    assert {"F3": "Hold / report", "F5": "Tare", "F8": "Undo"}.items() <= keys(desk).items()


def test_every_command_row_and_tab_is_read_off_the_screen_in_light_and_in_the_dark(desk: Desk):
    desk.scan("%U:2028", "%CMD:HELP")
    every = {code.payload for code in (*command_codes(), *row_and_tab_codes())}
    assert all_codes(desk) == every
    desk.desktop.dress(DARK, desk.desktop.dressed[1])
    assert all_codes(desk) == every


def test_a_scan_from_the_help_means_what_it_means_on_the_screen_below(desk: Desk):
    desk.scan("%U:2028", "%CMD:HOLDS", "%CMD:HELP", "%CMD:SETUP")
    assert desk.is_at(SetUpScreen)
    desk.scan("%CMD:HELP", "%CMD:OUT")
    assert desk.is_at(SignInScreen)
    desk.key(Qt.Key.Key_F1)
    assert desk.is_at(HelpScreen)
    desk.scan("%U:2028")
    assert desk.is_at(TraceScreen)


def test_what_is_looked_up_from_the_help_does_not_come_back_to_it(desk: Desk):
    desk.scan("%U:2028", "%CMD:HOLDS")
    holds = desk.front
    assert isinstance(holds, HoldsScreen)
    desk.key(Qt.Key.Key_F1)
    desk.key(Qt.Key.Key_F2)
    assert desk.is_at(FindScreen)
    desk.key(Qt.Key.Key_Escape)
    assert desk.front is holds


def test_the_cards_of_finding_and_holding_open_what_their_keys_open(desk: Desk):
    desk.scan("%U:2028", "%CMD:FIND")
    assert desk.is_at(FindScreen)
    desk.scan("%CMD:HOLD")
    assert isinstance(desk.front, HoldScreen)
