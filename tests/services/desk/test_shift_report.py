"""What a shift did, from the demo plant's own journal."""

from collections import Counter
from datetime import time

from tests.demo_store import DemoPlant
from traceapp.domain.record.plant import ScanRefused, SignedOut
from traceapp.domain.record.production import StepPerformed
from traceapp.domain.record.quality import Held
from traceapp.domain.span import moment_of
from traceapp.services.desk.overview import HOUR
from traceapp.services.desk.shift_report import reported_since, shift_report


def test_every_entry_of_the_time_is_counted_once_at_its_station(demo: DemoPlant) -> None:
    until = demo.clock() - 24 * HOUR
    since = until - 20 * 24 * HOUR
    with demo.app.reading() as books:
        entries = [entry for entry in books.journal() if since <= entry.hlc < until]
        report = shift_report(books, since=since, until=until)
    assert {one.station: one.entries for one in report.stations} == Counter(entry.where for entry in entries)
    assert len(report.stations) > 5
    runs = Counter(entry.where for entry in entries if isinstance(entry.record, StepPerformed))
    assert all(one.runs >= runs[one.station] for one in report.stations)
    assert sum(one.held for one in report.stations) == sum(isinstance(entry.record, Held) for entry in entries) > 0
    refused = sum(isinstance(entry.record, ScanRefused) for entry in entries)
    only_counted = sum(
        one.times for entry in entries if isinstance(entry.record, SignedOut) for one in entry.record.counted
    )
    assert report.wrong == refused + only_counted > 0


def test_the_last_moment_belongs_to_the_next_shift(demo: DemoPlant) -> None:
    with demo.app.reading() as books:
        entries = list(books.journal())
        first, last = entries[0].hlc, entries[-1].hlc
        report = shift_report(books, since=first, until=last)
    assert sum(one.entries for one in report.stations) == sum(first <= entry.hlc < last for entry in entries)


def test_it_begins_with_the_shift_before_this_one_as_the_plants_file_says(demo: DemoPlant) -> None:
    zone = demo.app.zone()
    now = moment_of("2026-12-16T14:30", zone)
    told = {
        "2026-12-16T06:00": demo.app.plant.shifts,
        "2026-12-15T17:30": (time(5, 30), time(17, 30)),
        "2026-12-15T00:00": (),
    }
    for since, shifts in told.items():
        assert reported_since(now, zone, shifts) == moment_of(since, zone), shifts


def test_people_are_named_in_the_order_they_came(demo: DemoPlant) -> None:
    with demo.app.reading() as books:
        entries = list(books.journal())
        report = shift_report(books, since=entries[0].hlc, until=entries[-1].hlc + 1)
    for one in report.stations:
        came = [person for entry in entries if entry.where == one.station for person in entry.who]
        assert one.people == tuple(dict.fromkeys(came))
