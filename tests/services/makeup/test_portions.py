"""A lot that goes through loads and baths in portions, by hand (DOMAIN 6)."""

import pytest

from tests.services.balance.test_balancing import scales  # noqa: F401 - a fixture
from tests.services.balance.test_element_masses import balance
from tests.services.makeup.test_makeups import chain, here, makeup, per_mille, received, versions, ways
from tests.services.plant_builder import KG, Shop, draw, new_lot
from traceapp.domain.makeup import WHOLE, Done
from traceapp.domain.material_balance import Scope
from traceapp.domain.quantity import UnitMass, mg, pcs
from traceapp.domain.record.pieces import Draw, NamedMass, Seat
from traceapp.domain.record.production import Exposed, Parted, StepPerformed
from traceapp.domain.record.quality import Result


@pytest.fixture
def trays(shop: Shop) -> str:
    """Two trays of 500 pieces of 10 g each, out of neodymium."""
    return two_trays(shop)


def two_trays(shop: Shop) -> str:
    metal = received(shop, "nd-metal", 20, composition=(("Nd", "100"),))
    lot = new_lot(shop.code("MC"), "machined-magnet", pcs(1000), containers=2, unit_mass=UnitMass(10_000, 1))
    shop.record(
        StepPerformed(
            step="machining", route="sintered-ndfeb", country="US", draws=(draw(metal, mg(10 * KG)),), lots=(lot,)
        )
    )
    return lot.code


def bath(shop: Shop, lot: str, *trays: int, country: str, nickel_mg: int) -> None:
    anode = received(shop, "nickel-anode", 5)
    shop.record(
        Exposed(
            code=shop.code("PL"),
            step="coating",
            route="sintered-ndfeb",
            country=country,
            seats=tuple(Seat(lot=lot, container=n, quantity=pcs(500)) for n in trays),
            consumables=(Draw(lot=anode, container=1, quantity=mg(KG), line="nickel"),),
            uptakes=(NamedMass(name="metal-taken", mass_mg=nickel_mg),),
        )
    )


def coats(shop: Shop, lot: str) -> dict[tuple[str, ...], int]:
    """Per mille of the neodymium by where it was coated."""
    found = ways(makeup(shop, lot), "Nd")
    return {tuple(done.country for done in way.places(("coated",))): share for way, share in found.items()}


def test_two_halves_in_two_baths_have_the_nickel_of_both_once_and_each_its_own_place(shop: Shop, trays: str) -> None:
    # 50 g on 5 kg, then 50 g on the other 5 kg: 100 g in 10.1 kg, 0.990099 %.
    bath(shop, trays, 1, country="MX", nickel_mg=50_000)
    bath(shop, trays, 2, country="CN", nickel_mg=50_000)
    assert [version.makeup.share("Ni") for version in versions(shop, trays)] == [0, 9_900_990_099, 9_900_990_099]
    assert coats(shop, trays) == {("MX",): 500, ("CN",): 500}
    bath_of_both = {way.places(("coated",)) for way in ways(makeup(shop, trays), "Ni")}
    assert bath_of_both == {(here("coated", "MX"),), (here("coated", "CN"),)}


def test_halves_that_took_up_unlike_amounts_are_averaged_by_mass(shop: Shop, trays: str) -> None:
    # 100 g on the one half and nothing on the other: 100 g in 10.1 kg.
    bath(shop, trays, 1, country="MX", nickel_mg=100_000)
    bath(shop, trays, 2, country="MX", nickel_mg=0)
    assert abs(makeup(shop, trays).share("Ni") - 100 * WHOLE // 10_100) < 10**8


def test_what_one_half_went_through_alone_the_lot_went_through_and_no_place_is_lost(shop: Shop, trays: str) -> None:
    bath(shop, trays, 1, country="MX", nickel_mg=50_000)
    bath(shop, trays, 2, country="CN", nickel_mg=50_000)
    shop.expose("magnetising", "MZ", seats=(Seat(lot=trays, container=1, quantity=pcs(500)),))
    assert coats(shop, trays) == {("MX",): 500, ("CN",): 500}
    assert all(way.places(("magnetised",)) for way in ways(makeup(shop, trays), "Nd"))


def test_a_half_coated_again_was_coated_twice_and_the_other_once(shop: Shop, trays: str) -> None:
    bath(shop, trays, 1, 2, country="MX", nickel_mg=100_000)
    bath(shop, trays, 2, country="US", nickel_mg=50_000)
    assert coats(shop, trays) == {("MX",): 500, ("MX", "US"): 500}
    assert abs(makeup(shop, trays).share("Ni") - 150 * WHOLE // 10_150) < 10**8


def test_what_was_sorted_out_of_a_tray_goes_on_as_the_lot_stood(shop: Shop, trays: str) -> None:
    bath(shop, trays, 1, 2, country="MX", nickel_mg=100_000)
    shop.record(Parted(lot=trays, container=1, into=3, quantity=pcs(100)))
    shop.expose("magnetising", "MZ", seats=(Seat(lot=trays, container=3, quantity=pcs(100)),))
    assert ways(makeup(shop, trays), "Nd") == {
        chain(here("machined", "US"), here("coated", "MX"), Done("magnetised", "", "", ("recorded",))): 1000
    }


def test_what_was_measured_between_two_baths_stays_of_the_half_that_was_in_the_first(shop: Shop, trays: str) -> None:
    bath(shop, trays, 1, country="MX", nickel_mg=50_000)
    shop.report(trays, "final lot", Result(property="nd", n=1, mean="98.0"))
    bath(shop, trays, 2, country="MX", nickel_mg=50_000)
    # 98 % of the first 5.05 kg, and 5 kg of the other 5.05 kg.
    assert abs(makeup(shop, trays).share("Nd") - (980_000 + 990_099) * WHOLE // 2 // 10**6) < 10**6


def test_an_element_balances_in_each_of_two_baths(scales: Shop) -> None:  # noqa: F811
    lot = two_trays(scales)
    for n in (1, 2):
        bath(scales, lot, n, country="MX", nickel_mg=50_000)
    found = balance(scales, Scope(step="coating", element="Ni"))
    assert (found.inputs_mg, found.uptakes_mg) == (0, 100_000)
    # The pieces were not weighed anew, so that 10 kg of them hold what is in 10.1 kg.
    assert abs(found.outputs_mg - 100_000 * 100 // 101) <= 2


def test_burnt_off_in_two_loads_the_rest_is_richer_once(shop: Shop) -> None:
    # 2 kg of lubricant burnt off 100 kg with 30 % neodymium, half in each load: 30 kg in 98 kg, 30.612 %.
    lot = new_lot(shop.code("PR"), "compact", mg(100 * KG), containers=2)
    powder = received(shop, "blended-powder", 100, composition=(("Nd", "30"), ("Fe", "60")))
    draws = (draw(powder, mg(100 * KG)),)
    shop.record(StepPerformed(step="pressing", route="sintered-ndfeb", country="US", draws=draws, lots=(lot,)))
    for n in (1, 2):
        shop.record(
            Exposed(
                code=shop.code("SN"),
                step="sintering",
                route="sintered-ndfeb",
                country="US",
                seats=(Seat(lot=lot.code, container=n, quantity=mg(50 * KG), change=-KG),),
                losses=(NamedMass(name="burn-off", mass_mg=KG),),
            )
        )
    assert [per_mille(version.makeup, "Nd") for version in versions(shop, lot.code)] == [300, 306, 306]
