"""What a lot is made of and where that came from, computed from its own entries and from what its parents are made of.

A lot has versions: one from its birth on, and one more after each load, bath or processor that it went through. What
was drawn from it takes the version of that moment along.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.balance import net_mg
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
    with_origins,
)
from traceapp.domain.material import Material
from traceapp.domain.oxide import metals_of
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import PPM, Quantity, Unit, shared_out
from traceapp.domain.record.dispatch import CustomerReturned
from traceapp.domain.record.pieces import EntryRef, NamedMass, NewLot
from traceapp.domain.record.production import (
    CameBack,
    Exposed,
    LotReceived,
    StepPerformed,
)
from traceapp.domain.record.quality import Result
from traceapp.domain.step import Step
from traceapp.services.makeup.intake import Intake
from traceapp.services.makeup.piece_mass import PieceMasses, entries_of
from traceapp.services.makeup.portions import Portions
from traceapp.services.ports import Books

NOT_FOLLOWED = frozenset({"H", "C", "N", "O", "F", "S", "P", "Cl"})
"""Gases and impurities: measured, and no matter that has an origin."""


class Read(Struct, frozen=True):
    """What was read for a number of lots at once.

    entries: births and exposures as they count now. known: versions of parents, those just worked out among them.
    mixed: by lot, the lots of which it may hold pieces.
    """

    entries: dict[EntryRef, Entry]
    known: dict[str, Sequence[Version]]
    mixed: Mapping[str, Sequence[LotState]] = {}


def read_for(books: Books, lots: Sequence[str]) -> Read:
    """Everything that working out these lots will look at, in a few reads."""
    states = books.lots(lots).values()
    books.test_units((*lots, *(exposure.code for state in states for exposure in state.exposures if exposure.code)))
    books.declared_origins(lots)
    links = [link for state in states for link in state.parents]
    mixed = _mixed_with(books, states)
    beside = {one.code: one for others in mixed.values() for one in others}
    counted = books.lots(tuple({link.parent: None for link in links if link.quantity.unit is Unit.PCS}))
    refs = [ref for state in (*states, *counted.values(), *beside.values()) for ref in entries_of(state)]
    known = books.makeups(tuple(dict.fromkeys((*(link.parent for link in links), *beside))))
    return Read(books.entries(refs), {**known}, mixed)


def _mixed_with(books: Books, states: Iterable[LotState]) -> dict[str, list[LotState]]:
    """By lot, the lots of which it may hold pieces; of most there are none."""
    holding = [state.code for state in states if state.unsorted]
    pairs = dict.fromkeys((mix.child, mix.parent) for mix in books.mixed(holding, forward=False)) if holding else {}
    others = books.lots(tuple(dict.fromkeys(parent for _, parent in pairs)))
    found: dict[str, list[LotState]] = {}
    for child, parent in pairs:
        found.setdefault(child, []).append(others[parent])
    return found


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
        self._beside = read.mixed.get(state.code, ())
        self._masses = PieceMasses(books, read.entries)
        self._in = Intake(plant, read.known, self._masses)

    def versions(self) -> tuple[Version, ...]:
        state = self._state
        done = [entry for one in state.exposures if (entry := self._entries.get(one.entry)) is not None]
        ends = (*(entry.moment for entry in done), None)
        made = [self._version(state.born_at, self._born(), ends[0], first=True)]
        portions = Portions(made[0].makeup, self._containers())
        for entry, end in zip(done, ends[1:], strict=True):
            made.append(self._next(portions, entry, end))
        return tuple(made)

    def _next(self, portions: Portions, entry: Entry, end: int | None) -> Version:
        """What the lot is after a load, as a whole, and what came of that part of it which lay there."""
        seats = self._seats(entry)
        step = self._step_of(entry)
        key = step.key if step is not None else ""
        before, was = portions.before(key, seats), portions.lot
        done = self._done(entry, step)
        came_out = self._exposed(Part(before, sum(seats.values())), entry, step)
        after = came_out.makeup.and_then(done) if done is not None else came_out.makeup
        lot = portions.after(key, seats, Part(after, came_out.mass), done)
        version = self._version(entry.moment, lot, end)
        if version.measured:
            portions.measured({element: version.makeup.share(element) for element in version.measured})
        return version if (before, after) == (was, lot) else replace(version, came=before, went=after)

    def _containers(self) -> frozenset[int]:
        """Those that it was born in."""
        birth = self._entries.get(self._state.birth) if self._state.birth is not None else None
        match birth.record if birth is not None else None:
            case LotReceived() | CustomerReturned() as record:
                lots: tuple[NewLot, ...] = (record.lot,)
            case StepPerformed() as record:
                lots = record.children
            case _:
                lots = ()
        return frozenset(filled.n for lot in lots if lot.code == self._state.code for filled in lot.containers)

    def _seats(self, entry: Entry) -> dict[int, int]:
        """Milligrams of the lot in a load by container, 0 of pieces that nobody weighed."""
        found: dict[int, int] = {}
        for seat in getattr(entry.record, "seats", ()):
            if seat.lot == self._state.code:
                mass = self._masses.mass_of(seat.lot, seat.quantity, entry.moment) if seat.quantity is not None else 0
                found[seat.container] = found.get(seat.container, 0) + (mass or 0)
        return found

    def _version(self, since: int, predicted: Makeup, end: int | None, *, first: bool = False) -> Version:
        """With what was measured of the lot while the version stood; what was reported before it was born as well."""
        presumed = tuple(sorted(element for element in self._in.presumed if predicted.share(element)))
        shares = self._analysis(0 if first else since, end)
        self._in.presumed = frozenset(presumed) - shares.keys()
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
                made = self._in.mixture([(link.parent, link.quantity) for link in state.parents], birth.moment)
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
            self._in.presumed = frozenset(one.element for one in material.elements)
        purity = Fraction(1) if told is None else told
        return {one.element: int(one.share_ppm * purity * (WHOLE // PPM)) for one in material.elements}

    # ----------------------------------------------------------------------------------------------------- made

    def _made(self, record: StepPerformed, at: int) -> Makeup:
        step = self._step(record.route, record.step)
        given = _lines(step, "source")
        charged = [(draw.lot, draw.quantity) for draw in record.draws if draw.line not in given]
        kept = [(draw.lot, Quantity(draw.mass_mg, Unit.MG)) for draw in (*record.heels, *record.sump)]
        parts = [
            *self._in.parts(charged, kept, at),
            *self._in.taken_up(step, record.uptakes, (*record.draws, *record.consumables), at),
        ]
        made = mixed(
            parts,
            gained=_of_nothing(step, record.uptakes),
            shed=_of_the_rest(step, record.losses),
            bare=step is not None and step.origin_stage == "reduced",
        )
        stage = step.origin_stage if step is not None else None
        return made.and_then(Done(stage, record.country, "", (RECORDED,))) if stage else made

    # -------------------------------------------------------------------------------------------------- exposed

    def _exposed(self, before: Part, entry: Entry, step: Step | None) -> Part:
        """What came of so much of the lot; the mass 0 where nobody weighed it."""
        match entry.record:
            case Exposed() as record:
                return self._bathed(before.makeup, record, step, entry.moment)
            case CameBack():
                came = self._with_others(before, entry)
                given = tuple(self._in.given_outside(step, PPM))
                made = mixed((Part(came, PPM), *given)) if given else came
                return Part(made, before.mass)
            case _:
                return before

    def _with_others(self, before: Part, entry: Entry) -> Makeup:
        """What came back mixed with other lots is some of each, by what came back of them. They are as they were when
        they were sent: what was mixed into them since came back with this one.
        """
        mine = next((mix for mix in self._state.unsorted if mix.entry == entry.ref), None)
        others = [
            (other.code, mix)
            for other in self._beside
            for mix in other.mixes
            if mine is not None and other.code != self._state.code and mine.meets(mix)
        ]
        if mine is None or not others:
            return before.makeup
        taken = [(code, mix.quantity, min(mix.since, mine.at - 1)) for code, mix in others]
        return self._in.blended(before, mine.quantity, taken, mine.at)

    def _bathed(self, before: Makeup, record: Exposed, step: Step | None, at: int) -> Part:
        """What was taken up or lost is shared among the lots of the load by their mass there; by number where that is
        not known of all and all are counted, evenly otherwise.
        """
        weights = self._weights(record, at)
        mine = self._mass_in(record, self._state.code, at)
        shared, lost = (self._mine(masses, weights) for masses in (record.uptakes, record.losses))
        taken = list(self._in.taken_up(step, shared, record.consumables, at))
        if not mine:
            return Part(self._in_any_mass(before, taken, step), 0)
        made = mixed([Part(before, mine), *taken], gained=_of_nothing(step, shared), shed=_of_the_rest(step, lost))
        return Part(made, max(mine + net_mg(shared, lost), 0))

    def _in_any_mass(self, before: Makeup, taken: Sequence[Part], step: Step | None) -> Makeup:
        """Of pieces that nobody weighed: it took up as much as the route lets it take, for all that is known."""
        whole = sum(part.mass for part in taken)
        if not whole or step is None:
            return before
        most = max(declared.most_ppm for declared in step.uptakes if declared.of)
        for part in taken:
            self._in.presume(part.makeup)
        return mixed((Part(before, whole * (PPM - most)), *(Part(one.makeup, one.mass * most) for one in taken)))

    def _mine(self, masses: Sequence[NamedMass], weights: Mapping[str, int]) -> list[NamedMass]:
        """This lot's part of what a load took up or lost; all lots' parts add up to it."""
        place = tuple(weights).index(self._state.code)
        parts = ((one.name, shared_out(one.mass_mg, tuple(weights.values()))[place]) for one in masses)
        return [NamedMass(name=name, mass_mg=mass) for name, mass in parts]

    def _weights(self, record: Exposed, at: int) -> dict[str, int]:
        """What the lots of a load count for among each other."""
        lots = dict.fromkeys(seat.lot for seat in record.seats)
        masses = {lot: self._mass_in(record, lot, at) for lot in lots}
        if all(masses.values()):
            return {lot: mass or 0 for lot, mass in masses.items()}
        told = [(seat.lot, seat.quantity) for seat in record.seats]
        if all(quantity is not None and quantity.unit is Unit.PCS for _, quantity in told):
            return {lot: sum(q.amount for code, q in told if code == lot and q is not None) for lot in lots}
        return dict.fromkeys(lots, 1)

    def _mass_in(self, record: Exposed, lot: str, at: int) -> int | None:
        """Milligrams of a lot in a load; None where that of any of it is not known."""
        seats = [seat.quantity for seat in record.seats if seat.lot == lot]
        masses = [self._masses.mass_of(lot, told, at) if told is not None else None for told in seats]
        return sum(mass for mass in masses if mass is not None) if None not in masses else None

    def _done(self, entry: Entry, step: Step | None) -> Done | None:
        """The stage that an exposure is, and where it was done."""
        stage = step.origin_stage if step is not None else None
        match entry.record:
            case Exposed() as record if stage:
                return Done(stage, record.country, "", (RECORDED,))
            case CameBack() as record if stage:
                place = record.site or record.processor
                return Done(stage, record.country, place, self._sorts(record, step, entry.moment))
            case _:
                return None

    def _sorts(self, record: CameBack, step: Step | None, at: int) -> tuple[str, ...]:
        """The sorts of documents that came back from the processor with the lots and count."""
        stage = step.origin_stage if step is not None else None
        documents = [self._books.document(sha256) for sha256 in record.documents]
        speaking = [
            one for one in documents if one is not None and one.counts_at(at) and one.speaks_for(stage or "", "")
        ]
        return tuple(sorted({one.evidence for one in speaking}))

    # ---------------------------------------------------------------------------------------------------- both

    def _step_of(self, entry: Entry) -> Step | None:
        """The step that an exposure is."""
        match entry.record:
            case Exposed() as record:
                return self._step(record.route or self._state.route, record.step)
            case CameBack() as record:
                return self._step(self._state.route, record.step)
            case _:
                return None

    def _step(self, route: str, key: str) -> Step | None:
        """The step; looked for in every route where the named one has none."""
        return self._plant.find_step(route, key) or self._plant.find_step("", key)

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
