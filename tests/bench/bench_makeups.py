"""What lots are made of, worked out again after a late word on one oxide drum that went into a hundred thousand lots.

The floor of a scan is the same scan while nothing is worked out. The lots are those of six steps of the shipped route,
each of one to three of the step before. A rule is asked about the same lots of the same ten thousand, alone and with
the rows of ten million others beside them in the tables that it reads.
"""

import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event, Thread

from tests.bench.figure import AboveFloor, Exactly, Figure, TimesFloor, median, percentile
from tests.bench.plant_at_scale import code, write_plant
from tests.store.statements import hearing
from tests.store.terminals import Clock, key_of, url_of
from traceapp.app.quiet_work import QuietWork
from traceapp.domain.command import Command
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import mg
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Draw, Filled, NewLot, Target
from traceapp.domain.record.production import LotReceived, OriginDeclared, StepPerformed
from traceapp.domain.record.quality import Held
from traceapp.domain.rules.judging import judge
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.rules.ruling import asked_about
from traceapp.store.opening import open_store
from traceapp.store.store import Store

LEVELS = (
    ("RM", "reduction", "nd-metal"),
    ("SC", "strip-casting", "alloy-strip"),
    ("HD", "hydrogen-decrepitation", "hd-powder"),
    ("JM", "jet-milling", "milled-powder"),
    ("BL", "blending", "blended-powder"),
    ("PR", "pressing", "compact"),
)
DRUMS, FEW, MANY, SCANS, VERDICTS, WARM = 24, 1_670, 16_700, 200, 120, 20
OTHERS = 10_000_000
NUMBERED = f"WITH RECURSIVE other(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM other WHERE n < {OTHERS}) INSERT INTO "
OTHER = "printf('BL-%07d-A001-K', n)"
A_LOT = "(SELECT hlc, terminal, seq, body FROM state WHERE subject LIKE 'lot:BL-%' LIMIT 1)"
BESIDE = (
    f"{NUMBERED} state SELECT 'lot:' || {OTHER}, hlc, terminal, seq, body FROM other, {A_LOT}",
    f"{NUMBERED} makeup SELECT 1000000 + n, CAST(printf('other %d', n) AS BLOB) FROM other",
    f"{NUMBERED} lot_makeup SELECT {OTHER}, 0, 0, 1000000 + n, NULL, NULL, NULL, '', '' FROM other",
)
"""The rows of so many other lots, in the tables that a verdict reads."""
COUNTRIES = ("AU", "US", "VN", "BR")


def bench() -> list[Figure]:
    """Lots a second, and a scan meanwhile."""
    with tempfile.TemporaryDirectory(prefix="traceapp-bench-") as temporary:
        few, many, among = (Path(temporary) / f"{name}.db" for name in ("few", "many", "among"))
        plant = read_plant(Path(resources_folder())).plant
        with _plant(few, FEW) as small:
            _from_nothing(small, QuietWork(small, lambda: plant))
        _put_among_others(few, among)
        with _opened(few) as small, _opened(among) as large:
            verdicts = _verdicts(small, large, plant)
        among.unlink()
        with _plant(many, MANY) as store:
            return [*_measured(store, plant), *verdicts]


def _put_among_others(file: Path, large: Path) -> None:
    shutil.copy(file, large)
    with closing(sqlite3.connect(large)) as bare:
        bare.execute("PRAGMA journal_mode = OFF")
        bare.execute("PRAGMA synchronous = OFF")
        for statement in BESIDE:
            bare.execute(statement)
        bare.commit()
        bare.execute("PRAGMA journal_mode = WAL")


@contextmanager
def _plant(file: Path, lots_a_level: int) -> Iterator[Store]:
    write_plant(file, [_records(random.Random(3), lots_a_level)])
    with _opened(file) as store:
        yield store


@contextmanager
def _opened(file: Path) -> Iterator[Store]:
    store = open_store(url_of(file), now=Clock(2_500_000_000_000_000), key=key_of("A"))
    try:
        yield store
    finally:
        store.close()


def _from_nothing(store: Store, work: QuietWork) -> float:
    """Seconds to work out every lot."""
    last = store.mark_all("")
    while last:
        last = store.mark_all(last)
    begun = time.perf_counter()
    work.finish()
    return time.perf_counter() - begun


def _verdicts(small: Store, large: Store, plant: Plant) -> list[Figure]:
    """One rule asked about a lot of the last step, in turns: milliseconds and statements; alone it is the floor."""
    few, many = [], []
    for number in range(1, VERDICTS + 1):
        few.append(_asked(small, plant, _lot(LEVELS[-1][0], number)))
        many.append(_asked(large, plant, _lot(LEVELS[-1][0], number)))
    count = [max(statements for _, statements in told) for told in (few, many)]
    times = [median([took for took, _ in told[WARM:]]) for told in (few, many)]
    return [
        Figure("verdict of a rule among ten million other lots, p50", times[1], "ms", times[0], TimesFloor(2)),
        Figure("statements for it", count[1], "statements", count[0], Exactly(count[0])),
    ]


def _asked(store: Store, plant: Plant, lot: str) -> tuple[float, int]:
    said: list[str] = []
    begun = time.perf_counter()
    with hearing(store._readers, lambda statement, _values, _many: said.append(statement)), store.reading() as books:
        pack = plant.rule("dfars-252-225-7052")
        judge(asked_about(books, plant, (lot,), pack, magnet="ndfeb", basis=None, at=0))
    return (time.perf_counter() - begun) * 1_000, len(said)


def _measured(store: Store, plant: Plant) -> list[Figure]:
    work = QuietWork(store, lambda: plant)
    whole = DRUMS + len(LEVELS) * MANY
    first = whole / _from_nothing(store, work)
    quiet = [_scan(store, number) for number in range(SCANS)]
    work.finish()
    with store.reading() as books:
        reached = len(books.family((_drum(1),), forward=True)[0])
    store.record(_command("late"), lambda _books: (OriginDeclared(lot=_drum(1), stages=(_mined("JP"),)),))
    begun = time.perf_counter()
    busy = _scans_meanwhile(store, work, SCANS)
    again = reached / (time.perf_counter() - begun)
    work.finish()
    held = Held(targets=(Target(lot=_drum(2)),), reason="found off", spreads=True)
    store.record(_command("held"), lambda _books: (held,))
    spreading = _scans_meanwhile(store, work, SCANS + len(busy))
    return [
        Figure("makeups worked out from nothing", first, "lots a second"),
        Figure(f"worked out again after a late word, {reached} lots", again, "lots a second"),
        Figure("a scan meanwhile, p50", median(busy), "ms", median(quiet)),
        Figure("a scan meanwhile, p99", percentile(busy, 99), "ms", percentile(quiet, 99), AboveFloor(25)),
        Figure("scans recorded meanwhile", len(busy), "scans"),
        Figure("a scan while a hold spreads, p50", median(spreading), "ms", median(quiet)),
        Figure(
            "a scan while a hold spreads, p99", percentile(spreading, 99), "ms", percentile(quiet, 99), AboveFloor(25)
        ),
    ]


def _scans_meanwhile(store: Store, work: QuietWork, first: int) -> list[float]:
    """Milliseconds of scans, from this number on, until the work is done that goes on beside them."""
    done = Event()
    worker = Thread(target=_until_done, args=(work, done))
    worker.start()
    took: list[float] = []
    while not done.is_set():
        took.append(_scan(store, first + len(took)))
        time.sleep(0.05)
    worker.join()
    return took


def _until_done(work: QuietWork, done: Event) -> None:
    work.finish()
    done.set()


def _scan(store: Store, number: int) -> float:
    """Milliseconds to record a lot made of two others."""
    parents = (_lot(LEVELS[-1][0], 1 + number), _lot(LEVELS[-1][0], 2 + number))
    record = _step("GR", "pressing", "compact", 800_000 + number, parents)
    begun = time.perf_counter()
    store.record(_command(f"s{number}"), lambda _books: (record,))
    return (time.perf_counter() - begun) * 1_000


def _command(name: str) -> Command:
    return Command(id=f"bench-{name}", who=("1042",), where="PRESS-1", happened=2_500_000_000_000_000)


def _mined(country: str) -> DeclaredStage:
    return DeclaredStage(stage="mined", country=country)


def _drum(number: int) -> str:
    return code("OX", 0, number)


def _lot(kind: str, number: int) -> str:
    return code(kind, 0, number)


def _records(chance: random.Random, lots_a_level: int) -> Iterator[Record]:
    for number in range(1, DRUMS + 1):
        stages = (_mined(COUNTRIES[number % 4]), DeclaredStage(stage="separated", country=COUNTRIES[number % 3]))
        yield LotReceived(lot=_new("OX", "ndpr-oxide", _drum(number)), step="receipt", stages=stages)
    before = [_drum(number) for number in range(1, DRUMS + 1)]
    for kind, step, material in LEVELS:
        made = []
        for number in range(1, lots_a_level + 1):
            parents = tuple(chance.sample(before, chance.choice((1, 2, 2, 3))))
            yield _step(kind, step, material, number, parents)
            made.append(_lot(kind, number))
        before = made


def _step(kind: str, step: str, material: str, number: int, parents: tuple[str, ...]) -> StepPerformed:
    return StepPerformed(
        step=step,
        route="sintered-ndfeb",
        revision="1",
        country="US",
        draws=tuple(Draw(lot=parent, container=1, quantity=mg(20_000_000)) for parent in parents),
        lots=(_new(kind, material, _lot(kind, number)),),
    )


def _new(kind: str, material: str, named: str) -> NewLot:
    return NewLot(code=named, kind=kind, material=material, containers=(Filled(n=1, quantity=mg(100_000_000)),))
