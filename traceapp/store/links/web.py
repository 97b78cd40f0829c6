"""All links of the plant, in arrays: which lots are reached along them, and what is left of these."""

from collections.abc import Iterable
from functools import cached_property

import numpy as np
from msgspec import Struct

from traceapp.store.links.adjacency import STOCK, Adjacency, Numbers, expanded
from traceapp.store.links.overlay import Overlay


class Web(Struct, frozen=True, dict=True):
    """The arrays, and beside them what was recorded since they were made."""

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
