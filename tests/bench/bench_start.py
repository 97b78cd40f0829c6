"""From the command to a window that is ready for a scan, beside an empty PySide6 window.

Both are whole processes, started in turns, from before the interpreter to the line "ready" on their output. The app
starts on a store of its own that exists already, as on any day but the first; then on one of a million lots.
"""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from pathlib import Path

from tests.bench.bench_scan import LARGE
from tests.bench.figure import Figure, TimesFloor, median
from tests.bench.plant_at_scale import plant_of, write_key
from tests.bench.unmeasured import Unmeasured

ROUNDS = 9
PATIENCE_S = 60.0

EMPTY_WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        print("ready", flush=True)
        QTimer.singleShot(0, app.quit)

app = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""
FLOOR = (sys.executable, "-c", EMPTY_WINDOW)
APP = (sys.executable, "-m", "ui", "--probe-start")


def bench() -> list[Figure]:
    """Milliseconds from start to ready; the plant asks for at most four empty windows, whatever is in the store."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
        environment |= {
            f"XDG_{kind}_HOME": str(Path(home) / kind.lower()) for kind in ("DATA", "CONFIG", "STATE", "CACHE")
        }
        large = Path(home) / "large"
        large.mkdir()
        (large / "traceapp.db").symlink_to(plant_of(LARGE))
        write_key(large / "traceapp.key")
        commands = FLOOR, APP, (*APP, "--data", str(large))
        for command in commands:  # the first start makes the store and fills the disk's cache
            start_to_ready_ms(command, environment)
        rounds = [tuple(start_to_ready_ms(command, environment) for command in commands) for _ in range(ROUNDS)]
    floor, empty, full = (median(column) for column in zip(*rounds, strict=True))
    return [
        Figure("start to ready for a scan, p50", empty, "ms", floor, TimesFloor(4)),
        Figure("the same with a million lots, p50", full, "ms", empty, TimesFloor(1.2)),
    ]


def start_to_ready_ms(command: tuple[str, ...], environment: Mapping[str, str]) -> float:
    """Start a program, wait for its line "ready", let it end.

    Raises:
        Unmeasured: it ended without saying so, or badly, or did not end.
    """
    start = time.perf_counter()
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        give_up = threading.Timer(PATIENCE_S, process.kill)
        give_up.start()
        said_ready = any(line.strip() == "ready" for line in process.stdout)
        took = time.perf_counter() - start
        _, trouble = process.communicate()
        give_up.cancel()
    if not said_ready or process.returncode != 0:
        last = trouble.strip().splitlines()[-1:] or ["it said nothing"]
        raise Unmeasured(f"{' '.join(command[1:4])} ended with {process.returncode}: {last[0]}")
    return took * 1000
