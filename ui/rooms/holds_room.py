"""Holds: all that stands still, the oldest first; one of them released, whole or in part, by two people."""

from collections.abc import Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QImage

from traceapp.app import App
from traceapp.domain.command import Outcome
from traceapp.domain.record.pieces import Signature, Target
from traceapp.domain.record.quality import DocumentAdded
from traceapp.domain.scan import Badge, OwnLot, Scan
from traceapp.errors import TraceError
from traceapp.services.holds.holds import release_hold
from traceapp.services.holds.standing_holds import StandingHold, Stopped, standing_holds
from ui import dates
from ui.models.rows import Row
from ui.notifier import Changes
from ui.operations import Lane
from ui.rooms.ask_room import AskRoom
from ui.rooms.doors import Dispose, Door, Lot
from ui.rooms.house import House, Signed
from ui.rooms.refused import refused_prompt
from ui.rooms.room import Room
from ui.rooms.signing import Signing, Wish
from ui.screens.holds import HoldLine, HoldPart, HoldsScreen, HoldsView
from ui.speech import Speech
from ui.widgets.keypad import PinEntered
from ui.widgets.prompt_band import Prompt
from ui.widgets.signing_panel import NumberKeyed, SignedLine
from ui.widgets.tone import Tone

PHOTO_PX = 1200
LISTED = 8
"""So many things are listed for the signature; the rest are counted."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("HoldsRoom", source, comment, n)


class Photo(Struct, frozen=True):
    """What shows why something is held: by the hold's name, the file's name, and its picture where it is one."""

    hold: str = ""
    name: str = ""
    image: QImage | None = None


class HoldsRoom(Room):
    """Joins the screen of the holds and the books."""

    screen: HoldsScreen

    def __init__(self, house: House, asking: AskRoom) -> None:
        super().__init__(house)
        self._asking = asking
        self._signing = Signing(house)
        self._holds: tuple[StandingHold, ...] = ()
        self._is_reading = False
        self._early = ""
        self._chosen = ""
        self._left_out: frozenset[Target] = frozenset()
        self._said: Prompt | None = None
        self._passing: Prompt | None = None
        self._photo = Photo()
        self.screen = HoldsScreen(house.look)
        self._wire()

    @property
    def is_signing(self) -> bool:
        """Whether badges are asked for."""
        return self._signing.wish is not None

    def enter(self, door: Door) -> None:
        """Shows what stands still now."""
        self._forget()
        self._show()
        self.read()

    def take(self, scan: Scan) -> bool:
        """A badge that signs, or what lies on hold."""
        match scan:
            case Badge(person) if self.is_signing:
                self._signing.take_badge(person)
            case OwnLot() if self._is_reading:  # what stands is not known yet: answered when it is
                self._early = scan.text
            case OwnLot():
                self._mean_code(scan.text)
            case _:
                return False
        return True

    def _mean_code(self, code: str) -> None:
        """A lot, container or box was scanned: the hold that lies on it is the one meant."""
        found = next((hold for hold in self._holds if any(_lies_on(one.target, code) for one in hold.stopped)), None)
        self._forget()
        if found is None:
            self._said = Prompt(Tone.WRONG, tr("Not on hold"), code=code)
        else:
            self._chosen = found.state.name
        self._show()
        self._read_photo()

    def _wire(self) -> None:
        screen = self.screen
        self._signing.changed.connect(self._show)
        screen.hold_chosen.connect(self._choose)
        screen.part_chosen.connect(self._mean)
        screen.lot_requested.connect(self._open_lot)
        screen.release_requested.connect(self._ask_disposition)
        screen.disposal_requested.connect(self._dispose)
        screen.pin_entered.connect(self._take_pin)
        screen.number_keyed.connect(self._take_number)
        screen.back_requested.connect(self._leave)

    def _forget(self) -> None:
        self._signing.forget()
        self._chosen, self._left_out = "", frozenset()
        self._said = self._passing = None
        self._photo = Photo()

    def read(self) -> None:
        """Asks what stands still."""
        self._is_reading = True
        self.ask(self._read, self._take)

    def _read(self) -> tuple[StandingHold, ...]:
        with self._house.app.reading() as books:
            return standing_holds(books, self._house.app.plant)

    def _take(self, holds: "tuple[StandingHold, ...] | TraceError") -> None:
        self._is_reading = False
        early, self._early = self._early, ""
        if isinstance(holds, TraceError):
            self._refuse(holds)
            return
        self._holds = holds
        if self._hold is None:
            self._chosen, self._left_out = "", frozenset()
            self._signing.forget()
        if early:
            self._mean_code(early)
        self._show()

    @property
    def _hold(self) -> StandingHold | None:
        """The chosen one."""
        return next((hold for hold in self._holds if hold.state.name == self._chosen), None)

    @property
    def _meant(self) -> tuple[Stopped, ...]:
        """What of the chosen hold would be released."""
        hold = self._hold
        return tuple(one for one in hold.stopped if one.target not in self._left_out) if hold is not None else ()

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self._show()

    @Slot()
    def _show(self) -> None:
        speech = self._speech
        blocked = ""
        if self.is_signing:
            blocked = tr("two badges sign")
        elif self._hold is not None and not self._meant:
            blocked = tr("choose what is released")
        self.screen.show_view(
            HoldsView(
                tuple(self._line(hold, speech) for hold in self._holds),
                blocked,
                self._signing.view() if self.is_signing else None,
                self._signing.prompt(speech) if self.is_signing else self._said,
                self._passing,
                self._photo.image,
            )
        )
        self._passing = None

    def _line(self, hold: StandingHold, speech: Speech) -> HoldLine:
        state, stopped = hold.state, hold.stopped
        parts: tuple[HoldPart, ...] = ()
        what = self._what(stopped[0], state.put_at, speech)
        if hold.more:
            what = tr("and %n more", "", hold.more)
            parts = tuple(
                HoldPart(one.target, one.code, self._what(one, state.put_at, speech), one.target not in self._left_out)
                for one in stopped
            )
        return HoldLine(
            state.name,
            stopped[0].code,
            " · ".join(part for part in (speech.reason(state.reason), state.put_at) if part),
            ", ".join(self._house.names.of(person) for person in state.by),
            dates.age(self._house.local(state.at), self._house.now()),
            _blocks(hold),
            state.name == self._chosen,
            what,
            parts,
            self._tried(hold, speech),
            self._photo.name if state.name == self._chosen else "",
        )

    def _tried(self, hold: StandingHold, speech: Speech) -> str:
        """Who was about to use it all the same, where, and when; how often before that."""
        state = hold.state
        if not state.tried:
            return ""
        people = ", ".join(self._house.names.of(person) for person in state.tried_by) or tr("nobody signed in")
        last = tr("{people} at {station}, {when}").format(
            people=people, station=state.tried_where, when=speech.at(str(state.tried_at))
        )
        times = tr("Tried %n time(s), last:", "", state.tried)
        return f"{times} {last}"

    def _what(self, one: Stopped, put_at: str, speech: Speech) -> str:
        """Oxide 149.82 kg, A1; where it was put by the hold is said with the reason."""
        if one.target.equipment:
            return tr("machine")
        amount = speech.quantity(one.left) if one.left is not None else tr("not known here")
        words = " ".join(part for part in (speech.material(one.material), amount) if part)
        return f"{words}, {one.place}" if one.place not in ("", put_at) else words

    @Slot(object)
    def _choose(self, row: Row) -> None:
        self._forget()
        self._chosen = str(row.key)
        self._show()
        self._read_photo()

    def _read_photo(self) -> None:
        hold = self._hold
        if hold is not None and hold.state.documents:
            read = partial(_photo, self._house.app, self._chosen, hold.state.documents[0])
            self.ask(read, self._take_photo)

    def _take_photo(self, photo: "Photo | TraceError") -> None:
        if isinstance(photo, Photo) and photo.hold == self._chosen:
            self._photo = photo
            self._show()

    @Slot(object)
    def _mean(self, row: Row) -> None:
        """A part of the hold is released with the others, or goes on standing still."""
        if not self.is_signing and isinstance(row.key, Target):
            self._left_out ^= {row.key}
            self._show()

    @Slot()
    def _open_lot(self) -> None:
        lots = [one.lot for one in self._meant if one.lot]
        if lots:
            self.wanted.emit(Lot(lots[0]))
        else:
            self._said = Prompt(Tone.WRONG, tr("There is no lot to open"))
            self._show()

    @Slot()
    def _dispose(self) -> None:
        """Part of what does not conform is disposed of; the rest goes on standing still."""
        if self._hold is not None:
            self.wanted.emit(Dispose(self._chosen))

    @Slot()
    def _ask_disposition(self) -> None:
        words = {tr("Found good"): "found good", tr("Held by mistake"): "held by mistake"}
        self._said = None
        self._asking.ask_choice(tr("Why is it released?"), tuple(words), partial(self._ask_signatures, words))

    def _ask_signatures(self, words: dict[str, str], chosen: str) -> None:
        hold, meant = self._hold, self._meant
        if hold is None or not meant:
            return
        speech = self._speech
        lines = [SignedLine(tr("Release"), one.code, is_identifier=True) for one in meant[:LISTED]]
        if len(meant) > LISTED:
            lines.append(SignedLine("", tr("and %n more", "", len(meant) - LISTED)))
        lines += [SignedLine(tr("Held because"), speech.reason(hold.state.reason)), SignedLine(tr("Then"), chosen)]
        release = partial(
            release_hold,
            hold=hold.entry,
            disposition=words[chosen],
            reason=words[chosen],
            targets=tuple(one.target for one in meant) if self._left_out else (),
        )
        wish = Wish(tr("Release the hold"), tuple(lines), 2, "hold release")
        self._signing.begin(wish, partial(self._release, release))
        self._show()

    def _release(self, release: Signed, signatures: Sequence[Signature]) -> None:
        have = partial(self._house.have_signed, release, signatures)
        self._house.operations.run(Lane.WRITE, have, self._released)

    def _released(self, outcome: "Outcome | TraceError") -> None:
        if isinstance(outcome, TraceError):
            self._signing.refuse(outcome)
            return
        code = self._meant[0].code if self._meant else ""
        self._forget()
        self._passing = Prompt(Tone.DONE, tr("Released"), code=code)
        self._show()
        self._house.notifier.announce(outcome.changes)

    @Slot(object)
    def _take_pin(self, entered: PinEntered) -> None:
        self._signing.take_pin(entered)

    @Slot(object)
    def _take_number(self, keyed: NumberKeyed) -> None:
        self._signing.take_number(keyed)

    @Slot()
    def _leave(self) -> None:
        """Out of the signatures first, then out of the room."""
        if self.is_signing:
            self._signing.forget()
            self._show()
        else:
            self.go_back()

    def _refuse(self, error: TraceError) -> None:
        self._said = refused_prompt(error, self._speech)
        self._show()

    def concerned(self, changes: Changes) -> bool:
        """Another hold may stand, or stand no more."""
        return changes.touch("hold", "lot", "box", "shipment")


def _photo(app: App, hold: str, sha256: str) -> Photo:
    """On the reading thread: what shows why, small enough for the screen; no picture of what is none."""
    with app.reading() as books:
        filed = [entry.record for entry in books.history("document", sha256)]
    name = next((record.name for record in filed if isinstance(record, DocumentAdded)), "")
    image = QImage.fromData(app.inbox.kept(sha256))
    if image.isNull():
        return Photo(hold, name)
    most = QSize(PHOTO_PX, PHOTO_PX).boundedTo(image.size())
    ways = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return Photo(hold, name, image.scaled(most, *ways))


def _lies_on(target: Target, code: str) -> bool:
    """Whether a scanned lot, container or box is what a hold lies on."""
    lot, _, container = code.partition("/")
    return code == target.box or (
        lot == target.lot and (not target.container or container in ("", str(target.container)))
    )


def _blocks(hold: StandingHold) -> str:
    """What cannot leave: the shipments, else so many boxes."""
    if hold.shipments:
        more = len(hold.shipments) - 1
        return f"{hold.shipments[0]} +{more}" if more else hold.shipments[0]
    return tr("%n box(es)", "", len(hold.boxes)) if hold.boxes else tr("nothing yet")
