"""The memory of the desktop on a plant with 100 000 lots, every room entered, beside an empty PySide6 window."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.figure import AtMost, Figure
from tests.bench.plant_at_scale import plant_of, write_key
from tests.bench.unmeasured import Unmeasured

LOTS = 100_000
PATIENCE_S = 120.0
EMPTY_WINDOW = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1280, 800)
window.show()
window.grab()
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def bench() -> list[Figure]:
    """Megabytes of resident memory at its highest; the plant asks for at most 350."""
    if not Path("/proc/self/status").exists():
        raise Unmeasured("this system does not say how much memory a process uses")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copyfile(plant_of(LOTS), Path(folder) / "traceapp.db")
        write_key(Path(folder) / "traceapp.key")
        ours = _megabytes("-m", "tests.bench.every_room", folder)
    return [Figure("memory, 100 000 lots, every room entered", ours, "MB", _megabytes("-c", EMPTY_WINDOW), AtMost(350))]


def _megabytes(*arguments: str) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    return _kilobytes([sys.executable, *arguments], environment) / 1024


def _kilobytes(command: Sequence[str], environment: dict[str, str]) -> int:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
    said = done.stdout.split()
    if done.returncode != 0 or not said or not said[-1].isdecimal():
        raise Unmeasured(f"the window ended with {done.returncode}: {done.stderr.strip()[-300:]}")
    return int(said[-1])
