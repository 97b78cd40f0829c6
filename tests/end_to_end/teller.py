"""A station without a window, told until it is killed: `python -m tests.end_to_end.teller FOLDER STATION BEGIN`.

Every line of input is a scan, a second later than the one before; the first is scanned at BEGIN (UTC microseconds).
Whatever the screen would show is written as one line of JSON, as `shown` says.
"""

import itertools
import json
import os
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from traceapp.app import open_app
from traceapp.domain.scan import RawScan
from traceapp.services.station.talk import Talk
from traceapp.settings import Folders
from ui.notifier import Notifier
from ui.operations import Operations
from ui.rooms.station_talk import StationTalk


def shown(talk: Talk) -> dict[str, object]:
    """What is at hand, as far as a person sees it."""
    run = talk.run
    return {
        "wanted": type(talk.wanted).__name__,
        "taken": [f"{t.lot}/{t.container} {t.quantity}" for t in run.taken] if run is not None else [],
        "pending": run.pending.lot if run is not None and run.pending is not None else "",
        "fields": [m.value for m in run.fields] if run is not None else [],
        "filled": [q.amount for q in run.filled] if run is not None else [],
        "closed": run is not None and run.closed,
        "shed": [amount for _, amount in run.shed] if run is not None else [],
        "declared": [amount for _, amount in run.declared] if run is not None else [],
        "labels": [label.code for label in talk.labels if not label.verified],
    }


class Ear(QObject):
    """Takes lines from the thread that reads them, and says what came of each."""

    heard = Signal(object)

    def __init__(self, talk: StationTalk, begin: int) -> None:
        super().__init__()
        self._talk = talk
        self._times = itertools.count(begin, 1_000_000)
        self.heard.connect(self._take, Qt.ConnectionType.QueuedConnection)
        talk.talk_changed.connect(self._tell)

    @Slot(object)
    def _take(self, line: str) -> None:
        self._talk.take_scan(RawScan("scanner", line.encode(), next(self._times)))

    @Slot(object)
    def _tell(self, talk: Talk) -> None:
        if talk.question is None:
            os.write(1, (json.dumps(shown(talk)) + "\n").encode())


def main(folder: str, station: str, begin: str) -> None:
    qt = QCoreApplication([])
    times = itertools.count(int(begin), 1_000)
    app = open_app(Folders(Path(folder)), now=lambda: next(times))
    operations = Operations()
    talk = StationTalk(app, app.station(station), operations, Notifier())
    ear = Ear(talk, int(begin))
    talk.pick_up()

    def read() -> None:
        for line in sys.stdin:
            ear.heard.emit(line.strip())

    threading.Thread(target=read, daemon=True).start()
    qt.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
