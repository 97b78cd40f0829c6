"""Issuing, superseding and withdrawing certificates. The order of acts is DESIGN 8's: compose, render, record."""

from collections.abc import Sequence

from msgspec.structs import replace

from traceapp.domain.certificate import CertificateContent, Claim
from traceapp.domain.command import Command
from traceapp.domain.issued import IssuedState
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import CertificateIssued, CertificateWithdrawn, CertifiedQuantity
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.sealing import DocumentSealed
from traceapp.errors import Refused
from traceapp.services.certificate.certifying import SIGNS_FOR, Paper, claims_of, compose_of
from traceapp.services.delivery.delivery import Delivery, read_delivery
from traceapp.services.gate.gate import gate_of, require_passed
from traceapp.services.known import require_reason
from traceapp.services.people import require, require_signatures
from traceapp.services.ports import Books

LEAST_ADDRESS = 8
"""Characters of the random part of an address: walking the numbers must yield nothing (DOMAIN 23)."""


def next_number(books: Books, letters: str, year: int) -> str:
    """The next free certificate number of this terminal: `C-26-A0931` is the 931st that terminal A issued in 2026."""
    prefix = f"C-{year % 100:02d}-{letters}"
    return f"{prefix}{books.highest_number(prefix, 'certificate') + 1:03d}"


def issue(
    books: Books,
    plant: Plant,
    command: Command,
    *,
    shipment: str,
    paper: Paper,
    digest: str,
    document: str,
    waived: Sequence[str] = (),
) -> tuple[Record, ...]:
    """A certificate stands, if every check passes now and the content is still what was rendered and signed.

    paper: as it was composed, with number, address and signatures. digest: of that content. document: SHA-256 of the
    rendered file. waived: terminals that quality answers for by name.
    Refused: as `people.require_signatures`, number_missing, number_taken, address_missing, not_authorised,
    not_independent, gate_closed, facts_changed, certificate_unknown, certificate_not_valid, certificate_elsewhere; and
    as `certifying.compose`.
    """
    if paper.number is None:
        raise Refused("number_missing", shipment=shipment)
    if books.certificate(paper.number) is not None:
        raise Refused("number_taken", number=paper.number)
    if len(paper.address) < LEAST_ADDRESS:
        raise Refused("address_missing", number=paper.number)
    delivery = replace(
        read_delivery(books, plant, shipment, command.happened),
        superseding=paper.supersedes,
        waived=tuple(waived),
    )
    freed = _freed(books, delivery, paper.supersedes)
    require_passed(gate_of(books, plant, delivery))
    content = compose_of(books, plant, delivery, paper)
    _require_authorised(books, content, paper.signatures, command.happened)
    if content.digest != digest:
        raise Refused("facts_changed", number=paper.number)
    return (
        CertificateIssued(
            number=paper.number,
            shipment=shipment,
            order=delivery.shipment.order,
            form=content.kind.value,
            digest=digest,
            document=document,
            address=paper.address,
            claim=paper.claim,
            covers=covered_by(delivery),
            supersedes=paper.supersedes,
            freed=freed,
            upto=books.heads(),
            waived=tuple(waived),
            signatures=paper.signatures,
        ),
    )


def seal(books: Books, *, record: DocumentSealed) -> tuple[Record, ...]:
    """The document of a certificate stands as customers get it; nothing where one was sealed before.

    Refused: certificate_unknown; facts_changed where it was made from another content.
    """
    state = _issued(books, record.number)
    if state.digest != record.digest:
        raise Refused("facts_changed", number=record.number)
    return () if state.sealed is not None else (record,)


def _require_authorised(books: Books, content: CertificateContent, signatures: Sequence[Signature], at: int) -> None:
    """For each claim another person who is authorised to sign it, with PIN; conformity by one outside production."""
    claims = claims_of(content)
    require_signatures(books, signatures, Act.SIGN_CERTIFICATE, people=len(claims), at=at)
    for claim in claims:
        signing = [s for s in signatures if s.meaning == SIGNS_FOR[claim]]
        for signature in signing:
            person = require(books, signature.person, Act.SIGN_CERTIFICATE, at)
            if SIGNS_FOR[claim] not in person.signs:
                raise Refused("not_authorised", person=person.key, meaning=SIGNS_FOR[claim])
            if claim is Claim.CONFORMITY and not person.independent:
                raise Refused("not_independent", person=person.key, form=content.kind.value)


def covered_by(delivery: Delivery) -> tuple[CertifiedQuantity, ...]:
    """What a certificate for this delivery speaks for, by box and lot."""
    return tuple(
        CertifiedQuantity(box=box.code, lot=lot, quantity=quantity)
        for box in delivery.boxes
        for lot, quantity in box.by_lot.items()
    )


def _freed(books: Books, delivery: Delivery, number: str) -> tuple[str, ...]:
    """Boxes of the superseded certificate that the new one no longer speaks for."""
    if not number:
        return ()
    old = _valid(books, number)
    if old.shipment != delivery.shipment.code:
        raise Refused("certificate_elsewhere", number=number, shipment=old.shipment)
    kept = {box.code for box in delivery.boxes}
    return tuple(dict.fromkeys(covered.box for covered in old.covers if covered.box not in kept))


def _valid(books: Books, number: str) -> IssuedState:
    """A certificate that stands. Refused: certificate_unknown, certificate_not_valid."""
    state = _issued(books, number)
    if state.standing != "valid":
        raise Refused("certificate_not_valid", number=number, standing=state.standing)
    return state


def _issued(books: Books, number: str) -> IssuedState:
    """A certificate, whatever became of it. Refused: certificate_unknown."""
    state = books.certificate(number)
    if state is None or state.entry is None:
        raise Refused("certificate_unknown", number=number)
    return state


def withdraw(
    books: Books, command: Command, *, number: str, reason: str, signatures: Sequence[Signature]
) -> tuple[Record, ...]:
    """A certificate no longer stands; the paper is out there, and the journal says that it is void.

    Refused: as `people.require_signatures`, reason_missing, certificate_unknown, certificate_not_valid.
    """
    require_signatures(books, signatures, Act.WITHDRAW, people=1, at=command.happened)
    reason = require_reason(reason)
    state = _valid(books, number)
    return (
        CertificateWithdrawn(
            number=number,
            reason=reason,
            shipment=state.shipment,
            boxes=tuple(dict.fromkeys(covered.box for covered in state.covers)),
            signatures=tuple(signatures),
        ),
    )
