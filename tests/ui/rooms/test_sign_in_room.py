"""With nobody signed in a scanned lot shows its card for a while; the whole lot by one key or a second scan."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.demo_store import DemoPlant
from tests.ui.rooms.desk import Desk, at_a_desk
from ui.language import Language
from ui.screens.lot import LotScreen
from ui.screens.sign_in import SignInScreen
from ui.widgets.lot_card import CLOSES_AFTER_MS, LotCardView


def card_of(desk: Desk) -> LotCardView | None:
    assert isinstance(desk.front, SignInScreen)
    assert desk.front._view is not None
    return desk.front._view.card


def test_a_lot_scanned_by_nobody_shows_its_card_and_twice_the_whole_lot(desk: Desk) -> None:
    lot = desk.plant.code("gd-1")
    desk.scan(lot)
    card = card_of(desk)
    assert card is not None
    assert card.code == lot
    assert "What is left" in [line.name for line in card.lines]
    desk.scan(lot)
    assert desk.is_at(LotScreen)


def test_what_lies_before_the_steps_of_a_station_is_said_before_anybody_signs_in(
    qapp: QApplication, qtbot: QtBot, demo: DemoPlant
) -> None:
    with at_a_desk(qapp, qtbot, demo, "SC-1") as caster:
        caster.desktop.signing_in.read()
        caster.settle()
        assert isinstance(caster.front, SignInScreen)
        assert caster.front._view is not None
        waiting = caster.front._view.waiting
    assert waiting is not None
    assert (waiting.title, "Cobalt" in waiting.about) == ("Lots are waiting", True)


def test_one_key_opens_the_whole_lot(desk: Desk) -> None:
    desk.scan(desk.plant.code("gd-1"))
    desk.key(Qt.Key.Key_F12)
    assert desk.is_at(LotScreen)


def test_the_card_closes_by_itself_after_twenty_seconds(desk: Desk) -> None:
    desk.scan(desk.plant.code("gd-1"))
    assert isinstance(desk.front, SignInScreen)
    timer = desk.front.card._timer
    assert (timer.isActive(), timer.interval()) == (True, CLOSES_AFTER_MS)
    desk.front.card.closed.emit()
    assert card_of(desk) is None


def test_a_badge_closes_the_card(desk: Desk) -> None:
    desk.scan(desk.plant.code("gd-1"), "%U:2028", "%CMD:OUT")
    assert card_of(desk) is None


def test_a_lot_that_nobody_knows_is_refused_in_red(desk: Desk) -> None:
    desk.scan("OX-2651-A999-5")
    assert isinstance(desk.front, SignInScreen)
    assert desk.front._view is not None
    assert desk.front._view.refusal is not None
    assert desk.front._view.refusal.headline == "Code not known"


def test_the_language_card_turns_to_the_other_language_and_back(desk: Desk) -> None:
    _, before = desk.desktop.dressed
    desk.scan("%CMD:LANG")
    _, after = desk.desktop.dressed
    assert {before, after} == {Language.ENGLISH, Language.SPANISH}
    desk.scan("%CMD:LANG")
    assert desk.desktop.dressed[1] is before
    desk.scan("%CMD:LANG:es")
    assert desk.desktop.dressed[1] is Language.SPANISH


def test_a_keyboard_types_number_and_pin_as_soon_as_they_are_asked_for(desk: Desk) -> None:
    desk.key(Qt.Key.Key_F4)
    for typed in ("2028", "4028"):
        QTest.keyClicks(desk.desktop.window.focusWidget(), typed)
        QTest.keyClick(desk.desktop.window.focusWidget(), Qt.Key.Key_Return)
    desk.settle()
    assert desk.desktop.talk.talk.person == "2028"
