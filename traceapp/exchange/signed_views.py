"""What the site's documents look like when they are signed: views, passports, status lists (VC Data Model 2.0)."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from msgspec import Struct

from traceapp.domain.base_encoding import to_base58
from traceapp.domain.credential import BASE_CONTEXT, SUITE, Document, utc_text
from traceapp.domain.identity import did_web, key_method
from traceapp.domain.published import Passport, Standing, View, status_key


class Signing(Struct, frozen=True):
    """Who signs. public: the raw Ed25519 key, 32 bytes. sign: 64 bytes for a message."""

    host: str
    public: bytes
    sign: Callable[[bytes], bytes]

    @property
    def method(self) -> str:
        return key_method(self.host, self.public)

    def view(self, view: View, path: str, at: int) -> str:
        """A view as its page carries it. at: when its certificate was issued, UTC microseconds."""
        return self._signed("CertificateView", path, {"view": _plain(view)}, at)

    def passport(self, passport: Passport, at: int) -> str:
        return self._signed("MagnetPassport", passport.path, {"passport": _plain(passport)}, at)

    def status(self, path: str, standings: Mapping[str, Standing], at: int) -> str:
        """How certificates stand at a moment, by their status keys."""
        told = {key: _plain(standing) for key, standing in standings.items()}
        return self._signed("CertificateStatusList", path, {"status": told}, at)

    def status_of(self, view: View, standing: Standing, at: int) -> str:
        """How one certificate stands, for its own page."""
        key = status_key(view.number, view.random)
        return self.status(f"status/{key[:3]}.json", {key: standing}, at)

    def _signed(self, sort: str, path: str, told: Mapping[str, Any], at: int) -> str:
        terms = f"https://{self.host}/ns/site#"
        document = {
            "@context": [
                BASE_CONTEXT,
                {sort: terms + sort, **{name: {"@id": terms + name, "@type": "@json"} for name in told}},
            ],
            "type": ["VerifiableCredential", sort],
            "issuer": did_web(self.host),
            "validFrom": utc_text(at),
            "credentialSubject": {"id": f"https://{self.host}/{path}", **told},
        }
        return _canonical(self._with_proof(document, utc_text(at))).decode()

    def _with_proof(self, document: Document, created: str) -> Document:
        """As `credential.with_proof`; a test holds the two together."""
        options = {
            "@context": document["@context"],
            "type": "DataIntegrityProof",
            "cryptosuite": SUITE,
            "created": created,
            "verificationMethod": self.method,
            "proofPurpose": "assertionMethod",
        }
        hashed = hashlib.sha256(_canonical(options)).digest() + hashlib.sha256(_canonical(document)).digest()
        return {**document, "proof": {**options, "proofValue": "z" + to_base58(self.sign(hashed))}}


def _canonical(document: Document) -> bytes:
    """RFC 8785 for what is built here: names in ASCII, texts and whole numbers only. Ten times faster than for any."""
    return msgspec.json.encode(document, order="sorted")


def _plain(value: Struct) -> Any:
    """A value as JSON knows it; what has its default is left out, but for how a certificate stands."""
    told = msgspec.to_builtins(value)
    return {"state": value.state, **told} if isinstance(value, Standing) else told
