"""What speaks for a stage of an element, document by document: which lot did it, the way from there, the papers.

A verdict keeps only the sorts of documents that count (`domain/makeup.py`). The papers themselves are found by a walk
along the genealogy, when somebody asks.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from traceapp.domain.declared_origin import OriginState, papers_for
from traceapp.domain.lot import LotState
from traceapp.domain.makeup import Done
from traceapp.domain.plant import Plant
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.production import CameBack
from traceapp.domain.rules.pack import RulePack, alternatives
from traceapp.domain.rules.verdict import Reason
from traceapp.domain.step import STAGES
from traceapp.services.origin.filed import Filed, filed_in
from traceapp.services.origin.origins import Doer, doers_of, silent_of
from traceapp.services.ports import Books
from traceapp.services.trace.trace_answer import Direction, Trace
from traceapp.services.trace.tracing import trace


class Paper(Struct, frozen=True):
    """A document that names the stage. counted: it was reviewed, not revoked and in its time when the matter came."""

    filed: Filed
    counted: bool


class Proof(Struct, frozen=True, kw_only=True):
    """A lot at which a stage was done or of which it was declared; of which nobody told it where `done` is None.

    way: the lots from the one that is asked about to this one, both of them named. share: of the element, came through
    it so; 10⁻¹². entry: what recorded it here; None where it was only declared. papers: those that counted first.
    """

    lot: str
    way: tuple[str, ...]
    share: int
    done: Done | None = None
    entry: EntryRef | None = None
    papers: tuple[Paper, ...] = ()


def proofs_of(books: Books, plant: Plant, found: Trace, element: str) -> tuple[Proof, ...]:
    """What was done to an element behind what a backward trace began with, the greatest share first."""
    doers = doers_of(books, plant, found, element)
    reading = _Reading(books, [doer.lot for doer in doers])
    ways = _ways(found)
    return tuple(
        Proof(
            lot=doer.lot,
            way=ways(doer.lot),
            share=doer.share,
            done=doer.done,
            entry=doer.entry if doer.is_recorded else None,
            papers=tuple(reading.papers(doer, element)),
        )
        for doer in doers
    )


def proofs_at(proofs: Sequence[Proof], stages: Collection[str], place: Done | None) -> tuple[Proof, ...]:
    """Those of them for one of these stages, at one place or at any."""
    where = None if place is None else (place.country, place.site)
    return tuple(
        one
        for one in proofs
        if one.done is not None and one.done.stage in stages and where in (None, (one.done.country, one.done.site))
    )


def silences_of(books: Books, plant: Plant, found: Trace, element: str, stages: Collection[str]) -> tuple[Proof, ...]:
    """The lots that came in without a word on these stages of an element."""
    ways = _ways(found)
    silent = silent_of(books, plant, found, element, stages)
    return tuple(Proof(lot=lot, way=ways(lot), share=share) for lot, share in silent)


class Grounds:
    """What stands behind the reasons of verdicts; each lot is walked once, and each element of it."""

    def __init__(self, books: Books, plant: Plant) -> None:
        self._books = books
        self._plant = plant
        self._traces: dict[str, Trace] = {}
        self._proofs: dict[tuple[str, str], tuple[Proof, ...]] = {}

    def of(self, lot: str, element: str) -> tuple[Proof, ...]:
        """All that was done to an element of a lot."""
        if (lot, element) not in self._proofs:
            self._proofs[lot, element] = proofs_of(self._books, self._plant, self._trace(lot), element)
        return self._proofs[lot, element]

    def behind(self, lot: str, reason: Reason, pack: RulePack) -> tuple[Proof, ...]:
        """Who did, or was said to have done, what a reason is about; else of whom nobody said it. None where a reason
        is about no stage of an element.
        """
        stages = _stages_of(reason, pack)
        if not reason.element or not stages:
            return ()
        if reason.done is not None:
            return proofs_at(self.of(lot, reason.element), stages, reason.done)
        return silences_of(self._books, self._plant, self._trace(lot), reason.element, stages)

    def _trace(self, lot: str) -> Trace:
        if lot not in self._traces:
            self._traces[lot] = trace(self._books, self._plant, lot, Direction.BACK)
        return self._traces[lot]


def _stages_of(reason: Reason, pack: RulePack) -> frozenset[str]:
    """The stages that a reason is about; those of its clause where it names none."""
    if reason.stage:
        return frozenset(alternatives(reason.stage)) & frozenset(STAGES)
    clauses = [clause for regime in pack.regimes for clause in regime.clauses if clause.key == reason.clause]
    return frozenset(
        stage for clause in clauses if clause.forbid is not None for stage in clause.forbid.stages or STAGES
    )


class _Reading:
    """What is on file about some lots, each document read once."""

    def __init__(self, books: Books, lots: Sequence[str]) -> None:
        self._books = books
        self._states: Mapping[str, LotState] = books.lots(lots)
        self._declared: Mapping[str, OriginState] = books.declared_origins(lots)
        self._filed: dict[str, Filed] = {}

    def papers(self, doer: Doer, element: str) -> Iterator[Paper]:
        if doer.is_recorded:
            return
        digests, at = self._named(doer, element)
        self._filed.update(filed_in(self._books, [one for one in digests if one not in self._filed]))
        known = [self._filed[one] for one in digests if one in self._filed]
        speaking = [one for one in known if one.state.evidence and one.state.speaks_for(doer.done.stage, element)]
        papers = [Paper(one, one.state.counts_at(at)) for one in speaking]
        yield from sorted(papers, key=lambda paper: not paper.counted)

    def _named(self, doer: Doer, element: str) -> tuple[Sequence[str], int]:
        """The documents that were named for it, and when it came: of a processor's with what he sent back."""
        if doer.entry is not None:
            entry = self._books.entries([doer.entry]).get(doer.entry)
            record = entry.record if entry is not None else None
            return (record.documents, entry.moment) if entry and isinstance(record, CameBack) else ((), 0)
        declared = self._declared.get(doer.lot)
        state = self._states[doer.lot]
        return (papers_for(declared, doer.done, element) if declared is not None else ()), state.born_at


def _ways(found: Trace) -> Callable[[str], tuple[str, ...]]:
    """The shortest way that any of the matter went, from what the trace began with to each lot."""
    parents: dict[str, list[str]] = {}
    for link, share in zip(found.links, found.along, strict=True):
        if share:
            parents.setdefault(link.child, []).append(link.parent)
    nearer: dict[str, str] = dict.fromkeys(found.start.lots, "")
    level = [*nearer]
    while level:
        here, level = level, []
        for child in here:
            fresh = [parent for parent in parents.get(child, ()) if parent not in nearer]
            nearer.update(dict.fromkeys(fresh, child))
            level += fresh

    def way(lot: str) -> tuple[str, ...]:
        steps = [lot]
        while following := nearer.get(steps[-1], ""):
            steps.append(following)
        return tuple(reversed(steps))

    return way
