"""State glyphs: a shape, a mark and a colour for each state (UX §3), so that no state is told by colour alone."""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme import Look, Theme

GRID = 24.0


class Glyph(Enum):
    """The states a lot, a row or a check can be shown in."""

    DONE = auto()
    ACCEPTED = auto()
    NEXT = auto()
    WAITING = auto()
    PROVISIONAL = auto()
    ATTENTION = auto()
    REFUSED = auto()
    HOLD = auto()
    WITHDRAWN = auto()


class Drawing(Struct, frozen=True):
    """How a glyph is drawn on a 24-unit grid: its outline (filled or stroked), the mark inside, and their tokens.

    `dash` is the length of dash and gap in grid units, for outlines that stand for something not yet certain.
    """

    outline: QPainterPath
    mark: QPainterPath
    fill: str | None
    edge: str | None
    mark_ink: str
    edge_width: float = 1.8
    mark_width: float = 2.4
    dash: tuple[float, float] | None = None


def glyph_word(glyph: Glyph) -> str:
    """The state's word in the language in use, for screen readers and lists."""
    match glyph:
        case Glyph.DONE:
            return QCoreApplication.translate("Glyph", "Done")
        case Glyph.ACCEPTED:
            return QCoreApplication.translate("Glyph", "Added")
        case Glyph.NEXT:
            return QCoreApplication.translate("Glyph", "Scan now")
        case Glyph.WAITING:
            return QCoreApplication.translate("Glyph", "Waiting")
        case Glyph.PROVISIONAL:
            return QCoreApplication.translate("Glyph", "Not confirmed yet")
        case Glyph.ATTENTION:
            return QCoreApplication.translate("Glyph", "Attention")
        case Glyph.REFUSED:
            return QCoreApplication.translate("Glyph", "Not added")
        case Glyph.HOLD:
            return QCoreApplication.translate("Glyph", "On hold")
        case Glyph.WITHDRAWN:
            return QCoreApplication.translate("Glyph", "Withdrawn")


def drawing(glyph: Glyph) -> Drawing:
    """The drawing of a glyph in its resting colours."""
    match glyph:
        case Glyph.DONE:
            return Drawing(_circle(10), _check(), None, "g1", "g1", mark_width=2.2)
        case Glyph.ACCEPTED:
            return Drawing(_circle(11), _check(), "ok", None, "ok_on")
        case Glyph.NEXT:
            return Drawing(_pennant(), _arrow_right(), "act", None, "act_on", mark_width=2.2)
        case Glyph.WAITING:
            return Drawing(_circle(10), QPainterPath(), None, "g2", "g2", dash=(3.4, 3.0))
        case Glyph.PROVISIONAL:
            return Drawing(_circle(10), _arrow_up(), None, "g1", "g1", edge_width=2.0, mark_width=2.2, dash=(4.0, 3.2))
        case Glyph.ATTENTION:
            return Drawing(_triangle(), _exclamation(), "warn", "warn_on", "warn_on", edge_width=1.4)
        case Glyph.REFUSED:
            return Drawing(_octagon(), _cross(), "stop", None, "stop_on", mark_width=2.7)
        case Glyph.HOLD:
            return Drawing(_square(), _two_bars(), "hold", None, "hold_on", mark_width=3.0)
        case Glyph.WITHDRAWN:
            return Drawing(_barred_plate(), _slash(), "stop", None, "stop_on", mark_width=2.7)


def paint_glyph(painter: QPainter, box: QRectF, glyph: Glyph, theme: Theme, *, fill: str = "", mark: str = "") -> None:
    """Draws a glyph into a square box. `fill` and `mark` name other tokens, for a glyph on a coloured band."""
    shape = drawing(glyph)
    fill_token = shape.fill and (fill or shape.fill)
    edge_token = shape.edge and (fill or shape.edge)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / GRID, box.height() / GRID)
    painter.setBrush(QBrush(theme.colour(fill_token)) if fill_token else Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(theme, edge_token, shape.edge_width, shape.dash) if edge_token else Qt.PenStyle.NoPen)
    painter.drawPath(shape.outline)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    mark_token = mark if shape.fill else fill
    painter.setPen(_pen(theme, mark_token or shape.mark_ink, shape.mark_width, None))
    painter.drawPath(shape.mark)
    painter.restore()


class GlyphMark(QWidget):
    """One glyph of a fixed size. Its accessible name is the state's word."""

    def __init__(self, look: Look, size: int, glyph: Glyph = Glyph.WAITING) -> None:
        super().__init__()
        self._look = look
        self._size = size
        self._glyph = glyph
        look.resized.connect(self._restyle)
        self._restyle(look.theme)
        self.show_glyph(glyph)

    def show_glyph(self, glyph: Glyph) -> None:
        """Shows another state."""
        self._glyph = glyph
        self.setAccessibleName(glyph_word(glyph))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Says its word in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(glyph_word(self._glyph))

    def sizeHint(self) -> QSize:
        """A square of its size on this screen."""
        return QSize(self._look.px(self._size), self._look.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the glyph."""
        painter = QPainter(self)
        paint_glyph(painter, QRectF(self.rect()), self._glyph, self._look.theme)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


def _pen(theme: Theme, token: str, width: float, dash: tuple[float, float] | None) -> QPen:
    pen = QPen(theme.colour(token), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash is not None:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([dash[0] / width, dash[1] / width])
    return pen


def _circle(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(12, 12), radius, radius)
    return path


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _strokes(*lines: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        path.moveTo(*line[0])
        for point in line[1:]:
            path.lineTo(*point)
    return path


def _rounded(left: float, top: float, width: float, height: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(left, top, width, height), 2, 2)
    return path


def _pennant() -> QPainterPath:
    return _polygon((2, 3), (14, 3), (22, 12), (14, 21), (2, 21))


def _triangle() -> QPainterPath:
    return _polygon((12, 2.2), (23, 21.6), (1, 21.6))


def _octagon() -> QPainterPath:
    near, far = 7.55, 16.45
    return _polygon((near, 1), (far, 1), (23, near), (23, far), (far, 23), (near, 23), (1, far), (1, near))


def _square() -> QPainterPath:
    return _rounded(1.5, 1.5, 21, 21)


def _barred_plate() -> QPainterPath:
    return _rounded(1.5, 4, 21, 16)


def _check() -> QPainterPath:
    return _strokes(((6.9, 12.4), (10.3, 15.8), (17.1, 8.4)))


def _cross() -> QPainterPath:
    return _strokes(((8, 8), (16, 16)), ((16, 8), (8, 16)))


def _arrow_right() -> QPainterPath:
    return _strokes(((7, 12), (15.2, 12)), ((11.6, 8.2), (15.4, 12), (11.6, 15.8)))


def _arrow_up() -> QPainterPath:
    return _strokes(((12, 16.8), (12, 7.8)), ((8.2, 11.4), (12, 7.6), (15.8, 11.4)))


def _exclamation() -> QPainterPath:
    return _strokes(((12, 9.2), (12, 14.4)), ((12, 18), (12, 18.01)))


def _two_bars() -> QPainterPath:
    return _strokes(((9, 8), (9, 16)), ((15, 8), (15, 16)))


def _slash() -> QPainterPath:
    return _strokes(((5, 17.4), (19, 6.6)))
