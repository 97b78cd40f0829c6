"""The tokens keep their contrast, and the metrics their sizes, in light and in dark."""

import re

import pytest
from PySide6.QtGui import QPalette

from tests.ui.contrast import contrast
from ui.theme import DARK, LIGHT, Look, Metrics, Theme, Tokens, metrics_for

# What stands on what, and the least ratio: 7 for body text, 4.5 for other text, 3 for shapes (WCAG 2.2, 1.4).
PAIRS = (
    ("ink", "panel", 7), ("ink", "canvas", 7), ("ink", "raised", 7), ("ink2", "panel", 7), ("ink2", "canvas", 7),
    ("ink2", "raised", 7), ("ink3", "panel", 4.5), ("ink3", "canvas", 4.5), ("ink3", "raised", 4.5),
    ("edge", "panel", 3), ("edge", "canvas", 3), ("edge", "raised", 3),
    ("act_on", "act", 7), ("act", "canvas", 3), ("act", "panel", 3), ("act_line", "panel", 3),
    ("act_line", "canvas", 3),
    ("ink", "act_tint", 7), ("ink2", "act_tint", 4.5),
    ("ok", "panel", 3), ("ok_on", "ok", 4.5), ("ink", "ok_tint", 7),
    ("warn_on", "warn", 7), ("warn_ink", "panel", 4.5), ("ink", "warn_tint", 7), ("act", "warn_tint", 4.5),
    ("stop_on", "stop", 4.5), ("stop_ink", "panel", 4.5), ("stop_ink", "raised", 4.5), ("stop", "canvas", 3),
    ("ink", "stop_tint", 7), ("ink2", "stop_tint", 4.5),
    ("hold_on", "hold", 4.5), ("hold_ink", "panel", 4.5), ("ink", "hold_tint", 7),
    ("g2", "raised", 3), ("g2", "panel", 3), ("g1", "panel", 3), ("panel", "g1", 4.5),
)  # fmt: skip


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0]} on {pair[1]}")
def test_every_pair_that_is_drawn_can_be_read(tokens: Tokens, pair):
    front, ground, least = pair
    assert contrast(getattr(tokens, front), getattr(tokens, ground)) >= least


def test_black_on_white_has_the_known_contrast():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_every_token_is_a_whole_colour(tokens: Tokens):
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in tokens.colours().values())


def test_light_and_dark_differ_in_every_colour_but_the_ink_on_amber_and_on_red():
    light, dark = LIGHT.colours(), DARK.colours()
    assert {name for name in light if light[name] == dark[name]} == {"warn_on", "stop_on"}


@pytest.mark.parametrize(
    ("size", "metrics"),
    [
        ((1280, 800), Metrics()),
        ((1920, 1080), Metrics(scale=1.35)),
        ((1024, 768), Metrics(is_compact=True)),
        ((1366, 768), Metrics(is_compact=True)),
        ((2560, 1600), Metrics(scale=2.0)),
    ],
)
def test_the_tighter_side_of_the_window_decides_the_scale(size, metrics):
    assert metrics_for(*size) == metrics


def test_no_type_is_ever_under_sixteen_pixels(face):
    from ui.fonts import Role

    for metrics in (Metrics(), Metrics(is_compact=True), metrics_for(1920, 1080)):
        theme = Theme(face, metrics=metrics)
        assert min(theme.role_px(role) for role in Role) >= 16


def test_the_palette_is_made_of_the_tokens(face):
    palette = Theme(face, DARK).palette()
    assert palette.color(QPalette.ColorRole.Window).name().upper() == DARK.canvas
    assert palette.color(QPalette.ColorRole.Highlight).name().upper() == DARK.act


def test_an_equal_theme_is_no_change(qtbot, look: Look):
    with qtbot.assertNotEmitted(look.changed):
        look.switch(LIGHT)
        look.fit(Metrics())
    with qtbot.waitSignal(look.changed) as caught:
        look.switch(DARK)
    assert caught.args[0].tokens is DARK


def test_a_limit_holds_at_every_size_of_the_window_until_it_is_lifted(look):
    look.fit(metrics_for(1920, 1080))
    assert look.theme.metrics.scale == 1.35
    look.limit(1.2)
    assert look.theme.metrics.scale == 1.2
    look.fit(metrics_for(1280, 800))
    assert look.theme.metrics.scale == 1.0
    look.fit(metrics_for(1920, 1080))
    assert look.theme.metrics.scale == 1.2
    look.limit(None)
    assert look.theme.metrics.scale == 1.35
