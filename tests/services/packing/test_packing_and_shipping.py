"""Only the right pieces into a box, only the right boxes out of the plant."""

import pytest
from msgspec import to_builtins
from msgspec.structs import replace

from tests.services.plant_builder import (
    KG,
    LINE,
    PART,
    Chain,
    Shop,
    basic_facts,
    draw,
    order_line,
)
from traceapp.domain.box import BoxState
from traceapp.domain.part import Part
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.dispatch import (
    CertificateIssued,
    CertifiedQuantity,
    CustomerReturned,
    Packed,
    ShipmentOpened,
)
from traceapp.domain.record.pieces import Draw, Filled, Measured, NewLot, Target
from traceapp.domain.record.quality import Corrected, EscapeClosed, Held
from traceapp.domain.shipment import ShipmentState
from traceapp.errors import Refused
from traceapp.services.dispatch.leaving import take_back
from traceapp.services.dispatch.shipping import book_carrier, open_shipment, ship, swap_box
from traceapp.services.packing.packing import pack
from traceapp.services.packing.unpacking import unpack

Finished = tuple[Shop, Chain]
FIELD = Measured(field="stray-field", value="0.06", instrument="FG-1")


def fill(shop: Shop, *draws: Draw, order: str = LINE, who: str = "shp", box: str = "", **more: object) -> str:
    code = box or shop.code("BX")
    facts = {"field": FIELD, **more}
    packed = Packed(box=code, draws=draws, order=order, **facts)  # type: ignore[arg-type]
    shop.do(lambda books, c: pack(books, c, packed=packed), who=who)
    return code


def open_(shop: Shop, *boxes: str, code: str = "", **more: object) -> str:
    shipment = code or shop.code("SH")
    facts = {"order": LINE, "boxes": boxes, **more}
    opened = ShipmentOpened(shipment=shipment, **facts)  # type: ignore[arg-type]
    shop.do(lambda books, c: open_shipment(books, c, opened=opened), who="shp")
    return shipment


def swap(shop: Shop, shipment: str, out: str = "", into: str = "") -> None:
    shop.do(lambda books, c: swap_box(books, c, shipment=shipment, out=out, into=into), who="shp")


def leave(shop: Shop, shipment: str, who: str = "shp") -> None:
    shop.do(lambda books, c: ship(books, c, plant=shop.plant, shipment=shipment, carrier="Gull Freight"), who=who)


def certified(shop: Shop, shipment: str, *boxes: str) -> None:
    covers = tuple(
        CertifiedQuantity(box=box, lot=lot, quantity=quantity)
        for box in boxes
        for lot, quantity in box_of(shop, box).by_lot.items()
    )
    issued = CertificateIssued(
        number=f"C-26-A{shop.at // 60_000_000 % 1000:03d}",
        shipment=shipment,
        order=LINE,
        form="3.1",
        digest="D",
        document="F",
        address="R",
        covers=covers,
    )
    shop.record(issued, who="qa1")


def box_of(shop: Shop, code: str) -> BoxState:
    with shop.store.reading() as books:
        state = books.box(code)
        assert state is not None
        return state


def shipment_of(shop: Shop, code: str) -> ShipmentState:
    with shop.store.reading() as books:
        state = books.shipment(code)
        assert state is not None
        return state


def left(shop: Shop, lot: str) -> int:
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        return state.tally.left


def test_pieces_go_out_of_the_container_into_the_box(finished: Finished):
    shop, chain = finished
    box = fill(shop, draw(chain.lot, pcs(600)), gross_mg=19 * KG)
    state = box_of(shop, box)
    assert (state.status, state.pieces, state.order, state.field) == ("packed", 600, LINE, "0.06")
    assert left(shop, chain.lot) == 400


def test_more_than_is_left_is_refused_even_in_several_goes(finished: Finished):
    shop, chain = finished
    with pytest.raises(Refused, match="more_than_left"):
        fill(shop, draw(chain.lot, pcs(1001)))
    with pytest.raises(Refused, match="more_than_left"):
        fill(shop, draw(chain.lot, pcs(600)), draw(chain.lot, pcs(600)))
    with pytest.raises(Refused, match="nothing_drawn"):
        fill(shop, draw(chain.lot, pcs(0)))
    with pytest.raises(Refused, match="nothing_drawn"):
        fill(shop)
    with pytest.raises(Refused, match="unit_mixed"):
        fill(shop, draw(chain.lot, mg(5)))
    assert left(shop, chain.lot) == 1000


def test_held_unknown_and_absent_lots_do_not_go_into_a_box(finished: Finished):
    shop, chain = finished
    with pytest.raises(Refused, match="lot_unknown"):
        fill(shop, draw("MG-2633-C004-N", pcs(5)))
    with pytest.raises(Refused, match="container_unknown"):
        fill(shop, draw(chain.lot, pcs(5), container=9))
    shop.record(Held(targets=(Target(lot=chain.lot, container=1),), reason="cracked", put_at="cage"), who="qa1")
    with pytest.raises(Refused, match="on_hold") as refused:
        fill(shop, draw(chain.lot, pcs(5)))
    assert (refused.value.facts["reason"], refused.value.facts["put_at"]) == ("cracked", "cage")


def test_a_box_holds_the_lines_part_owner_and_claim_class_only(finished: Finished):
    shop, chain = finished
    with pytest.raises(Refused, match="wrong_part"):
        fill(shop, draw(chain.pressed, mg(5), container=2))
    with pytest.raises(Refused, match="order_unknown"):
        fill(shop, draw(chain.lot, pcs(5)), order="nobody/1")
    shop.put_in_force(order_line(claim="DFARS from 2027"))
    with pytest.raises(Refused, match="wrong_claim"):
        fill(shop, draw(chain.lot, pcs(5)))
    shop.put_in_force(order_line(owner="tern"))
    with pytest.raises(Refused, match="wrong_owner"):
        fill(shop, draw(chain.lot, pcs(5)))


def test_parts_go_as_they_are_supplied(finished: Finished):
    shop, chain = finished
    bare = shop.make("machining", [draw(chain.pressed, mg(KG))], "MG", "machined-magnet", pcs(10), part=PART)
    with pytest.raises(Refused, match="wrong_state"):
        fill(shop, draw(bare, pcs(5)))
    with pytest.raises(Refused, match="state_mixed"):
        fill(shop, draw(bare, pcs(5)), draw(chain.lot, pcs(5)))
    part = next(fact for fact in basic_facts() if isinstance(fact, Part))
    shop.put_in_force(replace(part, supplied="unmagnetised"))
    fill(shop, draw(bare, pcs(5)), field=None)


def test_a_field_is_a_number_taken_with_a_known_instrument(finished: Finished):
    shop, chain = finished
    with pytest.raises(Refused, match="number_malformed"):
        fill(shop, draw(chain.lot, pcs(5)), field=replace(FIELD, value="low"))
    with pytest.raises(Refused, match="instrument_unknown"):
        fill(shop, draw(chain.lot, pcs(5)), field=replace(FIELD, instrument="X-1"))
    fill(shop, draw(chain.lot, pcs(5)), field=replace(FIELD, instrument="OLD-1"))
    with shop.store.reading() as books:
        state = books.lot(chain.lot)
        assert state is not None
        assert [f.code for f in state.findings] == ["instrument_overdue"]


def test_a_box_is_filled_once_and_weighs_no_less_than_its_pieces(finished: Finished):
    shop, chain = finished
    box = fill(shop, draw(chain.lot, pcs(100)))
    with pytest.raises(Refused, match="box_in_use"):
        fill(shop, draw(chain.lot, pcs(100)), box=box)
    with pytest.raises(Refused, match="gross_below_net"):
        fill(shop, draw(chain.lot, pcs(100)), gross_mg=2 * KG)
    with pytest.raises(Refused, match="not_allowed"):
        fill(shop, draw(chain.lot, pcs(100)), who="aud")


def test_an_opened_box_gives_its_pieces_back_and_leaves_its_shipment(finished: Finished):
    shop, chain = finished
    box = fill(shop, draw(chain.lot, pcs(600)))
    shipment = open_(shop, box)
    shop.do(lambda books, c: unpack(books, c, box=box, reason="wrong foam"), who="shp")
    assert (box_of(shop, box).status, shipment_of(shop, shipment).boxes) == ("opened", ())
    assert left(shop, chain.lot) == 1000
    fill(shop, draw(chain.lot, pcs(600)), box=box)
    assert box_of(shop, box).status == "packed"


def test_a_box_that_a_certificate_speaks_for_is_not_opened(finished: Finished):
    shop, chain = finished
    box = fill(shop, draw(chain.lot, pcs(600)))
    certified(shop, open_(shop, box), box)
    with pytest.raises(Refused, match="box_certified"):
        shop.do(lambda books, c: unpack(books, c, box=box, reason="wrong foam"), who="shp")


def test_a_shipment_gathers_free_boxes_of_its_line(finished: Finished):
    shop, chain = finished
    shop.put_in_force(order_line(key="4500-99999/1", order="4500-99999", line="1"))
    box, other = (fill(shop, draw(chain.lot, pcs(50)), order=line) for line in (LINE, "4500-99999/1"))
    shipment = open_(shop, box)
    assert box_of(shop, box).status == "gathered"
    with pytest.raises(Refused, match="box_gathered"):
        open_(shop, box)
    with pytest.raises(Refused, match="box_other_order"):
        open_(shop, other)
    with pytest.raises(Refused, match="code_in_use"):
        open_(shop, code=shipment)
    with pytest.raises(Refused, match="purpose_unknown"):
        open_(shop, purpose="party")
    with pytest.raises(Refused, match="box_unknown"):
        open_(shop, "BX-2633-A001-1")


def test_a_box_gives_way_to_another_before_the_shipment_leaves(finished: Finished):
    shop, chain = finished
    one, two = (fill(shop, draw(chain.lot, pcs(50))) for _ in range(2))
    shipment = open_(shop, one)
    swap(shop, shipment, out=one, into=two)
    assert (shipment_of(shop, shipment).boxes, box_of(shop, one).status) == ((two,), "packed")
    swap(shop, shipment, into=one)
    with pytest.raises(Refused, match="box_gathered"):
        swap(shop, shipment, into=one)
    swap(shop, shipment, out=two)
    with pytest.raises(Refused, match="box_not_in_shipment"):
        swap(shop, shipment, out=two)
    with pytest.raises(Refused, match="nothing_named"):
        swap(shop, shipment)


def test_production_leaves_with_a_certificate_for_every_box(finished: Finished):
    shop, chain = finished
    one, two = (fill(shop, draw(chain.lot, pcs(50))) for _ in range(2))
    shipment = open_(shop, one, two)
    with pytest.raises(Refused, match="certificate_missing"):
        leave(shop, shipment)
    certified(shop, shipment, one)
    with pytest.raises(Refused, match="certificate_missing"):
        leave(shop, shipment)
    certified(shop, shipment, one, two)
    leave(shop, shipment)
    state = shipment_of(shop, shipment)
    assert (state.customer, state.carrier, bool(state.shipped_at)) == ("tern", "Gull Freight", True)
    assert box_of(shop, two).status == "shipped"
    with pytest.raises(Refused, match="shipment_gone"):
        leave(shop, shipment)
    with pytest.raises(Refused, match="box_shipped"):
        shop.do(lambda books, c: unpack(books, c, box=one, reason="x"), who="shp")


def test_a_certificate_that_says_more_than_a_box_holds_lets_nothing_leave(finished: Finished):
    shop, chain = finished
    box = fill(shop, draw(chain.lot, pcs(50)))
    shipment = open_(shop, box)
    certified(shop, shipment, box)
    packed = box_of(shop, box).packed
    assert packed is not None
    less = Packed(box=box, draws=(draw(chain.lot, pcs(40)),), order=LINE, field=FIELD)
    shop.record(Corrected(target=packed, reason="counted again", replacement=to_builtins(less)), who="qa1")
    with pytest.raises(Refused, match="certificate_missing"):
        leave(shop, shipment)
    certified(shop, shipment, box)
    leave(shop, shipment)


def test_a_certificate_that_speaks_for_a_box_taken_out_since_lets_nothing_leave(finished: Finished):
    shop, chain = finished
    one, two = (fill(shop, draw(chain.lot, pcs(50))) for _ in range(2))
    shipment = open_(shop, one, two)
    certified(shop, shipment, one, two)
    swap(shop, shipment, out=two)
    with pytest.raises(Refused, match="certificate_missing"):
        leave(shop, shipment)
    certified(shop, shipment, one)
    leave(shop, shipment)


def test_what_came_out_since_it_was_signed_is_answered_before_the_goods_leave(finished: Finished):
    shop, chain = finished
    box = fill(shop, draw(chain.lot, pcs(50)))
    shipment = open_(shop, box)
    certified(shop, shipment, box)
    number = shipment_of(shop, shipment).certificates[-1]
    held = shop.record(Held(targets=(Target(lot=chain.milled),), reason="oxygen"), who="qa1").entries[0]
    with pytest.raises(Refused) as refused:
        leave(shop, shipment)
    assert (refused.value.code, dict(refused.value.facts)) == (
        "certificate_touched",
        {"number": number, "subject": chain.milled},
    )
    name = f"hold:{held}:{chain.milled}"
    shop.record(EscapeClosed(certificate=number, facts=(name,), conclusion="another drum"), who="qa1")
    leave(shop, shipment)


def test_a_sample_leaves_without_a_certificate(finished: Finished):
    shop, chain = finished
    shipment = open_(shop, fill(shop, draw(chain.lot, pcs(5))), purpose="sample")
    leave(shop, shipment)
    assert shipment_of(shop, shipment).purpose == "sample"


def test_an_order_line_that_asks_for_none_still_wants_released_lots(finished: Finished):
    shop, chain = finished
    shop.put_in_force(order_line(form=""))
    fresh = shop.make("machining", [draw(chain.pressed, mg(KG))], "MG", "machined-magnet", pcs(10), part=PART)
    shop.expose("magnetising", "MZ", fresh)
    with pytest.raises(Refused, match="lot_not_released"):
        leave(shop, open_(shop, fill(shop, draw(fresh, pcs(5)))))
    leave(shop, open_(shop, fill(shop, draw(chain.lot, pcs(5)))))


def test_nothing_on_hold_leaves(finished: Finished):
    shop, chain = finished
    box = fill(shop, draw(chain.lot, pcs(5)))
    shipment = open_(shop, box, purpose="sample")
    shop.record(Held(targets=(Target(box=box),), reason="dented"), who="qa1")
    with pytest.raises(Refused, match="box_on_hold"):
        leave(shop, shipment)
    other = open_(shop, fill(shop, draw(chain.lot, pcs(5))), purpose="sample")
    shop.record(Held(targets=(Target(lot=chain.lot),), reason="cracked"), who="qa1")
    with pytest.raises(Refused, match="on_hold"):
        leave(shop, other)


def test_the_line_and_its_tolerance_bound_what_leaves(finished: Finished):
    shop, chain = finished
    shop.put_in_force(order_line(form="", quantity=100, over_ppm=50_000))
    leave(shop, open_(shop, fill(shop, draw(chain.lot, pcs(60)))))
    with pytest.raises(Refused, match="over_line") as refused:
        leave(shop, open_(shop, fill(shop, draw(chain.lot, pcs(46)))))
    assert refused.value.facts["most"] == 45
    leave(shop, open_(shop, fill(shop, draw(chain.lot, pcs(45)))))


def test_what_came_back_is_delivered_again(finished: Finished):
    shop, chain = finished
    shop.put_in_force(order_line(form="", quantity=100))
    box = fill(shop, draw(chain.lot, pcs(100)))
    leave(shop, open_(shop, box))
    new = NewLot(code=shop.code("RT"), kind="RT", material="coated-magnet", containers=(Filled(n=1, quantity=pcs(30)),))
    back = CustomerReturned(rma="R-1", lot=new, parents=(chain.lot,), customer="tern", boxes=(box,), reason="chipped")
    shop.do(lambda books, c: take_back(books, c, returned=back), who="shp")
    with pytest.raises(Refused, match="over_line") as refused:
        leave(shop, open_(shop, fill(shop, draw(chain.lot, pcs(31)))))
    assert refused.value.facts["most"] == 30
    leave(shop, open_(shop, fill(shop, draw(chain.lot, pcs(30)))))


def test_an_empty_shipment_does_not_leave_and_only_shipping_sends_it(finished: Finished):
    shop, chain = finished
    with pytest.raises(Refused, match="shipment_empty"):
        leave(shop, open_(shop))
    shipment = open_(shop, fill(shop, draw(chain.lot, pcs(5))))
    with pytest.raises(Refused, match="not_allowed"):
        leave(shop, shipment, who="op1")
    with pytest.raises(Refused, match="shipment_unknown"):
        leave(shop, "SH-2633-A001-1")


def test_a_carrier_is_booked_before_the_shipment_leaves(finished: Finished):
    shop, chain = finished
    shipment = open_(shop, fill(shop, draw(chain.lot, pcs(5))), delivery=7)
    shop.do(
        lambda books, c: book_carrier(books, c, shipment=shipment, carrier="Gull Freight", waybill="W-1"), who="shp"
    )
    state = shipment_of(shop, shipment)
    assert (state.carrier, state.waybill, state.delivery, len(state.boxes)) == ("Gull Freight", "W-1", 7, 1)
    with pytest.raises(Refused, match="carrier_missing"):
        shop.do(lambda books, c: book_carrier(books, c, shipment=shipment, carrier=" "), who="shp")
