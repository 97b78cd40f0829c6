"""What a process can do against its specification: Cp, Cpk by chance alone, Pp, Ppk by all that happened (ISO 22514-2).

A lot's pieces scatter, and lots scatter too. Where each lot tells its range, both are counted; where a lot has one
value, that value's scatter is all there is. Roots are taken to 28 digits, everything before them is exact.
"""

from collections.abc import Sequence
from decimal import Context, Decimal
from fractions import Fraction

from msgspec import Struct

from traceapp.domain.control_chart import LEAST_LOTS, Sample, Standing, between_sigma, within_sigma

_DIGITS = Context(prec=28)


class Capability(Struct, frozen=True):
    """Each None where the specification has no such side, or nothing scatters. lots: how many it is of."""

    lots: int
    cp: Decimal | None = None
    cpk: Decimal | None = None
    pp: Decimal | None = None
    ppk: Decimal | None = None


def capability_of(samples: Sequence[Sample], low: Decimal | None, high: Decimal | None) -> Capability | None:
    """Of the lots that count; None with fewer than LEAST_LOTS, or without a limit to hold them against."""
    counting = [sample for sample in samples if sample.standing is Standing.COUNTS]
    if len(counting) < LEAST_LOTS or (low is None and high is None):
        return None
    mean = sum((Fraction(sample.mean) for sample in counting), Fraction()) / len(counting)
    of_pieces, of_their_mean = _inside(counting)
    chance = max(Fraction(), between_sigma(counting) ** 2 - of_their_mean) + of_pieces
    squares = sum(((Fraction(sample.mean) - mean) ** 2 for sample in counting), Fraction())
    everything = max(Fraction(), squares / (len(counting) - 1) - of_their_mean) + of_pieces
    cp, cpk = _indices(mean, chance, low, high)
    pp, ppk = _indices(mean, everything, low, high)
    return Capability(len(counting), cp, cpk, pp, ppk)


def _inside(counting: Sequence[Sample]) -> tuple[Fraction, Fraction]:
    """The variance of a lot's pieces, and that of a lot's mean because of it; 0 where ranges are not told."""
    if not all(sample.tells_scatter for sample in counting):
        return Fraction(), Fraction()
    variance = within_sigma(counting) ** 2
    return variance, sum((variance / sample.size for sample in counting), Fraction()) / len(counting)


def _indices(
    mean: Fraction, variance: Fraction, low: Decimal | None, high: Decimal | None
) -> tuple[Decimal | None, Decimal | None]:
    """Width over six sigmas, and the nearer side over three."""
    if not variance:
        return None, None
    sigma = _decimal(variance).sqrt(_DIGITS)
    width = None if low is None or high is None else _DIGITS.divide(high - low, 6 * sigma)
    sides = [] if low is None else [mean - Fraction(low)]
    sides += [] if high is None else [Fraction(high) - mean]
    return width, _DIGITS.divide(_decimal(min(sides)), 3 * sigma)


def _decimal(exact: Fraction) -> Decimal:
    return _DIGITS.divide(Decimal(exact.numerator), Decimal(exact.denominator))
