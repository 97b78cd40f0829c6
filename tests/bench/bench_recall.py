"""Recalls in histories of a million and of ten million lots, beside a recursive query and other walks of ready arrays.

The arrays of the other walks are numpy's own; scipy and rustworkx are measured where they are installed. Each figure is
the median of several runs in turns with its floor; the first of each warms the caches and is not counted.
"""

import gc
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from importlib.util import find_spec
from typing import Any

import numpy as np

from tests.bench.figure import AtMost, Figure, Limit, TimesFloor, median
from tests.bench.history_at_scale import LOTS_A_WEEK, code, history_of
from tests.store.terminals import Clock, key_of, url_of
from traceapp.domain.bundle import Folding
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.trace.bundling import bundled_from
from traceapp.services.trace.genealogy import weights_of
from traceapp.services.trace.trace_answer import Direction
from traceapp.services.trace.trace_start import Start
from traceapp.services.trace.tracing import NEAR, trace_from
from traceapp.store.links.adjacency import Adjacency
from traceapp.store.links.web import Web
from traceapp.store.links.web_flow import forward_shares
from traceapp.store.opening import open_store
from traceapp.store.store import Store

SIZES = (1_000_000, 10_000_000)
WALK = "WITH RECURSIVE walk(code) AS (SELECT ? UNION SELECT child FROM link JOIN walk ON parent = walk.code) "
RUNS = 5
Walk = Callable[[], Any]


def bench() -> list[Figure]:
    """Milliseconds of walks of a thousand to a million lots, with and without shares, and of the whole answer."""
    return [figure for size in SIZES for figure in _of_size(size)]


def _of_size(size: int) -> Iterator[Figure]:
    file = history_of(size)
    arrays = file.with_suffix(".links")
    store = open_store(url_of(file), now=Clock(), key=key_of("A"))
    with closing(store), closing(sqlite3.connect(file)) as bare:
        bare.execute("PRAGMA cache_size=-32768")
        with store.reading() as books:
            books.web()  # made where there are none yet
    store = open_store(url_of(file), now=Clock(), key=key_of("A"))
    with closing(store), closing(sqlite3.connect(file)) as bare:
        bare.execute("PRAGMA cache_size=-32768")
        begun = time.perf_counter()
        with store.reading() as books:
            web = books.web()
        opened = (time.perf_counter() - begun) * 1000
        named = f"of {size // 10**6} M lots"
        yield Figure(f"arrays {named} opened", opened, "ms", limit=AtMost(2_000))
        yield Figure(f"a link on disk, {named}", arrays.stat().st_size / web.base.links, "B", limit=AtMost(40))
        rivals = _rivals(web.base)
        for target, share in ((NEAR, 1.5), (100_000, 1 / 6), (1_000_000, 1 / 12)):
            start, found = _reaching(web, size, target)
            if found < target // 10:
                continue
            if target == NEAR:
                yield _small(store, bare, start, named, found)
                continue
            yield from _far(store, bare, web, rivals, (start, found), named, TimesFloor(share))


def _reaching(web: Web, size: int, target: int) -> tuple[str, int]:
    """A lot of oxide from which about so many lots are reached: the later its week, the fewer."""
    early, late = 0, -(-size // LOTS_A_WEEK) - 1
    best, least = ("", 0), size
    while early <= late:
        week = (early + late) // 2
        count, start = max(
            (len(web.walk([web.number_of(code(0, week, place))], forward=True)), code(0, week, place))
            for place in (100, 250, 400)
        )
        too_many = target == NEAR and count > target
        if not too_many and abs(count - target) < least:
            best, least = (start, count), abs(count - target)
        early, late = (week + 1, late) if count > target else (early, week - 1)
    return best


def _small(store: Store, bare: sqlite3.Connection, start: str, named: str, found: int) -> Figure:
    """The rows of a near trace, as far as it is shown in full."""
    columns = "link.child, link.parent, link.container, link.role, link.amount, link.unit"
    links = f"{WALK} SELECT {columns} FROM walk JOIN link ON link.child = walk.code"
    lots = f"{WALK} SELECT lot.* FROM walk JOIN lot ON lot.code = walk.code"

    def ours() -> int:
        with store.reading() as books:
            near = books.near_family((start,), forward=True, most=NEAR)
        assert near is not None
        return len(near[0])

    def floor() -> int:
        bare.execute(links, (start,)).fetchall()
        return len(bare.execute(lots, (start,)).fetchall())

    assert ours() == floor() == found
    mine, least = _timed([ours, floor])
    return Figure(f"{found} lots {named}, rows, p50", mine, "ms", least, TimesFloor(1.5))


def _far(
    store: Store,
    bare: sqlite3.Connection,
    web: Web,
    rivals: Sequence[tuple[str, Callable[[int], int]]],
    asked: tuple[str, int],
    named: str,
    limit: Limit,
) -> Iterator[Figure]:
    """Ids alone, beside the recursive query and beside the best of the other walks; ids with shares; the answer."""
    start, found = asked
    number = web.number_of(start)

    def ids() -> Any:
        return web.base.arrays["codes"][web.walk([number], forward=True)]

    def query() -> int:
        return len(bare.execute(f"{WALK} SELECT code FROM walk", (start,)).fetchall())

    assert query() == len(ids()) == found
    mine, asked_once = _timed([ids, query], runs=3)
    yield Figure(f"{found} lots {named}, ids, p50", mine, "ms", asked_once, limit)
    walk = partial(web.walk, [number], forward=True)
    mine, *others = _timed([walk, *(partial(rival, number) for _, rival in rivals)])
    names = [name for name, _ in rivals]
    best = min(others)
    told = f"beside {names[others.index(best)]} of {', '.join(names)}"
    yield Figure(f"the same walk of ready arrays, {told}", mine, "ms", best, TimesFloor(1.5))
    with store.reading() as books:
        shares, *_ = _timed([partial(forward_shares, web, [number], partial(weights_of, books))])
    yield Figure("the same with every lot's share", shares, "ms", best, TimesFloor(4))
    plant = read_plant(resources_folder()).plant

    def answer() -> int:
        with store.reading() as books:
            whole = trace_from(books, plant, Start("lot", start, ((start, 1),)), Direction.FORWARD)
        assert whole.lots == found
        return len(whole.by_customer)

    assert answer() > 1
    took, *_ = _timed([answer], runs=3)
    yield Figure(f"recall of {found} lots {named}, with totals by customer", took, "ms", limit=AtMost(3_000))

    def graph() -> int:
        with store.reading() as books:
            begun = Start("lot", start, ((start, 1),))
            drawn = bundled_from(books, plant, begun, Direction.FORWARD, Folding())
        assert drawn is not None
        assert drawn.lots == found
        return len(drawn.bundles)

    took, *_ = _timed([graph], runs=3)
    yield Figure(f"the same in bundles, {named}", took, "ms", limit=AtMost(1_000))


def _rivals(base: Adjacency) -> list[tuple[str, Callable[[int], int]]]:
    """Other walks of the same links from a lot, each with its arrays ready in memory."""
    starts, far = (np.array(base.arrays[name]) for name in ("forth_start", "forth"))
    found: list[tuple[str, Callable[[int], int]]] = [("numpy", partial(_plainly, starts, far))]
    if find_spec("scipy"):
        from scipy.sparse import csr_matrix
        from scipy.sparse.csgraph import breadth_first_order

        graph = csr_matrix((np.ones(len(far), np.int8), far, starts), shape=(base.size, base.size))
        order = partial(breadth_first_order, graph, return_predecessors=False)
        found.append(("scipy", lambda number: len(order(number))))
    if find_spec("rustworkx"):
        import rustworkx

        other = rustworkx.PyDiGraph(multigraph=False)
        other.add_nodes_from(range(base.size))
        parents = np.repeat(np.arange(base.size), np.diff(starts))
        for begin in range(0, len(far), 1_000_000):
            some = slice(begin, begin + 1_000_000)
            other.add_edges_from_no_data(list(zip(parents[some].tolist(), far[some].tolist(), strict=True)))
        found.append(("rustworkx", lambda number: len(rustworkx.descendants(other, number)) + 1))
    return found


def _plainly(starts: Any, far: Any, start: int) -> int:
    """The walk that anybody would write: level by level, what is new of the links onwards."""
    seen = np.zeros(len(starts) - 1, np.bool_)
    here = np.array([start])
    seen[here] = True
    while len(here):
        counts = starts[here + 1] - starts[here]
        offsets = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        there = far[np.repeat(starts[here], counts) + offsets]
        here = np.unique(there[~seen[there]])
        seen[here] = True
    return int(np.count_nonzero(seen))


def _timed(acts: Sequence[Walk], runs: int = RUNS) -> list[float]:
    """Milliseconds of each, in turns."""
    took: list[list[float]] = [[] for _ in acts]
    for run in range(runs + 1):
        for act, times in zip(acts, took, strict=True):
            gc.collect()
            begun = time.perf_counter()
            act()
            if run:
                times.append((time.perf_counter() - begun) * 1000)
    return [median(times) for times in took]
