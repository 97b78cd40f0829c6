"""`traceapp scan`: a file of scans played into a port."""

import io
import os
import sys
import tty
from collections.abc import Iterator

import pytest

from tests.cli.office import said


def received(own: int, length: int) -> bytes:
    """What arrives at our end of the line, so many bytes of it."""
    found = b""
    while len(found) < length:
        found += os.read(own, 1024)
    return found


@pytest.fixture
def line() -> Iterator[tuple[int, str]]:
    """A pseudo-terminal: its own end, and the name of the other one."""
    own, other = os.openpty()
    tty.setraw(other)
    yield own, os.ttyname(other)
    os.close(own)
    os.close(other)


def test_each_line_is_a_scan_with_its_ending(line, tmp_path):
    own, port = line
    file = tmp_path / "job.scans"
    file.write_text("# a badge\n%U:A7\n~OX-2648\n-A001-6/1\n]d2\\x1d10AB\n", encoding="utf-8")
    answer = said("scan", "--to", port, file, "--gap", "0", "--ending", "crlf")
    assert (answer.code, answer.out) == (0, f"4 scans sent to {port}\n")
    wanted = b"%U:A7\r\nOX-2648-A001-6/1\r\n]d2\x1d10AB\r\n"
    assert received(own, len(wanted)) == wanted


def test_scans_come_by_standard_input_and_the_answer_is_json(line, monkeypatch):
    own, port = line
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"%CMD:OK\n")))
    assert said("scan", "--to", port, "-", "--gap", "0", "--json").json == {"sent": 1, "port": port}
    assert received(own, 8) == b"%CMD:OK\r"


def test_a_line_that_is_no_scan_is_named_and_nothing_is_sent(line, tmp_path):
    _, port = line
    file = tmp_path / "job.scans"
    file.write_text("%U:A7\nbad \\q escape\n", encoding="utf-8")
    answer = said("scan", "--to", port, file)
    assert (answer.code, answer.out) == (3, "")
    assert "Line 2" in answer.err
    file.write_bytes(b"%U:A7\n\xff\n")
    assert "Line 2" in said("scan", "--to", port, file).err


def test_a_port_that_is_not_there_is_the_world_s_fault(tmp_path):
    file = tmp_path / "job.scans"
    file.write_text("%U:A7\n", encoding="utf-8")
    assert said("scan", "--to", tmp_path / "ttyUSB9", file).code == 3
    silent = said("scan", "--to", f"pty:{tmp_path / 'scanner'}", file, "--wait", "0")
    assert silent.code == 3
    assert "scanner" in silent.err
    assert said("scan", "--to", "x", tmp_path / "none").code == 3


@pytest.mark.parametrize(
    "words", [["x"], ["--to", "x"], ["--to", "x", "y", "--gap", "-1"], ["--to", "x", "y", "--gap", "z"]]
)
def test_what_is_left_out_or_no_number_is_a_usage_error(words):
    assert said("scan", *words).code == 2
