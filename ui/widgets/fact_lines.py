"""Facts as lines: a word at the left, what it is at the right, a rule between them; long ones are set smaller."""

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.text import RIGHT, elided, write

LINE, COMPACT_LINE = 40, 36
MARGIN, GAP = 16, 8


class FactLine(Struct, frozen=True):
    """A word and what it is; `is_code` for lots and orders."""

    word: str
    value: str
    is_code: bool = False


class FactLines(QWidget):
    """Draws a line for each fact. The value is never cut; the word gives way."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: tuple[FactLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @property
    def lines(self) -> tuple[FactLine, ...]:
        """What is shown."""
        return self._lines

    def show_lines(self, lines: tuple[FactLine, ...]) -> None:
        """Shows other facts."""
        self._lines = lines
        self.setAccessibleName("; ".join(f"{line.word}: {line.value}" for line in lines))
        self._restyle(self._look.theme)

    def sizeHint(self) -> QSize:
        """A line for each fact."""
        return QSize(0, len(self._lines) * self._look.theme.either(LINE, COMPACT_LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws rule, word and value of each."""
        look, painter = self._look, QPainter(self)
        height, margin, gap = look.theme.either(LINE, COMPACT_LINE), look.px(MARGIN), look.px(GAP)
        for number, line in enumerate(self._lines):
            box = QRectF(margin, number * height, self.width() - 2 * margin, height)
            if number:
                painter.fillRect(QRectF(0, box.top(), self.width(), 1), look.colour("line"))
            roles = self._roles(line, is_small=False)
            if sum(self._widths(line, roles)) + gap > box.width():
                roles = self._roles(line, is_small=True)
            word_width, value_width = self._widths(line, roles)
            word = elided(look, roles[0], line.word, min(word_width, box.width() - value_width - gap))
            write(painter, look, box, roles[0], "ink2", word)
            write(painter, look, box, roles[1], "ink", line.value, align=RIGHT)

    def _roles(self, line: FactLine, *, is_small: bool) -> tuple[Role, Role]:
        if is_small:
            return Role.SMALL, Role.SMALL_CODE if line.is_code else Role.SMALL_STRONG
        return Role.BODY, Role.BODY_CODE if line.is_code else Role.BODY_STRONG

    def _widths(self, line: FactLine, roles: tuple[Role, Role]) -> tuple[int, int]:
        return self._look.advance(roles[0], line.word) + 2, self._look.advance(roles[1], line.value) + 2

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()
