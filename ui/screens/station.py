"""The station: record a step without thinking about software. One prompt, one table, the scale, the signatures."""

from enum import Enum, auto
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.screens.screen import KeyLine, Screen
from ui.screens.station_side import Side, SideColumn, WeighSide
from ui.screens.station_work import WorkPanel, WorkView
from ui.theme import Look, Theme
from ui.widgets.action_bar import Action, ActionShortcut
from ui.widgets.entry import EntryView, WordsPanel
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt, PromptBand
from ui.widgets.weight_panel import WeightView


class Primary(Struct, frozen=True):
    """The act of this part of the step; `blocked_by` is the reason while it is not yet possible."""

    title: str
    subtitle: str = ""
    blocked_by: str = ""
    icon: Icon = Icon.CHECK


class Aside(Struct, frozen=True):
    """What else may be done just here: a mass weighed another way, a sump emptied. word: of its command card."""

    word: str
    title: str
    subtitle: str
    icon: Icon
    shortcut: str = "F7"


class WeightBy(Enum):
    """How the mass that is wanted is told, where a scale is there and keys could do it too."""

    NOTHING = auto()
    SCALE = auto()
    KEYS = auto()


class StationView(Struct, frozen=True):
    """All that the station shows.

    prompt: what to do now. passing: the answer to the last scan that gives way to the prompt after 1.5 s; a wrong scan
    is the prompt itself. undo: what Undo would take back ("Cobalt 4.20 kg"), empty when there is nothing.
    is_question: nothing is done here but answering, or going back. weight_by: with a scale, what else could tell the
    mass is offered in place of the key-in of a lot. aside: what else may be done just here. can_note: nothing is at
    hand, so there is time for a note.
    """

    prompt: Prompt
    work: WorkView
    side: Side | None = None
    undo: str = ""
    primary: Primary | None = None
    passing: Prompt | None = None
    can_key_in: bool = True
    can_reprint: bool = True
    is_question: bool = False
    weight_by: WeightBy = WeightBy.NOTHING
    can_note: bool = False
    aside: Aside | None = None


class StationAct(Enum):
    """The station's buttons."""

    UNDO = auto()
    KEY_IN = auto()
    WEIGHT_BY = auto()
    HOLD = auto()
    REPRINT = auto()
    PRIMARY = auto()
    ASIDE = auto()
    NOTE = auto()
    TARE = auto()
    CANCEL = auto()


class StationScreen(Screen):
    """Shows a station view.

    Signals:
        undo_requested, key_in_requested, hold_requested, reprint_requested, primary_requested, tare_requested,
        cancel_requested: the button or the key of that name. aside_requested(Aside): what else may be done.
        weight_by_requested: the mass by keys instead of by the scale, or by the scale again.
        note_requested: the note for the next shift.
        field_opened(Row): a recorded value was touched (the row's key is the field's).
        field_keyed(FieldKeyed): a value was keyed.
        pin_entered(PinEntered): a PIN was keyed for a signature.
        number_keyed(NumberKeyed): a number was keyed for want of a badge.
        choice_taken(Choice): an answer of a question was touched.
        place_chosen(str): a place of the load was touched, for the next tray.
        work_opened(Row): waiting work was touched (the row's key is its code).
        lot_requested(LotCardView): the whole lot of the card is wanted.
        card_closed: the lot card's time is over.
        notice_act_requested(Notice): the act on the amber line was taken.
    """

    undo_requested = Signal()
    key_in_requested = Signal()
    hold_requested = Signal()
    reprint_requested = Signal()
    primary_requested = Signal()
    tare_requested = Signal()
    cancel_requested = Signal()
    weight_by_requested = Signal()
    note_requested = Signal()
    aside_requested = Signal(object)
    field_opened = Signal(object)
    field_keyed = Signal(object)
    pin_entered = Signal(object)
    number_keyed = Signal(object)
    choice_taken = Signal(object)
    work_opened = Signal(object)
    place_chosen = Signal(object)
    lot_requested = Signal(object)
    card_closed = Signal()
    notice_act_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._view: StationView | None = None
        self.band = PromptBand(look)
        self.work = WorkPanel(look)
        self.side = SideColumn(look)
        self._middle = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._tare, self._cancel = ActionShortcut(self), ActionShortcut(self)
        self._tare.bind(Action(StationAct.TARE, Icon.TARE, "", shortcut="F5"))
        self._cancel.bind(Action(StationAct.CANCEL, Icon.BACK, "", shortcut="Esc"))
        self._assemble()
        self._wire()
        look.resized.connect(self._restyle)
        self._restyle(look.theme)

    @cached_property
    def words(self) -> WordsPanel:
        """Keys for words, in the place of work and side."""
        made = WordsPanel(self.look)
        made.field_keyed.connect(self.field_keyed)
        self._middle.insertWidget(1, made, 1)
        return made

    def show_view(self, view: StationView) -> None:
        """Shows another state of the station."""
        self._view = view
        self.retranslate()
        self.band.show_prompt(view.prompt, view.passing)

    def show_weight(self, weight: WeightView) -> None:
        """Shows another reading of the scale that is shown, and touches nothing else."""
        view = self._view
        if view is not None and isinstance(view.side, WeighSide) and view.side.weight is not None:
            self._view = replace(view, side=replace(view.side, weight=weight))
            self.side.weight.show_view(weight)

    def retranslate(self) -> None:
        """Fills everything but the band, which has a time of its own."""
        view = self._view
        if view is None:
            return
        takes_words = isinstance(view.side, EntryView) and view.side.is_text
        self.work.setVisible(not takes_words)
        self.side.setVisible(not takes_words and view.side is not None)
        if takes_words or "words" in self.__dict__:  # asking does not make it: few fields are words
            self.words.setVisible(takes_words)
        self.work.show_view(view.work)
        if isinstance(view.side, EntryView) and takes_words:
            self.words.show_view(view.side)
        elif view.side is not None:
            self.side.show_side(view.side)
        self._offer_acts(view)

    @property
    def key_lines(self) -> tuple[KeyLine, ...]:
        """The buttons' keys, and the two that have none."""
        return (*super().key_lines, KeyLine("F5", self.tr("Tare")), KeyLine("Esc", self.tr("Cancel")))

    def perform(self, action: Action) -> None:
        """Emits the request of a button or a key."""
        match action.key:
            case StationAct.UNDO:
                self.undo_requested.emit()
            case StationAct.KEY_IN:
                self.key_in_requested.emit()
            case StationAct.WEIGHT_BY:
                self.weight_by_requested.emit()
            case StationAct.HOLD:
                self.hold_requested.emit()
            case StationAct.REPRINT:
                self.reprint_requested.emit()
            case StationAct.PRIMARY:
                self.primary_requested.emit()
            case StationAct.NOTE:
                self.note_requested.emit()
            case StationAct.ASIDE:
                self.aside_requested.emit(self._view.aside if self._view is not None else None)
            case StationAct.TARE:
                self.tare_requested.emit()
            case StationAct.CANCEL:
                self.cancel_requested.emit()

    def _offer_acts(self, view: StationView) -> None:
        nothing = "" if view.undo else self.tr("nothing to undo")
        undo = Action(
            StationAct.UNDO, Icon.UNDO, self.tr("Undo"), view.undo, "F8", blocked_by=nothing, keeps_subtitle=True
        )
        hold = Action(StationAct.HOLD, Icon.PAUSE, self.tr("Hold / report"), self.tr("something wrong"), "F3")
        reprint = Action(
            StationAct.REPRINT, Icon.PRINTER, self.tr("Reprint"), self.tr("last label"), "F6", may_hide=True
        )
        primary = None
        if view.primary is not None:
            act = view.primary
            primary = Action(StationAct.PRIMARY, act.icon, act.title, act.subtitle, "F12", act.blocked_by)
        if view.is_question:
            self.offer(Action(StationAct.CANCEL, Icon.BACK, self.tr("Back")), primary=primary)
            return
        printing, aside, keying = reprint if view.can_reprint else None, self._aside(view), self._keying(view)
        if aside is not None and printing is not None and keying is not None:
            keying = replace(keying, may_hide=True)
        self.offer(undo, keying, hold, aside or printing, printing if aside else None, primary=primary)

    def _aside(self, view: StationView) -> Action | None:
        """What else may be done just here; where there is nothing, a note."""
        aside = view.aside
        if aside is not None:
            return Action(StationAct.ASIDE, aside.icon, aside.title, aside.subtitle, aside.shortcut)
        if view.can_note:
            return Action(StationAct.NOTE, Icon.LIST, self.tr("Handover note"), self.tr("for the next shift"), "F10")
        return None

    def _keying(self, view: StationView) -> Action | None:
        match view.weight_by:
            case WeightBy.SCALE:
                return Action(
                    StationAct.WEIGHT_BY, Icon.KEYS, self.tr("Key in weight"), self.tr("without the scale"), "F4"
                )
            case WeightBy.KEYS:
                return Action(StationAct.WEIGHT_BY, Icon.SCALE, self.tr("Weigh"), self.tr("by the scale"), "F4")
            case _ if view.can_key_in:
                return Action(StationAct.KEY_IN, Icon.KEYS, self.tr("Key in lot"), self.tr("no label"), "F4")
            case _:
                return None

    def _assemble(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._middle.addWidget(self.work, 1)
        self._middle.addWidget(self.side)
        self._column.addWidget(self.band)
        self._column.addLayout(self._middle, 1)

    def _wire(self) -> None:
        self.band.tone_changed.connect(self.tone_changed)
        self.work.notice.act_requested.connect(self.notice_act_requested)
        self.work.field_opened.connect(self.field_opened)
        self.work.work_opened.connect(self.work_opened)
        self.work.place_chosen.connect(self.place_chosen)
        self.side.field_keyed.connect(self.field_keyed)
        self.side.pin_entered.connect(self.pin_entered)
        self.side.number_keyed.connect(self.number_keyed)
        self.side.choice_taken.connect(self.choice_taken)
        self.side.lot_requested.connect(self.lot_requested)
        self.side.card_closed.connect(self.card_closed)
        for shortcut in (self._tare, self._cancel):
            shortcut.action_chosen.connect(self._perform_key)

    @Slot(object)
    def _perform_key(self, action: Action) -> None:
        self.perform(action)

    @Slot(object)
    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(12))
        self._middle.setSpacing(theme.px(12))
        self.side.setFixedWidth(theme.either(400, 316))
