"""An element is balanced like mass: by what each lot was made of when it was charged, and when it came out."""

import pytest

from tests.demo_store import DemoPlant
from tests.services.balance.test_balancing import KG, scales  # noqa: F401 - a fixture
from tests.services.plant_builder import Shop, draw, new_lot
from traceapp.app.quiet_work import QuietWork
from traceapp.domain.material_balance import MassBalance, Scope
from traceapp.domain.quantity import mg
from traceapp.domain.record.balancing import Verdict
from traceapp.domain.record.pieces import NamedMass, Seat
from traceapp.domain.record.production import Exposed, HeelMeasured, LotReceived, StepPerformed
from traceapp.domain.record.quality import Result
from traceapp.errors import Refused
from traceapp.services.balance.balance_scope import require_scope
from traceapp.services.balance.balancing import read_period, with_makeups

END = 2**52


def balance(shop: Shop, scope: Scope, *, worked_out: bool = True) -> MassBalance:
    if worked_out:
        QuietWork(shop.store, lambda: shop.plant).finish()
    with shop.store.reading() as books:
        return with_makeups(books, read_period(books, shop.plant, 0, END)).balance(scope)


def powder(shop: Shop, neodymium: str) -> str:
    """A hundred kilograms of powder of so many per cent of neodymium, by its analysis, and the rest iron."""
    code = shop.code("BL")
    lot = new_lot(code, "blended-powder", mg(100 * KG))
    iron = str(100 - float(neodymium))
    shop.record(LotReceived(lot=lot, step="receipt", composition=(("Nd", neodymium), ("Fe", iron))))
    return code


def blend(shop: Shop, *lots: str, made: int, lost: int = 0) -> str:
    code = shop.code("BL")
    shop.record(
        StepPerformed(
            step="blending",
            route="sintered-ndfeb",
            draws=tuple(draw(lot, mg(100 * KG), container=1) for lot in lots),
            lots=(new_lot(code, "blended-powder", mg(made * KG)),),
            losses=(NamedMass(name="dust", mass_mg=lost * KG),) if lost else (),
        )
    )
    return code


def test_what_is_lost_takes_the_element_along_as_the_charge_held_it(scales: Shop) -> None:  # noqa: F811
    blend(scales, powder(scales, "30"), powder(scales, "20"), made=198, lost=2)
    found = balance(scales, Scope(step="blending", element="Nd"))
    assert (found.inputs_mg, found.losses_mg) == (50 * KG, KG // 2)
    assert abs(found.outputs_mg - 49_500_000) <= 1
    assert abs(found.unaccounted_mg) <= 1
    assert found.verdict is Verdict.CLOSES


@pytest.mark.parametrize(
    ("measured", "verdict"), [("25.0", Verdict.CLOSES), ("25.3", Verdict.UNKNOWN), ("27.0", Verdict.OPEN)]
)
def test_an_analysis_of_what_came_out_is_as_sure_as_its_property_says(
    scales: Shop,  # noqa: F811
    measured: str,
    verdict: Verdict,
) -> None:
    blended = blend(scales, powder(scales, "30"), powder(scales, "20"), made=200)
    weighed = balance(scales, Scope(step="blending", element="Nd")).uncertainty_mg
    scales.report(blended, "heat", Result(property="nd", n=1, mean=measured))
    found = balance(scales, Scope(step="blending", element="Nd"))
    assert found.verdict is verdict
    assert found.uncertainty_mg == pytest.approx(800_000, abs=weighed), "0.40 % of 200 kg, beside the weighing"


def test_what_lies_in_machines_of_other_steps_is_nothing_to_a_balance(scales: Shop) -> None:  # noqa: F811
    blend(scales, powder(scales, "30"), powder(scales, "20"), made=200)
    strange = scales.receive("alloy-strip", mg(100 * KG))
    scales.record(HeelMeasured(equipment="C-1", lot=strange, mass_mg=5 * KG))
    assert balance(scales, Scope(step="blending", element="Nd")).verdict is Verdict.CLOSES
    of_machine = balance(scales, Scope(equipment="C-1", element="Nd"))
    assert of_machine.doubts[0].code == "composition_presumed", "of the strip nobody told anything"


def test_the_elements_of_a_step_add_up_to_its_mass(scales: Shop) -> None:  # noqa: F811
    blend(scales, powder(scales, "30"), powder(scales, "20"), made=197, lost=2)
    whole = balance(scales, Scope(step="blending"))
    parts = [balance(scales, Scope(step="blending", element=element)) for element in ("Nd", "Fe")]
    for name in ("inputs_mg", "outputs_mg", "losses_mg", "unaccounted_mg"):
        assert abs(sum(getattr(part, name) for part in parts) - getattr(whole, name)) <= 2, name
    assert sum(part.uncertainty_mg for part in parts) >= whole.uncertainty_mg > parts[0].uncertainty_mg


def test_what_the_route_says_took_the_rest_only_took_no_element(demo: DemoPlant) -> None:
    demo.app.quiet_work.finish()
    with demo.app.reading() as books:
        period = with_makeups(books, read_period(books, demo.app.plant, 0, demo.clock()))
    reduction = Scope(step="reduction", element="Nd")
    assert period.balance(Scope(step="reduction")).losses_mg > 500 * KG  # oxygen
    assert period.balance(reduction).losses_mg < 30 * KG
    for step in ("jet-milling", "pressing", "hydrogen-decrepitation", "blending"):
        found = period.balance(Scope(step=step, element="Nd"))
        assert found.inputs_mg > 1_000 * KG
        assert abs(found.unaccounted_mg) * 500 < found.inputs_mg, step
    lines = period.lines(reduction)
    assert sum(line.unaccounted_mg for line in lines) == period.balance(reduction).unaccounted_mg


def test_terbium_of_the_slurry_is_followed_into_the_blocks_and_into_the_overspray(demo: DemoPlant) -> None:
    with demo.app.reading() as books:
        found = with_makeups(books, read_period(books, demo.app.plant, 0, END)).balance(
            Scope(step="grain-boundary-diffusion", element="Tb")
        )
        sumps = [one for state in books.all_states("machine:") for one in state.sump if one.material == "spent-hre"]
        slurries = books.lots([one.lot for one in sumps]).values()
    assert {state.material for state in slurries} == {"hre-slurry"}
    assert found.uptakes_mg == 0
    assert abs(found.closing_mg - sum(one.mass_mg for one in sumps) * 441_600 // 10**6) <= len(sumps)
    assert 0 <= found.unaccounted_mg < found.inputs_mg // 5


def test_nickel_comes_with_the_coating(demo: DemoPlant) -> None:
    demo.app.quiet_work.finish()
    with demo.app.reading() as books:
        period = with_makeups(books, read_period(books, demo.app.plant, 0, demo.clock()))
    found = period.balance(Scope(step="coating", element="Ni"))
    assert found.uptakes_mg > 10 * KG
    assert found.outputs_mg > found.inputs_mg


def test_what_nobody_analysed_or_is_not_worked_out_is_not_told(scales: Shop) -> None:  # noqa: F811
    blend(scales, scales.receive("blended-powder", mg(100 * KG)), made=99)
    QuietWork(scales.store, lambda: scales.plant).finish()
    with scales.store.reading() as books:
        period = read_period(books, scales.plant, 0, END)
        known = with_makeups(books, period)
    scope = Scope(element="Nd")
    assert [doubt.code for doubt in period.balance(scope).doubts][:1] == ["makeup_waiting"]
    assert known.balance(scope).doubts[0].code == "composition_presumed"
    assert {known.balance(scope).verdict, period.balance(scope).verdict} == {Verdict.UNKNOWN}


def test_an_element_is_named_by_its_symbol(scales: Shop) -> None:  # noqa: F811
    with scales.store.reading() as books, pytest.raises(Refused) as refused:
        require_scope(books, scales.plant, Scope(element="Xx"), scales.at)
    assert refused.value.code == "element_unknown"


def bathed(shop: Shop, line: str, anode: str, *, recorded_later: int = 0) -> None:
    """Ten kilograms of blocks take up 100 g out of an anode."""
    code, metal = shop.code("SB"), shop.code("CA")
    blocks = new_lot(code, "sintered-block", mg(10 * KG))
    shop.record(
        LotReceived(lot=blocks, step="receipt", composition=(("Nd", "30"), ("Fe", "70"))),
        LotReceived(lot=new_lot(metal, anode, mg(KG)), step="receipt"),
    )
    command = shop.command()
    shop.at += recorded_later
    bath = Exposed(
        code=shop.code("PL"),
        step="coating",
        route="sintered-ndfeb",
        seats=(Seat(lot=code, container=1, quantity=mg(10 * KG), change=100_000),),
        consumables=(draw(metal, mg(KG), line=line),),
        uptakes=(NamedMass(name="metal-taken", mass_mg=100_000),),
    )
    shop.store.record(command, lambda _books: (bath,))


@pytest.mark.parametrize(
    ("line", "anode", "element"), [("nickel", "nickel-anode", "Ni"), ("copper", "copper-anode", "Cu")]
)
def test_a_bath_gives_the_metal_that_was_drawn_for_it(scales: Shop, line: str, anode: str, element: str) -> None:  # noqa: F811
    bathed(scales, line, anode)
    for one, mass in ((element, 100_000), ({"Ni": "Cu", "Cu": "Ni"}[element], 0)):
        found = balance(scales, Scope(step="coating", element=one))
        assert (found.inputs_mg, found.uptakes_mg) == (0, mass)
        assert abs(found.outputs_mg - mass) <= 1


def test_what_was_recorded_a_moment_after_it_happened_balances_as_it_happened(scales: Shop) -> None:  # noqa: F811
    bathed(scales, "nickel", "nickel-anode", recorded_later=5_000_000)
    found = balance(scales, Scope(step="coating", element="Ni"))
    assert (found.inputs_mg, found.uptakes_mg) == (0, 100_000)
    assert abs(found.outputs_mg - 100_000) <= 1
