"""Station health: read what is not done yet, look at clock, disk and journal, and try scanner, printer and speaker."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Slot

from traceapp.app import App, LabelNews
from traceapp.app.journal_check import JournalCheck
from traceapp.app.station_check import StationCheck
from traceapp.domain.scan import CommandCode, RawScan, Scan
from traceapp.domain.scan_check import ScanCheck, check_scan
from traceapp.errors import TraceError
from ui.messages import say_condition
from ui.notifier import Changes
from ui.operations import Lane, Progress, Work
from ui.rooms.doors import Door
from ui.rooms.house import House
from ui.rooms.room import Room
from ui.rooms.station_health_words import (
    device_lines,
    journal_line,
    looked_at,
    open_count,
    scan_lines,
    sound_choices,
    undone_lines,
)
from ui.screens.station_health import HealthLine, StationHealthScreen, StationHealthView
from ui.sounds import Sound
from ui.widgets.choices import Choice
from ui.widgets.glyphs import Glyph

BETWEEN_SOUNDS_MS = 1_400
"""The longest sound is over by then."""


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("StationHealthRoom", source)


class StationHealthRoom(Room):
    """Joins the health screen and this terminal. A scan that comes while it is in front is looked at, and no more."""

    screen: StationHealthScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._check: StationCheck | None = None
        self._fault: TraceError | None = None
        self._label: LabelNews | TraceError | None = None
        self._scan: ScanCheck | None = None
        self._is_printing = False
        self._checking: Work | None = None
        self._progress = Progress(0, 0)
        self._journal: JournalCheck | TraceError | None = None
        self._to_play: list[Sound] = []
        self._beeping: tuple[str, ...] = ()
        self._beat = QTimer(self)
        self._beat.setInterval(BETWEEN_SOUNDS_MS)
        self._beat.timeout.connect(self._play_next)
        self.screen = StationHealthScreen(house.look)
        self.screen.back_requested.connect(self.go_back)
        self.screen.print_requested.connect(self._print)
        self.screen.test_requested.connect(self._test_all)
        self.screen.sound_chosen.connect(self._play)
        self.screen.check_requested.connect(self._check_or_stop)
        house.notifier.scanned.connect(self._look_at)

    def enter(self, door: Door) -> None:
        """Looks at everything afresh; what was tried before is forgotten."""
        self._label, self._scan, self._journal = None, None, None
        self.read()

    def concerned(self, changes: Changes) -> bool:
        """Whatever was recorded, the journal grew."""
        return True

    def read(self) -> None:
        """Asks the terminal again."""
        self.ask(self._house.app.terminal.check_station, self._take_check)
        beeping = partial(self._house.app.terminal.beeping, self._house.station.key)
        self._house.operations.run(Lane.READ, beeping, self._take_beeping)
        self._show()

    def take(self, scan: Scan) -> bool:
        """Every scan is a test, but for the command cards: they still command."""
        match scan:
            case CommandCode("OK"):
                self._test_all()
                return True
            case CommandCode("REPRINT"):
                self._print()
                return True
            case CommandCode("CANCEL"):
                self.go_back()
                return True
            case CommandCode(word):
                return word == "HEALTH"
            case _:
                return True

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self._show()

    @Slot(object)
    def _look_at(self, raw: RawScan) -> None:
        if self.screen.isVisible():
            self._scan = check_scan(raw)
            self._show()

    def _take_check(self, check: StationCheck | TraceError) -> None:
        if isinstance(check, TraceError):
            self._fault = check
        else:
            self._check, self._fault = check, None
        self._show()

    def _take_beeping(self, names: tuple[str, ...] | TraceError) -> None:
        if not isinstance(names, TraceError) and names != self._beeping:
            self._beeping = names
            self._show()

    @Slot()
    def _print(self) -> None:
        if not self._is_printing:
            self._is_printing, self._label = True, None
            test = partial(self._house.app.terminal.print_test, self._house.station)
            self._house.operations.run(Lane.PRINT, test, self._printed)
            self._show()

    def _printed(self, news: LabelNews | TraceError) -> None:
        self._is_printing, self._label = False, news
        self._show()

    @Slot()
    def _check_or_stop(self) -> None:
        """Everything in the journal, on the thread for what takes long; once more stops it."""
        if self._checking is not None:
            self._checking.cancel()
            self._checking = None
        else:
            self._journal, self._progress = None, Progress(0, 0)
            check = partial(_checked, self._house.app)
            self._checking = self._house.operations.begin(Lane.LONG, check, self._take_journal, self._show_progress)
        self._show()

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        self._progress = progress
        self._show()

    def _take_journal(self, journal: "JournalCheck | TraceError") -> None:
        self._checking, self._journal = None, journal
        self._show()

    @Slot()
    def _test_all(self) -> None:
        self._print()
        self._to_play = list(Sound)
        self._play_next()
        self.read()

    @Slot()
    def _play_next(self) -> None:
        if not self._to_play or not self.screen.isVisible():
            self._to_play = []
            self._beat.stop()
            self._show()
            return
        self._house.notifier.sound_wanted.emit(self._to_play.pop(0))
        self._beat.start()

    @Slot(object)
    def _play(self, choice: Choice) -> None:
        self._to_play = []
        self._house.notifier.sound_wanted.emit(choice.key)

    def _show(self) -> None:
        speech = self._speech
        undone: tuple[HealthLine, ...] = ()
        lines: list[HealthLine] = []
        about = ""
        if self._check is not None:
            undone = undone_lines(self._check, speech)
            about = open_count(self._check)
            lines += looked_at(self._check, speech, self._house.now())
        lines = [*device_lines(self._house.ailing, speech), *lines]
        if self._fault is not None:
            lines.insert(0, HealthLine(tr("Cannot be read"), speech.fact("code", self._fault.code), Glyph.REFUSED))
        journal = journal_line(self._journal, self._progress if self._checking is not None else None, speech)
        if journal is not None:
            lines.insert(0, journal)
        label = self._label_line()
        if label is not None:
            lines.insert(0, label)
        self.screen.show_view(
            StationHealthView(
                about,
                undone,
                tuple(lines),
                sound_choices(self._beeping),
                scan_lines(self._scan, speech) if self._scan is not None else (),
                is_testing=self._is_printing or bool(self._to_play),
                is_checking=self._checking is not None,
            )
        )

    def _label_line(self) -> HealthLine | None:
        """How the test label came out; none was asked for at first."""
        title = tr("Test label")
        if self._is_printing:
            return HealthLine(title, tr("on its way"), Glyph.WAITING)
        speech = self._speech
        match self._label:
            case None:
                return None
            case LabelNews(answer="printed"):
                return HealthLine(title, tr("printed; scan it to try the scanner as well"))
            case LabelNews(answer=answer, reason=reason, told=told):
                glyph = Glyph.ATTENTION if answer == "unknown" else Glyph.REFUSED
                said = say_condition(reason, {"told": told}, speech)
                return HealthLine(title, f"{said.headline}. {said.detail}", glyph)
            case error:
                return HealthLine(title, speech.fact("code", error.code), Glyph.REFUSED)


def _checked(app: App, work: Work) -> JournalCheck:
    """On the thread for what takes long."""
    return app.terminal.check_journal(work.tell)
