"""The links of a trace with its lots numbered, so that what goes along thousands of links is looked up by place."""

from collections.abc import Iterable, Iterator, Sequence

from traceapp.domain.lot import HELD_BACK, LEAST_MG
from traceapp.domain.quantity import UnitMass
from traceapp.domain.record.pieces import Role
from traceapp.services.ports import Books, LinkLine


class Genealogy:
    """Lots and links by number, seen from the start lots: backward along the links, or forward.

    Attributes:
        links: as given. codes: of the lots, the start lots first.
        near, far: the lot of each link that is nearer to the start, and the other one.
        onwards: the links onwards of each lot.
    """

    def __init__(self, starts: Iterable[str], links: Sequence[LinkLine], *, forward: bool) -> None:
        number = {code: n for n, code in enumerate(dict.fromkeys(starts))}
        self._starts = len(number)
        self._child = [number.setdefault(link.child, len(number)) for link in links]
        parent = [number.setdefault(link.parent, len(number)) for link in links]
        self.links = links
        self.codes = list(number)
        self.near, self.far = (parent, self._child) if forward else (self._child, parent)
        self.onwards: list[list[int]] = [[] for _ in number]
        for link, near in enumerate(self.near):
            self.onwards[near].append(link)

    def depths(self) -> list[int]:
        """How many links away from the start each lot is first met; -1 for those that are not met."""
        depths = [0] * self._starts + [-1] * (len(self.codes) - self._starts)
        depth, level = 0, list(range(self._starts))
        while level:
            depth, here, level = depth + 1, level, []
            for lot in here:
                for link in self.onwards[lot]:
                    if depths[self.far[link]] < 0:
                        depths[self.far[link]] = depth
                        level.append(self.far[link])
        return depths

    def ordered(self) -> Iterator[int]:
        """Every lot before those onwards of it.

        No record makes a cycle; in a forged one the smallest code goes first, so that every walk ends.
        """
        waits = [0] * len(self.codes)
        for links in self.onwards:
            for link in links:
                waits[self.far[link]] += 1
        ready = [lot for lot, count in enumerate(waits) if not count]
        for _ in self.codes:
            if not ready:
                ready.append(min((n for n, count in enumerate(waits) if count > 0), key=self.codes.__getitem__))
                waits[ready[0]] = 0
            lot = ready.pop()
            yield lot
            for link in self.onwards[lot]:
                following = self.far[link]
                waits[following] -= 1
                if not waits[following]:
                    ready.append(following)

    def weights(self, books: Books) -> tuple[list[int], list[int]]:
        """What each link weighs, and all links into each lot together.

        It is the mass that came along the link; where all parents of a child are counted in pieces, their number;
        equal where nobody knows how much. A heel that nobody weighed is there, however little. A consumable touches the
        product and is no part of it: it weighs nothing.
        """
        weights, whole = [0] * len(self.links), [0] * len(self.codes)
        units = [""] * len(self.codes)
        mixed: set[int] = set()
        for number, (link, child) in enumerate(zip(self.links, self._child, strict=True)):
            if link.role == _ASIDE:
                continue
            weight = link.amount or (LEAST_MG if link.role in HELD_BACK else 0)
            weights[number] = weight
            whole[child] += weight
            if not units[child]:
                units[child] = link.unit
            elif units[child] != link.unit:
                mixed.add(child)
        mixed.update(child for child, total in enumerate(whole) if units[child] and not total)
        for child, numbers in self._matter_into(mixed).items():
            masses = _masses(books, [self.links[n] for n in numbers])
            whole[child] = sum(masses)
            for number, mass in zip(numbers, masses, strict=True):
                weights[number] = mass
        return weights, whole

    def _matter_into(self, lots: set[int]) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for number, child in enumerate(self._child if lots else ()):
            if child in lots and self.links[number].role != _ASIDE:
                found.setdefault(child, []).append(number)
        return found


_ASIDE = Role.CONSUMABLE.value


def weights_of(books: Books, codes: Sequence[str]) -> dict[str, list[int]]:
    """What the links of each of these lots weigh among themselves, in the order of its links, as `weights` has it."""
    into: dict[str, list[LinkLine]] = {code: [] for code in codes}
    for link in books.links_into(codes):
        into[link.child].append(link)
    found = {}
    for code, links in into.items():
        masses = iter(_masses(books, [link for link in links if link.role != _ASIDE]))
        found[code] = [0 if link.role == _ASIDE else next(masses) for link in links]
    return found


def _masses(books: Books, links: Sequence[LinkLine]) -> tuple[int, ...]:
    """Masses that came along the links; ones where that of any is unknown, so that none counts for nothing."""
    states = books.lots(tuple(dict.fromkeys(link.parent for link in links if link.unit == "pcs")))
    masses = {code: state.unit_mass for code, state in states.items()}
    found = [_mass(link, masses.get(link.parent)) for link in links]
    known = tuple(mass for mass in found if mass is not None)
    return known if len(known) == len(links) and any(known) else (1,) * len(links)


def _mass(link: LinkLine, unit_mass: UnitMass | None) -> int | None:
    if link.unit != "pcs":
        return link.amount or (LEAST_MG if link.role in HELD_BACK else 0)
    return unit_mass.mass_of(link.amount) if unit_mass is not None and unit_mass.pieces > 0 else None
