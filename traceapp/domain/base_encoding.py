"""Bytes as text: base64 exactly as it is written (RFC 4648), and base58 (the Bitcoin alphabet, Multibase `z`)."""

import base64
import binascii

from traceapp.domain.problem import Unreadable

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_VALUES = {character: value for value, character in enumerate(_BASE58)}
MOST_BASE58 = 256
"""Characters that are decoded: a key is 48 and a signature 88, and the sum grows with the square."""


def to_base64(raw: bytes) -> str:
    """Standard base64 with padding (RFC 4648, 4)."""
    return base64.b64encode(raw).decode()


def from_base64(text: str) -> bytes:
    """The bytes of a standard base64, which has one way to write them. Raises Unreadable `not_base64`."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Unreadable("not_base64") from None
    if to_base64(raw) != text:
        raise Unreadable("not_base64")
    return raw


def to_base64url(raw: bytes) -> str:
    """The alphabet for addresses, without padding (RFC 4648, 5)."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def from_base64url(text: str) -> bytes:
    """The bytes of a base64url without padding, which has one way to write them. Raises Unreadable `not_base64`."""
    try:
        raw = base64.b64decode(text.encode("ascii") + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise Unreadable("not_base64") from None
    if to_base64url(raw) != text:
        raise Unreadable("not_base64")
    return raw


def to_base58(raw: bytes) -> str:
    """Base58btc: every leading zero byte is a `1`."""
    number, text = int.from_bytes(raw), ""
    while number:
        number, digit = divmod(number, 58)
        text = _BASE58[digit] + text
    return "1" * (len(raw) - len(raw.lstrip(b"\0"))) + text


def from_base58(text: str) -> bytes:
    """The bytes of a base58btc. Raises Unreadable `not_base58`."""
    if len(text) > MOST_BASE58 or any(character not in _VALUES for character in text):
        raise Unreadable("not_base58")
    number = 0
    for character in text:
        number = number * 58 + _VALUES[character]
    body = number.to_bytes((number.bit_length() + 7) // 8)
    return b"\0" * (len(text) - len(text.lstrip("1"))) + body
