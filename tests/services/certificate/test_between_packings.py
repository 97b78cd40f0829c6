"""Boxes of one lot that was treated between their packings: each is certified by its own past (DOMAIN 18, 19)."""

import pytest

from tests.services.certificate.test_certifying import draft, row
from tests.services.gate.test_gate import Finished, checks_of, failing
from tests.services.plant_builder import LINE, MAGNET, PART, Chain, Shop, draw, measured, new_lot, outcome
from traceapp.domain.certificate import CertificateContent, Measured
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.dispatch import CustomerReturned, Shipped
from traceapp.domain.record.pieces import Seat
from traceapp.domain.record.quality import Result


def thickness(mean: str) -> tuple[Result, ...]:
    return measured("coating-thickness", 16, "15.4", mean, "19.1", "XR-1"), outcome("adhesion", 5, "0 lifted")


def accept(shop: Shop, lot: str, flux: str) -> str:
    results = measured("flux-moment", 80, "4.34", flux, "4.40"), measured("length", 80, "39.98", "40.01", "40.02")
    return shop.report(lot, "final lot", *results, decision="accepted")


def recoated(shop: Shop, lot: str) -> str:
    """Stripped, coated and magnetised again, measured, accepted and released; returns the bath."""
    bath = shop.expose("coating", "NP", lot)
    shop.report(bath, "plating lot", *thickness("18.0"), lots=(lot,))
    shop.expose("magnetising", "MZ", lot)
    accept(shop, lot, "4.36")
    shop.release(lot)
    return bath


def means(content: CertificateContent, name: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Of each section that shows this property of the first lot: its unit, the boxes it is told of, the mean."""
    found = []
    for section in content.sections:
        for tested in section.rows:
            result = tested.results[0]
            if "".join(run.text for run in tested.name).startswith(name) and isinstance(result, Measured):
                found.append((section.units[0].code, section.units[0].boxes, result.mean))
    return found


def test_boxes_from_before_and_after_a_recoat_show_their_own_bath_and_results_each(finished: Finished):
    shop, chain = finished
    before = shop.pack(chain.lot, 300)
    bath = recoated(shop, chain.lot)
    after = shop.pack(chain.lot, 300)
    shipment = shop.gather(after, before)
    assert failing(shop, shipment) == {}
    content = draft(shop, shipment)
    assert means(content, "Coating thickness") == [
        (chain.plating, (before,), "17.1"),
        (bath, (after,), "18.0"),
    ]
    assert means(content, "Flux moment") == [(chain.lot, (before,), "4.37"), (chain.lot, (after,), "4.36")]
    assert means(content, "Remanence") == [(chain.sinter_load, (), "1.415")]


def test_of_boxes_from_before_and_after_a_recoat_only_the_one_that_lacks_a_result_fails(finished: Finished):
    shop, chain = finished
    before = shop.pack(chain.lot, 300)
    bath = shop.expose("coating", "NP", chain.lot)
    accept(shop, chain.lot, "4.36")
    shop.release(chain.lot)
    after = shop.pack(chain.lot, 300)
    failures = checks_of(shop, shop.gather(before, after))["tested"].failures
    assert {(f.code, f.subject, f.boxes) for f in failures} == {("row_missing", bath, (after,))}


def test_what_was_measured_on_the_rest_after_a_recoat_says_nothing_of_what_was_packed_before(finished: Finished):
    shop, chain = finished
    before = shop.pack(chain.lot, 300)
    recoated(shop, chain.lot)
    content = draft(shop, shop.gather(before))
    assert means(content, "Flux moment") == [(chain.lot, (), "4.37")]
    assert means(content, "Coating thickness") == [(chain.plating, (), "17.1")]


def test_what_was_measured_on_a_packed_lot_that_nothing_was_done_to_counts(finished: Finished):
    shop, chain = finished
    before = shop.pack(chain.lot, 300)
    accept(shop, chain.lot, "4.36")
    assert means(draft(shop, shop.gather(before)), "Flux moment") == [(chain.lot, (), "4.36")]


def test_blocks_annealed_again_say_nothing_of_the_magnets_cut_from_them_before(finished: Finished):
    shop, chain = finished
    shipment = shop.gather(shop.pack(chain.lot, 300))
    shop.expose("annealing", "AN", chain.pressed)
    results = measured("br", 5, "1.38", "1.39", "1.40"), measured("hcj", 5, "1621", "1633", "1646")
    shop.report(chain.sinter_load, "sinter load", *results, lots=(chain.pressed,))
    content = draft(shop, shipment)
    assert means(content, "Intrinsic coercivity") == [(chain.sinter_load, (), "1433")]
    assert means(content, "Remanence") == [(chain.sinter_load, (), "1.39")]  # ageing leaves it as it is


def blocks(shop: Shop, chain: Chain) -> tuple[str, str]:
    """Blocks of one lot on two shelves of a sinter load, and the load."""
    lot = shop.make("pressing", [draw(chain.milled, mg(8_000_000))], "PR", "compact", mg(8_000_000), containers=2)
    seats = tuple(Seat(lot=lot, container=n, position=place) for n, place in ((1, "T1"), (2, "B1")))
    load = shop.expose("sintering", "SN", lot, seats=seats)
    shop.expose("annealing", "AN", lot)
    return lot, load


def coupon(shop: Shop, load: str, lot: str, position: str, coercivity: str) -> None:
    results = measured("br", 5, "1.41", "1.41", "1.41"), measured("hcj", 5, coercivity, coercivity, coercivity)
    shop.report(load, "sinter load", *results, lots=(lot,), position=position)


def cut(shop: Shop, lot: str, *containers: int) -> str:
    draws = [draw(lot, mg(1_000_000), container=n, line="blocks") for n in containers]
    made = shop.make("machining", draws, "MG", "machined-magnet", pcs(50), part=PART, unit_mass=MAGNET)
    return shop.gather(shop.pack(made, 10))


@pytest.mark.parametrize("last", ["T1", "B1"])
def test_a_coupon_speaks_for_the_tray_that_lay_there_whichever_was_measured_last(finished: Finished, last: str):
    shop, chain = finished
    lot, load = blocks(shop, chain)
    told = {"T1": "1433", "B1": "1100"}
    for position in sorted(told, key=lambda place: place == last):
        coupon(shop, load, lot, position, told[position])
    for container, mean in ((1, "1433"), (2, "1100")):
        content = draft(shop, cut(shop, lot, container))
        assert means(content, "Intrinsic coercivity") == [(load, (), mean)]


def test_a_coupon_of_another_shelf_says_nothing(finished: Finished):
    shop, chain = finished
    lot, load = blocks(shop, chain)
    coupon(shop, load, lot, "T1", "1433")
    missing = [f.code for f in checks_of(shop, cut(shop, lot, 2))["tested"].failures if f.subject == load]
    assert missing == ["row_missing", "row_missing"]


@pytest.mark.parametrize("last", ["T1", "B1"])
def test_of_two_shelves_that_were_tested_both_are_told_and_the_worse_decides(finished: Finished, last: str):
    shop, chain = finished
    lot, load = blocks(shop, chain)
    told = {"T1": "1433", "B1": "1100"}
    for position in sorted(told, key=lambda place: place == last):
        coupon(shop, load, lot, position, told[position])
    shipment = cut(shop, lot, 1, 2)
    content = draft(shop, shipment)
    assert means(content, "Intrinsic coercivity") == [(load, (), "1100"), (load, (), "1433")]
    assert [s.units[0].position for s in content.sections if s.kind.startswith("Sinter load")] == ["B1", "T1"]
    codes = [f.code for f in checks_of(shop, shipment)["tested"].failures if f.subject == load]
    assert codes == ["row_failed"]
    assert row(content, "Sinter load, position (1 of 2)", "Remanence")


def test_a_report_of_the_whole_load_speaks_for_every_shelf(finished: Finished):
    shop, chain = finished
    lot, load = blocks(shop, chain)
    coupon(shop, load, lot, "", "1433")
    assert means(draft(shop, cut(shop, lot, 1, 2)), "Intrinsic coercivity") == [(load, (), "1433")]


@pytest.mark.parametrize("is_scanned", [True, False])
def test_what_came_back_was_not_in_the_bath_that_the_rest_was_in_meanwhile(finished: Finished, is_scanned: bool):
    shop, chain = finished
    box = shop.pack(chain.lot, 300)
    shop.record(Shipped(shipment=shop.gather(box), boxes=(box,), order=LINE, customer="tern"), who="shp")
    recoated(shop, chain.lot)
    back = new_lot(shop.code("RT"), "coated-magnet", pcs(20), part=PART, unit_mass=MAGNET)
    boxes = (box,) if is_scanned else ()
    told = CustomerReturned(rma="R-1", lot=back, parents=(chain.lot,), boxes=boxes, customer="tern", reason="cracked")
    shop.record(told, who="shp")
    content = draft(shop, shop.gather(shop.pack(back.code, 20)))
    assert means(content, "Coating thickness") == [(chain.plating, (), "17.1")]
