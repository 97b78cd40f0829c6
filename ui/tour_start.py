"""Starts the tour: a demo plant in a store that is thrown away, a scanner's line to it, and one more order."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from traceapp.app import App
from traceapp.demo import open_demo, read_demo
from traceapp.domain.problem import because
from traceapp.errors import Fault
from traceapp.settings import Folders
from ui.desktop import Desktop
from ui.tour import Tour
from ui.tour_script import Act, At, main_job

OpenDesktop = Callable[[App, str], Desktop]
"""Makes the desktop of a station."""


def take_tour(qt: QApplication, folder: Path, open_desktop: OpenDesktop) -> int:
    """The whole main job at the demo plant; papers and pictures stay in `folder`.

    Says what it does and where everything is. 0 when the job was done, 3 when it could not be. Fault `port_error` on a
    system without pseudo-terminals.
    """
    acts = main_job()
    with TemporaryDirectory() as data, scanner_line() as (path, write):
        _say("The demo plant plays three weeks of its work.")
        app = open_demo(Folders(Path(data)))
        try:
            set_scanner(app, path)
            signer = next(one for one in read_demo(app.plant).plant.people if "inspection" in one.signs)
            first = next(act.station for act in acts if isinstance(act, At))
            _say("Then it makes one more order, from a drum of oxide to its certificate.")
            tour = Tour(open_desktop(app, first), app, write, signer=(signer.badge, signer.pin), folder=folder)
            return watch(qt, tour, acts)
        finally:
            app.close()


@contextmanager
def scanner_line() -> Iterator[tuple[str, Callable[[bytes], object]]]:
    """A pseudo-terminal: the path that a desktop opens as its scanner, and what writes into the other end.

    Fault `port_error` where a system has none.
    """
    if sys.platform == "win32":
        raise Fault("port_error", port="pty", detail=because("no_terminals"))
    import tty

    own, other = os.openpty()
    try:
        tty.setraw(other)
        yield os.ttyname(other), partial(os.write, own)
    finally:
        os.close(own)
        os.close(other)


def set_scanner(app: App, path: str) -> None:
    """One scanner for every station: the terminal takes it along."""
    for station in app.stations():
        app.set_setting(f"scanner.{station.key}.hand", path)


def watch(qt: QApplication, tour: Tour, acts: Sequence[Act]) -> int:
    """Let a tour play these acts, and tell what it leaves."""
    tour.finished.connect(qt.quit, Qt.ConnectionType.QueuedConnection)
    tour.begin(acts)
    qt.exec()
    tour.end()
    for words, file in tour.told:
        _say(f"{words}: {file}")
    if tour.fault is not None:
        sys.stderr.write(f"The tour could not go on: {tour.fault}\n")
    return 0 if tour.fault is None else 3


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()
