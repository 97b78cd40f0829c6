"""What the command line says of itself, and that nothing in it goes untested."""

import os
from pathlib import Path

import pytest

from tests.cli.office import said
from traceapp import __version__
from traceapp.cli.program import COMMANDS, parser_of

GOLDEN = Path(__file__).parents[1] / "golden" / "cli"
UPDATE = "TRACEAPP_UPDATE_GOLDEN"
"""Set to 1 to write the golden files instead of comparing with them."""
OWN_HELP = [name for name, summary in COMMANDS.items() if not summary.passes_on]


@pytest.fixture(autouse=True)
def paper_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")


def same(name: str, text: str) -> None:
    file = GOLDEN / f"{name}.txt"
    if os.environ.get(UPDATE):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", OWN_HELP)
def test_the_help_of_a_command_is_the_golden_one(name):
    same(name, parser_of(name).format_help())


@pytest.mark.parametrize("act", ["check", "issue", "show", "withdraw", "pdf"])
def test_the_help_of_an_act_on_a_certificate_is_the_golden_one(act):
    answer = said("certificate", act, "--help")
    assert answer.code == 0
    same(f"certificate-{act}", answer.out)


@pytest.mark.parametrize("act", ["check", "list"])
def test_the_help_of_an_act_on_the_rules_is_the_golden_one(act):
    answer = said("rules", act, "--help")
    assert answer.code == 0
    same(f"rules-{act}", answer.out)


@pytest.mark.parametrize("words", [[], ["--help"], ["-h"]])
def test_without_a_command_all_commands_are_listed(words):
    answer = said(*words)
    assert answer.code == 0
    same("traceapp", answer.out)
    assert all(f"\n  {name} " in answer.out for name in COMMANDS)


def test_the_version_is_told():
    assert said("--version").out == f"traceapp {__version__}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_tests_of_its_own(name):
    file = Path(__file__).with_name(f"test_command_{name}.py")
    assert "\ndef test_" in file.read_text(encoding="utf-8")


def test_every_act_on_a_certificate_is_tried():
    tried = Path(__file__).with_name("test_command_certificate.py").read_text(encoding="utf-8")
    assert all(f'"certificate", "{act}"' in tried for act in ("check", "issue", "show", "withdraw", "pdf"))


@pytest.mark.parametrize("name", [*OWN_HELP, "nonsense"])
def test_a_word_too_many_is_a_usage_error(name):
    answer = said(name, "--nonsense")
    assert answer.code == 2
    assert answer.out == ""
    assert "--help" in answer.err


def test_a_slip_gets_a_suggestion():
    answer = said("trcae")
    assert (answer.code, answer.out) == (2, "")
    assert "“trcae” is no command; did you mean “trace”?" in answer.err
