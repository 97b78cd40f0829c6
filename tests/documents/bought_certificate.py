"""A certificate as an authority sells it, for tests."""

from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

from traceapp.documents.signing_identity import self_signed

AT = datetime(2026, 12, 16, 21, 7, 5, tzinfo=UTC)


def as_pkcs12(key, *, usage: bool | None = None, begin: datetime = AT, with_certificate: bool = True) -> bytes:
    """A file as an authority would hand it out. usage: what its key usage says of signatures, `None` for nothing."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Plant seal")])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Authority")]))
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(begin)
        .not_valid_after(begin + timedelta(days=365))
    )
    if usage is not None:
        flags = dict.fromkeys(
            ("key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign"), not usage
        )
        only = {"encipher_only": False, "decipher_only": False}
        builder = builder.add_extension(
            x509.KeyUsage(digital_signature=usage, content_commitment=usage, **flags, **only), critical=True
        )
    authority = ec.generate_private_key(ec.SECP256R1())
    certificate = builder.sign(authority, hashes.SHA256()) if with_certificate else None
    above = self_signed("Authority", AT).certificate
    return pkcs12.serialize_key_and_certificates(
        b"seal", key, certificate, [above], BestAvailableEncryption(b"open sesame")
    )
