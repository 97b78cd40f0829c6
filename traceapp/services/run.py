"""One run of one step while it is being told, scan by scan: what is known so far, and what is wanted next.

A `Run` is a frozen value; each answer makes a new one. `wanted` reads the step of the route and says what is missing,
so no step is written into the program. When nothing is missing, the run is ready to be recorded.
"""

from collections.abc import Iterator

from msgspec import Struct

from traceapp.domain.characteristic import Characteristic, Gauge
from traceapp.domain.order import WorkOrder
from traceapp.domain.quantity import Quantity, Unit, UnitMass
from traceapp.domain.record.pieces import Measured, PieceCount, Signature
from traceapp.domain.record.quality import Result
from traceapp.domain.step import ByProduct, Declared, Field, InputLine, Step, planned_mg
from traceapp.services.counting import Counting


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
    which specification. values: readings of the property at hand. gauges: the instruments here; gauge: the one in
    hand, "" the first of them; temperature: the specimen's, in °C as it was told.
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


class WantInput(Struct, frozen=True):
    """A lot for this line; None when every line that must have one has it, and more may come."""

    line: InputLine | None
    missing: int


class WantQuantity(Struct, frozen=True):
    """How much of the lot just scanned."""

    taken: Taken
    plan_mg: int | None


class WantCount(Struct, frozen=True):
    """Which of two counts stands: the one by weight, or the one it was to be."""

    taken: Taken
    by_mass: int
    told: int


class WantField(Struct, frozen=True):
    """A value of the step."""

    field: Field


class WantReason(Struct, frozen=True):
    """Why a value outside its limits is to stand."""

    field: Field
    value: str


class WantSecond(Struct, frozen=True):
    """Another person's badge, with this skill."""

    skill: str


class WantUnitMass(Struct, frozen=True):
    """The mass of one piece: a number of pieces and what they weigh together."""

    kind: str


class WantFill(Struct, frozen=True):
    """Net content of container `n` of the product; `may_close` when there are enough of them."""

    n: int
    unit: Unit
    may_close: bool


class WantShed(Struct, frozen=True):
    """How much of a by-product there was."""

    by_product: ByProduct


class WantDeclared(Struct, frozen=True):
    """How much was taken up or lost."""

    declared: Declared
    is_loss: bool


class WantUnit(Struct, frozen=True):
    """What was tested: a lot, or a load."""


class WantResult(Struct, frozen=True):
    """Readings of one property, one after another, until there are enough."""

    row: Characteristic
    given: int


class WantGross(Struct, frozen=True):
    """What the closed box weighs."""


class WantStray(Struct, frozen=True):
    """The strongest stray field found on the package, in A/m."""


class WantMaterial(Struct, frozen=True):
    """What is being received: a supplier's code, or a material card."""


class WantEmptied(Struct, frozen=True):
    """Whether all of it was taken out of the sump."""

    sump: Sump


class WantDecision(Struct, frozen=True):
    """Every value is there: accept or reject."""


Wanted = (
    WantInput
    | WantQuantity
    | WantCount
    | WantField
    | WantReason
    | WantSecond
    | WantUnitMass
    | WantFill
    | WantShed
    | WantDeclared
    | WantUnit
    | WantResult
    | WantGross
    | WantStray
    | WantMaterial
    | WantEmptied
    | WantDecision
)


def wanted(run: Run) -> Wanted | None:
    """What is wanted next; None when the run can be recorded."""
    return next(_wants(run), None)


def _wants(run: Run) -> Iterator[Wanted]:
    if run.pending is not None:
        yield _amount_of(run, run.pending)
    if run.step.act == "inspect":
        yield from _inspection(run)
        return
    if run.step.act == "receive":
        yield from _receipt(run)
        return
    if run.sump is not None:
        yield from _collection(run, run.sump)
        return
    if not run.begun:
        open_lines = [line for line in run.step.inputs if not run.is_satisfied(line)]
        yield WantInput(open_lines[0] if open_lines else None, len(open_lines))
    yield from _recording(run)
    if run.step.act == "make":
        yield from _product(run)
    if run.step.act == "pack":
        yield from _box(run)
    if run.step.act == "expose":
        yield from _changes(run)


def _amount_of(run: Run, taken: Taken) -> "WantQuantity | WantCount":
    counting = taken.counting
    if counting is not None and counting.by_mass is not None and counting.told:
        return WantCount(taken, counting.by_mass.pieces, counting.told)
    return WantQuantity(taken, _plan_of(run, taken))


def _plan_of(run: Run, taken: Taken) -> int | None:
    line = run.step.line(taken.line)
    plan = run.plan_mg(line) if line else None
    return None if plan is None or line is None else max(plan - run.got(line), 0)


def _inspection(run: Run) -> Iterator[Wanted]:
    if not run.unit:
        yield WantUnit()
    judged = {r.property for r in run.results}
    for row in run.characteristics:
        if row.key not in judged:
            yield WantResult(row, len(run.values))
    yield from _recording(run)
    if run.unit_lots == (run.unit,) and run.unit_kind == "final lot" and not run.decision:
        yield WantDecision()


def _receipt(run: Run) -> Iterator[Wanted]:
    if not run.material:
        yield WantMaterial()
    if not run.closed:
        yield WantFill(len(run.filled) + 1, receipt_unit(run), bool(run.filled))
    yield from _recording(run)


def _collection(run: Run, sump: Sump) -> Iterator[Wanted]:
    if not run.closed:
        yield WantFill(len(run.filled) + 1, Unit.MG, bool(run.filled))
    yield from _recording(run)
    if run.some_stays is None:
        yield WantEmptied(sump)


def _recording(run: Run) -> Iterator[Wanted]:
    if run.doubt is not None:
        field = run.step.recorded(run.doubt.field)
        assert field is not None
        yield WantReason(field, run.doubt.value)
    if run.step.second_skill and run.second is None and not run.deferred:
        yield WantSecond(run.step.second_skill)  # before anything is melted or mixed
    answered = {m.field for m in run.fields}
    for field in run.step.fields:
        if field.key not in answered:
            yield WantField(field)


def _product(run: Run) -> Iterator[Wanted]:
    makes = run.step.makes
    assert makes is not None
    unit = product_unit(run)
    if unit is Unit.PCS and run.step.unit_mass is not None and run.unit_mass is None:
        yield WantUnitMass(run.step.unit_mass)
    full = makes.containers_max is not None and len(run.filled) >= makes.containers_max
    if not run.closed and not full:
        yield WantFill(len(run.filled) + 1, unit, len(run.filled) >= makes.containers_min)
    answered = {key for key, _ in run.shed}
    for by_product in run.step.by_products:
        if by_product.material not in answered:
            yield WantShed(by_product)
    yield from _differences(run)


def _changes(run: Run) -> Iterator[Wanted]:
    """What a load or bath did to the mass: to that of one piece, where pieces went in and the route has it measured."""
    counted = any(t.left.unit is Unit.PCS and run.role_of(t.line) == "charge" for t in run.taken)
    if counted and run.step.unit_mass is not None:
        if run.unit_mass is None:
            yield WantUnitMass(run.step.unit_mass)
    else:
        yield from _differences(run)


def _differences(run: Run) -> Iterator[Wanted]:
    told = {key for key, _ in run.declared}
    for group, is_loss in ((run.step.uptakes, False), (run.step.losses, True)):
        for declared in group:
            if declared.key not in told:
                yield WantDeclared(declared, is_loss)


def _box(run: Run) -> Iterator[Wanted]:
    if not run.gross_mg:
        yield WantGross()
    if run.stray is None and any(t.counting is None or t.counting.is_magnetised for t in run.taken):
        yield WantStray()


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
