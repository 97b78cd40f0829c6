"""The shell: one screen at a time, whose acts and answers are shown, and no other's."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from tests.ui import genealogy_samples, samples, station_samples
from ui.language import Language
from ui.screens.lot import LotAct, LotScreen
from ui.screens.screen import Screen
from ui.screens.station import StationAct, StationScreen
from ui.theme import Look
from ui.widgets.person_mark import Person
from ui.widgets.tone import Tone


def test_the_bar_at_the_foot_is_that_of_the_screen_in_front(window, look):
    station, lot = StationScreen(look), LotScreen(look)
    station.show_view(station_samples.wrong_scan())
    lot.show_view(genealogy_samples.lot())
    window.show_screen(station)
    assert window.action_bar.button(StationAct.UNDO) is not None
    window.show_screen(lot)
    assert window.action_bar.button(StationAct.UNDO) is None
    assert window.action_bar.button(LotAct.PRINT) is not None
    window.show_screen(station)
    assert window.action_bar.button(StationAct.UNDO) is not None


def test_a_screen_behind_changes_neither_bar_nor_gutter(window, look):
    station, lot = StationScreen(look), LotScreen(look)
    window.show_screen(station)
    window.show_screen(lot)
    lot.show_view(genealogy_samples.lot())
    station.show_view(station_samples.wrong_scan())
    assert window.gutter.tone == Tone.NEUTRAL
    assert window.action_bar.button(StationAct.UNDO) is None


def test_what_the_gutter_said_is_over_when_another_screen_comes(window, look):
    station = StationScreen(look)
    window.show_screen(station)
    station.show_view(station_samples.wrong_scan())
    assert window.gutter.tone == Tone.WRONG
    window.show_screen(LotScreen(look))
    assert window.gutter.tone == Tone.NEUTRAL


def test_showing_the_screen_that_is_shown_changes_nothing(qtbot, window, look):
    station = StationScreen(look)
    window.show_screen(station)
    station.show_view(station_samples.wrong_scan())
    with qtbot.assertNotEmitted(window.screen_shown):
        window.show_screen(station)
    assert window.gutter.tone == Tone.WRONG


def test_an_act_reaches_its_screen_once_after_many_turns(qtbot, window, look):
    station, lot = StationScreen(look), LotScreen(look)
    station.show_view(station_samples.wrong_scan())
    for _ in range(3):
        window.show_screen(lot)
        window.show_screen(station)
    asked = []
    station.undo_requested.connect(lambda: asked.append(True))
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert asked == [True]


def test_help_and_find_are_asked_for_on_any_screen(qtbot, window):
    with qtbot.waitSignal(window.help_requested):
        QTest.keyClick(window, Qt.Key.Key_F1)
    with qtbot.waitSignal(window.find_requested):
        QTest.keyClick(window, Qt.Key.Key_F2)


def test_an_abnormal_device_is_amber_and_says_so(window, look):
    window.show_bar(samples.bar(offline=True))
    marks = window._bar._marks
    assert [mark.accessibleName() for mark in marks] == [
        "Scanner: Ready", "Scale: 0.01 kg", "Printer: 212 left", "Offline: 14 kept here",
    ]  # fmt: skip
    picture = marks[3].grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 3) == look.colour("warn")
    window.show_bar(samples.bar())
    picture = marks[3].grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 3) != look.colour("warn")


def test_without_a_person_the_date_stands_beside_the_clock(window):
    window.show_bar(samples.bar(person=False))
    assert window._bar._date.isVisible()
    assert window._bar._date.text() == "Wed 16 Dec 2026"
    assert not window._bar._person._name.isVisible()
    window.show_bar(samples.bar())
    assert not window._bar._date.isVisible()
    assert window._bar._person._name.text() == "A. Ruiz"


def test_the_clock_moves(window):
    window.show_time(samples.at(15, 1))
    assert window._bar._clock.text() == "15:01"


def test_initials_are_those_of_the_first_and_the_last_name():
    names = ("A. Ruiz", "María del Carmen Ortega", "Jun", "")
    assert [Person(name, "").initials for name in names] == ["AR", "MO", "J", ""]


def test_closing_is_told(qtbot, window):
    with qtbot.waitSignal(window.closed):
        window.close()


class Filled(Screen):
    """Notes in which language it was filled, each time."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.languages: list[QLocale.Language] = []

    def retranslate(self) -> None:
        self.languages.append(self.locale().language())
        self.offer()


def test_a_new_screen_is_filled_once_in_the_windows_language_and_again_only_for_another(window, look):
    window.speak(Language.SPANISH.locale)
    screen = Filled(look)
    window.take_in(screen)
    screen.retranslate()
    window.show_screen(screen)
    assert screen.languages == [QLocale.Language.Spanish]
    other = Filled(look)
    window.show_screen(other)
    window.speak(Language.ENGLISH.locale)
    window.show_screen(screen)
    assert screen.languages == [QLocale.Language.Spanish, QLocale.Language.English]
