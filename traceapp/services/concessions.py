"""Permissions to deviate: granted for a lot, limited by quantity and date, counted down as used (DOMAIN 30)."""

from msgspec import Struct

from traceapp.domain.ledger import effective
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import Concession, ConcessionGranted
from traceapp.errors import Refused
from traceapp.services.delivery import Delivery
from traceapp.services.ports import Books


class Granted(Struct, frozen=True):
    """A concession as it stands: who granted it and by which documents, when it was filed, how much is left of it.

    left: in the lot's unit; boxes under a standing certificate, and those that left, have used it up so far.
    boxes: those boxes, of the whole lot.
    """

    concession: Concession
    granted_by: str
    documents: tuple[str, ...]
    entry: EntryRef
    at: int
    left: int
    boxes: tuple[str, ...]

    def standing(self, at: int) -> str:
        """`in force`, `run out` (its date is past) or `used up`."""
        if self.concession.until and at >= self.concession.until:
            return "run out"
        return "in force" if self.left > 0 else "used up"


def granted_for(books: Books, lot: str, *, besides: frozenset[str] = frozenset()) -> tuple[Granted, ...]:
    """Every concession on a lot in the order they were granted; each is used up before the next one is begun.

    besides: boxes that are not counted, since they are what is asked about.
    """
    filed = [
        (entry, entry.record)
        for entry in effective(books.history("lot", lot))
        if isinstance(entry.record, ConcessionGranted) and entry.record.concession.lot == lot
    ]
    if not filed:
        return ()
    boxes = books.boxes([code for code in books.boxes_of((lot,)) if code not in besides]).values()
    under = [box for box in boxes if box.certificates or box.shipped_at]
    used = sum(c.quantity.amount for box in under for c in box.contents if c.lot == lot)
    codes = tuple(box.code for box in under)
    found = []
    for entry, record in filed:
        spent = min(used, record.concession.quantity.amount)
        used -= spent
        left = record.concession.quantity.amount - spent
        found.append(
            Granted(record.concession, record.granted_by, record.documents, entry.ref, entry.happened, left, codes)
        )
    return tuple(found)


def concessions_of(books: Books, lot: str) -> tuple[Concession, ...]:
    """Every concession on a lot, in the order they were granted."""
    return tuple(granted.concession for granted in granted_for(books, lot))


def conceded_for(books: Books, delivery: Delivery, lot: str) -> tuple[Concession, ...]:
    """Those that cover what this delivery takes of the lot: in force, and together with enough left. Else none."""
    wanted = delivery.quantity_of(lot)
    ours = frozenset(box.code for box in delivery.boxes)
    open_ones = [
        granted
        for granted in granted_for(books, lot, besides=ours)
        if granted.standing(delivery.at) == "in force" and granted.concession.quantity.unit is wanted.unit
    ]
    if sum(granted.left for granted in open_ones) < wanted.amount:
        return ()
    return tuple(granted.concession for granted in open_ones)


def require_conceded(books: Books, lot: str, number: str, wanted: Quantity, at: int) -> None:
    """Refused: concession_missing, concession_expired, concession_exceeded, unit_mixed."""
    found = next((g for g in granted_for(books, lot) if g.concession.number == number), None)
    if found is None:
        raise Refused("concession_missing", lot=lot, number=number)
    if found.standing(at) == "run out":
        raise Refused("concession_expired", number=number)
    if found.concession.quantity.unit is not wanted.unit:
        raise Refused("unit_mixed", one=found.concession.quantity.unit.value, other=wanted.unit.value)
    if found.left < wanted.amount:
        raise Refused("concession_exceeded", number=number, left=Quantity(found.left, wanted.unit), wanted=wanted)
