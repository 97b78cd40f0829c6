"""Accepted pictures: what each state looked like when somebody last looked and said yes.

Not the pixels are kept but their means, so that a hundred screens in nine dresses stay small, can be read as text, and
do not change with how a machine rasterises a letter: the lightness of every patch of 32 by 32 pixels, and the colour of
every patch of 64 by 64, each in steps of four levels of 255. One step is let pass. A missing letter of body text moves
its patch by two or more.
"""

import string
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct
from PIL import Image
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from tests.ui.dresses import Dress

FOLDER = Path(__file__).parents[1] / "golden" / "pictures"
ACCEPT = "python3 packaging/dev.py shots --accept"
PATCH = 32
STEP = 4
LET_PASS = 1
SIGNS = string.digits + string.ascii_uppercase + string.ascii_lowercase + "+/"


class Impression(Struct, frozen=True):
    """What is kept of a picture. light: rows of signs, one for each patch; blue, red: the same of the colours, coarser.

    The signs stand for levels in steps of four, `0` for the darkest and `/` for the lightest.
    """

    light: tuple[str, ...]
    blue: tuple[str, ...]
    red: tuple[str, ...]


def impression(picture: QImage | Image.Image) -> Impression:
    """The means of a picture."""
    light, blue, red = (_pillow(picture) if isinstance(picture, QImage) else picture).convert("YCbCr").split()
    return Impression(_means(light, PATCH), _means(blue, 2 * PATCH), _means(red, 2 * PATCH))


def _pillow(picture: QImage) -> Image.Image:
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    return Image.frombytes("RGB", size, bytes(plain.constBits()), "raw", "RGB", plain.bytesPerLine())


def _means(band: Image.Image, patch: int) -> tuple[str, ...]:
    columns, rows = max(band.width // patch, 1), max(band.height // patch, 1)
    levels = band.resize((columns, rows), Image.Resampling.BOX).tobytes()
    return tuple(
        "".join(SIGNS[level // STEP] for level in levels[row * columns : (row + 1) * columns]) for row in range(rows)
    )


def differences(found: Impression, wanted: Impression, width: int, height: int) -> list[QRect]:
    """Where a picture of this size is another than the accepted one: each connected region as one rectangle."""
    patches: list[QRect] = []
    for now, before in ((found.light, wanted.light), (found.blue, wanted.blue), (found.red, wanted.red)):
        if [*map(len, now)] != [*map(len, before)]:
            return [QRect(0, 0, width, height)]
        for row, (signs, old) in enumerate(zip(now, before, strict=True)):
            across, down = width / len(signs), height / len(now)
            patches += [
                QRect(int(column * across), int(row * down), int(across) + 1, int(down) + 1)
                for column, (one, other) in enumerate(zip(signs, old, strict=True))
                if abs(SIGNS.index(one) - SIGNS.index(other)) > LET_PASS
            ]
    return _joined(patches)


def _joined(patches: Sequence[QRect]) -> list[QRect]:
    """Patches that touch, as one."""
    regions: list[QRect] = []
    for patch in patches:
        whole = patch
        while touching := [one for one in regions if one.adjusted(-1, -1, 1, 1).intersects(whole)]:
            regions = [one for one in regions if one not in touching]
            for one in touching:
                whole = whole.united(one)
        regions.append(whole)
    return regions


def told(window: QWidget, region: QRect) -> str:
    """A region in words: where it is, and what stands there."""
    widget = window.childAt(region.center())
    while widget is not None and not _words(widget) and widget.parentWidget() is not window:
        widget = widget.parentWidget()
    where = f"{region.x()},{region.y()} to {region.right() + 1},{region.bottom() + 1}"
    return where if widget is None else f"{where} ({type(widget).__name__} “{_words(widget)[:60]}”)"


def _words(widget: QWidget) -> str:
    return str(widget.accessibleName() or getattr(widget, "text", str)())


def differs(name: str, dress: Dress, window: QWidget, picture: QImage) -> list[str]:
    """How a state in a dress differs from its accepted picture, a line for each region; nothing if it does not."""
    wanted = accepted(name).get(str(dress))
    if wanted is None:
        return [f"{name}, {dress}: nobody has accepted a picture of it; look at it, then {ACCEPT}"]
    regions = differences(impression(picture), wanted, picture.width(), picture.height())
    scale = window.width() / picture.width()
    return [f"{name}, {dress}: differs at {told(window, _scaled(region, scale))}" for region in regions]


def _scaled(region: QRect, scale: float) -> QRect:
    left, top = QPoint(int(region.x() * scale), int(region.y() * scale)), region.size() * scale
    return QRect(left, top)


@cache
def accepted(name: str) -> Mapping[str, Impression]:
    """What was accepted of a state, by dress."""
    file = _file(name)
    return dict(_read(file.read_text(encoding="ascii"))) if file.exists() else {}


def _read(text: str) -> Iterator[tuple[str, Impression]]:
    for block in text.split("\n\n"):
        dress, *rest = block.strip().split("\n")
        light, blue, red = (tuple(band.split("\n")) for band in "\n".join(rest).split("\n-\n"))
        yield dress, Impression(light, blue, red)


def keep(name: str, seen: Mapping[str, Impression], sizes: Mapping[str, tuple[int, int]]) -> bool:
    """Accept a state as it was seen, by dress; what passes for the accepted picture stays. True if any changed."""
    before = accepted(name)
    now = {
        dress: before[dress] if dress in before and not differences(one, before[dress], *sizes[dress]) else one
        for dress, one in seen.items()
    }
    if now == before:
        return False
    blocks = ("\n".join((dress, *one.light, "-", *one.blue, "-", *one.red)) for dress, one in sorted(now.items()))
    FOLDER.mkdir(parents=True, exist_ok=True)
    _file(name).write_text("\n\n".join(blocks) + "\n", encoding="ascii")
    accepted.cache_clear()
    return True


def forget_others(names: set[str]) -> list[str]:
    """Drop what was accepted of states that are no more; their names."""
    gone = [file for file in sorted(FOLDER.glob("*.txt")) if file.stem not in names]
    for file in gone:
        file.unlink()
    return [file.stem for file in gone]


def _file(name: str) -> Path:
    return FOLDER / f"{name}.txt"
