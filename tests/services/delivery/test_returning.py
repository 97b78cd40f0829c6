"""Parts that a customer sends back: what they may be, by box or by lot, and the label of the lot they become."""

from functools import partial
from typing import Any

import pytest
from msgspec import to_builtins
from msgspec.structs import replace

from tests.services.plant_builder import LINE, MAGNET, PART, Chain, Shop, draw, new_lot
from traceapp.domain.quantity import Quantity, mg, pcs
from traceapp.domain.record.dispatch import CustomerReturned, Packed, Shipped
from traceapp.domain.record.pieces import EntryRef, Filled, NewLot
from traceapp.domain.record.production import Moved, StepPerformed
from traceapp.domain.record.quality import Corrected
from traceapp.errors import Refused
from traceapp.services.delivery.returning import Possible, possible_parents, returned_as, returned_pieces
from traceapp.services.desk.order_sheet import order_sheet
from traceapp.services.dispatch.leaving import take_back
from traceapp.services.labels.labelling import container_labels

Finished = tuple[Shop, Chain]
OTHER = "4500-90000/1"


def parents_of(shop: Shop, *codes: str) -> Possible:
    with shop.store.reading() as books:
        return possible_parents(books, codes, shop.at)


def test_a_returned_box_may_hold_each_of_its_lots_and_was_its_customers(finished: Finished) -> None:
    shop, chain = finished
    box = shop.pack(chain.lot, 100)
    assert parents_of(shop, box) == Possible(lots=(chain.lot,), boxes=(box,), customer="tern")
    shipment = shop.gather(box)
    shop.record(Shipped(shipment=shipment, boxes=(box,), customer="tern"), who="shp")
    assert parents_of(shop, box, chain.pressed, f"{chain.lot}/1") == Possible(
        lots=(chain.lot, chain.pressed), boxes=(box,), customer="tern"
    )


def test_a_box_went_to_whom_its_shipment_names_before_whom_its_order_does(finished: Finished) -> None:
    shop, chain = finished
    assert parents_of(shop, left(shop, chain, 100, customer="kestrel")).customer == "kestrel"
    assert parents_of(shop, left(shop, chain, 100, customer="")).customer == "tern"
    first, second = left(shop, chain, 10, customer="kestrel"), left(shop, chain, 10)
    both = parents_of(shop, first, second)
    assert (both.customer, both.boxes, both.lots) == ("kestrel", (first, second), (chain.lot,))


def test_a_box_that_nobody_packed_and_a_lot_that_nobody_made_are_not_known(finished: Finished) -> None:
    shop, _ = finished
    box, lot = shop.code("BX"), shop.code("MG")
    shop.gather(box)
    shop.record(Moved(lot=lot, place="P2"))
    for code in (box, lot, f"{lot}/1"):
        with pytest.raises(Refused) as refused:
            parents_of(shop, code)
        assert (refused.value.code, refused.value.facts) == ("code_unknown", {"code": code})


@pytest.mark.parametrize(("code", "refusal"), [("MG-2648-A099-9", "code_check"), ("nonsense", "code_malformed")])
def test_what_nobody_knows_is_refused(finished: Finished, code: str, refusal: str) -> None:
    shop, _ = finished
    with pytest.raises(Refused) as refused:
        parents_of(shop, code)
    assert refused.value.code == refusal


def test_a_return_becomes_a_lot_of_its_own_with_a_label(finished: Finished) -> None:
    shop, chain = finished
    possible, code = parents_of(shop, shop.pack(chain.lot, 100)), shop.code("RT")
    with shop.store.reading() as books:
        returned = returned_as(
            books, shop.plant, possible, rma="R-7", customer="tern", pieces=12, reason="complaint", code=code
        )
    outcome = shop.do(partial(take_back, returned=returned), who="shp")
    with shop.store.reading() as books:
        lot, entry = books.lot(code), books.entry(outcome.entries[0])
        assert entry is not None
        (label,) = container_labels(books, shop.plant, "sintered-ndfeb", entry, "")
    assert lot is not None
    assert (lot.material, lot.part, lot.left) == ("coated-magnet", PART, pcs(12))
    assert (label.code, label.quantity, label.made.en) == (f"{code}/1", pcs(12), "Returned")


def test_what_came_back_is_what_its_first_possible_parent_is_now_and_bears_all_that_it_does(shop: Shop) -> None:
    facts: dict[str, Any] = {"part": PART, "grade": "N48H", "owner": "tern", "claim": "recycled", "unit_mass": MAGNET}
    made = new_lot(shop.code("MG"), "machined-magnet", pcs(100), **facts)
    shop.record(StepPerformed(step="machining", route="sintered-ndfeb", lots=(made,)))
    shop.expose("coating", "NP", made.code)
    possible = Possible(lots=(made.code, "L-2"), boxes=("BX-1",), customer="tern")
    with shop.store.reading() as books:
        back = returned_as(
            books, shop.plant, possible, rma="R-7", customer="kestrel", pieces=1, reason="chipped", code="RT-1"
        )
    assert back == CustomerReturned(
        rma="R-7",
        lot=replace(made, code="RT-1", kind="RT", material="coated-magnet", containers=(Filled(n=1, quantity=pcs(1)),)),
        parents=(made.code, "L-2"),
        customer="kestrel",
        boxes=("BX-1",),
        reason="chipped",
    )


def test_a_return_of_nothing_is_refused(finished: Finished) -> None:
    shop, chain = finished
    told = {"rma": "R-7", "customer": "tern", "reason": "complaint", "code": shop.code("RT")}
    for possible, pieces, code, facts in (
        (Possible(), 1, "nothing_named", {}),
        (Possible(lots=(chain.lot,)), 0, "nothing_filled", {"material": "coated-magnet"}),
    ):
        with shop.store.reading() as books, pytest.raises(Refused) as refused:
            returned_as(books, shop.plant, possible, pieces=pieces, **told)
        assert (refused.value.code, refused.value.facts) == (code, facts)


# --- what came back of an order line


def left(shop: Shop, chain: Chain, pieces: int, order: str = LINE, customer: str = "tern", *, lot: str = "") -> str:
    box = shop.code("BX")
    shop.record(
        Packed(box=box, draws=(draw(lot or chain.lot, pcs(pieces)),), order=order),
        Shipped(shipment=shop.code("SH"), boxes=(box,), order=order, customer=customer),
        who="shp",
    )
    return box


def came_back(
    shop: Shop, chain: Chain, quantity: Quantity | int, *boxes: str, customer: str = "tern", lot: str = ""
) -> EntryRef:
    containers = (Filled(n=1, quantity=pcs(quantity) if isinstance(quantity, int) else quantity),)
    new = NewLot(code=shop.code("RT"), kind="RT", material="coated-magnet", containers=containers)
    parents = (lot or chain.lot,)
    back = CustomerReturned(rma="R-1", lot=new, parents=parents, customer=customer, boxes=boxes, reason="chipped")
    return shop.record(back, Moved(lot=new.code, place="R-3"), who="shp").entries[0]


def returned(shop: Shop, order: str = LINE) -> int:
    with shop.store.reading() as books:
        return returned_pieces(books, order)


def test_what_came_back_counts_for_the_line_that_its_boxes_left_for(finished: Finished) -> None:
    shop, chain = finished
    first, other = left(shop, chain, 100), left(shop, chain, 50, OTHER)
    assert returned(shop) == 0
    came_back(shop, chain, 12, first)
    came_back(shop, chain, 5, other, customer="")
    assert (returned(shop), returned(shop, OTHER)) == (12, 5)
    came_back(shop, chain, 7, first, other)
    assert (returned(shop), returned(shop, OTHER)) == (12, 5)


def test_what_came_back_counts_once_however_the_lots_of_a_line_came_of_each_other(finished: Finished) -> None:
    shop, chain = finished
    left(shop, chain, 100)
    again = shop.make("machining", [draw(chain.lot, pcs(50))], "MG", "machined-magnet", pcs(50), part=PART)
    box = left(shop, chain, 50, lot=again)
    came_back(shop, chain, 12, box, lot=again)
    assert returned(shop) == 12


def test_what_never_left_and_what_is_not_counted_does_not_open_the_line(finished: Finished) -> None:
    shop, chain = finished
    box = left(shop, chain, 100)
    came_back(shop, chain, 12, shop.pack(chain.lot, 20))
    came_back(shop, chain, mg(50), box)
    assert returned(shop) == 0


def test_no_more_comes_back_of_a_line_than_left_in_those_boxes(finished: Finished) -> None:
    shop, chain = finished
    box = left(shop, chain, 10)
    left(shop, chain, 100)
    came_back(shop, chain, 90, box)
    assert returned(shop) == 10


def test_without_a_box_a_return_counts_where_its_customer_got_the_lot_for_one_line_only(finished: Finished) -> None:
    shop, chain = finished
    left(shop, chain, 100)
    left(shop, chain, 50, OTHER, customer="kestrel")
    shop.pack(chain.lot, 20)
    came_back(shop, chain, 12)
    assert (returned(shop), returned(shop, OTHER)) == (12, 0)
    left(shop, chain, 50, OTHER)
    assert (returned(shop), returned(shop, OTHER)) == (0, 0)


def test_a_return_that_is_struck_out_never_was_and_one_that_is_corrected_is_as_it_says_now(finished: Finished) -> None:
    shop, chain = finished
    box = left(shop, chain, 100)
    wrong, other = came_back(shop, chain, 12, box), came_back(shop, chain, 30, box)
    shop.record(Corrected(target=wrong, reason="another customer's"), who="qa1")
    with shop.store.reading() as books:
        entry = books.entry(other)
    assert entry is not None
    assert isinstance(entry.record, CustomerReturned)
    fewer = replace(entry.record, lot=replace(entry.record.lot, containers=(Filled(n=1, quantity=pcs(8)),)))
    shop.record(Corrected(target=other, reason="counted again", replacement=to_builtins(fewer)), who="qa1")
    assert returned(shop) == 8


def test_what_an_order_line_still_wants_grows_by_what_came_back(finished: Finished) -> None:
    shop, chain = finished
    came_back(shop, chain, 12, left(shop, chain, 100))
    with shop.store.reading() as books:
        sheet = order_sheet(books, shop.plant, LINE, shop.at)
    assert (sheet.shipped, sheet.returned, sheet.open) == (100, 12, sheet.line.quantity - 88)
