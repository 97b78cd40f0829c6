"""What of a period's masses is one element: by what each lot was made of at the time (`domain.makeup`).

What is lost takes the element along as the charge held it, unless the route says that it took the rest only (oxygen, a
lubricant). What is taken up holds it as the metal of what was drawn there, where the route names what it comes of;
what was charged as that material brought it along already. A heel is taken to be as its lot, else as the run that
told of it; what lies in a sump as what it fell off, where the route names that, else as its material by rule of thumb.
What was measured of a lot that came out may differ from what its charge let expect by as much as the element's property
says (`agrees`), which adds to the error of the weighing; a composition that nobody analysed leaves the balance untold.
"""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from math import isqrt

from msgspec.structs import replace

from traceapp.domain.makeup import NOBODY_KNOWS, UNKNOWN, WHOLE, Version, version_at
from traceapp.domain.material_balance import MassBalance, mass_of, verdict_of
from traceapp.domain.movement import Movement, Run, Term
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import PPM, Unit
from traceapp.domain.record.balancing import Verdict
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.step import Declared, Step
from traceapp.domain.weighing_error import Doubt

PER_PPM = WHOLE // PPM
Makeups = Mapping[str, tuple[Version, ...]]
"""What lots are made of, version by version."""


class ElementMasses:
    """The milligrams of one element in each movement. waiting: lots whose makeup is not worked out yet."""

    def __init__(self, plant: Plant, makeups: Makeups, waiting: frozenset[str], element: str) -> None:
        self._plant, self._makeups, self._waiting, self._element = plant, makeups, waiting, element
        self._charges: dict[EntryRef, int] = {}
        self._presumed: set[str] = set()
        self._unread: set[str] = set()
        told = (known.agrees for known in plant.properties.values() if known.element == element)
        self._agrees = next((agrees for agrees in told if agrees is not None), Decimal(0))
        self._squares = 0

    def __call__(self, movement: Movement, run: Run) -> int | None:
        """Of a movement; None of pieces that nobody weighed."""
        mass = mass_of(movement, run)
        if mass is None:
            return None
        self._doubt_analysis(movement, run, mass)
        return _rounded(mass * self._share(movement, run))

    def _doubt_analysis(self, movement: Movement, run: Run, mass: int) -> None:
        """What came out is sure to its weight, and to what its own analysis and the charge's know together (k = 2)."""
        if movement.term not in (Term.OUTPUT, Term.BY_PRODUCT) or not movement.lot:
            return
        version = version_at(self._makeups.get(movement.lot, ()), run.moment)
        if version is not None and self._element in version.measured:
            self._squares += int(mass * self._agrees / 100) ** 2

    def judged(self, balance: MassBalance) -> MassBalance:
        """The balance with the error of the analyses; untold where it rests on what is not worked out yet, or on what
        nobody analysed.
        """
        counts = (("makeup_waiting", len(self._unread)), ("composition_presumed", len(self._presumed)))
        doubts = tuple(Doubt(code, self._element, count) for code, count in counts if count)
        if not doubts:
            return self._doubted(balance)
        return replace(balance, verdict=Verdict.UNKNOWN, doubts=(*doubts, *balance.doubts))

    def _doubted(self, balance: MassBalance) -> MassBalance:
        if not self._squares or balance.doubts:
            return balance
        sure = isqrt(balance.uncertainty_mg**2 + self._squares)
        verdict, doubts = verdict_of(balance.unaccounted_mg, sure, balance.least_mg, balance.most_mg)
        return replace(balance, uncertainty_mg=sure, verdict=verdict, doubts=doubts)

    def _share(self, movement: Movement, run: Run) -> int:
        """The element's share of a movement's mass, in 10⁻¹²."""
        if movement.term is Term.UPTAKE:
            declared = self._declared(movement, run)
            return self._given(declared, run) if declared is not None and declared.of else 0
        if movement.term is Term.LOSS:
            declared = self._declared(movement, run)
            return 0 if declared is not None and declared.takes == "rest" else self._charge(run)
        if not movement.lot:
            return self._of_material(movement.material, run)
        return self._of_lot(movement.lot, run, is_before=movement.term is Term.INPUT)

    def _of_material(self, key: str, run: Run) -> int:
        """Its share in a by-product: as in the lots it fell off, else by rule of thumb, else as in the charge."""
        step = self._plant.find_step(run.route, run.step)
        rule = next((one for one in step.by_products if one.material == key), None) if step is not None else None
        if step is not None and rule is not None and rule.of:
            return self._charged(self._inputs(run, _materials(step, rule.of)), run)
        self._presumed.add(key)
        material = self._plant.materials.get(key)
        if material is None or not material.elements:
            return self._charge(run)
        return sum(one.share_ppm for one in material.elements if one.element == self._element) * PER_PPM

    def _of_lot(self, lot: str, run: Run, *, is_before: bool) -> int:
        """Its share in a lot: before the run for what was charged, after it for what came out."""
        versions = self._makeups.get(lot, ())
        before, after = (version_at(versions, run.moment - less) for less in (1, 0))
        version = before if is_before else after
        if version is None or after is None or lot in self._waiting:
            self._unread.add(lot)
        if version is None or after is None:
            return NOBODY_KNOWS.share(self._element)
        if self._element in version.unproven or version.makeup.share(UNKNOWN):
            self._presumed.add(lot)
        portion = (after.came if is_before else after.went) if after is not before else None
        return (version.makeup if portion is None else portion).share(self._element)

    def _charge(self, run: Run) -> int:
        """Its share in all that was charged."""
        if run.entry not in self._charges:
            self._charges[run.entry] = self._charged([m for m in run.movements if m.term is Term.INPUT], run)
        return self._charges[run.entry]

    def _inputs(self, run: Run, materials: Collection[str]) -> list[Movement]:
        """What was charged of these materials."""
        return [one for one in run.movements if one.term is Term.INPUT and one.material in materials]

    def _charged(self, inputs: Sequence[Movement], run: Run) -> int:
        """Its share in all of these together."""
        charged = [(mass_of(m, run) or 0, m.lot) for m in inputs]
        whole = sum(mass for mass, _ in charged)
        part = sum(mass * self._of_lot(lot, run, is_before=True) for mass, lot in charged)
        return part // whole if whole else 0

    def _declared(self, movement: Movement, run: Run) -> Declared | None:
        step = self._plant.find_step(run.route, run.step)
        told = (*step.uptakes, *step.losses) if step is not None else ()
        return next((one for one in told if one.key == movement.material), None)

    def _given(self, declared: Declared, run: Run) -> int:
        """The element's part of the metal of what was drawn on the lines that it comes of; none where nothing was."""
        drawn = [(lot, quantity) for line, lot, quantity in run.given if line in declared.of]
        weighs = all(quantity.unit is Unit.MG for _, quantity in drawn) and any(q.amount for _, q in drawn)
        known = {lot: version_at(self._makeups.get(lot, ()), run.moment) for lot, _ in drawn}
        contents = {lot: version.makeup.contents if version is not None else () for lot, version in known.items()}
        elements = {content.element for each in contents.values() for content in each}
        if len(elements) == 1:  # it is all of that one, however pure it is
            return WHOLE if self._element in elements else 0
        weights = [(lot, quantity.amount if weighs else 1) for lot, quantity in drawn]
        metal = sum(weight * content.share for lot, weight in weights for content in contents[lot])
        mine = sum(weight * self._of_lot(lot, run, is_before=False) for lot, weight in weights)
        return mine * WHOLE // metal if metal else 0


def _materials(step: Step, lines: Sequence[str]) -> frozenset[str]:
    """Whatever these lines of a step take."""
    found = (line for name in lines if (line := step.line(name)) is not None)
    return frozenset(material for line in found for material in line.materials)


def _rounded(product: int) -> int:
    """Milligrams of milligrams times 10¹², rounded half up."""
    return (2 * product + WHOLE) // (2 * WHOLE)
