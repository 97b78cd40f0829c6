"""Every screen, in every state of the samples, in both languages, themes and sizes: nothing cut, nothing overlapping.

The pictures are left in the test's folder, to be held beside the design.
"""

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from tests.house.source_tree import ROOT
from tests.ui import accepted, audit, gallery, shots
from tests.ui.dresses import DRESSES, is_worn, settle, walk
from ui.language import Language
from ui.theme import DARK, LIGHT

PNG_QUICK = 95  # little compression: the pictures are looked at once


@pytest.mark.parametrize("dress", DRESSES, ids=str)
def test_every_screen_is_as_it_was_accepted_and_no_text_of_it_is_cut_or_covered(
    look, translations, tmp_path, long_run, dress
):
    """In a quick run each state in some dresses, with --long in all."""
    found: list[str] = []
    states = [shown for number, shown in enumerate(gallery.ALL) if long_run or is_worn(number, dress)]
    for name, window in walk(look, translations, dress, states):
        picture = window.grab().toImage()
        assert is_painted(picture), f"{name} is empty"
        wrong = [f"{name}: {finding}" for finding in audit.findings(window, picture)]
        wrong += accepted.differs(name, dress, window, picture)
        if wrong:
            picture.save(str(tmp_path / f"{name}.png"), quality=PNG_QUICK)
        found += wrong
    assert not found, "\n".join(
        [*found, f"The pictures are in {tmp_path}; if that is how they should be: {accepted.ACCEPT}"]
    )


def test_a_quick_run_sees_every_state_in_every_language_colour_and_size():
    for number in range(24):
        worn = [dress for dress in DRESSES if is_worn(number, dress)]
        assert {dress.language for dress in worn} == set(Language)
        assert {dress.tokens.name for dress in worn} == {LIGHT.name, DARK.name}
        assert {dress.width for dress in worn} >= {1280, 1024}
    seen = {str(dress) for number in range(24) for dress in DRESSES if is_worn(number, dress)}
    assert seen == {str(dress) for dress in DRESSES}


def test_each_state_has_a_name_of_its_own_and_nothing_else_was_accepted():
    names = [shown.name for shown in gallery.ALL]
    assert len(names) == len(set(names))
    assert {file.stem for file in accepted.FOLDER.glob("*.txt")} == set(names), accepted.ACCEPT


@pytest.mark.parametrize("file", shots.PICTURES, ids=str)
def test_the_pictures_that_the_readme_shows_are_those_of_today(file):
    state, dress = shots.PICTURES[file]
    with Image.open(shots.SHOWN / file) as kept:
        found = accepted.impression(kept.convert("RGB"))
        assert kept.size == (dress.width, dress.height)
    assert accepted.differences(found, accepted.accepted(state)[str(dress)], dress.width, dress.height) == []
    assert f"resources/pictures/{file}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_a_screen_shown_in_light_is_the_same_after_a_turn_in_the_dark(qtbot, look, window):
    shown = gallery.STATION[2]
    screen = shown.make(look)
    window.show_screen(screen)
    screen.show_view(shown.view_in("en"))
    settle()
    before = window.grab().toImage()
    look.switch(DARK)
    settle()
    in_the_dark = window.grab().toImage()
    look.switch(LIGHT)
    settle()
    assert not looks_like(in_the_dark, before)
    assert looks_like(window.grab().toImage(), before)


def test_a_screen_shown_in_english_is_the_same_after_a_turn_in_spanish(qtbot, look, window, translations):
    assert translations.speak(Language.ENGLISH)
    shown = gallery.OTHERS[1]
    screen = shown.make(look)
    window.show_screen(screen)
    screen.show_view(shown.view_in("en"))
    settle()
    before = window.grab().toImage()
    assert translations.speak(Language.SPANISH)
    window.speak(Language.SPANISH.locale)
    settle()
    in_spanish = window.grab().toImage()
    assert window.action_bar.button(screen.acts.tools[0].key).text() == "Volver"
    assert translations.speak(Language.ENGLISH)
    window.speak(Language.ENGLISH.locale)
    settle()
    assert not looks_like(in_spanish, before)
    assert looks_like(window.grab().toImage(), before)


def test_a_window_that_grows_takes_larger_metrics_and_gives_them_back(qtbot, look, window):
    shown = gallery.STATION[2]
    screen = shown.make(look)
    window.show_screen(screen)
    screen.show_view(shown.view_in("en"))
    settle()
    before = window.grab().toImage()
    window.resize(1920, 1080)
    settle()
    assert look.theme.metrics.scale == 1.35
    assert audit.findings(window) == []
    window.resize(1280, 800)
    settle()
    assert looks_like(window.grab().toImage(), before)


def looks_like(picture: QImage, other: QImage) -> bool:
    """Not bit for bit: the edge of a large letter is a shade lighter where its size was drawn before."""
    one, two = accepted.impression(picture), accepted.impression(other)
    return not accepted.differences(one, two, picture.width(), picture.height())


def is_painted(picture: QImage) -> bool:
    """Whether there is more than a ground and a band: five colours or more on a coarse grid."""
    points = ((x, y) for x in range(20, picture.width(), 41) for y in range(20, picture.height(), 7))
    return len({picture.pixel(x, y) for x, y in points}) >= 5
