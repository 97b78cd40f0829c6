"""Which lots along the way did a stage, and how much of an element came through each of them."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.plant_builder import KG, Chain, Shop, draw, new_lot, small_plant
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.quantity import mg
from traceapp.domain.record.production import LotReceived, StepPerformed
from traceapp.domain.stage_share import shares_at
from traceapp.services.origin.origins import Doer, doers_of
from traceapp.services.trace.flow import WHOLE
from traceapp.services.trace.trace_answer import Direction
from traceapp.services.trace.tracing import trace


@pytest.fixture
def shop(tmp_path) -> Iterator[Shop]:
    with small_plant(tmp_path) as made:
        yield made


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    with small_plant(tmp_path_factory.mktemp("yard")) as made:
        yield made


def doers(shop: Shop, lot: str, element: str = "Nd") -> tuple[Doer, ...]:
    with shop.store.reading() as books:
        return doers_of(books, shop.plant, trace(books, shop.plant, lot, Direction.BACK), element)


def told(shop: Shop, lot: str, stage: str, element: str = "Nd") -> dict[tuple[str, str], int]:
    """Per mille by lot and country."""
    return {
        (one.lot, one.done.country): (one.share + WHOLE // 2000) * 1000 // WHOLE
        for one in doers(shop, lot, element)
        if one.done.stage == stage
    }


def received(shop: Shop, material: str, kilos: int, *stages: DeclaredStage, **more: object) -> str:
    code = shop.code(shop.plant.material(material).kind)
    lot = new_lot(code, material, mg(kilos * KG))
    shop.record(LotReceived(lot=lot, step="receipt", stages=stages, **more))  # type: ignore[arg-type]
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


def stage(name: str, country: str, **more: object) -> DeclaredStage:
    return DeclaredStage(stage=name, country=country, **more)  # type: ignore[arg-type]


def test_a_stage_was_done_by_the_lots_that_it_was_recorded_or_declared_of(shop: Shop) -> None:
    norway = received(shop, "nd-oxide", 100, stage("mined", "AU"), stage("separated", "MY"))
    texas = received(shop, "nd-oxide", 100, stage("mined", "US"))
    metal = made(shop, "reduction", "RM", "nd-metal", "VN", (norway, 60), (texas, 20))
    bought = received(shop, "nd-metal", 100, stage("mined", "US"), stage("reduced", "GB"))
    iron = received(shop, "iron", 500)
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", (metal, 60), (bought, 40), (iron, 200))
    assert told(shop, heat, "mined") == {(norway, "AU"): 450, (texas, "US"): 150, (bought, "US"): 400}
    assert told(shop, heat, "separated") == {(norway, "MY"): 450}
    assert told(shop, heat, "reduced") == {(metal, "VN"): 600, (bought, "GB"): 400}
    assert told(shop, heat, "melted") == {(heat, "US"): 1000}
    assert told(shop, heat, "melted", "Fe") == {(heat, "US"): 1000}
    assert {one.lot for one in doers(shop, heat) if one.is_recorded} == {metal, heat}


def test_matter_melted_twice_was_melted_by_both_lots(shop: Shop) -> None:
    metal = received(shop, "nd-metal", 100)
    flake = made(shop, "strip-casting", "SC", "alloy-strip", "CN", (metal, 50))
    again = made(shop, "strip-casting", "SC", "alloy-strip", "US", (flake, 10), (metal, 30))
    assert told(shop, again, "melted") == {(again, "US"): 1000, (flake, "CN"): 250}


def test_an_element_is_followed_by_what_of_it_is_in_each_parent(shop: Shop) -> None:
    one = received(shop, "ndpr-metal", 10, stage("mined", "AU"), composition=(("Nd", "50"), ("Pr", "50")))
    other = received(shop, "ndpr-metal", 10, stage("mined", "US"), composition=(("Nd", "80"), ("Pr", "20")))
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", (one, 10), (other, 10))
    assert told(shop, heat, "mined") == {(one, "AU"): 385, (other, "US"): 615}
    assert told(shop, heat, "mined", "Pr") == {(one, "AU"): 714, (other, "US"): 286}
    assert told(shop, heat, "mined", "Dy") == {}


def test_what_a_load_did_after_a_lot_went_on_was_not_done_to_what_came_of_it(shop: Shop) -> None:
    chain = Chain(shop)
    assert {lot for lot, _ in told(shop, chain.lot, "sintered")} == {chain.pressed}
    shop.expose("sintering", "SN", chain.powder)
    assert {lot for lot, _ in told(shop, chain.lot, "sintered")} == {chain.pressed}


amount = st.integers(1, 9)
blends = st.lists(st.lists(st.tuples(st.integers(0, 9), amount), min_size=1, max_size=4), min_size=1, max_size=8)


@settings(max_examples=settings().max_examples // 2, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(blends)
def test_the_walk_and_the_stored_makeup_tell_the_same_of_where_it_was_mined(yard: Shop, plan) -> None:
    lots = [
        received(yard, "ndpr-oxide", 900, stage("mined", "AU", share_ppm=700_001)),
        received(yard, "nd-metal", 900, stage("mined", "US")),
        received(yard, "iron", 900),
    ]
    for parts in plan:
        drawn = {lots[index % len(lots)]: kilos for index, kilos in parts}
        lots.append(made(yard, "strip-casting", "SC", "alloy-strip", "US", *drawn.items()))
    with yard.store.reading() as books:
        content = books.makeups((lots[-1],))[lots[-1]][-1].makeup.content("Nd")
    stored = {
        part.done[0].country: part.share
        for part in shares_at(content.origins if content is not None else (), ("mined",))
        if part.done
    }
    walked: dict[str, int] = {}
    for one in doers(yard, lots[-1]):
        if one.done.stage == "mined":
            walked[one.done.country] = walked.get(one.done.country, 0) + one.share
    assert walked.keys() == stored.keys()
    assert all(abs(walked[country] - share) < 10**4 for country, share in stored.items())
