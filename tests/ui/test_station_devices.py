"""The scanner while the terminal goes to another station: every scan is heard, and the new station answers."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.demo_store import DemoPlant
from tests.devices.cable import Cable
from tests.ui.rooms.desk import Desk, at_a_desk
from traceapp.app import DeviceHealth
from traceapp.domain.scan import RawScan

HERE, THERE = "PK-1", "SH-1"
PACKER, CLERK = "2024", "2025"


@pytest.fixture
def cable(demo: DemoPlant) -> Iterator[Cable]:
    """One scanner, which the two stations call differently."""
    one = Cable(demo.app.folders.data / "scanner").plug_in()
    demo.app.set_setting(f"scanner.{HERE}.hand", str(one.path))
    demo.app.set_setting(f"scanner.{THERE}.scanner1", str(one.path))
    yield one
    one.unplug()


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, demo: DemoPlant, cable: Cable) -> Iterator[Desk]:
    with at_a_desk(qapp, qtbot, demo, HERE) as made:
        made.until(lambda: conditions(made) == {"hand": "ready"})
        yield made


def conditions(desk: Desk) -> dict[str, str]:
    return {one.name: one.condition for one in desk.desktop.devices.health}


def test_a_badge_scanned_during_the_move_is_answered_by_the_new_station(desk: Desk, cable: Cable):
    heard: list[RawScan] = []
    desk.desktop.devices.scanned.connect(heard.append)
    cable.send(f"%U:{PACKER}\r%CMD:STATION:{THERE}\r%U:{CLERK}\r".encode())
    desk.until(lambda: desk.desktop.talk.talk.person == CLERK)
    assert desk.desktop.talk.talk.station.key == THERE
    desk.until(lambda: conditions(desk) == {"scanner1": "ready"})
    cable.send(b"%CMD:OUT\r")
    desk.until(lambda: not desk.desktop.talk.talk.person)
    assert [scan.device for scan in heard] == ["hand", "hand", "hand", "scanner1"]


def test_of_the_scans_that_come_all_the_while_the_terminal_moves_none_is_lost(desk: Desk, cable: Cable):
    heard: list[bytes] = []
    desk.desktop.devices.scanned.connect(lambda scan: heard.append(scan.raw))
    desk.scan(f"%U:{PACKER}")
    sent = [f"%CMD:STATION:{THERE}".encode()]
    cable.send(sent[0] + b"\r")

    def has_moved() -> bool:
        sent.append(b"%%N:%d" % len(sent))
        cable.send(sent[-1] + b"\r")
        return conditions(desk) == {"scanner1": "ready"}

    desk.until(has_moved)
    desk.until(lambda: len(heard) >= len(sent))
    assert heard == sent


def test_what_is_still_told_of_a_device_of_the_station_before_is_nothing_here(desk: Desk, cable: Cable):
    desk.scan(f"%U:{PACKER}", f"%CMD:STATION:{THERE}")
    desk.until(lambda: conditions(desk) == {"scanner1": "ready"})
    desk.desktop.devices._reported.emit(DeviceHealth("hand", "lost", "port_missing", 0))
    desk.scan(f"%U:{CLERK}")
    assert conditions(desk) == {"scanner1": "ready"}
    assert desk.desktop._house.ailing == ()
