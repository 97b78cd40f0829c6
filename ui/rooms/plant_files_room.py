"""The plant's files: one is opened, written anew with its faults beside it, compared, drafted, approved by two."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot

from traceapp.app.file_revisions import DiffLine, FileChecked, FileFault, FileReading, FileRevisions
from traceapp.app.file_revisions import FileLine as Known
from traceapp.app.plant_data import Revised
from traceapp.domain.command import Outcome
from traceapp.errors import TraceError
from ui import dates
from ui.models.rows import Cell, Column, Row
from ui.notifier import Changes
from ui.operations import Lane
from ui.rooms.ask_room import AskRoom
from ui.rooms.doors import Door
from ui.rooms.house import House
from ui.rooms.refused import refused_notice
from ui.rooms.room import Room
from ui.rooms.signing import Wish
from ui.screens.plant_files import FaultLine, FileLine, FilePart, PlantFilesScreen, PlantFilesView
from ui.widgets.code_pane import PaneLine, TextEdited
from ui.widgets.form import FieldEdited, FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice
from ui.widgets.segments import Segment
from ui.widgets.signing_panel import SignedLine

EFFECTIVE, REASON = "effective", "reason"
ENDING = ".yaml"
TINTS = {"+": "ok_tint", "-": "stop_tint"}


def tr(source: str, disambiguation: str = "", n: int = -1) -> str:
    """Words of this file."""
    return QCoreApplication.translate("PlantFilesRoom", source, disambiguation, n)


class PlantFilesRoom(Room):
    """Joins the screen of the plant's files to the files and the journal."""

    screen: PlantFilesScreen

    def __init__(self, house: House, asking: AskRoom) -> None:
        super().__init__(house)
        self._asking = asking
        self._files: tuple[Known, ...] = ()
        self._part = FilePart.TEXT
        self._forget()
        self.screen = PlantFilesScreen(house.look)
        self._wire()

    def enter(self, door: Door) -> None:
        """Reads what there is."""
        self.read()

    def concerned(self, changes: Changes) -> bool:
        """Another revision of a file."""
        return any(subject.startswith("fact:plant_file/") for subject in changes.subjects)

    def read(self) -> None:
        """The list anew; the file too, unless somebody writes in it."""
        self.ask(self._revisions.files, self._take_files)
        if self._reading is not None and not self._is_edited:
            self._open(self._reading.key)

    @property
    def _revisions(self) -> FileRevisions:
        return FileRevisions(self._house.app)

    @property
    def _shown(self) -> str:
        """The text that the file was opened with: its draft, else what is in use."""
        reading = self._reading
        return "" if reading is None else reading.draft_text if reading.draft is not None else reading.text

    @property
    def _is_edited(self) -> bool:
        return self._reading is not None and self._text != self._shown

    def _wire(self) -> None:
        screen = self.screen
        screen.line_chosen.connect(self._choose)
        screen.part_requested.connect(self._turn)
        screen.text_edited.connect(self._edit)
        screen.field_edited.connect(self._keep_field)
        screen.drop_requested.connect(self._drop)
        screen.new_requested.connect(self._ask_name)
        screen.primary_requested.connect(self._act)
        screen.back_requested.connect(self.go_back)

    def _forget(self) -> None:
        """No file is open."""
        self._reading: FileReading | None = None
        self._text = ""
        self._checked: FileChecked | None = None
        self._fields: dict[str, str] = {}
        self._notice: Notice | None = None

    def _open(self, key: str) -> None:
        self.ask(partial(self._revisions.read, key), self._take_file)

    def _take_files(self, files: "tuple[Known, ...] | TraceError") -> None:
        self._files = () if isinstance(files, TraceError) else files
        self.say_again()

    def _take_file(self, reading: "FileReading | TraceError") -> None:
        if isinstance(reading, TraceError):
            self._forget()
            self._refuse(reading)
            return
        self._reading = reading
        self._text, self._checked = self._shown, None
        self.say_again()
        self._check()

    def _check(self) -> None:
        """What the program would make of the text as it stands now."""
        if self._reading is not None:
            check = partial(self._revisions.check, self._reading.key, self._text)
            self._house.operations.run(Lane.READ, check, partial(self._take_checked, self._text))

    def _take_checked(self, text: str, checked: "FileChecked | TraceError") -> None:
        if text == self._text and not isinstance(checked, TraceError):
            self._checked = checked
            self.say_again()

    @Slot()
    def say_again(self) -> None:
        """Shows what is known, in the language in use."""
        reading = self._reading
        chosen = reading.key if reading is not None else ""
        lines = tuple(self._line(known, is_chosen=known.key == chosen) for known in self._files)
        bad = sum(bool(known.faults) for known in self._files)
        about = tr("%n with an error", "", bad) if bad else str(len(self._files))
        if reading is None:
            self.screen.show_view(PlantFilesView(lines, about, notice=self._notice))
            return
        faults = self._faults(reading)
        self.screen.show_view(
            PlantFilesView(
                lines,
                about,
                reading.key,
                self._state(reading),
                self._part,
                self._text,
                {fault.line: fault.problem for fault in faults if fault.line},
                faults,
                tuple(_pane_line(line) for line in self._checked.lines) if self._checked is not None else (),
                self._form(),
                _revision_columns(),
                tuple(self._revision(one) for one in reading.revisions),
                self._may_approve,
                reading.draft is not None,
                self._blocked_by(reading),
                self._notice,
            )
        )

    def _revision(self, one: Revised) -> Row:
        cells = (
            Cell(glyph=Glyph.DONE if one.is_in_force else Glyph.WAITING),
            Cell(one.revision, is_strong=one.is_in_force),
            Cell(dates.day(self._house.local(one.since), self.screen.locale())),
            Cell(", ".join(self._house.names.of(signed.person) for signed in one.approvals), ink="ink2"),
            Cell(one.reason),
        )
        return Row(None, cells)

    def _line(self, known: Known, *, is_chosen: bool) -> FileLine:
        sources = {"approved": tr("approved"), "own": tr("the plant's copy"), "shipped": tr("as shipped")}
        revision = tr("revision {revision}").format(revision=known.revision) if known.revision else ""
        draft = tr("a draft waits") if known.has_draft else ""
        note = " · ".join(part for part in (sources[known.source], revision, draft) if part)
        glyph = Glyph.REFUSED if known.faults else Glyph.NEXT if known.has_draft else Glyph.DONE
        return FileLine(known.key, known.key.removesuffix(ENDING), note, glyph, is_chosen)

    def _state(self, reading: FileReading) -> str:
        """Whose text is shown."""
        if self._is_edited:
            return tr("being written")
        if reading.draft is None:
            return tr("in use")
        return tr("prepared by {name}").format(name=", ".join(self._house.names.of(one) for one in reading.draft.by))

    def _faults(self, reading: FileReading) -> tuple[FaultLine, ...]:
        if self._checked is None:
            return ()
        said = self._speech.problem
        here = [FaultLine(one.line, _where(one), said(one.problem)) for one in self._checked.faults]
        elsewhere = self._checked.elsewhere
        return (*here, *(FaultLine(0, f"{one.file}, {_where(one)}", said(one.problem)) for one in elsewhere))

    def _form(self) -> FormView:
        fields = (
            FormField(
                EFFECTIVE,
                tr("In force from"),
                self._fields.get(EFFECTIVE, ""),
                hint=tr("a day such as 2027-01-31; blank: at once"),
            ),
            FormField(REASON, tr("Reason"), self._fields.get(REASON, ""), hint=tr("kept on record")),
        )
        return FormView("file", tr("When it counts"), "", fields)

    @property
    def _may_approve(self) -> bool:
        return self._reading is not None and self._reading.draft is not None and not self._is_edited

    def _blocked_by(self, reading: FileReading) -> str:
        if self._checked is None:
            return tr("being read")
        if not self._checked.is_good:
            return tr("%n error(s)", "", len(self._checked.faults) + len(self._checked.elsewhere))
        is_on_file = reading.source == "approved"
        return tr("nothing changed") if not self._is_edited and reading.draft is None and is_on_file else ""

    @Slot(object)
    def _choose(self, row: Row) -> None:
        self._forget()
        self._open(str(row.key))

    @Slot(object)
    def _turn(self, segment: Segment) -> None:
        if isinstance(segment.key, FilePart):
            self._part = segment.key
            self.say_again()

    @Slot(object)
    def _edit(self, edited: TextEdited) -> None:
        if self._reading is not None and edited.text != self._text:
            self._text, self._checked = edited.text, None
            self._check()
            self.say_again()

    @Slot(object)
    def _keep_field(self, edited: FieldEdited) -> None:
        self._fields[edited.field] = edited.value
        self.say_again()

    @Slot()
    def _drop(self) -> None:
        reading = self._reading
        if reading is not None and reading.draft is not None:
            why, where = self._fields.get(REASON, ""), self._house.station.key
            self._write(partial(self._revisions.drop, reading.key, reading.draft.entry, self._house.person, where, why))

    @Slot()
    def _ask_name(self) -> None:
        if self._reading is not None:
            begin = partial(self._begin, self._reading.key)
            self._asking.ask_words(tr("What is the new file called?"), tr("Name"), begin)

    def _begin(self, like: str, name: str) -> None:
        self.ask(partial(self._revisions.begin, like, name), self._take_new)

    def _take_new(self, reading: "FileReading | TraceError") -> None:
        """It is written over the text of the one it is to be like, and is on no file before it is drafted."""
        if isinstance(reading, TraceError):
            self._refuse(reading)
            return
        self._forget()
        self._part = FilePart.TEXT
        self._reading, self._text = reading, reading.draft_text
        self.say_again()
        self._check()

    @Slot()
    def _act(self) -> None:
        reading, where = self._reading, self._house.station.key
        if reading is None:
            return
        if not self._may_approve:
            draft = partial(
                self._revisions.draft,
                reading.key,
                self._text,
                self._house.person,
                where,
                effective=self._fields.get(EFFECTIVE, ""),
                reason=self._fields.get(REASON, ""),
            )
            self._write(draft)
        elif reading.draft is not None:
            approve = partial(self._revisions.approve, reading.key, reading.draft.entry, where)
            wish = Wish(tr("Approve the revision"), self._signed_lines(reading), 2, "plant file")
            self._asking.sign_and_record(wish, approve, self._written)

    def _signed_lines(self, reading: FileReading) -> tuple[SignedLine, ...]:
        assert reading.draft is not None
        told = self._checked.lines if self._checked is not None else ()
        came, gone = (sum(line.sign == sign for line in told) for sign in "+-")
        locale, effective = self.screen.locale(), reading.draft.effective
        since = dates.day(self._house.local(effective), locale) if effective else tr("when approved")
        return (
            SignedLine(tr("File"), reading.key),
            SignedLine(tr("Prepared by"), ", ".join(self._house.names.of(one) for one in reading.draft.by)),
            SignedLine(tr("In force from"), since),
            SignedLine(tr("Lines"), f"+{came} −{gone}"),
            SignedLine(tr("Reason"), reading.draft.reason or "–"),
        )

    def _write(self, act: Callable[[], Outcome]) -> None:
        self._house.operations.run(Lane.WRITE, act, self._done)

    def _done(self, outcome: "Outcome | TraceError") -> None:
        if isinstance(outcome, TraceError):
            self._refuse(outcome)
        else:
            self._written(outcome)

    def _written(self, outcome: Outcome) -> None:
        key = self._reading.key if self._reading is not None else ""
        self._forget()
        self._notice = Notice(tr("Kept on record"), is_done=True)
        self._house.notifier.announce(outcome.changes)
        self.read()
        if key:
            self._open(key)

    def _refuse(self, error: TraceError) -> None:
        self._notice = refused_notice(error, self._speech)
        self.say_again()


def _revision_columns() -> tuple[Column, ...]:
    return (
        Column("", 44),
        Column(tr("Revision"), is_fitted=True),
        Column(tr("In force from"), is_fitted=True),
        Column(tr("Approved by"), is_fitted=True),
        Column(tr("Reason")),
    )


def _where(fault: FileFault) -> str:
    line = tr("line {line}").format(line=fault.line) if fault.line else ""
    return ", ".join(part for part in (line, fault.field) if part)


def _pane_line(line: DiffLine) -> PaneLine:
    number = str(line.after or line.before or "")
    sign = {"-": "−", " ": ""}.get(line.sign, line.sign)
    return PaneLine(f"{number} {sign}".strip(), line.text, TINTS.get(line.sign, ""))
