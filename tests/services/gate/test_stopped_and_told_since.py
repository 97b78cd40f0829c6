"""What comes between packing and the certificate: holds, rejections, and what was done to the rest of the lot."""

import pytest

from tests.services.certificate.test_certifying import draft, sign
from tests.services.gate.test_gate import Finished, failing, hold
from tests.services.plant_builder import MINUTE, PART, Chain, Shop, draw, measured, outcome, pin
from traceapp.domain.label import Magnetised as MagnetisedLabel
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.dispatch import Unpacked
from traceapp.domain.record.pieces import EntryRef, Signature, Target
from traceapp.domain.record.production import Demagnetised, Magnetised, Parted
from traceapp.domain.record.quality import Inspected
from traceapp.errors import Refused
from traceapp.services.dispatch.shipping import ship
from traceapp.services.escapes.escapes import review_of
from traceapp.services.holds.holds import release_hold
from traceapp.services.labels.dispatch_labels import box_label
from traceapp.services.packing.unpacking import unpack
from traceapp.services.quality.inspecting import inspect


def lift(shop: Shop, held: EntryRef, *targets: Target) -> None:
    signatures = tuple(pin(person, shop.at) for person in ("qa1", "sup"))
    words = {"disposition": "use as is", "reason": "measured again"}
    shop.do(lambda books, c: release_hold(books, c, hold=held, signatures=signatures, targets=targets, **words))


def reject(shop: Shop, chain: Chain) -> None:
    """By eye: no row of the specification fails."""
    signed = (Signature(person="qa1", meaning="inspected", at=shop.at),)
    chipped = (outcome("appearance", 80, "3 chipped"),)
    told = Inspected(unit=chain.lot, report="R-9", results=chipped, decision="rejected", signatures=signed)
    shop.do(lambda books, c: inspect(books, shop.plant, c, inspected=told))


def accept(shop: Shop, chain: Chain) -> None:
    results = measured("flux-moment", 80, "4.34", "4.37", "4.40"), measured("length", 80, "39.98", "40.00", "40.02")
    shop.report(chain.lot, "final lot", *results, decision="accepted")


# --- boxes on hold


def test_a_box_on_hold_is_not_opened(finished: Finished):
    shop, chain = finished
    box = shop.pack(chain.lot, 50)
    held = hold(shop, Target(box=box))
    with pytest.raises(Refused, match="box_on_hold"):
        shop.do(lambda books, c: unpack(books, c, box=box, reason="x"), who="shp")
    lift(shop, held)
    shop.do(lambda books, c: unpack(books, c, box=box, reason="x"), who="shp")


@pytest.mark.parametrize("container", [1, 2])
def test_what_came_out_of_a_box_before_its_hold_was_known_is_not_certified_in_another(
    finished: Finished, container: int
):
    shop, chain = finished
    shop.record(Parted(lot=chain.lot, container=1, into=2, quantity=pcs(400)))
    before = shop.pack(chain.lot, 10)
    box = shop.pack(chain.lot, 50)
    shop.record(Unpacked(box=box, draws=(draw(chain.lot, pcs(50)),), reason="count"), who="shp")
    after = shop.pack(chain.lot, 300, container=container)
    shipment = shop.gather(before, after)
    held = hold(shop, Target(box=box))
    assert failing(shop, shipment) == ({"not_held": ["box_on_hold"]} if container == 1 else {})
    lift(shop, held)
    assert failing(shop, shipment) == {}


# --- trays on hold


def sorted_out(shop: Shop, chain: Chain) -> tuple[str, str]:
    """Out of tray 1 into 2, and out of that into 3; a shipment of each."""
    shop.record(Parted(lot=chain.lot, container=1, into=2, quantity=pcs(300)))
    shop.record(Parted(lot=chain.lot, container=2, into=3, quantity=pcs(100)))
    two, three = (shop.gather(shop.pack(chain.lot, 50, container=n)) for n in (2, 3))
    return two, three


def test_a_hold_on_a_tray_stops_what_was_sorted_out_of_it_before_until_it_is_lifted(finished: Finished):
    shop, chain = finished
    two, three = sorted_out(shop, chain)
    held = hold(shop, Target(lot=chain.lot, container=1))
    assert failing(shop, two) == failing(shop, three) == {"not_held": ["lot_on_hold"]}
    lift(shop, held)
    assert failing(shop, two) == failing(shop, three) == {}


def test_a_hold_on_what_was_sorted_out_leaves_the_tray_it_came_out_of(finished: Finished):
    shop, chain = finished
    two, three = sorted_out(shop, chain)
    one = shop.gather(shop.pack(chain.lot, 50))
    hold(shop, Target(lot=chain.lot, container=2))
    assert (failing(shop, one), failing(shop, two), failing(shop, three)) == (
        {},
        {"not_held": ["lot_on_hold"]},
        {"not_held": ["lot_on_hold"]},
    )


def test_what_is_sorted_out_of_a_held_tray_is_freed_by_itself(finished: Finished):
    shop, chain = finished
    held = hold(shop, Target(lot=chain.lot, container=1))
    shop.record(Parted(lot=chain.lot, container=1, into=2, quantity=pcs(300)))
    shipment = shop.gather(shop.pack(chain.lot, 50, container=2))
    assert failing(shop, shipment)["not_held"] == ["lot_on_hold"]
    lift(shop, held, Target(lot=chain.lot, container=1))
    assert failing(shop, shipment)["not_held"] == ["lot_on_hold"]


# --- rejected since


def test_a_lot_that_was_rejected_and_accepted_again_wants_another_release(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 100))
    shop.report(chain.lot, "final lot", outcome("appearance", 80, "3 chipped"), decision="rejected")
    assert failing(shop, shipment) == {"released": ["lot_not_yet_accepted"]}
    accept(shop, chain)
    assert failing(shop, shipment) == {"released": ["lot_not_released"]}
    shop.release(chain.lot)
    assert failing(shop, shipment) == {}


def test_a_lot_rejected_after_signing_does_not_leave_though_nothing_is_left_of_it_here(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 1000))
    sign(shop, shipment)
    reject(shop, chain)
    with pytest.raises(Refused, match="lot_on_hold"):
        shop.do(lambda books, c: ship(books, c, plant=shop.plant, shipment=shipment), who="shp")
    with shop.store.reading() as books:
        review = review_of(books, shop.plant, "C-26-A001", shop.at)
    assert review is not None
    assert [fact.sort for fact in review.unanswered] == ["hold"]


def test_a_lot_that_another_terminal_rejected_without_a_hold_does_not_leave(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 1000))
    sign(shop, shipment)
    shop.report(chain.lot, "final lot", outcome("appearance", 80, "3 chipped"), decision="rejected")
    with pytest.raises(Refused, match="lot_not_released"):
        shop.do(lambda books, c: ship(books, c, plant=shop.plant, shipment=shipment), who="shp")


# --- magnetised since


def test_what_was_packed_unmagnetised_is_not_called_magnetised_since_the_rest_was(finished: Finished):
    shop, chain = finished
    blocks = [draw(chain.pressed, mg(4_000_000), line="blocks")]
    lot = shop.make("machining", blocks, "MG", "machined-magnet", pcs(100), part=PART)
    first = shop.pack(lot, 50, field="")
    shop.expose("magnetising", "MZ", lot)
    second = shop.pack(lot, 50)
    assert "field_recorded" not in failing(shop, shop.gather(first))
    for boxes, is_told in (((first,), False), ((second,), True), ((first, second), False)):
        (told,) = draft(shop, shop.gather(*boxes)).lots
        assert (told.magnetised is not None) is is_told


def test_what_was_packed_magnetised_stays_so_though_the_rest_was_demagnetised(finished: Finished):
    shop, chain = finished
    box, bare = shop.pack(chain.lot, 50), shop.pack(chain.lot, 50, field="")
    shop.record(Demagnetised(lots=(chain.lot,), method="field"))
    (told,) = draft(shop, shop.gather(box)).lots
    assert told.magnetised is not None
    assert failing(shop, shop.gather(bare)) == {"field_recorded": ["field_missing"]}
    shop.record(Magnetised(lots=(chain.lot,)))
    (told,) = draft(shop, shop.gather(shop.pack(chain.lot, 10))).lots
    assert told.magnetised is not None


def test_magnets_that_were_regraded_were_magnetised_when_their_lot_was(finished: Finished):
    shop, chain = finished
    shop.at += 24 * 60 * MINUTE
    regraded = shop.make("machining", [draw(chain.lot, pcs(100))], "MG", "machined-magnet", pcs(100), part=PART)
    shop.record(Magnetised(lots=(regraded,)))
    (told,) = draft(shop, shop.gather(shop.pack(regraded, 10))).lots
    (first,) = draft(shop, shop.gather(shop.pack(chain.lot, 10))).lots
    assert told.magnetised == first.magnetised is not None


def test_magnets_that_nobody_told_the_day_of_are_not_called_unmagnetised(finished: Finished):
    shop, _ = finished
    stock = shop.receive("machined-magnet", pcs(100), part=PART)
    shop.record(Magnetised(lots=(stock,)))
    (told,) = draft(shop, shop.gather(shop.pack(stock, 10))).lots
    assert (told.magnetised, told.undated) == (None, True)


def test_a_boxs_label_tells_the_day_of_magnetising_and_not_that_of_a_later_bath(finished: Finished):
    shop, chain = finished
    shop.at += 48 * 60 * MINUTE
    shop.expose("coating", "NP", chain.lot)
    box = shop.pack(chain.lot, 10)
    (told,) = draft(shop, shop.gather(box)).lots
    with shop.store.reading() as books:
        state = box_label(books, box, (), at=shop.at).state
    assert isinstance(state, MagnetisedLabel)
    assert state.on == told.magnetised
