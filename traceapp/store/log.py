"""The plant's log: a Merkle tree over the journal in the order in which entries arrived here, kept for ever.

Leaves are appended behind the recording, from what the journal holds already, so that a power cut loses nothing: the
same leaves come again. Of the tree itself every eighth level is kept; the rest is hashed when a proof is asked for.
"""

from itertools import islice
from typing import Any

from msgspec import Struct
from sqlalchemy import BindParameter, Connection, bindparam, func, insert, select, text
from sqlalchemy.dialects.sqlite import insert as upsert_into

from traceapp.domain.checkpoint import Checkpoint
from traceapp.domain.log_leaf import OF_CERTIFICATES, LeafKind, LogLeaf, leaves_of
from traceapp.domain.merkle import (
    consistency_proof,
    inclusion_proof,
    node_hash,
    root_of,
)
from traceapp.errors import Fault
from traceapp.store import schema
from traceapp.store.prepared import Prepared

STRIDE = 8
HIGHEST = 48
_leaf, _node, _entry, _checkpoint = schema.log_leaf.c, schema.log_node.c, schema.entry.c, schema.log_checkpoint.c
_first: BindParameter[int] = bindparam("first")
_last: BindParameter[int] = bindparam("last")
_LAST_PLACE = Prepared(select(func.max(_leaf.place)))
_LOGGED_LAST = Prepared(
    select(_leaf.terminal, _leaf.seq, _entry.id)
    .join_from(
        schema.log_leaf,
        schema.entry,
        (_entry.terminal == _leaf.terminal) & (_entry.seq == _leaf.seq),
        isouter=True,
    )
    .where(_leaf.place == bindparam("place"))
)
# The journal in the order of its rows, which are never changed.
_ARRIVED = Prepared(
    select(_entry.id, _entry.terminal, _entry.seq, _entry.kind, _entry.digest)
    .where(_entry.id > bindparam("after"))
    .order_by(_entry.id)
)
_BODY = Prepared(select(_entry.body).where(_entry.id == bindparam("row")))
_ADD_LEAF = Prepared(insert(schema.log_leaf))
_ADD_NODE = Prepared(insert(schema.log_node))
_LEAVES = Prepared(select(_leaf.hash).where(_leaf.place >= _first, _leaf.place < _last).order_by(_leaf.place))
_NODES = Prepared(
    select(_node.hash)
    .where(_node.level == bindparam("level"), _node.place >= _first, _node.place < _last)
    .order_by(_node.place)
)


class KeptCheckpoint(Struct, frozen=True):
    """A checkpoint that was signed. at: when, UTC microseconds."""

    size: int
    at: int
    root: bytes
    note: str


class Log:
    """The log within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def size(self) -> int:
        """How many leaves there are."""
        (last,) = _LAST_PLACE.first(self._connection, {})
        return 0 if last is None else int(last) + 1

    def grow(self, most: int) -> int:
        """Append what the next entries say, at most so many entries; returns how many there were.

        Fault `log_without_entry` (entry): the entry that was logged last is not in the journal any more.
        """
        before = place = self.size
        rows = list(islice(_ARRIVED.stream(self._connection, {"after": self._logged_to(before)}), most))
        leaves = []
        for number, terminal, seq, kind, digest in rows:
            body = _BODY.first(self._connection, {"row": number})[0] if kind in OF_CERTIFICATES else None
            for leaf in leaves_of(kind, digest, body):
                leaves.append(_row(place, terminal, seq, leaf))
                place += 1
        _ADD_LEAF.write(self._connection, leaves)
        self._complete(before, place)
        return len(rows)

    def node(self, level: int, index: int) -> bytes:
        """The hash of a complete subtree (`merkle.Node`)."""
        base = level - level % STRIDE
        count = 1 << (level - base)
        return root_over(self._kept(base, index * count, count))

    def root(self, size: int) -> bytes:
        """The root when there were so many leaves."""
        return root_of(size, self.node)

    def inclusion(self, place: int, size: int) -> tuple[bytes, ...]:
        """The proof that a leaf stands in the tree of so many."""
        return inclusion_proof(place, size, self.node)

    def consistency(self, old: int, size: int) -> tuple[bytes, ...]:
        """The proof that the tree of so many begins with the tree of `old`."""
        return consistency_proof(old, size, self.node)

    def place_of(self, number: str, kind: LeafKind = LeafKind.ISSUED) -> int | None:
        """Where the log says this of a certificate; None while it does not."""
        found = self._connection.execute(
            select(_leaf.place).where(_leaf.about == number, text("about <> ''"), _leaf.kind == kind.value).limit(1)
        ).scalar()
        return None if found is None else int(found)

    def checkpoint(self, size: int | None = None) -> KeptCheckpoint | None:
        """The checkpoint of this size, or the newest; None when none was signed."""
        asked = select(schema.log_checkpoint).order_by(_checkpoint.size.desc()).limit(1)
        if size is not None:
            asked = asked.where(_checkpoint.size == size)
        row = self._connection.execute(asked).first()
        return None if row is None else KeptCheckpoint(row.size, row.at, row.root, row.note)

    def checkpoints(self) -> list[KeptCheckpoint]:
        """All that were ever signed, the oldest first."""
        rows = self._connection.execute(select(schema.log_checkpoint).order_by(_checkpoint.size))
        return [KeptCheckpoint(row.size, row.at, row.root, row.note) for row in rows]

    def keep(self, checkpoint: Checkpoint, note: str, at: int) -> None:
        """Keep a checkpoint that was signed; the first of a size stays."""
        values = {"size": checkpoint.size, "at": at, "root": checkpoint.root, "note": note}
        self._connection.execute(upsert_into(schema.log_checkpoint).values(values).on_conflict_do_nothing())

    def _logged_to(self, size: int) -> int:
        """The row of the journal that was logged last; 0 before the first."""
        if size == 0:
            return 0
        last = _LOGGED_LAST.first(self._connection, {"place": size - 1})
        if last.id is None:
            raise Fault("log_without_entry", entry=f"{last.terminal}-{last.seq}")
        return int(last.id)

    def _complete(self, before: int, after: int) -> None:
        """Keep the nodes whose last leaf has come, level by level."""
        for level in range(STRIDE, HIGHEST + 1, STRIDE):
            rows = [
                {"level": level, "place": index, "hash": root_over(self._kept(level - STRIDE, index << STRIDE, 256))}
                for index in range(before >> level, after >> level)
            ]
            if not rows:
                return
            _ADD_NODE.write(self._connection, rows)

    def _kept(self, level: int, first: int, count: int) -> list[bytes]:
        among = {"first": first, "last": first + count}
        if level == 0:
            return [row[0] for row in _LEAVES.stream(self._connection, among)]
        return [row[0] for row in _NODES.stream(self._connection, {"level": level, **among})]


def _row(place: int, terminal: str, seq: int, leaf: LogLeaf) -> dict[str, Any]:
    told = {"place": place, "kind": leaf.kind.value, "terminal": terminal, "seq": seq}
    return {**told, "about": leaf.about, "hash": leaf.hash}


def root_over(hashes: list[bytes]) -> bytes:
    """The root over as many hashes as a power of two."""
    while len(hashes) > 1:
        hashes = [node_hash(hashes[n], hashes[n + 1]) for n in range(0, len(hashes), 2)]
    return hashes[0]
