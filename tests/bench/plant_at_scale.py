"""A store with as many lots as a plant has after years, made once in bulk and kept in the cache folder.

The rows are those that recording would have left, by the same folds, but written without a commit for each; only the
signatures are not made. The genealogy is that of campaigns: sixteen levels, every lot from one to three of the level
before, so that the last lots of a campaign descend from several thousand.
"""

import os
import random
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
import platformdirs
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.store.terminals import NOON, key_of, url_of
from traceapp.domain.entry import Entry, digest_of, encode_entry
from traceapp.domain.ledger import advance, kind_and_key, subjects_of
from traceapp.domain.lot_code import check_character
from traceapp.domain.quantity import mg
from traceapp.domain.record import kind_of
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Draw, Filled, Measured, NewLot
from traceapp.domain.record.production import LotReceived, StepPerformed
from traceapp.store import schema, triggers
from traceapp.store.apply import NUMBERED
from traceapp.store.faces import faces
from traceapp.store.opening import open_store

KINDS = ("OX", "RM", "SC", "HD", "JM", "BL", "GR", "SI", "AN", "GB", "MG", "CO", "MZ", "IN", "PK", "FG")
LOTS_A_LEVEL = 375
LOTS_A_CAMPAIGN = len(KINDS) * LOTS_A_LEVEL
PLACES, PARTS, SUPPLIERS, ORDERS_A_CAMPAIGN = 60, 40, 12, 15
RECIPE = 3  # raise it when what is made here changes, so that what is kept is made again
LETTERS = "A"


def plant_of(lots: int) -> Path:
    """The database of a plant with so many lots, rounded up to whole campaigns."""
    folder = Path(platformdirs.user_cache_dir("traceapp")) / "bench"
    file = folder / f"plant-{lots}-{schema.SCHEMA_REVISION}-{schema.BOOKS_VERSION}-{RECIPE}.db"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(f".draft-{os.getpid()}")
        print(f"Making a plant of {lots} lots, once …", file=sys.stderr, flush=True)
        _make(draft, -(-lots // LOTS_A_CAMPAIGN))
        with draft.open("rb+") as written:
            os.fsync(written.fileno())
        draft.rename(file)
    return file


def write_key(file: Path) -> None:
    """The key that made that plant's chain."""
    pem = key_of(LETTERS)._private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.touch(mode=0o600)
    file.write_bytes(pem)


def code(kind: str, campaign: int, number: int) -> str:
    """The code of a lot of a campaign; one campaign is one week."""
    body = f"{kind}-{20 + campaign // 52:02d}{1 + campaign % 52:02d}-{LETTERS}{number:03d}"
    return f"{body}-{check_character(body.replace('-', ''))}"


def last_lot(campaign: int) -> str:
    """A finished lot, whose ancestors go all the way back."""
    return code(KINDS[-1], campaign, LOTS_A_LEVEL)


def _records(campaign: int, chance: random.Random) -> Iterator[Record]:
    for level, kind in enumerate(KINDS):
        for number in range(1, LOTS_A_LEVEL + 1):
            place = f"R-{number % PLACES}"
            containers = (Filled(n=1, quantity=mg(60_000_000), place=place), Filled(n=2, quantity=mg(40_000_000)))
            new = NewLot(
                code=code(kind, campaign, number),
                kind=kind,
                material=f"m{level}",
                containers=containers,
                part=f"P{number % PARTS}",
                claim="DFARS" if number % 3 else "",
            )
            order = f"PO-{campaign}/{number % ORDERS_A_CAMPAIGN}"
            if level == 0:
                supplied = f"NEO-{2020 + campaign // 52}-{campaign}-{number}"
                yield LotReceived(
                    lot=new, step="receipt", supplier=f"S{number % SUPPLIERS}", supplier_lot=supplied, order=order
                )
                continue
            parents = chance.sample(range(1, LOTS_A_LEVEL + 1), chance.choice((1, 1, 2, 3)))
            before = KINDS[level - 1]
            yield StepPerformed(
                step=f"s{level}",
                route="sintered",
                revision="1",
                draws=tuple(Draw(lot=code(before, campaign, p), container=1, quantity=mg(20_000_000)) for p in parents),
                lots=(new,),
                fields=(Measured(field="temperature", value="1450"), Measured(field="pressure", value="0.04")),
                equipment=(f"{kind}-1",),
                country="US",
                order=order,
            )


def _make(file: Path, campaigns: int) -> None:
    chance = random.Random(1)
    write_plant(file, (_records(campaign, chance) for campaign in range(campaigns)))


def write_plant(file: Path, portions: Iterable[Iterable[Record]]) -> None:
    """A store with these records; what a portion touches, no later one touches again."""
    open_store(url_of(file), now=lambda: NOON - 1, letters=LETTERS, key=key_of(LETTERS)).close()
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-1000000"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("DROP TRIGGER entry_no_replace")
    scribe = Scribe(connection)
    for records in portions:
        connection.execute("BEGIN")
        for record in records:
            scribe.write(record)
        scribe.settle()
        connection.execute("COMMIT")
    connection.execute(triggers.APPEND_ONLY[-1])
    connection.execute("PRAGMA journal_mode=WAL")
    connection.close()


class Scribe:
    """Writes entries and, when a campaign is over, the books of what it touched."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._sequence = count(2)
        head = connection.execute("SELECT digest FROM entry").fetchone()
        self._previous: str = head[0].hex()
        self._states: dict[str, tuple[Any, Entry]] = {}
        self._rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)

    def write(self, record: Record) -> None:
        seq = next(self._sequence)
        clock = NOON + seq * 1_000_000
        entry = Entry(
            terminal=LETTERS,
            seq=seq,
            prev=self._previous,
            hlc=clock,
            recorded=clock,
            happened=clock,
            command=f"0199a1b2-{seq:08x}",
            part=0,
            who=("1042",),
            where="MELT-1",
            scans=(),
            record=record,
        )
        body = encode_entry(entry)
        digest = digest_of(body)
        self._previous = digest.hex()
        columns = (seq, LETTERS, seq, clock, kind_of(record), entry.command, 0, digest, bytes(64), body)
        self._rows["entry"].append(columns)
        for subject in subjects_of(entry):
            kept = self._states.get(subject)
            self._states[subject] = (advance(subject, kept[0] if kept else None, entry), entry)
            self._rows["touch"].append((subject, clock, LETTERS, seq))

    def settle(self) -> None:
        """Everything held back goes into the tables; only machines are held on to."""
        for subject, (state, last) in self._states.items():
            body = msgspec.msgpack.encode(state)
            self._rows["state"].append((subject, last.hlc, LETTERS, last.seq, body))
            for table, made in faces(subject, state).items():
                for row in made.values():
                    columns = ", ".join(f"[{name}]" for name in row)
                    self._rows[f"{table.name} ({columns})"].append(tuple(row.values()))
            kind, key = kind_and_key(subject)
            if kind in NUMBERED:
                self._rows["used_number"].append((key[:9], kind, int(key[9:].partition("-")[0])))
        for name, rows in self._rows.items():
            if rows:
                places = ",".join("?" * len(rows[0]))
                self._connection.executemany(f"INSERT OR REPLACE INTO {name} VALUES ({places})", sorted(rows))
        self._rows.clear()
        self._states = {s: kept for s, kept in self._states.items() if s.startswith("machine:")}
