"""Set-up: the station's scanners, scales and printer, this terminal's settings, what is wrong in the plant's files."""

from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial
from itertools import count

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Slot

from traceapp.app.file_revisions import FileLine, FileRevisions
from traceapp.app.scanners import ScannerSetting, beeper_choices, kept_scanner, read_scanner
from traceapp.domain.answers import filled
from traceapp.domain.record.pieces import Signature
from traceapp.errors import BadPlantFile, TraceError
from traceapp.services.plant.terminal_settings import PEOPLE
from ui import dates
from ui.messages import say_error
from ui.models.rows import Row
from ui.operations import Lane
from ui.own_settings import PREFIX, VOLUME
from ui.rooms.ask_room import AskRoom
from ui.rooms.doors import Door, PlantFiles, StationHealth
from ui.rooms.house import House
from ui.rooms.room import Room
from ui.rooms.set_up_scales import FIELD_OF, ScaleLine, form_fields, kept_scales, new_scale, setting_of
from ui.rooms.set_up_terminal import TerminalLine, form_field, problem_of, shown, terminal_lines, title_of
from ui.rooms.signing import Wish
from ui.screens.set_up import SetUpRow, SetUpScreen, SetUpView
from ui.speech import Speech
from ui.widgets.form import FieldEdited, FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice
from ui.widgets.segments import Segment
from ui.widgets.signing_panel import SignedLine


class Section(Enum):
    """The parts of the set-up."""

    SCANNERS = "scanners"
    SCALES = "scales"
    PRINTERS = "printers"
    TERMINAL = "terminal"
    FILES = "files"


BEEPS = "beeps"
LABELS = "labels"
DEVICES = (Section.SCANNERS, Section.SCALES, Section.PRINTERS)


class Line(Struct, frozen=True):
    """A row and what stands behind it: fields of a device, or of a setting, as text. found: a printer that the system
    knows, which is taken by touching it. file: one of the plant's, with its revision. is_new: not kept yet.
    """

    key: str
    note: str
    fields: dict[str, str]
    problem: str = ""
    fault: BadPlantFile | None = None
    scale: ScaleLine | None = None
    own: TerminalLine | None = None
    found: str = ""
    file: FileLine | None = None
    is_new: bool = False


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("SetUpRoom", source)


def section_words() -> dict[Section, str]:
    """The parts of the set-up as they stand side by side."""
    return {
        Section.SCANNERS: tr("Scanners"),
        Section.SCALES: tr("Scales"),
        Section.PRINTERS: tr("Printers"),
        Section.TERMINAL: tr("Terminal"),
        Section.FILES: tr("Plant files"),
    }


class SetUpRoom(Room):
    """Joins the set-up screen, this terminal's settings and the plant's data."""

    screen: SetUpScreen

    def __init__(self, house: House, asking: AskRoom) -> None:
        super().__init__(house)
        self._asking = asking
        self._section = Section.SCANNERS
        self._lines: tuple[Line, ...] = ()
        self._chosen = ""
        self._edits: dict[str, str] = {}
        self._problems: dict[str, str] = {}
        self._notice: Notice | None = None
        self.screen = SetUpScreen(house.look)
        self._wire()

    def enter(self, door: Door) -> None:
        """Reads the section again."""
        self.read()

    def read(self) -> None:
        """Asks for the section's lines."""
        read: Callable[[], tuple[Line, ...]] = partial(self._read, self._section)
        self.ask(read, partial(self._take, self._section), about=self._section.value)

    def _wire(self) -> None:
        screen = self.screen
        screen.section_requested.connect(self._turn)
        screen.row_chosen.connect(self._choose)
        screen.field_edited.connect(self._edit)
        screen.add_requested.connect(self._add)
        screen.remove_requested.connect(self._remove)
        screen.save_requested.connect(self._save)
        screen.test_requested.connect(self._test)
        screen.back_requested.connect(self.go_back)

    def _read(self, section: Section) -> tuple[Line, ...]:
        app, station = self._house.app, self._house.station.key
        match section:
            case Section.SCANNERS:
                kept = app.settings(f"scanner.{station}.")
                return tuple(_scanner_line(name, read_scanner(setting)) for name, setting in kept.items())
            case Section.SCALES:
                return tuple(_scale_line(line) for line in kept_scales(app, self._house.station))
            case Section.PRINTERS:
                address = app.setting(f"printer.labels.{station}")
                own = Line(LABELS, address or tr("files in the data folder"), {"address": address})
                found = (one for one in app.terminal.found_printers() if one.address != address)
                return (own, *(Line(f"found {one.address}", one.address, {}, found=one.name) for one in found))
            case Section.TERMINAL:
                return tuple(Line(line.name, "", {line.name: line.value}, own=line) for line in terminal_lines(app))
            case Section.FILES:
                return (
                    *(Line(f"fault {n}", "", {}, fault=fault) for n, fault in enumerate(app.files.faults())),
                    *(Line(file.key, "", {}, file=file) for file in FileRevisions(app).files()),
                )

    def _take(self, section: Section, lines: "tuple[Line, ...] | TraceError") -> None:
        """What a section holds; that of another comes too late."""
        if section is not self._section:
            return
        self._lines = () if isinstance(lines, TraceError) else lines
        self._show()

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self._show()

    def _show(self) -> None:
        words, speech = section_words(), self._speech
        add = {Section.SCANNERS: tr("Add a scanner"), Section.SCALES: tr("Add a scale")}.get(self._section, "")
        chosen = self._line()
        rows = tuple(self._row(line, line is chosen, speech) for line in self._lines)
        self.screen.show_view(
            SetUpView(
                tuple(Segment(section, word) for section, word in words.items()),
                self._section,
                words[self._section],
                tr("{count} here").format(count=len(rows)),
                rows,
                form=self._form(),
                said=_fault_said(chosen.fault, speech) if chosen is not None and chosen.fault is not None else "",
                add=add,
                remove=tr("Remove") if add and self._chosen else "",
                save_blocked_by="" if self._edits else tr("nothing changed"),
                notice=self._notice,
                test=tr("Test devices") if self._section in DEVICES else "",
            )
        )

    def _form(self) -> FormView | None:
        line = self._line()
        if line is None or not line.fields:
            return None
        if line.own is not None:
            field = form_field(line.own, self._edits.get(line.key), self._problems.get(line.key, ""))
            return FormView(line.key, self._title(line), self._note(line), (field,))
        if line.scale is not None:
            fields = form_fields(line.scale, self._edits, self._problems)
            return FormView(line.key, line.key or tr("New scale"), line.note, fields)
        labels = {"name": tr("Name"), "address": tr("Address"), BEEPS: tr("Beeps by command")}
        fields = tuple(
            FormField(
                name,
                labels.get(name, name.replace("_", " ")),
                self._edits.get(name, value),
                choices=_beepers() if name == BEEPS else (),
                hint=tr("its own decode beep is to be off") if name == BEEPS else "",
                problem=self._problems.get(name, ""),
                is_fixed=name == "name" and not line.is_new,
            )
            for name, value in line.fields.items()
        )
        return FormView(line.key, self._title(line), line.note, fields)

    def _row(self, line: Line, is_chosen: bool, speech: Speech) -> SetUpRow:
        if line.fault is not None:
            file = str(line.fault.facts["file"])
            return SetUpRow(line.key, file, _fault_words(line.fault, speech), Glyph.REFUSED, is_chosen)
        if line.file is not None:
            return SetUpRow(line.key, line.key, self._file_words(line.file, speech))
        if line.found:
            return SetUpRow(line.key, line.found, tr("found here; touch it to take it"), Glyph.WAITING)
        glyph = Glyph.REFUSED if line.problem else Glyph.DONE if line.key and not line.is_new else Glyph.WAITING
        return SetUpRow(line.key, self._title(line), line.problem or self._note(line), glyph, is_chosen)

    def _file_words(self, file: FileLine, speech: Speech) -> str:
        """Which revision is in force, and since when, where that was approved."""
        day = dates.day(self._house.local(file.since), speech.locale) if file.since else ""
        whence = {
            "approved": tr("approved, since {day}").format(day=day),
            "own": tr("the plant’s own file"),
            "shipped": tr("as shipped"),
        }[file.source]
        return tr("revision {number} · {whence}").format(number=file.revision or "–", whence=whence)

    def _title(self, line: Line) -> str:
        if line.key == LABELS:
            return tr("Label printer")
        return title_of(line.key) if line.own is not None else line.key or tr("New scale")

    def _note(self, line: Line) -> str:
        """What stands below a row's title; of a setting, its value in words."""
        if line.own is None:
            return line.note
        window = self.screen.window().size()
        return shown(line.own, window.width(), window.height(), self.screen.locale())

    def _line(self) -> Line | None:
        return next((line for line in self._lines if line.key == self._chosen), None)

    @Slot(object)
    def _turn(self, segment: Segment) -> None:
        if isinstance(segment.key, Section):
            self._section = segment.key
            self._forget()
            self.read()

    def _forget(self) -> None:
        self._chosen, self._edits, self._problems, self._notice = "", {}, {}, None

    @Slot(object)
    def _choose(self, row: Row) -> None:
        self._forget()
        if any(line.file is not None and line.key == row.key for line in self._lines):
            self.wanted.emit(PlantFiles())
            return
        found = next((line for line in self._lines if line.key == row.key and line.found), None)
        self._chosen = str(row.key) if found is None else LABELS
        if found is not None:
            self._edits["address"] = found.note
        self._show()

    @Slot(object)
    def _edit(self, edited: FieldEdited) -> None:
        line = self._line()
        if line is not None and edited.value != self._edits.get(edited.field, line.fields.get(edited.field)):
            self._edits[edited.field] = edited.value
            self._problems.pop(edited.field, None)
            if edited.field == VOLUME:
                self._house.notifier.volume_tried.emit(edited.value)
        self._show()

    @Slot()
    def _add(self) -> None:
        if self._section is Section.SCALES:
            new: Callable[[], ScaleLine] = partial(new_scale, self._house.app, self._house.station)
            self._house.operations.run(Lane.READ, new, self._add_scale)
            return
        self._house.operations.run(Lane.READ, self._house.app.terminal.free_ports, self._add_scanner)

    def _add_scanner(self, free: "tuple[str, ...] | TraceError") -> None:
        """A new scanner, at the first port where nothing is set up yet; another address may be keyed instead."""
        if self._section is not Section.SCANNERS:
            return
        kept = tuple(line for line in self._lines if not line.is_new)
        taken = {line.key for line in kept}
        name = next(name for number in count(1) if (name := f"scanner{number}") not in taken)
        address = free[0] if isinstance(free, tuple) and free else ""
        self._forget()
        self._lines = (*kept, replace(_scanner_line(name, ScannerSetting(address)), is_new=True))
        self._chosen, self._edits = name, {"name": name, "address": address}
        self._show()

    def _add_scale(self, new: "ScaleLine | TraceError") -> None:
        if self._section is Section.SCALES and isinstance(new, ScaleLine):
            self._forget()
            self._lines = (*(line for line in self._lines if line.key), _scale_line(new))
            self._edits = {"instrument": new.fields["instrument"]}
            self._show()

    @Slot()
    def _remove(self) -> None:
        line = self._line()
        if line is not None and line.is_new:  # nothing is kept that two people would sign for
            self._forget()
            self.read()
            return
        sort = "scale" if self._section is Section.SCALES else "scanner"
        self._ask_signed(partial(self._write_setting, f"{sort}.{self._house.station.key}.{self._chosen}", ""))

    @Slot()
    def _test(self) -> None:
        self.wanted.emit(StationHealth())

    @Slot()
    def _save(self) -> None:
        line = self._line()
        if line is None or not self._edits:
            return
        told = {**line.fields, **self._edits}
        if line.own is not None:
            self._save_own(line.own, told[line.key].strip())
            return
        if line.scale is not None:
            self._save_scale(told)
            return
        address = told["address"].strip()
        station = self._house.station.key
        try:
            self._house.app.terminal.require_address(self._section.value, address)
        except TraceError as error:
            said = say_error(error, self._speech)
            self._problems["address"] = said.headline
            self._show()
            return
        if self._section is Section.PRINTERS:
            self._ask_signed(partial(self._write_setting, f"printer.labels.{station}", address))
        else:
            kept = kept_scanner(ScannerSetting(address, told["beeps"]))
            self._ask_signed(partial(self._write_setting, f"scanner.{station}.{told['name']}", kept))

    def _save_scale(self, told: dict[str, str]) -> None:
        instrument = told["instrument"]
        if not instrument:
            self._problems["instrument"] = tr("no instrument left that weighs")
            self._show()
            return
        try:
            kept = self._house.app.terminal.require_scale(setting_of(told))
        except TraceError as error:
            said = say_error(error, self._speech)
            self._problems[FIELD_OF.get(error.code, "address")] = said.headline
            self._show()
            return
        name = f"scale.{self._house.station.key}.{instrument}"
        self._ask_signed(partial(self._write_setting, name, kept))

    def _save_own(self, line: TerminalLine, value: str) -> None:
        problem = problem_of(line.name, value)
        if problem:
            self._problems[line.name] = problem
            self._show()
            return
        self._ask_signed(partial(self._write_setting, f"{PREFIX}{line.name}", value))

    def _ask_signed(self, act: Callable[[Sequence[Signature]], object]) -> None:
        line = self._line()
        about = self._title(line) if line is not None else tr("New scale")
        form = self._form()
        edited = (field for field in form.fields if field.key in self._edits) if form is not None else ()
        lines = (SignedLine(tr("Set-up"), about), *(SignedLine(field.label, _told(field)) for field in edited))
        wish = Wish(tr("Change the set-up"), lines, PEOPLE, "set-up")
        self._asking.sign_and_record(wish, act, self._saved)

    def _write_setting(self, name: str, value: str, signatures: Sequence[Signature]) -> None:
        self._house.app.terminal.change_setting(name, value, signatures)

    def _saved(self, _outcome: object) -> None:
        if self._section in DEVICES:
            self._house.notifier.devices_changed.emit()
        if self._section is Section.TERMINAL:
            self._house.notifier.settings_changed.emit()
        self._forget()
        self.read()


def _told(field: FormField) -> str:
    """What stands in the field, as it stands there."""
    return next((choice.word for choice in field.choices if choice.key == field.value), field.value) or "–"


def _fault_said(fault: BadPlantFile, speech: Speech) -> str:
    return say_error(fault, speech).detail


def _fault_words(fault: BadPlantFile, speech: Speech) -> str:
    """Where in its file something is wrong, as far as that is known, and what."""
    facts = fault.facts
    where = filled(tr("[line {line}][, {field}]"), {"line": str(facts["line"] or ""), "field": str(facts["field"])})
    problem = speech.fact("problem", facts["problem"])
    return f"{where}: {problem}" if where else problem


def _scanner_line(name: str, setting: ScannerSetting) -> Line:
    return Line(name, setting.address, {"name": name, "address": setting.address, BEEPS: setting.beeps})


def _beepers() -> tuple[Segment, ...]:
    """The makers whose scanners can be told to beep; the first is none."""
    return (Segment("", tr("no")), *(Segment(key, maker) for key, maker in beeper_choices()))


def _scale_line(scale: ScaleLine) -> Line:
    problem = tr("cannot be read; set it up again") if scale.problem else ""
    return Line(scale.instrument, scale.fields["address"], scale.fields, problem=problem, scale=scale)
