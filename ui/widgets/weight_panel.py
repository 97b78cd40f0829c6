"""The scale: the live weight, large, over its range and target band, and whether it counts."""

from datetime import date
from decimal import Decimal

from msgspec import Struct
from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import dates, numbers
from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.gauge import Gauge, Reading
from ui.widgets.glyphs import Glyph, GlyphMark
from ui.widgets.panel import ABOUT_STRETCH, Panel
from ui.widgets.text import CENTRE, PX_MIN, RIGHT, FittedText, Text

NO_VALUE = "– –"


class Target(Struct, frozen=True):
    """What the weight should be: plan and tolerance in the scale's unit, and the ends of the drawn range."""

    plan: Decimal
    tolerance: Decimal
    low: Decimal
    high: Decimal


class WeightView(Struct, frozen=True):
    """One scale.

    `value` is None while there is no reading. `status` says in words whether the weight counts ("Recorded 14:33:02",
    "Not recorded: no valid lot yet") and `glyph` shows it. tare: what is netted out, shown while it is.
    """

    scale: str
    unit: str
    value: Decimal | None
    status: str
    glyph: Glyph = Glyph.WAITING
    target: Target | None = None
    calibrated_to: date | None = None
    tare: Decimal | None = None


class Figure(QWidget):
    """A large figure and its unit on one line, right-aligned; the figure shrinks before it is cut."""

    def __init__(self, look: Look, role: Role, unit_role: Role) -> None:
        super().__init__()
        self._look = look
        self._roles = role, unit_role
        self._value, self._unit = "", ""
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_figure(self, value: str, unit: str) -> None:
        """Shows another figure."""
        self._value, self._unit = value, unit
        self.setAccessibleName(f"{value} {unit}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws figure and unit on one base line."""
        painter, look = QPainter(self), self._look
        role, unit_role = self._roles
        gap, unit_width = look.px(10), look.advance(unit_role, self._unit)
        px = look.theme.role_px(role)
        while px > PX_MIN and look.advance(role, self._value, px) + gap + unit_width > self.width():
            px -= 1
        font = look.font(role, px)
        base = (self.height() + QFontMetrics(font).capHeight()) // 2
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        painter.drawText(self.width() - unit_width - gap - look.advance(role, self._value, px), base, self._value)
        painter.setFont(look.font(unit_role))
        painter.setPen(look.colour("ink2"))
        painter.drawText(self.width() - unit_width, base, self._unit)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.either(92, 76))
        self.update()


class WeightPanel(Panel):
    """Draws one scale."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: WeightView | None = None
        self._calibration = FittedText(look, Role.SMALL, ink="ink3", align=RIGHT, lines=2)
        self._figure = Figure(look, Role.WEIGHT, Role.WEIGHT_UNIT)
        self._gauge = Gauge(look)
        self._low = Text(look, Role.SMALL, ink="ink3")
        self._plan = Text(look, Role.SMALL_STRONG, ink="ink2", align=CENTRE)
        self._high = Text(look, Role.SMALL, ink="ink3", align=RIGHT)
        self._glyph = GlyphMark(look, 24)
        self._status = FittedText(look, Role.BODY_STRONG)
        self._limits, self._foot = QHBoxLayout(), QHBoxLayout()
        self._assemble()
        look.resized.connect(self._restyle_weight)
        self._restyle_weight(look.theme)

    def show_view(self, view: WeightView) -> None:
        """Shows the scale's reading."""
        self._view = view
        locale, target = self.locale(), view.target
        self.show_head(self.tr("Scale {name}").format(name=view.scale))
        self._calibration.show_text(self._beside(view))
        self._figure.show_figure(NO_VALUE if view.value is None else numbers.figure(view.value, locale), view.unit)
        for widget in (self._gauge, self._low, self._plan, self._high):
            widget.setVisible(target is not None)
        if target is not None:
            low, high = target.plan - target.tolerance, target.plan + target.tolerance
            self._gauge.show_reading(Reading(target.low, target.high, low, high, view.value))
            self._low.show_text(numbers.figure(target.low, locale))
            plan, tolerance = numbers.figure(target.plan, locale), numbers.figure(target.tolerance, locale)
            self._plan.show_text(f"{plan} ± {tolerance}")
            self._high.show_text(numbers.figure(target.high, locale))
        self._glyph.show_glyph(view.glyph)
        self._status.show_text(view.status)

    def changeEvent(self, event: QEvent) -> None:
        """Writes words and figures in the new language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange) and self._view is not None:
            self.show_view(self._view)

    def _beside(self, view: WeightView) -> str:
        """The tare while there is one, else how long the calibration holds."""
        locale = self.locale()
        if view.tare is not None:
            return self.tr("Tare {mass}").format(mass=numbers.measure(view.tare, view.unit, locale))
        if view.calibrated_to is None:
            return ""
        words = self.tr("Cal. {date}") if self._look.theme.metrics.is_compact else self.tr("Calibrated to {date}")
        return words.format(date=dates.short_day(view.calibrated_to, locale))

    def _assemble(self) -> None:
        self.head.addWidget(self._calibration, ABOUT_STRETCH)
        for text in (self._low, self._plan, self._high):
            self._limits.addWidget(text, 1)
        self._foot.addWidget(self._glyph)
        self._foot.addWidget(self._status, 1)
        self.body.addWidget(self._figure)
        self.body.addSpacing(6)
        self.body.addWidget(self._gauge)
        self.body.addLayout(self._limits)
        self.body.addStretch(1)
        self.body.addLayout(self._foot)

    @Slot(object)
    def _restyle_weight(self, theme: Theme) -> None:
        self.body.setContentsMargins(theme.px(16), theme.either(10, 4), theme.px(16), theme.px(10))
        self._foot.setSpacing(theme.px(8))
        if self._view is not None:
            self.show_view(self._view)
