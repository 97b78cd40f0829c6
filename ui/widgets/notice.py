"""The notice line: the one amber line in place of an error dialog."""

from functools import cached_property

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.glyphs import Glyph, GlyphMark
from ui.widgets.text import CENTRE, FittedText, Text, write


class Notice(Struct, frozen=True):
    """One amber line: what failed or is not sure, what still works, and an act that helps (if there is one).

    is_done: nothing is wrong; the line says what was done. is_waiting: something is under way. Both are grey: they
    stay, and green is only an event (UX 1).
    """

    headline: str
    text: str = ""
    act: str = ""
    is_done: bool = False
    is_waiting: bool = False

    @property
    def glyph(self) -> Glyph:
        if self.is_waiting:
            return Glyph.WAITING
        return Glyph.DONE if self.is_done else Glyph.ATTENTION


class LinkText(QAbstractButton):
    """An act as an underlined word, for lines where a button would shout."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.resized.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """The word; at least a desk target high."""
        return QSize(self._look.advance(Role.BODY_STRONG, self.text()) + self._look.px(8), self._look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the word and its line."""
        painter = QPainter(self)
        write(painter, self._look, self.rect(), Role.BODY_STRONG, "act", self.text(), align=CENTRE)
        painter.setPen(QPen(self._look.colour("act"), self._look.px(2)))
        width = self._look.advance(Role.BODY_STRONG, self.text())
        left, base = (self.width() - width) // 2, self.height() // 2 + self._look.px(12)
        painter.drawLine(left, base, left + width, base)
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("act_line"), self._look.px(3)))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class NoticeLine(QWidget):
    """Shows a notice in its place; hidden while there is none.

    Signals:
        act_requested(Notice): the notice's act was taken.
    """

    act_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._notice: Notice | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._row = QHBoxLayout(self)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What it shows."""
        return self._notice

    @cached_property
    def _parts(self) -> tuple[GlyphMark, Text, FittedText, LinkText]:
        """Made for the first notice, since most lines never show one: glyph, headline, words, act."""
        glyph, headline = GlyphMark(self._look, 30, Glyph.ATTENTION), Text(self._look, Role.BODY_STRONG)
        text, act = FittedText(self._look, Role.BODY), LinkText(self._look)
        act.clicked.connect(self._request)
        for part in (glyph, headline, text, act):
            self._row.addWidget(part, 1 if part is text else 0)
        return glyph, headline, text, act

    def show_notice(self, notice: Notice | None) -> None:
        """Shows a notice, or nothing."""
        self._notice = notice
        if notice is not None:
            self._fill(notice)
        self.setVisible(notice is not None)

    def _fill(self, notice: Notice) -> None:
        glyph, headline, text, act = self._parts
        glyph.show_glyph(notice.glyph)
        headline.show_text(notice.headline)
        text.show_text(notice.text)
        act.setText(notice.act)
        act.setVisible(bool(notice.act))
        act.updateGeometry()
        self.setAccessibleName(f"{notice.headline} {notice.text}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the box: a tint with the colour as border only, since amber is too light for a thin line."""
        notice = self._notice
        border, ground = "warn", "warn_tint"
        if notice is not None and notice.is_waiting:
            border, ground = "line", "panel"
        elif notice is not None and notice.is_done:
            border, ground = "edge", "raised"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour(border), self._look.px(2)))
        painter.setBrush(self._look.colour(ground))
        radius = self._look.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole line is the target of its act."""
        if self._notice is not None and self._notice.act:
            self._request()

    @Slot()
    def _request(self) -> None:
        self.act_requested.emit(self._notice)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setMinimumHeight(theme.px(48))
        self._row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        self._row.setSpacing(theme.px(8))
