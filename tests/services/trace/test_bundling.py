"""A trace in bundles: by step, from a container on only what was drawn from it, and not of the past."""

from tests.services.plant_builder import KG, Chain, Shop, draw
from traceapp.domain.bundle import Bundled, Folding
from traceapp.domain.quantity import mg
from traceapp.services.trace.bundling import bundled_from
from traceapp.services.trace.flow import WHOLE
from traceapp.services.trace.near_trace import columns_of
from traceapp.services.trace.trace_answer import Direction
from traceapp.services.trace.trace_start import start_of
from traceapp.services.trace.tracing import trace

Finished = tuple[Shop, Chain]


def of(shop: Shop, code: str, direction: Direction) -> Bundled:
    with shop.store.reading() as books:
        found = bundled_from(books, shop.plant, start_of(books, code), direction, Folding())
    assert found is not None
    return found


def test_each_bundle_stands_at_the_step_that_bore_its_lots_with_their_number_and_mass(finished: Finished):
    shop, chain = finished
    found = of(shop, chain.oxide, Direction.FORWARD)
    steps = columns_of(shop.plant)
    assert {one.kind: one.column for one in found.bundles} == {
        one.kind: steps.get(one.kind, 0) for one in found.bundles
    }
    assert len({one.column for one in found.bundles}) == len(found.bundles) > 4
    with shop.store.reading() as books:
        nodes = trace(books, shop.plant, chain.oxide, Direction.FORWARD).nodes
    assert found.lots == len(nodes)
    (magnets,) = (one for one in found.bundles if one.kind == chain.lot[:2])
    assert (magnets.lots, magnets.pcs, magnets.mg) == (1, 1000, 0)
    assert sum(one.stays for one in found.bundles) == WHOLE


def test_what_fell_off_stands_beside_what_was_made_of_the_same_lots(finished: Finished):
    shop, chain = finished
    shop.make("jet-milling", [draw(chain.milled, mg(KG))], "UF", "ultrafines", mg(KG))
    found = of(shop, chain.oxide, Direction.FORWARD)
    steps = columns_of(shop.plant)
    (fines,) = (one for one in found.bundles if one.kind == "UF")
    (pressed,) = (one for one in found.bundles if one.kind == chain.pressed[:2])
    assert "UF" not in steps
    assert fines.column == pressed.column == steps[pressed.kind] > 0
    received = of(shop, chain.oxide, Direction.BACK).bundles
    assert [one.column for one in received] == [0], "nothing came before it"


def test_forward_from_a_container_only_what_was_drawn_from_it_went_on(finished: Finished):
    shop, chain = finished
    shop.make("reduction", [draw(chain.oxide, mg(40 * KG), container=2)], "RM", "ndpr-metal", mg(30 * KG))
    one, two = (of(shop, f"{chain.oxide}/{n}", Direction.FORWARD) for n in (1, 2))
    whole = of(shop, chain.oxide, Direction.FORWARD)
    assert two.lots == 2
    assert one.lots == whole.lots - 1


def test_of_boxes_and_of_the_past_there_is_none(finished: Finished):
    shop, chain = finished
    box = shop.pack(chain.lot, 100)
    with shop.store.reading() as books:
        assert bundled_from(books, shop.plant, start_of(books, box), Direction.FORWARD, Folding()) is None
        assert bundled_from(books, shop.plant, start_of(books, box), Direction.BACK, Folding()) is not None
    with shop.store.reading_past(shop.at) as books:
        assert bundled_from(books, shop.plant, start_of(books, chain.lot), Direction.BACK, Folding()) is None
