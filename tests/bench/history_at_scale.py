"""The genealogy of a plant after years, with reclaim loops, from ten thousand to ten million lots, by a seed.

Only the tables that a trace reads are written, straight into them and without a journal behind: lots, links, boxes with
what is in them, and the states of shipments. The indexes of lists are left out, since no trace uses them.

A week makes twelve levels of 500 lots. A lot comes from one to three of the level before it in the same part of the
week; machines of three sorts keep a heel from lot to lot and are purged after ten; every tenth melt takes back scrap of
one of the three weeks before it, so that one drum of oxide reaches most of what is made after it.
"""

import os
import random
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import platformdirs

from tests.store.terminals import NOON, key_of, url_of
from traceapp.domain.shipment import ShipmentState
from traceapp.store import schema
from traceapp.store.opening import open_store

LEVELS, LOTS_A_LEVEL = 12, 500
LOTS_A_WEEK = LEVELS * LOTS_A_LEVEL
MELT, SHEDS, PACKED, HEELS = 2, 8, LEVELS - 1, (2, 4, 5)
REACH_OF_A_DRAW, LOTS_TO_A_PURGE, CUSTOMERS, BOXES_A_SHIPMENT = 12, 10, 40, 20
WEEKS_OPEN = 3
"""Of the last weeks something is still here."""
FULL, A_DRAW, A_HEEL, SCRAPPED = 100_000_000, 30_000_000, 2_000_000, 1_500_000
SEED, RECIPE = 7, 2
KEPT_INDEXES = {"ix_lot_supplier", "ix_lot_status_step_born_at"}
_LOT = [c.name for c in schema.lot.columns]


def history_of(lots: int) -> Path:
    """The database of such a plant, rounded up to whole weeks; made once and kept in the cache folder."""
    folder = Path(platformdirs.user_cache_dir("traceapp")) / "bench"
    file = folder / f"history-{lots}-{schema.SCHEMA_REVISION}-{schema.BOOKS_VERSION}-{RECIPE}.db"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(f".draft-{os.getpid()}")
        print(f"Making the history of {lots} lots, once …", file=sys.stderr, flush=True)
        make(draft, -(-lots // LOTS_A_WEEK))
        draft.rename(file)
    return file


def code(level: int, week: int, place: int) -> str:
    """The code of a lot."""
    return f"{chr(65 + level)}X-{week:04d}-A{place:03d}-K"


def make(file: Path, weeks: int, seed: int = SEED) -> None:
    """A new database of so many weeks."""
    open_store(url_of(file), now=lambda: NOON, letters="A", key=key_of("A")).close()
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-500000"):
            connection.execute(f"PRAGMA {pragma}")
        dropped = _indexes(connection)
        chance = random.Random(seed)
        for week in range(weeks):
            connection.execute("BEGIN")
            for name, rows in _week(week, weeks, chance).items():
                if rows:
                    places = ",".join("?" * len(rows[0]))
                    connection.executemany(f"INSERT INTO {name} VALUES ({places})", rows)
            connection.execute("COMMIT")
        for statement in dropped:
            connection.execute(statement)
        connection.execute("PRAGMA journal_mode=WAL")


def _indexes(connection: sqlite3.Connection) -> list[str]:
    """Drop the indexes of lots and links, and tell how to make those again that a trace needs."""
    found = connection.execute(
        "SELECT name, sql, tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL "
        "AND tbl_name IN ('lot', 'link', 'content', 'box')"
    ).fetchall()
    for name, _, _ in found:
        connection.execute(f"DROP INDEX {name}")
    return [sql for name, sql, table in found if table != "lot" or name in KEPT_INDEXES]


def _week(week: int, weeks: int, chance: random.Random) -> dict[str, list[tuple[Any, ...]]]:
    each = [(level, place) for level in range(LEVELS) for place in range(LOTS_A_LEVEL)]
    links = [row for level, place in each for row in _links(level, week, place, chance)]
    is_open = week >= weeks - WEEKS_OPEN
    lots = [_lot(level, week, place, is_open=is_open) for level, place in each]
    contents, boxes, states = [], [], []
    for place in range(LOTS_A_LEVEL):
        box, order = f"BX-{week:04d}-A{place:03d}-K", f"PO-{week}/{place // BOXES_A_SHIPMENT}"
        shipment = f"SH-{week:04d}-A{place // BOXES_A_SHIPMENT:03d}-K"
        stays = week == weeks - 1
        boxes.append((box, order, "" if stays else shipment, "packed" if stays else "shipped", 900, NOON + week))
        contents.append((box, 0, code(PACKED, week, place), 1, 900, "pcs"))
        if not stays and place % BOXES_A_SHIPMENT == 0:
            customer = f"C{(week + place // BOXES_A_SHIPMENT) % CUSTOMERS}"
            state = ShipmentState(shipment, order=order, customer=customer, shipped_at=NOON + week)
            states.append((f"shipment:{shipment}", NOON, "A", 1, msgspec.msgpack.encode(state)))
    return {"lot": lots, "link": links, "content": contents, "box": boxes, "state": states}


def _links(level: int, week: int, place: int, chance: random.Random) -> Iterator[tuple[Any, ...]]:
    """Rows of `link`, as its columns stand."""
    if level == 0:
        return
    child, drawn = code(level, week, place), chance.choice((1, 1, 2, 3))
    nearest = [
        max(0, min(LOTS_A_LEVEL - 1, place + chance.randint(-REACH_OF_A_DRAW, REACH_OF_A_DRAW))) for _ in range(drawn)
    ]
    parents = [
        (code(level - 1, week, near), "charge", A_DRAW + chance.randint(0, 999)) for near in dict.fromkeys(nearest)
    ]
    if level in HEELS and place % LOTS_TO_A_PURGE:
        parents.append((code(level, week, place - 1), "heel", A_HEEL))
    if level == MELT and week and chance.random() < 0.1:
        back = max(0, week - chance.randint(1, 3))
        parents.append((code(SHEDS, back, chance.randrange(LOTS_A_LEVEL)), "return", A_DRAW // 3))
    for n, (parent, role, amount) in enumerate(parents):
        yield child, n, parent, 1, role, amount, "mg", "A", 1


def _lot(level: int, week: int, place: int, *, is_open: bool) -> tuple[Any, ...]:
    left = FULL // 10 if is_open and level < PACKED else 0
    packed = 900 if level == PACKED else 0
    row = {
        "code": code(level, week, place), "kind": f"{chr(65 + level)}X", "material": f"m{level}", "part": "P1",
        "owner": "", "claim": "", "grade": "", "supplier": f"S{place % 12}" if level == 0 else "",
        "supplier_lot": f"NEO-{week}-{place}" if level == 0 else "", "order_line": "",
        "unit": "pcs" if level == PACKED else "mg", "left": left, "made": 1000 if level == PACKED else FULL,
        "packed": packed, "scrapped": 100 if level == PACKED else SCRAPPED, "gone": 0,
        "status": "open" if left else "packed" if packed else "used up", "place": "R-1", "step": f"s{level}",
        "exposed": "", "accepted": "", "released": "", "magnetised": "", "provisional": 0, "born_at": NOON + week,
    }  # fmt: skip
    return tuple(row[name] for name in _LOT)
