"""What the coming part of the step aims at: each parameter with its band."""

from decimal import Decimal

from msgspec import Struct
from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import numbers
from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.gauge import Gauge, Reading
from ui.widgets.panel import Panel, Rule
from ui.widgets.text import RIGHT, FittedText, Text


class Aim(Struct, frozen=True):
    """One parameter: its name, unit, limits, and the ends of the drawn range (none: only the limits are written)."""

    name: str
    unit: str
    low: Decimal | None
    high: Decimal | None
    range_low: Decimal | None = None
    range_high: Decimal | None = None

    def reading(self, value: Decimal | None = None) -> Reading | None:
        """The aim as a gauge, where both ends of range and band are known."""
        ends = (self.range_low, self.range_high, self.low, self.high)
        match ends:
            case (Decimal() as start, Decimal() as end, Decimal() as low, Decimal() as high):
                return Reading(start, end, low, high, value)
            case _:
                return None


class AimsView(Struct, frozen=True):
    """The title ("After charging") and the parameters under it."""

    title: str
    aims: tuple[Aim, ...]


class AimLine(QWidget):
    """One parameter: name, bar, limits."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._aim: Aim | None = None
        self._name = FittedText(look, Role.BODY, ink="ink2")
        self._gauge = Gauge(look, height=28, width=132)
        self._limits = Text(look, Role.BODY, ink="ink3", align=RIGHT)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._name, 1)
        self._row.addWidget(self._gauge)
        self._row.addWidget(self._limits)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_aim(self, aim: Aim) -> None:
        """Shows another parameter."""
        self._aim = aim
        self._name.show_text(aim.name)
        self._gauge.show_reading(aim.reading())
        self._limits.show_text(numbers.band(aim.low, aim.high, aim.unit, self.locale()))

    def changeEvent(self, event: QEvent) -> None:
        """Writes the limits in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LocaleChange and self._aim is not None:
            self.show_aim(self._aim)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.either(42, 40))
        self._gauge.set_base_width(56 if theme.metrics.is_compact else 132)
        self._limits.setMinimumWidth(theme.either(148, 128))
        self._row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        self._row.setSpacing(theme.px(8))


class TargetsPanel(Panel):
    """The parameters of what comes next."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._lines: list[AimLine] = []
        self._rules: list[Rule] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_view(self, view: AimsView) -> None:
        """Shows other parameters; lines are kept and filled anew."""
        self.show_head(view.title)
        while len(self._lines) < len(view.aims):
            if self._lines:
                self._rules.append(Rule(self._look))
                self.body.addWidget(self._rules[-1])
            self._lines.append(AimLine(self._look))
            self.body.addWidget(self._lines[-1])
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(view.aims))
            if number:
                self._rules[number - 1].setVisible(number < len(view.aims))
        for line, aim in zip(self._lines, view.aims, strict=False):
            line.show_aim(aim)
