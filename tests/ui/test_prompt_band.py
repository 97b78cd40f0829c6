"""The band, the gutter and what passes: green for a moment, red until the next scan."""

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.conftest import Place
from ui.fonts import Role
from ui.widgets.gutter import Gutter
from ui.widgets.prompt_band import Prompt, PromptBand
from ui.widgets.text import FittedText
from ui.widgets.tone import FLASH_MS, Tone

NEXT = Prompt(Tone.NEXT, "Scan iron", "rack B4")
ADDED = Prompt(Tone.ACCEPTED, "Added: iron 374.86 kg", instead="Next: cobalt", code="FE-2649-C121-8")
WRONG = Prompt(Tone.WRONG, "On hold. Not added.", "Carbon high", "Scan another", "FE-2648-C118-F")


@pytest.fixture
def band(place: Place, look) -> PromptBand:
    return place(PromptBand(look), 1232, 136)


def hurry(widget) -> None:
    """Lets the passing time of a band or a gutter be over at once."""
    widget._timer.setInterval(0)


def test_a_passing_answer_gives_way_to_the_prompt(qtbot, band):
    hurry(band)
    told: list[Tone] = []
    band.tone_changed.connect(told.append)
    band.show_prompt(NEXT, ADDED)
    assert band.shown == ADDED
    qtbot.waitUntil(lambda: band.shown == NEXT)
    assert told == [Tone.ACCEPTED, Tone.NEXT]


def test_the_passing_time_is_a_second_and_a_half(band):
    band.show_prompt(NEXT, ADDED)
    assert band._timer.interval() == FLASH_MS == 1500
    band.show_prompt(WRONG)
    assert not band._timer.isActive()


def test_a_wrong_scan_stays_until_the_next_one(band):
    band.show_prompt(WRONG)
    assert not band._timer.isActive()
    band.show_prompt(NEXT, ADDED)
    assert band.shown == ADDED
    band.show_prompt(WRONG)
    assert band.shown == WRONG


def test_showing_the_same_prompt_again_does_not_cut_the_answer_short(band):
    band.show_prompt(NEXT, ADDED)
    band.show_prompt(NEXT)
    assert band.shown == ADDED
    band.show_prompt(Prompt(Tone.NEXT, "Scan cobalt"))
    assert band.shown.headline == "Scan cobalt"


def test_the_band_says_itself_to_a_screen_reader(band):
    band.show_prompt(WRONG)
    assert band.accessibleName() == "On hold. Not added. Carbon high Scan another"
    assert band.accessibleDescription() == "FE-2648-C118-F"


def test_only_a_wrong_scan_says_when_it_clears(band):
    band.show_prompt(WRONG)
    assert band._until.text() == "Clears on the next scan"
    band.show_prompt(NEXT)
    assert band._until.text() == ""


@pytest.mark.parametrize("words", [1, 9, 20, 45])
def test_a_headline_of_any_length_shrinks_or_wraps_and_is_never_cut(qtbot, look, band, words):
    band.show_prompt(Prompt(Tone.NEXT, " ".join(["hierro"] * words)))
    headline = band._headline
    qtbot.waitUntil(lambda: headline.height() >= headline.heightForWidth(headline.width()) or words == 45)
    lines = headline.lines(headline.width())
    assert max(headline._advance(line) for line in lines) <= headline.width()
    assert " ".join(lines) == headline.text()


def test_text_shrinks_before_it_wraps(place: Place, look):
    text = place(FittedText(look, Role.BAND, "Second person: scan your badge", px_min=20), 2000, 60)
    assert text._px == 54
    text.resize(500, 60)
    assert text._px is not None
    assert 20 <= text._px < 54
    assert len(text.lines(500)) == 1
    text.resize(120, 60)
    assert text._px == 20
    assert len(text.lines(120)) > 1


@pytest.fixture
def gutter(place: Place, look) -> Gutter:
    return place(Gutter(look, QWidget()), 300, 200)


@pytest.mark.parametrize(
    ("tone", "token"), [(Tone.WRONG, "stop"), (Tone.ACCEPTED, "ok"), (Tone.DONE, "ok"), (Tone.NEXT, "canvas"),
                        (Tone.ALREADY, "canvas"), (Tone.SIGN, "canvas")],
)  # fmt: skip
def test_the_gutter_takes_the_colour_of_the_answer(look, gutter, tone, token):
    gutter.show_tone(tone)
    assert gutter.grab().toImage().pixelColor(4, 4) == look.colour(token)
    assert gutter.grab().toImage().pixelColor(150, 100) == look.colour("canvas")


def test_green_rests_by_itself_and_red_does_not(qtbot, gutter):
    hurry(gutter)
    gutter.show_tone(Tone.ACCEPTED)
    qtbot.waitUntil(lambda: gutter.tone is Tone.NEUTRAL)
    gutter.show_tone(Tone.WRONG)
    assert not gutter._timer.isActive()
    gutter.show_tone(Tone.NEUTRAL)
    assert gutter.tone is Tone.NEUTRAL


def test_a_gutter_set_to_rest_shows_nothing(gutter):
    gutter.flashes = False
    gutter.show_tone(Tone.WRONG)
    assert gutter.tone is Tone.NEUTRAL
