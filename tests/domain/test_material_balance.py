"""The balance of a period: it adds up however it is cut, and its verdict follows from limits and uncertainty."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.domain.runs import DIFFUSION, LIMITS, OWNERS, Told, contents_after, entry, histories, judged, masses
from traceapp.domain.balance import masses_of
from traceapp.domain.contents import NOTHING, Content
from traceapp.domain.material_balance import Limits, MassBalance, RunLine, Scope, balance_of, lines_of, verdict_of
from traceapp.domain.movement import run_of
from traceapp.domain.quantity import Quantity, Unit, UnitMass, mg, pcs
from traceapp.domain.record.balancing import Verdict
from traceapp.domain.record.pieces import ByProduct, Draw, Filled, HeelDraw, NamedMass, NewLot, Seat
from traceapp.domain.record.production import CameBack, Exposed, HeelMeasured, Purged, QuantityAdjusted, StepPerformed
from traceapp.domain.weighing_error import Accuracy, Doubt

ALL = Scope()
FLOWS = ("inputs_mg", "uptakes_mg", "outputs_mg", "by_products_mg", "losses_mg", "scrap_mg", "missing_mg")
SCOPES = (ALL, Scope(step="melt"), Scope(equipment="M-1"), Scope(owner="tolling"), Scope(step="grind", owner=""))


def lot(code: str, *amounts: int, unit_mass: UnitMass | None = None, scale: str = "S-1", owner: str = "") -> NewLot:
    quantity = pcs if unit_mass else mg
    filled = tuple(Filled(n=n, quantity=quantity(m), instrument=scale) for n, m in enumerate(amounts, start=1))
    return NewLot(code=code, kind="SC", material="powder", containers=filled, unit_mass=unit_mass, owner=owner)


def drawn(code: str, amount: int, scale: str = "S-1") -> Draw:
    return Draw(lot=code, container=1, quantity=mg(amount), instrument=scale)


# ------------------------------------------------------------------------------------------------- it adds up


@given(histories, st.sampled_from(SCOPES))
def test_what_goes_in_is_what_comes_out_and_what_is_unaccounted_for(runs, scope):
    found = balance_of(runs, scope)
    assert found.incoming_mg + found.missing_mg == found.outgoing_mg + found.unaccounted_mg
    assert sum(line.unaccounted_mg for line in lines_of(runs, scope)) == found.unaccounted_mg


@given(histories, st.sampled_from(SCOPES))
def test_what_is_shown_of_it_adds_up_to_what_is_left_over_as_that_is_shown(runs, scope):
    every: tuple[MassBalance | RunLine, ...] = (balance_of(runs, scope), *lines_of(runs, scope))
    for whole in every:
        told, grain = whole.shown(), 10 ** (6 - whole.places)
        assert told.incoming_mg % grain == told.outgoing_mg % grain == 0
        assert abs(told.unaccounted_mg - whole.unaccounted_mg) * 2 <= grain


@given(histories, st.integers(0, 12), st.sampled_from(SCOPES))
def test_two_parts_of_a_period_add_up_to_the_whole(runs, cut, scope):
    first, second = runs[:cut], runs[cut:]
    between = contents_after(first, NOTHING)
    whole = balance_of(runs, scope)
    parts = (balance_of(first, scope), balance_of(second, scope, between))
    for name in (*FLOWS, "unaccounted_mg", "runs"):
        assert getattr(whole, name) == sum(getattr(part, name) for part in parts), name


@given(histories)
def test_the_balances_of_the_steps_and_of_the_owners_add_up_to_that_of_the_plant(runs):
    whole = balance_of(runs, ALL).unaccounted_mg
    by_step = sum(balance_of(runs, Scope(step=step)).unaccounted_mg for step in LIMITS)
    of_no_step = sum(line.unaccounted_mg for line in lines_of(runs, ALL) if not line.step)
    assert by_step + of_no_step == whole
    assert sum(balance_of(runs, Scope(owner=owner)).unaccounted_mg for owner in OWNERS) == whole


@given(histories, st.integers(0, 12))
def test_a_run_elsewhere_changes_nothing(runs, place):
    elsewhere = judged(
        StepPerformed(
            step="press", equipment=("P-9",), draws=(drawn("A1", 500),), lots=(lot("N9", 400),),
            heels=(HeelDraw(equipment="P-9", lot="A1", mass_mg=7),), heel_after_mg=(("P-9", 3),),
        ),
        99,
    )  # fmt: skip
    for scope in (Scope(step="melt"), Scope(equipment="G-1"), Scope(step="grind", owner="tolling")):
        assert balance_of((*runs[:place], elsewhere, *runs[place:]), scope) == balance_of(runs, scope)


def test_one_run_is_balanced_as_its_record_was():
    record = StepPerformed(
        step="melt",
        equipment=("M-1",),
        draws=(drawn("A1", 600), drawn("B1", 400)),
        lots=(lot("C", 500, 380),),
        by_products=(ByProduct(material="slag", quantity=mg(60)),),
        scrap=(Draw(lot="A1", quantity=mg(10)),),
        uptakes=(NamedMass(name="hydrogen", mass_mg=5),),
        losses=(NamedMass(name="dust", mass_mg=20),),
        heels=(HeelDraw(equipment="M-1", lot="A1", mass_mg=30),),
        heel_after_mg=(("M-1", 50),),
    )
    alone = masses_of(record, lambda _lot: None)
    assert alone is not None
    found = balance_of((judged(record, 1),), ALL, {"M-1": Content(heel_mg=30)})
    assert found.unaccounted_mg == alone.incoming - alone.outgoing
    assert (found.opening_mg, found.closing_mg) == (30, 50)


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=3), st.tuples(*[masses] * 4), st.booleans(), st.booleans())
def test_a_run_closes_where_everything_is_told_exactly(charged, masses_told, is_drawn, is_counted):
    """Blocks by the scale or pieces by their own mass; of a slurry that is drawn, or of one that nobody weighs."""
    taken, hydrogen, over, solvent = masses_told
    unit, one_mg = (pcs, 30) if is_counted else (mg, 1)
    blocks = tuple(Draw(lot="B1", quantity=unit(amount), line="blocks") for amount in charged)
    slurry = Draw(lot="A1", quantity=mg(taken + over + solvent), line="source")
    made = sum(charged) * one_mg + taken + hydrogen
    record = StepPerformed(
        step="diffuse",
        draws=(*blocks, slurry) if is_drawn else blocks,
        lots=(lot("C", sum(charged), unit_mass=UnitMass(made, sum(charged))) if is_counted else lot("C", made),),
        by_products=(ByProduct(material="spent", quantity=mg(over), sump="M-1-SUMP"),) if is_drawn else (),
        uptakes=(NamedMass(name="heavy-taken", mass_mg=taken), NamedMass(name="hydrogen", mass_mg=hydrogen)),
        losses=(NamedMass(name="solvent", mass_mg=solvent),) if is_drawn else (),
    )
    found = balance_of((judged(record, 1),), ALL)
    assert found.unaccounted_mg == 0
    assert found.uptakes_mg == hydrogen + (0 if is_drawn else taken)
    if is_drawn:
        alone = masses_of(record, lambda _lot: UnitMass(30, 1), DIFFUSION)
        assert alone is not None
        assert alone.incoming - over == alone.outgoing - over == made + solvent


# ------------------------------------------------------------------------------------------------- heels and sumps


def test_what_one_run_leaves_to_the_next_is_neither_opening_nor_closing():
    first = StepPerformed(step="melt", draws=(drawn("A1", 100),), lots=(lot("C", 90),), heel_after_mg=(("M-1", 10),))
    second = StepPerformed(
        step="melt", draws=(drawn("A1", 100),), lots=(lot("D", 96),),
        heels=(HeelDraw(equipment="M-1", lot="C", mass_mg=10),), heel_after_mg=(("M-1", 14),),
    )  # fmt: skip
    found = balance_of((judged(first, 1), judged(second, 2)), ALL)
    assert (found.opening_mg, found.closing_mg, found.unaccounted_mg) == (0, 14, 0)


def test_a_heel_that_was_weighed_anew_leaves_a_difference_to_account_for():
    first = StepPerformed(step="melt", draws=(drawn("A1", 100),), lots=(lot("C", 90),), heel_after_mg=(("M-1", 10),))
    weighed = HeelMeasured(equipment="M-1", lot="C", mass_mg=7)
    found = balance_of((judged(first, 1), judged(weighed, 2)), Scope(step="melt"))
    assert (found.closing_mg, found.unaccounted_mg) == (7, 3)


def test_a_purge_empties_the_machine_and_what_was_not_scrapped_is_missing():
    purge = Purged(equipment="M-1", scrap=(HeelDraw(equipment="M-1", lot="A1", mass_mg=8),))
    found = balance_of((judged(purge, 1),), ALL, {"M-1": Content(heel_mg=10, sump_mg=1)})
    assert (found.opening_mg, found.scrap_mg, found.closing_mg, found.unaccounted_mg) == (11, 8, 0, 3)


def test_what_fell_into_a_sump_lies_there_until_it_is_collected():
    cutting = StepPerformed(
        step="grind", equipment=("G-1",), draws=(drawn("B1", 100),), lots=(lot("C", 90),),
        by_products=(ByProduct(material="swarf", quantity=mg(10), sump="G-1-SUMP"),),
    )  # fmt: skip
    fallen = HeelDraw(equipment="G-1-SUMP", lot="B1", mass_mg=10, material="swarf")
    collecting = StepPerformed(
        step="grind", sump=(fallen,), lots=(lot("W", 12),), uptakes=(NamedMass(name="water", mass_mg=3),)
    )
    scope = Scope(equipment="G-1")
    before = balance_of((judged(cutting, 1),), scope)
    assert (before.closing_mg, before.by_products_mg, before.unaccounted_mg) == (10, 0, 0)
    after = balance_of((judged(cutting, 1), judged(collecting, 2)), scope)
    assert (after.closing_mg, after.outputs_mg, after.unaccounted_mg) == (0, 102, 1)


# ------------------------------------------------------------------------------------------------- pieces, exposures


def test_kilograms_and_pieces_meet_through_the_lots_own_unit_mass():
    cut = StepPerformed(step="grind", draws=(drawn("B1", 1_000),), lots=(lot("C", 30, unit_mass=UnitMass(31, 1)),))
    assert balance_of((judged(cut, 1),), ALL).unaccounted_mg == 1_000 - 930


def test_pieces_that_nobody_weighed_leave_nothing_to_be_told():
    record = StepPerformed(step="grind", draws=(Draw(lot="X1", quantity=pcs(10)),), lots=(lot("C", 30),))
    found = balance_of((judged(record, 1),), ALL)
    assert found.verdict is Verdict.UNKNOWN
    assert found.doubts == (Doubt("unit_mass_unknown", "X1"),)


def test_what_a_bath_adds_shows_in_the_new_unit_mass():
    seat = Seat(lot="A1", container=1, quantity=pcs(1_000))
    plated = Exposed(
        code="L", step="plate", seats=(seat,), unit_mass=UnitMass(31, 1, 1_000),
        uptakes=(NamedMass(name="nickel", mass_mg=950),),
    )  # fmt: skip
    found = balance_of((judged(plated, 1),), ALL)
    assert (found.inputs_mg, found.uptakes_mg, found.outputs_mg) == (30_000, 950, 31_000)
    assert found.unaccounted_mg == -50
    # 2000 ppm of 30 g, 1000 ppm of 31 g, and 5 mg with 200 ppm of the nickel
    assert found.uncertainty_mg == 68


def test_a_furnace_whose_load_was_not_weighed_again_tells_nothing():
    seat = Seat(lot="A1", container=1, quantity=mg(1_000), change=-10)
    burnt = Exposed(code="L", step="sinter", seats=(seat,), losses=(NamedMass(name="lubricant", mass_mg=10),))
    found = balance_of((judged(burnt, 1),), ALL)
    assert (found.unaccounted_mg, found.uncertainty_mg, found.verdict) == (0, 0, Verdict.UNKNOWN)
    assert found.doubts == (Doubt("nothing_weighed"),)


def test_what_an_exposure_scrapped_is_not_in_what_it_left():
    seat = Seat(lot="A1", container=1, quantity=mg(1_000))
    broken = Draw(lot="A1", container=1, quantity=mg(50))
    found = balance_of((judged(Exposed(code="L", step="sinter", seats=(seat,), scrap=(broken,)), 1),), ALL)
    assert (found.outputs_mg, found.scrap_mg, found.unaccounted_mg) == (950, 50, 0)


def test_work_outside_is_what_left_against_what_came_back():
    sent = Seat(lot="A1", container=1, quantity=pcs(600))
    back = CameBack(
        job="J", seats=(Seat(lot="A1", container=1, quantity=pcs(597)),), code="L", step="plate", country="US",
        scrap=(Draw(lot="A1", container=1, quantity=pcs(2)),),
    )  # fmt: skip
    found = balance_of((judged(back, 1, Told(sent=(sent,))),), Scope(step="plate"))
    assert (found.inputs_mg, found.outputs_mg, found.scrap_mg, found.unaccounted_mg) == (18_000, 17_910, 60, 30)


def test_what_a_stocktake_does_not_find_is_missing_and_what_it_finds_is_not():
    def counted(difference: int) -> QuantityAdjusted:
        return QuantityAdjusted(
            lot="A1", container=1, counted=mg(0), difference=mg(difference), reason="r", instrument="S-1"
        )

    assert balance_of((judged(counted(-40), 1), judged(counted(15), 2)), ALL).unaccounted_mg == 25
    box = QuantityAdjusted(lot="BX-1", container=0, counted=pcs(1), difference=pcs(1), reason="r")
    assert run_of(entry(box, 1), Told()) is None


# ------------------------------------------------------------------------------------------------- uncertainty


def test_the_relative_error_of_a_scale_falls_out_where_it_weighs_in_and_out():
    record = StepPerformed(step="melt", draws=(drawn("A1", 10**9),), lots=(lot("C", 10**9),))
    same = judged(record, 1, accuracy=Accuracy("S-1", 0, 200))
    assert balance_of((same,), ALL).uncertainty_mg == 0
    apart = replace(same, accuracies=(Accuracy("S-1", 0, 200), Accuracy("S-2", 0, 150)))
    assert balance_of((apart,), ALL).uncertainty_mg == 250_000


def test_the_absolute_error_grows_with_the_root_of_the_number_of_weighings():
    record = StepPerformed(step="melt", draws=tuple(drawn("A1", 1_000) for _ in range(16)))
    found = balance_of((judged(record, 1, accuracy=Accuracy("S-1", 10)),), ALL)
    assert (found.uncertainty_mg, found.weighings) == (40, 16)


def test_what_is_drawn_as_it_was_filled_is_one_weighing_not_two():
    filling = StepPerformed(step="melt", draws=(drawn("A1", 1_000),), lots=(lot("B1", 1_000),))
    using = StepPerformed(step="grind", draws=(drawn("B1", 1_000, scale=""),), lots=(lot("C", 1_000),))
    told = Told(filled={"B1": "S-1"})
    runs = (judged(filling, 1, told, Accuracy("S-1", 10)), judged(using, 2, told, Accuracy("S-1", 10)))
    assert balance_of(runs, Scope(step="grind")).uncertainty_mg == 15  # two weighings: 10 · √2, rounded up
    assert balance_of(runs, ALL).uncertainty_mg == 15  # of four, the two of B1 are one and the same


def test_the_pieces_of_a_lot_share_one_error():
    record = StepPerformed(step="grind", draws=tuple(Draw(lot="A1", quantity=pcs(1_000)) for _ in range(4)))
    assert balance_of((judged(record, 1),), ALL).uncertainty_mg == 4 * 30_000 * 2_000 // 1_000_000


@given(histories, st.sampled_from(SCOPES))
def test_what_the_instruments_add_makes_the_whole_uncertainty(runs, scope):
    found = balance_of(runs, scope)
    largest = max((part.uncertainty_mg for part in found.parts), default=0)
    together = sum(part.uncertainty_mg for part in found.parts)
    assert largest <= found.uncertainty_mg <= together
    assert max(found.uncertainty_mg - 1, 0) ** 2 <= sum(part.uncertainty_mg**2 for part in found.parts)


@pytest.mark.parametrize(
    ("accuracy", "doubt"),
    [
        (None, Doubt("not_weighed", "ST-1")),
        (Accuracy("S-9", problem="accuracy_unknown"), Doubt("accuracy_unknown", "S-9")),
        (Accuracy("S-9", problem="calibration_over"), Doubt("calibration_over", "S-9")),
    ],
)
def test_one_weight_of_unknown_accuracy_leaves_the_balance_untold(accuracy, doubt):
    record = StepPerformed(step="melt", draws=(drawn("A1", 1_000), drawn("A1", 1_000)), lots=(lot("C", 2_000),))
    one = judged(record, 1)
    found = balance_of((replace(one, accuracies=(accuracy, *one.accuracies[1:])),), ALL)
    assert (found.verdict, found.doubts) == (Verdict.UNKNOWN, (doubt,))


def test_a_weight_that_no_scale_told_is_counted_as_assumed():
    record = StepPerformed(step="melt", draws=(drawn("A1", 1_000, scale=""),), lots=(lot("C", 1_000),))
    assert balance_of((judged(record, 1),), ALL).assumed == 1


# ------------------------------------------------------------------------------------------------- verdict


@pytest.mark.parametrize(
    ("unaccounted", "verdict"),
    [
        (-31, Verdict.OPEN),
        (-30, Verdict.UNKNOWN),
        (-21, Verdict.UNKNOWN),
        (-20, Verdict.CLOSES),
        (50, Verdict.CLOSES),
        (51, Verdict.UNKNOWN),
        (60, Verdict.UNKNOWN),
        (61, Verdict.OPEN),
    ],
)
def test_between_the_limit_and_the_uncertainty_beyond_it_nobody_can_tell(unaccounted, verdict):
    assert verdict_of(unaccounted, 10, -20, 50)[0] is verdict


def test_without_limits_it_closes_within_the_uncertainty():
    assert verdict_of(10, 10, None, None)[0] is Verdict.CLOSES
    assert verdict_of(-11, 10, None, None)[0] is Verdict.OPEN


def test_the_limits_of_several_runs_are_shares_of_what_each_took_in():
    runs = [
        replace(judged(StepPerformed(step="melt", draws=(drawn("A1", 1_000),)), n), limits=limits)
        for n, limits in enumerate((Limits(980_000, 1_010_000), Limits(900_000, 1_000_000), None), start=1)
    ]
    found = balance_of(runs, ALL)
    assert (found.least_mg, found.most_mg) == (-10, 120)


def test_a_material_s_balance_is_of_the_runs_that_took_it_in_or_gave_it_out():
    melting = StepPerformed(step="melt", draws=(drawn("A1", 100),), lots=(lot("B9", 90),))
    grinding = StepPerformed(step="grind", draws=(drawn("B9", 90),), losses=(NamedMass(name="strip", mass_mg=1),))
    runs = (judged(melting, 1), judged(grinding, 2))
    assert balance_of(runs, Scope(material="strip")).runs == 1
    assert balance_of(runs, Scope(material="powder")).runs == 2


def test_of_an_owner_only_what_is_theirs_is_counted():
    mixed = StepPerformed(
        step="melt", draws=(drawn("A1", 100), drawn("A2t", 40)), lots=(lot("C", 138, owner="tolling"),)
    )
    found = balance_of((judged(mixed, 1),), Scope(owner="tolling"))
    assert (found.inputs_mg, found.outputs_mg, found.unaccounted_mg) == (40, 138, -98)
    assert Quantity(balance_of((judged(mixed, 1),), Scope(owner="")).unaccounted_mg, Unit.MG) == mg(100)
