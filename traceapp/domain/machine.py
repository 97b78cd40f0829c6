"""What a machine holds back: heels and sumps (DOMAIN 7), and whether it is held."""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.findings import Finding
from traceapp.domain.quantity import shared_out
from traceapp.domain.record.pieces import ByProduct, EntryRef, HeelDraw
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


class Fallen(Struct, frozen=True, array_like=True):
    """So many milligrams of one material that fell off one lot. since: when the first of it fell (UTC microseconds)."""

    lot: str
    material: str
    mass_mg: int
    since: int = 0


def sump_of(machine: str) -> str:
    """What the sump of a machine is called among the machines."""
    return f"{machine}-SUMP"


class MachineState(Struct, frozen=True, array_like=True):
    """One piece of equipment. heel: what the next lot will get some of (0 mg: nobody weighed it).

    sump: what fell off and was not taken out yet, by material and lot.
    last_used: UTC microseconds. Nothing in it after a purge.
    """

    code: str
    heel: tuple[Heel, ...] = ()
    sump: tuple[Fallen, ...] = ()
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
    drawn = tuple(h for h in record.sump if h.equipment == state.code)
    if drawn:
        state = replace(state, sump=_less(state.sump, drawn))
    for fallen in record.by_products:
        if fallen.sump == state.code and fallen.quantity.amount:
            state = replace(state, sump=_more(state.sump, fallen, record, entry.happened))
    used = state.code in record.equipment
    return replace(state, last_used=entry.happened, runs=state.runs + 1) if used else state


def _more(sump: tuple[Fallen, ...], fallen: ByProduct, record: StepPerformed, happened: int) -> tuple[Fallen, ...]:
    """What fell into the sump came from every lot of the run, or from those that it is told of, by what was drawn of
    each (evenly in mixed units).
    """
    sources: dict[str, int] = {}
    draws = [draw for draw in record.draws if draw.lot in fallen.of] or record.draws
    one_unit = len({d.quantity.unit for d in draws}) == 1
    for draw in draws:
        sources[draw.lot] = sources.get(draw.lot, 0) + (draw.quantity.amount if one_unit else 1)
    there = {(one.lot, one.material): one for one in sump}
    for lot, mass in zip(sources, shared_out(fallen.quantity.amount, tuple(sources.values())), strict=True):
        before = there.get((lot, fallen.material), Fallen(lot, fallen.material, 0, happened))
        there[lot, fallen.material] = replace(before, mass_mg=before.mass_mg + mass)
    return tuple(there.values())


def _less(sump: tuple[Fallen, ...], drawn: tuple[HeelDraw, ...]) -> tuple[Fallen, ...]:
    """What was taken out, never below nothing. Without a material named it is taken as it lies, the first that fell."""
    there = list(sump)
    for draw in drawn:
        rest = draw.mass_mg
        for place, one in enumerate(there):
            if one.lot == draw.lot and draw.material in ("", one.material):
                taken = min(rest, one.mass_mg)
                there[place], rest = replace(one, mass_mg=one.mass_mg - taken), rest - taken
    return tuple(one for one in there if one.mass_mg > 0)
