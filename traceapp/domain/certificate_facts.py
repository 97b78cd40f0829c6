"""What a certificate says in words on paper, once more as values for whoever reads it by machine.

None of it is printed by itself: statements, results and the table of origin are made of the same.
"""

from datetime import date

from msgspec import Struct


class Fact(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Base of these values."""


class RuleAssessed(Fact, frozen=True, kw_only=True):
    """What one regime of a rule pack says of the whole delivery. revision: of the pack. outcome: met, not met, unknown,
    complete or incomplete.

    basis: the day that chose the regime, None where the stricter one was taken because none is on file.
    """

    rule: str
    name: str
    revision: str
    regime: str
    outcome: str
    basis: date | None = None


class RecycledShare(Fact, frozen=True, kw_only=True):
    """How much of an element's mass in a lot is recycled. sort: the class. percent: decimal text."""

    lot: str
    element: str
    sort: str
    percent: str


class InstrumentUsed(Fact, frozen=True, kw_only=True):
    """What a printed result was measured with. calibrated_until: as it stood on the day of issue, None for no end."""

    key: str
    name: str = ""
    calibrated_until: date | None = None
