"""Doubts: what they are called, and the one table of what they block (DOMAIN 17)."""

from enum import StrEnum

import msgspec

from traceapp.domain.record.pieces import EntryRef


class Sort(StrEnum):
    """The kind of a finding decides what it blocks."""

    IDENTITY = "identity"
    ORIGIN = "origin"
    SIGNATURE = "signature"
    CERTIFIED_TWICE = "quantity certified twice"
    MASS = "mass"
    MEASUREMENT = "measurement"
    INFORMATION = "information"


class Reach(StrEnum):
    """How far a finding blocks until it is settled."""

    CLAIM = "every claim it touches, down the genealogy"
    LOT = "the lot where it arose; a signed disposition is inherited"
    NOTHING = "nothing"


REACH: dict[Sort, Reach] = {
    Sort.IDENTITY: Reach.CLAIM,
    Sort.ORIGIN: Reach.CLAIM,
    Sort.SIGNATURE: Reach.CLAIM,
    Sort.CERTIFIED_TWICE: Reach.CLAIM,
    Sort.MASS: Reach.LOT,
    Sort.MEASUREMENT: Reach.LOT,
    Sort.INFORMATION: Reach.NOTHING,
}

KINDS: dict[str, Sort] = {
    "lot_unknown": Sort.IDENTITY,
    "born_twice": Sort.IDENTITY,
    "lots_mixed_outside": Sort.IDENTITY,
    "parents_uncertain": Sort.IDENTITY,
    "owner_mixed": Sort.IDENTITY,
    "claim_mixed": Sort.ORIGIN,
    "used_on_hold": Sort.SIGNATURE,
    "disposition_ignored": Sort.SIGNATURE,
    "not_qualified": Sort.SIGNATURE,
    "second_signature_missing": Sort.SIGNATURE,
    "processor_not_approved": Sort.SIGNATURE,
    "provisional_charged": Sort.SIGNATURE,
    "certified_twice": Sort.CERTIFIED_TWICE,
    "overdrawn": Sort.MASS,
    "unit_mixed": Sort.MASS,
    "balance_outside": Sort.MASS,
    "balance_open": Sort.MASS,
    "count_differs": Sort.MASS,
    "field_outside": Sort.MEASUREMENT,
    "instrument_overdue": Sort.MEASUREMENT,
    "result_failed": Sort.MEASUREMENT,
    "composition_differs": Sort.MEASUREMENT,
    "expired_used": Sort.MEASUREMENT,
    "clock_moved_back": Sort.INFORMATION,
    "older_lot_waiting": Sort.INFORMATION,
    "keyed_in": Sort.INFORMATION,
    "used_before_received": Sort.INFORMATION,
    "heel_differs": Sort.INFORMATION,
    "count_doubted": Sort.INFORMATION,
}


class Finding(msgspec.Struct, frozen=True, array_like=True):
    """One doubt about one subject (a lot, a box or a struck balance), opened by one entry.

    settled: the entry of its signed disposition, or None while it is open.
    """

    subject: str
    code: str
    entry: EntryRef
    facts: tuple[tuple[str, str], ...] = ()
    settled: EntryRef | None = None
    disposition: str = ""

    @property
    def name(self) -> str:
        """What a settlement calls it: unique and the same on every terminal."""
        return f"{self.code}:{self.subject}:{self.entry}"

    @property
    def sort(self) -> Sort:
        """Of a code that only a later version knows, the gravest: whoever cannot tell lets nothing pass."""
        return KINDS.get(self.code, Sort.IDENTITY)

    @property
    def reach(self) -> Reach:
        return REACH[self.sort]

    @property
    def blocks(self) -> bool:
        """Open, and of a kind that blocks something."""
        return self.settled is None and self.reach is not Reach.NOTHING
