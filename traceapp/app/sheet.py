"""A sheet among the documents, as CSV."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault, TraceError
from traceapp.exchange.spreadsheet import Cell, write_table


def write_sheet(file: Path, headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Path:
    """Write a sheet, whole or not at all, and say where. Fault `file_not_written`, and whatever the rows raise."""
    part = file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with part.open("w", encoding="utf-8", newline="") as into:
            write_table(into, headings, rows)
        part.replace(file)
    except TraceError:
        part.unlink(missing_ok=True)
        raise
    except OSError as error:
        raise Fault("file_not_written", file=file.name, told=system_problem(error)) from error
    return file
