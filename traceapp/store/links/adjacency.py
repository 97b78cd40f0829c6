"""The links of the whole plant as arrays of numbers, in one memory-mapped file beside the database.

Lots are numbered so that no parent comes after its child: by level (the longest way back), and by code within one. A
sorted set of numbers is then in the order in which matter went. The file is derived from the books and may be lost or
damaged: it is made again.
"""

import os
import zlib
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from traceapp.domain.problem import because
from traceapp.errors import Fault

FORMAT = 2
_MAGIC = b"traceapp links\n"
_PAGE = 4096
STOCK = ("left", "packed", "scrapped", "gone")
"""Columns of the table `lot` that are kept with the links, in each lot's own unit."""

Numbers: TypeAlias = NDArray[Any]


class Position(Struct, frozen=True):
    """How far of the journal it follows: the last entry that had come, by its number here, and that entry's digest.

    books: the version of the books it was read from.
    """

    books: str
    entry: int
    digest: bytes


class _Part(Struct, frozen=True):
    name: str
    type: str
    start: int
    count: int


class _Head(Struct, frozen=True):
    format: int
    position: Position
    is_cyclic: bool
    parts: tuple[_Part, ...]
    size: int


class Adjacency(Struct, frozen=True, dict=True):
    """The arrays. N lots, E links.

    codes: (N,) bytes, the lots by number. by_code: (N,) int32, numbers in the order of codes. levels: (L + 1,) int32,
    where each level's lots begin. back_start, forth_start: (N + 1,) int32, where each lot's links begin in `back` (E,)
    int32, its parents as in the table, and `forth` (E,) int32, its children. weight: (E,) int32 or int64, beside
    `back`: what a link weighs among those of its child (`Genealogy.weights`). odd: (K,) int32, children of parents in
    both units, whose weights are to be asked for. stock: by the names of STOCK, (N,) int32 or int64; pieces: (N,) bool.
    is_cyclic: somebody forged a ring; no order of matter exists then.
    """

    position: Position
    is_cyclic: bool
    arrays: Mapping[str, Numbers]

    @cached_property
    def size(self) -> int:
        return len(self.arrays["codes"])

    @property
    def links(self) -> int:
        return len(self.arrays["back"])

    @cached_property
    def width(self) -> int:
        """Bytes of the longest code."""
        return int(self.arrays["codes"].dtype.itemsize)

    def number_of(self, code: str) -> int:
        """The number of one lot, -1 where it is not here; a look at a few pages."""
        wanted, known, by_code = code.encode(), self.arrays["codes"], self.arrays["by_code"]
        low, high = 0, self.size
        while low < high:
            middle = (low + high) // 2
            if bytes(known[by_code[middle]]) < wanted:
                low = middle + 1
            else:
                high = middle
        if low == self.size:
            return -1
        found = int(by_code[low])
        return found if bytes(known[found]) == wanted else -1

    def level_of(self, numbers: Numbers) -> Numbers:
        """(n,) int64: the level of each lot."""
        return np.searchsorted(self.arrays["levels"], numbers, side="right") - 1

    def parents_of(self, number: int) -> tuple[tuple[int, int], ...]:
        """Each parent of a lot with the weight of its link."""
        start, end = self.arrays["back_start"][number : number + 2]
        return tuple(
            zip(self.arrays["back"][start:end].tolist(), self.arrays["weight"][start:end].tolist(), strict=True)
        )


def expanded(starts: Numbers, of: Numbers) -> tuple[Numbers, Numbers]:
    """Where the links of some lots stand: (m,) places one lot after another, and (n,) how many each has.

    starts: `back_start` or `forth_start`. of: (n,) numbers.
    """
    begins = starts[of].astype(np.int64)
    counts = starts[of + 1] - begins
    ends = np.cumsum(counts)
    places = np.arange(int(ends[-1]) if len(ends) else 0)
    places += np.repeat(begins - (ends - counts), counts)
    return places, counts


def write_adjacency(file: Path, adjacency: Adjacency) -> None:
    """Write it whole or not at all. Fault `file_not_written`."""
    from traceapp.domain.system_error import system_problem

    arrays = {name: np.ascontiguousarray(array) for name, array in adjacency.arrays.items()}
    parts, start = [], 0
    for name, array in arrays.items():
        parts.append(_Part(name, array.dtype.str, start, len(array)))
        start += -(-array.nbytes // _PAGE) * _PAGE
    head = msgspec.msgpack.encode(_Head(FORMAT, adjacency.position, adjacency.is_cyclic, tuple(parts), start))
    preface = _MAGIC + len(head).to_bytes(4, "big") + zlib.crc32(head).to_bytes(4, "big") + head
    begin = -(-len(preface) // _PAGE) * _PAGE
    draft = file.with_name(f"{file.name}.part-{os.getpid()}")
    try:
        with draft.open("wb") as writing:
            writing.write(preface.ljust(begin, b"\0"))
            for array in arrays.values():
                writing.write(array.data if array.nbytes else b"")
                writing.write(bytes(-array.nbytes % _PAGE))
            writing.flush()
            os.fsync(writing.fileno())
        draft.replace(file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise Fault("file_not_written", file=file.name, told=system_problem(error)) from error
    for left_over in file.parent.glob(f"{file.name}.part-*"):
        left_over.unlink(missing_ok=True)


def read_adjacency(file: Path) -> Adjacency:
    """Map the file into memory. Fault `adjacency_damaged` for one that is cut short, damaged or of another version."""
    try:
        return _mapped(file)
    except (OSError, ValueError, KeyError, msgspec.MsgspecError) as error:
        raise Fault("adjacency_damaged", file=file.name, told=because("not_our_file")) from error


def _mapped(file: Path) -> Adjacency:
    with file.open("rb") as reading:
        size = os.fstat(reading.fileno()).st_size
        preface = reading.read(len(_MAGIC) + 8)
        length, told = int.from_bytes(preface[-8:-4], "big"), int.from_bytes(preface[-4:], "big")
        body = reading.read(min(length, size))
    if not preface.startswith(_MAGIC) or zlib.crc32(body) != told:
        raise ValueError(file.name)
    head = msgspec.msgpack.decode(body, type=_Head)
    begin = -(-(len(preface) + length) // _PAGE) * _PAGE
    if head.format != FORMAT or size != begin + head.size:
        raise ValueError(file.name)
    whole = np.memmap(file, mode="r") if head.size else np.zeros(begin, np.uint8)
    arrays = dict(_views(whole, head, begin))
    found = Adjacency(head.position, head.is_cyclic, arrays)
    for direction in ("back", "forth"):
        if len(arrays[f"{direction}_start"]) != found.size + 1 or arrays[f"{direction}_start"][-1] != found.links:
            raise ValueError(file.name)
    return found


def _views(whole: Numbers, head: _Head, begin: int) -> Iterator[tuple[str, Numbers]]:
    for part in head.parts:
        type_ = np.dtype(part.type)
        start = begin + part.start
        yield part.name, np.asarray(whole[start : start + part.count * type_.itemsize]).view(type_)
