"""Samples: those that are kept, with place and expiry, those at a laboratory, and all of one lot."""

from enum import Enum, auto
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Slot

from traceapp.domain.command import Outcome
from traceapp.domain.equipment import Place
from traceapp.domain.lot import LotState
from traceapp.domain.party import Party
from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.record.production import SampleEnded, SampleSent
from traceapp.domain.registers import SampleState
from traceapp.domain.scan import OwnLot, Scan
from traceapp.domain.scan import Place as PlaceCode
from traceapp.services.labels.sample_labels import KIND
from traceapp.services.quality.samples import FATES, end_sample, retained_samples, samples_of, samples_out, send_sample
from traceapp.services.stock.stock import take_sample
from ui import dates
from ui.models.rows import Cell, Column, Row, RowKind
from ui.notifier import Changes
from ui.numbers import parse_quantity
from ui.operations import Lane
from ui.rooms.doors import Door, Samples
from ui.rooms.house import House
from ui.rooms.register_room import RegisterRoom
from ui.rooms.sample_taking import CONTAINER, FATE, KEPT, PLACE, blocked_by, sample_of, taking_form
from ui.screens.register import RegisterView
from ui.speech import Speech
from ui.terms import sample_word
from ui.widgets.action_bar import Action
from ui.widgets.form import FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.tone import Tone


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("SamplesRoom", source, comment, n)


class Part(Enum):
    """The parts of the register."""

    KEPT = auto()
    OUT = auto()
    LOT = auto()


class SamplesAct(Enum):
    """The room's acts."""

    SEND = auto()
    END = auto()
    TAKE = auto()


class Found(Struct, frozen=True):
    """What was read: kept ones by their end, those at a laboratory, those of the lot; the laboratories there are.

    lot: the one that is meant. places: where a sample can be kept.
    """

    kept: tuple[SampleState, ...]
    out: tuple[SampleState, ...]
    of_lot: tuple[SampleState, ...]
    laboratories: tuple[Party, ...]
    lot: LotState | None = None
    places: tuple[Place, ...] = ()


class SamplesRoom(RegisterRoom):
    """Joins the register of samples and the books."""

    found: Found | None
    part: Part = Part.KEPT

    def __init__(self, house: House) -> None:
        self._lot = ""
        super().__init__(house)

    def enter(self, door: Door) -> None:
        """Begins with what is kept, or with the samples of a lot."""
        if isinstance(door, Samples):
            self._lot = door.lot
            self.part = Part.LOT if door.lot else Part.KEPT
        super().enter(door)

    def fetch(self) -> Found:
        """Samples as they are now."""
        app = self._house.app
        with app.reading() as books:
            parties = (fact for fact in books.facts("party", app.now()) if isinstance(fact, Party))
            laboratories = tuple(party for party in parties if "laboratory" in party.roles)
            of_lot = samples_of(books, self._lot) if self._lot else ()
            places = tuple(fact for fact in books.facts("place", app.now()) if isinstance(fact, Place))
            lot = books.lot(self._lot) if self._lot else None
            return Found(retained_samples(books), samples_out(books), of_lot, laboratories, lot, places)

    def scanned(self, scan: Scan) -> bool:
        """A lot or its container: its samples, and one to be taken of it; a sample's own code: that one; a place."""
        if isinstance(scan, PlaceCode) and self._taking is not None:
            self.told |= {FATE: KEPT, PLACE: scan.code}
            self.show()
            return True
        if not isinstance(scan, OwnLot):
            return False
        code = str(scan.code)
        self.forget()
        if code.startswith("SA-"):
            self.chosen = code
            part = next((part for part in Part if any(s.code == code for s in self._listed(part))), None)
            self.part = part or self.part
            self.said = None if part else Prompt(Tone.WRONG, tr("Not among these"), tr("Scan its lot."), code=code)
            self.show()
        else:
            self._lot, self.part = code, Part.LOT
            self.told = {CONTAINER: str(scan.container)} if scan.container else {}
            self.show()
            self.read()
        return True

    def concerned(self, changes: Changes) -> bool:
        """A sample was taken, sent or ended."""
        return changes.touch("sample")

    def _listed(self, part: Part) -> tuple[SampleState, ...]:
        if self.found is None:
            return ()
        return {Part.KEPT: self.found.kept, Part.OUT: self.found.out, Part.LOT: self.found.of_lot}[part]

    @property
    def _meant(self) -> SampleState | None:
        return next((sample for sample in self._listed(self.part) if sample.code == self.chosen), None)

    @property
    def _taking(self) -> LotState | None:
        """The lot that a sample would be taken of: the one meant, while none of its samples is."""
        lot = self.found.lot if self.found is not None and self.part is Part.LOT else None
        return lot if self._meant is None and lot is not None and lot.birth and lot.code == self._lot else None

    @property
    def _is_wide(self) -> bool:
        """Whether no form stands beside the list."""
        return self._meant is None and self._taking is None

    def view(self, speech: Speech, prompt: Prompt | None) -> RegisterView:
        """The part that is on, and the form for the chosen sample."""
        now = self._house.app.now()
        over = sum(0 < sample.retain_until <= now for sample in self._listed(Part.KEPT))
        kept = len(self._listed(Part.KEPT))
        count = Prompt(Tone.NEUTRAL, tr("%n sample(s) kept", "", kept), tr("Scan a lot for its own."), glyph=Glyph.DONE)
        if over:
            count = Prompt(Tone.NEUTRAL, tr("%n sample(s) past their end", "", over), glyph=Glyph.ATTENTION)
        wide = () if not self._is_wide else (Column(tr("Where"), is_fitted=True), Column(tr("Until"), is_fitted=True))
        columns = (Column("", 52), Column(tr("Sample")), Column(tr("What is left"), is_fitted=True), *wide)
        rows = tuple(self._row(sample, speech, now) for sample in self._listed(self.part))
        nothing = tr("Scan a lot") if self.part is Part.LOT and not self._lot else tr("No sample")
        return RegisterView(
            prompt or count,
            self._lot if self.part is Part.LOT and self._lot else tr("Samples"),
            "",
            columns if rows else (),
            rows,
            nothing,
            (
                Segment(Part.KEPT, tr("Kept")),
                Segment(Part.OUT, tr("At a laboratory")),
                Segment(Part.LOT, tr("Of a lot")),
            ),
            self.part,
            form=self._form(speech),
            tools=(self._send(),),
            primary=self._end() if self._taking is None else self._take_one(self._taking),
        )

    def _row(self, sample: SampleState, speech: Speech, now: int) -> Row:
        is_over = sample.left > 0 and 0 < sample.retain_until <= now
        unit = Unit(sample.unit)
        about = " · ".join(part for part in (sample.lot, sample.purpose, sample.position) if part)
        where = self._laboratory(sample.laboratory) if sample.sent_at else sample.place
        until = dates.day(self._house.local(sample.retain_until), speech.locale) if sample.retain_until else "–"
        wide = () if not self._is_wide else (Cell(where or "–", ink="ink2"), Cell(until, ink="ink2"))
        cells = (
            Cell(glyph=Glyph.ATTENTION if is_over else Glyph.DONE if sample.left <= 0 else Glyph.WAITING),
            Cell(sample.code, aside=sample_word(sample.status), below=about, is_identifier=True),
            Cell(
                speech.quantity(Quantity(sample.left, unit)),
                below=tr("of {amount}").format(amount=speech.quantity(Quantity(sample.amount, unit))),
            ),
            *wide,
        )
        return Row(sample.code, cells, RowKind.CURRENT if sample.code == self.chosen else RowKind.LINE)

    def _laboratory(self, key: str) -> str:
        parties = self.found.laboratories if self.found is not None else ()
        return next((party.name for party in parties if party.key == key), key)

    def _form(self, speech: Speech) -> FormView | None:
        sample = self._meant
        if self._taking is not None and self.found is not None:
            locale, zone = self.screen.locale(), self._house.zone
            return taking_form(self._taking, self.found.places, self.told, speech, locale, zone)
        if sample is None:
            return None
        people = ", ".join(map(self._house.names.of, sample.by))
        taken = f"{dates.day(self._house.local(sample.at), speech.locale)}, {people}"
        until = dates.day(self._house.local(sample.retain_until), speech.locale) if sample.retain_until else "–"
        fields = [
            FormField("taken", tr("Taken"), taken, is_fixed=True),
            FormField("where", tr("Where"), self._where(sample) or "–", is_fixed=True),
            FormField("until", tr("Until"), until, is_fixed=True),
        ]
        if sample.left > 0:
            fates = tuple(Segment(fate, sample_word(fate)) for fate in FATES)
            laboratories = tuple(
                Segment(p.key, p.name) for p in (self.found.laboratories if self.found is not None else ())
            )
            hint = tr("empty: all {amount}").format(amount=speech.quantity(self._left(sample)))
            wrong = tr("No more than is left.") if self._quantity(sample) is None else ""
            fields += [
                FormField("fate", tr("What became of it"), self._fate, fates, is_listed=True),
                FormField("quantity", tr("How much"), self.told.get("quantity", ""), problem=wrong, hint=hint),
                FormField("reason", tr("Because"), self.told.get("reason", "")),
            ]
            if laboratories and not sample.sent_at:
                told = self.told.get("laboratory", str(laboratories[0].key))
                fields.append(FormField("laboratory", tr("Laboratory"), told, laboratories))
        return FormView(sample.code, sample.code, sample_word(sample.status), tuple(fields))

    def _where(self, sample: SampleState) -> str:
        return self._laboratory(sample.laboratory) if sample.sent_at else sample.place

    @property
    def _fate(self) -> str:
        return self.told.get("fate", FATES[0])

    @staticmethod
    def _left(sample: SampleState) -> Quantity:
        return Quantity(sample.left, Unit(sample.unit))

    def _quantity(self, sample: SampleState) -> Quantity | None:
        """How much came to its end; None where what was typed is no such amount."""
        typed = self.told.get("quantity", "").strip()
        if not typed:
            return self._left(sample)
        told = parse_quantity(typed, Unit(sample.unit), self.screen.locale())
        return told if told is not None and 0 < told.amount <= sample.left else None

    def _send(self) -> Action:
        sample, blocked = self._meant, ""
        if sample is None:
            blocked = tr("choose a sample")
        elif sample.sent_at or sample.left <= 0:
            blocked = tr("it is not here")
        elif self.found is None or not self.found.laboratories:
            blocked = tr("no laboratory is on file")
        return Action(SamplesAct.SEND, Icon.TRUCK, tr("Send out"), tr("to a laboratory"), blocked_by=blocked)

    def _end(self) -> Action:
        sample, blocked = self._meant, ""
        if sample is None:
            blocked = tr("choose a sample")
        elif sample.left <= 0:
            blocked = tr("nothing is left of it")
        elif self._quantity(sample) is None:
            blocked = tr("how much is wrong")
        elif self._fate == "discarded" and not self.told.get("reason", "").strip():
            blocked = tr("say why")
        return Action(SamplesAct.END, Icon.CHECK, sample_word(self._fate), tr("kept on record"), "F12", blocked)

    def _take_one(self, lot: LotState) -> Action:
        blocked = blocked_by(lot, self.told, self.screen.locale(), self._house.zone)
        return take_action(blocked)

    def recorded(self, outcome: Outcome) -> None:
        """A sample that was taken gets its label."""
        queue = partial(self._house.app.labels.queue, self._house.station, outcome.entries)
        self._house.operations.run(Lane.WRITE, queue, self._queued)

    def _queued(self, _queued: object) -> None:
        self._house.notifier.labels_queued.emit()

    @Slot(object)
    def act(self, key: object) -> None:
        """Takes a sample, sends one out, or writes down what became of it."""
        sample = self._meant
        if key is SamplesAct.TAKE and self._taking is not None:
            code = self._house.app.fresh_code(KIND, "sample")
            taken = sample_of(self._taking, self.told, code, self.screen.locale(), self._house.zone)
            done = Prompt(Tone.DONE, tr("Sample taken"), code=code)
            self.record(partial(take_sample, sample=taken), done)
            return
        if sample is None:
            return
        if key is SamplesAct.SEND and self.found is not None:
            laboratory = self.told.get("laboratory", self.found.laboratories[0].key)
            sent = SampleSent(code=sample.code, laboratory=laboratory)
            done = Prompt(Tone.DONE, tr("Sent out", "a sample"), code=sample.code)
            self.record(lambda books, command: send_sample(books, command, sent=sent), done)
            return
        quantity = self._quantity(sample)
        if quantity is not None:
            ended = SampleEnded(
                code=sample.code,
                lot=sample.lot,
                quantity=quantity,
                fate=self._fate,
                reason=self.told.get("reason", "").strip(),
            )
            done = Prompt(Tone.DONE, sample_word(self._fate), code=sample.code)
            self.record(lambda books, command: end_sample(books, command, ended=ended), done)


def take_action(blocked: str) -> Action:
    """A sample is taken."""
    return Action(SamplesAct.TAKE, Icon.LABEL, tr("Take it"), tr("prints its label"), "F12", blocked)
