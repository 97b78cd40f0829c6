"""Pieces counted by their mass: how many there are, and how sure that is (DOMAIN 8)."""

from msgspec import Struct

from traceapp.domain.quantity import PPM, UnitMass

UNSTATED_PPM = 1_000
"""What a unit mass is trusted to where nobody stated its uncertainty: a tenth of a per cent."""


class Count(Struct, frozen=True):
    """The number that a mass comes nearest to, and the least and most that it may be at 95 %."""

    pieces: int
    least: int
    most: int

    @property
    def is_sure(self) -> bool:
        return self.least == self.most


def count_by_mass(mass_mg: int, one: UnitMass, accuracy_mg: int = 0) -> Count:
    """The count of a net mass. accuracy_mg: how far the scale may be off at that mass, at 95 %.

    A mass that no whole number fits lies between two of them, and either may be it: it is never rounded away.
    """
    off_mg = mass_mg * (one.uncertainty_ppm or UNSTATED_PPM) // PPM + accuracy_mg
    nearest = (2 * mass_mg * one.pieces + one.mass_mg) // (2 * one.mass_mg)
    least = -(-max(mass_mg - off_mg, 0) * one.pieces // one.mass_mg)
    most = (mass_mg + off_mg) * one.pieces // one.mass_mg
    if least > most:
        below = mass_mg * one.pieces // one.mass_mg
        return Count(nearest, below, below + 1)
    return Count(nearest, min(least, nearest), max(most, nearest))


def sampled(mass_mg: int, pieces: int, accuracy_mg: int = 0) -> UnitMass:
    """The unit mass by a counted sample, with the scale's part of its uncertainty."""
    stated = -(-accuracy_mg * PPM // mass_mg) if accuracy_mg else 0
    return UnitMass(mass_mg, pieces, stated)
