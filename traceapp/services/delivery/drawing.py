"""The drawing that a delivery has to meet, and the one that a lot was accepted by (DOMAIN 15, 19, 29).

No record names a drawing: which one somebody had before them follows from when they decided and when it was revised.
"""

from traceapp.domain.ledger import effective
from traceapp.domain.part import Part
from traceapp.domain.record.quality import Inspected
from traceapp.domain.registers import FactState, Revision
from traceapp.services.delivery.delivery import Delivery
from traceapp.services.ports import Books


def wanted_drawing(books: Books, delivery: Delivery) -> str:
    """The revision of the ordered part in force now; of goods that left, the one they left under. "" for none."""
    left = delivery.shipment.shipped_at
    if delivery.part is None:
        return ""
    return _drawing_at(books, delivery.part.key, left) if left else delivery.part.drawing_revision


def accepted_drawing(books: Books, delivery: Delivery, lot: str) -> str:
    """The revision by which a lot was last accepted; "" for a lot that nobody accepted, or a part not on file then."""
    if delivery.part is None:
        return ""
    accepted = (
        entry.moment
        for entry in effective(books.history("lot", lot))
        if isinstance(entry.record, Inspected) and entry.record.unit == lot and entry.record.decision == "accepted"
    )
    return _drawing_at(books, delivery.part.key, max(accepted, default=0))


def _drawing_at(books: Books, part: str, moment: int) -> str:
    """The revision in force at a moment (UTC microseconds), of those on file by then: nobody looked at any other."""
    state = books.fact_state("part", part)
    known = tuple(one for one in state.revisions if one.at <= moment) if state is not None else ()
    match FactState(part, known).at(moment):
        case Revision(fact=Part(drawing_revision=drawing)):
            return drawing
        case _:
            return ""
