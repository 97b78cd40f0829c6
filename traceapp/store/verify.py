"""Checking a store from outside: each terminal's chain by itself, the files it keeps, the books against a rebuild.

Nothing is written to the store. It is read in one snapshot, streamed, so memory does not grow with the journal; the
rebuild goes to a database in the temporary folder. A bad entry stops the check of its own chain only.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, MetaData, StaticPool, Table, create_engine, func, inspect, select

from traceapp.domain.entry import decode_entry
from traceapp.domain.problem import because
from traceapp.domain.record import tag_of
from traceapp.domain.record.sealing import DocumentSealed
from traceapp.errors import Fault
from traceapp.store import schema
from traceapp.store.chain import BadEntry, Chain, ChainWalk
from traceapp.store.database import database_file, faults_named, read_only_uri
from traceapp.store.desk import Desk, is_kept
from traceapp.store.rebuild import fold_all
from traceapp.store.spreading import spread_more
from traceapp.store.store import Store
from traceapp.store.verify_log import LogVerdict, verify_log
from traceapp.store.verify_makeups import Maker, other_makeups

Progress = Callable[[str, int, int], None]
MOST_DIFFERENCES_LISTED = 100
REPORT_EVERY = 1_000
FILES_AT_ONCE = 10

_NEEDED = frozenset(schema.kept.tables) - schema.LOG_TABLES
_UNREADABLE = "CREATE TABLE unreadable (terminal, seq, PRIMARY KEY (terminal, seq)) WITHOUT ROWID"
_READABLE = (
    "CREATE TEMP VIEW entry AS SELECT * FROM source.entry AS e WHERE NOT EXISTS "
    "(SELECT 1 FROM main.unreadable AS u WHERE u.terminal = e.terminal AND u.seq = e.seq)"
)


@cache
def _kept() -> dict[str, Table]:
    """The journal, the books and what goes with them, as they are named in the store that is checked. Copying the
    tables takes longer than importing all the rest, so it is done when somebody checks.
    """
    source = MetaData(schema="source")
    tables = (*schema.books.sorted_tables, *schema.worked.sorted_tables, schema.entry, schema.kept_file)
    return {table.name: table.to_metadata(source, schema="source") for table in tables}


class BookDifference(Struct, frozen=True):
    """A row of the books that is not what the journal says.

    key: its primary key. code: `missing` (the journal has it), `surplus` (the journal has not), `differs`, `version`
    (the books were made by another version and cannot be compared), or `changed` (a kept file, which is not the one
    that its digest names).
    """

    table: str
    key: tuple[object, ...]
    code: str

    @property
    def words(self) -> str:
        return f"{self.table} {'/'.join(map(str, self.key))}: {_WORDS[self.code]}"


_WORDS = {
    "missing": "missing here, though the journal has it",
    "surplus": "here, though nothing in the journal makes it",
    "differs": "not what the journal makes of it",
    "version": "made by another version of the program; they are made again when the store is opened",
    "changed": "not the bytes that were kept",
}


class Verdict(Struct, frozen=True):
    """What was found. differences: the first of them; difference_count: how many there are in all."""

    chains: tuple[Chain, ...]
    differences: tuple[BookDifference, ...]
    difference_count: int
    log: LogVerdict = LogVerdict()

    @property
    def entries(self) -> int:
        """How many entries were found right."""
        return sum(chain.entries for chain in self.chains)

    @property
    def bad(self) -> tuple[BadEntry, ...]:
        """The first bad entry of each chain that has one."""
        return tuple(chain.bad for chain in self.chains if chain.bad is not None)

    @property
    def holds(self) -> bool:
        return not self.bad and not self.difference_count and self.log.flaw is None


def _silent(_stage: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


def verify(store: Store | str, progress: Progress = _silent, maker: Maker | None = None) -> Verdict:
    """Check digests, chains, columns, canonical bytes, signatures, the log, and that a rebuild gives the same books.

    store: an open store, or the URL of one, which is then opened for reading only. progress: called with the stage
    (`chains`, `log`, `files`, `books`, `tables`, `makeups`), how much of it is done, and of how much.
    maker: how what lots are made of is worked out; None leaves that unchecked.
    Faults: database_url, store_not_opened, store_damaged, disk_full (the temporary folder).
    """
    with TemporaryDirectory(prefix="traceapp-verify-") as folder, faults_named():
        file = database_file(store if isinstance(store, str) else store.url)
        if file is None:
            if isinstance(store, str):
                raise Fault("store_not_opened", told=because("store_in_memory"))
            file = Path(folder) / "copy.db"
            store.copy_to(file)
        if not file.exists():
            raise Fault("store_not_opened", told=because("no_file", name=file.name))
        with _beside(file, Path(folder) / "books.db") as connection:
            if not set(inspect(connection).get_table_names(schema="source")).issuperset(_NEEDED):
                raise Fault("store_damaged", told=because("not_our_store"))
            chains = tuple(_walked(connection, progress))
            log = verify_log(connection, progress)
            changed = (*_changed_files(connection, progress), *_lost_files(connection))
            listed, count = _compared(connection, progress, maker)
    return Verdict(chains, (*changed, *listed)[:MOST_DIFFERENCES_LISTED], len(changed) + count, log)


@contextmanager
def _beside(file: Path, books: Path) -> Iterator[Connection]:
    """An empty database for the rebuild, with the store attached to it read-only as `source`.

    `entry` is then the store's, less what cannot be read: those are noted in `unreadable`.
    """

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(books.as_uri(), uri=True, isolation_level=None, check_same_thread=False)
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-32768", "temp_store=FILE"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("ATTACH ? AS source", (read_only_uri(file),))
        connection.execute(_UNREADABLE)
        connection.execute(_READABLE)
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool, pool_reset_on_return=None)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")  # one snapshot of the store from here to the end
            yield connection
    finally:
        engine.dispose()


def _walked(connection: Connection, progress: Progress) -> Iterator[Chain]:
    desk = Desk(connection)
    known = {desk.setting("terminal.letters"): desk.setting("terminal.public_key")}
    ends = _known_ends(connection)
    total = connection.execute(select(func.count()).select_from(schema.entry)).scalar_one()
    journal = _kept()["entry"]
    chains = select(journal).order_by(journal.c.terminal, journal.c.seq)
    rows = connection.execute(chains, execution_options={"yield_per": REPORT_EVERY})
    walk: ChainWalk | None = None
    for done, row in enumerate(rows):
        if done % REPORT_EVERY == 0:
            progress("chains", done, total)
        if walk is None or walk.terminal != row.terminal:
            if walk is not None:
                yield walk.ended(ends.pop(walk.terminal, 0))
            walk = ChainWalk(row.terminal, known.get(row.terminal, ""))
        if not walk.step(row):
            connection.exec_driver_sql("INSERT OR IGNORE INTO main.unreadable VALUES (?, ?)", (row.terminal, row.seq))
    if walk is not None:
        yield walk.ended(ends.pop(walk.terminal, 0))
    for terminal, end in sorted(ends.items()):
        yield ChainWalk(terminal, "").ended(end)
    progress("chains", total, total)


def _known_ends(connection: Connection) -> dict[str, int]:
    """The last entry of each terminal that the books speak of; none when they cannot be read."""
    if _books_of_another_version(connection) or "touch" not in inspect(connection).get_table_names(schema="source"):
        return {}
    touch = _kept()["touch"]
    newest = select(touch.c.terminal, func.max(touch.c.seq).label("seq")).group_by(touch.c.terminal)
    return {row.terminal: row.seq for row in connection.execute(newest)}


def _books_of_another_version(connection: Connection) -> bool:
    return Desk(connection).setting("books.version") != schema.BOOKS_VERSION


def _changed_files(connection: Connection, progress: Progress) -> Iterator[BookDifference]:
    files = _kept()["kept_file"]
    total = connection.execute(select(func.count()).select_from(files)).scalar_one()
    rows = connection.execute(select(files.c.sha256, files.c.body), execution_options={"yield_per": FILES_AT_ONCE})
    for done, row in enumerate(rows, start=1):
        if not is_kept(row.sha256, row.body):
            yield BookDifference(files.name, (row.sha256,), "changed")
        if done == total or done % REPORT_EVERY == 0:
            progress("files", done, total)


def _lost_files(connection: Connection) -> Iterator[BookDifference]:
    """What this terminal sealed and does not have any more; what others sealed, they keep."""
    sealed = select(schema.entry.c.body).where(
        schema.entry.c.kind == tag_of(DocumentSealed),
        schema.entry.c.terminal == Desk(connection).setting("terminal.letters"),
    )
    files = _kept()["kept_file"]
    for body in connection.execute(sealed).scalars().all():
        record = decode_entry(body).record
        if isinstance(record, DocumentSealed):
            for sha256 in (record.document, record.credential, record.proof):
                if connection.execute(select(files.c.sha256).where(files.c.sha256 == sha256)).first() is None:
                    yield BookDifference(files.name, (sha256,), "missing")


def _compared(
    connection: Connection, progress: Progress, maker: Maker | None
) -> tuple[tuple[BookDifference, ...], int]:
    if _books_of_another_version(connection):
        return (BookDifference("setting", ("books.version",), "version"),), 1
    _rebuild(connection, progress)
    listed: list[BookDifference] = []
    count = 0
    for count, found in enumerate(_of_tables(connection, progress), start=1):
        if count <= MOST_DIFFERENCES_LISTED:
            listed.append(found)
    if maker is not None and not count:
        for count, (lot, code) in enumerate(other_makeups(connection, maker, progress), start=1):
            if count <= MOST_DIFFERENCES_LISTED:
                listed.append(BookDifference(schema.lot_makeup.name, (lot,), code))
    return tuple(listed), count


def _rebuild(connection: Connection, progress: Progress) -> None:
    total = connection.execute(select(func.count()).select_from(schema.entry)).scalar_one()
    schema.books.create_all(connection, checkfirst=False)
    schema.worked.create_all(connection, checkfirst=False)
    done = 0
    for size in fold_all(connection):
        done += size
        progress("books", done, total)
    while spread_more(connection):
        pass


def _of_tables(connection: Connection, progress: Progress) -> Iterator[BookDifference]:
    here = set(inspect(connection).get_table_names(schema="source"))
    tables = (*schema.books.sorted_tables, *_settled(connection, here))
    for number, table in enumerate(tables, start=1):
        yield from _differences(connection, table) if table.name in here else (_gone(table),)
        progress("tables", number, len(tables))


def _settled(connection: Connection, here: set[str]) -> tuple[Table, ...]:
    """Of what is worked out of the books, what is gone, and the tables of holds that spread, unless they still do."""
    gone = tuple(table for table in schema.worked.sorted_tables if table.name not in here)
    due = [_kept()[table.name] for table in (schema.spread_due, schema.late_due) if table not in gone]
    if gone or any(connection.execute(select(table).limit(1)).first() is not None for table in due):
        return gone
    return schema.spread, schema.late_use


def _gone(table: Table) -> BookDifference:
    return BookDifference(table.name, (), "missing")


def _differences(connection: Connection, table: Table) -> Iterator[BookDifference]:
    """Both versions of a table side by side, in the order of their key."""
    width = len(schema.key_of(table))
    made, kept = _rows(connection, table, table), _rows(connection, table, _kept()[table.name])
    new, old = next(made, None), next(kept, None)
    while new is not None or old is not None:
        if old is None or (new is not None and new[:width] < old[:width]):
            assert new is not None
            yield BookDifference(table.name, new[:width], "missing")
            new = next(made, None)
        elif new is None or old[:width] < new[:width]:
            yield BookDifference(table.name, old[:width], "surplus")
            old = next(kept, None)
        else:
            if new != old:
                yield BookDifference(table.name, new[:width], "differs")
            new, old = next(made, None), next(kept, None)


def _rows(connection: Connection, table: Table, version: Table) -> Iterator[tuple[Any, ...]]:
    """What follows from the journal, in one version of a table, by its key."""
    keys = schema.key_of(table)
    columns = (*keys, *(c for c in schema.told_of(table) if c not in keys))
    wanted = select(*(version.c[c.name] for c in columns)).order_by(*(version.c[c.name] for c in keys))
    if table is schema.spread:  # how far a hold came until it was lifted depends on what was looked at meanwhile
        wanted = wanted.where(version.c.now == 1)
    wanted = wanted.execution_options(yield_per=REPORT_EVERY)
    return (tuple(row) for row in connection.execute(wanted))
