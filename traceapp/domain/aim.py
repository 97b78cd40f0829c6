"""The AIM symbology identifier (ISO/IEC 15424) that a scanner puts before the data: `]d2`, `]Q3`, `]C1`…

It says which symbol was read and how its data is to be understood, and so it alone decides between an element string
and a text that happens to begin with digits.
"""

import re

from msgspec import Struct

NAMES = {
    "A": "Code 39",
    "C": "Code 128",
    "E": "EAN/UPC",
    "F": "Codabar",
    "G": "Code 93",
    "H": "Code 11",
    "I": "Interleaved 2 of 5",
    "J": "DotCode",
    "K": "Code 16K",
    "L": "PDF417",
    "M": "MSI",
    "O": "Codablock",
    "Q": "QR Code",
    "U": "MaxiCode",
    "X": "another symbol",
    "d": "Data Matrix",
    "e": "GS1 DataBar",
    "h": "Han Xin",
    "z": "Aztec",
}
_IDENTIFIER = re.compile(rb"\]([A-Za-z])([0-9A-Za-z])")
_ELEMENTS = {"C1", "J1", "J4", "Q3", "Q4", "d2", "d5", "e0", "z1", "z4"}  # FNC1 in first position
_TRADE_NUMBER = {"E0", "E4", "I1"}  # the data is a bare GTIN
_ESCAPED = {"J3", "J4", "J5", "L1", "Q2", "Q4", "Q6", "d4", "d5", "d6", "z3", "z4", "z5"}
_DESIGNATOR = re.compile(rb"\\([0-9]{6})")
_ENCODINGS = {
    1: "latin-1",
    3: "latin-1",
    **{n: f"iso8859-{n - 2}" for n in range(4, 19) if n != 14},
    20: "shift_jis",
    21: "cp1250",
    22: "cp1251",
    23: "cp1252",
    24: "cp1256",
    25: "utf-16-be",
    26: "utf-8",
    28: "big5",
    29: "gb18030",
    30: "euc-kr",
}


class Symbology(Struct, frozen=True):
    """How a scanner says it read the symbol. aim: `]d2`, empty when the scanner sends no identifier."""

    aim: str = ""

    @property
    def name(self) -> str:
        """The field's name of the symbol, empty without an identifier."""
        return NAMES[self.aim[1]] if self.aim else ""

    @property
    def carries_elements(self) -> bool:
        """Whether the data is a GS1 element string (GS1 General Specifications, 5.1.2)."""
        return self.aim[1:] in _ELEMENTS

    @property
    def carries_trade_number(self) -> bool:
        """Whether the data is a bare GTIN: EAN, UPC or ITF with its check digit verified."""
        return self.aim[1:] in _TRADE_NUMBER

    @property
    def is_escaped(self) -> bool:
        """Whether backslashes are doubled and a backslash with six digits changes the character set (AIM ECI)."""
        return self.aim[1:] in _ESCAPED


def split_symbology(frame: bytes) -> tuple[Symbology, bytes]:
    """The identifier before the data, and the data. A frame that begins otherwise has none."""
    found = _IDENTIFIER.match(frame)
    if found is None or found[1].decode() not in NAMES:
        return Symbology(), frame
    return Symbology(found[0].decode()), frame[3:]


def text_of(data: bytes, symbology: Symbology) -> str:
    """The data as text. What is no text in its character set is shown byte by byte, never guessed."""
    if not symbology.is_escaped:
        return data.decode("utf-8", errors="backslashreplace")
    pieces = _DESIGNATOR.split(data)  # text, designator, text, designator, text…
    text = _decoded(pieces[0], "utf-8")
    for designator, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        text += _decoded(piece, _ENCODINGS.get(int(designator), "ascii"))
    return text


def _decoded(piece: bytes, encoding: str) -> str:
    return piece.replace(rb"\\", b"\\").decode(encoding, errors="backslashreplace")
