"""Looking things up and paging through the list in a plant of a million lots, beside bare sqlite3 asked the same.

The bare connection gets the very statements and values that ours has just used, and takes their rows as they come;
what is measured above it is making frozen values of them. Each question is asked twice; the second time counts.
"""

import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from tests.bench.bench_scan import LARGE
from tests.bench.figure import AtMost, Figure, TimesFloor, median, percentile
from tests.bench.plant_at_scale import plant_of
from tests.store.statements import hearing
from tests.store.terminals import url_of
from traceapp.app.lookup import PAGE
from traceapp.domain.lot_filter import LotFilter
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.desk.looking_up import look_up
from traceapp.store.apply import Shelf
from traceapp.store.books import Books
from traceapp.store.database import reader_engine

TYPED = (
    "OX", "OX-21", "OX-2101-A0", "SI-2311-A375-D", "neo", "NEO-2022-110-17", "110-17", "2022", "0417", "s7", "s7 dfars",
    "PO-77", "PO-77/3", "m4", "p3 dfars", "m1 r-7", "a0", "zzz",
)  # fmt: skip
LISTS = (
    LotFilter(),
    LotFilter(material="m4"),
    LotFilter(status="open"),
    LotFilter(part="P3"),
    LotFilter(order="PO-77/3"),
    LotFilter(place="R-7"),
    LotFilter(claim="DFARS"),
    LotFilter(material="m0", claim="DFARS"),
)
Asked = Callable[[Books], object]


def bench() -> list[Figure]:
    """Milliseconds for the first rows of a search, and for a page of the list at its beginning and anywhere in it."""
    file = plant_of(LARGE)
    plant = read_plant(resources_folder()).plant
    searches: list[Asked] = [partial(_search, plant, text) for text in TYPED]
    firsts: list[Asked] = [partial(_page, wanted, None) for wanted in LISTS]
    with _asker(file) as asker:
        middles: list[Asked] = [partial(_page, wanted, asker.somewhere(wanted)) for wanted in LISTS]
        return [
            *_figures("search at a million lots", asker, searches),
            *_figures("first page of a list at a million lots", asker, firsts),
            *_figures("page in the middle of it", asker, middles),
        ]


def _figures(name: str, asker: "_Asker", questions: list[Asked]) -> list[Figure]:
    both = [asker.ask(question) for question in questions]
    ours, floor = ([pair[n] for pair in both] for n in (0, 1))
    return [
        Figure(f"{name}, p50", median(ours), "ms", median(floor), TimesFloor(2)),
        Figure(f"{name}, slowest", percentile(ours, 100), "ms", percentile(floor, 100), AtMost(50)),
    ]


def _search(plant: Any, text: str, books: Books) -> object:
    return look_up(books, plant, text)


def _page(wanted: LotFilter, begin: Any, books: Books) -> object:
    return books.lot_page(wanted, after=begin, most=PAGE)


class _Asker:
    """Asks ours and the bare connection the same."""

    def __init__(self, engine: Engine, bare: sqlite3.Connection) -> None:
        self._engine = engine
        self._bare = bare
        self._used: list[tuple[str, Any]] = []

    def _note(self, statement: str, values: Any, _many: bool) -> None:
        if statement.lstrip().startswith(("SELECT", "WITH")):
            self._used.append((statement, values))

    def somewhere(self, wanted: LotFilter) -> Any:
        """A mark in the middle of a list."""
        with self._engine.connect() as connection:
            marks = [mark for mark, _ in Books(connection, Shelf(connection)).lot_marks(wanted, size=PAGE)]
        return random.Random(5).choice(marks[: max(1, len(marks) - 1)])

    def ask(self, question: Asked) -> tuple[float, float]:
        """Milliseconds: ours, and the bare connection's."""
        took = ours = 0.0
        for _ in range(2):
            self._used.clear()
            with hearing(self._engine, self._note):
                begun = time.perf_counter()
                with self._engine.connect() as connection:
                    question(Books(connection, Shelf(connection)))
                ours = (time.perf_counter() - begun) * 1000
            begun = time.perf_counter()
            for statement, values in self._used:
                self._bare.execute(statement, values).fetchall()
            took = (time.perf_counter() - begun) * 1000
        return ours, took


@contextmanager
def _asker(file: Path) -> Iterator[_Asker]:
    engine = reader_engine(url_of(file))
    with closing(sqlite3.connect(file)) as bare:
        bare.execute("PRAGMA cache_size=-32768")
        yield _Asker(engine, bare)
    engine.dispose()
