"""What went in although a hold had spread to it. What a hold names is doubted where the lot's entries are folded; where
it had spread to is not in them, so it is written beside what is recorded. Where the hold was not known yet, what was
taken is found by `store.late_use`.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from traceapp.domain.lot import Hold, LotState
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import Packed
from traceapp.domain.record.pieces import Noted
from traceapp.domain.record.production import Exposed, StepPerformed
from traceapp.domain.taken_of import taken_of
from traceapp.services.ports import Books


def with_spread_holds(books: Books, records: Sequence[Record]) -> tuple[Record, ...]:
    """The same records; each lot that something was taken of while a hold that spread to it stood is doubted."""
    return tuple(_doubted(books, record) for record in records)


def _doubted(books: Books, record: Record) -> Record:
    if not isinstance(record, StepPerformed | Exposed | Packed):
        return record
    used = tuple(dict.fromkeys(taken_of(record)))
    reached = books.stopped({lot for lot, _ in used})
    states = books.lots([*reached])
    noted: dict[str, Noted] = {}
    for lot, container in used:
        hold = _spread_to(books, states[lot], container, reached[lot]) if lot in states else None
        if hold is not None:
            facts = (("hold", str(hold.entry)), ("reason", hold.reason))
            noted.setdefault(lot, Noted(lot=lot, code="used_on_hold", facts=facts))
    return replace(record, noted=(*record.noted, *noted.values())) if noted else record


def _spread_to(books: Books, state: LotState, container: int, reached: Sequence[str]) -> Hold | None:
    """The hold that stops the container and is no hold of the lot's own."""
    hold = state.held_at(container)
    standing = books.hold(str(hold.entry)) if hold is not None and str(hold.entry) in reached else None
    own = standing is not None and any(
        target.lot == state.code and target.container in (0, container) for target in standing.targets
    )
    return hold if standing is not None and not own else None
