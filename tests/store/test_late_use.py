"""What was taken of a lot while a hold that had spread to it stood is doubted, whatever came first and from where."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from sqlalchemy import Connection, select

from tests.domain.pages import corrected, journals
from tests.store.terminals import Clock, lot_in, on_trial, receipt, record, sealed_of, step, terminal
from tests.store.test_any_order import delivered
from tests.store.test_spreading import ACTS, blend, coming, reached_in
from traceapp.domain.entry import Entry, Position, decode_entry
from traceapp.domain.ledger import advance, effective, subjects_of
from traceapp.domain.lot import LotState
from traceapp.domain.record.pieces import EntryRef, Noted, Target
from traceapp.domain.record.quality import FindingSettled, Held, HoldReleased
from traceapp.domain.taken_of import taken_of
from traceapp.store import schema
from traceapp.store.rebuild import rebuild
from traceapp.store.store import Store, take_in

Late = set[tuple[str, str]]
"""Lot, and the entry that took something of it."""


@pytest.fixture(scope="module")
def store():
    with terminal(letters="Z") as opened:
        yield opened


def found_in(connection: Connection) -> Late:
    """After quiet."""
    reached_in(connection)
    return {(row.subject, f"{row.terminal}-{row.seq}") for row in connection.execute(select(schema.late_use))}


def by_hand(connection: Connection) -> Late:
    """Going through every moment at which something was taken, from the entries before it alone."""
    bodies = connection.execute(select(schema.entry.c.body)).scalars()
    entries = effective([decode_entry(body) for body in bodies])
    now = states_before(entries, None)
    found: Late = set()
    for entry in entries:
        then = states_before(entries, entry.position)
        reached: set[tuple[str, str]] = set()
        while more := {pair for child in now.values() for pair in coming(child, then, reached)} - reached:
            reached |= more
        for lot in {lot for lot, _ in taken_of(entry.record)}:
            containers = {container for of, container in taken_of(entry.record) if of == lot}
            holds = {hold for of, hold in reached if of == lot and not is_freed(then.get(lot), hold, containers)}
            noted = {one.name for one in now[lot].noted}
            if holds and f"used_on_hold:{lot}:{entry.ref}" not in noted:
                found.add((lot, str(entry.ref)))
    return found


def is_freed(state: LotState | None, hold: str, containers: set[int]) -> bool:
    freed = set() if state is None else {n for entry, n in state.unheld if str(entry) == hold}
    return bool(freed) and (0 in freed or containers <= freed)


def states_before(entries: list[Entry], moment: Position | None) -> dict[str, LotState]:
    states: dict[str, LotState] = {}
    for entry in entries:
        if moment is None or entry.position < moment:
            for subject in subjects_of(entry):
                if subject.startswith("lot:"):
                    states[subject[4:]] = advance(subject, states.get(subject[4:]), entry)
    return states


@settings(max_examples=settings().max_examples // 4)  # each is told in three orders and rebuilt
@given(journals(most=8), st.randoms(use_true_random=False))
def test_the_same_is_found_whatever_came_first_and_in_a_rebuild(store, entries, random):
    deliveries = delivered(entries)
    shuffled = random.sample(deliveries, len(deliveries))
    for order in (deliveries, shuffled, list(reversed(deliveries))):
        with on_trial(store) as connection:
            for one in order:
                take_in(connection, [one])
            found = found_in(connection)
            assert found == by_hand(connection)
            rebuild(connection)
            assert found_in(connection) == found


@settings(max_examples=settings().max_examples // 2)
@given(ACTS, st.randoms(use_true_random=False))
def test_it_is_what_every_moment_tells_in_histories_that_come_in_any_order(store, acts, random):
    deliveries = history(acts)
    found = []
    for order in (deliveries, random.sample(deliveries, len(deliveries)), list(reversed(deliveries))):
        with on_trial(store) as connection:
            for one in order:
                take_in(connection, [one])
            found.append(found_in(connection))
            assert found[-1] == by_hand(connection)
    assert found[0] == found[1] == found[2]


def history(acts):
    """Steps, holds and releases of a few lots, some of them undone, as another terminal sends them."""
    with terminal() as store:
        lots, steps, holds = ["L-0", "L-1"], [], []
        record(store, receipt("L-0", 10**9, 10**9), receipt("L-1", 10**9, 10**9))
        for act, one, other in acts:
            if act == "step":
                made = blend(f"L-{len(lots)}", lots[one % len(lots)], lots[other % len(lots)])
                steps.append(record(store, made).entries[0])
                lots.append(made.lots[0].code)
            elif act == "hold":
                target = Target(lot=lots[one % 3 % len(lots)], container=other)
                holds.append(record(store, Held(targets=(target,), reason="doubt", spreads=True)).entries[0])
            elif act == "free" and holds:
                freed = (Target(lot=lots[one % len(lots)], container=one % 2),)
                record(store, HoldReleased(hold=holds[other % len(holds)], targets=freed))
            elif act == "undo" and steps:
                record(store, corrected(steps[one % len(steps)]))
        return sealed_of(store)


# ------------------------------------------------------------------------------------------------- two terminals


def doubts(store: Store, lot: str) -> list[tuple[str, dict[str, str]]]:
    """What was found of a lot, by the entry that took something of it."""
    come_to_rest(store)
    found = [one for one in lot_in(store, lot).findings if one.code == "used_on_hold"]
    return [(str(one.entry), dict(one.facts)) for one in found]


def come_to_rest(store: Store) -> None:
    """What is found behind the recording is found."""
    while store.spread_more():
        pass


def exchange(one: Store, other: Store) -> None:
    one.take_in(sealed_of(other))
    other.take_in(sealed_of(one))
    come_to_rest(one)
    come_to_rest(other)


def held(store: Store, lot: str) -> EntryRef:
    return record(store, Held(targets=(Target(lot=lot),), reason="found off", spreads=True)).entries[0]


@pytest.fixture
def apart():
    """Two terminals that know of an oxide and of the metal made of it, and then lose sight of each other."""
    clock = Clock()
    with terminal(letters="A", clock=clock) as here, terminal(letters="B", clock=clock) as there:
        record(here, receipt("OX-1", 10**9), step("OX-1", 10**8, "RM-1"))
        exchange(here, there)
        yield here, there


def test_a_hold_that_comes_late_doubts_what_was_taken_meanwhile_of_what_it_had_reached(apart):
    here, there = apart
    before = record(there, step("RM-1", 10, "SC-0")).entries[0]
    hold = held(here, "OX-1")
    taken = record(there, step("RM-1", 10**7, "SC-1")).entries[0]
    further = record(there, step("SC-1", 10**6, "HD-1")).entries[0]
    assert doubts(there, "RM-1") == []
    exchange(here, there)
    facts = {"hold": str(hold), "reason": "found off"}
    for each in (here, there):
        assert doubts(each, "RM-1") == [(str(taken), facts)], f"{before} was before the hold"
        assert doubts(each, "SC-1") == [(str(further), facts)]
        with each.reading() as books:
            assert books.lot("RM-1").findings[0].blocks
            assert set(books.open_findings()) == {("RM-1", "used_on_hold"), ("SC-1", "used_on_hold")}
            assert {row.subject for row in books.finding_lines()} == set(books.doubted()) == {"RM-1", "SC-1"}
            assert books.finding_counts() == {"used_on_hold": 2}


def test_a_release_that_comes_late_takes_the_doubt_of_what_was_taken_after_it(apart):
    here, there = apart
    hold = held(here, "OX-1")
    exchange(here, there)
    taken = record(there, step("RM-1", 10, "SC-1")).entries[0]
    record(here, HoldReleased(hold=hold, targets=(Target(lot="OX-1"),)))
    after = record(there, step("RM-1", 10, "SC-2")).entries[0]
    assert [entry for entry, _ in doubts(there, "RM-1")] == [str(taken), str(after)]
    exchange(here, there)
    for each in (here, there):
        assert [entry for entry, _ in doubts(each, "RM-1")] == [str(taken)], "it was held then, and is not now"
        assert lot_in(each, "RM-1").status == "open"


def test_what_was_freed_by_name_is_free_with_all_that_comes_of_it_though_the_hold_stood_on(apart):
    here, there = apart
    hold = held(here, "OX-1")
    exchange(here, there)
    taken = record(there, step("RM-1", 10**7, "SC-1")).entries[0]
    record(here, HoldReleased(hold=hold, targets=(Target(lot="RM-1"),)))
    record(there, step("RM-1", 10, "SC-2"))
    record(there, step("SC-1", 10, "HD-1"))
    for lifted in (False, True):
        if lifted:
            record(here, HoldReleased(hold=hold, targets=(Target(lot="OX-1"),)))
        exchange(here, there)
        for each in (here, there):
            assert [entry for entry, _ in doubts(each, "RM-1")] == [str(taken)]
            assert doubts(each, "SC-1") == []


def test_where_the_way_to_a_lot_is_struck_nothing_was_held_there(apart):
    here, there = apart
    held(here, "OX-1")
    record(there, step("RM-1", 10**7, "SC-1"))
    record(there, step("SC-1", 10, "HD-1"))
    exchange(here, there)
    assert len(doubts(here, "SC-1")) == 1
    birth = lot_in(here, "RM-1").birth
    assert birth is not None
    record(here, corrected(birth))
    exchange(here, there)
    for each in (here, there):
        assert doubts(each, "SC-1") == []
        with each.reading() as books:
            assert "used_on_hold" not in books.finding_counts()


def test_a_step_that_comes_late_carries_the_hold_on_to_what_was_made_of_it(apart):
    here, there = apart
    held(here, "OX-1")
    record(here, step("RM-1", 10**7, "SC-1"))
    taken = record(there, step("SC-1", 10, "HD-1")).entries[0]
    assert doubts(there, "SC-1") == []
    exchange(here, there)
    assert [entry for entry, _ in doubts(here, "SC-1")] == [entry for entry, _ in doubts(there, "SC-1")] == [str(taken)]


def test_it_is_settled_by_name_and_stays_so_when_more_comes_in(apart):
    here, there = apart
    held(here, "OX-1")
    taken = record(there, step("RM-1", 10, "SC-1")).entries[0]
    exchange(here, there)
    name = f"used_on_hold:RM-1:{taken}"
    record(here, FindingSettled(lot="RM-1", finding=name, disposition="accepted", reason="seen"))
    exchange(here, there)
    for each in (here, there):
        (found,) = lot_in(each, "RM-1").findings
        assert (found.name, found.blocks, found.disposition) == (name, False, "accepted")
        with each.reading() as books:
            assert (books.open_findings(), books.doubted()) == ([], ["RM-1"])


def test_what_its_record_notes_is_one_doubt(apart):
    here, there = apart
    hold = held(here, "OX-1")
    exchange(here, there)
    facts = (("hold", str(hold)), ("reason", "found off"))
    noted = (Noted(lot="RM-1", code="used_on_hold", facts=facts),)
    record(there, replace(step("RM-1", 10, "SC-1"), noted=noted))
    assert len(doubts(there, "RM-1")) == 1
    with there.reading() as books:
        assert books.finding_counts() == {"used_on_hold": 1}


def test_struck_with_its_step_a_doubt_is_gone(apart):
    here, there = apart
    held(here, "OX-1")
    taken = record(there, step("RM-1", 10, "SC-1")).entries[0]
    exchange(here, there)
    assert len(doubts(here, "RM-1")) == 1
    record(there, corrected(taken))
    exchange(here, there)
    assert doubts(here, "RM-1") == doubts(there, "RM-1") == []


def test_every_order_of_hold_release_and_use_tells_the_same(apart, store):
    here, there = apart
    hold = held(here, "OX-1")
    taken = record(there, step("RM-1", 10, "SC-1")).entries[0]
    record(here, HoldReleased(hold=hold, targets=(Target(lot="OX-1"),)))
    record(there, step("RM-1", 10, "SC-2"))
    exchange(here, there)
    told = sealed_of(here)
    for order in itertools.permutations(told[-4:]):
        with on_trial(store) as connection:
            for one in (*order, *told[:-4]):
                take_in(connection, [one])
            assert found_in(connection) == {("RM-1", str(taken))}
