"""A key that certificates are signed with, as its entries make it: in use, replaced, or revoked."""

import re

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.record.sealing import IssuingKeyMade, IssuingKeyRevoked

ED25519 = "Ed25519"
X509 = "X.509"
"""The certificate that signs documents, named by its SHA-256 fingerprint; `ED25519` signs content and log."""

_NAME = re.compile(r"[0-9a-f]{64}")


def is_key_name(text: str) -> bool:
    """Whether it may name a key or a certificate: 32 bytes in hex. What else a journal says there is none of ours."""
    return _NAME.fullmatch(text) is not None


class IssuingKeyState(Struct, frozen=True, array_like=True):
    """One key, named by its public half, or a certificate by its fingerprint (hex). terminal: the letters of whose it
    is. Moments: UTC microseconds. revoked_because: why it counts no more; "" while it does. compromised_since:
    since when somebody else may have had it, 0 where nobody knows. superseded: nobody ever had; it was given up.
    """

    public_key: str
    name: str = ""
    algorithm: str = ""
    terminal: str = ""
    made_at: int = 0
    replaced_by: str = ""
    replaced_at: int = 0
    revoked_at: int = 0
    revoked_because: str = ""
    compromised_since: int = 0
    superseded: bool = False

    @property
    def standing(self) -> str:
        """unknown, revoked, replaced or in use. What a replaced key signed stays good."""
        if not self.made_at:
            return "unknown"
        if self.revoked_because:
            return "revoked"
        return "replaced" if self.replaced_by else "in use"

    def vouches(self, known_at: int | None) -> bool:
        """Whether what it signed counts. known_at: a moment at which the journal had it; None where it never did, for
        whoever has a stolen key writes any date.
        """
        if not self.revoked_because or self.superseded:
            return True
        return known_at is not None and known_at < self.compromised_since


def advance_issuing_key(state: IssuingKeyState, entry: Entry) -> IssuingKeyState:
    """The key after one more entry."""
    match entry.record:
        case IssuingKeyMade() as record if record.public_key == state.public_key:
            return replace(
                state, name=record.name, algorithm=record.algorithm, terminal=entry.terminal, made_at=entry.happened
            )
        case IssuingKeyMade() as record:
            return replace(state, replaced_by=record.public_key, replaced_at=entry.happened)
        case IssuingKeyRevoked() as record if not state.revoked_because:
            return replace(
                state,
                revoked_at=entry.happened,
                revoked_because=record.reason,
                compromised_since=record.compromised_since,
                superseded=record.superseded,
            )
        case _:
            return state
