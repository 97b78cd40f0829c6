"""Which lots along the way did a stage to a lot's matter, or were declared to have been through it.

Where and how much of it was done is stored with the lot (`domain/makeup.py`) and costs the same at any size. Only which
lots did it is found by this walk along the genealogy, and only when somebody asks.
"""

from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct

from traceapp.domain.load import LoadState
from traceapp.domain.lot import LotState
from traceapp.domain.makeup import RECORDED, Done, Makeup, Version, makeup_at
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import shared_out
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.rules.magnet import stages_behind
from traceapp.services.ports import Books
from traceapp.services.trace.flow import WHOLE
from traceapp.services.trace.genealogy import Genealogy
from traceapp.services.trace.trace_answer import Trace


class Doer(Struct, frozen=True):
    """A lot at which a stage was done, or of which it was declared. share: of the element, came through it; 10⁻¹².

    entry: what told that it was done, here or by a processor; None where it was declared of what came in.
    """

    lot: str
    done: Done
    share: int
    entry: EntryRef | None = None

    @property
    def is_recorded(self) -> bool:
        return RECORDED in self.done.evidence


def doers_of(books: Books, plant: Plant, found: Trace, element: str) -> tuple[Doer, ...]:
    """Every lot behind what a backward trace began with, by stage, as far as an element of it came through it.

    The greatest share first. A stage that was done twice to the same matter has two lots that each did all of it.
    """
    way = _Way(books, plant, found)
    doers = [doer for lot, share in way.shares(element) for doer in way.done_at(lot, element, share)]
    return tuple(sorted(doers, key=lambda one: (-one.share, one.lot, one.done)))


def silent_of(
    books: Books, plant: Plant, found: Trace, element: str, stages: Collection[str]
) -> tuple[tuple[str, int], ...]:
    """Lots that came in and of which nobody said where any of these stages was done, with how much of the element came
    through each without that (10⁻¹²), the greatest share first.
    """
    way = _Way(books, plant, found)
    silent = [(lot, way.untold(number, element, share, stages)) for number, lot, share in way.received(element, stages)]
    return tuple(sorted(((lot, share) for lot, share in silent if share), key=lambda one: (-one[1], one[0])))


class _Way:
    """A backward trace with what is known of its lots, by their numbers."""

    def __init__(self, books: Books, plant: Plant, found: Trace) -> None:
        self._plant = plant
        self._starts = len(set(found.start.lots))
        self._family = Genealogy(found.start.lots, found.links, forward=False)
        self._along = found.along
        shares = {node.code: node.share for node in found.nodes} if found.start.mixes else {}
        self._begun = [shares.get(code, 1) for code in self._family.codes[: self._starts]]
        self._order = tuple(self._family.ordered())
        codes = tuple(self._family.codes)
        self._states: Mapping[str, LotState] = books.lots(codes)
        self._versions: Mapping[str, tuple[Version, ...]] = books.makeups(codes)
        exposed = {exposure.code: None for state in self._states.values() for exposure in state.exposures}
        self._loads: Mapping[str, LoadState] = books.loads(tuple(exposed))
        self._inward = [[link for link in links if self._along[link]] for links in self._family.onwards]
        self._left = self._when_they_went_on()

    def shares(self, element: str) -> Iterator[tuple[int, int]]:
        """How much of the element came through each lot, the start's own first."""
        begun = tuple(self._newest(lot).share(element) * self._begun[lot] for lot in range(self._starts))
        if not any(begun):
            return
        through = [*shared_out(WHOLE, begun), *(0 for _ in self._family.codes[self._starts :])]
        for lot in self._order:
            if not through[lot]:
                continue
            yield lot, through[lot]
            links = self._inward[lot]
            weights = tuple([self._along[link] * self._taken(lot, link, element) for link in links])
            if any(weights):
                for link, part in zip(links, shared_out(through[lot], weights), strict=True):
                    through[self._family.far[link]] += part

    def received(self, element: str, stages: Collection[str]) -> Iterator[tuple[int, str, int]]:
        """The lots that came in with any of the stages behind them, each with how much of the element came through it;
        of a lot that nobody knows every stage may be.
        """
        for lot, share in self.shares(element):
            code = self._family.codes[lot]
            state = self._states.get(code)
            if state is None or (not state.parents and self._has_behind(state, stages)):
                yield lot, code, share

    def _has_behind(self, state: LotState, stages: Collection[str]) -> bool:
        material = self._plant.materials.get(state.material)
        return material is None or not stages_behind(material.form, magnetised=True).isdisjoint(stages)

    def untold(self, lot: int, element: str, share: int, stages: Collection[str]) -> int:
        """How much of the share came through a lot without any of the stages."""
        versions = self._versions.get(self._family.codes[lot], ())
        content = versions[0].makeup.content(element) if versions else None
        if content is None:
            return share
        parts = shared_out(share, tuple(way.share for way in content.origins))
        ways = zip(content.origins, parts, strict=True)
        return sum(part for way, part in ways if not way.provenance.places(stages))

    def done_at(self, lot: int, element: str, share: int) -> Iterator[Doer]:
        """What was done to the lot itself before it went on; of one that came in, what was declared of it too."""
        code = self._family.codes[lot]
        state = self._states.get(code)
        if state is None:
            return
        if not state.parents:
            yield from self._declared(lot, code, element, share)
        elif stage := self._stage_of(state.route, state.step):
            yield Doer(code, Done(stage, state.country, "", (RECORDED,)), share, state.birth)
        for exposure in state.exposures:
            stage, load = self._stage_of(state.route, exposure.step), self._loads.get(exposure.code)
            if stage and load is not None and (exposure.at <= self._left[lot] or not self._left[lot]):
                evidence = () if load.processor else (RECORDED,)
                yield Doer(code, Done(stage, load.country, load.processor, evidence), share, exposure.entry)

    def _declared(self, lot: int, code: str, element: str, share: int) -> Iterator[Doer]:
        versions = self._versions.get(code, ())
        content = versions[0].makeup.content(element) if versions else None
        ways = content.origins if content is not None else ()
        for way, part in zip(ways, shared_out(share, tuple(way.share for way in ways)), strict=True):
            yield from (Doer(code, done, part) for done in way.provenance.chain)

    def _newest(self, lot: int) -> Makeup:
        versions = self._versions.get(self._family.codes[lot], ())
        return versions[-1].makeup if versions else Makeup()

    def _taken(self, lot: int, link: int, element: str) -> int:
        """How much of the parent was the element when it was drawn."""
        parent = self._family.codes[self._family.far[link]]
        state = self._states.get(self._family.codes[lot])
        return makeup_at(self._versions.get(parent, ()), state.born_at if state is not None else 0).share(element)

    def _when_they_went_on(self) -> list[int]:
        """When the last of each lot was drawn on the way, UTC microseconds; 0 of the start."""
        left = [0] * len(self._family.codes)
        for lot in self._order:
            state = self._states.get(self._family.codes[lot])
            born = state.born_at if state is not None else 0
            for link in self._inward[lot]:
                left[self._family.far[link]] = max(left[self._family.far[link]], born)
        return left

    def _stage_of(self, route: str, key: str) -> str:
        """Which stage a step is; looked for in every route where the lot's own has no such step."""
        step = self._plant.find_step(route, key) or self._plant.find_step("", key)
        return step.origin_stage or "" if step is not None else ""
