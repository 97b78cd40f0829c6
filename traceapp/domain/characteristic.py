"""What is to be measured on a test unit, row by row: how many pieces, against which limits, by which plan."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from traceapp.domain.part import Requirement
from traceapp.domain.record.quality import Sampled


class Characteristic(Struct, frozen=True, kw_only=True):
    """One row of an inspection: of the property with this key.

    wanted: so many readings, or pieces looked at. row: the requirement it is judged by, None where nothing is asked.
    sampled: the sampling plan that says `wanted`, where the requirement names an AQL. counts: None where readings are
    taken; else pieces that fail are counted, and this is the word for one (`lifted`), which may be empty.
    """

    key: str
    wanted: int
    row: Requirement | None = None
    sampled: Sampled | None = None
    counts: str | None = None
    method: str = ""

    @property
    def low(self) -> Decimal | None:
        return Decimal(self.row.low) if self.row is not None and self.row.low else None

    @property
    def high(self) -> Decimal | None:
        return Decimal(self.row.high) if self.row is not None and self.row.high else None

    @property
    def may_fail(self) -> int:
        """So many of the sample may fail: none without a plan."""
        return self.sampled.accept if self.sampled is not None else 0

    def is_right(self, value: Decimal) -> bool:
        """Whether one reading lies within the limits; without limits every one does."""
        low, high = self.low, self.high
        return (low is None or value >= low) and (high is None or value <= high)

    def failed(self, readings: Sequence[str]) -> int:
        """How many of these readings lie outside the limits."""
        return sum(not self.is_right(Decimal(text)) for text in readings)


class Gauge(Struct, frozen=True):
    """An instrument that measures here. calibrated_until: UTC microseconds, 0 where it is not calibrated."""

    key: str
    name: str
    calibrated_until: int = 0

    def is_overdue(self, at: int) -> bool:
        """Whether its calibration has run out by this moment; what it measures is then doubted."""
        return 0 < self.calibrated_until <= at
