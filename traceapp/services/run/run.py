"""One run of one step while it is being told, scan by scan: what is known so far. What it wants next: `wants`.

A `Run` is a frozen value; each answer makes a new one.
"""

from msgspec import Struct

from traceapp.domain.characteristic import Characteristic, Gauge
from traceapp.domain.drawing import Drawing
from traceapp.domain.order import WorkOrder
from traceapp.domain.quantity import Quantity, Unit, UnitMass
from traceapp.domain.record.pieces import Measured, PieceCount, Signature
from traceapp.domain.record.quality import Result
from traceapp.domain.step import InputLine, Step, planned_mg
from traceapp.services.run.counting import Counting


class Taken(Struct, frozen=True, kw_only=True):
    """A lot's container put to a line of the charge, or seated in a load.

    quantity: None until it is weighed or counted. left: what the books held in it when it was scanned. touches: it
    touches the product and is no part of it (argon, a lubricant), so neither owner nor claim class matter. instrument:
    the scale that told the quantity. by_difference: it is weighed in its container, before and after (DOMAIN 9).
    counting: how its pieces are being counted into a box; counted: how they were. profile: the thermal profile that its
    part is given here. kept_for: other order lines that some of it is set aside for; it may be taken all the same.
    """

    line: str
    lot: str
    container: int
    left: Quantity
    material: str
    quantity: Quantity | None = None
    emptied: bool = False
    provisional: bool = False
    position: str = ""
    place: str = ""
    noted: str = ""
    touches: bool = False
    instrument: str = ""
    by_difference: bool = False
    gross_before_mg: int = 0
    gross_after_mg: int = 0
    counting: Counting | None = None
    counted: PieceCount | None = None
    profile: str = ""
    kept_for: str = ""


class Sump(Struct, frozen=True, kw_only=True):
    """What lies in a sump of one material: dry milligrams by the books, of how many lots, since when it fell there.

    code: the sump's among the machines. step: the one that shed it.
    """

    code: str
    step: str
    material: str
    mass_mg: int
    lots: int
    since: int


class Run(Struct, frozen=True, kw_only=True):
    """What has been told of one run.

    command: the id that makes recording it twice one entry. fields: those answered, skipped ones with an empty value.
    doubt: a value outside its limits that waits for a reason. filled: net of each container of the product.
    shed, declared: by-products, uptakes and losses answered so far, in milligrams (pieces for counted by-products).
    unit, unit_kind, unit_lots, characteristics: what is inspected, whom it speaks for, and what is to be measured, by
    which specification and drawing. values: readings of the property at hand. gauges: the instruments here; gauge: the
    one in hand, "" the first of them; temperature: the specimen's, in °C as it was told.
    material, supplier…: what is being received. place: where the product is put. weighed: what a scale told besides the
    charge (`filled/1`, `shed/slag`), with the scale. sump: what is collected; some_stays: whether the sump still holds
    some of it, None until it is told. aim: where in the load the next tray is to go, "" for the first free place.
    """

    command: str
    step: Step
    route: str
    revision: str
    work: WorkOrder | None = None
    number: int = 1
    claim: str = ""
    owner: str = ""
    part: str = ""
    order: str = ""
    grade: str = ""
    taken: tuple[Taken, ...] = ()
    pending: Taken | None = None
    begun: bool = False
    fields: tuple[Measured, ...] = ()
    doubt: Measured | None = None
    first: Signature | None = None
    second: Signature | None = None
    deferred: bool = False
    unit_mass: UnitMass | None = None
    filled: tuple[Quantity, ...] = ()
    closed: bool = False
    shed: tuple[tuple[str, int], ...] = ()
    declared: tuple[tuple[str, int], ...] = ()
    results: tuple[Result, ...] = ()
    values: tuple[str, ...] = ()
    decision: str = ""
    unit: str = ""
    unit_kind: str = ""
    unit_lots: tuple[str, ...] = ()
    characteristics: tuple[Characteristic, ...] = ()
    specification: str = ""
    drawing: Drawing | None = None
    gauges: tuple[Gauge, ...] = ()
    gauge: str = ""
    temperature: str = ""
    gross_mg: int = 0
    stray: Measured | None = None
    keyed: bool = False
    material: str = ""
    supplier: str = ""
    supplier_lot: str = ""
    supplier_scan: str = ""
    counted_in: Unit = Unit.MG
    place: str = ""
    weighed: tuple[tuple[str, str], ...] = ()
    sump: Sump | None = None
    some_stays: bool | None = None
    aim: str = ""

    @property
    def measured_with(self) -> Gauge | None:
        """The instrument in hand."""
        chosen = next((gauge for gauge in self.gauges if gauge.key == self.gauge), None)
        return chosen or next(iter(self.gauges), None)

    @property
    def charge_mg(self) -> int:
        """Mass charged so far, in milligrams; counted lines do not add."""
        charged = (t.quantity for t in self.taken if self.role_of(t.line) != "consumable")
        return sum(q.amount for q in charged if q is not None and q.unit is Unit.MG)

    def role_of(self, line: str) -> str:
        """charge, source, consumable or return."""
        found = self.step.line(line)
        return found.role if found else "charge"

    def plan_mg(self, line: InputLine) -> int | None:
        """The planned mass of a line, None where nothing was planned."""
        if self.work is None:
            return None
        planned = dict(self.work.plan) or planned_mg(self.step, self.work.charge_mg)
        return planned.get(line.key) or None

    def got(self, line: InputLine) -> int:
        """What this line has received, in its unit."""
        return sum(t.quantity.amount for t in self.taken if t.line == line.key and t.quantity is not None)

    @property
    def seated(self) -> dict[str, Taken]:
        """What stands where in the load, by place."""
        return {t.position: t for t in self.taken if t.position}

    @property
    def next_place(self) -> str:
        """Where the next tray goes: the place that was chosen, else the first that is free; "" in a load without."""
        grid = self.step.grid
        if grid is None or self.aim:
            return self.aim
        return next((place for place in grid.places if place not in self.seated), "")

    def taken_from(self, lot: str, container: int) -> tuple[Taken, ...]:
        """What was drawn so far from this container."""
        return tuple(t for t in self.taken if (t.lot, t.container) == (lot, container))

    def scale_of(self, told: str) -> str:
        """The scale that told this (`filled/1`); empty where it was keyed or scanned."""
        return dict(self.weighed).get(told, "")

    def is_satisfied(self, line: InputLine) -> bool:
        """Enough lots, and when planned, enough mass within the tolerance."""
        lots = {t.lot for t in self.taken if t.line == line.key}
        if len(lots) < (line.lots_min if line.required else 0):
            return False
        plan = self.plan_mg(line)
        if plan is None or not line.required:
            return True
        return self.got(line) >= plan - plan * (line.tolerance_ppm or 0) // 1_000_000


def receipt_unit(run: Run) -> Unit:
    """Whether what is received is weighed or counted; a material's own unit, kept in the run when it was chosen."""
    return run.filled[0].unit if run.filled else run.counted_in


def product_unit(run: Run) -> Unit:
    """Whether the product is weighed or counted: as the step says, else as its charge was."""
    makes = run.step.makes
    if makes is not None and makes.unit is not None:
        return makes.unit
    charged = [t.quantity.unit for t in run.taken if t.quantity is not None and run.role_of(t.line) == "charge"]
    return charged[0] if charged else Unit.MG
