"""The mass balance of a period: what went in, what came out, what nobody can account for, and how sure that is.

opening contents + inputs + uptake = outputs + by-products + losses + scrap + closing contents + unaccounted-for
(DOMAIN 8; "material unaccounted for" as in nuclear material accounting). All in whole milligrams;
the uncertainty is that of `weighing_error`.
"""

from collections.abc import Callable, Collection, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.contents import NOTHING, Content, Contents, changes
from traceapp.domain.movement import INCOMING, Movement, Run, Term
from traceapp.domain.quantity import PPM, Unit, mg
from traceapp.domain.record.balancing import Verdict
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.weighing_error import Accuracy, Doubt, Part, WeighingError
from traceapp.domain.worked_out import closing, places_of, sure_places


class Scope(Struct, frozen=True):
    """Of what a balance is struck: runs of a step, on a machine, with a material, of an owner; all that is told holds.

    element: of which the mass is balanced; "" for the whole.
    A run belongs whole to each machine it used and each material it took in or gave out. Of an owner it counts what is
    theirs. owner: "" is the plant itself, None everybody.
    """

    step: str = ""
    equipment: str = ""
    material: str = ""
    owner: str | None = None
    element: str = ""


class Limits(Struct, frozen=True):
    """What a route allows to come out, as shares of what went in (millionths)."""

    low_ppm: int
    high_ppm: int


class Judged(Struct, frozen=True, gc=False):
    """A run with what is known of its weighings. limits: of its route; None where it states none.

    accuracies: of its movements, one for each. base_mg: what the limits are shares of where that is not what went in
    (of a sump that was emptied, what lay there).
    """

    run: Run
    accuracies: tuple[Accuracy | None, ...]
    limits: Limits | None = None
    base_mg: int | None = None


class RunLine(Struct, frozen=True, gc=False):
    """One run of a balance, in milligrams. at: UTC microseconds. lot: the first that came of it, else that went in."""

    entry: EntryRef
    at: int
    step: str
    lot: str
    incoming_mg: int
    outgoing_mg: int

    @property
    def unaccounted_mg(self) -> int:
        return self.incoming_mg - self.outgoing_mg

    @property
    def places(self) -> int:
        """Decimal places in kilograms in which it is shown."""
        return places_of(max(self.incoming_mg, self.outgoing_mg))

    def shown(self) -> "RunLine":
        """The same to these places."""
        incoming, outgoing = closing((self.incoming_mg, -self.outgoing_mg), self.places)
        return replace(self, incoming_mg=incoming, outgoing_mg=-outgoing)


class MassBalance(Struct, frozen=True):
    """A balance struck. Masses in milligrams. unaccounted: positive where something is missing.

    least_mg, most_mg: what the routes allow to be unaccounted for, None where none states a limit. assumed: weights
    that no scale told and that are taken as read off the station's own. parts: the largest first.
    """

    opening_mg: int
    inputs_mg: int
    uptakes_mg: int
    outputs_mg: int
    by_products_mg: int
    losses_mg: int
    scrap_mg: int
    missing_mg: int
    closing_mg: int
    uncertainty_mg: int
    least_mg: int | None
    most_mg: int | None
    verdict: Verdict
    runs: int
    weighings: int
    assumed: int
    doubts: tuple[Doubt, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def incoming_mg(self) -> int:
        return self.opening_mg + self.inputs_mg + self.uptakes_mg

    @property
    def outgoing_mg(self) -> int:
        """All that is accounted for."""
        return self.outputs_mg + self.by_products_mg + self.losses_mg + self.scrap_mg + self.closing_mg

    @property
    def unaccounted_mg(self) -> int:
        return self.incoming_mg - self.outgoing_mg + self.missing_mg

    @property
    def places(self) -> int:
        """Decimal places in kilograms that it is sure of."""
        return sure_places(self.uncertainty_mg, max(self.incoming_mg, self.outgoing_mg))

    def shown(self) -> "MassBalance":
        """The same to the places that it is sure of; what goes in is still what comes out and what is left over."""
        incoming = (self.opening_mg, self.inputs_mg, self.uptakes_mg, self.missing_mg)
        outgoing = (self.outputs_mg, self.by_products_mg, self.losses_mg, self.scrap_mg, self.closing_mg)
        told = closing((*incoming, *(-mass for mass in outgoing)), self.places)
        opening, inputs, uptakes, missing, outputs, by_products, losses, scrap, left = told
        return replace(
            self,
            opening_mg=opening,
            inputs_mg=inputs,
            uptakes_mg=uptakes,
            missing_mg=missing,
            outputs_mg=-outputs,
            by_products_mg=-by_products,
            losses_mg=-losses,
            scrap_mg=-scrap,
            closing_mg=-left,
        )


Measure = Callable[[Movement, Run], int | None]
"""Milligrams of what is balanced in a movement of a run; None where nobody knows."""


def mass_of(movement: Movement, _run: Run) -> int | None:
    """Milligrams; of pieces, by their unit mass, None without one."""
    quantity, one = movement.quantity, movement.unit_mass
    if quantity.unit is Unit.MG:
        return quantity.amount
    return one.mass_of(quantity.amount) if one is not None and one.pieces > 0 else None


def balance_of(
    runs: Sequence[Judged], scope: Scope, opening: Contents = NOTHING, measure: Measure = mass_of
) -> MassBalance:
    """The balance of a scope over runs in the journal's order. opening: of the machines before the first of them."""
    sums = dict.fromkeys(Term, 0)
    error, allowed, count = WeighingError(), _Allowed(), 0
    for judged in runs:
        if not covers(scope, judged.run):
            continue
        run, incoming, count = judged.run, 0, count + 1
        for movement, accuracy in zip(judged.run.movements, judged.accuracies, strict=True):
            if not _is_theirs(scope, movement.owner):
                continue
            mass = measure(movement, run)
            if mass is None:
                error.doubt("unit_mass_unknown", movement.lot)
                continue
            sums[movement.term] += mass
            incoming += mass if movement.term in INCOMING else 0
            error.add(movement, mass, accuracy, run.where, whole=mass_of(movement, run) or mass)
        allowed.add(
            judged.limits, incoming if judged.base_mg is None else _held(Content(0, judged.base_mg), run, measure)
        )
    before, after = _ends(runs, scope, opening, measure)
    return _struck(sums, before, after, error, allowed, count)


def _struck(
    sums: dict[Term, int], before: int, after: int, error: WeighingError, allowed: "_Allowed", count: int
) -> MassBalance:
    unaccounted = (
        before + sums[Term.INPUT] + sums[Term.UPTAKE] + sums[Term.MISSING] - after
        - sums[Term.OUTPUT] - sums[Term.BY_PRODUCT] - sums[Term.LOSS] - sums[Term.SCRAP]
    )  # fmt: skip
    uncertainty, parts = error.total()
    least, most = allowed.least_mg, allowed.most_mg
    verdict, doubts = verdict_of(unaccounted, uncertainty, least, most, error.doubts)
    return MassBalance(
        opening_mg=before,
        inputs_mg=sums[Term.INPUT],
        uptakes_mg=sums[Term.UPTAKE],
        outputs_mg=sums[Term.OUTPUT],
        by_products_mg=sums[Term.BY_PRODUCT],
        losses_mg=sums[Term.LOSS],
        scrap_mg=sums[Term.SCRAP],
        missing_mg=sums[Term.MISSING],
        closing_mg=after,
        uncertainty_mg=uncertainty,
        least_mg=least,
        most_mg=most,
        verdict=verdict,
        runs=count,
        weighings=error.weighings,
        assumed=error.assumed,
        doubts=doubts,
        parts=parts,
    )


def verdict_of(
    unaccounted: int, uncertainty: int, least: int | None, most: int | None, doubts: tuple[Doubt, ...] = ()
) -> tuple[Verdict, tuple[Doubt, ...]]:
    """Whether it closes, and why nobody can tell.

    It closes within the routes' limits, and does not where it lies outside of them by more than the uncertainty;
    between the two nobody can tell (JCGM 106:2012, 8.3). Without limits it closes within the uncertainty. While one
    weighing's accuracy is unknown, or where nothing was weighed again, nothing can be told.
    """
    if doubts:
        return Verdict.UNKNOWN, doubts
    if not unaccounted and not uncertainty:
        return Verdict.UNKNOWN, (Doubt("nothing_weighed"),)
    if least is None or most is None:
        return (Verdict.CLOSES if abs(unaccounted) <= uncertainty else Verdict.OPEN), ()
    if least <= unaccounted <= most:
        return Verdict.CLOSES, ()
    if least - uncertainty <= unaccounted <= most + uncertainty:
        return Verdict.UNKNOWN, (Doubt("within_uncertainty"),)
    return Verdict.OPEN, ()


def covers(scope: Scope, run: Run) -> bool:
    """Whether a run belongs to what a balance is struck of."""
    if scope.step and run.step != scope.step:
        return False
    if scope.equipment and scope.equipment not in run.equipment:
        return False
    if scope.material and not any(m.material == scope.material for m in run.movements if m.is_matter):
        return False
    if scope.owner is None:
        return True
    return run.owner == scope.owner or any(m.owner == scope.owner for m in run.movements)


def _is_theirs(scope: Scope, owner: str) -> bool:
    return scope.owner is None or owner == scope.owner


def lines_of(
    runs: Sequence[Judged], scope: Scope, opening: Contents = NOTHING, measure: Measure = mass_of
) -> tuple[RunLine, ...]:
    """Every run of a scope for itself, in the journal's order; they add up to the balance.

    What a machine held is told by what it lost or gained since it was told of last.
    """
    kept: dict[EntryRef, int] = {}
    for change in _held_changes(runs, opening, measure, _machines(runs, scope)):
        kept[change.run.entry] = kept.get(change.run.entry, 0) + change.after_mg - change.before_mg
    found = []
    for judged in runs:
        run = judged.run
        if not covers(scope, run):
            continue
        incoming = outgoing = 0
        for movement in run.movements:
            mass = (measure(movement, run) or 0) if _is_theirs(scope, movement.owner) else 0
            if movement.term in INCOMING or movement.term is Term.MISSING:
                incoming += mass
            else:
                outgoing += mass
        grown = kept.get(run.entry, 0) if _is_theirs(scope, run.owner) else 0
        found.append(
            RunLine(run.entry, run.at, run.step, _lot_of(run), incoming + max(-grown, 0), outgoing + max(grown, 0))
        )
    return tuple(found)


class _Held(Struct, frozen=True):
    """What of a machine's contents is balanced, before a run told of it and after (mg)."""

    machine: str
    run: Run
    before_mg: int
    after_mg: int


def _held(content: Content, run: Run, measure: Measure) -> int:
    """What of a machine's contents is balanced: the heel as of its lot, or else of that of the run that told of it; the
    sump as of its material.
    """
    if measure is mass_of:
        return content.whole_mg
    heel = Movement(term=Term.OUTPUT, quantity=mg(content.heel_mg), lot=content.lot or _lot_of(run))
    sump = Movement(term=Term.BY_PRODUCT, quantity=mg(content.sump_mg), material=content.material)
    return sum(measure(one, run) or 0 for one in (heel, sump) if one.quantity.amount)


def _held_changes(
    runs: Sequence[Judged], opening: Contents, measure: Measure, machines: Collection[str]
) -> Iterator[_Held]:
    """What these machines held before and after each run that tells of it, as far as it is balanced; each begins with
    what the one before left.
    """
    left: dict[str, int] = {}
    for change in changes([judged.run for judged in runs], opening):
        if change.machine not in machines:
            continue
        before = left.get(change.machine)
        if before is None:
            before = _held(change.before, change.run, measure)
        left[change.machine] = _held(change.after, change.run, measure)
        yield _Held(change.machine, change.run, before, left[change.machine])


def _machines(runs: Sequence[Judged], scope: Scope) -> frozenset[str]:
    """Those of which a run of the scope tells what they hold: what others hold is nothing to it."""
    return frozenset(kept.machine for one in runs if covers(scope, one.run) for kept in one.run.kept)


def _ends(runs: Sequence[Judged], scope: Scope, opening: Contents, measure: Measure) -> tuple[int, int]:
    """What the machines held before and after the runs of a scope.

    What one run of the scope left to the next is in neither; what it left to a run outside, or had from one, is.
    """
    opened, closed = 0, 0
    within: dict[str, bool] = {}
    last: dict[str, int] = {}
    for change in _held_changes(runs, opening, measure, _machines(runs, scope)):
        inside = covers(scope, change.run) and _is_theirs(scope, change.run.owner)
        if inside and not within.get(change.machine, False):
            opened += change.before_mg
        elif not inside and within.get(change.machine, False):
            closed += change.before_mg
        within[change.machine], last[change.machine] = inside, change.after_mg
    closed += sum(last[machine] for machine, inside in within.items() if inside)
    return opened, closed


def _lot_of(run: Run) -> str:
    made = next((movement.lot for movement in run.movements if movement.term is Term.OUTPUT), "")
    return made or next((movement.lot for movement in run.movements if movement.lot), "")


class _Allowed:
    """What the routes allow to be unaccounted for, added up before it is divided."""

    def __init__(self) -> None:
        self._least = self._most = 0
        self._is_stated = False

    def add(self, limits: Limits | None, base_mg: int) -> None:
        if limits is not None and base_mg:
            self._is_stated = True
            self._least += base_mg * (PPM - limits.high_ppm)
            self._most += base_mg * (PPM - limits.low_ppm)

    @property
    def least_mg(self) -> int | None:
        return -(-self._least // PPM) if self._is_stated else None

    @property
    def most_mg(self) -> int | None:
        return self._most // PPM if self._is_stated else None
