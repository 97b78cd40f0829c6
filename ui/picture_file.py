"""Pictures as files: what a widget draws, as SVG and as PDF, in lines and letters instead of dots.

A picture is drawn anew for its file: light, at a size of its own, whole instead of what is in sight. Widgets are drawn
on the main thread; writing the files is the app's.
"""

from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPoint, QRect, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPaintDevice, QPainter, QPdfWriter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from traceapp import __version__
from ui.fonts import Face, Role
from ui.theme import LIGHT, Look
from ui.widgets.text import elided, write

ALTERNATES = ("calt", "liga", "clig")
"""What a font does by itself."""
DPI = 96
"""A picture is so many of its pixels an inch."""
POINTS = 72
MARGIN, HEAD = 24, 48


class Pictured(Protocol):
    """A widget whose picture can be filed."""

    def twin(self, look: Look) -> QWidget:
        """Another widget that shows the same in this look, whole, as large as it wants to be."""


class PictureFile(Struct, frozen=True):
    """A picture as it is written. part: what of the subject it shows; the file's name ends so."""

    part: str
    svg: bytes
    pdf: bytes


class PaperLook(Look):
    """The look of a file: every letter as its character's own glyph, so that a PDF's words and figures are found again.

    Figures of one width and other alternates have no character of their own, and Qt leaves them out of what a reader
    may search and copy.
    """

    def __init__(self, face: Face) -> None:
        super().__init__(face, LIGHT)
        self._plain: dict[tuple[Role, int], QFont] = {}

    def font(self, role: Role, px: int | None = None) -> QFont:
        """The font of a role, without alternates."""
        key = (role, px or self.role_px(role))
        if key not in self._plain:
            font = QFont(super().font(role, px))
            font.clearFeatures()
            for tag in ALTERNATES:
                font.setFeature(QFont.Tag.fromString(tag), 0)
            self._plain[key] = font
        return self._plain[key]


def picture_file(part: str, title: str, widget: Pictured, look: Look) -> PictureFile:
    """What a widget shows, as SVG and PDF under a title. look: whose face the letters are of."""
    paper = PaperLook(look.theme.face)
    twin = widget.twin(paper)
    try:
        return PictureFile(part, _svg(title, twin, paper), _pdf(title, twin, paper))
    finally:
        twin.deleteLater()


def _svg(title: str, twin: QWidget, look: Look) -> bytes:
    kept, buffer = _buffer()
    size = _sheet(twin)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(DPI)
    generator.setSize(size.size())
    generator.setViewBox(size)
    generator.setTitle(title)
    generator.setDescription(twin.accessibleName())
    _draw(generator, title, twin, look)
    buffer.close()
    return bytes(kept.data())


def _pdf(title: str, twin: QWidget, look: Look) -> bytes:
    kept, buffer = _buffer()
    points = QSizeF(_sheet(twin).size()) * POINTS / DPI
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator(f"traceapp {__version__}")
    writer.setResolution(DPI)
    page = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    _draw(writer, title, twin, look)
    buffer.close()
    return bytes(kept.data())


def _sheet(twin: QWidget) -> QRect:
    """The picture with its title above and a margin around."""
    return QRect(0, 0, twin.width() + 2 * MARGIN, HEAD + twin.height() + 2 * MARGIN)


def _draw(device: QPaintDevice, title: str, twin: QWidget, look: Look) -> None:
    painter, sheet = QPainter(device), _sheet(twin)
    painter.fillRect(sheet, look.colour("panel"))
    head = QRect(MARGIN, MARGIN, sheet.width() - 2 * MARGIN, HEAD - MARGIN // 2)
    write(painter, look, head, Role.PLACE, "ink", elided(look, Role.PLACE, title, head.width()))
    painter.save()
    # A graphics view has a `render` of its own, which leaves its heads out.
    QWidget.render(twin, painter, QPoint(MARGIN, MARGIN + HEAD), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.restore()
    painter.end()


def _buffer() -> tuple[QByteArray, QBuffer]:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return kept, buffer
