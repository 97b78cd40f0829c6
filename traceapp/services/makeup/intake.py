"""What goes into a lot: parts of its parents, each with its mass, and what was taken up of slurries and anodes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from traceapp.domain.lot import LEAST_MG
from traceapp.domain.makeup import (
    NOBODY_KNOWS,
    NOBODY_SAID,
    UNKNOWN,
    WHOLE,
    Content,
    Makeup,
    Part,
    Version,
    mixed,
    version_at,
)
from traceapp.domain.material import Material
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import PPM, Quantity, Unit
from traceapp.domain.record.pieces import Draw, NamedMass
from traceapp.domain.step import Declared, Step
from traceapp.services.makeup.piece_mass import PieceMasses

Taken = tuple[str, Quantity]
"""So much of a lot."""


class Intake:
    """Of one lot. known: versions of its parents.

    Attributes:
        presumed: elements whose share rests on a rule of thumb, here or in some parent.
    """

    def __init__(self, plant: Plant, known: Mapping[str, Sequence[Version]], masses: PieceMasses) -> None:
        self._plant = plant
        self._known = known
        self._masses = masses
        self.presumed: frozenset[str] = frozenset()

    def parts(self, draws: Iterable[Taken], heels: Iterable[Taken], at: int) -> list[Part]:
        """Each with its mass. Where the mass of some pieces is not known: by number where all that was drawn is
        counted, each alike otherwise; nothing is left out because nobody weighed it, and its shares are presumed.
        """
        drawn = [(self._makeup(lot, at), taken, self._masses.mass_of(lot, taken, at + 1)) for lot, taken in draws]
        kept = [(self._makeup(lot, at), max(taken.amount, LEAST_MG)) for lot, taken in heels]
        if not drawn:
            return [Part(makeup, mass) for makeup, mass in kept]
        if all(mass is not None for *_, mass in drawn) and any(mass for *_, mass in drawn):
            return [*(Part(makeup, mass or 0) for makeup, _, mass in drawn), *(Part(*one) for one in kept)]
        is_counted = all(taken.unit is Unit.PCS for _, taken, _ in drawn) and any(taken.amount for _, taken, _ in drawn)
        found = [Part(makeup, taken.amount if is_counted else 1) for makeup, taken, _ in drawn]
        found += [Part(makeup, 1) for makeup, _ in kept]
        if len(found) > 1 and (kept or not is_counted):
            self._presume(part.makeup for part in found)
        return found

    def mixture(self, taken: Iterable[Taken], at: int) -> Makeup:
        """What the drawn lots come to when mixed; unknown where nothing was drawn."""
        parts = self.parts(taken, (), at)
        return mixed(parts) if parts else NOBODY_KNOWS

    def blended(
        self, own: Part, counted: Quantity | None, others: Sequence[tuple[str, Quantity | None, int]], at: int
    ) -> Makeup:
        """What lay together until a moment. own: with its mass, 0 where nobody knows it; counted: how much that was.

        others: lots, how much of each, and as of when. Where a mass is not known: by number where all were counted,
        each alike otherwise, and its shares are presumed.
        """
        makeups = [own.makeup, *(self._makeup(lot, since) for lot, _, since in others)]
        told = [counted, *(quantity for _, quantity, _ in others)]
        masses = [own.mass, *(self._masses.mass_of(lot, one, at) if one is not None else 0 for lot, one, _ in others)]
        weights = [mass or 0 for mass in masses]
        if not all(weights):
            numbers = [one.amount for one in told if one is not None and one.unit is Unit.PCS]
            is_counted = len(numbers) == len(told) and all(number > 0 for number in numbers)
            weights = numbers if is_counted else [1] * len(told)
            if not is_counted:
                self._presume(makeups)
        return mixed([Part(makeup, weight) for makeup, weight in zip(makeups, weights, strict=True)])

    def taken_up(
        self, step: Step | None, uptakes: Sequence[NamedMass], draws: Sequence[Draw], at: int
    ) -> Iterator[Part]:
        """The metal that came out of a slurry, a bath or an anode."""
        if step is None:
            return
        for declared in step.uptakes:
            mass = sum(one.mass_mg for one in uptakes if one.name == declared.key)
            if not declared.of or not mass:
                continue
            sources = [(draw.lot, draw.quantity) for draw in draws if draw.line in declared.of]
            if sources:
                before = self.presumed
                taken = self.mixture(sources, at).bare
                if len(taken.contents) == 1:  # then it is all of that one, however much of the source is solvent
                    self.presumed = before
                yield Part(taken, mass)
            elif any(material is None or material.rare_earth for material in self._sources(step, declared)):
                yield Part(NOBODY_KNOWS, mass)
            else:
                yield Part(Makeup(), mass)

    def given_outside(self, step: Step | None, mass: int) -> Iterator[Part]:
        """The rare earths that a processor may have let so much matter take up out of what is its own: as much as the
        route lets it be, of every source that the route has, and of no origin that anybody told.
        """
        if step is None:
            return
        for declared in step.uptakes:
            rare = [one for one in self._sources(step, declared) if one is not None and one.rare_earth]
            elements = sorted({part.element for material in rare for part in material.elements})
            if elements:
                alike = WHOLE // len(elements)
                yield Part(
                    Makeup(tuple(Content(element, alike, NOBODY_SAID) for element in elements)),
                    max(mass * declared.most_ppm // PPM, 1),
                )
                self.presumed |= frozenset(elements)

    def presume(self, makeup: Makeup) -> None:
        """Note that every element in this makeup rests on a rule of thumb."""
        self._presume((makeup,))

    def _presume(self, makeups: Iterable[Makeup]) -> None:
        self.presumed |= {content.element for makeup in makeups for content in makeup.contents} - {UNKNOWN}

    def _makeup(self, lot: str, at: int) -> Makeup:
        """What a parent was made of at a moment; what of it nobody analysed nobody analysed of this lot."""
        version = version_at(self._known.get(lot, ()), at)
        if version is None:
            return NOBODY_KNOWS
        self.presumed |= version.unproven
        return version.makeup

    def _sources(self, step: Step, declared: Declared) -> tuple[Material | None, ...]:
        """The materials of the lines that an uptake comes of."""
        lines = [step.line(key) for key in declared.of]
        return tuple(self._plant.materials.get(key) for line in lines if line is not None for key in line.materials)
