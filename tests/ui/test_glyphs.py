"""Glyphs and icons are told apart by shape alone."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from ui.theme import DARK, LIGHT, Theme
from ui.widgets.glyphs import Glyph, GlyphMark, drawing, glyph_word, paint_glyph
from ui.widgets.icons import Icon, icon_path, paint_icon

SIDE = 48


def silhouette(face, glyph: Glyph, tokens=LIGHT) -> bytes:
    """What is left of a glyph for an eye that sees no colour: the lightness of each pixel, in few steps."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.panel))
    painter = QPainter(image)
    paint_glyph(painter, QRectF(2, 2, SIDE - 4, SIDE - 4), glyph, Theme(face, tokens))
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(value >> 5 for value in bytes(grey.constBits()))


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_no_two_glyphs_look_alike_without_colour(face, tokens):
    seen = {glyph: silhouette(face, glyph, tokens) for glyph in Glyph}
    for one, other in combinations(Glyph, 2):
        different = sum(a != b for a, b in zip(seen[one], seen[other], strict=True))
        assert different > 0.05 * SIDE * SIDE, f"{one} and {other}"


def test_no_two_glyphs_share_outline_and_mark():
    shapes = {(drawing(glyph).outline.boundingRect().getRect(), drawing(glyph).mark.length()) for glyph in Glyph}
    assert len(shapes) == len(Glyph)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_state_has_a_word_of_its_own(translations, language):
    from ui.language import Language

    translations.speak(Language(language))
    words = [glyph_word(glyph) for glyph in Glyph]
    assert all(words)
    assert len(set(words)) == len(words)


def test_a_glyph_tells_its_state_to_a_screen_reader(qtbot, look):
    mark = GlyphMark(look, 28, Glyph.HOLD)
    qtbot.addWidget(mark)
    assert mark.accessibleName() == "On hold"
    mark.show_glyph(Glyph.DONE)
    assert mark.accessibleName() == "Done"


@pytest.mark.parametrize("icon", list(Icon), ids=lambda icon: icon.name)
def test_an_icon_stays_on_its_grid_and_leaves_ink(icon):
    box = icon_path(icon).boundingRect()
    assert QRectF(0.8, 0.8, 22.4, 22.4).contains(box)
    image = QImage(24, 24, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    paint_icon(painter, QRectF(0, 0, 24, 24), icon, QColor("black"))
    painter.end()
    assert sum(byte < 128 for byte in bytes(image.constBits())) > 8


def test_no_two_icons_are_the_same_drawing():
    assert len({icon.strokes for icon in Icon}) == len(Icon)
