"""An issued certificate as quality looks at it: how it stands, for which boxes, and what speaks against another."""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.certificate import Claim
from traceapp.domain.issued import IssuedState
from traceapp.domain.order import OrderLine
from traceapp.domain.party import Party
from traceapp.domain.plant import Plant
from traceapp.domain.record.dispatch import CertificateIssued
from traceapp.errors import Refused
from traceapp.services.delivery.delivery import read_delivery
from traceapp.services.gate.check import Check
from traceapp.services.gate.gate import gate_of
from traceapp.services.holds.recalls import recall_of, standing_recalls
from traceapp.services.ports import Books
from traceapp.services.rules.verdicts import rules_of


class CertificateSheet(Struct, frozen=True):
    """customer: by name. shipped_at: UTC microseconds, 0 while its boxes are here.

    follows: the certificate that a new one would replace, "" after a withdrawal. stands_for: another that stands for
    the shipment meanwhile. checks: of the gate, for a new one now. claims: what a new one would be signed for.
    recalled: why what it speaks for is recalled, as it was recorded, "" where it is not.
    """

    state: IssuedState
    customer: str
    shipped_at: int
    follows: str
    stands_for: str
    checks: tuple[Check, ...]
    claims: tuple[Claim, ...] = (Claim.CONFORMITY,)
    recalled: str = ""

    @property
    def boxes(self) -> tuple[str, ...]:
        """The boxes that it speaks for, or spoke for."""
        return tuple(dict.fromkeys(covered.box for covered in self.state.covers))


def certificate_sheet(books: Books, plant: Plant, number: str, at: int) -> CertificateSheet:
    """What is known of a certificate. Refused: certificate_unknown, shipment_unknown."""
    state = books.certificate(number)
    if state is None or state.entry is None:
        raise Refused("certificate_unknown", number=number)
    delivery = read_delivery(books, plant, state.shipment, at)
    standing = delivery.shipment.certificates
    follows = number if state.standing == "valid" else ""
    return CertificateSheet(
        state,
        _customer(books, delivery.line, at),
        delivery.shipment.shipped_at,
        follows,
        next((other for other in reversed(standing) if other != number), ""),
        gate_of(books, plant, replace(delivery, superseding=follows)),
        _claims(books, delivery.line, at),
        recall_of(books, state, standing_recalls(books)),
    )


def _claims(books: Books, line: OrderLine | None, at: int) -> tuple[Claim, ...]:
    ruled = line is not None and bool(rules_of(books, line, at))
    return (Claim.CONFORMITY, Claim.RULE) if ruled else (Claim.CONFORMITY,)


def _customer(books: Books, line: OrderLine | None, at: int) -> str:
    party = books.fact("party", line.customer, at) if line is not None else None
    return party.name if isinstance(party, Party) else line.customer if line is not None else ""


def certificates_of(books: Books, shipment: str) -> tuple[str, ...]:
    """Every number ever issued for a shipment, whether it stands or not, in order."""
    records = (entry.record for entry in books.history("shipment", shipment))
    return tuple(dict.fromkeys(record.number for record in records if isinstance(record, CertificateIssued)))
