"""What a rule pack answers: an outcome, why, and exactly what was looked at."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct

from traceapp.domain.makeup import Done, Origin
from traceapp.domain.rules.pack import ExceptionRule, Regime, RulePack
from traceapp.domain.rules.question import Claimed


class Outcome(StrEnum):
    """Of a rule met, not met or unknown, and unknown never counts as met; of a disclosure complete or incomplete."""

    MET = "met"
    NOT_MET = "not met"
    UNKNOWN = "unknown"
    COMPLETE = "complete"
    INCOMPLETE = "incomplete"


_FROM_WORST = (Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.INCOMPLETE, Outcome.MET, Outcome.COMPLETE)
GOOD = frozenset({Outcome.MET, Outcome.COMPLETE})


def worst(outcomes: Iterable[Outcome]) -> Outcome:
    """The one that decides where all have to pass; there has to be one."""
    return min(outcomes, key=_FROM_WORST.index)


class Reason(Struct, frozen=True, kw_only=True):
    """One thing that is wrong or missing: clause, stage, element, origin.

    code: has words in `traceapp.domain.answers`. outcome: what it makes of the verdict. subject: the lot or box.
    stage: a stage, or a group such as `sintered|bonded`. done: where it was done, as far as that is known. origins:
    those concerned, with their shares of the element (10⁻¹²). mass_mg: how much of the element that is in the lot or
    box, 0 where nobody knows.
    """

    code: str
    outcome: Outcome
    clause: str = ""
    subject: str = ""
    element: str = ""
    stage: str = ""
    done: Done | None = None
    origins: tuple[Origin, ...] = ()
    mass_mg: int = 0
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def share(self) -> int:
        """Of the element, 10⁻¹²."""
        return sum(origin.share for origin in self.origins)

    @property
    def country(self) -> str:
        """Where it was done, as far as that is known."""
        return self.done.country if self.done is not None else ""


class Assessed(Struct, frozen=True, kw_only=True):
    """An element and the stages of it that were looked at."""

    element: str
    stages: tuple[str, ...]


class Told(Struct, frozen=True, kw_only=True):
    """One line of a disclosure: of an element (or of the whole, ""), what about, and the answer with its share.

    about: a group of stages, a class of recycled matter, `composition`, `coating`, or the key of a sheet's field.
    share: of the element, of composition of the mass, 10⁻¹².
    """

    clause: str
    element: str = ""
    about: str = ""
    answer: str = ""
    share: int = 0


class MatterVerdict(Struct, frozen=True, kw_only=True):
    """One lot or box under one regime. excepted: the exception that it is met by, with the claim.

    refused: exceptions that were claimed and do not hold, and why.
    """

    code: str
    outcome: Outcome
    reasons: tuple[Reason, ...] = ()
    assessed: tuple[Assessed, ...] = ()
    told: tuple[Told, ...] = ()
    excepted: tuple[ExceptionRule, Claimed] | None = None
    refused: tuple[Reason, ...] = ()


class RegimeVerdict(Struct, frozen=True, kw_only=True):
    regime: Regime
    outcome: Outcome
    matter: tuple[MatterVerdict, ...]


class Verdict(Struct, frozen=True, kw_only=True):
    """reasons: what concerns the whole question; those of a lot or box stand with it under each regime.

    basis: the day that chose the regimes, None where the stricter one was taken because none is on file. supposed: the
    answer to what if.
    """

    pack: RulePack
    outcome: Outcome
    basis: date | None
    supposed: bool
    regimes: tuple[RegimeVerdict, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def is_good(self) -> bool:
        return self.outcome in GOOD

    @property
    def every_reason(self) -> tuple[Reason, ...]:
        """Of all regimes and lots, the worst first."""
        found = [*self.reasons]
        found += [reason for one in self.regimes for matter in one.matter for reason in matter.reasons]
        return tuple(sorted(found, key=lambda reason: _FROM_WORST.index(reason.outcome)))
