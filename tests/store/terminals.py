"""Terminals for tests: stores with keys and clocks that are known, and what stands in their tables."""

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, select

from traceapp.domain.command import Command, Outcome
from traceapp.domain.entry import decode_entry
from traceapp.domain.lot import LotState
from traceapp.domain.quantity import mg
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Draw, Filled, NewLot
from traceapp.domain.record.production import LotReceived, StepPerformed
from traceapp.store import schema
from traceapp.store.journal import Sealed
from traceapp.store.keys import TerminalKey
from traceapp.store.opening import open_store
from traceapp.store.store import Store

NOON = 1_795_000_000_000_000
MEMORY = "sqlite://"
_numbers = itertools.count(1)


class Clock:
    """A wall clock that goes on by a millisecond at every look, and can be set."""

    def __init__(self, at: int = NOON) -> None:
        self.at = at

    def __call__(self) -> int:
        self.at += 1_000
        return self.at


def key_of(letters: str) -> TerminalKey:
    """A key that is always the same for the same letters."""
    return TerminalKey(Ed25519PrivateKey.from_private_bytes(letters.encode().ljust(32, b"-")))


@contextmanager
def terminal(url: str = MEMORY, letters: str = "A", clock: Clock | None = None) -> Iterator[Store]:
    """An open store with a known key."""
    store = open_store(url, now=clock or Clock(), letters=letters, key=key_of(letters))
    try:
        yield store
    finally:
        store.close()


def url_of(file: Path) -> str:
    return f"sqlite:///{file}"


def command(name: str = "") -> Command:
    return Command(id=name or f"c-{next(_numbers)}", who=("1042",), where="MELT-1", happened=NOON)


def record(store: Store, *records: Record, name: str = "") -> Outcome:
    """Record these as one command."""
    return store.record(command(name), lambda _books: records)


def receipt(code: str, *amounts: int) -> LotReceived:
    containers = tuple(Filled(n=n, quantity=mg(amount)) for n, amount in enumerate(amounts, start=1))
    return LotReceived(lot=NewLot(code=code, kind=code[:2], material="alloy", containers=containers), step="receipt")


def step(source: str, amount: int, child: str) -> StepPerformed:
    """All of a draw becomes one lot."""
    return StepPerformed(
        step="melt",
        draws=(Draw(lot=source, container=1, quantity=mg(amount)),),
        lots=(NewLot(code=child, kind=child[:2], material="strip", containers=(Filled(n=1, quantity=mg(amount)),)),),
        equipment=("SC-1",),
    )


def lot_in(store: Store, code: str) -> LotState:
    with store.reading() as books:
        found = books.lot(code)
    assert found is not None
    return found


def sealed_of(store: Store) -> list[Sealed]:
    """Every entry of a store, in canonical order, as another store would get it."""
    entry = schema.entry.c
    with store._readers.connect() as connection:
        rows = connection.execute(select(schema.entry).order_by(entry.hlc, entry.terminal, entry.seq)).all()
    return [Sealed(decode_entry(row.body), row.body, row.digest, row.signature) for row in rows]


Tables = dict[str, list[tuple[object, ...]]]


def tables_of(store: Store) -> Tables:
    """Every row of the books, table by table, by its key."""
    with store._readers.connect() as connection:
        return tables_in(connection)


def tables_in(connection: Connection) -> Tables:
    return {
        table.name: [
            tuple(row) for row in connection.execute(select(*schema.told_of(table)).order_by(*schema.key_of(table)))
        ]
        for table in schema.books.sorted_tables
    }


@contextmanager
def on_trial(store: Store) -> Iterator[Connection]:
    """A connection that writes to the store, and forgets in the end all that was written."""
    with store._writing() as connection:
        yield connection
        connection.rollback()


@contextmanager
def raw(file: Path, *, armed: bool = True) -> Iterator[sqlite3.Connection]:
    """The database as anybody with the file can open it. armed: False drops the append-only triggers."""
    connection = sqlite3.connect(file, isolation_level=None)
    try:
        for name in () if armed else ("entry_no_update", "entry_no_delete", "entry_no_replace"):
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
    finally:
        connection.close()
