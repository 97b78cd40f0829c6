"""The faces that documents are set in, embedded in every file, and which of them has a glyph for a character.

Inter carries Latin, Greek and Cyrillic. A name in another script is set in one of `FALLBACK_FILES` where one is
installed; otherwise it is refused by naming the character. A black box is never printed.
"""

import contextlib
import functools
import io
import os
import sys
import tempfile
import unicodedata
from enum import Enum
from importlib import metadata
from pathlib import Path

import platformdirs
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from traceapp.errors import Refused

RECIPE = 1
"""Counts up when the way of cutting changes, so that no old cut is taken from the cache."""

FALLBACK_FILES = ("DroidSansFallbackFull.ttf", "wqy-microhei.ttc", "msyh.ttc", "Arial Unicode.ttf")
"""Fonts with Chinese, Japanese and Korean in TrueType outlines; fonts of the other kind cannot be embedded."""


class Face(Enum):
    """One cut of Inter: its weight and the features built into it. The CODE faces are for identifiers."""

    REGULAR = (400, ("tnum",))
    MEDIUM = (500, ("tnum",))
    SEMIBOLD = (600, ("tnum",))
    BOLD = (700, ("tnum",))
    CODE_REGULAR = (400, ("tnum", "zero", "ss02"))
    CODE_SEMIBOLD = (600, ("tnum", "zero", "ss02"))
    CODE_BOLD = (700, ("tnum", "zero", "ss02"))

    @property
    def style(self) -> str:
        return self.name.title().replace("_", "")


def printable(text: str) -> str:
    """The text as it can be set on one line: composed accents, white space as spaces, no invisible marks.

    Direction marks and other format characters have no glyph and turn nothing here: text is set in the order it is
    stored, so they cannot make a name read as another.
    """
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii() and composed.isprintable():
        return composed
    lined = (" " if character in "\t\n\r\v\f\x85\u2028\u2029" else character for character in composed)
    return "".join(character for character in lined if unicodedata.category(character) != "Cf")


@functools.cache
def font_name(face: Face) -> str:
    """The name under which ReportLab knows the face, made ready at its first use."""
    name = f"Inter-{face.style}"
    pdfmetrics.registerFont(_loaded(name, face))
    return name


def set_in(text: str, face: Face) -> tuple[tuple[str, str], ...]:
    """The text in stretches of (text, font name), most often one: what the face lacks is set in the fallback.

    Raises:
        Refused: `no_glyph` with the character and its code when no font has it.
    """
    name = font_name(face)
    known = _characters(name)
    if known.issuperset(text):
        return ((text, name),)
    stretches: list[tuple[str, str]] = []
    for character in text:
        used = name if character in known else _fallback_for(character, text)
        if stretches and stretches[-1][1] == used:
            stretches[-1] = (stretches[-1][0] + character, used)
        else:
            stretches.append((character, used))
    return tuple(stretches)


def advance(text: str, font: str, size: float) -> float:
    """The width of a text set in a registered font, in the unit of size."""
    return float(pdfmetrics.stringWidth(text, font, size))


@functools.cache
def _characters(name: str) -> frozenset[str]:
    """What the font can show. Control characters are never shown, though a font may have an empty glyph for them."""
    font = pdfmetrics.getFont(name)
    assert isinstance(font, TTFont)
    return frozenset(one for one in map(chr, font.face.charToGlyph) if unicodedata.category(one) != "Cc")


def _fallback_for(character: str, text: str) -> str:
    name = _fallback()
    if name is None or character not in _characters(name):
        raise Refused("no_glyph", character=character, code=f"U+{ord(character):04X}", text=text)
    return name


@functools.cache
def _fallback() -> str | None:
    """The first fallback font that is installed, registered; `None` when there is none."""
    for file in _font_files():
        with contextlib.suppress(TTFError, OSError):
            pdfmetrics.registerFont(TTFont(file.stem, str(file)))
            return file.stem
    return None


def _font_files() -> list[Path]:
    """Installed files of the names we know, in the order of preference."""
    if sys.platform == "win32":
        folders = [Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "Fonts")]
    elif sys.platform == "darwin":
        folders = [Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    else:
        folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts"]
    found = [file for folder in folders if folder.is_dir() for file in folder.rglob("*") if file.name in FALLBACK_FILES]
    return sorted(found, key=lambda file: FALLBACK_FILES.index(file.name))


def kept_file(face: Face) -> Path:
    """Where the cut of a face is kept: in the user's cache folder, under the font's version and our recipe's."""
    version = metadata.version("fontpkg-inter")
    return platformdirs.user_cache_path("traceapp") / "fonts" / f"inter-{version}-{RECIPE}" / f"{face.style}.ttf"


def _loaded(name: str, face: Face) -> TTFont:
    """The face from the cache folder, or cut now and kept there where the folder can be written."""
    file = kept_file(face)
    with contextlib.suppress(OSError, TTFError):
        return TTFont(name, io.BytesIO(file.read_bytes()))
    from traceapp.documents.font_cut import cut

    weight, features = face.value
    made = cut(weight=weight, features=features, style=face.style)
    with contextlib.suppress(OSError):
        _keep(file, made)
    return TTFont(name, io.BytesIO(made))


def _keep(file: Path, content: bytes) -> None:
    """Whole or not at all: another process may be reading."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as made:
        made.write(content)
    Path(made.name).replace(file)
