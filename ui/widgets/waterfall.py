"""A waterfall: what went in, what came out of it piece by piece, and what is left over; below it the leftover alone, on
a scale of its own, against what is allowed and how sure it is.
"""

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum, auto

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.glyphs import Glyph, paint_glyph
from ui.widgets.text import CENTRE, RIGHT, elided, write

INSET, GAP = 16, 12
LINE, BAR = 40, 0.5
"""The most a line is high, and how much of it the bar is."""
STRIP = 2.9
"""The leftover's own scale is so many lines high."""
GLYPH = 24
FILED_WIDTH = 1120
"""How wide it is in a file."""
PADDED = Decimal("1.15")


class BarKind(Enum):
    """What a bar stands for: what goes in, what is accounted for, or what is left over."""

    IN = auto()
    OUT = auto()
    LEFT = auto()


class WaterBar(Struct, frozen=True):
    """One bar: the screen's own key, its word, its figure, its amount, and what is said of it aloud."""

    key: object
    word: str
    figure: str
    amount: Decimal
    kind: BarKind
    words: str


class Leftover(Struct, frozen=True):
    """What is left over, on its own scale: the amount, how far it may be off, and what is allowed (None: no limits).

    marks: figures to be written under the scale, by their amounts. glyph: the verdict.
    """

    word: str
    amount: Decimal
    sure: Decimal
    least: Decimal | None
    most: Decimal | None
    marks: tuple[tuple[Decimal, str], ...]
    glyph: Glyph


class WaterfallView(Struct, frozen=True):
    """All that is drawn. name: said aloud of the whole. chosen: the key of the bar that is talked about."""

    name: str
    bars: tuple[WaterBar, ...] = ()
    leftover: Leftover | None = None
    chosen: object = None


class Waterfall(QWidget):
    """Draws a waterfall; touch, or the arrow keys, choose a bar.

    Signals:
        bar_chosen(WaterBar): a bar was touched, or walked to. bar_opened(WaterBar): Enter on the chosen one.
    """

    bar_chosen = Signal(object)
    bar_opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = WaterfallView("")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.resized.connect(self._restyle)

    @property
    def view(self) -> WaterfallView:
        """What is drawn."""
        return self._view

    def show_view(self, view: WaterfallView) -> None:
        """Shows another balance, or another bar of it as chosen."""
        self._view = view
        self.setAccessibleName("; ".join((view.name, *(bar.words for bar in view.bars))))
        here = self._here()
        self.setAccessibleDescription(view.bars[here].words if here is not None else "")
        self.update()

    def twin(self, look: Look) -> "Waterfall":
        """The same, with nothing chosen, as high as its lines want to be."""
        twin = Waterfall(look)
        twin.show_view(replace(self._view, chosen=None))
        lines = len(self._view.bars) + (STRIP if self._view.leftover is not None else 0)
        twin.resize(FILED_WIDTH, int(lines * look.px(LINE)) + look.px(INSET))
        return twin

    def sizeHint(self) -> QSize:
        """Takes what it is given."""
        return QSize(self._look.px(480), self._look.px(360))

    def minimumSizeHint(self) -> QSize:
        """Small enough for a compact screen."""
        return QSize(self._look.px(320), self._look.px(220))

    def bar_box(self, number: int) -> QRectF:
        """Where a bar is drawn."""
        plot, line = self._plot(), self._line_height()
        begin, end = self._spans()[number]
        lowest, highest = self._reach()
        whole = highest - lowest or Decimal(1)
        left = plot.left() + float((min(begin, end) - lowest) / whole) * plot.width()
        width = float(abs(end - begin) / whole) * plot.width()
        height = line * BAR
        return QRectF(left, plot.top() + number * line + (line - height) / 2, max(width, 1.5), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws words, bars and figures, then the leftover's own scale."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, bar in enumerate(self._view.bars):
            self._paint_bar(painter, number, bar)
        if self._view.leftover is not None:
            self._paint_leftover(painter, self._view.leftover)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("act_line"), self._look.px(3)))
            painter.drawRect(QRectF(self.rect()).adjusted(2, 2, -2, -2))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Chooses the bar of the line that was touched; once more opens it."""
        number = int((event.position().y() - self._plot().top()) // self._line_height())
        if 0 <= number < len(self._view.bars):
            if number == self._here():
                self.bar_opened.emit(self._view.bars[number])
            else:
                self._choose(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk from bar to bar, Home and End to the first and last; Enter opens."""
        count, here = len(self._view.bars), self._here()
        if not count:
            super().keyPressEvent(event)
            return
        at = 0 if here is None else here
        match Qt.Key(event.key()):
            case Qt.Key.Key_Up:
                self._choose(max(at - 1, 0))
            case Qt.Key.Key_Down:
                self._choose(0 if here is None else min(at + 1, count - 1))
            case Qt.Key.Key_Home:
                self._choose(0)
            case Qt.Key.Key_End:
                self._choose(count - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.bar_opened.emit(self._view.bars[at])
            case _:
                super().keyPressEvent(event)

    def _here(self) -> int | None:
        return next((n for n, bar in enumerate(self._view.bars) if bar.key == self._view.chosen), None)

    def _choose(self, number: int) -> None:
        if number != self._here():
            self.bar_chosen.emit(self._view.bars[number])

    def _spans(self) -> list[tuple[Decimal, Decimal]]:
        """Where each bar begins and ends: what goes in adds up, what comes out takes away from it."""
        spans, level = [], Decimal(0)
        for bar in self._view.bars:
            step = bar.amount if bar.kind is BarKind.IN else -bar.amount
            spans.append((level, level + step))
            level += step
        return spans

    def _reach(self) -> tuple[Decimal, Decimal]:
        ends = [Decimal(0), *(value for span in self._spans() for value in span)]
        return min(ends), max(ends)

    def _line_height(self) -> float:
        lines = len(self._view.bars) + (STRIP if self._view.leftover is not None else 0)
        room = self.height() - self._look.px(INSET)
        return min(room / max(lines, 1), self._look.px(LINE))

    def _plot(self) -> QRectF:
        """Where bars may lie: between the words and the figures."""
        look, bars = self._look, self._view.bars
        inset, gap = look.px(INSET), look.px(GAP)
        left = min(self._words_width(), self.width() * 0.4)
        right = max((look.advance(Role.BODY_STRONG, bar.figure) for bar in bars), default=0) + 2
        box = QRectF(self.rect()).adjusted(inset + left + gap, inset / 2, -(inset + right + gap), 0)
        return QRectF(box.left(), box.top(), max(box.width(), 1), self._line_height() * len(bars))

    def _words_width(self) -> int:
        look, left = self._look, self._view.leftover
        words = [look.advance(_role_of(bar), bar.word) for bar in self._view.bars]
        words += [look.advance(Role.SMALL, left.word)] if left is not None else []
        return max(words, default=0) + 2

    def _paint_bar(self, painter: QPainter, number: int, bar: WaterBar) -> None:
        look, plot, line = self._look, self._plot(), self._line_height()
        box = self.bar_box(number)
        row = QRectF(0, plot.top() + number * line, self.width(), line)
        if bar.key == self._view.chosen and self._view.chosen is not None:
            painter.fillRect(row, look.colour("act_tint"))
        inset, gap = look.px(INSET), look.px(GAP)
        words = QRectF(inset, row.top(), plot.left() - gap - inset, line)
        role = _role_of(bar)
        write(painter, look, words, role, "ink", elided(look, role, bar.word, words.width()))
        figure = QRectF(plot.right(), row.top(), self.width() - inset - plot.right(), line)
        write(painter, look, figure, Role.BODY_STRONG, "ink" if bar.amount else "ink3", bar.figure, align=RIGHT)
        tokens = {BarKind.IN: "g1", BarKind.OUT: "g2", BarKind.LEFT: self._leftover_ink()}
        painter.fillRect(box, look.colour(tokens[bar.kind]))
        if number:
            self._paint_step(painter, number, box)

    def _leftover_ink(self) -> str:
        leftover = self._view.leftover
        return "warn" if leftover is not None and leftover.glyph is Glyph.ATTENTION else "g1"

    def _paint_step(self, painter: QPainter, number: int, box: QRectF) -> None:
        """The level that the bar above left."""
        level = self._spans()[number][0]
        lowest, highest = self._reach()
        plot = self._plot()
        x = plot.left() + float((level - lowest) / (highest - lowest or Decimal(1))) * plot.width()
        painter.setPen(QPen(self._look.colour("g2"), 1))
        painter.drawLine(QPointF(x, self.bar_box(number - 1).bottom()), QPointF(x, box.top()))

    def _paint_leftover(self, painter: QPainter, left: Leftover) -> None:
        """The band of what is allowed, the middle at nothing, the amount with its error to both sides."""
        look, plot, line = self._look, self._plot(), self._line_height()
        top = plot.bottom() + line * 0.45
        inset = look.px(INSET)
        painter.fillRect(QRectF(0, top, self.width(), 1), look.colour("line"))
        words = QRectF(inset, top + line * 0.25, plot.left() - look.px(GAP) - inset, line)
        word = elided(look, Role.SMALL, left.word, words.width())
        write(painter, look, words, Role.SMALL, "ink2", word)
        scale = Scale(_scale_of(left), plot.left(), self.width() - 2 * inset - look.px(GLYPH) / 2 - plot.left())
        box = QRectF(plot.left(), words.top(), plot.width(), line)
        self._paint_limits(painter, left, scale, box)
        self._paint_amount(painter, left, scale, box)
        self._paint_marks(painter, left, scale, QRectF(0, box.bottom() + look.px(4), self.width(), line * 0.8))

    def _paint_limits(self, painter: QPainter, left: Leftover, scale: "Scale", box: QRectF) -> None:
        look = self._look
        if left.least is not None and left.most is not None:
            begin, end = scale.at(left.least), scale.at(left.most)
            ground = look.colour("g4")
            ground.setAlphaF(0.5)
            painter.fillRect(QRectF(begin, box.top(), end - begin, box.height()), ground)
            painter.setPen(QPen(look.colour("g2"), look.px(2)))
            for x in (begin, end):
                painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        pen = QPen(look.colour("g2"), look.px(1.5))
        pen.setDashPattern([1.2, 3.0])
        painter.setPen(pen)
        painter.drawLine(QPointF(scale.at(Decimal(0)), box.top()), QPointF(scale.at(Decimal(0)), box.bottom()))

    def _paint_amount(self, painter: QPainter, left: Leftover, scale: "Scale", box: QRectF) -> None:
        look, middle = self._look, box.center().y()
        low, high = scale.at(left.amount - left.sure), scale.at(left.amount + left.sure)
        painter.setPen(QPen(look.colour("g1"), look.px(2.5)))
        painter.drawLine(QPointF(low, middle), QPointF(high, middle))
        cap = look.px(7)
        for x in (low, high):
            painter.drawLine(QPointF(x, middle - cap), QPointF(x, middle + cap))
        size = look.px(GLYPH)
        place = QRectF(scale.at(left.amount) - size / 2, middle - size / 2, size, size)
        paint_glyph(painter, place, left.glyph, look.theme)

    def _paint_marks(self, painter: QPainter, left: Leftover, scale: "Scale", box: QRectF) -> None:
        """Figures under the scale, as many as do not touch each other; the first ones come first."""
        look, taken = self._look, list[tuple[float, float]]()
        for amount, figure in left.marks:
            width = look.advance(Role.SMALL, figure) + look.px(8)
            middle = min(max(scale.at(amount), width / 2), self.width() - width / 2)
            begin, end = middle - width / 2, middle + width / 2
            if all(end <= other[0] or begin >= other[1] for other in taken):
                taken.append((begin, end))
                place = QRectF(begin, box.top(), width, box.height())
                write(painter, look, place, Role.SMALL, "ink2", figure, align=CENTRE)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class Scale(Struct, frozen=True):
    """From amounts to places on a line."""

    reach: tuple[Decimal, Decimal]
    left: float
    width: float

    def at(self, amount: Decimal) -> float:
        low, high = self.reach
        return self.left + float((amount - low) / (high - low)) * self.width


def _role_of(bar: WaterBar) -> Role:
    return Role.BODY_STRONG if bar.kind is BarKind.LEFT else Role.BODY


def _scale_of(left: Leftover) -> tuple[Decimal, Decimal]:
    """Wide enough for the limits, the amount with its error, and nothing, with room to both sides."""
    told: Sequence[Decimal | None] = (
        Decimal(0), left.amount - left.sure, left.amount + left.sure, left.least, left.most,
    )  # fmt: skip
    values = [value for value in told if value is not None]
    low, high = min(values), max(values)
    middle, half = (low + high) / 2, (high - low) / 2 * PADDED
    return middle - (half or Decimal(1)), middle + (half or Decimal(1))
