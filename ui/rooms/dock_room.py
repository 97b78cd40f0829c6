"""The dock: a sample shipment begun, work sent out and received back, parts taken back from a customer."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Slot

from traceapp.domain.command import Outcome
from traceapp.domain.record.quality import DocumentAdded
from traceapp.domain.scan import Foreign, OwnLot, Scan
from traceapp.errors import TraceError
from ui.operations import Lane
from ui.rooms.dock_kinds import KINDS, DockKind, act_of, prompt_of, word_of
from ui.rooms.dock_told import Known, Piece, Told
from ui.rooms.dock_work import DOCUMENT, lot_of
from ui.rooms.doors import Documents, Door, Shipping
from ui.rooms.house import House
from ui.rooms.refused import refused_prompt
from ui.rooms.room import Room
from ui.screens.dock import DockLine, DockScreen, DockView
from ui.screens.station import Primary
from ui.speech import Speech
from ui.widgets.form import FieldEdited, FormField, FormView
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.tone import Tone


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("DockRoom", source)


class DockRoom(Room):
    """Joins the dock's screen and the books. What was scanned and told stays while one looks elsewhere."""

    screen: DockScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._kind = DockKind.SAMPLE
        self._told = Told()
        self._known = Known()
        self._said: Prompt | None = None
        self._passing: Prompt | None = None
        self._filed: DocumentAdded | None = None
        self.screen = DockScreen(house.look)
        self.screen.kind_requested.connect(self._turn)
        self.screen.field_edited.connect(self._edit)
        self.screen.clear_requested.connect(self._clear)
        self.screen.primary_requested.connect(self._record)
        self.screen.paper_requested.connect(self._look_at_paper)
        self.screen.back_requested.connect(self.go_back)

    def enter(self, door: Door) -> None:
        """Goes on with what was scanned."""
        self._show()
        self.read()

    def take(self, scan: Scan) -> bool:
        """A box, lot or container joins; anybody else's code fills the first empty field that takes words."""
        match scan:
            case OwnLot() as lot:
                self._said = self._filed = None
                self._told = self._told.with_code(lot.text)
                self.read()
                return True
            case Foreign(text=text):
                return self._fill(text)
            case _:
                return False

    def read(self) -> None:
        """Asks the books about what was scanned."""
        look_up = partial(self._look_up, self._kind, self._told)
        self._house.operations.run(Lane.READ, look_up, self._take)

    def _look_up(self, kind: DockKind, told: Told) -> Known:
        app = self._house.app
        with app.reading() as books:
            known = KINDS[kind].known(books, app.plant, told, app.now())
        return replace(known, files=app.inbox.names())

    def _take(self, known: "Known | TraceError") -> None:
        if isinstance(known, TraceError):
            self._told = self._told.without_last()
            self._refuse(known)
            return
        self._known = known
        self._told = self._told.with_defaults(known.defaults)
        self._show()

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self._show()

    def _fields(self, speech: Speech) -> tuple[FormField, ...]:
        return KINDS[self._kind].fields(self._known, self._told, speech)

    def _show(self) -> None:
        speech = self._speech
        fields, optional = self._fields(speech), KINDS[self._kind].optional
        missing = next((field.label for field in fields if not field.value and field.key not in optional), "")
        title, subtitle, icon = act_of(self._kind)
        self.screen.show_view(
            DockView(
                kinds=tuple(Segment(kind, word_of(kind)) for kind in KINDS),
                kind=self._kind,
                prompt=self._said or Prompt(Tone.NEXT, prompt_of(self._kind)),
                lines=tuple(DockLine(piece.code, _what(piece, speech)) for piece in self._known.pieces),
                form=FormView(self._kind, word_of(self._kind), KINDS[self._kind].title(self._known), fields),
                primary=Primary(title, subtitle, missing if self._told.codes else tr("scan it first"), icon),
                passing=self._passing,
                paper=self._filed.name if self._filed is not None else "",
            )
        )
        self._passing = None

    def _fill(self, text: str) -> bool:
        fields = self._fields(self._speech)
        empty = next((field for field in fields if not field.value and not field.choices), None)
        if empty is not None:
            self._told = self._told.with_value(empty.key, text)
            self._show()
        return empty is not None

    @Slot(object)
    def _turn(self, segment: Segment) -> None:
        if isinstance(segment.key, DockKind):
            self._kind, self._filed = segment.key, None
            self._clear()

    @Slot(object)
    def _edit(self, edited: FieldEdited) -> None:
        self._told = self._told.with_value(edited.field, edited.value)
        self._show()

    @Slot()
    def _clear(self) -> None:
        self._told, self._known, self._said = Told(), Known(), None
        self._show()
        self.read()

    @Slot()
    def _record(self) -> None:
        record = partial(self._have, self._kind, self._told, self._known)
        self._house.operations.run(Lane.WRITE, record, self._recorded)

    @Slot()
    def _look_at_paper(self) -> None:
        if self._filed is not None:
            self.wanted.emit(Documents(self._filed.sha256))

    def _have(self, kind: DockKind, told: Told, known: Known) -> tuple[str, Outcome, DocumentAdded | None]:
        """Recorded under a fresh code with the document that came along, and the labels it makes queued."""
        app, station, work = self._house.app, self._house.station, KINDS[kind]
        code = app.fresh_code(*work.code)
        if name := told.value(DOCUMENT):
            job = known.job.code if known.job is not None else code
            lots = tuple(dict.fromkeys(lot_of(piece.code)[0] for piece in known.pieces))
            known = replace(known, document=app.inbox.keep(name, about=job, lots=lots))
        verb = partial(work.verb, plant=app.plant, told=told, known=known, code=code)
        outcome = self._house.have(verb)
        app.labels.queue(station, outcome.entries)
        return code, outcome, known.document

    def _recorded(self, done: "tuple[str, Outcome, DocumentAdded | None] | TraceError") -> None:
        if isinstance(done, TraceError):
            self._refuse(done)
            return
        code, outcome, self._filed = done
        self._house.notifier.announce(outcome.changes)
        self._house.notifier.labels_queued.emit()
        self._passing = Prompt(Tone.DONE, tr("Recorded"), code=code)
        self._clear()
        if self._kind is DockKind.SAMPLE:
            self.wanted.emit(Shipping(code))

    def _refuse(self, error: TraceError) -> None:
        self._said = refused_prompt(error, self._speech)
        self._show()


def _what(piece: Piece, speech: Speech) -> str:
    parts = (speech.material(piece.material), speech.quantity(piece.quantity) if piece.quantity is not None else "")
    return " ".join(part for part in parts if part)
