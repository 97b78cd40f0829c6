"""The credential: the published vectors of the suite, and a certificate's way through it."""

import copy
import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.documents.sample_certificate import issued
from tests.domain.signing_keys import ISSUER, STRANGER, SeededKey, holds
from traceapp.domain.base_encoding import from_base58
from traceapp.domain.credential import (
    canonical,
    content_in,
    digest_in,
    hash_data,
    proof_holds,
    read_credential,
    signed_credential,
    signer_of,
    unsigned_credential,
    with_proof,
)
from traceapp.domain.identity import PublishedKey, did_document, did_key, did_web, multikey, public_of
from traceapp.domain.problem import Unreadable
from traceapp.errors import Refused

# W3C, Data Integrity EdDSA Cryptosuites 1.0: the key pair and the vectors of eddsa-jcs-2022.
W3C_KEY = SeededKey(from_base58("3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq")[2:])
CONTEXTS = ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"]
METHOD = "https://vc.example/issuers/5678#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"
W3C_DOCUMENT = {
    "@context": CONTEXTS,
    "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
    "type": ["VerifiableCredential", "AlumniCredential"],
    "name": "Alumni Credential",
    "description": "A minimum viable example of an Alumni Credential.",
    "issuer": "https://vc.example/issuers/5678",
    "validFrom": "2023-01-01T00:00:00Z",
    "credentialSubject": {"id": "did:example:abcdefgh", "alumniOf": "The School of Examples"},
}
W3C_PROOF_VALUE = "z63t83Y53KfzJ5ZosfKTnqfMcKB2dmTrfjSaQjeNNjAD5srBowQfmWqeRb8rRjmeEuCBEsddF9LsVogtuTsijJKh4"
W3C_DOCUMENT_HASH = "59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19"

HOST = "trace.example"
AT = 1_797_455_225_000_000
CONTENT = issued()
SIGNED = signed_credential(
    unsigned_credential(CONTENT, host=HOST, at=AT), host=HOST, public=ISSUER.public, at=AT, sign=ISSUER.sign
)
RAW = canonical(SIGNED)


def test_the_published_vector_is_signed_byte_for_byte():
    signed = with_proof(W3C_DOCUMENT, method=METHOD, created="2023-02-24T23:36:38Z", sign=W3C_KEY.sign)
    assert signed["proof"]["proofValue"] == W3C_PROOF_VALUE
    assert hash_data(W3C_DOCUMENT, {})[32:].hex() == W3C_DOCUMENT_HASH
    assert multikey(W3C_KEY.public) == METHOD.rpartition("#")[2]
    read = read_credential(json.dumps(signed, indent=2).encode())
    assert proof_holds(read, signer_of(read), holds)


# RFC 8785, 3.2.2 and 3.2.3.
NUMBERS = r"""{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
  "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}"""
NUMBERS_WRITTEN = (
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
    r'"string":"€$\u000f\nA' + r"""'B\"\\\\\"/"}"""
)
ORDER = r"""{"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
  "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"}"""
ORDER_WRITTEN = (
    '{"\\r":"Carriage Return","1":"One","\x80":"Control","ö":"Latin Small Letter O With Diaeresis",'
    '"€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}'
)


@pytest.mark.parametrize(("text", "written"), [(NUMBERS, NUMBERS_WRITTEN), (ORDER, ORDER_WRITTEN)])
def test_the_canonical_form_is_that_of_the_standard(text, written):
    assert canonical(json.loads(text)).decode() == written


def test_a_certificate_goes_through_whole_and_its_digest_is_that_of_the_journal():
    read = read_credential(RAW)
    assert proof_holds(read, signer_of(read), holds)
    assert signer_of(read) == ISSUER.public
    assert digest_in(read) == CONTENT.digest
    assert replace(content_in(read), digest=CONTENT.digest, signature=CONTENT.signature) == CONTENT
    assert read["issuer"] == "did:web:trace.example"
    assert read["validFrom"] == "2026-12-16T21:07:05Z"
    assert canonical(read) == RAW


def test_another_key_did_not_sign_it():
    assert not proof_holds(SIGNED, STRANGER.public, holds)


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where the texts in a document stand."""
    if isinstance(value, dict):
        return [place for name, inner in value.items() for place in _places(inner, (*path, name))]
    if isinstance(value, list):
        return [place for n, inner in enumerate(value) for place in _places(inner, (*path, n))]
    return [path] if isinstance(value, str) else []


@given(st.sampled_from([p for p in _places(SIGNED) if p != ("proof", "proofValue")]))
def test_no_word_of_it_can_be_changed(path):
    spoiled: Any = copy.deepcopy(SIGNED)
    inner = spoiled
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] += "x"
    assert not proof_holds(spoiled, ISSUER.public, holds)


@given(st.integers(0, len(RAW) - 1), st.integers(0, 7))
def test_a_flipped_bit_never_passes(at, bit):
    raw = bytes(byte ^ (1 << bit if n == at else 0) for n, byte in enumerate(RAW))
    with suppress(Refused):
        read = read_credential(raw)
        assert signer_of(read) != ISSUER.public or not proof_holds(read, ISSUER.public, holds)


def test_the_contexts_that_were_signed_come_first():
    more = {**SIGNED, "@context": [*SIGNED["@context"], "https://more.example"]}
    assert proof_holds(more, ISSUER.public, holds)
    assert not proof_holds({**SIGNED, "@context": ["https://more.example"]}, ISSUER.public, holds)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b'{"a": 1, "a": 2}',
        b'{"a": NaN}',
        b'{"a": 9007199254740993}',
        b'{"a": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"a":' * 150 + b"1" + b"}" * 150,
        b'{"a": "\\ud800"}',
        RAW.replace(b"eddsa-jcs-2022", b"eddsa-jcs-2023"),
        RAW.replace(b'"proofValue":"z', b'"proofValue":"m'),
        RAW.replace(b"assertionMethod", b"authentication"),
        RAW.replace(b'"certificate":{"address"', b'"certificate":{"address"', 1)[:-1],
    ],
)
def test_what_is_no_signed_certificate_is_refused(raw):
    with pytest.raises(Refused) as refused:
        read_credential(raw)
    assert refused.value.code == "credential_unreadable"


def test_a_credential_of_something_else_holds_no_certificate():
    others: list[dict[str, Any]] = [{}, {"credentialSubject": []}, {"credentialSubject": {"certificate": "no"}}]
    for document in others:
        with pytest.raises(Refused) as refused:
            digest_in(document)
        assert refused.value.code == "credential_unreadable"
    with pytest.raises(Refused):
        content_in({"credentialSubject": {"certificate": {"number": "C-1"}}})


def test_the_host_and_the_key_have_their_identifiers():
    assert did_web("trace.example:8443") == "did:web:trace.example%3A8443"
    assert did_key(W3C_KEY.public) == "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"
    assert public_of(multikey(ISSUER.public)) == ISSUER.public
    for text in ("", "z6Mk", f"m{multikey(ISSUER.public)[1:]}", multikey(ISSUER.public)[:-1]):
        with pytest.raises(Unreadable):
            public_of(text)


def test_the_host_s_document_trusts_what_was_replaced_and_not_what_was_revoked():
    keys = (PublishedKey(ISSUER.public, expires="2027-01-01T00:00:00Z"), PublishedKey(STRANGER.public, revoked="2027"))
    document: Any = did_document(HOST, keys)
    old, bad = document["verificationMethod"]
    assert document["assertionMethod"] == [old["id"]]
    assert (old["expires"], bad["revoked"]) == ("2027-01-01T00:00:00Z", "2027")
    assert old["id"] == f"did:web:trace.example#{multikey(ISSUER.public)}"
    assert document["alsoKnownAs"] == [did_key(ISSUER.public)]
