"""Who issues: an Ed25519 key as Multikey and `did:key`, and the plant's host as `did:web` with its document.

W3C Controlled Identifiers 1.0 (Multikey), the did:key and did:web methods.
"""

from collections.abc import Sequence

from msgspec import Struct

from traceapp.domain.base_encoding import from_base58, to_base58
from traceapp.domain.problem import Unreadable

_ED25519_PUBLIC = b"\xed\x01"
"""The multicodec of an Ed25519 public key, as a varint."""
DID_CONTEXT = ("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1")


def multikey(public: bytes) -> str:
    """A raw Ed25519 public key (32 bytes) as `z6Mk…`."""
    return "z" + to_base58(_ED25519_PUBLIC + public)


def public_of(text: str) -> bytes:
    """The raw Ed25519 public key of a Multikey. Raises Unreadable `not_a_multikey`."""
    raw = from_base58(text[1:]) if text.startswith("z") else b""
    if len(raw) != 34 or not raw.startswith(_ED25519_PUBLIC):
        raise Unreadable("not_a_multikey")
    return raw[2:]


def did_key(public: bytes) -> str:
    """The identifier that is its own key."""
    return f"did:key:{multikey(public)}"


def did_web(host: str) -> str:
    """The identifier of a host; a port is written with %3A."""
    return f"did:web:{host.replace(':', '%3A')}"


def key_method(host: str, public: bytes) -> str:
    """The name under which a host's key verifies (`verificationMethod`)."""
    return f"{did_web(host)}#{multikey(public)}"


def public_of_method(method: str) -> bytes:
    """The raw public key that a method names behind its `#`. Raises Unreadable `not_a_multikey`."""
    return public_of(method.rpartition("#")[2])


class PublishedKey(Struct, frozen=True):
    """A key of the issuer. expires: when it was replaced; revoked: when it lost its trust; doubted: since when others
    may have had it, "" for ever (UTC texts or ""). superseded: nobody had, so that all that it signed stays good.
    """

    public: bytes
    expires: str = ""
    revoked: str = ""
    doubted: str = ""
    superseded: bool = False

    @property
    def stands(self) -> bool:
        """Whether it vouches for all that it signed."""
        return not self.revoked or self.superseded


def did_document(host: str, keys: Sequence[PublishedKey]) -> dict[str, object]:
    """What `/.well-known/did.json` says: every key that ever signed, and by which of them one may still go.

    A key that was replaced keeps vouching for what it signed; one that others may have had vouches for nothing.
    """
    methods = [_method(host, key) for key in keys]
    standing = [key_method(host, key.public) for key in keys if key.stands]
    return {
        "@context": list(DID_CONTEXT),
        "id": did_web(host),
        "alsoKnownAs": [did_key(key.public) for key in keys if key.stands],
        "verificationMethod": methods,
        "assertionMethod": standing,
    }


def _method(host: str, key: PublishedKey) -> dict[str, object]:
    told: dict[str, object] = {
        "id": key_method(host, key.public),
        "type": "Multikey",
        "controller": did_web(host),
        "publicKeyMultibase": multikey(key.public),
    }
    if key.expires:
        told["expires"] = key.expires
    if key.revoked:
        told["revoked"] = key.revoked
    return told
