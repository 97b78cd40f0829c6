"""A claim class keeps out what its rules forbid for good, and names what may go in instead (DOMAIN 16)."""

import pytest
from msgspec.structs import replace

from tests.services.plant_builder import KG, Shop, draw, new_lot
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.order import ClaimClass
from traceapp.domain.quantity import mg
from traceapp.domain.record.pieces import HeelDraw, Seat
from traceapp.domain.record.production import Exposed, LotReceived, OriginDeclared, StepPerformed
from traceapp.errors import Refused
from traceapp.services.run.production import _heel_notes
from traceapp.services.run.run import Run
from traceapp.services.stock.claims import broken, can_claim, require_claim

CLASS = ClaimClass(key="DFARS-2027", name="DFARS from 2027", rules=("dfars-252-225-7052/from-2027",))


def received(shop: Shop, country: str, material: str = "nd-metal", *, is_worked_out: bool = True) -> str:
    code = shop.code("RM")
    lot = new_lot(code, material, mg(100 * KG), claim="DFARS-2027")
    stages = (DeclaredStage(stage="mined", country=country),) if country else ()
    record = LotReceived(lot=lot, step="receipt", stages=stages)
    shop.store.record(shop.command(), lambda _books: (record,))
    if is_worked_out:
        shop.work_out()
    return code


def refusal(shop: Shop, lot: str, claim: str = "DFARS-2027") -> Refused | None:
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        try:
            require_claim(books, shop.plant, state, claim, shop.at, instead=("RM-2", "R-1"))
        except Refused as refused:
            return refused
    return None


def test_a_share_from_a_covered_country_is_kept_out_with_the_rule_and_a_lot_instead(shop: Shop) -> None:
    shop.put_in_force(CLASS)
    refused = refusal(shop, received(shop, "CN"))
    assert refused is not None
    assert refused.code == "claim_not_met"
    assert {name: refused.facts[name] for name in ("claim", "element", "country", "instead", "place")} == {
        "claim": "DFARS-2027",
        "element": "Nd",
        "country": "CN",
        "instead": "RM-2",
        "place": "R-1",
    }
    assert "252.225-7052" in str(refused.facts["rule"])


@pytest.mark.parametrize("country", ["AU", ""])
def test_what_is_good_or_not_told_yet_goes_in(shop: Shop, country: str) -> None:
    shop.put_in_force(CLASS)
    assert refusal(shop, received(shop, country)) is None


def test_a_class_without_rules_or_no_class_keeps_nothing_out(shop: Shop) -> None:
    lot = received(shop, "CN")
    assert refusal(shop, lot) is None
    shop.put_in_force(ClaimClass(key="DFARS-2027", name="only kept apart"))
    assert refusal(shop, lot) is None
    assert refusal(shop, lot, claim="") is None
    with shop.store.reading() as books:
        assert can_claim(books, shop.plant, [*books.lots((lot,)).values()], "nobody's", shop.at) == {lot}


def test_a_rule_or_a_material_that_this_plant_does_not_have_keeps_nothing_out(shop: Shop) -> None:
    shop.put_in_force(replace(CLASS, rules=("nobody's", *CLASS.rules)))
    lot = received(shop, "CN")
    with shop.store.reading() as books:
        states = [*books.lots((lot,)).values()]
        assert [why.subject for _, why in broken(books, shop.plant, states, CLASS.key, shop.at)] == [lot]
        bare = replace(shop.plant, materials={})
        assert not list(broken(books, bare, states, CLASS.key, shop.at))


def test_what_was_done_to_a_lot_last_counts_once_it_is_worked_out(shop: Shop) -> None:
    shop.put_in_force(CLASS)
    lot = received(shop, "AU")
    load = Exposed(code=shop.code("SN"), step="sintering", seats=(Seat(lot=lot),), country="CN")
    shop.store.record(shop.command(), lambda _books: (load,))
    assert refusal(shop, lot) is None
    shop.work_out()
    assert refusal(shop, lot) is not None
    assert refusal(shop, received(shop, "CN", is_worked_out=False)) is None


def test_one_gram_in_a_heat_is_as_bad_as_all_of_it_and_a_late_word_takes_it_back(shop: Shop) -> None:
    shop.put_in_force(CLASS)
    good, bad = received(shop, "AU"), received(shop, "RU")
    heat = shop.code("SC")
    shop.record(
        StepPerformed(
            step="strip-casting",
            route="sintered-ndfeb",
            country="US",
            draws=(draw(good, mg(50 * KG)), draw(bad, mg(1000))),
            lots=(new_lot(heat, "alloy-strip", mg(50 * KG), claim="DFARS-2027"),),
        )
    )
    assert refusal(shop, heat) is not None
    shop.record(OriginDeclared(lot=bad, stages=(DeclaredStage(stage="mined", country="AU"),), reason="wrong paper"))
    assert refusal(shop, heat) is None


def test_lots_that_may_go_in_are_told_from_those_that_may_not(shop: Shop) -> None:
    shop.put_in_force(CLASS)
    good, bad = received(shop, "AU"), received(shop, "CN")
    with shop.store.reading() as books:
        states = [*books.lots((good, bad)).values()]
        assert can_claim(books, shop.plant, states, "DFARS-2027", shop.at) == {good}
        assert {why.subject for _, why in broken(books, shop.plant, states, "DFARS-2027", shop.at)} == {bad}


def test_a_heel_that_breaks_the_class_is_doubted_in_what_it_went_into(shop: Shop) -> None:
    shop.put_in_force(CLASS)
    bad = received(shop, "CN", "alloy-strip")
    step = shop.plant.routes["sintered-ndfeb"].find("strip-casting")
    assert step is not None
    run = Run(command="c", step=step, route="sintered-ndfeb", revision="1", claim="DFARS-2027")
    heel = HeelDraw(equipment="SC-1", lot=bad, mass_mg=5 * KG)
    with shop.store.reading() as books:
        notes = _heel_notes(books, shop.plant, shop.command(), run, ("SC-9",), (heel,))
    assert [(note.lot, note.code) for note in notes] == [("SC-9", "claim_mixed")]
