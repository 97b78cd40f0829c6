"""Masses that nobody weighed: to the figures they can have, and still adding up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.quantity import Unit, mg, pcs
from traceapp.domain.worked_out import closing, kilograms, shown, sure_places, text_of

MASSES = st.integers(-10_000_000_000, 10_000_000_000)


@pytest.mark.parametrize(
    ("mass_mg", "text"),
    [
        (71_116_560_398, "71116.6"),
        (143_914_667, "143.91"),
        (22_697_713, "22.70"),
        (1_234_567, "1.235"),
        (123_456, "0.1235"),
        (12_345, "0.01235"),
        (1_234, "0.001234"),
        (3, "0.000003"),
        (0, "0.00"),
        (300_000, "0.30"),
        (999_999, "1.00"),
        (-143_914_667, "-143.91"),
    ],
)
def test_a_mass_that_was_worked_out_has_four_figures_or_more_where_it_is_large(mass_mg, text):
    assert text_of(mg(mass_mg)) == text


def test_pieces_are_counted_however_many_they_are():
    assert (text_of(pcs(1_234_567)), shown((3, 4), Unit.PCS)) == ("1234567", ("3", "4", "7"))


@pytest.mark.parametrize(
    ("uncertainty_mg", "largest_mg", "places"),
    [
        (86_381_800, 71_116_560_398, 0),
        (8_638_180, 71_116_560_398, 1),
        (863_818, 71_116_560_398, 2),
        (7_900, 1_203_506_000, 2),
        (7_900, 3_203_506, 3),
        (310, 12_345, 5),
        (9, 12_345, 5),
        (0, 1_203_506_000, 2),
        (0, 0, 2),
    ],
)
def test_a_balance_has_two_figures_of_what_it_is_sure_to_and_no_place_that_no_scale_shows(
    uncertainty_mg, largest_mg, places
):
    assert sure_places(uncertainty_mg, largest_mg) == places


@given(st.lists(MASSES, max_size=12), st.integers(0, 6))
def test_what_is_rounded_together_still_adds_up(masses, places):
    grain = 10 ** (6 - places)
    told = closing(masses, places)
    assert all(one % grain == 0 for one in told)
    assert all(abs(one - mass) < grain for one, mass in zip(told, masses, strict=True))
    assert abs(sum(told) - sum(masses)) * 2 <= grain


@given(st.lists(st.integers(-1000, 1000), max_size=12))
def test_what_has_no_more_places_stays_as_it_is(hundredths):
    masses = [10_000 * one for one in hundredths]
    assert closing(masses, 2) == tuple(masses)


def test_parts_are_written_with_the_sum_that_they_have_on_paper():
    assert shown((333_333_333, 333_333_333, 333_333_334), Unit.MG) == ("333.33", "333.34", "333.33", "1000.00")
    assert kilograms(333_333_333, 1) == "333.3"
