"""The stations as tiles: who works there, or since when nobody does."""

from math import ceil

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.text import elided, write

ACROSS = 5
COMPACT_ACROSS = 4
HEIGHT = 50
GAP = 8


class StationTile(Struct, frozen=True):
    """One station: its code, and a word or two. is_idle: nobody works there."""

    code: str
    words: str
    is_idle: bool = False


class StationTiles(QWidget):
    """Draws the tiles in rows of five."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._tiles: tuple[StationTile, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_tiles(self, tiles: tuple[StationTile, ...]) -> None:
        """Shows other stations."""
        self._tiles = tiles
        told = "; ".join(f"{tile.code} {tile.words}" for tile in tiles)
        self.setAccessibleName(told or self.tr("Nothing here"))
        self._restyle(self._look.theme)

    def sizeHint(self) -> QSize:
        """As many rows as the tiles fill."""
        rows = ceil(len(self._tiles) / self._across())
        return QSize(0, max(0, rows * (self._look.px(HEIGHT) + GAP) - GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws each tile: grey where nobody works."""
        look, across = self._look, self._across()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = (self.width() - GAP * (across - 1)) / across, look.px(HEIGHT)
        for number, tile in enumerate(self._tiles):
            box = QRectF(number % across * (width + GAP), number // across * (height + GAP), width, height)
            painter.setPen(QPen(look.colour("line" if tile.is_idle else "edge"), 1))
            painter.setBrush(look.colour("panel" if tile.is_idle else "raised"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(4), look.px(4))
            words = box.adjusted(look.px(7), 2, -look.px(4), -2)
            half = words.height() / 2
            above = QRectF(words.left(), words.top(), words.width(), half)
            write(painter, look, above, Role.SMALL_CODE, "ink", tile.code)
            told = elided(look, Role.SMALL, tile.words, words.width())
            write(painter, look, above.translated(0, half), Role.SMALL, "ink3" if tile.is_idle else "ink2", told)

    def _across(self) -> int:
        return COMPACT_ACROSS if self._look.theme.metrics.is_compact else ACROSS

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()
