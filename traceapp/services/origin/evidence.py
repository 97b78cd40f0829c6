"""Where lots came from, told later, and the documents that say so: declared, reviewed, revoked (DOMAIN 27, 28)."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.document import DocumentState
from traceapp.domain.material import ELEMENTS
from traceapp.domain.person import Act
from traceapp.domain.quantity import PPM
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.production import LotReceived, OriginDeclared, documents_of
from traceapp.domain.record.quality import DocumentAdded, EvidenceReviewed, EvidenceRevoked
from traceapp.domain.step import STAGES
from traceapp.errors import Refused
from traceapp.services.known import require_reason
from traceapp.services.origin.analysis import require_composition
from traceapp.services.people import require, require_signatures
from traceapp.services.ports import Books

SORTS = ("lot", "blanket", "third-party", "customs")
"""What a document may be evidence as."""
CLASSES = ("", "internal", "pre-consumer", "post-consumer", "unknown")
CUSTODY = ("", "segregated", "mass-balance", "credit")
_COUNTRY = re.compile("[A-Z]{2}")


def declare_origin(
    books: Books,
    command: Command,
    *,
    declared: OriginDeclared,
    filing: Sequence[DocumentAdded] = (),
    signatures: Sequence[Signature] = (),
) -> tuple[Record, ...]:
    """What was learnt of a received lot's stages, composition or documents.

    filing: documents that it names and that are filed with it.
    Refused: not_allowed, lot_unknown, not_received (it was made here), origin_nothing, stage_unknown, country_unknown,
    element_unknown, recycled_unknown, custody_unknown, shares_above_whole, document_unknown; of its composition as
    `require_composition`.
    """
    require(books, command.who[0], Act.RECEIVE, command.happened)
    state = books.lot(declared.lot)
    if state is None or state.birth is None:
        raise Refused("lot_unknown", lot=declared.lot)
    birth = books.entries((state.birth,)).get(state.birth)
    if birth is None or not isinstance(birth.record, LotReceived):
        raise Refused("not_received", lot=declared.lot)
    if not (declared.stages or declared.composition or declared.documents):
        raise Refused("origin_nothing", lot=declared.lot)
    require_stages(declared.stages)
    require_composition(declared.composition)
    fresh = {document.sha256 for document in filing}
    for sha256 in documents_of(declared.stages, declared.documents):
        if sha256 not in fresh:
            filed(books, sha256)
    return (*filing, replace(declared, signatures=tuple(signatures)))


def require_stages(stages: Sequence[DeclaredStage]) -> None:
    """Refused as `declare_origin` says where a declared stage is none."""
    sums: dict[tuple[str, str], int] = {}
    for one in stages:
        if one.stage not in STAGES:
            raise Refused("stage_unknown", stage=one.stage)
        if one.country and _COUNTRY.fullmatch(one.country) is None:
            raise Refused("country_unknown", country=one.country)
        if one.element and one.element not in ELEMENTS:
            raise Refused("element_unknown", element=one.element)
        if one.recycled not in CLASSES:
            raise Refused("recycled_unknown", recycled=one.recycled)
        if one.custody not in CUSTODY:
            raise Refused("custody_unknown", custody=one.custody)
        about = (one.stage, one.element)
        sums[about] = sums.get(about, 0) + one.share_ppm
        if one.share_ppm <= 0 or sums[about] > PPM:
            raise Refused("shares_above_whole", stage=one.stage, element=one.element)


def filed(books: Books, sha256: str) -> DocumentState:
    """A document that is on file. Refused `document_unknown`."""
    found = books.document(sha256)
    if found is None or not found.name:
        raise Refused("document_unknown", document=sha256[:12])
    return found


def require_evidence(books: Books, document: DocumentAdded) -> None:
    """Refused as `quality.add_document` says where a document is no such evidence."""
    if document.evidence not in SORTS:
        raise Refused("evidence_sort_unknown", sort=document.evidence)
    for covered in document.covers:
        if not is_covered(covered):
            raise Refused("covers_unknown", covers=covered)
    if document.evidence == "blanket" and not (document.valid_from and document.valid_until):
        raise Refused("evidence_without_period", name=document.name)
    if document.evidence == "lot" and not document.lots:
        raise Refused("evidence_for_no_lot", name=document.name)
    known = books.lots(document.lots)
    for lot in document.lots:
        if lot not in known or known[lot].birth is None:
            raise Refused("lot_unknown", lot=lot)


def is_covered(words: str) -> bool:
    """Whether this names a stage, an element, or a stage of an element: what a document can cover."""
    stages, others = _parted(words.split())
    return bool(stages or others) and len(stages) <= 1 and len(others) <= 1 and all(o in ELEMENTS for o in others)


def _parted(words: Sequence[str]) -> tuple[list[str], list[str]]:
    return [word for word in words if word in STAGES], [word for word in words if word not in STAGES]


def review_evidence(
    books: Books, command: Command, *, reviewed: EvidenceReviewed, signatures: Sequence[Signature]
) -> tuple[Record, ...]:
    """A document is accepted as what it is filed as, or not, by somebody else than who filed it.

    Refused: not_allowed, signature_missing, document_unknown, no_evidence (filed as evidence of nothing),
    evidence_revoked, reason_missing (not accepted), same_person_twice.
    """
    document = filed(books, reviewed.sha256)
    require_signatures(books, signatures, Act.SETTLE, people=1, at=command.happened)
    if document.evidence not in SORTS:
        raise Refused("no_evidence", name=document.name)
    if document.revoked is not None:
        raise Refused("evidence_revoked", name=document.name)
    if not reviewed.accepted:
        require_reason(reviewed.reason)
    adders = {
        entry.who[0]
        for entry in books.history("document", reviewed.sha256)
        if isinstance(entry.record, DocumentAdded) and entry.who
    }
    if signatures[0].person in adders:
        raise Refused("same_person_twice", person=signatures[0].person, act=Act.SETTLE.value)
    return (replace(reviewed, signatures=tuple(signatures)),)


def revoke_evidence(
    books: Books, command: Command, *, revoked: EvidenceRevoked, signatures: Sequence[Signature]
) -> tuple[Record, ...]:
    """A document counts no more. Refused: not_allowed, signature_missing, document_unknown, evidence_revoked (already),
    reason_missing.
    """
    document = filed(books, revoked.sha256)
    require_signatures(books, signatures, Act.SETTLE, people=1, at=command.happened)
    if document.revoked is not None:
        raise Refused("evidence_revoked", name=document.name)
    require_reason(revoked.reason)
    return (replace(revoked, signatures=tuple(signatures)),)
