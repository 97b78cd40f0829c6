"""Sign-in: start in one scan, and show across the hall what waits here and whether the station is fit."""

from enum import Enum, auto
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from ui.fonts import Role
from ui.language import Language
from ui.screens.screen import Screen
from ui.screens.sign_in_panels import AskPanel, DeviceTile, Handover, Waiting, WaitingPanel
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment, Segments
from ui.widgets.tone import Tone
from ui.widgets.top_bar import Device, Health

if TYPE_CHECKING:
    from ui.screens.sign_in_keys import NumberPanel
    from ui.widgets.lot_card import LotCard, LotCardView


class SignInView(Struct, frozen=True):
    """All that the screen shows while nobody is signed in.

    second_prompt: the prompt in the plant's other language. refusal: why the last badge was not taken; it stays until
    the next scan. card: a lot that was looked up without signing in. asks_number: number and PIN are to be keyed.
    """

    second_prompt: str
    language: Language
    languages: tuple[Language, ...]
    devices: tuple[Health, ...]
    waiting: Waiting | None = None
    handover: Handover | None = None
    refusal: Prompt | None = None
    card: "LotCardView | None" = None
    asks_number: bool = False


class SignInAct(Enum):
    """The screen's buttons."""

    NO_BADGE = auto()
    LOOK_UP = auto()
    BACK = auto()
    OPEN_LOT = auto()


class SignInScreen(Screen):
    """Shows the sign-in view.

    Signals:
        number_requested: number and PIN are wanted instead of a badge; `back_requested` leaves them.
        signed_by_number(NumberAndPin): both were keyed.
        look_up_requested: a lot is to be looked up.
        language_requested(Language): another language was chosen.
        lot_requested(LotCardView), card_closed: from the lot card.
    """

    number_requested = Signal()
    signed_by_number = Signal(object)
    look_up_requested = Signal()
    language_requested = Signal(object)
    lot_requested = Signal(object)
    card_closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: SignInView | None = None
        self.ask = AskPanel(look)
        self.waiting = WaitingPanel(look)
        self.languages = Segments(look, height=72, role=Role.NOTE, padding=26)
        self.languages.setParent(self)
        self.languages.hide()
        self.corner = self.languages
        self._left, self._right = QStackedWidget(), QStackedWidget()
        self._tiles = [DeviceTile(look) for _ in Device]
        self._hero, self._row = QHBoxLayout(), QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._assemble()
        self._wire()
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @cached_property
    def keys(self) -> "NumberPanel":
        """The pads for number and PIN; most people have their badge."""
        from ui.screens.sign_in_keys import NumberPanel

        panel = NumberPanel(self.look)
        self._left.addWidget(panel)
        panel.signed_by_number.connect(self.signed_by_number)
        return panel

    @cached_property
    def card(self) -> "LotCard":
        """What is known of a lot that was looked up."""
        from ui.widgets.lot_card import LotCard

        card = LotCard(self.look)
        self._right.addWidget(card)
        card.open_requested.connect(self.lot_requested)
        card.closed.connect(self.card_closed)
        return card

    def show_view(self, view: SignInView) -> None:
        """Shows what waits, and how the last scan was answered."""
        self._view = view
        self.retranslate()
        self.tone_changed.emit(view.refusal.tone if view.refusal is not None else Tone.NEUTRAL)

    def retranslate(self) -> None:
        """Fills the screen."""
        view = self._view
        if view is None:
            return
        self.ask.show_ask(self.tr("Scan your badge"), view.second_prompt, view.refusal)
        if view.asks_number:
            self.keys.show_words()
            if self._left.currentWidget() is not self.keys:
                self._left.setCurrentWidget(self.keys)
                self.keys.number.setFocus()
        else:
            self._left.setCurrentWidget(self.ask)
        if view.card is not None:
            self.card.show_view(view.card)
        self.waiting.show_view(view.waiting, view.handover)
        self._right.setCurrentWidget(self.waiting if view.card is None else self.card)
        for number, tile in enumerate(self._tiles):
            if number < len(view.devices):
                tile.show_health(view.devices[number])
            tile.setVisible(number < len(view.devices))
        segments = tuple(Segment(language, language.own_name) for language in view.languages)
        self.languages.show_segments(segments, view.language)
        no_badge = Action(SignInAct.NO_BADGE, Icon.KEYS, self.tr("No badge"), self.tr("number and PIN"), "F4")
        look_up = Action(SignInAct.LOOK_UP, Icon.SEARCH, self.tr("Look up a lot"), self.tr("no sign-in needed"))
        back = Action(SignInAct.BACK, Icon.BACK, self.tr("Back"), shortcut="Esc")
        opened = Action(SignInAct.OPEN_LOT, Icon.GRAPH, self.tr("Open lot"), self.tr("or scan it again"), "F12")
        self.offer(back if view.asks_number else no_badge, look_up, primary=opened if view.card is not None else None)

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case SignInAct.NO_BADGE:
                self.number_requested.emit()
            case SignInAct.LOOK_UP:
                self.look_up_requested.emit()
            case SignInAct.BACK:
                self.back_requested.emit()
            case SignInAct.OPEN_LOT if self._view is not None:
                self.lot_requested.emit(self._view.card)

    def _assemble(self) -> None:
        self._left.addWidget(self.ask)
        self._right.addWidget(self.waiting)
        self._hero.addWidget(self._left, 1)
        self._hero.addWidget(self._right)
        for tile in self._tiles:
            self._row.addWidget(tile, 1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._hero, 1)
        self._column.addLayout(self._row)

    def _wire(self) -> None:
        self.languages.segment_chosen.connect(self._ask_language)

    @Slot(object)
    def _ask_language(self, segment: Segment) -> None:
        self.language_requested.emit(segment.key)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._hero.setSpacing(theme.px(12))
        self._row.setSpacing(theme.px(12))
        self._right.setFixedWidth(theme.either(396, 316))
