from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)

from tests.documents.bought_certificate import AT, as_pkcs12
from tests.documents.sample_pdf import archived
from traceapp.documents.pdf_signature import PdfSigner
from traceapp.documents.pdf_verification import file_signature
from traceapp.documents.signing_identity import (
    DAYS,
    SigningIdentity,
    chain_pem,
    facts_in,
    facts_of,
    from_file,
    from_pkcs12,
    holder,
    self_signed,
)
from traceapp.errors import Refused


def refused(content: bytes, password: bytes | None = b"open sesame") -> str:
    with pytest.raises(Refused) as caught:
        from_pkcs12(content, password, AT)
    return caught.value.code


def test_a_certificate_of_our_own_making_names_the_plant_and_counts_from_the_day_before():
    identity = self_signed("  Cerro\tÍndigo  Magnetics " + "x" * 80, AT)
    certificate = identity.certificate
    assert identity.name.startswith("Cerro Índigo Magnetics")
    assert len(identity.name.encode()) == 64
    assert certificate.not_valid_before_utc == AT - timedelta(days=1)
    assert certificate.not_valid_after_utc == AT + timedelta(days=DAYS)
    assert isinstance(identity.key, ec.EllipticCurvePrivateKey)
    certificate.verify_directly_issued_by(certificate)
    assert self_signed("", AT).name == "traceapp"
    assert identity.fingerprint[:8] in repr(identity)
    assert "PrivateKey" not in repr(identity)


@pytest.mark.parametrize("kind", ["another curve", "RSA"])
def test_a_real_certificate_signs_with_the_key_it_came_with(kind: str):
    key = rsa.generate_private_key(65537, 2048) if kind == "RSA" else ec.generate_private_key(ec.SECP384R1())
    identity = from_pkcs12(as_pkcs12(key, usage=True), b"open sesame", AT)
    assert (identity.name, len(identity.chain)) == ("Plant seal", 1)
    found = file_signature(PdfSigner(identity).sign(archived(), at=AT, reason="tried"))
    assert (found.intact, found.whole, found.fingerprint) == (True, True, identity.fingerprint)


def test_a_file_or_password_that_is_wrong_is_told():
    content = as_pkcs12(ec.generate_private_key(ec.SECP256R1()))
    assert refused(b"no such file") == "identity_unreadable"
    assert refused(content, b"wrong") == "identity_unreadable"
    assert refused(content, None) == "identity_unreadable"


def as_pem(content: bytes, passphrase: bytes | None, *, turned: bool = False) -> bytes:
    """The same as text; turned: the certificates before the key, and that of the authority first."""
    key, certificate, above = pkcs12.load_key_and_certificates(content, b"open sesame")
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    assert certificate is not None
    locked = NoEncryption() if passphrase is None else BestAvailableEncryption(passphrase)
    blocks = [key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, locked)]
    blocks += [one.public_bytes(Encoding.PEM) for one in (certificate, *above)]
    return b"Bag Attributes: none\n".join(reversed(blocks) if turned else blocks)


@pytest.mark.parametrize("passphrase", [None, b"open sesame"])
@pytest.mark.parametrize("turned", [False, True])
def test_a_text_with_key_and_certificates_in_any_order_is_the_same_identity(passphrase, turned):
    content = as_pkcs12(ec.generate_private_key(ec.SECP256R1()), usage=True)
    identity = from_file(as_pem(content, passphrase, turned=turned), b"open sesame", AT)
    assert identity.fingerprint == from_file(content, b"open sesame", AT).fingerprint
    assert [holder(one) for one in identity.chain] == ["Authority"]
    found = file_signature(PdfSigner(identity).sign(archived(), at=AT, reason="tried"))
    assert (found.intact, found.whole) == (True, True)


def test_a_text_that_is_locked_incomplete_or_broken_is_told():
    text = as_pem(as_pkcs12(ec.generate_private_key(ec.SECP256R1()), usage=True), b"open sesame")
    other = as_pem(as_pkcs12(ec.generate_private_key(ec.SECP256R1()), usage=True), b"open sesame")
    key, certificates = text.split(b"Bag", 1)
    for content, password, code in (
        (text, b"wrong", "identity_unreadable"),
        (text, None, "identity_unreadable"),
        (key, b"open sesame", "identity_incomplete"),
        (certificates, b"open sesame", "identity_incomplete"),
        (key + other.split(b"Bag", 1)[1], b"open sesame", "identity_incomplete"),
        (key[:200] + certificates, b"open sesame", "identity_unreadable"),
        (key[:99] + b"!" + key[100:] + certificates, b"open sesame", "identity_unreadable"),
    ):
        with pytest.raises(Refused) as caught:
            from_file(content, password, AT)
        assert caught.value.code == code


def test_what_a_certificate_says_of_itself():
    identity = from_file(as_pkcs12(ec.generate_private_key(ec.SECP256R1()), usage=True), b"open sesame", AT)
    facts = facts_in(chain_pem(identity))
    assert facts is not None
    assert (facts.holder, facts.issuer, facts.is_own) == ("Plant seal", "CN=Authority", False)
    assert (facts.until - facts.since) // 86_400_000_000 == 365
    assert facts_of(self_signed("Plant", AT).certificate).is_own
    assert facts_in(b"nothing") is None


def test_a_certificate_that_may_not_sign_is_refused():
    key = ec.generate_private_key(ec.SECP256R1())
    assert refused(as_pkcs12(key, usage=False)) == "identity_not_for_signing"
    assert refused(as_pkcs12(key, begin=AT + timedelta(days=1))) == "identity_not_valid"
    assert refused(as_pkcs12(key, begin=AT - timedelta(days=366))) == "identity_not_valid"
    assert refused(as_pkcs12(key, with_certificate=False)) == "identity_incomplete"
    assert refused(as_pkcs12(ed25519.Ed25519PrivateKey.generate())) == "identity_key_unknown"


def test_one_whose_certificate_says_nothing_of_its_use_may_sign():
    assert isinstance(
        from_pkcs12(as_pkcs12(ec.generate_private_key(ec.SECP256R1())), b"open sesame", AT), SigningIdentity
    )
