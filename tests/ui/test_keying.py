"""Keying by fingers and by keyboard: numbers by language, PINs that show nothing, codes judged while one types."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui import desk_samples
from tests.ui.conftest import Place
from ui.language import Language
from ui.screens.key_in import CodeKeyed, KeyInAct, KeyInScreen
from ui.widgets.entry import EntryView, FieldKeyed, NumberPanel, WordsPanel
from ui.widgets.keypad import ENTER, ERASE, Key, KeyKind, PinEntered, PinPad
from ui.widgets.targets_panel import Aim

ARGON = Aim("Argon", "kPa", Decimal(45), Decimal(60), Decimal(30), Decimal(75))
MOULD = Aim("Mould", "", None, None)


def touch(qtbot, pad, text: str) -> None:
    for sign in text:
        qtbot.mouseClick(pad.button(Key(KeyKind.SIGN, sign)), Qt.MouseButton.LeftButton)


def enter_key(pad):
    return next(button for button in pad._buttons if button.key.kind is KeyKind.ENTER)


@pytest.fixture
def number(place: Place, look) -> NumberPanel:
    made = place(NumberPanel(look), 400, 460)
    made.setLocale(Language.ENGLISH.locale)
    made.show_view(EntryView("argon", ARGON))
    return made


def test_a_number_is_keyed_by_fingers(qtbot, number):
    touch(qtbot, number.entry.keypad, "52.5")
    with qtbot.waitSignal(number.field_keyed) as caught:
        qtbot.mouseClick(enter_key(number.entry.keypad), Qt.MouseButton.LeftButton)
    assert caught.args == [FieldKeyed("argon", Decimal("52.5"))]
    assert number.entry.text == ""


def test_a_number_is_keyed_by_a_keyboard_with_the_point_of_the_language(qtbot, number):
    number.setLocale(Language.SPANISH.locale)
    number.show_view(EntryView("argon", ARGON))
    QTest.keyClicks(number.entry, "52.5")
    assert number.entry.text == "52,5"
    with qtbot.waitSignal(number.field_keyed) as caught:
        QTest.keyClick(number.entry, Qt.Key.Key_Return)
    assert caught.args == [FieldKeyed("argon", Decimal("52.5"))]


def test_enter_waits_until_there_is_a_number(qtbot, number):
    with qtbot.assertNotEmitted(number.field_keyed):
        QTest.keyClicks(number.entry, "-")
        QTest.keyClick(number.entry, Qt.Key.Key_Return)
    assert not enter_key(number.entry.keypad).isEnabled()
    qtbot.mouseClick(number.entry.keypad.button(ERASE), Qt.MouseButton.LeftButton)
    touch(qtbot, number.entry.keypad, "5")
    assert enter_key(number.entry.keypad).isEnabled()


def test_what_was_typed_for_one_field_is_not_taken_for_another(number):
    QTest.keyClicks(number.entry, "52")
    number.show_view(EntryView("argon", ARGON))
    assert number.entry.text == "52"
    number.show_view(EntryView("wheel", ARGON))
    assert number.entry.text == ""


def test_words_are_keyed_in_capitals(qtbot, place: Place, look):
    words = place(WordsPanel(look), 1000, 420)
    words.show_view(EntryView("mould", MOULD, is_text=True))
    QTest.keyClicks(words.entry, "m-12 b;")
    with qtbot.waitSignal(words.field_keyed) as caught:
        QTest.keyClick(words.entry, Qt.Key.Key_Enter)
    assert caught.args == [FieldKeyed("mould", "M-12 B")]


@pytest.fixture
def pin(place: Place, look) -> PinPad:
    return place(PinPad(look), 360, 300)


def test_a_pin_is_shown_nowhere_and_forgotten_when_it_was_told(qtbot, pin):
    touch(qtbot, pin.keys, "4711")
    assert pin._dots.accessibleName() == "4"
    with qtbot.waitSignal(pin.pin_entered) as caught:
        qtbot.mouseClick(pin.keys.button(ENTER), Qt.MouseButton.LeftButton)
    assert caught.args == [PinEntered("4711")]
    assert "4711" not in repr(caught.args[0])
    assert pin._dots.accessibleName() == "0"
    assert pin._digits == ""


def test_a_short_pin_is_not_told(qtbot, pin):
    with qtbot.assertNotEmitted(pin.pin_entered):
        QTest.keyClicks(pin, "12a3")
        QTest.keyClick(pin, Qt.Key.Key_Return)
    QTest.keyClicks(pin, "4")
    with qtbot.waitSignal(pin.pin_entered) as caught:
        QTest.keyClick(pin, Qt.Key.Key_Return)
    assert caught.args == [PinEntered("1234")]


def test_no_pin_pad_picture_depends_on_which_digits_were_keyed(qtbot, pin):
    QTest.keyClicks(pin, "1111")
    ones = pin.grab().toImage()
    pin.clear()
    QTest.keyClicks(pin, "9876")
    assert pin.grab().toImage() == ones


@pytest.fixture
def key_in(qtbot, window) -> KeyInScreen:
    screen = KeyInScreen(window._look, desk_samples.check_code)
    window.show_screen(screen)
    screen.show_view(desk_samples.key_in())
    return screen


def test_a_code_is_judged_after_every_key(window, key_in):
    QTest.keyClicks(key_in.entry, "fe-2649-c121-")
    assert key_in._words.text() == "1 signs to go"
    assert window.action_bar.button(KeyInAct.ADD).subtitle() == "code not whole"
    QTest.keyClicks(key_in.entry, "9")
    assert key_in._words.text() == "Check character wrong"
    QTest.keyClick(key_in.entry, Qt.Key.Key_Backspace)
    QTest.keyClicks(key_in.entry, "8")
    assert key_in._words.text() == "Check character right"
    assert window.action_bar.button(KeyInAct.ADD).isEnabled()


def test_only_a_whole_code_is_added(qtbot, window, key_in):
    with qtbot.assertNotEmitted(key_in.code_keyed):
        QTest.keyClicks(key_in.entry, "FE-2649-C121-9")
        QTest.keyClick(key_in.entry, Qt.Key.Key_Return)
        QTest.keyClick(window, Qt.Key.Key_F12)
    QTest.keyClick(key_in.entry, Qt.Key.Key_Backspace)
    QTest.keyClicks(key_in.entry, "8")
    with qtbot.waitSignal(key_in.code_keyed) as caught:
        QTest.keyClick(window, Qt.Key.Key_F12)
    assert caught.args == [CodeKeyed("FE-2649-C121-8")]


def test_the_code_keys_are_eighty_pixels_wide(key_in):
    assert min(button.width() for button in key_in.entry.keypad._buttons) >= 80
