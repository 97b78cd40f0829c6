"""The masses of one run as its record tells them."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.runs import DIFFUSION
from traceapp.domain.balance import Masses, added_by, changed, masses_of, net_mg
from traceapp.domain.quantity import UnitMass, mg, pcs
from traceapp.domain.record.pieces import ByProduct, Draw, Filled, HeelDraw, NamedMass, NewLot, Seat
from traceapp.domain.record.production import StepPerformed


def lot(code: str, *amounts: int, unit_mass: UnitMass | None = None) -> NewLot:
    quantity = pcs if unit_mass else mg
    filled = tuple(Filled(n=n, quantity=quantity(amount)) for n, amount in enumerate(amounts, start=1))
    return NewLot(code=code, kind="SC", material="alloy-strip", containers=filled, unit_mass=unit_mass)


def no_mass(_lot: str) -> None:
    return None


def test_everything_that_went_in_and_came_out_is_counted():
    run = StepPerformed(
        step="strip-casting",
        draws=(Draw(lot="A", quantity=mg(600)), Draw(lot="B", quantity=mg(400))),
        consumables=(Draw(lot="G", quantity=mg(999)),),
        lots=(lot("C", 500, 380),),
        by_products=(ByProduct(material="slag", quantity=mg(60)),),
        scrap=(Draw(lot="A", quantity=mg(10)),),
        uptakes=(NamedMass(name="hydrogen", mass_mg=5),),
        losses=(NamedMass(name="dust", mass_mg=20),),
    )
    assert masses_of(run, no_mass) == Masses(1005, 970)
    assert Masses(1005, 970).unaccounted_ppm == 35 * 1_000_000 // 1005


def test_a_heel_counts_by_what_it_grew_or_shrank():
    heel = HeelDraw(equipment="F-1", lot="A", mass_mg=30)
    charge = (Draw(lot="A", quantity=mg(100)),)
    grown = StepPerformed(step="x", draws=charge, heels=(heel,), heel_after_mg=(("F-1", 50),))
    shrunk = StepPerformed(step="x", draws=charge, heels=(heel,), heel_after_mg=(("F-1", 0),))
    assert masses_of(grown, no_mass) == Masses(100, 20)
    assert masses_of(shrunk, no_mass) == Masses(130, 0)


def test_what_was_taken_up_of_a_drawn_slurry_is_a_part_of_it_and_no_second_input():
    taken, gas = NamedMass(name="heavy-taken", mass_mg=5), NamedMass(name="hydrogen", mass_mg=2)
    blocks, slurry = Draw(lot="A", quantity=mg(100), line="blocks"), Draw(lot="S", quantity=mg(9), line="source")
    run = StepPerformed(step="diffuse", draws=(blocks, slurry), lots=(lot("C", 107),), uptakes=(taken, gas))
    assert masses_of(run, no_mass, DIFFUSION) == Masses(111, 107)
    assert added_by((taken, gas), (blocks,), DIFFUSION) == (taken, gas), "of a slurry that nobody weighs"
    assert added_by((taken, gas), (blocks, slurry), None) == (taken, gas), "at a step of which nothing is known"


def test_pieces_are_weighed_by_their_measured_mass_or_not_at_all():
    run = StepPerformed(
        step="x", draws=(Draw(lot="A", quantity=pcs(10)),), lots=(lot("B", 9, unit_mass=UnitMass(30, 1)),)
    )
    assert masses_of(run, lambda _lot: UnitMass(31, 1)) == Masses(310, 270)
    assert masses_of(run, no_mass) is None


def test_nothing_in_is_nothing_missing():
    assert Masses(0, 0).unaccounted_ppm == 0


def seat(lot: str, amount: int, unit=mg) -> Seat:
    return Seat(lot=lot, container=1, quantity=unit(amount))


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=9), st.integers(-(10**6), 10**6))
def test_what_a_load_gains_or_loses_is_shared_out_whole_and_by_mass(masses, net):
    seats = changed([seat(f"L{n}", mass) for n, mass in enumerate(masses)], net)
    assert sum(s.change for s in seats) == net
    for one, mass in zip(seats, masses, strict=True):
        assert abs(one.change - net * mass / sum(masses)) <= 1


def test_the_change_of_a_load_with_counted_pieces_is_nobodys():
    seats = (seat("A", 500), seat("B", 40, pcs))
    assert changed(seats, -7) == seats
    assert changed((Seat(lot="A"),), -7) == (Seat(lot="A"),)


def test_uptakes_count_for_and_losses_against():
    assert net_mg((NamedMass(name="a", mass_mg=5),), (NamedMass(name="b", mass_mg=8),)) == -3
