"""Inter as it is loaded: real weights, figures of one width, identifiers that cannot be misread."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QTextOption

from ui.fonts import Role, drawn, make_font


def picture(face, role: Role, text: str, px: int = 40) -> QImage:
    image = QImage(400, 80, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setFont(make_font(face, role, px))
    painter.drawText(image.rect().toRectF(), drawn(text), QTextOption(Qt.AlignmentFlag.AlignCenter))
    painter.end()
    return image


def ink_of(image: QImage) -> int:
    return sum(255 - byte for byte in bytes(image.constBits()))


def test_inter_is_there_with_its_axes(face):
    assert (face.family, face.has_weight_axis, face.has_optical_axis) == ("Inter", True, True)


def test_the_weights_are_those_of_the_face(face):
    regular, strong, bold = (
        ink_of(picture(face, role, "Retenido")) for role in (Role.BODY, Role.BODY_STRONG, Role.BAND)
    )
    assert regular < strong < bold


@pytest.mark.parametrize("role", list(Role))
def test_all_figures_are_of_one_width(face, role):
    metrics = QFontMetricsF(make_font(face, role, 40))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_an_identifier_shows_a_slashed_zero_and_a_serifed_i(face):
    for sign in "0I":
        assert picture(face, Role.BODY_CODE, sign) != picture(face, Role.BODY_STRONG, sign)


def test_the_hyphen_of_a_code_keeps_its_own_width(face):
    metrics = QFontMetricsF(make_font(face, Role.BODY_CODE, 40))
    assert metrics.horizontalAdvance(drawn("-")) < 0.8 * metrics.horizontalAdvance("0")
    assert drawn("FE-2649") != "FE-2649"


def test_large_display_text_takes_the_tighter_cut(face):
    large = QFontMetricsF(make_font(face, Role.ANSWER, 46)).horizontalAdvance("shipments")
    text = QFontMetricsF(make_font(face, Role.TITLE, 46)).horizontalAdvance("shipments")
    assert large < text


def test_a_display_role_drawn_small_takes_the_text_cut(face):
    font = make_font(face, Role.SHARE, 32)
    assert font.variableAxisValue(font.Tag.fromString("opsz")) == 14
