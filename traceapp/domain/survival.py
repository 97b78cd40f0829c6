"""What a test result is worth after the steps done since it was taken (DOMAIN 18).

Each route carries one table, property × step: the result *survives* the step, the property must be measured *again*,
or the result is *invalid*.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

import msgspec

from traceapp.domain.flaw import Flaw
from traceapp.domain.problem import because
from traceapp.domain.step import TestUnit
from traceapp.domain.written import Key


class Verdict(StrEnum):
    """What a result is worth now, from best to worst.

    SURVIVES: it may be certified. AGAIN: it may still be looked at, but a new result is needed before it is certified.
    INVALID: the step changed the property; the result is void and is never shown as one of the lot.
    """

    SURVIVES = "survives"
    AGAIN = "again"
    INVALID = "invalid"


_WORST_FIRST = (Verdict.INVALID, Verdict.AGAIN)


class Survival(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Rows of the table for properties that fare alike. Steps named in neither list leave the result as it is.

    units: the test units that can speak for these properties; none named, any can.
    """

    properties: tuple[Key, ...]
    units: tuple[TestUnit, ...] = ()
    again: tuple[Key, ...] = ()
    invalid: tuple[Key, ...] = ()

    def after(self, step: str) -> Verdict:
        if step in self.invalid:
            return Verdict.INVALID
        return Verdict.AGAIN if step in self.again else Verdict.SURVIVES


def row_of(tests: Sequence[Survival], property_key: str) -> Survival | None:
    """The row of the table for a property; None where it has none."""
    return next((row for row in tests if property_key in row.properties), None)


def verdict_after(tests: Sequence[Survival], property_key: str, steps_since: Iterable[str]) -> Verdict:
    """What a result is worth after the steps done since it was taken: the worst of what they do to it.

    A property without a row in the table survives no step: it is AGAIN, so that a certificate fails closed.
    """
    row = row_of(tests, property_key)
    steps = tuple(steps_since)
    if row is None:
        return Verdict.AGAIN if steps else Verdict.SURVIVES
    seen = {row.after(step) for step in steps}
    return next((verdict for verdict in _WORST_FIRST if verdict in seen), Verdict.SURVIVES)


def survival_flaws(tests: Sequence[Survival], steps: frozenset[str]) -> Iterator[Flaw]:
    """What is wrong with a route's table, given its step keys."""
    seen: set[str] = set()
    for n, row in enumerate(tests):
        for m, key in enumerate(row.properties):
            if key in seen:
                yield Flaw((n, "properties", m), because("row_twice", name=key))
            seen.add(key)
        for name in ("again", "invalid"):
            named: tuple[str, ...] = getattr(row, name)
            for m, step in enumerate(named):
                if step not in steps:
                    yield Flaw((n, name, m), because("unknown_step", name=step))
        for m, step in enumerate(row.again):
            if step in row.invalid:
                yield Flaw((n, "again", m), because("under_invalid_too", name=step))
