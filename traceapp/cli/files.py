"""Files that commands write: whole or not at all. `-` is standard output."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO, TypeAlias, TypeVar

from traceapp.exchange.new_workbook import Sheet, write_workbook
from traceapp.exchange.spreadsheet import Cell, write_table

Opened = TypeVar("Opened", TextIO, BinaryIO)
Rows: TypeAlias = Iterable[Sequence[Cell]]


@contextmanager
def _replacing(file: Path, opened: Callable[[Path], Opened]) -> Iterator[Opened]:
    """A draft beside the file, which takes its name when all was written."""
    draft = file.with_name(f"{file.name}.draft")
    try:
        with opened(draft) as into:
            yield into
        draft.replace(file)
    except OSError as error:
        if error.filename == str(draft):
            error.filename = str(file)  # the name that was asked for
        raise
    finally:
        draft.unlink(missing_ok=True)


def write_csv(file: Path, headings: Sequence[str], rows: Rows) -> int:
    """Write a table and say how many rows it has. A file begins with the mark that tells Excel it is UTF-8."""
    if str(file) == "-":
        return write_table(sys.stdout, headings, rows)
    with _replacing(file, lambda draft: draft.open("w", encoding="utf-8-sig", newline="")) as into:
        return write_table(into, headings, rows)


def write_book(file: Path, sheets: Sequence[Sheet]) -> int:
    """Write a workbook and say how many rows it has below its headings."""
    with _replacing(file, lambda draft: draft.open("wb")) as into:
        return write_workbook(into, sheets)


def write_lines(file: Path, lines: Iterable[str]) -> int:
    """Write lines of text and say how many."""
    if str(file) == "-":
        return _all(sys.stdout, lines)
    with _replacing(file, lambda draft: draft.open("w", encoding="utf-8", newline="\n")) as into:
        return _all(into, lines)


def _all(into: TextIO, lines: Iterable[str]) -> int:
    count = 0
    for line in lines:
        into.write(f"{line}\n")
        count += 1
    return count


def write_raw(file: Path, lines: Iterable[bytes]) -> int:
    """Write bytes as they come and say how many lines they were."""
    if str(file) == "-":
        return _raw(sys.stdout.buffer, lines)
    with _replacing(file, lambda draft: draft.open("wb")) as into:
        return _raw(into, lines)


def _raw(into: BinaryIO, lines: Iterable[bytes]) -> int:
    count = 0
    for line in lines:
        into.write(line)
        count += 1
    return count


def write_bytes(file: Path, content: bytes) -> None:
    """Write the whole content of a file."""
    with _replacing(file, lambda draft: draft.open("wb")) as into:
        into.write(content)
