"""Where the rare earths of a lot were mined, separated, reduced, melted and made, as far as the journal says.

Matter is followed by mass along the genealogy, each element by what of it is in each parent: by the analysis a receipt
came with, else by what its material holds by rule of thumb. Shares are whole numbers of 10⁻¹² and add up exactly; what
nobody declared is a share of its own. A stage counts where it was done last: melted again is melted there.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from traceapp.domain.load import LoadState
from traceapp.domain.lot import LotState
from traceapp.domain.material import Material
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import PPM, shared_out
from traceapp.domain.record.production import DeclaredStage, LotReceived
from traceapp.services.flow import WHOLE
from traceapp.services.genealogy import Genealogy
from traceapp.services.ports import Books
from traceapp.services.tracing import Trace

RARE_EARTHS = frozenset("Sc Y La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu".split())  # noqa: SIM905
STAGES = (("mined",), ("separated",), ("reduced",), ("melted",), ("sintered", "bonded"))
"""Those that DFARS 252.225-7052 names, in their order; magnets are made by sintering or by bonding."""
UNKNOWN = ""
"""Stands for an element where nobody knows which are in the material."""
_WITH_OXYGEN = frozenset({"oxide", "fluoride", "hydride", "compound"})
_BEFORE = {"reduced": _WITH_OXYGEN, "melted": _WITH_OXYGEN}
"""Forms of material that has not come to a stage yet."""
_RECYCLED = frozenset({"pre-consumer", "post-consumer"})
_ALIKE = 10**8
"""Shares that differ by less than this are shown as one."""


class Source(Struct, frozen=True, order=True):
    """Where a stage was done. All empty: nobody said. recycled: pre-consumer or post-consumer (DOMAIN 27). form: what
    it went in as, where it never came to the stage (terbium as fluoride is never reduced).
    """

    country: str = ""
    recycled: str = ""
    form: str = ""


class Part(Struct, frozen=True):
    """So much of the element (10⁻¹²) has this source at a stage, by what was done to a lot or declared of it."""

    lot: str
    source: Source
    share: int


class Origin(Struct, frozen=True):
    """Elements that came the same way. share: of the lot's mass, 10⁻¹². stages: the parts of each of `STAGES`."""

    elements: tuple[str, ...]
    share: int
    stages: tuple[tuple[Part, ...], ...]


def gathered(parts: Sequence[Part], chosen: str = "") -> tuple[tuple[Source, bool, int], ...]:
    """What each source has, that of the chosen lot apart and marked; the greatest first, the undeclared last."""
    found: dict[tuple[Source, bool], int] = {}
    for part in parts:
        key = part.source, part.lot == chosen
        found[key] = found.get(key, 0) + part.share
    nothing = Source()
    return tuple(
        (source, is_chosen, share)
        for (source, is_chosen), share in sorted(
            found.items(), key=lambda one: (one[0][0] == nothing, not one[0][1], -one[1], one[0][0])
        )
    )


def origins_of(books: Books, plant: Plant, found: Trace) -> tuple[Origin, ...]:
    """The origins of what a backward trace began with, the most plentiful rare earth first."""
    way = _Way(books, plant, found)
    made: list[Origin] = []
    for element in way.elements():
        origin = way.origin(element)
        if origin is None:
            continue
        same = next((n for n, other in enumerate(made) if _pattern(other) == _pattern(origin)), None)
        if same is None:
            made.append(origin)
        else:
            share, together = made[same].share + origin.share, (*made[same].elements, *origin.elements)
            made[same] = Origin(together, share, made[same].stages)
    return tuple(sorted(made, key=lambda one: (one.elements == (UNKNOWN,), -one.share)))


def _pattern(origin: Origin) -> tuple[tuple[tuple[str, Source, int], ...], ...]:
    return tuple(
        tuple((part.lot, part.source, (part.share + _ALIKE // 2) // _ALIKE) for part in parts)
        for parts in origin.stages
    )


class _Way:
    """A backward trace with what is known of its lots, by their numbers."""

    def __init__(self, books: Books, plant: Plant, found: Trace) -> None:
        self._plant = plant
        self._starts = len(set(found.start.lots))
        self._family = Genealogy(found.start.lots, found.links, forward=False)
        self._along = found.along
        self._order = tuple(self._family.ordered())
        self._shares = {node.code: node.share for node in found.nodes}
        self._states: Mapping[str, LotState] = books.lots(tuple(self._family.codes))
        loads = books.loads(tuple({e.code: None for state in self._states.values() for e in state.exposures}))
        births = [state.birth for code, state in self._states.items() if not state.parents and state.birth is not None]
        entries = books.entries(births)
        self._receipts = {
            entry.record.lot.code: entry.record for entry in entries.values() if isinstance(entry.record, LotReceived)
        }
        self._inward = [[link for link in links if self._along[link]] for links in self._family.onwards]
        self._done = self._done_here(loads)
        self._held = [self._composition(code) for code in self._family.codes]

    def elements(self) -> list[str]:
        """The rare earths of what came in, and `UNKNOWN` where something came in that nobody knows."""
        came = (held for lot, held in enumerate(self._held) if not self._inward[lot] and self._share(lot))
        return sorted({element for held in came for element in held if element in RARE_EARTHS or element == UNKNOWN})

    def origin(self, element: str) -> Origin | None:
        """None where there is none of it in the lot."""
        content = self._contents(element)
        weights = tuple([self._share(lot) * content[lot] for lot in range(self._starts)])
        share = sum(weights) // WHOLE
        if not share:
            return None
        begun = [*shared_out(WHOLE, weights), *(0 for _ in content[self._starts :])]
        return Origin(
            (element,), share, tuple(tuple(self._parts(element, stage, content, list(begun))) for stage in STAGES)
        )

    def _share(self, lot: int) -> int:
        return self._shares.get(self._family.codes[lot], 0)

    def _contents(self, element: str) -> list[int]:
        """How much of each lot is the element, in 10⁻¹² of its mass."""
        content = [0] * len(self._held)
        for lot in reversed(self._order):
            links = self._inward[lot]
            if links:
                whole = sum(self._along[link] for link in links)
                content[lot] = sum(self._along[link] * content[self._family.far[link]] for link in links) // whole
            else:
                content[lot] = self._held[lot].get(element, 0)
        return content

    def _parts(self, element: str, stage: Sequence[str], content: list[int], waiting: list[int]) -> Iterator[Part]:
        """From the start on to where the stage was done, or to who brought the matter in. waiting: at the start."""
        for lot in self._order:
            share, code, links = waiting[lot], self._family.codes[lot], self._inward[lot]
            if not share:
                continue
            here = next((self._done[lot][name] for name in stage if name in self._done[lot]), None)
            if here is not None:
                yield Part(code, Source(here), share)
            elif not links:
                yield from self._declared(code, element, stage, share)
            else:
                weights = tuple([self._along[link] * content[self._family.far[link]] for link in links])
                for link, part in zip(links, shared_out(share, weights), strict=True):
                    waiting[self._family.far[link]] += part

    def _declared(self, code: str, element: str, stage: Sequence[str], share: int) -> Iterator[Part]:
        """What its receipt says of a stage; what that leaves open is nobody's."""
        state, receipt = self._states.get(code), self._receipts.get(code)
        material = self._plant.materials.get(state.material) if state is not None else None
        if material is not None and material.form in _BEFORE.get(stage[0], ()):
            yield Part(code, Source(form=material.form), share)
            return
        told = _told(receipt.stages if receipt is not None else (), element, stage)
        parts = shared_out(share, (*(one.share_ppm for one in told), max(PPM - sum(one.share_ppm for one in told), 0)))
        for one, part in zip(told, parts, strict=False):
            recycled = one.recycled if stage == STAGES[0] and one.recycled in _RECYCLED else ""
            if part:
                yield Part(code, Source(one.country, recycled), part)
        if parts[-1]:
            yield Part(code, Source(), parts[-1])

    def _done_here(self, loads: Mapping[str, LoadState]) -> list[dict[str, str]]:
        """For each lot the stages done on it before it went on, with the country; the last time counts."""
        born = {code: state.born_at for code, state in self._states.items()}
        codes, far = self._family.codes, self._family.far
        left = [0] * len(codes)
        found: list[dict[str, str]] = [{} for _ in codes]
        for lot in self._order:
            for link in self._inward[lot]:
                left[far[link]] = max(left[far[link]], born.get(codes[lot], 0))
            state = self._states.get(codes[lot])
            if state is None:
                continue
            if state.parents and (stage := self._stage_of(state.route, state.step)):
                found[lot][stage] = state.country
            for exposure in state.exposures:
                stage, load = self._stage_of(state.route, exposure.step), loads.get(exposure.code)
                if stage and load is not None and (exposure.at <= left[lot] or not left[lot]):
                    found[lot][stage] = load.country
        return found

    def _stage_of(self, route: str, key: str) -> str:
        """Which stage a step is; looked for in every route where the lot's own has no such step."""
        routes = self._plant.routes
        own = (routes[route],) if route in routes else ()
        step = next((step for one in (*own, *routes.values()) if (step := one.find(key)) is not None), None)
        return step.origin_stage or "" if step is not None else ""

    def _composition(self, code: str) -> dict[str, int]:
        """What of a lot that came in is which element, in 10⁻¹²; oxygen and fluorine are left out of an oxide."""
        state, receipt = self._states.get(code), self._receipts.get(code)
        material = self._plant.materials.get(state.material) if state is not None else None
        if receipt is not None and receipt.composition:
            told = {element: int(Decimal(percent) * 10**10) for element, percent in receipt.composition}
        else:
            told = {one.element: one.share_ppm * 10**6 for one in material.elements} if material is not None else {}
        if not told:
            return {UNKNOWN: WHOLE} if _may_hold(material) else {}
        whole = sum(told.values()) if material is not None and material.form in _WITH_OXYGEN else WHOLE
        return {element: share * WHOLE // (whole or WHOLE) for element, share in told.items()}


def _may_hold(material: Material | None) -> bool:
    """Whether rare earths may be in it, for all that is known."""
    return material is None or material.rare_earth


def _told(stages: Sequence[DeclaredStage], element: str, stage: Sequence[str]) -> tuple[DeclaredStage, ...]:
    """What is declared of a stage: of the element, else of the whole material. Recycled material names no mine."""
    own, general = ([one for one in stages if one.element == about] for about in (element, ""))
    for about in (own, general):
        told = tuple(one for one in about if one.stage in stage)
        if not told and stage == STAGES[0]:
            told = tuple(one for one in about if one.recycled in _RECYCLED)[:1]
        if told:
            return told
    return ()
