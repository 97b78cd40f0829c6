"""The claim in a certificate's QR code: one way to write it, and nothing changed in it passes."""

import base64
import hashlib
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.signing_keys import ISSUER, holds
from traceapp.domain.claim import MOST_BYTES, PREFIX, CertificateClaim, claim_key, read_claim, sign_claim
from traceapp.errors import Refused

CLAIM = CertificateClaim(
    key=claim_key(ISSUER.public),
    digest=hashlib.sha256(b"content").digest(),
    issued=date(2026, 12, 16),
    number="C-26-A0001",
    random="7QK4M2XD9RTBH6WN",
    facts=("N42SH", "2 400", "12.840 kg"),
)
TEXT = sign_claim(CLAIM, ISSUER.sign)

words = st.text(st.characters(codec="utf-8"), max_size=8)
claims = st.builds(
    CertificateClaim,
    key=st.binary(min_size=8, max_size=8),
    digest=st.binary(min_size=32, max_size=32),
    issued=st.dates(date(1970, 1, 1), date(9999, 12, 31)),
    number=words,
    random=words,
    facts=st.lists(words, max_size=3).map(tuple),
)


def read_or_none(text: str) -> CertificateClaim | None:
    with suppress(Refused):
        return read_claim(text)
    return None


def signature_is_right(claim: CertificateClaim) -> bool:
    return claim.key == claim_key(ISSUER.public) and holds(ISSUER.public, claim.signature, claim.message)


def test_the_bytes_are_those_of_the_contract():
    digest = hashlib.sha256(b"content").digest()
    day = (date(2026, 12, 16) - date(1970, 1, 1)).days.to_bytes(4, "big")
    body = (
        b"\x01" + hashlib.sha256(ISSUER.public).digest()[:8] + digest + day
        + b"\x0aC-26-A0001" + b"\x107QK4M2XD9RTBH6WN" + b"\x03\x05N42SH" + b"\x052 400" + b"\x0912.840 kg"
    )  # fmt: skip
    assert CLAIM.message == b"traceapp claim 1\n" + body
    assert read_claim(TEXT).signature == ISSUER.sign(PREFIX + body)
    assert len(TEXT) < 240


@given(claims)
def test_a_claim_reads_back_as_itself(claim):
    read = read_claim(sign_claim(claim, ISSUER.sign))
    assert read.message == claim.message
    assert (read.number, read.random, read.facts, read.issued) == (
        claim.number,
        claim.random,
        claim.facts,
        claim.issued,
    )
    assert holds(ISSUER.public, read.signature, read.message)


@given(st.data())
def test_one_character_changed_never_passes(data):
    at = data.draw(st.integers(0, len(TEXT) - 1))
    spoiled = TEXT[:at] + data.draw(st.sampled_from("ABCxyz019-_=+/ é")) + TEXT[at + 1 :]
    claim = read_or_none(spoiled)
    assert (claim is not None and signature_is_right(claim)) == (spoiled == TEXT)


@given(st.integers(0, len(TEXT) - 1))
def test_a_claim_that_is_cut_or_goes_on_is_refused(length):
    for text in (TEXT[:length], f"{TEXT}AAAA", f"{TEXT}\n"):
        with pytest.raises(Refused) as refused:
            read_claim(text)
        assert refused.value.code == "claim_unreadable"


@given(st.binary(max_size=300))
def test_no_bytes_at_all_break_the_reading(raw):
    claim = read_or_none(base64.urlsafe_b64encode(raw).decode().rstrip("="))
    assert claim is None or claim.message == PREFIX + raw[:-64]


@pytest.mark.parametrize("facts", [("x" * 110,), ("x",) * 9, ("x" * 256,)])
def test_a_claim_too_long_for_the_symbol_is_refused(facts):
    with pytest.raises(Refused) as refused:
        sign_claim(CertificateClaim(CLAIM.key, CLAIM.digest, CLAIM.issued, CLAIM.number, CLAIM.random, facts), bytes)
    assert refused.value.code == "claim_too_long"
    assert refused.value.facts["most"] == MOST_BYTES
