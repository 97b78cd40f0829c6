"""The exact words of everything that can be wrong with a file, a text or the system, in both languages."""

import errno
import os
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.documents.reading import UPDATE
from tests.ui.test_translations import spanish
from traceapp.domain.answers import PROBLEMS, names_in
from traceapp.domain.plant import Plant
from traceapp.domain.problem import Detail, Problem, because
from traceapp.domain.system_error import system_problem
from traceapp.errors import Refused
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from ui.language import Language, Translations
from ui.speech import Speech

GOLDEN = Path(__file__).parents[1] / "golden" / "words" / "problems.txt"
CHOICES = {"not_one_of", "cannot_be"}
DETAILS: Mapping[str, Detail] = {
    "answer": Refused("lot_unknown", lot="SC-2651-A006-A"),
    "problem": because("path_begins", name="coating"),
    "told": because("no_room"),
    "sort": "order_line",
    "given": "30,8 %",
    "known": "low, high",
    "low": "96.5 %",
    "high": "91 %",
    "line": "14",
}
"""What the words are filled with; any other name stands for itself, between angle brackets."""
ENGLISH = r"\b(the|is|are|not|of|which|and|with|has|have|must|cannot|at|or|to|from|names|only|there|it)\b"


@pytest.fixture(scope="module")
def plant() -> Plant:
    return read_plant(resources_folder()).plant


def speech(plant: Plant, language: Language) -> Speech:
    return Speech(lambda: plant, "sintered-ndfeb", language.locale)


def sample(code: str) -> Problem:
    details: dict[str, Detail] = {name: DETAILS.get(name, f"‹{name}›") for name in names_in(PROBLEMS[code])}
    if code in CHOICES:
        details["known"] = ("load", "bath", "rework")
    return Problem(code, details)


def test_every_problem_is_told_in_these_very_words(plant: Plant, translations: Translations) -> None:
    """Both languages side by side in one file, which is rewritten only on purpose."""
    told = []
    for code in sorted(PROBLEMS):
        told.append(code)
        for language in (Language.ENGLISH, Language.SPANISH):
            assert translations.speak(language)
            told.append(f"  {speech(plant, language).problem(sample(code))}")
    found = "\n".join(told) + "\n"
    if os.environ.get(UPDATE):
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", PROBLEMS)
def test_the_command_line_and_an_english_screen_say_the_same(code: str, plant: Plant, translations: Translations):
    translations.speak(Language.ENGLISH)
    shown = speech(plant, Language.ENGLISH).problem(sample(code))
    assert str(sample(code)).replace("order_line", "order line") == shown


def test_no_english_is_left_in_the_spanish() -> None:
    """Words of the plant's files, which are English by their nature, stand bare; those of sentences do not."""
    plain = [(m.source, re.sub(r"\{\w+\}|<[^>]*>", "", form)) for m in spanish() for form in m.forms]
    assert len(plain) > 1000
    assert not [(source, form) for source, form in plain if re.search(ENGLISH, form)]


@pytest.mark.parametrize(
    ("error", "en", "es"),
    [
        (errno.ENOSPC, "no room is left on the disk", "no queda sitio en el disco"),
        (errno.EROFS, "the disk can only be read", "el disco solo se puede leer"),
        (errno.EACCES, "no permission", "sin permiso"),
        (errno.ENOENT, "no such file or folder", "no hay tal archivo ni carpeta"),
        (errno.EIO, "the disk or the device fails", "falla el disco o el aparato"),
        (errno.EBUSY, "another program is using it", "otro programa lo está usando"),
        (errno.ENOTDIR, "a part of the path is no folder", "una parte de la ruta no es una carpeta"),
        (errno.ETIMEDOUT, "no answer in time", "no hubo respuesta a tiempo"),
        (errno.EXDEV, f"error {errno.EXDEV} (EXDEV)", f"error {errno.EXDEV} (EXDEV)"),
    ],
)
def test_the_system_speaks_our_words(error: int, en: str, es: str, plant: Plant, translations: Translations) -> None:
    problem = system_problem(OSError(error, os.strerror(error)))
    assert str(problem) == en
    for language, words in ((Language.ENGLISH, en), (Language.SPANISH, es)):
        translations.speak(language)
        assert speech(plant, language).problem(problem) == words
