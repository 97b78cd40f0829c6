"""The gutter: twelve pixels kept free round every screen for the answer to a scan. Nothing moves or is covered."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Look, Theme
from ui.widgets.tone import FLASH_MS, Tone

WIDTH = 12


class Gutter(QWidget):
    """A frame round the screen: green for a moment after a good scan, red from a wrong scan until the next one.

    Attributes:
        flashes: whether the gutter lights up at all; the band keeps saying it when the gutter is set to rest.
    """

    def __init__(self, look: Look, inner: QWidget) -> None:
        super().__init__()
        self._look = look
        self._inner = inner
        self._tone = Tone.NEUTRAL
        self.flashes = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FLASH_MS)
        inner.setObjectName("canvas")
        inner.setAutoFillBackground(True)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(inner)
        self._timer.timeout.connect(self._rest)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @property
    def tone(self) -> Tone:
        """What the gutter shows now."""
        return self._tone

    @Slot(object)
    def show_tone(self, tone: Tone) -> None:
        """Answers a scan; a passing tone rests after its time."""
        self._timer.stop()
        self._show(tone if self.flashes else Tone.NEUTRAL)
        if self._tone.passes:
            self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fills the frame; the inner widget covers the middle."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(self._tone.fill or "canvas"))
        painter.drawRect(self.rect())

    def _show(self, tone: Tone) -> None:
        """Only the frame is painted again: the screen within is not its own."""
        if tone is not self._tone:
            self._tone = tone
            self.update(QRegion(self.rect()).subtracted(QRegion(self._inner.geometry())))

    @Slot()
    def _rest(self) -> None:
        self._show(Tone.NEUTRAL)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        width = theme.px(WIDTH)
        self._column.setContentsMargins(width, width, width, width)
        self.update()
