"""Arithmetic of shares: whole numbers of 10⁻¹², as `services.trace.flow` has them, the same to the last one.

Two halves of six digits are multiplied by themselves, so that nothing outgrows 64 bits.
"""

import numpy as np

from traceapp.store.links.adjacency import Numbers

WHOLE = 10**12
HALF = 10**6


def part_of(amounts: Numbers, shares: Numbers) -> Numbers:
    """(n,) int64: each amount times its share, rounded down."""
    part: Numbers = (amounts * (shares // HALF) + amounts * (shares % HALF) // HALF) // HALF
    return part


def handed_on(shares: Numbers, weights: Numbers, whole: Numbers) -> Numbers:
    """(m,) int64: each share times weight by whole, rounded down."""
    upper, lower = np.divmod(shares, HALF)
    upper, rest = np.divmod(upper * weights, whole)
    rest *= HALF
    rest += lower * weights
    part: Numbers = upper * HALF + rest // whole
    return part


def divided(totals: Numbers, weights: Numbers, whole: Numbers, begins: Numbers) -> Numbers:
    """(m,) each total divided among its weights by largest remainder, as `quantity.shared_out` has it.

    Totals of lots whose links weigh nothing (whole is 1 then) go nowhere.
    """
    counts = np.diff(np.append(begins, len(weights)))
    all_of_it, among = np.repeat(totals, counts), np.repeat(whole, counts)
    upper, rest = np.divmod(all_of_it // HALF * weights, among)
    lower, rest = np.divmod(rest * HALF + all_of_it % HALF * weights, among)
    parts: Numbers = upper * HALF + lower
    weighs = np.add.reduceat(weights, begins) > 0
    missing = np.where(weighs, totals - np.add.reduceat(parts, begins), 0)
    if missing.any():
        of = np.repeat(np.arange(len(counts)), counts)
        order = np.lexsort((-rest, of))  # stable: ties go to the earlier one
        rank = np.empty(len(order), np.int64)
        rank[order] = np.arange(len(order)) - np.repeat(begins, counts)
        parts += rank < np.repeat(missing, counts)
    return parts
