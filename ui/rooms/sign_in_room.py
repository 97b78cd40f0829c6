"""Sign-in: by badge, or by number and PIN; what waits here, the last note, and how the devices are."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot

from traceapp.app import App
from traceapp.domain.equipment import Station
from traceapp.domain.record.pieces import Signature
from traceapp.domain.registers import StationState
from traceapp.domain.scan import OwnLot, RawScan, Scan
from traceapp.errors import TraceError
from traceapp.services.station.foreign import KEYS
from traceapp.services.station.talk import Talk
from traceapp.services.station.talk import Tone as Answered
from ui.language import Language
from ui.messages import say
from ui.notifier import Changes
from ui.operations import Lane
from ui.rooms.doors import Find, Lot
from ui.rooms.house import House
from ui.rooms.refused import refused_prompt
from ui.rooms.room import Room
from ui.screens.sign_in import SignInScreen, SignInView
from ui.screens.sign_in_panels import Handover, Waiting
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone
from ui.widgets.top_bar import Health

if TYPE_CHECKING:
    from traceapp.services.ports import LotLine
    from traceapp.services.station.lot_card import LotGlance
    from ui.screens.sign_in_keys import NumberAndPin
    from ui.widgets.lot_card import LotCardView


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("SignInRoom", source, comment, n)


LATER_MS = 300
"""The first scan comes before the note of the shift before."""


class SignInRoom(Room):
    """Joins the sign-in screen and the station's conversation.

    Signals:
        language_requested(Language): another language is to be spoken.
        changed: other keys are asked for, or the last try was refused: the screen should be shown.
    """

    language_requested = Signal(object)
    changed = Signal()

    screen: SignInScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._station: StationState | None = None
        self._lots: tuple[LotLine, ...] | None = None
        self._read_of = ""
        self._glance: LotGlance | None = None
        self._asks_number = False
        self._not_signed: TraceError | None = None
        self.screen = SignInScreen(house.look)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self.read)
        self.screen.language_requested.connect(self.language_requested)
        self.screen.number_requested.connect(self._ask_number)
        self.screen.back_requested.connect(self._ask_badge)
        self.screen.signed_by_number.connect(self._sign)
        self.screen.look_up_requested.connect(self._look_up)
        self.screen.lot_requested.connect(self._open_lot)
        self.screen.card_closed.connect(self._close_card)

    def forget(self, scan: Scan | None = None) -> None:
        """Something was scanned: no number is asked for any more, what was refused is over, and so is a card."""
        self._not_signed, self._asks_number = None, False
        if not isinstance(scan, OwnLot):
            self._glance = None

    def look_at(self, code: str) -> None:
        """A lot was scanned with nobody signed in: its card, for a while; scanned again, the whole lot."""
        if self._glance is not None and self._glance.state.code == code:
            self._open_lot(None)
            return
        self._glance = None
        glance = partial(_glance, self._house.app, self._house.station, code)
        self._house.operations.run(Lane.READ, glance, self._take_glance)

    def _take_glance(self, glance: "LotGlance | TraceError") -> None:
        if isinstance(glance, TraceError):
            self._not_signed = glance
        else:
            self._glance = glance
        self.changed.emit()

    def show(self, talk: Talk, language: Language, health: Sequence[Health]) -> None:
        """Shows who may come in, and what waits for them."""
        if self._is_stale or self._read_of != self._house.station.key:
            self._is_stale, self._read_of = False, self._house.station.key
            self._later.start()
        other = Language.SPANISH if language is Language.ENGLISH else Language.ENGLISH
        second = "Escanee su credencial" if other is Language.SPANISH else "Scan your badge"
        self.screen.show_view(
            SignInView(
                second,
                language,
                tuple(Language),
                tuple(health),
                self._waiting(talk, language),
                self._handover(),
                self._refusal(talk, language),
                self._card(language),
                asks_number=self._asks_number,
            )
        )

    def concerned(self, changes: Changes) -> bool:
        """What is said to this station, and what waits here."""
        return changes.touch("lot", "fact", "station")

    def rest(self) -> None:
        """The window closes: nothing is shown later."""
        self._later.stop()

    @Slot()
    def read(self) -> None:
        """Asks what the station was told, once the window stands: a badge need not wait for it."""
        self._house.operations.run(Lane.READ, partial(self._read, self._house.station), self._take)

    def _read(self, station: Station) -> "tuple[StationState | None, tuple[LotLine, ...]]":
        _, lots = self._house.app.floor.work(station)
        with self._house.app.reading() as books:
            return books.station(station.key), lots

    def _take(self, found: "tuple[StationState | None, tuple[LotLine, ...]] | TraceError") -> None:
        self._station, self._lots = (None, ()) if isinstance(found, TraceError) else found
        if self.screen.isVisible():
            self.changed.emit()

    def _handover(self) -> Handover | None:
        """What the station was told since, and the note of the shift before."""
        if self._station is None or not (self._station.told or self._station.note):
            return None
        told = [word.text for word in reversed(self._station.told)]
        by = self._station.told[-1].by if told else self._station.note_by
        texts = (*told, self._station.note)
        return Handover(self._house.names.of(by), "\n".join(text for text in texts if text))

    def _card(self, language: Language) -> "LotCardView | None":
        if self._glance is None:
            return None
        from ui.rooms.lot_card_words import lot_card_of

        return lot_card_of(self._glance, self._house.speech(language.locale))

    def _refusal(self, talk: Talk, language: Language) -> Prompt | None:
        speech = self._house.speech(language.locale)
        if self._not_signed is not None:
            return refused_prompt(self._not_signed, speech)
        if talk.flash is not None and talk.flash.tone is Answered.WRONG:
            said = say(talk.flash.code, dict(talk.flash.facts), speech)
            return Prompt(Tone.WRONG, said.headline, said.detail, said.instead, talk.flash.subject)
        return None

    def _waiting(self, talk: Talk, language: Language) -> Waiting | None:
        """What was begun here and goes on with the next badge, else the lots that lie before this station's steps."""
        speech = self._house.speech(language.locale)
        if talk.at_hand:
            from ui.rooms.station_notice import waiting_of

            return waiting_of(talk, speech, self._house.now())
        if self._lots is None:
            return Waiting("", "", 0, 0)  # nobody has looked yet
        if not self._lots:
            return None
        materials = dict.fromkeys(speech.material(lot.material) for lot in self._lots)
        return Waiting(tr("Lots are waiting"), ", ".join(materials), 0, 0)

    @Slot()
    def _ask_number(self) -> None:
        self._asks_number, self._not_signed = True, None
        self.changed.emit()

    @Slot()
    def _ask_badge(self) -> None:
        self.forget()
        self.changed.emit()

    @Slot(object)
    def _open_lot(self, _card: object) -> None:
        if self._glance is not None:
            code, self._glance = self._glance.state.code, None
            self.wanted.emit(Lot(code))

    @Slot()
    def _close_card(self) -> None:
        self._glance = None
        self.changed.emit()

    @Slot()
    def _look_up(self) -> None:
        self.wanted.emit(Find())

    @Slot(object)
    def _sign(self, keyed: "NumberAndPin") -> None:
        sign = partial(self._house.app.people.sign, keyed.number, keyed.pin, "sign in")
        self._house.operations.run(Lane.WRITE, sign, self._signed)

    def _signed(self, outcome: Signature | TraceError) -> None:
        """Number and PIN were right: as if the badge had been scanned. Else the red answer, and the badge again."""
        self._asks_number = False
        if isinstance(outcome, TraceError):
            self._not_signed = outcome
            self.changed.emit()
        else:
            badge = f"%U:{outcome.person}".encode("ascii")
            self._house.notifier.keyed.emit(RawScan(KEYS, badge, self._house.app.now()))


def _glance(app: App, station: Station, code: str) -> "LotGlance":
    return app.terminal.glance_at(station, code)
