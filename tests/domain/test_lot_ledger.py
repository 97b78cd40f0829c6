"""What records do to a lot: balances that close, links that add up, doubts that are never lost."""

import pytest
from hypothesis import given

from tests.domain.lots import charged, doubts, draw, lot, new_lot, receipt
from tests.domain.pages import LOTS, journals, page
from tests.strategies import records
from traceapp.domain.ledger import fold
from traceapp.domain.lot_ledger import consumed_by, links_of
from traceapp.domain.quantity import UnitMass, mg, pcs
from traceapp.domain.record.dispatch import CustomerReturned, Packed, Unpacked
from traceapp.domain.record.pieces import (
    ByProduct,
    EntryRef,
    HeelDraw,
    Noted,
    Role,
    Seat,
    Target,
)
from traceapp.domain.record.production import (
    CameBack,
    Demagnetised,
    Exposed,
    LotReceived,
    Magnetised,
    Moved,
    QuantityAdjusted,
    SampleTaken,
    SentOut,
    StepPerformed,
)
from traceapp.domain.record.quality import FindingSettled, Held, HoldReleased, Inspected, LotReleased


@given(journals(most=10))
def test_the_books_of_a_lot_always_close(entries):
    for code in LOTS:
        state = fold(f"lot:{code}", entries)
        assert sum(c.amount for c in state.containers) == state.tally.left
        assert state.short >= max(0, -state.tally.left)


@given(records(StepPerformed))
def test_what_goes_into_the_children_is_what_was_charged(record):
    if not record.children:
        return
    entry = page(record, 1)
    links = [link for n in range(len(record.children)) for link in links_of(record, n, entry)]
    charge = (*record.draws, *record.consumables)
    expected = sum(d.quantity.amount for d in charge) + sum(h.mass_mg for h in (*record.heels, *record.sump))
    assert sum(link.quantity.amount for link in links) == expected
    assert len(links) == len(record.children) * (len(charge) + len(record.heels) + len(record.sump))


@given(records(Exposed))
def test_what_goes_onto_the_lots_of_a_load_is_what_the_bath_gave(record):
    entry = page(record, 1)
    seated = {seat.lot for seat in record.seats}
    for bath in {d.lot for d in record.consumables} - seated:
        given_up = sum(d.quantity.amount for d in record.consumables if d.lot == bath)
        taken = [link for code in seated for link in consumed_by(record, code, entry) if link.parent == bath]
        assert sum(link.quantity.amount for link in taken) == (given_up if seated else 0)


def test_a_lot_is_what_its_receipt_says():
    state = lot("OX", receipt("OX", mg(60), mg(40)))
    assert (state.left, state.tally.made, state.status, state.provisional) == (mg(100), 100, "open", False)
    assert (state.birth, state.supplier_lot, state.steps[0][0]) == (EntryRef("A", 1), "S-9", "receipt")
    assert [(c.n, c.amount, c.filled) for c in state.containers] == [(1, 60, 60), (2, 40, 40)]


def test_a_draw_from_one_drum_leaves_the_other():
    state = lot("OX", receipt("OX", mg(60), mg(40)), charged(draw("OX", mg(15), 2)))
    assert [(c.n, c.amount) for c in state.containers] == [(1, 60), (2, 25)]
    assert (state.tally.drawn, state.left) == (15, mg(85))


def test_an_emptied_drum_holds_nothing_and_its_difference_is_declared():
    state = lot("OX", receipt("OX", mg(60), mg(40)), charged(draw("OX", mg(39), 2, emptied=True)))
    assert [(c.n, c.amount) for c in state.containers] == [(1, 60), (2, 0)]
    assert (state.tally.adjusted, state.left) == (-1, mg(60))


def test_a_lot_emptied_at_large_has_no_drum_left():
    state = lot("OX", receipt("OX", mg(60), mg(40)), charged(draw("OX", mg(97), 0, emptied=True)))
    assert {c.amount for c in state.containers} == {0}
    assert (state.tally.adjusted, state.left, state.status) == (-3, mg(0), "used up")


def test_a_draw_at_large_is_short_only_over_the_whole_lot():
    enough = lot("OX", receipt("OX", mg(60), mg(40)), charged(draw("OX", mg(90), 0)))
    assert doubts(enough) == []
    too_much = lot("OX", receipt("OX", mg(60), mg(40)), charged(draw("OX", mg(101), 0)))
    assert (doubts(too_much), too_much.short) == ([("overdrawn", "A-1")], 1)


def test_more_than_a_drum_held_is_a_doubt_though_the_lot_has_enough():
    state = lot("OX", receipt("OX", mg(60), mg(40)), charged(draw("OX", mg(50), 2)))
    assert doubts(state) == [("overdrawn", "A-1")]
    assert dict(state.findings[0].facts) == {"over": "10 mg"}


def test_a_settled_shortage_opens_again_when_it_grows():
    short = (receipt("OX", mg(60)), charged(draw("OX", mg(61))))
    settled = FindingSettled(lot="OX", finding=lot("OX", *short).findings[0].name, disposition="use", reason="scale")
    assert doubts(lot("OX", *short, settled)) == []
    assert doubts(lot("OX", *short, settled, Moved(lot="OX", place="R-3"))) == []
    assert doubts(lot("OX", *short, settled, charged(draw("OX", mg(1))))) == [("overdrawn", "A-1")]


def test_what_was_used_before_it_was_received_is_made_whole_by_the_receipt():
    before = lot("OX", charged(draw("OX", pcs(5))))
    assert (before.status, before.provisional, before.left) == ("unknown", True, pcs(-5))
    assert doubts(before) == [("lot_unknown", "A-1")]
    after = lot("OX", charged(draw("OX", pcs(5))), receipt("OX", pcs(30)))
    assert (after.left, after.provisional, after.containers[0].filled) == (pcs(25), False, 30)
    assert doubts(after) == [("used_before_received", "A-2")]


def test_a_second_birth_changes_nothing_and_is_a_doubt():
    state = lot("OX", receipt("OX", mg(60)), receipt("OX", mg(999)))
    assert (state.left, doubts(state)) == (mg(60), [("born_twice", "A-2")])


@pytest.mark.parametrize(
    "wrong",
    [
        charged(draw("OX", pcs(5))),
        SampleTaken(code="SA", draw=draw("OX", pcs(5)), purpose="assay"),
        Packed(box="BX-1", draws=(draw("OX", pcs(5)),)),
        QuantityAdjusted(lot="OX", container=1, counted=pcs(5), difference=pcs(-5), reason="count"),
    ],
)
def test_pieces_of_a_lot_kept_by_mass_are_a_doubt_and_move_nothing(wrong):
    state = lot("OX", receipt("OX", mg(60)), wrong)
    assert (state.left, doubts(state)) == (mg(60), [("unit_mixed", "A-2")])


def test_pieces_taken_of_what_turns_out_to_be_a_powder_are_a_doubt():
    state = lot("OX", charged(draw("OX", pcs(5))), receipt("OX", mg(60)))
    assert (state.left, doubts(state)) == (mg(60), [("unit_mixed", "A-2")])


def test_use_on_hold_is_noted_and_recorded_all_the_same():
    held = (receipt("OX", mg(60), mg(40)), Held(targets=(Target(lot="OX"),), reason="assay"))
    two_drums = charged(draw("OX", mg(1), 1), draw("OX", mg(1), 2))
    state = lot("OX", *held, two_drums)
    assert (state.left, state.status, doubts(state)) == (mg(98), "held", [("used_on_hold", "A-3")])
    assert dict(state.findings[0].facts) == {"hold": "A-2", "reason": "assay"}
    packed = lot("OX", *held, Packed(box="BX-1", draws=(draw("OX", mg(1)),)))
    assert doubts(packed) == [("used_on_hold", "A-3")]
    exposed = lot("OX", *held, Exposed(code="EX", step="anneal", seats=(Seat(lot="OX"),)))
    assert doubts(exposed) == [("used_on_hold", "A-3")]


def test_a_held_lot_may_be_sampled_to_find_out_what_is_wrong_with_it():
    held = (receipt("OX", mg(60)), Held(targets=(Target(lot="OX"),), reason="assay"))
    assert doubts(lot("OX", *held, SampleTaken(code="SA", draw=draw("OX", mg(1)), purpose="assay"))) == []


def test_a_held_drum_stops_that_drum_and_the_lot_at_large():
    held = (receipt("OX", mg(60), mg(40)), Held(targets=(Target(lot="OX", container=2),), reason="dented"))
    assert doubts(lot("OX", *held, charged(draw("OX", mg(1), 1)))) == []
    assert doubts(lot("OX", *held, charged(draw("OX", mg(1), 2)))) == [("used_on_hold", "A-3")]
    assert doubts(lot("OX", *held, charged(draw("OX", mg(1), 0)))) == [("used_on_hold", "A-3")]
    both = tuple(Seat(lot="OX", container=n) for n in (1, 2))
    assert doubts(lot("OX", *held, Exposed(code="EX", step="anneal", seats=both))) == [("used_on_hold", "A-3")]
    assert doubts(lot("OX", *held, Exposed(code="EX", step="anneal", seats=both[:1]))) == []


def test_a_hold_is_lifted_from_the_targets_named():
    both = (Target(lot="OX", container=1), Target(lot="OX", container=2))
    held = (receipt("OX", mg(60), mg(40)), Held(targets=both, reason="dented"))
    part = HoldReleased(hold=EntryRef("A", 2), targets=both[:1], disposition="use")
    assert [h.container for h in lot("OX", *held, part).open_holds] == [2]
    rest = HoldReleased(hold=EntryRef("A", 2), targets=both[1:], disposition="use")
    assert lot("OX", *held, part, rest).status == "open"


def test_a_parents_share_follows_the_mass_of_each_child():
    step = StepPerformed(
        step="jet mill",
        draws=(draw("FA", mg(300), 2), draw("FB", mg(100), line="return")),
        heels=(HeelDraw(equipment="JM-1", lot="FH", mass_mg=10),),
        sump=(HeelDraw(equipment="SU-1", lot="FS", mass_mg=4),),
        consumables=(draw("LB", mg(2)),),
        lots=(new_lot("PA", mg(150), mg(50)), new_lot("PB", mg(100))),
        by_products=(ByProduct(material="fines", quantity=mg(100), lot=new_lot("FI", mg(100))),),
    )
    parents = [(p.parent, p.container, p.role, p.quantity) for p in lot("PA", step).parents]
    assert parents == [
        ("FA", 2, Role.CHARGE, mg(150)),
        ("FB", 1, Role.RETURN, mg(50)),
        ("FH", 0, Role.HEEL, mg(5)),
        ("FS", 0, Role.SUMP, mg(2)),
        ("LB", 1, Role.CONSUMABLE, mg(1)),
    ]
    assert [p.quantity.amount for p in lot("FI", step).parents][:2] == [75, 25]


def test_pieces_share_by_their_unit_mass_and_by_number_where_none_is_known():
    def halves(*masses: UnitMass | None) -> list[int]:
        children = (new_lot("MA", pcs(10), unit_mass=masses[0]), new_lot("MB", pcs(30), unit_mass=masses[1]))
        step = StepPerformed(step="slice", draws=(draw("BL", mg(80)),), lots=children)
        return [lot(code, step).parents[0].quantity.amount for code in ("MA", "MB")]

    assert halves(UnitMass(30, 10), UnitMass(10, 10)) == [40, 40]
    assert halves(None, None) == [20, 60]
    assert halves(UnitMass(5, 0), UnitMass(5, 0)) == [20, 60]  # a unit mass of no pieces says nothing


def test_a_load_is_one_more_exposure_and_the_next_one_another_attempt():
    first = Exposed(code="E1", step="anneal", seats=(Seat(lot="BL", position="top"), Seat(lot="BL", position="low")))
    again = Exposed(code="E2", step="anneal", seats=(Seat(lot="BL"),), rework=True)
    state = lot("BL", receipt("BL", pcs(10)), first, again)
    assert [(e.code, e.attempt, e.position) for e in state.exposures] == [("E1", 1, "top, low"), ("E2", 2, "")]
    assert [step for step, _ in state.steps] == ["receipt", "anneal", "anneal"]


def test_what_burns_off_in_a_load_is_gone_from_the_drum_and_the_books_close():
    burnt = Seat(lot="OX", container=2, quantity=mg(200), change=-3)
    state = lot("OX", receipt("OX", mg(300), mg(200)), Exposed(code="E1", step="sintering", seats=(burnt,)))
    assert [(c.n, c.amount) for c in state.containers] == [(1, 300), (2, 197)]
    assert (state.tally.changed, state.left) == (-3, mg(497))


def test_coated_pieces_have_the_mass_that_was_measured_after_the_bath():
    coated = Exposed(code="E1", step="coating", seats=(Seat(lot="OX"),), unit_mass=UnitMass(1_640, 100))
    assert lot("OX", receipt("OX", pcs(500)), coated).unit_mass == UnitMass(1_640, 100)


def test_a_bath_is_shared_by_the_quantities_seated_or_evenly():
    seats = (Seat(lot="BA", quantity=pcs(30)), Seat(lot="BB", quantity=pcs(10)), Seat(lot="BA", quantity=pcs(20)))
    told = Exposed(code="E1", step="gbd", seats=seats, consumables=(draw("SL", mg(60)),))
    assert [lot(code, told).parents[0].quantity for code in ("BA", "BB")] == [mg(50), mg(10)]
    untold = Exposed(code="E1", step="gbd", seats=(*seats[:2], Seat(lot="BC")), consumables=(draw("SL", mg(60)),))
    assert [lot(code, untold).parents[0].quantity for code in ("BA", "BB", "BC")] == [mg(20)] * 3
    assert lot("SL", receipt("SL", mg(100)), told).left == mg(40)


def test_a_lot_at_a_processor_is_away_until_it_is_back():
    out = SentOut(job="J1", processor="PLATER", step="coating", seats=(Seat(lot="BL", quantity=pcs(10)),))
    back = CameBack(
        job="J1",
        code="E1",
        step="coating",
        country="DE",
        processor="PLATER",
        seats=(Seat(lot="BL", quantity=pcs(9)),),
        scrap=(draw("BL", pcs(1)),),
        mixed_lots=True,
    )
    assert lot("BL", receipt("BL", pcs(10)), out).status == "away"
    state = lot("BL", receipt("BL", pcs(10)), out, back)
    assert (state.status, state.left, state.exposures[0].code) == ("open", pcs(9), "E1")
    assert doubts(state) == [("lots_mixed_outside", "A-3")]


def test_magnetisation_is_a_state_of_the_lot():
    made = (receipt("BL", pcs(10)), Magnetised(lots=("BL",), step="magnetising"))
    assert lot("BL", *made).magnetised == "magnetised"
    assert lot("BL", *made, Demagnetised(lots=("BL",), method="heat")).magnetised == "demagnetised"


def test_a_return_may_have_come_from_any_of_several_lots():
    back = CustomerReturned(rma="R1", lot=new_lot("RT", pcs(5)), parents=("MA", "MB"), certain=False)
    state = lot("RT", back)
    assert [(p.parent, p.role, p.quantity) for p in state.parents] == [
        ("MA", Role.RETURN, pcs(0)),
        ("MB", Role.RETURN, pcs(0)),
    ]
    assert doubts(state) == [("parents_uncertain", "A-1")]


def test_what_is_unpacked_is_back_in_its_container():
    draws = (draw("BL", pcs(4)),)
    packed = (receipt("BL", pcs(4)), Packed(box="BX-1", draws=draws))
    assert lot("BL", *packed).status == "packed"
    opened = lot("BL", *packed, Unpacked(box="BX-1", draws=draws, reason="wrong order"))
    assert (opened.status, opened.left, opened.tally.packed) == ("open", pcs(4), 0)


@pytest.mark.parametrize(
    ("records", "status"),
    [
        ((), "unknown"),
        ((receipt("OX", mg(5)),), "open"),
        ((receipt("OX", mg(5)), charged(draw("OX", mg(5)))), "used up"),
        ((receipt("OX", mg(5)), StepPerformed(step="x", scrap=(draw("OX", mg(5)),))), "scrapped"),
        ((receipt("OX", mg(5)), SampleTaken(code="SA", draw=draw("OX", mg(5)), purpose="assay")), "used up"),
    ],
)
def test_a_lot_says_where_it_went(records, status):
    assert lot("OX", *records).status == status


def test_a_count_corrects_the_books_by_its_difference():
    counted = QuantityAdjusted(lot="OX", container=1, counted=mg(58), difference=mg(-2), reason="reweighed")
    state = lot("OX", receipt("OX", mg(60)), counted)
    assert (state.left, state.tally.adjusted, state.containers[0].amount) == (mg(58), -2, 58)


def test_a_move_places_one_drum_or_all():
    made = receipt("OX", mg(60), mg(40))
    assert [c.place for c in lot("OX", made, Moved(lot="OX", place="R-3", container=2)).containers] == ["", "R-3"]
    assert [c.place for c in lot("OX", made, Moved(lot="OX", place="R-3")).containers] == ["R-3", "R-3"]


def test_a_release_an_inspection_and_a_note_stay_with_the_lot():
    noted = LotReceived(
        lot=new_lot("OX", mg(5)), step="receipt", noted=(Noted(lot="OX", code="keyed_in", facts=(("field", "net"),)),)
    )
    state = lot(
        "OX",
        noted,
        LotReleased(lot="OX", scope="shipment"),
        Inspected(unit="OX", report="R-1", results=(), lots=("OX",), decision="accepted"),
        Inspected(unit="OX", report="R-2", results=(), lots=("OX",)),
    )
    assert (state.released, state.accepted) == (("shipment",), "accepted")
    assert doubts(state) == [("keyed_in", "A-1")]
    assert state.findings[0].facts == (("field", "net"),)


def test_a_second_signature_that_is_owed_keeps_the_lot_provisional_until_it_is_given():
    owed = LotReceived(
        lot=new_lot("OX", mg(5)), step="receipt", noted=(Noted(lot="OX", code="second_signature_missing"),)
    )
    finding = lot("OX", owed).findings[0]
    assert lot("OX", owed).provisional
    assert finding.blocks
    given_now = FindingSettled(lot="OX", finding=finding.name, disposition="signed", reason="day shift")
    state = lot("OX", owed, given_now)
    assert not state.provisional
    assert (state.findings[0].settled, state.findings[0].disposition) == (EntryRef("A", 2), "signed")
    assert not state.findings[0].blocks
