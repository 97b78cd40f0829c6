"""The bar at the top: the place, the health of what the screen leans on, the person, the clock."""

from datetime import datetime
from enum import Enum

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import dates
from ui.fonts import Role
from ui.theme import Ink, Look, Theme
from ui.widgets.icons import Icon, IconMark
from ui.widgets.panel import Rule
from ui.widgets.text import CENTRE, Text, write

HEIGHT = 60


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


class Person(Struct, frozen=True):
    """Who is signed in."""

    name: str
    role: str

    @property
    def initials(self) -> str:
        """The first letters of the first and the last name."""
        parts = [part for part in self.name.replace(".", " ").split() if part]
        return "".join(part[0] for part in (parts[:1] + parts[1:][-1:])).upper()


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
        look.changed.connect(self._restyle)
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
        look.changed.connect(self._restyle)
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


class Initials(QWidget):
    """The person's initials in a disc. Decoration: the name stands beside it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._text = ""
        look.changed.connect(self._restyle)
        self._restyle(look.theme)

    def show_initials(self, text: str) -> None:
        """Shows other initials."""
        self._text = text
        self.update()

    def sizeHint(self) -> QSize:
        """A disc of 40 pixels at scale 1."""
        return QSize(self._look.px(40), self._look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws disc and letters."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("g1"))
        painter.drawEllipse(self.rect())
        write(painter, self._look, self.rect(), Role.SMALL_STRONG, "panel", self._text, align=CENTRE)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


class TopBar(QWidget):
    """Place, health, person, clock: the same slots on every screen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: BarView | None = None
        self._mark = PlantMark(look, 32)
        self._title = Text(look, Role.PLACE)
        self._subtitle = Text(look, Role.BODY, ink="ink2")
        self._marks: list[HealthMark] = []
        self._rule = Rule(is_standing=True)
        self._initials = Initials(look)
        self._name = Text(look, Role.BODY_STRONG)
        self._role = Text(look, Role.SMALL, ink="ink3")
        self._date = Text(look, Role.BODY, ink="ink2")
        self._clock = Text(look, Role.CLOCK)
        self._place, self._health, self._who = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._row = QHBoxLayout(self)
        self._assemble()
        look.changed.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: BarView) -> None:
        """Shows the place, its health, and who works here."""
        self._view = view
        self._title.show_text(view.title)
        self._subtitle.show_text(view.subtitle)
        self._show_health(view.health)
        has_person = view.person is not None
        self._rule.setVisible(has_person)
        self._name.setVisible(has_person)
        self._role.setVisible(has_person)
        self._date.setVisible(not has_person)
        if view.person is not None:
            self._initials.show_initials(view.person.initials)
            self._name.show_text(view.person.name)
            self._role.show_text(view.person.role)
        self._initials.setVisible(has_person and not self._look.theme.metrics.is_compact)
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
        place = _two_lines(self._title, self._subtitle)
        person = _two_lines(self._name, self._role)
        self._place.addWidget(self._mark)
        self._place.addLayout(place)
        self._row.addLayout(self._place)
        self._row.addStretch(1)
        self._row.addLayout(self._health)
        self._row.addWidget(self._rule)
        self._who.addWidget(self._initials)
        self._who.addLayout(person)
        self._row.addLayout(self._who)
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
        self._who.setSpacing(theme.px(10))
        self._health.setSpacing(theme.px(4))
        self._rule.setFixedHeight(theme.px(40))
        self._clock.setMinimumWidth(self._look.advance(Role.CLOCK, "00:00") + theme.px(2))
        if self._view is not None:
            self.show_view(self._view)


def _two_lines(upper: QWidget, lower: QWidget) -> QGridLayout:
    lines = QGridLayout()
    lines.setSpacing(0)
    lines.setRowStretch(0, 1)
    lines.addWidget(upper, 1, 0)
    lines.addWidget(lower, 2, 0)
    lines.setRowStretch(3, 1)
    return lines
