"""The keys that certificates are signed with, and that a certificate's document was sealed."""

from collections.abc import Iterator

from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef, Signature


class IssuingKeyMade(Record, frozen=True, kw_only=True, tag="issuing_key_made.1"):
    """A terminal signs certificates with this key from now on. public_key: hex, an Ed25519 key raw (32 bytes).

    name: as it is printed, `A-26-01`. replaces: the public key that it takes the place of, or "". signatures: of who
    had it replaced; the first one is made by the program itself when it is first needed.
    """

    public_key: str
    name: str
    algorithm: str = "Ed25519"
    replaces: str = ""
    signatures: tuple[Signature, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"issuing_key:{self.public_key}"
        if self.replaces:
            yield f"issuing_key:{self.replaces}"


class IssuingKeyRevoked(Record, frozen=True, kw_only=True, tag="issuing_key_revoked.1"):
    """A key is no longer to be trusted: somebody else may have it.

    compromised_since: since when they may (UTC microseconds), 0 where nobody knows. superseded: nobody has it, so that
    all that it signed stays good.
    """

    public_key: str
    reason: str
    signatures: tuple[Signature, ...] = ()
    compromised_since: int = 0
    superseded: bool = False

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"issuing_key:{self.public_key}"


class DocumentSealed(Record, frozen=True, kw_only=True, tag="document_sealed.1"):
    """A certificate's document stands as customers get it. document, credential, proof: SHA-256 (hex) of kept files.

    digest: of the content, as `CertificateIssued`. public_key: whose signature the credential carries. index: where
    the log holds the certificate; size: of the log at the checkpoint in the proof.
    """

    number: str
    digest: str
    document: str
    credential: str
    proof: str
    public_key: str
    index: int
    size: int

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"certificate:{self.number}"
