"""`traceapp import`: plant data, opening stock and suppliers' events from files. All is checked first, then written.

The same file again changes nothing.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from traceapp.app import App
from traceapp.app.importing import SHIPPED, STOCK, Import, prepare_import, sheets, write_import
from traceapp.cli.opening import add_store, opened
from traceapp.cli.signing import add_person, add_signers, command_of, signatures_of, warn_of_clock
from traceapp.cli.voice import Voice
from traceapp.cli.wrong_cells import tell_wrong

_EPILOG = """\
The first row of the file holds the headings; --columns shows them. While a plant has no people, nobody has to sign;
afterwards somebody who may revise plant data does, and two people for specifications."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    known = sheets()
    listed = "\n".join(f"  {name:15} {sheet.means}" for name, sheet in known.items())
    parser.epilog = f"what:\n{listed}\n\n{_EPILOG}"
    parser.add_argument("what", metavar="WHAT", choices=known, help="what the file holds, see below")
    parser.add_argument("file", metavar="FILE", type=Path, nargs="?", help="a CSV file; of shipping events, JSON")
    parser.add_argument("--columns", action="store_true", help="show which columns the file can have, and stop")
    parser.add_argument("--dry-run", action="store_true", help="check everything and write nothing")
    parser.add_argument("--reason", metavar="WORDS", default="", help="why plant data is revised")
    add_person(parser, required=False)
    add_signers(parser)
    add_store(parser)
    parser.set_defaults(do=do, misused=parser.error)


def do(options: argparse.Namespace, voice: Voice) -> int:
    if options.columns:
        return _columns(options.what, voice)
    if options.file is None:
        options.misused("the following arguments are required: FILE")
    raw = options.file.read_bytes()
    with opened(options, new=True) as app:
        prepared = prepare_import(app, options.what, options.file.name, raw)
        if not isinstance(prepared, Import):
            return tell_wrong(prepared, "nothing was written", voice)
        entries = () if options.dry_run else _written(app, options, prepared, voice)
    done = "would be" if options.dry_run else "are"
    voice.say(
        f"{options.file.name}: {prepared.new} {done} new, {prepared.changed} {done} changed, "
        f"{prepared.unchanged} are there already."
    )
    voice.tell(
        {
            "new": prepared.new,
            "changed": prepared.changed,
            "unchanged": prepared.unchanged,
            "written": not options.dry_run,
            "entries": [str(entry) for entry in entries],
        }
    )
    return 0


def _written(app: App, options: argparse.Namespace, prepared: Import, voice: Voice) -> Sequence[object]:
    """The entries that were made; plant data is signed."""
    is_signed = bool(prepared.new or prepared.changed) and prepared.what not in {STOCK, SHIPPED}
    approvals = signatures_of(app, options, "plant data revised") if is_signed else ()
    outcome = write_import(app, prepared, command_of(app, options), approvals, options.reason)
    if outcome is None:
        return ()
    warn_of_clock(outcome, voice)
    return outcome.entries


def _columns(what: str, voice: Voice) -> int:
    sheet = sheets()[what]
    voice.table(
        ("column", "", "what goes there"),
        [(column.name, "needed" if column.required else "", column.means) for column in sheet.columns],
    )
    voice.tell([{"column": c.name, "needed": c.required, "means": c.means} for c in sheet.columns])
    return 0
