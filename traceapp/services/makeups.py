"""What a lot is made of and where that came from, computed from its own entries and from what its parents are made of.

A lot has versions: one from its birth on, and one more after each load, bath or processor that it went through. What
was drawn from it takes the version of that moment along.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from traceapp.domain.declared_origin import OriginState, ways_of
from traceapp.domain.document import DocumentState
from traceapp.domain.entry import Entry
from traceapp.domain.load import Report
from traceapp.domain.lot import LotState
from traceapp.domain.makeup import (
    NOBODY_KNOWS,
    RECORDED,
    WHOLE,
    Done,
    Makeup,
    Part,
    Version,
    measured,
    mixed,
    version_at,
    with_origins,
)
from traceapp.domain.material import Material
from traceapp.domain.oxide import metals_of
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import PPM, Quantity, Unit
from traceapp.domain.record.pieces import Draw, EntryRef, NamedMass
from traceapp.domain.record.production import (
    CameBack,
    Exposed,
    LotReceived,
    StepPerformed,
)
from traceapp.domain.record.quality import Result
from traceapp.domain.step import Step
from traceapp.services.ports import Books

NOT_FOLLOWED = frozenset({"H", "C", "N", "O", "F", "S", "P", "Cl"})
"""Gases and impurities: measured, and no matter that has an origin."""


class Read(Struct, frozen=True):
    """What was read for a number of lots at once.

    entries: births and exposures as they count now. known: versions of parents, those just worked out among them.
    """

    entries: dict[EntryRef, Entry]
    known: dict[str, Sequence[Version]]


def read_for(books: Books, lots: Sequence[str]) -> Read:
    """Everything that working out these lots will look at, in a few reads."""
    states = books.lots(lots).values()
    books.test_units((*lots, *(exposure.code for state in states for exposure in state.exposures if exposure.code)))
    books.declared_origins(lots)
    refs = [state.birth for state in states if state.birth is not None]
    refs += [exposure.entry for state in states for exposure in state.exposures]
    parents = dict.fromkeys(link.parent for state in states for link in state.parents)
    return Read(books.entries(refs), {**books.makeups(tuple(parents))})


def versions_of(books: Books, plant: Plant, code: str, read: Read) -> tuple[Version, ...]:
    """What a lot is made of, version by version; nothing for a lot that is not here or was never born.

    read: what `read_for` gave for this lot among others.
    """
    state = books.lot(code)
    if state is None or state.birth is None:
        return ()
    return _Making(books, plant, state, read).versions()


class _Making:
    """One lot, its entries, and the lots that went into it."""

    def __init__(self, books: Books, plant: Plant, state: LotState, read: Read) -> None:
        self._books = books
        self._plant = plant
        self._state = state
        self._entries = read.entries
        self._kept = read.known
        counted = tuple({link.parent: None for link in state.parents if link.quantity.unit is Unit.PCS})
        self._presumed: frozenset[str] = frozenset()
        self._masses = {parent: lot.unit_mass for parent, lot in books.lots(counted).items()} if counted else {}

    def versions(self) -> tuple[Version, ...]:
        state = self._state
        done = [entry for one in state.exposures if (entry := self._entries.get(one.entry)) is not None]
        ends = (*(entry.moment for entry in done), None)
        made = [self._version(state.born_at, self._born(), ends[0], first=True)]
        for entry, end in zip(done, ends[1:], strict=True):
            made.append(self._version(entry.moment, self._exposed(made[-1].makeup, entry), end))
        return tuple(made)

    def _version(self, since: int, predicted: Makeup, end: int | None, *, first: bool = False) -> Version:
        """With what was measured of the lot while the version stood; what was reported before it was born as well."""
        presumed = tuple(sorted(element for element in self._presumed if predicted.share(element)))
        shares = self._analysis(0 if first else since, end)
        self._presumed = frozenset(presumed) - shares.keys()
        if not shares:
            return Version(since, predicted, presumed=presumed)
        return Version(since, measured(predicted, shares), predicted, presumed, tuple(sorted(shares)))

    def _born(self) -> Makeup:
        state = self._state
        birth = self._entries.get(state.birth) if state.birth is not None else None
        if birth is None:
            return NOBODY_KNOWS
        match birth.record:
            case LotReceived() as record:
                made = self._received(record, birth.moment)
            case StepPerformed() as record:
                made = self._made(record, birth.moment)
            case _:  # came back from a customer: of what it was born from, each alike
                made = self._mixture([(link.parent, link.quantity) for link in state.parents], birth.moment)
        return made

    # ------------------------------------------------------------------------------------------------- received

    def _received(self, record: LotReceived, at: int) -> Makeup:
        declared = self._declared(record)
        documents = self._documents(declared)
        shares = self._composition(record, declared)
        if shares is None:
            return (
                Makeup((with_origins("", WHOLE, ways_of(declared, "", documents, at)),))
                if self._may_hold()
                else Makeup()
            )
        return Makeup(
            tuple(
                with_origins(element, share, ways_of(declared, element, documents, at))
                for element, share in sorted(_within_whole(shares).items())
                if share
            )
        )

    def _declared(self, record: LotReceived) -> OriginState:
        code = record.lot.code
        return self._books.declared_origins((code,)).get(code) or OriginState(code)

    def _documents(self, declared: OriginState) -> Mapping[str, DocumentState]:
        found = {sha256: self._books.document(sha256) for sha256 in declared.documents}
        return {sha256: document for sha256, document in found.items() if document is not None}

    def _material(self) -> Material | None:
        return self._plant.materials.get(self._state.material)

    def _may_hold(self) -> bool:
        """Whether it may hold what nobody told of, for all that is known."""
        material = self._material()
        return material is None or material.rare_earth

    def _composition(self, record: LotReceived, declared: OriginState) -> dict[str, int] | None:
        """Share of each element in 10⁻¹² of the mass; by rule of thumb where no analysis came along. None: unknown."""
        if declared.composition:
            shares = metals_of(declared.composition)
            return {element: int(share * WHOLE) for element, share in shares.items() if element not in NOT_FOLLOWED}
        material = self._material()
        if material is None or not material.elements:
            return None
        told = next((Fraction(f.value) / 100 for f in record.fields if f.field == "purity" and f.value), None)
        if told is None or len(material.elements) > 1:
            self._presumed = frozenset(one.element for one in material.elements)
        purity = Fraction(1) if told is None else told
        return {one.element: int(one.share_ppm * purity * (WHOLE // PPM)) for one in material.elements}

    # ----------------------------------------------------------------------------------------------------- made

    def _made(self, record: StepPerformed, at: int) -> Makeup:
        step = self._step(record.route, record.step)
        given = _lines(step, "source")
        charged = [(draw.lot, draw.quantity) for draw in record.draws if draw.line not in given]
        charged += [(draw.lot, Quantity(draw.mass_mg, Unit.MG)) for draw in (*record.heels, *record.sump)]
        parts = [
            *self._parts(charged, at),
            *self._taken_up(step, record.uptakes, (*record.draws, *record.consumables), at),
        ]
        made = mixed(
            parts,
            gained=_of_nothing(step, record.uptakes),
            shed=_of_the_rest(step, record.losses),
            bare=step is not None and step.origin_stage == "reduced",
        )
        return self._with_stage(made, step, record.country)

    def _parts(self, taken: Iterable[tuple[str, Quantity]], at: int) -> list[Part]:
        """Each with its mass; by number where all are counted and no mass is known; all alike for want of both."""
        told = [(self._makeup(lot, at), quantity, self._mass(lot, quantity)) for lot, quantity in taken]
        if any(mass for *_, mass in told):
            return [Part(makeup, mass) for makeup, _, mass in told]
        if all(quantity.unit is Unit.PCS for _, quantity, _ in told) and any(q.amount for _, q, _ in told):
            return [Part(makeup, quantity.amount) for makeup, quantity, _ in told]
        return [Part(makeup, 1) for makeup, *_ in told]

    def _makeup(self, lot: str, at: int) -> Makeup:
        """What a parent was made of at a moment; what of it nobody analysed nobody analysed of this lot."""
        version = version_at(self._kept.get(lot, ()), at)
        if version is None:
            return NOBODY_KNOWS
        self._presumed |= version.unproven
        return version.makeup

    def _mixture(self, taken: Iterable[tuple[str, Quantity]], at: int) -> Makeup:
        parts = self._parts(taken, at)
        return mixed(parts) if parts else NOBODY_KNOWS

    def _mass(self, lot: str, quantity: Quantity) -> int:
        if quantity.unit is Unit.MG:
            return quantity.amount
        unit_mass = self._masses.get(lot)
        return unit_mass.mass_of(quantity.amount) if unit_mass is not None and unit_mass.pieces > 0 else 0

    def _taken_up(
        self, step: Step | None, uptakes: Sequence[NamedMass], draws: Sequence[Draw], at: int
    ) -> Iterator[Part]:
        """The metal that came out of a slurry, a bath or an anode."""
        for declared in step.uptakes if step is not None else ():
            mass = sum(one.mass_mg for one in uptakes if one.name == declared.key)
            if not declared.of or not mass:
                continue
            sources = [(draw.lot, draw.quantity) for draw in draws if draw.line in declared.of]
            if sources:
                before = self._presumed
                taken = self._mixture(sources, at).bare
                if len(taken.contents) == 1:  # then it is all of that one, however much of the source is solvent
                    self._presumed = before
                yield Part(taken, mass)
            elif any(self._is_rare(step, key) for key in declared.of):
                yield Part(NOBODY_KNOWS, mass)
            else:
                yield Part(Makeup(), mass)

    def _is_rare(self, step: Step | None, key: str) -> bool:
        line = step.line(key) if step is not None else None
        found = [self._plant.materials.get(material) for material in (line.materials if line is not None else ())]
        return any(material is None or material.rare_earth for material in found)

    # -------------------------------------------------------------------------------------------------- exposed

    def _exposed(self, before: Makeup, entry: Entry) -> Makeup:
        match entry.record:
            case Exposed() as record:
                step = self._step(record.route or self._state.route, record.step)
                return self._with_stage(self._bathed(before, record, step, entry.moment), step, record.country)
            case CameBack() as record:
                step = self._step(self._state.route, record.step)
                place = record.site or record.processor
                return self._with_stage(before, step, record.country, place, self._sorts(record, step, entry.moment))
            case _:
                return before

    def _bathed(self, before: Makeup, record: Exposed, step: Step | None, at: int) -> Makeup:
        seated = {lot: self._seated(record, lot) for lot in {seat.lot for seat in record.seats}}
        mine, whole = seated.get(self._state.code, 0), sum(seated.values())
        if not mine:
            return before
        shared = [NamedMass(name=one.name, mass_mg=one.mass_mg * mine // whole) for one in record.uptakes]
        lost = [NamedMass(name=one.name, mass_mg=one.mass_mg * mine // whole) for one in record.losses]
        return mixed(
            [Part(before, mine), *self._taken_up(step, shared, record.consumables, at)],
            gained=_of_nothing(step, shared),
            shed=_of_the_rest(step, lost),
        )

    def _seated(self, record: Exposed, lot: str) -> int:
        """Milligrams of a lot in the load, as far as its pieces' mass is known."""
        known = {**self._masses, self._state.code: self._state.unit_mass}
        if lot not in known:
            found = self._books.lot(lot)
            known[lot] = found.unit_mass if found is not None else None
        total = 0
        for seat in record.seats:
            if seat.lot == lot and seat.quantity is not None:
                unit_mass = known[lot]
                if seat.quantity.unit is Unit.MG:
                    total += seat.quantity.amount
                elif unit_mass is not None and unit_mass.pieces > 0:
                    total += unit_mass.mass_of(seat.quantity.amount)
        return total

    def _sorts(self, record: CameBack, step: Step | None, at: int) -> tuple[str, ...]:
        """The sorts of documents that came back from the processor with the lots and count."""
        stage = step.origin_stage if step is not None else None
        documents = [self._books.document(sha256) for sha256 in record.documents]
        speaking = [
            one for one in documents if one is not None and one.counts_at(at) and one.speaks_for(stage or "", "")
        ]
        return tuple(sorted({one.evidence for one in speaking}))

    # ---------------------------------------------------------------------------------------------------- both

    def _with_stage(
        self,
        made: Makeup,
        step: Step | None,
        country: str,
        site: str = "",
        evidence: tuple[str, ...] = (RECORDED,),
    ) -> Makeup:
        stage = step.origin_stage if step is not None else None
        return made.and_then(Done(stage, country, site, evidence)) if stage else made

    def _step(self, route: str, key: str) -> Step | None:
        """The step; looked for in every route where the named one has none."""
        routes = self._plant.routes
        own = (routes[route],) if route in routes else ()
        return next((step for one in (*own, *routes.values()) if (step := one.find(key)) is not None), None)

    def _analysis(self, since: int, end: int | None) -> dict[str, int]:
        """What was measured of the lot from a moment to another, in 10⁻¹²; of each element the last word."""
        units = self._books.test_units((self._state.code, *(one.code for one in self._state.exposures if one.code)))
        reports = [report for unit in units.values() for report in unit.reports]
        shares: dict[str, int] = {}
        for report in sorted(reports, key=_when):
            if report.at < since or (end is not None and report.at >= end):
                continue
            if not report.lots or self._state.code in report.lots:
                for result in report.results:
                    shares.update(told_share(self._plant, result))
        return _within_whole(shares)


def told_share(plant: Plant, result: Result) -> dict[str, int]:
    """The element that a result tells of, with its share of the mass in 10⁻¹²; nothing of what is not followed."""
    known = plant.properties.get(result.property)
    element = known.element if known is not None and known.unit == "%" else ""
    told = result.mean or result.least
    if not element or element in NOT_FOLLOWED or not told:
        return {}
    return {element: int(Decimal(told) * (WHOLE // 100))}


def _when(report: Report) -> tuple[int, str, int]:
    return report.at, report.entry.terminal, report.entry.seq


def _lines(step: Step | None, role: str) -> frozenset[str]:
    return frozenset(line.key for line in step.inputs if line.role == role) if step is not None else frozenset()


def _of_nothing(step: Step | None, uptakes: Sequence[NamedMass]) -> int:
    """Mass taken up that is no element that is followed."""
    followed = {declared.key for declared in (step.uptakes if step is not None else ()) if declared.of}
    return sum(one.mass_mg for one in uptakes if one.name not in followed)


def _of_the_rest(step: Step | None, losses: Sequence[NamedMass]) -> int:
    """Mass lost that took no element along."""
    rest = {declared.key for declared in (step.losses if step is not None else ()) if declared.takes == "rest"}
    return sum(one.mass_mg for one in losses if one.name in rest)


def _within_whole(shares: dict[str, int]) -> dict[str, int]:
    """No more than the whole: an analysis that adds up to more is scaled down."""
    total = sum(shares.values())
    return shares if total <= WHOLE else {element: share * WHOLE // total for element, share in shares.items()}
