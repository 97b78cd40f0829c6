"""When what a customer sent back had left its lot; what was done to the rest since was not done to it (DOMAIN 15)."""

from collections.abc import Mapping

from traceapp.domain.lot import LotState
from traceapp.domain.record.dispatch import CustomerReturned
from traceapp.services.delivery.lineage import Left
from traceapp.services.ports import Books


def left_before(books: Books, states: Mapping[str, LotState]) -> dict[tuple[str, str], Left]:
    """For each returned lot and each lot that it may be of: when the boxes it may come out of were packed, the last of
    them, and out of which containers. The boxes that were scanned; without any, those of the lot that left.
    """
    births = {state.birth: code for code, state in states.items() if state.birth is not None and state.step == "return"}
    found: dict[tuple[str, str], Left] = {}
    for ref, entry in books.entries(tuple(births)).items():
        if isinstance(record := entry.record, CustomerReturned):
            boxes = books.boxes(record.boxes or books.boxes_of(record.parents)).values()
            for parent in record.parents:
                packed = [box for box in boxes if parent in box.by_lot and (record.boxes or box.shipped_at)]
                if packed:
                    trays = frozenset(c.container for box in packed for c in box.contents if c.lot == parent)
                    found[births[ref], parent] = Left(max(box.packed_at for box in packed), trays)
    return found
