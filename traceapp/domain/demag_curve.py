"""A demagnetisation curve and what it says of the material (IEC 60404-5): Br, HcB, HcJ, (BH)max and Hk.

Points are integers: the field strength H in A/m, negative in the second quadrant, and the polarisation J in µT. Between
points the curve is a straight line, and everything that follows is exact decimal arithmetic on it.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from itertools import pairwise

from msgspec import Struct

from traceapp.errors import Refused

MU_0 = Decimal("1.2566370614359172954e-6")
"""The magnetic constant, 4π · 10⁻⁷ T·m/A."""
KNEE = Decimal("0.9")
"""Hk is the field at which J has fallen to this share of Br."""
_FEWEST = 5
_MICRO = Decimal(1_000_000)
_STRONGEST, _MOST = 10_000_000, 3_000_000


class CurveProperties(Struct, frozen=True, kw_only=True):
    """Br in T; HcB, HcJ and Hk in kA/m; (BH)max in kJ/m³, at the field `best` in kA/m. None: the curve ends before it.

    squareness: Hk / HcJ.
    """

    br: Decimal
    hcb: Decimal | None
    hcj: Decimal | None
    hk: Decimal | None
    bhmax: Decimal
    best: Decimal
    squareness: Decimal | None

    def value(self, property_key: str) -> Decimal | None:
        """By the key of the plant's property; `hk` there is the squareness."""
        return {
            "br": self.br, "hcb": self.hcb, "hcj": self.hcj, "hk": self.squareness, "bhmax": self.bhmax,
        }.get(property_key)  # fmt: skip


class _Point(Struct, frozen=True):
    """Field in A/m and a flux density or polarisation in T."""

    h: Decimal
    y: Decimal


def in_order(fields: Sequence[int], polarisations: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """The points of a second quadrant from zero field on, of two at one field the first.

    Refused: curve_malformed (points) when the lists do not fit each other, when there are too few points, when the
    curve does not begin at zero field or at a polarisation above zero, or when a value is beyond what magnets show.
    """
    if len(fields) != len(polarisations):
        raise Refused("curve_malformed", points=len(fields))
    points = {h: j for h, j in sorted(zip(fields, polarisations, strict=True), reverse=True) if h <= 0}
    ordered = tuple(points.items())
    known = len(ordered) >= _FEWEST and ordered[0][0] == 0 and ordered[0][1] > 0
    if not known or ordered[-1][0] < -_STRONGEST or any(abs(j) > _MOST for _, j in ordered):
        raise Refused("curve_malformed", points=len(ordered))
    return ordered


def properties_of(fields: Sequence[int], polarisations: Sequence[int]) -> CurveProperties:
    """What a curve says. Refused as `in_order`."""
    points = in_order(fields, polarisations)
    with localcontext(prec=40):
        polarisation = [_Point(Decimal(h), Decimal(j) / _MICRO) for h, j in points]
        flux = [_Point(point.h, point.y + MU_0 * point.h) for point in polarisation]
        br = polarisation[0].y
        hcb, hcj = _crossing(flux, Decimal(0)), _crossing(polarisation, Decimal(0))
        hk = _crossing(polarisation, br * KNEE)
        product, best = max(_products(flux), key=_first)
        return CurveProperties(
            br=_rounded(br, 4),
            hcb=_kiloampere(hcb),
            hcj=_kiloampere(hcj),
            hk=_kiloampere(hk),
            bhmax=_rounded(product / 1000, 1),
            best=_rounded(-best / 1000, 1),
            squareness=_rounded(hk / hcj, 3) if hk is not None and hcj else None,
        )


def flux_of(fields: Sequence[int], polarisations: Sequence[int]) -> tuple[int, ...]:
    """B in µT at each point: J + µ0·H."""
    with localcontext(prec=40):
        return tuple(
            int((Decimal(j) + MU_0 * _MICRO * h).to_integral_value(ROUND_HALF_EVEN))
            for h, j in zip(fields, polarisations, strict=True)
        )


def polarisation_of(fields: Sequence[int], fluxes: Sequence[int]) -> tuple[int, ...]:
    """J in µT at each point: B − µ0·H."""
    return flux_of([-h for h in fields], fluxes)


def _first(pair: tuple[Decimal, Decimal]) -> Decimal:
    return pair[0]


def _crossing(points: Sequence[_Point], level: Decimal) -> Decimal | None:
    """The magnitude of the field at which the line first falls to a level; None where it never does."""
    for before, after in pairwise(points):
        if after.y <= level < before.y:
            return -(before.h + (after.h - before.h) * (before.y - level) / (before.y - after.y))
    return None


def _products(flux: Sequence[_Point]) -> Iterator[tuple[Decimal, Decimal]]:
    """−B·H (J/m³) at every point of the second quadrant, and at the vertex of each segment's parabola."""
    for before, after in pairwise(flux):
        yield -before.h * before.y, before.h
        slope = (after.y - before.y) / (after.h - before.h)
        if slope > 0:
            vertex = (slope * before.h - before.y) / (2 * slope)
            if after.h < vertex < before.h:
                yield -vertex * (before.y + slope * (vertex - before.h)), vertex
    yield -flux[-1].h * flux[-1].y, flux[-1].h


def _kiloampere(field: Decimal | None) -> Decimal | None:
    return None if field is None else _rounded(field / 1000, 1)


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN)


TOLERANCES: dict[str, Decimal] = {
    "br": Decimal("0.01"),
    "hcb": Decimal("0.01"),
    "hcj": Decimal("0.01"),
    "bhmax": Decimal("0.02"),
    "hk": Decimal("0.03"),
}
"""How far a stated value may lie from the one that follows from the curve, as a share of it."""


def disagreeing(
    found: CurveProperties, stated: Callable[[str], tuple[Decimal, Decimal] | None]
) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Properties whose stated range (least, greatest) the curve contradicts: key, the nearer end stated, computed."""
    for key, share in TOLERANCES.items():
        computed, ends = found.value(key), stated(key)
        if computed is None or ends is None:
            continue
        least, most = ends
        room = abs(computed) * share
        if computed < least - room:
            yield key, least, computed
        elif computed > most + room:
            yield key, most, computed
