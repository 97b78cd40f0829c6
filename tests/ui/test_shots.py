"""The sheet of pictures: every one of them, under its name, none over another."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from tests.ui.dresses import DRESSES
from tests.ui.shots import COLUMNS, GAP, NAME, sheet


def plain(colour: str) -> QImage:
    picture = QImage(DRESSES[0].width, DRESSES[0].height, QImage.Format.Format_RGB32)
    picture.fill(QColor(colour))
    return picture


def test_each_picture_stands_in_its_place_at_a_third_of_its_size(qapp):
    colours = ["#102030", "#405060", "#708090", "#a0b0c0", "#d0e0f0", "#0a0b0c"]
    whole = sheet(DRESSES[0], [(colour, plain(colour)) for colour in colours])
    width, height = DRESSES[0].width // 3, DRESSES[0].height // 3
    for number, colour in enumerate(colours):
        left = GAP + number % COLUMNS * (width + GAP)
        top = GAP + number // COLUMNS * (height + NAME + GAP) + NAME
        assert whole.pixelColor(left + 2, top + 2).name() == colour
        assert whole.pixelColor(left + width - 3, top + height - 3).name() == colour
    assert whole.pixelColor(GAP // 2, GAP // 2) == QColor(Qt.GlobalColor.white)
