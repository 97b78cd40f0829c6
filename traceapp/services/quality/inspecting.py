"""Results of a test unit: judged, filed, doubted where they fail, and the final decision on a lot (DOMAIN 18, 19)."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from traceapp.domain.certificate import Judgement
from traceapp.domain.command import Command
from traceapp.domain.judging import failed_by, judge, pieces_wanted, values_of
from traceapp.domain.lot import LotState
from traceapp.domain.order import OrderLine
from traceapp.domain.part import Part, Requirement
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.property import measurable
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Noted, Signature, Target
from traceapp.domain.record.quality import Held, Inspected, Result
from traceapp.domain.route import Route
from traceapp.domain.sample_result import result_of
from traceapp.errors import Refused
from traceapp.services.delivery.drawing import known_drawings, ordered_drawing
from traceapp.services.delivery.lineage import FINAL_LOT
from traceapp.services.delivery.results import Evidence, Standing, results_for
from traceapp.services.makeup.agreement import disagreements
from traceapp.services.people import require
from traceapp.services.ports import Books
from traceapp.services.quality.concessions import concessions_of
from traceapp.services.quality.sample_plans import sampled_for
from traceapp.services.quality.specifying import Specified, specified
from traceapp.services.stock.stock import is_overdue

DECISIONS = ("", "accepted", "rejected")
WITNESSED = frozenset({"3.1", "3.2"})
"""Forms of certificate whose inspection is by somebody independent of production (EN 10204:2004, DOMAIN 21)."""


def inspect(books: Books, plant: Plant, command: Command, *, inspected: Inspected) -> tuple[Record, ...]:
    """File the results of a lot or of a load, each judged by the lots' specifications.

    inspected: the record as it would stand, without verdicts; where a result has its readings, its n, least, mean and
    most follow from them. A row that names an AQL is judged by the plan for the lot's size and its part's past.
    What fails is doubted on every lot it speaks for, and those with something left go on hold by themselves. A share of
    an element that differs from the predicted one beyond the uncertainty of both is doubted too. An instrument past its
    calibration is recorded and doubted. `accepted` is a decision on a lot, once every row that asks for the final lot
    is met; it is signed, for a 3.1 by somebody independent of production. A decision is by the drawing that is told,
    else by the one that the lot's order line names, else by the one in force.
    Refused: not_allowed, unit_unknown, not_in_load, decision_unknown, report_missing, results_missing,
    property_unknown, property_twice, result_empty, value_malformed, values_out_of_order, wrong_magnetic_state,
    instrument_unknown, decision_on_load, rows_missing, result_not_met, signature_missing, not_independent,
    drawing_unknown.
    """
    require(books, command.who[0], Act.INSPECT, command.happened)
    if inspected.decision not in DECISIONS:
        raise Refused("decision_unknown", decision=inspected.decision)
    if not inspected.report.strip():
        raise Refused("report_missing", unit=inspected.unit)
    lots, kind = _unit(books, plant, inspected, command.happened)
    asked = {lot: specified(books, plant, lot, command.happened) for lot in lots}
    given = tuple(_told(result) for result in inspected.results)
    _require_results(plant, inspected.unit, given, asked, decision=inspected.decision)
    results = tuple(_judged(_planned(books, plant, result, asked, kind), asked, kind) for result in given)
    noted = (
        *inspected.noted,
        *_failed(inspected.unit, results, asked, kind),
        *_overdue(books, results, lots, command.happened),
        *disagreements(books, plant, inspected.unit, lots, results, at=command.happened),
    )
    record = replace(
        inspected,
        results=results,
        lots=lots,
        unit_kind=kind,
        noted=noted,
        drawing=_drawing(books, inspected, asked, command.happened),
        **_printed(asked),
    )
    if inspected.decision == "accepted":
        _require_accepted(books, plant, command, record, asked)
    return (record, *_stopped(command, record, asked))


def _unit(books: Books, plant: Plant, inspected: Inspected, at: int) -> tuple[tuple[str, ...], str]:
    """Whom the unit speaks for, and its kind. A load speaks for what lay in it, at the position if one is named."""
    load = books.load(inspected.unit)
    if load is not None and load.entry is not None:
        seated = tuple(dict.fromkeys(s.lot for s in load.seats if _lay_at(s.position, inspected.position)))
        strange = [lot for lot in inspected.lots if lot not in seated]
        if strange or not seated:
            raise Refused("not_in_load", load=inspected.unit, lot=", ".join(strange), position=inspected.position)
        kind = inspected.unit_kind or _kind(books, plant, seated[0], load.step, at)
        return inspected.lots or seated, kind
    state = books.lot(inspected.unit)
    if state is None or state.birth is None:
        raise Refused("unit_unknown", unit=inspected.unit)
    kind = inspected.unit_kind or _kind(books, plant, state.code, state.step, at)
    return (inspected.unit,), FINAL_LOT if inspected.decision else kind


def _lay_at(seat: str, wanted: str) -> bool:
    """Whether a seat is at a position; one whose positions are not on record may be anywhere."""
    places = {place.strip() for place in seat.split(",")} - {""}
    return not wanted or not places or wanted in places


def _kind(books: Books, plant: Plant, lot: str, step_key: str, at: int) -> str:
    route = _route(books, plant, books.lot(lot), at)
    step = route.find(step_key) if route is not None else None
    return (step.test_unit if step is not None else None) or FINAL_LOT


def _route(books: Books, plant: Plant, state: LotState | None, at: int) -> Route | None:
    if state is None:
        return None
    part = books.fact("part", state.part, at) if state.part else None
    key = part.route if isinstance(part, Part) and part.route else state.route
    return plant.routes.get(key)


def _printed(asked: Mapping[str, Specified]) -> dict[str, str]:
    """The specification's number and issue, as printed; of the first lot that has one."""
    found = next((one.specification for one in asked.values() if one.specification is not None), None)
    return {} if found is None else {"specification": found.number, "issue": found.issue}


def _drawing(books: Books, inspected: Inspected, asked: Mapping[str, Specified], at: int) -> str:
    """The drawing's revision that a lot is decided by, as told or else as ordered; "" for the one in force.

    Refused `drawing_unknown`.
    """
    one = asked.get(inspected.unit)
    part = books.fact("part", one.state.part, at) if one is not None and one.state.part else None
    if one is None or not isinstance(part, Part) or not inspected.decision:
        return ""
    known = known_drawings(books, part)
    if inspected.drawing and inspected.drawing not in known:
        raise Refused("drawing_unknown", part=part.number, drawing=inspected.drawing, known=", ".join(known))
    drawing = inspected.drawing or ordered_drawing(one.line, part)
    return "" if drawing == part.drawing_revision else drawing


def _told(result: Result) -> Result:
    """The result with what its readings make. Refused: value_malformed."""
    if not result.readings:
        return result
    made = result_of(result.property, result.readings)
    return replace(result, n=made.n, least=made.least, mean=made.mean, most=made.most)


def _require_results(
    plant: Plant, unit: str, given: Sequence[Result], asked: Mapping[str, Specified], *, decision: str
) -> None:
    if not given and not decision:
        raise Refused("results_missing", unit=unit)
    seen: set[str] = set()
    for result in given:
        measured = plant.properties.get(result.property)
        if measured is None:
            raise Refused("property_unknown", property=result.property)
        if result.property in seen:
            raise Refused("property_twice", property=result.property)
        seen.add(result.property)
        if result.n < 1 or not (result.attribute or values_of(result)):
            raise Refused("result_empty", property=result.property)
        for one in asked.values():
            if unit == one.state.code and not measurable(measured, one.state.magnetised):
                raise Refused("wrong_magnetic_state", property=result.property, wanted=measured.needs or "")


def _planned(books: Books, plant: Plant, result: Result, asked: Mapping[str, Specified], kind: str) -> Result:
    """The result with the plan that its sample is held against, and how many of it failed."""
    row = next((row for one in asked.values() if (row := one.requirement(result.property, kind)) is not None), None)
    if row is None:
        return replace(result, sampled=None)
    failed = failed_by(row, result)
    plan = sampled_for(books, plant, row, [one.state for one in asked.values()])
    return replace(result, sampled=plan, failed=result.failed if failed is None else failed)


def _judged(result: Result, asked: Mapping[str, Specified], kind: str) -> Result:
    """With its verdict, the worst over the lots, and the limits it was judged by, as they stand today."""
    rows = [one.requirement(result.property, kind) for one in asked.values()]
    verdicts = [judge(row, result) for row in rows]
    worst = next((v for v in (Judgement.FAIL, Judgement.PASS) if v in verdicts), Judgement.INFO)
    row = next((row for row, verdict in zip(rows, verdicts, strict=True) if row is not None and verdict is worst), None)
    low, high = (row.low, row.high) if row is not None else ("", "")
    return replace(result, verdict=worst.value, low=low, high=high)


def _failed(unit: str, results: Sequence[Result], asked: Mapping[str, Specified], kind: str) -> Iterator[Noted]:
    for lot, one in asked.items():
        for result in results:
            row = one.requirement(result.property, kind)
            if row is not None and judge(row, result) is Judgement.FAIL:
                found = result.attribute or f"{result.least or result.mean}–{result.most or result.mean}"
                facts = (("property", result.property), ("found", found), ("wanted", _wanted(row)), ("unit", unit))
                yield Noted(lot=lot, code="result_failed", facts=facts)


def _wanted(row: Requirement) -> str:
    return row.attribute or f"{row.low}–{row.high}"


def _overdue(books: Books, results: Sequence[Result], lots: Sequence[str], at: int) -> tuple[Noted, ...]:
    instruments = dict.fromkeys(result.instrument for result in results if result.instrument)
    overdue = [key for key in instruments if is_overdue(books, key, at)]
    return tuple(
        Noted(lot=lot, code="instrument_overdue", facts=(("instrument", key),)) for key in overdue for lot in lots
    )


def _require_accepted(
    books: Books, plant: Plant, command: Command, record: Inspected, asked: Mapping[str, Specified]
) -> None:
    one = asked.get(record.unit)
    if one is None:
        raise Refused("decision_on_load", unit=record.unit)
    _require_independent(books, command, record.signatures, one.line)
    if one.specification is None:
        raise Refused("specification_unknown", lot=record.unit)
    rows = tuple(row for row in one.rows if row.test_unit == FINAL_LOT)
    final = replace(one.specification, requirements=rows, composition=())
    given = {result.property: result for result in record.results}
    conceded = concessions_of(books, record.unit)
    before = {e.requirement.property: e for e in results_for(books, plant, record.unit, final, at=command.happened)}
    standings = {row.property: _standing(row, given.get(row.property), before) for row in rows}
    failed = [key for key, standing in standings.items() if standing is Standing.FAILED]
    unexcused = [key for key in failed if not any(one.excuses(key) for one in conceded)]
    if unexcused:
        raise Refused("result_not_met", properties=", ".join(unexcused))
    missing = [key for key, standing in standings.items() if standing not in {Standing.MET, Standing.FAILED}]
    if missing:
        raise Refused("rows_missing", lot=record.unit, properties=", ".join(missing))


def _standing(row: Requirement, given: Result | None, before: Mapping[str, Evidence]) -> Standing:
    """What this report says of the row; where it says nothing, what the reports before it said."""
    if given is None:
        return before[row.property].standing if row.property in before else Standing.MISSING
    if judge(row, given) is Judgement.FAIL:
        return Standing.FAILED
    return Standing.TOO_FEW if given.n < pieces_wanted(row, given) else Standing.MET


def _require_independent(
    books: Books, command: Command, signatures: Sequence[Signature], line: OrderLine | None
) -> None:
    """For a 3.1, or where no order says what will be asked for, the person who accepts is no part of production."""
    if not signatures:
        raise Refused("signature_missing", act=Act.INSPECT.value, wanted=1, given=0)
    signer = require(books, signatures[0].person, Act.INSPECT, command.happened)
    asked = line.form if line is not None else "3.1"
    if asked in WITNESSED and not signer.independent:
        raise Refused("not_independent", person=signer.key, form=asked)


def _stopped(command: Command, record: Inspected, asked: Mapping[str, Specified]) -> tuple[Held, ...]:
    """Lots that failed and of which something is left are stopped by the record itself; a rejected one wherever it is,
    for what is packed of it may still leave or has left.
    """
    failed = {note.lot for note in record.noted if note.code == "result_failed"}
    rejected = {record.unit} if record.decision == "rejected" else set()
    if record.decision == "accepted":
        failed.clear()
    targets = tuple(
        Target(lot=lot)
        for lot, one in asked.items()
        if (lot in rejected or (lot in failed and one.state.tally.left > 0)) and not one.state.is_held_throughout
    )
    if not targets:
        return ()
    properties = dict.fromkeys(result.property for result in record.results if result.verdict == Judgement.FAIL)
    reason = ": ".join(filter(None, (record.report, ", ".join(properties))))
    badge = Signature(person=command.who[0], meaning="hold", at=command.happened)
    return (Held(targets=targets, reason=reason, cause="inspection", signatures=(badge,)),)
