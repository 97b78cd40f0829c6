"""What a demagnetisation curve says: exact on straight lines, and never more than the material allows."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traceapp.domain.demag_curve import CurveProperties, disagreeing, flux_of, in_order, properties_of
from traceapp.errors import Refused

KNEED = (
    [0, -200_000, -400_000, -800_000, -1_000_000, -1_200_000, -1_400_000],
    [1_400_000, 1_395_000, 1_390_000, 1_380_000, 1_300_000, 1_000_000, -200_000],
)
"""A sintered magnet of some 1.40 T: flat, a knee, and steep beyond it."""


def test_the_properties_of_a_kneed_curve_follow_from_its_lines():
    found = properties_of(*KNEED)
    assert found.br == Decimal("1.4000")
    # J: 1.000 T at −1200 kA/m falls to −0.200 T at −1400 kA/m, so it is zero five sixths of the way.
    assert found.hcj == Decimal("1366.7")
    # 0.9 Br = 1.260 T lies between 1.300 T at −1000 kA/m and 1.000 T at −1200 kA/m.
    assert found.hk == Decimal("1026.7")
    assert found.squareness == Decimal("0.751")
    assert found.hcb is not None
    assert Decimal(1000) < found.hcb < Decimal(1030)


def test_the_energy_product_of_an_ideal_magnet_is_that_of_its_remanence():
    """With J constant, B falls by µ0·H, and (BH)max is Br²/(4·µ0): 357.7 kJ/m³ for 1.341 T."""
    fields = [-50_000 * n for n in range(25)]
    found = properties_of(fields, [1_341_000] * 25)
    assert found.bhmax == Decimal("357.8")
    assert found.hcb == Decimal("1067.1")
    assert (found.hcj, found.hk, found.squareness) == (None, None, None)
    assert found.best == Decimal("533.6")


def test_the_best_point_is_found_between_the_points_of_a_coarse_curve():
    fine = properties_of([-10_000 * n for n in range(120)], [1_341_000] * 120)
    coarse = properties_of([-300_000 * n for n in range(6)], [1_341_000] * 6)
    assert fine.bhmax == coarse.bhmax
    assert fine.best == coarse.best


def test_flux_density_is_polarisation_and_field_together():
    assert flux_of([0, -1_000_000], [1_400_000, 1_300_000]) == (1_400_000, 43_363)


def test_points_may_come_in_any_order_and_from_more_than_one_quadrant():
    h, j = KNEED
    assert properties_of([*h[::-1], 100_000], [*j[::-1], 1_401_000]) == properties_of(h, j)


@pytest.mark.parametrize(
    ("fields", "polarisations"),
    [
        ([0, -1], [1]),
        ([0, -1, -2], [1, 1, 1]),
        ([-1, -2, -3, -4, -5], [1, 1, 1, 1, 1]),
        ([0, -1, -2, -3, -4], [0, 0, 0, 0, 0]),
        ([0, -1, -2, -3, -20_000_000], [1, 1, 1, 1, 1]),
        ([0, -1, -2, -3, -4], [4_000_000, 1, 1, 1, 1]),
    ],
)
def test_what_is_no_second_quadrant_of_a_magnet_is_refused(fields, polarisations):
    with pytest.raises(Refused, match="curve_malformed"):
        in_order(fields, polarisations)


curves = st.lists(st.tuples(st.integers(1, 300_000), st.integers(0, 200_000)), min_size=5, max_size=30)


@given(st.integers(200_000, 1_500_000), curves)
def test_no_falling_curve_says_more_than_its_remanence_allows(br, steps):
    fields, polarisations = [0], [br]
    for width, fall in steps:
        fields.append(fields[-1] - width)
        polarisations.append(polarisations[-1] - fall)
    found = properties_of(fields, polarisations)
    most = Decimal(br) ** 2 / (4 * Decimal("1.2566370614359172954")) / 1_000_000 / 1_000
    assert found.bhmax <= most + Decimal("0.05")
    assert found.br == (Decimal(br) / 1_000_000).quantize(Decimal("0.0001"))
    if found.hcj is not None and found.hcb is not None:
        assert found.hcb <= found.hcj
    if found.hk is not None and found.hcj is not None:
        assert found.hk <= found.hcj


STATED = {"br": ("1.395", "1.405"), "hcj": ("1300", "1310"), "bhmax": ("380", "380")}
FOUND = CurveProperties(
    br=Decimal("1.4000"),
    hcb=Decimal("1050.0"),
    hcj=Decimal("1366.7"),
    hk=Decimal("1026.7"),
    bhmax=Decimal("382.0"),
    best=Decimal("540.0"),
    squareness=Decimal("0.751"),
)


def test_a_stated_value_that_the_curve_contradicts_is_named_with_both():
    def stated(key: str) -> tuple[Decimal, Decimal] | None:
        ends = STATED.get(key)
        return (Decimal(ends[0]), Decimal(ends[1])) if ends else None

    assert list(disagreeing(FOUND, stated)) == [("hcj", Decimal(1310), Decimal("1366.7"))]
