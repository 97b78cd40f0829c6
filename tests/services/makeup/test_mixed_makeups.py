"""What a lot is made of that a processor mixed with another: some of each, until they are told apart."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.makeup.test_makeups import received, stage
from tests.services.mixed_lots import mix, sort_out
from tests.services.plant_builder import KG, Shop, draw
from traceapp.domain.makeup import UNKNOWN, WHOLE, Makeup
from traceapp.domain.quantity import UnitMass, mg, pcs
from traceapp.services.makeup.catching_up import as_of_now
from traceapp.services.makeup.makeups import read_for, versions_of


def magnets(shop: Shop, country: str, pieces: int, *, unit_mass: int = 10_000) -> str:
    """Of neodymium that was mined in a country."""
    metal = received(shop, "nd-metal", 100, stage("mined", country), composition=(("Nd", "100"),))
    piece = UnitMass(unit_mass, 1) if unit_mass else None
    return shop.make("machining", [draw(metal, mg(KG))], "MG", "machined-magnet", pcs(pieces), unit_mass=piece)


def makeup(shop: Shop, lot: str) -> Makeup:
    with shop.store.reading() as books:
        (found,) = books.makeups((lot,)).values()
        assert as_of_now(books, shop.plant, (lot,)) == {lot: found}
    return found[-1].makeup


def mined_in(shop: Shop, lot: str) -> dict[str, int]:
    """Where its neodymium was mined, by share in per mille."""
    content = makeup(shop, lot).content("Nd")
    assert content is not None
    found: dict[str, int] = {}
    for origin in content.origins:
        for done in origin.provenance.places(("mined",)):
            found[done.country] = found.get(done.country, 0) + origin.share
    return {country: round(share * 1000 / WHOLE) for country, share in found.items()}


def test_each_is_some_of_both_by_what_came_back_of_each_and_its_own_again_once_told_apart(shop: Shop):
    one, other = magnets(shop, "AU", 1000), magnets(shop, "CN", 1000, unit_mass=30_000)
    mix(shop, one, other, pieces=500)
    assert mined_in(shop, one) == mined_in(shop, other) == {"AU": 250, "CN": 750}
    sort_out(shop, one)
    assert mined_in(shop, one) == {"AU": 1000}
    assert mined_in(shop, other) == {"AU": 250, "CN": 750}


def test_what_nobody_weighed_counts_by_its_pieces_and_what_nobody_counted_alike(shop: Shop):
    one, other = magnets(shop, "AU", 1000, unit_mass=0), magnets(shop, "CN", 1000, unit_mass=0)
    mix(shop, one, other, pieces=500)
    assert mined_in(shop, one) == {"AU": 500, "CN": 500}
    third = magnets(shop, "MY", 100)
    mix(shop, one, third)
    assert mined_in(shop, third) == {"AU": 250, "CN": 250, "MY": 500}


def test_what_went_on_before_it_was_mixed_is_none_of_the_other(shop: Shop):
    one, other = magnets(shop, "AU", 1000), magnets(shop, "CN", 1000)
    before = shop.make("packing", [draw(one, pcs(10))], "MG", "machined-magnet", pcs(10))
    mix(shop, one, other)
    after = shop.make("packing", [draw(one, pcs(10))], "MG", "machined-magnet", pcs(10))
    assert mined_in(shop, before) == {"AU": 1000}
    assert mined_in(shop, after) == {"AU": 500, "CN": 500}


COUNTRIES = ("AU", "CN", "MY", "US")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.booleans()), max_size=6))
def test_a_country_is_in_a_lot_if_and_only_if_a_mix_led_there(shop: Shop, acts):
    lots = {country: magnets(shop, country, 1000) for country in COUNTRIES}
    held = {country: {country} for country in COUNTRIES}
    for one, other, is_apart in acts:
        first, second = COUNTRIES[one], COUNTRIES[other]
        if first != second:
            mix(shop, lots[first], lots[second])
            held[first] = held[second] = held[first] | held[second]
            if is_apart:
                break
    assert {country: set(mined_in(shop, lot)) for country, lot in lots.items()} == held


def test_mixed_with_a_lot_that_nobody_knows_it_may_hold_anything_of_which_nothing_is_presumed(shop: Shop):
    one = magnets(shop, "AU", 1000)
    mix(shop, one, "MG-2647-B012-4")
    made = makeup(shop, one)
    assert made.share(UNKNOWN) == WHOLE // 2
    with shop.store.reading() as books:
        assert books.makeups((one,))[one][-1].presumed == ("Nd",)
        assert versions_of(books, shop.plant, one, read_for(books, (one,))) == books.makeups((one,))[one]
