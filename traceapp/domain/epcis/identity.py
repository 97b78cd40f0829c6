"""What things are called outside the plant (CBV 2.0, 8): a GTIN with a lot where the part has one, the SSCC of a box
that bears one, else a URI of ours.

A name never changes: a lot keeps the GTIN that its part had when the lot was born, a box what it bore when it was first
packed, and the host is the first that was put on file, whatever the plant publishes under later.
"""

import base64
from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

from traceapp.domain.record.pieces import EntryRef


def _unnumbered(_box: str) -> str:
    return ""


class Identity(Struct, frozen=True):
    """base: `https://<host>`. gtin_of: of a lot, 14 digits or "". is_lot: whether a test unit's code is a lot's.

    sscc_of: of a box, 18 digits or "".
    """

    base: str
    gtin_of: Callable[[str], str]
    is_lot: Callable[[str], bool]
    sscc_of: Callable[[str], str] = _unnumbered

    @property
    def namespace(self) -> str:
        """Of the plant's own words."""
        return f"{self.base}/epcis/"

    def lot(self, code: str) -> str:
        gtin = self.gtin_of(code)
        if gtin:
            return f"https://id.gs1.org/01/{gtin}/10/{escaped(code)}"
        return f"{self.base}/id/lot/{escaped(code)}"

    def box(self, code: str) -> str:
        sscc = self.sscc_of(code)
        return f"https://id.gs1.org/00/{sscc}" if sscc else self.thing("box", code)

    def unit(self, code: str) -> str:
        """A test unit: a lot, or the load it was in."""
        return self.lot(code) if self.is_lot(code) else self.thing("load", code or "-")

    def thing(self, sort: str, key: str) -> str:
        """Anything else: shipment, load, machine, instrument, place, partner, order…; "" of nothing."""
        return f"{self.base}/id/{sort}/{escaped(key)}" if key else ""

    def entry(self, ref: EntryRef) -> str:
        return f"{self.base}/id/entry/{escaped(ref.terminal)}-{ref.seq}"

    def word(self, key: str) -> str:
        """A word of the plant's own vocabulary."""
        return f"{self.base}/epcis/{escaped(key)}" if key else ""


_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def escaped(text: str) -> str:
    """A text as one part of a path (RFC 3986, 2.3)."""
    return text if _PLAIN.issuperset(text) else _percent_encoded(text)


@lru_cache(maxsize=10_000)
def _percent_encoded(text: str) -> str:
    return "".join(chr(byte) if chr(byte) in _PLAIN else f"%{byte:02X}" for byte in text.encode())


def document_uri(sha256: str) -> str:
    """A file by its SHA-256 (RFC 6920, 3): `ni:///sha-256;…`. "" where that is none."""
    try:
        digest = bytes.fromhex(sha256)
    except ValueError:
        return ""
    if len(digest) != 32:
        return ""
    return f"ni:///sha-256;{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"
