"""Every room speaks the other language at once: nothing of the first one remains, counts and figures follow."""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QWidget

from tests.ui.rooms.desk import Desk
from tests.ui.rooms.every_door import every_door
from tests.ui.test_translations import Message, spanish
from ui.language import Language
from ui.models.rows import CELL_ROLE, Cell
from ui.rooms.doors import Door
from ui.theme import LIGHT

PLACE = re.compile(r"\\\{\w+\\\}|%n|\\\[|\\\]")
NO_WORDS_OF_OURS = frozenset({"Enter", "Carbon 0.08 %, limit 0.05 % · red-cage"})
"""What is written on a key, and what somebody wrote."""
FIGURES = {
    Language.ENGLISH: re.compile(r"(?<![\w.,-])\d+\.\d+(?![\w.,-])"),
    Language.SPANISH: re.compile(r"(?<![\w.,-])\d+,\d+(?![\w.,-])"),
}
"""Figures as one of the languages writes them; units, dates and codes are of no language."""
CODES = re.compile(r"[A-Z0-9]+-[A-Z0-9]")
ROWS = 60
"""So many rows of a list are looked at."""
LETTERS = 4
"""A text of fewer letters besides its places says nothing of its language."""


def shown(window: QWidget) -> set[str]:
    """Everything that can be read or heard of a window."""
    texts: set[str] = set()
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and not widget.visibleRegion().isEmpty():
            texts |= {widget.accessibleName(), widget.accessibleDescription()}
            if isinstance(widget, QLabel | QAbstractButton):
                texts.add(widget.text())
            elif isinstance(widget, QAbstractItemView):
                texts |= set(_cells(widget.model()))
    return texts


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    columns = range(model.columnCount())
    yield from (str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in columns)
    for row in range(min(model.rowCount(), ROWS)):
        for column in columns:
            cell = model.index(row, column).data(CELL_ROLE)
            if isinstance(cell, Cell):
                yield from (cell.text, cell.aside, cell.below, cell.end)
            else:
                yield str(model.index(row, column).data() or "")


@cache
def phrases(language: Language) -> tuple[frozenset[str], re.Pattern[str]]:
    """What is said in this language only: whole texts, and a pattern of those that have places for facts."""
    told = [(one, pair) for one in spanish() for pair in _pairs(one) if pair[0] != pair[1]]
    mine = [pair[0] if language is Language.ENGLISH else pair[1] for _, pair in told]
    others = {pair[1] if language is Language.ENGLISH else pair[0] for _, pair in told}
    whole = {text for text in mine if "{" not in text and "%n" not in text} - others
    filled = {text for text in mine if ("{" in text or "%n" in text) and _letters(text) >= LETTERS} - others
    return frozenset(whole), re.compile("|".join(sorted(f"(?:{_pattern(text)})" for text in filled)))


def _pairs(message: Message) -> Iterator[tuple[str, str]]:
    yield from ((message.source, form) for form in message.forms)


def _letters(text: str) -> int:
    return len(re.findall(r"[^\W\d_]", re.sub(r"\{\w+\}|%n", "", text)))


def _pattern(text: str) -> str:
    return re.sub(r"\\\{\w+\\\}|%n", r"[^.:]{1,40}", re.escape(text))


def remains(desk: Desk, language: Language) -> list[str]:
    """What is shown in a language that is not spoken any more."""
    whole, filled = phrases(language)
    texts = shown(desk.desktop.window) - NO_WORDS_OF_OURS
    strange = [text for text in texts if FIGURES[language].search(text) and not CODES.search(text)]
    return sorted(text for text in texts if text in whole or filled.fullmatch(text)) + sorted(strange)


@pytest.fixture
def home(desk: Desk) -> Desk:
    desk.scan("%U:2028")
    return desk


def doors_of(desk: Desk) -> tuple[Door, ...]:
    names = desk.plant.names
    return every_door(
        names.code("gd-4"),
        unit=names.code("age-6"),
        hold=str(names.entry("hold-o")),
        shipment=names.code("ship-stopped"),
        certificate=names.code("cert-3"),
    )


def test_in_every_room_nothing_of_the_other_language_remains_when_it_is_switched(home: Desk):
    found = []
    for door in doors_of(home):
        home.desktop.rooms.go(door)
        home.settle()
        for spoken, other in ((Language.SPANISH, Language.ENGLISH), (Language.ENGLISH, Language.SPANISH)):
            home.desktop.dress(LIGHT, spoken)
            home.settle()
            found += [f"{type(door).__name__} in {spoken.value}: {text!r}" for text in remains(home, other)]
    assert found == []


@pytest.mark.parametrize("language", Language)
def test_counted_texts_are_right_for_none_one_and_several(translations, language):
    assert translations.speak(language)
    for message in spanish():
        if not message.is_counted:
            continue
        none, one, two = (QCoreApplication.translate(message.context, message.source, "", n) for n in range(3))
        assert "(s)" not in none + one + two, message.source
        assert none.replace("0", "2") == two, message.source
        if "%n" in message.source:
            assert ("0" in none, "2" in two, "%n" in one) == (True, True, False), message.source


def test_what_nobody_looks_at_speaks_when_it_comes_to_the_front_and_keeps_nobody_waiting(
    home: Desk, monkeypatch: pytest.MonkeyPatch
):
    home.scan("%CMD:HOLDS")
    holds = home.front
    home.scan("%CMD:SAMPLES")
    filled: list[bool] = []
    fill = holds.retranslate

    def count() -> None:
        filled.append(holds.isVisible())
        fill()

    monkeypatch.setattr(holds, "retranslate", count)
    home.scan("%CMD:LANG:es", "%CMD:LANG:en", "%CMD:LANG:es")
    assert filled == []
    home.key(Qt.Key.Key_Escape)
    assert home.front is holds
    assert filled
    assert all(filled)
    assert remains(home, Language.ENGLISH) == []
