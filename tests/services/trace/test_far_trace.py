"""A trace in the arrays says what the trace in the tables says; what is affected adds up; starts are what they mean."""

from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from tests.services.plant_builder import KG, Chain, Shop, draw, new_lot, small_plant
from tests.services.trace.test_tracing import grown, plans, shipped
from traceapp.domain.quantity import Unit, mg, pcs
from traceapp.domain.record.dispatch import Packed
from traceapp.domain.record.pieces import Draw, Target
from traceapp.domain.record.production import LotReceived, Parted, SampleTaken, StepPerformed
from traceapp.domain.record.quality import Corrected
from traceapp.errors import Refused
from traceapp.services.trace import far_trace, tracing
from traceapp.services.trace.flow import WHOLE
from traceapp.services.trace.trace_answer import Direction, Trace
from traceapp.services.trace.trace_start import Start, Wanted, start_of, start_of_all
from traceapp.services.trace.tracing import to_hold, trace_from
from traceapp.services.trace.whereabouts import where_now
from traceapp.store.books import Books

Finished = tuple[Shop, Chain]


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    with small_plant(tmp_path_factory.mktemp("yard")) as shop:
        yield shop


def near_and_far(shop: Shop, start: str | Wanted, direction: Direction, least: int = 0) -> tuple[Trace, Trace]:
    """The same trace in the tables and in the arrays."""
    with shop.store.reading() as books, pytest.MonkeyPatch.context() as patch:
        begun = start_of(books, start) if isinstance(start, str) else start_of_all(books, start)
        near = trace_from(books, shop.plant, begun, direction, least=least)
        patch.setattr(tracing, "NEAR", -1)
        patch.setattr(far_trace, "LISTED", 10_000)
        return near, trace_from(books, shop.plant, begun, direction, least=least)


def assert_alike(near: Trace, far: Trace) -> None:
    def shares(found: Trace) -> dict[str, int]:
        return {node.code: node.share for node in found.nodes}

    assert shares(far) == shares(near)
    assert far.beneath == near.beneath
    assert (far.shipments, far.affected, sorted(far.sources)) == (near.shipments, near.affected, sorted(near.sources))
    assert sorted(far.still_here, key=repr) == sorted(near.still_here, key=repr)


@settings(
    max_examples=settings().max_examples // 2,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(plan=plans)
def test_far_and_near_are_the_same_answer(yard: Shop, plan):
    lots, _ = grown(yard, plan)
    for lot in lots:
        for direction in Direction:
            assert_alike(*near_and_far(yard, lot, direction))
    assert_alike(*near_and_far(yard, Wanted(codes=tuple(lots)), Direction.FORWARD))
    assert_alike(*near_and_far(yard, Wanted(codes=tuple(lots)), Direction.BACK))


def test_far_and_near_agree_from_containers_loads_and_boxes_on_to_the_customers(finished: Finished):
    shop, chain = finished
    shipped(shop, shop.pack(chain.lot, 100))
    load = shop.expose("magnetising", "MZ", chain.lot)
    shop.pack(chain.lot, 200)
    furnace = shop.expose("annealing", "AN", chain.pressed)
    shop.make("machining", [draw(chain.pressed, mg(KG))], "MG", "machined-magnet", pcs(10))
    mixed = [draw(chain.lot, pcs(100)), draw(chain.milled, mg(6_052_000))]
    shop.make("jet-milling", mixed, "JM", "milled-powder", mg(9 * KG))
    for start in (chain.oxide, f"{chain.oxide}/1", f"{chain.oxide}/2", load, furnace, chain.sinter_load, chain.lot):
        assert_alike(*near_and_far(shop, start, Direction.FORWARD))
        assert_alike(*near_and_far(shop, start, Direction.BACK))
    several = Wanted(codes=(f"{chain.oxide}/1", furnace, chain.iron))
    assert_alike(*near_and_far(shop, several, Direction.FORWARD))


def test_two_drums_of_a_lot_are_both_followed_counted_and_held(shop: Shop):
    lot = shop.receive("iron", mg(30 * KG), containers=3)
    made = [
        shop.make("strip-casting", [draw(lot, mg(4 * KG), container=n)], "SC", "alloy-strip", mg(4 * KG))
        for n in (1, 2, 3)
    ]
    near, far = near_and_far(shop, Wanted(codes=(f"{lot}/1", f"{lot}/2")), Direction.FORWARD)
    assert_alike(near, far)
    assert {node.code for node in near.nodes} == {lot, *made[:2]}
    assert dict(near.start.amounts) == {lot: 20 * KG}
    assert {(one.code, one.amount) for one in near.still_here} == {(lot, 12 * KG), *((c, 4 * KG) for c in made[:2])}
    assert [one.total.amount for one in near.affected] == [20 * KG]
    assert {(t.lot, t.container) for t in to_hold(near)} == {(lot, 1), (lot, 2), *((c, 0) for c in made[:2])}


def test_what_was_sorted_out_of_a_drum_is_followed_with_it(shop: Shop):
    lot = shop.receive("iron", mg(30 * KG), containers=2)
    shop.record(Parted(lot=lot, container=1, into=5, quantity=mg(4 * KG)))
    shop.record(Parted(lot=lot, container=5, into=6, quantity=mg(KG)))
    shop.record(Parted(lot=lot, container=2, into=7, quantity=mg(KG)))
    made = {
        n: shop.make("strip-casting", [draw(lot, mg(KG), container=n)], "SC", "alloy-strip", mg(KG))
        for n in (2, 5, 6, 7)
    }
    near, far = near_and_far(shop, f"{lot}/1", Direction.FORWARD)
    assert_alike(near, far)
    assert {node.code for node in near.nodes} == {lot, made[5], made[6]}
    assert [one.total.amount for one in near.affected] == [15 * KG]
    assert {(t.lot, t.container) for t in to_hold(near)} == {(lot, 1), (lot, 5), (lot, 6), (made[5], 0), (made[6], 0)}
    with shop.store.reading() as books:
        (where,) = where_now(books, near)
    assert (where.in_plant, where.total) == (15 * KG, 15 * KG)


def test_a_box_beside_a_lot_is_reached_with_all_that_is_in_it_and_nothing_else_of_its_lot(finished: Finished):
    shop, chain = finished
    asked, beside = shop.pack(chain.lot, 100), shop.pack(chain.lot, 50)
    gone = shipped(shop, asked)
    lot = shop.receive("iron", mg(10 * KG))
    near, far = near_and_far(shop, Wanted(codes=(asked, lot)), Direction.FORWARD)
    assert_alike(near, far)
    assert [(one.shipment, one.boxes, one.pieces, one.share) for one in near.shipments] == [
        (gone, (asked,), 100, WHOLE)
    ]
    assert [one.code for one in near.still_here] == [lot]
    kilos, pieces = near.affected
    assert (kilos.total.amount, pieces.shipped.suspect, pieces.total.amount) == (10 * KG, 100, 100)
    assert to_hold(near) == (Target(lot=lot),)
    near, far = near_and_far(shop, Wanted(codes=(f"{chain.oxide}/1", asked)), Direction.FORWARD)
    assert_alike(near, far)
    assert near.shipments[0].share == WHOLE
    assert [one.share < WHOLE for one in near.still_here if one.code == beside] == [True]


def test_of_a_box_out_of_two_trays_only_those_pieces_count_that_are_meant(shop: Shop):
    lot = shop.receive("iron", mg(30 * KG), containers=2)
    pieces = shop.make("machining", [draw(lot, mg(KG))], "MG", "machined-magnet", pcs(200), containers=2)
    both = (Draw(lot=pieces, container=n, quantity=pcs(count)) for n, count in ((1, 30), (2, 10)))
    shop.record(Packed(box=shop.code("BX"), draws=tuple(both)))
    near, far = near_and_far(shop, f"{pieces}/1", Direction.FORWARD)
    assert_alike(near, far)
    assert [(one.kind, one.share) for one in near.still_here] == [("lot", WHOLE), ("box", WHOLE * 3 // 4)]


@pytest.mark.parametrize("least", [1, 10**11, 6 * 10**11, 10**12])
def test_what_lies_under_the_threshold_is_counted_and_nothing_is_lost(finished: Finished, least: int):
    shop, chain = finished
    shipped(shop, shop.pack(chain.lot, 100))
    whole, _ = near_and_far(shop, chain.iron, Direction.FORWARD)
    near, far = near_and_far(shop, chain.iron, Direction.FORWARD, least)
    assert_alike(near, far)
    assert near.lots == whole.lots == len(whole.nodes)
    assert {n.code for n in near.nodes} == {n.code for n in whole.nodes if n.share >= least}
    assert (near.affected, near.shipments, near.still_here) == (whole.affected, whole.shipments, whole.still_here)
    left_out = [node for node in whole.nodes if node.share < least]
    assert near.beneath.largest == max((node.share for node in left_out), default=0)
    for unit, amount, _ in near.beneath.amounts:
        rows = [node.row for node in left_out if node.row is not None and node.row.unit == unit]
        assert amount == sum(row.left + row.packed + row.scrapped + row.gone for row in rows)


def test_what_is_affected_is_all_that_did_not_go_on_and_each_part_is_where_it_is(shop: Shop):
    oxide = shop.receive("ndpr-oxide", mg(100 * KG))
    lot = shop.make("machining", [draw(oxide, mg(60 * KG))], "MG", "machined-magnet", pcs(600))
    shop.record(StepPerformed(step="machining", scrap=(draw(lot, pcs(60)), draw(oxide, mg(5 * KG)))))
    shop.record(SampleTaken(code="SA-1", draw=draw(oxide, mg(KG)), purpose="analysis"))
    shipped(shop, shop.pack(lot, 300))
    shop.pack(lot, 120)
    found, _ = near_and_far(shop, oxide, Direction.FORWARD)
    kilos, pieces = found.affected
    assert (kilos.unit, kilos.in_plant.amount, kilos.scrapped.amount, kilos.gone.amount) == (
        Unit.MG, 34 * KG, 5 * KG, KG,
    )  # fmt: skip
    assert (pieces.shipped.amount, pieces.packed.amount, pieces.scrapped.amount, pieces.in_plant.amount) == (
        300, 120, 60, 120,
    )  # fmt: skip
    assert pieces.not_found.amount == kilos.not_found.amount == 0
    assert (kilos.total.amount, pieces.total.amount) == (40 * KG, 600)
    assert [(c.customer, c.shipments, c.boxes, c.pieces, c.suspect) for c in found.by_customer] == [
        ("tern", 1, 1, 300, 300)
    ]


def test_splitting_a_lot_leaves_the_affected_kilograms_the_same(shop: Shop):
    oxide = shop.receive("ndpr-oxide", mg(100 * KG))
    before, _ = near_and_far(shop, oxide, Direction.FORWARD)
    halves = tuple(new_lot(shop.code("OX"), "ndpr-oxide", mg(30 * KG)) for _ in range(2))
    shop.record(StepPerformed(step="split", draws=(draw(oxide, mg(60 * KG)),), lots=halves))
    after, _ = near_and_far(shop, oxide, Direction.FORWARD)
    assert [one.total for one in after.affected] == [one.total for one in before.affected]


# --- what a trace can start from


def started(shop: Shop, wanted: Wanted) -> Start:
    with shop.store.reading() as books:
        return start_of_all(books, wanted)


def test_a_whole_supplier_is_every_lot_it_sent(shop: Shop):
    lots = []
    for supplier in ("nordoxid", "nordoxid", "other"):
        lots.append(code := shop.code("OX"))
        new = new_lot(code, "ndpr-oxide", mg(KG))
        shop.record(LotReceived(lot=new, step="receipt", supplier=supplier, supplier_lot="N-1"))
    assert started(shop, Wanted(suppliers=("nordoxid",))).lots == tuple(sorted(lots[:2]))
    with pytest.raises(Refused, match="code_unknown"):
        started(shop, Wanted(suppliers=("nobody",)))


def test_a_suppliers_number_finds_its_lots_among_any_number_that_begin_alike(shop: Shop, monkeypatch):
    codes = [shop.code("OX") for _ in range(3)]
    for code, number in zip(codes, ("25-A", "25", "25-B"), strict=True):
        new = new_lot(code, "ndpr-oxide", mg(KG))
        shop.record(LotReceived(lot=new, step="receipt", supplier="nordoxid", supplier_lot=number))
    monkeypatch.setattr(Books, "lot_rows", None)  # a list that ends somewhere would end before some lot
    with shop.store.reading() as books:
        assert start_of(books, "25").lots == (codes[1],)


def test_a_supplier_of_then_sent_what_a_later_correction_gave_to_another(shop: Shop):
    code = shop.code("OX")
    receipt = LotReceived(
        lot=new_lot(code, "ndpr-oxide", mg(KG)), step="receipt", supplier="nordoxid", supplier_lot="N-7"
    )
    first = shop.record(receipt)
    then = shop.at
    other = msgspec.to_builtins(replace(receipt, supplier="other", supplier_lot="O-7"))
    shop.record(Corrected(target=first.entries[0], reason="wrong paper", replacement=other))
    for wanted in (Wanted(suppliers=("nordoxid",)), Wanted(codes=("N-7",))):
        with shop.store.reading_past(then) as books:
            assert start_of_all(books, wanted).lots == (code,)
        with pytest.raises(Refused, match="code_unknown"):
            started(shop, wanted)


def test_a_machine_is_what_it_made_within_the_time(shop: Shop):
    oxide = shop.receive("ndpr-oxide", mg(100 * KG))
    made, moments = [], []
    for _ in range(3):
        new = new_lot(shop.code("SC"), "alloy-strip", mg(KG))
        step = StepPerformed(step="strip-casting", draws=(draw(oxide, mg(KG)),), lots=(new,), equipment=("F-1",))
        shop.record(step)
        made.append(new.code)
        moments.append(shop.at)
    assert set(started(shop, Wanted(equipment=("F-1",))).lots) == set(made)
    assert started(shop, Wanted(equipment=("F-1",), since=moments[1], until=moments[2])).lots == (made[1],)


def test_an_operator_is_what_they_made_and_treated_and_not_where_they_are_only_named(shop: Shop):
    oxide = shop.receive("ndpr-oxide", mg(100 * KG))
    mine, others = (new_lot(shop.code("SC"), "alloy-strip", mg(KG)) for _ in range(2))
    for new, who in ((mine, "op1"), (others, "sup")):
        step = StepPerformed(step="strip-casting", draws=(draw(oxide, mg(KG)),), lots=(new,))
        shop.record(step, who=who)
    found = started(shop, Wanted(operators=("sup",)))
    assert others.code in found.lots
    assert mine.code not in found.lots


def test_a_time_by_itself_is_everything_done_in_it(shop: Shop):
    lots = [shop.receive("iron", mg(KG)) for _ in range(3)]
    end = shop.at
    found = started(shop, Wanted(since=end - 2 * 60_000_000 + 1, until=end + 1))
    assert set(found.lots) == set(lots[-2:])


def test_several_starts_are_their_union_each_with_its_own_limits(finished: Finished):
    shop, chain = finished
    found = started(shop, Wanted(codes=(f"{chain.oxide}/2", chain.iron)))
    assert (found.kind, set(found.lots)) == ("several", {chain.oxide, chain.iron})
    assert found.limited() == {chain.oxide: (2,)}
    assert not found.feeds(chain.oxide, 1, None)
    assert found.feeds(chain.iron, 1, None)
    with pytest.raises(Refused, match="nothing_named"):
        started(shop, Wanted())
