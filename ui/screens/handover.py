"""Handover note: what the next shift must know, out of prepared sentences or keyed, left when one signs out."""

from enum import Enum, auto
from functools import cached_property

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.fonts import Role
from ui.screens.screen import Screen
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.choices import Choice, ChoicesPanel, ChoicesView
from ui.widgets.entry import EntryView, FieldKeyed, WordsPanel
from ui.widgets.icons import Icon
from ui.widgets.panel import Panel
from ui.widgets.prompt_band import Prompt, PromptBand
from ui.widgets.targets_panel import Aim
from ui.widgets.text import FittedText

NOTE_LINES = 8


class HandoverView(Struct, frozen=True):
    """All that the screen shows. note: what is noted so far. is_keying: keys stand where the sentences are."""

    prompt: Prompt
    note: str
    sentences: tuple[Choice, ...]
    is_keying: bool = False


class HandoverAct(Enum):
    """The screen's buttons."""

    BACK = auto()
    KEYS = auto()
    CLEAR = auto()
    LEAVE = auto()


class HandoverScreen(Screen):
    """Takes a note.

    Signals:
        sentence_chosen(Choice): a prepared sentence was touched.
        words_keyed(FieldKeyed): words of one's own were keyed.
        keys_requested: keys instead of sentences, or sentences again. clear_requested, leave_requested: as the buttons.
    """

    sentence_chosen = Signal(object)
    words_keyed = Signal(object)
    keys_requested = Signal()
    clear_requested = Signal()
    leave_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: HandoverView | None = None
        self.band = PromptBand(look, is_slim=True)
        self.sentences = ChoicesPanel(look)
        self.panel = Panel(look, "raised")
        self._note = FittedText(look, Role.ROW, px_min=16, lines=NOTE_LINES)
        self._margins = QVBoxLayout()
        self._row, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._margins.addWidget(self._note)
        self._margins.addStretch(1)
        self.panel.body.addLayout(self._margins)
        self._row.addWidget(self.sentences, 1)
        self._row.addWidget(self.panel, 1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.band)
        self._column.addLayout(self._row, 1)
        self.band.tone_changed.connect(self.tone_changed)
        self.sentences.choice_taken.connect(self.sentence_chosen)
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @cached_property
    def words(self) -> WordsPanel:
        """The keys for one's own words; made when they are first wanted."""
        made = WordsPanel(self.look)
        made.field_keyed.connect(self._take_words)
        self._column.insertWidget(1, made, 1)
        return made

    def show_view(self, view: HandoverView) -> None:
        """Shows what is noted so far."""
        self._view = view
        self.retranslate()
        self.band.show_prompt(view.prompt)

    def retranslate(self) -> None:
        """Fills sentences, note and acts."""
        view = self._view
        if view is None:
            return
        if view.is_keying:
            self.words.show_view(EntryView("note", Aim(self.tr("A sentence of your own"), "", None, None), True))
        if view.is_keying or "words" in self.__dict__:  # asking does not make it
            self.words.setVisible(view.is_keying)
        self.sentences.setVisible(not view.is_keying)
        self.panel.setVisible(not view.is_keying)
        self.sentences.show_view(ChoicesView(self.tr("Prepared sentences"), view.sentences))
        self.panel.show_head(self.tr("Your note"))
        self._note.show_text(view.note or self.tr("Nothing is noted yet."))
        keys = Action(HandoverAct.KEYS, Icon.KEYS, self.tr("Key in"), self.tr("in your own words"), "F4")
        if view.is_keying:
            keys = Action(HandoverAct.KEYS, Icon.LIST, self.tr("Sentences"), self.tr("prepared ones"), "F4")
        nothing = "" if view.note else self.tr("nothing noted")
        about = self.tr("with this note") if view.note else self.tr("without a note")
        self.offer(
            Action(HandoverAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc"),
            keys,
            Action(HandoverAct.CLEAR, Icon.ERASE, self.tr("Clear"), self.tr("the whole note"), "F8", nothing),
            primary=Action(HandoverAct.LEAVE, Icon.CHECK, self.tr("Sign out"), about, "F12"),
        )

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case HandoverAct.BACK:
                self.back_requested.emit()
            case HandoverAct.KEYS:
                self.keys_requested.emit()
            case HandoverAct.CLEAR:
                self.clear_requested.emit()
            case HandoverAct.LEAVE:
                self.leave_requested.emit()

    @Slot(object)
    def _take_words(self, keyed: FieldKeyed) -> None:
        self.words_keyed.emit(keyed)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._row.setSpacing(theme.px(12))
        margin = theme.px(16)
        self._margins.setContentsMargins(margin, margin, margin, margin)
