"""Results of instruments: the inbox read, a file foreseen by its mapping, and recorded under the badge signed in."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot

from traceapp.app.curve_files import CurveFile, read_curve_file
from traceapp.app.result_files import ExportRead, inbox_files, read_results, record_results
from traceapp.domain.command import Outcome
from traceapp.domain.curve_mapping import CurveMapping
from traceapp.domain.record.quality import CurveMeasured
from traceapp.errors import TraceError
from ui import dates
from ui.messages import say_error
from ui.models.rows import Row
from ui.operations import Lane
from ui.rooms.doors import Door, NewCurve, Results
from ui.rooms.house import House
from ui.rooms.lot_results import spread_of, value_of
from ui.rooms.refused import refused_prompt
from ui.rooms.room import Room
from ui.screens.import_results import FaultLine, FileLine, ForeseenLine, ImportResultsScreen, ImportResultsView
from ui.speech import Speech
from ui.widgets.choices import Choice, ChoicesView
from ui.widgets.glyphs import Glyph
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("ImportResultsRoom", source, comment, n)


class ImportResultsRoom(Room):
    """Joins the screen of exports, the inbox folder and the books."""

    screen: ImportResultsScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._files: tuple[Path, ...] = ()
        self._chosen: Path | None = None
        self._read: ExportRead | None = None
        self._prompt: Prompt | None = None
        self._asked = Results()
        self.screen = ImportResultsScreen(house.look)
        self.screen.file_chosen.connect(self._choose)
        self.screen.mapping_chosen.connect(self._foresee)
        self.screen.record_requested.connect(self._record)
        self.screen.back_requested.connect(self._leave)

    def enter(self, door: Door) -> None:
        """Lists what waits; of a unit whose curves are meant, what may be one of them."""
        self._asked = door if isinstance(door, Results) else Results()
        self._begin(None)

    @Slot()
    def say_again(self) -> None:
        """The same files in another language."""
        self._show()

    def _begin(self, prompt: Prompt | None) -> None:
        self._chosen, self._read, self._prompt = None, None, prompt
        self.ask(partial(inbox_files, self._house.app), self._take_files)

    def _take_files(self, files: "tuple[Path, ...] | TraceError") -> None:
        self._files = () if isinstance(files, TraceError) else files
        self._show()

    @Slot(object)
    def _choose(self, row: Row) -> None:
        self._prompt = None
        self._chosen = next((file for file in self._files if file.name == row.key), None)
        self._show()

    @Slot(object)
    def _foresee(self, choice: Choice) -> None:
        if self._chosen is None:
            return
        app, station = self._house.app, self._house.station
        if isinstance(choice.key, CurveMapping):
            mapping = choice.key.key
            look = partial(
                read_curve_file, app, self._chosen, mapping, CurveMeasured(unit="", fields=(), polarisations=())
            )
            self._house.operations.run(Lane.READ, look, partial(self._take_curve, mapping))
            return
        command = self._house.command()
        instrument = next(iter(station.instruments), "")
        read = partial(read_results, app, command, self._chosen, str(choice.key), instrument)
        self._house.operations.run(Lane.READ, read, self._take_read)

    def _take_read(self, read: "ExportRead | TraceError") -> None:
        if isinstance(read, TraceError):
            self._begin(refused_prompt(read, self._speech))
            return
        self._read = read
        self._show()

    def _take_curve(self, mapping: str, curve: "CurveFile | TraceError") -> None:
        """A curve is looked at in a room of its own; what is wrong in its file is told here, by row and column."""
        if isinstance(curve, TraceError):
            self._begin(refused_prompt(curve, self._speech))
        elif curve.wrong:
            self._read = ExportRead(raw=curve.raw, wrong=curve.wrong)
            self._show()
        else:
            self.wanted.emit(NewCurve(curve.name, mapping, self._asked.unit, self._asked.lot))

    @Slot()
    def _record(self) -> None:
        if self._read is None or not self._read.is_good or not self._house.person:
            return
        command = self._house.command()
        record = partial(record_results, self._house.app, command, self._read)
        self._house.operations.run(Lane.WRITE, record, self._recorded)

    def _recorded(self, outcome: "Outcome | TraceError") -> None:
        if isinstance(outcome, TraceError):
            self._begin(refused_prompt(outcome, self._speech))
            return
        reports = len(self._read.foreseen) if self._read is not None else 0
        name = self._chosen.name if self._chosen is not None else ""
        self._begin(Prompt(Tone.NEUTRAL, tr("%n report(s) recorded", "", reports), name, glyph=Glyph.DONE))
        self._house.notifier.announce(outcome.changes)

    @Slot()
    def _leave(self) -> None:
        """Out of a file into the list, out of the list to where one came from."""
        if self._chosen is None:
            self.go_back()
        else:
            self._begin(None)

    def _show(self) -> None:
        speech = self._speech
        self.screen.show_view(self._view_of_read(self._read, speech) if self._read else self._view_of_files(speech))

    def _view_of_files(self, speech: Speech) -> ImportResultsView:
        files = tuple(self._file_line(file, speech) for file in self._files)
        mappings = None
        inbox = str(self._house.app.folders.inbox)
        prompt = self._prompt or Prompt(Tone.NEXT, tr("Choose a file"), inbox)
        if not files and self._prompt is None:
            prompt = Prompt(Tone.NEUTRAL, tr("Nothing waits here"), inbox, glyph=Glyph.DONE)
        if self._chosen is not None:
            mappings = ChoicesView(tr("Read as"), self._mappings(speech))
            prompt = Prompt(Tone.NEXT, tr("Which instrument wrote it?"), code=self._chosen.name)
        return ImportResultsView(
            prompt, tr("Exports"), files=files, mappings=mappings, blocked_by=tr("choose a file first")
        )

    def _mappings(self, speech: Speech) -> tuple[Choice, ...]:
        """How a file can be read: as results, unless only a curve is meant; and as a curve."""
        exports = () if self._asked.unit else sorted(speech.plant.exports.values(), key=_key)
        results = (Choice(one.key, speech.words(one.name), tr("results")) for one in exports)
        curves = sorted(speech.plant.curves.values(), key=_key)
        return (*results, *(Choice(one, speech.words(one.name), tr("demagnetisation curve")) for one in curves))

    def _file_line(self, file: Path, speech: Speech) -> FileLine:
        try:
            at = datetime.fromtimestamp(file.stat().st_mtime, tz=self._house.zone)
        except FileNotFoundError:
            return FileLine(file.name, "", file == self._chosen)
        return FileLine(file.name, f"{dates.short_day(at, speech.locale)} {dates.clock(at)}", file == self._chosen)

    def _view_of_read(self, read: ExportRead, speech: Speech) -> ImportResultsView:
        name = self._chosen.name if self._chosen is not None else ""
        faults = (
            *(FaultLine(str(w.row or ""), w.column, speech.problem(w.problem)) for w in read.wrong),
            *(self._fault(one.row, one.refusal, speech) for one in read.foreseen if one.refusal is not None),
        )
        if faults:
            words = tr("%n thing(s) to correct", "", len(faults))
            prompt = Prompt(Tone.WRONG, words, tr("Correct the file, and choose it again."), code=name)
            return ImportResultsView(prompt, name, faults=faults, blocked_by=words)
        lines = tuple(foreseen_lines(read, speech))
        stopped = len({lot for one in read.foreseen for lot in one.stopped})
        detail = tr("%n lot(s) will be on hold.", "", stopped) if stopped else tr("Nothing fails.")
        prompt = Prompt(Tone.NEXT, tr("Record these results?"), detail, code=name)
        blocked = "" if self._house.person else tr("sign in first")
        return ImportResultsView(prompt, name, foreseen=lines, blocked_by=blocked)

    def _fault(self, row: int, refusal: TraceError, speech: Speech) -> FaultLine:
        said = say_error(refusal, speech)
        return FaultLine(str(row), "", f"{said.headline}. {said.detail}".strip())


def _key(mapping: object) -> str:
    return str(getattr(mapping, "key", ""))


def foreseen_lines(read: ExportRead, speech: Speech) -> list[ForeseenLine]:
    """Each result of each report, with the verdict it would get."""
    verdicts = {"pass": (tr("met"), Glyph.DONE), "fail": (tr("not met"), Glyph.REFUSED)}
    lines = []
    for one in read.foreseen:
        for result in one.report.results if one.report is not None else ():
            word, glyph = verdicts.get(result.verdict, (tr("not asked for"), Glyph.WAITING))
            lines.append(
                ForeseenLine(
                    row=str(one.row),
                    unit=one.report.unit if one.report is not None else "",
                    name=speech.measured(result.property),
                    count=str(result.n),
                    value=value_of(result, result.property, speech),
                    spread=spread_of(result, speech),
                    verdict=word,
                    glyph=glyph,
                )
            )
    return lines
