"""Doubts that follow from when something was recorded: a clock that was behind, material past its date."""

import pytest
from msgspec.structs import replace

from tests.domain.lots import charged, doubts, draw, journal, lot, receipt
from tests.domain.pages import NOON, page
from traceapp.domain.entry import CLOCK_TOLERANCE_US, Entry
from traceapp.domain.ledger import fold
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.dispatch import Packed, Unpacked
from traceapp.domain.record.pieces import Seat
from traceapp.domain.record.production import Exposed, LotReceived, Moved, SampleTaken, StepPerformed
from traceapp.domain.record.quality import FindingSettled

AN_HOUR_US = 3_600_000_000


def late(entry: Entry, by: int) -> Entry:
    """The same entry, written while the clock stood so far behind the journal."""
    return replace(entry, recorded=entry.recorded - by, happened=entry.happened - by)


def test_what_is_recorded_while_the_clock_is_behind_is_a_doubt_that_blocks_nothing():
    first, *later = journal(receipt("OX", mg(60)), charged(draw("OX", mg(5))), Moved(lot="OX", place="R-3"))
    state = fold("lot:OX", [first, *(late(entry, AN_HOUR_US) for entry in later)])
    assert doubts(state) == [("clock_moved_back", "A-2"), ("clock_moved_back", "A-3")]
    assert state.findings[0].facts == (("seconds", "3600"),)
    assert not any(finding.blocks for finding in state.findings)


def test_a_clock_set_right_by_less_than_a_minute_is_no_doubt():
    first, second = journal(receipt("OX", mg(60)), charged(draw("OX", mg(5))))
    assert doubts(fold("lot:OX", [first, late(second, CLOCK_TOLERANCE_US)])) == []
    assert len(doubts(fold("lot:OX", [first, late(second, CLOCK_TOLERANCE_US + 1)]))) == 1


def test_a_doubt_about_the_clock_is_settled_even_while_it_is_still_behind():
    first, second = journal(receipt("OX", mg(60)), charged(draw("OX", mg(5))))
    second = late(second, AN_HOUR_US)
    finding = fold("lot:OX", [first, second]).findings[0]
    settled = FindingSettled(lot="OX", finding=finding.name, disposition="times checked", reason="power cut")
    state = fold("lot:OX", [first, second, late(page(settled, 3), AN_HOUR_US)])
    assert doubts(state) == []
    assert [f.disposition for f in state.findings] == ["times checked"]


def test_what_is_done_later_counts_as_later_though_the_clock_was_set_back():
    made, load, again = journal(
        receipt("BL", pcs(4)),
        Exposed(code="AN-1", step="annealing", seats=(Seat(lot="BL"),)),
        Exposed(code="AN-2", step="annealing", seats=(Seat(lot="BL"),)),
    )
    state = fold("lot:BL", [made, load, late(again, AN_HOUR_US)])
    assert [at for _, at in state.steps] == [made.hlc, load.hlc, again.hlc]
    assert [exposure.at for exposure in state.exposures] == [load.hlc, again.hlc]


def test_what_is_told_late_keeps_the_time_at_which_it_was_done():
    entry = replace(journal(receipt("OX", mg(60)))[0], happened=NOON - AN_HOUR_US)
    state = fold("lot:OX", [entry])
    assert (state.born_at, doubts(state)) == (NOON - AN_HOUR_US, [])


def until(seq: int, record: LotReceived) -> LotReceived:
    """The receipt of what has to be used before entry `seq` is written."""
    return replace(record, expires=page(record, seq).happened)


@pytest.mark.parametrize(
    "used",
    [
        charged(draw("OX", mg(5))),
        StepPerformed(step="melt", consumables=(draw("OX", mg(5)),)),
        Exposed(code="E-1", step="gbd", seats=(Seat(lot="BL"),), consumables=(draw("OX", mg(5)),)),
        Exposed(code="E-1", step="gbd", seats=(Seat(lot="OX"),)),
        Packed(box="BX-1", draws=(draw("OX", mg(5)),)),
    ],
)
def test_what_is_used_past_its_date_is_a_doubt_that_blocks(used):
    state = lot("OX", until(2, receipt("OX", mg(60))), used)
    assert doubts(state) == [("expired_used", "A-2")]
    assert state.findings[0].blocks
    assert doubts(lot("OX", until(3, receipt("OX", mg(60))), used)) == []


def test_two_drums_used_past_their_date_in_one_step_are_one_doubt():
    both = charged(draw("OX", mg(5), 1), draw("OX", mg(5), 2))
    assert doubts(lot("OX", until(2, receipt("OX", mg(60), mg(40))), both)) == [("expired_used", "A-2")]


@pytest.mark.parametrize(
    "spent",
    [
        StepPerformed(step="x", scrap=(draw("OX", mg(5)),)),
        SampleTaken(code="SA", draw=draw("OX", mg(5)), purpose="assay"),
        Unpacked(box="BX-1", draws=(draw("OX", mg(5)),), reason="wrong order"),
    ],
)
def test_what_is_past_its_date_may_be_scrapped_sampled_and_unpacked(spent):
    assert doubts(lot("OX", until(2, receipt("OX", mg(60))), spent)) == []


def test_a_date_that_is_told_after_the_use_counts_for_the_use_too():
    used = charged(draw("OX", mg(5)))
    told_late = replace(receipt("OX", mg(60)), expires=page(used, 1).happened)
    assert doubts(lot("OX", used, told_late)) == [("used_before_received", "A-2"), ("expired_used", "A-1")]
    in_time = replace(told_late, expires=told_late.expires + 1)
    assert doubts(lot("OX", used, in_time)) == [("used_before_received", "A-2")]
