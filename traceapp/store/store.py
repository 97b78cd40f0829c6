"""The embedded store: one writer, many readers, one journal."""

import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path
from threading import Event, Lock
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

from traceapp.domain.command import Command, Outcome
from traceapp.domain.entry import clock_behind
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef
from traceapp.store.apply import Shelf, apply
from traceapp.store.books import Books
from traceapp.store.database import database_file, faults_named, reader_engine, stopping
from traceapp.store.desk import Desk
from traceapp.store.elsewhere import heard_since, mark_of
from traceapp.store.journal import Sealed, append, head_of, not_yet_known, repeated, seal
from traceapp.store.keys import TerminalKey
from traceapp.store.slates import Slates

if TYPE_CHECKING:
    from traceapp.domain.checkpoint import Checkpoint
    from traceapp.store.links.webs import Webs
    from traceapp.store.log import Log
    from traceapp.store.makeups import WorkedOut

PAGES_AT_ONCE = 2_000
LOGGED_AT_ONCE = 100
"""Entries logged in one transaction: a scan waits for that a millisecond or two."""


class Store:
    """A store that is open.

    Attributes:
        letters: this terminal's letters. url: where the database is. now: the wall clock, UTC microseconds. slates:
        what is told at its stations and not recorded yet. stirred: set whenever something was recorded. unhurried: not
        set while something is being recorded, for which whatever can wait gives way. log_waits: entries may have come
        that the log does not hold yet.
    """

    def __init__(self, url: str, writer: Engine, letters: str, key: TerminalKey, now: Callable[[], int]) -> None:
        self.url = url
        self.letters = letters
        self.now = now
        self._writer = writer
        self._pen = writer.connect()
        self._turn = Lock()
        self._known = mark_of(self._pen)
        self.stirred = Event()
        self.unhurried = Event()
        self.unhurried.set()
        self.log_waits = True
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
        self.unhurried.clear()
        try:
            return self._record(command, decide)
        finally:
            self.log_waits = True
            self.unhurried.set()
            self.stirred.set()

    def _record(self, command: Command, decide: Callable[[Books], Sequence[Record]]) -> Outcome:
        with self._writing() as connection:
            head = head_of(connection, self.letters, command.id)
            if head.is_repeated:
                return Outcome(repeated(connection, self.letters, command.id), repeated=True)
            shelf, now = Shelf(connection), self.now()
            books = Books(connection, shelf)
            books.clock_behind_us = clock_behind(head.hlc, now)
            records = decide(books)
            if not records:
                return Outcome(())
            sealed = seal(head, self.letters, self._key, command, records, now=now)
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
            changes = take_in(connection, sealed)
        self.log_waits = True
        self.stirred.set()
        return changes

    def hear(self) -> frozenset[str]:
        """The subjects that other processes touched since this was asked last, or since the store was opened."""
        with self._turn, faults_named():
            now = mark_of(self._pen)
        with self._read_connection() as connection:
            heard, self._known = heard_since(connection, self._known, now)
        if heard:
            self.log_waits = True
            self.stirred.set()
        return heard

    @contextmanager
    def reading(self, is_stopped: Callable[[], bool] | None = None) -> Iterator[Books]:
        """One snapshot of the books, for the length of the block.

        is_stopped: asked now and then while a query runs; the block ends with `Stopped` soon after it says yes.
        """
        with faults_named(), self._readers.connect() as connection:
            books = Books(connection, Shelf(connection), lambda: self.webs.web(connection))
            if is_stopped is None:
                yield books
            else:
                with stopping(connection, is_stopped):
                    yield books

    @cached_property
    def webs(self) -> "Webs":
        """All links as arrays; opened, with the library that they need, when a trace first goes far."""
        from traceapp.store.links.webs import Webs

        file = database_file(self.url)
        return Webs(file.with_suffix(".links") if file is not None else None, self._read_connection)

    @contextmanager
    def _read_connection(self) -> Iterator[Connection]:
        with faults_named(), self._readers.connect() as connection:
            yield connection

    @contextmanager
    def reading_past(self, until: int, is_stopped: Callable[[], bool] | None = None) -> Iterator[Books]:
        """The books as they were known at a moment (UTC microseconds), for the length of the block."""
        from traceapp.store.past import PastBooks

        with faults_named(), self._readers.connect() as connection:
            books = PastBooks(connection, until)
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
        """Fold the write-ahead log into the database file, as far as nobody else needs it; recording goes on."""
        with faults_named(), closing(self._readers.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)").close()

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

    def keep_worked_out(self, results: "Sequence[WorkedOut]") -> int:
        """Write what was worked out of the books; returns how many lots changed.

        It follows from the journal, so no power cut can lose it: the commit does not wait for the disk.
        """
        from traceapp.store.makeups import keep

        with self._turn, faults_named(), self._without_waiting_for_the_disk(), self._pen.begin():
            return keep(self._pen, results)

    def spread_more(self, among: Collection[str] | None = None) -> int:
        """Let holds reach the next lots that wait for it, or those of some; returns how many there were."""
        from traceapp.store.spreading import any_due, due_among, spread_more

        with self._read_connection() as connection:
            if not (any_due(connection) if among is None else due_among(connection, among)):
                return 0
        with self._turn, faults_named(), self._without_waiting_for_the_disk(), self._pen.begin():
            return spread_more(self._pen, among=among)

    def grow_log(self, most: int = LOGGED_AT_ONCE) -> bool:
        """Log what the next entries say; whether more may wait. Faults as `Log.grow`.

        It follows from the journal: what a power cut takes away is logged again, in the same order.
        """
        from traceapp.store.log import Log

        self.log_waits = False
        with self._turn, faults_named(), self._without_waiting_for_the_disk(), self._pen.begin():
            done = Log(self._pen).grow(most)
        self.log_waits = self.log_waits or done == most
        return done == most

    @contextmanager
    def reading_log(self) -> "Iterator[Log]":
        """The log as it stands, for the length of the block."""
        from traceapp.store.log import Log

        with self._read_connection() as connection:
            yield Log(connection)

    def keep_checkpoint(self, checkpoint: "Checkpoint", note: str) -> None:
        """Keep what was signed of the log, on the disk before anybody gets it."""
        from traceapp.store.log import Log

        with self._writing() as connection:
            Log(connection).keep(checkpoint, note, self.now())

    def mark_all(self, after: str, most: int = 2_000) -> str:
        """Have the next lots by code worked out again; returns the last of them, "" when there are no more."""
        from traceapp.store.makeups import mark_all

        with self._turn, faults_named(), self._without_waiting_for_the_disk(), self._pen.begin():
            return mark_all(self._pen, after=after, most=most)

    @contextmanager
    def _without_waiting_for_the_disk(self) -> Iterator[None]:
        with closing(self._pen.connection.cursor()) as cursor:
            cursor.execute("PRAGMA synchronous=NORMAL")
            try:
                yield
            finally:
                cursor.execute("PRAGMA synchronous=FULL")

    def close(self) -> None:
        if "webs" in self.__dict__:
            self.webs.close()
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
