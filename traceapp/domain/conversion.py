"""What an instrument exports in other units, in those of the plant: exact decimal factors, rounding as a named act."""

from collections.abc import Mapping
from decimal import ROUND_HALF_EVEN, Decimal
from types import MappingProxyType

_TO_BASE: Mapping[str, tuple[str, Decimal]] = MappingProxyType(
    {
        "T": ("T", Decimal(1)),
        "mT": ("T", Decimal("0.001")),
        "kG": ("T", Decimal("0.1")),
        "G": ("T", Decimal("0.0001")),
        "kA/m": ("kA/m", Decimal(1)),
        "A/m": ("kA/m", Decimal("0.001")),
        # 1 Oe = 1000/(4π) A/m, to twenty digits.
        "kOe": ("kA/m", Decimal("79.577471545947667884")),
        "Oe": ("kA/m", Decimal("0.079577471545947667884")),
        "kJ/m³": ("kJ/m³", Decimal(1)),
        # 1 MGOe = 100/(4π) kJ/m³, to twenty digits.
        "MGOe": ("kJ/m³", Decimal("7.9577471545947667884")),
        "mm": ("mm", Decimal(1)),
        "in": ("mm", Decimal("25.4")),
        "µm": ("µm", Decimal(1)),
        "mil": ("µm", Decimal("25.4")),
        "g/cm³": ("g/cm³", Decimal(1)),
        "kg/m³": ("g/cm³", Decimal("0.001")),
        "A·m²": ("A·m²", Decimal(1)),
        "emu": ("A·m²", Decimal("0.001")),
        "": ("", Decimal(1)),
        "%": ("%", Decimal(1)),
    }
)
UNITS = frozenset(_TO_BASE)


def factor(given: str, wanted: str) -> Decimal | None:
    """What a number in one unit is multiplied by for the other; None where they measure different things.

    A ratio without a unit may be exported in per cent.
    """
    if (given, wanted) == ("%", ""):
        return Decimal("0.01")
    if given == wanted:
        return Decimal(1)
    one, other = _TO_BASE.get(given), _TO_BASE.get(wanted)
    if one is None or other is None or one[0] != other[0]:
        return None
    return one[1] / other[1]


def converted(number: Decimal, by: Decimal, decimals: int) -> Decimal:
    """The number in the other unit, rounded half to even to one place more than is printed; as it is where by is 1."""
    if by == 1:
        return number
    return (number * by).quantize(Decimal(1).scaleb(-(decimals + 1)), rounding=ROUND_HALF_EVEN)
