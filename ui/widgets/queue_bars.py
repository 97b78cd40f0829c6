"""What waits before each step as a bar against its limit; the limits stand under each other, so the odd bar shows."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.glyphs import Glyph, paint_glyph
from ui.widgets.text import RIGHT, elided, write

LINE = 33
COMPACT_LINE = 30
BAR = 17
LIMIT_AT = 0.82
"""How far along the bars' room the limits stand; what is over them goes on to the right."""
MOST = 1 / LIMIT_AT
GLYPH = 20
NAMES_MOST, NAMES_COMPACT = 0.42, 0.34
"""Of the width, for the names of the steps: what the screen is for are the bars."""
Widths = tuple[int, int, int]


class QueueLine(Struct, frozen=True):
    """One step: its name, the share of its limit that waits (None without a limit), and the words for it.

    amount: how much; oldest: since when. is_over: more than the limit; is_late: the oldest too long.
    """

    name: str
    share: float | None
    amount: str
    oldest: str
    is_over: bool = False
    is_late: bool = False


class QueueBars(QWidget):
    """Draws a line for each step. Grey is healthy; amber is what is over the limit."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: tuple[QueueLine, ...] = ()
        self._heads = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_lines(self, lines: tuple[QueueLine, ...], waiting: str = "", oldest: str = "") -> None:
        """Shows other steps. waiting, oldest: the headings over the amounts and the ages."""
        self._lines, self._heads = lines, (waiting, oldest)
        self.setAccessibleName("; ".join(_told(line) for line in lines) or self.tr("Nothing here"))
        self._restyle(self._look.theme)

    def sizeHint(self) -> QSize:
        """A line for each step, and one for the headings, or to say that there is none."""
        lines = len(self._lines) + 1 if self._lines else 1
        return QSize(0, lines * self._look.theme.either(LINE, COMPACT_LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws name, bar, limit, amount and age of each step."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._look.theme.either(LINE, COMPACT_LINE)
        widths = self._widths()
        first = QRectF(0, 0, self.width(), height)
        if self._lines:
            self._paint_heads(painter, first, widths)
        else:
            write(painter, self._look, first, Role.BODY, "ink3", self.tr("Nothing here"))
        for number, line in enumerate(self._lines, start=1):
            self._paint_line(painter, line, QRectF(0, number * height, self.width(), height), widths)

    def _name_role(self) -> Role:
        return Role.SMALL if self._look.theme.metrics.is_compact else Role.BODY

    def _between(self) -> int:
        """From an amount to its age: room for a mark, where a lot waits too long."""
        is_marked = any(line.is_late for line in self._lines)
        return self._look.px(GLYPH) + 12 if is_marked else self._look.px(12)

    def _paint_heads(self, painter: QPainter, box: QRectF, widths: Widths) -> None:
        look, gap = self._look, self._between()
        _, amounts, ages = widths
        waiting, oldest = self._heads
        age = QRectF(box.right() - ages, box.top(), ages, box.height())
        write(painter, look, age, Role.SMALL, "ink3", oldest, align=RIGHT)
        amount = QRectF(age.left() - gap - amounts, box.top(), amounts, box.height())
        write(painter, look, amount, Role.SMALL, "ink3", waiting, align=RIGHT)

    def _paint_line(self, painter: QPainter, line: QueueLine, box: QRectF, widths: Widths) -> None:
        look, gap = self._look, self._look.px(12)
        names, amounts, ages = widths
        role = self._name_role()
        name = elided(look, role, line.name, names)
        write(painter, look, QRectF(box.left(), box.top(), names, box.height()), role, "ink", name)
        age = QRectF(box.right() - ages, box.top(), ages, box.height())
        write(painter, look, age, Role.BODY_STRONG if line.is_late else Role.BODY, "ink" if line.is_late else "ink3",
              line.oldest, align=RIGHT)  # fmt: skip
        amount = QRectF(age.left() - self._between() - amounts, box.top(), amounts, box.height())
        write(painter, look, amount, Role.BODY_STRONG if line.is_over else Role.BODY, "ink", line.amount, align=RIGHT)
        glyph = look.px(GLYPH)
        for is_odd, figure in ((line.is_over, amount), (line.is_late, age)):
            if is_odd:
                mark = QRectF(figure.left() - glyph - 4, box.center().y() - glyph / 2, glyph, glyph)
                paint_glyph(painter, mark, Glyph.ATTENTION, look.theme)
        left = box.left() + names + gap
        self._paint_bar(painter, line, QRectF(left, box.center().y() - look.px(BAR) / 2,
                                              amount.left() - glyph - gap - left, look.px(BAR)))  # fmt: skip

    def _paint_bar(self, painter: QPainter, line: QueueLine, room: QRectF) -> None:
        if line.share is None or room.width() <= 0:
            return
        look = self._look
        limit = room.left() + room.width() * LIMIT_AT
        whole = room.width() * LIMIT_AT * min(line.share, MOST)
        within = QRectF(room.left(), room.top(), min(whole, limit - room.left()), room.height())
        painter.fillRect(within, look.colour("g2"))
        if line.is_over:
            over = QRectF(limit, room.top(), room.left() + whole - limit, room.height())
            painter.setPen(QPen(look.colour("ink"), 1))
            painter.setBrush(look.colour("warn"))
            painter.drawRect(over.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.fillRect(QRectF(limit - 1, room.top() - 1, 2, room.height() + 2), look.colour("ink"))

    def _widths(self) -> Widths:
        """Of names, amounts and ages: what the widest one needs."""
        advance, lines = self._look.advance, self._lines
        names = max((advance(self._name_role(), line.name) for line in lines), default=0)
        waiting, oldest = (advance(Role.SMALL, head) for head in self._heads)
        amounts = max((advance(Role.BODY_STRONG, line.amount) for line in lines), default=0)
        ages = max((advance(Role.BODY_STRONG, line.oldest) for line in lines), default=0)
        amounts, ages = max(amounts, waiting), max(ages, oldest)
        most = self.width() * (NAMES_COMPACT if self._look.theme.metrics.is_compact else NAMES_MOST)
        return min(names + 2, int(most)), amounts + 2, ages + 2

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()


def _told(line: QueueLine) -> str:
    return f"{line.name} {line.amount}, {line.oldest}" + (" !" if line.is_over or line.is_late else "")
