"""The lot card: what one scan tells of a lot, beside the work and never instead of it."""

from enum import Enum

from msgspec import Struct
from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.fonts import Role
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action, ActionButton
from ui.widgets.glyphs import Glyph, GlyphMark
from ui.widgets.icons import Icon
from ui.widgets.panel import Panel, Rule
from ui.widgets.text import RIGHT, FittedText, Text

CLOSES_AFTER_MS = 20_000
LINES_MAX = 7


class CardLine(Struct, frozen=True):
    """One fact: its name and its value."""

    name: str
    value: str
    is_identifier: bool = False


class LotCardView(Struct, frozen=True):
    """A lot at a glance: code, what it is, its state, and up to seven facts (place, quantity, next step)."""

    code: str
    what: str
    glyph: Glyph
    state: str
    lines: tuple[CardLine, ...] = ()
    can_open: bool = False


class CardAct(Enum):
    """The card's one act."""

    OPEN = "open"


class LotCard(Panel):
    """Shows a lot. Beside a station's work it closes by itself after 20 s.

    Signals:
        open_requested(LotCardView): the whole lot is wanted.
        closed: the time is over.
    """

    open_requested = Signal(object)
    closed = Signal()

    def __init__(self, look: Look, *, closes: bool = True) -> None:
        super().__init__(look)
        self._view: LotCardView | None = None
        self._closes = closes
        self._code = FittedText(look, Role.TITLE_CODE, px_min=20)
        self._what = FittedText(look, Role.BODY, ink="ink2")
        self._glyph = GlyphMark(look, 28)
        self._state = FittedText(look, Role.ROW_STRONG)
        self._lines = [
            (Text(look, Role.BODY, ink="ink2"), FittedText(look, Role.BODY_STRONG)) for _ in range(LINES_MAX)
        ]
        self._open = ActionButton(look, self._open_action())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CLOSES_AFTER_MS)
        self._margins = QVBoxLayout()
        self._assemble()
        self._timer.timeout.connect(self.closed)
        self._open.action_chosen.connect(self._request)
        look.resized.connect(self._restyle_card)
        self._restyle_card(look.theme)

    def show_view(self, view: LotCardView) -> None:
        """Shows a lot; the 20 s begin anew for another lot."""
        is_same = self._view is not None and view.code == self._view.code
        if self._closes and not (is_same and self._timer.isActive()):
            self._timer.start()
        self._view = view
        self.show_head(self.tr("Lot card"), self.tr("closes by itself") if self._closes else "")
        self._code.show_text(view.code)
        self._what.show_text(view.what)
        self._glyph.show_glyph(view.glyph)
        self._state.show_text(view.state)
        for number, (name, value) in enumerate(self._lines):
            is_used = number < len(view.lines)
            name.setVisible(is_used)
            value.setVisible(is_used)
            if is_used:
                name.show_text(view.lines[number].name)
                value.set_role(Role.BODY_CODE if view.lines[number].is_identifier else Role.BODY_STRONG)
                value.show_text(view.lines[number].value)
        self._open.show_action(self._open_action())
        self._open.setVisible(view.can_open)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stops the time."""
        super().hideEvent(event)
        self._timer.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Says its own words in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._view is not None:
            self.show_view(self._view)

    def _assemble(self) -> None:
        state = QWidget()
        row = QHBoxLayout(state)
        row.setContentsMargins(0, 8, 0, 12)
        row.setSpacing(8)
        row.addWidget(self._glyph)
        row.addWidget(self._state, 1)
        for widget in (self._code, self._what, state, Rule(self._look)):
            self._margins.addWidget(widget)
        for name, value in self._lines:
            line = QHBoxLayout()
            line.addWidget(name)
            value.setAlignment(RIGHT)
            line.addWidget(value, 1)
            self._margins.addLayout(line)
        self._margins.addStretch(1)
        self._margins.addWidget(self._open)
        self.body.addLayout(self._margins)

    def _open_action(self) -> Action:
        return Action(CardAct.OPEN, Icon.GRAPH, self.tr("Open lot"))

    @Slot(object)
    def _request(self, action: Action) -> None:
        self.open_requested.emit(self._view)

    @Slot(object)
    def _restyle_card(self, theme: Theme) -> None:
        margin = theme.px(16)
        self._margins.setContentsMargins(margin, theme.px(12), margin, margin)
        self._margins.setSpacing(theme.px(6))
