"""Inter: the face, and the type scale of the terminals.

Qt gives one application font file one style, so a variable face set by `QFont.setWeight` is either not bold at all or
smeared bold. Weight and optical size are therefore set on the font's own axes; a static fallback takes the weight.
"""

from enum import Enum
from pathlib import Path

import fontpkg_inter
from msgspec import Struct
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

FALLBACK_FAMILY = "Noto Sans"
HYPHEN = "\u2010"
DISPLAY_PX_MIN = 40
TEXT_CUT, DISPLAY_CUT = 14.0, 32.0


class Face(Struct, frozen=True):
    """A loaded family and which of its axes Qt may turn."""

    family: str
    has_weight_axis: bool
    has_optical_axis: bool


class Role(Enum):
    """The type scale: pixels at scale 1, pixels on a compact screen, weight, what the text is, letter spacing in
    percent, and the distance of lines in sizes.

    Display roles take the optical cut for large sizes; identifier roles show a slashed zero and a serifed I.
    """

    ATTRACT = (104, 84, 700, "display", 98.5, 1.0)
    ATTRACT_SECOND = (44, 36, 500, "text", 100.0, 1.15)
    WEIGHT = (86, 68, 600, "display", 99.0)
    WEIGHT_UNIT = (32, 32, 400, "text", 100.0)
    BAND = (54, 44, 700, "text", 99.0, 1.1)
    SLIM_BAND = (32, 28, 700, "text", 99.0)
    BAND_DETAIL = (24, 20, 400, "text", 100.0)
    BAND_INSTEAD = (24, 20, 600, "text", 100.0)
    BAND_CODE = (32, 24, 600, "identifier", 101.0)
    ANSWER = (46, 40, 700, "display", 99.0, 1.08)
    SHARE = (48, 32, 600, "display", 100.0)
    LOT = (40, 28, 700, "identifier", 100.5)
    TITLE = (32, 28, 600, "text", 100.0)
    TITLE_CODE = (32, 28, 600, "identifier", 101.0)
    TILE = (26, 22, 600, "text", 100.0)
    CLOCK = (24, 24, 600, "text", 101.0)
    NAME = (24, 22, 600, "text", 100.0)
    PLACE = (22, 20, 600, "text", 100.0)
    NOTE = (22, 20, 400, "text", 100.0, 1.4)
    KEY = (28, 28, 600, "identifier", 100.0)
    BUTTON = (20, 20, 600, "text", 100.0)
    ROW = (20, 18, 400, "text", 100.0)
    ROW_STRONG = (20, 18, 600, "text", 100.0)
    ROW_CODE = (20, 18, 600, "identifier", 101.0)
    BODY = (18, 18, 400, "text", 100.0)
    BODY_STRONG = (18, 18, 600, "text", 100.0)
    BODY_CODE = (18, 18, 600, "identifier", 101.0)
    SMALL = (16, 16, 400, "text", 100.0)
    SMALL_STRONG = (16, 16, 600, "text", 100.0)
    SMALL_CODE = (16, 16, 600, "identifier", 101.0)

    __hash__ = object.__hash__
    """A role is looked up thousands of times while a screen is laid out, and Enum would hash its name each time."""

    def __init__(self, px: int, compact_px: int, weight: int, kind: str, spacing: float, pitch: float = 1.25) -> None:
        self.px = px
        self.compact_px = compact_px
        self.weight = weight
        self.is_display = kind == "display"
        self.is_identifier = kind == "identifier"
        self.spacing = spacing
        self.pitch = pitch


def inter_file() -> Path:
    """Where the package keeps the variable upright Inter (axes opsz and wght)."""
    return Path(fontpkg_inter.ROOT, "files", "Inter[opsz,wght].ttf")


def load_face() -> Face:
    """Loads Inter into the application's font database; needs a QGuiApplication. Falls back to a static family."""
    path = inter_file()
    number = QFontDatabase.addApplicationFont(str(path))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if not families:
        return Face(FALLBACK_FAMILY, has_weight_axis=False, has_optical_axis=False)
    has_axes = not QRawFont(str(path), 16.0).fontTable("fvar").isEmpty()
    return Face(families[0], has_weight_axis=has_axes, has_optical_axis=has_axes and "opsz" in path.name)


def make_font(face: Face, role: Role, px: int) -> QFont:
    """The font of a role at a size in device-independent pixels; figures are always of one width."""
    font = QFont(face.family)
    font.setPixelSize(px)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, role.spacing)
    if face.has_weight_axis:
        font.setVariableAxis(QFont.Tag.fromString("wght"), float(role.weight))
    else:
        font.setWeight(QFont.Weight(role.weight))
    if face.has_optical_axis:
        is_large = role.is_display and px >= DISPLAY_PX_MIN
        font.setVariableAxis(QFont.Tag.fromString("opsz"), DISPLAY_CUT if is_large else TEXT_CUT)
    features = ("tnum", "zero", "ss02") if role.is_identifier else ("tnum",)
    for feature in features:
        font.setFeature(QFont.Tag.fromString(feature), 1)
    return font


def drawn(text: str) -> str:
    """A text as it is drawn. Inter's figures of one width widen the hyphen-minus too, which tears codes apart; the
    true hyphen keeps its own width. Only the picture changes: names, search and screen readers keep the sign.
    """
    return text.replace("-", HYPHEN)
