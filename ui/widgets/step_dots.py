"""Step dots: the parts of a step in a row, the present one filled and named."""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.text import CENTRE, write

DOT = 26


class Stages(Struct, frozen=True):
    """The words of the parts, and which of them is being done (from 0)."""

    words: tuple[str, ...]
    current: int


class StepDots(QWidget):
    """Numbered discs with their words; on a compact screen only the present one keeps its word."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._stages = Stages((), 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_stages(self, stages: Stages) -> None:
        """Shows other parts, or another one as the present."""
        self._stages = stages
        words = stages.words
        if 0 <= stages.current < len(words):
            self.setAccessibleName(f"{stages.current + 1}/{len(words)} {words[stages.current]}")
        self._restyle(self._look.theme)

    def sizeHint(self) -> QSize:
        """As wide as discs and words need."""
        return QSize(round(sum(width for *_, width in self._spread())), self._look.px(DOT + 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws discs and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        left, dot, middle = 0.0, look.px(DOT), self.height() / 2
        for index, word, width in self._spread():
            is_current = index == self._stages.current
            role = Role.SMALL_STRONG if is_current else Role.SMALL
            painter.setPen(QPen(look.colour("act" if is_current else "edge"), 1.5))
            painter.setBrush(look.colour("act") if is_current else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(left + dot / 2, middle), dot / 2 - 1, dot / 2 - 1)
            disc = QRectF(left, middle - dot / 2, dot, dot)
            write(painter, look, disc, role, "act_on" if is_current else "ink3", str(index + 1), align=CENTRE)
            box = QRectF(left + dot + look.px(6), 0, width, self.height())
            write(painter, look, box, role, "ink" if is_current else "ink3", word)
            left += width

    def _spread(self) -> list[tuple[int, str, float]]:
        """Index, word as shown, and the width up to the next disc."""
        look, spread = self._look, []
        for index, word in enumerate(self._stages.words):
            is_current = index == self._stages.current
            shown = word if is_current or not look.theme.metrics.is_compact else ""
            role = Role.SMALL_STRONG if is_current else Role.SMALL
            text = look.px(6) + look.advance(role, shown) if shown else 0
            gap = look.px(12) if index < len(self._stages.words) - 1 else 1
            spread.append((index, shown, float(look.px(DOT) + text + gap)))
        return spread

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
