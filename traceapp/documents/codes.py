"""Texts as module matrices: QR, Data Matrix, Code 128. Every symbol is read back before it is given out.

The writers are different libraries and the reader is a third party to one of them, so a symbol that says something else
than it was asked to (a padding byte too many, a wrong symbology) is found here and not at the customer's dock.
"""

from itertools import groupby

import qrcode
import zxingcpp
from msgspec import Struct
from qrcode.constants import ERROR_CORRECT_L, ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError

from traceapp.errors import Refused

QUIET = 4
"""Modules of white that the read-back puts around a symbol; QR asks for four (ISO/IEC 18004), the others for fewer."""

BRACKETED = ("]C1", "]d2")
"""Symbols of element strings, which the reader tells in brackets."""
SIGNED, MASK = 150, 4
"""Characters from which on a QR code's text is a signed claim; the mask that such a one gets."""


class Modules(Struct, frozen=True):
    """A symbol without its quiet zone: rows of dark (1) and light (0) modules. A linear symbol has one row."""

    rows: tuple[bytes, ...]

    @property
    def width(self) -> int:
        return len(self.rows[0])

    @property
    def height(self) -> int:
        return len(self.rows)

    def runs(self) -> list[tuple[int, int, int]]:
        """The dark modules as horizontal runs (x, y, length), y counted downwards."""
        found = []
        for y, row in enumerate(self.rows):
            x = 0
            for dark, modules in groupby(row):
                length = len(list(modules))
                if dark:
                    found.append((x, y, length))
                x += length
        return found


def qr(text: str, *, is_weak: bool = False) -> Modules:
    """A QR code of error correction M (15 %), as small as the text allows. is_weak: of L (7 %), with fewer modules.

    The mask is searched for (ISO/IEC 18004, 7.8.3), save of a text that carries a signature: that is as good as random,
    and every mask breaks it up alike. Refused `code_too_long`.
    """
    _check(text, "QR")
    mask = None if len(text) < SIGNED else MASK
    correction = ERROR_CORRECT_L if is_weak else ERROR_CORRECT_M
    code = qrcode.QRCode(error_correction=correction, border=0, mask_pattern=mask)
    code.add_data(text, optimize=0)
    try:
        code.make(fit=True)
    except (DataOverflowError, ValueError):
        raise Refused("code_too_long", symbology="QR", text=text) from None
    modules = Modules(tuple(bytes(map(int, row)) for row in code.get_matrix()))
    return _proven(modules, text, zxingcpp.BarcodeFormat.QRCode, "]Q1")


def data_matrix(text: str, *, gs1: bool = False) -> Modules:
    """A square Data Matrix ECC 200. Control characters are kept, so an ISO/IEC 15434 message is one text.

    gs1: the text is an element string in brackets, `(01)…(10)…`; the symbol then starts with FNC1.
    """
    return _written(text, zxingcpp.BarcodeFormat.DataMatrix, "]d2" if gs1 else "]d1", gs1=gs1, force_square=True)


def code_128(text: str, *, gs1: bool = False) -> Modules:
    """A Code 128 of one row; a GS1-128 of an element string in brackets, as `data_matrix`."""
    modules = _written(text, zxingcpp.BarcodeFormat.Code128, "]C1" if gs1 else "]C0", gs1=gs1)
    return Modules(modules.rows[:1])


def _check(text: str, symbology: str) -> None:
    """Only ASCII reads alike on every scanner, whatever its code page and keyboard."""
    if not text or not text.isascii():
        raise Refused("code_not_ascii", symbology=symbology, text=text)


def _written(text: str, symbology: zxingcpp.BarcodeFormat, identifier: str, **options: bool) -> Modules:
    _check(text, str(symbology))
    try:
        symbol = zxingcpp.create_barcode(text, symbology, **options)
    except (ValueError, RuntimeError):
        raise Refused("code_too_long", symbology=str(symbology), text=text) from None
    levels, (height, width) = _levels(symbol.to_image(scale=1, add_quiet_zones=False))
    flat = bytes(level < 128 for level in levels)
    modules = Modules(tuple(flat[y * width : (y + 1) * width] for y in range(height)))
    return _proven(modules, text, symbology, identifier)


def _levels(image: object) -> tuple[bytes, tuple[int, int]]:
    """The grey levels of zxing-cpp's image, row by row, with height and width. Its stubs hide the buffer."""
    view = memoryview(image)  # type: ignore[arg-type]
    height, width = view.shape or (0, 0)
    return view.tobytes(), (height, width)


def _proven(modules: Modules, text: str, symbology: zxingcpp.BarcodeFormat, identifier: str) -> Modules:
    """The symbol itself, once a reader has read the text from it.

    Raises:
        Refused: `code_unreadable` when what is read is not what was to be written.
    """
    dots, side = 3, QUIET * 3
    white = b"\xff" * ((modules.width + 2 * QUIET) * dots)
    lines = [white] * side
    for row in modules.rows:
        line = b"\xff" * side + b"".join(b"\x00" * dots if dark else b"\xff" * dots for dark in row) + b"\xff" * side
        lines += [line] * dots
    lines += [white] * side
    image = memoryview(b"".join(lines)).cast("B", [len(lines), len(white)])
    for read in zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormats([symbology]), is_pure=True):
        said = read.text if identifier in BRACKETED else read.bytes.decode("ascii", "replace")
        if read.symbology_identifier == identifier and said == text:
            return modules
    raise Refused("code_unreadable", symbology=str(symbology), text=text)
