"""How much of an oxide is its metal, by the conventional atomic masses (IUPAC, abridged)."""

import re
from collections.abc import Iterable
from fractions import Fraction

_MASSES = {
    "O": "15.999", "La": "138.90547", "Ce": "140.116", "Pr": "140.90766", "Nd": "144.242", "Sm": "150.36",
    "Eu": "151.964", "Gd": "157.249", "Tb": "158.925354", "Dy": "162.500", "Ho": "164.930329", "Er": "167.259",
    "Tm": "168.934219", "Yb": "173.045", "Lu": "174.9668", "Y": "88.905838", "Sc": "44.955907",
}  # fmt: skip
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_FORMULA = re.compile(r"([A-Z][a-z]?)([0-9]*)O([0-9]*)")


def metal_in(oxide: str) -> tuple[str, Fraction] | None:
    """The metal of an oxide such as `Pr6O11`, and its share of the mass; None for what is no such formula."""
    found = _FORMULA.fullmatch(oxide)
    if found is None or found[1] not in _MASSES or found[1] == "O":
        return None
    metal = int(found[2] or 1) * Fraction(_MASSES[found[1]])
    return found[1], metal / (metal + int(found[3] or 1) * Fraction(_MASSES["O"]))


def written(name: str) -> str:
    """A formula as people write it: `Pr6O11` is Pr₆O₁₁; any other name as it is."""
    return name.translate(_SUBSCRIPTS) if metal_in(name) is not None else name


def metals_of(composition: Iterable[tuple[str, str]]) -> dict[str, Fraction]:
    """How much of the mass each element is, by an analysis in percent of elements and oxides; oxygen is left out."""
    shares: dict[str, Fraction] = {}
    for name, percent in composition:
        metal = metal_in(name)
        element, part = metal if metal is not None else (name, Fraction(1))
        shares[element] = shares.get(element, Fraction(0)) + Fraction(percent) / 100 * part
    return shares
