"""The parts of the sign-in screen: the large prompt, what waits here, the device tiles."""

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.theme import Ink, Look, Theme
from ui.widgets.badge_picture import BadgePicture
from ui.widgets.icons import Icon, IconMark
from ui.widgets.panel import Panel, Rule, Surface
from ui.widgets.prompt_band import BandGlyph, Prompt
from ui.widgets.text import FittedText, Text
from ui.widgets.tone import Tone
from ui.widgets.top_bar import Device, Health, device_word


class Waiting(Struct, frozen=True):
    """The work that waits here: its name, what it is, and how many of its parts are done ("inputs scanned"); of is 0
    where nothing of it was begun.
    """

    title: str
    about: str
    done: int
    of: int
    words: str = ""


class Handover(Struct, frozen=True):
    """The note of the shift before: who and when, and what it says."""

    by: str
    text: str


class AskPanel(QWidget):
    """The large prompt beside the picture of a badge; red, with the reason, after a badge that was not taken."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._refusal: Prompt | None = None
        self._picture = BadgePicture(look)
        self._glyph = BandGlyph(look, 168)
        self._first = FittedText(look, Role.ATTRACT, px_min=40, lines=2)
        self._second = FittedText(look, Role.ATTRACT_SECOND, ink="ink2", px_min=24, lines=2)
        self._instead = FittedText(look, Role.ATTRACT_SECOND, px_min=24, lines=2)
        words = QVBoxLayout()
        words.addStretch(1)
        for text in (self._first, self._second, self._instead):
            words.addWidget(text)
        words.addStretch(1)
        self._words = words
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._picture)
        self._row.addWidget(self._glyph)
        self._row.addLayout(words, 1)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_ask(self, first: str, second: str, refusal: Prompt | None) -> None:
        """Asks for a badge, or says why the last one was not taken and what to do."""
        self._refusal = refusal
        is_refused = refusal is not None and refusal.tone is Tone.WRONG
        ink: Ink = "stop_on" if is_refused else "ink"
        self._picture.setVisible(not is_refused)
        self._glyph.setVisible(is_refused)
        if refusal is not None:
            self._glyph.show_prompt(refusal)
        self._first.show_text(refusal.headline if refusal is not None else first)
        self._second.show_text(refusal.detail if refusal is not None else second)
        self._instead.show_text(refusal.instead if refusal is not None else "")
        self._first.set_ink(ink)
        self._second.set_ink("stop_on" if is_refused else "ink2")
        self._instead.set_ink(ink)
        for text in (self._second, self._instead):
            text.setVisible(bool(text.text()))
        self._restyle(self._look.theme)
        self.setAccessibleName(" ".join(part.text() for part in (self._first, self._second, self._instead)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fills the panel."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        is_refused = self._refusal is not None and self._refusal.tone is Tone.WRONG
        painter.setBrush(self._look.colour("stop" if is_refused else "raised"))
        painter.drawRoundedRect(self.rect(), self._look.px(8), self._look.px(8))

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        is_refused = self._refusal is not None
        self._row.setContentsMargins(theme.px(32 if is_refused else 0), 0, theme.px(32), 0)
        self._row.setSpacing(theme.px(32 if is_refused else 0))
        self._words.setSpacing(theme.px(24))
        self.update()


class Progress(QWidget):
    """Parts of a piece of work: done ones dark, open ones light."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._done, self._of = 0, 0
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_progress(self, done: int, of: int) -> None:
        """Shows how many of the parts are done."""
        self._done, self._of = done, of
        self.setAccessibleName(f"{done}/{of}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws a bar for each part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = self._look.px(4)
        width = (self.width() + gap) / max(self._of, 1) - gap
        for number in range(self._of):
            painter.setBrush(self._look.colour("g1" if number < self._done else "g4"))
            painter.drawRoundedRect(QRectF(number * (width + gap), 0, width, self.height()), 2, 2)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(20))
        self.update()


class WaitingPanel(Panel):
    """What waits here, and the note of the shift before."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._name = FittedText(look, Role.TITLE, px_min=22)
        self._about = FittedText(look, Role.ROW, ink="ink2", lines=6)
        self._progress = Progress(look)
        self._count = Text(look, Role.ROW_STRONG)
        self._words = FittedText(look, Role.ROW)
        self._rule = Rule(look)
        self._by = FittedText(look, Role.BODY, ink="ink3")
        self._note = Text(look, Role.NOTE, wrap=True)
        self._work, self._shift = QVBoxLayout(), QVBoxLayout()
        count = QHBoxLayout()
        count.setSpacing(6)
        count.addWidget(self._count)
        count.addWidget(self._words, 1)
        self._work.addWidget(self._name)
        self._work.addWidget(self._about)
        self._work.addSpacing(12)
        self._work.addWidget(self._progress)
        self._work.addSpacing(4)
        self._work.addLayout(count)
        self._shift.addWidget(self._by)
        self._shift.addWidget(self._note)
        self.body.addLayout(self._work)
        self.body.addWidget(self._rule)
        self.body.addLayout(self._shift)
        self.body.addStretch(1)
        look.resized.connect(self._restyle_waiting)
        self._restyle_waiting(look.theme)

    def show_view(self, waiting: Waiting | None, handover: Handover | None) -> None:
        """Shows the work, or that there is none; the note, if one was left."""
        self.show_head(self.tr("Waiting here"))
        self._name.show_text(self.tr("Nothing waiting here") if waiting is None else waiting.title)
        self._about.show_text("" if waiting is None else waiting.about)
        self._progress.show_progress(waiting.done if waiting else 0, waiting.of if waiting else 0)
        self._words.show_text("" if waiting is None else waiting.words)
        if waiting is not None:
            self._count.show_text(self.tr("{done} of {all}").format(done=waiting.done, all=waiting.of))
        work: tuple[QWidget, ...] = (self._about, self._progress, self._count, self._words)
        note: tuple[QWidget, ...] = (self._rule, self._by, self._note)
        for widget in work:
            widget.setVisible(waiting is not None and (widget is self._about or waiting.of > 0))
        for widget in note:
            widget.setVisible(handover is not None)
        if handover is not None:
            self._by.show_text(self.tr("Handover, {person}").format(person=handover.by))
            self._note.show_text(handover.text)

    @Slot(object)
    def _restyle_waiting(self, theme: Theme) -> None:
        side = theme.px(20)
        for column in (self._work, self._shift):
            column.setContentsMargins(side, theme.px(18), side, theme.px(18))
            column.setSpacing(theme.px(4))


class DeviceTile(Surface):
    """One device, large: what it is and how it is; a failed one says what to do."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._health = Health(Device.SCANNER, "")
        self._icon = IconMark(look, Icon.SCANNER, 40, "ink")
        self._label = FittedText(look, Role.BODY, ink="ink3")
        self._value = FittedText(look, Role.TILE)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._label)
        words.addWidget(self._value)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addLayout(words, 1)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_health(self, health: Health) -> None:
        """Shows a device."""
        self._health = health
        self.set_kind("warn" if health.is_abnormal else "panel")
        self._icon.show_icon(health.device.value, "warn_on" if health.is_abnormal else "ink")
        label = health.label or device_word(health.device)
        self._label.show_text(f"{label}: {health.value}" if health.advice else label)
        self._label.set_ink("warn_on" if health.is_abnormal else "ink3")
        self._value.show_text(health.advice or health.value)
        self._value.set_ink("warn_on" if health.is_abnormal else "ink")
        self.setAccessibleName(f"{label}: {health.value}")
        self.setAccessibleDescription(health.advice)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(96))
        self._row.setContentsMargins(theme.either(22, 12), 0, theme.either(16, 8), 0)
        self._row.setSpacing(theme.either(18, 10))
