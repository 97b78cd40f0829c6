"""What counts as another picture: a letter, a colour, a place; not how a machine draws the edge of a letter."""

import pytest
from msgspec.structs import replace
from PIL import Image, ImageFilter
from PySide6.QtCore import QRect

from tests.ui import accepted, gallery
from tests.ui.accepted import differences, differs, impression, told
from tests.ui.dresses import DRESSES, settle
from ui.main_window import MainWindow
from ui.widgets.action_bar import ActionButton
from ui.widgets.prompt_band import PromptBand

DRESS = DRESSES[0]


@pytest.fixture
def shown(window: MainWindow, look) -> MainWindow:
    """The wrong scan, in English, light, 1280 by 800."""
    state = next(shown for shown in gallery.STATION if shown.name == "station wrong scan")
    screen = state.make(look)
    window.show_screen(screen)
    screen.show_view(state.view_in("en"))
    settle()
    return window


def picture(window: MainWindow) -> Image.Image:
    return accepted._pillow(window.grab().toImage())


def regions(before: Image.Image, after: Image.Image) -> list[QRect]:
    return differences(impression(after), impression(before), before.width, before.height)


def test_the_same_picture_is_no_other(shown):
    assert regions(picture(shown), picture(shown)) == []


@pytest.mark.parametrize("other", [ImageFilter.GaussianBlur(0.6), ImageFilter.UnsharpMask(1, 40, 0)])
def test_edges_drawn_softer_or_sharper_pass(shown, other):
    before = picture(shown)
    after = before.filter(other)
    assert before.tobytes() != after.tobytes()
    assert regions(before, after) == []


def test_one_letter_is_seen_where_it_is(shown):
    before = picture(shown)
    band = next(band for band in shown.findChildren(PromptBand) if band.isVisible())
    letters = QRect(band._headline.mapTo(shown, band._headline.rect().topLeft()), band._headline.size())
    band._headline.setText(band._headline.text().replace("C", "O", 1).replace("l", "b", 1))
    settle()
    found = regions(before, picture(shown))
    assert found
    assert all(region.intersects(letters) for region in found)


def test_a_colour_of_the_same_lightness_is_seen(shown):
    before = picture(shown)
    after = before.copy()
    after.paste((198, 40, 40), (640, 384, 704, 448))
    other = before.copy()
    grey = Image.new("RGB", (64, 64), (198, 40, 40)).convert("L").convert("RGB")
    other.paste(grey, (640, 384))
    assert impression(after).light == impression(other).light
    assert len(regions(after, other)) == 1


def test_patches_that_touch_are_told_as_one_region(shown):
    before = picture(shown)
    after = before.copy()
    after.paste((0, 0, 0), (320, 320, 448, 384))
    after.paste((0, 0, 0), (960, 640, 992, 672))
    found = regions(before, after)
    assert len(found) == 2
    assert sorted(region.x() for region in found) == [320, 960]


def test_a_difference_names_the_picture_the_region_and_what_stands_there(shown, monkeypatch):
    now = shown.grab().toImage()
    kept = impression(now)
    row = f"{kept.light[8][:20]}0{kept.light[8][21:]}"
    other = replace(kept, light=(*kept.light[:8], row, *kept.light[9:]))
    monkeypatch.setattr(accepted, "accepted", lambda _name: {str(DRESS): other})
    (line,) = differs("station wrong scan", DRESS, shown, now)
    assert line.startswith("station wrong scan, en light 1280: differs at 640,256 to 673,289")
    monkeypatch.setattr(accepted, "accepted", lambda _name: {})
    (line,) = differs("station wrong scan", DRESS, shown, now)
    assert line.endswith(f"nobody has accepted a picture of it; look at it, then {accepted.ACCEPT}")


def test_what_stands_in_a_region_is_named_by_its_words(shown):
    button = next(button for button in shown.findChildren(ActionButton) if button.isVisible())
    box = QRect(button.mapTo(shown, button.rect().topLeft()), button.size())
    assert button.accessibleName() in told(shown, box)


def test_what_is_kept_is_read_back_and_what_passes_is_not_written_again(shown, monkeypatch, tmp_path):
    monkeypatch.setattr(accepted, "FOLDER", tmp_path)
    accepted.accepted.cache_clear()
    before = picture(shown)
    sizes = {str(DRESS): before.size}
    assert accepted.keep("state", {str(DRESS): impression(before)}, sizes)
    assert accepted.accepted("state") == {str(DRESS): impression(before)}
    softer = impression(before.filter(ImageFilter.GaussianBlur(0.6)))
    assert not accepted.keep("state", {str(DRESS): softer}, sizes)
    after = before.copy()
    after.paste((0, 0, 0), (0, 0, 200, 200))
    assert accepted.keep("state", {str(DRESS): impression(after)}, sizes)
    assert accepted.accepted("state") == {str(DRESS): impression(after)}
    assert accepted.forget_others({"other"}) == ["state"]
    accepted.accepted.cache_clear()
