"""The prompt band: the one sentence of a screen that is read from two metres."""

from msgspec import Struct
from PySide6.QtCore import QEvent, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.theme import Ink, Look, Theme
from ui.widgets.glyphs import Glyph, glyph_word, paint_glyph
from ui.widgets.text import RIGHT, FittedText, Text
from ui.widgets.tone import FLASH_MS, Tone

HEIGHT = 136
SLIM_HEIGHT = 72


class Prompt(Struct, frozen=True):
    """What to do next, or what just went wrong and what to do instead.

    `headline` has at most nine plain words. `detail` says why, `instead` names the way on, `code` is the identifier
    that was read. `glyph` overrides the tone's own (an attention or a hold that is not a wrong scan).
    """

    tone: Tone
    headline: str
    detail: str = ""
    instead: str = ""
    code: str = ""
    glyph: Glyph | None = None


class BandGlyph(QWidget):
    """The large glyph of the band, inverted where the band is filled."""

    def __init__(self, look: Look, base: int) -> None:
        super().__init__()
        self._look = look
        self._base = base
        self._glyph = Glyph.NEXT
        self._tone = Tone.NEUTRAL
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_prompt(self, prompt: Prompt) -> None:
        """Shows the glyph of a prompt."""
        self._tone = prompt.tone
        self._glyph = prompt.glyph or _glyph_of(prompt.tone)
        self.setAccessibleName(glyph_word(self._glyph))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the glyph."""
        fill = self._tone.fill
        inverted = f"{fill}_on" if fill else ""
        paint_glyph(QPainter(self), QRectF(self.rect()), self._glyph, self._look.theme, fill=inverted, mark=fill)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedSize(theme.px(self._base), theme.px(self._base))
        self.update()


class PromptBand(QWidget):
    """Shows a prompt, and for a moment before it a passing answer.

    A slim band has one headline line and one detail line, for screens whose work is not at arm's length.

    Signals:
        tone_changed(Tone): what the band says now; the gutter follows it.
    """

    tone_changed = Signal(object)

    def __init__(self, look: Look, *, is_slim: bool = False) -> None:
        super().__init__()
        self._look = look
        self._is_slim = is_slim
        self._resting = Prompt(Tone.NEUTRAL, "")
        self._shown = self._resting
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FLASH_MS)
        detail = Role.BODY if is_slim else Role.BAND_DETAIL
        self._glyph = BandGlyph(look, 44 if is_slim else 88)
        self._headline = FittedText(look, Role.SLIM_BAND if is_slim else Role.BAND, px_min=20 if is_slim else 26)
        self._detail = FittedText(look, detail)
        self._instead = FittedText(look, Role.BODY_STRONG if is_slim else Role.BAND_INSTEAD)
        self._code = Text(look, Role.ROW_CODE if is_slim else Role.BAND_CODE, align=RIGHT)
        self._until = Text(look, Role.BODY, align=RIGHT)
        # The band is as large as it is whatever it says: its words are laid out inside it, and the window is not again.
        self._inside = QWidget(self)
        self._row, self._right = QHBoxLayout(self._inside), QVBoxLayout()
        self._assemble()
        self._timer.timeout.connect(self._rest)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)
        self._show(self._resting)

    @property
    def shown(self) -> Prompt:
        """The prompt on the band now."""
        return self._shown

    def show_prompt(self, resting: Prompt, passing: Prompt | None = None) -> None:
        """Shows the resting prompt, after the passing answer if there is one.

        A passing answer takes 1.5 s and is cut short by the next call. An equal call does not start it again.
        """
        if passing is None and self._timer.isActive() and resting == self._resting:
            return
        self._timer.stop()
        self._resting = resting
        self._show(passing or resting)
        if passing is not None:
            self._timer.start()
        self.tone_changed.emit(self._shown.tone)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fills the band: the tone's colour, or a raised field with a border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = self._shown.tone.fill
        pen = QPen(self._look.colour(fill or "edge"), self._look.px(2))
        painter.setPen(pen)
        painter.setBrush(self._look.colour(fill or "raised"))
        half = pen.widthF() / 2
        radius = self._look.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines otherwise."""
        super().resizeEvent(event)
        self._inside.setGeometry(self.rect())
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Says the band's own words in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tell_until()

    def _assemble(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._headline)
        words.addWidget(self._detail)
        words.addWidget(self._instead)
        words.addStretch(1)
        self._right.addStretch(1)
        self._right.addWidget(self._code)
        self._right.addStretch(0)
        self._right.addWidget(self._until)
        self._right.addStretch(1)
        self._row.addWidget(self._glyph)
        self._row.addLayout(words, 1)
        self._row.addLayout(self._right)

    def _tell_until(self) -> None:
        """What the band says by itself; all else comes in the reader's words."""
        self._until.show_text(self.tr("Clears on the next scan") if self._shown.tone is Tone.WRONG else "")

    def _show(self, prompt: Prompt) -> None:
        self._shown = prompt
        self._glyph.show_prompt(prompt)
        ink = _ink_of(prompt.tone)
        quiet: Ink = "ink2" if ink == "ink" else ink
        self._headline.show_text(prompt.headline)
        self._detail.show_text(prompt.detail)
        self._instead.show_text(prompt.instead)
        self._code.show_text(prompt.code)
        self._tell_until()
        for text in (self._headline, self._instead, self._code, self._until):
            text.set_ink(ink)
        self._detail.set_ink(quiet)
        self._right.setStretch(2, 2 if self._until.text() else 0)
        for text in (self._detail, self._instead, self._code, self._until):
            text.setVisible(bool(text.text()))
        self.setAccessibleName(" ".join(part for part in (prompt.headline, prompt.detail, prompt.instead) if part))
        self.setAccessibleDescription(prompt.code)
        self._make_room()
        self.update()

    def _make_room(self) -> None:
        """The headline gives way where what to do instead would have no room below it."""
        below = [text for text in (self._detail, self._instead) if text.text()]
        margins, spacing = self._row.contentsMargins(), self._row.spacing()
        right = max(self._code.sizeHint().width(), self._until.sizeHint().width()) + spacing if self._has_right else 0
        width = self.width() - margins.left() - margins.right() - self._glyph.minimumWidth() - spacing - right
        needed = sum(text.heightForWidth(width) for text in below) if width > 0 else 0
        room = self.minimumHeight() - margins.top() - margins.bottom() - needed
        self._headline.set_height_most(max(room, 1) if below else 0)

    @property
    def _has_right(self) -> bool:
        """Whether anything stands at the right end."""
        return bool(self._code.text() or self._until.text())

    @Slot()
    def _rest(self) -> None:
        self._show(self._resting)
        self.tone_changed.emit(self._shown.tone)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(SLIM_HEIGHT if self._is_slim else HEIGHT))
        side = theme.px(20 if self._is_slim else 30)
        edge = theme.px(4 if self._is_slim else 6)
        self._row.setContentsMargins(side, edge, side, edge)
        self._row.setSpacing(theme.px(16 if self._is_slim else 24))
        self._make_room()
        self.update()


def _glyph_of(tone: Tone) -> Glyph:
    match tone:
        case Tone.ACCEPTED | Tone.DONE:
            return Glyph.ACCEPTED
        case Tone.WRONG:
            return Glyph.REFUSED
        case Tone.ALREADY:
            return Glyph.DONE
        case Tone.NEUTRAL:
            return Glyph.WAITING
        case Tone.NEXT | Tone.SIGN:
            return Glyph.NEXT


def _ink_of(tone: Tone) -> Ink:
    match tone:
        case Tone.ACCEPTED | Tone.DONE:
            return "ok_on"
        case Tone.WRONG:
            return "stop_on"
        case _:
            return "ink"
