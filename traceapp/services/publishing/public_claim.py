"""What a certificate's codes say in public: the few facts of the claim behind its address (DOMAIN 23)."""

from traceapp.domain.certificate import CertificateContent, thousands
from traceapp.domain.claim import CertificateClaim, claim_key
from traceapp.domain.quantity import decimal_text, mg
from traceapp.services.delivery.delivery import Delivery

MOST_ON_LABEL = 287
"""Characters of a QR code of version 12 with correction M: three dots a module on 25 mm at 203 dpi."""


def claim_of(content: CertificateContent, delivery: Delivery, *, public: bytes, random: str) -> CertificateClaim:
    """The claim of an issued content before it is signed: grade, pieces and net mass as printed, nothing else.

    public: the raw key that will sign. random: the unguessable part of the address.
    """
    if content.number is None or content.issued is None:
        raise ValueError("a draft claims nothing")
    pieces = sum(lot.pieces for lot in content.lots)
    told = (
        delivery.part.grade if delivery.part is not None else "",
        f"{thousands(str(pieces))} pcs" if pieces else "",
        f"{thousands(decimal_text(mg(sum(lot.net_mg for lot in content.lots))))} kg",
    )
    return CertificateClaim(
        key=claim_key(public),
        digest=bytes.fromhex(content.digest),
        issued=content.issued,
        number=content.number,
        random=random,
        facts=tuple(fact for fact in told if fact),
    )
