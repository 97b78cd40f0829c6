"""A rule pack: one file of `resources/rules/`, dated and with its revision, made of a few kinds of clauses.

`forbid`: none of these elements may have gone through these stages in these countries. `require_known`: where each of
these stages was done is known. `least_share`: so much of an element is recycled. `disclose`: so much has to be told.
A group of stages such as `sintered|bonded` is fulfilled by any of them.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Literal

import msgspec
from msgspec import field

from traceapp.domain.rules.magnet import MagnetKind
from traceapp.domain.step import OriginStage
from traceapp.domain.words import Words
from traceapp.domain.written import Day, Key, Ppm

Country = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{2}$")]
Recycled = Literal["pre-consumer", "post-consumer"]
Evidence = Literal["recorded", "lot", "blanket", "third-party", "customs"]
"""Sorts of evidence (DOMAIN 28); `recorded` is what this journal saw."""
DAY = timedelta(days=1)


class Piece(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of the parts of a pack."""


class Forbid(Piece, frozen=True):
    """No share of these elements, however small, went through these stages in these countries (DOMAIN 26).

    stages: none named, all. countries: none named, those that the pack covers. A stage whose country nobody said is
    unknown, and so is an element of which none of the stages is told.
    """

    elements: tuple[str, ...]
    stages: tuple[OriginStage, ...] = ()
    countries: tuple[Country, ...] = ()


class RequireKnown(Piece, frozen=True):
    """Of all of these elements it is known where each group of stages was done.

    recycled: what recycled matter has to show: the `same`; nothing that would do, because the text says nothing of it
    (`unknown`); or, in place of `stages`, the groups of `feedstock`, which begin where the feedstock was made.
    """

    elements: tuple[str, ...]
    stages: tuple[str, ...]
    recycled: Literal["same", "unknown", "feedstock"] = "same"
    feedstock: tuple[str, ...] = ()


class LeastShare(Piece, frozen=True):
    """At least so much of the element, in each lot, is recycled of one of these classes."""

    element: str
    recycled: tuple[Recycled, ...]
    least_ppm: Ppm = field(name="least")


class SheetField(Piece, frozen=True):
    """Something that a data sheet has to tell, beyond what the material itself tells."""

    key: Key
    name: Words


class Disclose(Piece, frozen=True):
    """What has to be told; missing parts make the answer incomplete, no content makes it wrong.

    stages: of these elements, the countries of each group. composition: their shares of the mass. recycled: how much
    of each is recycled, by class. fields: what a data sheet tells.
    """

    elements: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    composition: bool = False
    recycled: tuple[Recycled, ...] = ()
    fields: tuple[SheetField, ...] = ()


class Clause(Piece, frozen=True):
    """One demand. source: where it is written. magnets: the kinds it speaks of, none named all."""

    key: Key
    source: str
    magnets: tuple[MagnetKind, ...] = ()
    forbid: Forbid | None = None
    require_known: RequireKnown | None = None
    least_share: LeastShare | None = None
    disclose: Disclose | None = None

    def speaks_of(self, magnet: str) -> bool:
        return not self.magnets or magnet in self.magnets


class Regime(Piece, frozen=True):
    """What holds from a day through another; without one, for ever.

    evidence: the sorts that count for a stage, the least that the pack asks for; none named, a declaration is enough.
    """

    key: Key
    name: Words
    clauses: tuple[Clause, ...]
    since: Day | None = None
    through: Day | None = None
    evidence: tuple[Evidence, ...] = ()


class Need(Piece, frozen=True):
    """A fact that the document of an exception states. below: its share of the whole; is: the word it has to be."""

    fact: Key
    name: Words
    below_ppm: Ppm | None = field(name="below", default=None)
    wanted: str = field(name="is", default="")
    regimes: tuple[Key, ...] = ()


class WhollyRecycled(Piece, frozen=True):
    """All of these elements are recycled, and these stages were done in this country, at sites that are known."""

    elements: tuple[str, ...]
    recycled: tuple[Recycled, ...]
    stages: tuple[OriginStage, ...]
    country: Country


class ExceptionRule(Piece, frozen=True):
    """What a customer may claim, on a document, for a contract, until a day (DOMAIN 25).

    magnets, regimes: where it can be claimed; none named, everywhere.
    """

    key: Key
    name: Words
    source: str
    magnets: tuple[MagnetKind, ...] = ()
    regimes: tuple[Key, ...] = ()
    needs: tuple[Need, ...] = ()
    wholly_recycled: WhollyRecycled | None = None


class RulePack(Piece, frozen=True):
    """One file. covered: the countries that clauses mean where they name none. strict: the regime that is judged when
    no basis of date is on file. near_days: within so many days of a change both regimes are judged (DOMAIN 24).
    """

    key: Key
    revision: str
    name: Words
    source: str
    regimes: tuple[Regime, ...]
    covered: tuple[Country, ...] = ()
    strict: Key = ""
    near_days: Annotated[int, msgspec.Meta(ge=0, le=366)] = 60
    exceptions: tuple[ExceptionRule, ...] = ()

    @property
    def is_disclosure(self) -> bool:
        """Whether its answer is complete or incomplete, instead of met or not met."""
        return any(clause.disclose is not None for regime in self.regimes for clause in regime.clauses)

    @property
    def is_sheet(self) -> bool:
        """Whether it asks what a magnet is made of: a composition, recycled shares, or fields of a data sheet."""
        told = (clause.disclose for regime in self.regimes for clause in regime.clauses if clause.disclose is not None)
        return any(one.composition or one.recycled or one.fields for one in told)

    def regime(self, key: str) -> Regime | None:
        return next((regime for regime in self.regimes if regime.key == key), None)

    def exception(self, key: str) -> ExceptionRule | None:
        return next((one for one in self.exceptions if one.key == key), None)


def regimes_on(pack: RulePack, basis: date | None) -> tuple[Regime, ...]:
    """The regimes that a delivery on this day is judged under, all of which it must pass (DOMAIN 24).

    basis: None where nothing is written; then the stricter one. Empty for a day of which the pack says nothing.
    """
    if basis is None:
        strict = pack.regime(pack.strict)
        return pack.regimes if strict is None else (strict,)
    return tuple(regime for regime in pack.regimes if _reaches(regime, basis, timedelta(days=pack.near_days)))


def _reaches(regime: Regime, day: date, near: timedelta) -> bool:
    """In force on the day, or within so many days of the change that begins or ends it."""
    begun = regime.since is None or day >= regime.since - near
    return begun and (regime.through is None or day <= regime.through + DAY + near)


def alternatives(group: str) -> tuple[str, ...]:
    """The stages of a group: `sintered|bonded` is either."""
    return tuple(group.split("|"))


def groups_of(clause: Clause) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Every list of groups in a clause, with where it stands."""
    if clause.require_known is not None:
        yield ("require_known", "stages"), clause.require_known.stages
        yield ("require_known", "feedstock"), clause.require_known.feedstock
    if clause.disclose is not None:
        yield ("disclose", "stages"), clause.disclose.stages
