"""A file that the app writes among its documents: whole or not at all."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TextIO, TypeVar

from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault
from traceapp.exchange.spreadsheet import Cell, write_table

Opened = TypeVar("Opened", TextIO, BinaryIO)


def write_sheet(file: Path, headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Path:
    """Write a table as CSV and say where. Fault `file_not_written`, and whatever the rows raise."""
    with _whole(file, lambda part: part.open("w", encoding="utf-8", newline="")) as into:
        write_table(into, headings, rows)
    return file


def written_whole(file: Path, body: bytes) -> Path:
    """Write a file and say where. Fault `file_not_written`."""
    return written_in_lines(file, (body,))


def written_in_lines(file: Path, lines: Iterable[bytes]) -> Path:
    """The same of what comes piece by piece; whatever the pieces raise."""
    with _whole(file, lambda part: part.open("wb")) as into:
        into.writelines(lines)
    return file


@contextmanager
def _whole(file: Path, opened: Callable[[Path], Opened]) -> Iterator[Opened]:
    """A part beside the file, which takes its name once all is written, and stays nowhere otherwise."""
    part = file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with opened(part) as into:
            yield into
        part.replace(file)
    except OSError as error:
        raise Fault("file_not_written", file=file.name, told=system_problem(error)) from error
    finally:
        with suppress(OSError):  # what stopped the writing is told, not what it left behind
            part.unlink()


def file_part(code: str) -> str:
    """A code as a part of a file's name: short, and without what a file system takes otherwise."""
    return re.sub(r"[^\w.-]+", "-", code).strip("-")[:60] or "answer"
