"""The demo plant's data without its past, and the main job played on it up to the certificate."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path

import pytest

from tests.devices.cable import Cable
from tests.end_to_end.floor_hand import FloorHand, Plant, demo_facts, open_plant
from tests.end_to_end.window_hand import Window, open_window
from traceapp.app import App
from traceapp.app.scanners import ScannerSetting, kept_scanner
from traceapp.demo import AHEAD_SETTING
from ui.tour_script import Act, By, main_job

SIGNER = ("2028", "4028")
"""The demo plant's quality engineer: badge and PIN."""


def until(verb: str) -> tuple[Act, ...]:
    """The acts of the main job before the one of this verb."""
    return tuple(takewhile(lambda act: not isinstance(act, By) or act.verb != verb, main_job()))


@pytest.fixture(scope="session")
def inspected_template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, FloorHand]:
    """The main job until its lot is accepted: who goes on from a copy releases it first."""
    folder = tmp_path_factory.mktemp("inspected")
    with open_plant(folder) as plant:
        demo_facts(plant)
        hand = FloorHand(plant, SIGNER)
        hand.play(until("release"))
    return folder, hand


@pytest.fixture(scope="session")
def gathered_template(
    inspected_template: tuple[Path, FloorHand], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, FloorHand]:
    """The same until its boxes stand at the dock, to be certified."""
    folder = tmp_path_factory.mktemp("gathered") / "plant"
    with continued(inspected_template, folder) as hand:
        hand.play(until("certify")[len(until("release")) :])
    return folder, hand


@contextmanager
def continued(template: tuple[Path, FloorHand], into: Path) -> Iterator[FloorHand]:
    """A copy of a plant, and a hand that goes on there."""
    folder, like = template
    shutil.copytree(folder, into)
    with open_plant(into, like.plant) as plant:
        yield FloorHand(plant, SIGNER, like)


@pytest.fixture
def gathered(gathered_template: tuple[Path, FloorHand], tmp_path: Path) -> Iterator[FloorHand]:
    """The main job done but for its certificate: two boxes stand at the dock."""
    with continued(gathered_template, tmp_path / "plant") as hand:
        yield hand


@pytest.fixture
def plant(tmp_path: Path) -> Iterator[Plant]:
    """A plant with nothing on file."""
    with open_plant(tmp_path) as opened:
        yield opened


@pytest.fixture
def demo_plant(plant: Plant) -> Plant:
    demo_facts(plant)
    return plant


@contextmanager
def desktop(plant: Plant, screen: dict[str, str], station: str, beeps: str = "") -> Iterator[tuple[Window, Cable]]:
    """The desktop of a station of this plant, on its clock, with one scanner's cable plugged in."""
    with desktop_of(plant.app, plant.at, screen, station, beeps) as opened:
        yield opened


@contextmanager
def desktop_of(
    app: App, at: int, screen: dict[str, str], station: str, beeps: str = ""
) -> Iterator[tuple[Window, Cable]]:
    """The same of any app. at: the time there now, UTC microseconds. beeps: whose commands make the scanner beep."""
    folder = app.folders.data
    cable = Cable(folder / "scanner").plug_in()
    for known in app.stations():
        app.set_setting(f"scanner.{known.key}.hand", kept_scanner(ScannerSetting(str(cable.path), beeps)))
    app.set_setting(AHEAD_SETTING, str(at - time.time_ns() // 1000))
    arguments = ("--demo", "--data", str(folder), "--station", station)
    try:
        with open_window(screen, folder / "errors.txt", *arguments) as window:
            yield window, cable
    finally:
        cable.unplug()
