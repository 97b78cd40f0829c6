"""`dev.py shots [FOLDER] [--only WORDS] [--accept]`: every screen in every state and dress, and one sheet.

What the audit finds is told. With `--accept` the pictures become the accepted ones, and those that the README shows are
taken from among them; a state in which the audit finds anything is named and not accepted.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.house.source_tree import ROOT
from tests.ui import accepted, audit
from tests.ui.dresses import DRESSES, Dress, walk
from tests.ui.gallery import ALL, Shown
from traceapp.resources import resources_folder
from ui.fonts import load_face
from ui.language import Translations
from ui.theme import ARGUMENTS, Look

SHOWN = ROOT / "resources" / "pictures"
PICTURES: dict[str, tuple[str, Dress]] = {"station-wrong-scan.png": ("station wrong scan", DRESSES[0])}
"""Those that the README shows: the file, the state and its dress."""
Seen = dict[str, dict[str, accepted.Impression]]
"""What each state looked like, by state and dress."""
Wrong = dict[str, dict[str, list[str]]]
"""What the audit found, by state and dress."""
COLOURS = 128
PNG_QUICK = 90  # little compression: they are many, and looked at once
WIDE, HIGH = 256, 160
GAP = 8
NAME = 24
HEAD = 24


def main(arguments: list[str]) -> int:
    """Write them all; says where, what is wrong in them, and what was accepted. 1: something that was to be was not."""
    parser = argparse.ArgumentParser(prog="dev.py shots")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("--only", default="")
    options = parser.parse_args(arguments)
    states = [state for state in ALL if options.only in state.name]
    small: dict[str, dict[str, QImage]] = {}
    seen: Seen = {}
    wrong: Wrong = {}
    for name, dress, picture, found in pictures(states):
        into = options.folder / str(dress).replace(" ", "-")
        into.mkdir(parents=True, exist_ok=True)
        picture.save(str(into / f"{name}.png"), quality=PNG_QUICK)
        small.setdefault(name, {})[str(dress)] = _small(picture)
        seen.setdefault(name, {})[str(dress)] = accepted.impression(picture)
        if found:
            wrong.setdefault(name, {})[str(dress)] = found
    file = options.folder / "sheet.png"
    sheet(small).save(str(file))
    print(f"{len(states)} states in {len(DRESSES)} dresses, all on {file}")
    for name, by_dress in wrong.items():
        for dressed, lines in by_dress.items():
            print(*(f"{name}, {dressed}: {line}" for line in lines), sep="\n")
    if options.accept:
        accept(options.folder, seen, wrong, {state.name for state in ALL})
    return 1 if options.accept and wrong else 0


def pictures(states: Sequence[Shown]) -> Iterator[tuple[str, Dress, QImage, list[str]]]:
    """Each state in each dress, and what the audit finds in it."""
    qt = QApplication([*ARGUMENTS])
    look, translations = Look(load_face()), Translations(qt, resources_folder() / "i18n")
    look.dress(qt)
    for dress in DRESSES:
        for name, window in walk(look, translations, dress, states):
            picture = window.grab().toImage()
            yield name, dress, picture, audit.findings(window, picture)


def accept(folder: Path, seen: Seen, wrong: Wrong, every: set[str]) -> None:
    """Keep what was seen with nothing wrong in it, drop what is none of every state, and renew the README's pictures;
    says what changed and what was refused.
    """
    sizes = {str(dress): (dress.width, dress.height) for dress in DRESSES}
    changed = [name for name, by_dress in seen.items() if name not in wrong and accepted.keep(name, by_dress, sizes)]
    gone = accepted.forget_others(every)
    for file in [file for file, (state, _) in PICTURES.items() if state in changed or not (SHOWN / file).exists()]:
        state, dress = PICTURES[file]
        with Image.open(folder / str(dress).replace(" ", "-") / f"{state}.png") as taken:
            few = taken.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(SHOWN / file, optimize=True)
    print(f"Accepted anew: {', '.join(changed) or 'none'}." + (f" No more: {', '.join(gone)}." if gone else ""))
    if wrong:
        print(f"Not accepted, for what the audit found: {', '.join(wrong)}.")


def _small(picture: QImage) -> QImage:
    """As it stands on the sheet."""
    return picture.scaled(
        WIDE, HIGH, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_RGB32)


def sheet(small: dict[str, dict[str, QImage]]) -> QImage:
    """One row a state, one column a dress, in their order; a name over each row, the dresses on top."""
    row = HIGH + NAME + GAP
    whole = QImage(len(DRESSES) * (WIDE + GAP) + GAP, HEAD + len(small) * row + GAP, QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.white)
    painter = QPainter(whole)
    painter.setPen(QColor(Qt.GlobalColor.black))
    for column, dress in enumerate(DRESSES):
        box = QRect(GAP + column * (WIDE + GAP), 0, WIDE, HEAD)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, str(dress))
    for number, (name, by_dress) in enumerate(small.items()):
        top = HEAD + number * row
        painter.drawText(QRect(GAP, top, whole.width(), NAME), Qt.AlignmentFlag.AlignVCenter, name)
        for column, dress in enumerate(DRESSES):
            if str(dress) in by_dress:
                painter.drawImage(GAP + column * (WIDE + GAP), top + NAME, by_dress[str(dress)])
    painter.end()
    return whole


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
