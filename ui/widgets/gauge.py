"""The gauge: a value on its range with the target band, so that a number is never seen without its limits."""

from decimal import Decimal

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import numbers
from ui.theme import Look, Theme


class Reading(Struct, frozen=True):
    """A range with the band that is right, and where the value stands if there is one. All in one unit.

    The band lies inside the range; the value may lie outside it, and is then drawn at the end it passed.
    """

    low: Decimal
    high: Decimal
    band_low: Decimal
    band_high: Decimal
    value: Decimal | None = None

    def share(self, value: Decimal) -> float:
        """Where a value lies on the range, 0 at its low end and 1 at its high end; never beyond."""
        span = self.high - self.low
        return 0.5 if span <= 0 else float(min(max((value - self.low) / span, Decimal(0)), Decimal(1)))

    @property
    def is_inside(self) -> bool:
        """Whether there is a value and it lies in the band."""
        return self.value is not None and self.band_low <= self.value <= self.band_high


def reading_between(low: Decimal | None, high: Decimal | None, value: Decimal | None) -> Reading | None:
    """Limits as a range to draw: half the band beside it; with one limit, room to be better and worse. None without."""
    if low is not None and high is not None:
        room = (high - low) / 2
        return Reading(low - room, high + room, low, high, value)
    if low is not None:
        room = abs(low) / 10 or Decimal(1)
        return Reading(low - room, low + 2 * room, low, low + 2 * room, value)
    if high is not None:
        room = abs(high) / 10 or Decimal(1)
        return Reading(high - 2 * room, high + room, high - 2 * room, high, value)
    return None


class Gauge(QWidget):
    """Draws a reading: track, target band, pointer."""

    def __init__(self, look: Look, *, height: int = 44, width: int = 0) -> None:
        super().__init__()
        self._look = look
        self._height = height
        self._width = width
        self._reading: Reading | None = None
        policy = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_reading(self, reading: Reading | None) -> None:
        """Shows a reading, or an empty place."""
        self._reading = reading
        self.setAccessibleName(self._words(reading))
        self.update()

    def set_base_width(self, width: int) -> None:
        """Gives a gauge of fixed width another one."""
        self._width = width
        self._restyle(self._look.theme)

    def sizeHint(self) -> QSize:
        """Its height, and its width if that is fixed."""
        return QSize(self._look.px(self._width or 120), self._look.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the reading."""
        if self._reading is not None:
            paint_gauge(QPainter(self), QRectF(self.rect()), self._reading, self._look)

    def _words(self, reading: Reading | None) -> str:
        if reading is None:
            return ""
        limits = numbers.band(reading.band_low, reading.band_high, "", self.locale())
        if reading.value is None:
            return limits
        state = self.tr("inside") if reading.is_inside else self.tr("outside")
        return f"{numbers.figure(reading.value, self.locale())}, {state} {limits}"

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(self._height))
        if self._width:
            self.setFixedWidth(theme.px(self._width))
        self.update()


def paint_gauge(painter: QPainter, box: QRectF, reading: Reading, look: Look) -> None:
    """Draws track, target band and pointer into a box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(box.topLeft())
    width, height = box.width(), box.height()
    painter.setBrush(look.colour("g4"))
    painter.drawRoundedRect(QRectF(0, height * 0.38, width, height * 0.34), 2, 2)
    low, high = reading.share(reading.band_low) * width, reading.share(reading.band_high) * width
    painter.setBrush(look.colour("g2"))
    painter.drawRect(QRectF(low, height * 0.30, high - low, height * 0.5))
    if reading.value is not None:
        reach = height * 0.26
        x = min(max(reading.share(reading.value) * width, reach), width - reach)
        tip, top = height * 0.62, height * 0.06
        painter.setBrush(look.colour("ink"))
        painter.drawPolygon(QPolygonF([QPointF(x, tip), QPointF(x - reach, top), QPointF(x + reach, top)]))
        painter.drawRect(QRectF(x - 1.5, height * 0.3, 3, height * 0.6))
    painter.restore()
