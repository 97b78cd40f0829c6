"""Charts from the books of a small plant, what a hold would cost, and what people say about a point."""

from decimal import Decimal
from functools import partial

import pytest

from tests.services.plant_builder import KG, LINE, MINUTE, PART, START, Shop, measured, order_line
from traceapp.domain.control_chart import Basis, Standing
from traceapp.domain.equipment import Station
from traceapp.domain.part import Part
from traceapp.domain.quantity import mg
from traceapp.domain.record.pieces import Draw, Filled, Measured, NewLot, Seat, Target
from traceapp.domain.record.production import Exposed, LotReceived, StepPerformed
from traceapp.domain.record.quality import Held
from traceapp.domain.run_rules import Rule
from traceapp.domain.sample_result import result_of
from traceapp.errors import Refused
from traceapp.services.charts.causes import note_cause, stations_with, tell_station
from traceapp.services.charts.chart_watch import lately
from traceapp.services.charts.charting import Chart, Series, chart_of, series_of
from traceapp.services.holds.hold_cost import HoldCost, hold_cost

D50 = Series("jet-milling", "d50", "equipment", "MILL-1")
QUIET = ("3.30", "3.32", "3.28", "3.31", "3.29", "3.30", "3.32", "3.29")


def mill(shop: Shop, *values: str, instrument: str = "", claim: str = "") -> list[str]:
    """Powder lots of 100 kg, one for each D50."""
    made = []
    for value in values:
        code = shop.code("JM")
        lot = NewLot(
            code=code,
            kind="JM",
            material="milled-powder",
            claim=claim,
            containers=(Filled(n=1, quantity=mg(100 * KG), place="P2"),),
        )
        fields = (Measured(field="d50", value=value, instrument=instrument),)
        shop.record(
            StepPerformed(step="jet-milling", route="sintered-ndfeb", lots=(lot,), equipment=("MILL-1",), fields=fields)
        )
        made.append(code)
    return made


def press(shop: Shop, lot: str, kilograms: int, *, order: str = "") -> str:
    code = shop.code("PR")
    new = NewLot(code=code, kind="PR", material="compact", containers=(Filled(n=1, quantity=mg(kilograms * KG)),))
    shop.record(
        StepPerformed(
            step="pressing",
            route="sintered-ndfeb",
            draws=(Draw(lot=lot, quantity=mg(kilograms * KG), container=1),),
            lots=(new,),
            equipment=("PRESS-1",),
            order=order,
        )
    )
    return code


def chart(shop: Shop, lot: str = "", series: Series = D50, basis: Basis = Basis.BETWEEN) -> Chart:
    with shop.store.reading() as books:
        return chart_of(books, shop.plant, series, lot=lot, basis=basis)


def cost(shop: Shop, lot: str, *lately: str) -> HoldCost:
    with shop.store.reading() as books:
        return hold_cost(books, shop.plant, lot, lately=lately, at=shop.at)


def test_a_lot_that_leaps_is_outside_the_limits_of_its_machine(shop: Shop):
    lots = mill(shop, *QUIET, "3.60")
    found = chart(shop, lots[-1])
    assert [point.code for point in found.points] == lots
    assert [broken.rule for broken in found.newest_breaks] == [Rule.NELSON_1]
    assert (found.unit, found.decimals, found.low, found.high) == ("µm", 2, Decimal("2.80"), Decimal("3.80"))
    assert found.limits is not None
    assert found.limits.lots == 9
    assert found.capability is not None
    assert [point.place for point in found.spread if point.is_outside] == [8]


def test_with_seven_lots_there_are_points_and_no_limits(shop: Shop):
    lots = mill(shop, *QUIET[:7])
    found = chart(shop, lots[0])
    assert (len(found.points), found.limits, found.breaks, found.spread, found.capability) == (7, None, (), (), None)
    assert found.here == 0


def test_a_point_whose_gauge_was_out_of_calibration_is_shown_and_not_judged(shop: Shop):
    mill(shop, *QUIET)
    doubted = mill(shop, "3.90", instrument="OLD-1")[0]
    known = mill(shop, "3.31", instrument="MM-1")[0]
    found = chart(shop)
    standings = {point.code: point.sample.standing for point in found.points}
    assert standings[doubted] is Standing.DOUBTED
    assert standings[known] is Standing.COUNTS
    assert found.breaks == ()


def test_a_cause_that_leaves_a_point_out_narrows_the_limits_and_still_judges_it(shop: Shop):
    lots = mill(shop, *QUIET[:4], "3.60", *QUIET[4:])
    before = chart(shop, lots[4])
    point = before.points[4]
    shop.do(
        lambda books, c: note_cause(
            books, c, lot=lots[4], reading=point.entry, series=D50, cause=" classifier wheel worn ", left_out=True
        )
    )
    after = chart(shop, lots[4])
    assert after.points[4].sample.standing is Standing.EXPLAINED
    assert [(cause.text, cause.by) for cause in after.points[4].causes] == [("classifier wheel worn", "qa1")]
    assert before.limits is not None
    assert after.limits is not None
    assert after.limits.sigma < before.limits.sigma
    assert Rule.NELSON_1 in {broken.rule for broken in after.newest_breaks}


def test_a_cause_needs_words_and_a_reading_and_quality(shop: Shop):
    lot = mill(shop, "3.30")[0]
    entry = chart(shop, lot).points[0].entry
    for who, series, cause, code in (
        ("qa1", D50, " ", "cause_missing"),
        ("qa1", Series("jet-milling", "d90", "equipment", "MILL-1"), "wheel", "reading_unknown"),
        ("op1", D50, "wheel", "not_allowed"),
    ):
        verb = partial(note_cause, lot=lot, reading=entry, series=series, cause=cause, left_out=False)
        with pytest.raises(Refused) as refused:
            shop.do(verb, who=who)
        assert refused.value.code == code


def test_an_older_lot_is_the_last_of_its_own_chart(shop: Shop):
    lots = mill(shop, *QUIET, *QUIET, *QUIET, *QUIET)
    found = chart(shop, lots[2])
    assert [point.code for point in found.points] == lots[:3]
    assert found.here == 2
    assert [point.code for point in chart(shop, lots[-1]).points] == lots[-24:]


def test_results_are_charted_within_their_part_and_by_the_pieces_ranges(shop: Shop):
    lots = []
    for n in range(9):
        code = shop.make("pressing", (), "PR", "compact", mg(KG), part=PART)
        shop.report(code, "sinter load", measured("br", 5, "1.39", f"1.40{n % 3}", "1.42"))
        lots.append(code)
    with shop.store.reading() as books:
        assert series_of(books, shop.plant, lots[0]) == (Series("sinter load", "br", "part", PART),)
        with pytest.raises(Refused) as refused:
            series_of(books, shop.plant, "XX-0000-A001-0")
    assert refused.value.code == "lot_unknown"
    found = chart(shop, lots[-1], Series("sinter load", "br", "part", PART), Basis.WITHIN)
    assert found.limits is not None
    assert found.limits.basis is Basis.WITHIN
    assert {point.sample.spread for point in found.points} == {Decimal("0.03")}


def test_many_pieces_are_charted_by_their_standard_deviation(shop: Shop):
    readings = ("4.00", "4.02", "3.98", "4.01", "3.99", "4.00", "4.02", "3.98", "4.01", "3.99", "4.00", "4.00")
    for _ in range(8):
        made = shop.make("pressing", (), "PR", "compact", mg(KG), part=PART)
        shop.report(made, "final lot", result_of("length", readings))
    found = chart(shop, "", Series("final lot", "length", "part", PART), Basis.WITHIN)
    assert {point.sample.deviation for point in found.points} == {Decimal("0.01348")}
    assert all(one.is_deviation for one in found.spread)
    assert len(found.spread) == 8


def test_what_is_read_at_receipt_is_charted_within_its_material(shop: Shop):
    codes = [f"OX-2648-A{100 + n}-X" for n in range(len(QUIET))]
    for code, loss in zip(codes, QUIET, strict=True):
        lot = NewLot(code=code, kind="OX", material="ndpr-oxide", containers=(Filled(n=1, quantity=mg(KG)),))
        shop.record(LotReceived(lot=lot, step="receipt", fields=(Measured(field="ignition-loss", value=loss),)))
    series = Series("receipt", "ignition-loss", "material", "ndpr-oxide")
    with shop.store.reading() as books:
        assert series_of(books, shop.plant, codes[-1]) == (series,)
        watched = lately(books, shop.plant, since=0)
    assert [one.series for one in watched] == [series]
    found = chart(shop, codes[-1], series)
    assert (len(found.points), found.high, found.unit) == (8, Decimal("1.00"), "%")


def test_a_furnace_load_is_a_point_of_each_lot_that_lay_in_it(shop: Shop):
    lots = mill(shop, "3.30", "3.31")
    load = shop.code("SL")
    seats = tuple(Seat(lot=lot) for lot in lots)
    peak = (Measured(field="peak", value="1065"),)
    shop.record(Exposed(code=load, step="sintering", seats=seats, equipment=("SINTER-1",), fields=peak))
    series = Series("sintering", "peak", "equipment", "SINTER-1")
    with shop.store.reading() as books:
        assert series_of(books, shop.plant, lots[1])[0] == series
    found = chart(shop, lots[1], series)
    assert [(point.code, point.lot) for point in found.points] == [(load, lots[0])]


def test_nothing_read_is_refused(shop: Shop):
    with pytest.raises(Refused) as refused:
        chart(shop)
    assert refused.value.code == "reading_unknown"


def test_a_hold_costs_the_hours_that_the_lot_would_have_fed_the_next_machine(shop: Shop):
    """100 kg each were pressed in two minutes apiece, so the next 100 kg would last two minutes."""
    lots = mill(shop, *QUIET[:3])
    for lot in lots[:2]:
        press(shop, lot, 50)
        press(shop, lot, 50)
    found = cost(shop, lots[2], *lots)
    assert (found.machine, found.feed_us, found.place) == ("PRESS-1", 2 * MINUTE, "P2")
    assert found.step is not None
    assert found.step.in_language("en") == "Pressing"
    assert found.instead == ()


def test_ready_instead_is_what_is_free_of_the_same_claim_class(shop: Shop):
    mine, other = mill(shop, "3.30", "3.31")
    stopped = mill(shop, "3.30")[0]
    foreign = mill(shop, "3.30", claim="DFARS-2027")[0]
    shop.record(Held(targets=(Target(lot=stopped),), reason="dust"))
    found = cost(shop, mine)
    assert found.instead == (other,)
    assert foreign not in found.instead
    assert found.feed_us is None


def test_orders_at_risk_are_those_the_lot_was_made_for_and_the_next_of_its_kind_is_told(shop: Shop):
    due = START + 1000 * MINUTE
    part = Part(key="OTHER", number="O-1", drawing_revision="A", name="other", grade="", specification="")
    shop.put_in_force(order_line(due=due), order_line(key="4600-1/1", order="4600-1", part="OTHER", due=due + 7), part)
    lot = mill(shop, "3.30")[0]
    press(shop, lot, 50, order=LINE)
    found = cost(shop, lot, lot)
    assert [(order.key, order.due) for order in found.orders] == [(LINE, due)]
    assert found.next_due == due + 7


def test_a_station_is_told_by_whoever_may_hold(shop: Shop):
    shop.put_in_force(Station(key="MILL", name="Jet mill", equipment=("MILL-1",)), Station(key="PRESS", name="Press"))
    shop.do(lambda books, c: tell_station(books, c, station="MILL", text="D50 rises: look at the wheel"))
    with shop.store.reading() as books:
        state = books.station("MILL")
        assert [one.key for one in stations_with(books, "MILL-1", shop.at)] == ["MILL"]
    assert state is not None
    assert [(word.text, word.by) for word in state.told] == [("D50 rises: look at the wheel", "qa1")]
    for who, station, text, code in (
        ("aud", "MILL", "x", "not_allowed"),
        ("qa1", "NONE", "x", "station_unknown"),
        ("qa1", "MILL", " ", "text_missing"),
    ):
        with pytest.raises(Refused) as refused:
            shop.do(partial(tell_station, station=station, text=text), who=who)
        assert refused.value.code == code
