"""`traceapp record`: anything that happened, from a JSON file, decided by the same checks as on a screen."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from traceapp.app import App
from traceapp.cli.opening import add_store, opened
from traceapp.cli.signing import add_person, add_signers, command_of, signatures_of, warn_of_clock
from traceapp.cli.voice import Voice
from traceapp.domain.flaw import Flaw
from traceapp.domain.record import KINDS, kind_of
from traceapp.domain.record.base import Record
from traceapp.exchange.record_file import kind_words, read_record
from traceapp.services.ports import Books
from traceapp.services.recording.deciding import CodeAllocator
from traceapp.services.recording.recording import NOT_TOLD, decide_told

_EPILOG = """\
The file holds one object. Its "kind" is one of:
{kinds}
Quantities are written "25.5 kg" or "400 pcs", moments "2026-12-16 14:32", shares "5 %", entries "A-17". Codes of what
is new may be left out, and are given.

  {{"kind": "held", "targets": [{{"lot": "SC-2649-A081-4"}}], "reason": "wet drum"}}"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    words = [words for words, kind in kind_words().items() if KINDS[kind] not in NOT_TOLD]
    rows = (words[n : n + 5] for n in range(0, len(words), 5))
    parser.epilog = _EPILOG.format(kinds="\n".join(f"  {', '.join(row)}" for row in rows))
    parser.add_argument("file", metavar="FILE", help="the record, or - for standard input")
    parser.add_argument("--dry-run", action="store_true", help="decide, and write nothing")
    add_person(parser)
    add_signers(parser)
    add_store(parser)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    name = "standard input" if options.file == "-" else Path(options.file).name
    raw = sys.stdin.buffer.read() if options.file == "-" else Path(options.file).read_bytes()
    with opened(options) as app:
        reading = read_record(raw, app.zone())
        if reading.record is None:
            return _wrong(name, reading.flaws, voice)
        return _decided(app, options, name, reading.record, voice)


def _decided(app: App, options: argparse.Namespace, name: str, told: Record, voice: Voice) -> int:
    signatures = signatures_of(app, options, kind_of(told).partition(".")[0].replace("_", " "))
    command = command_of(app, options)

    def verb(books: Books) -> Sequence[Record]:
        codes = CodeAllocator(books, app.letters, command.happened)
        return decide_told(books, app.plant, command, told, signatures, codes)

    if options.dry_run:
        with app.reading() as books:
            kinds = [kind_of(record) for record in verb(books)]
        voice.say(f"{name}: would be recorded as {', '.join(kinds) or 'nothing: it stands already'}.")
        voice.tell({"written": False, "kinds": kinds})
        return 0
    outcome = app.record(command, verb)
    entries = [str(entry) for entry in outcome.entries]
    warn_of_clock(outcome, voice)
    voice.say(f"{name}: recorded as {', '.join(entries) or 'nothing: it stands already'}.")
    voice.tell({"written": True, "entries": entries, "changed": sorted(outcome.changes)})
    return 0


def _wrong(name: str, flaws: Sequence[Flaw], voice: Voice) -> int:
    for flaw in flaws:
        voice.note(f"{name}, {flaw.field}: {flaw.problem}" if flaw.at else f"{name}: {flaw.problem}")
    voice.tell({"error": "record_wrong", "wrong": [{"field": f.field, "problem": str(f.problem)} for f in flaws]})
    return 1
