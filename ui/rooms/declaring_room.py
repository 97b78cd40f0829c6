"""Origins of received lots: declared stage by stage, as usual or as last time, and what they hold. It stops nobody."""

from enum import Enum, auto
from functools import partial

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Slot

from traceapp.app.supplier_certificates import SupplierCertificate, declare_certificate, foresee_certificate
from traceapp.domain.command import Outcome
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.document import DocumentState
from traceapp.domain.record.production import OriginDeclared
from traceapp.domain.record.quality import DocumentAdded
from traceapp.domain.scan import OwnLot, Scan
from traceapp.errors import Refused, TraceError
from traceapp.services.origin.analysis import TREO, composition_of
from traceapp.services.origin.evidence import declare_origin
from traceapp.services.station.declaring import ReceivedLot, ToDeclare, drawn_up, received_lots, to_declare
from traceapp.services.station.talk import OriginTold
from ui import dates
from ui.models.rows import Cell, Column, Row, RowKind
from ui.notifier import Changes
from ui.operations import Lane
from ui.rooms import declaring_certificate as certificate
from ui.rooms import declaring_form as form
from ui.rooms.analysis_form import analysis_form, composition_words
from ui.rooms.analysis_form import blocked_by as blocked_analysis
from ui.rooms.declaring_certificate import Certified
from ui.rooms.doors import Documents, Door, Origins, Paper
from ui.rooms.house import House
from ui.rooms.register_room import RegisterRoom
from ui.screens.register import RegisterView
from ui.speech import Speech
from ui.widgets.action_bar import Action
from ui.widgets.form import FieldEdited, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.tone import Tone

MOST = 200
"""So many lots are listed, the newest first; any other is scanned."""
PAPERS = 60
"""So many documents are offered, the last filed first."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("DeclaringRoom", source, comment, n)


class Part(Enum):
    """The parts of the register."""

    UNDECLARED = auto()
    DECLARED = auto()


class DeclaringAct(Enum):
    """The room's acts."""

    ADD = auto()
    USUAL = auto()
    LAST = auto()
    TURN = auto()
    CERTIFICATE = auto()
    DECLARE = auto()


class Found(Struct, frozen=True):
    """The lots that came in; all that is known of the chosen one; what could prove it, or be its certificate."""

    lots: tuple[ReceivedLot, ...]
    files: tuple[str, ...]
    papers: tuple[DocumentState, ...]
    certificates: tuple[str, ...] = ()
    meant: ToDeclare | None = None


class DeclaringRoom(RegisterRoom):
    """Joins the declarations of origin and the books. A draft is told stage by stage and recorded in one act."""

    found: Found | None
    part: Part = Part.UNDECLARED

    def __init__(self, house: House) -> None:
        self._draft: tuple[DeclaredStage, ...] = ()
        self._analysed: dict[str, str] | None = None  # while it is the analysis that is told
        self._certified: Certified | None = None  # while a supplier's certificate tells it
        self._told_of = ""
        super().__init__(house)

    def enter(self, door: Door) -> None:
        """Begins with what nobody declared, or with one lot."""
        self.part = Part.UNDECLARED
        super().enter(door)
        if isinstance(door, Origins) and door.lot:
            self._mean(door.lot)

    def forget(self) -> None:
        """Nothing is chosen, told or drafted."""
        super().forget()
        self._draft, self._analysed, self._certified = (), None, None

    def fetch(self) -> Found:
        """The newest lots, and the chosen one."""
        app = self._house.app
        with app.reading() as books:
            lots = received_lots(books, app.plant, most=MOST)
            papers = books.documents(books.evidence("waiting", "accepted", most=PAPERS))
            meant = to_declare(books, app.plant, self.chosen, app.now()) if isinstance(self.chosen, str) else None
        works = tuple(name for name in app.inbox.newest(MOST) if name.lower().endswith(certificate.ENDING))
        return Found(lots, app.inbox.newest(20), tuple(papers.values()), works, meant)

    def scanned(self, scan: Scan) -> bool:
        """A received lot."""
        if not isinstance(scan, OwnLot):
            return False
        self._mean(str(scan.code))
        return True

    def _mean(self, lot: str) -> None:
        self.forget()
        self.chosen = lot
        self.show()
        self.read()

    def refuse(self, error: TraceError) -> None:
        """A lot that has nothing to declare is not the one meant."""
        if error.code in {"not_received", "lot_unknown"}:
            self.chosen = None
        super().refuse(error)

    def concerned(self, changes: Changes) -> bool:
        """A lot came in, or something was declared or filed."""
        return changes.touch("lot", "origin", "document")

    @Slot(object)
    def choose(self, row: Row) -> None:
        """A lot; a document of a stage, which is opened; a stage of the draft, which is taken back into the form."""
        match row.key:
            case Door() as door:
                self.wanted.emit(door)
            case DeclaredStage() as stage:
                self._draft = tuple(one for one in self._draft if one != stage)
                self.told = form.as_told(stage)
                self.show()
            case str() as lot:
                self._mean(lot)
            case _:
                pass

    @property
    def _meant(self) -> ToDeclare | None:
        meant = self.found.meant if self.found is not None else None
        return meant if meant is not None and meant.state.code == self.chosen else None

    @property
    def _listed(self) -> tuple[ReceivedLot, ...]:
        lots = self.found.lots if self.found is not None else ()
        is_asked = self.part is Part.DECLARED
        return tuple(one for one in lots if _is_declared(one) == is_asked or one.line.code == self.chosen)

    def view(self, speech: Speech, prompt: Prompt | None) -> RegisterView:
        """The lots, the stages of the chosen one, and the form of another stage."""
        lots = self.found.lots if self.found is not None else ()
        open_ones = sum(not _is_declared(one) for one in lots)
        words = {
            Part.UNDECLARED: (tr("Undeclared"), open_ones),
            Part.DECLARED: (tr("Declared"), len(lots) - open_ones),
        }
        rows = tuple(row for one in self._listed for row in self._rows(one, speech))
        wide = () if self._meant is not None else (Column(tr("Received"), is_fitted=True),)
        return RegisterView(
            prompt or self._ask(open_ones),
            tr("Origins of what came in"),
            tr("the newest {count}").format(count=MOST) if len(lots) >= MOST else "",
            (Column("", 52), Column(tr("Lot")), *wide) if rows else (),
            rows,
            tr("Of every lot something is declared") if self.part is Part.UNDECLARED else tr("Nothing is declared"),
            tuple(Segment(part, f"{word} · {n}" if n else word) for part, (word, n) in words.items()),
            self.part,
            form=self._form(speech),
            tools=self._tools(),
            primary=self._declare(),
        )

    def _ask(self, open_ones: int) -> Prompt:
        if self._certified is not None and (read := certificate.certificate_prompt(self._certified)) is not None:
            return read
        if self._meant is not None and self._analysed is not None:
            told = tr("Oxides or elements, in percent.")
            return Prompt(Tone.NEUTRAL, tr("What does it hold?"), told, code=self._meant.state.code)
        if self._meant is not None:
            return Prompt(
                Tone.NEUTRAL,
                tr("Where does it come from?"),
                tr("What nobody declares stays undeclared; work goes on."),
                code=self._meant.state.code,
            )
        words = tr("%n lot(s) undeclared", "", open_ones) if open_ones else tr("Scan a lot that came in")
        return Prompt(Tone.NEUTRAL, words, glyph=Glyph.WAITING if open_ones else Glyph.DONE)

    def _rows(self, one: ReceivedLot, speech: Speech) -> list[Row]:
        line, meant = one.line, self._meant
        is_chosen = line.code == self.chosen
        below = " · ".join(
            filter(None, (speech.material(line.material), speech.party(line.supplier), line.supplier_lot))
        )
        day = () if meant is not None else (Cell(self._day(line.born_at, speech), ink="ink2"),)
        glyph = Glyph.DONE if _is_declared(one) else Glyph.WAITING
        cells = (Cell(glyph=glyph), Cell(line.code, is_identifier=True, below=below), *day)
        rows = [Row(line.code, cells, RowKind.CURRENT if is_chosen else RowKind.LINE)]
        if is_chosen and meant is not None:
            rows += [self._stage(stage, meant) for stage in meant.declared.stages]
            if held := composition_words(meant.declared.composition, speech):
                rows.append(Row(None, (Cell(glyph=Glyph.DONE), Cell(held, wraps=True)), RowKind.PART))
            rows += [Row(stage, (Cell(glyph=Glyph.NEXT), self._cell(stage)), RowKind.PART) for stage in self._draft]
            if self._offers_usual(meant):
                rows += [Row(None, (Cell(), self._cell(stage)), RowKind.PART) for stage in meant.usual]
        return rows

    def _stage(self, stage: DeclaredStage, meant: ToDeclare) -> Row:
        """A declared stage; with a document it opens that."""
        states = [meant.documents[sha256] for sha256 in stage.documents if sha256 in meant.documents]
        proved = any(one.counts_at(meant.state.born_at) for one in states)
        glyph = Glyph.DONE if proved else Glyph.WAITING if states else None
        door = (Documents(states[0].sha256) if states[0].evidence else Paper(states[0].sha256)) if states else None
        return Row(door, (Cell(glyph=glyph), self._cell(stage)), RowKind.PART)

    def _cell(self, stage: DeclaredStage) -> Cell:
        papers = ", ".join(self._paper(document) for document in stage.documents)
        return Cell(form.stage_words(stage), aside=papers or tr("no document"))

    def _paper(self, document: str) -> str:
        if document.startswith(form.INBOX):
            return document.removeprefix(form.INBOX)
        known = {one.sha256: one for one in (self.found.papers if self.found is not None else ())}
        known |= dict(self._meant.documents) if self._meant is not None else {}
        return known[document].about or known[document].name if document in known else document[:12]

    def _day(self, at: int, speech: Speech) -> str:
        return dates.day(self._house.local(at), speech.locale)

    def _form(self, speech: Speech) -> FormView | None:
        meant, found = self._meant, self.found
        if meant is None or found is None:
            return None
        about = speech.material(meant.state.material)
        if self._certified is not None:
            files = found.certificates
            return certificate.certificate_form(meant.state.code, about, self._certified, files, speech)
        if self._analysed is not None:
            names = tuple(dict.fromkeys((*meant.asked, *self._analysed)))
            return analysis_form(meant.state.code, about, names, self._analysed, speech)
        return form.stage_form(meant.state.code, about, self.told, found.files, found.papers)

    def _tools(self) -> tuple[Action, ...]:
        meant = self._meant
        nobody = tr("choose a lot") if meant is None else ""
        usual = nobody or ("" if meant is not None and meant.usual else tr("nothing on file"))
        last = nobody or ("" if meant is not None and meant.last_time else tr("there was none"))
        said = meant.last if meant is not None and meant.last else tr("the supplier’s last lot")
        if self._certified is not None:
            return (Action(DeclaringAct.TURN, Icon.LIST, tr("Analysis"), tr("keyed by hand"), "F11"),)
        if self._analysed is not None:
            return (
                Action(DeclaringAct.CERTIFICATE, Icon.DOCUMENT, tr("Certificate"), tr("the supplier’s file")),
                Action(DeclaringAct.TURN, Icon.LIST, tr("Stages"), tr("where it was done"), "F11"),
            )
        return (
            Action(
                DeclaringAct.ADD,
                Icon.PLUS,
                tr("Add stage"),
                blocked_by=nobody or form.blocked_by(self.told),
            ),
            Action(DeclaringAct.USUAL, Icon.DOCUMENT, tr("As usual"), tr("the supplier’s habit"), blocked_by=usual),
            Action(DeclaringAct.LAST, Icon.UNDO, tr("As last time"), said, blocked_by=last),
            Action(DeclaringAct.TURN, Icon.LIST, tr("Analysis"), tr("what it holds, %"), "F11", nobody, may_hide=True),
        )

    def _declare(self) -> Action:
        """What was drafted; before anything is, what the supplier usually says, in one touch."""
        meant = self._meant
        if self._certified is not None:
            blocked = certificate.blocked_by(self._certified)
            return Action(DeclaringAct.DECLARE, Icon.CHECK, tr("Declare"), tr("what it says"), "F12", blocked)
        if meant is not None and self._analysed is not None:
            blocked = blocked_analysis(self._analysed)
            return Action(DeclaringAct.DECLARE, Icon.CHECK, tr("Declare"), tr("the analysis"), "F12", blocked)
        if meant is not None and self._offers_usual(meant):
            usual = tr("%n stage(s)", "", len(meant.usual))
            return Action(DeclaringAct.DECLARE, Icon.CHECK, tr("Declare as usual"), usual, "F12")
        blocked = tr("choose a lot") if meant is None else "" if self._draft else tr("add a stage")
        stages = tr("%n stage(s)", "", len(self._draft)) if self._draft else tr("kept on record")
        return Action(DeclaringAct.DECLARE, Icon.CHECK, tr("Declare"), stages, "F12", blocked)

    def _offers_usual(self, meant: ToDeclare) -> bool:
        """Whether nobody declared the lot yet, nor began to, and its supplier has a habit."""
        has_begun = bool(self._draft) or self._analysed is not None or any(self.told.values())
        return bool(meant.usual) and not meant.declared.stages and not has_begun

    @Slot(object)
    def act(self, key: object) -> None:
        """Drafts stages, or records the draft."""
        meant = self._meant
        if meant is None:
            return
        match key:
            case DeclaringAct.ADD if not form.blocked_by(self.told):
                self._draft = (*self._draft, form.told_stage(self.told))
                self.told = {field: self.told[field] for field in (form.ELEMENT, form.DOCUMENT) if field in self.told}
            case DeclaringAct.USUAL:
                self._draft = drawn_up(self._draft, meant.usual)
            case DeclaringAct.LAST:
                self._draft = drawn_up(self._draft, meant.last_time)
            case DeclaringAct.TURN:
                self._turn_over(meant)
            case DeclaringAct.CERTIFICATE:
                self._certified = Certified()
            case DeclaringAct.DECLARE if self._certified is not None:
                self._declare_certificate(self._certified)
                return
            case DeclaringAct.DECLARE if self._analysed is not None:
                self._declare_analysis(meant, self._analysed)
                return
            case DeclaringAct.DECLARE if self._draft:
                self._keep(meant)
                return
            case DeclaringAct.DECLARE if self._offers_usual(meant):
                self._draft = meant.usual
                self._keep(meant)
                return
            case _:
                pass
        self.said = None
        self.show()

    @Slot(object)
    def edit(self, edited: FieldEdited) -> None:
        """A field of the stage, of the analysis, or which certificate."""
        if self._certified is not None:
            self._look_at(edited)
            return
        if self._analysed is None:
            super().edit(edited)
            return
        self._analysed[edited.field] = edited.value
        self.said = None
        self.show()

    def _turn_over(self, meant: ToDeclare) -> None:
        """From the stages to the analysis and back. It begins with what is declared, else with the purity received."""
        if self._certified is not None:
            self._certified = None
        elif self._analysed is not None:
            self._analysed = None
        else:
            known = dict(meant.declared.composition)
            self._analysed = known or {name: meant.purity for name in meant.asked if name == TREO and meant.purity}

    def _look_at(self, edited: FieldEdited) -> None:
        """Another file, or another of its lots: what would be declared is read, and nothing recorded."""
        told, lot = self._certified or Certified(), self.chosen
        told = Certified(edited.value, "") if edited.field == certificate.FILE else Certified(told.file, edited.value)
        self._certified, self.said = told, None
        if told.file and isinstance(lot, str):
            self.ask(partial(self._foreseen, told, lot), partial(self._take_certificate, told), about=told.file)
        self.show()

    def _foreseen(self, told: Certified, lot: str) -> SupplierCertificate:
        app = self._house.app
        command = self._house.command()
        return foresee_certificate(app, command, told.file, app.inbox.read(told.file), lot=lot, of=told.of.strip())

    def _take_certificate(self, told: Certified, looked: SupplierCertificate | Refused) -> None:
        if self._certified is told:
            self._certified = replace(told, looked=looked)
            self.show()

    def _declare_certificate(self, told: Certified) -> None:
        """What was looked at is what is declared, whatever becomes of the file meanwhile."""
        looked, app = told.looked, self._house.app
        if not isinstance(looked, SupplierCertificate):
            return
        command = self._house.command()
        self._told_of = looked.declared.lot
        self._done = Prompt(Tone.DONE, tr("Declared"), code=self._told_of)
        self._house.operations.run(Lane.WRITE, partial(declare_certificate, app, command, looked), self._recorded)

    def _declare_analysis(self, meant: ToDeclare, told: dict[str, str]) -> None:
        if blocked_analysis(told):
            return
        self._record_declared(OriginDeclared(lot=meant.state.code, composition=composition_of(told)))

    def _keep(self, meant: ToDeclare) -> None:
        """Files of the inbox are kept first, as evidence of this one lot."""
        names = tuple(
            dict.fromkeys(
                document.removeprefix(form.INBOX)
                for stage in self._draft
                for document in stage.documents
                if document.startswith(form.INBOX)
            )
        )
        keep = partial(self._kept, names, meant.state.code)
        self._house.operations.run(Lane.WRITE, keep, partial(self._record_draft, meant.state.code, self._draft))

    def _kept(self, names: tuple[str, ...], lot: str) -> dict[str, DocumentAdded]:
        inbox = self._house.app.inbox
        kept = {name: inbox.keep(name, about=name, lots=(lot,)) for name in names}
        return {name: replace(document, evidence="lot") for name, document in kept.items()}

    def _record_draft(
        self, lot: str, draft: tuple[DeclaredStage, ...], kept: "dict[str, DocumentAdded] | TraceError"
    ) -> None:
        if isinstance(kept, TraceError):
            self.refuse(kept)
            return
        digests = {f"{form.INBOX}{name}": document.sha256 for name, document in kept.items()}
        stages = tuple(replace(one, documents=tuple(digests.get(d, d) for d in one.documents)) for one in draft)
        declared = OriginDeclared(lot=lot, stages=stages)
        self._record_declared(declared, tuple(kept.values()))

    def _record_declared(self, declared: OriginDeclared, filing: tuple[DocumentAdded, ...] = ()) -> None:
        self._told_of = declared.lot
        verb = partial(declare_origin, declared=declared, filing=filing)
        self.record(verb, Prompt(Tone.DONE, tr("Declared"), code=declared.lot))

    def recorded(self, outcome: Outcome) -> None:
        """The next one is chosen by whoever goes on; the station asks about this one no more."""
        self._house.notifier.told.emit(OriginTold(self._told_of))
        self.read()


def _is_declared(one: ReceivedLot) -> bool:
    return one.declared is not None and bool(one.declared.stages)
