"""A Merkle tree over a growing list, by RFC 6962, 2.1: its root, and proofs that need nothing else.

An inclusion proof shows that an entry stands at a place of the list; a consistency proof that a longer list begins with
the shorter one, entry by entry. Hashes are SHA-256, 32 bytes.
"""

import hashlib
from collections.abc import Callable, Sequence
from typing import TypeAlias

from msgspec import Struct

EMPTY_ROOT = hashlib.sha256(b"").digest()

Node: TypeAlias = Callable[[int, int], bytes]
"""The hash of a complete subtree: of the leaves `index << level` up to `(index + 1) << level`."""


def leaf_hash(entry: bytes) -> bytes:
    """The hash of one entry's bytes."""
    return hashlib.sha256(b"\0" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees side by side."""
    return hashlib.sha256(b"\1" + left + right).digest()


class Frontier(Struct, frozen=True):
    """A tree that grows at its end. peaks: the roots of its complete subtrees, the largest first."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def grown(self, leaf: bytes) -> "Frontier":
        """The tree with one more leaf's hash at its end."""
        peaks, size, new = list(self.peaks), self.size, leaf
        while size & 1:
            new, size = node_hash(peaks.pop(), new), size >> 1
        return Frontier(self.size + 1, (*peaks, new))

    @property
    def root(self) -> bytes:
        if not self.peaks:
            return EMPTY_ROOT
        *left, root = self.peaks
        for peak in reversed(left):
            root = node_hash(peak, root)
        return root


def root_of(size: int, node: Node) -> bytes:
    """The root of the tree of the first `size` leaves."""
    return _root(0, size, node) if size else EMPTY_ROOT


def inclusion_proof(index: int, size: int, node: Node) -> tuple[bytes, ...]:
    """PATH(index, D[0:size]): the siblings from the leaf up. Raises ValueError for a leaf that is not in the tree."""
    if not 0 <= index < size:
        raise ValueError(f"no leaf {index} among {size}")
    found: list[bytes] = []
    first, last = 0, size
    while last - first > 1:
        middle = first + _split(last - first)
        if index < middle:
            found.append(_root(middle, last, node))
            last = middle
        else:
            found.append(_root(first, middle, node))
            first = middle
    return tuple(reversed(found))


def consistency_proof(old: int, size: int, node: Node) -> tuple[bytes, ...]:
    """PROOF(old, D[0:size]): empty when there is nothing to prove. Raises ValueError for a larger `old`."""
    if not 0 <= old <= size:
        raise ValueError(f"no tree of {old} within {size}")
    if old in (0, size):
        return ()
    found: list[bytes] = []
    first, last, whole = 0, size, True
    while old != last:
        middle = first + _split(last - first)
        if old <= middle:
            found.append(_root(middle, last, node))
            last = middle
        else:
            found.append(_root(first, middle, node))
            first, whole = middle, False
    if not whole:
        found.append(_root(first, last, node))
    return tuple(reversed(found))


def inclusion_holds(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether the proof leads from this leaf's hash to this root (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    place, last, found = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            found = node_hash(sibling, found)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and found == root


def consistency_holds(old: int, old_root: bytes, size: int, root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof shows that the tree of this root begins with that of the old one (RFC 9162, 2.1.4.2)."""
    if old == size:
        return not proof and old_root == root
    if old == 0:
        return not proof and old_root == EMPTY_ROOT and size > 0
    if not 0 < old < size or not proof:
        return False
    path = list(proof) if old & (old - 1) else [old_root, *proof]
    place, last = old - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    before = after = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            before, after = node_hash(sibling, before), node_hash(sibling, after)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            after = node_hash(after, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and before == old_root and after == root


def _split(count: int) -> int:
    """The largest power of two below a count of at least 2."""
    return 1 << ((count - 1).bit_length() - 1)


def _root(first: int, last: int, node: Node) -> bytes:
    """The root over leaves that begin where a complete subtree of their size would."""
    count = last - first
    if count & (count - 1) == 0:
        level = count.bit_length() - 1
        return node(level, first >> level)
    middle = first + _split(count)
    return node_hash(_root(first, middle, node), _root(middle, last, node))
