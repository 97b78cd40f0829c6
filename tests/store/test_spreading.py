"""A hold that spreads reaches what the plainest walk reaches, in whatever order things came, and frees it again."""

import itertools
from collections.abc import Iterator
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import Connection, select

from tests.domain.pages import LOTS, corrected, journals
from tests.store.terminals import NOON, command, lot_in, on_trial, receipt, record, step, terminal
from tests.store.test_any_order import delivered
from traceapp.domain.lot import LotState
from traceapp.domain.lot_filter import LotFilter
from traceapp.domain.mix import TOLD_APART
from traceapp.domain.quantity import mg
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Draw, EntryRef, Filled, NewLot, Seat, Target
from traceapp.domain.record.production import CameBack, SentOut, StepPerformed
from traceapp.domain.record.quality import FindingSettled, Held, HoldReleased
from traceapp.store import schema, spreading
from traceapp.store.apply import Shelf
from traceapp.store.books import Books
from traceapp.store.past import PastBooks
from traceapp.store.rebuild import rebuild
from traceapp.store.store import Store, take_in

Reached = set[tuple[str, str]]
JOBS = itertools.count(1)


@pytest.fixture(scope="module")
def store():
    with terminal(letters="Z") as opened:
        yield opened


def reached_in(connection: Connection) -> Reached:
    """After quiet."""
    while spreading.spread_more(connection):
        pass
    return reached_so_far(connection)


def reached_so_far(connection: Connection) -> Reached:
    return {(row.lot, row.hold) for row in connection.execute(select(schema.spread).where(schema.spread.c.now == 1))}


def by_hand(connection: Connection) -> Reached:
    """From the states alone, going round until nothing new is found."""
    rows = connection.execute(select(schema.lot.c.code)).scalars().all()
    shelf = Shelf(connection)
    codes = {*rows, *LOTS}
    states = {code: kept.state for code in codes if (kept := shelf.get(f"lot:{code}")) is not None}
    found: Reached = set()
    while more := {pair for state in states.values() for pair in coming(state, states, found)} - found:
        found |= more
    return found


def coming(child: LotState, states: dict[str, LotState], found: Reached) -> Reached:
    holds: Reached = set()
    for code, container in (*((link.parent, link.container) for link in child.parents), *beside(child, states)):
        parent = states.get(code)
        own = [] if parent is None else [h for h in parent.open_holds if h.spreads]
        stopping = {str(h.entry) for h in own if 0 in (h.container, container) or h.container == container} | {
            hold for lot, hold in found if lot == code
        }
        freed = () if parent is None else parent.unheld
        holds |= {
            (child.code, hold)
            for hold in stopping
            if not any(str(entry) == hold and n in (0, container) for entry, n in freed)
        }
    return holds


def beside(lot: LotState, states: dict[str, LotState]) -> Iterator[tuple[str, int]]:
    """The lots of which it may hold pieces, since they lay at one processor at one time and came back mixed."""
    for other in states.values():
        if other.code != lot.code and any(
            (mine.processor, mine.step) == (theirs.processor, theirs.step)
            and max(mine.since, theirs.since) <= min(mine.at, theirs.at)
            for mine in lot.unsorted
            for theirs in other.mixes
        ):
            yield other.code, 0


@settings(max_examples=settings().max_examples // 4)  # each is told in three orders and rebuilt
@given(journals(most=10), st.randoms(use_true_random=False))
def test_it_reaches_the_same_lots_whatever_came_first_and_in_a_rebuild(store, entries, random):
    deliveries = delivered(entries)
    shuffled = random.sample(deliveries, len(deliveries))
    found = []
    for order in (deliveries, shuffled, list(reversed(deliveries))):
        with on_trial(store) as connection:
            for one in order:
                take_in(connection, [one])
            found.append(reached_in(connection))
            assert found[-1] == by_hand(connection)
            rebuild(connection)
            assert reached_in(connection) == found[-1]
    assert found[0] == found[1] == found[2]


ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("step"), st.integers(0, 30), st.integers(0, 30)),
        st.tuples(st.just("hold"), st.integers(0, 30), st.integers(0, 2)),
        st.tuples(st.just("free"), st.integers(0, 30), st.integers(0, 30)),
        st.tuples(st.just("undo"), st.integers(0, 30), st.none()),
        st.tuples(st.just("mix"), st.integers(0, 30), st.integers(0, 30)),
        st.tuples(st.just("sort out"), st.integers(0, 30), st.integers(0, 30)),
    ),
    max_size=25,
)


def played(store: Store, acts: list[tuple[str, int, int]]) -> Iterator[list[str]]:
    """The lots there are, after each act."""
    lots, steps, holds = ["L-0", "L-1"], [], []
    record(store, receipt("L-0", 10**9, 10**9), receipt("L-1", 10**9, 10**9))
    for act, one, other in acts:
        if act == "step":
            made = blend(f"L-{len(lots)}", lots[one % len(lots)], lots[other % len(lots)])
            steps.append(record(store, made).entries[0])
            lots.append(made.lots[0].code)
        elif act == "hold":
            target = Target(lot=lots[one % len(lots)], container=other)
            holds.append(record(store, Held(targets=(target,), reason="doubt", spreads=True)).entries[0])
        elif act == "free" and holds:
            freed = (Target(lot=lots[one % len(lots)]),)
            record(store, HoldReleased(hold=holds[other % len(holds)], targets=freed))
        elif act == "mix":
            steps += mixed(store, lots[one % len(lots)], lots[other % len(lots)])
        elif act == "sort out":
            sorted_out(store, lots[one % len(lots)])
        elif act == "undo" and steps:
            record(store, corrected(steps[one % len(steps)]))
        yield lots


def mixed(store: Store, *lots: str, processor: str = "PLATER") -> list[EntryRef]:
    """Sent to a processor and back from there as one; the entries."""
    seats, job = tuple(Seat(lot=lot) for lot in dict.fromkeys(lots)), f"JO-{next(JOBS)}"
    return [*later(store, sent(job, processor, *seats)), *later(store, back(job, processor, *seats))]


def sent(job: str, processor: str, *seats: Seat) -> SentOut:
    return SentOut(job=job, processor=processor, step="coating", seats=seats)


def back(job: str, processor: str, *seats: Seat) -> CameBack:
    load, country = f"EX-{job}", "DE"
    return CameBack(
        job=job, code=load, step="coating", country=country, processor=processor, seats=seats, mixed_lots=True
    )


def later(store: Store, *records: Record) -> tuple[EntryRef, ...]:
    """Recorded as done after whatever was done before."""
    return store.record(replace(command(), happened=NOON + next(JOBS)), lambda _books: records).entries


def sorted_out(store: Store, lot: str, disposition: str = TOLD_APART) -> None:
    """Every mix of the lot."""
    names = [finding.name for finding in lot_in(store, lot).findings if finding.code == "lots_mixed_outside"]
    for name in names:
        record(store, FindingSettled(lot=lot, finding=name, disposition=disposition, reason="by their dimensions"))


@given(ACTS)
def test_it_reaches_what_a_walk_reaches_in_histories_of_steps_holds_and_releases(acts):
    with terminal() as store:
        lots: list[str] = []
        for there in played(store, acts):
            lots = there
            with store._writing() as connection:
                assert reached_in(connection) == by_hand(connection)
        assert held_in(PastBooks, store, lots) == held_in(Books, store, lots)


@given(ACTS, st.integers(0, 2), st.data())
def test_it_reaches_the_same_lots_when_more_is_recorded_while_holds_still_spread(acts, at_once, data):
    with terminal() as store, patch.object(spreading, "AT_ONCE", at_once):
        for lots in played(store, acts):
            match data.draw(st.sampled_from(("nothing", "a little", "a family"))):
                case "a little":
                    store.spread_more()
                case "a family":
                    with store.reading() as books:
                        family = (*books.family((lots[-1],), forward=False)[0],)
                    while store.spread_more(family):
                        pass
                    with store._writing() as connection:
                        both = reached_so_far(connection), by_hand(connection)
                    found, walked = ({pair for pair in each if pair[0] in family} for each in both)
                    assert found == walked
        with store._writing() as connection:
            assert reached_in(connection) == by_hand(connection)


def held_in(kind: type[Books], store: Store, lots: list[str]) -> dict[str, list[str]]:
    """By lot, the holds that stop it, now; worked out from the links, or again from the journal alone."""
    with store.reading() as books:
        asked = PastBooks(books._connection, 2**62) if kind is PastBooks else books
        return {code: sorted(str(hold.entry) for hold in lot.open_holds) for code, lot in asked.lots(lots).items()}


def blend(code: str, *parents: str) -> StepPerformed:
    drawn = [Draw(lot=parent, container=1 + n % 2, quantity=mg(10)) for n, parent in enumerate(parents)]
    new = NewLot(code=code, kind="SC", material="strip", containers=(Filled(n=1, quantity=mg(10**6)),))
    return StepPerformed(step="melt", draws=tuple(drawn), lots=(new,))


def held(store: Store, lot: str) -> EntryRef:
    return record(store, Held(targets=(Target(lot=lot),), reason="found off", spreads=True)).entries[0]


def test_a_lot_is_stopped_when_it_is_born_and_free_again_when_the_hold_is_lifted():
    with terminal() as store:
        record(store, receipt("OX-1", 10**9))
        hold = held(store, "OX-1")
        record(store, step("OX-1", 10**6, "SC-1"))
        record(store, step("SC-1", 10, "HD-1"))
        with store.reading() as books:
            stopped = books.lot("HD-1")
            assert stopped is not None
            assert [(h.entry, h.reason) for h in stopped.open_holds] == [(hold, "found off")]
            assert stopped.status == "held"
            assert books.rows_of(("HD-1",))["HD-1"].status == "held"
            assert "HD-1" not in {row.code for row in books.lot_rows() if row.status == "open"}
        record(store, HoldReleased(hold=hold, targets=(Target(lot="OX-1"),)))
        assert lot_in(store, "HD-1").status == "open"
        assert lot_in(store, "SC-1").open_holds == ()


def test_lists_and_counts_stand_as_the_lots_do_where_a_hold_spread():
    with terminal() as store:
        record(store, receipt("OX-1", 10**9), receipt("OX-2", 10**9), receipt("OX-3", 10**9))
        hold = held(store, "OX-1")
        record(store, Held(targets=(Target(lot="OX-3"),), reason="wet"))
        record(store, *(step("OX-1", 10**6, f"SC-{n}") for n in range(3)), step("OX-2", 10**6, "SC-9"))
        record(store, HoldReleased(hold=hold, targets=(Target(lot="SC-1"),)))
        found = listed(store)
        assert found["open"] == {"OX-2", "SC-1", "SC-9"}
        assert found["held"] == {"OX-1", "OX-3", "SC-0", "SC-2"}
        record(store, HoldReleased(hold=hold, targets=(Target(lot="OX-1"),)))
        assert listed(store)["held"] == {"OX-3"}


def listed(store: Store) -> dict[str, set[str]]:
    """The lots of each status, which every list and every count agrees on."""
    with store.reading() as books:
        states = books.lots([row.code for row in books.lot_rows()])
        found = {s: {code for code, state in states.items() if state.status == s} for s in ("open", "held", "used up")}
        for status, codes in found.items():
            for wanted in (LotFilter(status=status), LotFilter(status=status, material="strip")):
                of_it = [code for code in codes if wanted.material in ("", states[code].material)]
                pages = [row for page in books.lot_pages(wanted, size=2) for row in page]
                assert {(row.code, row.status) for row in pages} == {(code, status) for code in of_it}
                assert [*books.lot_marks(wanted, size=100)] == [(None, len(of_it))]
            assert {row.code for row in books.lot_rows(status=status)} == codes
            assert books.count_of(status) == len(codes)
        assert books.counts_by_status() == {status: len(codes) for status, codes in found.items() if codes}
        assert sum(row.lots for row in books.waiting()) == len(found["open"])
    return found


def test_what_was_made_before_the_hold_is_reached_too():
    with terminal() as store:
        record(store, receipt("OX-1", 10**9), step("OX-1", 10**6, "SC-1"))
        held(store, "OX-1")
        assert lot_in(store, "SC-1").status == "held"


def test_a_lot_freed_by_name_is_free_with_all_that_comes_of_it():
    with terminal() as store:
        record(store, receipt("OX-1", 10**9))
        hold = held(store, "OX-1")
        record(store, step("OX-1", 10**6, "SC-1"), step("OX-1", 10**6, "SC-2"))
        record(store, HoldReleased(hold=hold, targets=(Target(lot="SC-1"),)))
        record(store, step("SC-1", 10, "HD-1"), step("SC-2", 10, "HD-2"))
        assert [lot_in(store, code).status for code in ("SC-1", "HD-1", "SC-2", "HD-2")] == [
            "open",
            "open",
            "held",
            "held",
        ]


def test_a_hold_that_does_not_spread_stops_nothing_else():
    with terminal() as store:
        record(store, receipt("OX-1", 10**9))
        record(store, Held(targets=(Target(lot="OX-1"),), reason="doubt"))
        record(store, step("OX-1", 10**6, "SC-1"))
        assert lot_in(store, "SC-1").status == "open"


def test_a_hold_on_one_container_reaches_only_what_came_out_of_it():
    with terminal() as store:
        record(store, receipt("OX-1", 10**9, 10**9))
        record(store, Held(targets=(Target(lot="OX-1", container=2),), reason="doubt", spreads=True))
        record(store, blend("SC-1", "OX-1"), blend("SC-2", "OX-1", "OX-1"))
        assert [lot_in(store, code).status for code in ("SC-1", "SC-2")] == ["open", "held"]


def test_while_a_hold_spreads_far_a_record_looks_at_its_own_lots_only(monkeypatch):
    monkeypatch.setattr(spreading, "AT_ONCE", 2)
    with terminal() as store:
        record(store, receipt("OX-1", 10**9))
        chain = ["OX-1", *(f"SC-{n}" for n in range(9))]
        for source, child in itertools.pairwise(chain):
            record(store, step(source, 10**8 - int(child[3:]), child))
        held(store, "OX-1")
        with store.reading() as books:
            waiting = books.due_for_holds(chain)
        record(store, step("OX-1", 10, "SC-NEW"))
        assert lot_in(store, "SC-NEW").status == "held"
        with store.reading() as books:
            assert waiting
            assert set(waiting) <= set(books.due_for_holds(chain))


def test_what_is_too_much_for_one_transaction_waits_for_the_quiet_work(monkeypatch):
    monkeypatch.setattr(spreading, "AT_ONCE", 2)
    with terminal() as store:
        record(store, receipt("OX-1", 10**9))
        chain = ["OX-1", *(f"SC-{n}" for n in range(9))]
        for source, child in itertools.pairwise(chain):
            record(store, step(source, 10**8 - int(child[3:]), child))
        held(store, "OX-1")
        assert lot_in(store, chain[-1]).status == "open"
        while store.spread_more():
            pass
        assert {lot_in(store, code).status for code in chain} == {"held"}


def test_a_hold_reaches_the_lots_that_a_processor_mixed_with_it_and_what_came_of_them_until_they_are_sorted_out():
    with terminal() as store:
        record(store, *(receipt(f"BL-{n}", 10**9) for n in (1, 2, 3, 4)))
        mixed(store, "BL-1", "BL-2")
        mixed(store, "BL-3", "BL-4")
        mixed(store, "BL-2", "BL-3", processor="GRINDER")
        record(store, step("BL-4", 10, "MA-1"))
        held(store, "BL-1")
        everything = ("BL-1", "BL-2", "BL-3", "BL-4", "MA-1")
        assert [lot_in(store, code).status for code in everything] == ["held"] * 5
        sorted_out(store, "BL-3", "accepted")
        assert lot_in(store, "MA-1").status == "held"
        sorted_out(store, "BL-3")
        assert [lot_in(store, code).status for code in everything] == ["held", "held", "open", "open", "open"]


def test_lots_that_lay_at_a_processor_one_after_the_other_are_not_mixed_though_both_came_back_so():
    with terminal() as store:
        record(store, *(receipt(f"BL-{n}", 10**9) for n in (1, 2)))
        mixed(store, "BL-1")
        mixed(store, "BL-2")
        held(store, "BL-1")
        assert lot_in(store, "BL-2").status == "open"


def test_lots_of_two_jobs_that_lay_at_one_processor_at_one_time_may_have_been_mixed():
    with terminal() as store:
        record(store, *(receipt(f"BL-{n}", 10**9) for n in (1, 2)))
        for n in (1, 2):
            later(store, sent(f"J{n}", "P", Seat(lot=f"BL-{n}")))
        for n in (1, 2):
            later(store, back(f"J{n}", "P", Seat(lot=f"BL-{n}")))
        held(store, "BL-2")
        assert lot_in(store, "BL-1").status == "held"
