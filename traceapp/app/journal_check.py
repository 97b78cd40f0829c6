"""A check of everything that this terminal keeps: digests, chains, signatures, and tables that follow from them."""

from collections.abc import Callable

from msgspec import Struct

from traceapp.store.store import Store
from traceapp.store.verify import verify


class JournalCheck(Struct, frozen=True):
    """What was found. entries: that are right. bad: the first bad entry of each chain and of the log, as `A-17`.

    differences: rows of the tables that do not follow from the journal.
    """

    entries: int
    bad: tuple[str, ...]
    differences: int

    @property
    def holds(self) -> bool:
        return not self.bad and not self.differences


def check_journal(store: Store, tell: Callable[[int, int], None]) -> JournalCheck:
    """Look at all of it. tell: hears how much is done of how much, stage by stage; what it raises ends the check.

    Nothing is written to the store, and recording goes on. Faults as `store.verify`.
    """

    def progress(_stage: str, done: int, total: int) -> None:
        tell(done, total)

    verdict = verify(store, progress)
    bad = tuple(f"{chain.terminal}-{chain.bad.seq}" for chain in verdict.chains if chain.bad is not None)
    flaw = verdict.log.flaw
    logged = () if flaw is None else (flaw.entry or f"log {flaw.place}",)
    return JournalCheck(verdict.entries, (*bad, *logged), verdict.difference_count)
