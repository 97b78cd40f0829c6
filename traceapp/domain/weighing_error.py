"""How far a sum of weighings may be off.

The uncertainty is expanded, k = 2 (95 %), and follows JCGM 100:2008, 5.1 and 5.2. An instrument's accuracy is stated at
95 %. Its absolute part (0.01 kg) is taken as independent from weighing to weighing; its relative part (0.02 %), which
its calibration leaves, as the same for all its weighings, so that it falls out where the same scale weighs in and out.
The unit mass of counted pieces has one error for all pieces of the lot. Independent parts are added in quadrature.
"""

from math import isqrt

from msgspec import Struct

from traceapp.domain.counting import UNSTATED_PPM
from traceapp.domain.movement import INCOMING, Movement, Term
from traceapp.domain.quantity import PPM, UnitMass


class Accuracy(Struct, frozen=True):
    """What a scale may be off by at 95 %: so many milligrams in each weighing, and such a share in all of them."""

    instrument: str
    mg: int = 0
    ppm: int = 0
    problem: str = ""


class Doubt(Struct, frozen=True):
    """Why a balance cannot be judged, and how often. subject: the instrument, station or lot.

    code: accuracy_unknown, calibration_over, not_weighed (by no scale that is known), unit_mass_unknown,
    nothing_weighed or within_uncertainty.
    """

    code: str
    subject: str = ""
    times: int = 1


class Part(Struct, frozen=True):
    """What one instrument, or one lot's unit mass, adds to the uncertainty (mg, at 95 %), by so many weighings."""

    source: str
    weighings: int
    uncertainty_mg: int


class WeighingError:
    """The errors of many weighings, added up as the model of this file says."""

    def __init__(self) -> None:
        self.weighings = self.assumed = 0
        self._doubts: dict[tuple[str, str], int] = {}
        self._shared: dict[tuple[str, int], int] = {}
        self._single: dict[tuple[str, str, int], int] = {}
        self._counted: dict[tuple[str, UnitMass], int] = {}
        self._times: dict[str, int] = {}

    def doubt(self, code: str, subject: str) -> None:
        self._doubts[code, subject] = self._doubts.get((code, subject), 0) + 1

    def add(self, movement: Movement, mass: int, accuracy: Accuracy | None, where: str, *, whole: int = 0) -> None:
        """So much of a movement. where: the station, named where no scale is known. whole: what was weighed, where only
        `mass` of it is balanced; it is off by that part.
        """
        signed = mass if movement.term in INCOMING or movement.term is Term.MISSING else -mass
        if not mass or movement.is_declared:
            return
        if movement.unit_mass is not None:
            key = (movement.lot, movement.unit_mass)
            self._counted[key] = self._counted.get(key, 0) + signed
            return
        self.weighings += 1
        self.assumed += not movement.instrument
        if accuracy is None:
            self.doubt("not_weighed", where)
        elif accuracy.problem:
            self.doubt(accuracy.problem, accuracy.instrument)
        else:
            self._weighed(movement.weighing, signed, abs(whole) or mass, accuracy)

    def _weighed(self, weighing: str, signed: int, whole: int, accuracy: Accuracy) -> None:
        name = accuracy.instrument
        self._times[name] = self._times.get(name, 0) + 1
        shared, single = (name, accuracy.ppm), (name, weighing, accuracy.mg)
        self._shared[shared] = self._shared.get(shared, 0) + signed
        self._single[single] = self._single.get(single, 0) + signed * PPM // abs(whole)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The most frequent first."""
        found = (Doubt(code, subject, times) for (code, subject), times in self._doubts.items())
        return tuple(sorted(found, key=_rank))

    def total(self) -> tuple[int, tuple[Part, ...]]:
        """Milligrams at 95 %, rounded up, and what each instrument and unit mass adds to it."""
        squares: dict[str, int] = {}
        for (name, ppm), net in self._shared.items():
            squares[name] = squares.get(name, 0) + (ppm * net) ** 2
        for (name, _, mg), parts in self._single.items():
            squares[name] = squares.get(name, 0) + (mg * parts) ** 2
        for (lot, one), net in self._counted.items():
            squares[lot] = squares.get(lot, 0) + ((one.uncertainty_ppm or UNSTATED_PPM) * net) ** 2
        told = [Part(name, self._times.get(name, 0), _root(square)) for name, square in squares.items() if square]
        return _root(sum(squares.values())), tuple(sorted(told, key=_weight))


def _root(square: int) -> int:
    """The root of a sum of squares of milligrams in millionths, in milligrams, rounded up."""
    return -(-isqrt(square) // PPM)


def _rank(doubt: Doubt) -> tuple[int, str, str]:
    return -doubt.times, doubt.code, doubt.subject


def _weight(part: Part) -> tuple[int, str]:
    return -part.uncertainty_mg, part.source
