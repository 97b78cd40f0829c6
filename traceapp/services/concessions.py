"""Permissions to deviate: granted for a lot, limited by quantity and date (DOMAIN 30)."""

from traceapp.domain.ledger import effective
from traceapp.domain.record.quality import Concession, ConcessionGranted
from traceapp.services.delivery import Delivery
from traceapp.services.ports import Books


def concessions_of(books: Books, lot: str) -> tuple[Concession, ...]:
    """Every concession on a lot, in the order they were granted."""
    records = (entry.record for entry in effective(books.history("lot", lot)))
    return tuple(r.concession for r in records if isinstance(r, ConcessionGranted) and r.concession.lot == lot)


def conceded_for(books: Books, delivery: Delivery, lot: str) -> tuple[Concession, ...]:
    """Those that cover what this delivery takes of the lot: not run out, and with enough quantity left.

    What other standing certificates already cover of the lot is taken off the quantity.
    """
    wanted = delivery.quantity_of(lot)
    ours = {box.code for box in delivery.boxes}
    others = books.boxes([code for code in books.boxes_of((lot,)) if code not in ours])
    used = sum(c.quantity.amount for b in others.values() if b.certificates for c in b.contents if c.lot == lot)
    return tuple(
        concession
        for concession in concessions_of(books, lot)
        if (not concession.until or delivery.at < concession.until)
        and concession.quantity.unit is wanted.unit
        and used + wanted.amount <= concession.quantity.amount
    )
