"""How commands end: codes for whose fault it was, and no traceback for anybody's but our own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.office import Office
from tests.house.source_tree import ROOT
from traceapp.cli import program

PYTHON = [sys.executable, "-m", "traceapp"]


def start(office: Office, *words: str) -> subprocess.Popen[bytes]:
    command = [*PYTHON, *words, "--data", str(office.data)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_a_pipe_that_is_closed_early_is_no_traceback(office):
    with start(office, "export", "entries", "--json") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
        assert process.wait(30) == 141
    assert told == b""


def test_the_real_program_answers_as_the_function_does(office):
    done = subprocess.run(
        [*PYTHON, "lot", office.codes["OLD-1"], "--data", str(office.data)], cwd=ROOT, capture_output=True, check=True
    )
    assert done.stdout.decode() == office.done("lot", office.codes["OLD-1"]).out


def test_a_mistake_of_the_program_is_written_down_and_the_place_is_told(office, monkeypatch):
    monkeypatch.setattr(program, "_module", lambda name: Broken())
    answer = office.run("lot", "secret-code")
    assert (answer.code, answer.out) == (70, "")
    (report,) = (office.data / "reports").iterdir()
    assert str(report) in answer.err
    assert "Traceback" not in answer.err
    written = report.read_text(encoding="utf-8")
    assert "RuntimeError: the wheel came off" in written
    assert "secret-code" not in written


class Broken:
    """A command that is broken."""

    @staticmethod
    def add_arguments(parser):
        parser.add_argument("code")
        parser.add_argument("--data", type=Path)
        parser.set_defaults(do=Broken.do)

    @staticmethod
    def do(_options, _voice):
        raise RuntimeError("the wheel came off")


@pytest.mark.parametrize(
    ("error", "code"),
    [(KeyboardInterrupt(), 130), (BrokenPipeError(), 141), (PermissionError(13, "Permission denied", "x.csv"), 3)],
)
def test_what_ends_a_command_from_outside_has_its_own_code(office, monkeypatch, error, code):
    def stopped(_options, _voice):
        raise error

    monkeypatch.setattr(Broken, "do", stopped)
    monkeypatch.setattr(program, "_module", lambda name: Broken())
    answer = office.run("lot", "x")
    assert answer.code == code
    assert "Traceback" not in answer.err
    if code == 3:
        assert "x.csv" in answer.err


def test_a_refusal_is_one_line_of_words_and_its_json_has_code_and_facts(office):
    answer = office.run("lot", "OX-2648-A777")
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert "lot_unknown" not in answer.err
    told = office.run("lot", "OX-2648-A777", "--json")
    assert json.loads(told.out)["error"] == "lot_unknown"
    assert told.err == answer.err


def test_help_needs_no_database():
    code = "import sys; from traceapp.cli import main; main(['--help']); print('sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.endswith("False\n")


def test_bytes_that_are_no_text_are_not_understood(office):
    assert office.run("trace", "Ñandú").code == 1
    answer = office.run("trace", "Ñandú\udcff")
    assert (answer.code, answer.out) == (2, "")
