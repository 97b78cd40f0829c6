"""A box is opened again: scanned, with the reason; what comes out is stock, under new labels."""

from collections.abc import Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Slot

from traceapp.domain.box import BoxState
from traceapp.domain.command import Command, Outcome
from traceapp.domain.quantity import Quantity
from traceapp.domain.reason import UNPACK_REASONS
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.scan import CommandCode, Foreign, OwnLot, Scan
from traceapp.errors import TraceError
from traceapp.services.packing.packing import packed_box
from traceapp.services.packing.unpacking import back_in, unpack
from traceapp.services.ports import Books
from ui.numbers import DASH
from ui.operations import Lane
from ui.rooms.dock_told import Told
from ui.rooms.doors import Door, Unpacking
from ui.rooms.house import House
from ui.rooms.refused import refused_prompt
from ui.rooms.room import Room
from ui.screens.dock import DockLine, DockScreen, DockView
from ui.screens.station import Primary
from ui.speech import Speech
from ui.widgets.form import FieldEdited, FormField, FormView
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.tone import Tone

REASON, OWN_WORDS = "reason", "words"


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("UnpackingRoom", source, comment, n)


class Back(Struct, frozen=True):
    """What goes back into one container, and what lies in it then; None where nobody knows."""

    code: str
    taken: Quantity
    then: Quantity | None


class Opened(Struct, frozen=True):
    """A box that could be opened. labels: its labels on paper, which are void then."""

    box: BoxState
    back: tuple[Back, ...]
    labels: tuple[EntryRef, ...] = ()


class UnpackingRoom(Room):
    """Joins the dock's screen and one box."""

    screen: DockScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._told = Told()
        self._found: Opened | None = None
        self._said: Prompt | None = None
        self._passing: Prompt | None = None
        self.screen = DockScreen(house.look)
        self.screen.field_edited.connect(self._edit)
        self.screen.clear_requested.connect(self._clear)
        self.screen.primary_requested.connect(self._record)
        self.screen.back_requested.connect(self.go_back)

    def enter(self, door: Door) -> None:
        """The box of the door, or none yet; what was told of another is forgotten."""
        self._clear()
        if isinstance(door, Unpacking) and door.code:
            self._look_at(door.code)

    def take(self, scan: Scan) -> bool:
        """The box; or own words for the reason."""
        match scan:
            case OwnLot(code=code):
                self._told, self._found, self._said = Told(), None, None
                self._look_at(str(code))
                return True
            case Foreign(text=text) | CommandCode("REASON", str() as text) if self._found is not None:
                self._tell(OWN_WORDS, text)
                return True
            case CommandCode("ROW", str() as number) if self._found is not None and number.isdecimal():
                self._choose(int(number))
                return True
            case CommandCode("OK") if self._found is not None and why(self._told):
                self._record()
                return True
            case _:
                return False

    def _look_at(self, code: str) -> None:
        self._house.operations.run(Lane.READ, partial(self._look_up, code), self._take)

    def _look_up(self, code: str) -> Opened:
        app = self._house.app
        with app.reading() as books:
            box = packed_box(books, code)
            back = tuple(
                Back(f"{draw.lot}/{draw.container}" if draw.container else draw.lot, draw.quantity, draw.remnant)
                for draw in back_in(books, box.contents)
            )
        return Opened(box, back, app.labels.on_paper(code))

    def _take(self, found: "Opened | TraceError") -> None:
        if isinstance(found, TraceError):
            self._found = None
            self._refuse(found)
            return
        self._found = found
        self._show()

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self._show()

    def _show(self) -> None:
        speech = self._speech
        self.screen.show_view(unpacking_view(self._found, self._told, speech, self._said, self._passing))
        self._passing = None

    @Slot(object)
    def _edit(self, edited: FieldEdited) -> None:
        self._tell(edited.field, edited.value)

    def _choose(self, number: int) -> None:
        """The reason of this number, by the card of its row."""
        if number <= len(UNPACK_REASONS):
            self._tell(REASON, UNPACK_REASONS[number - 1])

    def _tell(self, field: str, value: str) -> None:
        self._told, self._said = self._told.with_value(field, value), None
        self._show()

    @Slot()
    def _clear(self) -> None:
        self._told, self._found, self._said = Told(), None, None
        self._show()

    @Slot()
    def _record(self) -> None:
        if self._found is not None:
            record = partial(self._have, self._found, why(self._told))
            self._house.operations.run(Lane.WRITE, record, self._recorded)

    def _have(self, found: Opened, reason: str) -> tuple[Outcome, int]:
        """Recorded, and the labels of what lies in the containers now queued; how many."""
        app, station = self._house.app, self._house.station
        verb = partial(_unpack, box=found.box.code, reason=reason, labels=found.labels)
        outcome = self._house.have(verb)
        return outcome, len(app.labels.queue(station, outcome.entries))

    def _recorded(self, done: "tuple[Outcome, int] | TraceError") -> None:
        if isinstance(done, TraceError):
            self._refuse(done)
            return
        outcome, labels = done
        self._house.notifier.announce(outcome.changes)
        self._house.notifier.labels_queued.emit()
        code = self._found.box.code if self._found is not None else ""
        words = tr("Opened: %n new label(s). Destroy the old ones", "", labels)
        self._passing = Prompt(Tone.DONE, words, code=code)
        self._clear()

    def _refuse(self, error: TraceError) -> None:
        self._said = refused_prompt(error, self._speech)
        self._show()


def _unpack(books: Books, command: Command, *, box: str, reason: str, labels: Sequence[EntryRef]) -> Sequence[Record]:
    return unpack(books, command, box=box, reason=reason, labels=labels)


def why(told: Told) -> str:
    """The reason as it is recorded: own words where there are some, else the one that was touched."""
    return told.value(OWN_WORDS).strip() or told.value(REASON)


def unpacking_view(
    found: Opened | None, told: Told, speech: Speech, said: Prompt | None = None, passing: Prompt | None = None
) -> DockView:
    """What goes back where, the reason, and the act."""
    prompt = Prompt(Tone.NEXT, tr("Scan the box"))
    fields: tuple[FormField, ...] = ()
    lines: tuple[DockLine, ...] = ()
    title = missing = ""
    if found is not None:
        title = found.box.code
        prompt = Prompt(Tone.NEXT, tr("Why is it opened?"), found.box.order, code=title)
        reasons = (Segment("", DASH), *(Segment(code, speech.reason(code)) for code in UNPACK_REASONS))
        fields = (
            FormField(REASON, tr("Because"), told.value(REASON), reasons, is_listed=True),
            FormField(OWN_WORDS, tr("In your own words"), told.value(OWN_WORDS), hint=tr("instead, where none fits")),
        )
        lines = tuple(DockLine(one.code, _back_words(one, speech)) for one in found.back)
        missing = "" if why(told) else tr("the reason")
    return DockView(
        kinds=(),
        kind=None,
        prompt=said or prompt,
        lines=lines,
        form=FormView(title, tr("Unpack"), title, fields),
        primary=Primary(
            tr("Open box"), tr("stock again, new labels"), missing if found else tr("scan it first"), Icon.BOX
        ),
        listed=tr("Goes back into"),
        passing=passing,
    )


def _back_words(one: Back, speech: Speech) -> str:
    taken = speech.quantity(one.taken)
    if one.then is None:
        return taken
    return tr("+ {taken}: {quantity} in it").format(taken=taken, quantity=speech.quantity(one.then))
