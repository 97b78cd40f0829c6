"""How much: an integer of milligrams or of pieces, never a float, never mixed.

Milligrams below 2^53 reach nine thousand tonnes, a plant's output of two years, in one JSON integer.
"""

import re
from enum import StrEnum
from fractions import Fraction

import msgspec

from traceapp.errors import Refused

MG_PER_KG = 1_000_000
PPM = 1_000_000
LARGEST = 2**53 - 1
_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,30}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})")


class Unit(StrEnum):
    """What a quantity counts."""

    MG = "mg"
    PCS = "pcs"


class Quantity(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An amount of one unit. Adding kilograms to pieces raises."""

    amount: int
    unit: Unit

    def __add__(self, other: "Quantity") -> "Quantity":
        return Quantity(self.amount + self._same(other).amount, self.unit)

    def __sub__(self, other: "Quantity") -> "Quantity":
        return Quantity(self.amount - self._same(other).amount, self.unit)

    def _same(self, other: "Quantity") -> "Quantity":
        if self.unit is not other.unit:
            raise Refused("unit_mixed", one=self.unit.value, other=other.unit.value)
        return other


class UnitMass(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The measured mass of a number of pieces, the bridge between pieces and kilograms (DOMAIN 8).

    mass_mg of `pieces` pieces together; uncertainty_ppm is relative, at 95 %.
    """

    mass_mg: int
    pieces: int
    uncertainty_ppm: int = 0

    def mass_of(self, pieces: int) -> int:
        """Milligrams of so many pieces, rounded half up."""
        return (2 * self.mass_mg * pieces + self.pieces) // (2 * self.pieces)


def mg(amount: int) -> Quantity:
    return Quantity(amount, Unit.MG)


def pcs(amount: int) -> Quantity:
    return Quantity(amount, Unit.PCS)


def quantity_from_text(number: str, unit: str) -> Quantity:
    """Exactly what was written: `quantity_from_text("149.82", "kg")` is 149 820 000 mg.

    unit: mg, g, kg, t or pcs. Refused: unit_unknown, number_malformed (no decimal number), number_too_fine (below 1 mg
    or a part of a piece), number_out_of_range (negative or beyond 2^53).
    """
    scale = {"mg": 1, "g": 1_000, "kg": MG_PER_KG, "t": 1_000 * MG_PER_KG, "pcs": 1}.get(unit.lower())
    if scale is None:
        raise Refused("unit_unknown", typed=unit)
    written = number.strip()
    if _NUMBER.fullmatch(written) is None:
        raise Refused("number_malformed", typed=number)
    amount = Fraction(written) * scale
    if amount.denominator != 1:
        raise Refused("number_too_fine", typed=number, unit=unit)
    if not 0 <= amount <= LARGEST:
        raise Refused("number_out_of_range", typed=number, unit=unit)
    return Quantity(int(amount), Unit.PCS if unit.lower() == "pcs" else Unit.MG)


def decimal_text(quantity: Quantity, *, decimals: int | None = None) -> str:
    """The plain number in kilograms or pieces, no separators: `149.82`, `2400`.

    decimals: digits after the point for a mass, rounded half up; None shows all that are not zero, at least two.
    """
    if quantity.unit is Unit.PCS:
        return str(quantity.amount)
    sign, amount = ("-", -quantity.amount) if quantity.amount < 0 else ("", quantity.amount)
    if decimals is not None:
        step = 10 ** (6 - decimals)
        amount = (amount + step // 2) // step * step
    whole, part = divmod(amount, MG_PER_KG)
    digits = f"{part:06d}"
    digits = digits[:decimals] if decimals is not None else digits.rstrip("0").ljust(2, "0")
    return f"{sign}{whole}.{digits}" if digits else f"{sign}{whole}"


def shared_out(total: int, weights: tuple[int, ...]) -> tuple[int, ...]:
    """`total` divided in proportion to the weights, in whole numbers that sum to it exactly (largest remainder).

    Ties go to the earlier one. All weights zero: everything to the first.
    """
    if not weights:
        return ()
    whole = sum(weights)
    if whole == 0:
        return (total, *(0 for _ in weights[1:]))
    parts = [total * weight // whole for weight in weights]
    missing = total - sum(parts)
    if missing:
        rests = [total * weight % whole for weight in weights]
        for i in sorted(range(len(rests)), key=rests.__getitem__, reverse=True)[:missing]:
            parts[i] += 1
    return tuple(parts)
