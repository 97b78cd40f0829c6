"""Results are judged by the specification of the lots they speak for; the final decision wants all of them."""

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import (
    KG,
    MINUTE,
    PART,
    Chain,
    Shop,
    draw,
    measured,
    new_lot,
    order_line,
    outcome,
    pin,
    specification,
)
from traceapp.domain.lot import LotState
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.pieces import Seat, Signature
from traceapp.domain.record.production import LotReceived
from traceapp.domain.record.quality import Concession, ConcessionGranted, FindingSettled, Inspected, Result
from traceapp.errors import Refused
from traceapp.services.delivery.results import Standing, results_for
from traceapp.services.quality.inspecting import inspect

Finished = tuple[Shop, Chain]
FLUX = measured("flux-moment", 80, "4.34", "4.37", "4.40")
LENGTH = measured("length", 80, "39.98", "40.00", "40.02", "MM-1")


def lot_of(shop: Shop, code: str) -> LotState:
    with shop.store.reading() as books:
        state = books.lot(code)
        assert state is not None
        return state


def report(shop: Shop, unit: str, *results: Result, who: str = "qa1", **more: object) -> None:
    facts = {"report": "F-26-1", **more}
    inspected = Inspected(unit=unit, results=results, **facts)  # type: ignore[arg-type]
    shop.do(lambda books, c: inspect(books, shop.plant, c, inspected=inspected), who=who)


def accept(shop: Shop, lot: str, *results: Result, signer: str = "qa1") -> None:
    badge = Signature(person=signer, meaning="accepted", at=shop.at)
    report(shop, lot, *results, decision="accepted", signatures=(badge,))


def magnetised_lot(shop: Shop, chain: Chain) -> str:
    lot = shop.make(
        "machining", [draw(chain.pressed, mg(4 * KG), container=2)], "MG", "machined-magnet", pcs(100), part=PART
    )
    shop.expose("coating", "NP", lot)
    shop.expose("magnetising", "MZ", lot)
    return lot


def filed(shop: Shop, unit: str) -> tuple[Result, ...]:
    with shop.store.reading() as books:
        state = books.test_unit(unit)
        assert state is not None
        return state.reports[-1].results


def test_a_result_gets_its_verdict_and_the_limits_of_the_day(finished: Finished):
    shop, chain = finished
    lot = magnetised_lot(shop, chain)
    report(shop, lot, LENGTH, measured("width", 5, "1", "1", "1", "MM-1"))
    length, width = filed(shop, lot)
    assert (length.verdict, length.low, length.high) == ("pass", "39.95", "40.05")
    assert (width.verdict, width.low) == ("info", "")
    assert lot_of(shop, lot).findings == ()


def test_a_result_outside_is_doubted_and_what_is_left_goes_on_hold_by_itself(finished: Finished):
    shop, chain = finished
    lot = magnetised_lot(shop, chain)
    report(shop, lot, measured("length", 80, "39.90", "40.00", "40.02", "MM-1"))
    state = lot_of(shop, lot)
    assert filed(shop, lot)[0].verdict == "fail"
    assert [(f.code, dict(f.facts)["wanted"]) for f in state.findings] == [("result_failed", "39.95–40.05")]
    assert [hold.reason for hold in state.open_holds] == ["F-26-1: length"]


def test_two_properties_that_fail_in_one_report_are_two_doubts_each_answered_alone(finished: Finished):
    shop, chain = finished
    report(shop, chain.lot, measured("length", 80, "39.90", "40.00", "40.02", "MM-1"), replace(FLUX, least="0.1"))
    length, flux = lot_of(shop, chain.lot).findings
    assert [dict(one.facts)["property"] for one in (length, flux)] == ["length", FLUX.property]
    answer = FindingSettled(lot=chain.lot, finding=length.name, disposition="use as is", reason="ground")
    shop.record(answer)
    assert [one.blocks for one in lot_of(shop, chain.lot).findings] == [False, True]
    shop.record(replace(answer, finding=length.whole))  # as it was written before it said which
    assert [one.blocks for one in lot_of(shop, chain.lot).findings] == [False, False]


def test_a_coupon_of_a_load_speaks_for_what_lay_at_its_position(finished: Finished):
    shop, chain = finished
    lots = [shop.make("pressing", [draw(chain.milled, mg(KG))], "PR", "compact", mg(KG), part=PART) for _ in range(3)]
    seats = [Seat(lot=lot, position=at) for lot, at in zip(lots, ("tray 1, tray 2", "tray 3", ""), strict=True)]
    load = shop.expose("sintering", "SN", seats=seats)
    report(shop, load, measured("br", 5, "1.30", "1.31", "1.32"), position="tray 1")
    with shop.store.reading() as books:
        unit = books.test_unit(load)
        assert unit is not None
        assert (unit.kind, unit.reports[0].lots) == ("sinter load", (lots[0], lots[2]))
    assert [bool(lot_of(shop, lot).findings) for lot in lots] == [True, False, True]


def test_a_position_or_a_lot_that_was_not_in_the_load_is_refused(finished: Finished):
    shop, chain = finished
    load = shop.expose("annealing", "AN", seats=[Seat(lot=chain.pressed, position="tray 1")])
    with pytest.raises(Refused, match="not_in_load"):
        report(shop, load, measured("hcj", 5, "1", "1", "1"), position="tray 9")
    with pytest.raises(Refused, match="not_in_load"):
        report(shop, load, measured("hcj", 5, "1", "1", "1"), lots=(chain.lot,))


@pytest.mark.parametrize(
    ("result", "code"),
    [
        (Result(property="hardness", n=1, mean="5"), "property_unknown"),
        (Result(property="length", n=0, mean="5"), "result_empty"),
        (Result(property="length", n=5), "result_empty"),
        (Result(property="length", n=5, mean="40,00"), "value_malformed"),
        (Result(property="length", n=5, mean="1e3"), "value_malformed"),
        (measured("length", 5, "40.1", "40.0", "40.2"), "values_out_of_order"),
        (measured("length", 5, "39.9", "40.0", "40.2", "X-9"), "instrument_unknown"),
    ],
)
def test_a_result_that_says_nothing_certain_is_refused(finished: Finished, result: Result, code: str):
    shop, chain = finished
    with pytest.raises(Refused, match=code):
        report(shop, chain.lot, result)


def test_a_report_needs_a_number_something_in_it_and_each_property_once(finished: Finished):
    shop, chain = finished
    with pytest.raises(Refused, match="report_missing"):
        report(shop, chain.lot, LENGTH, report="")
    with pytest.raises(Refused, match="results_missing"):
        report(shop, chain.lot)
    with pytest.raises(Refused, match="property_twice"):
        report(shop, chain.lot, LENGTH, LENGTH)
    with pytest.raises(Refused, match="unit_unknown"):
        report(shop, "MG-2633-C004-N", LENGTH)
    with pytest.raises(Refused, match="decision_unknown"):
        report(shop, chain.lot, LENGTH, decision="maybe")
    with pytest.raises(Refused, match="not_allowed"):
        report(shop, chain.lot, LENGTH, who="op1")


def test_flux_is_not_measured_on_a_lot_that_is_not_magnetised(finished: Finished):
    shop, chain = finished
    lot = shop.make("machining", [draw(chain.pressed, mg(4 * KG))], "MG", "machined-magnet", pcs(100), part=PART)
    with pytest.raises(Refused, match="wrong_magnetic_state"):
        report(shop, lot, FLUX)


def test_an_instrument_past_its_calibration_is_recorded_and_doubted(finished: Finished):
    shop, chain = finished
    report(shop, chain.lot, replace(LENGTH, instrument="OLD-1"))
    assert [f.code for f in lot_of(shop, chain.lot).findings] == ["instrument_overdue"]
    assert lot_of(shop, chain.lot).open_holds == ()


def test_a_lot_is_accepted_when_every_row_of_the_final_lot_is_met(finished: Finished):
    shop, chain = finished
    lot = magnetised_lot(shop, chain)
    with pytest.raises(Refused, match="rows_missing") as refused:
        accept(shop, lot, LENGTH)
    assert refused.value.facts["properties"] == "flux-moment"
    report(shop, lot, FLUX)
    accept(shop, lot, LENGTH)
    assert lot_of(shop, lot).accepted == "accepted"


def test_what_was_measured_before_a_recoat_does_not_help_to_accept(finished: Finished):
    shop, chain = finished
    lot = magnetised_lot(shop, chain)
    report(shop, lot, FLUX, LENGTH)
    shop.expose("coating", "NP", lot)
    with pytest.raises(Refused, match="rows_missing") as refused:
        accept(shop, lot, FLUX)
    assert refused.value.facts["properties"] == "length"


def test_a_failed_row_is_accepted_under_a_concession_only(finished: Finished):
    shop, chain = finished
    lot = magnetised_lot(shop, chain)
    long = measured("length", 80, "39.98", "40.00", "40.20", "MM-1")
    with pytest.raises(Refused, match="result_not_met"):
        accept(shop, lot, FLUX, long)
    for number, properties in (("K-7", ("flux-moment",)), ("K-8", ("length",))):
        with pytest.raises(Refused, match="result_not_met"):
            accept(shop, lot, FLUX, long)
        concession = Concession(
            number=number, lot=lot, quantity=pcs(100), until=0, text="longer", properties=properties
        )
        shop.record(ConcessionGranted(concession=concession, granted_by="tern"), who="qa1")
    accept(shop, lot, FLUX, long)
    state = lot_of(shop, lot)
    assert (state.accepted, state.open_holds) == ("accepted", ())
    assert [f.code for f in state.findings] == ["result_failed"]


def test_too_small_a_sample_does_not_accept(finished: Finished):
    shop, chain = finished
    with pytest.raises(Refused, match="rows_missing"):
        accept(shop, magnetised_lot(shop, chain), FLUX, replace(LENGTH, n=5))


def test_whoever_accepts_for_a_31_is_independent_of_production(finished: Finished):
    shop, chain = finished
    lot = magnetised_lot(shop, chain)
    with pytest.raises(Refused, match="not_independent"):
        accept(shop, lot, FLUX, LENGTH, signer="qa2")
    with pytest.raises(Refused, match="signature_missing"):
        report(shop, lot, FLUX, LENGTH, decision="accepted")
    with pytest.raises(Refused, match="not_allowed"):
        accept(shop, lot, FLUX, LENGTH, signer="op1")


def test_a_declaration_of_compliance_asks_for_no_independent_person(finished: Finished):
    shop, _ = finished
    shop.put_in_force(order_line(form="2.1"))
    lot = shop.code("MG")
    shop.record(
        LotReceived(lot=new_lot(lot, "machined-magnet", pcs(10), part=PART), step="receipt", order="4500-88213/2")
    )
    shop.expose("magnetising", "MZ", lot)
    accept(shop, lot, FLUX, LENGTH, signer="qa2")
    assert lot_of(shop, lot).accepted == "accepted"


def test_a_rejected_lot_stops_and_a_load_takes_no_decision(finished: Finished):
    shop, chain = finished
    report(shop, chain.lot, decision="rejected")
    state = lot_of(shop, chain.lot)
    assert (state.accepted, len(state.open_holds)) == ("rejected", 1)
    badge = (pin("qa1"),)
    with pytest.raises(Refused, match="decision_on_load"):
        report(shop, chain.plating, measured("coating-thickness", 16, "15", "16", "17", "XR-1"),
               decision="accepted", signatures=badge)  # fmt: skip


def test_the_newest_report_that_counts_speaks(finished: Finished):
    shop, chain = finished
    shop.report(chain.lot, "final lot", replace(LENGTH, least="39.97"))
    with shop.store.reading() as books:
        evidence = results_for(books, shop.plant, chain.lot, specification(), at=shop.at + MINUTE)
    by_row = {e.requirement.property: e for e in evidence}
    assert by_row["length"].result is not None
    assert by_row["length"].result.least == "39.97"
    assert {e.standing for e in evidence if e.requirement.property != "fe"} == {Standing.MET}
    assert by_row["nd"].filed == chain.heat
    assert by_row["adhesion"].filed == chain.plating
    assert by_row["hcj"].unit is not None
    assert by_row["hcj"].unit.code == chain.sinter_load


def test_an_outcome_is_counted_or_met_word_for_word(finished: Finished):
    shop, chain = finished
    load = shop.expose("coating", "NP", chain.lot)
    report(shop, load, outcome("adhesion", 5, "1 lifted"))
    assert filed(shop, load)[0].verdict == "fail"
    report(shop, load, outcome("adhesion", 5, "0 of 5 lifted"))
    assert filed(shop, load)[0].verdict == "pass"


def test_a_coupon_of_another_kind_of_unit_is_not_judged_by_the_magnets_row(finished: Finished):
    shop, chain = finished
    heat = shop.make("blending", [draw(chain.milled, mg(KG))], "BL", "blended-powder", mg(KG), part=PART)
    report(shop, heat, measured("hcj", 5, "1100", "1120", "1140"))
    assert filed(shop, heat)[0].verdict == "info"
    assert (lot_of(shop, heat).findings, lot_of(shop, heat).open_holds) == ((), ())
