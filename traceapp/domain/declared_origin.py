"""What was declared of a lot that came in: the stages done before, what is in it, and the documents that say so."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.document import DocumentState
from traceapp.domain.entry import Entry
from traceapp.domain.makeup import Done, Provenance
from traceapp.domain.quantity import PPM
from traceapp.domain.record.production import LotReceived, OriginDeclared, documents_of
from traceapp.domain.record.quality import DocumentAdded
from traceapp.domain.step import STAGES

RECYCLED = frozenset({"pre-consumer", "post-consumer", "unknown"})
"""The classes that name no mine (DOMAIN 20, 27); the plant's own returns are none of them."""
_MINED = "mined"


class OriginState(Struct, frozen=True, array_like=True):
    """All that anybody declared of a lot, the latest word on each stage of each element.

    composition: elements or oxides, each with its percent of the mass as decimal text. documents: SHA-256, of the
    stages and of the lot.
    """

    lot: str
    stages: tuple[DeclaredStage, ...] = ()
    composition: tuple[tuple[str, str], ...] = ()
    documents: tuple[str, ...] = ()


def advance_origin(state: OriginState, entry: Entry) -> OriginState:
    """What is declared after one more entry."""
    match entry.record:
        case LotReceived() as record if record.lot.code == state.lot:
            return _declared(state, record.stages, record.composition, record.documents)
        case OriginDeclared() as record:
            return _declared(state, record.stages, record.composition, record.documents)
        case DocumentAdded() as record:
            return _declared(state, (), (), (record.sha256,))
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
    """How an element of a lot came here, each way with its weight; the shares of different stages are independent.

    documents: those on file of the ones it names. at: when the lot came in (UTC microseconds).
    """
    ways: dict[Provenance, int] = {Provenance(): 1}
    for stage in STAGES:
        told = _told(declared.stages, element, stage)
        if told:
            steps = [(one, _evidence(declared, one, element, documents, at)) for one in told]
            ways = _summed((after, weight * part) for way, weight in ways.items() for after, part in _on(way, steps))
    return _summed((_without_mine(way), weight) for way, weight in ways.items())


def _told(stages: Sequence[DeclaredStage], element: str, stage: str) -> tuple[DeclaredStage, ...]:
    """What is declared of a stage: of the element, else of the whole material."""
    of_stage = [one for one in stages if one.stage == stage]
    own = tuple(one for one in of_stage if one.element == element and element)
    return own or tuple(one for one in of_stage if not one.element)


def _on(way: Provenance, steps: Sequence[tuple[DeclaredStage, tuple[str, ...]]]) -> Iterator[tuple[Provenance, int]]:
    """The ways onwards through a stage that was done at several places; what their shares leave is nobody's."""
    for one, evidence in steps:
        yield _through(way, one, evidence), one.share_ppm
    rest = PPM - sum(one.share_ppm for one, _ in steps)
    if rest > 0:
        yield way, rest


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


def _summed(parts: Iterator[tuple[Provenance, int]]) -> dict[Provenance, int]:
    found: dict[Provenance, int] = {}
    for way, weight in parts:
        found[way] = found.get(way, 0) + weight
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
    bound = {sha256 for other in declared.stages for sha256 in other.documents}
    return (*one.documents, *(sha256 for sha256 in declared.documents if sha256 not in bound))
