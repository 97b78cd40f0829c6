"""A control chart: lots in the order they were made, the band of chance, the specification, and what broke a rule."""

from decimal import Decimal
from enum import Enum, auto
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.glyphs import Glyph, paint_glyph
from ui.widgets.text import LEFT, RIGHT, write

GAP = 10
INSET = 24
GLYPH = 28
FILED = 1120, 560
"""How large it is in a file."""
FAR = 2
"""A specification line further off than so many heights of what else is drawn would flatten it, and is left out."""


class DotMark(Enum):
    """How a point is drawn, never by colour alone: a disc, a ring (part of a run), a triangle (outside), a dashed ring
    (its gauge was out of calibration), a diamond (its cause is known and left out).
    """

    PLAIN = auto()
    RUN = auto()
    OUTSIDE = auto()
    DOUBTED = auto()
    EXPLAINED = auto()


class LineKind(Enum):
    """The specification, the limit of chance, or the middle."""

    SPEC = auto()
    LIMIT = auto()
    CENTRE = auto()


class ChartDot(Struct, frozen=True):
    """One lot: the screen's own key for it, its value, what stands below it, and what is said of it aloud."""

    key: object
    value: Decimal
    label: str
    words: str
    mark: DotMark = DotMark.PLAIN


class ChartLine(Struct, frozen=True):
    """One line across: its value, its figure at the left, its word at the right."""

    kind: LineKind
    value: Decimal
    figure: str
    word: str


class ControlChartView(Struct, frozen=True):
    """All that is drawn. name: said aloud of the whole. chosen: the key of the point that is talked about."""

    name: str
    dots: tuple[ChartDot, ...]
    lines: tuple[ChartLine, ...]
    chosen: object = None


class ControlChart(QWidget):
    """Draws a control chart; touch, or the arrow keys, choose a point.

    Signals:
        dot_chosen(ChartDot): a point was touched, or walked to. dot_opened(ChartDot): Enter on the chosen one.
    """

    dot_chosen = Signal(object)
    dot_opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = ControlChartView("", (), ())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.resized.connect(self._restyle)

    def show_view(self, view: ControlChartView) -> None:
        """Shows another chart, or another point of it as chosen."""
        self._view = view
        self.setAccessibleName(view.name)
        here = self._here()
        self.setAccessibleDescription(view.dots[here].words if here is not None else "")
        self.update()

    def twin(self, look: Look) -> "ControlChart":
        """The same, with nothing chosen."""
        twin = ControlChart(look)
        twin.show_view(replace(self._view, chosen=None))
        twin.resize(*FILED)
        return twin

    def sizeHint(self) -> QSize:
        """Takes what it is given."""
        return QSize(self._look.px(480), self._look.px(320))

    def minimumSizeHint(self) -> QSize:
        """Small enough for a compact screen."""
        return QSize(self._look.px(280), self._look.px(180))

    def dot_place(self, number: int) -> QPointF:
        """Where a point is drawn."""
        plot = self._plot()
        count = len(self._view.dots)
        share = number / (count - 1) if count > 1 else 0.5
        return QPointF(plot.left() + share * plot.width(), self._height_of(self._view.dots[number].value, plot))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws band, lines, words, then the points over them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = self._plot()
        self._paint_lines(painter, plot)
        if self._view.dots:
            self._paint_way(painter)
            for number, dot in enumerate(self._view.dots):
                self._paint_dot(painter, self.dot_place(number), dot)
            self._paint_ends(painter, plot)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("act_line"), self._look.px(3)))
            painter.drawRect(QRectF(self.rect()).adjusted(2, 2, -2, -2))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Chooses the nearest point across: a finger need not hit the dot."""
        if self._view.dots:
            places = [abs(self.dot_place(n).x() - event.position().x()) for n in range(len(self._view.dots))]
            self._choose(places.index(min(places)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk from lot to lot, Home and End to the first and last; Enter opens."""
        count, here = len(self._view.dots), self._here()
        if not count:
            super().keyPressEvent(event)
            return
        at = count - 1 if here is None else here
        match Qt.Key(event.key()):
            case Qt.Key.Key_Left:
                self._choose(max(at - 1, 0))
            case Qt.Key.Key_Right:
                self._choose(min(at + 1, count - 1))
            case Qt.Key.Key_Home:
                self._choose(0)
            case Qt.Key.Key_End:
                self._choose(count - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.dot_opened.emit(self._view.dots[at])
            case _:
                super().keyPressEvent(event)

    def _here(self) -> int | None:
        return next((n for n, dot in enumerate(self._view.dots) if dot.key == self._view.chosen), None)

    def _choose(self, number: int) -> None:
        if number != self._here():
            self.dot_chosen.emit(self._view.dots[number])

    def _plot(self) -> QRectF:
        """Where points may lie: between the figures and the words, above the lots' codes."""
        look, lines = self._look, self._shown_lines()
        left = max((look.advance(Role.SMALL, line.figure) for line in lines), default=0)
        right = max((look.advance(Role.SMALL, line.word) for line in lines), default=0)
        gap, inset = look.px(GAP), look.px(INSET)
        foot = look.line_height(Role.SMALL) + look.px(16)
        box = QRectF(self.rect()).adjusted(inset / 2 + left + gap, 1.5 * inset, -(inset / 2 + right + gap), -foot)
        return box.adjusted(look.px(GLYPH) / 2, 0, -look.px(GLYPH) / 2, 0)

    def _shown_lines(self) -> tuple[ChartLine, ...]:
        """Without specifications that lie far beyond everything else; what is too wide says so beside the chart."""
        near = [dot.value for dot in self._view.dots]
        near += [line.value for line in self._view.lines if line.kind is not LineKind.SPEC]
        if not near:
            return self._view.lines
        low, high = min(near), max(near)
        reach = FAR * (high - low)
        return tuple(
            line
            for line in self._view.lines
            if line.kind is not LineKind.SPEC or not reach or low - reach <= line.value <= high + reach
        )

    def _height_of(self, value: Decimal, plot: QRectF) -> float:
        values = [dot.value for dot in self._view.dots] + [line.value for line in self._shown_lines()]
        low, high = min(values), max(values)
        if low == high:
            return plot.center().y()
        return plot.bottom() - float((value - low) / (high - low)) * plot.height()

    def _paint_lines(self, painter: QPainter, plot: QRectF) -> None:
        look = self._look
        across = plot.adjusted(-look.px(GLYPH) / 2, 0, look.px(GLYPH) / 2, 0)
        limits = [self._height_of(line.value, plot) for line in self._view.lines if line.kind is LineKind.LIMIT]
        if len(limits) == 2:
            band = QRectF(across.left(), min(limits), across.width(), abs(limits[0] - limits[1]))
            ground = look.colour("g4")
            ground.setAlphaF(0.5)
            painter.fillRect(band, ground)
        lines = self._shown_lines()
        for line in lines:
            height = self._height_of(line.value, plot)
            painter.setPen(self._line_pen(line.kind))
            painter.drawLine(QPointF(across.left(), height), QPointF(across.right(), height))
        gap, line_height = look.px(GAP), look.line_height(Role.SMALL)
        for line, middle in zip(lines, self._apart([self._height_of(line.value, plot) for line in lines]), strict=True):
            top = middle - line_height / 2
            write(painter, look, QRectF(0, top, across.left() - gap, line_height), Role.SMALL, "ink2", line.figure,
                  align=RIGHT)  # fmt: skip
            write(painter, look, QRectF(across.right() + gap, top, self.width() - across.right() - gap, line_height),
                  Role.SMALL, "ink3", line.word)  # fmt: skip

    def _apart(self, heights: list[float]) -> list[float]:
        """The middles of the words: at their lines, moved apart where they would lie on each other."""
        least = self._look.line_height(Role.SMALL)
        order = sorted(range(len(heights)), key=heights.__getitem__)
        moved = list(heights)
        for above, below in pairwise(order):
            moved[below] = max(moved[below], moved[above] + least)
        lowest = self.height() - least / 2
        for number in reversed(order):
            moved[number] = min(moved[number], lowest)
            lowest = moved[number] - least
        return moved

    def _line_pen(self, kind: LineKind) -> QPen:
        look = self._look
        pen = QPen(look.colour("g2"), look.px(2))
        if kind is LineKind.SPEC:
            pen.setDashPattern([4.0, 2.5])
        elif kind is LineKind.CENTRE:
            pen.setWidthF(1.5)
            pen.setDashPattern([1.2, 3.0])
        return pen

    def _paint_way(self, painter: QPainter) -> None:
        """The line from lot to lot; it passes by those whose gauge is doubted."""
        sure = [n for n, dot in enumerate(self._view.dots) if dot.mark is not DotMark.DOUBTED]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour("g1"), self._look.px(2.5)))
        painter.drawPolyline(QPolygonF([self.dot_place(n) for n in sure]))

    def _paint_dot(self, painter: QPainter, at: QPointF, dot: ChartDot) -> None:
        look = self._look
        if dot.key == self._view.chosen and self._view.chosen is not None:
            painter.setBrush(look.colour("act_tint"))
            painter.setPen(QPen(look.colour("act_line"), look.px(3)))
            painter.drawEllipse(at, look.px(16), look.px(16))
        ink = look.colour("g1")
        match dot.mark:
            case DotMark.OUTSIDE:
                size = look.px(GLYPH)
                box = QRectF(at.x() - size / 2, at.y() - size / 2 - look.px(2), size, size)
                paint_glyph(painter, box, Glyph.ATTENTION, look.theme)
            case DotMark.EXPLAINED:
                painter.setBrush(look.colour("panel"))
                painter.setPen(QPen(ink, look.px(2)))
                r = look.px(7)
                corners = ((0, -r), (r, 0), (0, r), (-r, 0))
                painter.drawPolygon(QPolygonF([QPointF(at.x() + x, at.y() + y) for x, y in corners]))
            case DotMark.RUN | DotMark.DOUBTED:
                pen = QPen(ink, look.px(3 if dot.mark is DotMark.RUN else 2))
                if dot.mark is DotMark.DOUBTED:
                    pen.setDashPattern([2.0, 1.6])
                painter.setBrush(look.colour("panel"))
                painter.setPen(pen)
                painter.drawEllipse(at, look.px(6), look.px(6))
            case DotMark.PLAIN:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink)
                painter.drawEllipse(at, look.px(4.5), look.px(4.5))

    def _paint_ends(self, painter: QPainter, plot: QRectF) -> None:
        """The first and the last lot, under their points."""
        look, dots = self._look, self._view.dots
        height = look.line_height(Role.SMALL)
        top = self.height() - height - look.px(4)
        foot = QRectF(plot.left(), top, plot.width(), height)
        write(painter, look, foot, Role.SMALL_CODE, "ink3", dots[0].label, align=LEFT)
        if len(dots) > 1:
            write(painter, look, foot, Role.SMALL_CODE, "ink3", dots[-1].label, align=RIGHT)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
