"""Asks people for what a screen cannot decide alone: one of a few reasons, words, or signatures by badge and PIN."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Slot

from traceapp.domain.record.pieces import Signature
from traceapp.domain.scan import Badge, Foreign, Scan
from traceapp.errors import TraceError
from ui.operations import Lane
from ui.rooms.doors import Door, Question
from ui.rooms.house import House
from ui.rooms.room import Room
from ui.rooms.signing import Signing, Wish
from ui.screens.station import StationScreen, StationView
from ui.screens.station_work import ReadyView, WorkView
from ui.widgets.choices import Choice, ChoicesView
from ui.widgets.entry import EntryView, FieldKeyed
from ui.widgets.keypad import PinEntered
from ui.widgets.prompt_band import Prompt
from ui.widgets.signing_panel import NumberKeyed
from ui.widgets.targets_panel import Aim
from ui.widgets.tone import Tone

R = TypeVar("R")


class AskRoom(Room):
    """One question at a time, on a screen of its own; Back leaves it and nothing is lost."""

    screen: StationScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self.screen = StationScreen(house.look)
        self._signing = Signing(house)
        self._choices: tuple[str, tuple[Choice, ...]] | None = None
        self._words: tuple[str, str] | None = None
        self._on_choice: Callable[[str], None] | None = None
        self._signing.changed.connect(self._show)
        self.screen.choice_taken.connect(self._choose)
        self.screen.field_keyed.connect(self._take_words)
        self.screen.pin_entered.connect(self._take_pin)
        self.screen.number_keyed.connect(self._take_number)
        self.screen.cancel_requested.connect(self.leave)

    @property
    def is_asking(self) -> bool:
        """Whether a question is open."""
        return self._choices is not None or self._words is not None or self._signing.wish is not None

    @property
    def is_over(self) -> bool:
        """Nobody comes back to a question that was answered."""
        return not self.is_asking

    def enter(self, door: Door) -> None:
        """The question was asked before it was brought to the front."""

    def take(self, scan: Scan) -> bool:
        """A badge signs; somebody else's code is words, where words are asked for."""
        if isinstance(scan, Foreign) and self._words is not None:
            self._answer(scan.text)
            return True
        if not isinstance(scan, Badge):
            return False
        self._signing.take_badge(scan.person)
        return True

    def ask_choice(self, headline: str, words: Sequence[str], on_choice: Callable[[str], None]) -> None:
        """One of these; `on_choice` gets its words."""
        self._forget()
        self._choices = (headline, tuple(Choice(word, word) for word in words))
        self._on_choice = on_choice
        self._show()
        self.wanted.emit(Question())

    def ask_words(self, headline: str, name: str, on_words: Callable[[str], None]) -> None:
        """Words of somebody's own, keyed or scanned; `on_words` gets them. name: of what is told."""
        self._forget()
        self._words = (headline, name)
        self._on_choice = on_words
        self._show()
        self.wanted.emit(Question())

    def sign_and_record(
        self,
        wish: Wish,
        act: Callable[[Sequence[Signature]], R],
        on_recorded: Callable[[R], None],
        lane: Lane = Lane.WRITE,
    ) -> None:
        """So many people sign by badge and PIN, `act` records with their signatures, `on_recorded` gets its answer.

        A refusal is shown where they sign. lane: where `act` runs.
        """
        self._forget()
        self._signing.begin(wish, partial(self._record, act, on_recorded, lane))
        self._show()
        self.wanted.emit(Question())

    def _record(
        self,
        act: Callable[[Sequence[Signature]], R],
        on_recorded: Callable[[R], None],
        lane: Lane,
        signatures: Sequence[Signature],
    ) -> None:
        self._house.operations.run(lane, partial(act, signatures), partial(self._recorded, on_recorded))

    def _recorded(self, on_recorded: Callable[[R], None], outcome: "R | TraceError") -> None:
        if isinstance(outcome, TraceError):
            self._signing.refuse(outcome)
        else:
            self.leave()
            on_recorded(outcome)

    @Slot()
    def leave(self) -> None:
        """Asks no more."""
        self._forget()
        if self.screen.isVisible():
            self.go_back()

    def _forget(self) -> None:
        self._choices = self._words = None
        self._signing.forget()

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        if self.is_asking:
            self._show()

    @Slot()
    def _show(self) -> None:
        if self._choices is not None:
            headline, choices = self._choices
            view = StationView(
                Prompt(Tone.NEXT, headline),
                WorkView(headline, ReadyView(is_idle=False)),
                ChoicesView(headline, choices),
                is_question=True,
            )
            self.screen.show_view(view)
        elif self._words is not None:
            headline, name = self._words
            view = StationView(
                Prompt(Tone.NEXT, headline),
                WorkView(headline, ReadyView(is_idle=False)),
                EntryView(headline, Aim(name, "", None, None), is_text=True),
                is_question=True,
            )
            self.screen.show_view(view)
        elif (wish := self._signing.wish) is not None:
            view = StationView(
                self._signing.prompt(self._speech),
                WorkView(wish.headline, ReadyView(is_idle=False)),
                self._signing.view(),
                is_question=True,
            )
            self.screen.show_view(view)

    @Slot(object)
    def _choose(self, choice: Choice) -> None:
        self._answer(str(choice.key))

    @Slot(object)
    def _take_words(self, keyed: FieldKeyed) -> None:
        if str(keyed.value).strip():
            self._answer(str(keyed.value).strip())

    def _answer(self, words: str) -> None:
        on_choice = self._on_choice
        self.leave()
        if on_choice is not None:
            on_choice(words)

    @Slot(object)
    def _take_pin(self, entered: PinEntered) -> None:
        self._signing.take_pin(entered)

    @Slot(object)
    def _take_number(self, keyed: NumberKeyed) -> None:
        self._signing.take_number(keyed)
