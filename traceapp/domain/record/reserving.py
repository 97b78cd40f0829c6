"""Material set aside for an order line (DOMAIN 15, 16)."""

from collections.abc import Iterator

from traceapp.domain.quantity import Quantity
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef


class Reserved(Record, frozen=True, kw_only=True, tag="reserved.1"):
    """So much of a lot is set aside for an order line, in place of what was before; nothing gives it back."""

    order: str
    lot: str
    quantity: Quantity
    reason: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"order:{self.order}"
        yield f"reserved:{self.lot}"
