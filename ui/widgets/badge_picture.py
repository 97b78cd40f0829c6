"""The picture of a badge under a scan line, for the screen that waits for one."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Look, Theme

WIDTH, HEIGHT = 316, 420
BARS = (3, 2, 5, 2, 2, 4, 3, 2, 6, 2, 3, 2, 2, 5, 2, 3, 4, 2, 2, 3, 5, 2, 3, 2, 4, 3)
"""Dark bars and the gaps between them, in turns; a picture of a code, not one."""


class BadgePicture(QWidget):
    """Draws the badge. Decoration: the prompt beside it says it in words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def sizeHint(self) -> QSize:
        """The picture's grid on this screen."""
        scale = 0.8 if self._look.theme.metrics.is_compact else 1.0
        return QSize(self._look.px(WIDTH * scale), self._look.px(HEIGHT * scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws lanyard, card, face, lines, bars and the scan line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.sizeHint().width() / WIDTH
        painter.translate(0, (self.height() - HEIGHT * scale) / 2)
        painter.scale(scale, scale)
        painter.setPen(Qt.PenStyle.NoPen)
        self._fill(painter, "g3", QRectF(151, 0, 14, 78), 0)
        self._fill(painter, "g1", QRectF(138, 66, 40, 26), 6)
        painter.setPen(QPen(self._look.colour("g1"), 4))
        self._fill(painter, "panel", QRectF(64, 86, 188, 268), 14)
        painter.setPen(Qt.PenStyle.NoPen)
        self._fill(painter, "g3", QRectF(134, 104, 48, 10), 5)
        self._paint_face(painter)
        self._fill(painter, "g2", QRectF(106, 216, 104, 12), 3)
        self._fill(painter, "g4", QRectF(122, 236, 72, 10), 3)
        left = 92.0
        for number, width in enumerate(BARS):
            if number % 2 == 0:
                self._fill(painter, "ink", QRectF(left, 272, width + 1, 56), 0)
            left += width + 2
        painter.setPen(QPen(self._look.colour("act_line"), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(40, 300), QPointF(276, 300))
        for end in (40.0, 276.0):
            painter.drawLine(QPointF(end, 284), QPointF(end, 316))

    def _paint_face(self, painter: QPainter) -> None:
        disc, shoulders = QPainterPath(), QPainterPath()
        disc.addEllipse(QPointF(158, 166), 32, 32)
        shoulders.addEllipse(QPointF(158, 194), 26, 27)
        painter.fillPath(disc, self._look.colour("g4"))
        painter.fillPath(disc.intersected(shoulders), self._look.colour("g2"))
        self._fill(painter, "g2", QRectF(145, 143, 26, 26), 13)

    def _fill(self, painter: QPainter, token: str, box: QRectF, radius: float) -> None:
        painter.setBrush(self._look.colour(token))
        painter.drawRoundedRect(box, radius, radius)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedWidth(self.sizeHint().width())
        self.update()
