"""What each kind of clause looks at in one lot or box, and what it finds wrong there."""

from collections.abc import Iterator

from traceapp.domain.makeup import RECORDED, UNKNOWN, Provenance
from traceapp.domain.rules.look import Look, Scope
from traceapp.domain.rules.pack import Clause, Forbid, LeastShare, RequireKnown, alternatives
from traceapp.domain.step import STAGES

RECYCLED = frozenset({"pre-consumer", "post-consumer"})
_MILLION = 10**6
_BEFORE_THE_MELT = STAGES[: STAGES.index("melted")]


def looks_of(scope: Scope, clause: Clause, covered: tuple[str, ...]) -> Iterator[Look]:
    """Every look of a clause that demands something. covered: the pack's countries."""
    if clause.forbid is not None:
        yield from _forbidden(scope, clause.forbid, clause.forbid.countries or covered)
    if clause.require_known is not None:
        yield from _known(scope, clause.require_known)
    if clause.least_share is not None:
        yield from _least(scope, clause.least_share)


def is_told(provenance: Provenance) -> bool:
    """Whether anybody said where the matter came from before it was an alloy; one who did and named no recycling
    declared it primary. What this plant did to it, it did to matter of any descent.
    """
    declared = (done for done in provenance.places(_BEFORE_THE_MELT) if RECORDED not in done.evidence)
    return bool(provenance.recycled) or any(declared)


def _forbidden(scope: Scope, forbid: Forbid, countries: tuple[str, ...]) -> Iterator[Look]:
    barred = frozenset[str](forbid.stages or STAGES)
    is_reached = bool(barred & scope.behind)
    if is_reached:
        yield from scope.presence(forbid.elements)
    for content in scope.contents(forbid.elements):
        for origin in content.origins:
            places = origin.provenance.places(barred)
            yield from (scope.place(content.element, origin, done, countries) for done in places)
            if is_reached and not places:
                yield Look(clause=scope.clause, element=content.element, origin=origin, flaw="origin_unknown")


def _known(scope: Scope, known: RequireKnown) -> Iterator[Look]:
    if not any(scope.behind.intersection(alternatives(group)) for group in known.stages):
        return
    yield from scope.presence(known.elements)
    for content in scope.contents(known.elements):
        for origin in content.origins:
            recycled = origin.provenance.recycled
            if recycled and known.recycled == "unknown":
                yield Look(clause=scope.clause, element=content.element, origin=origin, flaw="recycled_not_told")
            else:
                is_feedstock = recycled in RECYCLED and known.recycled == "feedstock"
                groups = known.feedstock if is_feedstock else known.stages
                yield from scope.required(content.element, origin, groups)


def _least(scope: Scope, least: LeastShare) -> Iterator[Look]:
    """The share lies between what is certainly recycled of these classes and that with what may be."""
    yield from scope.presence((least.element,))
    content = scope.makeup.content(least.element)
    if content is None:
        return
    wanted = least.least_ppm * _MILLION
    certain = sum(origin.share for origin in content.origins if origin.provenance.recycled in least.recycled)
    possible = certain + sum(
        origin.share
        for origin in content.origins
        if origin.provenance.recycled == "unknown" or not is_told(origin.provenance)
    )
    if certain >= wanted:
        flaw = ""
    elif possible >= wanted or scope.makeup.share(UNKNOWN):
        flaw = "share_unknown"
    else:
        flaw = "share_below"
    facts = (("is", str(certain)), ("wanted", str(wanted)), ("recycled", "|".join(least.recycled)))
    yield Look(clause=scope.clause, element=least.element, flaw=flaw, facts=facts)
