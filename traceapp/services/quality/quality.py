"""What quality decides about lots: releases, dispositions, late signatures, concessions, documents."""

from collections.abc import Sequence

from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.entry import Entry
from traceapp.domain.findings import Finding
from traceapp.domain.lot import LotState
from traceapp.domain.lot_code import parse_lot_code
from traceapp.domain.part import Part
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record, keeper
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.production import Exposed, StepPerformed
from traceapp.domain.record.quality import (
    Concession,
    ConcessionGranted,
    DocumentAdded,
    FindingSettled,
    LotReleased,
)
from traceapp.errors import Refused
from traceapp.services.delivery.drawing import known_drawings
from traceapp.services.known import require_lot, require_reason
from traceapp.services.origin.evidence import require_evidence
from traceapp.services.people import require, require_signatures, require_skill
from traceapp.services.ports import Books
from traceapp.services.quality.concessions import judged_rows

SCOPES = ("shipment", "charge")
SIGNED_LATER = "signed"
"""The disposition of a finding that only waited for a second signature."""


def release_lot(
    books: Books,
    command: Command,
    *,
    lot: str,
    scope: str,
    signatures: Sequence[Signature],
    reason: str = "",
) -> tuple[Record, ...]:
    """Release a lot, with badge and PIN: for shipment once it was accepted, or a provisional one for a charge.

    A conditional release for a charge is by name and with a reason; the lot stays recallable (DOMAIN 14). It may be
    given to a lot not known here yet, if its code is a good one.
    Refused: as `people.require_signatures`, scope_unknown, lot_unknown, code_malformed, code_check, lot_not_accepted,
    lot_on_hold, reason_missing.
    """
    require_signatures(books, signatures, Act.RELEASE_LOT, people=1, at=command.happened)
    if scope not in SCOPES:
        raise Refused("scope_unknown", scope=scope)
    state = books.lot(lot)
    if scope == "shipment":
        _require_shippable(lot, state)
    else:
        require_reason(reason)
        if state is None:
            parse_lot_code(lot)
    return (LotReleased(lot=lot, scope=scope, reason=reason.strip(), signatures=tuple(signatures)),)


def _require_shippable(lot: str, state: LotState | None) -> None:
    if state is None or state.birth is None:
        raise Refused("lot_unknown", lot=lot)
    if state.accepted != "accepted":
        raise Refused("lot_not_accepted", lot=lot)
    if state.is_held_throughout:
        raise Refused("lot_on_hold", lot=lot, reason=state.open_holds[0].reason)


def settle_finding(
    books: Books,
    command: Command,
    *,
    subject: str,
    finding: str,
    disposition: str,
    reason: str,
    signatures: Sequence[Signature],
) -> tuple[Record, ...]:
    """Answer a named finding on a lot, box or struck balance by a disposition, with badge and PIN.

    Refused: as `people.require_signatures`, finding_unknown, finding_settled, disposition_missing, reason_missing.
    """
    require_signatures(books, signatures, Act.SETTLE, people=1, at=command.happened)
    if not disposition.strip():
        raise Refused("disposition_missing")
    reason = require_reason(reason)
    open_finding(books, subject, finding)
    return (
        FindingSettled(
            lot=subject,
            finding=finding,
            disposition=disposition.strip(),
            reason=reason,
            signatures=tuple(signatures),
        ),
    )


def open_finding(books: Books, subject: str, finding: str) -> Finding:
    """The finding of this name, still open. Refused: finding_unknown, finding_settled."""
    kept = keeper(subject)
    state = books.subjects((kept,)).get(kept)
    findings: tuple[Finding, ...] = () if state is None else state.findings
    found = next((f for f in findings if f.name == finding), None)
    if found is None:
        raise Refused("finding_unknown", subject=subject, finding=finding)
    if found.settled is not None:
        raise Refused("finding_settled", subject=subject, finding=found.code, entry=str(found.settled))
    return found


def sign_second(
    books: Books, plant: Plant, command: Command, *, lot: str, finding: str, signature: Signature
) -> tuple[Record, ...]:
    """The second signature that a lone shift deferred: another person, with the skill the step asks for (DOMAIN 14).

    Refused: finding_unknown, finding_settled, same_person_twice, not_qualified, badge_unknown.
    """
    found = open_finding(books, lot, finding)
    if found.code != "second_signature_missing":
        raise Refused("finding_unknown", subject=lot, finding=finding)
    entry = books.entries((found.entry,)).get(found.entry)
    if entry is not None and signature.person in _signers(entry):
        raise Refused("same_person_twice", person=signature.person, act=Act.RECORD.value)
    require(books, signature.person, Act.RECORD, command.happened)
    skill = dict(found.facts).get("skill", "") or _second_skill(plant, entry)
    if skill:
        require_skill(books, signature.person, skill, command.happened + books.clock_behind_us)
    return (
        FindingSettled(
            lot=lot, finding=finding, disposition=SIGNED_LATER, reason=SIGNED_LATER, signatures=(signature,)
        ),
    )


def _signers(entry: Entry) -> set[str]:
    signatures: tuple[Signature, ...] = getattr(entry.record, "signatures", ())
    return {*entry.who[:1], *(signature.person for signature in signatures)}


def _second_skill(plant: Plant, entry: Entry | None) -> str:
    match entry.record if entry is not None else None:
        case StepPerformed() | Exposed() as record:
            route = plant.routes.get(record.route)
            step = route.find(record.step) if route is not None else None
            return (step.second_skill if step is not None else None) or ""
        case _:
            return ""


def grant_concession(
    books: Books,
    plant: Plant,
    command: Command,
    *,
    concession: Concession,
    granted_by: str,
    documents: Sequence[str],
) -> tuple[Record, ...]:
    """File a permission to deviate that a customer or authority gave, with the document that says so (DOMAIN 30).

    concession: as it would stand; where results of the lot fail, it says of which properties.
    Refused: not_allowed, lot_unknown, unit_mixed, concession_expired, nothing_conceded, document_missing,
    property_unknown, concession_unnamed, route_unknown, drawing_unknown.
    """
    require(books, command.who[0], Act.SETTLE, command.happened)
    state = require_lot(books, concession.lot)
    if concession.quantity.unit is not state.unit:
        raise Refused("unit_mixed", one=concession.quantity.unit.value, other=state.unit.value)
    if concession.quantity.amount <= 0 or not concession.number.strip():
        raise Refused("nothing_conceded", lot=concession.lot)
    if concession.until and concession.until <= command.happened:
        raise Refused("concession_expired", number=concession.number)
    if not documents or not granted_by.strip():
        raise Refused("document_missing", about=concession.number)
    named = _conceded_properties(books, plant, concession, command.happened)
    if concession.drawing:
        _require_drawing(books, concession, state.part, command.happened)
    conceded = replace(concession, properties=named)
    return (ConcessionGranted(concession=conceded, granted_by=granted_by.strip(), documents=tuple(documents)),)


def _require_drawing(books: Books, concession: Concession, key: str, at: int) -> None:
    part = books.fact("part", key, at) if key else None
    known = known_drawings(books, part) if isinstance(part, Part) else ()
    if concession.drawing not in known:
        raise Refused("drawing_unknown", part=key or concession.lot, drawing=concession.drawing, known=", ".join(known))


def _conceded_properties(books: Books, plant: Plant, concession: Concession, at: int) -> tuple[str, ...]:
    """Those told, once each. Refused: property_unknown, concession_unnamed, route_unknown."""
    if concession.properties is None:
        failed = [key for key, fails in judged_rows(books, plant, concession.lot, at).items() if fails]
        if failed:
            raise Refused("concession_unnamed", lot=concession.lot, properties=", ".join(failed))
    named = tuple(dict.fromkeys(concession.properties or ()))
    for key in named:
        if key not in plant.properties:
            raise Refused("property_unknown", property=key)
    return named


def add_document(books: Books, command: Command, *, document: DocumentAdded) -> tuple[Record, ...]:
    """File a document by its digest, with what it is evidence of (DOMAIN 28, 31).

    Refused: not_allowed, document_malformed (the digest is no SHA-256, or it has no name), document_dates; of evidence:
    evidence_sort_unknown, covers_unknown, evidence_without_period (blanket), evidence_for_no_lot (of one lot),
    lot_unknown.
    """
    require(books, command.who[0], Act.RECEIVE, command.happened)
    is_digest = len(document.sha256) == 64 and set(document.sha256) <= set("0123456789abcdef")
    if not is_digest or not document.name.strip():
        raise Refused("document_malformed", name=document.name)
    if document.valid_until and document.valid_until <= document.valid_from:
        raise Refused("document_dates", name=document.name)
    if document.evidence:
        require_evidence(books, document)
    return (document,)
