"""What holds of a certificate's file, line by line: signature, content, journal, log, status.

The file is whatever somebody brought back: the sealed PDF, the credential alone as JSON, or the text of the QR code.
Every line is told in words; nothing of the file is believed that a key of the plant's does not vouch for.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

from msgspec import Struct

from traceapp.app.document_identity import DocumentIdentity
from traceapp.app.plant_log import PlantLog
from traceapp.app.sealing import CREDENTIAL_NAME, PROOF_NAME
from traceapp.domain.certificate import CertificateContent
from traceapp.domain.checkpoint import Checkpoint, read_checkpoint, read_log_proof, read_note
from traceapp.domain.claim import CertificateClaim, claim_key, read_claim
from traceapp.domain.credential import Document, content_in, digest_in, proof_holds, read_credential, signer_of
from traceapp.domain.issued import IssuedState
from traceapp.domain.issuing_key import IssuingKeyState
from traceapp.domain.log_leaf import issued_leaf
from traceapp.domain.party import Site
from traceapp.domain.scan import CertificateAddress, RawScan, read_scan
from traceapp.errors import Refused
from traceapp.services.certificate.issuing_keys import issuing_key, issuing_keys
from traceapp.services.holds.recalls import recall_of, standing_recalls
from traceapp.store.books import Books
from traceapp.store.keys import key_holds
from traceapp.store.store import Store

MOST_BYTES = 64 * 1024 * 1024
MOST_GIVEN = 120
"""Characters of an address that are told; a host may be written as long as its writer likes."""
_CLAIM = re.compile(rb"#?[A-Za-z0-9_-]{64,400}")
"""What a code says behind its address, by itself."""


class Line(Struct, frozen=True):
    """One line of the answer. name: signature, content, journal, address, log or status.

    holds: None where nobody can tell. told: what is found, in the words of the answers.
    """

    name: str
    holds: bool | None
    told: Refused


class DocumentChecked(Struct, frozen=True):
    """What was found of one file. number: of the certificate that it says it is, "" where it says none."""

    number: str
    lines: tuple[Line, ...]

    @property
    def holds(self) -> bool:
        """Whether it may be relied on: every line holds. What nobody can tell does not."""
        return all(line.holds for line in self.lines)


class DocumentCheck:
    """Checks files against this store. see_to: has worked out what holds came to some lots."""

    def __init__(
        self, store: Store, identity: DocumentIdentity, log: PlantLog, see_to: Callable[[Sequence[str]], object]
    ) -> None:
        self._store = store
        self._identity = identity
        self._log = log
        self._see_to = see_to

    def check(self, body: bytes) -> DocumentChecked:
        """Look at a file. Refused: document_unreadable, document_too_large."""
        if len(body) > MOST_BYTES:
            raise Refused("document_too_large", most=MOST_BYTES // (1024 * 1024))
        if body.lstrip()[:1] == b"{":
            return self._checked(body, b"", printed="")
        if body[:4].lower() == b"http":
            scan = read_scan(RawScan("", body.strip(), 0))
            return self._of_code(scan.claim, scan) if isinstance(scan, CertificateAddress) else self._of_code("")
        if _CLAIM.fullmatch(body.strip()):
            return self._of_code(body.strip().removeprefix(b"#").decode())
        from traceapp.documents.pdf_a import attached_files

        try:
            attached = attached_files(body)
        except ValueError:
            raise Refused("document_unreadable") from None
        return self._checked(
            attached.get(CREDENTIAL_NAME, b""),
            attached.get(PROOF_NAME, b""),
            printed=_printed(body),
            whole=body,
        )

    def _checked(self, credential: bytes, proof: bytes, *, printed: str | None, whole: bytes = b"") -> DocumentChecked:
        try:
            document, content = _read(credential)
        except Refused as refusal:
            return DocumentChecked("", (*self._signature(whole, None), Line("content", False, refusal)))
        number, digest = content.number or "", digest_in(document)
        self._let_recalls_come(number)
        with self._store.reading() as books:
            state = books.certificate(number) if number else None
            journal = _journal(state, number, digest, whole)
            lines = (
                *self._signature(whole, _known_at(state, digest) if journal.holds else None),
                _content(books, document, digest, printed, _known_at(state, digest)),
                journal,
                self._logged(books, state, number, digest, proof),
                _status(books, state, number),
            )
        return DocumentChecked(number, lines)

    def _of_code(self, text: str, scanned: CertificateAddress | None = None) -> DocumentChecked:
        """What a code says behind its address: signed by us, what the journal knows, and whether the address is ours.

        scanned: None where somebody brought the claim alone.
        """
        try:
            claim = read_claim(text)
        except Refused as refusal:
            return DocumentChecked("", (Line("content", False, refusal),))
        digest = claim.digest.hex().upper()
        self._let_recalls_come(claim.number)
        with self._store.reading() as books:
            state = books.certificate(claim.number)
            lines = (
                _claimed(books, claim, digest, _known_at(state, digest)),
                _journal(state, claim.number, digest, b""),
                *(() if scanned is None else (_address(books, claim, scanned),)),
                _status(books, state, claim.number),
            )
        return DocumentChecked(claim.number, lines)

    def _let_recalls_come(self, number: str) -> None:
        """A recall may still be on its way to what a certificate speaks for."""
        with self._store.reading() as books:
            state = books.certificate(number) if number else None
        if state is not None:
            self._see_to(tuple({covered.lot: None for covered in state.covers}))

    def _signature(self, body: bytes, known_at: int | None) -> tuple[Line, ...]:
        """Who signed a file, and whether that holds for all of it. known_at: when the journal had this very file."""
        from traceapp.documents.pdf_verification import file_signature

        if not body:
            return ()
        try:
            found = file_signature(body)
        except ValueError:  # what is left of it was read all the same, by a reader that mends files
            return (Line("signature", False, Refused("file_signature_broken")),)
        known = {one.public_key: one for one in self._identity.all()}
        ours = known.get(found.fingerprint)
        name = "" if ours is None else ours.name
        holder, at, end = found.holder, _day(found.moment), _day(found.end)
        revoked = ours is not None and not ours.vouches(known_at)
        wrong = (
            (found.signatures == 0, Refused("file_not_signed")),
            (not found.intact, Refused("file_signature_broken")),
            (not found.whole, Refused("file_signature_partial", holder=holder, at=at)),
            (ours is None, Refused("file_signature_foreign", holder=holder)),
            (revoked, Refused("file_signature_revoked", holder=holder, name=name)),
            (not found.in_time, Refused("file_signature_late", holder=holder, at=at, end=end)),
        )
        for is_so, why in wrong:
            if is_so:
                return (Line("signature", False, why),)
        stamped = found.stamped_by
        if ours is not None and ours.revoked_because:
            revoked_at, reason = _day(ours.revoked_at), ours.revoked_because
            before = Refused(
                "file_signature_before",
                holder=holder,
                name=name,
                at=at,
                stamped_by=stamped,
                revoked=revoked_at,
                reason=reason,
            )
            return (Line("signature", True, before),)
        holds = Refused("file_signature_holds", holder=holder, name=name, at=at, stamped_by=stamped)
        return (Line("signature", True, holds),)

    def _logged(self, books: Books, state: IssuedState | None, number: str, digest: str, proof: bytes) -> Line:
        """Whether the log that customers hold checkpoints of has this very certificate."""
        if not proof and state is not None and state.sealed is not None:
            with self._store.desk() as desk:
                proof = desk.kept_file(state.sealed.proof) or b""
        if not proof:
            return Line("log", None, Refused("log_proof_missing"))
        try:
            told = read_log_proof(proof.decode(errors="replace"))
            proven = told.proves(issued_leaf(number, digest).hash)
            signers = read_note(told.checkpoint).signers(self._log.note_keys(books), key_holds)
        except Refused as refusal:
            return Line("log", False, refusal)
        keys = {one.public_key: one for one in issuing_keys(books)}
        signed_by = sorted((keys[one.public.hex()] for one in signers), key=lambda one: one.standing == "revoked")
        if not proven or not signed_by:
            return Line("log", False, Refused("log_proof_broken"))
        if signed_by[0].standing == "revoked":
            return self._logged_by_revoked(read_checkpoint(told.checkpoint), told.index, signed_by[0])
        return Line("log", True, Refused("log_proof_holds", index=told.index))

    def _logged_by_revoked(self, signed: Checkpoint, index: int, key: IssuingKeyState) -> Line:
        """A revoked key's word counts as far as the log itself says the same."""
        with self._store.reading_log() as log:
            is_ours = signed.size <= log.size and log.root(signed.size) == signed.root
        revoked, reason = _day(key.revoked_at), key.revoked_because
        if not is_ours:
            return Line("log", False, Refused("log_proof_revoked", name=key.name, revoked=revoked, reason=reason))
        before = Refused("log_proof_before", index=index, name=key.name, revoked=revoked, reason=reason)
        return Line("log", True, before)


def _read(credential: bytes) -> tuple[Document, CertificateContent]:
    if not credential:
        raise Refused("credential_missing")
    document = read_credential(credential)
    return document, content_in(document)


def _known_at(state: IssuedState | None, digest: str) -> int | None:
    """When the journal had a certificate of this content, UTC microseconds; None where it has none."""
    return state.issued_at if state is not None and state.entry is not None and state.digest == digest else None


def _content(books: Books, document: Document, digest: str, printed: str | None, known_at: int | None) -> Line:
    """Whether a key of ours signed the content, and whether the paper shows its digest. printed: None where unread."""
    public = signer_of(document)
    is_signed = proof_holds(document, public, key_holds)
    line = _vouched(issuing_key(books, public.hex()), is_signed, digest, known_at)
    if line.holds and (printed is None or (printed and digest[-8:] not in printed)):
        return Line("content", False, Refused("content_not_printed", boxed=_boxed(digest)))
    return line


def _claimed(books: Books, claim: CertificateClaim, digest: str, known_at: int | None) -> Line:
    """Whether a key of ours signed what a code says."""
    keys = {claim_key(bytes.fromhex(one.public_key)): one for one in issuing_keys(books)}
    key = keys.get(claim.key)
    public = bytes.fromhex(key.public_key) if key is not None else b""
    return _vouched(key, key_holds(public, claim.signature, claim.message), digest, known_at)


def _vouched(key: IssuingKeyState | None, is_signed: bool, digest: str, known_at: int | None) -> Line:
    """What a key of ours says of a content. is_signed: whether its signature holds; known_at: as `vouches`."""
    if key is None:
        return Line("content", False, Refused("content_signed_by_another"))
    if not is_signed:
        return Line("content", False, Refused("content_changed"))
    if not key.revoked_because:
        return Line("content", True, Refused("content_holds", name=key.name, boxed=_boxed(digest)))
    since = _day(key.compromised_since) if key.compromised_since else ""
    name, revoked, reason = key.name, _day(key.revoked_at), key.revoked_because
    if not key.vouches(known_at):
        refusal = Refused("content_key_revoked", name=name, revoked=revoked, reason=reason, since=since)
        return Line("content", False, refusal)
    before = Refused(
        "content_before_revocation", name=name, revoked=revoked, reason=reason, since=since, boxed=_boxed(digest)
    )
    return Line("content", True, before)


def _boxed(digest: str) -> str:
    """The characters that the paper shows in its box."""
    return f"{digest[-8:-4]} {digest[-4:]}"


def _printed(body: bytes) -> str | None:
    """Letters and digits of the text on the pages, without what parts them."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(body) as pdf:
            text = " ".join(page.get_textpage().get_text_bounded() for page in pdf)
    except pypdfium2.PdfiumError:
        return None
    return re.sub(r"\W", "", text)


def _journal(state: IssuedState | None, number: str, digest: str, whole: bytes) -> Line:
    """Whether the journal knows this certificate, with this content and, for a PDF, as this very file."""
    import hashlib

    if state is None or state.entry is None:
        return Line("journal", False, Refused("journal_without_certificate", number=number))
    if state.digest != digest:
        return Line("journal", False, Refused("journal_says_otherwise", number=number, entry=str(state.entry)))
    sealed = state.sealed
    if whole and sealed is not None and hashlib.sha256(whole).hexdigest() != sealed.document:
        return Line("journal", False, Refused("journal_sealed_another", number=number, entry=str(state.entry)))
    return Line("journal", True, Refused("journal_holds", number=number, entry=str(state.entry)))


def _address(books: Books, claim: CertificateClaim, scanned: CertificateAddress) -> Line:
    """Whether a code leads where the plant publishes, or did once: a good claim behind another address leads a phone to
    a page that says what it likes.
    """
    given = scanned.url.partition("#")[0]
    is_named = (scanned.number, scanned.random) == (claim.number, claim.random)
    is_ours = is_named and any(given.lower().startswith(f"https://{host}/c/") for host in _hosts(books))
    return Line(
        "address", is_ours, Refused("address_is_ours" if is_ours else "address_elsewhere", given=given[:MOST_GIVEN])
    )


def _hosts(books: Books) -> Iterator[str]:
    """Every host that was ever on file: papers live longer than names."""
    revisions = (revision.fact for state in books.fact_states("site") for revision in state.revisions)
    return (fact.host.lower() for fact in revisions if isinstance(fact, Site) and fact.host)


def _status(books: Books, state: IssuedState | None, number: str) -> Line:
    """As its published page says it: a recall comes before a newer certificate."""
    recalled = "" if state is None else recall_of(books, state, standing_recalls(books))
    match "unknown" if state is None else state.standing:
        case "withdrawn" if state is not None:
            return Line("status", False, Refused("status_withdrawn", number=number, reason=state.withdrawn_because))
        case _ if recalled:
            return Line("status", False, Refused("status_recalled", number=number, reason=recalled))
        case "valid":
            return Line("status", True, Refused("status_valid", number=number))
        case "superseded" if state is not None:
            return Line("status", False, Refused("status_superseded", number=number, by=state.replaced_by))
        case _:
            return Line("status", None, Refused("status_unknown"))


def _day(at: int | None) -> str:
    return "" if at is None else f"{datetime.fromtimestamp(at / 1_000_000, tz=UTC):%Y-%m-%d %H:%M} UTC"
