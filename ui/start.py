"""From the command to a window that takes scans."""

import argparse
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from traceapp.app import App, open_app
from traceapp.domain.answers import words_for
from traceapp.domain.equipment import Station
from traceapp.errors import TraceError
from traceapp.resources import resources_folder
from traceapp.settings import Folders, default_folders
from ui.collector import Collector
from ui.desktop import STATION_SETTING, Desktop
from ui.fonts import load_face
from ui.language import Translations
from ui.main_window import MainWindow
from ui.notifier import Notifier
from ui.operations import Operations
from ui.rooms.house import House
from ui.rooms.names import Names
from ui.theme import ARGUMENTS, DARK, LIGHT, Look

DESIGNED_FOR = (1280, 800)
OFFICE = Station(key="office", name="Office", name_es="Oficina")
"""Where a plant without stations begins: it looks up and traces; people and stations come by import."""


def parse(arguments: list[str]) -> argparse.Namespace:
    """The command line of the desktop."""
    parser = argparse.ArgumentParser(prog="traceapp run", description="The desktop of one station.")
    parser.add_argument("--db", default="", help="the store, as sqlite:///FILE; the embedded one when left out")
    parser.add_argument("--data", type=Path, help="the folder for the store, labels and certificates")
    parser.add_argument("--station", default="", help="which station this is; kept for the next start")
    parser.add_argument("--demo", action="store_true", help="fill a new store with the demo plant first")
    parser.add_argument("--dark", action="store_true", help="dark colours")
    parser.add_argument(
        "--tour", type=Path, help="do the whole main job by itself and write its papers and pictures here"
    )
    parser.add_argument("--probe-start", action="store_true", help="say ready when a scan can be taken, and stop")
    return parser.parse_args(arguments)


def start(arguments: list[str]) -> int:
    """Run the desktop until its window is closed. 0 when all went well, 3 when the world failed (store, station)."""
    options = parse(arguments)
    folders = Folders(options.data) if options.data else default_folders()
    qt = QApplication([*ARGUMENTS])
    qt.setApplicationName("traceapp")
    if options.tour:
        return _tour(qt, options.tour)
    try:
        app = _open(options, folders)
    except TraceError as error:
        sys.stderr.write(f"traceapp cannot start. {words_for(error)}\n")
        return 3
    try:
        return _run(qt, app, options)
    except TraceError as error:
        sys.stderr.write(f"traceapp cannot go on. {words_for(error)}\n")
        return 3
    finally:
        app.close()


def _tour(qt: QApplication, folder: Path) -> int:
    from ui.tour_start import take_tour

    try:
        return take_tour(qt, folder, partial(_desktop_at, qt))
    except TraceError as error:
        sys.stderr.write(f"traceapp cannot take the tour. {words_for(error)}\n")
        return 3


def _desktop_at(qt: QApplication, app: App, station: str) -> Desktop:
    return make_desktop(qt, app, station=station)


def _open(options: argparse.Namespace, folders: Folders) -> App:
    if not options.demo:
        return open_app(folders, url=options.db)
    from traceapp.demo import open_demo

    return open_demo(folders, url=options.db, progress=_say_once)


def _say_once(scenes: int, _of: int) -> None:
    if scenes == 1:
        print("The demo plant plays three weeks of its work, this once; that takes some seconds.", flush=True)


def _run(qt: QApplication, app: App, options: argparse.Namespace) -> int:
    desktop = make_desktop(qt, app, station=options.station, is_dark=options.dark)
    desktop.start()
    _fill_panel(desktop.window)
    collector = Collector()
    QTimer.singleShot(0, collector, collector.start)
    if options.probe_start:
        QTimer.singleShot(0, qt, qt.quit)
    code = qt.exec()
    if options.probe_start:
        print("ready", flush=True)
    collector.stop()
    desktop.stop()
    return code


def _fill_panel(window: MainWindow) -> None:
    """Shows the window over the whole panel, also where no window manager would see to it. Offscreen there is no panel;
    there it is as large as it was designed for.
    """
    if QApplication.platformName() == "offscreen":
        window.resize(*DESIGNED_FOR)
        window.show()
        return
    window.setGeometry(window.screen().availableGeometry())
    window.showMaximized()


def make_desktop(qt: QApplication, app: App, *, station: str, is_dark: bool = False) -> Desktop:
    """The desktop of a station, wired and not yet shown. An empty `station` is the one kept from the last start."""
    kept = app.setting(STATION_SETTING)
    key = station or kept or next((s.key for s in app.stations()), "")
    here = app.station(key) if key else OFFICE
    if key != kept:
        app.set_setting(STATION_SETTING, key)
    look = Look(load_face(), DARK if is_dark or here.dark else LIGHT)
    look.dress(qt)
    operations = Operations()
    house = House(app, here, operations, Notifier(), look, app.zone(), Names(app, operations))
    return Desktop(house, Translations(qt, resources_folder() / "i18n"))
