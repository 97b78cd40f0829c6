"""The register of evidence: what is on file as proof of an origin, how it stands, and what leans on it (DOMAIN 28)."""

from collections.abc import Sequence

from msgspec import Struct

from traceapp.domain.issued import IssuedState
from traceapp.domain.lot import LotState
from traceapp.errors import Refused
from traceapp.services.certificate.certificate_sheet import certificates_of
from traceapp.services.origin.filed import Filed, filed_in
from traceapp.services.ports import Books


class Leaning(Struct, frozen=True):
    """What leans on a document: received lots, by code, and the certificates of what became of them, latest first."""

    lots: tuple[LotState, ...] = ()
    boxes: tuple[str, ...] = ()
    certificates: tuple[IssuedState, ...] = ()


def filed_evidence(books: Books, *standings: str, most: int = 500) -> tuple[Filed, ...]:
    """The documents that stand so, the one filed last first, no more than so many."""
    return tuple(filed_in(books, books.evidence(*standings, most=most)).values())


def filed_document(books: Books, sha256: str) -> Filed:
    """One of them. Refused `document_unknown`."""
    found = filed_in(books, (sha256,))
    if sha256 not in found:
        raise Refused("document_unknown", document=sha256[:12])
    return found[sha256]


def leaning_on(books: Books, sha256: str) -> Leaning:
    """What leans on a document, walked forward from the lots it speaks for."""
    lots = books.leaning(sha256)
    boxes = books.boxes_beyond(lots) if lots else []
    return Leaning(tuple(books.lots(lots).values()), tuple(boxes), _certificates(books, boxes))


def _certificates(books: Books, boxes: Sequence[str]) -> tuple[IssuedState, ...]:
    """Every certificate that speaks for any of the boxes, or spoke for it, the latest first."""
    reached = frozenset(boxes)
    shipments = dict.fromkeys(box.shipment for box in books.boxes(boxes).values() if box.shipment)
    numbers = dict.fromkeys(number for shipment in shipments for number in certificates_of(books, shipment))
    found = [state for number in numbers if (state := books.certificate(number)) is not None]
    touched = [state for state in found if any(covered.box in reached for covered in state.covers)]
    return tuple(sorted(touched, key=_latest_first))


def _latest_first(state: IssuedState) -> tuple[int, str]:
    return -state.issued_at, state.number
