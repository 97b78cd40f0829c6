"""Scrap leaves for a recycler by the scale; what is none, or is not free to go, stays."""

import pytest

from tests.services.plant_builder import KG, Shop, draw
from traceapp.domain.lot import LotState
from traceapp.domain.party import Party
from traceapp.domain.quantity import Quantity, mg, pcs
from traceapp.domain.record.dispatch import ScrapSold
from traceapp.domain.record.pieces import Target
from traceapp.domain.record.quality import Held
from traceapp.errors import Refused
from traceapp.services.dispatch.selling_scrap import sell_scrap
from traceapp.services.trace.trace_answer import Direction
from traceapp.services.trace.tracing import trace
from traceapp.services.trace.whereabouts import where_now

SHIPMENT = "SH-2648-A901-8"


@pytest.fixture
def swarf(shop: Shop) -> tuple[Shop, str]:
    """Two drums of swarf, of ten kilograms each by the books."""
    shop.put_in_force(Party(key="recyclo", name="Recyclo", roles=("recycler",)))
    return shop, shop.receive("machining-swarf", mg(20 * KG), containers=2)


def sell(
    shop: Shop, lot: str, weighed: Quantity, *, container: int = 1, buyer: str = "recyclo", code: str = SHIPMENT
) -> None:
    sold = ScrapSold(shipment=code, buyer=buyer, draws=(draw(lot, weighed, container=container),))
    shop.do(lambda books, c: sell_scrap(books, shop.plant, c, sold=sold), who="shp")


def state_of(shop: Shop, lot: str) -> LotState:
    with shop.store.reading() as books:
        state = books.lot(lot)
    assert state is not None
    return state


def test_what_the_scale_says_leaves_and_the_drum_is_empty(swarf: tuple[Shop, str]):
    shop, lot = swarf
    sell(shop, lot, mg(9 * KG))
    state = state_of(shop, lot)
    assert (state.tally.sold, state.tally.adjusted, state.tally.left) == (9 * KG, -KG, 10 * KG)
    assert not state.findings
    with shop.store.reading() as books:
        shipment = books.shipment(SHIPMENT)
        assert shipment is not None
        assert (shipment.purpose, shipment.customer, bool(shipment.shipped_at)) == ("scrap_sale", "recyclo", True)
        (where,) = where_now(books, trace(books, shop.plant, lot, Direction.FORWARD))
    assert (where.sold, where.in_plant, where.not_found, where.total) == (9 * KG, 10 * KG, KG, 20 * KG)


def test_more_than_the_books_held_is_recorded_and_doubted(swarf: tuple[Shop, str]):
    shop, lot = swarf
    sell(shop, lot, mg(11 * KG))
    sell(shop, lot, mg(11 * KG), container=2, code="SH-2648-A902-6")
    assert [finding.code for finding in state_of(shop, lot).findings] == ["overdrawn"]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"buyer": "nordoxid"}, "party_unknown"),
        ({"container": 9}, "container_unknown"),
        ({"weighed": pcs(3)}, "unit_mixed"),
        ({"weighed": mg(0)}, "nothing_drawn"),
    ],
)
def test_a_sale_names_what_there_is(swarf: tuple[Shop, str], more: dict[str, object], code: str):
    shop, lot = swarf
    with pytest.raises(Refused, match=code):
        sell(shop, lot, **{"weighed": mg(KG), **more})  # type: ignore[arg-type]


def test_only_scrap_of_the_plant_s_own_that_is_free_is_sold(swarf: tuple[Shop, str]):
    shop, lot = swarf
    oxide = shop.receive("ndpr-oxide", mg(5 * KG))
    tolled = shop.receive("machining-swarf", mg(5 * KG), owner="orrin")
    wet = shop.receive("machining-swarf", mg(5 * KG))
    for code, refused in ((oxide, "not_scrap"), (tolled, "scrap_of_customer")):
        with pytest.raises(Refused, match=refused):
            sell(shop, code, mg(KG))
    shop.record(Held(targets=(Target(lot=wet),), reason="wet"))
    with pytest.raises(Refused, match="on_hold"):
        sell(shop, wet, mg(KG))
    sell(shop, lot, mg(KG))
    with pytest.raises(Refused, match="code_in_use"):
        sell(shop, lot, mg(KG), container=2)
