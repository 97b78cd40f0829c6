"""Origins by stage: shares that close, by hand where that is short; what nobody declared is told as such."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.plant_builder import KG, Chain, Shop, draw, new_lot, small_plant
from traceapp.domain.quantity import mg
from traceapp.domain.record.production import DeclaredStage, LotReceived, StepPerformed
from traceapp.services.flow import WHOLE
from traceapp.services.origins import STAGES, UNKNOWN, Origin, Source, gathered, origins_of
from traceapp.services.tracing import Direction, trace

MINED, SEPARATED, REDUCED, MELTED, MADE = range(len(STAGES))


@pytest.fixture
def shop(tmp_path) -> Iterator[Shop]:
    with small_plant(tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    with small_plant(tmp_path_factory.mktemp("yard")) as made:
        yield made


def origins(shop: Shop, lot: str) -> tuple[Origin, ...]:
    with shop.store.reading() as books:
        return origins_of(books, shop.plant, trace(books, shop.plant, lot, Direction.BACK))


def received(shop: Shop, material: str, kilos: int, *stages: DeclaredStage, **more: object) -> str:
    code = shop.code(shop.plant.material(material).kind)
    shop.record(
        LotReceived(lot=new_lot(code, material, mg(kilos * KG)), step="receipt", stages=stages, **more)  # type: ignore[arg-type]
    )
    return code


def made(shop: Shop, step: str, kind: str, material: str, country: str, *parts: tuple[str, int]) -> str:
    """A lot of so many kilograms of each parent, made in a country."""
    code = shop.code(kind)
    shop.record(
        StepPerformed(
            step=step,
            route="sintered-ndfeb",
            country=country,
            draws=tuple(draw(lot, mg(kilos * KG)) for lot, kilos in parts),
            lots=(new_lot(code, material, mg(sum(kilos for _, kilos in parts) * KG)),),
        )
    )
    return code


def told(origin: Origin, stage: int) -> dict[Source, int]:
    """Per mille of each source."""
    return {source: (share + WHOLE // 2000) * 1000 // WHOLE for source, _, share in gathered(origin.stages[stage])}


def stage(name: str, country: str, **more: object) -> DeclaredStage:
    return DeclaredStage(stage=name, country=country, **more)  # type: ignore[arg-type]


def test_each_stage_has_the_country_where_it_was_declared_or_done(shop: Shop):
    norway = received(shop, "nd-oxide", 100, stage("mined", "AU"), stage("separated", "MY"))
    texas = received(shop, "nd-oxide", 100, stage("mined", "US"))
    metal = made(shop, "reduction", "RM", "nd-metal", "VN", (norway, 60), (texas, 20))
    bought = received(shop, "nd-metal", 100, stage("mined", "US"), stage("reduced", "GB"))
    iron = received(shop, "iron", 500)
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", (metal, 60), (bought, 40), (iron, 200))
    (found,) = origins(shop, heat)
    assert found.elements == ("Nd",)
    assert found.share * 1000 // WHOLE == 333
    assert told(found, MINED) == {Source("AU"): 450, Source("US"): 550}
    assert told(found, SEPARATED) == {Source("MY"): 450, Source(): 550}
    assert told(found, REDUCED) == {Source("VN"): 600, Source("GB"): 400}
    assert told(found, MELTED) == {Source("US"): 1000}
    assert told(found, MADE) == {Source(): 1000}


def test_elements_that_came_in_unlike_ways_stand_apart(shop: Shop):
    ndpr = received(shop, "ndpr-metal", 100, stage("mined", "AU"))
    dy = received(shop, "dy-metal", 10, stage("mined", "MM"))
    neodymium = received(shop, "nd-metal", 100, stage("mined", "US"))
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", (ndpr, 50), (dy, 5), (neodymium, 40))
    nd, pr, few = origins(shop, heat)
    assert [one.elements for one in (nd, pr, few)] == [("Nd",), ("Pr",), ("Dy",)]
    assert told(nd, MINED) == {Source("AU"): 500, Source("US"): 500}
    assert told(pr, MINED) == {Source("AU"): 1000}
    assert told(few, MINED) == {Source("MM"): 1000}


def test_recycled_material_names_no_mine_and_fluoride_is_never_reduced(shop: Shop):
    back = received(shop, "recycled-re-oxide", 10, stage("separated", "US", recycled="post-consumer"))
    (found,) = origins(shop, back)
    assert found.elements == ("Nd", "Pr")
    assert told(found, MINED) == {Source("US", "post-consumer"): 1000}
    assert told(found, REDUCED) == {Source(form="oxide"): 1000}


def test_an_analysis_on_the_receipt_comes_before_the_rule_of_thumb(shop: Shop):
    one = received(shop, "ndpr-metal", 10, stage("mined", "AU"), composition=(("Nd", "50"), ("Pr", "50")))
    other = received(shop, "ndpr-metal", 10, stage("mined", "US"))
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", (one, 10), (other, 10))
    nd, pr = origins(shop, heat)
    assert told(nd, MINED) == {Source("AU"): 385, Source("US"): 615}
    assert told(pr, MINED) == {Source("AU"): 714, Source("US"): 286}


def test_a_share_declared_of_one_element_leaves_the_rest_open(shop: Shop):
    lot = received(shop, "ndpr-oxide", 10, stage("mined", "AU", element="Nd", share_ppm=600_000))
    nd, pr = origins(shop, lot)
    assert told(nd, MINED) == {Source("AU"): 600, Source(): 400}
    assert told(pr, MINED) == {Source(): 1000}


def test_a_lot_of_nobody_knows_what_is_told_as_unknown(shop: Shop):
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", ("RM-2640-A900-X", 10))
    (found,) = origins(shop, heat)
    assert found.elements == (UNKNOWN,)
    assert told(found, MINED) == {Source(): 1000}


def test_melted_again_is_melted_there(shop: Shop):
    metal = received(shop, "ndpr-metal", 100)
    flake = made(shop, "strip-casting", "SC", "alloy-strip", "CN", (metal, 50))
    again = made(shop, "strip-casting", "SC", "alloy-strip", "US", (flake, 10), (metal, 30))
    (found,) = origins(shop, again)
    assert told(found, MELTED) == {Source("US"): 1000}


def test_what_a_load_did_counts_with_its_country_and_not_what_came_after_the_lot_went_on(shop: Shop):
    chain = Chain(shop)
    (found,) = origins(shop, chain.lot)
    assert {part.lot for part in found.stages[MADE]} == {chain.pressed}
    shop.expose("sintering", "SN", chain.powder)
    assert {part.lot for part in origins(shop, chain.lot)[0].stages[MADE]} == {chain.pressed}


def test_the_chosen_lots_part_stands_apart(shop: Shop):
    one, other = (received(shop, "nd-metal", 10, stage("mined", "AU")) for _ in range(2))
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", (one, 4), (other, 6))
    (found,) = origins(shop, heat)
    parts = [(chosen, share * 10 // WHOLE) for _, chosen, share in gathered(found.stages[MINED], one)]
    assert parts == [(True, 4), (False, 6)]


amount = st.integers(1, 9)
blends = st.lists(st.lists(st.tuples(st.integers(0, 9), amount), min_size=1, max_size=4), min_size=1, max_size=8)


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(blends)
def test_whatever_was_blended_each_stage_adds_up_to_the_whole(yard: Shop, plan):
    lots = [
        received(yard, "ndpr-oxide", 900, stage("mined", "AU", share_ppm=700_001)),
        received(yard, "dy-metal", 900, stage("separated", "MY")),
        received(yard, "iron", 900),
    ]
    for parts in plan:
        drawn = {lots[index % len(lots)]: kilos for index, kilos in parts}
        lots.append(made(yard, "strip-casting", "SC", "alloy-strip", "US", *drawn.items()))
    for origin in origins(yard, lots[-1]):
        assert 0 < origin.share <= WHOLE
        assert [sum(part.share for part in parts) for parts in origin.stages] == [WHOLE] * len(STAGES)
