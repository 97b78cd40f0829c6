"""Due: what runs out, with the oldest first; and what an instrument told since it was last known to be right."""

from enum import Enum
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot

from traceapp.domain.command import Outcome
from traceapp.domain.reason import recorded
from traceapp.errors import TraceError
from traceapp.services.holds.holds import hold
from traceapp.services.plant.due import DAY_US, Due, DueKind, due
from traceapp.services.trace.touched import Touched, TouchedThing, last_calibrated, touched_by
from ui import dates
from ui.models.rows import Cell, Column, Row
from ui.notifier import Changes
from ui.operations import Lane
from ui.rooms.doors import Documents, Door, Keys, Lot, PlantData
from ui.rooms.house import House
from ui.rooms.refused import refused_notice
from ui.rooms.room import Room
from ui.screens.plant_data import DataLine, DataTable, PlantDataScreen, PlantDataView, Primary
from ui.terms import state_word
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice
from ui.widgets.segments import Segment

SHEETS = {
    DueKind.QUALIFICATION: "qualifications",
    DueKind.CALIBRATION: "instruments",
    DueKind.APPROVAL: "parties",
    DueKind.SURVEY: "equipment",
}
OPENED = {*SHEETS, DueKind.EVIDENCE, DueKind.CERTIFICATE}
SHOWN = 500


class Within(Enum):
    """How far ahead is looked, in days."""

    OVER = 0
    MONTH = 30
    QUARTER = 90
    YEAR = 365


def tr(source: str, disambiguation: str = "", n: int = -1) -> str:
    """Words of this file."""
    return QCoreApplication.translate("DueRoom", source, disambiguation, n)


class DueRoom(Room):
    """Joins the list of what runs out to the books."""

    screen: PlantDataScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._within = Within.QUARTER
        self._due: tuple[Due, ...] = ()
        self._chosen: Due | None = None
        self._touched: Touched | None = None
        self._notice: Notice | None = None
        self.screen = PlantDataScreen(house.look)
        screen = self.screen
        screen.line_chosen.connect(self._choose)
        screen.tab_requested.connect(self._turn)
        screen.part_chosen.connect(self._open_thing)
        screen.bring_requested.connect(self._open_fact)
        screen.primary_requested.connect(self._hold)
        screen.back_requested.connect(self.go_back)

    def enter(self, door: Door) -> None:
        """Reads what is due."""
        self._chosen, self._touched, self._notice = None, None, None
        self.read()

    def concerned(self, changes: Changes) -> bool:
        """Another date, or another hold."""
        return changes.touch("fact", "document", "hold", "issuing_key")

    def read(self) -> None:
        """Asks for the list; for the review too, where one is open."""
        self.ask(partial(self._read, self._within), self._take)
        if self._chosen is not None and self._chosen.kind is DueKind.CALIBRATION:
            self._house.operations.run(Lane.READ, partial(self._review, self._chosen.key), self._take_touched)

    def _read(self, within: Within) -> tuple[Due, ...]:
        app = self._house.app
        used = app.terminal.signing_certificate()
        others: tuple[Due, ...] = ()
        if used is not None and used.facts is not None:
            others = (Due(DueKind.CERTIFICATE, used.state.name, used.facts.holder, used.facts.until),)
        with app.reading() as books:
            return due(books, app.now(), within_us=within.value * DAY_US, others=others)

    def _review(self, instrument: str) -> Touched:
        with self._house.app.reading() as books:
            return touched_by(books, instrument, last_calibrated(books, instrument))

    def _take(self, found: "tuple[Due, ...] | TraceError") -> None:
        if isinstance(found, TraceError):
            self._refuse(found)
            return
        self._due = found
        self.say_again()

    def _take_touched(self, touched: "Touched | TraceError") -> None:
        if isinstance(touched, TraceError):
            self._refuse(touched)
        elif self._chosen is not None and touched.instrument == self._chosen.key:
            self._touched = touched
            self.say_again()

    @Slot()
    def say_again(self) -> None:
        """Shows what is known, in the language in use."""
        now = self._house.app.now()
        over = sum(one.is_over(now) for one in self._due)
        about = tr("%n overdue", "", over) if over else tr("nothing overdue")
        chosen = self._chosen
        touched = self._touched
        here = len(touched.here) if touched is not None else 0
        self.screen.show_view(
            PlantDataView(
                tr("Due"),
                about,
                tuple(self._line(one, now) for one in self._due[:SHOWN]),
                tabs=tuple(Segment(one, word) for one, word in _within_words().items()),
                tab=self._within,
                table=self._table(touched) if touched is not None else None,
                bring=tr("Open it") if chosen is not None and chosen.kind in OPENED else "",
                primary=Primary.HOLD if touched is not None else None,
                blocked_by="" if here else tr("nothing here to hold"),
                notice=self._notice,
            )
        )

    def _line(self, one: Due, now: int) -> DataLine:
        until = dates.day(self._house.local(one.until - 1), self.screen.locale())
        is_over = one.is_over(now)
        when = tr("over since {day}") if is_over else tr("until {day}")
        who, about = self._named(one)
        note = " · ".join(part for part in (_kind_word(one.kind), about, when.format(day=until)) if part)
        glyph = Glyph.ATTENTION if is_over else Glyph.WAITING
        return DataLine(one, who, note, glyph, is_chosen=one == self._chosen, is_identifier=False)

    def _named(self, one: Due) -> tuple[str, str]:
        """Whom or what it is about, as people call it, and what more is to be said of that."""
        match one.kind:
            case DueKind.QUALIFICATION:
                return self._house.names.of(one.key.partition("/")[0]), self._speech.skill(one.about)
            case DueKind.EVIDENCE | DueKind.APPROVAL:
                return one.about, ""  # their keys are for the books
            case _:
                return one.key, one.about

    def _table(self, touched: Touched) -> DataTable:
        columns = (
            Column("", 44),
            Column(tr("Lot or box"), is_fitted=True),
            Column(tr("What it told")),
            Column(tr("Last"), is_fitted=True),
            Column(tr("Now"), is_fitted=True),
        )
        title = tr("Told by {instrument} since {day}").format(
            instrument=touched.instrument, day=dates.day(self._house.local(touched.since), self.screen.locale())
        )
        about = tr("{count} things, {here} still here").format(count=len(touched.things), here=len(touched.here))
        rows = tuple(self._row(thing) for thing in touched.things[:SHOWN])
        return DataTable(title, about, columns, rows)

    def _row(self, thing: TouchedThing) -> Row:
        speech = self._speech
        told = [tr("%n value(s)", "", thing.values)] if thing.values else []
        told += [speech.measured(one) for one in thing.properties]
        glyph = Glyph.HOLD if thing.status == "held" else Glyph.WAITING if thing.is_here else Glyph.DONE
        cells = (
            Cell(glyph=glyph),
            Cell(thing.code, is_identifier=True, below=speech.material(thing.material) if thing.material else ""),
            Cell(", ".join(told)),
            Cell(dates.day(self._house.local(thing.last), self.screen.locale()), ink="ink2"),
            Cell(state_word(thing.status), ink="ink2"),
        )
        return Row(thing, cells)

    @Slot(object)
    def _choose(self, row: Row) -> None:
        if isinstance(row.key, Due):
            self._chosen, self._touched, self._notice = row.key, None, None
            if row.key.kind is DueKind.CALIBRATION:
                self._house.operations.run(Lane.READ, partial(self._review, row.key.key), self._take_touched)
            self.say_again()

    @Slot(object)
    def _turn(self, segment: Segment) -> None:
        if isinstance(segment.key, Within):
            self._within = segment.key
            self.read()

    @Slot(object)
    def _open_thing(self, row: Row) -> None:
        if isinstance(row.key, TouchedThing) and row.key.kind == "lot":
            self.wanted.emit(Lot(row.key.code))

    @Slot()
    def _open_fact(self) -> None:
        """The fact whose date it is, to be revised; the document."""
        chosen = self._chosen
        if chosen is not None and chosen.kind is DueKind.EVIDENCE:
            self.wanted.emit(Documents(chosen.key))
        elif chosen is not None and chosen.kind is DueKind.CERTIFICATE:
            self.wanted.emit(Keys(is_document=True))
        elif chosen is not None and chosen.kind in SHEETS:
            self.wanted.emit(PlantData(SHEETS[chosen.kind], chosen.key))

    @Slot()
    def _hold(self) -> None:
        """One act holds everything that is still here."""
        touched = self._touched
        if touched is None or not touched.here:
            return
        targets = tuple(thing.target for thing in touched.here)
        reason = recorded("instrument_overdue", touched.instrument)
        verb = partial(hold, targets=targets, reason=reason, cause="calibration")
        self.have(verb, self._held)

    def _held(self, outcome: "Outcome | TraceError") -> None:
        if isinstance(outcome, TraceError):
            self._refuse(outcome)
            return
        self._notice = Notice(tr("On hold"), tr("two people release it"), is_done=True)
        self._house.notifier.announce(outcome.changes)
        self.read()

    def _refuse(self, error: TraceError) -> None:
        self._notice = refused_notice(error, self._speech)
        self.say_again()


def _within_words() -> dict[Within, str]:
    return {
        Within.OVER: tr("Overdue"),
        Within.MONTH: tr("30 days"),
        Within.QUARTER: tr("90 days"),
        Within.YEAR: tr("A year"),
    }


def _kind_word(kind: DueKind) -> str:
    words = {
        DueKind.QUALIFICATION: tr("qualification"),
        DueKind.CALIBRATION: tr("calibration"),
        DueKind.APPROVAL: tr("approval"),
        DueKind.SURVEY: tr("furnace survey"),
        DueKind.EVIDENCE: tr("evidence"),
        DueKind.CERTIFICATE: tr("signing certificate"),
    }
    return words[kind]
