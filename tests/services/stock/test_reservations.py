"""Reservations: inside the order's class only, never twice, used up by what is packed; and the sheet of an order."""

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import LINE, Chain, Shop, order_line
from traceapp.domain.quantity import Quantity, Unit, pcs
from traceapp.domain.record.dispatch import Packed
from traceapp.domain.record.pieces import Draw
from traceapp.errors import Refused
from traceapp.services.desk.order_sheet import OrderSheet, order_sheet
from traceapp.services.packing.packing import pack
from traceapp.services.run.inputs import find_input
from traceapp.services.run.run import Run
from traceapp.services.stock.reservations import reserve

Finished = tuple[Shop, Chain]
OTHER = "4500-90000/1"


def other_order(shop: Shop, **more: object) -> None:
    shop.put_in_force(replace(order_line(), key=OTHER, order="4500-90000", line="1", **more))


def take(shop: Shop, order: str, lot: str, quantity: Quantity, who: str = "sup") -> None:
    with shop.store.reading() as books:
        line = books.fact("order_line", order, shop.at)
    shop.do(lambda books, c: reserve(books, c, plant=shop.plant, line=line, lot=lot, quantity=quantity), who=who)  # type: ignore[arg-type]


def sheet(shop: Shop, order: str = LINE) -> OrderSheet:
    with shop.store.reading() as books:
        return order_sheet(books, shop.plant, order, shop.at)


def box(shop: Shop, order: str, lot: str, pieces: int) -> None:
    packed = Packed(box=shop.code("BX"), order=order, draws=(Draw(lot=lot, quantity=pcs(pieces), container=1),))
    shop.do(lambda books, c: pack(books, c, packed=packed), who="op1")


def test_what_is_set_aside_is_owed_until_it_is_packed_for_that_order(finished: Finished):
    shop, chain = finished
    take(shop, LINE, chain.lot, pcs(600))
    (standing,) = sheet(shop).reserved
    assert (standing.reservation.lot, standing.left, standing.reservation.by) == (chain.lot, 600, ("sup",))
    box(shop, LINE, chain.lot, 250)
    found = sheet(shop)
    assert ([one.left for one in found.reserved], found.packed) == ([350], 250)
    assert found.open == found.line.quantity - 250


def test_what_is_set_aside_for_one_order_is_not_taken_for_another(finished: Finished):
    shop, chain = finished
    other_order(shop)
    take(shop, LINE, chain.lot, pcs(600))
    with pytest.raises(Refused, match="reserved_elsewhere") as refused:
        take(shop, OTHER, chain.lot, pcs(401))
    assert (refused.value.facts["order"], refused.value.facts["free"]) == (LINE, pcs(400))
    with pytest.raises(Refused, match="reserved_elsewhere"):
        box(shop, OTHER, chain.lot, 401)
    box(shop, OTHER, chain.lot, 400)
    with pytest.raises(Refused, match="reserved_elsewhere"):
        box(shop, OTHER, chain.lot, 1)
    box(shop, LINE, chain.lot, 600)


def test_another_quantity_takes_the_place_of_the_first_and_nothing_gives_it_back(finished: Finished):
    shop, chain = finished
    other_order(shop)
    take(shop, LINE, chain.lot, pcs(1000))
    assert sheet(shop, OTHER).free == ()
    take(shop, LINE, chain.lot, pcs(300))
    assert [(one.row.code, one.free) for one in sheet(shop, OTHER).free] == [(chain.lot, 700)]
    take(shop, LINE, chain.lot, pcs(0))
    assert sheet(shop).reserved == ()
    assert [one.free for one in sheet(shop, OTHER).free] == [1000]


def test_only_lots_of_the_orders_class_are_suggested_or_set_aside(finished: Finished):
    shop, chain = finished
    other_order(shop, claim="DFARS from 2027")
    assert sheet(shop, OTHER).free == ()
    with pytest.raises(Refused, match="wrong_claim"):
        take(shop, OTHER, chain.lot, pcs(1))
    other_order(shop, owner="halden")
    with pytest.raises(Refused, match="wrong_owner"):
        take(shop, OTHER, chain.lot, pcs(1))
    with pytest.raises(Refused, match="wrong_part"):
        take(shop, LINE, chain.heat, Quantity(1, chain_unit(shop, chain.heat)))


def test_what_is_set_aside_for_another_order_is_told_when_it_is_charged_and_not_refused(finished: Finished):
    shop, chain = finished
    other_order(shop)
    take(shop, LINE, chain.lot, pcs(300))
    step = shop.plant.route("sintered-ndfeb").step("packing")
    with shop.store.reading() as books:
        for order, kept_for in ((OTHER, LINE), (LINE, ""), ("", LINE)):
            run = Run(command="c", step=step, route="sintered-ndfeb", revision="1", order=order)
            found = find_input(books, shop.plant, run, chain.lot, 1, at=shop.at, insisted=True, alone=True)
            assert found.taken.kept_for == kept_for


def chain_unit(shop: Shop, lot: str) -> Unit:
    with shop.store.reading() as books:
        state = books.lot(lot)
    assert state is not None
    return state.unit


def test_who_may_not_ship_sets_nothing_aside(finished: Finished):
    shop, chain = finished
    with pytest.raises(Refused, match="not_allowed"):
        take(shop, LINE, chain.lot, pcs(1), who="op1")
    with pytest.raises(Refused, match="lot_unknown"):
        take(shop, LINE, "MG-2648-A999-X", pcs(1))


def test_the_tolerance_says_what_is_enough_and_what_is_too_much(finished: Finished):
    shop, _ = finished
    other_order(shop, quantity=1001, over_ppm=50_000, under_ppm=20_000)
    found = sheet(shop, OTHER)
    assert (found.least, found.most) == (981, 1051)
    assert found.shipped < found.least
    with pytest.raises(Refused, match="order_unknown"):
        sheet(shop, "none/1")
