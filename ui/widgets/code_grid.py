"""Codes to scan from the screen: dark on white in either theme, so far apart that an imager sees one at a time."""

from msgspec import Struct
from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.fonts import Role
from ui.theme import LIGHT, Look, Theme
from ui.widgets.text import CENTRE, write

ACROSS, DOWN = 3, 2
SIDE = 126
"""At 96 dpi 33 mm: a module is 2 mm, which a hand scanner reads at arm's length."""
QUIET = 2
"""Modules of white around a Data Matrix; ISO/IEC 16022 asks for one."""


class ShownCode(Struct, frozen=True):
    """A code: its words, the text in it, and its rows of dark (1) and light (0) modules."""

    words: str
    payload: str
    rows: tuple[bytes, ...]


class CodeTile(QWidget):
    """One code with its words below."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._code: ShownCode | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.resized.connect(self._restyle)

    def show_code(self, code: ShownCode | None) -> None:
        """Shows another code, or none."""
        self._code = code
        self.setAccessibleName(f"{code.words}, {code.payload}" if code is not None else "")
        self.update()

    def sizeHint(self) -> QSize:
        """The symbol and two lines."""
        return QSize(self._look.px(SIDE + 60), self._look.px(SIDE + 70))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the symbol in whole pixels, its words and its text."""
        code = self._code
        if code is None:
            return
        painter = QPainter(self)
        line = self._look.line_height(Role.BODY_STRONG)
        small = self._look.line_height(Role.SMALL)
        side = self._look.px(SIDE)
        module = max(2, side // (len(code.rows) + 2 * QUIET))
        quiet = (side - module * len(code.rows)) // 2
        left, top = (self.width() - side) // 2, max(0, (self.height() - side - line - small - 8) // 2)
        painter.fillRect(QRect(left, top, side, side), QColor(LIGHT.raised))
        for y, row in enumerate(code.rows):
            for x, dark in enumerate(row):
                if dark:
                    square = QRect(left + quiet + x * module, top + quiet + y * module, module, module)
                    painter.fillRect(square, Qt.GlobalColor.black)
        place = QRect(0, top + side + 8, self.width(), line)
        write(painter, self._look, place, Role.BODY_STRONG, "ink", code.words, align=CENTRE)
        place = QRect(0, top + side + 8 + line, self.width(), small)
        write(painter, self._look, place, Role.SMALL, "ink2", code.payload, align=CENTRE)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class CodeGrid(QWidget):
    """Up to six codes."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._tiles = [CodeTile(look) for _ in range(ACROSS * DOWN)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for number, tile in enumerate(self._tiles):
            grid.addWidget(tile, number // ACROSS, number % ACROSS)

    @property
    def tiles(self) -> tuple[CodeTile, ...]:
        """Every place, used or not."""
        return tuple(self._tiles)

    def show_codes(self, codes: tuple[ShownCode, ...]) -> None:
        """Shows these; places that are left over stay empty."""
        for number, tile in enumerate(self._tiles):
            tile.show_code(codes[number] if number < len(codes) else None)
