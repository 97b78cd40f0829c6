"""One scan recorded (decide, encode, digest, sign, entry, tables, commit), beside bare sqlite3 writing the same rows.

The bare connection works on a copy of the same file, is set as the store's is (WAL, `synchronous=FULL`), and gets the
very statements and values that the store has just used, in one transaction.
"""

import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from tests.bench.figure import AboveFloor, Exactly, Figure, TimesFloor, median, percentile
from tests.bench.plant_at_scale import KINDS, LOTS_A_CAMPAIGN, LOTS_A_LEVEL, code, plant_of
from tests.store.fsyncs import fsyncs_while_recording, may_count
from tests.store.statements import hearing
from tests.store.terminals import Clock, key_of, url_of
from traceapp.domain.command import Command
from traceapp.domain.entry import Seen
from traceapp.domain.lot_code import next_code
from traceapp.domain.quantity import mg
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Draw, Filled, Measured, NewLot
from traceapp.domain.record.production import StepPerformed
from traceapp.errors import Refused
from traceapp.store.books import Books
from traceapp.store.opening import open_store
from traceapp.store.store import Store

SMALL, LARGE = 6_000, 1_000_000
WARM, SCANS = 100, 500
PORTION = 1 << 22
TODAY = date(2050, 5, 5)
PRAGMAS = ("journal_mode", "synchronous", "foreign_keys", "wal_autocheckpoint", "cache_size", "temp_store")
Statement = tuple[str, Any, bool]


def bench() -> list[Figure]:
    """Milliseconds a scan, on a small plant and on one of a million lots; bytes and fsyncs an entry."""
    with tempfile.TemporaryDirectory(prefix="traceapp-bench-") as temporary:
        folder = Path(temporary)
        for name in ("ours.db", "heard.db", "bare.db"):
            shutil.copyfile(plant_of(SMALL), folder / name)
        # The large one is written to where it is kept: writing back a copy of three gigabytes would be measured too.
        _read_whole(plant_of(LARGE))
        with (
            _opened(folder / "ours.db") as store,
            _opened(folder / "heard.db") as heard,
            _opened(plant_of(LARGE)) as large_store,
            _bare(folder / "bare.db", store) as bare,
        ):
            before = _size(store)
            ours, floor, large = _in_turns(store, heard, bare, large_store)
            bytes_an_entry = (_size(store) - before) / (WARM + SCANS)
        figures = [
            Figure("one scan recorded, p50", median(ours), "ms", median(floor), AboveFloor(1.0)),
            Figure("one scan recorded, p99", percentile(ours, 99), "ms", percentile(floor, 99), TimesFloor(3)),
            Figure("the same at a million lots, p50", median(large), "ms", median(ours), TimesFloor(1.2)),
            Figure("the same at a million lots, p99", percentile(large, 99), "ms", percentile(ours, 99)),
            Figure("store grows by, per entry", bytes_an_entry, "B"),
        ]
        if may_count():
            counted = fsyncs_while_recording(folder / "counted.db", 100)
            figures.append(Figure("fsyncs for 100 scans", counted, "fsyncs", limit=Exactly(100)))
    return figures


def _read_whole(file: Path) -> None:
    """Its pages lie in memory then, as those of the small copies do and those of a plant at work."""
    with file.open("rb") as kept:
        while kept.read(PORTION):
            pass


@contextmanager
def _opened(file: Path) -> Iterator[Store]:
    store = open_store(url_of(file), now=Clock(2_500_000_000_000_000), key=key_of("A"))
    try:
        yield store
    finally:
        store.close()


@contextmanager
def _bare(file: Path, store: Store) -> Iterator[sqlite3.Connection]:
    """A connection set as the store's is, with nothing of ours in between, not even the triggers."""
    with closing(sqlite3.connect(file, isolation_level=None)) as bare:
        with store._writing() as connection:
            for pragma in PRAGMAS:
                bare.execute(f"PRAGMA {pragma}={connection.exec_driver_sql(f'PRAGMA {pragma}').scalar()}")
        for trigger in ("entry_no_update", "entry_no_delete", "entry_no_replace"):
            bare.execute(f"DROP TRIGGER {trigger}")
        yield bare


def _in_turns(
    store: Store, heard: Store, bare: sqlite3.Connection, large: Store
) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds of each scan after the warm-up: ours, bare with the same rows, ours in the large plant.

    The rows are those of a twin that records the same just before, so that listening is not measured.
    """
    # The large plant keeps what earlier runs drew; drawn again, the same lots would at last be overdrawn.
    chance, same, elsewhere = random.Random(7), random.Random(7), random.Random(_size(large))
    used: list[Statement] = []

    def note(statement: str, values: Any, many: bool) -> None:
        if statement.startswith(("INSERT", "UPDATE", "DELETE")):
            used.append((statement, values, many))

    ours, floor, largest = [], [], []
    for number in range(WARM + SCANS):
        used.clear()
        with hearing(heard._writer, note):
            _scan(heard, SMALL, same, number)()
        ours.append(_milliseconds(_scan(store, SMALL, chance, number)))
        floor.append(_milliseconds(partial(_write, bare, used)))
        largest.append(_milliseconds(_scan(large, LARGE, elsewhere, number)))
    return ours[WARM:], floor[WARM:], largest[WARM:]


def _scan(store: Store, lots: int, chance: random.Random, number: int) -> Callable[[], object]:
    """A drum of a lot of the last ten weeks is scanned at a furnace."""
    weeks = lots // LOTS_A_CAMPAIGN
    campaign, level = chance.randrange(max(0, weeks - 10), weeks), chance.randrange(4)
    source = code(KINDS[level], campaign, chance.randint(1, LOTS_A_LEVEL))
    moment = 2_500_000_000_000_000 + number
    scans = (Seen("scanner-1", b"]d1" + source.encode(), moment),)
    asked = Command(id=str(uuid4()), who=("1042",), where="MELT-1", happened=moment, scans=scans)
    return partial(store.record, asked, _deciding(source))


def _deciding(source: str) -> Callable[[Books], tuple[Record, ...]]:
    """One drum goes into a machine and becomes a lot of two drums."""

    def decide(books: Books) -> tuple[Record, ...]:
        lot = books.lot(source)
        if lot is None or lot.held_at(1) is not None:
            raise Refused("lot_unknown", lot=source)
        iso = TODAY.isocalendar()
        taken = books.highest_number(f"SC-{iso.year % 100:02d}{iso.week:02d}-A", "lot")
        born = str(next_code("SC", TODAY, "A", after=taken))
        containers = (Filled(n=1, quantity=mg(6_000_000), place="R-3"), Filled(n=2, quantity=mg(3_900_000)))
        return (
            StepPerformed(
                step="strip",
                route="sintered",
                revision="1",
                draws=(Draw(lot=source, container=1, quantity=mg(10_000_000)),),
                lots=(NewLot(code=born, kind="SC", material="strip", containers=containers, owner=lot.owner),),
                fields=(Measured(field="temperature", value="1450"), Measured(field="wheel speed", value="1.2")),
                equipment=("SC-1",),
                country="US",
            ),
        )

    return decide


def _write(bare: sqlite3.Connection, statements: list[Statement]) -> None:
    bare.execute("BEGIN IMMEDIATE")
    for statement, values, many in statements:
        (bare.executemany if many else bare.execute)(statement, values)
    bare.execute("COMMIT")


def _milliseconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def _size(store: Store) -> int:
    with store._writing() as connection:
        pages, size = (connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("page_count", "page_size"))
    return int(pages or 0) * int(size or 0)
