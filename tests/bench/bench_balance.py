"""The balance of thirty thousand runs, a month of a plant of 5 000 t a year, beside decoding their entries alone."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing

from tests.bench.figure import AtMost, Figure, median
from tests.bench.plant_at_scale import plant_of
from tests.store.terminals import NOON, Clock, key_of, url_of
from traceapp.domain.entry import decode_entry
from traceapp.domain.material_balance import Scope
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.balance.balancing import Period, read_period
from traceapp.store.opening import open_store

LOTS, RUNS = 100_000, 30_000
SINCE, UNTIL = NOON + RUNS * 1_000_000, NOON + 2 * RUNS * 1_000_000
"""An entry a second: as many as there are runs in a month, with half of the lots made before."""
TIMES = 5


def bench() -> list[Figure]:
    """Milliseconds to read the period, and to strike it anew for every step."""
    file = plant_of(LOTS)
    plant = read_plant(resources_folder()).plant
    store = open_store(url_of(file), now=Clock(), key=key_of("A"))
    with closing(store), closing(sqlite3.connect(file)) as bare:

        def read() -> Period:
            with store.reading() as books:
                return read_period(books, plant, SINCE, UNTIL)

        def floor() -> int:
            rows = bare.execute("SELECT body FROM entry WHERE hlc >= ? AND hlc < ?", (SINCE, UNTIL)).fetchall()
            return len([decode_entry(body) for (body,) in rows])

        period = read()

        def strike() -> int:
            return sum(period.balance(Scope(step=step)).runs for step in period.steps(Scope()))

        assert len(period.runs) == strike() > RUNS * 0.9
        ours, alone, struck = (_milliseconds(act) for act in (read, floor, strike))
    return [
        Figure("a month of runs read for its balance, p50", ours, "ms", alone, AtMost(3_000)),
        Figure("the balances of its steps, p50", struck, "ms", None, AtMost(1_000)),
    ]


def _milliseconds(act: Callable[[], object]) -> float:
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        act()
        took.append((time.perf_counter() - began) * 1_000)
    return median(took)
