"""Control charts: what was measured on a lot beside the lots before it; a hold, a cause, a word to the station."""

from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QTimer, Slot

from traceapp.app import App
from traceapp.domain.command import Outcome
from traceapp.domain.control_chart import Basis, Standing
from traceapp.domain.equipment import Station
from traceapp.domain.measured import Reading
from traceapp.domain.reason import recorded
from traceapp.domain.record.pieces import EntryRef, Target
from traceapp.domain.scan import OwnLot, Scan
from traceapp.errors import TraceError
from traceapp.services.charts.causes import note_cause, stations_with, tell_station
from traceapp.services.charts.chart_watch import WEEK, Watched, lately
from traceapp.services.charts.charting import Chart, Series, chart_of, series_of
from traceapp.services.holds.hold_cost import HoldCost, hold_cost
from traceapp.services.holds.holds import hold
from ui.models.rows import Row
from ui.notifier import Changes
from ui.operations import Work
from ui.picture_file import PictureFile, picture_file
from ui.rooms import chart_words
from ui.rooms.ask_room import AskRoom
from ui.rooms.doors import Charts, Door, Lot, Trace
from ui.rooms.house import House
from ui.rooms.refused import refused_notice
from ui.rooms.room import Room
from ui.rooms.writing import Writing
from ui.screens.charts import ChartFace, ChartsScreen, ChartsView
from ui.widgets.control_chart import ChartDot
from ui.widgets.notice import Notice
from ui.widgets.segments import Segment

PATIENCE_MS = 400
"""After so long it is said that something is loaded."""
SIDE_BY_SIDE, LETTERS = 3, 30
"""So many characteristics stand in the head, if their words are no longer than this together."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("ChartsRoom", source, comment, n)


class Seen(Struct, frozen=True):
    """What was read: the chart, the place of the lot that is talked about, what was read with it, what a hold costs."""

    chart: Chart
    chosen: int
    others: tuple[Series, ...]
    beside: tuple[Reading, ...]
    cost: HoldCost
    stations: tuple[Station, ...]


class ChartsRoom(Room):
    """Joins the screen of the charts and the books."""

    screen: ChartsScreen

    def __init__(self, house: House, asking: AskRoom) -> None:
        super().__init__(house)
        self._asking = asking
        self._lot = ""
        self._series: Series | None = None
        self._name = ""
        self._chosen: EntryRef | None = None
        self._face = ChartFace.VALUES
        self._seen: Seen | None = None
        self._listed: tuple[Watched, ...] | None = None
        self._notice: Notice | None = None
        self._words: dict[str, Series] = {}
        self._writing = Writing(house)
        self.screen = ChartsScreen(house.look)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(PATIENCE_MS)
        self._wire()

    def enter(self, door: Door) -> None:
        """One lot's charts, or the list of all that were added to lately."""
        asked = door if isinstance(door, Charts) else Charts()
        self._open(asked.lot, asked.series if isinstance(asked.series, Series) else None, asked.name)

    def take(self, scan: Scan) -> bool:
        """A lot: its charts."""
        if not isinstance(scan, OwnLot):
            return False
        self._open(str(scan.code), None)
        return True

    def concerned(self, changes: Changes) -> bool:
        """New readings and causes, and what a hold would cost."""
        return changes.touch("measured", "cause", "load", "hold")

    def read(self) -> None:
        """Asks for the chart, or for the list."""
        self._late.start()
        if self._lot or self._series is not None:
            ask = partial(self._read, Charts(self._lot, self._name, self._series), self._chosen, _basis(self._face))
            self.ask(ask, self._take, about=f"{self._lot} {self._series}")
        else:
            self.ask(self._read_list, self._take_list)

    def _wire(self) -> None:
        screen = self.screen
        self._late.timeout.connect(self.say_again)
        screen.series_opened.connect(self._open_row)
        screen.other_requested.connect(self._turn_to)
        screen.face_requested.connect(self._turn_face)
        screen.dot_chosen.connect(self._choose)
        screen.dot_opened.connect(self._open_dot)
        screen.cause_requested.connect(self._ask_cause)
        screen.used_requested.connect(self._open_trace)
        screen.tell_requested.connect(self._ask_word)
        screen.more_requested.connect(self._ask_other)
        screen.lot_requested.connect(self._open_lot)
        screen.export_requested.connect(self._export)
        screen.notice_act_requested.connect(self._act_on_notice)
        self._writing.changed.connect(self._show)
        screen.hold_requested.connect(self._hold)
        screen.back_requested.connect(self._leave)

    def _open(self, lot: str, series: Series | None, name: str = "") -> None:
        self._lot, self._series, self._chosen, self._seen = lot, series, None, None
        self._writing.forget()
        self._name = name
        self._face, self._notice = ChartFace.VALUES, None
        self._show()
        self.read()

    def _read(self, asked: Charts, chosen: EntryRef | None, basis: Basis) -> Seen:
        app, lot = self._house.app, asked.lot
        with app.reading() as books:
            others = series_of(books, app.plant, lot) if lot else ()
            named = next((one for one in others if one.name == asked.name), None)
            nothing = Series("", asked.name, "equipment", "")
            series = asked.series if isinstance(asked.series, Series) else None
            wanted = series or named or (others[0] if others else nothing)
            chart = chart_of(books, app.plant, wanted, lot=lot, basis=basis)
            here = next((n for n, point in enumerate(chart.points) if point.entry == chosen), chart.here)
            point = chart.points[here]
            kept = books.measured(point.lot)
            beside = tuple(
                reading
                for reading in (kept.readings if kept is not None else ())
                if reading.entry == point.entry and reading.name != wanted.name
            )
            made_before = tuple(one.lot for one in chart.points[: here + 1])
            cost = hold_cost(books, app.plant, point.lot, lately=made_before, at=app.now())
            machine = wanted.key if wanted.group == "equipment" else ""
            stations = stations_with(books, machine, app.now()) if machine else ()
            return Seen(chart, here, others or (wanted,), beside, cost, stations)

    def _read_list(self) -> tuple[Watched, ...]:
        app = self._house.app
        with app.reading() as books:
            return lately(books, app.plant, since=app.now() - WEEK)

    def _take(self, seen: "Seen | TraceError") -> None:
        self._late.stop()
        if isinstance(seen, TraceError):
            self._refuse(seen)
            return
        self._seen, self._series = seen, seen.chart.series
        self._show()

    def _take_list(self, listed: "tuple[Watched, ...] | TraceError") -> None:
        self._late.stop()
        if isinstance(listed, TraceError):
            self._refuse(listed)
            return
        self._listed = listed
        self._show()

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language, or that they are still being read."""
        self._show()

    def _show(self) -> None:
        seen = self._seen
        if seen is None:
            self._show_list()
            return
        speech = self._speech
        chart, point = seen.chart, seen.chart.points[seen.chosen]
        told = chart_words.told_of(chart, seen.chosen)
        lot = seen.cost.lot
        left = speech.quantity(lot.left)
        blocked = "" if self._house.person else tr("sign in first")
        hold_blocked = blocked or (tr("on hold already") if lot.held_at(0) is not None else "")
        if lot.tally.left <= 0:
            hold_blocked = hold_blocked or tr("used up: hold what came of it")
        self.screen.show_view(
            ChartsView(
                title=chart_words.title_of(chart.series, speech),
                about=chart_words.about_of(chart),
                others=self._segments(seen),
                chosen=chart.series,
                chart=chart_words.drawn_of(chart, seen.chosen, self._face, speech),
                face=self._face,
                warning=told.headline,
                warning_about=told.about,
                glyph=told.glyph,
                point=chart_words.point_of(chart, seen.chosen, seen.beside, speech),
                cost=chart_words.cost_of(seen.cost, self._house, speech),
                notice=self._writing.notice(speech) or self._notice or self._doubted(chart),
                hold_title=tr("Hold {code}").format(code=point.lot),
                hold_about=", ".join(part for part in (left, seen.cost.place) if part),
                hold_blocked_by=hold_blocked,
                cause_blocked_by=blocked,
                tell=seen.stations[0].key if seen.stations and self._house.person else "",
                has_more=len(seen.others) > 1,
                scatter=chart_words.scatter_of(chart),
            )
        )

    def _show_list(self) -> None:
        speech = self._speech
        is_list = not self._lot and self._series is None
        listed = self._listed if is_list else ()
        self.screen.show_view(
            ChartsView(
                title=tr("Control charts"),
                about=tr("those that break a rule first") if is_list else self._lot,
                series=tuple(chart_words.line_of(one, speech) for one in listed or ()),
                notice=self._notice,
                is_loading=listed is None or (not is_list and self._notice is None),
            )
        )

    def _doubted(self, chart: Chart) -> Notice | None:
        """The points whose gauge was out of calibration."""
        doubted = [point for point in chart.points if point.sample.standing is Standing.DOUBTED]
        if not doubted:
            return None
        gauges = ", ".join(sorted({point.instrument for point in doubted}))
        words = tr("%n point(s) drawn open and left out of the limits", "", len(doubted))
        return Notice(tr("Gauge out of calibration"), f"{words} ({gauges}).")

    def _segments(self, seen: Seen) -> tuple[Segment, ...]:
        """The characteristic at hand and its neighbours, as many as the head has room for."""
        speech = self._speech
        same = [one for one in seen.others if one.stage == seen.chart.series.stage]
        at = same.index(seen.chart.series) if seen.chart.series in same else 0
        first = max(min(at - 1, len(same) - SIDE_BY_SIDE), 0)
        near = same[first : first + SIDE_BY_SIDE]
        words = [chart_words.value_word(one, speech) for one in near]
        if sum(map(len, words)) > LETTERS:
            return ()
        return tuple(Segment(one, word) for one, word in zip(near, words, strict=True))

    @Slot(object)
    def _open_row(self, row: Row) -> None:
        if isinstance(row.key, Series):
            self._open("", row.key)

    @Slot(object)
    def _turn_to(self, series: object) -> None:
        if isinstance(series, Series):
            self._series, self._chosen, self._notice = series, None, None
            self.read()

    @Slot(object)
    def _turn_face(self, face: ChartFace) -> None:
        other = _basis(face) is not _basis(self._face)
        self._face = face
        if other:
            self.read()
        else:
            self._show()

    @Slot(object)
    def _choose(self, dot: ChartDot) -> None:
        if self._seen is not None and isinstance(dot.key, int):
            self._chosen = self._seen.chart.points[dot.key].entry
            self.read()

    @Slot(object)
    def _open_dot(self, dot: ChartDot) -> None:
        if self._seen is not None and isinstance(dot.key, int):
            self.wanted.emit(Lot(self._seen.chart.points[dot.key].lot))

    @Slot()
    def _open_lot(self) -> None:
        if self._seen is not None:
            self.wanted.emit(Lot(self._seen.chart.points[self._seen.chosen].lot))

    @Slot()
    def _open_trace(self) -> None:
        if self._seen is not None:
            self.wanted.emit(Trace(self._seen.chart.points[self._seen.chosen].lot))

    @Slot()
    def _ask_other(self) -> None:
        if self._seen is None:
            return
        speech = self._speech
        self._words = {chart_words.title_of(one, speech): one for one in self._seen.others}
        self._asking.ask_choice(tr("Which value?"), tuple(self._words), self._take_other)

    def _take_other(self, words: str) -> None:
        self._turn_to(self._words.get(words))

    @Slot()
    def _ask_cause(self) -> None:
        causes = (
            tr("Tool or wheel worn"),
            tr("Other material than before"),
            tr("Machine set differently"),
            tr("Measured wrongly"),
            tr("Looked for and not found"),
            tr("In other words"),
        )
        self._asking.ask_choice(tr("Why does it lie there?"), causes, self._take_cause)

    def _take_cause(self, cause: str) -> None:
        if cause == tr("In other words"):
            self._asking.ask_words(tr("Why does it lie there?"), tr("Cause"), self._ask_limits)
        else:
            self._ask_limits(cause)

    def _ask_limits(self, cause: str) -> None:
        yes, no = tr("Leave it out of the limits"), tr("The limits keep it")
        self._asking.ask_choice(cause, (yes, no), partial(self._note, cause, yes))

    def _note(self, cause: str, leave_out: str, answer: str) -> None:
        if self._seen is None:
            return
        point = self._seen.chart.points[self._seen.chosen]
        verb = partial(
            note_cause,
            lot=point.lot,
            reading=point.entry,
            series=self._seen.chart.series,
            cause=cause,
            left_out=answer == leave_out,
        )
        self.have(verb, partial(self._recorded, tr("Cause noted")))

    @Slot()
    def _ask_word(self) -> None:
        if self._seen is not None and self._seen.stations:
            words = (tr("Look at the machine"), tr("Stop and call quality"), tr("Measure the next lot twice"))
            headline = tr("What should {station} do?").format(station=self._seen.stations[0].key)
            self._asking.ask_choice(headline, words, self._tell)

    def _tell(self, word: str) -> None:
        seen = self._seen
        if seen is None:
            return
        speech = self._speech
        station = seen.stations[0].key
        value = chart_words.value_word(seen.chart.series, speech)
        broken = chart_words.told_of(seen.chart, seen.chosen).headline
        text = f"{seen.chart.points[seen.chosen].code}, {value}: {broken}. {word}."
        verb = partial(tell_station, station=station, text=text)
        self.have(verb, partial(self._recorded, tr("{station} is told").format(station=station)))

    @Slot()
    def _export(self) -> None:
        """The chart as it is drawn."""
        seen = self._seen
        if seen is not None:
            speech = self._speech
            title = f"{chart_words.title_of(seen.chart.series, speech)}, {chart_words.about_of(seen.chart)}"
            picture = picture_file("chart", title, self.screen.chart, self._house.look)
            series = seen.chart.series
            name = f"{seen.chart.points[seen.chosen].code}-{series.name}-{self._face.name.lower()}"
            self._writing.begin(partial(_exported, self._house.app, name, picture))

    @Slot(object)
    def _act_on_notice(self, notice: Notice) -> None:
        self._writing.act_on(notice)

    @Slot()
    def _hold(self) -> None:
        seen = self._seen
        if seen is None:
            return
        drifts = any(seen.chosen in found.points for found in seen.chart.breaks)
        reason = recorded("chart_drifts" if drifts else "chart_doubted", seen.chart.series.name)
        target = Target(lot=seen.chart.points[seen.chosen].lot)
        verb = partial(hold, targets=(target,), reason=reason, cause="chart")
        self.have(verb, partial(self._recorded, tr("On hold")))

    def _recorded(self, done: str, outcome: "Outcome | TraceError") -> None:
        if isinstance(outcome, TraceError):
            self._refuse(outcome)
            return
        self._notice = Notice(done, is_done=True)
        self._show()
        self._house.notifier.announce(outcome.changes)

    def _refuse(self, error: TraceError) -> None:
        self._notice = refused_notice(error, self._speech)
        self._show()

    @Slot()
    def _leave(self) -> None:
        """From a chart of the list back to the list, else to the screen before."""
        if self._listed is not None and not self._lot and self._series is not None:
            self._open("", None)
        else:
            self.go_back()


def _exported(app: App, name: str, picture: PictureFile, _work: Work) -> tuple[Path, ...]:
    """On the thread for what takes long."""
    return app.exports.picture(f"{picture.part}-{name}", picture.svg, picture.pdf)


def _basis(face: ChartFace) -> Basis:
    """What the limits of a face come from."""
    return Basis.WITHIN if face in (ChartFace.MEANS, ChartFace.SCATTER) else Basis.BETWEEN
