"""Counting pieces into a box: by weight against their unit mass, by a sample, by layers, or by hand (DOMAIN 9).

Magnetised parts are never put on a steel pan. Where the weight and what was expected are a piece or so apart, both
numbers are shown and somebody chooses.
"""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.counting import Count, count_by_mass, sampled
from traceapp.domain.quantity import UnitMass, pcs
from traceapp.domain.record.pieces import PieceCount
from traceapp.errors import Refused

LEAST_SAMPLE = 10
"""Fewer pieces say nothing of the mass of one."""
NEAR_PPM = 10_000
"""A count this near to what was expected is one that was miscounted, not a part of it; a single piece always is."""


class Counting(Struct, frozen=True, kw_only=True):
    """How the pieces of the tray at hand are counted, as far as it is told.

    expected: as many as make the box full, or all that the tray holds. way: "", layer or sample. layers, sample: told
    of them so far. mass_mg, by_mass: what was weighed, and the count it comes to. told: what stands against that count.
    """

    expected: int
    unit_mass: UnitMass | None = None
    is_magnetised: bool = False
    way: str = ""
    layers: int = 0
    sample: int = 0
    mass_mg: int = 0
    by_mass: Count | None = None
    told: int = 0
    instrument: str = ""

    @property
    def wants_mass(self) -> bool:
        """Whether a scale could say something now."""
        if self.is_magnetised or self.way == "layer" or self.told:
            return False
        return self.sample > 0 if self.way == "sample" else self.unit_mass is not None

    def is_near(self, pieces: int) -> bool:
        """Whether it was meant to be what was expected, and is not."""
        off = abs(pieces - self.expected)
        return 0 < off <= max(1, self.expected * NEAR_PPM // 1_000_000)


class Taking(Struct, frozen=True):
    """So many pieces are taken, counted so."""

    pieces: int
    counted: PieceCount


def tell_number(counting: Counting, number: int) -> Counting | Taking:
    """A number was keyed or scanned: of the sample, of layers, in a layer, or of pieces.

    Refused: zero_not_possible, sample_small.
    """
    if number <= 0:
        raise Refused("zero_not_possible")
    if counting.way == "sample" and not counting.sample:
        if number < LEAST_SAMPLE:
            raise Refused("sample_small", told=pcs(number), least=pcs(LEAST_SAMPLE))
        return replace(counting, sample=number)
    if counting.way == "layer" and not counting.layers:
        return replace(counting, layers=number)
    if counting.way == "layer":
        counted = PieceCount(way="layer", layers=counting.layers, per_layer=number)
        return Taking(counting.layers * number, counted)
    by = counting.by_mass
    if by is None:
        return Taking(number, PieceCount(way="hand"))
    if by.least <= number <= by.most:
        return Taking(number, _weighed(counting, way="hand"))
    return replace(counting, told=number)


def tell_mass(counting: Counting, mass_mg: int, instrument: str, accuracy_mg: int, lot: str) -> Counting | Taking:
    """What lies on the scale: the sample, or the pieces. Refused: magnetised_on_pan, unit_mass_missing."""
    if counting.is_magnetised:
        raise Refused("magnetised_on_pan", lot=lot)
    if counting.way == "sample" and counting.sample:
        one = sampled(mass_mg, counting.sample, accuracy_mg)
        return replace(counting, way="", unit_mass=one)
    if counting.unit_mass is None or counting.way:
        raise Refused("unit_mass_missing", lot=lot)
    by = count_by_mass(mass_mg, counting.unit_mass, accuracy_mg)
    weighed = replace(counting, by_mass=by, mass_mg=mass_mg, instrument=instrument)
    if not by.is_sure:
        return weighed
    if counting.is_near(by.pieces):
        return replace(weighed, told=counting.expected)
    return Taking(by.pieces, _weighed(weighed, way="mass"))


def choose(counting: Counting, pieces: int) -> Taking:
    """Of the two numbers that differ this one stands; the other is kept beside it. Refused `not_now` for a third."""
    by = counting.by_mass
    if by is None or pieces not in (by.pieces, counting.told):
        raise Refused("not_now")
    other = counting.told if pieces == by.pieces else by.pieces
    way = "mass" if pieces == by.pieces else "hand"
    return Taking(pieces, replace(_weighed(counting, way=way), other=other))


def other_way(counting: Counting) -> Counting:
    """By layers, where the pieces are magnetised; by a new sample, where they are not; or as before."""
    if counting.way:
        return replace(counting, way="", layers=0, sample=0)
    way = "layer" if counting.is_magnetised else "sample"
    return replace(counting, way=way, layers=0, sample=0, mass_mg=0, by_mass=None, told=0)


def told_less(counting: Counting) -> Counting | None:
    """The counting without the last thing told of it; None when nothing was."""
    if counting.told:
        return replace(counting, told=0, by_mass=None, mass_mg=0)
    if counting.by_mass is not None:
        return replace(counting, by_mass=None, mass_mg=0)
    if counting.layers or counting.sample:
        return replace(counting, layers=0, sample=0)
    return replace(counting, way="") if counting.way else None


def _weighed(counting: Counting, *, way: str) -> PieceCount:
    by, one = counting.by_mass, counting.unit_mass
    assert by is not None
    return PieceCount(
        way=way,
        mass_mg=counting.mass_mg,
        least=by.least,
        most=by.most,
        unit_mass=one,
        is_sampled=counting.sample > 0,
        instrument=counting.instrument,
    )
