"""The terminal's own Ed25519 key: made at first start, in a file that only its owner can read.

On Windows the file lies in the user's own profile (%LOCALAPPDATA%), whose access list already shuts out other users;
POSIX modes do not apply there.
"""

from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from traceapp.errors import Fault
from traceapp.store.private_file import require_owners_only, write_owners_only


class TerminalKey:
    """Signs a terminal's entries.

    Attributes:
        public: the public key, 64 hex digits.
    """

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public = private.public_key().public_bytes_raw().hex()

    def __repr__(self) -> str:
        return f"TerminalKey({self.public[:8]}…)"

    def sign(self, message: bytes) -> bytes:
        """64 bytes, deterministic (RFC 8032)."""
        return self._private.sign(message)


def load_or_make_key(file: Path) -> TerminalKey:
    """The key in this file; a new one, written before it is used, if there is no file.

    Faults: key_readable_by_others, key_damaged, key_not_written.
    """
    if not file.exists():
        _write_new(file)
    return load_key(file)


def load_key(file: Path) -> TerminalKey:
    """The key in this file. Faults: key_missing, key_readable_by_others, key_damaged."""
    if not file.exists():
        raise Fault("key_missing", file=file.name)
    require_owners_only(file)
    try:
        private = load_pem_private_key(file.read_bytes(), password=None)
    except ValueError:
        raise Fault("key_damaged", file=file.name) from None
    if not isinstance(private, Ed25519PrivateKey):
        raise Fault("key_damaged", file=file.name)
    return TerminalKey(private)


def _write_new(file: Path) -> None:
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    write_owners_only(file, pem)


def signature_holds(public: str, signature: bytes, message: bytes) -> bool:
    """Whether this public key (64 hex digits) made this signature."""
    try:
        return key_holds(bytes.fromhex(public), signature, message)
    except ValueError:
        return False


def key_holds(public: bytes, signature: bytes, message: bytes) -> bool:
    """Whether this raw public key (32 bytes) made this signature."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
