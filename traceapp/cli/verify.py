"""`traceapp verify`: every entry's digest, chain and signature, and log and books against the journal."""

import argparse
import sys

from traceapp.app.journal_check import maker_by, plant_in
from traceapp.cli.opening import add_store, existing_url, folders_of
from traceapp.cli.voice import Voice
from traceapp.settings import utc_now
from traceapp.store.verify import Verdict, verify

_STAGES = {
    "chains": "entries checked",
    "log": "leaves of the log checked",
    "files": "kept files checked",
    "books": "entries folded again",
    "tables": "tables compared",
    "makeups": "lots worked out again",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_store(parser)
    parser.add_argument("--quiet", action="store_true", help="no progress")
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    """Nothing is written to the store; it may be in use."""
    progress = Progress(shown=not options.quiet)
    verdict = verify(existing_url(options), progress, maker_by(plant_in(folders_of(options), utc_now())))
    progress.end()
    for chain in verdict.chains:
        voice.say(f"{chain.terminal}: {chain.entries} entries are right" if chain.bad is None else chain.bad.words)
    log = verdict.log
    if log.flaw is not None:
        voice.say(log.flaw.words)
    elif log.leaves:
        voice.say(f"log: {log.leaves} leaves are right, {log.checkpoints} checkpoints signed")
    for difference in verdict.differences:
        voice.say(difference.words)
    unlisted = verdict.difference_count - len(verdict.differences)
    if unlisted:
        voice.say(f"and {unlisted} rows more that differ")
    voice.say("Everything holds." if verdict.holds else "Not everything holds.")
    voice.tell(_plain(verdict))
    return 0 if verdict.holds else 1


class Progress:
    """How far it is, on standard error: on a terminal one line written over itself, else a line for each stage."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._over = sys.stderr.isatty()
        self._last = ""

    def __call__(self, stage: str, done: int, total: int) -> None:
        percent = 100 * done // total if total else 100
        line = f"{percent} % of {total} {_STAGES.get(stage, stage)}"
        if not self._shown or line == self._last or not (self._over or done == total):
            return
        self._last = line
        sys.stderr.write(f"\r\x1b[K{line}" if self._over else f"{line}\n")
        sys.stderr.flush()

    def end(self) -> None:
        """The line stays, and the next one goes below it."""
        if self._over and self._last:
            sys.stderr.write("\n")


def _plain(verdict: Verdict) -> dict[str, object]:
    return {
        "holds": verdict.holds,
        "entries": verdict.entries,
        "chains": [
            {
                "terminal": chain.terminal,
                "right": chain.entries,
                "bad": None if chain.bad is None else {"seq": chain.bad.seq, "code": chain.bad.code},
            }
            for chain in verdict.chains
        ],
        "log": {
            "right": verdict.log.leaves,
            "checkpoints": verdict.log.checkpoints,
            "bad": None
            if verdict.log.flaw is None
            else {"code": verdict.log.flaw.code, "place": verdict.log.flaw.place, "entry": verdict.log.flaw.entry},
        },
        "differences": verdict.difference_count,
        "first": [{"table": one.table, "key": list(one.key), "code": one.code} for one in verdict.differences],
    }
