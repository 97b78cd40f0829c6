"""How much of the matter went along the links, in arrays: the same shares as `services.trace.flow`, lot by lot."""

from collections.abc import Mapping, Sequence

import numpy as np
from msgspec import Struct

from traceapp.store.links.adjacency import Numbers
from traceapp.store.links.levelled import Weigh, levelled
from traceapp.store.links.shares import HALF, divided
from traceapp.store.links.web import Web


class Share(Struct, frozen=True):
    """Lots reached and the share of each. numbers: (n,) int64, from the start on. shares: (n,) int64, in 10⁻¹²."""

    numbers: Numbers
    shares: Numbers


def forward_shares(web: Web, starts: Sequence[int], weigh: Weigh) -> Share:
    """Which share of each lot reached came from the start lots. Raises Unordered."""
    reached = web.walk(starts, forward=True)
    rows = levelled(web, reached[~np.isin(reached, np.array(starts, np.int64))], weigh)
    first = 1 + len(starts)  # nobody's share is kept at 0: that of parents that were not reached
    place = np.zeros(web.size, np.int32)
    place[list(starts)] = np.arange(1, first)
    place[rows.lots] = np.arange(first, first + len(rows.lots))
    halves = np.zeros((2, first + len(rows.lots)), np.int64)
    halves[0, 1:first] = HALF
    parents, weights = place[rows.parents], rows.weights
    for lots, links in rows.levels():
        came = halves.take(parents[links], axis=1)
        came *= weights[links]
        upper, lower = np.add.reduceat(came, rows.offsets[lots], axis=1)
        whole = rows.whole[lots]
        share, rest = np.divmod(upper, whole)
        rest *= HALF
        rest += lower
        share *= HALF
        share += rest // whole
        np.divmod(share, HALF, out=tuple(halves[:, first + lots.start : first + lots.stop]))
    shares = halves[0] * HALF + halves[1]
    return Share(reached, shares[place[reached]])


def back_shares(web: Web, starts: Mapping[int, int], weigh: Weigh) -> Share:
    """How the start lots' shares (10⁻¹²) divide among everything they were made of. Raises Unordered."""
    reached = web.walk(starts, forward=False)
    rows = levelled(web, reached, weigh)
    share = np.zeros(web.size, np.int64)
    share[list(starts)] = list(starts.values())
    for lots, links in reversed(list(rows.levels())):
        begins = rows.offsets[lots]
        parts = divided(share[rows.lots[lots]], rows.weights[links], rows.whole[lots], begins)
        np.add.at(share, rows.parents[links], parts)
    return Share(reached, share[reached])
