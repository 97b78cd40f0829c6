"""The ledger: which entries count, what they touch, and that a fold depends on nothing but them."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.pages import corrected, journals, page
from traceapp.domain.entry import Entry
from traceapp.domain.ledger import (
    FOLDS,
    advance,
    effective,
    fold,
    kind_and_key,
    subjects_of,
    subjects_of_family,
)
from traceapp.domain.lot import LotState
from traceapp.domain.quantity import mg
from traceapp.domain.record import Unknown
from traceapp.domain.record.pieces import EntryRef, Filled, NewLot, Target
from traceapp.domain.record.plant import SignedIn
from traceapp.domain.record.production import LotReceived, Magnetised, Moved, QuantityAdjusted
from traceapp.domain.record.quality import Corrected, Held


def received(code: str, amount: int = 100) -> LotReceived:
    lot = NewLot(code=code, kind="OX", material="Nd2O3", containers=(Filled(n=1, quantity=mg(amount)),))
    return LotReceived(lot=lot, step="receipt")


def adjusted(lot: str, by: int) -> QuantityAdjusted:
    return QuantityAdjusted(lot=lot, container=1, counted=mg(100 + by), difference=mg(by), reason="weighed")


def subjects_in(entries: list[Entry]) -> set[str]:
    return {subject for entry in entries for subject in subjects_of(entry)}


def states(entries: list[Entry], subjects: set[str]) -> dict[str, object]:
    return {subject: fold(subject, entries) for subject in subjects}


@given(journals(), st.randoms(use_true_random=False))
def test_a_fold_does_not_depend_on_the_order_in_which_entries_came(entries, random):
    shuffled = random.sample(entries, len(entries))
    subjects = subjects_in(entries)
    assert states(shuffled, subjects) == states(entries, subjects)


@given(journals())
def test_one_step_after_another_is_the_fold_of_them_all(entries):
    plain = sorted((e for e in entries if not isinstance(e.record, Corrected)), key=lambda e: e.position)
    stepped: dict[str, object] = {}
    for entry in plain:
        for subject in subjects_of(entry):
            stepped[subject] = advance(subject, stepped.get(subject), entry)
    assert stepped == states(plain, set(stepped))


@given(journals())
def test_every_state_is_kept_whole_in_its_row(entries):
    for subject, state in states(entries, subjects_in(entries)).items():
        rule = FOLDS[kind_and_key(subject)[0]]
        assert msgspec.msgpack.decode(msgspec.msgpack.encode(state), type=rule.empty) == state


@given(journals(), st.data())
def test_a_corrected_entry_counts_as_if_it_had_been_recorded_right(entries, data):
    plain = [e for e in entries if not isinstance(e.record, Corrected)]
    if not plain:
        return
    target, other = data.draw(st.sampled_from(plain)), data.draw(st.sampled_from(plain))
    correction = page(corrected(target, other.record), 99, hlc=data.draw(st.integers(0, 1_000)))
    right = [msgspec.structs.replace(e, record=other.record) if e is target else e for e in plain]
    subjects = subjects_in([*plain, *right])
    assert states([*plain, correction], subjects) == states(right, subjects)


@given(journals(), st.data())
def test_an_undone_entry_counts_as_if_it_had_never_been(entries, data):
    plain = [e for e in entries if not isinstance(e.record, Corrected)]
    if not plain:
        return
    target = data.draw(st.sampled_from(plain))
    undo = page(corrected(target), 99, hlc=data.draw(st.integers(0, 1_000)))
    subjects = subjects_in(plain)
    assert states([*plain, undo], subjects) == states([e for e in plain if e is not target], subjects)


A1, A2 = page(received("L1"), 1), page(adjusted("L1", -7), 2)


def left_in(lot: str, *entries: Entry) -> int:
    state = fold(f"lot:{lot}", entries)
    assert isinstance(state, LotState)
    return state.tally.left


def test_an_undo_that_is_undone_lets_the_entry_count_again():
    undo = page(corrected(A2), 3)
    assert left_in("L1", A1, A2) == 93
    assert left_in("L1", A1, A2, undo) == 100
    assert left_in("L1", A1, A2, undo, page(corrected(undo), 4)) == 93


def test_a_correction_corrected_puts_the_newer_replacement_in_the_first_entrys_place():
    first = page(corrected(A2, adjusted("L1", -8)), 3)
    second = page(corrected(first, adjusted("L1", -9)), 4)
    assert left_in("L1", A1, A2, first) == 92
    assert left_in("L1", A1, A2, first, second) == 91
    assert left_in("L1", A1, A2, first, second, page(corrected(second), 5)) == 92


def test_of_two_corrections_the_later_one_decides_and_withdrawn_leaves_the_other():
    ours = page(corrected(A2, adjusted("L1", -8)), 3)
    theirs = page(corrected(A2, adjusted("L1", -9)), 1, "B", hlc=A2.hlc + 9_000_000)
    assert left_in("L1", A1, A2, ours, theirs) == 91
    assert left_in("L1", A1, A2, ours, theirs, page(corrected(theirs), 2, "B", hlc=theirs.hlc + 1)) == 92


def test_a_correction_that_stands_before_its_entry_counts_all_the_same():
    early = page(corrected(A2, adjusted("L1", -8)), 1, "B", hlc=1)
    assert left_in("L1", early, A1, A2) == 92


def test_an_undo_of_an_undo_counts_wherever_a_clock_put_it():
    undo = page(corrected(A2), 3)
    early = page(corrected(undo), 1, "B", hlc=1)
    assert left_in("L1", early, A1, A2, undo) == 93


def test_a_long_chain_of_undos_ends():
    chain = [A1, A2]
    for seq in range(3, 3_000):
        chain.append(page(corrected(chain[-1]), seq))
    assert left_in("L1", *chain) == 100
    assert left_in("L1", *chain[:-1]) == 93


def test_a_correction_to_another_lot_leaves_the_wrong_one_alone():
    moved = page(corrected(A2, adjusted("L2", -7)), 3)
    there = page(received("L2"), 4)
    assert left_in("L1", A1, A2, moved, there) == 100
    assert left_in("L2", A1, A2, moved, there) == 93


def test_a_lot_taken_out_of_a_record_keeps_nothing_of_it():
    both = page(Magnetised(lots=("L1", "L2")), 2)
    one = page(corrected(both, Magnetised(lots=("L2",))), 3)
    assert fold("lot:L1", [A1, both, one]).magnetised == ""
    assert fold("lot:L2", [A1, both, one]).magnetised == "magnetised"


def test_what_a_correction_replaces_keeps_the_name_of_the_first_entry():
    hold = page(Held(targets=(Target(lot="L1"),), reason="crack"), 2)
    fixed = page(corrected(hold, Held(targets=(Target(lot="L2"),), reason="crack")), 3, where="OFFICE")
    assert set(subjects_of_family([hold, fixed])) == {"hold:A-2", "lot:L1", "lot:L2"}
    assert [h.entry for h in fold("lot:L2", [hold, fixed]).open_holds] == [EntryRef("A", 2)]
    assert fold("lot:L1", [hold, fixed]).open_holds == ()


def test_a_correction_made_in_the_office_concerns_the_station_of_the_entry():
    wrong = page(SignedIn(person="1"), 1, where="MELT-1")
    right = page(corrected(wrong, SignedIn(person="2")), 2, where="OFFICE")
    assert subjects_of_family([right, wrong]) == ("station:MELT-1",)
    assert fold("station:MELT-1", [wrong, right]).person == "2"


def test_a_correction_alone_touches_nothing_until_its_entry_is_known():
    correction = page(corrected(EntryRef("B", 7), adjusted("L1", -8)), 1)
    assert subjects_of(correction) == ()
    assert subjects_of_family([correction]) == ()
    assert effective([correction]) == []


@pytest.mark.parametrize("plain", [{"kind": "moved.1"}, {"kind": 3}, {}, {"kind": "corrected.1"}])
def test_a_replacement_that_cannot_be_read_stands_for_nothing(plain):
    wrong = page(Corrected(target=A2.ref, reason="typed wrong", replacement=plain), 3)
    assert left_in("L1", A1, A2, wrong) == 100
    assert subjects_of_family([A2, wrong]) == ("lot:L1",)


def test_corrections_of_each_other_end():
    one, two = page(corrected(EntryRef("A", 4)), 3), page(corrected(EntryRef("A", 3)), 4)
    assert effective([A1, one, two]) == [A1]


def test_a_record_of_the_future_touches_nothing():
    assert subjects_of(page(Unknown("teleported.1", b"{}"), 1)) == ()


def test_a_subject_is_named_once_however_often_it_is_touched():
    entry = page(Magnetised(lots=("L1", "L1", ""), code="EX-1", equipment=("M1", "M1")), 1)
    assert subjects_of(entry) == ("load:EX-1", "lot:L1", "machine:M1")
    assert kind_and_key("fact:part/MG-1:2") == ("fact", "part/MG-1:2")


def test_a_box_and_a_lot_are_told_apart_by_their_code():
    assert subjects_of(page(Moved(lot="BX-2647-A001-3", place="DOCK"), 1)) == ("box:BX-2647-A001-3",)
    assert subjects_of(page(Moved(lot="OX-2647-A012-4", place="R-3"), 1)) == ("lot:OX-2647-A012-4",)
