"""What goes into a lot counts by what it weighed then, and nothing is left out because nobody weighed it."""

import pytest

from tests.services.makeup.test_makeups import here, made, makeup, per_mille, received, stage, versions, ways
from tests.services.plant_builder import KG, Shop, draw, new_lot
from traceapp.domain.makeup import WHOLE
from traceapp.domain.quantity import UnitMass, mg, pcs
from traceapp.domain.record.pieces import Draw, HeelDraw, NamedMass, Seat
from traceapp.domain.record.production import CameBack, Exposed, StepPerformed


def pieces(shop: Shop, country: str, unit_mass: UnitMass | None) -> str:
    """A thousand pieces of neodymium that was mined in a country."""
    metal = received(shop, "nd-metal", 20, stage("mined", country), composition=(("Nd", "100"),))
    lot = new_lot(shop.code("MC"), "machined-magnet", pcs(1000), unit_mass=unit_mass)
    draws = (draw(metal, mg(10 * KG)),)
    shop.record(StepPerformed(step="machining", route="sintered-ndfeb", country="US", draws=draws, lots=(lot,)))
    return lot.code


def mined(shop: Shop, lot: str) -> dict[str, int]:
    """Per mille of the neodymium by country of the mine."""
    return {
        done.country: share for way, share in ways(makeup(shop, lot), "Nd").items() for done in way.places(("mined",))
    }


def together(shop: Shop, *draws: Draw, heels: tuple[HeelDraw, ...] = ()) -> str:
    lot = new_lot(shop.code("GD"), "machined-magnet", pcs(100))
    shop.record(
        StepPerformed(
            step="grain-boundary-diffusion", route="sintered-ndfeb", country="US", draws=draws, heels=heels, lots=(lot,)
        )
    )
    return lot.code


LIGHT, HEAVY = UnitMass(10_000, 1), UnitMass(30_000, 1)


@pytest.mark.parametrize(
    ("one", "other", "shares"),
    [
        (LIGHT, HEAVY, {"AU": 250, "CN": 750}),
        (None, None, {"AU": 500, "CN": 500}),
        (LIGHT, None, {"AU": 500, "CN": 500}),
    ],
)
def test_pieces_count_by_mass_or_else_by_number(
    shop: Shop, one: UnitMass | None, other: UnitMass | None, shares: dict[str, int]
) -> None:
    lots = pieces(shop, "AU", one), pieces(shop, "CN", other)
    assert mined(shop, together(shop, *(draw(lot, pcs(100)) for lot in lots))) == shares


def test_pieces_that_nobody_weighed_stay_in_what_they_were_melted_with_and_its_analysis_is_presumed(shop: Shop) -> None:
    metal, returned = (
        received(shop, "nd-metal", 10, stage("mined", "AU"), composition=(("Nd", "100"),)),
        pieces(shop, "CN", None),
    )
    heat = together(shop, draw(metal, mg(10 * KG)), draw(returned, pcs(100)))
    assert set(mined(shop, heat)) == {"AU", "CN"}
    assert versions(shop, heat)[-1].presumed == ("Nd",)


@pytest.mark.parametrize("unit_mass", [None, LIGHT])
def test_a_heel_beside_pieces_does_not_count_for_all_of_it(shop: Shop, unit_mass: UnitMass | None) -> None:
    old, new = pieces(shop, "CN", LIGHT), pieces(shop, "AU", unit_mass)
    heel = HeelDraw(equipment="B-1", lot=old, mass_mg=200_000)
    found = mined(shop, together(shop, draw(new, pcs(980)), heels=(heel,)))
    assert found["AU"] > found["CN"]
    assert unit_mass is None or found == {"AU": 980, "CN": 20}


def test_a_heel_that_nobody_weighed_is_in_the_next_lot_however_little(shop: Shop) -> None:
    old, new = (received(shop, "nd-metal", 100, stage("mined", country)) for country in ("CN", "AU"))
    first = made(shop, "strip-casting", "SC", "alloy-strip", "US", (old, 100))
    heel = HeelDraw(equipment="SC-1", lot=first, mass_mg=0)
    second = made(shop, "strip-casting", "SC", "alloy-strip", "US", (new, 100), heels=(heel,))
    content = makeup(shop, second).content("Nd")
    assert content is not None
    (few,) = (o.share for o in content.origins if o.provenance.places(("mined",))[0].country == "CN")
    assert few == WHOLE // 10**8


def test_a_bath_counts_what_a_piece_weighed_before_it(shop: Shop) -> None:
    # 1 000 pieces of 10 g take up 1 kg: 1 kg in 11 kg.
    lot, anode = pieces(shop, "AU", LIGHT), received(shop, "nickel-anode", 5)
    bath = Exposed(
        code=shop.code("PL"),
        step="coating",
        route="sintered-ndfeb",
        country="MX",
        seats=(Seat(lot=lot, container=1, quantity=pcs(1000)),),
        consumables=(Draw(lot=anode, container=1, quantity=mg(2 * KG), line="nickel"),),
        uptakes=(NamedMass(name="metal-taken", mass_mg=KG),),
        unit_mass=UnitMass(11_000, 1),
    )
    shop.record(bath)
    assert makeup(shop, lot).share("Ni") == WHOLE // 11
    # What is drawn now weighs 11 g a piece: 1.1 kg of them beside 1.1 kg of the other.
    other = pieces(shop, "CN", UnitMass(11_000, 1))
    assert mined(shop, together(shop, draw(lot, pcs(100)), draw(other, pcs(100)))) == {"AU": 476, "CN": 524}


def test_a_bath_of_pieces_that_nobody_weighed_leaves_as_much_nickel_as_the_route_lets_it(shop: Shop) -> None:
    lots, anode = [pieces(shop, "AU", None) for _ in range(2)], received(shop, "nickel-anode", 5)
    shop.record(
        Exposed(
            code=shop.code("PL"),
            step="coating",
            route="sintered-ndfeb",
            seats=tuple(Seat(lot=lot, container=1, quantity=pcs(1000)) for lot in lots),
            consumables=(Draw(lot=anode, container=1, quantity=mg(KG), line="nickel"),),
            uptakes=(NamedMass(name="metal-taken", mass_mg=100_001),),
        )
    )
    for lot in lots:
        assert per_mille(makeup(shop, lot), "Ni") == 80
        assert "Ni" in versions(shop, lot)[-1].presumed


def test_what_a_processor_diffused_in_is_of_no_origin_that_anybody_told(shop: Shop) -> None:
    lot = pieces(shop, "AU", LIGHT)
    seats = (Seat(lot=lot, container=1, quantity=pcs(1000)),)
    shop.record(CameBack(job="J-1", seats=seats, code="GD-9", step="grain-boundary-diffusion", country="CN"))
    found = makeup(shop, lot)
    assert per_mille(found, "Tb") + per_mille(found, "Dy") == 10, "one per cent at most, says the route"
    for element in ("Tb", "Dy"):
        assert [[done.stage for done in way.chain] for way in ways(found, element)] == [["diffused"]]
    assert {"Dy", "Tb"} <= set(versions(shop, lot)[-1].presumed)
    assert here("machined", "US") in next(iter(ways(found, "Nd"))).chain
