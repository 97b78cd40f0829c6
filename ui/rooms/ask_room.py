"""Asks people for what a screen cannot decide alone: one of a few reasons, or signatures by badge and PIN."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from traceapp.domain.record.pieces import Signature
from traceapp.errors import TraceError
from ui.messages import say
from ui.operations import Lane
from ui.rooms.house import House
from ui.screens.station import StationScreen, StationView
from ui.screens.station_work import ReadyView, WorkView
from ui.widgets.choices import Choice, ChoicesView
from ui.widgets.keypad import PinEntered
from ui.widgets.prompt_band import Prompt
from ui.widgets.signing_panel import SignedLine, Signer, SigningView
from ui.widgets.tone import Tone


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("AskRoom", source)


class Wish(Struct, frozen=True):
    """What signatures are asked for: the words, what exactly is signed, how many people, the meaning kept on record."""

    headline: str
    lines: tuple[SignedLine, ...]
    people: int
    meaning: str


class AskRoom(QObject):
    """One question at a time, on a screen of its own; Back leaves it and nothing is lost.

    Attributes:
        screen: what is shown.

    Signals:
        opened, closed: the screen should come to the front, or give way to the one before.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, house: House) -> None:
        super().__init__()
        self._house = house
        self.screen = StationScreen(house.look)
        self._choices: tuple[str, tuple[Choice, ...]] | None = None
        self._wish: Wish | None = None
        self._given: list[Signature] = []
        self._badge = ""
        self._wrong: Prompt | None = None
        self._on_choice: Callable[[str], None] | None = None
        self._on_signed: Callable[[Sequence[Signature]], None] | None = None
        house.notifier.spoken.connect(self._say_again)
        self.screen.choice_taken.connect(self._choose)
        self.screen.pin_entered.connect(self._take_pin)
        self.screen.cancel_requested.connect(self.leave)

    @property
    def is_asking(self) -> bool:
        """Whether a question is open."""
        return self._choices is not None or self._wish is not None

    def ask_choice(self, headline: str, words: Sequence[str], on_choice: Callable[[str], None]) -> None:
        """One of these; `on_choice` gets its words."""
        self._forget()
        self._choices = (headline, tuple(Choice(word, word) for word in words))
        self._on_choice = on_choice
        self._show()
        self.opened.emit()

    def ask_signatures(self, wish: Wish, on_signed: Callable[[Sequence[Signature]], None]) -> None:
        """So many people sign by badge and PIN; `on_signed` gets their signatures."""
        self._forget()
        self._wish = wish
        self._on_signed = on_signed
        self._show()
        self.opened.emit()

    def take_badge(self, person: str) -> None:
        """A badge was scanned while signatures are asked for."""
        if self._wish is None:
            return
        if any(signature.person == person for signature in self._given):
            self._refuse("same_person_twice", {"person": person})
            return
        self._badge, self._wrong = person, None
        self._show()

    @Slot()
    def leave(self) -> None:
        """Asks no more."""
        self._forget()
        self.closed.emit()

    def refuse(self, error: TraceError) -> None:
        """Shows why what was asked for could not be done; the question stays."""
        self._given, self._badge = [], ""
        self._refuse(error.code, dict(error.facts))

    def _forget(self) -> None:
        self._choices, self._wish, self._wrong = None, None, None
        self._given, self._badge = [], ""

    def _refuse(self, code: str, facts: dict[str, object]) -> None:
        said = say(code, facts, self._house.speech(self.screen.locale()))
        self._wrong = Prompt(Tone.WRONG, said.headline, said.detail, said.instead)
        self._show()

    @Slot()
    def _say_again(self) -> None:
        """The same facts in another language."""
        if self.is_asking:
            self._show()

    def _show(self) -> None:
        if self._choices is not None:
            headline, choices = self._choices
            view = StationView(
                self._wrong or Prompt(Tone.NEXT, headline),
                WorkView(headline, ReadyView(is_idle=False)),
                ChoicesView(headline, choices),
                is_question=True,
            )
        else:
            view = self._signing()
        self.screen.show_view(view)

    def _signing(self) -> StationView:
        wish = self._wish
        assert wish is not None
        signers = [Signer(tr("Badge and PIN"), self._house.names.of(s.person)) for s in self._given]
        signers += [Signer(tr("Badge, then PIN")) for _ in range(wish.people - len(signers))]
        name = self._house.names.of(self._badge) if self._badge else ""
        prompt = Prompt(Tone.SIGN, tr("Key your PIN") if self._badge else tr("Scan your badge"), wish.headline)
        return StationView(
            self._wrong or prompt,
            WorkView(wish.headline, ReadyView(is_idle=False)),
            SigningView(wish.lines, tuple(signers), asks_pin=bool(self._badge), pin_of=name),
            is_question=True,
        )

    @Slot(object)
    def _choose(self, choice: Choice) -> None:
        on_choice = self._on_choice
        self.leave()
        if on_choice is not None:
            on_choice(str(choice.key))

    @Slot(object)
    def _take_pin(self, entered: PinEntered) -> None:
        if self._wish is None or not self._badge:
            return
        sign = partial(self._house.app.sign, self._badge, entered.pin, self._wish.meaning)
        self._house.operations.run(Lane.READ, sign, self._signed)

    def _signed(self, answer: "Signature | TraceError") -> None:
        self._badge = ""
        if isinstance(answer, TraceError):
            self._refuse(answer.code, dict(answer.facts))
            return
        self._wrong = None
        self._given.append(answer)
        self._show()
        wish, on_signed = self._wish, self._on_signed
        if wish is not None and len(self._given) >= wish.people and on_signed is not None:
            on_signed(tuple(self._given))
