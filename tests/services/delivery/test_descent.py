"""The line of descent: whose coupon says something of a magnet, and whose does not."""

import pytest
from msgspec.structs import replace as revised

from tests.services.plant_builder import KG, MAGNET, PART, Chain, Shop, draw, measured, new_lot, specification
from traceapp.domain.part import Requirement, Specification
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.pieces import HeelDraw
from traceapp.domain.record.production import StepPerformed
from traceapp.errors import Refused
from traceapp.services.delivery.results import Evidence, Standing, results_for

Finished = tuple[Shop, Chain]
HEAT = Requirement(property="nd", test_unit="heat")
DIFFUSED = Requirement(property="hcj", low="1353", test_unit="gbd load", n=5)


def evidence(shop: Shop, lot: str, *rows: Requirement) -> tuple[Evidence, ...]:
    wanted: Specification = revised(specification(), requirements=rows, composition=())
    with shop.store.reading() as books:
        return results_for(books, shop.plant, lot, wanted, at=shop.at)


def units(found: tuple[Evidence, ...]) -> set[str]:
    return {e.unit.code for e in found if e.unit is not None}


def diffused(shop: Shop, blocks: str, source: str, *, second: str = "op2") -> str:
    """A lot that went through the diffusion furnace with a terbium source."""
    charge = [draw(blocks, mg(10 * KG), container=2, line="blocks"), draw(source, mg(KG // 10), line="source")]
    return shop.make(
        "grain-boundary-diffusion", charge, "GD", "sintered-block", mg(10 * KG), second=second, part=PART,
        unit_mass=MAGNET,
    )  # fmt: skip


def test_a_heel_and_a_consumable_are_ancestors_and_no_line_of_descent(finished: Finished):
    shop, chain = finished
    charge = [draw(chain.metal, mg(KG)), draw(chain.iron, mg(2 * KG))]
    old = shop.make("strip-casting", charge, "SC", "alloy-strip", mg(3 * KG), second="op2")
    gas = shop.receive("argon", mg(KG))
    powder, milled = shop.code("HD"), shop.code("JM")
    shop.record(
        StepPerformed(
            step="hydrogen-decrepitation",
            draws=(draw(chain.heat, mg(KG)),),
            consumables=(draw(gas, mg(KG)),),
            lots=(new_lot(powder, "hd-powder", mg(KG)),),
        )
    )
    shop.record(
        StepPerformed(
            step="jet-milling",
            draws=(draw(powder, mg(KG)),),
            heels=(HeelDraw(equipment="JM-1", lot=old, mass_mg=KG),),
            lots=(new_lot(milled, "milled-powder", mg(KG)),),
        )
    )
    lot = shop.make("pressing", [draw(milled, mg(KG))], "PR", "compact", mg(KG), part=PART)
    found = evidence(shop, lot, HEAT)
    assert units(found) == {chain.heat}
    assert [e.standing for e in found] == [Standing.MET]


def test_the_source_of_terbium_needs_no_sinter_load(finished: Finished):
    shop, chain = finished
    source = shop.receive("tb-fluoride", mg(KG))
    lot = diffused(shop, chain.pressed, source)
    sintered = Requirement(property="density", test_unit="sinter load")
    assert units(evidence(shop, lot, sintered)) == {chain.sinter_load}
    assert not [e for e in evidence(shop, lot, sintered) if e.lost]


def test_slices_that_were_diffused_are_tested_as_the_diffused_lot(finished: Finished):
    shop, chain = finished
    lot = diffused(shop, chain.pressed, shop.receive("tb-fluoride", mg(KG)))
    assert [(e.standing, e.unit.code if e.unit else "") for e in evidence(shop, lot, DIFFUSED)] == [
        (Standing.MISSING, lot)
    ]
    shop.report(lot, "gbd load", measured("hcj", 5, "1900", "1910", "1920"))
    assert [e.standing for e in evidence(shop, lot, DIFFUSED)] == [Standing.MET]
    shop.expose("annealing", "AN", lot)
    found = evidence(shop, lot, DIFFUSED)
    assert [(e.standing, e.voided_by) for e in found] == [(Standing.INVALID, ("annealing",))]


def test_material_that_was_bought_later_on_has_no_such_unit_here_and_says_which(finished: Finished):
    shop, chain = finished
    bought = shop.receive_as("PR", "sintered-block", mg(10 * KG))
    own = draw(chain.pressed, mg(KG), container=2)
    lot = shop.make("machining", [draw(bought, mg(KG)), own], "MG", "machined-magnet", pcs(50), part=PART)
    density = Requirement(property="density", test_unit="sinter load")
    found = evidence(shop, lot, density)
    assert (units(found), [e.lost for e in found if e.lost]) == ({chain.sinter_load}, [bought])
    # Its results from the supplier's certificate may be filed as those of a sinter load.
    shop.report(bought, "sinter load", measured("density", 1, "7.55", "7.55", "7.55"))
    assert {e.filed for e in evidence(shop, lot, density) if e.speaks} == {bought}
    assert not [e for e in evidence(shop, lot, density) if e.lost]


def test_what_is_done_to_the_rest_of_a_lot_later_does_not_touch_what_left_before(finished: Finished):
    shop, chain = finished
    early = shop.make(
        "machining", [draw(chain.pressed, mg(KG), container=2)], "MG", "machined-magnet", pcs(50), part=PART
    )
    shop.expose("annealing", "AN", chain.pressed)
    late = shop.make(
        "machining", [draw(chain.pressed, mg(KG), container=2)], "MG", "machined-magnet", pcs(50), part=PART
    )
    hcj = Requirement(property="hcj", test_unit="sinter load")
    assert [e.standing for e in evidence(shop, early, hcj)] == [Standing.MET]
    assert [e.standing for e in evidence(shop, late, hcj)] == [Standing.INVALID]


def test_a_heat_that_was_blended_is_measured_on_the_blend(finished: Finished):
    shop, chain = finished
    blend = shop.make("blending", [draw(chain.milled, mg(KG))], "BL", "blended-powder", mg(KG), second="op2")
    lot = shop.make("pressing", [draw(blend, mg(KG))], "PR", "compact", mg(KG), part=PART)
    found = evidence(shop, lot, HEAT)
    assert [(e.standing, e.unit.code if e.unit else "") for e in found] == [(Standing.MISSING, blend)]


def test_a_lot_nobody_knows_has_no_results(shop: Shop):
    with pytest.raises(Refused, match="lot_unknown"):
        evidence(shop, "MG-2633-C004-N", HEAT)
