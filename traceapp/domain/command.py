"""What somebody asked for, and what came of it."""

from msgspec import Struct, field

from traceapp.domain.entry import Seen
from traceapp.domain.record.pieces import EntryRef


class Command(Struct, frozen=True, kw_only=True):
    """Who asks, where and when. `id` is made when the conversation begins: the same id twice is one entry.

    happened: when in the world, UTC microseconds. who: badge numbers, the first one answers for it.
    """

    id: str
    who: tuple[str, ...]
    where: str
    happened: int
    scans: tuple[Seen, ...] = ()


class Outcome(Struct, frozen=True):
    """What was recorded. changes: every subject (`kind:key`) whose state changed.

    repeated: the command had been carried out before; these are its entries of then.
    clock_behind_us: how far this terminal's clock stands behind its own journal, 0 when it does not.
    """

    entries: tuple[EntryRef, ...]
    changes: frozenset[str] = field(default_factory=frozenset)
    repeated: bool = False
    clock_behind_us: int = 0
