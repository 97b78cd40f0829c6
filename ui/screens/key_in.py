"""Key-in: a lot without a readable label. The check character is verified while one types."""

from collections.abc import Callable
from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from ui.fonts import Role
from ui.screens.screen import Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.entry import LETTER_KEYS, Entry, Typed
from ui.widgets.glyphs import Glyph, GlyphMark
from ui.widgets.icons import Icon
from ui.widgets.panel import Panel
from ui.widgets.prompt_band import Prompt, PromptBand
from ui.widgets.text import Text

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-/"


class CodeState(Enum):
    """What is known of a code while it is typed."""

    PART = auto()
    WHOLE = auto()
    WRONG = auto()


class CodeCheck(Struct, frozen=True):
    """The judgement of what was typed so far, in words ("check character right", "no such week")."""

    state: CodeState
    words: str


class CodeKeyed(Struct, frozen=True):
    """A whole code as it was keyed. It is recorded as keyed, not scanned."""

    code: str


class KeyInView(Struct, frozen=True):
    """What is keyed for: the station's prompt, and what the act is called ("Add")."""

    prompt: Prompt
    act: str = ""


class KeyInAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    CLEAR = auto()
    ADD = auto()


class KeyInScreen(Screen):
    """Takes a code by keys. `check` judges it after each key and must answer at once.

    Signals:
        code_keyed(CodeKeyed): a whole code was added.
    """

    code_keyed = Signal(object)

    def __init__(self, look: Look, check: Callable[[str], CodeCheck]) -> None:
        super().__init__(look)
        self._check = check
        self._view: KeyInView | None = None
        self._judged = CodeCheck(CodeState.PART, "")
        self.band = PromptBand(look)
        self.panel = Panel(look)
        self.entry = Entry(look, LETTER_KEYS, SIGNS, role=Role.LOT)
        self._glyph = GlyphMark(look, 30)
        self._words = Text(look, Role.ROW_STRONG)
        self.panel.head.addWidget(self._glyph)
        self.panel.head.addWidget(self._words)
        self._body = QVBoxLayout()
        self._body.addWidget(self.entry, 1)
        self.panel.body.addLayout(self._body)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.band)
        self._column.addWidget(self.panel, 1)
        self.setFocusProxy(self.entry)
        self.band.tone_changed.connect(self.tone_changed)
        self.entry.typing_changed.connect(self._judge)
        self.entry.entered.connect(self._add)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    def show_view(self, view: KeyInView) -> None:
        """Asks for a code; what was typed before is forgotten."""
        self._view = view
        self.entry.clear()
        self._judge(Typed(""))
        self.band.show_prompt(view.prompt)

    def retranslate(self) -> None:
        """Names the acts and judges again, in the language of now."""
        self._judge(Typed(self.entry.text))

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case KeyInAct.BACK:
                self.back_requested.emit()
            case KeyInAct.CLEAR:
                self.entry.clear()
                self._judge(Typed(""))
            case KeyInAct.ADD:
                self._add(Typed(self.entry.text))

    @Slot(object)
    def _judge(self, typed: Typed) -> None:
        self._judged = self._check(typed.text) if typed.text else CodeCheck(CodeState.PART, self.tr("Key the code"))
        glyphs = {
            CodeState.PART: Glyph.WAITING, CodeState.WHOLE: Glyph.ACCEPTED, CodeState.WRONG: Glyph.REFUSED,
        }  # fmt: skip
        self._glyph.show_glyph(glyphs[self._judged.state])
        self._words.show_text(self._judged.words)
        is_whole = self._judged.state is CodeState.WHOLE
        self.entry.set_enter_allowed(is_whole)
        self.panel.show_head(self.tr("Code"), self.tr("kept on record as keyed"))
        act = (self._view.act if self._view is not None else "") or self.tr("Add")
        blocked = "" if is_whole else self.tr("code not whole")
        self.offer(
            Action(KeyInAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"),
            Action(KeyInAct.CLEAR, Icon.ERASE, self.tr("Clear")),
            primary=Action(KeyInAct.ADD, Icon.CHECK, act, typed.text, "F12", blocked),
        )

    @Slot(object)
    def _add(self, typed: Typed) -> None:
        if self._judged.state is CodeState.WHOLE:
            self.code_keyed.emit(CodeKeyed(typed.text))

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._body.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(12))
        self._body.setSpacing(theme.px(8))
