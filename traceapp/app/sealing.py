"""Sealing: an issued certificate becomes the document that customers get (DESIGN 8).

The order of acts: the certificate is on record with the digest of its content; then credential, log proof, PDF/A with
both attached, signature, and last the record that the document is sealed. Whatever was made before a power cut is made
again from what is kept: a note on the disk says which certificates wait, written before they are recorded.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Lock
from urllib.parse import urlsplit

import msgspec

from traceapp.app.document_identity import DocumentIdentity
from traceapp.app.issuing_keys import IssuingKey, IssuingKeys
from traceapp.domain.certificate import CertificateContent
from traceapp.domain.checkpoint import LogProof, read_checkpoint
from traceapp.domain.command import Command
from traceapp.domain.credential import canonical, signed_credential, unsigned_credential, utc_text, with_proof
from traceapp.domain.identity import did_key, multikey
from traceapp.domain.issued import IssuedState
from traceapp.domain.record.sealing import DocumentSealed
from traceapp.domain.system_error import system_problem
from traceapp.errors import Fault, Refused, TraceError
from traceapp.services.certificate.issuing import seal
from traceapp.settings import fresh_id
from traceapp.store.store import Store

STAMP_SERVER = "stamp.server"
"""The setting that holds the address of an RFC 3161 server; without it a signature says when by its own word."""
PDF, JSON, PROOF = "application/pdf", "application/json", "text/plain"
NOWHERE = "traceapp.invalid"
"""Whose terms a certificate uses where the plant has no host of its own (RFC 2606)."""
CREDENTIAL_NAME, PROOF_NAME = "certificate.json", "certificate.tlog-proof"
"""What the attachments are called in every document, so that whoever looks for them finds them."""


class Sealing:
    """Seals the certificates that this terminal issued.

    prove: the log's proof of a certificate, at a checkpoint signed now. folder: where notes of what waits lie.
    """

    def __init__(
        self,
        store: Store,
        keys: IssuingKeys,
        identity: DocumentIdentity,
        prove: Callable[[str], LogProof],
        folder: Path,
    ) -> None:
        self._store = store
        self._keys = keys
        self._identity = identity
        self._prove = prove
        self._folder = folder
        self._turn = Lock()

    @contextmanager
    def expecting(self, number: str) -> Iterator[None]:
        """Note that a certificate is about to be recorded and has to be sealed; refused, it has not.

        Fault `file_not_written`.
        """
        self.expect(number)
        try:
            yield
        except TraceError:
            self._forget(number)
            raise

    def expect(self, number: str) -> None:
        """Note that a certificate has to be sealed. Fault `file_not_written`."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._note(number).touch()
        except OSError as error:
            raise Fault("file_not_written", file=number, told=system_problem(error)) from error

    def waiting(self) -> tuple[str, ...]:
        """Numbers of certificates that were to be sealed and are not yet."""
        return tuple(sorted(file.name for file in self._folder.iterdir())) if self._folder.is_dir() else ()

    def seal(self, number: str) -> bool:
        """Seal one certificate; False where there is nothing to seal, as of a number that was never recorded.

        Faults as of keys and log, `file_not_kept`.
        """
        with self._turn:
            with self._store.reading() as books:
                state = books.certificate(number)
            sealed = state is not None and state.entry is not None and state.sealed is None and self._seal(state)
            self._forget(number)
            return sealed

    def _forget(self, number: str) -> None:
        with suppress(OSError):  # it is looked at again at the next start, and found sealed or never recorded
            self._note(number).unlink(missing_ok=True)

    def _seal(self, state: IssuedState) -> bool:
        key = self._keys.in_use()
        credential = _credential(self._content(state), key, state.issued_at)
        proof = self._prove(state.number)
        signed = self._signed(state, credential, proof.text.encode())
        with self._store.desk() as desk:
            kept = [desk.keep_file(signed, PDF), desk.keep_file(credential, JSON)]
            kept.append(desk.keep_file(proof.text.encode(), PROOF))
        record = DocumentSealed(
            number=state.number,
            digest=state.digest,
            document=kept[0],
            credential=kept[1],
            proof=kept[2],
            public_key=key.public.hex(),
            index=proof.index,
            size=read_checkpoint(proof.checkpoint).size,
        )
        command = Command(id=fresh_id(), who=(), where=self._store.letters, happened=self._store.now())
        self._store.record(command, partial(seal, record=record))
        return True

    def _signed(self, state: IssuedState, credential: bytes, proof: bytes) -> bytes:
        from traceapp.documents.pdf_a import Attached, to_pdf_a
        from traceapp.documents.pdf_signature import StampRefused

        attached = (
            Attached(CREDENTIAL_NAME, credential, JSON, "Source", "The certificate as a verifiable credential"),
            Attached(PROOF_NAME, proof, PROOF, "Supplement", "Proof that the certificate stands in the plant's log"),
        )
        pages = to_pdf_a(self._kept(state, state.document), attached, made=_moment(state.issued_at))
        sign = partial(
            self._identity.signer().sign, pages, at=_moment(self._store.now()), reason=f"Certificate {state.number}"
        )
        with self._store.desk() as desk:
            server = desk.setting(STAMP_SERVER)
        if server:
            with suppress(StampRefused):  # the signer's own word does: B-B in place of B-T
                return sign(stamp_server=server)
        return sign()

    def _content(self, state: IssuedState) -> CertificateContent:
        return msgspec.json.decode(self._kept(state, state.digest.lower()), type=CertificateContent)

    def _kept(self, state: IssuedState, sha256: str) -> bytes:
        with self._store.desk() as desk:
            body = desk.kept_file(sha256)
        if body is None:
            raise Fault("file_not_kept", number=state.number)
        return body

    def _note(self, number: str) -> Path:
        return self._folder / number


def require_stamp_server(address: str) -> None:
    """Refused `stamp_server_malformed` (given) for what names no server; nothing names none."""
    if address and not (address.startswith(("http://", "https://")) and urlsplit(address).hostname):
        raise Refused("stamp_server_malformed", given=address[:120])


def _credential(content: CertificateContent, key: IssuingKey, at: int) -> bytes:
    """The content signed by the plant's host, or, where it publishes nowhere, by its bare key."""
    if content.address is not None:
        host = content.address.public.split("/")[2]
        document = unsigned_credential(content, host=host, at=at)
        return canonical(signed_credential(document, host=host, public=key.public, at=at, sign=key.sign))
    issuer = did_key(key.public)
    document = {**unsigned_credential(content, host=NOWHERE, at=at), "issuer": issuer}
    method = f"{issuer}#{multikey(key.public)}"
    return canonical(with_proof(document, method=method, created=utc_text(at), sign=key.sign))


def _moment(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1_000_000, tz=UTC)
