"""Masses that were worked out of shares, sums and differences and not weighed: shown to the figures they can have.

What was weighed is shown as it was weighed, and what is kept stays a whole number of milligrams.
"""

from collections.abc import Iterable
from itertools import accumulate, pairwise

from traceapp.domain.quantity import Quantity, Unit, decimal_text, mg

FIGURES = 4
"""So many at least: no scale of a plant tells a heap more exactly."""
_MG_PLACES, _LEAST, _AS_SCALES_SHOW = 6, 1, 2
_TEN_KG, _TONNE = 10_000_000, 1_000_000_000


def places_of(mass_mg: int) -> int:
    """Decimal places in kilograms: one from a tonne on, two from ten kilograms on, below that four figures."""
    size = abs(mass_mg)
    if size >= _TONNE:
        return _LEAST
    if size >= _TEN_KG or not size:
        return _AS_SCALES_SHOW
    return min(_MG_PLACES + FIGURES - len(str(size)), _MG_PLACES)


def sure_places(uncertainty_mg: int, largest_mg: int) -> int:
    """Decimal places in kilograms of masses up to the largest, whose difference is sure to so much: two figures of
    that, but no more places than the scales show of the largest.
    """
    most = max(places_of(largest_mg), _AS_SCALES_SHOW)
    return max(0, min(_MG_PLACES + 2 - len(str(uncertainty_mg)), most)) if uncertainty_mg else most


def text_of(quantity: Quantity) -> str:
    """The plain number in kilograms or pieces: `143.91`, `0.01235`, `0.30`, `2400`. No nought after the hundredths."""
    if quantity.unit is Unit.PCS:
        return decimal_text(quantity)
    places = places_of(quantity.amount)
    (rounded,) = closing((quantity.amount,), places)
    return decimal_text(mg(rounded), decimals=places if places <= _AS_SCALES_SHOW else None)


def kilograms(mass_mg: int, places: int) -> str:
    """The plain number to so many places: `143.91`."""
    return decimal_text(mg(mass_mg), decimals=places)


def closing(masses: Iterable[int], places: int) -> tuple[int, ...]:
    """The masses (mg, of either sign) to so many places in kilograms, adding up to their sum to as many.

    Each is off by less than one in its last place, and not at all where it has no more places: what is rounded is where
    each one leaves the running sum.
    """
    grain = 10 ** (_MG_PLACES - places)
    sums = [(total + grain // 2) // grain * grain for total in accumulate(masses, initial=0)]
    return tuple(after - before for before, after in pairwise(sums))


def shown(amounts: Iterable[int], unit: Unit) -> tuple[str, ...]:
    """Parts and their sum as plain numbers, the parts adding up to it on paper too: to hundredths of a kilogram."""
    told = tuple(amounts)
    if unit is Unit.PCS:
        return (*map(str, told), str(sum(told)))
    parts = closing(told, _AS_SCALES_SHOW)
    return tuple(kilograms(part, _AS_SCALES_SHOW) for part in (*parts, sum(parts)))
