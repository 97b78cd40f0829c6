"""Whether an exception that was claimed holds for a lot or box, and if not, why (DOMAIN 25)."""

from collections.abc import Iterator

from msgspec import Struct

from traceapp.domain.makeup import RECORDED, UNKNOWN, Done
from traceapp.domain.problem import Unreadable
from traceapp.domain.rules.pack import ExceptionRule, Need, Regime, WhollyRecycled
from traceapp.domain.rules.question import Claimed, Matter, Question
from traceapp.domain.written import share_from_text


class Against(Struct, frozen=True):
    """One thing that speaks against an exception."""

    code: str
    element: str = ""
    stage: str = ""
    facts: tuple[tuple[str, str], ...] = ()


def against(
    rule: ExceptionRule | None, claimed: Claimed, question: Question, regime: Regime, matter: Matter
) -> Iterator[Against]:
    """Everything that speaks against it; it holds when nothing does. rule: the pack's, None where it has no such."""
    if rule is None:
        yield Against("exception_unknown")
        return
    if rule.magnets and question.magnet not in rule.magnets:
        yield Against("exception_other_magnet")
    if rule.regimes and regime.key not in rule.regimes:
        yield Against("exception_other_regime")
    yield from _paper(claimed, question)
    for need in rule.needs:
        if not need.regimes or regime.key in need.regimes:
            yield from _need(need, claimed)
    if rule.wholly_recycled is not None:
        yield from _recycled(rule.wholly_recycled, regime.evidence, matter)


def _paper(claimed: Claimed, question: Question) -> Iterator[Against]:
    if not claimed.document.strip():
        yield Against("exception_without_document")
    if not claimed.contract.strip():
        yield Against("exception_without_contract")
    if claimed.expires is None:
        yield Against("exception_without_expiry")
    elif question.basis is None:
        yield Against("exception_without_basis")
    elif claimed.expires < question.basis:
        yield Against("exception_expired", facts=(("expires", claimed.expires.isoformat()),))


def _need(need: Need, claimed: Claimed) -> Iterator[Against]:
    stated = claimed.facts.get(need.fact, "").strip()
    facts = (("need", need.fact), ("stated", stated))
    if not stated:
        yield Against("exception_fact_missing", facts=facts)
    elif need.below_ppm is not None:
        try:
            is_below = share_from_text(stated) < need.below_ppm
        except Unreadable:
            is_below = False
        if not is_below:
            yield Against("exception_fact_against", facts=facts)
    elif stated != need.wanted:
        yield Against("exception_fact_against", facts=facts)


def _recycled(wanted: WhollyRecycled, evidence: tuple[str, ...], matter: Matter) -> Iterator[Against]:
    """All of it recycled, and every place where these stages were done in the country, at a site that is named."""
    if matter.makeup is None:
        yield Against("makeup_unknown")
        return
    elements = (*wanted.elements, UNKNOWN)
    contents = [content for content in matter.makeup.contents if content.element in elements]
    missing = set(wanted.elements) - {content.element for content in contents}
    yield from (Against("element_missing", element) for element in wanted.elements if element in missing)
    found: dict[Against, None] = {}
    for content in contents:
        for origin in content.origins:
            if content.element == UNKNOWN or origin.provenance.recycled not in wanted.recycled:
                found[Against("exception_partly_recycled", content.element)] = None
            for stage in wanted.stages:
                places = origin.provenance.places((stage,))
                if not places or any(not done.country or not _has_site(done) for done in places):
                    found[Against("exception_site_missing", content.element, stage)] = None
                elif any(done.country != wanted.country for done in places):
                    found[Against("exception_elsewhere", content.element, stage)] = None
                elif evidence and not all(set(evidence) & set(done.evidence) for done in places):
                    found[Against("exception_without_evidence", content.element, stage)] = None
    yield from found


def _has_site(done: Done) -> bool:
    """What this journal recorded was done at the plant itself, unless it names another site."""
    return bool(done.site) or RECORDED in done.evidence
