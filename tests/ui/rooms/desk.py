"""Somebody at the desktop of the demo plant: a hand that scans, presses keys and touches, and waits for the answer."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.demo_store import DemoPlant
from traceapp.domain.order import OrderLine, RuleException
from traceapp.domain.record.plant import PlantRevised
from traceapp.domain.scan import RawScan
from ui.desktop import Desktop
from ui.screens.screen import Screen
from ui.start import make_desktop
from ui.widgets.action_bar import ActionButton
from ui.widgets.keypad import PinPad
from ui.widgets.table import Table

PATIENCE_MS = 30_000
PINS = {"2026": "4026", "2027": "4027", "2028": "4028", "2029": "4029", "2030": "4030"}
"""Of the demo plant: a technician, an inspector, the quality engineer, the compliance signer, the shift supervisor."""


class Desk:
    """Somebody at the desktop."""

    def __init__(self, desktop: Desktop, qtbot: QtBot, plant: DemoPlant) -> None:
        self.desktop = desktop
        desktop.window.resize(1280, 800)
        self.plant = plant
        self._qtbot = qtbot

    @property
    def front(self) -> Screen:
        screen = self.desktop.window.screen_now
        assert screen is not None
        return screen

    def is_at(self, screen: type[Screen]) -> bool:
        """Whether such a screen is in front."""
        return isinstance(self.front, screen)

    def button(self, title: str) -> ActionButton:
        """The button of the bar that says so."""
        bar = self.desktop.window.action_bar
        return next(button for button in bar.findChildren(ActionButton) if button.text() == title)

    def settle(self) -> None:
        """Until nothing is under way and what was answered is on the screen."""
        self.until(self._is_idle)

    def until(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds, timeout=PATIENCE_MS)

    def _is_idle(self) -> bool:
        return self.desktop.idle

    def claim_exception(self, order: str) -> None:
        """From now on the prime claims that nothing else can be had, by a document and for a contract."""
        app = self.plant.app
        with app.reading() as books:
            line = books.fact("order_line", order, app.now())
        assert isinstance(line, OrderLine)
        claimed = RuleException(
            key="non-availability",
            rule="dfars-252-225-7052",
            document="determination PA-26-118 of the contracting officer",
            contract="W56XYZ-26-C-0118",
            expires="2027-12-31",
        )
        revised = PlantRevised(fact=replace(line, exceptions=(claimed,)))
        app.have("2032", "S-1", lambda _books, _command: (revised,))

    def scan(self, *texts: str) -> None:
        for text in texts:
            self.desktop.scans.take(RawScan("hand", text.encode(), self.plant.clock()))
            self.settle()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.desktop.window, key)
        self.settle()

    def type_into(self, widget: QWidget, text: str) -> None:
        """As if keyed while the widget has the focus."""
        QTest.keyClicks(widget, text)
        self.settle()

    def touch(self, title: str) -> None:
        """A button of the bar that is not blocked."""
        self.touch_only(title)
        self.settle()

    def touch_only(self, title: str) -> None:
        """The same, without waiting for what comes of it."""
        button = self.button(title)
        assert button.isEnabled(), button.subtitle()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def touch_row(self, table: Table, row: int) -> None:
        place = table.visualRect(table.rows.index(row, 1)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.settle()

    def press(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def sign(self, badge: str, pad: PinPad, pin: str = "") -> None:
        """Badge, then PIN."""
        self.scan(f"%U:{badge}")
        QTest.keyClicks(pad, pin or PINS[badge])
        QTest.keyClick(pad, Qt.Key.Key_Return)
        self.settle()


@contextmanager
def at_a_desk(qapp: QApplication, qtbot: QtBot, plant: DemoPlant, station: str) -> Iterator[Desk]:
    """The desktop of a station, shown, until it is closed again.

    What a desktop leaves is collected here: no reader's thread may be the one to do it.
    """
    made = Desk(make_desktop(qapp, plant.app, station=station), qtbot, plant)
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
