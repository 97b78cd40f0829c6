"""A certificate as a W3C Verifiable Credential (Data Model 2.0) with an `eddsa-jcs-2022` proof.

The content stands in it as a JSON literal, so that its digest is SHA-256 of exactly that part in canonical form (JCS,
RFC 8785). Proofs: W3C Data Integrity EdDSA Cryptosuites 1.0, 3.3.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeAlias

import msgspec

from traceapp.domain.base_encoding import from_base58, to_base58
from traceapp.domain.certificate import CertificateContent
from traceapp.domain.identity import did_web, key_method, public_of_method
from traceapp.domain.problem import Unreadable
from traceapp.errors import Refused

Document: TypeAlias = "dict[str, Any]"

BASE_CONTEXT = "https://www.w3.org/ns/credentials/v2"
TYPES = ("VerifiableCredential", "ConformityCertificate")
SUITE = "eddsa-jcs-2022"
MOST_BYTES = 16_000_000
MOST_DEPTH = 100


def utc_text(at: int) -> str:
    """A moment (UTC microseconds) as credentials write it, to the second: `2026-12-16T21:07:05Z`."""
    return datetime.fromtimestamp(at // 1_000_000, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def canonical(value: Any) -> bytes:
    """The one way to write a JSON value (RFC 8785). Raises ValueError where there is none, as for 2⁵³ and beyond."""
    import rfc8785

    return rfc8785.dumps(value)


def unsigned_credential(content: CertificateContent, *, host: str, at: int) -> Document:
    """The credential of an issued content before it is signed. at: when it was issued, UTC microseconds."""
    bare = msgspec.structs.replace(content, digest="", signature=None)
    subject: Document = {"certificate": msgspec.json.decode(msgspec.json.encode(bare, order="sorted"))}
    if content.address is not None:
        subject["id"] = content.address.public
    terms = f"https://{host}/ns/certificate#"
    return {
        "@context": [
            BASE_CONTEXT,
            {
                "ConformityCertificate": f"{terms}ConformityCertificate",
                "certificate": {"@id": f"{terms}certificate", "@type": "@json"},
            },
        ],
        "type": list(TYPES),
        "issuer": did_web(host),
        "validFrom": utc_text(at),
        "credentialSubject": subject,
    }


def signed_credential(
    document: Document, *, host: str, public: bytes, at: int, sign: Callable[[bytes], bytes]
) -> Document:
    """The document with its proof. public: the raw key of `sign`; at: when it signs, UTC microseconds."""
    return with_proof(document, method=key_method(host, public), created=utc_text(at), sign=sign)


def with_proof(document: Document, *, method: str, created: str, sign: Callable[[bytes], bytes]) -> Document:
    """A document with an `eddsa-jcs-2022` proof by the key that `method` names."""
    options: Document = {
        "type": "DataIntegrityProof",
        "cryptosuite": SUITE,
        "created": created,
        "verificationMethod": method,
        "proofPurpose": "assertionMethod",
    }
    if "@context" in document:
        options["@context"] = document["@context"]
    signature = sign(hash_data(document, options))
    return {**document, "proof": {**options, "proofValue": "z" + to_base58(signature)}}


def hash_data(document: Mapping[str, Any], options: Mapping[str, Any]) -> bytes:
    """What a proof signs: SHA-256 of its options and SHA-256 of the document, both canonical, 64 bytes."""
    return hashlib.sha256(canonical(dict(options))).digest() + hashlib.sha256(canonical(dict(document))).digest()


def read_credential(raw: bytes) -> Document:
    """A JSON document with a proof of this suite, as somebody handed it in; nothing of it is believed yet.

    Refused `credential_unreadable` (problem): no JSON, a name twice in one object, no such proof, too long or too deep.
    """
    try:
        return _read(raw)
    except Unreadable as error:
        raise Refused("credential_unreadable", problem=error.problem) from None


def signer_of(document: Document) -> bytes:
    """The raw public key that a credential names as its signer; whether it is one of ours is another question.

    Refused `credential_unreadable` (problem) where it names none.
    """
    try:
        return public_of_method(document["proof"]["verificationMethod"])
    except Unreadable as error:
        raise Refused("credential_unreadable", problem=error.problem) from None


def proof_holds(document: Document, public: bytes, holds: Callable[[bytes, bytes, bytes], bool]) -> bool:
    """Whether this raw public key signed the document. holds: whether a key made a signature of a message."""
    bare = {name: value for name, value in document.items() if name != "proof"}
    options = {name: value for name, value in document["proof"].items() if name != "proofValue"}
    if "@context" in options:
        if not _begins_with(bare.get("@context"), options["@context"]):
            return False
        bare["@context"] = options["@context"]
    try:
        signature = from_base58(document["proof"]["proofValue"][1:])
        return len(signature) == 64 and holds(public, signature, hash_data(bare, options))
    except (Unreadable, ValueError):
        return False


def digest_in(document: Document) -> str:
    """SHA-256 of the certificate in a credential, in capital hexadecimal: what the journal and the QR code tell of it.

    Refused `credential_unreadable` (problem) where there is none.
    """
    return hashlib.sha256(canonical(_certificate(document))).hexdigest().upper()


def content_in(document: Document) -> CertificateContent:
    """The certificate in a credential. Refused `credential_unreadable` (problem)."""
    try:
        return msgspec.convert(_certificate(document), CertificateContent)
    except msgspec.ValidationError:
        raise _unreadable("no_certificate_in_it") from None


def _certificate(document: Document) -> Document:
    subject = document.get("credentialSubject")
    found = subject.get("certificate") if isinstance(subject, dict) else None
    if not isinstance(found, dict):
        raise _unreadable("no_certificate_in_it")
    return found


def _unreadable(code: str) -> Refused:
    return Refused("credential_unreadable", problem=Unreadable(code).problem)


def _begins_with(whole: Any, beginning: Any) -> bool:
    """Whether a list of contexts begins with another; a single context is a list of one."""
    parts = whole if isinstance(whole, list) else [whole]
    first = beginning if isinstance(beginning, list) else [beginning]
    return bool(parts[: len(first)] == first)


def _read(raw: bytes) -> Document:
    if len(raw) > MOST_BYTES:
        raise Unreadable("longer_than_bytes", most=str(MOST_BYTES))
    try:
        document = json.loads(raw.decode(), object_pairs_hook=_object, parse_constant=_constant)
    except UnicodeDecodeError:
        raise Unreadable("not_utf8") from None
    except json.JSONDecodeError as error:
        raise Unreadable("not_json", byte=str(error.pos)) from None
    except RecursionError:
        raise Unreadable("too_deep", most=str(MOST_DEPTH)) from None
    except Unreadable:
        raise
    except ValueError:  # a number of thousands of digits
        raise Unreadable("not_json") from None
    if _depth(document) > MOST_DEPTH:
        raise Unreadable("too_deep", most=str(MOST_DEPTH))
    try:
        canonical(document)
    except ValueError:
        raise Unreadable("not_json") from None
    if not isinstance(document, dict) or not _is_proof(document.get("proof")):
        raise Unreadable("no_proof")
    return document


def _is_proof(proof: Any) -> bool:
    """Whether it has the shape of a proof of our suite that asserts something."""
    return (
        isinstance(proof, dict)
        and proof.get("type") == "DataIntegrityProof"
        and proof.get("cryptosuite") == SUITE
        and proof.get("proofPurpose") == "assertionMethod"
        and isinstance(proof.get("verificationMethod"), str)
        and isinstance(proof.get("proofValue"), str)
        and proof["proofValue"].startswith("z")
    )


def _object(pairs: list[tuple[str, Any]]) -> Document:
    """An object in which no name stands twice: one reader would take the first value, another the last."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Unreadable("name_twice")
    return found


def _constant(given: str) -> None:
    raise Unreadable("not_a_number", given=given)


def _depth(value: Any) -> int:
    """How deep lists and objects are nested, counted level by level."""
    level, depth = [value], 0
    while level and depth <= MOST_DEPTH:
        inner = [one.values() if isinstance(one, dict) else one for one in level if isinstance(one, dict | list)]
        level, depth = [value for values in inner for value in values], depth + 1
    return depth
