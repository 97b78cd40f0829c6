"""The desktop of the demo plant's quality office, where the trace is at home."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.demo_store import DemoPlant
from tests.ui.rooms.desk import Desk
from ui.start import make_desktop

OFFICE = "Q-1"


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, demo: DemoPlant) -> Iterator[Desk]:
    """Nobody is signed in yet. What a desktop leaves is collected here: no reader's thread may be the one to do it."""
    made = Desk(make_desktop(qapp, demo.app, station=OFFICE), qtbot, demo)
    try:
        made.desktop.start()
        with qtbot.waitExposed(made.desktop.window):
            made.desktop.window.show()
        made.settle()
        yield made
    finally:
        made.desktop.stop()
        made.desktop.window.close()
        made.desktop.window.deleteLater()
        del made.desktop
        qapp.sendPostedEvents()
        gc.collect()
