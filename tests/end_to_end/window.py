"""The desktop as `python -m ui` runs it, told from standard input to say what is on it: a test's eye, no hand.

    python -m tests.end_to_end.window ARGUMENTS OF THE DESKTOP

Each line asks one thing and is answered by one line: `where WORDS` by the middle of the button or field that says so,
in pixels of the screen, or nothing; `read` by everything that is to be read, as JSON; `scans` by the frames the desktop
has taken, as hexadecimal in JSON; `later SECONDS` by nothing, and it is so much later there; `turns` by the turns of
the event loop that took too long, as JSON; `dawdle` keeps the window's thread for a while; `close` closes the window.
"""

import json
import sys
import threading
import time

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

import traceapp.demo
import ui.box_numbers
from tests.end_to_end.watchdog import DAWDLE_MS, TURN_MS, Watchdog
from traceapp.demo.clock import DemoClock
from traceapp.domain.scan import RawScan, Scan, read_scan
from ui.__main__ import main

TAKEN: list[RawScan] = []
CLOCKS: list[DemoClock] = []
KEYS = "keys"


class Eye(QObject):
    """Looks at the window in the window's own thread."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._watchdog: Watchdog | None = None
        self.asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _answer(self, question: str) -> None:
        if self._watchdog is None:  # made on the window's own thread, with its first question
            self._watchdog = Watchdog(TURN_MS)
        with self._watchdog.apart():
            print(self._told(question, self._watchdog), flush=True)

    def _told(self, question: str, watchdog: Watchdog) -> str:
        verb, _, words = question.partition(" ")
        told = ""
        match verb:
            case "where":
                told = self._where(words)
            case "read":
                told = json.dumps(sorted({text for widget in self._visible() for text in _said(widget) if text}))
            case "scans":
                told = json.dumps([raw.raw.hex() for raw in TAKEN])
            case "turns":
                told = msgspec.json.encode(watchdog.slow).decode()
            case "later":
                for clock in CLOCKS:
                    clock.run_ahead(clock.ahead + int(words) * 1_000_000)
            case "dawdle":
                QTimer.singleShot(0, self, self.dawdle)
            case "close":
                watchdog.stop()
                for window in QApplication.topLevelWidgets():
                    window.close()
            case _:
                told = f"not understood: {question}"
        return told

    @Slot()
    def dawdle(self) -> None:
        """Keeps the main thread, as nothing of ours should."""
        until = time.thread_time() + DAWDLE_MS / 1e3
        while time.thread_time() < until:
            sum(range(1_000))

    def _where(self, words: str) -> str:
        for widget in self._visible():
            if (
                isinstance(widget, QAbstractButton | QLineEdit)
                and widget.isEnabled()
                and words in (widget.text(), *_said(widget))
            ):
                middle = widget.mapToGlobal(widget.rect().center())
                return f"{middle.x()} {middle.y()}"
        return ""

    def _visible(self) -> list[QWidget]:
        return [
            widget
            for widget in QApplication.allWidgets()
            if widget.isVisible() and not widget.visibleRegion().isEmpty()
        ]


def _said(widget: QWidget) -> tuple[str, ...]:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return widget.accessibleName(), text, widget.windowTitle() if widget.isWindow() else ""


def listen() -> None:
    """Passes on what is asked, once there is an application to ask."""
    while (app := QCoreApplication.instance()) is None:
        time.sleep(0.01)
    eye = Eye()
    eye.moveToThread(app.thread())
    for line in sys.stdin:
        eye.asked.emit(line.strip())


def kept_clock() -> DemoClock:
    """The clock that the desktop goes by, where it can be found to be moved."""
    CLOCKS.append(DemoClock())
    return CLOCKS[-1]


def counted(raw: RawScan) -> Scan:
    """Reads a scan as ever, and remembers it if it came through a cable."""
    if raw.device != KEYS:
        TAKEN.append(raw)
    return read_scan(raw)


if __name__ == "__main__":
    for holder, name, ours in (
        (ui.box_numbers, "read_scan", counted),
        (traceapp.demo, "DemoClock", kept_clock),
    ):
        assert name in vars(holder), f"{holder.__name__} does not go by {name} any more"
        setattr(holder, name, ours)
    threading.Thread(target=listen, daemon=True).start()
    sys.exit(main(sys.argv[1:]))
