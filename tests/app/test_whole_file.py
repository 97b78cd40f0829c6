"""A file among the documents is there whole or not at all, whatever stops it."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from traceapp.app.whole_file import written_in_lines
from traceapp.errors import Fault, Stopped


def stopped() -> Iterator[bytes]:
    yield b"the first line\n"
    raise Stopped


def full() -> Iterator[bytes]:
    yield b"the first line\n"
    raise OSError(errno.ENOSPC, "No space left on device")


def test_what_is_stopped_half_way_leaves_nothing(tmp_path: Path):
    with pytest.raises(Stopped):
        written_in_lines(tmp_path / "events.jsonld", stopped())
    assert [*tmp_path.iterdir()] == []


def test_what_the_disk_stops_half_way_is_told_and_leaves_nothing(tmp_path: Path):
    with pytest.raises(Fault, match="file_not_written"):
        written_in_lines(tmp_path / "events.jsonld", full())
    assert [*tmp_path.iterdir()] == []


def test_what_comes_piece_by_piece_is_one_file(tmp_path: Path):
    file = written_in_lines(tmp_path / "exports" / "events.jsonld", (b"a", b"b"))
    assert file.read_bytes() == b"ab"
    assert [*file.parent.iterdir()] == [file]
