"""The test results and the composition of a certificate, each lot and test unit by itself, never pooled (DOMAIN 19)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import tzinfo

from msgspec import Struct

from traceapp.domain.certificate import (
    BALANCE,
    Attribute,
    Composed,
    Composition,
    Measured,
    Phrase,
    Result,
    Run,
    TestedUnit,
    TestRow,
    TestSection,
    marked_up,
    plain,
)
from traceapp.domain.judging import plan_of, required_text
from traceapp.domain.makeup import UNKNOWN, Makeup
from traceapp.domain.part import Requirement
from traceapp.domain.plant import Plant
from traceapp.domain.property import Property
from traceapp.domain.record.quality import Result as FiledResult
from traceapp.services.delivery.delivery import Delivery, is_balance
from traceapp.services.delivery.results import Evidence, Standing, shown_value
from traceapp.services.makeup.agreement import percent_text
from traceapp.services.makeup.makeups import NOT_FOLLOWED
from traceapp.services.plant_time import day_of

KIND_NAMES = {
    "heat": "Heat",
    "sinter load": "Sinter load",
    "gbd load": "GBD load",
    "plating lot": "Plating lot",
    "final lot": "Final lot",
}
PREDICTED = "*"
PREDICTED_NOTE = "* predicted from what went in, not measured"
NOT_KNOWN = "?"
NOT_KNOWN_NOTE = "? not known"
STANDARD = "ISO 2859-1"


class _Table(Struct, frozen=True):
    """The evidence of one kind of test unit, by row and lot. units: of each lot, in a fixed order."""

    kind: str
    rows: tuple[Requirement, ...]
    found: Mapping[tuple[str, str], tuple[Evidence, ...]]
    units: Mapping[str, tuple["_Whose", ...]]

    def evidence(self, row: Requirement, lot: str, turn: int) -> Evidence | None:
        """Of the lot's unit whose turn it is; a row that knows fewer units shows its last."""
        found = self.found.get((row.property, lot), ())
        whose = self.whose(lot, turn)
        by_unit = next((e for e in found if whose is not None and _whose(e) == whose), None)
        return by_unit or (found[min(turn, len(found) - 1)] if found else None)

    def whose(self, lot: str, turn: int) -> "_Whose | None":
        """The unit whose turn it is, the last one where there are fewer."""
        units = self.units[lot]
        return units[min(turn, len(units) - 1)] if units else None


class _Whose(Struct, frozen=True):
    """A test unit of a lot: its code, the position in it, and the boxes where not all of the lot's are of it."""

    code: str
    position: str
    boxes: tuple[str, ...]


def _whose(evidence: Evidence) -> _Whose | None:
    unit = evidence.unit
    return _Whose(unit.code, unit.position, evidence.boxes) if unit is not None else None


def sections_of(plant: Plant, delivery: Delivery, zone: tzinfo) -> tuple[TestSection, ...]:
    """One section for each kind of unit that the specification names, in its order.

    Where a lot went through several units of a kind (two sinter loads), the section comes again for each further one.
    """
    specification = delivery.specification
    if specification is None:
        return ()
    kinds = dict.fromkeys(row.test_unit for row in specification.requirements)
    tables = [
        _table(delivery, kind, tuple(row for row in specification.requirements if row.test_unit == kind))
        for kind in kinds
    ]
    return tuple(section for table in tables for section in _sections(plant, delivery, table, zone))


def _table(delivery: Delivery, kind: str, rows: tuple[Requirement, ...]) -> _Table:
    found: dict[tuple[str, str], list[Evidence]] = {}
    units: dict[str, dict[_Whose, None]] = {lot: {} for lot in delivery.lots}
    asked = {row.property for row in rows}
    for lot in delivery.lots:
        for evidence in delivery.evidence.get(lot, ()):
            if evidence.kind == kind and evidence.requirement.property in asked:
                found.setdefault((evidence.requirement.property, lot), []).append(evidence)
                if (whose := _whose(evidence)) is not None:
                    units[lot][whose] = None
    return _Table(
        kind,
        rows,
        {place: tuple(evidence) for place, evidence in found.items()},
        {lot: tuple(codes) for lot, codes in units.items()},
    )


def _sections(plant: Plant, delivery: Delivery, table: _Table, zone: tzinfo) -> Iterable[TestSection]:
    turns = max((len(units) for units in table.units.values()), default=1) or 1
    for turn in range(turns):
        shown = {lot: [table.evidence(row, lot, turn) for row in table.rows] for lot in delivery.lots}
        position = ", position" if any(e and e.unit and e.unit.position for row in shown.values() for e in row) else ""
        of = f" ({turn + 1} of {turns})" if turns > 1 else ""
        yield TestSection(
            kind=f"{KIND_NAMES.get(table.kind, table.kind)}{position}{of}",
            units=tuple(_tested_unit(table, lot, shown[lot], turn, zone) for lot in delivery.lots),
            rows=tuple(
                _row(plant, row, [shown[lot][number] for lot in delivery.lots]) for number, row in enumerate(table.rows)
            ),
        )


def _tested_unit(table: _Table, lot: str, shown: Sequence[Evidence | None], turn: int, zone: tzinfo) -> TestedUnit:
    speaking = [e for e in shown if e is not None and e.speaks]
    whose = table.whose(lot, turn)
    codes = _joined(e.filed for e in speaking) or (whose.code if whose is not None else "")
    reports = [e.report for e in speaking if e.report is not None]
    places = (r.position or (e.unit.position if e.unit else "") for e in speaking if (r := e.report) is not None)
    return TestedUnit(
        code=codes,
        report=_joined(report.report for report in reports),
        position=_joined(places),
        boxes=whose.boxes if whose is not None else (),
        tested=max((day_of(report.at, zone) for report in reports), default=None),
    )


def _joined(texts: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(text for text in texts if text))


def _row(plant: Plant, row: Requirement, shown: Sequence[Evidence | None]) -> TestRow:
    measured = plant.properties.get(row.property)
    methods = _joined(_method(row, e.result) for e in shown if e is not None and e.speaks and e.result is not None)
    return TestRow(
        name=_name(row, measured),
        required=required_text(row, measured),
        results=tuple(_shown(evidence) for evidence in shown),
        method=methods or row.method or (measured.method if measured is not None else ""),
    )


def _method(row: Requirement, result: FiledResult) -> str:
    """How it was measured; where a plan let some pieces fail, how many did and may, so that no figure misleads."""
    plan = plan_of(row, result)
    if plan is None or not result.failed:
        return result.method
    drawn = f"{STANDARD}, AQL {plan.aql}: {result.failed} of {result.n} outside, Ac {plan.accept}"
    return "; ".join(filter(None, (result.method, drawn)))


def _name(row: Requirement, measured: Property | None) -> Phrase:
    """The property's name, and its symbol where that says more than a letter (Bᵣ, H꜀ⱼ)."""
    if measured is None:
        return plain(row.property)
    if "<sub>" not in measured.symbol:
        return plain(measured.name.en)
    return (Run(f"{measured.name.en} "), *marked_up(measured.symbol))


def _shown(evidence: Evidence | None) -> Result | None:
    """What is printed of it. A void result, or one of too few pieces, is none."""
    if evidence is None or not evidence.speaks or evidence.standing is Standing.TOO_FEW or evidence.result is None:
        return None
    result = evidence.result
    if result.attribute:
        return Attribute(
            n=result.n, outcome=result.attribute, judgement=evidence.judgement, instrument=result.instrument
        )
    only = result.mean or result.least or result.most
    return Measured(
        n=result.n,
        least=result.least or only,
        mean=result.mean or only,
        most=result.most or only,
        judgement=evidence.judgement,
        instrument=result.instrument,
    )


def composition_of(plant: Plant, delivery: Delivery) -> Composition | None:
    """Shares of the elements that the specification wants printed, measured on each lot's own heats.

    What was not measured is told as predicted, from what went into the lot, and marked; so is what nobody knows.
    """
    specification = delivery.specification
    if specification is None or not specification.composition:
        return None
    keys = [_key_of(plant, element) for element in specification.composition]
    lots = tuple(_composed(plant, delivery, lot, keys) for lot in delivery.lots)
    kinds = {
        evidence.kind
        for found in delivery.evidence.values()
        for evidence in found
        if evidence.requirement.property in keys and evidence.kind != "heat" and evidence.speaks
    }
    told = "".join(value for lot in lots for value in lot.values)
    notes = (
        specification.note,
        PREDICTED_NOTE if PREDICTED in told else "",
        NOT_KNOWN_NOTE if NOT_KNOWN in told else "",
    )
    return Composition(
        elements=specification.composition,
        lots=lots,
        unit_name=_joined(KIND_NAMES.get(kind, kind) for kind in sorted(kinds)),
        note=" · ".join(filter(None, notes)),
    )


def _key_of(plant: Plant, element: str) -> str:
    return next((p.key for p in plant.properties.values() if p.element == element), element.lower())


def _composed(plant: Plant, delivery: Delivery, lot: str, keys: Sequence[str]) -> Composed:
    ours = [e for e in delivery.evidence.get(lot, ()) if e.requirement.property in keys]
    makeup = delivery.makeup_of(lot)
    return Composed(
        heats=tuple(dict.fromkeys(e.unit.code for e in ours if e.kind == "heat" and e.unit is not None)),
        report=_joined(e.report.report for e in ours if e.speaks and e.report is not None),
        values=tuple(
            _value(plant, [e for e in ours if e.requirement.property == key]) or _predicted(plant, makeup, key)
            for key in keys
        ),
        unit=_joined(e.filed for e in ours if e.kind != "heat" and e.speaks),
    )


def _value(plant: Plant, evidence: Sequence[Evidence]) -> str:
    """The figure; a range where the heats differ; iron is the balance where nobody measured it."""
    value = shown_value([e.result for e in evidence if e.speaks and e.result is not None])
    if not value and any(is_balance(plant, e.requirement) for e in evidence):
        return BALANCE
    return value


def _predicted(plant: Plant, makeup: Makeup | None, key: str) -> str:
    """What went in lets expect it; not where it may hold matter of which nobody told what it is."""
    known = plant.properties.get(key)
    if known is None or makeup is None or makeup.content(UNKNOWN) is not None or known.element in NOT_FOLLOWED:
        return NOT_KNOWN
    return f"{percent_text(makeup.share(known.element), known.decimals)}{PREDICTED}"


def conditions_of(delivery: Delivery) -> str:
    """The temperature that results were taken at, as far as the reports say."""
    results = (e.result for found in delivery.evidence.values() for e in found if e.speaks)
    degrees = sorted({result.temperature for result in results if result is not None and result.temperature})
    if not degrees:
        return ""
    return f"{degrees[0]} °C" if len(degrees) == 1 else f"{degrees[0]}–{degrees[-1]} °C"
