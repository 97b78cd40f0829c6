"""The Merkle tree: the roots and proofs that Certificate Transparency publishes, and what must hold for any list."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.trees import nodes_over
from traceapp.domain.merkle import (
    EMPTY_ROOT,
    Frontier,
    consistency_holds,
    consistency_proof,
    inclusion_holds,
    inclusion_proof,
    leaf_hash,
    root_of,
)

# The eight leaves of Certificate Transparency's reference tests, and the roots of the first 0 to 8 of them.
LEAVES = [
    leaf_hash(bytes.fromhex(text))
    for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = [
    bytes.fromhex(text)
    for text in (
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    )
]
CONSISTENT = {
    (1, 8): (
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ),
    (6, 8): (
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ),
    (2, 5): (
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ),
}
INCLUDED = {
    (0, 8): CONSISTENT[1, 8],
    (5, 8): (
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ),
}

sizes = st.integers(1, 70)


ALL_LEAVES = [leaf_hash(str(n).encode()) for n in range(200)]


def leaves(count: int) -> list[bytes]:
    return ALL_LEAVES[:count]


def naive_root(hashes: list[bytes]) -> bytes:
    """MTH as RFC 6962, 2.1 defines it."""
    if len(hashes) < 2:
        return hashes[0] if hashes else hashlib.sha256(b"").digest()
    k = 1
    while 2 * k < len(hashes):
        k *= 2
    return hashlib.sha256(b"\x01" + naive_root(hashes[:k]) + naive_root(hashes[k:])).digest()


def flipped(raw: bytes, bit: int) -> bytes:
    return (int.from_bytes(raw) ^ (1 << bit % (8 * len(raw)))).to_bytes(len(raw))


@pytest.mark.parametrize("size", range(9))
def test_the_roots_are_the_published_ones(size):
    assert root_of(size, nodes_over(LEAVES)) == ROOTS[size]
    tree = Frontier()
    for leaf in LEAVES[:size]:
        tree = tree.grown(leaf)
    assert (tree.size, tree.root) == (size, ROOTS[size])


@pytest.mark.parametrize(("old", "size"), CONSISTENT)
def test_the_consistency_proofs_are_the_published_ones(old, size):
    proof = consistency_proof(old, size, nodes_over(LEAVES))
    assert [step.hex() for step in proof] == list(CONSISTENT[old, size])
    assert consistency_holds(old, ROOTS[old], size, ROOTS[size], proof)


@pytest.mark.parametrize(("index", "size"), INCLUDED)
def test_the_inclusion_proofs_are_the_published_ones(index, size):
    proof = inclusion_proof(index, size, nodes_over(LEAVES))
    assert [step.hex() for step in proof] == list(INCLUDED[index, size])
    assert inclusion_holds(LEAVES[index], index, size, proof, ROOTS[size])


@given(st.integers(0, 200))
def test_a_tree_grown_leaf_by_leaf_has_the_root_of_the_definition(size):
    tree = Frontier()
    for leaf in leaves(size):
        tree = tree.grown(leaf)
    assert tree.root == naive_root(leaves(size)) == root_of(size, nodes_over(leaves(size)))
    assert len(tree.peaks) == size.bit_count()


@given(st.data(), sizes, st.integers(0))
def test_every_leaf_is_proven_and_nothing_that_is_flipped_or_moved(data, size, bit):
    index = data.draw(st.integers(0, size - 1))
    node, leaf = nodes_over(leaves(size)), leaves(size)[index]
    root, proof = root_of(size, node), inclusion_proof(index, size, node)
    assert inclusion_holds(leaf, index, size, proof, root)
    assert not inclusion_holds(flipped(leaf, bit), index, size, proof, root)
    assert not inclusion_holds(leaf, index, size, proof, flipped(root, bit))
    for n, step in enumerate(proof):
        assert not inclusion_holds(leaf, index, size, (*proof[:n], flipped(step, bit), *proof[n + 1 :]), root)
    other = data.draw(st.integers(0, size))
    assert not inclusion_holds(leaf, other, size, proof, root) or other == index
    assert not inclusion_holds(leaf, index, size, (*proof, root), root)
    assert not proof or not inclusion_holds(leaf, index, size, proof[:-1], root)


@given(st.data(), sizes, st.integers(0))
def test_every_shorter_list_is_proven_and_nothing_that_is_flipped(data, size, bit):
    old = data.draw(st.integers(0, size))
    node = nodes_over(leaves(size))
    before, after, proof = root_of(old, node), root_of(size, node), consistency_proof(old, size, node)
    assert consistency_holds(old, before, size, after, proof)
    assert not consistency_holds(old, flipped(before, bit), size, after, proof)
    assert not consistency_holds(old, before, size, flipped(after, bit), proof) or old == 0
    for n, step in enumerate(proof):
        bent = (*proof[:n], flipped(step, bit), *proof[n + 1 :])
        assert not consistency_holds(old, before, size, after, bent)
    assert not consistency_holds(old, before, size, after, (*proof, after))


@given(st.data(), sizes, st.integers(0, 69))
def test_a_list_that_was_rewritten_cannot_be_proven(data, size, at):
    old = data.draw(st.integers(1, size))
    rewritten = leaves(size)
    rewritten[at % old] = leaf_hash(b"another")
    before, node = root_of(old, nodes_over(leaves(size))), nodes_over(rewritten)
    proof = consistency_proof(old, size, node)
    assert not consistency_holds(old, before, size, root_of(size, node), proof)


def test_what_is_not_in_a_tree_has_no_proof():
    node = nodes_over(LEAVES)
    for index, size in ((8, 8), (-1, 8), (0, 0)):
        with pytest.raises(ValueError, match="no leaf"):
            inclusion_proof(index, size, node)
    for old, size in ((9, 8), (-1, 8)):
        with pytest.raises(ValueError, match="no tree"):
            consistency_proof(old, size, node)
    assert not consistency_holds(9, ROOTS[8], 8, ROOTS[8], ())
    assert not consistency_holds(0, ROOTS[1], 8, ROOTS[8], ())
    assert ROOTS[0] == EMPTY_ROOT
