"""`traceapp export`: the journal and the books for other programs, as CSV or as lines of JSON."""

import argparse
import json
from pathlib import Path

from traceapp.cli import figures
from traceapp.cli.exports import EXPORTS
from traceapp.cli.files import write_csv, write_lines
from traceapp.cli.opening import add_store, opened
from traceapp.cli.voice import Voice
from traceapp.exchange.spreadsheet import Cell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    listed = "\n".join(f"  {name:13} {export.words}" for name, export in EXPORTS.items())
    parser.epilog = f"what:\n{listed}\n\nMasses are in kilograms, times in UTC."
    parser.add_argument("what", metavar="WHAT", choices=EXPORTS, help="what to write out, see below")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--csv", action="store_true", help="as a table (this is what happens if neither is said)")
    shape.add_argument("--json", action="store_true", help="one object of JSON a line")
    parser.add_argument("--out", metavar="FILE", type=Path, default=Path("-"), help="into a file; else standard output")
    add_store(parser, json=False)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    """Read in one snapshot and written as it is read; recording goes on meanwhile."""
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
