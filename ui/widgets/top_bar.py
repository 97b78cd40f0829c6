"""The bar at the top: the place, the health of what the screen leans on, the person, the clock."""

from datetime import datetime
from enum import Enum

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import dates
from ui.fonts import Role
from ui.theme import Ink, Look, Theme
from ui.widgets.icons import Icon, IconMark
from ui.widgets.panel import Rule
from ui.widgets.person_mark import Person, PersonMark, two_lines
from ui.widgets.text import Text, elided

HEIGHT = 60
PLACE_MOST = (300, 180)
"""The widest name of a place, so that none pushes the clock off the glass; on a compact screen."""


class Device(Enum):
    """What the health bar watches."""

    SCANNER = Icon.SCANNER
    SCALE = Icon.SCALE
    PRINTER = Icon.PRINTER
    SYNC = Icon.SYNC


class Health(Struct, frozen=True):
    """One device: its value in words ("Ready", "212 left"), whether that is abnormal, and another label if the
    usual one no longer says it ("Offline" for the link). advice: what to do, where there is room to say it.
    """

    device: Device
    value: str
    is_abnormal: bool = False
    label: str = ""
    advice: str = ""


class BarView(Struct, frozen=True):
    """All that the bar shows. Without a person (attract) the date stands beside the clock."""

    title: str
    subtitle: str
    now: datetime
    health: tuple[Health, ...] = ()
    person: Person | None = None


def device_word(device: Device) -> str:
    """What a device is called in the language in use."""
    match device:
        case Device.SCANNER:
            return QCoreApplication.translate("Device", "Scanner")
        case Device.SCALE:
            return QCoreApplication.translate("Device", "Scale")
        case Device.PRINTER:
            return QCoreApplication.translate("Device", "Printer")
        case Device.SYNC:
            return QCoreApplication.translate("Device", "Sync")


class PlantMark(QWidget):
    """The mark: a two-pole block, one half filled."""

    def __init__(self, look: Look, size: int) -> None:
        super().__init__()
        self._look = look
        self._size = size
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the block on a 28-unit grid."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 28, self.height() / 28)
        ink = self._look.colour("ink")
        outline, half = QPainterPath(), QPainterPath()
        outline.addRoundedRect(QRectF(1.5, 1.5, 25, 25), 5, 5)
        half.addRect(QRectF(14, 0, 14, 28))
        painter.fillPath(outline.intersected(half), ink)
        painter.setPen(QPen(ink, 3))
        painter.drawPath(outline)
        painter.setPen(QPen(ink, 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(8, 10, 8, 18)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedSize(theme.px(self._size), theme.px(self._size))
        self.update()


class HealthMark(QWidget):
    """One device of the bar: icon, label, value. Grey is healthy; amber fill, and a value in words, when not."""

    def __init__(self, look: Look, health: Health) -> None:
        super().__init__()
        self._look = look
        self._health = health
        self._icon = IconMark(look, Icon.SCANNER, 26)
        self._label = Text(look, Role.SMALL)
        self._value = Text(look, Role.SMALL_STRONG)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addStretch(1)
        self._words.addWidget(self._label)
        self._words.addWidget(self._value)
        self._words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addLayout(self._words)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)
        self.show_health(health)

    def show_health(self, health: Health) -> None:
        """Shows another state of the device."""
        self._health = health
        is_link_down = health.is_abnormal and health.device is Device.SYNC
        icon = Icon.CLOUD_UP if is_link_down else health.device.value
        quiet: Ink = "warn_on" if health.is_abnormal else "ink3"
        loud: Ink = "warn_on" if health.is_abnormal else "ink2"
        self._icon.show_icon(icon, loud)
        self._label.show_text(health.label or device_word(health.device))
        self._label.set_ink(quiet)
        self._value.show_text(health.value)
        self._value.set_ink(loud)
        self.setAccessibleName(f"{self._label.text()}: {health.value}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fills the item when it is abnormal."""
        if self._health.is_abnormal:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("warn"))
            painter.drawRoundedRect(self.rect(), self._look.px(8), self._look.px(8))

    def changeEvent(self, event: QEvent) -> None:
        """Says the device's word in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_health(self._health)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(48))
        margin = theme.either(12, 8)
        self._row.setContentsMargins(margin, 0, margin, 0)
        self._row.setSpacing(theme.either(8, 6))


class TopBar(QWidget):
    """Place, health, person, clock: the same slots on every screen.

    Signals:
        desk_requested: the person was touched: what they may open is wanted.
    """

    desk_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: BarView | None = None
        self._mark = PlantMark(look, 32)
        self._title = Text(look, Role.PLACE)
        self._subtitle = Text(look, Role.BODY, ink="ink2")
        self._marks: list[HealthMark] = []
        self._rule = Rule(look, is_standing=True)
        self._person = PersonMark(look)
        self._date = Text(look, Role.BODY, ink="ink2")
        self._clock = Text(look, Role.CLOCK)
        self._place, self._health = QHBoxLayout(), QHBoxLayout()
        self._row = QHBoxLayout(self)
        self._assemble()
        self._person.clicked.connect(self.desk_requested)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: BarView) -> None:
        """Shows the place, its health, and who works here."""
        self._view = view
        most = self._look.theme.either(*PLACE_MOST)
        self._title.show_text(elided(self._look, Role.PLACE, view.title, most))
        self._subtitle.show_text(elided(self._look, Role.BODY, view.subtitle, most))
        self._show_health(view.health)
        has_person = view.person is not None
        self._rule.setVisible(has_person)
        self._person.setVisible(has_person)
        self._date.setVisible(not has_person)
        if view.person is not None:
            self._person.show_person(view.person)
        self.show_time(view.now)

    def show_time(self, now: datetime) -> None:
        """Moves the clock."""
        self._clock.show_text(dates.clock(now))
        self._date.show_text(dates.weekday(now.date(), self.locale()))

    def changeEvent(self, event: QEvent) -> None:
        """Writes the date in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LocaleChange and self._view is not None:
            self.show_time(self._view.now)

    def _assemble(self) -> None:
        place = two_lines(self._title, self._subtitle)
        self._place.addWidget(self._mark)
        self._place.addLayout(place)
        self._row.addLayout(self._place)
        self._row.addStretch(1)
        self._row.addLayout(self._health)
        self._row.addWidget(self._rule)
        self._row.addWidget(self._person)
        self._row.addWidget(self._date)
        self._row.addWidget(self._clock)

    def _show_health(self, health: tuple[Health, ...]) -> None:
        for mark, state in zip(self._marks, health, strict=False):
            mark.show_health(state)
        for mark in self._marks[len(health) :]:
            self._health.removeWidget(mark)
            mark.setParent(None)
            mark.deleteLater()
        del self._marks[len(health) :]
        for state in health[len(self._marks) :]:
            mark = HealthMark(self._look, state)
            self._marks.append(mark)
            self._health.addWidget(mark)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(HEIGHT))
        margin = theme.either(12, 10)
        self._row.setContentsMargins(margin, 0, margin, 0)
        self._row.setSpacing(theme.either(20, 10))
        self._place.setSpacing(theme.either(12, 10))
        self._health.setSpacing(theme.px(4))
        self._rule.setFixedHeight(theme.px(40))
        self._clock.setMinimumWidth(self._look.advance(Role.CLOCK, "00:00") + theme.px(2))
        if self._view is not None:
            self.show_view(self._view)
