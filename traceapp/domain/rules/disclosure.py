"""What a disclosure tells of one lot or box, and what it lacks to be complete."""

from collections.abc import Iterator

from traceapp.domain.makeup import WHOLE, Content
from traceapp.domain.rules.clauses import RECYCLED, is_told
from traceapp.domain.rules.look import Look, Scope
from traceapp.domain.rules.pack import Disclose, alternatives
from traceapp.domain.rules.verdict import Told

COATING = "coating"
COMPOSITION = "composition"


def lacking(scope: Scope, disclose: Disclose) -> Iterator[Look]:
    """Every look at what has to be told."""
    if disclose.elements:
        yield from scope.presence(disclose.elements)
    for content in scope.contents(disclose.elements):
        for origin in content.origins:
            yield from scope.required(content.element, origin, disclose.stages)
        if disclose.recycled:
            yield from _recycled_looks(scope, content)
    if disclose.recycled:
        yield from _coating_looks(scope, disclose.elements)
    if disclose.composition:
        yield from (Look(clause=scope.clause, element=element, stage=COMPOSITION) for element in disclose.elements)
    for field in disclose.fields:
        flaw = "" if scope.matter.facts.get(field.key, "").strip() else "field_missing"
        yield Look(clause=scope.clause, stage=field.key, flaw=flaw, facts=(("field", field.key),))


def told_of(scope: Scope, disclose: Disclose) -> Iterator[Told]:
    """What can be told, as far as it is known."""
    for element in disclose.elements:
        content = scope.makeup.content(element)
        if disclose.composition:
            yield Told(clause=scope.clause, element=element, about=COMPOSITION, share=scope.makeup.share(element))
        if content is None:
            continue
        for group in disclose.stages:
            if scope.behind.intersection(alternatives(group)):
                yield from _countries(scope, content, group)
        for recycled in disclose.recycled:
            share = sum(origin.share for origin in content.origins if origin.provenance.recycled == recycled)
            yield Told(clause=scope.clause, element=element, about=recycled, share=share)
        if disclose.recycled and element in (scope.matter.coating or ()):
            yield Told(clause=scope.clause, element=element, about=COATING, share=_by_coating(content))
    for field in disclose.fields:
        answer = scope.matter.facts.get(field.key, "").strip()
        if answer:
            yield Told(clause=scope.clause, about=field.key, answer=answer)


def _countries(scope: Scope, content: Content, group: str) -> Iterator[Told]:
    """Each country with what of the element went through the group there; matter that went twice counts at both."""
    found: dict[str, int] = {}
    for origin in content.origins:
        for country in sorted({done.country for done in origin.provenance.places(alternatives(group))} - {""}):
            found[country] = found.get(country, 0) + origin.share
    for country, share in sorted(found.items(), key=lambda one: (-one[1], one[0])):
        yield Told(clause=scope.clause, element=content.element, about=group, answer=country, share=share)


def _recycled_looks(scope: Scope, content: Content) -> Iterator[Look]:
    for origin in content.origins:
        provenance = origin.provenance
        flaw = ""
        if provenance.recycled == "unknown" or not is_told(provenance):
            flaw = "recycled_unknown"
        elif provenance.recycled in RECYCLED and not provenance.custody:
            flaw = "custody_missing"
        yield Look(clause=scope.clause, element=content.element, stage="recycled", origin=origin, flaw=flaw)


def _coating_looks(scope: Scope, elements: tuple[str, ...]) -> Iterator[Look]:
    """Metal of the coating counts; it has to be known what the coating is, and be in what the magnet is made of."""
    is_coated = any(
        origin.provenance.places(("coated",)) for content in scope.makeup.contents for origin in content.origins
    )
    if is_coated and scope.matter.coating is None:
        yield Look(clause=scope.clause, flaw="coating_unknown")
    for element in scope.matter.coating or ():
        content = scope.makeup.content(element)
        if element in elements and (content is None or not _by_coating(content)):
            yield Look(clause=scope.clause, element=element, flaw="coating_not_counted")


def _by_coating(content: Content) -> int:
    """How much of the element never went through the melt, so that it came with the coating; at most the whole."""
    share = sum(origin.share for origin in content.origins if not origin.provenance.places(("melted",)))
    return min(share, WHOLE)
