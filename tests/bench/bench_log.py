"""The log behind the recording: how fast it grows, how long a scan can have to wait for it, what a proof costs."""

import hashlib
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.figure import Figure, TimesFloor, median
from tests.store.terminals import record, terminal, url_of
from traceapp.domain.record.plant import PinChanged
from traceapp.store.store import LOGGED_AT_ONCE, Store

ENTRIES, AT_ONCE = 50_000, 500
PROOFS = 200


def bench() -> list[Figure]:
    """Beside the floor, which hashes and inserts the same rows by sqlite3 and hashlib alone."""
    with TemporaryDirectory(prefix="traceapp-bench-") as folder, terminal(url_of(Path(folder) / "plant.db")) as store:
        for first in range(0, ENTRIES, AT_ONCE):
            record(store, *(PinChanged(person=f"P{n}") for n in range(first, first + AT_ONCE)))
        portions = []
        more = True
        while more:
            begun = time.perf_counter()
            more = store.grow_log()
            portions.append((time.perf_counter() - begun) * 1e3)
        bare = [_bare(Path(folder) / "bare.db", store) for _ in range(3)]
        return [
            Figure("entries logged, a portion of 100, p50", median(portions), "ms", median(bare), TimesFloor(4)),
            Figure("a certificate's proof among 50 000 leaves, p50", _proofs(store), "ms"),
        ]


def _proofs(store: Store) -> float:
    def prove(place: int) -> Callable[[], None]:
        def proof() -> None:
            with store.reading_log() as log:
                log.inclusion(place, log.size)

        return proof

    return median([_taken(prove(place * (ENTRIES // PROOFS))) for place in range(PROOFS)])


def _taken(act: Callable[[], None]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1e3


def _bare(file: Path, store: Store) -> float:
    """Milliseconds of one portion: read the digests, hash them, insert the rows, commit."""
    file.unlink(missing_ok=True)
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("CREATE TABLE leaf (place INTEGER PRIMARY KEY, terminal, seq, hash)")
    source = sqlite3.connect(store.url.removeprefix("sqlite:///"))
    begun = time.perf_counter()
    rows = source.execute(
        "SELECT id, terminal, seq, digest FROM entry ORDER BY id LIMIT ?", (LOGGED_AT_ONCE,)
    ).fetchall()
    connection.execute("BEGIN IMMEDIATE")
    leaves = [(n, t, s, hashlib.sha256(b"\0" + digest.hex().encode()).digest()) for n, t, s, digest in rows]
    connection.executemany("INSERT INTO leaf VALUES (?, ?, ?, ?)", leaves)
    connection.execute("COMMIT")
    taken = (time.perf_counter() - begun) * 1e3
    source.close()
    connection.close()
    return taken
