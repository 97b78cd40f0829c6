"""Whose signature a PDF bears: a private key and the X.509 certificate that names its holder.

A plant starts with one that the program made, ECDSA on P-256 and signed by itself; a real one comes as PKCS#12 or PEM.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key, pkcs12
from cryptography.x509.oid import NameOID
from msgspec import Struct

from traceapp.domain.signing_certificate import CertificateFacts
from traceapp.errors import Refused

SigningKey: TypeAlias = EllipticCurvePrivateKey | RSAPrivateKey

DAYS = 5 * 365
"""How long a certificate of the program's own making is good."""

_EARLIER = timedelta(days=1)
"""It counts from the day before, since clocks differ."""

_MOST_NAME = 64
"""Bytes of an organisation's or common name (RFC 5280, A.1, counts characters; not every reader does)."""

DOCUMENT_SIGNING = x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36")
"""id-kp-documentSigning (RFC 9336)."""

_PRIVATE_KEY = re.compile(rb"-----BEGIN ([A-Z ]*PRIVATE KEY)-----.*?-----END \1-----\s*", re.DOTALL)


class SigningIdentity(Struct, frozen=True):
    """The key and its certificate. chain: the certificates above it, as far as they are known."""

    key: SigningKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...] = ()

    def __repr__(self) -> str:
        return f"SigningIdentity({self.fingerprint[:8]}…)"

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.certificate)

    @property
    def name(self) -> str:
        return holder(self.certificate)


def fingerprint(certificate: x509.Certificate) -> str:
    """SHA-256 of the certificate, 64 hexadecimal digits."""
    return certificate.fingerprint(hashes.SHA256()).hex()


def holder(certificate: x509.Certificate) -> str:
    """Who it names: the common name, else the organisation, else the whole subject."""
    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        named = certificate.subject.get_attributes_for_oid(kind)
        if named:
            return str(named[0].value)
    return certificate.subject.rfc4514_string()


def facts_of(certificate: x509.Certificate) -> CertificateFacts:
    """What there is to be told of a certificate."""
    begin, end = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    return CertificateFacts(
        fingerprint(certificate),
        holder(certificate),
        certificate.subject.rfc4514_string(),
        certificate.issuer.rfc4514_string(),
        int(begin.timestamp()) * 1_000_000,
        int(end.timestamp()) * 1_000_000,
        certificate.issuer == certificate.subject,
    )


def facts_in(pem: bytes) -> CertificateFacts | None:
    """The same of the first certificate of a text; None where there is none."""
    try:
        return facts_of(x509.load_pem_x509_certificates(pem)[0])
    except ValueError:
        return None


def self_signed(name: str, at: datetime) -> SigningIdentity:
    """A new identity for this name. at: aware."""
    key = generate_private_key(SECP256R1())
    short = " ".join(name.split()).encode()[:_MOST_NAME].decode(errors="ignore").strip() or "traceapp"
    subject = x509.Name(
        [x509.NameAttribute(NameOID.ORGANIZATION_NAME, short), x509.NameAttribute(NameOID.COMMON_NAME, short)]
    )
    start = at.astimezone(UTC).replace(microsecond=0)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start - _EARLIER)
        .not_valid_after(start + timedelta(days=DAYS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_for_signing(), critical=True)
        .add_extension(x509.ExtendedKeyUsage([DOCUMENT_SIGNING]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    return SigningIdentity(key, builder.sign(key, hashes.SHA256()))


def _for_signing() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def from_pkcs12(content: bytes, password: bytes | None, at: datetime) -> SigningIdentity:
    """The identity in a PKCS#12 file (RFC 7292) that may sign at this moment.

    Refused: identity_unreadable (no such file, or another password), identity_incomplete (no key or no certificate),
    identity_key_unknown (neither an elliptic curve's nor RSA), identity_not_valid (not yet, or no more), and
    identity_not_for_signing (its certificate forbids it).
    """
    try:
        key, certificate, others = pkcs12.load_key_and_certificates(content, password)
    except ValueError:
        raise Refused("identity_unreadable") from None
    return _fit_to_sign(key, certificate, others, at)


def from_file(content: bytes, password: bytes | None, at: datetime) -> SigningIdentity:
    """The identity in a file as authorities hand it out: PKCS#12, or PEM with its private key. Refused as
    `from_pkcs12`.
    """
    is_text = b"-----BEGIN " in content
    return from_pem(content, password, at) if is_text else from_pkcs12(content, password, at)


def from_pem(content: bytes, password: bytes | None, at: datetime) -> SigningIdentity:
    """The same from a text (RFC 7468) of one private key and certificates, in any order. Refused as `from_pkcs12`."""
    block = _PRIVATE_KEY.search(content)
    try:
        key = _private_key(block[0], password) if block is not None else None
        certificates = x509.load_pem_x509_certificates(content) if b"CERTIFICATE-----" in content else []
    except (ValueError, TypeError):
        raise Refused("identity_unreadable") from None
    own = [one for one in certificates if key is not None and one.public_key() == key.public_key()]
    return _fit_to_sign(key, own[0] if own else None, [one for one in certificates if one not in own], at)


def _private_key(block: bytes, password: bytes | None) -> PrivateKeyTypes:
    """A passphrase that was told is not wanted of a key that lies open."""
    try:
        return load_pem_private_key(block, password)
    except TypeError:
        if password is None:
            raise
        return load_pem_private_key(block, None)


def _fit_to_sign(
    key: PrivateKeyTypes | None,
    certificate: x509.Certificate | None,
    others: Sequence[x509.Certificate],
    at: datetime,
) -> SigningIdentity:
    if key is None or certificate is None:
        raise Refused("identity_incomplete")
    if not isinstance(key, EllipticCurvePrivateKey | RSAPrivateKey):
        raise Refused("identity_key_unknown")
    if not _signs(certificate):
        raise Refused("identity_not_for_signing", holder=holder(certificate))
    if not certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc:
        days = f"{certificate.not_valid_before_utc:%Y-%m-%d}", f"{certificate.not_valid_after_utc:%Y-%m-%d}"
        raise Refused("identity_not_valid", holder=holder(certificate), begin=days[0], end=days[1])
    return SigningIdentity(key, certificate, tuple(others))


def _signs(certificate: x509.Certificate) -> bool:
    """Whether its key usage allows a signature; one that says nothing allows everything (RFC 5280, 4.2.1.3)."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.digital_signature or usage.content_commitment


def identity_of(key: object, pem: bytes) -> SigningIdentity:
    """The identity of a private key and its certificates as text. Raises ValueError where they do not fit."""
    certificates = x509.load_pem_x509_certificates(pem)
    if not isinstance(key, EllipticCurvePrivateKey | RSAPrivateKey):
        raise ValueError("no key that signs documents")
    if key.public_key() != certificates[0].public_key():
        raise ValueError("another key than the certificate's")
    return SigningIdentity(key, certificates[0], tuple(certificates[1:]))


def chain_pem(identity: SigningIdentity) -> bytes:
    """Its certificate and those above it, as text."""
    return b"".join(one.public_bytes(Encoding.PEM) for one in (identity.certificate, *identity.chain))
