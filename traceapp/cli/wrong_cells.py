"""What is wrong in a sheet that a command was given: every cell by file, row and column, before anything is done."""

from collections.abc import Sequence

from traceapp.cli import figures
from traceapp.cli.voice import Voice
from traceapp.exchange.spreadsheet import WrongCell


def tell_wrong(wrong: Sequence[WrongCell], nothing: str, voice: Voice) -> int:
    """Tell all of it. nothing: what did not happen, "nothing was written". Returns the exit code."""
    for one in wrong:
        voice.note(str(one))
    voice.note(f"{figures.count(len(wrong), 'fault')}; {nothing}.")
    plain = [{"file": w.file, "row": w.row, "column": w.column, "problem": str(w.problem)} for w in wrong]
    voice.tell({"error": "sheet_wrong", "wrong": plain})
    return 1
