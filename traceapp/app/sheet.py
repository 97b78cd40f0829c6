"""A sheet among the documents, as CSV."""

import re
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


def written_whole(file: Path, body: bytes) -> Path:
    """Write a file, whole or not at all, and say where. Fault `file_not_written`."""
    return written_in_lines(file, (body,))


def written_in_lines(file: Path, lines: Iterable[bytes]) -> Path:
    """The same of what comes piece by piece; whatever the pieces raise."""
    part = file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as into:
            into.writelines(lines)
        part.replace(file)
    except TraceError:
        part.unlink(missing_ok=True)
        raise
    except OSError as error:
        raise Fault("file_not_written", file=file.name, told=system_problem(error)) from error
    return file


def file_part(code: str) -> str:
    """A code as a part of a file's name: short, and without what a file system takes otherwise."""
    return re.sub(r"[^\w.-]+", "-", code).strip("-")[:60] or "answer"
