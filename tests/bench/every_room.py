"""Opens the desktop on a folder's store, enters every room, says how much memory that took: `… FOLDER`."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.ui.rooms.every_door import every_door
from traceapp.app import open_app
from traceapp.domain.equipment import Station
from traceapp.domain.record.plant import PlantRevised
from traceapp.settings import Folders
from traceapp.store.books import Books
from ui.desktop import Desktop
from ui.rooms.doors import Lot, Trace
from ui.rooms.lot_room import LotRoom
from ui.rooms.rooms import Rooms
from ui.rooms.trace_room import TraceRoom
from ui.screens.lot import LotTab
from ui.start import make_desktop
from ui.theme import ARGUMENTS

STATION = Station(key="OX-1", name="Receipt", route="sintered-ndfeb", steps=("receipt",))
SETTLE_MS = 700


def main(folder: Path) -> None:
    qt = QApplication([*ARGUMENTS])
    app = open_app(Folders(folder))
    app.record(app.command("P1", "office"), lambda _books: (PlantRevised(fact=STATION, effective=1),))
    with app.reading() as books:
        oldest, newest = _ends(books)
    desktop = make_desktop(qt, app, station=STATION.key)
    desktop.window.resize(1280, 800)
    desktop.window.show()
    desktop.start()
    for enter in _rooms(desktop, oldest, newest):
        enter()
        _settle()
        desktop.window.grab()
    desktop.stop()
    desktop.window.close()
    app.close()
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))


def _rooms(desktop: Desktop, oldest: str, newest: str) -> tuple[Callable[[], object], ...]:
    """Every door of the house, a lot and a trace in each of their ways, and nobody signed in."""
    rooms, window = desktop.rooms, desktop.window
    return (
        lambda: window.show_screen(desktop.station.screen),
        *(partial(rooms.go, door) for door in every_door(newest)),
        lambda: rooms.go(Lot(newest)),
        lambda: rooms.room(LotRoom)._show_tab(LotTab.STEPS),
        lambda: rooms.room(LotRoom)._show_tab(LotTab.TESTS),
        lambda: rooms.go(Trace(oldest)),
        partial(_turn_trace, rooms),
        lambda: window.show_screen(desktop.sign_in),
    )


def _turn_trace(rooms: Rooms) -> None:
    rooms.room(TraceRoom)._graph.turn()


def _ends(books: Books) -> tuple[str, str]:
    """A lot that most of its campaign came from, and one that came from most of it."""
    return books.lot_rows(prefix="OX-", limit=1)[0].code, books.lot_rows(prefix="FG-", limit=1)[0].code


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
