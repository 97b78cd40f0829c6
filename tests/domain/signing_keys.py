"""Ed25519 keys for tests: from fixed seeds, so that what they sign never changes."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from traceapp.store.keys import signature_holds


class SeededKey:
    """A key pair of a seed of 32 bytes. public: raw, 32 bytes."""

    def __init__(self, seed: bytes) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self.public = self._private.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        return self._private.sign(message)


def holds(public: bytes, signature: bytes, message: bytes) -> bool:
    return signature_holds(public.hex(), signature, message)


ISSUER = SeededKey(b"\x01" * 32)
STRANGER = SeededKey(b"\x02" * 32)
