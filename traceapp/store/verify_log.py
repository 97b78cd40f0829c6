"""Checking the log against the journal, leaf by leaf, and against every checkpoint that was ever signed of it."""

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, MetaData, case, func, inspect, select

from traceapp.domain.checkpoint import NoteKey, read_checkpoint, read_note
from traceapp.domain.entry import decode_entry
from traceapp.domain.issuing_key import ED25519, is_key_name
from traceapp.domain.log_leaf import OF_CERTIFICATES, leaves_of
from traceapp.domain.merkle import Frontier
from traceapp.domain.record import tag_of
from traceapp.domain.record.sealing import IssuingKeyMade
from traceapp.errors import Refused
from traceapp.store import schema
from traceapp.store.keys import key_holds
from traceapp.store.log import STRIDE, root_over

LOG_WORDS = {
    "not_logged_so": "{entry} is not what was logged as leaf {place}",
    "not_in_journal": "{entry} was logged as leaf {place} and is not in the journal",
    "node_differs": "what is kept of the leaves from {place} on does not follow from them",
    "place_missing": "leaf {place} of the log is missing",
    "log_too_short": "the log ends before leaf {place}, though a checkpoint of that size was signed",
    "root_differs": "the log up to leaf {place} ({entry}) is not the one that was signed",
    "checkpoint_not_signed": "the checkpoint of {place} leaves is not signed by a key of the plant",
}
REPORT_EVERY = 1_000
Progress = Callable[[str, int, int], None]

_source = MetaData(schema="source")
_journal, _leaves, _nodes, _checkpoints = (
    table.to_metadata(_source, schema="source")
    for table in (schema.entry, schema.log_leaf, schema.log_node, schema.log_checkpoint)
)
Leaf = tuple[str, str, int, str, bytes]
"""Kind, terminal, number, certificate, hash."""


class LogFlaw(Struct, frozen=True):
    """The first thing wrong with the log. code: a key of `LOG_WORDS`. entry: `A-17`, "" where none is at fault."""

    code: str
    place: int
    entry: str = ""

    @property
    def words(self) -> str:
        return f"log: {LOG_WORDS[self.code].format(place=self.place, entry=self.entry)}"


class LogVerdict(Struct, frozen=True):
    """leaves: how many are right; checkpoints: how many of them were signed of exactly this log."""

    leaves: int = 0
    checkpoints: int = 0
    flaw: LogFlaw | None = None


def verify_log(connection: Connection, progress: Progress) -> LogVerdict:
    """Whether every leaf follows from the journal and every checkpoint from the leaves. The store is attached as
    `source`; one from before there was a log has an empty one.
    """
    if not schema.LOG_TABLES.issubset(inspect(connection).get_table_names(schema="source")):
        return LogVerdict()
    walk = _Walk(connection, progress)
    flaw = walk.flaw()
    return LogVerdict(walk.tree.size, walk.signed, flaw)


class _Walk:
    """Through leaves, journal and checkpoints side by side."""

    def __init__(self, connection: Connection, progress: Progress) -> None:
        self._connection = connection
        self._progress = progress
        self.tree = Frontier()
        self.signed = 0
        self._open: dict[int, list[bytes]] = {}

    def flaw(self) -> LogFlaw | None:
        total = self._connection.execute(select(func.count()).select_from(_leaves)).scalar_one()
        keys = _keys(self._connection)
        checkpoints = self._connection.execute(select(_checkpoints).order_by(_checkpoints.c.size)).all()
        waiting = iter(checkpoints)
        due = next(waiting, None)
        said = _said(self._connection)
        last = ""
        for row in self._rows():
            while due is not None and due.size == self.tree.size:
                if (found := self._signed(due, keys, last)) is not None:
                    return found
                due = next(waiting, None)
            if (found := self._leaf(row, next(said, None))) is not None:
                return found
            self.tree, last = self.tree.grown(row.hash), f"{row.terminal}-{row.seq}"
            if (found := self._node(0, row.hash)) is not None:
                return found
            if self.tree.size % REPORT_EVERY == 0:
                self._progress("log", self.tree.size, total)
        while due is not None:
            if due.size > self.tree.size:
                return LogFlaw("log_too_short", due.size)
            if (found := self._signed(due, keys, last)) is not None:
                return found
            due = next(waiting, None)
        if total:
            self._progress("log", total, total)
        return None

    def _rows(self) -> Iterator[Any]:
        asked = select(_leaves).order_by(_leaves.c.place)
        return iter(self._connection.execute(asked, execution_options={"yield_per": REPORT_EVERY}))

    def _leaf(self, row: Any, said: Leaf | None) -> LogFlaw | None:
        entry = f"{row.terminal}-{row.seq}"
        if row.place != self.tree.size:
            return LogFlaw("place_missing", self.tree.size)
        if said is None:
            return LogFlaw("not_in_journal", row.place, entry)
        if said != (row.kind, row.terminal, row.seq, row.about, row.hash):
            here = f"{said[1]}-{said[2]}"
            return LogFlaw("not_logged_so", row.place, here)
        return None

    def _node(self, level: int, new: bytes) -> LogFlaw | None:
        """Whether each complete subtree that is kept is the one of its leaves. new: the next hash of a level."""
        below = self._open.setdefault(level, [])
        below.append(new)
        if len(below) < 1 << STRIDE:
            return None
        above, root = level + STRIDE, root_over(below)
        place = (self.tree.size >> above) - 1
        below.clear()
        kept = select(_nodes.c.hash).where(_nodes.c.level == above, _nodes.c.place == place)
        if self._connection.execute(kept).scalar() != root:
            return LogFlaw("node_differs", place << above)
        return self._node(above, root)

    def _signed(self, due: Any, keys: tuple[bytes, ...], last: str) -> LogFlaw | None:
        try:
            told, note = read_checkpoint(due.note), read_note(due.note)
        except Refused:
            return LogFlaw("checkpoint_not_signed", due.size)
        if not note.signers([NoteKey(told.origin, key) for key in keys], key_holds):
            return LogFlaw("checkpoint_not_signed", due.size)
        if (told.size, told.root) != (self.tree.size, self.tree.root):
            return LogFlaw("root_differs", due.size, last)
        self.signed += 1
        return None


def _said(connection: Connection) -> Iterator[Leaf]:
    """What the journal says should be logged, in the order of its rows."""
    body = case((_journal.c.kind.in_(sorted(OF_CERTIFICATES)), _journal.c.body)).label("body")
    asked = select(_journal.c.terminal, _journal.c.seq, _journal.c.kind, _journal.c.digest, body)
    rows = connection.execute(asked.order_by(_journal.c.id), execution_options={"yield_per": REPORT_EVERY})
    for row in rows:
        for leaf in leaves_of(row.kind, row.digest, row.body):
            yield leaf.kind.value, row.terminal, row.seq, leaf.about, leaf.hash


def _keys(connection: Connection) -> tuple[bytes, ...]:
    """Every key that ever signed here, by the journal."""
    made = select(_journal.c.body).where(_journal.c.kind == tag_of(IssuingKeyMade))
    records = (decode_entry(body).record for body in connection.execute(made).scalars())
    named = (one.public_key for one in records if isinstance(one, IssuingKeyMade) and one.algorithm == ED25519)
    return tuple(bytes.fromhex(name) for name in named if is_key_name(name))
