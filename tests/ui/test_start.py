"""The start of the desktop: what a first scan does not need is imported later."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest

LATER = (
    "PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtSvg",
    "alembic", "argon2", "biip", "fontTools", "numpy", "pypdfium2", "python_calamine", "qrcode", "reportlab", "serial",
    "yaml", "zoneinfo", "zxingcpp",
    "traceapp.app.certificates", "traceapp.app.label_queue", "traceapp.app.lookup", "traceapp.app.open_ports",
    "traceapp.app.press", "traceapp.app.terminal", "traceapp.cli", "traceapp.demo", "traceapp.devices",
    "traceapp.documents", "traceapp.exchange", "traceapp.services.certificate.certifying",
    "traceapp.services.desk.reading", "traceapp.services.trace.tracing",
    "traceapp.store.backup", "traceapp.store.findings", "traceapp.store.lot_list",
    "traceapp.store.migrate", "traceapp.store.readings", "traceapp.store.search", "traceapp.store.verify",
    "traceapp.store.waiting", "traceapp.store.walks",
    "ui.models", "ui.rooms.station_room", "ui.screens.sign_in_keys", "ui.screens.station", "ui.speaker",
    "ui.tour", "ui.widgets.keypad", "ui.widgets.lot_card", "ui.widgets.table",
)  # fmt: skip
"""Packages and modules that a start, up to a window that takes a badge, does without."""
LISTING = """
import builtins
import sys
own = builtins.__import__
from ui.__main__ import main
code = main(sys.argv[1:])
print(*sys.modules)
print(builtins.__import__ is own)
sys.exit(code)
"""


class Start(NamedTuple):
    """What a start left. modules: all that were imported. imports_plainly: whether the import is Python's own."""

    modules: frozenset[str]
    imports_plainly: bool


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Start:
    """A real start, up to the word that it is ready."""
    data = tmp_path_factory.mktemp("started")
    done = subprocess.run(
        [sys.executable, "-c", LISTING, "--probe-start", "--data", str(data)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    ready, modules, imports_plainly = done.stdout.splitlines()
    assert ready == "ready"
    return Start(frozenset(modules.split()), imports_plainly == "True")


def test_the_first_window_and_the_store_are_there_when_it_is_ready(start: Start):
    assert {"ui.screens.sign_in", "traceapp.store.journal", "traceapp.services.station.conversation"} <= start.modules


def test_nothing_looks_into_the_source_of_what_is_imported_later(start: Start):
    assert start.imports_plainly


@pytest.mark.parametrize("name", LATER)
def test_what_a_first_scan_does_not_need_is_not_imported_by_the_start(start: Start, name: str):
    assert find_spec(name) is not None, "a name that is gone guards nothing"
    assert not {module for module in start.modules if module == name or module.startswith(f"{name}.")}
