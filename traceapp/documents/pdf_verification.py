"""What the signature on a PDF file says: whether it holds, for how much of the file, who made it, and when.

Nothing is fetched and nobody is trusted here: whose certificate it is, the caller knows by its fingerprint.
"""

import hashlib
import io
import logging
from datetime import UTC, datetime

from asn1crypto import cms, tsp
from cryptography import x509
from msgspec import Struct
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import extract_certificate_info, extract_signer_info
from pyhanko.sign.validation.generic_cms import extract_tst_data_iter, validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from traceapp.documents.signing_identity import fingerprint, holder

_UNREADABLE = (
    PdfError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    RecursionError,
    NotImplementedError,
    OverflowError,
    AssertionError,
)
"""What the library raises for bytes that only look like a signed PDF: it was written for whole files."""


class FileSignature(Struct, frozen=True):
    """The first signature on a file. signatures: how many there are; 0: not signed, and nothing else is known.

    intact: the signed bytes and the signature over them hold. whole: every byte of the file is signed, and nothing was
    added after. fingerprint: SHA-256 of the signer's certificate. begin, end: when that is good. claimed: when, by the
    signer's word; stamped: by a time-stamp server's, named in stamped_by; UTC microseconds, `None` where nobody said.
    """

    signatures: int = 0
    intact: bool = False
    whole: bool = False
    holder: str = ""
    fingerprint: str = ""
    begin: int = 0
    end: int = 0
    claimed: int | None = None
    stamped: int | None = None
    stamped_by: str = ""

    @property
    def moment(self) -> int | None:
        """When it was made, by the better word."""
        return self.stamped if self.stamped is not None else self.claimed

    @property
    def in_time(self) -> bool:
        """Whether the certificate was good at that moment. Unknown never counts."""
        return self.moment is not None and self.begin <= self.moment <= self.end


def file_signature(pages: bytes) -> FileSignature:
    """The signature on a PDF file. Raises ValueError where the file cannot be read as a PDF at all."""
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)  # what it has to say about a bad file, the answer says
    try:
        signatures = list(PdfFileReader(io.BytesIO(pages), strict=False).embedded_regular_signatures)
    except _UNREADABLE as error:
        raise ValueError("no PDF that can be read") from error
    if not signatures:
        return FileSignature()
    try:
        return _looked_at(signatures[0], len(signatures))
    except _UNREADABLE:
        return FileSignature(signatures=len(signatures))


def _looked_at(signature: EmbeddedPdfSignature, count: int) -> FileSignature:
    intact, valid = validate_sig_integrity(
        signature.signer_info, signature.signer_cert, "data", signature.compute_digest()
    )
    certificate = x509.load_der_x509_certificate(signature.signer_cert.dump())
    claimed = signature.self_reported_timestamp
    stamped, stamped_by = _stamp(signature.signer_info)
    return FileSignature(
        signatures=count,
        intact=intact and valid,
        whole=signature.evaluate_signature_coverage() is SignatureCoverageLevel.ENTIRE_FILE and count == 1,
        holder=holder(certificate),
        fingerprint=fingerprint(certificate),
        begin=_micros(certificate.not_valid_before_utc),
        end=_micros(certificate.not_valid_after_utc),
        claimed=None if claimed is None else _micros(claimed),
        stamped=stamped,
        stamped_by=stamped_by,
    )


def _stamp(signer: cms.SignerInfo) -> tuple[int | None, str]:
    """When a time-stamp server (RFC 3161) saw the signature, and its name; a stamp that does not hold is none."""
    for stamp in extract_tst_data_iter(signer, signed=False):
        content = stamp["encap_content_info"]["content"]
        told: tsp.TSTInfo = content.parsed
        imprint = told["message_imprint"]
        seen = hashlib.new(imprint["hash_algorithm"]["algorithm"].native, signer["signature"].native).digest()
        server = extract_certificate_info(stamp).signer_cert
        by = extract_signer_info(stamp)
        digest = hashlib.new(by["digest_algorithm"]["algorithm"].native, bytes(content)).digest()
        holds = all(validate_sig_integrity(by, server, "tst_info", digest))
        if holds and seen == imprint["hashed_message"].native:
            return _micros(told["gen_time"].native), holder(x509.load_der_x509_certificate(server.dump()))
    return None, ""


def _micros(moment: datetime) -> int:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return int(aware.timestamp()) * 1_000_000
