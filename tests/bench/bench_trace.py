"""A lot's ancestry in a plant of a million lots, beside a bare recursive query that returns the same rows."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing

from tests.bench.bench_scan import LARGE
from tests.bench.figure import Figure, TimesFloor, median
from tests.bench.plant_at_scale import LOTS_A_CAMPAIGN, last_lot, plant_of
from tests.store.terminals import Clock, key_of, url_of
from traceapp.store.opening import open_store

ROUNDS = 15
WALK = "WITH RECURSIVE walk(code) AS (SELECT ? UNION SELECT {there} FROM link JOIN walk ON {here} = walk.code) "
LOTS = "SELECT lot.* FROM walk JOIN lot ON lot.code = walk.code"
LINKS = "SELECT link.* FROM walk JOIN link ON link.child = walk.code"
BACK = WALK.format(there="link.parent", here="link.child")
FORWARD = WALK.format(there="link.child", here="link.parent")


def bench() -> list[Figure]:
    """Milliseconds for every lot and link of an ancestry, and of a progeny."""
    file = plant_of(LARGE)
    figures = []
    store = open_store(url_of(file), now=Clock(), key=key_of("A"))
    with closing(store), closing(sqlite3.connect(file)) as bare:
        bare.execute("PRAGMA cache_size=-32768")
        for forward, walk, name in ((False, BACK, "ancestry"), (True, FORWARD, "progeny")):
            ours, floor, found = [], [], 0
            for number in range(ROUNDS):
                code = _start(number, forward=forward)

                def walk_ours(code: str = code, forward: bool = forward) -> int:
                    with store.reading() as books:
                        lots, links = books.family((code,), forward=forward)
                        return len(lots) + len(links)

                def walk_bare(code: str = code, walk: str = walk) -> int:
                    return sum(len(bare.execute(walk + rows, (code,)).fetchall()) for rows in (LOTS, LINKS))

                same, took = _timed(walk_ours)
                ours.append(took)
                count, took = _timed(walk_bare)
                floor.append(took)
                assert same == count, (code, same, count)
                found = max(found, count)
            named = f"{name}, up to {found} lots and links of a million, p50"
            figures.append(Figure(named, median(ours), "ms", median(floor), TimesFloor(1.5)))
    return figures


def _start(number: int, *, forward: bool) -> str:
    """Finished lots look back; the first lots of a campaign, by their place, forward."""
    campaign = 7 * number % (LARGE // LOTS_A_CAMPAIGN)
    last = last_lot(campaign)
    return last if not forward else _first_lot(campaign)


def _first_lot(campaign: int) -> str:
    from tests.bench.plant_at_scale import KINDS, code

    return code(KINDS[0], campaign, 1)


def _timed(act: Callable[[], int]) -> tuple[int, float]:
    start = time.perf_counter()
    found = act()
    return found, (time.perf_counter() - start) * 1000
