"""What lies in the containers of a lot that went through loads and baths in portions (DOMAIN 6).

A version of the lot is all of it that was in any load so far, each container as it was at its fullest. One that has not
been through a step yet counts there as if it had been, wherever that was done: the lot is spoken of as what it became.
"""

from collections.abc import Collection, Mapping, Sequence

from traceapp.domain.makeup import Done, Makeup, Part, measured, mixed
from traceapp.domain.quantity import shared_out


class Portions:
    """born: as it was made; containers: those that it was made into.

    Attributes:
        lot: as it stands as a whole.
    """

    def __init__(self, born: Makeup, containers: Collection[int]) -> None:
        self._containers = frozenset(containers)
        self._begin(born)

    def _begin(self, lot: Makeup) -> None:
        """All of it is alike, as far as anybody knows."""
        self.lot = lot
        self._held: dict[int, Part] = {}
        self._before: dict[str, Makeup] = {}
        self._passed: dict[int, set[str]] = {}
        self._places: dict[str, dict[Done, None]] = {}

    def before(self, step: str, seats: Mapping[int, int]) -> Makeup:
        """What these containers held when they went in. seats: milligrams in the load, by container.

        One that was in no load yet is as the lot was before any of it went through the step.
        """
        if not self._are_own(seats):
            return self.lot
        rest = self._before.get(step, self.lot)
        return _together([Part(self._held.get(n, Part(rest, 0)).makeup, mass or 1) for n, mass in seats.items()])

    def after(self, step: str, seats: Mapping[int, int], made: Part, done: Done | None) -> Makeup:
        """The lot once these containers came out as so much of something. done: the stage that they went through."""
        if not self._are_own(seats):
            self._begin(made.makeup)
            return self.lot
        self._before.setdefault(step, self.lot)
        if done is not None:
            self._places.setdefault(step, {})[done] = None
        for (n, mass), left in zip(seats.items(), shared_out(made.mass, tuple(seats.values())), strict=True):
            known = self._held[n].mass if n in self._held else 1
            self._held[n] = Part(made.makeup, max(max(mass, known) + left - mass, 1))
            self._passed.setdefault(n, set()).add(step)
        seen: dict[tuple[int, frozenset[str]], Makeup] = {}
        parts = []
        for n, part in self._held.items():
            alike = id(part.makeup), frozenset(self._passed[n])
            if alike not in seen:
                seen[alike] = self._seen(n, part.makeup)
            parts.append(Part(seen[alike], part.mass))
        self.lot = _together(parts)
        return self.lot

    def measured(self, shares: Mapping[str, int]) -> None:
        """What was measured of the lot was measured of all that was in a load."""
        self.lot = measured(self.lot, shares)
        anew = {id(part.makeup): measured(part.makeup, shares) for part in self._held.values()}
        self._held = {n: Part(anew[id(part.makeup)], part.mass) for n, part in self._held.items()}

    def _are_own(self, seats: Mapping[int, int]) -> bool:
        """Whether each is a container that the lot was made into; what was sorted out later is of any of them."""
        return bool(seats) and self._containers.issuperset(seats)

    def _seen(self, n: int, makeup: Makeup) -> Makeup:
        """With the steps that others went through and this one did not yet."""
        for step, places in self._places.items():
            for done in places if step not in self._passed[n] else ():
                makeup = makeup.and_then(done)
        return makeup


def _together(parts: Sequence[Part]) -> Makeup:
    first = parts[0].makeup
    return first if all(part.makeup is first or part.makeup == first for part in parts) else mixed(parts)
