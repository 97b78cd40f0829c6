"""What the certificate that documents are signed with says of itself."""

from msgspec import Struct


class CertificateFacts(Struct, frozen=True):
    """Whom it names, who vouches for that, and when it is good (since, until: UTC microseconds).

    is_own: it is signed by itself, so that nobody else vouches for it.
    """

    fingerprint: str
    holder: str
    subject: str
    issuer: str
    since: int
    until: int
    is_own: bool
