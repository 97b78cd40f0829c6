"""Import: a CSV file of the inbox, what it would change or what is wrong in it by row and column, and its writing."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot

from traceapp.app.importing import (
    Import,
    ImportLine,
    InboxFile,
    WrongCell,
    inbox,
    prepare_from_inbox,
    sheets,
    write_import,
)
from traceapp.domain.command import Outcome
from traceapp.domain.record.pieces import Signature
from traceapp.errors import TraceError
from ui import dates, plant_terms
from ui.models.rows import Cell, Column, Row, RowKind
from ui.operations import Lane
from ui.rooms.ask_room import AskRoom
from ui.rooms.doors import Door
from ui.rooms.doors import Import as ImportDoor
from ui.rooms.house import House
from ui.rooms.refused import refused_notice
from ui.rooms.room import Room
from ui.rooms.signing import Wish
from ui.screens.plant_data import DataLine, DataTable, PlantDataScreen, PlantDataView, Primary
from ui.speech import Speech
from ui.widgets.form import FieldEdited, FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice
from ui.widgets.segments import Segment
from ui.widgets.signing_panel import SignedLine

SHEET, REASON = "sheet", "reason"
SHOWN = 500


def tr(source: str, disambiguation: str = "", n: int = -1) -> str:
    """Words of this file."""
    return QCoreApplication.translate("ImportRoom", source, disambiguation, n)


class ImportRoom(Room):
    """Joins the screen to the inbox. The command line imports by the same service."""

    screen: PlantDataScreen

    def __init__(self, house: House, asking: AskRoom) -> None:
        super().__init__(house)
        self._asking = asking
        self._files: tuple[InboxFile, ...] = ()
        self._name, self._sheet, self._wanted, self._reason = "", "", "", ""
        self._found: Import | tuple[WrongCell, ...] | None = None
        self._notice: Notice | None = None
        self.screen = PlantDataScreen(house.look)
        screen = self.screen
        screen.line_chosen.connect(self._choose)
        screen.field_edited.connect(self._edit)
        screen.bring_requested.connect(self._look_again)
        screen.primary_requested.connect(self._act)
        screen.back_requested.connect(self.go_back)

    def enter(self, door: Door) -> None:
        """Reads what waits in the inbox."""
        self._wanted = door.sheet if isinstance(door, ImportDoor) else ""
        self._forget()
        if isinstance(door, ImportDoor) and door.file:
            self._name, self._sheet = door.file, door.sheet
            self._prepare()
        self.read()

    def read(self) -> None:
        """Looks into the inbox."""
        self.ask(partial(inbox, self._house.app), self._take_files)

    def _forget(self) -> None:
        self._name, self._sheet, self._reason = "", self._wanted, ""
        self._found, self._notice = None, None

    def _take_files(self, files: "tuple[InboxFile, ...] | TraceError") -> None:
        if isinstance(files, TraceError):
            self._refuse(files)
            return
        self._files = files
        self.say_again()

    def _prepare(self) -> None:
        self._found = None
        if self._name and self._sheet:
            prepare = partial(prepare_from_inbox, self._house.app, self._sheet, self._name)
            self._house.operations.run(Lane.READ, prepare, partial(self._take_found, self._name, self._sheet))

    def _take_found(self, name: str, sheet: str, found: "Import | tuple[WrongCell, ...] | TraceError") -> None:
        if (name, sheet) != (self._name, self._sheet):
            return
        if isinstance(found, TraceError):
            self._refuse(found)
            return
        self._found = found
        self.say_again()

    @Slot()
    def say_again(self) -> None:
        """Shows what is known, in the language in use."""
        locale = self.screen.locale()
        days = (dates.day(self._house.local(file.at), locale) for file in self._files)
        lines = tuple(
            DataLine(
                file.name,
                file.name,
                f"{day} · {plant_terms.title(file.sheet)}" if file.sheet else day,
                is_chosen=file.name == self._name,
            )
            for file, day in zip(self._files, days, strict=True)
        )
        about = str(self._house.app.folders.inbox)
        is_open = bool(self._name)
        self.screen.show_view(
            PlantDataView(
                tr("Import"),
                about,
                lines,
                form=self._form() if is_open else None,
                table=self._table() if is_open else None,
                bring=tr("Look again"),
                primary=Primary.IMPORT if is_open else None,
                blocked_by=self._blocked_by(),
                notice=self._notice,
            )
        )

    def _form(self) -> FormView:
        choices = tuple(Segment(name, plant_terms.title(name)) for name in sheets())
        field = FormField(SHEET, tr("What it holds"), self._sheet, (Segment("", tr("choose")), *choices))
        reason = FormField(REASON, tr("Reason"), self._reason)
        return FormView(self._name, self._name, plant_terms.about(self._sheet), (field, reason))

    def _table(self) -> DataTable:
        found = self._found
        if isinstance(found, tuple):
            speech = self._speech
            return DataTable(
                tr("%n value(s) are wrong", "", len(found)),
                tr("nothing is written before all are right"),
                _columns(tr("Column"), tr("What is wrong")),
                tuple(_wrong_row(one, speech) for one in found[:SHOWN]),
            )
        columns = _columns(tr("Key"), tr("What changes"))
        if found is None:
            return DataTable(tr("Preview"), "", columns, ())
        about = tr("{new} new, {changed} changed, {same} as on file").format(
            new=found.new, changed=found.changed, same=found.unchanged
        )
        return DataTable(tr("Preview"), about, columns, tuple(_row(line) for line in found.lines[:SHOWN]))

    def _blocked_by(self) -> str:
        found = self._found
        if not self._sheet:
            return tr("say what it holds")
        if found is None:
            return tr("being read")
        if isinstance(found, tuple):
            return tr("%n value(s) are wrong", "", len(found))
        return "" if found.new or found.changed or found.names else tr("nothing new in it")

    @Slot(object)
    def _choose(self, row: Row) -> None:
        self._forget()
        self._name = str(row.key)
        named = next((file.sheet for file in self._files if file.name == self._name), "")
        self._sheet = self._wanted or named
        self._prepare()
        self.say_again()

    @Slot(object)
    def _edit(self, edited: FieldEdited) -> None:
        if edited.field == SHEET:
            self._sheet = edited.value
            self._prepare()
        else:
            self._reason = edited.value
        self.say_again()

    @Slot()
    def _look_again(self) -> None:
        self.read()
        self._prepare()

    @Slot()
    def _act(self) -> None:
        found = self._found
        if not isinstance(found, Import):
            return
        if not found.people:
            self._house.operations.run(Lane.WRITE, partial(self._write, found, ()), self._done)
            return
        lines = (
            SignedLine(plant_terms.title(found.what), found.file, is_identifier=True),
            SignedLine(tr("New"), str(found.new)),
            SignedLine(tr("Changed"), str(found.changed)),
            SignedLine(tr("Reason"), self._reason or "–"),
        )
        wish = Wish(tr("Import plant data"), lines, found.people, "plant data imported")
        self._asking.sign_and_record(wish, partial(self._write, found), self._done)

    def _write(self, found: Import, signatures: Sequence[Signature]) -> "Outcome | None":
        command = self._house.command(signatures[0].person if signatures else "")
        return write_import(self._house.app, found, command, signatures, self._reason)

    def _done(self, outcome: "Outcome | TraceError | None") -> None:
        if isinstance(outcome, TraceError):
            self._refuse(outcome)
            return
        written = len(outcome.entries) if outcome is not None else 0
        name = self._name
        self._forget()
        told = tr("{name}: %n record(s)", "", written).format(name=name)
        self._notice = Notice(tr("Kept on record"), told, is_done=True)
        if outcome is not None:
            self._house.names.refresh()
            self._house.notifier.announce(outcome.changes)
        self.read()

    def _refuse(self, error: TraceError) -> None:
        self._notice = refused_notice(error, self._speech)
        self.say_again()


def _columns(second: str, third: str) -> tuple[Column, ...]:
    return (Column("", 44), Column(tr("Row"), is_fitted=True), Column(second, is_fitted=True), Column(third))


def _wrong_row(wrong: WrongCell, speech: Speech) -> Row:
    row = str(wrong.row) if wrong.row else tr("all")
    column = plant_terms.label(wrong.column) if wrong.column else "–"
    cells = (Cell(glyph=Glyph.REFUSED), Cell(row), Cell(column, is_strong=True), Cell(speech.problem(wrong.problem)))
    return Row(None, cells, RowKind.BAD)


def _row(line: ImportLine) -> Row:
    told = "; ".join(f"{plant_terms.label(name)}: {old or '–'} → {new or '–'}" for name, old, new in line.changes)
    words = tr("new") if line.is_new else told or tr("as on file")
    glyph = Glyph.NEXT if line.is_new or line.changes else Glyph.DONE
    cells = (Cell(glyph=glyph), Cell(str(line.row)), Cell(line.key, is_identifier=True), Cell(words))
    return Row(None, cells)
