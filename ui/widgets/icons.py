"""Line icons: two-pixel strokes on a 24-unit grid, each made of a few lines, boxes, circles and arcs."""

from enum import Enum

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Ink, Look, Theme

GRID = 24.0
LARGE_FROM_PX = 40


class Line(Struct, frozen=True):
    """An open line through points."""

    points: tuple[tuple[float, float], ...]


class Box(Struct, frozen=True):
    """A rectangle with rounded corners."""

    left: float
    top: float
    width: float
    height: float
    radius: float = 1.5


class Arc(Struct, frozen=True):
    """Part of a circle: from an angle, through a span, in degrees counter-clockwise from three o'clock."""

    x: float
    y: float
    radius: float
    start: float = 0
    span: float = 360


Stroke = Line | Box | Arc


def _line(*points: tuple[float, float]) -> Line:
    return Line(points)


class Icon(Enum):
    """What a control or a device is about."""

    SCANNER = (
        _line((3, 4), (13.5, 4), (13.5, 10.5), (9.2, 10.5), (10.8, 20), (6.6, 20), (5, 10.5), (3, 10.5), (3, 4)),
        _line((17, 7.3), (21.4, 7.3)),
        _line((16.6, 3.9), (20.2, 2.3)),
        _line((16.6, 10.7), (20.2, 12.3)),
    )
    SCALE = (
        _line((2.8, 6.8), (21.2, 6.8)),
        _line((6, 6.8), (7.8, 11.6), (16.2, 11.6), (18, 6.8)),
        _line((5.4, 11.6), (18.6, 11.6), (20.2, 21), (3.8, 21), (5.4, 11.6)),
        _line((11.2, 18), (13.6, 14.8)),
    )
    PRINTER = (
        _line((7, 8.4), (7, 3), (17, 3), (17, 8.4)),
        _line((7, 17), (3.6, 17), (3.6, 8.4), (20.4, 8.4), (20.4, 17), (17, 17)),
        Box(7, 13.8, 10, 7.2, 0.5),
    )
    SYNC = (
        Arc(12, 12, 8.2, 20, 140),
        Arc(12, 12, 8.2, 200, 140),
        _line((20, 4.2), (20, 9.2), (15, 9.2)),
        _line((4, 19.8), (4, 14.8), (9, 14.8)),
    )
    CLOUD_UP = (Arc(12, 12, 9.6), _line((12, 16.8), (12, 7.8)), _line((8.2, 11.4), (12, 7.6), (15.8, 11.4)))
    UNDO = (
        _line((8, 3.6), (3.2, 8.4), (8, 13.2)),
        _line((3.2, 8.4), (14.6, 8.4)),
        Arc(14.6, 14.2, 5.8, -90, 180),
        _line((14.6, 20), (11, 20)),
    )
    KEYS = (
        Box(2, 6, 20, 12.4, 2),
        *(_line((x, 10), (x + 0.01, 10)) for x in (6.0, 10.0, 14.0, 18.0)),
        _line((8.4, 14.4), (15.6, 14.4)),
    )
    PAUSE = (Box(3, 3, 18, 18, 2), _line((9.5, 8.4), (9.5, 15.6)), _line((14.5, 8.4), (14.5, 15.6)))
    LABEL = (
        _line((3, 4.4), (15, 4.4), (21, 12), (15, 19.6), (3, 19.6), (3, 4.4)),
        _line((6.8, 9), (12, 9)),
        _line((6.8, 12), (14.2, 12)),
        _line((6.8, 15), (12, 15)),
    )
    FLAME = (
        _line((12, 3), (13, 6), (16, 9), (17.6, 12), (17.8, 15), (16.2, 18.6), (12, 20.4), (7.8, 18.6), (6.2, 15),
              (6.6, 12), (8.4, 9.4), (9.6, 11), (11.4, 8), (12, 3)),
    )  # fmt: skip
    BADGE = (
        Box(5, 6, 14, 16, 2),
        _line((10, 6), (10, 2.4), (14, 2.4), (14, 6)),
        Arc(12, 12.2, 2.2),
        Arc(12, 18.4, 3.2, 10, 160),
    )
    PERSON = (Arc(12, 8, 4.2), Arc(12, 21.6, 8, 8, 164))
    TWO_PEOPLE = (Arc(8.2, 8.2, 3.5), Arc(8.2, 20.6, 6.4, 8, 164), Arc(17.2, 9.2, 2.8), Arc(16.2, 20.2, 5.8, 8, 88))
    DOCUMENT = (
        _line((15, 2.4), (6, 2.4), (6, 21.6), (18.6, 21.6), (18.6, 6), (15, 2.4), (15, 6), (18.6, 6)),
        _line((9, 11), (15.6, 11)),
        _line((9, 15), (15.6, 15)),
        _line((9, 18.4), (12.6, 18.4)),
    )
    BOX = (
        _line((3, 7), (12, 3), (21, 7), (21, 17), (12, 21), (3, 17), (3, 7), (12, 11), (21, 7)),
        _line((12, 11), (12, 21)),
    )
    TRUCK = (
        _line((5, 17.6), (2, 17.6), (2, 6), (14, 6), (14, 17.6), (9, 17.6)),
        _line((14, 10), (18, 10), (22, 13.6), (22, 17.6), (19.6, 17.6)),
        Arc(7, 18, 2),
        Arc(17.6, 18, 2),
    )
    SWAP = (
        _line((4, 8), (19, 8)),
        _line((15, 4), (19, 8), (15, 12)),
        _line((20, 16.4), (5, 16.4)),
        _line((9, 12.4), (5, 16.4), (9, 20.4)),
    )
    SEARCH = (Arc(10.4, 10.4, 6.6), _line((15.3, 15.3), (21, 21)))
    BACK = (_line((15, 4.6), (7.8, 12), (15, 19.4)),)
    FORWARD = (_line((9, 4.6), (16.2, 12), (9, 19.4)),)
    GRAPH = (
        Arc(5, 6, 2.5),
        Arc(5, 18, 2.5),
        Arc(19, 12, 2.5),
        _line((7.5, 6), (10, 6.8), (13.4, 11.2), (16.5, 12)),
        _line((7.5, 18), (10, 17.2), (13.4, 12.8), (16.5, 12)),
    )
    CHART = (
        _line((3.4, 3.4), (3.4, 20.6), (20.6, 20.6)),
        _line((6.6, 15.4), (10.6, 10.2), (14.2, 13), (19.6, 5.4)),
    )
    LIST = (*(_line((8.4, y), (21, y)) for y in (6.0, 12.0, 18.0)), *(_line((3.4, y), (3.9, y)) for y in (6.0, 12, 18)))
    EXPORT = (_line((12, 15), (12, 3)), _line((8, 7), (12, 3), (16, 7)), _line((4, 15), (4, 21), (20, 21), (20, 15)))
    PHONE = (
        _line((5, 3), (9, 3), (11, 8), (8.2, 10), (10, 13.2), (14, 15.8), (16, 13), (21, 15), (21, 19), (19, 21),
              (13, 19.4), (7, 14.6), (3.6, 8.6), (3, 5), (5, 3)),
    )  # fmt: skip
    LOCK = (Box(5, 11, 14, 10.4, 2), _line((8, 11), (8, 8)), _line((16, 11), (16, 8)), Arc(12, 8, 4, 0, 180))
    PIN = (Arc(12, 10, 7, -24, 228), _line((5.6, 12.8), (12, 21.8), (18.4, 12.8)), Arc(12, 10, 2.5))
    KEY = (Arc(7, 12, 4), _line((11, 12), (21, 12)), _line((18, 12), (18, 16)), _line((14.4, 12), (14.4, 14.8)))
    ERASE = (
        _line((8.4, 5), (21.4, 5), (21.4, 19), (8.4, 19), (2.6, 12), (8.4, 5)),
        _line((12, 9.4), (17, 14.6)),
        _line((17, 9.4), (12, 14.6)),
    )
    PLUS = (_line((12, 4.5), (12, 19.5)), _line((4.5, 12), (19.5, 12)))
    CHECK = (_line((4.6, 12.8), (9.8, 18), (19.4, 6.6)),)
    TARE = (_line((3.4, 19.6), (20.6, 19.6)), Arc(12, 9.8, 6, 0, 360), _line((12, 9.8), (12, 6.2)))
    GEAR = (
        Arc(12, 12, 3.2),
        Arc(12, 12, 7),
        *(
            _line(near, far)
            for near, far in (
                ((12, 5), (12, 2.2)), ((12, 19), (12, 21.8)), ((5, 12), (2.2, 12)), ((19, 12), (21.8, 12)),
                ((7.1, 7.1), (5.1, 5.1)), ((16.9, 7.1), (18.9, 5.1)), ((7.1, 16.9), (5.1, 18.9)),
                ((16.9, 16.9), (18.9, 18.9)),
            )
        ),
    )  # fmt: skip
    PAGES = (_line((4, 8), (4, 21), (15, 21)), Box(8, 3, 12, 14, 1))

    def __init__(self, *strokes: Stroke) -> None:
        self.strokes = strokes


def icon_path(icon: Icon) -> QPainterPath:
    """The icon's strokes as one path on the 24-unit grid."""
    path = QPainterPath()
    for stroke in icon.strokes:
        match stroke:
            case Line(points):
                path.moveTo(*points[0])
                for point in points[1:]:
                    path.lineTo(*point)
            case Box(left, top, width, height, radius):
                path.addRoundedRect(QRectF(left, top, width, height), radius, radius)
            case Arc(x, y, radius, start, span):
                circle = QRectF(QPointF(x - radius, y - radius), QPointF(x + radius, y + radius))
                path.arcMoveTo(circle, start)
                path.arcTo(circle, start, span)
    return path


def paint_icon(painter: QPainter, box: QRectF, icon: Icon, colour: QColor) -> None:
    """Strokes an icon into a square box; large icons get the thinner line."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / GRID, box.height() / GRID)
    pen = QPen(colour, 1.5 if box.width() >= LARGE_FROM_PX else 2.0)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(icon_path(icon))
    painter.restore()


class IconMark(QWidget):
    """One icon of a fixed size. Decoration: the words beside it are what a screen reader reads."""

    def __init__(self, look: Look, icon: Icon, size: int, ink: Ink = "ink2") -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self._size = size
        self._ink = ink
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_icon(self, icon: Icon, ink: Ink) -> None:
        """Shows another icon or another ink."""
        self._icon, self._ink = icon, ink
        self.update()

    def sizeHint(self) -> QSize:
        """A square of its size on this screen."""
        return QSize(self._look.px(self._size), self._look.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the icon."""
        paint_icon(QPainter(self), QRectF(self.rect()), self._icon, self._look.colour(self._ink))

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
