"""Private keys that are kept encrypted (PKCS #8, AES-256), and the passphrase that opens them, which is kept apart.

The passphrase is a credential that the system hands the program (`$CREDENTIALS_DIRECTORY/traceapp-passphrase`, as
systemd's LoadCredential does), or else a file beside the keys that only its owner can read. A copy of the store holds
neither; who takes the folder of keys alone cannot sign.
"""

import os
import secrets
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault

CREDENTIAL = "traceapp-passphrase"
BESIDE = "passphrase"


def keep_private(file: Path, key: PrivateKeyTypes) -> None:
    """Write a key, encrypted, before it is used. Faults: key_not_written, key_readable_by_others."""
    passphrase = next(iter(_passphrases(file.parent)), None) or _fresh_passphrase(file.parent / BESIDE)
    write_owners_only(file, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase)))


def open_private(file: Path) -> PrivateKeyTypes:
    """The key in a file. Faults: key_missing, key_readable_by_others, key_locked (no passphrase here opens it)."""
    if not file.exists():
        raise Fault("key_missing", file=file.name)
    require_owners_only(file)
    pem = file.read_bytes()
    for passphrase in _passphrases(file.parent):
        try:
            return load_pem_private_key(pem, passphrase)
        except (ValueError, TypeError):
            continue
    raise Fault("key_locked", file=file.name)


def write_owners_only(file: Path, body: bytes) -> None:
    """Write a file that only its owner can read, whole or not at all. Fault `key_not_written`."""
    fresh = file.with_suffix(".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(body)
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(file)
    except OSError as error:
        raise Fault("key_not_written", file=file.name, told=system_problem(error)) from error


def _passphrases(folder: Path) -> Iterator[bytes]:
    """Those at hand, the system's credential first; a key that was written before there was one still opens."""
    given = os.environ.get("CREDENTIALS_DIRECTORY", "")
    if given and (credential := Path(given) / CREDENTIAL).exists():
        yield credential.read_bytes().strip()
    beside = folder / BESIDE
    if beside.exists():
        require_owners_only(beside)
        yield beside.read_bytes().strip()


def _fresh_passphrase(file: Path) -> bytes:
    passphrase = secrets.token_hex(32).encode()
    write_owners_only(file, passphrase + b"\n")
    return passphrase


def require_owners_only(file: Path) -> None:
    """Fault `key_readable_by_others` for a file that others can read; Windows guards the folder instead."""
    if sys.platform != "win32" and stat.S_IMODE(file.stat().st_mode) & 0o077:
        raise Fault("key_readable_by_others", file=file.name)
