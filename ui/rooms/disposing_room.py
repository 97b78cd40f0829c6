"""Disposition: what becomes of part of what a hold stops. Two people sign; the books then do what was decided."""

from collections.abc import Sequence
from enum import Enum, auto
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Slot

from traceapp.domain.command import Command, Outcome
from traceapp.domain.disposition import Disposition
from traceapp.domain.lot import Container, LotState
from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef, Signature
from traceapp.domain.registers import HoldState
from traceapp.domain.scan import OwnLot, Scan
from traceapp.domain.step import Step
from traceapp.errors import Refused, TraceError
from traceapp.services.ports import Books
from traceapp.services.quality.concessions import Granted, granted_for
from traceapp.services.quality.disposing import Ruling, dispose
from traceapp.services.recording.deciding import CodeAllocator
from traceapp.services.run.inputs import material_now
from ui.models.rows import Cell, Column, Row, RowKind
from ui.notifier import Changes
from ui.numbers import parse_quantity
from ui.operations import Lane
from ui.rooms.doors import Dispose, Door
from ui.rooms.house import House
from ui.rooms.refused import refused_prompt
from ui.rooms.register_room import RegisterRoom
from ui.rooms.signing import Wish
from ui.screens.register import RegisterView
from ui.speech import Speech
from ui.terms import disposition_word
from ui.widgets.action_bar import Action
from ui.widgets.form import FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.signing_panel import SignedLine
from ui.widgets.tone import Tone


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("DisposingRoom", source, comment, n)


class DisposingAct(Enum):
    """The room's act."""

    DISPOSE = auto()


class HeldContainer(Struct, frozen=True):
    """One container that the hold stops. steps: those of the lot's route that could do it again."""

    state: LotState
    container: Container
    material: str
    steps: tuple[Step, ...]
    granted: tuple[Granted, ...]

    @property
    def code(self) -> str:
        return f"{self.state.code}/{self.container.n}"

    @property
    def left(self) -> Quantity:
        return Quantity(self.container.amount, self.state.unit)


class Found(Struct, frozen=True):
    """The hold, what it stops, and the grades that there are."""

    hold: HoldState
    held: tuple[HeldContainer, ...]
    grades: tuple[str, ...]


class DisposingRoom(RegisterRoom):
    """Joins the form of a disposition and the books."""

    found: Found | None

    def __init__(self, house: House) -> None:
        self._hold = ""
        self._to_void = ""
        super().__init__(house)

    def enter(self, door: Door) -> None:
        """Begins with what a hold stops."""
        if isinstance(door, Dispose):
            self._hold = door.hold
        self._to_void = ""
        super().enter(door)

    def fetch(self) -> Found:
        """The hold and the containers it still stops. Refused `hold_unknown`."""
        plant = self._house.app.plant
        with self._house.app.reading() as books:
            hold = books.hold(self._hold)
            if hold is None:
                raise Refused("hold_unknown", hold=self._hold)
            lots = tuple(dict.fromkeys(target.lot for target in hold.targets if target.lot))
            held = tuple(one for code in lots for one in self._held_of(books, code))
        return Found(hold, held, tuple(plant.grades))

    def _held_of(self, books: Books, code: str) -> list[HeldContainer]:
        state = books.lot(code)
        if state is None or state.birth is None:
            return []
        plant = self._house.app.plant
        material = material_now(plant, state.route, state)
        route = plant.routes.get(state.route)
        steps = tuple(step for step in route.steps if step.inputs) if route is not None else ()
        holds = [hold for hold in state.open_holds if str(hold.entry) == self._hold]
        granted = granted_for(books, code)
        return [
            HeldContainer(state, kept, material, steps, granted)
            for kept in state.containers
            if kept.amount > 0 and any(state.stops(hold, kept.n) for hold in holds)
        ]

    def scanned(self, scan: Scan) -> bool:
        """The container that is meant; or its old label, to be destroyed."""
        if not isinstance(scan, OwnLot):
            return False
        if self._to_void:
            self._void(scan.text)
            return True
        found = next((held for held in self._all if scan.text in {held.code, held.state.code}), None)
        self.forget()
        if found is None:
            self.said = Prompt(Tone.WRONG, tr("Not on hold"), code=scan.text)
        else:
            self.chosen = found.code
        self.show()
        return True

    def _void(self, text: str) -> None:
        """The old label is proven to be destroyed by scanning it (DOMAIN 5)."""
        if text != self._to_void:
            self.said = Prompt(Tone.WRONG, tr("Another label"), tr("Scan the old one."), code=text)
            self.show()
            return
        void = partial(self._house.app.labels.void, self._house.person, self._house.station, text)
        self._house.operations.run(Lane.WRITE, void, self._voided)

    def _voided(self, outcome: "Outcome | TraceError") -> None:
        code, self._to_void = self._to_void, ""
        if isinstance(outcome, TraceError):
            self.said = refused_prompt(outcome, self._speech)
        else:
            self.said = Prompt(Tone.NEUTRAL, tr("The old label is void"), code=code, glyph=Glyph.DONE)
        self.show()

    def concerned(self, changes: Changes) -> bool:
        """Something of it may have been used, released or disposed of."""
        return changes.touch("hold", "lot")

    @property
    def _all(self) -> tuple[HeldContainer, ...]:
        return self.found.held if self.found is not None else ()

    @property
    def _meant(self) -> HeldContainer | None:
        return next((held for held in self._all if held.code == self.chosen), None)

    @property
    def _disposition(self) -> Disposition:
        return Disposition(self.told.get("disposition", Disposition.SCRAP.value))

    def view(self, speech: Speech, prompt: Prompt | None) -> RegisterView:
        """The containers, and the form for the one that is meant."""
        reason = speech.reason(self.found.hold.reason) if self.found is not None else ""
        ask = Prompt(Tone.NEXT, tr("What becomes of it?") if self._meant else tr("Choose or scan a container"), reason)
        if self._to_void and prompt is None:
            ask = Prompt(Tone.NEXT, tr("Scan the old label, destroy it"), code=self._to_void)
        columns = (Column("", 52), Column(tr("Container")), Column(tr("What is left"), is_fitted=True))
        rows = tuple(self._row(held, speech) for held in self._all)
        return RegisterView(
            prompt or ask,
            tr("On hold"),
            tr("the rest goes on standing still"),
            columns if rows else (),
            rows,
            tr("Nothing is left of it here"),
            form=self._form(speech),
            primary=self._act(),
        )

    def _row(self, held: HeldContainer, speech: Speech) -> Row:
        cells = (
            Cell(glyph=Glyph.HOLD),
            Cell(
                held.code, is_identifier=True, below=f"{speech.material(held.material)} {held.container.place}".strip()
            ),
            Cell(speech.quantity(held.left), ink="ink2"),
        )
        return Row(held.code, cells, RowKind.CURRENT if held.code == self.chosen else RowKind.LINE)

    def _form(self, speech: Speech) -> FormView | None:
        held = self._meant
        if held is None:
            return None
        unit = "kg" if held.state.unit is Unit.MG else "pcs"
        problem = "" if self._quantity(held) is not None else tr("A number of {unit}, no more than is left.")
        ways = tuple(Segment(way.value, disposition_word(way.value)) for way in Disposition)
        fields = (
            FormField("disposition", tr("Disposition"), self._disposition.value, ways),
            FormField(
                "quantity",
                tr("How much"),
                self.told.get("quantity", ""),
                problem=problem.format(unit=unit),
                hint=tr("empty: all {amount}").format(amount=speech.quantity(held.left)),
            ),
            *self._particulars(held, speech),
            FormField("reason", tr("Because"), self.told.get("reason", "")),
        )
        return FormView(f"{held.code} {self._disposition}", held.code, speech.material(held.material), fields)

    def _particulars(self, held: HeldContainer, speech: Speech) -> tuple[FormField, ...]:
        """What one disposition asks beside the others."""
        match self._disposition:
            case Disposition.REWORK:
                steps = tuple(Segment(step.key, speech.words(step.name)) for step in held.steps)
                return (FormField("step", tr("At"), self._told_step(held), steps, is_listed=True),)
            case Disposition.REGRADE:
                grades = tuple(Segment(key, key) for key in (self.found.grades if self.found is not None else ()))
                return (
                    FormField("grade", tr("As grade"), self.told.get("grade", ""), (Segment("", "–"), *grades)),
                    FormField("part", tr("As part"), self.told.get("part", ""), hint=tr("a part's own key, or empty")),
                )
            case Disposition.USE_AS_IS:
                numbers = tuple(Segment(g.concession.number, g.concession.number) for g in held.granted)
                hint = "" if numbers else tr("None is filed for this lot.")
                number = self.told.get("concession", str(numbers[0].key) if numbers else "")
                return (FormField("concession", tr("Concession"), number, numbers, hint=hint, is_listed=True),)
            case Disposition.RETURN:
                supplier = self.told.get("supplier", held.state.supplier)
                return (FormField("supplier", tr("Supplier"), supplier, hint=tr("who gets it back")),)
            case Disposition.SCRAP:
                return ()

    def _told_step(self, held: HeldContainer) -> str:
        last = next((step for step, _ in reversed(held.state.steps) if any(s.key == step for s in held.steps)), "")
        return self.told.get("step", last or (held.steps[0].key if held.steps else ""))

    def _quantity(self, held: HeldContainer) -> Quantity | None:
        """How much is meant; None where what was typed is no such amount."""
        typed = self.told.get("quantity", "").strip()
        if not typed:
            return held.left
        told = parse_quantity(typed, held.state.unit, self.screen.locale())
        return told if told is not None and 0 < told.amount <= held.container.amount else None

    def _act(self) -> Action:
        held, blocked = self._meant, ""
        if self.is_signing:
            blocked = tr("two badges sign")
        elif held is None:
            blocked = tr("choose a container")
        elif self._quantity(held) is None:
            blocked = tr("how much is wrong")
        elif not self.told.get("reason", "").strip():
            blocked = tr("say why")
        return Action(DisposingAct.DISPOSE, Icon.CHECK, tr("Dispose"), tr("two badges, PINs"), "F12", blocked)

    @Slot(object)
    def act(self, key: object) -> None:
        """Asks two people to sign exactly what is decided."""
        held = self._meant
        quantity = self._quantity(held) if held is not None else None
        if held is None or quantity is None:
            return
        speech, way = self._speech, self._disposition
        ruling = self._ruling(held, quantity)
        particular = ruling.concession or ruling.grade or ruling.part or ruling.supplier
        told = (
            SignedLine(tr("Container"), held.code, is_identifier=True),
            SignedLine(tr("How much"), speech.quantity(quantity)),
            SignedLine(tr("Disposition"), disposition_word(way.value)),
            SignedLine("", speech.step(ruling.step) if ruling.step else particular),
            SignedLine(tr("Because"), ruling.reason),
        )
        lines = tuple(line for line in told if line.value)
        done = Prompt(Tone.DONE, disposition_word(way.value), code=held.code)
        self._to_void = held.code if way is Disposition.REGRADE and quantity == held.left else ""
        self.sign(Wish(tr("Dispose of it"), lines, 2, "disposition"), partial(self._decide, ruling), done)

    def _ruling(self, held: HeldContainer, quantity: Quantity) -> Ruling:
        terminal, _, seq = self._hold.rpartition("-")
        way, told = self._disposition, self.told
        concessions = [g.concession.number for g in held.granted]
        return Ruling(
            hold=EntryRef(terminal, int(seq)),
            lot=held.state.code,
            disposition=way,
            reason=told.get("reason", "").strip(),
            container=held.container.n,
            quantity=quantity,
            step=self._told_step(held) if way is Disposition.REWORK else "",
            concession=told.get("concession", concessions[0] if concessions else "")
            if way is Disposition.USE_AS_IS
            else "",
            grade=told.get("grade", "") if way is Disposition.REGRADE else "",
            part=told.get("part", "").strip() if way is Disposition.REGRADE else "",
            supplier=told.get("supplier", held.state.supplier) if way is Disposition.RETURN else "",
        )

    def _decide(
        self, ruling: Ruling, books: Books, command: Command, *, signatures: Sequence[Signature]
    ) -> tuple[Record, ...]:
        app = self._house.app
        codes = CodeAllocator(books, app.letters, command.happened)
        return dispose(books, app.plant, command, ruling=ruling, signatures=signatures, next_code=codes)

    def recorded(self, outcome: Outcome) -> None:
        """What was sorted out or regraded gets its label."""
        queue = partial(self._house.app.labels.queue, self._house.station, outcome.entries)
        self._house.operations.run(Lane.WRITE, queue, self._queued)

    def _queued(self, labels: object) -> None:
        if isinstance(labels, TraceError):
            self.refuse(labels)
        elif labels:
            self._house.notifier.labels_queued.emit()
