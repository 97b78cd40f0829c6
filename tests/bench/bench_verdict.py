"""From the first byte on the wire to the painted answer: a pseudo-terminal, the real reader thread, the real window."""

import os
import pty
import tempfile
import time
import tty
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from tests.bench.figure import AboveFloor, Figure, median, percentile
from tests.services.floor import Floor
from traceapp.app import open_app
from traceapp.domain.equipment import Station
from traceapp.domain.person import Person, Qualification, Role
from traceapp.settings import Folders
from ui.desktop import Desktop
from ui.start import make_desktop
from ui.theme import ARGUMENTS

SCANS = 200
PATIENCE_MS = 2_000


class Painted(QObject):
    """Notes when a widget was painted next, and ends the waiting."""

    def __init__(self, loop: QEventLoop) -> None:
        super().__init__()
        self.at = 0.0
        self._loop = loop

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.at == 0.0:
            self.at = time.perf_counter()
            self._loop.quit()
        return False


def bench() -> list[Figure]:
    """p50 and p99 of a lot that is not known here: read, asked of the books, refused, painted red."""
    qt = QApplication.instance() or QApplication([*ARGUMENTS])
    master, slave = pty.openpty()
    tty.setraw(slave)
    with tempfile.TemporaryDirectory() as folder:
        app = open_app(Folders(Path(folder)))
        _set_up(app, os.ttyname(slave))
        desktop = make_desktop(qt, app, station="RD-1")  # type: ignore[arg-type]
        desktop.window.resize(1280, 800)
        desktop.window.show()
        desktop.start()
        _wait(500)
        _scan(desktop, master, "%U:A7")
        took = [_scan(desktop, master, code) for code in _codes()]
        desktop.stop()
        desktop.window.close()
        app.close()
    os.close(master)
    os.close(slave)
    took.sort()
    return [
        Figure("serial byte to painted answer, p50", median(took) * 1e3, "ms"),
        Figure("serial byte to painted answer, p99", percentile(took, 99) * 1e3, "ms", floor=0.0, limit=AboveFloor(50)),
    ]


def _set_up(app: object, port: str) -> None:
    floor = Floor(app._store, app.plant)  # type: ignore[attr-defined]
    floor.put(
        Person(key="A7", roles=(Role.OPERATOR,)),
        Qualification(key="A7/electrolysis", person="A7", skill="electrolysis"),
        Station(key="RD-1", name="Reduction", route="sintered-ndfeb", steps=("reduction",)),
    )
    app.set_setting("scanner.RD-1.hand", port)  # type: ignore[attr-defined]


def _codes() -> list[str]:
    """Codes of lots that nobody received, each another one, so that none is taken for a trigger's bounce."""
    from datetime import date

    from traceapp.domain.lot_code import next_code

    codes, last = [], 0
    for _ in range(SCANS):
        code = next_code("OX", date(2026, 11, 23), "Z", after=last)
        last = code.number
        codes.append(str(code))
    return codes


def _scan(desktop: Desktop, master: int, text: str) -> float:
    """Seconds from the write to the next paint of the prompt band."""
    loop = QEventLoop()
    painted = Painted(loop)
    band = desktop.station.screen.band
    band.installEventFilter(painted)
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    began = time.perf_counter()
    os.write(master, text.encode() + b"\r")
    loop.exec()
    band.removeEventFilter(painted)
    _wait(5)
    return (painted.at or began + PATIENCE_MS / 1e3) - began


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
