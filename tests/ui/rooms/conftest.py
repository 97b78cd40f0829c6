"""The desktop of the demo plant's quality office, where the trace is at home."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.demo_store import DemoPlant
from tests.ui.rooms.desk import Desk, at_a_desk

OFFICE = "Q-1"


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, demo: DemoPlant) -> Iterator[Desk]:
    """Nobody is signed in yet."""
    with at_a_desk(qapp, qtbot, demo, OFFICE) as made:
        yield made
