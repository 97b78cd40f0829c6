"""What stands still, what it is, and what cannot leave because of it."""

import pytest

from tests.services.plant_builder import KG, Chain, Shop, pin
from traceapp.domain.quantity import Quantity, Unit, mg
from traceapp.domain.record.pieces import EntryRef, Target
from traceapp.services.holds.holds import hold, hold_with_descendants, release_hold
from traceapp.services.holds.standing_holds import StandingHold, standing_holds

Finished = tuple[Shop, Chain]


def place(shop: Shop, *targets: Target, reason: str = "cracked", put_at: str = "") -> EntryRef:
    done = shop.do(lambda books, c: hold(books, c, targets=targets, reason=reason, put_at=put_at), who="op1")
    return done.entries[0]


def lift(shop: Shop, held: EntryRef, *targets: Target) -> None:
    signatures = (pin("qa1", shop.at), pin("sup", shop.at))
    shop.do(
        lambda books, c: release_hold(
            books, c, hold=held, disposition="use as is", reason="measured", signatures=signatures, targets=targets
        )
    )


def standing(shop: Shop) -> tuple[StandingHold, ...]:
    with shop.store.reading() as books:
        return standing_holds(books, shop.plant)


def test_holds_stand_oldest_first_each_under_the_entry_that_placed_it(shop: Shop):
    lots = [shop.receive("iron", mg(KG)) for _ in range(3)]
    placed = [place(shop, Target(lot=lot), reason=f"reason {n}") for n, lot in enumerate(lots)]
    found = standing(shop)
    assert [one.entry for one in found] == placed
    assert [one.state.reason for one in found] == ["reason 0", "reason 1", "reason 2"]


def test_what_is_held_is_told_with_its_material_what_is_left_and_where(shop: Shop):
    lot = shop.receive("iron", mg(9 * KG), containers=3)
    place(shop, Target(lot=lot), Target(lot=lot, container=2), Target(equipment="F-1"), Target(lot="OX-2633-C004-N"))
    whole, drum, machine, strange = standing(shop)[0].stopped
    assert (whole.code, whole.material, whole.left) == (lot, "iron", mg(9 * KG))
    assert (drum.code, drum.left) == (f"{lot}/2", mg(3 * KG))
    assert (machine.code, machine.material, machine.left) == ("F-1", "", None)
    assert (strange.code, strange.left) == ("OX-2633-C004-N", None)


def test_a_hold_lifted_in_part_stands_for_the_rest_and_lifted_whole_is_gone(shop: Shop):
    one, two = (Target(lot=shop.receive("iron", mg(KG))) for _ in range(2))
    entry = place(shop, one, two)
    lift(shop, entry, one)
    assert [stopped.target for stopped in standing(shop)[0].stopped] == [two]
    lift(shop, entry)
    assert standing(shop) == ()


@pytest.mark.parametrize("held", ["oxide", "heat", "lot"])
def test_a_hold_blocks_the_boxes_that_came_of_it_and_their_shipment(finished: Finished, held: str):
    shop, chain = finished
    gathered, loose = shop.pack(chain.lot, 300), shop.pack(chain.lot, 200)
    shipment = shop.gather(gathered)
    place(shop, Target(lot=getattr(chain, held)))
    (found,) = standing(shop)
    assert set(found.boxes) == {gathered, loose}
    assert found.shipments == (shipment,)


def test_a_container_that_fed_nothing_blocks_nothing(finished: Finished):
    shop, chain = finished
    shop.gather(shop.pack(chain.lot, 300))
    place(shop, Target(lot=chain.oxide, container=2))
    (found,) = standing(shop)
    assert (found.boxes, found.shipments) == ((), ())


def test_a_held_box_blocks_itself_and_its_shipment(finished: Finished):
    shop, chain = finished
    box = shop.pack(chain.lot, 300)
    shipment = shop.gather(box)
    place(shop, Target(box=box))
    (found,) = standing(shop)
    assert (found.stopped[0].left, found.stopped[0].lot) == (Quantity(300, Unit.PCS), chain.lot)
    assert (found.boxes, found.shipments) == ((box,), (shipment,))


def test_a_lot_held_alone_is_told_container_by_container_until_each_is_free(shop: Shop):
    lot = shop.receive("iron", mg(9 * KG), containers=3)
    hold = place(shop, Target(lot=lot))
    assert [one.code for one in standing(shop)[0].stopped] == [f"{lot}/{n}" for n in (1, 2, 3)]
    words = {"disposition": "found good", "reason": "looked at"}
    signatures = (pin("qa1"), pin("sup"))
    free = (Target(lot=lot, container=2),)
    shop.do(lambda books, c: release_hold(books, c, hold=hold, signatures=signatures, targets=free, **words))
    assert [one.code for one in standing(shop)[0].stopped] == [f"{lot}/1", f"{lot}/3"]


def test_a_lot_that_a_hold_spread_to_is_listed_and_can_be_released_by_itself(finished: Finished):
    shop, chain = finished
    done = shop.do(
        lambda books, c: hold_with_descendants(books, c, targets=(Target(lot=chain.oxide),), reason="off"), who="op1"
    )
    found = standing(shop)[0]
    reached = [one.code for one in found.stopped if one.is_reached]
    assert chain.lot in reached
    assert found.more == found.reached > len(reached)
    lift(shop, done.entries[0], Target(lot=chain.lot))
    with shop.store.reading() as books:
        freed = books.lot(chain.lot)
        assert freed is not None
        assert freed.open_holds == ()
    assert chain.lot not in [one.code for one in standing(shop)[0].stopped]
