"""What a record takes of lots that are here: what a hold on them would have forbidden."""

from collections.abc import Iterator

from traceapp.domain.record import Unknown
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import Packed
from traceapp.domain.record.production import Exposed, StepPerformed


def taken_of(record: Record | Unknown) -> Iterator[tuple[str, int]]:
    """Every lot and container that something was taken of, or that lay in the load; nothing of a sample."""
    match record:
        case Packed():
            yield from ((draw.lot, draw.container) for draw in record.draws)
        case Exposed():
            yield from ((seat.lot, seat.container) for seat in record.seats)
            yield from ((draw.lot, draw.container) for draw in (*record.consumables, *record.scrap))
        case StepPerformed():
            drawn = (*record.draws, *record.consumables, *record.scrap)
            yield from ((draw.lot, draw.container) for draw in drawn)
