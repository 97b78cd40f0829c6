"""How the tests look at a finished file: with another library than the one that made it."""

import os
import re
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image, ImageChops

GOLDEN = Path(__file__).parents[1] / "golden" / "documents"
UPDATE = "TRACEAPP_UPDATE_GOLDEN"
"""Set to 1 to write the golden files instead of comparing with them."""


def texts(pdf: bytes) -> list[str]:
    """The text of each page, white space made even."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return [re.sub(r"[ \u00a0\u2002-\u200a]+", " ", page.replace("\r\n", "\n")) for page in pages]


def text(pdf: bytes) -> str:
    """All text on one line."""
    return re.sub(r"\s+", " ", " ".join(texts(pdf)))


def picture(pdf: bytes, *, dpi: float, page: int = 0) -> Image.Image:
    with pypdfium2.PdfDocument(pdf) as document:
        image: Image.Image = document[page].render(scale=dpi / 72).to_pil().convert("L")
    return image


def codes(image: Image.Image) -> list[tuple[str, str]]:
    """What a reader finds on a picture: symbology identifier and text."""
    found = [(read.symbology_identifier, read.bytes.decode()) for read in zxingcpp.read_barcodes(image)]
    return sorted(found)


def same_text(name: str, pdf: bytes) -> None:
    """Compare with the golden text file of this name."""
    file, found = GOLDEN / f"{name}.txt", "\n=== page ===\n".join(texts(pdf)) + "\n"
    if os.environ.get(UPDATE):
        file.write_text(found, encoding="utf-8")
    assert found == file.read_text(encoding="utf-8")


def same_picture(name: str, image: Image.Image) -> None:
    """Compare with the golden picture of this name: no larger patch of it may differ.

    Single dots at edges may, as rasterisers round; so both are blurred by shrinking before they are compared.
    """
    file = GOLDEN / f"{name}.png"
    if os.environ.get(UPDATE):
        image.save(file, optimize=True)
    with Image.open(file) as kept:
        wanted = kept.convert("L")
    assert image.size == wanted.size
    shrunk = [one.resize((one.width // 4, one.height // 4), Image.Resampling.BOX) for one in (image, wanted)]
    worst = max(ImageChops.difference(*shrunk).tobytes())
    assert worst < 60, f"{name}: a patch differs by {worst} of 255"
