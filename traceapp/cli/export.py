"""`traceapp export`: the journal and the books for other programs, as CSV, lines of JSON or EPCIS events."""

import argparse
import json
from pathlib import Path

from traceapp.app.epcis import epcis_of_lot, epcis_of_period
from traceapp.cli import figures
from traceapp.cli.exports import EXPORTS
from traceapp.cli.files import write_book, write_csv, write_lines, write_raw
from traceapp.cli.opening import add_store, opened
from traceapp.cli.voice import Voice
from traceapp.domain.quantity import LARGEST
from traceapp.domain.span import moment_of, span_between
from traceapp.exchange.new_workbook import Sheet
from traceapp.exchange.spreadsheet import Cell
from traceapp.store.books import Books

EPCIS, ALL = "epcis", "all"
WHAT = {
    **{name: export.words for name, export in EXPORTS.items()},
    EPCIS: "what happened, as EPCIS 2.0 events",
    ALL: "all of these but the events, as a workbook",
}
"""What can be written out, and in what words."""
MOST_IN_A_CELL = 32_767
"""Signs (ISO/IEC 29500 leaves it open; this is what spreadsheet programs take)."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    listed = "\n".join(f"  {name:13} {words}" for name, words in WHAT.items())
    parser.epilog = f"what:\n{listed}\n\nMasses are in kilograms, times in UTC."
    parser.add_argument("what", metavar="WHAT", choices=WHAT, help="what to write out, see below")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--csv", action="store_true", help="as a table (this is what happens if neither is said)")
    shape.add_argument("--json", action="store_true", help="one object of JSON a line")
    shape.add_argument(
        "--xlsx", action="store_true", help="as a workbook, which needs --out; of “all”, a sheet for each"
    )
    parser.add_argument("--out", metavar="FILE", type=Path, default=Path("-"), help="into a file; else standard output")
    events = parser.add_argument_group("of epcis")
    events.add_argument("--lot", metavar="CODE", default="", help="of this lot and all that it came from")
    events.add_argument("--from", metavar="DATE", dest="since", help="recorded from 2026-12-01 or 2026-12-01T06:00 on")
    events.add_argument("--to", metavar="DATE", dest="until", help="to the end of that day, or to before that moment")
    add_store(parser, json=False)
    parser.set_defaults(do=do, misused=parser.error)


def do(options: argparse.Namespace, voice: Voice) -> int:
    """Read in one snapshot and written as it is read; recording goes on meanwhile."""
    if options.what == EPCIS:
        return _events(options, voice)
    if options.lot or options.since or options.until:
        options.misused("--lot, --from and --to go with epcis")
    if (options.xlsx and str(options.out) == "-") or (options.what == ALL and not options.xlsx):
        options.misused("a workbook needs --xlsx and --out FILE")
    if options.xlsx:
        return _workbook(options, voice)
    export = EXPORTS[options.what]
    with opened(options) as app, app.reading() as books:
        lines = map(export.line, export.rows(books))
        if options.json:
            count = write_lines(options.out, map(_json, lines))
        else:
            count = write_csv(
                options.out, [*export.columns], ([_cell(value) for value in line.values()] for line in lines)
            )
    if str(options.out) != "-":
        voice.note(f"{figures.count(count, 'line')} in {options.out}")
    return 0


def _workbook(options: argparse.Namespace, voice: Voice) -> int:
    """One sheet for each list, all of one snapshot."""
    names = [*EXPORTS] if options.what == ALL else [options.what]
    with opened(options) as app, app.reading() as books:
        count = write_book(options.out, [_sheet(name, books) for name in names])
    voice.note(f"{figures.count(count, 'line')} in {options.out}")
    return 0


def _sheet(name: str, books: Books) -> Sheet:
    export = EXPORTS[name]
    rows = ([_short(_cell(value)) for value in export.line(row).values()] for row in export.rows(books))
    return Sheet(name, tuple(export.columns), rows)


def _short(cell: Cell) -> Cell:
    """What a workbook's cell can hold; what was cut says so."""
    if not isinstance(cell, str) or len(cell) <= MOST_IN_A_CELL:
        return cell
    told = f" … (cut: {len(cell)} signs, all of them in the CSV)"
    return cell[: MOST_IN_A_CELL - len(told)] + told


def _events(options: argparse.Namespace, voice: Voice) -> int:
    """Lines are one for each event, and one before and behind them."""
    with opened(options) as app, app.reading() as books:
        if options.lot:
            count = write_raw(options.out, epcis_of_lot(books, app.plant, options.lot, at=app.now()))
        else:
            zone = app.zone()
            since = moment_of(options.since, zone) if options.since else 0
            until = moment_of(options.until, zone, is_end=True) if options.until else LARGEST
            span = span_between(since, until)
            count = write_raw(options.out, epcis_of_period(books, app.plant, span.since, span.until, at=app.now()))
    if str(options.out) != "-":
        voice.note(f"{figures.count(count - 2, 'event')} in {options.out}")
    return 0


def _json(line: object) -> str:
    return json.dumps(line, ensure_ascii=False, separators=(",", ":"), default=str)


def _cell(value: object) -> Cell:
    match value:
        case bool():
            return "yes" if value else "no"
        case list() | tuple():
            return "; ".join(str(one) for one in value)
        case dict():
            return _json(value)
        case int():
            return value
        case _:
            return value if isinstance(value, Cell) else str(value)
