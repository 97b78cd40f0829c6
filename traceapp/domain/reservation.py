"""What is set aside: of which lot, for which order line. An order line and a lot each know their own."""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.reserving import Reserved


class Reservation(Struct, frozen=True, array_like=True):
    """So much of a lot for an order line, since a moment (UTC microseconds), by whom."""

    order: str
    lot: str
    quantity: Quantity
    at: int = 0
    by: tuple[str, ...] = ()


class ReservedState(Struct, frozen=True, array_like=True):
    """What is set aside for one order line, or of one lot; the last word on each pair of them."""

    key: str
    lines: tuple[Reservation, ...] = ()


def advance_reserved(state: ReservedState, entry: Entry) -> ReservedState:
    match entry.record:
        case Reserved() as record:
            others = tuple(one for one in state.lines if (one.order, one.lot) != (record.order, record.lot))
            kept = Reservation(record.order, record.lot, record.quantity, entry.happened, entry.who)
            return replace(state, lines=(*others, kept) if record.quantity.amount else others)
        case _:
            return state
