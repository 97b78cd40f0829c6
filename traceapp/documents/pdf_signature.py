"""PAdES signatures on PDF files (ETSI EN 319 142-1): baseline B-B, and B-T where a time-stamp server answers.

The field is invisible and the file is otherwise left as it is: its metadata, its date and its PDF version stay those of
the PDF/A file that is signed.
"""

import asyncio
import io
import urllib.request
from collections.abc import Sequence
from datetime import datetime

from asn1crypto import cms, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.extensions import DeveloperExtension
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko.sign.signers.pdf_cms import Signer
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko_certvalidator.registry import SimpleCertificateStore

from traceapp.documents.signing_identity import SigningIdentity

FIELD = "Signature1"
_ALGORITHM = "sha256"
_ROOM = 3 * 1024
_ROOM_FOR_STAMP = 16 * 1024
"""Bytes kept for the signature, and further ones for a time stamp with its server's certificates."""

_MOST_ANSWER = 1 << 20
_STAMP_SECONDS = 5.0


class StampRefused(Exception):
    """The time-stamp server did not answer, or not with a stamp."""


class PdfSigner:
    """Signs with one identity, whose key and certificate are made ready once."""

    def __init__(self, identity: SigningIdentity) -> None:
        self.identity = identity
        self._signer = _IdentitySigner(identity)

    def sign(self, pages: bytes, *, at: datetime, reason: str, place: str = "", stamp_server: str = "") -> bytes:
        """The file with one more revision that holds the signature; what was there stays byte by byte.

        at: the moment claimed by the signer, aware. stamp_server: the address of an RFC 3161 server, "" for none.

        Raises:
            StampRefused: the server is down or refuses; the caller may sign without it.
        """
        stamper = _StampServer(stamp_server) if stamp_server else None
        room = _ROOM + sum(map(len, _der((self.identity.certificate, *self.identity.chain))))
        placeholder = SignatureObject(
            timestamp=at,
            subfilter=SigSeedSubFilter.PADES,
            name=self.identity.name,
            location=place or None,
            reason=reason,
            bytes_reserved=2 * (room + (_ROOM_FOR_STAMP if stamper else 0)),
        )
        file = io.BytesIO(pages)
        steps = PdfCMSEmbedder(SigFieldSpec(FIELD)).write_cms(FIELD, _Untouched(file))
        next(steps)
        steps.send(SigObjSetup(sig_placeholder=placeholder))
        prepared, _file = steps.send(SigIOSetup(md_algorithm=_ALGORITHM, in_place=True))
        work = self._signer.async_sign(
            data_digest=prepared.document_digest, digest_algorithm=_ALGORITHM, use_pades=True, timestamper=stamper
        )
        steps.send(asyncio.run(work))
        return file.getvalue()


class _Untouched(IncrementalPdfFileWriter):
    """Adds a revision and says nothing new about the document: no date, no producer, no later PDF version."""

    def _update_meta(self) -> None:
        pass

    def ensure_output_version(self, version: tuple[int, int]) -> None:
        pass

    def register_extension(self, ext: DeveloperExtension) -> None:
        pass


class _IdentitySigner(Signer):
    """Signs with the key as it is in memory; the library's own would read it anew for each signature."""

    def __init__(self, identity: SigningIdentity) -> None:
        self._key = identity.key
        above = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        above.register_multiple([_asn1(one) for one in _der(identity.chain)])
        super().__init__(signing_cert=_asn1(identity.certificate.public_bytes(Encoding.DER)), cert_registry=above)

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        if isinstance(self._key, EllipticCurvePrivateKey):
            return self._key.sign(data, ECDSA(hashes.SHA256()))
        return self._key.sign(data, PKCS1v15(), hashes.SHA256())


def _der(certificates: Sequence[x509.Certificate]) -> list[bytes]:
    return [one.public_bytes(Encoding.DER) for one in certificates]


def _asn1(der: bytes) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(der)


class _StampServer(TimeStamper):
    """Asks an RFC 3161 server over HTTP, once, within a few seconds."""

    def __init__(self, address: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._address = address

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        """The stamp on this digest. Raises StampRefused for whatever else comes back, or nothing."""
        try:
            return await super().async_timestamp(message_digest, md_algorithm)
        except (OSError, TimestampRequestError, ValueError, LookupError, TypeError) as error:
            raise StampRefused(str(error)) from error

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        headers = {"Content-Type": "application/timestamp-query"}
        request = urllib.request.Request(self._address, data=req.dump(), headers=headers)
        with urllib.request.urlopen(request, timeout=_STAMP_SECONDS) as answer:
            return tsp.TimeStampResp.load(answer.read(_MOST_ANSWER))
