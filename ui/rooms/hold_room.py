"""Hold or report at a station: scan what is wrong, touch why, one badge is enough."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Slot

from traceapp.domain.box import BoxState
from traceapp.domain.command import Outcome
from traceapp.domain.lot import LotState
from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.reason import HOLD_REASONS
from traceapp.domain.scan import OwnLot, Scan
from traceapp.errors import TraceError
from traceapp.services.holds.holds import hold, target_of
from traceapp.services.station.talk import Stopped
from ui.operations import Lane
from ui.rooms import lot_words
from ui.rooms.ask_room import AskRoom
from ui.rooms.doors import Door, Hold, Holds
from ui.rooms.house import House
from ui.rooms.refused import refused_prompt
from ui.rooms.room import Room
from ui.screens.hold import HoldScreen, HoldView
from ui.speech import Speech
from ui.widgets.choices import Choice
from ui.widgets.glyphs import Glyph
from ui.widgets.lot_card import CardLine, LotCardView
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone

PHOTOS = 5
"""So many of the newest files are offered."""


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("HoldRoom", source)


class HoldRoom(Room):
    """Joins the hold screen and the books."""

    screen: HoldScreen

    def __init__(self, house: House, asking: AskRoom) -> None:
        super().__init__(house)
        self._asking = asking
        self._lot = ""
        self._container = 0
        self._reason = self._photo = ""
        self._state: LotState | BoxState | None = None
        self._wrong: Prompt | None = None
        self.screen = HoldScreen(house.look)
        self.screen.reason_chosen.connect(self._choose)
        self.screen.hold_requested.connect(self._hold)
        self.screen.photo_requested.connect(self._look_for_photos)
        self.screen.back_requested.connect(self.go_back)
        self.screen.holds_requested.connect(self._open_holds)

    def enter(self, door: Door) -> None:
        """Asks about a lot or one of its containers, or waits for a scan."""
        asked = door if isinstance(door, Hold) else Hold()
        self._begin(asked.lot, asked.container)

    def take(self, scan: Scan) -> bool:
        """What is wrong."""
        if not isinstance(scan, OwnLot):
            return False
        self._begin(str(scan.code), scan.container or 0)
        return True

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self._show()

    def _begin(self, lot: str, container: int) -> None:
        self._lot, self._container, self._wrong, self._state = lot, container, None, None
        self._reason = self._photo = ""
        if lot:
            self._house.operations.run(Lane.READ, partial(self._read, lot), self._take)
        self._show()

    def _read(self, code: str) -> LotState | BoxState | None:
        target = target_of(code)
        with self._house.app.reading() as books:
            return books.box(target.box) if target.box else books.lot(target.lot)

    def _take(self, state: "LotState | BoxState | TraceError | None") -> None:
        self._state = None if isinstance(state, TraceError) else state
        self._show()

    def _show(self) -> None:
        speech = self._speech
        card = None
        if self._lot:
            card = self._card(speech)
        prompt = Prompt(Tone.NEXT, tr("What is wrong?") if self._lot else tr("Scan what is to be held"))
        blocked = "" if self._lot and self._reason else tr("scan it first") if not self._lot else tr("choose why")
        reasons = tuple(Choice(code, speech.reason(code), is_chosen=code == self._reason) for code in HOLD_REASONS)
        self.screen.show_view(HoldView(self._wrong or prompt, reasons, card, blocked, photo=self._photo))

    def _card(self, speech: Speech) -> LotCardView:
        """What is known of the lot or box."""
        what, status, glyph = "", "", Glyph.WAITING
        lines: tuple[CardLine, ...] = ()
        match self._state:
            case LotState() as lot:
                what, status = speech.material(lot.material), lot_words.status_word(lot.status)
                glyph = lot_words.status_glyph(lot)
                lines = (CardLine(tr("What is left"), speech.quantity(lot.left)),)
            case BoxState() as box:
                what, glyph = tr("Box"), Glyph.HOLD if box.held else Glyph.DONE
                status = lot_words.status_word("held") if box.held else ""
                lines = (CardLine(tr("Inside"), speech.quantity(Quantity(box.pieces, Unit.PCS))),)
            case None:
                pass
        if self._photo:
            lines = (*lines, CardLine(tr("Photo"), self._photo))
        return LotCardView(self._code, what, glyph, status, lines)

    @Slot(object)
    def _choose(self, choice: Choice) -> None:
        self._reason = str(choice.key)
        self._show()

    @Slot()
    def _open_holds(self) -> None:
        self.wanted.emit(Holds())

    @Slot()
    def _look_for_photos(self) -> None:
        self._house.operations.run(Lane.READ, partial(self._house.app.inbox.newest, PHOTOS), self._ask_photo)

    def _ask_photo(self, names: "tuple[str, ...] | TraceError") -> None:
        """Which of the last files shows it; a camera or a scanner puts them into the inbox."""
        self._wrong = None
        if isinstance(names, TraceError):
            self._refuse(names)
        elif names:
            none = tr("No photo")
            self._asking.ask_choice(tr("Which file shows it?"), (*names, none), partial(self._take_photo, none))
        else:
            inbox = str(self._house.app.folders.inbox)
            self._wrong = Prompt(Tone.NEUTRAL, tr("No photo lies here"), inbox, glyph=Glyph.ATTENTION)
            self._show()

    def _take_photo(self, none: str, name: str) -> None:
        self._photo = "" if name == none else name
        self._show()

    @Slot()
    def _hold(self) -> None:
        self._house.operations.run(Lane.WRITE, self._have_held, self._held)

    def _have_held(self) -> Outcome:
        """On the writing thread: the photo is kept first, so that the hold names what is there."""
        app, about = self._house.app, self._code
        target = target_of(self._lot, self._container)
        lots = (target.lot,) if target.lot else ()
        photos = (app.inbox.keep(self._photo, about=about, lots=lots),) if self._photo else ()
        verb = partial(hold, targets=(target,), reason=self._reason, documents=photos)
        return self._house.have(verb)

    @property
    def _code(self) -> str:
        return f"{self._lot}/{self._container}" if self._container else self._lot

    def _refuse(self, error: TraceError) -> None:
        self._wrong = refused_prompt(error, self._speech)
        self._show()

    def _held(self, outcome: "Outcome | TraceError") -> None:
        if isinstance(outcome, TraceError):
            self._refuse(outcome)
            return
        self._house.notifier.announce(outcome.changes)
        self._house.notifier.told.emit(Stopped(self._code, self._house.app.now()))
        self.go_back()
