"""The station at work: its conversation shown, its buttons heard, its labels sent to the printer."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from traceapp.app import App, LabelNews
from traceapp.domain.equipment import Instrument
from traceapp.domain.registers import StationState
from traceapp.domain.weighing import Shown
from traceapp.errors import TraceError
from traceapp.services.quality.curves import MAGNETIC, CurveReading
from traceapp.services.run.wants import (
    WantCount,
    WantDecision,
    WantDeclared,
    WantEmptied,
    WantField,
    WantReason,
    WantShed,
)
from traceapp.services.station.lot_card import LotGlance
from traceapp.services.station.talk import Keyed, Talk
from traceapp.services.station.weight_wanted import prompt_of
from ui.models.rows import Row
from ui.notifier import Changes
from ui.operations import Lane
from ui.rooms.doors import Curves, Origins, SupplierCodes
from ui.rooms.house import House
from ui.rooms.inspection_words import DRAWING, GAUGE, TEMPERATURE
from ui.rooms.lot_card_words import lot_card_of
from ui.rooms.reads import Reads
from ui.rooms.station_presenter import Around, station_view
from ui.rooms.station_talk import StationTalk
from ui.rooms.station_weight import OnScale, weight_view
from ui.screens.station import Aside, StationScreen
from ui.screens.station_work import WaitingWork
from ui.speech import Speech
from ui.widgets.choices import Choice
from ui.widgets.entry import FieldKeyed
from ui.widgets.lot_card import LotCardView

if TYPE_CHECKING:
    from ui.widgets.demag_curve import CurveDrawing

PRINT_AGAIN_MS = 2_000
"""After so long a printer that refused a label is tried again: somebody has put in paper."""


class StationRoom(QObject):
    """Joins the station screen and the station's conversation.

    Attributes:
        screen: what is shown. talk: the conversation.

    Signals:
        hold_requested(Talk): a hold is wanted on what is at hand.
        wanted(Door): another room is to be opened.
        lot_wanted(str): the whole lot of the card is to be shown.
        labels_changed(LabelNews): a label was printed, or was not.
        keying_changed(str): the mass of this prompt is keyed though a scale is there; empty: none is.
    """

    hold_requested = Signal(object)
    wanted = Signal(object)
    lot_wanted = Signal(object)
    labels_changed = Signal(object)
    keying_changed = Signal(object)

    def __init__(self, house: House, talk: StationTalk) -> None:
        super().__init__()
        self._house = house
        self.talk = talk
        self._names: dict[str, str] = {}
        self._waiting: tuple[WaitingWork, ...] = ()
        self._printing = False
        self._printing_again = QTimer(self)
        self._printing_again.setSingleShot(True)
        self._printing_again.setInterval(PRINT_AGAIN_MS)
        self._printing_again.timeout.connect(self.print_waiting)
        self._scale: OnScale | None = None
        self._instruments: dict[str, Instrument] | None = None
        self._keyed = ""
        self._choosing = ""
        self._left: StationState | None = None
        self._glance: LotGlance | None = None
        self._curve_of = ""
        self._curve: CurveReading | None = None
        self.screen = StationScreen(house.look)
        self._reads = Reads(house, self.screen)
        self._wire()
        self._show(self.talk.talk)

    @Slot()
    def refresh(self) -> None:
        """Reads again what waits here and who is who."""
        house = self._house
        self._reads.ask(Lane.READ, partial(house.app.floor.work, house.station), self._take_work)
        house.operations.run(Lane.READ, partial(house.app.terminal.presence, house.station.key), self._take_left)

    def _wire(self) -> None:
        screen, talk = self.screen, self.talk
        talk.talk_changed.connect(self._go_on)
        self._house.notifier.changed.connect(self._look_again)
        self._house.notifier.spoken.connect(self._say_again)
        screen.reread_requested.connect(self.refresh)
        screen.undo_requested.connect(self._undo)
        screen.primary_requested.connect(self._primary)
        screen.reprint_requested.connect(self._reprint)
        screen.tare_requested.connect(self._tare)
        screen.cancel_requested.connect(self._cancel)
        screen.aside_requested.connect(self._do_aside)
        screen.place_chosen.connect(self._aim)
        screen.hold_requested.connect(self._hold)
        screen.field_keyed.connect(self._key)
        screen.field_opened.connect(self._open_field)
        screen.choice_taken.connect(self._choose)
        screen.weight_by_requested.connect(self._weigh_otherwise)
        screen.work_opened.connect(self._look_at)
        screen.lot_requested.connect(self._open_lot)
        screen.card_closed.connect(self._close_card)

    @Slot()
    def _say_again(self) -> None:
        """The same facts in another language."""
        self._show(self.talk.talk)
        self.refresh()

    @Slot(object)
    def _go_on(self, talk: Talk) -> None:
        self._choosing = ""
        self._look_for_curve(talk)
        self._show(talk)

    def _look_for_curve(self, talk: Talk) -> None:
        """The newest curve of the unit that is inspected, where it has any magnetic property."""
        run = talk.run
        unit = run.unit if run is not None and any(row.key in MAGNETIC for row in run.characteristics) else ""
        if unit != self._curve_of:
            self._curve_of, self._curve = unit, None
            self._read_curve(talk)

    def _read_curve(self, talk: Talk) -> None:
        if self._curve_of and talk.run is not None:
            lot = next(iter(talk.run.unit_lots), self._curve_of)
            read = partial(_newest_curve, self._house.app, self._curve_of, lot)
            self._house.operations.run(Lane.READ, read, partial(self._take_curve, self._curve_of))

    def _take_curve(self, unit: str, found: "CurveReading | TraceError | None") -> None:
        if unit == self._curve_of and not isinstance(found, TraceError):
            self._curve = found
            self._show(self.talk.talk)

    def _show(self, talk: Talk) -> None:
        speech = self._house.speech(self.screen.locale())
        if talk.at_hand or not talk.person:
            self._glance = None
        card = lot_card_of(self._glance, speech) if self._glance is not None else None
        around = Around(
            self._names,
            self._house.now(),
            self._scale,
            self._waiting,
            self._keyed,
            self._choosing,
            card,
            self._left,
            *self._drawn(speech),
        )
        self.screen.show_view(station_view(talk, speech, around))
        if talk.labels and not self._printing:
            self.print_waiting()

    @Slot(object)
    def show_scale(self, shown: Shown | None) -> None:
        """What the scale in use shows now: ten times a second, so only the panel is filled while it is the same one."""
        before = self._scale
        if shown is None:
            self._scale = None
        else:
            self._scale = OnScale(shown, (self._instruments or {}).get(shown.instrument))
            if self._instruments is None:
                self._instruments = {}
                self._read_instruments()
        if before is None or self._scale is None:
            if before is not self._scale:
                self._show(self.talk.talk)
        else:
            speech = self._house.speech(self.screen.locale())
            self.screen.show_weight(weight_view(self.talk.talk, self._scale, speech, self._house.now()))

    def _read_instruments(self) -> None:
        self._house.operations.run(Lane.READ, self._house.app.instruments, self._take_instruments)

    def _take_instruments(self, found: "dict[str, Instrument] | TraceError") -> None:
        if not isinstance(found, TraceError):
            self._instruments = found
            self.show_scale(self._scale.shown if self._scale is not None else None)

    @Slot()
    def _weigh_otherwise(self) -> None:
        prompt = prompt_of(self.talk.talk)
        self._keyed = "" if prompt == self._keyed else prompt
        self.keying_changed.emit(self._keyed)
        self._show(self.talk.talk)

    @Slot(object)
    def _look_again(self, changes: Changes) -> None:
        if self._instruments is not None and changes.touch("fact"):
            self._read_instruments()
        if self._curve_of and f"unit:{self._curve_of}" in changes.subjects:
            self._read_curve(self.talk.talk)
        if self.talk.talk.run is None and changes.touch("lot", "fact", "station"):
            self.refresh()

    def _take_work(self, work: object) -> None:
        if isinstance(work, TraceError) or not isinstance(work, tuple):
            return
        names, lots = work
        speech = self._house.speech(self.screen.locale())
        self._names = names
        self._waiting = tuple(WaitingWork(lot.code, speech.material(lot.material), lot.place) for lot in lots)
        self._show(self.talk.talk)

    def _take_left(self, left: "StationState | TraceError | None") -> None:
        self._left = None if isinstance(left, TraceError) else left
        self._show(self.talk.talk)

    @Slot(object)
    def _look_at(self, row: Row) -> None:
        """Waiting work that is touched shows its card beside it, not the whole lot in its place."""
        house = self._house
        glance = partial(house.app.terminal.glance_at, house.station, str(row.key))
        house.operations.run(Lane.READ, glance, self._take_glance)

    def _take_glance(self, glance: "LotGlance | TraceError") -> None:
        self._glance = None if isinstance(glance, TraceError) else glance
        self._show(self.talk.talk)

    @Slot(object)
    def _open_lot(self, card: LotCardView) -> None:
        self.lot_wanted.emit(card.code)

    @Slot()
    def _close_card(self) -> None:
        self._glance = None
        self._show(self.talk.talk)

    @Slot()
    def print_waiting(self) -> None:
        """Prints what waits, one label after another; while the printer refuses, once and again."""
        self._printing = True
        self._printing_again.stop()
        app, station = self._house.app, self._house.station
        self._house.operations.run(Lane.PRINT, partial(app.print_next, station), self._printed)

    def rest(self) -> None:
        """Nothing is printed again by itself any more."""
        self._printing_again.stop()

    def _printed(self, news: "LabelNews | TraceError | None") -> None:
        self._printing = False
        if isinstance(news, LabelNews):
            self.labels_changed.emit(news)
            if news.answer != "not_printed":
                self.print_waiting()
            elif news.waiting:
                self._printing_again.start()

    def _drawn(self, speech: Speech) -> "tuple[CurveDrawing | None, str]":
        if self._curve is None:
            return None, ""
        from ui.rooms.curve_words import read_off

        measured = self._curve.measured
        return read_off(self._curve, speech), " · ".join(p for p in (measured.specimen, measured.position) if p)

    @Slot()
    def _undo(self) -> None:
        self.talk.press("UNDO")

    @Slot()
    def _primary(self) -> None:
        """What the lower right button says it does: leaving out is SKIP, everything else is OK."""
        talk = self.talk.talk
        want = talk.wanted
        optional = isinstance(want, WantField) and not want.field.required
        labels = talk.run is None and bool(talk.labels) and not any(label.is_void for label in talk.labels)
        none = isinstance(want, WantShed | WantDeclared)
        self.talk.press("SKIP" if talk.insist is None and (optional or labels or none) else "OK")

    @Slot()
    def _reprint(self) -> None:
        self.talk.press("REPRINT")

    @Slot()
    def _tare(self) -> None:
        self.talk.press("TARE")

    @Slot()
    def _cancel(self) -> None:
        if self._choosing:
            self._go_on(self.talk.talk)
        else:
            self.talk.press("CANCEL")

    @Slot(object)
    def _aim(self, place: str) -> None:
        self.talk.press("SEAT", place)

    @Slot(object)
    def _do_aside(self, aside: Aside) -> None:
        run = self.talk.talk.run
        match aside.word:
            case "MAP":
                self.wanted.emit(SupplierCodes(self.talk.talk.unmapped))
            case "CURVE" if run is not None:
                self.wanted.emit(Curves(run.unit, next(iter(run.unit_lots), run.unit)))
            case "ORIGINS":
                self.wanted.emit(self.origins)
            case word:
                self.talk.press(word)

    @property
    def origins(self) -> Origins:
        """The way to declare origins: of the lot that just came in here, else of any."""
        received = self.talk.talk.received
        return Origins(received.lot if received is not None else "")

    @Slot()
    def _hold(self) -> None:
        self.hold_requested.emit(self.talk.talk)

    @Slot(object)
    def _open_field(self, row: Row) -> None:
        """What is measured with, by which drawing, and how warm the specimen is, can be changed at any time."""
        if row.key in (GAUGE, DRAWING, TEMPERATURE):
            self._choosing = str(row.key)
            self._show(self.talk.talk)

    @Slot(object)
    def _key(self, keyed: FieldKeyed) -> None:
        if self._choosing == TEMPERATURE:
            self.talk.press("TEMP", str(keyed.value))
            return
        self.talk.take(Keyed(str(keyed.value), self._house.app.now()))

    @Slot(object)
    def _choose(self, choice: Choice) -> None:
        if self._choosing in (GAUGE, DRAWING):
            self.talk.press(self._choosing.upper(), str(choice.key))
            return
        match self.talk.talk.wanted:
            case WantReason():
                self.talk.press("REASON", str(choice.key))
            case WantDecision() | WantEmptied():
                self.talk.press(str(choice.key))
            case WantCount():
                self.talk.press("COUNT", str(choice.key))
            case None if self.talk.talk.offered:
                self.talk.press("ROW", str(choice.key))


def _newest_curve(app: App, unit: str, lot: str) -> CurveReading | None:
    """On the reading thread."""
    from traceapp.app.curve_files import curves_of

    return next(iter(curves_of(app, unit, lot)), None)
