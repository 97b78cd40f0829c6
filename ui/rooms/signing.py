"""Signatures by badge and PIN, one person after another, until everybody who must has signed the same words."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QObject, Signal

from traceapp.domain.certificate import Claim
from traceapp.domain.record.pieces import BADGE_AND_PIN, NUMBER_AND_PIN, Signature
from traceapp.errors import Refused, TraceError
from traceapp.services.certificate.certifying import SIGNS_FOR
from ui.operations import Lane
from ui.rooms.house import House
from ui.rooms.refused import refused_prompt
from ui.speech import Speech
from ui.terms import meaning_word
from ui.widgets.keypad import PinEntered
from ui.widgets.prompt_band import Prompt
from ui.widgets.signing_panel import NumberKeyed, SignedLine, Signer, SigningView
from ui.widgets.tone import Tone


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("Signing", source)


class Wish(Struct, frozen=True):
    """What signatures are asked for: the words, what exactly is signed, how many people, the meaning kept on record.

    meanings: where each of them signs for something else, in the order in which they sign. given: who signed already.
    keep: what keeps the signatures so far, each before it is shown; it is called off the main thread.
    """

    headline: str
    lines: tuple[SignedLine, ...]
    people: int
    meaning: str
    meanings: tuple[str, ...] = ()
    given: tuple[Signature, ...] = ()
    keep: Callable[[Sequence[Signature]], None] | None = None

    def meaning_of(self, turn: int) -> str:
        """What the signature of this turn, counted from 0, means."""
        return self.meanings[turn] if turn < len(self.meanings) else self.meaning


def signing_wish(headline: str, lines: tuple[SignedLine, ...], claims: Sequence[Claim]) -> Wish:
    """Whoever signs a certificate of these claims: inspection, and compliance where rules are stated (DOMAIN 21)."""
    meanings = tuple(SIGNS_FOR[claim] for claim in claims)
    return Wish(headline, lines, len(meanings), meanings[0], meanings if len(meanings) > 1 else ())


def _how(signature: Signature) -> str:
    return tr("Number and PIN") if signature.method == NUMBER_AND_PIN else tr("Badge and PIN")


class Signing(QObject):
    """Gathers the signatures of one wish. It shows nothing itself: a room shows `view` and `prompt` after `changed`.

    Attributes:
        wish: what is asked for, None while nothing is.

    Signals:
        changed: another badge was read, somebody signed, or a signature was refused.
    """

    changed = Signal()

    def __init__(self, house: House) -> None:
        super().__init__()
        self._house = house
        self.wish: Wish | None = None
        self._given: list[Signature] = []
        self._badge = ""
        self._is_keyed = False
        self._wrong: TraceError | None = None
        self._on_signed: Callable[[Sequence[Signature]], None] | None = None

    def begin(self, wish: Wish, on_signed: Callable[[Sequence[Signature]], None]) -> None:
        """So many people sign; `on_signed` gets their signatures, at once where all of them have."""
        self.forget()
        self.wish, self._on_signed, self._given = wish, on_signed, [*wish.given]
        self._end_if_complete(wish)

    def forget(self) -> None:
        """Asks no more; what was signed so far is gone, unless it is kept."""
        self.wish, self._on_signed, self._wrong = None, None, None
        self._given, self._badge = [], ""

    def take_badge(self, person: str) -> None:
        """A badge was scanned: the PIN is this person's."""
        if self.wish is None:
            return
        if any(signature.person == person for signature in self._given):
            self._wrong = Refused("same_person_twice", person=person)
        else:
            self._badge, self._is_keyed, self._wrong = person, False, None
        self.changed.emit()

    def take_number(self, keyed: NumberKeyed) -> None:
        """A number was keyed for want of a badge: the PIN is this person's, and the record says so."""
        self.take_badge(keyed.number)
        self._is_keyed = bool(self._badge)

    def take_pin(self, entered: PinEntered) -> None:
        """A PIN was keyed for the badge that was read."""
        if self.wish is not None and self._badge:
            method = NUMBER_AND_PIN if self._is_keyed else BADGE_AND_PIN
            sign = partial(self._sign, self.wish, tuple(self._given), self._badge, entered.pin, method)
            self._house.operations.run(Lane.READ, sign, partial(self._signed, self.wish))

    def _sign(self, wish: Wish, given: tuple[Signature, ...], badge: str, pin: str, method: str) -> Signature:
        signature = self._house.app.people.sign(badge, pin, wish.meaning_of(len(given)), method=method)
        if wish.keep is not None:
            wish.keep((*given, signature))
        return signature

    def refuse(self, error: TraceError) -> None:
        """What was signed could not be done: all sign again, or leave."""
        self._given, self._badge, self._wrong = [], "", error
        self.changed.emit()

    def view(self) -> SigningView:
        """What is signed, and by whom so far."""
        wish = self.wish
        assert wish is not None
        signers = [Signer(_how(signature), self._house.names.of(signature.person)) for signature in self._given]
        signers += [Signer(self._wanted(wish, turn)) for turn in range(len(signers), wish.people)]
        name = self._house.names.of(self._badge) if self._badge else ""
        asks_pin = bool(self._badge)
        return SigningView(wish.lines, tuple(signers), asks_pin=asks_pin, pin_of=name, takes_number=not asks_pin)

    @staticmethod
    def _wanted(wish: Wish, turn: int) -> str:
        """Who is wanted: where they sign for different things, for what."""
        if not wish.meanings:
            return tr("Badge, then PIN")
        return tr("{meaning}: badge, then PIN").format(meaning=meaning_word(wish.meaning_of(turn)).capitalize())

    def prompt(self, speech: Speech) -> Prompt:
        """What is wanted next, or what was wrong."""
        if self._wrong is not None:
            return refused_prompt(self._wrong, speech)
        about = self.wish.headline if self.wish is not None else ""
        return Prompt(Tone.SIGN, tr("Key your PIN") if self._badge else tr("Scan your badge"), about)

    def _signed(self, wish: Wish, answer: "Signature | TraceError") -> None:
        if self.wish is not wish:
            return
        self._badge = ""
        if isinstance(answer, TraceError):
            self._wrong = answer
            self.changed.emit()
            return
        self._wrong = None
        self._given.append(answer)
        self.changed.emit()
        self._end_if_complete(wish)

    def _end_if_complete(self, wish: Wish) -> None:
        if len(self._given) >= wish.people and self._on_signed is not None:
            self._on_signed(tuple(self._given))
