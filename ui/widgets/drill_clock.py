"""The clock of a recall: how long ago it was asked, beside the time in which everything should be found and held."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.glyphs import Glyph, paint_glyph
from ui.widgets.panel import Surface
from ui.widgets.text import RIGHT, write

HEIGHT, BAR = 72, 6
WIDE, NARROW = 300, 250


class DrillView(Struct, frozen=True):
    """elapsed_s, target_s: seconds. is_over: nothing of it is free any more, and the clock stands; of a drill, that
    everything was found both ways.
    """

    elapsed_s: int
    target_s: int
    is_over: bool = False
    is_drill: bool = False

    @property
    def is_late(self) -> bool:
        return self.elapsed_s > self.target_s


def clock_text(seconds: int) -> str:
    """03:41, and 1:02:05 after an hour."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


class DrillFace(QWidget):
    """Draws the words, the time and the bar."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = DrillView(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @property
    def shown(self) -> DrillView:
        """What it shows now."""
        return self._view

    def show_view(self, view: DrillView) -> None:
        """Shows another time."""
        if view != self._view:
            self._view = view
            self.setAccessibleName(f"{self._words()}, {self._target()}: {clock_text(view.elapsed_s)}")
            self.update()

    def sizeHint(self) -> QSize:
        """Room for an hour and more."""
        return QSize(self._look.theme.either(WIDE, NARROW), self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws it; past the target the bar is full and amber, with the mark of attention."""
        look, view = self._look, self._view
        painter = QPainter(self)
        margin, line = look.px(16), look.px(22)
        width = self.width() - 2 * margin
        mark = look.px(24)
        left = margin
        if view.is_over or view.is_late:
            glyph = Glyph.ATTENTION if view.is_late else Glyph.DONE
            paint_glyph(painter, QRectF(left, look.px(18), mark, mark), glyph, look.theme)
            left += mark + look.px(8)
        write(painter, look, QRectF(left, look.px(8), width, line), Role.SMALL, "ink2", self._words())
        write(painter, look, QRectF(left, look.px(30), width, line), Role.SMALL, "ink2", self._target())
        time = QRectF(margin, look.px(6), width, look.px(46))
        write(painter, look, time, Role.SHARE, "ink", clock_text(view.elapsed_s), align=RIGHT)
        bar = QRectF(margin, look.px(HEIGHT - BAR - 8), width, look.px(BAR))
        painter.fillRect(bar, look.colour("g4"))
        bar.setWidth(width * min(view.elapsed_s / max(view.target_s, 1), 1.0))
        painter.fillRect(bar, look.colour("warn" if view.is_late else "g1"))

    def _words(self) -> str:
        if not self._view.is_over:
            return self.tr("Recall drill")
        return self.tr("Found both ways") if self._view.is_drill else self.tr("All of it held")

    def _target(self) -> str:
        return self.tr("target {time}").format(time=clock_text(self._view.target_s))

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


class DrillClock(Surface):
    """The clock on its panel."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.face = DrillFace(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.face)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_view(self, view: DrillView | None) -> None:
        """Shows another time; hidden while nothing was asked."""
        self.setVisible(view is not None)
        if view is not None:
            self.face.show_view(view)
