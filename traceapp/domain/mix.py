"""Lots that a processor mixed (DOMAIN 10): what lies in the one's containers since then may be pieces of the other."""

from msgspec import Struct

from traceapp.domain.quantity import Quantity
from traceapp.domain.record.pieces import EntryRef

FINDING = "lots_mixed_outside"
"""The finding that is opened with it."""
TOLD_APART = "told apart"
"""The disposition by which a lot holds its own pieces alone again, in its boxes too; any other leaves it mixed."""


class Mix(Struct, frozen=True, array_like=True):
    """So much of a lot came back mixed.

    since, at: when it was sent there and when it was back (UTC microseconds); 0 while the sending is not known here.
    quantity: None where it was not counted.
    """

    entry: EntryRef
    processor: str
    step: str
    since: int
    at: int
    quantity: Quantity | None = None

    def meets(self, other: "Mix") -> bool:
        """Whether both lay at the same processor for the same step at one time: nobody tells what lay with what."""
        is_there = (self.processor, self.step) == (other.processor, other.step)
        return is_there and self.since <= other.at and other.since <= self.at
