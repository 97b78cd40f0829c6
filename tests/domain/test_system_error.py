"""Errors of the operating system as they really come: by number, never by the sentence of the system."""

import errno
import os
from pathlib import Path

import pytest

from tests.house.source_tree import ROOT
from traceapp.domain.answers import PROBLEMS
from traceapp.domain.problem import because
from traceapp.domain.system_error import _CODES, system_problem


def test_a_file_that_is_not_there_and_a_path_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for path, code in (
        (tmp_path / "gone", "not_there"),
        (tmp_path / "file" / "in", "no_folder"),
        (tmp_path, "is_folder"),
    ):
        with pytest.raises(OSError) as caught:  # noqa: PT011 - its number is what is looked at
            path.read_bytes()
        assert system_problem(caught.value) == because(code)


def test_an_error_without_words_of_ours_is_shown_by_number_and_symbol() -> None:
    assert str(system_problem(OSError(errno.EXDEV, "x"))) == f"error {errno.EXDEV} (EXDEV)"
    assert str(system_problem(OSError(99_999, "x"))) == "error 99999"


def test_a_drivers_own_error_is_no_sentence_of_ours() -> None:
    assert system_problem(OSError("read failed: device reports readiness")) == because("not_said")


def test_every_number_has_words() -> None:
    assert {*_CODES.values()} <= set(PROBLEMS)
    assert len(_CODES) > 20


def test_a_time_that_ran_out_needs_no_number() -> None:
    assert system_problem(TimeoutError()) == because("no_answer_in_time")


def test_no_sentence_of_the_system_is_told_to_anybody() -> None:
    sources = [path for folder in ("traceapp", "ui") for path in (ROOT / folder).rglob("*.py")]
    assert len(sources) > 200
    assert not [path for path in sources if os.strerror.__name__ in path.read_text(encoding="utf-8")]
    devices = [path for path in sources if path.parent.name == "devices"]
    assert len(devices) > 10
    assert not [path for path in devices if "str(error)" in path.read_text(encoding="utf-8")]
    assert not [path for path in devices if "{error" in path.read_text(encoding="utf-8")]
