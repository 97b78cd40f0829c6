"""A lot's ancestry in a plant of a million lots, beside a bare recursive query that returns the same rows."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing

from tests.bench.bench_scan import LARGE
from tests.bench.figure import Figure, TimesFloor, median
from tests.bench.plant_at_scale import KINDS, LOTS_A_CAMPAIGN, code, last_lot, plant_of
from tests.store.terminals import Clock, key_of, url_of
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.trace.trace_answer import Direction
from traceapp.services.trace.tracing import trace
from traceapp.store.opening import open_store
from traceapp.store.rows import LinkRow, LotRow
from traceapp.store.store import Store

Walk = Callable[[str], tuple[int, int]]
WALK = "WITH RECURSIVE walk(code) AS (SELECT ? UNION SELECT {there} FROM link JOIN walk ON {here} = walk.code) "
LOTS = f"SELECT {', '.join(f'lot.{c}' for c in LotRow.__struct_fields__)} FROM walk JOIN lot ON lot.code = walk.code"
LINKS = (
    f"SELECT {', '.join(f'link.{c}' for c in LinkRow.__struct_fields__)} FROM walk JOIN link ON link.child = walk.code"
)
BACK = WALK.format(there="link.parent", here="link.child")
CAMPAIGNS = range(0, LARGE // LOTS_A_CAMPAIGN, 7)
FORWARD = WALK.format(there="link.child", here="link.parent")


def bench() -> list[Figure]:
    """Milliseconds for every lot and link of an ancestry, and of a progeny; each asked twice, the second one counts."""
    file = plant_of(LARGE)
    store = open_store(url_of(file), now=Clock(), key=key_of("A"))
    with closing(store), closing(sqlite3.connect(file)) as bare:
        bare.execute("PRAGMA cache_size=-32768")
        return [
            *_figures(store, bare, "ancestry", BACK, [last_lot(campaign) for campaign in CAMPAIGNS]),
            *_figures(store, bare, "progeny", FORWARD, [code(KINDS[0], campaign, 1) for campaign in CAMPAIGNS]),
        ]


def _figures(store: Store, bare: sqlite3.Connection, name: str, walk: str, starts: list[str]) -> list[Figure]:
    """The rows alone, which the query returns too, and the whole answer: every lot's share, boxes and what is here."""
    plant = read_plant(resources_folder()).plant
    direction = Direction.FORWARD if walk is FORWARD else Direction.BACK

    def whole(start: str) -> tuple[int, int]:
        with store.reading() as books:
            answer = trace(books, plant, start, direction)
        return len(answer.nodes), len(answer.links)

    def ours(start: str) -> tuple[int, int]:
        with store.reading() as books:
            lots, links = books.family((start,), forward=walk is FORWARD)
        return len(lots), len(links)

    def floor(start: str) -> tuple[int, int]:
        lots, links = (bare.execute(walk + rows, (start,)).fetchall() for rows in (LOTS, LINKS))
        return len(lots), len(links)

    times: dict[Walk, list[float]] = {ours: [], whole: [], floor: []}
    most = 0
    for start in starts:
        assert ours(start) == floor(start)
        for act, took in times.items():
            begun = time.perf_counter()
            most = max(most, act(start)[0])
            took.append((time.perf_counter() - begun) * 1000)
    least = median(times[floor])
    return [
        Figure(
            f"{name} of up to {most} lots in a million, rows, p50", median(times[ours]), "ms", least, TimesFloor(1.5)
        ),
        Figure(f"{name}, whole answer with shares and boxes, p50", median(times[whole]), "ms", least),
    ]
