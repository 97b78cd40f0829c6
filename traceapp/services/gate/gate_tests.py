"""The gate's checks on measurements: results by test unit, and the instruments behind them."""

from collections.abc import Iterator

from msgspec import Struct

from traceapp.domain.equipment import Instrument
from traceapp.domain.fact import Fact
from traceapp.domain.record.base import keeper
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.production import Exposed, LotReceived, StepPerformed
from traceapp.domain.record.quality import drawing_of_ground
from traceapp.services.delivery.delivery import Delivery, is_balance, is_predicted
from traceapp.services.delivery.doubts import Doubt, done_to
from traceapp.services.delivery.results import Evidence, Standing
from traceapp.services.gate.check import Case, Check, Facts, Failure
from traceapp.services.ports import Books
from traceapp.services.quality.concessions import conceded_for, granted_for

ANSWERED_HERE = frozenset(
    {"result_failed", "expired_used", "field_outside", "instrument_overdue", "composition_differs"}
)
"""Findings that these checks speak of."""


def tested(case: Case) -> Check:
    """Every row of the specification has, for each lot and test unit, a result that still counts and meets it."""
    delivery = case.delivery
    if delivery.specification is None:
        key = delivery.line.key if delivery.line is not None else delivery.shipment.code
        missing = Failure(code="specification_missing", place="order", subject=key, facts=(("order", key),))
        return Check(name="tested", figure=(("met", "0"), ("rows", "0")), failures=(missing,))
    met, failures = 0, []
    for lot in delivery.lots:
        for evidence in delivery.evidence.get(lot, ()):
            if evidence.standing is Standing.MET or _is_excused(case, evidence):
                met += 1
            else:
                failures.append(_test_failure(case, evidence))
    failures += _failures_of(case, ANSWERED_HERE - {"instrument_overdue"})
    rows = sum(len(found) for found in delivery.evidence.values())
    return Check(name="tested", figure=(("met", str(met)), ("rows", str(rows))), failures=tuple(failures))


def _is_excused(case: Case, evidence: Evidence) -> bool:
    if evidence.standing is Standing.FAILED:
        return bool(conceded_for(case.books, case.delivery, evidence.lot, evidence.requirement.property))
    if evidence.standing is not Standing.MISSING:
        return False
    row = evidence.requirement
    return is_balance(case.plant, row) or is_predicted(case.plant, case.delivery, evidence.lot, row)


_TEST_CODES = {
    Standing.FAILED: "row_failed",
    Standing.TOO_FEW: "row_too_few",
    Standing.AGAIN: "row_again",
    Standing.INVALID: "row_void",
    Standing.MISSING: "row_missing",
}


def conceded_too_little(case: Case, lot: str, ground: str) -> Failure | None:
    """What is conceded on this ground (`Concession.excuses`), but not for so much, or no longer (DOMAIN 30)."""
    delivery = case.delivery
    ours = frozenset(box.code for box in delivery.boxes)
    granted = [one for one in granted_for(case.books, lot, besides=ours) if one.concession.excuses(ground)]
    if not granted:
        return None
    in_time = [g for g in granted if g.standing(delivery.at) != "run out"]
    last = (in_time or granted)[-1]
    code = "concession_too_small" if in_time else "concession_over"
    unit = last.concession.quantity.unit
    drawing = drawing_of_ground(ground)
    facts: Facts = (
        ("number", last.concession.number),
        ("lot", lot),
        ("drawing", drawing) if drawing else ("property", ground),
        ("left", f"{sum(g.left for g in in_time)} {unit.value}"),
        ("wanted", f"{delivery.quantity_of(lot).amount} {unit.value}"),
    )
    return Failure(code=code, place="lot", subject=lot, facts=facts, boxes=delivery.boxes_with((lot,)))


def _test_failure(case: Case, evidence: Evidence) -> Failure:
    if evidence.standing is Standing.FAILED:
        short = conceded_too_little(case, evidence.lot, evidence.requirement.property)
        if short is not None:
            return short
    unit = evidence.filed or (evidence.unit.code if evidence.unit else evidence.lost)
    facts: Facts = (
        ("lot", evidence.lot),
        ("property", evidence.requirement.property),
        ("unit", unit),
        ("kind", evidence.kind),
        ("steps", ", ".join(evidence.voided_by)),
        ("n", str(evidence.result.n) if evidence.result else "0"),
        ("wanted", str(evidence.requirement.n)),
        ("report", evidence.report.report if evidence.report else ""),
    )
    boxes = evidence.boxes or case.delivery.boxes_with((evidence.lot,))
    return Failure(code=_TEST_CODES[evidence.standing], place="unit", subject=unit, facts=facts, boxes=boxes)


def calibrated(case: Case) -> Check:
    """Every instrument behind a result, a recorded value or a package's field was in calibration when it was used."""
    failures: dict[tuple[str, str], Failure] = {}
    uses = dict.fromkeys(instrument_uses(case.books, case.delivery))
    for use in uses:
        failure = _use_failure(case.books.fact("instrument", use.instrument, use.at), use)
        if failure is not None:
            failures[failure.code, failure.subject] = failure
    open_findings = _failures_of(case, frozenset({"instrument_overdue"}))
    count = len({use.instrument for use in uses})
    return Check(
        name="calibrated", figure=(("instruments", str(count)),), failures=(*failures.values(), *open_findings)
    )


class Use(Struct, frozen=True):
    """An instrument told something of a lot that matters to these boxes.

    told: when, by the clock on the wall. at: the same by the journal, where that clock stood behind it and nobody has
    answered for it yet. UTC microseconds.
    """

    instrument: str
    told: int
    at: int
    lot: str
    boxes: tuple[str, ...]


def _use_failure(fact: Fact | None, use: Use) -> Failure | None:
    """fact: the instrument as it was on file then."""
    facts: Facts = (("instrument", use.instrument),)
    if not isinstance(fact, Instrument):
        code = "instrument_not_known"
    elif 0 < fact.calibrated_until <= use.told:
        code = "instrument_out_of_date"
    elif 0 < fact.calibrated_until <= use.at:
        facts = (*facts, ("lot", use.lot))
        return Failure(code="clock_doubted", place="lot", subject=use.lot, facts=facts, boxes=use.boxes)
    else:
        return None
    return Failure(code=code, place="instrument", subject=use.instrument, facts=facts, boxes=use.boxes)


def instrument_uses(books: Books, delivery: Delivery) -> Iterator[Use]:
    """Every use of an instrument behind the boxes. One that a disposition answered is left out."""
    found = tuple(_uses(delivery))
    entries = books.entries(tuple({ref for ref, *_ in found}))
    answered, clocks = _answered(delivery, "instrument_overdue"), _answered(delivery, "clock_moved_back")
    for ref, instrument, lot, boxes in found:
        entry = entries.get(ref)
        if entry is not None and ref not in answered:
            is_behind = entry.clock_behind_us > 0 and ref not in clocks
            yield Use(instrument, entry.happened, entry.moment if is_behind else entry.happened, lot, boxes)


def _answered(delivery: Delivery, code: str) -> set[EntryRef]:
    """The entries whose doubt of this kind somebody has settled."""
    states = delivery.ancestry.states.values()
    return {f.entry for state in states for f in state.findings if f.code == code and f.settled}


def _uses(delivery: Delivery) -> Iterator[tuple[EntryRef, str, str, tuple[str, ...]]]:
    """The entry, the instrument, the lot it told of, and the boxes."""
    for lot in delivery.lots:
        for evidence in delivery.evidence.get(lot, ()):
            unit, report, result = evidence.unit, evidence.report, evidence.result
            if evidence.speaks and unit and report and result and result.instrument:
                yield report.entry, result.instrument, unit.lot, evidence.boxes or delivery.boxes_with((lot,))
    for box in delivery.boxes:
        if box.field_instrument and box.packed is not None:
            yield box.packed, box.field_instrument, next(iter(box.by_lot), ""), (box.code,)
    for state in delivery.ancestry.states.values():
        for entry in done_to(delivery, state):
            if isinstance(entry.record, LotReceived | StepPerformed | Exposed):
                for measured in entry.record.fields:
                    if measured.instrument:
                        yield entry.ref, measured.instrument, state.code, delivery.boxes_from(state.code)


def _failures_of(case: Case, codes: frozenset[str]) -> list[Failure]:
    return [doubt_failure(doubt) for doubt in case.doubts if doubt.finding.code in codes]


def doubt_failure(doubt: Doubt) -> Failure:
    """A finding that is still open, as a failure."""
    finding = doubt.finding
    facts = (("lot", finding.subject), ("finding", finding.code), *finding.facts)
    return Failure(
        code="finding_open",
        place="box" if keeper(finding.subject).startswith("box:") else "lot",
        subject=finding.subject,
        facts=facts,
        boxes=doubt.boxes,
    )
