"""What waits at a station is what it could take now; what waits for something else is not in its list."""

from functools import partial

from tests.services.plant_builder import KG, PART, Chain, Shop, draw, measured
from traceapp.domain.equipment import Station
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.pieces import Target
from traceapp.services.holds.holds import hold
from traceapp.services.run.waiting_here import waiting_here

Finished = tuple[Shop, Chain]
PACKING = Station(key="PK-1", name="Packing", route="sintered-ndfeb", steps=("packing",))
INSPECTION = Station(key="QC-1", name="Inspection", route="sintered-ndfeb", steps=("inspection",))
MILL = Station(key="JM-1", name="Mill", route="sintered-ndfeb", steps=("jet-milling",))


def waiting(shop: Shop, station: Station, most: int = 8) -> list[str]:
    with shop.store.reading() as books:
        return [row.code for row in waiting_here(books, shop.plant, station, at=shop.at, most=most)]


def machined(shop: Shop, chain: Chain) -> str:
    blocks = [draw(chain.pressed, mg(4 * KG), container=2, line="blocks")]
    return shop.make("machining", blocks, "MG", "machined-magnet", pcs(100), part=PART)


def coated(shop: Shop, chain: Chain) -> str:
    lot = machined(shop, chain)
    shop.expose("coating", "NP", lot)
    shop.expose("magnetising", "MZ", lot)
    return lot


def test_at_packing_only_what_was_accepted_waits(finished: Finished):
    shop, chain = finished
    one = coated(shop, chain)
    assert waiting(shop, PACKING) == [chain.lot]
    shop.report(one, "final lot", measured("length", 80, "39.98", "40.00", "40.02", "MM-1"), decision="accepted")
    assert waiting(shop, PACKING) == [chain.lot, one]


def test_at_the_inspection_only_what_nobody_accepted_waits(finished: Finished):
    shop, chain = finished
    one = coated(shop, chain)
    assert one in waiting(shop, INSPECTION)
    assert chain.lot not in waiting(shop, INSPECTION)


def test_what_waits_for_a_step_before_this_one_does_not_wait_here(finished: Finished):
    shop, chain = finished
    bare = machined(shop, chain)
    assert bare not in waiting(shop, PACKING)


def test_what_is_on_hold_waits_for_its_release(finished: Finished):
    shop, chain = finished
    shop.do(partial(hold, targets=(Target(lot=chain.lot),), reason="dirty"))
    assert waiting(shop, PACKING) == []


def test_what_is_used_up_waits_no_more_and_what_is_left_does(finished: Finished):
    shop, chain = finished
    assert waiting(shop, MILL) == []
    shop.pack(chain.lot, 1000)
    assert waiting(shop, PACKING) == []


def test_the_oldest_are_listed_and_no_more_than_asked_for(finished: Finished):
    shop, chain = finished
    for _ in range(20):
        machined(shop, chain)
    assert waiting(shop, PACKING, most=1) == [chain.lot]
    mill = Station(key="CT-1", name="Coating", route="sintered-ndfeb", steps=("coating",))
    found = waiting(shop, mill, most=3)
    with shop.store.reading() as books:
        assert found == [row.code for row in books.lot_rows(material="machined-magnet", status="open")][1:4]
