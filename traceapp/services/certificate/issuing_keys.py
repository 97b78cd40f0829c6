"""The keys that certificates are signed with: which one a terminal uses, and who may replace or revoke one."""

from collections.abc import Sequence

from traceapp.domain.command import Command
from traceapp.domain.issuing_key import ED25519, X509, IssuingKeyState, is_key_name
from traceapp.domain.person import Act
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.sealing import IssuingKeyMade, IssuingKeyRevoked
from traceapp.errors import Refused
from traceapp.services.known import require_reason
from traceapp.services.people import require_signatures
from traceapp.services.ports import Books

PEOPLE = 2


def issuing_keys(books: Books, algorithm: str = ED25519) -> tuple[IssuingKeyState, ...]:
    """Every key that ever signed certificates of this plant, the oldest first."""
    states = [one for one in books.all_states("issuing_key:") if isinstance(one, IssuingKeyState)]
    known = (one for one in states if one.made_at and one.algorithm == algorithm and is_key_name(one.public_key))
    return tuple(sorted(known, key=lambda one: (one.made_at, one.public_key)))


def issuing_key(books: Books, public_key: str) -> IssuingKeyState | None:
    """A key by its public half (hex); None for one that never was ours."""
    return next((one for one in issuing_keys(books) if one.public_key == public_key), None)


def key_in_use(books: Books, letters: str, algorithm: str = ED25519) -> IssuingKeyState | None:
    """What a terminal signs with now; None while it has no key, and after its last was revoked."""
    own = [one for one in issuing_keys(books, algorithm) if one.terminal == letters and one.standing == "in use"]
    return own[-1] if own else None


def first_key(
    books: Books, letters: str, public_key: str, year: int, algorithm: str = ED25519
) -> tuple[IssuingKeyMade, ...]:
    """A terminal's key, made by the program when it is needed; nothing where there is one after all."""
    if key_in_use(books, letters, algorithm) is not None:
        return ()
    return (IssuingKeyMade(public_key=public_key, name=_name(books, letters, year), algorithm=algorithm),)


def replace_key(
    books: Books,
    command: Command,
    *,
    letters: str,
    public_key: str,
    year: int,
    signatures: Sequence[Signature],
    algorithm: str = ED25519,
) -> tuple[Record, ...]:
    """Another key takes the place of the one in use, which keeps vouching for what it signed.

    Refused: as `people.require_signatures`.
    """
    require_signatures(books, signatures, Act.SET_UP, people=PEOPLE, at=command.happened)
    old = key_in_use(books, letters, algorithm)
    return (
        IssuingKeyMade(
            public_key=public_key,
            name=_name(books, letters, year),
            algorithm=algorithm,
            replaces="" if old is None else old.public_key,
            signatures=tuple(signatures),
        ),
    )


def revoke_key(
    books: Books,
    command: Command,
    *,
    name: str,
    reason: str,
    signatures: Sequence[Signature],
    compromised_since: int = 0,
    superseded: bool = False,
) -> tuple[Record, ...]:
    """A key is not to be trusted any more. name: as it is printed. compromised_since, superseded: as the record's.

    Refused: issuing_key_unknown, issuing_key_revoked, reason_missing, compromised_later (that is still to come); as
    `people.require_signatures`.
    """
    require_signatures(books, signatures, Act.SET_UP, people=PEOPLE, at=command.happened)
    reason = require_reason(reason)
    if compromised_since > command.happened:
        raise Refused("compromised_later", name=name)
    every = (*issuing_keys(books), *issuing_keys(books, X509))
    found = next((one for one in every if one.name == name), None)
    if found is None:
        raise Refused("issuing_key_unknown", name=name)
    if found.revoked_because:
        raise Refused("issuing_key_revoked", name=name)
    return (
        IssuingKeyRevoked(
            public_key=found.public_key,
            reason=reason,
            signatures=tuple(signatures),
            compromised_since=0 if superseded else compromised_since,
            superseded=superseded,
        ),
    )


def _name(books: Books, letters: str, year: int) -> str:
    """The next of this terminal's names: `A-26-01`."""
    names = {one.name for one in books.all_states("issuing_key:") if isinstance(one, IssuingKeyState)}
    number = 1
    while (name := f"{letters}-{year % 100:02d}-{number:02d}") in names:
        number += 1
    return name
