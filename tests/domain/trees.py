"""Trees in memory, for tests of what is proven about them."""

from collections.abc import Sequence

from traceapp.domain.merkle import Node, node_hash


def nodes_over(leaves: Sequence[bytes]) -> Node:
    """The subtrees over these leaves' hashes, each worked out when it is asked for."""

    def node(level: int, index: int) -> bytes:
        return leaves[index] if level == 0 else node_hash(node(level - 1, 2 * index), node(level - 1, 2 * index + 1))

    return node
