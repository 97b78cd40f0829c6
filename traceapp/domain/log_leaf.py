"""What the plant's log holds of an entry: its digest, and what it says of a certificate in words of its own.

A certificate's leaves can be made from the certificate alone, so that who holds one checks its proof without the
journal. Of every other entry the log holds nothing but a hash of its digest.
"""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from traceapp.domain.entry import Entry, decode_entry
from traceapp.domain.merkle import leaf_hash
from traceapp.domain.record import tag_of
from traceapp.domain.record.dispatch import CertificateIssued, CertificateWithdrawn

OF_CERTIFICATES = frozenset({tag_of(CertificateIssued), tag_of(CertificateWithdrawn)})
"""The kinds of entries that say more than their digest."""


class LeafKind(StrEnum):
    """What a leaf says."""

    ENTRY = "entry"
    ISSUED = "issued"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class LogLeaf(Struct, frozen=True):
    """One leaf. about: the certificate, "" for an entry. told: the digest (hex); of a superseded one its successor."""

    kind: LeafKind
    about: str
    told: str

    @property
    def body(self) -> bytes:
        """The bytes that are hashed: lines of text."""
        named = f"{self.about}\n" if self.about else ""
        told = f"{self.told}\n" if self.told else ""
        return f"traceapp {self.kind.value} 1\n{named}{told}".encode()

    @property
    def hash(self) -> bytes:
        """The leaf's hash in the tree (RFC 6962, 2.1)."""
        return leaf_hash(self.body)


def issued_leaf(number: str, digest: str) -> LogLeaf:
    """That a certificate stands. digest: of its content, capital hex."""
    return LogLeaf(LeafKind.ISSUED, number, digest)


def leaves_of(kind: str, digest: bytes, body: bytes | None) -> Iterator[LogLeaf]:
    """What an entry adds to the log, in order. kind: of its record. digest: its own, 32 bytes. body: its bytes, only
    wanted for those of certificates.
    """
    yield LogLeaf(LeafKind.ENTRY, "", digest.hex())
    if kind in OF_CERTIFICATES and body is not None:
        yield from _of_certificate(decode_entry(body))


def _of_certificate(entry: Entry) -> Iterator[LogLeaf]:
    match entry.record:
        case CertificateIssued() as record:
            yield issued_leaf(record.number, record.digest)
            if record.supersedes:
                yield LogLeaf(LeafKind.SUPERSEDED, record.supersedes, record.number)
        case CertificateWithdrawn() as record:
            yield LogLeaf(LeafKind.WITHDRAWN, record.number, "")
