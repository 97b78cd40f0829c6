"""The report of a shift: a line for each station, as CSV among the documents."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from traceapp.app.whole_file import write_sheet
from traceapp.exchange.spreadsheet import Cell
from traceapp.services.desk.shift_report import ShiftReport, StationShift, reported_since, shift_report

if TYPE_CHECKING:
    from traceapp.app import App

HEADINGS = (
    *("from", "to", "station", "people", "records", "runs", "lots", "wrong scans", "holds", "holds released"),
    *("inspections", "labels printed", "labels spoiled", "shipments", "notes"),
)


def export_shift(app: "App") -> Path:
    """Write what was recorded since the shift before this one began among the documents, and say where.

    Fault `file_not_written`.
    """
    until = app.now()
    since = reported_since(until, app.zone(), app.plant.shifts)
    with app.reading() as books:
        report = shift_report(books, since=since, until=until)
    return write_shift_sheet(app.folders.documents / "exports", report, app.people.names(), app.zone())


def write_shift_sheet(folder: Path, report: ShiftReport, names: Mapping[str, str], zone: tzinfo) -> Path:
    """Write the sheet into `folder`, whole or not at all, and say where; times by the plant's clock.

    names: people's, by badge. Fault `file_not_written`.
    """
    day = _local(report.until, zone)
    return write_sheet(folder / f"shift-{day:%Y-%m-%d-%H%M}.csv", HEADINGS, _rows(report, names, zone))


def _rows(report: ShiftReport, names: Mapping[str, str], zone: tzinfo) -> Iterator[tuple[Cell, ...]]:
    begin, end = (f"{_local(at, zone):%Y-%m-%d %H:%M}" for at in (report.since, report.until))
    for one in report.stations:
        yield (
            *(begin, end, one.station, "; ".join(names.get(person, person) for person in one.people)),
            *(Decimal(figure) for figure in _figures(one)),
            "; ".join(f"{names.get(person, person)}: {words}" for person, words in one.notes),
        )


def _figures(one: StationShift) -> tuple[int, ...]:
    made = one.entries, one.runs, one.lots, one.wrong
    return (*made, one.held, one.released, one.inspected, one.printed, one.spoiled, one.shipped)


def _local(at: int, zone: tzinfo) -> datetime:
    return datetime.fromtimestamp(at / 1_000_000, UTC).astimezone(zone)
