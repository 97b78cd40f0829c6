"""The arrays of links: the same walks and shares as the tables give, whatever came and however the file fared."""

import itertools
import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from tests.domain.pages import corrected
from tests.store.plant_model import walked
from tests.store.terminals import raw, receipt, record, terminal, url_of
from traceapp.domain.quantity import mg
from traceapp.domain.record.pieces import Draw, EntryRef, Filled, HeelDraw, NewLot
from traceapp.domain.record.production import StepPerformed
from traceapp.errors import Fault
from traceapp.services.trace.flow import WHOLE, back_flow, forward_flow
from traceapp.services.trace.genealogy import Genealogy, weights_of
from traceapp.store import schema
from traceapp.store.books import Books
from traceapp.store.links import adjacency, adjacency_build, webs
from traceapp.store.links.adjacency import read_adjacency, write_adjacency
from traceapp.store.links.web import Web
from traceapp.store.links.web_flow import back_shares, forward_shares
from traceapp.store.store import Store

PART = st.tuples(st.integers(0, 30), st.integers(1, 9_000_000), st.sampled_from(["charge", "heel", "gas", "return"]))
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("step"), st.lists(PART, max_size=4), st.integers(1, 2)),
        st.tuples(st.just("undo"), st.integers(0, 30), st.none()),
        st.tuples(st.just("correct"), st.integers(0, 30), st.lists(PART, max_size=3)),
        st.tuples(st.just("look"), st.none(), st.none()),
    ),
    max_size=14,
)

_numbers = itertools.count()


class Yard:
    """Steps, their corrections, and what they make of each other by the plainest count."""

    def __init__(self, store: Store, name: str) -> None:
        self.store, self.name = store, name
        self.lots = [self._code()]
        record(store, receipt(self.lots[0], 10**12))
        self.steps: list[tuple[EntryRef, list[str]]] = []
        self.parts: dict[EntryRef, list[tuple[str, int, str]]] = {}

    def _code(self) -> str:
        return f"{self.name}-{len(getattr(self, 'lots', ()))}"

    def _record_of(self, chosen: list[tuple[str, int, str]], children: list[str]) -> StepPerformed:
        return StepPerformed(
            step="melt",
            draws=tuple(
                Draw(lot=p, container=1, quantity=mg(amount), line="return" if role == "return" else "")
                for p, amount, role in chosen
                if role in {"charge", "return"}
            ),
            heels=tuple(HeelDraw(equipment="M", lot=p, mass_mg=amount) for p, amount, role in chosen if role == "heel"),
            consumables=tuple(
                Draw(lot=p, container=1, quantity=mg(amount)) for p, amount, role in chosen if role == "gas"
            ),
            lots=tuple(
                NewLot(code=c, kind="SC", material="strip", containers=(Filled(n=1, quantity=mg(n + 1)),))
                for n, c in enumerate(children)
            ),
        )

    def plays(self, act: str, what: Any, more: Any) -> bool:
        """Whether it is an act of the yard, which is then done; else it is a moment to look."""
        match act:
            case "step":
                self.step(what, more)
            case "undo":
                self.correct(what, None)
            case "correct":
                self.correct(what, more)
        return act in {"step", "undo", "correct"}

    def step(self, parts: list[tuple[int, int, str]], count: int) -> None:
        chosen = [(self.lots[index % len(self.lots)], amount, role) for index, amount, role in parts]
        children = []
        for _ in range(count):
            children.append(self._code())
            self.lots.append(children[-1])
        ref = record(self.store, self._record_of(chosen, children)).entries[0]
        self.steps.append((ref, children))
        self.parts[ref] = chosen

    def correct(self, which: int, parts: list[tuple[int, int, str]] | None) -> None:
        """Another draw in the place of a step's, of lots that stand before its children; or none at all."""
        if not self.steps:
            return
        ref, children = self.steps[which % len(self.steps)]
        before = self.lots[: self.lots.index(children[0])]
        chosen = (
            None if parts is None else [(before[index % len(before)], amount, role) for index, amount, role in parts]
        )
        record(self.store, corrected(ref, None if chosen is None else self._record_of(chosen, children)))
        self.parts[ref] = chosen or []

    def pairs(self) -> set[tuple[str, str]]:
        """Every (child, parent) that counts."""
        return {(child, part[0]) for ref, children in self.steps for child in children for part in self.parts[ref]}


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with terminal() as opened:
        yield opened


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(acts=ACTS)
def test_walks_and_shares_are_those_of_the_tables_whatever_is_recorded_and_corrected(store, acts):
    yard = Yard(store, f"Y{next(_numbers)}")
    for act, what, more in acts:
        if not yard.plays(act, what, more):
            with store.reading() as books:
                books.web()
    pairs = yard.pairs()
    with store.reading() as books:
        for lot in yard.lots:
            for forward in (False, True):
                assert_same(books, books.web(), lot, forward=forward, pairs=pairs)


def assert_same(books: Books, web: Web, lot: str, *, forward: bool, pairs: set[tuple[str, str]]) -> None:
    neighbours: dict[str, list[str]] = {}
    for child, parent in pairs:
        here, there = (parent, child) if forward else (child, parent)
        neighbours.setdefault(here, []).append(there)
    number = web.number_of(lot)
    rows, links = books.family((lot,), forward=forward)
    by_hand = walked(lot, neighbours)
    assert set(rows) == by_hand
    if number < 0:
        assert by_hand == {lot}
        return
    assert set(web.codes_of(web.walk([number], forward=forward))) == by_hand
    family = Genealogy([lot], links, forward=forward)
    if forward:
        flow, found = forward_flow(books, family, 1), forward_shares(web, [number], partial(weights_of, books))
    else:
        flow, found = back_flow(books, family, (1,)), back_shares(web, {number: WHOLE}, partial(weights_of, books))
    shares = dict(zip(web.codes_of(found.numbers), found.shares.tolist(), strict=True))
    assert shares == {code: share for code, share in zip(family.codes, flow.shares, strict=True) if code in by_hand}


def grown(store: Store, name: str, lots: int, seed: int = 1) -> Yard:
    yard, chance = Yard(store, name), random.Random(seed)
    for _ in range(lots):
        yard.step([(chance.randrange(10**6), chance.randrange(1, 10**6), "charge") for _ in range(2)], 1)
    return yard


def reached(store: Store, lot: str) -> set[str]:
    with store.reading() as books:
        web = books.web()
        return set(web.codes_of(web.walk([web.number_of(lot)], forward=True)))


@pytest.fixture
def kept(tmp_path: Path) -> tuple[Path, Yard, set[str]]:
    """A plant whose arrays are on file: the file, the plant, and what its first lot went into."""
    with terminal(url_of(tmp_path / "plant.db")) as store:
        yard = grown(store, "L", 30)
        return tmp_path / "plant.links", yard, reached(store, "L-0")


def anew(file: Path) -> tuple[set[str], bool]:
    """What is reached after the next start, and whether the file was written again."""
    before = file.stat().st_mtime_ns if file.exists() else 0
    with terminal(url_of(file.with_suffix(".db"))) as store:
        return reached(store, "L-0"), file.stat().st_mtime_ns != before


def test_the_file_is_opened_at_the_next_start_and_not_made_again(kept):
    file, _, whole = kept
    assert anew(file) == (whole, False)


def test_nothing_of_it_is_opened_or_imported_at_the_start(tmp_path):
    with terminal(url_of(tmp_path / "plant.db")) as store:
        grown(store, "L", 3)
        assert "webs" not in vars(store)
    assert not (tmp_path / "plant.links").exists()


@pytest.mark.parametrize("length", [0, 10, 100, 4096, 5000, -1])
def test_a_file_cut_short_is_made_again(kept, length):
    file, _, whole = kept
    body = file.read_bytes()
    file.write_bytes(body[:length])
    assert anew(file) == (whole, True)
    assert len(file.read_bytes()) == len(body)


def test_a_file_that_was_being_written_when_the_power_failed_is_not_taken_and_swept_away(kept):
    file, _, whole = kept
    half = file.with_name(f"{file.name}.part-123")
    half.write_bytes(file.read_bytes()[:5000])
    file.unlink()
    assert anew(file) == (whole, True)
    assert not half.exists()


def test_a_file_of_another_version_is_made_again(kept, monkeypatch):
    file, _, whole = kept
    monkeypatch.setattr(adjacency, "FORMAT", 99)
    assert anew(file) == (whole, True)
    assert anew(file) == (whole, False)


def test_a_file_of_other_books_is_made_again(kept, monkeypatch):
    file, _, whole = kept
    made = read_adjacency(file)
    other = adjacency.Position("another", made.position.entry, made.position.digest)
    write_adjacency(file, adjacency.Adjacency(other, is_cyclic=False, arrays=made.arrays))
    assert anew(file) == (whole, True)


def test_a_file_of_another_journal_is_made_again(kept):
    file, _, whole = kept
    with raw(file.with_suffix(".db"), armed=False) as connection:
        connection.execute("UPDATE entry SET digest = zeroblob(32) WHERE id = (SELECT max(id) FROM entry)")
    assert anew(file) == (whole, True)


def test_a_damaged_head_is_a_fault_that_names_the_file(kept):
    file, *_ = kept
    body = bytearray(file.read_bytes())
    body[40] ^= 255
    file.write_bytes(bytes(body))
    with pytest.raises(Fault) as refused:
        read_adjacency(file)
    assert refused.value.code == "adjacency_damaged"
    assert refused.value.facts["file"] == "plant.links"


def test_what_another_process_recorded_is_followed_too(kept):
    file, yard, whole = kept
    url = url_of(file.with_suffix(".db"))
    with terminal(url) as first, terminal(url) as second:
        assert reached(first, "L-0") == whole
        yard.store = second
        yard.step([(0, 5, "charge")], 1)
        assert reached(first, "L-0") == whole | {yard.lots[-1]}


def test_a_large_overlay_is_written_anew_beside_the_work(kept, monkeypatch):
    file, yard, whole = kept
    monkeypatch.setattr(webs, "FEWEST_TO_WRITE_ANEW", 3)
    with terminal(url_of(file.with_suffix(".db"))) as store:
        yard.store = store
        for _ in range(6):
            yard.step([(0, 5, "charge")], 1)
        assert reached(store, "L-0") == whole | set(yard.lots[-6:])
        writer = store.webs._writer
        if writer is not None:
            writer.join()
        assert store.webs._overlay.links == 0
        assert reached(store, "L-0") == whole | set(yard.lots[-6:])
    assert read_adjacency(file).size == len(yard.lots)


def test_a_folder_that_cannot_be_written_costs_only_the_file(tmp_path, monkeypatch):
    def full(*_: object) -> None:
        raise Fault("file_not_written", file="plant.links")

    monkeypatch.setattr(webs, "write_adjacency", full)
    with terminal(url_of(tmp_path / "plant.db")) as store:
        yard = grown(store, "L", 8)
        assert reached(store, "L-0") >= {"L-0"}
        assert reached(store, yard.lots[-1]) == {yard.lots[-1]}


def test_a_forged_ring_ends_every_walk(tmp_path):
    with terminal(url_of(tmp_path / "plant.db")) as store:
        grown(store, "L", 4)
        with store._writing() as connection:
            connection.exec_driver_sql(
                "INSERT INTO link SELECT 'L-0', 0, 'L-4', 1, 'charge', 5, 'mg', 'A', 1 WHERE true"
            )
        with store.reading() as books:
            web = books.web()
            assert web.base.is_cyclic
            assert set(web.codes_of(web.walk([web.number_of("L-4")], forward=True))) >= {"L-0", "L-4"}


def test_a_link_costs_at_most_forty_bytes_on_disk(tmp_path):
    with terminal(url_of(tmp_path / "plant.db")) as store:
        grown(store, "LL-2648-A", 1)
        rows = [
            (f"LX-2648-A{n:05d}", k, f"LX-2648-A{(n * 7 + k * 3) % n:05d}", 1, "charge", 1000 + k, "mg", "A", 1)
            for n in range(10, 20_000)
            for k in range(2)
        ]
        columns = [c.name for c in schema.link.columns]
        with store._writing() as connection:
            connection.execute(insert(schema.link), [dict(zip(columns, row, strict=True)) for row in rows])
        with store.reading() as books:
            links = books.web().base.links
    assert (tmp_path / "plant.links").stat().st_size / links <= 40


def test_numbers_are_found_both_ways(store):
    yard = grown(store, "N", 20)
    with store.reading() as books:
        web = books.web()
        numbers = np.array([web.number_of(lot) for lot in yard.lots])
        assert web.codes_of(numbers) == yard.lots
        assert web.number_of("nothing") == -1


def test_tables_are_read_in_portions_and_none_of_their_rows_is_missed(tmp_path, monkeypatch):
    monkeypatch.setattr(adjacency_build, "_AT_ONCE", 3)
    with terminal(url_of(tmp_path / "plant.db")) as store:
        grown(store, "L", 20)
        with store.reading() as books:
            web = books.web()
            every = books.links_into(web.codes_of(np.arange(web.size)))
            assert web.base.links == len(every) == 40
