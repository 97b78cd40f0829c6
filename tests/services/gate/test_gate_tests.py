"""The gate's checks on measurements: what is excused, what a failure names, and whose instruments are looked at."""

from typing import Any

import pytest
from msgspec.structs import replace

from tests.domain.rules.matter import magnet
from tests.services.gate.test_gate import Finished
from tests.services.gate.test_gate_cases import case_of, codes, ready
from tests.services.plant_builder import (
    LINE,
    MAGNET,
    MINUTE,
    PART,
    Chain,
    Shop,
    draw,
    measured,
    order_line,
    outcome,
)
from traceapp.domain.entry import CLOCK_TOLERANCE_US
from traceapp.domain.equipment import Instrument
from traceapp.domain.findings import KINDS, Finding, Sort
from traceapp.domain.makeup import Version
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.pieces import EntryRef, Measured, Seat
from traceapp.domain.record.production import CameBack, Moved, Parted
from traceapp.domain.record.quality import Concession, ConcessionGranted, FindingSettled
from traceapp.services.delivery.doubts import Doubt
from traceapp.services.delivery.results import Evidence, Standing
from traceapp.services.gate import gate_tests
from traceapp.services.gate.check import Case, Failure
from traceapp.services.gate.gate_material import mass_closes, signed, undoubted
from traceapp.services.gate.gate_tests import calibrated, instrument_uses

DAY = 24 * 60 * MINUTE
STANDINGS = {
    Standing.MET: "",
    Standing.FAILED: "row_failed",
    Standing.TOO_FEW: "row_too_few",
    Standing.AGAIN: "row_again",
    Standing.INVALID: "row_void",
    Standing.MISSING: "row_missing",
}


def evidence_of(case: Case, key: str) -> Evidence:
    return next(e for found in case.delivery.evidence.values() for e in found if e.requirement.property == key)


def failures(case: Case, evidence: Evidence, **change: Any) -> tuple[Failure, ...]:
    """What the tests come to if this is all the evidence."""
    alone = {evidence.lot: (replace(evidence, **change),)}
    return gate_tests.tested(replace(case, delivery=replace(case.delivery, evidence=alone))).failures


def grant(shop: Shop, chain: Chain, number: str, pieces: int, until: int = 0) -> None:
    concession = Concession(number=number, lot=chain.lot, quantity=pcs(pieces), until=until, text="HcJ 1 420")
    shop.record(ConcessionGranted(concession=concession, granted_by="tern"), who="qa1")


def test_without_a_specification_the_order_line_is_told_or_else_the_shipment(finished: Finished):
    shop, chain = finished
    shipment, _ = ready(shop, chain)
    for line, key in ((order_line(), LINE), (None, shipment)):
        with case_of(shop, shipment, line=line, specification=None) as case:
            check = gate_tests.tested(case)
        assert (codes(check), check.failures[0].facts) == ([("specification_missing", key)], (("order", key),))


def test_iron_is_the_balance_only_where_nobody_measured_it(finished: Finished):
    shop, chain = finished
    with case_of(shop, ready(shop, chain)[0]) as case:
        for key, excused in (("nd", ""), ("fe", "row_missing")):
            found = {s: failures(case, evidence_of(case, key), standing=s) for s in STANDINGS}
            told = {standing: "".join(one.code for one in those) for standing, those in found.items()}
            assert told == {standing: code if code != excused else "" for standing, code in STANDINGS.items()}


@pytest.mark.parametrize(("form", "told"), [("3.1", ["row_missing"]), ("2.2", [])])
def test_a_share_that_may_be_predicted_is_excused(finished: Finished, form: str, told: list[str]):
    shop, chain = finished
    known = {chain.lot: (Version(0, magnet("ndfeb")),)}
    with case_of(shop, ready(shop, chain)[0], line=order_line(form=form), versions=known) as case:
        found = failures(case, evidence_of(case, "nd"), standing=Standing.MISSING)
    assert [failure.code for failure in found] == told


def test_only_what_failed_leans_on_a_concession_and_the_last_one_in_time_is_named(finished: Finished):
    shop, chain = finished
    shipment, _ = ready(shop, chain)
    for number, pieces, until in (("K-1", 100, 0), ("K-2", 1, 0), ("K-3", 1000, shop.at)):
        grant(shop, chain, number, pieces, until)
    with case_of(shop, shipment) as case:
        coercivity = evidence_of(case, "hcj")
        (failure,) = failures(case, coercivity, standing=Standing.FAILED)
        facts = dict(failure.facts)
        assert (failure.code, facts["number"], facts["left"]) == ("concession_too_small", "K-2", "101 pcs")
        assert [one.code for one in failures(case, coercivity, standing=Standing.MISSING)] == ["row_missing"]


def test_a_failure_names_where_it_is_filed_or_the_unit_or_the_lot_that_has_none(finished: Finished):
    shop, chain = finished
    with case_of(shop, ready(shop, chain)[0]) as case:
        coercivity = evidence_of(case, "hcj")
        filed = replace(coercivity, standing=Standing.FAILED, filed=chain.ageing)
        bare = replace(filed, filed="", lost="PR-9", standing=Standing.MISSING)
        for evidence, subject in ((filed, chain.ageing), (bare, chain.sinter_load), (replace(bare, unit=None), "PR-9")):
            (failure,) = failures(case, evidence)
            assert (failure.subject, dict(failure.facts)["unit"]) == (subject, subject)


def test_every_open_doubt_is_told_by_one_check(finished: Finished):
    shop, chain = finished
    shipment, box = ready(shop, chain)
    of_their_own = {"instrument_overdue": "calibrated", "second_signature_missing": "signed"}
    of_sorts = {Sort.MASS: "mass_closes", Sort.MEASUREMENT: "tested"}
    with case_of(shop, shipment) as case:
        for code, sort in KINDS.items():
            doubted = replace(case, doubts=(Doubt(Finding(chain.lot, code, EntryRef("A", 999)), (box,)),))
            checks = [check(doubted) for check in (gate_tests.tested, calibrated, signed, undoubted, mass_closes)]
            told = of_their_own.get(code, of_sorts.get(sort, "undoubted"))
            assert [check.name for check in checks if not check.passed] == [told]


def plated(shop: Shop, chain: Chain, *, sorted_first: bool) -> str:
    """A lot in two trays, of which the second was coated; some of it was sorted into a third, before or after."""
    blocks = [draw(chain.pressed, mg(4_000_000), line="blocks")]
    lot = shop.make("machining", blocks, "MG", "machined-magnet", pcs(100), containers=2, part=PART, unit_mass=MAGNET)
    sorting = Parted(lot=lot, container=2, into=3, quantity=pcs(20))
    if sorted_first:
        shop.record(sorting)
    bath = shop.expose("coating", "NP", seats=(Seat(lot=lot, container=2),))
    if not sorted_first:
        shop.record(sorting, Parted(lot=lot, container=3, into=4, quantity=pcs(5)))
    thickness = measured("coating-thickness", 16, "15.4", "17.1", "19.1", "XR-1")
    shop.report(bath, "plating lot", thickness, outcome("adhesion", 5, "0 lifted"), lots=(lot,))
    return lot


@pytest.mark.parametrize(
    ("sorted_first", "container", "standing"),
    [
        (False, 1, Standing.MISSING),
        (False, 2, Standing.MET),
        (False, 3, Standing.MET),
        (False, 4, Standing.MET),
        (True, 2, Standing.MET),
        (True, 3, Standing.MISSING),
    ],
)
def test_what_was_sorted_out_of_a_tray_after_a_bath_was_in_that_bath(
    finished: Finished, sorted_first: bool, container: int, standing: Standing
):
    shop, chain = finished
    lot = plated(shop, chain, sorted_first=sorted_first)
    shipment = shop.gather(shop.pack(lot, 5, container=container))
    with case_of(shop, shipment) as case:
        assert evidence_of(case, "adhesion").standing is standing


def instruments(case: Case) -> set[str]:
    return {use.instrument for use in instrument_uses(case.books, case.delivery)}


def test_a_clock_that_stood_behind_is_answered_for_before_a_calibration_counts_by_it(finished: Finished):
    shop, chain = finished
    shop.put_in_force(Instrument(key="MM-1", name="MM-1", measures="length", calibrated_until=shop.at + DAY))
    shop.at += 30 * DAY
    shop.record(Moved(lot=chain.lot, place="P2"))
    shop.at -= 30 * DAY
    length = measured("length", 80, "39.98", "40.00", "40.02", "MM-1")
    shop.report(chain.lot, "final lot", length, decision="accepted")
    shipment = shop.gather(shop.pack(chain.lot, 10))
    with case_of(shop, shipment) as case:
        (failure,) = calibrated(case).failures
        assert (failure.code, failure.place, failure.subject) == ("clock_doubted", "lot", chain.lot)
        assert dict(failure.facts) == {"instrument": "MM-1", "lot": chain.lot}
        (use,) = (one for one in instrument_uses(case.books, case.delivery) if one.instrument == "MM-1")
        assert use.at - use.told > 29 * DAY
        lots = {one.instrument: one.lot for one in instrument_uses(case.books, case.delivery)}
        assert (lots["ICP-1"], lots["XR-1"], lots["FG-1"]) == (chain.heat, chain.lot, chain.lot)
    for until, told in ((use.at, ["clock_doubted"]), (use.at + 1, [])):
        shop.put_in_force(Instrument(key="MM-1", name="MM-1", measures="length", calibrated_until=until))
        with case_of(shop, shipment) as case:
            assert [code for code, _ in codes(calibrated(case))] == told
    shop.put_in_force(Instrument(key="MM-1", name="MM-1", measures="length", calibrated_until=use.at))
    settle_each(shop, chain.lot, "clock_moved_back")
    with case_of(shop, shipment) as case:
        assert calibrated(case).passed
    shop.put_in_force(Instrument(key="MM-1", name="MM-1", measures="length", calibrated_until=use.told))
    with case_of(shop, shipment) as case:
        assert codes(calibrated(case)) == [("instrument_out_of_date", "MM-1")]


def test_by_how_little_no_clock_is_doubted_an_instrument_tells_when_it_was_used(finished: Finished):
    shop, chain = finished
    shop.at += CLOCK_TOLERANCE_US // 2
    shop.record(Moved(lot=chain.lot, place="P2"))
    shop.at -= CLOCK_TOLERANCE_US // 2 + MINUTE
    shop.report(chain.lot, "final lot", measured("length", 80, "39.98", "40.00", "40.02", "MM-1"), decision="accepted")
    with case_of(shop, ready(shop, chain)[0]) as case:
        (use,) = (one for one in instrument_uses(case.books, case.delivery) if one.instrument == "MM-1")
        report = evidence_of(case, "length").report
        assert report is not None
        entry = case.books.entry(report.entry)
    assert entry is not None
    assert 0 < entry.hlc - entry.recorded <= CLOCK_TOLERANCE_US
    assert (use.told, use.at) == (entry.happened, entry.happened)


def settle_each(shop: Shop, lot: str, code: str) -> None:
    with shop.store.reading() as books:
        state = books.lot(lot)
    assert state is not None
    for name in [f.name for f in state.findings if f.code == code and f.settled is None]:
        shop.record(FindingSettled(lot=lot, finding=name, disposition="use as is", reason="looked at"), who="qa1")


def test_the_instrument_of_a_void_result_is_not_looked_at(finished: Finished):
    shop, chain = finished
    with case_of(shop, ready(shop, chain)[0]) as case:
        length = evidence_of(case, "length")
        for standing, used in ((Standing.MET, True), (Standing.FAILED, True), (Standing.INVALID, False)):
            alone = {chain.lot: (replace(length, standing=standing),)}
            one = replace(case, delivery=replace(case.delivery, evidence=alone))
            assert ("MM-1" in instruments(one)) is used


def test_what_is_true_of_some_boxes_of_a_lot_names_those(finished: Finished):
    shop, chain = finished
    shipment, first, second = ready(shop, chain, 100, 50)
    with case_of(shop, shipment) as case:
        length = evidence_of(case, "length")
        for boxes, named in (((second,), (second,)), ((), (first, second))):
            (failure,) = failures(case, length, standing=Standing.MISSING, boxes=boxes)
            assert failure.boxes == named
            alone = {chain.lot: (replace(length, boxes=boxes),)}
            delivery = replace(case.delivery, evidence=alone)
            assert [use.boxes for use in instrument_uses(case.books, delivery) if use.instrument == "MM-1"] == [named]


def test_what_was_read_at_receipt_counts_and_what_a_processor_read_is_theirs_to_calibrate(finished: Finished):
    shop, chain = finished
    with case_of(shop, ready(shop, chain)[0]) as case:
        delivery = case.delivery
        born = delivery.entries[delivery.ancestry.states[chain.iron].birth]  # type: ignore[index]
        fields = (Measured(field="purity", value="99.5", instrument="RC-1"),)
        theirs = CameBack(job="J-1", seats=(), code="NP-9", step="coating", country="MX", fields=fields)
        for record, used in ((replace(born.record, fields=fields), True), (theirs, False)):
            entries = {**delivery.entries, born.ref: replace(born, record=record)}
            assert ("RC-1" in instruments(replace(case, delivery=replace(delivery, entries=entries)))) is used
