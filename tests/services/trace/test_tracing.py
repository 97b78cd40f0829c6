"""Every trace equals a walk by hand, forward mirrors backward, shares add up, and quantities close."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.plant_builder import KG, LINE, PART, Chain, Shop, draw, new_lot, small_plant
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.dispatch import Shipped
from traceapp.domain.record.pieces import Draw, HeelDraw
from traceapp.domain.record.production import LotReceived, QuantityAdjusted, SampleTaken, StepPerformed
from traceapp.errors import Refused
from traceapp.services.trace.flow import WHOLE
from traceapp.services.trace.trace_answer import Direction, Trace
from traceapp.services.trace.tracing import trace
from traceapp.services.trace.whereabouts import Whereabouts, where_now

Finished = tuple[Shop, Chain]
Pairs = set[tuple[str, str]]


def traced(shop: Shop, code: str, direction: Direction) -> Trace:
    with shop.store.reading() as books:
        return trace(books, shop.plant, code, direction)


def back(shop: Shop, code: str) -> Trace:
    return traced(shop, code, Direction.BACK)


def forward(shop: Shop, code: str) -> Trace:
    return traced(shop, code, Direction.FORWARD)


def now(shop: Shop, code: str) -> Whereabouts:
    with shop.store.reading() as books:
        return where_now(books, trace(books, shop.plant, code, Direction.FORWARD))[0]


def codes(found: Trace) -> set[str]:
    return {node.code for node in found.nodes}


def shares(found: Trace) -> dict[str, int]:
    return {node.code: node.share for node in found.nodes}


# --- against a walk by hand

part = st.tuples(st.integers(0, 30), st.integers(1, 9), st.sampled_from(["charge", "return", "heel", "gas"]))
plans = st.lists(st.lists(part, max_size=4), min_size=1, max_size=14)
"""For each lot, what it was made of: which of the lots before it (modulo), how many kilograms, in which role."""


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    with small_plant(tmp_path_factory.mktemp("yard")) as shop:
        yield shop


def grown(shop: Shop, plan: list[list[tuple[int, int, str]]]) -> tuple[list[str], Pairs]:
    """Lots made by the plan, and every (child, parent)."""
    lots = [shop.receive("iron", mg(1000 * KG))]
    pairs: Pairs = set()
    for parts in plan:
        code = shop.code("SC")
        chosen = [(lots[index % len(lots)], kilos, role) for index, kilos, role in parts]
        shop.record(
            StepPerformed(
                step="strip-casting",
                draws=tuple(
                    Draw(lot=p, quantity=mg(kg * KG), container=1, line="return" if role == "return" else "")
                    for p, kg, role in chosen
                    if role in {"charge", "return"}
                ),
                heels=tuple(
                    HeelDraw(equipment="F-1", lot=p, mass_mg=kg * KG * (kg != 1)) for p, kg, r in chosen if r == "heel"
                ),
                consumables=tuple(draw(p, mg(kg * KG)) for p, kg, r in chosen if r == "gas"),
                lots=(new_lot(code, "alloy-strip", mg(sum(kg for _, kg, _ in chosen) * KG + 1)),),
            )
        )
        pairs |= {(code, parent) for parent, _, _ in chosen}
        lots.append(code)
    return lots, pairs


def walked(start: str, pairs: Pairs) -> set[str]:
    """Everything that can be reached, by going round until nothing new is found."""
    found = {start}
    while more := {there for here, there in pairs if here in found} - found:
        found |= more
    return found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(plan=plans)
def test_every_trace_is_the_walk_by_hand_and_forward_mirrors_backward(yard: Shop, plan):
    lots, pairs = grown(yard, plan)
    turned = {(parent, child) for child, parent in pairs}
    backward = {lot: back(yard, lot) for lot in lots}
    onward = {lot: forward(yard, lot) for lot in lots}
    for lot in lots:
        assert codes(backward[lot]) == walked(lot, pairs)
        assert codes(onward[lot]) == walked(lot, turned)
        among = codes(backward[lot])
        assert {(link.child, link.parent) for link in backward[lot].links} == {p for p in pairs if p[0] in among}
        among = codes(onward[lot])
        assert {(link.child, link.parent) for link in onward[lot].links} == {p for p in pairs if p[1] in among}
    for one in lots:
        for other in lots:
            assert (other in codes(backward[one])) == (one in codes(onward[other]))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(plan=plans)
def test_shares_of_the_beginnings_add_up_to_the_whole(yard: Shop, plan):
    lots, _ = grown(yard, plan)
    for lot in lots:
        found = back(yard, lot)
        fed = {link.child for link in found.links if link.role != "consumable"}
        assert sum(node.share for node in found.nodes if node.code not in fed) == WHOLE
        for node in found.nodes:
            into = sum(share for link, share in zip(found.links, found.along, strict=True) if link.parent == node.code)
            assert node.share == (WHOLE if node.code == lot else into)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(plan=plans)
def test_the_share_forward_is_the_share_backward_seen_from_the_other_end(yard: Shop, plan):
    lots, _ = grown(yard, plan)
    for lot in lots:
        for node in forward(yard, lot).nodes:
            seen = shares(back(yard, node.code))[lot]
            # Backward divides by largest remainder, forward rounds down: a few 10⁻¹² apart, never more.
            assert abs(node.share - seen) <= 4 * len(lots) ** 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(plan=plans)
def test_where_it_is_now_closes_to_the_milligram(yard: Shop, plan):
    lots, _ = grown(yard, plan)
    with yard.store.reading() as books:
        state = books.lot(lots[0])
        assert state is not None
    found = now(yard, lots[0])
    heels = sum(link.amount for link in forward(yard, lots[0]).links if link.parent == lots[0] and link.role == "heel")
    assert found.total == state.tally.made + heels


def test_a_forged_cycle_ends(shop: Shop):
    one, two = shop.code("SC"), shop.code("SC")
    oxide = shop.receive("ndpr-oxide", mg(KG))
    for code, parent in ((one, two), (two, one)):
        lot = new_lot(code, "alloy-strip", mg(2 * KG))
        shop.record(
            StepPerformed(step="strip-casting", draws=(draw(parent, mg(KG)), draw(oxide, mg(KG // 2))), lots=(lot,))
        )
    assert codes(back(shop, one)) == codes(back(shop, two)) == {one, two, oxide}
    assert codes(forward(shop, oxide)) == {one, two, oxide}
    now(shop, oxide)


# --- what a trace can start from


def shipped(shop: Shop, *boxes: str) -> str:
    shipment = shop.gather(*boxes)
    shop.record(Shipped(shipment=shipment, boxes=boxes, order=LINE, customer="tern"), who="shp")
    return shipment


def test_forward_ends_at_the_customer_and_lists_what_is_still_here(finished: Finished):
    shop, chain = finished
    one, two = shop.pack(chain.lot, 600), shop.pack(chain.lot, 300)
    shipment = shipped(shop, one)
    found = forward(shop, chain.oxide)
    assert [(r.shipment, r.customer, r.boxes, r.pieces) for r in found.shipments] == [(shipment, "tern", (one,), 600)]
    assert found.customers == ("tern",)
    here = {(s.kind, s.code): s.amount for s in found.still_here}
    assert here["box", two] == 300
    assert here["lot", chain.lot] == 100
    assert here["lot", chain.oxide] == 200 * KG
    assert ("box", one) not in here


def test_the_share_of_a_shipment_is_by_mass_along_the_way(finished: Finished):
    shop, chain = finished
    shipped(shop, shop.pack(chain.lot, 600))
    iron = forward(shop, chain.iron)
    # 200 kg of iron in a melt of 300 kg, and nothing added since.
    assert iron.shipments[0].share == 200 * WHOLE // 300
    assert abs(shares(back(shop, chain.lot))[chain.iron] - 200 * WHOLE // 300) <= 1


def test_back_from_a_box_a_shipment_and_a_certificate(finished: Finished):
    shop, chain = finished
    box = shop.pack(chain.lot, 600)
    shipment = shop.gather(box)
    wanted = codes(back(shop, chain.lot))
    assert codes(back(shop, box)) == codes(back(shop, shipment)) == wanted
    assert forward(shop, box).still_here[0].code == box
    gone = shipped(shop, shop.pack(chain.lot, 100))
    assert [r.shipment for r in forward(shop, gone).shipments] == [gone]
    assert codes(forward(shop, gone)) == {chain.lot}


def test_a_suppliers_own_number_finds_every_lot_received_under_it(shop: Shop):
    lots = []
    for _ in range(2):
        lots.append(code := shop.code("OX"))
        lot = new_lot(code, "ndpr-oxide", mg(KG))
        shop.record(LotReceived(lot=lot, step="receipt", supplier="nordoxid", supplier_lot="N-77"))
    shop.record(LotReceived(lot=new_lot(shop.code("OX"), "ndpr-oxide", mg(KG)), step="receipt", supplier_lot="N-777"))
    found = forward(shop, "N-77")
    assert (found.start.kind, codes(found)) == ("supplier lot", set(lots))


def test_only_what_came_out_of_the_container_is_followed(finished: Finished):
    shop, chain = finished
    assert chain.lot in codes(forward(shop, f"{chain.oxide}/1"))
    assert codes(forward(shop, f"{chain.oxide}/2")) == {chain.oxide}
    found = now(shop, f"{chain.oxide}/2")
    assert (found.in_plant, found.total) == (200 * KG, 200 * KG)
    with pytest.raises(Refused, match="container_unknown"):
        forward(shop, f"{chain.oxide}/9")


def test_a_load_touches_only_what_was_taken_out_afterwards(finished: Finished):
    shop, chain = finished
    early = shop.pack(chain.lot, 100)
    load = shop.expose("magnetising", "MZ", chain.lot)
    late = shop.pack(chain.lot, 100)
    found = forward(shop, load)
    assert [s.code for s in found.still_here if s.kind == "box"] == [late]
    furnace = shop.expose("annealing", "AN", chain.pressed)
    later = shop.make("machining", [draw(chain.pressed, mg(KG))], "MG", "machined-magnet", pcs(10), part=PART)
    assert codes(forward(shop, furnace)) == {chain.pressed, later}
    assert {early, late} <= {s.code for s in forward(shop, chain.sinter_load).still_here}


def test_a_code_that_nothing_bears_is_refused(shop: Shop):
    with pytest.raises(Refused, match="code_unknown"):
        back(shop, "OX-2633-C004-N")


def test_columns_follow_the_numbers_of_the_steps_and_depths_the_links(finished: Finished):
    shop, chain = finished
    found = {node.code: node for node in back(shop, chain.lot).nodes}
    in_order = [chain.metal, chain.heat, chain.powder, chain.milled, chain.pressed, chain.lot]
    assert [found[code].column for code in in_order] == [2, 3, 4, 5, 7, 11]
    assert found[chain.oxide].column == 0
    assert [found[code].depth for code in reversed(in_order)] == [0, 1, 2, 3, 4, 5]


def test_a_lot_that_was_never_born_here_is_a_node_of_unknown_state(shop: Shop):
    stranger = "HD-2647-B012-4"
    made = shop.make("jet-milling", [draw(stranger, mg(KG))], "JM", "milled-powder", mg(KG))
    row = next(node.row for node in back(shop, made).nodes if node.code == stranger)
    assert row is not None
    assert (row.status, row.born_at) == ("unknown", 0)


def test_a_heel_that_nobody_weighed_and_pieces_that_nobody_did_have_their_share(shop: Shop):
    old, new = shop.receive("iron", mg(100 * KG)), shop.receive("iron", mg(100 * KG))
    heat = shop.code("SC")
    heel = HeelDraw(equipment="F-1", lot=old, mass_mg=0)
    lot = new_lot(heat, "alloy-strip", mg(10 * KG))
    shop.record(StepPerformed(step="strip-casting", draws=(draw(new, mg(10 * KG)),), heels=(heel,), lots=(lot,)))
    assert shares(back(shop, heat))[old] == WHOLE // (10 * KG)
    pieces = shop.make("machining", [draw(old, mg(KG))], "MG", "machined-magnet", pcs(100))
    both = shop.make("jet-milling", [draw(pieces, pcs(50)), draw(new, mg(KG))], "JM", "milled-powder", mg(2 * KG))
    assert shares(forward(shop, pieces))[both] == WHOLE // 2


def test_pieces_and_kilograms_meet_through_the_unit_mass(finished: Finished):
    shop, chain = finished
    mixed = shop.make(
        "jet-milling",
        [draw(chain.lot, pcs(100)), draw(chain.milled, mg(6_052_000))],
        "JM",
        "milled-powder",
        mg(9 * KG),
    )
    found = shares(back(shop, mixed))
    # 100 pieces at 30.26 g are 3.026 kg beside 6.052 kg: one third.
    assert abs(found[chain.lot] - WHOLE // 3) <= 1


def test_where_it_is_now_tells_shipped_packed_here_scrapped_sampled_and_lost(shop: Shop):
    oxide = shop.receive("ndpr-oxide", mg(100 * KG))
    lot = shop.make("machining", [draw(oxide, mg(60 * KG))], "MG", "machined-magnet", pcs(600), part=PART)
    shop.record(StepPerformed(step="machining", scrap=(draw(lot, pcs(60)), draw(oxide, mg(5 * KG)))))
    shop.record(SampleTaken(code="SA-1", draw=draw(oxide, mg(KG)), purpose="analysis"))
    shop.record(QuantityAdjusted(lot=oxide, container=1, counted=mg(33 * KG), difference=mg(-KG), reason="weighed"))
    shipped(shop, shop.pack(lot, 300))
    shop.pack(lot, 120)
    found = now(shop, oxide)
    assert found.total == 100 * KG
    assert (found.shipped, found.packed) == (30 * KG, 12 * KG)
    assert found.in_plant == 33 * KG + 12 * KG
    assert (found.scrapped, found.sampled, found.not_found) == (5 * KG + 6 * KG, KG, KG)


def test_where_it_is_now_is_asked_forward(shop: Shop):
    oxide = shop.receive("ndpr-oxide", mg(KG))
    with shop.store.reading() as books, pytest.raises(Refused, match="not_forward"):
        where_now(books, trace(books, shop.plant, oxide, Direction.BACK))


def test_a_lot_unrelated_to_the_question_never_changes_the_answer(finished: Finished):
    shop, chain = finished
    before = forward(shop, chain.oxide)
    Chain(shop)
    assert forward(shop, chain.oxide) == before
