"""Station health at the window: what is not done yet, and tests that do nothing but test."""

from collections.abc import Callable
from threading import Event

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from tests.ui.rooms.desk import Desk
from traceapp.app import DeviceHealth
from traceapp.app.journal_check import JournalCheck
from traceapp.app.terminal import Terminal
from traceapp.domain.problem import because
from ui.rooms.station_health_room import StationHealthRoom
from ui.screens.station_health import StationHealthScreen
from ui.screens.trace import TraceScreen
from ui.sounds import Sound


def health_of(desk: Desk) -> StationHealthScreen:
    assert isinstance(desk.front, StationHealthScreen)
    return desk.front


def titles(screen: StationHealthScreen) -> list[str]:
    assert screen._view is not None
    return [line.title for line in (*screen._view.undone, *screen._view.looked_at)]


def notes(screen: StationHealthScreen) -> str:
    assert screen._view is not None
    return " | ".join(line.note for line in (*screen._view.undone, *screen._view.looked_at))


def test_the_card_opens_it_and_clock_disk_and_journal_were_looked_at(desk: Desk) -> None:
    desk.scan("%U:2028", "%CMD:HEALTH")
    assert titles(health_of(desk))[-3:] == ["Clock", "Disk", "Journal of terminal A"]
    assert "no hub yet" in notes(health_of(desk))


def test_a_scanner_in_trouble_is_listed_with_what_the_system_says_of_it(desk: Desk) -> None:
    desk.scan("%U:2028", "%CMD:HEALTH")
    whole = len(titles(health_of(desk)))
    desk.desktop.devices._keep(DeviceHealth("hand", "faulty", "port_denied", 0, told=because("no_permission")))
    desk.scan("%CMD:CANCEL", "%CMD:HEALTH")
    assert "hand: No permission" in titles(health_of(desk))
    assert "Told: no permission." in notes(health_of(desk))
    desk.desktop.devices._keep(DeviceHealth("hand", "ready", "", 0))
    desk.scan("%CMD:CANCEL", "%CMD:HEALTH")
    assert len(titles(health_of(desk))) == whole


def test_a_label_that_waits_is_listed_in_words_and_goes_when_it_is_printed(desk: Desk) -> None:
    code = f"{desk.plant.code('gd-1')}/1"
    station = desk.plant.app.station("SH-1")
    while desk.plant.app.print_next(station) is not None:
        pass
    desk.plant.app.print_again(station, code)
    desk.scan("%U:2028", "%CMD:HEALTH")
    assert code in titles(health_of(desk))
    assert "label waits for the printer" in notes(health_of(desk))
    desk.plant.app.print_next(station)
    desk.scan("%CMD:CANCEL", "%CMD:HEALTH")
    assert code not in titles(health_of(desk))


def test_a_scan_is_shown_with_its_bytes_and_does_nothing_else(desk: Desk) -> None:
    desk.scan("%U:2028", "%CMD:HEALTH")
    lot = desk.plant.code("gd-1")
    desk.scan(f"]d1{lot}/1")
    screen = health_of(desk)
    assert screen._view is not None
    shown, symbol, read, advice = screen._view.scan
    assert shown == f"]d1{lot}/1"
    assert "Data Matrix" in symbol
    assert f"{lot}/1" in read
    assert advice == "The scanner is set up well."
    desk.scan("%U:2030")
    assert health_of(desk)._view.scan[2] == "Read as a badge: 2030"  # type: ignore[union-attr]
    assert desk.desktop.talk.talk.person == "2028"


def test_a_test_label_and_every_sound_by_one_key(desk: Desk) -> None:
    heard: list[object] = []
    desk.desktop._house.notifier.sound_wanted.connect(heard.append)
    desk.scan("%U:2028", "%CMD:HEALTH")
    health_of(desk)
    desk.desktop.rooms.room(StationHealthRoom)._beat.setInterval(1)
    desk.key(Qt.Key.Key_F12)
    desk.until(lambda: heard == list(Sound))
    desk.until(lambda: "Test label" in titles(health_of(desk)))
    desk.until(lambda: not health_of(desk)._view.is_testing)  # type: ignore[union-attr]
    assert "scan it to try the scanner" in notes(health_of(desk))


def test_each_sound_by_its_own_button_and_esc_leaves(desk: Desk) -> None:
    heard: list[object] = []
    desk.desktop._house.notifier.sound_wanted.connect(heard.append)
    desk.scan("%U:2028", "%CMD:HEALTH")
    for row in health_of(desk).sound_rows:
        desk.press(row)
    assert heard == list(Sound)
    desk.key(Qt.Key.Key_Escape)
    assert desk.is_at(TraceScreen)


def test_the_whole_journal_is_checked_and_the_check_can_be_stopped(desk: Desk, monkeypatch) -> None:
    desk.scan("%U:2028", "%CMD:HEALTH")
    desk.touch("Check journal")
    with desk.plant.app.reading() as books:
        entries = f"{books.entry_count():,}".replace(",", "\u202f")
    assert f"everything holds: {entries} entries" in notes(health_of(desk))
    asked, go_on = Event(), Event()

    def slow(_terminal: Terminal, tell: Callable[[int, int], None]) -> JournalCheck:
        tell(1, 9)
        asked.set()
        assert go_on.wait(10)
        tell(2, 9)
        raise AssertionError

    monkeypatch.setattr(Terminal, "check_journal", slow)
    desk.touch_only("Check journal")
    desk.until(lambda: "1 of 9" in notes(health_of(desk)))
    assert asked.wait(10)
    desk.touch_only("Stop")
    go_on.set()
    desk.settle()
    assert "Check of the journal" not in titles(health_of(desk))


def test_boxes_that_get_no_number_are_told_with_what_to_do(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Terminal.check_station
    for why, told in (
        ("sscc_no_range", "only terminals A to CV have any"),
        ("sscc_used_up", "enter another GS1 prefix"),
    ):
        monkeypatch.setattr(Terminal, "check_station", lambda self, why=why: replace(whole(self), unnumbered=why))
        desk.scan("%U:2028", "%CMD:HEALTH")
        assert "No SSCC for boxes here" in titles(health_of(desk))
        assert told in notes(health_of(desk))
        desk.scan("%CMD:CANCEL")
    monkeypatch.setattr(Terminal, "check_station", lambda self: replace(whole(self), last_numbers=1_200))
    desk.scan("%CMD:HEALTH")
    assert "SSCCs for boxes run out soon" in titles(health_of(desk))
    assert "1\u202f200 left: enter another GS1 prefix (Plant data)" in notes(health_of(desk))
    desk.scan("%CMD:CANCEL")
    monkeypatch.undo()
    desk.scan("%CMD:HEALTH")
    assert "run out" not in titles(health_of(desk))
    assert "No SSCC for boxes here" not in titles(health_of(desk))
