"""A language whose words are a third longer still fits a station: nothing is cut, nothing overlaps (UX 9)."""

import re
from collections.abc import Iterator
from math import ceil
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTranslator

from tests.ui import audit, gallery, samples
from tests.ui.dresses import settle
from ui.main_window import MainWindow
from ui.screens.station import StationScreen

GROWTH = 0.35
CODE = re.compile(r"[A-Z]{2}-[0-9A-Z-]+|[0-9][0-9 .,:–×-]*|.{0,3}")
STATES = (*gallery.STATION, *gallery.WRONG_SCANS)


def grown(text: str) -> str:
    """The words with a third more of letters. Codes, figures, short words and places in braces stay as they are."""
    return "".join(_longer(word) for word in re.split(r"(\s+)", text))


def _longer(word: str) -> str:
    if CODE.fullmatch(word) or "{" in word or "%" in word:
        return word
    return word + ("ne" * len(word))[: ceil(GROWTH * len(word))]


class Pseudo(QTranslator):
    """Every sentence a third longer, in letters that can be read."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return grown(source).replace("%n", str(n)) if n >= 0 else grown(source)


def longer(value: Any) -> Any:
    """A view with every text in it a third longer."""
    if isinstance(value, str):
        return grown(value)
    if isinstance(value, tuple):
        return tuple(longer(part) for part in value)
    if isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__ if name not in ("code", "key", "unit")}
        return replace(value, **{name: longer(field) for name, field in fields.items()})
    return value


@pytest.fixture
def pseudo(qapp) -> Iterator[None]:
    words = Pseudo()
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 768)])
def test_a_station_has_room_for_words_a_third_longer(qtbot, look, pseudo, width, height):
    window = MainWindow(look, samples.bar())
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    screen = StationScreen(look)
    window.show_screen(screen)
    found = []
    for shown in STATES:
        screen.show_view(longer(shown.view_in("en")))
        settle()
        found += [f"{shown.name}: {finding}" for finding in audit.findings(window)]
    assert found == []


def test_a_grown_sentence_is_a_third_longer_and_keeps_codes_and_places():
    text = "Scan {material} at RM-2650-C041-L now"
    assert "{material}" in grown(text)
    assert "RM-2650-C041-L" in grown(text)
    assert len(grown("Calibration")) >= (1 + GROWTH) * len("Calibration")
