"""Limits, by hand and by their laws; the constants, by what they are constants of."""

from decimal import Decimal
from fractions import Fraction
from math import erf, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from traceapp.domain import control_chart
from traceapp.domain.control_chart import LEAST_LOTS, Basis, Sample, Standing, limits_of, spread_points

values = st.decimals(Decimal(-50), Decimal(50), places=2)
samples = st.builds(
    Sample,
    values,
    st.integers(2, 25),
    st.decimals(0, 9, places=2),
    st.sampled_from([Standing.COUNTS] * 4 + [*Standing]),
)
series = st.lists(samples, min_size=0, max_size=30)


def test_individuals_lie_within_2_66_moving_ranges_of_their_mean():
    """Values 10 and 12 by turns: mean 11, every moving range 2, sigma 2/1.128."""
    ten_and_twelve = [Sample(Decimal(10 + 2 * (n % 2))) for n in range(10)]
    limits = limits_of(ten_and_twelve, Basis.BETWEEN)
    assert limits is not None
    assert (limits.centre, limits.lots) == (Fraction(11), 10)
    assert limits.high(ten_and_twelve[0]) == 11 + 3 * Fraction(2) / Fraction("1.128")
    assert round(limits.high(ten_and_twelve[0]) - 11, 2) == Fraction("5.32")  # 2.66 × 2


def test_means_of_five_lie_within_a2_mean_ranges_of_the_grand_mean():
    """R̄ = 4 for n = 5: A2 R̄ = 0.577 × 4; D4 R̄ = 2.114 × 4, D3 = 0."""
    fives = [Sample(Decimal(20), 5, Decimal(4)) for _ in range(8)]
    limits = limits_of(fives, Basis.WITHIN)
    assert limits is not None
    assert abs(limits.high(fives[0]) - 20 - Fraction("0.577") * 4) < Fraction("0.002")
    point = spread_points(fives, limits)[0]
    assert (point.low, point.centre) == (Fraction(0), Fraction(4))
    assert abs(point.high - Fraction("2.114") * 4) < Fraction("0.005")
    assert not point.is_outside


def test_the_moving_range_chart_has_its_limit_at_3_267_mean_ranges():
    zigzag = [Sample(Decimal(n % 2)) for n in range(12)] + [Sample(Decimal(9))]
    limits = limits_of(zigzag, Basis.BETWEEN)
    assert limits is not None
    points = spread_points(zigzag, limits)
    assert [point.place for point in points if point.is_outside] == [12]
    assert abs(points[0].high / points[0].centre - Fraction("3.267")) < Fraction("0.002")


def test_seven_lots_have_no_limits_and_eight_have():
    lots = [Sample(Decimal(n)) for n in range(LEAST_LOTS)]
    assert limits_of(lots[1:], Basis.BETWEEN) is None
    assert limits_of(lots, Basis.BETWEEN) is not None
    assert limits_of(lots, Basis.WITHIN) is None  # single values tell no range


@given(series, st.sampled_from(Basis))
def test_limits_come_from_the_lots_that_count_and_from_no_others(lots: list[Sample], basis: Basis):
    counting = [sample for sample in lots if sample.standing is Standing.COUNTS]
    assert limits_of(lots, basis) == limits_of(counting, basis)


@given(series, st.sampled_from(Basis), values, st.integers(1, 9))
def test_limits_move_and_stretch_with_the_values(lots: list[Sample], basis: Basis, shift: Decimal, scale: int):
    moved = [replace(s, mean=s.mean * scale + shift, spread=(s.spread or 0) * scale) for s in lots]
    before, after = limits_of(lots, basis), limits_of(moved, basis)
    if before is None or after is None:
        assert before is after
        return
    for old, new in zip(lots, moved, strict=True):
        assert after.low(new) == before.low(old) * scale + Fraction(shift)
        assert after.high(new) == before.high(old) * scale + Fraction(shift)


@given(series, st.sampled_from(Basis))
def test_a_spread_is_judged_within_limits_that_hold_its_mean_and_are_not_negative(lots: list[Sample], basis: Basis):
    limits = limits_of(lots, basis)
    for point in spread_points(lots, limits) if limits is not None else ():
        assert 0 <= point.low <= point.centre <= point.high
        assert lots[point.place].standing is not Standing.DOUBTED


@pytest.mark.parametrize("size", [2, 5, 25])
def test_the_constants_are_those_of_the_range_of_normal_values(size: int):
    """d2 = E(R) and d3 = √(E(R²) − E(R)²), by summing over a grid from −6 to 6 sigmas."""
    step = 0.12
    grid = [(n + 0.5) * step for n in range(-50, 50)]
    below = [(1 + erf(x / sqrt(2))) / 2 for x in grid]
    mean = sum(1 - p**size - (1 - p) ** size for p in below) * step
    square = 0.0
    for n, low in enumerate(below):
        square += sum(1 - high**size - (1 - low) ** size + (high - low) ** size for high in below[n + 1 :])
        square += 0.5 * (1 - low**size - (1 - low) ** size)
    square *= 2 * step * step
    assert control_chart._MEAN_RANGE[size - 2] / 1000 == pytest.approx(mean, abs=0.0015)
    assert control_chart._RANGE_SIGMA[size - 2] / 1000 == pytest.approx(sqrt(square - mean**2), abs=0.003)


@pytest.mark.parametrize(
    ("n", "c4", "b3", "b4"),
    [(2, "0.7979", "0", "3.267"), (5, "0.9400", "0", "2.089"), (10, "0.9727", "0.284", "1.716"),
     (11, "0.9754", "0.321", "1.679"), (15, "0.9823", "0.428", "1.572"), (20, "0.9869", "0.510", "1.490"),
     (25, "0.9896", "0.565", "1.435")],
)  # fmt: skip
def test_standard_deviations_lie_within_b3_and_b4_of_their_mean(n: int, c4: str, b3: str, b4: str):
    """The constants as ASTM E2587 and the NIST handbook print them."""
    assert round(control_chart.unbiasing(n), 4) == Fraction(c4)
    lots = [Sample(Decimal(20), n, None, deviation=Decimal(3)) for _ in range(8)]
    if n <= control_chart.BEST_RANGED:
        assert limits_of(lots, Basis.WITHIN) is None  # of few pieces the range is taken, and none is told
        return
    limits = limits_of(lots, Basis.WITHIN)
    assert limits is not None
    (point, *_) = spread_points(lots, limits)
    assert abs(point.centre - 3) < Fraction(1, 10**20)
    assert abs(point.high / point.centre - Fraction(b4)) < Fraction("0.0006")
    assert abs(point.low / point.centre - Fraction(b3)) < Fraction("0.0006")
    assert point.is_deviation
    a3 = 3 / (control_chart.unbiasing(n) * Fraction(sqrt(n)))
    assert abs((limits.high(lots[0]) - 20) / 3 - a3) < Fraction("1e-9")


def test_ranges_and_deviations_of_different_sizes_tell_the_same_sigma():
    """Chance of 2: R̄ of five is 2 d2, s̄ of twenty 2 c4."""
    fives = [Sample(Decimal(0), 5, Decimal("4.652")) for _ in range(4)]
    twenties = [Sample(Decimal(0), 20, Decimal(9), deviation=Decimal("1.9738")) for _ in range(4)]
    limits = limits_of([*fives, *twenties], Basis.WITHIN)
    assert limits is not None
    assert abs(limits.sigma - 2) < Fraction("0.0005")
    assert [point.is_deviation for point in spread_points([*fives, *twenties], limits)] == [False] * 4 + [True] * 4
