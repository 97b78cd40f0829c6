"""A page of a document as pixels, for the screen."""

from msgspec import Struct


class Drawn(Struct, frozen=True):
    """One page as pixels: 32 bits each, blue, green, red and nothing, row by row."""

    width: int
    height: int
    stride: int
    pixels: bytes
    pages: int


def draw_page(pages: bytes, number: int, dpi: int) -> Drawn:
    """Page `number` (from 1) of a PDF as pixels."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pages)
    try:
        count = len(document)
        page = document[min(number, count) - 1]
        bitmap = page.render(scale=dpi / 72, rev_byteorder=False, prefer_bgrx=True)
        drawn = Drawn(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer), count)
        bitmap.close()
        page.close()
    finally:
        document.close()
    return drawn
