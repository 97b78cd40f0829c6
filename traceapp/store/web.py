"""Walks along all links of the plant, in arrays: which lots are reached, and how much of the matter.

Shares are whole numbers of 10⁻¹² and the same, to the last one, as those that `services.flow` works out lot by lot. Two
halves of six digits are multiplied by themselves, so that nothing outgrows 64 bits.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import numpy as np
from msgspec import Struct

from traceapp.store.adjacency import STOCK, Adjacency, Numbers, expanded
from traceapp.store.levelled import Levelled, Unordered, Weigh, levelled
from traceapp.store.overlay import Overlay

WHOLE = 10**12
_HALF = 10**6


class Share(Struct, frozen=True):
    """Lots reached and the share of each. numbers: (n,) int64, from the start on. shares: (n,) int64, in 10⁻¹²."""

    numbers: Numbers
    shares: Numbers


class Web(Struct, frozen=True, dict=True):
    """The arrays with what is new since."""

    base: Adjacency
    overlay: Overlay

    @property
    def size(self) -> int:
        return self.base.size + len(self.overlay.codes)

    def number_of(self, code: str) -> int:
        """-1 for a lot that no link and no entry names."""
        return self.overlay.numbers.get(code, -1) if code in self.overlay.numbers else self.base.number_of(code)

    def codes_of(self, numbers: Numbers) -> list[str]:
        """The codes of these lots."""
        old = numbers < self.base.size
        if old.all():
            return [code.decode() for code in self.base.arrays["codes"][numbers].tolist()]
        return [
            self.overlay.codes[n - self.base.size]
            if n >= self.base.size
            else bytes(self.base.arrays["codes"][n]).decode()
            for n in numbers.tolist()
        ]

    def walk(self, starts: Iterable[int], *, forward: bool) -> Numbers:
        """(n,) int64, sorted: the starts and everything that lies beyond them."""
        seen = np.zeros(self.size, np.bool_)
        stamp = np.empty(self.size, np.int32)
        here = np.unique(np.fromiter(starts, np.int64))
        seen[here] = True
        while len(here):
            there = self._next(here, forward=forward)
            there = there[~seen[there]]
            places = np.arange(len(there), dtype=np.int32)
            stamp[there] = places
            here = there[stamp[there] == places]
            seen[here] = True
        return np.flatnonzero(seen)

    def _next(self, here: Numbers, *, forward: bool) -> Numbers:
        """The far end of every link onwards of these lots, some of them more than once."""
        base, overlay = self.base, self.overlay
        if not overlay.parents and not overlay.codes:
            starts, far = ("forth_start", "forth") if forward else ("back_start", "back")
            return base.arrays[far][expanded(base.arrays[starts], here)[0]]
        old = here[here < base.size]
        changed = here[self._touched[here]].tolist()
        if forward:
            found = base.arrays["forth"][expanded(base.arrays["forth_start"], old)[0]]
            found = found[~self.replaced[found]]
            more = [child for lot in changed for child in overlay.children.get(lot, ())]
        else:
            old = old[~self.replaced[old]]
            found = base.arrays["back"][expanded(base.arrays["back_start"], old)[0]]
            more = [parent for lot in changed for parent, _ in overlay.parents.get(lot, ())]
        return np.concatenate((found, np.array(more, found.dtype))) if more else found

    @cached_property
    def replaced(self) -> Numbers:
        """(N,) bool: lots of the arrays whose links count no more."""
        found = np.zeros(self.size, np.bool_)
        found[list(self.overlay.parents)] = True
        return found

    @cached_property
    def _touched(self) -> Numbers:
        """(N,) bool: lots with links in the overlay."""
        found = self.replaced.copy()
        found[list(self.overlay.children)] = True
        return found

    def forward(self, starts: Sequence[int], weigh: Weigh) -> Share:
        """How much of each lot reached came from the start lots, as `flow.forward_flow` has it. Raises Unordered."""
        reached = self.walk(starts, forward=True)
        rows = self.rows(reached[~np.isin(reached, np.array(starts, np.int64))], weigh)
        first = 1 + len(starts)  # nobody's share is kept at 0: that of parents that were not reached
        place = np.zeros(self.size, np.int32)
        place[list(starts)] = np.arange(1, first)
        place[rows.lots] = np.arange(first, first + len(rows.lots))
        halves = np.zeros((2, first + len(rows.lots)), np.int64)
        halves[0, 1:first] = _HALF
        parents, weights = place[rows.parents], rows.weights
        for lots, links in rows.levels():
            came = halves.take(parents[links], axis=1)
            came *= weights[links]
            upper, lower = np.add.reduceat(came, rows.offsets[lots], axis=1)
            whole = rows.whole[lots]
            share, rest = np.divmod(upper, whole)
            rest *= _HALF
            rest += lower
            share *= _HALF
            share += rest // whole
            np.divmod(share, _HALF, out=tuple(halves[:, first + lots.start : first + lots.stop]))
        shares = halves[0] * _HALF + halves[1]
        return Share(reached, shares[place[reached]])

    def back(self, starts: Mapping[int, int], weigh: Weigh) -> Share:
        """How the whole divides among the start lots, by their shares, and on among their parents, as
        `flow.back_flow` has it. Raises Unordered.
        """
        reached = self.walk(starts, forward=False)
        rows = self.rows(reached, weigh)
        share = np.zeros(self.size, np.int64)
        share[list(starts)] = list(starts.values())
        for lots, links in reversed(list(rows.levels())):
            begins = rows.offsets[lots]
            parts = divided(share[rows.lots[lots]], rows.weights[links], rows.whole[lots], begins)
            np.add.at(share, rows.parents[links], parts)
        return Share(reached, share[reached])

    def rows(self, lots: Numbers, weigh: Weigh | None) -> Levelled:
        """The links into these lots, as `levelled` has them. Raises Unordered."""
        if self.base.is_cyclic or not self.overlay.is_ordered:
            raise Unordered
        return levelled(self, lots, weigh)

    def stock_of(self, numbers: Numbers) -> tuple[Numbers, dict[str, Numbers]]:
        """(n,) bool, which of these lots are counted in pieces, and by the names of STOCK what became of each."""
        old = np.minimum(numbers, max(self.base.size - 1, 0))
        is_old = numbers < self.base.size
        columns = {
            name: np.where(is_old, self.base.arrays[name][old], 0).astype(np.int64) if self.base.size
            else np.zeros(len(numbers), np.int64)
            for name in STOCK
        }  # fmt: skip
        pieces = is_old & self.base.arrays["pieces"][old] if self.base.size else np.zeros(len(numbers), np.bool_)
        told = np.fromiter(self.overlay.stock, np.int64)
        for place, number in zip(*_meeting(numbers, told), strict=True):
            counted, *amounts = self.overlay.stock[number]
            pieces[place] = bool(counted)
            for name, amount in zip(STOCK, amounts, strict=True):
                columns[name][place] = amount
        return pieces, columns


def _meeting(numbers: Numbers, told: Numbers) -> tuple[list[int], list[int]]:
    """Places in the sorted numbers of those that are told, and which these are."""
    if not len(numbers):
        return [], []
    places = np.minimum(np.searchsorted(numbers, told), len(numbers) - 1)
    here = numbers[places] == told
    return places[here].tolist(), told[here].tolist()


def divided(totals: Numbers, weights: Numbers, whole: Numbers, begins: Numbers) -> Numbers:
    """(m,) each total divided among its weights by largest remainder, as `quantity.shared_out` has it.

    Totals of lots whose links weigh nothing (whole is 1 then) go nowhere.
    """
    counts = np.diff(np.append(begins, len(weights)))
    all_of_it, among = np.repeat(totals, counts), np.repeat(whole, counts)
    upper, rest = np.divmod(all_of_it // _HALF * weights, among)
    lower, rest = np.divmod(rest * _HALF + all_of_it % _HALF * weights, among)
    parts: Numbers = upper * _HALF + lower
    weighs = np.add.reduceat(weights, begins) > 0
    missing = np.where(weighs, totals - np.add.reduceat(parts, begins), 0)
    if missing.any():
        of = np.repeat(np.arange(len(counts)), counts)
        order = np.lexsort((-rest, of))  # stable: ties go to the earlier one
        rank = np.empty(len(order), np.int64)
        rank[order] = np.arange(len(order)) - np.repeat(begins, counts)
        parts += rank < np.repeat(missing, counts)
    return parts
