"""The terminal's own Ed25519 key: made at first start, in a file that only its owner can read.

On Windows the file lies in the user's own profile (%LOCALAPPDATA%), whose access list already shuts out other users;
POSIX modes do not apply there.
"""

import os
import stat
import sys
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault


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
    if sys.platform != "win32" and stat.S_IMODE(file.stat().st_mode) & 0o077:
        raise Fault("key_readable_by_others", file=file.name)
    try:
        private = load_pem_private_key(file.read_bytes(), password=None)
    except ValueError:
        raise Fault("key_damaged", file=file.name) from None
    if not isinstance(private, Ed25519PrivateKey):
        raise Fault("key_damaged", file=file.name)
    return TerminalKey(private)


def _write_new(file: Path) -> None:
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(".new")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(pem)
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(file)
    except OSError as error:
        raise Fault("key_not_written", file=file.name, told=system_problem(error)) from error


def signature_holds(public: str, signature: bytes, message: bytes) -> bool:
    """Whether this public key (64 hex digits) made this signature."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
