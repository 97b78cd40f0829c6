"""The overview: read anew whenever something is recorded, and each half minute; one touch opens what needs somebody."""

from datetime import timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Slot

from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.record.base import STRUCK
from traceapp.domain.run_rules import Break
from traceapp.errors import TraceError
from traceapp.services.charts.charting import Series
from traceapp.services.desk.overview import Manned, Need, Overview, Severity, Waiting
from traceapp.services.desk.shift_report import reported_since
from ui import dates, numbers
from ui.messages import say_finding
from ui.models.rows import Row
from ui.notifier import Changes
from ui.operations import Lane
from ui.rooms import chart_words
from ui.rooms.doors import Balance, Charts, Documents, Door, Find, Holds, Lot, Shipping, Trace
from ui.rooms.house import House
from ui.rooms.refused import refused_notice
from ui.rooms.room import Room
from ui.screens.overview import Figure, NeedLine, OverviewScreen, OverviewView
from ui.speech import Speech
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice
from ui.widgets.queue_bars import QueueLine
from ui.widgets.station_tiles import StationTile

AGAIN_MS = 30_000
HOLDS = "holds"
"""Opened by the need that counts what stands still."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("OverviewRoom", source, comment, n)


class OverviewRoom(Room):
    """Joins the overview and the books."""

    screen: OverviewScreen

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._seen: Overview | None = None
        self._told: Notice | None = None
        self.screen = OverviewScreen(house.look)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._wire()

    def enter(self, door: Door) -> None:
        """Shows the plant as it is now, and goes on looking."""
        self._told = None
        self._show()
        self.come_back()

    def come_back(self) -> None:
        """Looks again, and goes on looking."""
        self.read()
        self._again.start()

    def _wire(self) -> None:
        self._again.timeout.connect(self._look_again)
        self.screen.need_opened.connect(self._open_row)
        self.screen.first_requested.connect(self._open_first)
        self.screen.holds_requested.connect(self._open_holds)
        self.screen.find_requested.connect(self._find)
        self.screen.report_requested.connect(self._report)
        self.screen.trace_requested.connect(self._open_trace)

    @Slot()
    def _look_again(self) -> None:
        if self.screen.isVisible():
            self.read()
        else:
            self._again.stop()

    def concerned(self, changes: Changes) -> bool:
        """Everything concerns it."""
        return True

    @Slot()
    def _open_holds(self) -> None:
        self.wanted.emit(Holds())

    @Slot()
    def _find(self) -> None:
        self.wanted.emit(Find())

    @Slot()
    def _report(self) -> None:
        from traceapp.app.shift_sheet import export_shift

        self._house.operations.run(Lane.READ, partial(export_shift, self._house.app), self._reported)

    def _reported(self, outcome: "Path | TraceError") -> None:
        if isinstance(outcome, TraceError):
            self._told = refused_notice(outcome, self._speech)
        else:
            self._told = Notice(tr("Shift report written"), str(outcome), is_done=True)
        self._show()

    @Slot()
    def _open_trace(self) -> None:
        self.wanted.emit(Trace())

    def read(self) -> None:
        """Asks for the plant at a glance, unless that is under way."""
        if not self._reads.is_under_way:
            self.ask(self._house.app.overview, self._take)

    def _take(self, seen: "Overview | TraceError") -> None:
        if not isinstance(seen, TraceError):
            self._seen = seen
            self._show()

    @Slot()
    def say_again(self) -> None:
        """The same facts in another language."""
        self._show()

    def _show(self) -> None:
        seen = self._seen
        if seen is None:
            return
        speech = self._speech
        needs = tuple(self._need(need, speech) for need in seen.needs)
        first = next((need for need in needs if need.key is not None), None)
        manned = [one for one in seen.stations if one.person]
        self.screen.show_view(
            OverviewView(
                figures=self._figures(seen, speech),
                queues=tuple(self._queue(one, speech) for one in seen.waiting),
                needs=needs,
                stations=tuple(self._tile(one, speech) for one in seen.stations),
                manned=tr("{manned} of {all} at work").format(manned=len(manned), all=len(seen.stations)),
                holds=tr("%n lot(s)", "", seen.on_hold) if seen.on_hold else "",
                primary=tr("Open the first") if first is not None else "",
                primary_about=first.words if first is not None else "",
                notice=self._told,
                reported=tr("since {time}").format(time=dates.clock(self._house.local(self._reported_since()))),
            )
        )

    def _reported_since(self) -> int:
        house = self._house
        return reported_since(house.app.now(), house.zone, house.app.plant.shifts)

    def _figures(self, seen: Overview, speech: Speech) -> tuple[Figure, ...]:
        due = dates.short_day(self._house.local(seen.next_due), speech.locale) if seen.next_due else "–"
        signed = tr("{signed} of {all}").format(signed=seen.signed, all=seen.open_shipments)
        return (
            Figure(numbers.figure(seen.entries_today, speech.locale), tr("records today")),
            Figure(numbers.figure(seen.wrong_today, speech.locale), tr("wrong scans, all caught")),
            Figure(signed, tr("open shipments signed")),
            Figure(str(seen.on_hold), tr("lots on hold")),
            Figure(due, tr("next delivery due")),
        )

    def _queue(self, one: Waiting, speech: Speech) -> QueueLine:
        now = self._house.app.now()
        share = one.amount / one.most if one.most else None  # how long a bar is drawn: no quantity
        age = dates.age(self._house.local(one.oldest), self._house.now())
        return QueueLine(
            speech.words(one.name), share, _rounded(one, speech), age, is_over=one.is_over, is_late=one.is_late(now)
        )

    def _need(self, need: Need, speech: Speech) -> NeedLine:
        facts = dict(need.facts)
        glyphs = {Severity.STOP: Glyph.REFUSED, Severity.ATTENTION: Glyph.ATTENTION, Severity.NEXT: Glyph.NEXT}
        glyph, key = glyphs[need.severity], need.opens or None
        match need.code:
            case "doubt":
                said = say_finding(str(facts["finding"]), {}, speech).headline
                more = int(str(facts["more"]))
                further = tr("and %n more", "", more)
                return NeedLine(key, str(facts["subject"]), f"{said}, {further}" if more else said, glyph)
            case "on_hold":
                return NeedLine(HOLDS, tr("%n lot(s) on hold", "", int(str(facts["lots"]))), "", Glyph.HOLD)
            case "too_much":
                over = speech.quantity(Quantity(int(str(facts["over"])), Unit(str(facts["unit"]))))
                return NeedLine(None, tr("{step}: over its limit").format(step=speech.step(str(facts["step"]))),
                                tr("by {amount}").format(amount=over), glyph)  # fmt: skip
            case "drift":
                series, broken = facts["series"], facts["broken"]
                assert isinstance(series, Series)
                assert isinstance(broken, Break)
                words = f"{chart_words.title_of(series, speech)}: {chart_words.broken_words(broken)}"
                return NeedLine(Charts(series=series), words, f"{series.key} · {need.opens}", glyph)
            case "asked":
                who = self._house.names.of(str(facts["by"]))
                return NeedLine(key, tr("{person} asks quality").format(person=who), str(facts["text"]), glyph)
            case "evidence_waiting":
                words = tr("%n document(s) to be reviewed", "", int(str(facts["documents"])))
                return NeedLine(Documents(), words, tr("evidence of origins"), glyph)
            case "too_long":
                words = tr("{step}: a lot waits too long").format(step=speech.step(str(facts["step"])))
                now = self._house.now()
                since = now - timedelta(hours=int(str(facts["hours"])))
                return NeedLine(None, words, dates.age(since, now), glyph)
            case _:
                words = tr("{shipment} waits for its certificate").format(shipment=facts["shipment"])
                return NeedLine(key, words, tr("%n box(es)", "", int(str(facts["boxes"]))), glyph)

    def _tile(self, one: Manned, speech: Speech) -> StationTile:
        if one.person:
            return StationTile(one.station.key, self._house.names.of(one.person))
        age = dates.age(self._house.local(one.since), self._house.now()) if one.since else ""
        return StationTile(one.station.key, age or "–", is_idle=True)

    @Slot(object)
    def _open_row(self, row: Row) -> None:
        self._open(row.key)

    @Slot()
    def _open_first(self) -> None:
        speech = self._speech
        keys = (self._need(need, speech).key for need in self._seen.needs) if self._seen else ()
        self._open(next((key for key in keys if key is not None), None))

    def _open(self, key: object) -> None:
        if isinstance(key, Door):
            self.wanted.emit(key)
        elif key == HOLDS:
            self.wanted.emit(Holds())
        elif isinstance(key, str) and key.startswith(("SH-", "BX-")):
            self.wanted.emit(Shipping(key))
        elif isinstance(key, str) and key.startswith(STRUCK):
            self.wanted.emit(Balance(key))
        elif isinstance(key, str) and key:
            self.wanted.emit(Lot(key))


def _rounded(one: Waiting, speech: Speech) -> str:
    """Whole kilograms or pieces: for a look from afar."""
    if one.unit is Unit.PCS:
        return numbers.measure(one.amount, "pcs", speech.locale)
    return numbers.measure(Decimal(one.amount // 1_000_000), "kg", speech.locale)
