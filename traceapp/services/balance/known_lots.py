"""What the records of a period leave to be known of the lots and machines they name.

Entries are taken in the journal's order; what a lot is called and weighs a piece is kept as it was at each of them.
"""

from collections.abc import Iterator, Sequence

from traceapp.domain.entry import Entry
from traceapp.domain.equipment import Equipment
from traceapp.domain.lot import LotState
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import UnitMass
from traceapp.domain.record.dispatch import CustomerReturned
from traceapp.domain.record.pieces import EntryRef, NewLot, Seat
from traceapp.domain.record.production import (
    CameBack,
    Exposed,
    HeelMeasured,
    LotReceived,
    Purged,
    QuantityAdjusted,
    StepPerformed,
)
from traceapp.domain.step import Step
from traceapp.services.ports import Books


class KnownLots:
    """The lots that these entries name: born in them, or earlier and then by the books. since, until: UTC µs."""

    def __init__(self, books: Books, plant: Plant, entries: Sequence[Entry], *, since: int, until: int) -> None:
        self._books, self._plant, self._until = books, plant, until
        self._born: dict[str, NewLot] = {}
        self._material: dict[str, str] = {}
        self._unit_mass: dict[str, UnitMass | None] = {}
        self._steps: dict[str, str] = {}
        for entry in entries:
            self._bear(entry)
        named = dict.fromkeys(lot for entry in entries for lot in _named_in(entry) if lot not in self._born)
        self._read(tuple(named), since)

    def material(self, lot: str) -> str:
        return self._material.get(lot, "")

    def owner(self, lot: str) -> str:
        born = self._born.get(lot)
        return born.owner if born is not None else ""

    def unit_mass(self, lot: str) -> UnitMass | None:
        return self._unit_mass.get(lot)

    def filled_by(self, lot: str, container: int) -> str:
        born = self._born.get(lot)
        filled = (one.instrument for one in born.containers if one.n == container) if born is not None else ()
        return next(iter(filled), "")

    def sent(self, job: str) -> tuple[Seat, ...]:
        state = self._books.job(job)
        return state.sent if state is not None else ()

    def step_at(self, machine: str) -> str:
        """The first step of the routes that is done on such a machine."""
        if machine not in self._steps:
            fact = self._books.fact("equipment", machine, self._until)
            sort = fact.machine if isinstance(fact, Equipment) else ""
            steps = (step for route in self._plant.routes.values() for step in route.steps)
            found = (step.key for step in steps if any(one.key == sort for one in step.equipment))
            self._steps[machine] = next(found, "") if sort else ""
        return self._steps[machine]

    def step(self, route: str, step: str) -> Step | None:
        """As `Plant.find_step`."""
        return self._plant.find_step(route, step)

    def becomes(self, record: Exposed) -> str:
        """What the exposure makes of a material; "" where it leaves it what it was."""
        step = self.step(record.route, record.step)
        return (step.becomes or "") if step is not None else ""

    def pass_by(self, record: Exposed) -> None:
        """Take down what the lots of an exposure are called after it, and what a piece of them weighs."""
        becomes = self.becomes(record)
        for seat in record.seats:
            if becomes:
                self._material[seat.lot] = becomes
            if record.unit_mass is not None:
                self._unit_mass[seat.lot] = record.unit_mass

    def _bear(self, entry: Entry) -> None:
        for lot in _born_in(entry):
            self._born.setdefault(lot.code, lot)
            self._material.setdefault(lot.code, lot.material)
            self._unit_mass.setdefault(lot.code, lot.unit_mass)

    def _read(self, named: Sequence[str], since: int) -> None:
        """Lots of before: as they were born, and what exposures before the period made of them."""
        states = self._books.lots(named)
        births = [state.birth for state in states.values() if state.birth is not None]
        for entry in self._books.entries(births).values():
            self._bear(entry)
        earlier = dict.fromkeys(ref for state in states.values() for ref in _exposed_before(state, since))
        exposures = sorted(self._books.entries(tuple(earlier)).values(), key=_moment)
        for entry in exposures:
            if isinstance(entry.record, Exposed):
                self.pass_by(entry.record)


def _exposed_before(state: LotState, since: int) -> Iterator[EntryRef]:
    return (exposure.entry for exposure in state.exposures if exposure.at < since)


def _moment(entry: Entry) -> int:
    return entry.hlc


def _born_in(entry: Entry) -> tuple[NewLot, ...]:
    match entry.record:
        case StepPerformed() as record:
            return record.children
        case LotReceived() | CustomerReturned() as record:
            return (record.lot,)
        case _:
            return ()


def _named_in(entry: Entry) -> Iterator[str]:
    """The lots whose matter a record moves."""
    match entry.record:
        case StepPerformed() as record:
            yield from (draw.lot for draw in (*record.draws, *record.scrap))
        case Exposed() | CameBack() as record:
            yield from (seat.lot for seat in record.seats)
            yield from (draw.lot for draw in record.scrap)
        case HeelMeasured() | QuantityAdjusted() as record:
            yield record.lot
        case Purged() as record:
            yield from (draw.lot for draw in record.scrap)
