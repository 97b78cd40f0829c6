"""Which report of which test unit speaks for which property of a delivered lot (DOMAIN 18, 19)."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.certificate import Judgement
from traceapp.domain.judging import judge, pieces_wanted
from traceapp.domain.load import Report
from traceapp.domain.part import Requirement, Specification
from traceapp.domain.plant import Plant
from traceapp.domain.record.quality import Result
from traceapp.domain.survival import Verdict, verdict_after
from traceapp.services.delivery.came_back import left_before
from traceapp.services.delivery.lineage import Descent, Filed, Unit, descent_of, filed_under, unit_codes, units_of
from traceapp.services.ports import Books
from traceapp.services.trace.ancestry import ancestry_of


class Standing(StrEnum):
    """What a requirement's evidence is worth, the best first."""

    MET = "met"
    FAILED = "failed"
    TOO_FEW = "too few pieces tested"
    AGAIN = "to be measured again"
    INVALID = "void"
    MISSING = "missing"


class Evidence(Struct, frozen=True, kw_only=True):
    """What stands behind one requirement for one delivered lot and one of its test units.

    kind: the unit's kind. unit: None where the lot has no such unit; lost: the lot on the way that has none.
    report, result: those that speak, under the code `filed`; for a void result, the one that is void.
    voided_by: the steps that made it so. boxes: whose pieces it is of, where others of the lot had another past.
    """

    requirement: Requirement
    lot: str
    kind: str
    standing: Standing
    unit: Unit | None = None
    lost: str = ""
    filed: str = ""
    report: Report | None = None
    result: Result | None = None
    judgement: Judgement = Judgement.INFO
    voided_by: tuple[str, ...] = ()
    boxes: tuple[str, ...] = ()

    @property
    def speaks(self) -> bool:
        """Whether the result may be shown as one of the lot, good or bad."""
        return self.standing in {Standing.MET, Standing.FAILED, Standing.TOO_FEW}


def results_for(books: Books, plant: Plant, lot: str, specification: Specification, *, at: int) -> tuple[Evidence, ...]:
    """The evidence for every row of a specification, for a lot as it stands at a moment (UTC microseconds).

    Refused: lot_unknown, route_unknown.
    """
    ancestry = ancestry_of(books, (lot,), at=at)
    route = plant.route(ancestry.route_of(lot))
    left = left_before(books, ancestry.states)
    descent = descent_of(route, ancestry.states, lot, until=at, containers=frozenset({0}), left=left)
    return evidence_for(descent, filed_for(books, (descent,)), requirements_of(descent, plant, specification))


def filed_for(books: Books, descents: Sequence[Descent]) -> Filed:
    """The loads and test units on these ways, in two reads."""
    codes = unit_codes(descents)
    return Filed(books.loads(codes), books.test_units(codes))


def requirements_of(descent: Descent, plant: Plant, specification: Specification) -> tuple[Requirement, ...]:
    """The rows of the specification, and a row without limits for each element whose share is to be printed.

    An element is measured on the unit it belongs to after the steps done: terbium on the diffusion load, not the heat.
    """
    by_element = {p.element: p.key for p in plant.properties.values() if p.element}
    asked = {row.property for row in specification.requirements}
    steps = descent.steps_done()
    rows = list(specification.requirements)
    for element in specification.composition:
        key = by_element.get(element, element.lower())
        if key not in asked:
            step = descent.route.unit_step(key, steps)
            rows.append(Requirement(property=key, test_unit=(step.test_unit if step else None) or "heat"))
    return tuple(rows)


def evidence_for(descent: Descent, filed: Filed, requirements: Sequence[Requirement]) -> tuple[Evidence, ...]:
    """One for each requirement and unit, in the order of the requirements."""
    return tuple(one for row in requirements for one in _evidence(descent, filed, row, requirements))


def _evidence(
    descent: Descent, filed: Filed, requirement: Requirement, requirements: Sequence[Requirement]
) -> list[Evidence]:
    kind = requirement.test_unit
    units = units_of(descent, filed, kind, requirement.property)
    asked = frozenset(row.property for row in requirements if row.test_unit == kind)
    found = [
        _of_unit(descent, filed, requirement, replace(unit, position=spot.position) if spot else unit, spot)
        for unit in units.found
        for spot in _spots(descent, filed, unit, kind, asked) or (None,)
    ]
    found += [
        Evidence(requirement=requirement, lot=descent.lot, kind=kind, standing=Standing.MISSING, lost=lot)
        for lot in units.lost
    ]
    return found


class _Spot(Struct, frozen=True, order=True):
    """A position of a load that was tested by itself: a test unit of its own (DOMAIN 18)."""

    load: str
    position: str


def _spots(descent: Descent, filed: Filed, unit: Unit, kind: str, asked: frozenset[str]) -> tuple[_Spot, ...]:
    """Where the lot lay at several positions: those that a report names, in the load that was tested last."""
    named = [
        (report.at, _Spot(place.code, report.position))
        for report, place in _filed(descent, filed, unit, kind)
        if report.position and len(_positions(place)) > 1 and not asked.isdisjoint(r.property for r in report.results)
    ]
    last = max(named, default=(0, _Spot("", "")))[1].load
    return tuple(sorted({spot for _, spot in named if spot.load == last}))


def _of_unit(descent: Descent, filed: Filed, requirement: Requirement, unit: Unit, spot: _Spot | None) -> Evidence:
    """The newest report whose result survived every step since; without one, the newest of those that did not."""
    kind = requirement.test_unit
    blank = Evidence(requirement=requirement, lot=descent.lot, kind=kind, standing=Standing.MISSING, unit=unit)
    void: Evidence | None = None
    for report, place, result in _reports(descent, filed, requirement, unit, spot):
        since = descent.steps_since(place.lot, report.at)
        verdict = verdict_after(descent.route.tests, requirement.property, since)
        found = Evidence(
            requirement=requirement,
            lot=descent.lot,
            kind=kind,
            standing=_standing(requirement, result),
            unit=unit,
            filed=place.code,
            report=report,
            result=result,
            judgement=judge(requirement, result),
        )
        if verdict is Verdict.SURVIVES:
            return found
        void = void or _voided(descent, found, verdict, since)
    return void or blank


def _voided(descent: Descent, found: Evidence, verdict: Verdict, since: tuple[str, ...]) -> Evidence:
    tests, key = descent.route.tests, found.requirement.property
    guilty = tuple(step for step in since if verdict_after(tests, key, (step,)) is not Verdict.SURVIVES)
    return Evidence(
        requirement=found.requirement,
        lot=found.lot,
        kind=found.kind,
        standing=Standing.INVALID if verdict is Verdict.INVALID else Standing.AGAIN,
        unit=found.unit,
        filed=found.filed,
        report=found.report,
        result=found.result,
        voided_by=guilty,
    )


def _standing(requirement: Requirement, result: Result) -> Standing:
    if judge(requirement, result) is Judgement.FAIL:
        return Standing.FAILED
    return Standing.TOO_FEW if result.n < pieces_wanted(requirement, result) else Standing.MET


def _reports(
    descent: Descent, filed: Filed, requirement: Requirement, unit: Unit, spot: _Spot | None
) -> list[tuple[Report, Unit, Result]]:
    """Reports that speak for the unit's lot on this property, the newest first."""
    found = [
        (report, place, result)
        for report, place in _filed(descent, filed, unit, requirement.test_unit)
        if spot is None or place.code != spot.load or report.position in ("", spot.position)
        for result in report.results
        if result.property == requirement.property and _was_of_it(descent, place, report, requirement.property)
    ]
    return sorted(found, key=_time, reverse=True)


def _filed(descent: Descent, filed: Filed, unit: Unit, kind: str) -> Iterator[tuple[Report, Unit]]:
    """Every report that speaks for the unit's lot, and the place that it is filed under."""
    for place in filed_under(descent, filed, unit, kind):
        state = filed.units.get(place.code)
        yield from ((report, place) for report in (state.reports if state else ()) if _speaks_for(report, place))


def _was_of_it(descent: Descent, place: Unit, report: Report, measured: str) -> bool:
    """Whether what was tested was still like what had gone on: what stayed of the lot may have been treated since."""
    behind = descent.steps_behind(place.lot, report.at)
    return verdict_after(descent.route.tests, measured, behind) is Verdict.SURVIVES


def _time(found: tuple[Report, Unit, Result]) -> tuple[int, str, int]:
    report = found[0]
    return report.at, report.entry.terminal, report.entry.seq


def _speaks_for(report: Report, place: Unit) -> bool:
    """Whom it was found to speak for; and a coupon at one position of a load speaks for what lay there."""
    if report.lots and place.lot not in report.lots:
        return False
    positions = _positions(place)
    return not report.position or not positions or report.position in positions


def _positions(place: Unit) -> frozenset[str]:
    return frozenset(position.strip() for position in place.position.split(",")) - {""}


def shown_value(results: Sequence[Result]) -> str:
    """One figure for several results as printed: their mean, or the range of means where they differ."""
    means = [text for result in results if (text := result.mean or result.most or result.least)]
    ordered = sorted(dict.fromkeys(means), key=Decimal)
    if not ordered:
        return ""
    return ordered[0] if len(ordered) == 1 else f"{ordered[0]}–{ordered[-1]}"
