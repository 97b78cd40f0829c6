"""PINs: argon2 hashes with the plant's pepper, in a table that can be deleted; five wrong tries lock (DESIGN 8)."""

import hashlib
import hmac
import secrets
from typing import Protocol

from msgspec import Struct

from traceapp.errors import Refused
from traceapp.store.desk import Desk


class Hasher(Protocol):
    """What argon2's `PasswordHasher` does here; a test takes a cheap one."""

    def hash(self, password: str) -> str: ...
    def verify(self, hash: str, password: str) -> bool: ...  # noqa: A002 - argon2's own word


def default_hasher() -> Hasher:
    """argon2id with the library's own cost, about 0.1 s. Loaded when somebody first keys a PIN or opens a store."""
    from argon2 import PasswordHasher

    return PasswordHasher()


MOST_WRONG_TRIES = 5
SHORTEST = 4
_PEPPER = "pin.pepper"


def _pepper(desk: Desk) -> str:
    """The plant's pepper, made at first use: 64 hex digits."""
    pepper = desk.setting(_PEPPER)
    if not pepper:
        pepper = secrets.token_hex(32)
        desk.set_setting(_PEPPER, pepper)
    return pepper


def _mixed(pepper: str, pin: str) -> str:
    return hmac.new(bytes.fromhex(pepper), pin.encode(), hashlib.sha256).hexdigest()


def require_shape(pin: str) -> None:
    """Refused `pin_too_short` below four digits, `pin_not_digits`."""
    if not (pin.isascii() and pin.isdigit()):
        raise Refused("pin_not_digits")
    if len(pin) < SHORTEST:
        raise Refused("pin_too_short", least=SHORTEST)


def set_pin(desk: Desk, person: str, pin: str, hasher: Hasher) -> None:
    """Set a person's PIN, which unlocks it. Refused as `require_shape`."""
    require_shape(pin)
    desk.set_pin(person, hasher.hash(_mixed(_pepper(desk), pin)))


class KeptPin(Struct, frozen=True):
    """What a typed PIN is held against. Checking takes a tenth of a second, so it is done outside any transaction."""

    person: str
    hash: str
    pepper: str
    wrong_tries: int

    def is_right(self, typed: str, hasher: Hasher) -> bool:
        """Whether this is the PIN."""
        from argon2.exceptions import VerifyMismatchError

        try:
            return hasher.verify(self.hash, _mixed(self.pepper, typed))
        except VerifyMismatchError:
            return False


def kept_pin(desk: Desk, person: str) -> KeptPin:
    """The person's PIN as it is kept. Refused: pin_not_set, pin_locked (only `set_pin` helps then)."""
    kept = desk.pin(person)
    if kept is None:
        raise Refused("pin_not_set", person=person)
    if kept.wrong_tries >= MOST_WRONG_TRIES:
        raise Refused("pin_locked", person=person)
    return KeptPin(person, kept.hash, _pepper(desk), kept.wrong_tries)


def count_try(desk: Desk, kept: KeptPin, *, right: bool) -> None:
    """A right PIN clears the wrong tries, a wrong one is counted."""
    if not right or kept.wrong_tries:
        desk.count_wrong_pin(kept.person, tries=0 if right else kept.wrong_tries + 1)
