"""The certificate with which this terminal signs documents: made at first need, replaced by a real one on record.

The private key lies encrypted beside the issuing keys; which certificates are the plant's, the journal knows by their
fingerprints, so that every terminal can tell whose signature a document bears.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from traceapp.domain.command import Command, Outcome
from traceapp.domain.issuing_key import X509, IssuingKeyState
from traceapp.domain.party import Site
from traceapp.domain.record.pieces import Signature
from traceapp.domain.signing_certificate import CertificateFacts
from traceapp.errors import Fault, Refused, TraceError
from traceapp.services.certificate.issuing_keys import first_key, issuing_keys, key_in_use, replace_key
from traceapp.settings import fresh_id
from traceapp.store.private_file import keep_private, open_private, write_owners_only
from traceapp.store.store import Store

if TYPE_CHECKING:  # loaded when the first document is signed
    from traceapp.documents.pdf_signature import PdfSigner
    from traceapp.documents.signing_identity import SigningIdentity


class KnownCertificate(Struct, frozen=True):
    """A certificate that signs or signed documents. facts: None where its file lies on another terminal."""

    state: IssuingKeyState
    facts: CertificateFacts | None


class DocumentIdentity:
    """The certificates of this plant, and the one that this terminal signs with. folder: where the private keys are."""

    def __init__(self, store: Store, folder: Path, now: Callable[[], int]) -> None:
        self._store = store
        self._folder = folder
        self._now = now
        self._signer: PdfSigner | None = None

    def all(self) -> tuple[IssuingKeyState, ...]:
        """Every certificate that ever signed documents of this plant, by fingerprint, the oldest first."""
        with self._store.reading() as books:
            return issuing_keys(books, X509)

    def known(self) -> tuple[KnownCertificate, ...]:
        """The same as `all`, each with what it says of itself."""
        return tuple(KnownCertificate(one, self._facts(one.public_key)) for one in self.all())

    def in_use(self) -> KnownCertificate | None:
        """What this terminal signs documents with now; None while it has none, which asking does not change."""
        with self._store.reading() as books:
            state = key_in_use(books, self._store.letters, X509)
        return None if state is None else KnownCertificate(state, self._facts(state.public_key))

    def look_at(self, content: bytes, password: bytes | None) -> CertificateFacts:
        """What `install` would take. Refused as that says, but for signatures."""
        from traceapp.documents.signing_identity import facts_of

        return facts_of(self._identity_in(content, password).certificate)

    def signer(self) -> "PdfSigner":
        """What this terminal signs documents with; made, and its making recorded, where there is none.

        Faults: key_missing, key_locked, key_readable_by_others, key_not_written, key_damaged.
        """
        from traceapp.documents.pdf_signature import PdfSigner

        with self._store.reading() as books:
            state = key_in_use(books, self._store.letters, X509)
        fingerprint = self._first() if state is None else state.public_key
        if self._signer is None or self._signer.identity.fingerprint != fingerprint:
            self._signer = PdfSigner(self._read(fingerprint))
        return self._signer

    def install(
        self, content: bytes, password: bytes | None, person: str, where: str, signatures: Sequence[Signature]
    ) -> Outcome:
        """Sign with the certificate in a file, PKCS#12 or PEM, from now on.

        Refused: identity_known for one that is or was in use; as `from_file`, `issuing_keys.replace_key`.
        """
        identity = self._identity_in(content, password)
        self._keep(identity)
        verb = partial(
            replace_key,
            command=(command := self._command((person,) if person else (), where)),
            letters=self._store.letters,
            public_key=identity.fingerprint,
            year=self._moment().year,
            signatures=signatures,
            algorithm=X509,
        )
        try:
            return self._store.record(command, verb)
        except TraceError:
            for file in self._files(identity.fingerprint):
                file.unlink(missing_ok=True)
            raise

    def _identity_in(self, content: bytes, password: bytes | None) -> "SigningIdentity":
        from traceapp.documents.signing_identity import from_file

        identity = from_file(content, password, self._moment())
        if any(one.public_key == identity.fingerprint for one in self.all()):
            raise Refused("identity_known", holder=identity.name)
        return identity

    def _facts(self, fingerprint: str) -> CertificateFacts | None:
        from traceapp.documents.signing_identity import facts_in

        _, certificate = self._files(fingerprint)
        try:
            return facts_in(certificate.read_bytes())
        except OSError:
            return None

    def _first(self) -> str:
        """A certificate that was written and not recorded before the program stopped is taken up again."""
        from traceapp.documents.signing_identity import self_signed

        fingerprint = self._unrecorded()
        if not fingerprint:
            identity = self_signed(self._plant_name(), self._moment())
            self._keep(identity)
            fingerprint = identity.fingerprint
        verb = partial(
            first_key,
            letters=self._store.letters,
            public_key=fingerprint,
            year=self._moment().year,
            algorithm=X509,
        )
        self._store.record(self._command((), self._store.letters), verb)
        return fingerprint

    def _unrecorded(self) -> str:
        known = {one.public_key for one in self.all()}
        written = (file.stem.removeprefix(_PREFIX) for file in sorted(self._folder.glob(f"{_PREFIX}*.pem")))
        return next((one for one in written if one not in known and self._files(one)[1].exists()), "")

    def _plant_name(self) -> str:
        with self._store.reading() as books:
            sites = [fact for fact in books.facts("site", self._now()) if isinstance(fact, Site)]
        return sites[0].name if sites else ""

    def _keep(self, identity: "SigningIdentity") -> None:
        """The certificate first: a key without one is nothing."""
        from traceapp.documents.signing_identity import chain_pem

        key, certificate = self._files(identity.fingerprint)
        write_owners_only(certificate, chain_pem(identity))
        keep_private(key, identity.key)

    def _read(self, fingerprint: str) -> "SigningIdentity":
        from traceapp.documents.signing_identity import identity_of

        key, certificate = self._files(fingerprint)
        private = open_private(key)
        try:
            identity = identity_of(private, certificate.read_bytes())
        except (OSError, ValueError):
            raise Fault("key_damaged", file=certificate.name) from None
        if identity.fingerprint != fingerprint:
            raise Fault("key_damaged", file=certificate.name)
        return identity

    def _files(self, fingerprint: str) -> tuple[Path, Path]:
        """Where the key and the certificate lie."""
        return self._folder / f"{_PREFIX}{fingerprint}.pem", self._folder / f"{_PREFIX}{fingerprint}.crt"

    def _command(self, who: tuple[str, ...], where: str) -> Command:
        return Command(id=fresh_id(), who=who, where=where, happened=self._now())

    def _moment(self) -> datetime:
        return datetime.fromtimestamp(self._now() / 1_000_000, tz=UTC)


_PREFIX = "document-"
