"""`dev.py shots FOLDER`: every screen in every state and dress as PNG, and one sheet for each dress."""

import sys
from collections.abc import Sequence
from math import ceil
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ui.dresses import DRESSES, Dress, walk
from tests.ui.gallery import ALL
from traceapp.resources import resources_folder
from ui.fonts import load_face
from ui.language import Translations
from ui.theme import ARGUMENTS, Look

COLUMNS = 5
GAP = 12
NAME = 24


def main(arguments: list[str]) -> int:
    """Write them all; says where."""
    folder = Path(arguments[0])
    qt = QApplication([*ARGUMENTS])
    look, translations = Look(load_face()), Translations(qt, resources_folder() / "i18n")
    look.dress(qt)
    for dress in DRESSES:
        into = folder / str(dress).replace(" ", "-")
        into.mkdir(parents=True, exist_ok=True)
        pictures = []
        for name, window in walk(look, translations, dress, ALL):
            picture = window.grab().toImage()
            picture.save(str(into / f"{name}.png"))
            pictures.append((name, picture))
        file = folder / f"{into.name}.png"
        sheet(dress, pictures).save(str(file))
        print(f"{len(pictures)} pictures: {file}", flush=True)
    return 0


def sheet(dress: Dress, pictures: Sequence[tuple[str, QImage]]) -> QImage:
    """The pictures at a third of their size, five in a row, each under its name."""
    width, height = dress.width // 3, dress.height // 3
    rows = ceil(len(pictures) / COLUMNS)
    whole = QImage(COLUMNS * (width + GAP) + GAP, rows * (height + NAME + GAP) + GAP, QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.white)
    painter = QPainter(whole)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number, (name, picture) in enumerate(pictures):
        left, top = GAP + number % COLUMNS * (width + GAP), GAP + number // COLUMNS * (height + NAME + GAP)
        painter.drawText(QRect(left, top, width, NAME), Qt.AlignmentFlag.AlignVCenter, name)
        small = picture.scaled(
            width, height, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(left, top + NAME, small)
    painter.end()
    return whole


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
