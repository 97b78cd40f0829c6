"""Which boxes of a delivery a doubt, a load or a hold reaches, at the edges."""

from msgspec.structs import replace

from tests.services.gate.test_gate import Finished
from tests.services.gate.test_gate_cases import case_of, ready
from traceapp.domain.box import BoxState, Content
from traceapp.domain.findings import Finding
from traceapp.domain.lot import Hold
from traceapp.domain.quantity import pcs
from traceapp.domain.record.pieces import EntryRef
from traceapp.services.delivery.delivery import Delivery
from traceapp.services.delivery.doubts import boxes_after, done_to, doubts_of, held_boxes, reach_of
from traceapp.store.rows import MixRow

NOBODYS = EntryRef("Z", 1)


def boxed(delivery: Delivery, *boxes: BoxState) -> Delivery:
    return replace(delivery, boxes=boxes)


def test_what_blocks_nothing_is_no_doubt_about_a_box(finished: Finished):
    shop, chain = finished
    with case_of(shop, ready(shop, chain)[0]) as case:
        (box,) = case.delivery.boxes
        for code, blocks in (("certified_twice", True), ("keyed_in", False)):
            doubted = replace(box, noted=(Finding(box.code, code, NOBODYS),))
            found = doubts_of(case.books, boxed(case.delivery, doubted))
            assert [doubt.boxes for doubt in found] == [(box.code,)] * blocks


def test_a_doubt_whose_entry_is_not_here_reaches_all_that_was_made_and_one_of_another_step_nothing(finished: Finished):
    shop, chain = finished
    shipment, box = ready(shop, chain)
    with case_of(shop, shipment) as case:
        state = case.delivery.ancestry.states[chain.heat]
        (elsewhere,) = (case.delivery.entries[ref] for ref in [state.birth] if ref is not None)
        assert reach_of(case.delivery, state, NOBODYS, None) == (box,)
        assert reach_of(case.delivery, state, NOBODYS, elsewhere) == ()


def test_what_lots_were_mixed_with_at_a_moment_or_later_is_reached_through_them(finished: Finished):
    shop, chain = finished
    shipment, box = ready(shop, chain)
    with case_of(shop, shipment) as case:
        at = case.delivery.at
        ancestry = replace(case.delivery.ancestry, mixes=(MixRow(chain.lot, chain.iron, at, at, "platina"),))
        delivery, iron = replace(case.delivery, ancestry=ancestry), ancestry.states[chain.iron]
        assert boxes_after(case.delivery, iron, at) == ()
        assert boxes_after(delivery, iron, at) == (box,)
        assert boxes_after(delivery, iron, at + 1) == ()


def test_a_load_reaches_the_boxes_that_were_packed_of_its_lot_at_that_moment_or_later(finished: Finished):
    shop, chain = finished
    with case_of(shop, ready(shop, chain, 100, 100)[0]) as case:
        first, second = case.delivery.boxes
        other = Content(chain.pressed, 1, pcs(1))
        mixed = boxed(case.delivery, first, replace(second, contents=(*second.contents, other)))
        stranger = boxed(case.delivery, first, replace(second, contents=(other,)))
        lot = case.delivery.ancestry.states[chain.lot]
        assert boxes_after(mixed, lot, first.packed_at) == (first.code, second.code)
        assert boxes_after(mixed, lot, first.packed_at + 1) == (second.code,)
        assert boxes_after(mixed, lot, second.packed_at + 1) == ()
        assert boxes_after(stranger, lot, first.packed_at) == (first.code,)


def test_a_load_reaches_what_was_born_of_its_lot_at_that_moment_or_later(finished: Finished):
    shop, chain = finished
    shipment, box = ready(shop, chain)
    with case_of(shop, shipment) as case:
        states = case.delivery.ancestry.states
        born = states[chain.lot].born_at
        assert boxes_after(case.delivery, states[chain.pressed], born) == (box,)
        assert boxes_after(case.delivery, states[chain.pressed], born + 1) == ()


def test_a_hold_reaches_the_boxes_with_something_out_of_the_container_that_it_stops(finished: Finished):
    shop, chain = finished
    with case_of(shop, ready(shop, chain, 100, 100)[0]) as case:
        first, second = case.delivery.boxes
        lot = case.delivery.ancestry.states[chain.lot]
        free, stopped, strange = (Content(code, n, pcs(1)) for code, n in ((chain.lot, 1), (chain.lot, 2), ("MG-9", 2)))
        held = Hold(NOBODYS, 2, "cracked", 0)
        some = boxed(case.delivery, replace(first, contents=(free, stopped)), replace(second, contents=(free, strange)))
        assert held_boxes(some, lot, held) == (first.code,)


def test_what_is_not_here_was_not_done(finished: Finished):
    shop, chain = finished
    with case_of(shop, ready(shop, chain)[0]) as case:
        lot = case.delivery.ancestry.states[chain.lot]
        done = [entry.ref for entry in done_to(case.delivery, lot)]
        assert done == [lot.birth, *(exposure.entry for exposure in lot.exposures)]
        assert list(done_to(replace(case.delivery, entries={}), lot)) == []
        assert list(done_to(case.delivery, replace(lot, birth=None, exposures=()))) == []
