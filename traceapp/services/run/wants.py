"""What a run wants next. `wanted` reads the step of the route and says what is missing, so no step is written into the
program; when nothing is, the run is ready to be recorded.
"""

from collections.abc import Iterator

from msgspec import Struct

from traceapp.domain.characteristic import Characteristic
from traceapp.domain.quantity import Unit
from traceapp.domain.step import ByProduct, Declared, Field, InputLine
from traceapp.services.run.run import Run, Sump, Taken, product_unit, receipt_unit


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
