"""The sample certificate as an archived and as a signed file, each made once a session."""

import functools
from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric import rsa

from tests.documents.bought_certificate import as_pkcs12
from tests.documents.sample_certificate import layout, with_every_block
from traceapp.documents.certificate_pdf import render_certificate
from traceapp.documents.pdf_a import Attached, to_pdf_a
from traceapp.documents.pdf_signature import PdfSigner
from traceapp.documents.signing_identity import from_pkcs12, self_signed

MADE = datetime(2026, 12, 16, 21, 7, 5, tzinfo=UTC)
PLANT = "Cerro Índigo Magnetics"
ATTACHED = (
    Attached("C-26-A0931.json", b'{"number":"C-26-A0931"}', "application/json", "Source", "The certificate as data"),
    Attached("C-26-A0931.tlog-proof", b"c2sp.org/tlog-proof@v1\n", "text/plain", "Supplement", "Proof of the log"),
)


@functools.cache
def rendered() -> bytes:
    return render_certificate(with_every_block(), layout=layout())


@functools.cache
def archived() -> bytes:
    return to_pdf_a(rendered(), ATTACHED, made=MADE)


@functools.cache
def signer() -> PdfSigner:
    return PdfSigner(self_signed(PLANT, MADE))


@functools.cache
def rsa_signer() -> PdfSigner:
    """With a certificate that the plant bought, of another kind of key."""
    bought = as_pkcs12(rsa.generate_private_key(65537, 2048), usage=True, begin=MADE)
    return PdfSigner(from_pkcs12(bought, b"open sesame", MADE))


@functools.cache
def signed() -> bytes:
    return signer().sign(archived(), at=MADE, reason="Certificate issued", place="Plant 1")
