"""Every screen, in every state of the samples, in both languages, themes and sizes: nothing cut, nothing overlapping.

The pictures are left in the test's folder, to be held beside the design.
"""

import pytest
from PySide6.QtGui import QImage

from tests.ui import audit, gallery
from tests.ui.dresses import DRESSES, settle, walk
from ui.language import Language
from ui.theme import DARK, LIGHT

PNG_QUICK = 95  # little compression: the pictures are looked at once
# Every how many of the states are looked at in a dress; all of them with --long.
EVERY = {"en light 1280": 1, "en dark 1024": 2, "es light 1024": 1, "es dark 1280": 2, "es light 1920": 3}


@pytest.mark.parametrize("dress", DRESSES, ids=str)
def test_no_text_of_any_screen_is_cut_or_covered(look, translations, tmp_path, long_run, dress):
    found: list[str] = []
    every = 1 if long_run else EVERY[str(dress)]
    for name, window in walk(look, translations, dress, gallery.ALL[::every]):
        picture = window.grab().toImage()
        assert picture.save(str(tmp_path / f"{name}.png"), quality=PNG_QUICK)
        assert is_painted(picture), f"{name} is empty"
        found.extend(f"{name}: {finding}" for finding in audit.findings(window))
    assert found == []


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
    assert in_the_dark != before
    assert window.grab().toImage() == before


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
    assert in_spanish != before
    assert window.grab().toImage() == before


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
    assert window.grab().toImage() == before


def is_painted(picture: QImage) -> bool:
    """Whether there is more than a ground and a band: five colours or more on a coarse grid."""
    points = ((x, y) for x in range(20, picture.width(), 41) for y in range(20, picture.height(), 7))
    return len({picture.pixel(x, y) for x, y in points}) >= 5
