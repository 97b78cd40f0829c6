"""What a walk in the arrays came to, as plain values: how many lots, which have most of it, what became of them."""

from collections.abc import Mapping, Sequence

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from traceapp.store.links.adjacency import Numbers
from traceapp.store.links.levelled import Weigh
from traceapp.store.links.shares import part_of
from traceapp.store.links.web import Web
from traceapp.store.links.web_flow import Share, back_shares, forward_shares

Cut = Mapping[str, Sequence[bool]]
"""Of some lots, which of the links into each count, in their order."""


class Reach(Struct, frozen=True):
    """The lots reached, each with its share."""

    web: Web
    share: Share

    @property
    def lots(self) -> int:
        return len(self.share.numbers)

    def listed(self, least: int, most: int) -> list[tuple[str, int]]:
        """The lots with the largest shares, at most so many and none below `least` (10⁻¹²), the largest first."""
        shares = self.share.shares
        places = np.flatnonzero(shares >= least)
        if len(places) > most:
            bar = np.partition(shares[places], len(places) - most)[len(places) - most]
            above, at_it = places[shares[places] > bar], places[shares[places] == bar]
            places = np.concatenate((above, at_it[: most - len(above)]))
        found = self._told(places)
        return sorted(found, key=_largest_first)

    def with_left(self) -> list[tuple[str, int]]:
        """The lots that something is left of."""
        return self._told(np.flatnonzero(self._stock()[1]["left"] > 0))

    def packed(self) -> list[tuple[str, int]]:
        """The lots of which something was packed."""
        return self._told(np.flatnonzero(self._stock()[1]["packed"] > 0))

    def stock(self, without: Sequence[str] = ()) -> dict[str, dict[str, tuple[int, int]]]:
        """By unit (`mg`, `pcs`) and by the names of `adjacency.STOCK`: how much of the lots reached, and how much of
        that is the suspect part, each lot's rounded down. without: lots that do not count.
        """
        pieces, columns = self._stock()
        aside = np.array([self.web.number_of(code) for code in without], np.int64)
        counts = ~np.isin(self.share.numbers, aside)
        found: dict[str, dict[str, tuple[int, int]]] = {}
        for unit, which in (("mg", counts & ~pieces), ("pcs", counts & pieces)):
            shares = self.share.shares[which]
            amounts = {name: column[which] for name, column in columns.items()}
            if any(column.any() for column in amounts.values()):
                found[unit] = {name: (int(c.sum()), int(part_of(c, shares).sum())) for name, c in amounts.items()}
        return found

    def _stock(self) -> tuple[Numbers, dict[str, Numbers]]:
        return self.web.stock_of(self.share.numbers)

    def _told(self, places: Numbers) -> list[tuple[str, int]]:
        codes = self.web.codes_of(self.share.numbers[places])
        return list(zip(codes, self.share.shares[places].tolist(), strict=True))


def reach(web: Web, starts: Mapping[str, int], *, forward: bool, weigh: Weigh, cut: Cut) -> Reach:
    """From these lots: forward, how much of each lot came from them; backward, how the whole, divided among them as
    told (10⁻¹²), divides on. Raises `Unordered`.
    """
    web = without(web, cut) if cut else web
    numbers = {number: part for code, part in starts.items() if (number := web.number_of(code)) >= 0}
    share = forward_shares(web, list(numbers), weigh) if forward else back_shares(web, numbers, weigh)
    return Reach(web, share)


def without(web: Web, cut: Cut) -> Web:
    """The links that do not count come from a lot that nobody reaches; what they weigh still counts."""
    base, overlay = web.base, web.overlay
    nobody = web.size
    parents, children = dict(overlay.parents), {lot: list(kept) for lot, kept in overlay.children.items()}
    levels, odd, plain_odd = dict(overlay.levels), set(overlay.odd), frozenset(base.arrays["odd"].tolist())
    for code, counts in cut.items():
        child = web.number_of(code)
        links = parents.get(child)
        if links is None:
            links = base.parents_of(child)
            levels[child] = int(base.level_of(np.array([child]))[0])
            odd.update({child} & plain_odd)
        for parent, _ in parents.get(child, ()):
            children[parent].remove(child)
        parents[child] = tuple((p if one else nobody, w) for (p, w), one in zip(links, counts, strict=True))
        for parent, _ in parents[child]:
            children.setdefault(parent, []).append(child)
    return Web(
        base,
        replace(
            overlay,
            codes=(*overlay.codes, ""),
            parents=parents,
            children={lot: tuple(kept) for lot, kept in children.items()},
            levels=levels,
            odd=frozenset(odd),
        ),
    )


def _largest_first(told: tuple[str, int]) -> tuple[int, str]:
    return -told[1], told[0]
