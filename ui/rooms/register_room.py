"""What every register's room does alike: read, choose a row, gather signatures, record, and say what came of it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Slot

from traceapp.domain.command import Outcome
from traceapp.domain.record.pieces import Signature
from traceapp.domain.scan import Badge, Scan
from traceapp.errors import TraceError
from ui.models.rows import Row
from ui.operations import Lane
from ui.rooms.doors import Door
from ui.rooms.house import House, Signed, Verb
from ui.rooms.refused import refused_prompt
from ui.rooms.room import Room
from ui.rooms.signing import Signing, Wish
from ui.screens.register import RegisterScreen, RegisterView
from ui.speech import Speech
from ui.widgets.form import FieldEdited
from ui.widgets.keypad import PinEntered
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.signing_panel import NumberKeyed


class RegisterRoom(Room):
    """Base of the rooms whose screen is a register. A subclass reads its own list and makes its own view.

    Attributes:
        found: what was read last, None before. part: the part of the register in front, a key of its sections; None
        where it has none. chosen: the key of the row that was touched. told: what was keyed into the form, by field.
    """

    screen: RegisterScreen
    part: Any = None

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self.signing = Signing(house)
        self.found: Any = None
        self.chosen: object = None
        self.told: dict[str, str] = {}
        self.said: Prompt | None = None
        self._passing: Prompt | None = None
        self._done: Prompt | None = None
        self.screen = RegisterScreen(house.look)
        self.signing.changed.connect(self.show)
        self.screen.row_opened.connect(self.choose)
        self.screen.section_requested.connect(self.turn)
        self.screen.field_edited.connect(self.edit)
        self.screen.act_requested.connect(self.act)
        self.screen.pin_entered.connect(self._take_pin)
        self.screen.number_keyed.connect(self._take_number)
        self.screen.back_requested.connect(self._leave)

    def fetch(self) -> Any:
        """What the list is made of; runs where the books are read."""
        raise NotImplementedError

    def view(self, speech: Speech, prompt: Prompt | None) -> RegisterView:
        """The register in words. prompt: what must be said before all else, None when nothing must."""
        raise NotImplementedError

    @Slot(object)
    def act(self, key: object) -> None:
        """One of the room's own acts was asked for."""

    def scanned(self, scan: Scan) -> bool:
        """What a code means here that is no signature's badge."""
        return False

    @property
    def is_signing(self) -> bool:
        """Whether badges are asked for."""
        return self.signing.wish is not None

    def enter(self, door: Door) -> None:
        """Begins with nothing chosen."""
        self.forget()
        self.show()
        self.read()

    def take(self, scan: Scan) -> bool:
        """A badge that signs, or what the room makes of a code."""
        if isinstance(scan, Badge) and self.is_signing:
            self.signing.take_badge(scan.person)
            return True
        return self.scanned(scan)

    def read(self) -> None:
        """Asks the books again."""
        self.ask(self.fetch, self._take)

    def _take(self, found: Any) -> None:
        if isinstance(found, TraceError):
            self.refuse(found)
            return
        self.found = found
        self.show()

    def forget(self) -> None:
        """Nothing is chosen, told or signed."""
        self.signing.forget()
        self.chosen, self.told = None, {}
        self.said = self._passing = None

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self.show()

    @Slot()
    def show(self) -> None:
        """Shows what there is to show now."""
        speech = self._speech
        prompt = self.signing.prompt(speech) if self.is_signing else self.said
        view = self.view(speech, prompt)
        if self.is_signing or self._passing is not None:
            view = replace(view, signing=self.signing.view() if self.is_signing else None, passing=self._passing)
        self.screen.show_view(view)
        self._passing = None

    @Slot(object)
    def choose(self, row: Row) -> None:
        """Another row is the one meant."""
        if row.key is not None and not self.is_signing:
            self.forget()
            self.chosen = row.key
            self.show()

    @Slot(object)
    def turn(self, segment: Segment) -> None:
        """Another part of the register, with nothing chosen; whoever signs leaves that first."""
        if not self.is_signing:
            self.forget()
            self.part = segment.key
            self.show()
            self.turned()

    def turned(self) -> None:
        """What else is to be done once another part is in front."""

    @Slot(object)
    def edit(self, edited: FieldEdited) -> None:
        """A field was keyed."""
        self.told[edited.field] = edited.value
        self.said = None
        self.show()

    def sign(self, wish: Wish, verb: Signed, done: Prompt) -> None:
        """So many people sign; then it is recorded, and `done` is said."""
        self.sign_for(wish, partial(self._house.have_signed, verb), done)

    def sign_for(self, wish: Wish, act: Callable[[Sequence[Signature]], Outcome], done: Prompt) -> None:
        """The same for an act that records by itself; it runs where things are recorded."""
        self.said, self._done = None, done
        self.signing.begin(wish, partial(self._carry_out, act))
        self.show()

    def _carry_out(self, act: Callable[[Sequence[Signature]], Outcome], signatures: Sequence[Signature]) -> None:
        self._house.operations.run(Lane.WRITE, partial(act, signatures), self._recorded)

    def record(self, verb: Verb, done: Prompt) -> None:
        """Recorded under the badge that is signed in."""
        self._done = done
        self.have(verb, self._recorded)

    def _recorded(self, outcome: "Outcome | TraceError") -> None:
        if isinstance(outcome, TraceError):
            if self.is_signing:
                self.signing.refuse(outcome)
            else:
                self.refuse(outcome)
            return
        self.forget()
        self._passing, self._done = self._done, None
        self.recorded(outcome)
        self.show()
        self._house.notifier.announce(outcome.changes)

    def recorded(self, outcome: Outcome) -> None:
        """What else is to be done once it stands."""

    def refuse(self, error: TraceError) -> None:
        """Says what was wrong, in place."""
        self.said = refused_prompt(error, self._speech)
        self.show()

    @Slot(object)
    def _take_pin(self, entered: PinEntered) -> None:
        self.signing.take_pin(entered)

    @Slot(object)
    def _take_number(self, keyed: NumberKeyed) -> None:
        self.signing.take_number(keyed)

    @Slot()
    def _leave(self) -> None:
        """Out of the signatures first, then out of the room."""
        if self.is_signing:
            self.signing.forget()
            self.show()
        else:
            self.go_back()
