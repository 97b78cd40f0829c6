"""The analysis that came with a lot: oxides of its TREO or elements, in percent (DOMAIN 3).

A rare-earth oxide is told as on its certificate: the total of rare-earth oxides (TREO) in percent of the mass, and each
oxide in percent of that total. Without a total the oxides are percent of the mass.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from traceapp.domain.material import ELEMENTS, Material
from traceapp.domain.oxide import metal_in
from traceapp.domain.problem import Unreadable
from traceapp.domain.written import number_from_text
from traceapp.errors import Refused

TREO = "TREO"
"""The field of the total of rare-earth oxides."""
MOST, ALL = Decimal(100), Decimal(101)
"""Percent of one part, and of all together: laboratories round, and what is above the whole is scaled down."""
OXIDES = ("Nd2O3", "Pr6O11", "Dy2O3", "Tb4O7", "La2O3", "CeO2", "Sm2O3", "Gd2O3", "Ho2O3", "Y2O3")
SYMBOLS = ("Nd", "Pr", "Dy", "Tb", "Sm", "Fe", "B", "Co", "Cu", "Al", "Ga", "Nb", "Ni")
_PLACES = Decimal("0.000001")
Composition = tuple[tuple[str, str], ...]


def asked_of(material: Material | None) -> tuple[str, ...]:
    """What an analysis of a material tells, by name: its own elements first; of an oxide its TREO before all."""
    own = tuple(one.element for one in material.elements) if material is not None else ()
    if material is not None and material.form == "oxide":
        metals = {oxide: found[0] for oxide in OXIDES if (found := metal_in(oxide)) is not None}
        first = [oxide for oxide in OXIDES if metals.get(oxide) in own]
        return TREO, *first, *(oxide for oxide in OXIDES if oxide not in first)
    return *own, *(symbol for symbol in SYMBOLS if symbol not in own)


def composition_of(told: Mapping[str, str]) -> Composition:
    """What was told by name, as percent of the mass; what was left empty or is nothing is not told.

    Refused as `require_composition`; treo_alone where a total was told, and not of what.
    """
    numbers = {name: _percent(name, text) for name, text in told.items() if text.strip()}
    total = numbers.pop(TREO, None)
    parts = {name: number for name, number in numbers.items() if number}
    if total is not None and not parts:
        raise Refused("treo_alone")
    require_composition(tuple((name, f"{number:f}") for name, number in parts.items()))
    of = MOST if total is None else total
    return tuple((name, _text(number * of / MOST)) for name, number in parts.items())


def require_composition(composition: Sequence[tuple[str, str]]) -> None:
    """Refused where an analysis is none: element_unknown, element_twice, percent_outside (no number from 0 to 100),
    percents_above_whole.
    """
    total, metals = Decimal(0), set[str]()
    for name, text in composition:
        metal = metal_in(name)
        if name not in ELEMENTS and metal is None:
            raise Refused("element_unknown", element=name)
        element = metal[0] if metal is not None else name
        if element in metals:
            raise Refused("element_twice", element=element)
        metals.add(element)
        total += _percent(name, text)
    if total > ALL:
        raise Refused("percents_above_whole", percent=f"{total:f}")


def _percent(name: str, text: str) -> Decimal:
    try:
        number = number_from_text(text.strip().removesuffix("%").strip().replace(",", "."))
    except Unreadable:
        raise Refused("percent_outside", element=name, percent=text[:20]) from None
    if not 0 <= number <= MOST:
        raise Refused("percent_outside", element=name, percent=text[:20])
    return number


def _text(number: Decimal) -> str:
    """As many digits as an analysis has; no exponent, no zeros at the end."""
    text = f"{number.quantize(_PLACES):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
