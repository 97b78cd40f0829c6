"""Parts that a customer sends back: what they may be, by box or by lot, and the label of the lot they become."""

from functools import partial

import pytest

from tests.services.plant_builder import PART, Chain, Shop
from traceapp.domain.quantity import pcs
from traceapp.domain.record.dispatch import Shipped
from traceapp.errors import Refused
from traceapp.services.labelling import container_labels
from traceapp.services.leaving import take_back
from traceapp.services.returning import Possible, possible_parents, returned_as

Finished = tuple[Shop, Chain]


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


def test_a_return_of_nothing_is_refused(finished: Finished) -> None:
    shop, chain = finished
    told = {"rma": "R-7", "customer": "tern", "reason": "complaint", "code": shop.code("RT")}
    for possible, pieces, code in (
        (Possible(), 1, "nothing_named"),
        (Possible(lots=(chain.lot,)), 0, "nothing_filled"),
    ):
        with shop.store.reading() as books, pytest.raises(Refused) as refused:
            returned_as(books, shop.plant, possible, pieces=pieces, **told)
        assert refused.value.code == code
