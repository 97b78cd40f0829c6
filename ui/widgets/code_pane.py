"""A pane of plain lines with their numbers: a file being edited, or two texts compared line by line."""

from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.glyphs import Glyph, paint_glyph
from ui.widgets.text import RIGHT, write
from ui.widgets.text_line import TextPage

REST_MS = 350
GLYPH = 18


class PaneLine(Struct, frozen=True):
    """One line that is only read: what stands before it (its number, its sign), its text, the token of its tint."""

    label: str
    text: str
    tint: str = ""


class TextEdited(Struct, frozen=True):
    """What stands in the pane, once the hand rests."""

    text: str


class _Margin(QWidget):
    """The strip left of the lines."""

    def __init__(self, pane: "CodePane") -> None:
        super().__init__(pane)
        self._pane = pane
        self.setAccessibleName(self.tr("Line numbers"))

    def sizeHint(self) -> QSize:
        """As wide as the labels."""
        return QSize(self._pane.margin_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the labels of the lines in sight."""
        self._pane.paint_margin(event)


class CodePane(TextPage):
    """Lines with their numbers. Tab leaves the pane; a long line scrolls sideways and is never cut.

    Signals:
        text_edited(TextEdited): another text stands there, and nothing was typed for a moment.
    """

    text_edited = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._labels: tuple[str, ...] = ()
        self._tints: tuple[str, ...] = ()
        self._bad: Mapping[int, str] = {}
        self._told = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._margin = _Margin(self)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._rest.timeout.connect(self._tell)
        self.textChanged.connect(self._wait)
        self.blockCountChanged.connect(self._fit_margin)
        self.updateRequest.connect(self._follow)
        look.changed.connect(self._restyle)
        self._restyle(look.theme)

    def show_text(self, text: str, bad: Mapping[int, str]) -> None:
        """Shows a text to be edited, unless it stands there or somebody types. bad: problems by line, from 1."""
        self.setReadOnly(False)
        self._labels, self._tints = (), ()
        if text != self.toPlainText() and not self._rest.isActive():
            self._set(text)
        self._bad = bad
        self._tint()

    def show_lines(self, lines: tuple[PaneLine, ...]) -> None:
        """Shows lines to be read."""
        self.setReadOnly(True)
        self._bad = {}
        self._labels, self._tints = tuple(line.label for line in lines), tuple(line.tint for line in lines)
        text = "\n".join(line.text for line in lines)
        if text != self.toPlainText():
            self._set(text)
        self._tint()

    def show_line(self, number: int) -> None:
        """Brings a line into sight and puts the cursor there. number: from 1."""
        block = self.document().findBlockByNumber(max(number, 1) - 1)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
            self.setFocus()

    def margin_width(self) -> int:
        """The width of the strip left of the lines."""
        labels = self._labels or (str(self.blockCount()),)
        widest = max(self._look.advance(Role.SMALL, label) for label in labels)
        return widest + self._look.px(GLYPH + 18)

    def paint_margin(self, event: QPaintEvent) -> None:
        """Draws number or sign of each line in sight; a bad one has its mark."""
        painter = QPainter(self._margin)
        painter.fillRect(event.rect(), self._look.colour("panel"))
        block = self.firstVisibleBlock()
        offset = self.contentOffset()
        size, right = self._look.px(GLYPH), self._margin.width() - self._look.px(8)
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(offset)
            if box.top() > event.rect().bottom():
                break
            number = block.blockNumber()
            label = self._labels[number] if number < len(self._labels) else "" if self._labels else str(number + 1)
            place = QRectF(0, box.top(), right, box.height())
            write(painter, self._look, place, Role.SMALL, "ink3", label, align=RIGHT)
            if number + 1 in self._bad:
                top = box.top() + (box.height() - size) / 2
                paint_glyph(painter, QRectF(self._look.px(4), top, size, size), Glyph.REFUSED, self._look.theme)
            block = block.next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the strip as high as the lines."""
        super().resizeEvent(event)
        self._place_margin()

    def _set(self, text: str) -> None:
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self._told = text
        self._fit_margin()

    def _tint(self) -> None:
        tints = {number: tint for number, tint in enumerate(self._tints) if tint}
        tints.update({line - 1: "stop_tint" for line in self._bad if line > 0})
        found = []
        for number, tint in tints.items():
            block = self.document().findBlockByNumber(number)
            if block.isValid():
                selection = QTextEdit.ExtraSelection()
                form = QTextCharFormat()
                form.setBackground(self._look.colour(tint))
                form.setProperty(QTextFormat.Property.FullWidthSelection, True)
                selection.format = form
                selection.cursor = QTextCursor(block)
                found.append(selection)
        self.setExtraSelections(found)
        self._fit_margin()
        self._margin.update()

    def _place_margin(self) -> None:
        box = self.contentsRect()
        self._margin.setGeometry(QRect(box.left(), box.top(), self.margin_width(), box.height()))

    @Slot()
    def _fit_margin(self) -> None:
        self.setViewportMargins(self.margin_width(), 0, 0, 0)
        self._place_margin()

    @Slot(QRect, int)
    def _follow(self, box: QRect, down: int) -> None:
        if down:
            self._margin.scroll(0, down)
        else:
            self._margin.update(0, box.y(), self._margin.width(), box.height())

    @Slot()
    def _wait(self) -> None:
        if not self.isReadOnly():
            self._rest.start()

    @Slot()
    def _tell(self) -> None:
        if self.toPlainText() != self._told:
            self._told = self.toPlainText()
            self.text_edited.emit(TextEdited(self._told))

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFont(self._look.font(Role.SMALL))
        self._tint()
