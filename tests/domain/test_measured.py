"""What counts as a reading of a lot, what people say about one, and what a station is told."""

from decimal import Decimal

from tests.domain.pages import page
from traceapp.domain.load import LoadState, advance_load
from traceapp.domain.measured import (
    CauseState,
    MeasuredState,
    advance_cause,
    advance_measured,
    readings_of_load,
)
from traceapp.domain.quantity import mg
from traceapp.domain.record.pieces import EntryRef, Filled, Measured, NewLot, Seat
from traceapp.domain.record.plant import SignedIn, SignedOut, StationTold
from traceapp.domain.record.production import Exposed, LotReceived, StepPerformed
from traceapp.domain.record.quality import CauseNoted, Inspected, Result
from traceapp.domain.registers import StationState, Word, advance_station


def new_lot(code: str) -> NewLot:
    return NewLot(
        code=code, kind="JM", material="powder", part="P1", grade="N45", containers=(Filled(n=1, quantity=mg(1)),)
    )


def test_a_run_tells_its_numbers_of_its_first_lot_and_part_and_machine_of_each():
    run = StepPerformed(
        step="mill",
        lots=(new_lot("J1"), new_lot("J2")),
        equipment=("MILL-1", "CYCLONE"),
        fields=(Measured(field="d50", value="3.10", instrument="LD-1"), Measured(field="word", value="A 4")),
    )
    first, second = (advance_measured(MeasuredState(code), page(run, 1)) for code in ("J1", "J2"))
    assert [(r.stage, r.name, r.value, r.instrument, r.equipment) for r in first.readings] == [
        ("mill", "d50", "3.10", "LD-1", "MILL-1")
    ]
    assert second == MeasuredState("J2", "P1", "N45", "MILL-1")


def test_what_a_receipt_tells_is_read_of_no_machine():
    received = LotReceived(lot=new_lot("J1"), step="receipt", fields=(Measured(field="purity", value="99.1"),))
    found = advance_measured(MeasuredState("J1"), page(received, 1))
    assert [(r.stage, r.name, r.equipment) for r in found.readings] == [("receipt", "purity", "")]


def test_a_result_counts_by_its_mean_and_a_single_piece_by_its_value():
    results = (
        Result(property="br", n=5, least="1.40", mean="1.42", most="1.43", low="1.38"),
        Result(property="hcj", n=1, least="1450"),
        Result(property="density", n=5, least="7.50"),  # the least of five says nothing of their mean
        Result(property="adhesion", n=5, attribute="0 lifted"),
    )
    report = Inspected(unit="SL", report="R", unit_kind="sinter load", lots=("J1",), results=results)
    found = advance_measured(MeasuredState("J1", equipment="PRESS-1"), page(report, 1))
    assert [(r.stage, r.name, r.value, r.size, r.least, r.most, r.low, r.equipment) for r in found.readings] == [
        ("sinter load", "br", "1.42", 5, "1.40", "1.43", "1.38", "PRESS-1"),
        ("sinter load", "hcj", "1450", 1, "1450", "", "", "PRESS-1"),
    ]


def test_a_load_is_read_on_its_first_machine():
    load = Exposed(code="SL", step="sinter", seats=(Seat(lot="J1"),), equipment=("F-1",),
                   fields=(Measured(field="peak", value="1065"),))  # fmt: skip
    state = advance_load(LoadState("SL"), page(load, 1))
    assert [(r.stage, r.name, Decimal(r.value), r.equipment) for r in readings_of_load(state)] == [
        ("sinter", "peak", Decimal(1065), "F-1")
    ]
    assert readings_of_load(LoadState("SL")) == ()


def test_the_last_word_on_a_reading_decides_whether_it_is_left_out():
    noted = CauseNoted(lot="J1", reading=EntryRef("A", 1), stage="mill", name="d50", cause="new wheel", left_out=True)
    state = advance_cause(CauseState("x"), page(noted, 2))
    assert state.is_left_out
    again = CauseNoted(lot="J1", reading=EntryRef("A", 1), stage="mill", name="d50", cause="wheel was not new")
    assert not advance_cause(state, page(again, 3)).is_left_out
    assert not CauseState("x").is_left_out


def test_a_station_keeps_what_it_is_told_until_somebody_who_was_there_since_leaves():
    told = page(StationTold(station="M-1", text="D50 drifts"), 1)
    state = advance_station(StationState("M-1"), told)
    word = Word("D50 drifts", told.who[0] if told.who else "", told.happened)
    assert state.told == (word,)
    state = advance_station(state, page(SignedIn(person="op1"), 2))
    assert state.told == (word,)
    later = page(StationTold(station="M-1", text="and again"), 3)
    state = advance_station(advance_station(state, later), page(SignedOut(person="op1"), 4))
    assert [one.text for one in state.told] == ["and again"]
