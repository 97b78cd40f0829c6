"""Control charts of lots: where a characteristic lies while nothing but chance moves it (ISO 7870-2, ASTM E2587).

All arithmetic is exact but for roots, of which 28 digits are kept: values are the decimals that were recorded, limits
are fractions of them.
"""

from collections.abc import Sequence
from decimal import Context, Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cache
from itertools import pairwise

from msgspec import Struct

LEAST_LOTS = 8
"""Fewer lots than this have no limits: chance itself is not known yet."""
_ROOTS = Context(prec=28)
# Mean and standard deviation of the range of n normal values in thousandths of sigma, n from 2 (ISO 7870-2, table 2).
# fmt: off
_MEAN_RANGE = (
    1128, 1693, 2059, 2326, 2534, 2704, 2847, 2970, 3078, 3173, 3258, 3336,
    3407, 3472, 3532, 3588, 3640, 3689, 3735, 3778, 3819, 3858, 3895, 3931,
)
_RANGE_SIGMA = (
    853, 888, 880, 864, 848, 833, 820, 808, 797, 787, 778, 770,
    763, 756, 750, 744, 739, 734, 729, 724, 720, 716, 712, 708,
)
# fmt: on
LARGEST_RANGED = len(_MEAN_RANGE) + 1
"""The range of more pieces than this says too little about their spread."""
BEST_RANGED = 10
"""Of more pieces than this the standard deviation is taken, where it is known: it looks at all of them."""
_PI = Decimal("3.141592653589793238462643383279502884")


class Standing(StrEnum):
    """What a lot's value is good for.

    COUNTS: the limits come from it, and it is judged. EXPLAINED: its cause is known and was left out, so the limits do
    not come from it; it is judged all the same. DOUBTED: its gauge was out of calibration; it is only shown.
    """

    COUNTS = "counts"
    EXPLAINED = "explained"
    DOUBTED = "doubted"


class Basis(StrEnum):
    """What chance is measured by.

    BETWEEN: by how neighbouring lots differ (moving range). A batch differs from the next by more than its own pieces
    do, so this is the usual one here. WITHIN: by how each lot's own pieces scatter: their range (X̄ and R), or of more
    than ten their standard deviation (X̄ and s).
    """

    BETWEEN = "between"
    WITHIN = "within"


class Sample(Struct, frozen=True):
    """One lot on a chart: the mean of `size` pieces; spread: their greatest less their least, None where not told.

    deviation: their standard deviation, None where the single readings are not known.
    """

    mean: Decimal
    size: int = 1
    spread: Decimal | None = None
    standing: Standing = Standing.COUNTS
    deviation: Decimal | None = None

    @property
    def is_by_deviation(self) -> bool:
        """Whether its scatter is told by s, not by R."""
        return self.deviation is not None and self.size > BEST_RANGED

    @property
    def tells_scatter(self) -> bool:
        """Whether its own pieces tell how they scatter."""
        return self.is_by_deviation or (self.spread is not None and 2 <= self.size <= LARGEST_RANGED)


class Limits(Struct, frozen=True):
    """centre: where the lots lie. sigma: of a lot's mean (BETWEEN) or of one piece (WITHIN). lots: of how many."""

    basis: Basis
    centre: Fraction
    sigma: Fraction
    lots: int

    def sigma_of(self, sample: Sample) -> Fraction:
        """The standard deviation of this sample's mean."""
        return self.sigma if self.basis is Basis.BETWEEN else self.sigma / _root(sample.size)

    def low(self, sample: Sample) -> Fraction:
        """Three sigmas below the centre."""
        return self.centre - 3 * self.sigma_of(sample)

    def high(self, sample: Sample) -> Fraction:
        return self.centre + 3 * self.sigma_of(sample)


class SpreadPoint(Struct, frozen=True):
    """One point of the chart below: how much the lot scattered, and what chance would leave it within.

    is_deviation: it is a standard deviation, not a range.
    """

    place: int
    value: Fraction
    low: Fraction
    centre: Fraction
    high: Fraction
    is_deviation: bool = False

    @property
    def is_outside(self) -> bool:
        return not self.low <= self.value <= self.high


def limits_of(samples: Sequence[Sample], basis: Basis) -> Limits | None:
    """The limits of these lots, in the order they were made; None with fewer than LEAST_LOTS to go by."""
    counting = [sample for sample in samples if sample.standing is Standing.COUNTS]
    if basis is Basis.WITHIN:
        counting = [sample for sample in counting if sample.tells_scatter]
    if len(counting) < LEAST_LOTS:
        return None
    if basis is Basis.BETWEEN:
        centre = sum((Fraction(sample.mean) for sample in counting), Fraction()) / len(counting)
        return Limits(basis, centre, between_sigma(counting), len(counting))
    weighed = sum((Fraction(sample.mean) * sample.size for sample in counting), Fraction())
    centre = weighed / sum(sample.size for sample in counting)
    return Limits(basis, centre, within_sigma(counting), len(counting))


def between_sigma(counting: Sequence[Sample]) -> Fraction:
    """The standard deviation of the lots' means, by the mean of their moving ranges over d2 = 1.128."""
    ranges = [abs(Fraction(after.mean) - Fraction(before.mean)) for before, after in pairwise(counting)]
    return sum(ranges, Fraction()) / len(ranges) / _mean_range(2)


def within_sigma(telling: Sequence[Sample]) -> Fraction:
    """The standard deviation of one piece, by the mean of what each lot says of it: R / d2, or s / c4, of its size."""
    told = [_piece_sigma(sample) for sample in telling]
    return sum(told, Fraction()) / len(told)


def _piece_sigma(sample: Sample) -> Fraction:
    if sample.is_by_deviation:
        return Fraction(sample.deviation or 0) / unbiasing(sample.size)
    return Fraction(sample.spread or 0) / _mean_range(sample.size)


@cache
def unbiasing(n: int) -> Fraction:
    """c4: the mean of the standard deviation of n normal values, in sigmas (ISO 7870-2, table 2).

    c4(n) = √(2/(n−1)) Γ(n/2) / Γ((n−1)/2). With r(n) for the quotient of the gammas, r(2) = 1/√π and
    r(n+1) = (n−1) / (2 r(n)).
    """
    quotient = _ROOTS.divide(Decimal(1), _ROOTS.sqrt(_PI))
    for k in range(2, n):
        quotient = _ROOTS.divide(Decimal(k - 1), _ROOTS.multiply(Decimal(2), quotient))
    root = _ROOTS.sqrt(_ROOTS.divide(Decimal(2), Decimal(n - 1)))
    return Fraction(_ROOTS.multiply(root, quotient))


def spread_points(samples: Sequence[Sample], limits: Limits) -> tuple[SpreadPoint, ...]:
    """The chart of moving ranges, ranges or standard deviations that belongs to these limits.

    Lots whose gauge is doubted are not on it.

    D3 and D4 are (d2 ± 3 d3) / d2, B3 and B4 are 1 ± 3 √(1 − c4²) / c4, never below zero.
    """
    sure = [(n, sample) for n, sample in enumerate(samples) if sample.standing is not Standing.DOUBTED]
    points = []
    if limits.basis is Basis.BETWEEN:
        for (_, before), (n, after) in pairwise(sure):
            value = abs(Fraction(after.mean) - Fraction(before.mean))
            points.append(_spread_point(n, value, limits.sigma, 2))
    else:
        for n, sample in sure:
            if sample.is_by_deviation:
                points.append(_deviation_point(n, sample, limits.sigma))
            elif sample.tells_scatter:
                points.append(_spread_point(n, Fraction(sample.spread or 0), limits.sigma, sample.size))
    return tuple(points)


def _spread_point(place: int, value: Fraction, sigma: Fraction, size: int) -> SpreadPoint:
    centre, reach = sigma * _mean_range(size), 3 * sigma * Fraction(_RANGE_SIGMA[size - 2], 1000)
    return SpreadPoint(place, value, max(Fraction(), centre - reach), centre, centre + reach)


def _deviation_point(place: int, sample: Sample, sigma: Fraction) -> SpreadPoint:
    c4 = unbiasing(sample.size)
    rest = 1 - c4 * c4
    root = Fraction(_ROOTS.sqrt(_ROOTS.divide(Decimal(rest.numerator), Decimal(rest.denominator))))
    centre, reach = sigma * c4, 3 * sigma * root
    value = Fraction(sample.deviation or 0)
    return SpreadPoint(place, value, max(Fraction(), centre - reach), centre, centre + reach, is_deviation=True)


def _mean_range(size: int) -> Fraction:
    return Fraction(_MEAN_RANGE[size - 2], 1000)


def _root(size: int) -> Fraction:
    return Fraction(Decimal(max(size, 1)).sqrt(_ROOTS))
