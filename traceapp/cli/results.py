"""`traceapp results`: the test results of an instrument's export. All rows are checked first; then all are recorded."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from traceapp.app.result_files import ExportRead, Foreseen, read_results, record_results
from traceapp.cli import figures
from traceapp.cli.opening import add_store, opened
from traceapp.cli.signing import add_person, command_of, warn_of_clock
from traceapp.cli.voice import Voice
from traceapp.cli.wrong_cells import tell_wrong
from traceapp.domain.answers import answer_for
from traceapp.domain.record.quality import Result

_EPILOG = """\
A mapping says which column is which property and in which unit it is given; it is a file of the plant under exports/.
Each row is one specimen or one piece; rows of the same lot or load, and position, become one report."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = _EPILOG
    parser.add_argument("file", metavar="FILE", type=Path, help="a CSV file or an XLSX workbook")
    parser.add_argument("--by", metavar="MAPPING", required=True, help="the mapping to read it by")
    parser.add_argument("--instrument", metavar="KEY", default="", help="what measured it, if the mapping does not say")
    parser.add_argument("--dry-run", action="store_true", help="check everything and record nothing")
    add_person(parser)
    add_store(parser)
    parser.set_defaults(do=do)


def do(options: argparse.Namespace, voice: Voice) -> int:
    with opened(options) as app:
        command = command_of(app, options)
        read = read_results(app, command, options.file, options.by, options.instrument)
        if read.wrong:
            return tell_wrong(read.wrong, "nothing was recorded", voice)
        if not read.is_good:
            return _refused(options.file.name, read, voice)
        entries: Sequence[str] = ()
        if not options.dry_run:
            outcome = record_results(app, command, read)
            warn_of_clock(outcome, voice)
            entries = [str(entry) for entry in outcome.entries]
    _show(read, voice)
    done = "would be recorded" if options.dry_run else f"recorded as {', '.join(entries)}"
    voice.say(f"{options.file.name}: {figures.count(len(read.foreseen), 'report')} {done}.")
    voice.tell(
        {"written": not options.dry_run, "entries": list(entries), "reports": [_plain(one) for one in read.foreseen]}
    )
    return 0


def _show(read: ExportRead, voice: Voice) -> None:
    rows = [
        (str(one.row), one.report.unit, result.property, str(result.n), result.least, result.mean, result.most,
         result.verdict)
        for one in read.foreseen
        if one.report is not None
        for result in one.report.results
    ]  # fmt: skip
    voice.table(("row", "unit", "property", "n", "least", "mean", "most", "verdict"), rows)
    stopped = dict.fromkeys(lot for one in read.foreseen for lot in one.stopped)
    if stopped:
        voice.say(f"On hold by themselves: {', '.join(stopped)}.")


def _plain(one: Foreseen) -> dict[str, object]:
    assert one.report is not None
    return {
        "row": one.row,
        "unit": one.report.unit,
        "report": one.report.report,
        "held": list(one.stopped),
        "results": [_plain_result(result) for result in one.report.results],
    }


def _plain_result(result: Result) -> dict[str, object]:
    return {
        "property": result.property,
        "n": result.n,
        "least": result.least,
        "mean": result.mean,
        "most": result.most,
        "verdict": result.verdict,
    }


def _refused(file: str, read: ExportRead, voice: Voice) -> int:
    """Units that cannot be recorded as they are, each by its row."""
    plain = []
    for one in read.foreseen:
        if one.refusal is not None:
            answer = answer_for(one.refusal)
            voice.note(f"{file}, row {one.row}: {answer.headline}. {answer.detail}")
            plain.append({"row": one.row, "code": one.refusal.code, "problem": answer.detail})
    voice.note(f"{figures.count(len(plain), 'fault')}; nothing was recorded.")
    voice.tell({"error": "export_row_refused", "wrong": plain})
    return 1
