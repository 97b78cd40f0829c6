"""One quantity dealt out: a bar in parts, each with its word and its amount below. The parts sum to the whole."""

from decimal import Decimal

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import numbers
from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.text import LEFT, RIGHT, write

TOKENS = ("act_line", "g1", "g2", "ink", "g3")
LEAST_PX = 4


class SharePart(Struct, frozen=True):
    """A part: its word and its amount in the bar's unit."""

    word: str
    amount: Decimal


class ShareView(Struct, frozen=True):
    """What is dealt out ("Where the 14.00 kg is now"), its unit, and the parts in order."""

    title: str
    unit: str
    parts: tuple[SharePart, ...]


class ShareBar(QWidget):
    """Draws the title, the bar, the words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = ShareView("", "", ())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: ShareView) -> None:
        """Shows another dealing."""
        self._view = view
        told = (f"{part.word} {numbers.measure(part.amount, view.unit, self.locale())}" for part in view.parts)
        self.setAccessibleName(f"{view.title}: {', '.join(told)}")
        self.update()

    def sizeHint(self) -> QSize:
        """Title, bar and two lines of words."""
        return QSize(0, self._look.px(118))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the parts; a part too small to see is still a line, and the words keep clear of each other."""
        look, view = self._look, self._view
        painter = QPainter(self)
        line, gap = look.px(24), look.px(2)
        write(painter, look, QRectF(0, 0, self.width(), line), Role.BODY_STRONG, "ink", view.title)
        bar = QRectF(0, look.px(32), self.width(), look.px(36))
        edges = self._edges(gap)
        for number, (left, width) in enumerate(edges):
            token = TOKENS[number % len(TOKENS)]
            painter.fillRect(QRectF(left, bar.top(), width, bar.height()), look.colour(token))
        for (left, width), part in zip(self._word_places(edges), view.parts, strict=True):
            amount = numbers.measure(part.amount, view.unit, self.locale())
            align = RIGHT if left > 0 and left + width >= self.width() - 1 else LEFT
            place = QRectF(left, bar.bottom() + look.px(6), width, line)
            write(painter, look, place, Role.SMALL, "ink2", part.word, align=align)
            write(painter, look, place.translated(0, look.px(21)), Role.BODY_STRONG, "ink", amount, align=align)

    def _edges(self, gap: int) -> list[tuple[float, float]]:
        """Left edge and width of each part; every part is seen."""
        parts = self._view.parts
        whole = sum((part.amount for part in parts), Decimal(0))
        room = self.width() - gap * max(len(parts) - 1, 0)
        shares = [float(part.amount / whole) if whole > 0 else 0.0 for part in parts]
        widths = [max(share * room, LEAST_PX) for share in shares]
        excess = sum(widths) - room
        if widths and excess > 0:
            widths[widths.index(max(widths))] -= excess
        edges, left = [], 0.0
        for width in widths:
            edges.append((left, width))
            left += width + gap
        return edges

    def _word_places(self, edges: list[tuple[float, float]]) -> list[tuple[float, float]]:
        """Under its part where there is room, else moved aside: words never overlap and never leave the bar."""
        look, gap, places = self._look, self._look.px(14), []
        left = 0.0
        for (start, _), part in zip(edges, self._view.parts, strict=True):
            amount = numbers.measure(part.amount, self._view.unit, self.locale())
            width = max(look.advance(Role.SMALL, part.word), look.advance(Role.BODY_STRONG, amount)) + 2.0
            places.append((max(start, left), width))
            left = places[-1][0] + width + gap
        right = float(self.width())
        for number in reversed(range(len(places))):
            start, width = places[number]
            places[number] = (min(start, right - width), width)
            right = places[number][0] - gap
        return places

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()
