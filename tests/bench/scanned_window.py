"""The desktop of a station in this process, shown, with the other end of its scanner's cable; and how long a scan takes
until its answer is painted."""

import os
import pty
import tempfile
import time
import tty
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from tests.services.floor import Floor
from traceapp.app import App, open_app
from traceapp.domain.equipment import Station
from traceapp.domain.lot_code import next_code
from traceapp.domain.person import Person, Qualification, Role
from traceapp.settings import Folders
from ui.collector import Collector
from ui.desktop import Desktop
from ui.start import make_desktop
from ui.theme import ARGUMENTS

PATIENCE_MS = 2_000
PEOPLE = ("A7", "A8")


def at_once() -> bool:
    return True


class Painted(QObject):
    """Notes when a widget was painted next, once something holds, and ends the waiting."""

    def __init__(self, loop: QEventLoop, once: Callable[[], bool]) -> None:
        super().__init__()
        self.at = 0.0
        self._loop = loop
        self._once = once

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.at == 0.0 and self._once():
            self.at = time.perf_counter()
            self._loop.quit()
        return False


class ScannedWindow:
    """One desktop. desktop, app: what runs. port: where bytes for its scanner go."""

    def __init__(self, desktop: Desktop, app: App, port: int) -> None:
        self.desktop = desktop
        self.app = app
        self._port = port

    def scan(self, text: str, once: Callable[[], bool] = at_once) -> float:
        """Seconds from the first byte to the next paint of the prompt band; of the first after `once` holds."""
        loop = QEventLoop()
        painted = Painted(loop, once)
        target = self.desktop.station.screen.band
        target.installEventFilter(painted)
        QTimer.singleShot(PATIENCE_MS, loop.quit)
        began = time.perf_counter()
        os.write(self._port, text.encode() + b"\r")
        loop.exec()
        target.removeEventFilter(painted)
        wait(5)
        return (painted.at or began + PATIENCE_MS / 1e3) - began

    def settle(self) -> None:
        """Until nothing is under way."""
        while not self.desktop.idle:
            wait(5)


@contextmanager
def scanned_window() -> Iterator[ScannedWindow]:
    """A reduction station on a store of its own."""
    qt = QApplication.instance() or QApplication([*ARGUMENTS])
    assert isinstance(qt, QApplication)
    master, slave = pty.openpty()
    tty.setraw(slave)
    with tempfile.TemporaryDirectory() as folder:
        app = open_app(Folders(Path(folder)))
        _set_up(app, os.ttyname(slave))
        desktop = make_desktop(qt, app, station="RD-1")
        desktop.window.resize(1280, 800)
        desktop.window.show()
        desktop.start()
        collector = Collector()
        wait(500)
        collector.start()
        try:
            yield ScannedWindow(desktop, app, master)
        finally:
            collector.stop()
            desktop.stop()
            desktop.window.close()
            app.close()
            os.close(master)
            os.close(slave)


def unknown_codes(count: int) -> list[str]:
    """Codes of lots that nobody received, each another one, so that none is taken for a trigger's bounce."""
    codes, last = [], 0
    for _ in range(count):
        code = next_code("OX", date(2026, 11, 23), "Z", after=last)
        last = code.number
        codes.append(str(code))
    return codes


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _set_up(app: App, port: str) -> None:
    floor = Floor(app._store, app.plant)
    for person in PEOPLE:
        floor.put(
            Person(key=person, roles=(Role.OPERATOR,)),
            Qualification(key=f"{person}/electrolysis", person=person, skill="electrolysis"),
        )
    floor.put(Station(key="RD-1", name="Reduction", route="sintered-ndfeb", steps=("reduction",)))
    app.set_setting("scanner.RD-1.hand", port)
