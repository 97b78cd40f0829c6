"""Doubts: what they are called, and the one table of what they block (DOMAIN 17)."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec
from msgspec.structs import replace

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


ABOUT: dict[str, str] = {
    "result_failed": "property",
    "field_outside": "field",
    "instrument_overdue": "instrument",
    "not_qualified": "person",
}
"""Of which one entry may raise several about a lot: the fact that tells them apart; each is settled alone."""


class Settlement(msgspec.Struct, frozen=True, array_like=True):
    """A disposition that names a finding."""

    finding: str
    entry: EntryRef
    disposition: str


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
        about = dict(self.facts).get(ABOUT[self.code], "") if self.code in ABOUT else ""
        return f"{self.whole}:{about}" if about else self.whole

    @property
    def whole(self) -> str:
        """What it was called before a settlement had to say what it was about: under this name it was about all."""
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


def with_settlements(found: Iterable[Finding], settlements: Iterable[Settlement]) -> tuple[Finding, ...]:
    """The findings, each with the last disposition that answers it."""
    settled = {one.finding: one for one in settlements}
    return tuple(_settled(one, settled.get(one.name) or settled.get(one.whole)) for one in found)


def _settled(found: Finding, by: Settlement | None) -> Finding:
    return found if by is None else replace(found, settled=by.entry, disposition=by.disposition)
