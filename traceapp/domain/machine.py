"""What a machine holds back: heels and sumps (DOMAIN 7), and whether it is held."""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.findings import Finding
from traceapp.domain.quantity import shared_out
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.production import (
    Demagnetised,
    Exposed,
    HeelMeasured,
    Magnetised,
    Purged,
    StepPerformed,
)
from traceapp.domain.record.quality import Held, HoldReleased


class Heel(Struct, frozen=True, array_like=True):
    """So many milligrams of one lot left in the machine."""

    lot: str
    mass_mg: int


class MachineState(Struct, frozen=True, array_like=True):
    """One piece of equipment. heel: what the next lot will get some of (0 mg: nobody weighed it).

    sump: what was collected, lot by lot. last_used: UTC microseconds. Nothing in it after a purge.
    """

    code: str
    heel: tuple[Heel, ...] = ()
    sump: tuple[Heel, ...] = ()
    purged_at: int = 0
    last_used: int = 0
    runs: int = 0
    holds: tuple[EntryRef, ...] = ()
    unheld: tuple[EntryRef, ...] = ()
    noted: tuple[Finding, ...] = ()

    @property
    def held(self) -> bool:
        return any(h not in self.unheld for h in self.holds)


def advance_machine(state: MachineState, entry: Entry) -> MachineState:
    """The machine after one more entry."""
    match entry.record:
        case StepPerformed() as record:
            return _ran(state, entry, record)
        case Exposed() | Magnetised() | Demagnetised():
            return replace(state, last_used=entry.happened, runs=state.runs + 1)
        case HeelMeasured() as record:
            return replace(state, heel=(Heel(record.lot, record.mass_mg),) if record.mass_mg else ())
        case Purged():
            return replace(state, heel=(), sump=(), purged_at=entry.happened)
        case Held():
            return replace(state, holds=(*state.holds, entry.ref))
        case HoldReleased() as record:
            return replace(state, unheld=(*state.unheld, record.hold))
        case _:
            return state


def _ran(state: MachineState, entry: Entry, record: StepPerformed) -> MachineState:
    """The heel of a run is the run's own product, the old heel mixed into it; a sump collects until it is emptied."""
    mixed_in = {h.lot for h in record.heels if h.equipment == state.code}
    if mixed_in:
        state = replace(state, heel=tuple(h for h in state.heel if h.lot not in mixed_in))
    for kept, mass_mg in record.heel_after_mg:
        if kept == state.code and record.lots:
            state = replace(state, heel=(Heel(record.lots[0].code, mass_mg),))
    drawn = tuple(Heel(h.lot, h.mass_mg) for h in record.sump if h.equipment == state.code)
    if drawn:
        state = replace(state, sump=_less(state.sump, drawn))
    fallen = sum(b.quantity.amount for b in record.by_products if b.sump == state.code)
    if fallen:
        state = replace(state, sump=_more(state.sump, fallen, record))
    used = state.code in record.equipment
    return replace(state, last_used=entry.happened, runs=state.runs + 1) if used else state


def _more(sump: tuple[Heel, ...], fallen: int, record: StepPerformed) -> tuple[Heel, ...]:
    """What fell into the sump came from every lot of the run, by what was drawn of each (evenly in mixed units)."""
    sources: dict[str, int] = {}
    one_unit = len({d.quantity.unit for d in record.draws}) == 1
    for draw in record.draws:
        sources[draw.lot] = sources.get(draw.lot, 0) + (draw.quantity.amount if one_unit else 1)
    masses = {h.lot: h.mass_mg for h in sump}
    for lot, mass in zip(sources, shared_out(fallen, tuple(sources.values())), strict=True):
        masses[lot] = masses.get(lot, 0) + mass
    return tuple(Heel(lot, mass) for lot, mass in masses.items())


def _less(sump: tuple[Heel, ...], drawn: tuple[Heel, ...]) -> tuple[Heel, ...]:
    masses = {h.lot: h.mass_mg for h in sump}
    for heel in drawn:
        masses[heel.lot] = masses.get(heel.lot, 0) - heel.mass_mg
    return tuple(Heel(lot, mass) for lot, mass in masses.items() if mass > 0)
