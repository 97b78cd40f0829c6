"""The links into the lots of a walk, put so that a whole level of lots can be worked out at once."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from msgspec import Struct

from traceapp.store.links.adjacency import Numbers, expanded
from traceapp.store.links.web import Web

HEAVIEST = 4 * 10**12
"""Milligrams into one lot up to which halves of six digits do not outgrow 64 bits: 4 000 tonnes."""

Weigh = Callable[[Sequence[str]], Mapping[str, Sequence[int]]]
"""The weights of the links of lots whose parents came in both units, by the lot's code, in the order of its links."""


class Unordered(Exception):
    """The links have no order of matter that is known here, or a lot is too heavy: shares are worked out otherwise."""


class Levelled(Struct, frozen=True):
    """The links into some lots, those of each together, the lots so that parents come first.

    lots: (n,). begins, offsets: (n,) where the links of each begin, among all and among its level's. parents,
    weights: (m,). whole: (n,) what all links into a lot weigh; 1 where that is nothing. steps: (L + 1,) where each
    level's lots begin. Every lot has a link.
    """

    lots: Numbers
    begins: Numbers
    offsets: Numbers
    parents: Numbers
    weights: Numbers
    whole: Numbers
    steps: Numbers

    def levels(self) -> Iterable[tuple[slice, slice]]:
        """Lots of one level, which cannot depend on each other, and their links."""
        ends = np.append(self.begins, len(self.parents))[self.steps].tolist()
        steps = self.steps.tolist()
        for level in range(len(steps) - 1):
            yield slice(steps[level], steps[level + 1]), slice(ends[level], ends[level + 1])


def levelled(web: Web, lots: Numbers, weigh: Weigh | None) -> Levelled:
    """The links into these lots. weigh: None where a link weighs what was drawn, in its parent's unit.

    Raises `Unordered`.
    """
    base, overlay = web.base, web.overlay
    if base.is_cyclic or not overlay.is_ordered:
        raise Unordered
    changed = np.array([n for n in overlay.parents if overlay.parents[n]], np.int64)
    plain = lots[lots < base.size]
    if overlay.parents:
        plain = plain[~web.replaced[plain]]
    places, counts = expanded(base.arrays["back_start"], plain)
    has_links = counts > 0
    found, counts = plain[has_links], counts[has_links]
    parents, weights = base.arrays["back"][places], base.arrays["weight"][places]
    level = base.level_of(found)
    ours = changed[np.isin(changed, lots)] if len(changed) else changed
    if len(ours):
        mine = [overlay.parents[n] for n in ours.tolist()]
        found = np.concatenate((found, ours))
        counts = np.concatenate((counts, np.array([len(links) for links in mine])))
        parents = np.concatenate((parents, np.array([p for links in mine for p, _ in links])))
        weights = np.concatenate((weights, np.array([w for links in mine for _, w in links])))
        level = np.concatenate((level, np.array([overlay.levels[n] for n in ours.tolist()])))
        order = np.argsort(level, kind="stable")
        begins = np.cumsum(counts) - counts
        moved = _moved(begins[order], counts[order])
        found, counts, level, parents, weights = (
            found[order],
            counts[order],
            level[order],
            parents[moved],
            weights[moved],
        )
    begins = np.cumsum(counts) - counts
    weights = weights.astype(np.int64)
    if weigh is not None:
        _weigh_odd(web, weigh, found, begins, counts, weights)
    whole = np.add.reduceat(weights, begins) if len(begins) else np.zeros(0, np.int64)
    if len(whole) and int(whole.max()) >= HEAVIEST:
        raise Unordered
    steps = np.flatnonzero(np.append(True, level[1:] != level[:-1])) if len(level) else np.zeros(0, np.int64)
    steps = np.append(steps, len(found))
    offsets = begins - np.repeat(np.append(begins, 0)[steps[:-1]], np.diff(steps))
    return Levelled(found, begins, offsets, parents, weights, np.maximum(whole, 1), steps)


def _moved(begins: Numbers, counts: Numbers) -> Numbers:
    """Places of the links, one lot's after another's."""
    ends = np.cumsum(counts)
    places = np.arange(int(ends[-1]) if len(ends) else 0)
    places += np.repeat(begins - (ends - counts), counts)
    return places


def _weigh_odd(web: Web, weigh: Weigh, lots: Numbers, begins: Numbers, counts: Numbers, weights: Numbers) -> None:
    """Put in the weights that only the books know."""
    plain = web.base.arrays["odd"]
    odd = plain[~web.replaced[plain]] if web.overlay.parents else plain
    wanted = np.flatnonzero(np.isin(lots, np.append(odd, np.array(sorted(web.overlay.odd), np.int64))))
    if not len(wanted):
        return
    told = weigh(web.codes_of(lots[wanted]))
    for place, code in zip(wanted.tolist(), web.codes_of(lots[wanted]), strict=True):
        weights[begins[place] : begins[place] + counts[place]] = told[code]
