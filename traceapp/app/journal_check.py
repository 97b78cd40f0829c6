"""A check of everything that this terminal keeps: digests, chains, signatures, and tables that follow from them."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from traceapp.app.plant_files import read_resources, sources_of
from traceapp.app.quiet_work import BASIS
from traceapp.domain.makeup import Version
from traceapp.domain.plant import Plant
from traceapp.services.makeup.catching_up import basis_of, work_out
from traceapp.settings import Folders
from traceapp.store.books import Books
from traceapp.store.desk import Desk
from traceapp.store.makeups import Waiting
from traceapp.store.store import Store
from traceapp.store.verify import verify
from traceapp.store.verify_makeups import Maker, WorkOut


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


def plant_in(folders: Folders, at: int) -> Callable[[Books], Plant]:
    """Reads the plant's files of these folders, as they count at a moment (UTC microseconds)."""
    return lambda books: read_resources(sources_of(books, folders, at)).plant


def maker_by(plant_of: Callable[[Books], Plant]) -> Maker:
    """How a store is worked out by the files of a plant."""

    def maker(books: Books, desk: Desk) -> WorkOut | None:
        plant = plant_of(books)
        if desk.setting(BASIS) != basis_of(plant):
            return None

        def made(books: Books, waiting: Sequence[Waiting]) -> list[tuple[Waiting, tuple[Version, ...]]]:
            return work_out(books, plant, waiting, int)

        return made

    return maker


def check_journal(store: Store, maker: Maker, tell: Callable[[int, int], None]) -> JournalCheck:
    """Look at all of it. tell: hears how much is done of how much, stage by stage; what it raises ends the check.

    maker: how what lots are made of is worked out. Nothing is written to the store, and recording goes on. Faults as
    `store.verify`.
    """

    def progress(_stage: str, done: int, total: int) -> None:
        tell(done, total)

    verdict = verify(store, progress, maker)
    bad = tuple(f"{chain.terminal}-{chain.bad.seq}" for chain in verdict.chains if chain.bad is not None)
    flaw = verdict.log.flaw
    logged = () if flaw is None else (flaw.entry or f"log {flaw.place}",)
    return JournalCheck(verdict.entries, (*bad, *logged), verdict.difference_count)
