"""What was declared of a lot that came in: the stages done before, what is in it, and the documents that say so."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from math import lcm
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.document import DocumentState
from traceapp.domain.entry import Entry
from traceapp.domain.makeup import Done, Provenance
from traceapp.domain.quantity import PPM
from traceapp.domain.record.production import CameBack, LotReceived, OriginDeclared, documents_of
from traceapp.domain.record.quality import DocumentAdded
from traceapp.domain.step import STAGES

RECYCLED = frozenset({"pre-consumer", "post-consumer", "unknown"})
"""The classes that name no mine (DOMAIN 20, 27); the plant's own returns are none of them."""
_MINED = "mined"
_Key = TypeVar("_Key")
_Step = tuple[DeclaredStage, tuple[str, ...]]
"""A declared stage with the sorts of documents that speak for it."""


class OriginState(Struct, frozen=True, array_like=True):
    """All that anybody declared of a lot, the latest word on each stage of each element.

    composition: elements or oxides, each with its percent of the mass as decimal text. documents: SHA-256, of the
    stages and of the lot. beside: of what processors did to it later; of the stages before they say nothing.
    """

    lot: str
    stages: tuple[DeclaredStage, ...] = ()
    composition: tuple[tuple[str, str], ...] = ()
    documents: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


def advance_origin(state: OriginState, entry: Entry) -> OriginState:
    """What is declared after one more entry."""
    match entry.record:
        case LotReceived() as record if record.lot.code == state.lot:
            return _declared(state, record.stages, record.composition, record.documents)
        case OriginDeclared() as record:
            return _declared(state, record.stages, record.composition, record.documents)
        case DocumentAdded() as record:
            return _declared(state, (), (), (record.sha256,))
        case CameBack() as record:
            return replace(state, beside=tuple(dict.fromkeys((*state.beside, *record.documents))))
        case _:
            return state


def _declared(
    state: OriginState,
    stages: tuple[DeclaredStage, ...],
    composition: tuple[tuple[str, str], ...],
    documents: tuple[str, ...],
) -> OriginState:
    told = {(one.stage, one.element) for one in stages}
    kept = tuple(one for one in state.stages if (one.stage, one.element) not in told)
    return replace(
        state,
        stages=(*kept, *stages),
        composition=composition or state.composition,
        documents=documents_of(stages, (*state.documents, *documents)),
    )


def ways_of(
    declared: OriginState, element: str, documents: Mapping[str, DocumentState], at: int
) -> dict[Provenance, int]:
    """How an element of a lot came here, each way with its weight.

    The shares of different stages are independent, but for recycled matter: what is told to be recycled of one class at
    two stages is the same matter, as far as both shares go.
    documents: those on file of the ones it names. at: when the lot came in (UTC microseconds).
    """
    ways = {Provenance(): Fraction(1)}
    for stage in STAGES:
        told = _told(declared.stages, element, stage)
        if told:
            steps = [(one, _evidence(declared, one, element, documents, at)) for one in told]
            ways = _summed(_on(ways, steps))
    ways = _summed((_without_mine(way), weight) for way, weight in ways.items())
    common = lcm(*(weight.denominator for weight in ways.values()))
    return {way: int(weight * common) for way, weight in ways.items()}


def _told(stages: Sequence[DeclaredStage], element: str, stage: str) -> tuple[DeclaredStage, ...]:
    """What is declared of a stage: of the element, else of the whole material."""
    of_stage = [one for one in stages if one.stage == stage]
    own = tuple(one for one in of_stage if one.element == element and element)
    return own or tuple(one for one in of_stage if not one.element)


def _on(ways: Mapping[Provenance, Fraction], steps: Sequence[_Step]) -> Iterator[tuple[Provenance, Fraction]]:
    """The ways onwards through a stage that was done at several places; what their shares leave is nobody's."""
    told = sum(one.share_ppm for one, _ in steps)
    whole = max(told, PPM)
    parts = {n: Fraction(one.share_ppm, whole) for n, (one, _) in enumerate(steps)}
    parts[len(steps)] = Fraction(whole - told, whole)
    left = dict(ways)
    for recycled in sorted(RECYCLED):
        came = [way for way in left if way.recycled == recycled]
        goes = [n for n, (one, _) in enumerate(steps) if one.recycled == recycled]
        both = min(sum(left[way] for way in came), sum(parts[n] for n in goes))
        if both:
            yield from _through_each(_taken(left, came, both), _taken(parts, goes, both), steps)
    yield from _through_each(left, parts, steps)


def _through_each(
    ways: Mapping[Provenance, Fraction], parts: Mapping[int, Fraction], steps: Sequence[_Step]
) -> Iterator[tuple[Provenance, Fraction]]:
    """All of the ways through all of the parts, each in proportion. Both are as much."""
    whole = sum(parts.values())
    for way, weight in ways.items():
        for n, part in parts.items():
            if weight and part:
                yield _through(way, *steps[n]) if n < len(steps) else way, weight * part / whole


def _taken(shares: dict[_Key, Fraction], of: Sequence[_Key], much: Fraction | int) -> dict[_Key, Fraction]:
    """So much taken away from these, in proportion."""
    whole = sum(shares[one] for one in of)
    found = {one: shares[one] * much / whole for one in of}
    shares.update({one: shares[one] - part for one, part in found.items()})
    return found


def _through(way: Provenance, one: DeclaredStage, evidence: tuple[str, ...]) -> Provenance:
    is_recycled = one.recycled in RECYCLED
    after = Provenance(way.chain, one.recycled if is_recycled else way.recycled, one.custody or way.custody)
    if is_recycled and one.stage == _MINED:
        return after
    return after.and_then(Done(one.stage, one.country, one.site, evidence))


def _without_mine(way: Provenance) -> Provenance:
    if not way.recycled:
        return way
    return Provenance(tuple(done for done in way.chain if done.stage != _MINED), way.recycled, way.custody)


def _summed(parts: Iterator[tuple[Provenance, Fraction]]) -> dict[Provenance, Fraction]:
    found: dict[Provenance, Fraction] = {}
    for way, weight in parts:
        found[way] = found.get(way, Fraction(0)) + weight
    return found


def _evidence(
    declared: OriginState, one: DeclaredStage, element: str, documents: Mapping[str, DocumentState], at: int
) -> tuple[str, ...]:
    """The sorts of documents that speak for a declared stage."""
    found = [documents[sha256] for sha256 in _papers(declared, one) if sha256 in documents]
    return tuple(sorted({d.evidence for d in found if d.counts_at(at) and d.speaks_for(one.stage, element)}))


def papers_for(declared: OriginState, done: Done, element: str) -> tuple[str, ...]:
    """SHA-256 of the documents that were named for what was declared of an element, whether they count or not."""
    told = _told(declared.stages, element, done.stage)
    meant = [one for one in told if (one.country, one.site) == (done.country, done.site)]
    return tuple(dict.fromkeys(sha256 for one in meant for sha256 in _papers(declared, one)))


def _papers(declared: OriginState, one: DeclaredStage) -> tuple[str, ...]:
    """A stage's own documents, and those of the lot that are bound to no stage."""
    bound = {sha256 for other in declared.stages for sha256 in other.documents} | set(declared.beside)
    return (*one.documents, *(sha256 for sha256 in declared.documents if sha256 not in bound))
