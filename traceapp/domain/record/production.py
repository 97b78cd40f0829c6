"""What happens to material, from the oxide drum to the magnetised part."""

from collections.abc import Iterable, Iterator

from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.quantity import Quantity, UnitMass
from traceapp.domain.record.base import Record, born, keeper, lots, lots_of, machines, measured
from traceapp.domain.record.pieces import (
    ByProduct,
    Draw,
    EntryRef,
    HeelDraw,
    Measured,
    NamedMass,
    NewLot,
    Noted,
    Seat,
    Signature,
)


def documents_of(stages: Iterable[DeclaredStage], documents: Iterable[str] = ()) -> tuple[str, ...]:
    """Every document named with these stages or beside them, once each."""
    return tuple(dict.fromkeys((*documents, *(sha256 for stage in stages for sha256 in stage.documents))))


class LotReceived(Record, frozen=True, kw_only=True, tag="lot_received.1"):
    """Material enters, at any step, with its earlier stages declared (DOMAIN 3, 4).

    declared_history: opening stock or a lot from before the system. supplier_scan: the supplier's own
    barcode, raw text.
    """

    lot: NewLot
    step: str
    supplier: str = ""
    supplier_lot: str = ""
    supplier_scan: str = ""
    order: str = ""
    declared_history: bool = False
    stages: tuple[DeclaredStage, ...] = ()
    composition: tuple[tuple[str, str], ...] = ()
    fields: tuple[Measured, ...] = ()
    documents: tuple[str, ...] = ()
    expires: int = 0
    noted: tuple[Noted, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"lot:{self.lot.code}"
        yield from lots_of(self.noted)
        yield from measured((self.lot.code,))
        if self.stages or self.composition or self.documents:
            yield f"origin:{self.lot.code}"


class OriginDeclared(Record, frozen=True, kw_only=True, tag="origin_declared.1"):
    """What was learnt later of where a lot came from, or of what is in it (DOMAIN 3, 28).

    stages: instead of what was declared of the same stages of the same elements before; the rest stays. composition:
    instead of the one before, where there is any. documents: in addition.
    """

    lot: str
    stages: tuple[DeclaredStage, ...] = ()
    composition: tuple[tuple[str, str], ...] = ()
    documents: tuple[str, ...] = ()
    reason: str = ""
    signatures: tuple[Signature, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"origin:{self.lot}"


class StepPerformed(Record, frozen=True, kw_only=True, tag="step_performed.1"):
    """One run of one step: what went in, what came out, and what the difference was called.

    One shape for transform, split, blend, return, regrade, scrap: they differ in what is empty.
    sump: draws from a sump's contents (swarf collection). scrap: quantities destroyed, as draws.
    heel_after_mg: what stays in each machine afterwards, as (equipment, milligrams).
    """

    step: str
    route: str = ""
    revision: str = ""
    draws: tuple[Draw, ...] = ()
    heels: tuple[HeelDraw, ...] = ()
    consumables: tuple[Draw, ...] = ()
    lots: tuple[NewLot, ...] = ()
    by_products: tuple[ByProduct, ...] = ()
    scrap: tuple[Draw, ...] = ()
    uptakes: tuple[NamedMass, ...] = ()
    losses: tuple[NamedMass, ...] = ()
    sump: tuple[HeelDraw, ...] = ()
    heel_after_mg: tuple[tuple[str, int], ...] = ()
    fields: tuple[Measured, ...] = ()
    equipment: tuple[str, ...] = ()
    order: str = ""
    country: str = ""
    reason: str = ""
    signatures: tuple[Signature, ...] = ()
    noted: tuple[Noted, ...] = ()

    @property
    def children(self) -> tuple[NewLot, ...]:
        """Every lot the step bears: its products, then the by-products that are lots of their own."""
        return (*self.lots, *(b.lot for b in self.by_products if b.lot is not None))

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield from lots_of(self.draws, self.consumables, self.scrap)
        yield from born(self.children)
        yield from machines((*self.equipment, *(equipment for equipment, _ in self.heel_after_mg)))
        yield from machines(h.equipment for h in (*self.heels, *self.sump))
        yield from machines(b.sump for b in self.by_products)
        yield from lots_of(self.noted)
        yield from measured(lot.code for lot in self.lots)


class Exposed(Record, frozen=True, kw_only=True, tag="exposed.1"):
    """Several lots shared a furnace load or a bath and kept their identity (DOMAIN 5, 6, 13).

    code: the exposure's own code, its test unit. unit_mass: of a piece afterwards, where it was measured (coated).
    """

    code: str
    step: str
    seats: tuple[Seat, ...]
    route: str = ""
    revision: str = ""
    equipment: tuple[str, ...] = ()
    consumables: tuple[Draw, ...] = ()
    uptakes: tuple[NamedMass, ...] = ()
    losses: tuple[NamedMass, ...] = ()
    scrap: tuple[Draw, ...] = ()
    fields: tuple[Measured, ...] = ()
    rework: bool = False
    approval: str = ""
    country: str = ""
    reason: str = ""
    signatures: tuple[Signature, ...] = ()
    noted: tuple[Noted, ...] = ()
    unit_mass: UnitMass | None = None

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"load:{self.code}"
        yield from lots_of(self.seats, self.consumables, self.scrap, self.noted)
        yield from machines(self.equipment)


class HeelMeasured(Record, frozen=True, kw_only=True, tag="heel_measured.1"):
    """What a machine holds back was weighed or set anew. lot: whose material it is."""

    equipment: str
    lot: str
    mass_mg: int
    reason: str = ""
    noted: tuple[Noted, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"machine:{self.equipment}"
        yield from lots_of(self.noted)


class Purged(Record, frozen=True, kw_only=True, tag="purged.1"):
    """A machine was emptied and cleaned: its heel is no longer a parent of what follows."""

    equipment: str
    scrap: tuple[HeelDraw, ...] = ()
    reason: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"machine:{self.equipment}"


class SentOut(Record, frozen=True, kw_only=True, tag="sent_out.1"):
    """Lots left for an outside processor: plater, grinder, laboratory, magnetiser (DOMAIN 10)."""

    job: str
    processor: str
    step: str
    seats: tuple[Seat, ...]
    site: str = ""
    country: str = ""
    purchase_order: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"job:{self.job}"
        yield from lots_of(self.seats)


class CameBack(Record, frozen=True, kw_only=True, tag="came_back.1"):
    """Lots returned from the processor, with its own lot, certificate and counts; the stage was performed there."""

    job: str
    seats: tuple[Seat, ...]
    code: str
    step: str
    country: str
    processor: str = ""
    site: str = ""
    processor_lot: str = ""
    documents: tuple[str, ...] = ()
    fields: tuple[Measured, ...] = ()
    scrap: tuple[Draw, ...] = ()
    mixed_lots: bool = False
    noted: tuple[Noted, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"job:{self.job}"
        yield f"load:{self.code}"
        yield from lots_of(self.seats, self.scrap, self.noted)
        if self.documents:
            yield from (f"origin:{seat.lot}" for seat in self.seats)


class SampleTaken(Record, frozen=True, kw_only=True, tag="sample_taken.1"):
    """Pieces or mass taken for a purpose (DOMAIN 11). keeps: retained until `retain_until` at `place`."""

    code: str
    draw: Draw
    purpose: str
    position: str = ""
    destructive: bool = False
    retained: bool = False
    place: str = ""
    retain_until: int = 0
    laboratory: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"sample:{self.code}"
        yield f"lot:{self.draw.lot}"


class SampleSent(Record, frozen=True, kw_only=True, tag="sample_sent.1"):
    """A sample left for a laboratory (DOMAIN 11). paper: of its order or waybill."""

    code: str
    laboratory: str
    paper: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"sample:{self.code}"


class SampleEnded(Record, frozen=True, kw_only=True, tag="sample_ended.1"):
    """What became of a sample, or of so much of it. fate: used up, discarded, or returned into its lot's container.

    lot, container: those it was drawn from. report: the result that used it up.
    """

    code: str
    lot: str
    quantity: Quantity
    fate: str
    container: int = 0
    report: str = ""
    reason: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"sample:{self.code}"
        yield f"lot:{self.lot}"


class Parted(Record, frozen=True, kw_only=True, tag="parted.1"):
    """Part of what lies in a container was sorted out into another of the same lot: `<lot>/<into>` (DOMAIN 1).

    Identity, owner, tests and holds stay the lot's; nothing is gained or lost.
    """

    lot: str
    container: int
    into: int
    quantity: Quantity
    place: str = ""
    reason: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"lot:{self.lot}"


class Moved(Record, frozen=True, kw_only=True, tag="moved.1"):
    """A lot's container (0: all of them) now stands at another place."""

    lot: str
    place: str
    container: int = 0

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield keeper(self.lot)


class QuantityAdjusted(Record, frozen=True, kw_only=True, tag="quantity_adjusted.1"):
    """The books are set to what was counted or weighed; the difference is kept with its reason."""

    lot: str
    container: int
    counted: Quantity
    difference: Quantity
    reason: str
    instrument: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield f"lot:{self.lot}"


class Magnetised(Record, frozen=True, kw_only=True, tag="magnetised.1"):
    """A lot became magnetised (DOMAIN 12). code: the exposure's own code."""

    lots: tuple[str, ...]
    code: str = ""
    step: str = ""
    equipment: tuple[str, ...] = ()
    fields: tuple[Measured, ...] = ()
    country: str = ""

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        if self.code:
            yield f"load:{self.code}"
        yield from lots(self.lots)
        yield from machines(self.equipment)


class Demagnetised(Record, frozen=True, kw_only=True, tag="demagnetised.1"):
    """A lot lost its magnetisation, by heat or by field."""

    lots: tuple[str, ...]
    method: str = ""
    step: str = ""
    equipment: tuple[str, ...] = ()

    def subjects(self, ref: EntryRef, where: str) -> Iterator[str]:
        yield from lots(self.lots)
        yield from machines(self.equipment)
