"""The verdict of a rule pack: every regime that counts, every lot or box, every clause; the worst of all decides.

Nothing is weighed against anything: a share from a covered country fails however small it is, and what is not known is
unknown, which never counts as met (DOMAIN 24 to 27).
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from msgspec.structs import replace

from traceapp.domain.makeup import WHOLE, Done, Makeup
from traceapp.domain.rules.clauses import looks_of
from traceapp.domain.rules.disclosure import lacking, told_of
from traceapp.domain.rules.exceptions import against
from traceapp.domain.rules.look import Look, Scope
from traceapp.domain.rules.pack import ExceptionRule, Regime, regimes_on
from traceapp.domain.rules.question import Claimed, Matter, Question
from traceapp.domain.rules.verdict import (
    GOOD,
    Assessed,
    MatterVerdict,
    Outcome,
    Reason,
    RegimeVerdict,
    Told,
    Verdict,
    worst,
)
from traceapp.domain.step import STAGES
from traceapp.errors import Refused

_MAKES: Mapping[str, Outcome] = MappingProxyType({"covered": Outcome.NOT_MET, "share_below": Outcome.NOT_MET})
"""Flaws that break a rule. Every other one leaves it unknown."""
_PLACE: Mapping[str, int] = MappingProxyType({stage: n for n, stage in enumerate(STAGES)})


def judge(question: Question) -> Verdict:
    """The pack's answer to a question."""
    pack = question.pack
    named = tuple(regime for regime in pack.regimes if regime.key == question.regime)
    regimes = named if question.regime else regimes_on(pack, question.basis)
    reasons = tuple(_beforehand(question, regimes))
    judged = tuple(_under(question, regime) for regime in regimes) if not reasons else ()
    outcomes = [*(one.outcome for one in judged), *(reason.outcome for reason in reasons)]
    return Verdict(
        pack=pack,
        outcome=worst(outcomes),
        basis=question.basis,
        regimes=judged,
        reasons=reasons,
        supposed=question.supposed,
    )


def under_regime(question: Question, regime: str) -> Verdict:
    """What if: the same matter under one regime of the pack, whatever the date is. Refused `regime_unknown`.

    It does not say what would be better, and least of all when to deliver (DOMAIN 24).
    """
    if question.pack.regime(regime) is None:
        raise Refused("regime_unknown", regime=regime, pack=question.pack.key)
    return judge(replace(question, regime=regime, supposed=True))


def _beforehand(question: Question, regimes: tuple[Regime, ...]) -> Iterator[Reason]:
    """Why there is nothing that could be judged."""
    unknown = _not_known(question)
    if not regimes:
        yield Reason(code="no_regime", outcome=unknown)
    if not question.matter:
        yield Reason(code="no_matter", outcome=unknown)
    if any(not _speaking(question, regime) for regime in regimes):
        yield Reason(code="magnet_not_covered", outcome=unknown, facts=(("magnet", question.magnet),))


def _not_known(question: Question) -> Outcome:
    return Outcome.INCOMPLETE if question.pack.is_disclosure else Outcome.UNKNOWN


def _speaking(question: Question, regime: Regime) -> bool:
    return any(clause.speaks_of(question.magnet) for clause in regime.clauses)


def _under(question: Question, regime: Regime) -> RegimeVerdict:
    matter = tuple(_excepted(question, regime, one, _one(question, regime, one)) for one in question.matter)
    return RegimeVerdict(regime=regime, outcome=worst(one.outcome for one in matter), matter=matter)


def _one(question: Question, regime: Regime, matter: Matter) -> MatterVerdict:
    """One lot or box by the clauses alone."""
    if matter.makeup is None:
        reason = Reason(code="makeup_unknown", outcome=_not_known(question), subject=matter.code)
        return MatterVerdict(code=matter.code, outcome=reason.outcome, reasons=(reason,))
    looks: list[Look] = []
    told: list[Told] = []
    for clause in regime.clauses:
        if clause.speaks_of(question.magnet):
            scope = Scope(
                clause=clause.key,
                matter=matter,
                makeup=matter.makeup,
                magnet=question.magnet,
                evidence=regime.evidence,
            )
            looks += looks_of(scope, clause, question.pack.covered)
            if clause.disclose is not None:
                looks += lacking(scope, clause.disclose)
                told += told_of(scope, clause.disclose)
    good = Outcome.COMPLETE if question.pack.is_disclosure else Outcome.MET
    reasons = tuple(_reasons(question, matter, matter.makeup, looks))
    return MatterVerdict(
        code=matter.code,
        outcome=worst((good, *(reason.outcome for reason in reasons))),
        reasons=reasons,
        assessed=tuple(_assessed(looks)),
        told=tuple(told),
    )


def _reasons(question: Question, matter: Matter, makeup: Makeup, looks: list[Look]) -> Iterator[Reason]:
    """What is wrong, each thing once with all the origins that it concerns; the worst first, then the greatest."""
    unknown = _not_known(question)
    if not looks:
        yield Reason(code="nothing_assessed", outcome=unknown, subject=matter.code)
    found: dict[tuple[str, str, str, Done | None, tuple[tuple[str, str], ...]], list[Look]] = {}
    for look in looks:
        if look.flaw:
            found.setdefault((look.flaw, look.element, look.stage, look.done, look.facts), []).append(look)
    made = [
        Reason(
            code=code,
            outcome=unknown if question.pack.is_disclosure else _MAKES.get(code, Outcome.UNKNOWN),
            clause=same[0].clause,
            subject=matter.code,
            element=element,
            stage=stage,
            done=done,
            origins=(origins := tuple(dict.fromkeys(look.origin for look in same if look.origin is not None))),
            mass_mg=makeup.mass_of(element, matter.mass_mg) * sum(origin.share for origin in origins) // WHOLE,
            facts=facts,
        )
        for (code, element, stage, done, facts), same in found.items()
    ]
    yield from sorted(made, key=lambda reason: (reason.outcome is not Outcome.NOT_MET, -reason.share))


def _assessed(looks: Iterable[Look]) -> Iterator[Assessed]:
    """The elements in the order in which they were looked at, their stages in the order of the way."""
    found: dict[str, set[str]] = {}
    for look in looks:
        if look.element:
            found.setdefault(look.element, set()).update({look.stage} & _PLACE.keys())
    for element, stages in found.items():
        yield Assessed(element=element, stages=tuple(sorted(stages, key=lambda stage: _PLACE[stage])))


def _excepted(question: Question, regime: Regime, matter: Matter, judged: MatterVerdict) -> MatterVerdict:
    """Met by the first exception that holds, where it is not met without one."""
    if judged.outcome in GOOD:
        return judged
    refused: list[Reason] = []
    for claimed in question.claimed:
        rule = question.pack.exception(claimed.key)
        speaks = tuple(_refused(claimed, matter, question, regime, rule))
        if rule is not None and not speaks:
            return MatterVerdict(code=matter.code, outcome=Outcome.MET, excepted=(rule, claimed))
        refused += speaks
    return replace(judged, refused=tuple(refused))


def _refused(
    claimed: Claimed, matter: Matter, question: Question, regime: Regime, rule: ExceptionRule | None
) -> Iterator[Reason]:
    for one in against(rule, claimed, question, regime, matter):
        yield Reason(
            code=one.code,
            outcome=Outcome.UNKNOWN,
            clause=claimed.key,
            subject=matter.code,
            element=one.element,
            stage=one.stage,
            facts=one.facts,
        )
