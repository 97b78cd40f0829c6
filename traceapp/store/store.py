"""The embedded store: one writer, many readers, one journal."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine

from traceapp.domain.command import Command, Outcome
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef
from traceapp.store.apply import Shelf, apply
from traceapp.store.books import Books
from traceapp.store.database import database_file, faults_named, reader_engine, stopping
from traceapp.store.desk import Desk
from traceapp.store.journal import Sealed, append, head_of, not_yet_known, repeated, seal
from traceapp.store.keys import TerminalKey
from traceapp.store.slates import Slates

PAGES_AT_ONCE = 2_000


class Store:
    """A store that is open.

    Attributes:
        letters: this terminal's letters. url: where the database is. now: the wall clock, UTC microseconds. slates:
        what is told at its stations and not recorded yet.
    """

    def __init__(self, url: str, writer: Engine, letters: str, key: TerminalKey, now: Callable[[], int]) -> None:
        self.url = url
        self.letters = letters
        self.now = now
        self._writer = writer
        self._pen = writer.connect()
        self._turn = Lock()
        self._key = key
        file = database_file(url)
        self._readers = writer if file is None else reader_engine(url)
        self.slates = Slates(file.with_suffix(".slates") if file is not None else None)

    def __repr__(self) -> str:
        return f"Store({self.url!r}, {self.letters!r})"

    def record(self, command: Command, decide: Callable[[Books], Sequence[Record]]) -> Outcome:
        """Decide, append, apply and commit in one transaction; the only way to write.

        The same command id again records nothing and returns the first outcome. A `Refused` from `decide`, or any
        `Fault` of the disk, leaves no trace.
        """
        with self._writing() as connection:
            head = head_of(connection, self.letters, command.id)
            if head.is_repeated:
                return Outcome(repeated(connection, self.letters, command.id), repeated=True)
            shelf = Shelf(connection)
            records = decide(Books(connection, shelf))
            if not records:
                return Outcome(())
            sealed = seal(head, self.letters, self._key, command, records, now=self.now())
            append(connection, sealed)
            changes = apply(connection, [s.entry for s in sealed], shelf)
        refs = tuple(s.entry.ref for s in sealed)
        return Outcome(refs, changes, clock_behind_us=sealed[0].entry.clock_behind_us)

    def is_enrolled(self) -> bool:
        """Whether this terminal's chain has begun."""
        with self.reading() as books:
            return books.terminal(self.letters) is not None

    def take_in(self, sealed: Sequence[Sealed]) -> frozenset[str]:
        """Entries from elsewhere (another terminal, a stick, a backup), already verified; those known are skipped."""
        with self._writing() as connection:
            return take_in(connection, sealed)

    @contextmanager
    def reading(self, is_stopped: Callable[[], bool] | None = None) -> Iterator[Books]:
        """One snapshot of the books, for the length of the block.

        is_stopped: asked now and then while a query runs; the block ends with `Stopped` soon after it says yes.
        """
        with faults_named(), self._readers.connect() as connection:
            books = Books(connection, Shelf(connection))
            if is_stopped is None:
                yield books
            else:
                with stopping(connection, is_stopped):
                    yield books

    def entries_of(self, command: str) -> tuple[EntryRef, ...]:
        """What a command of this terminal recorded; nothing if it was never carried out."""
        with faults_named(), self._readers.connect() as connection:
            return repeated(connection, self.letters, command)

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        """The terminal's own tables (settings, PINs, names, print queue) in one writing transaction."""
        with self._writing() as connection:
            yield Desk(connection)

    def checkpoint(self) -> None:
        """Fold the write-ahead log into the database file; called when nothing is being recorded."""
        with self._turn, faults_named(), closing(self._pen.connection.cursor()) as cursor:
            cursor.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def copy_to(self, file: Path, progress: Callable[[int, int], None] | None = None) -> None:
        """Copy the whole database to a new file while it is in use; recording goes on and may be in the copy or not.

        progress: called with the pages done, and of how many. Faults: disk_full, store_not_opened.
        """

        def pages(_status: int, remaining: int, total: int) -> None:
            if progress is not None:
                progress(total - remaining, total)

        with (
            faults_named(),
            closing(sqlite3.connect(file)) as copy,
            closing(self._readers.raw_connection()) as source,
        ):
            driver: sqlite3.Connection = source.driver_connection  # type: ignore[assignment]
            if database_file(self.url) is not None:
                # Its read transaction keeps to one snapshot; without, every commit meanwhile starts the copy again.
                driver.execute("BEGIN")
                driver.execute("SELECT count(*) FROM sqlite_master").fetchone()
            driver.backup(copy, pages=PAGES_AT_ONCE, progress=pages, sleep=0)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, complete in itself

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """The one connection that writes, in a transaction; held open, as taking it up costs as much as a row."""
        with self._turn, faults_named(), self._pen.begin():
            yield self._pen

    def close(self) -> None:
        self._pen.close()
        self._readers.dispose()
        self._writer.dispose()


def take_in(connection: Connection, sealed: Sequence[Sealed]) -> frozenset[str]:
    """Append and apply those of these entries that are not here; returns the subjects that changed."""
    fresh = not_yet_known(connection, sealed)
    if not fresh:
        return frozenset()
    append(connection, fresh)
    return apply(connection, [s.entry for s in fresh], Shelf(connection))
