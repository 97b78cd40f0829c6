"""What a certificate's QR code says behind its `#`: a few facts, the digest of the whole, and the issuer's signature.

Bytes: version 1 · key (8, the first of SHA-256 of the raw public key) · digest (32) · day of issue (4, big-endian,
since 1970-01-01) · number · random part · facts (one byte says how many), each of these texts as one byte of length
and UTF-8 · Ed25519 signature (64) over `PREFIX` and all bytes before it. Written as base64url without padding, so that
what follows the `#` never leaves the phone and is checked without a network (DESIGN 7).
"""

import hashlib
from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct

from traceapp.domain.base_encoding import from_base64url, to_base64url
from traceapp.domain.problem import Unreadable
from traceapp.errors import Refused

VERSION = 1
PREFIX = b"traceapp claim 1\n"
MOST_BYTES = 240
"""With its address such a claim fits a QR code that a phone reads off a label 60 mm wide."""
MOST_FACTS = 8
MOST_TEXT = 255
_EPOCH = date(1970, 1, 1)
_SIGNATURE = 64


class CertificateClaim(Struct, frozen=True):
    """key: the first 8 bytes of SHA-256 of the issuer's raw public key. digest: 32 bytes.

    facts: public ones, as printed. random: the unguessable part of the address. signature: 64 bytes, none before.
    """

    key: bytes
    digest: bytes
    issued: date
    number: str
    random: str
    facts: tuple[str, ...] = ()
    signature: bytes = b""

    @property
    def message(self) -> bytes:
        """What is signed: the prefix and everything but the signature."""
        return PREFIX + self.body

    @property
    def body(self) -> bytes:
        """Everything but the signature."""
        day = (self.issued - _EPOCH).days
        texts = b"".join(_counted(text) for text in (self.number, self.random))
        facts = b"".join(_counted(text) for text in self.facts)
        return bytes((VERSION,)) + self.key + self.digest + day.to_bytes(4) + texts + bytes((len(self.facts),)) + facts


def claim_key(public: bytes) -> bytes:
    """The id under which a claim names a raw Ed25519 public key (32 bytes)."""
    return hashlib.sha256(public).digest()[:8]


def sign_claim(claim: CertificateClaim, sign: Callable[[bytes], bytes]) -> str:
    """The text of a claim once it is signed. Refused `claim_too_long` (number, length, most)."""
    longest = max(len(text.encode()) for text in (claim.number, claim.random, *claim.facts))
    length = len(claim.key) + len(claim.digest) + _SIGNATURE + 6
    length += sum(len(text.encode()) + 1 for text in (claim.number, claim.random, *claim.facts))
    if longest > MOST_TEXT or length > MOST_BYTES or len(claim.facts) > MOST_FACTS:
        raise Refused("claim_too_long", number=claim.number[:80], length=length, most=MOST_BYTES)
    return to_base64url(claim.body + sign(claim.message))


def read_claim(text: str) -> CertificateClaim:
    """The claim of this text; whether its signature holds is another question.

    Refused `claim_unreadable` (problem: why): every claim has exactly one way to be written.
    """
    try:
        return _read(text)
    except Unreadable as error:
        raise Refused("claim_unreadable", problem=error.problem) from None


def _read(text: str) -> CertificateClaim:
    raw = from_base64url(text)
    if len(raw) > MOST_BYTES:
        raise Unreadable("longer_than_bytes", most=str(MOST_BYTES))
    rest = _Rest(raw)
    if rest.number(1) != VERSION:
        raise Unreadable("version_not_known")
    key, digest, day = rest.take(8), rest.take(32), rest.number(4)
    number, random = rest.text(), rest.text()
    count = rest.number(1)
    if count > MOST_FACTS:
        raise Unreadable("longer_than_bytes", most=str(MOST_BYTES))
    facts = tuple(rest.text() for _ in range(count))
    signature = rest.take(_SIGNATURE)
    if rest.left:
        raise Unreadable("goes_on_after_its_end")
    try:
        issued = _EPOCH + timedelta(days=day)
    except OverflowError:
        raise Unreadable("no_such_date", given=str(day)) from None
    return CertificateClaim(key, digest, issued, number, random, facts, signature)


class _Rest:
    """Bytes that are read from the front."""

    def __init__(self, raw: bytes) -> None:
        self.left = raw

    def take(self, count: int) -> bytes:
        if len(self.left) < count:
            raise Unreadable("cut_short")
        taken, self.left = self.left[:count], self.left[count:]
        return taken

    def number(self, size: int) -> int:
        return int.from_bytes(self.take(size))

    def text(self) -> str:
        try:
            return self.take(self.number(1)).decode()
        except UnicodeDecodeError:
            raise Unreadable("not_utf8") from None


def _counted(text: str) -> bytes:
    raw = text.encode()
    return bytes((len(raw),)) + raw
