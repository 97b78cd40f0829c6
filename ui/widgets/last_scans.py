"""The last scans, newest first, on one line: as many as there is room for."""

from datetime import datetime

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import dates
from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.glyphs import Glyph, paint_glyph
from ui.widgets.text import write

GLYPH = 20
GAP = 7


class PastScan(Struct, frozen=True):
    """One scan and its answer. A refused one stays loud; what went well is quiet."""

    at: datetime
    code: str
    glyph: Glyph
    words: str = ""

    @property
    def is_loud(self) -> bool:
        """Whether it is written in full ink."""
        return self.glyph not in (Glyph.DONE, Glyph.ACCEPTED)


class LastScans(QWidget):
    """The line of last scans."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = ""
        self._scans: tuple[PastScan, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_scans(self, title: str, scans: tuple[PastScan, ...]) -> None:
        """Shows other scans, newest first."""
        self._title, self._scans = title, scans
        told = (f"{dates.clock_with_seconds(scan.at)} {scan.code} {scan.words}".strip() for scan in scans)
        self.setAccessibleName(f"{title}: {'; '.join(told)}")
        self.update()

    def sizeHint(self) -> QSize:
        """One line high."""
        return QSize(0, self._look.theme.either(50, 44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the title, then scans while there is room."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._look.colour("line"))
        gap = self._look.theme.either(22, 14)
        left = self._write(painter, self._look.px(16), Role.SMALL, "ink3", self._title) + gap
        for scan in self._scans:
            width = self._width(scan)
            shown = (
                scan if left + width <= self.width() - self._look.px(8) else PastScan(scan.at, scan.code, scan.glyph)
            )
            if left + self._width(shown) > self.width() - self._look.px(8):
                return
            left = self._paint_scan(painter, left, shown, is_loud=scan.is_loud) + gap

    def _paint_scan(self, painter: QPainter, left: int, scan: PastScan, *, is_loud: bool) -> int:
        ink = "ink" if is_loud else "ink2"
        size, gap = self._look.px(GLYPH), self._look.px(GAP)
        paint_glyph(painter, QRectF(left, (self.height() - size) / 2, size, size), scan.glyph, self._look.theme)
        left = self._write(painter, left + size + gap, Role.SMALL, ink, dates.clock_with_seconds(scan.at)) + gap
        left = self._write(painter, left, Role.SMALL_CODE, ink, scan.code)
        return self._write(painter, left + gap, Role.SMALL, ink, scan.words) if scan.words else left

    def _write(self, painter: QPainter, left: int, role: Role, ink: str, text: str) -> int:
        width = self._look.advance(role, text)
        write(painter, self._look, QRectF(left, 0, width + 2, self.height()), role, ink, text)
        return left + width

    def _width(self, scan: PastScan) -> int:
        look = self._look
        words = look.advance(Role.SMALL, scan.words) + look.px(GAP) if scan.words else 0
        time = look.advance(Role.SMALL, dates.clock_with_seconds(scan.at))
        return look.px(GLYPH + 2 * GAP) + time + look.advance(Role.SMALL_CODE, scan.code) + words

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()
