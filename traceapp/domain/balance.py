"""The masses of one run, as its record tells them (DOMAIN 8)."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from traceapp.domain.quantity import PPM, Quantity, Unit, UnitMass, shared_out
from traceapp.domain.record.pieces import Draw, NamedMass, NewLot, Seat
from traceapp.domain.record.production import StepPerformed
from traceapp.domain.step import Step

UnitMassOf = Callable[[str], UnitMass | None]
"""The measured unit mass of a lot, None where it has none."""


class Masses(NamedTuple):
    """Milligrams that went in, uptake included, and that came out, declared losses included."""

    incoming: int
    outgoing: int

    @property
    def unaccounted_ppm(self) -> int:
        """What is missing or too much, as a share of what went in; 0 when nothing did."""
        return abs(self.incoming - self.outgoing) * PPM // self.incoming if self.incoming else 0


def masses_of(record: StepPerformed, unit_mass_of: UnitMassOf, step: Step | None = None) -> Masses | None:
    """The masses of a run; None where pieces were counted whose mass nobody measured. step: what its route says of it.

    inputs + declared uptake = outputs + by-products + declared losses + scrap + unaccounted-for. A machine's heel
    counts by what it grew or shrank. Consumables touch the product and are not part of it.
    """
    charged = _drawn(record.draws, unit_mass_of)
    scrapped = _drawn(record.scrap, unit_mass_of)
    made = [_made(lot) for lot in record.lots]
    if charged is None or scrapped is None or None in made:
        return None
    before = sum(heel.mass_mg for heel in record.heels) + sum(heel.mass_mg for heel in record.sump)
    after = sum(mass for _, mass in record.heel_after_mg)
    shed = sum(b.quantity.amount for b in record.by_products if b.quantity.unit is Unit.MG)
    added = sum(uptake.mass_mg for uptake in added_by(record.uptakes, record.draws, step))
    incoming = charged + added + max(before - after, 0)
    outgoing = (
        sum(filter(None, made)) + shed + scrapped + sum(x.mass_mg for x in record.losses) + max(after - before, 0)
    )
    return Masses(incoming, outgoing)


def added_by(uptakes: Iterable[NamedMass], draws: Iterable[Draw], step: Step | None) -> tuple[NamedMass, ...]:
    """The uptakes that are an input of their own. What was taken up of a lot that was drawn is a part of what was drawn
    (terbium of a slurry), and counts there; hydrogen, and nickel of an anode that nobody weighs, count here.
    """
    drawn = {draw.line for draw in draws}
    within = {one.key for one in (step.uptakes if step is not None else ()) if not drawn.isdisjoint(one.of)}
    return tuple(uptake for uptake in uptakes if uptake.name not in within)


def net_mg(uptakes: Iterable[NamedMass], losses: Iterable[NamedMass]) -> int:
    """Milligrams gained; negative when more was lost."""
    return sum(uptake.mass_mg for uptake in uptakes) - sum(loss.mass_mg for loss in losses)


def changed(seats: Sequence[Seat], net_mg: int) -> tuple[Seat, ...]:
    """The seats, each with its part of what the load gained or lost (negative), by mass.

    Pieces keep their count: what they gain or lose shows in their unit mass. Where a seat's mass is not told, or it
    stands among pieces, nobody knows whose the change is, and none is shared out.
    """
    masses = [s.quantity.amount for s in seats if s.quantity is not None and s.container]
    weighed = len(masses) == len(seats) and all(s.quantity is not None and s.quantity.unit is Unit.MG for s in seats)
    if not net_mg or not weighed:
        return tuple(seats)
    sign = 1 if net_mg > 0 else -1
    parts = shared_out(abs(net_mg), tuple(masses))
    return tuple(replace(seat, change=sign * part) for seat, part in zip(seats, parts, strict=True))


def _drawn(draws: Iterable[Draw], unit_mass_of: UnitMassOf) -> int | None:
    masses = [_mass(draw.quantity, unit_mass_of(draw.lot)) for draw in draws]
    return None if None in masses else sum(filter(None, masses))


def _made(lot: NewLot) -> int | None:
    masses = [_mass(filled.quantity, lot.unit_mass) for filled in lot.containers]
    return None if None in masses else sum(filter(None, masses))


def _mass(quantity: Quantity, unit_mass: UnitMass | None) -> int | None:
    if quantity.unit is Unit.MG:
        return quantity.amount
    return unit_mass.mass_of(quantity.amount) if unit_mass is not None and unit_mass.pieces > 0 else None
