"""Exchange: events for trading partners, handed to a repository or written to a file, and what suppliers sent."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot

from traceapp.app.exchange import Exchange, Standing
from traceapp.app.importing import inbox
from traceapp.domain.command import Outcome
from traceapp.domain.record.pieces import Signature
from traceapp.domain.scan import OwnLot, Scan
from traceapp.errors import Refused
from traceapp.services.plant.terminal_settings import PEOPLE
from ui import dates
from ui.messages import say_error
from ui.models.rows import Row
from ui.notifier import Changes
from ui.operations import Progress, Work
from ui.rooms.doors import Door
from ui.rooms.exchange_words import (
    FIRST,
    LAST,
    LOT,
    SHIPPED,
    ExchangeAct,
    ExchangeFound,
    ExchangeShown,
    Part,
    blocked_by,
    exchange_view,
)
from ui.rooms.house import House
from ui.rooms.register_room import RegisterRoom
from ui.rooms.signing import Wish
from ui.rooms.writing import Writing
from ui.screens.register import RegisterView
from ui.speech import Speech
from ui.widgets.form import FieldEdited
from ui.widgets.glyphs import Glyph
from ui.widgets.prompt_band import Prompt
from ui.widgets.signing_panel import SignedLine
from ui.widgets.tone import Tone

NOTHING = ExchangeFound(Standing("", "", 0, False, 0, False, None, None), (), ())


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("ExchangeRoom", source)


class ExchangeRoom(RegisterRoom):
    """Joins the exchange with trading partners and its screen. `traceapp capture` and `export epcis` do the same."""

    found: ExchangeFound | None
    part: Part = Part.REPOSITORY

    def __init__(self, house: House) -> None:
        self._problem = ""
        self._progress: Progress | None = None
        self._exchange = Exchange(house.app)
        super().__init__(house)
        self._writing = Writing(house)
        self._writing.changed.connect(self._tell_written)
        house.notifier.handing_over.connect(self._take_progress)

    def enter(self, door: Door) -> None:
        """Begins with the repository."""
        self.part = Part.REPOSITORY
        super().enter(door)

    def fetch(self) -> ExchangeFound:
        """How everything stands now."""
        sent_here = tuple(one for one in inbox(self._house.app) if one.sheet == SHIPPED)
        return ExchangeFound(self._exchange.standing(), self._exchange.files(), sent_here)

    def concerned(self, changes: Changes) -> bool:
        """Whatever is recorded waits to be handed over."""
        return True

    def forget(self) -> None:
        """Nothing is told or signed; no token stays."""
        super().forget()
        self._problem = ""

    def scanned(self, scan: Scan) -> bool:
        """A lot whose events are to be written."""
        if not isinstance(scan, OwnLot) or self.part is not Part.FILES:
            return False
        self.told[LOT] = str(scan.code)
        self.said = None
        self.show()
        return True

    def turned(self) -> None:
        """Whoever looks elsewhere sees how it stands now."""
        self.read()

    @Slot(object)
    def choose(self, row: Row) -> None:
        """What a supplier sent is looked at where files are imported, before anything is received."""
        if isinstance(row.key, Door) and not self.is_signing:
            self.wanted.emit(row.key)

    @Slot(object)
    def edit(self, edited: FieldEdited) -> None:
        """A field was keyed: what was wrong with it is no more."""
        self._problem = ""
        super().edit(edited)

    @property
    def _shown(self) -> ExchangeShown:
        return ExchangeShown(
            self.found or NOTHING,
            self.part,
            dict(self.told),
            self._problem,
            self._progress,
            self._writing.is_under_way,
            self.is_signing,
        )

    def view(self, speech: Speech, prompt: Prompt | None) -> RegisterView:
        """The part in front."""
        return exchange_view(self._shown, speech, prompt)

    @Slot(object)
    def act(self, key: object) -> None:
        """Hands over, pauses, writes a file, or asks for signatures."""
        match key:
            case ExchangeAct.TRY:
                self._house.notifier.hand_over_wanted.emit()
            case ExchangeAct.PAUSE:
                lines = (SignedLine(tr("Repository"), self._shown.found.standing.address),)
                done = Prompt(Tone.DONE, tr("Paused"), tr("What is recorded waits here."))
                self.sign_for(Wish(tr("Hand nothing over"), lines, 1, "set-up"), self._exchange.pause, done)
            case ExchangeAct.GO_ON:
                lines = (SignedLine(tr("Repository"), self._shown.found.standing.address),)
                wish = Wish(tr("Hand events over again"), lines, PEOPLE, "set-up")
                self.sign_for(wish, self._exchange.go_on, Prompt(Tone.DONE, tr("It goes on")))
            case ExchangeAct.SAVE:
                self._save()
            case ExchangeAct.WRITE:
                self._write()
            case ExchangeAct.STOP:
                self._writing.forget()
                self.said = None
                self.show()

    def _save(self) -> None:
        shown = self._shown
        address, token, before = shown.address, shown.token, shown.found.standing.address
        try:
            self._exchange.require_address(address)
        except Refused as refusal:
            self._problem = say_error(refusal, self._speech).detail
            self.show()
            return
        set_to = self._exchange.set_repository

        def act(signatures: Sequence[Signature]) -> Outcome:
            return set_to(address, token, signatures)

        lines = (
            SignedLine(tr("Before"), before or tr("none")),
            SignedLine(tr("From now on"), address or tr("none")),
            SignedLine(tr("Bearer token"), tr("another") if token else tr("as it is")),
        )
        words = tr("Events go there") if address else tr("Events go nowhere")
        self.sign_for(
            Wish(tr("Set the repository"), lines, PEOPLE, "setting changed"), act, Prompt(Tone.DONE, words)
        )  # fmt: skip

    def _write(self) -> None:
        told, zone = dict(self.told), self._house.zone
        if blocked_by(told, self._speech):
            return
        lot = told.get(LOT, "").strip()
        if lot:
            self._writing.begin(partial(_write_lot, self._exchange, lot))
            return
        since = dates.start_of_day(told.get(FIRST, ""), zone) or 0
        until = dates.end_of_day(told.get(LAST, ""), zone) or 0
        self._writing.begin(partial(_write_period, self._exchange, since, until))

    @Slot()
    def _tell_written(self) -> None:
        """How a file is coming on, and where it lies or what was wrong."""
        notice = self._writing.notice(self._speech)
        if notice is not None:
            tone = Tone.NEUTRAL if notice.is_waiting or notice.is_done else Tone.WRONG
            glyph = Glyph.DONE if notice.is_done else Glyph.NEXT if notice.is_waiting else None
            self.said = Prompt(tone, notice.headline, notice.text, glyph=glyph)
            if notice.is_done:
                self.read()
        self.show()

    @Slot(object)
    def _take_progress(self, progress: Progress | None) -> None:
        self._progress = progress
        if progress is None and self.screen.isVisible():
            self.read()
        elif self.screen.isVisible():
            self.show()


def _write_lot(exchange: Exchange, lot: str, work: Work) -> Path:
    """On the thread for what takes long."""
    return exchange.write_lot(lot, work.tell)


def _write_period(exchange: Exchange, since: int, until: int, work: Work) -> Path:
    """The same."""
    return exchange.write_period(since, until, work.tell)
