"""A period of the journal as a balance: the demo plant's own, and what corrections and machines do to it."""

import msgspec
import pytest
from msgspec.structs import replace

from tests.demo_store import DemoPlant
from tests.services.plant_builder import MINUTE, START, Shop, draw, new_lot
from traceapp.domain.equipment import Equipment, Instrument, Station
from traceapp.domain.material_balance import Scope
from traceapp.domain.quantity import UnitMass, mg, pcs
from traceapp.domain.record import encode_record
from traceapp.domain.record.balancing import Verdict
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import ByProduct, HeelDraw, NamedMass, Seat
from traceapp.domain.record.production import (
    Exposed,
    HeelMeasured,
    LotReceived,
    Purged,
    QuantityAdjusted,
    StepPerformed,
)
from traceapp.domain.record.quality import Corrected
from traceapp.domain.weighing_error import Doubt
from traceapp.errors import Refused
from traceapp.services.balance.balance_scope import require_scope
from traceapp.services.balance.balancing import Period, content_before, read_period

KG = 1_000_000
ALL = Scope()
SCALE = Instrument(key="SC-9", name="Scale", measures="mass", accuracy_mg=20_000, accuracy_ppm=100)
END = START + 10**12
WEIGHED = {
    "reduction", "strip-casting", "hydrogen-decrepitation", "jet-milling", "blending", "pressing", "machining",
    "grain-boundary-diffusion", "coating",
}  # fmt: skip


@pytest.fixture
def scales(shop: Shop) -> Shop:
    """The shop with a scale good to 20 g and 0.01 % at the station where everything is recorded, and a furnace."""
    shop.put_in_force(
        SCALE,
        Station(key="S-1", name="Melt", instruments=("BH-1", "SC-9")),
        Equipment(key="C-1", name="Caster", machine="strip-caster", heel=True),
        effective=1,
    )
    return shop


def period(shop: Shop, since: int = 0, until: int = END) -> Period:
    with shop.store.reading() as books:
        return read_period(books, shop.plant, since, until)


def melt(shop: Shop, metal: str, *, taken: int = 100, made: int = 98, **more: object) -> Record:
    return StepPerformed(
        step="strip-casting",
        route="sintered-ndfeb",
        equipment=("C-1",),
        draws=(draw(metal, mg(taken * KG), container=1),),
        lots=(new_lot(shop.code("SC"), "alloy-strip", mg(made * KG)),),
        **more,  # type: ignore[arg-type]
    )


# ------------------------------------------------------------------------------------------------- the demo plant


def test_the_demo_plant_answers_with_a_balance_for_every_step(demo: DemoPlant) -> None:
    with demo.app.reading() as books:
        found = read_period(books, demo.app.plant, 0, demo.clock())
    balances = {step: found.balance(Scope(step=step)) for step in found.steps(ALL)}
    assert balances.keys() >= WEIGHED | {"sintering", "annealing"}
    for step, one in balances.items():
        assert one.incoming_mg + one.missing_mg == one.outgoing_mg + one.unaccounted_mg
        closes = Verdict.CLOSES if step in WEIGHED else Verdict.UNKNOWN
        assert one.verdict is closes, (step, one.doubts)
        assert (one.uncertainty_mg > 0) is (step in WEIGHED)
    assert balances["reduction"].losses_mg > 500 * KG
    assert balances["hydrogen-decrepitation"].uptakes_mg > 40 * KG
    assert balances["machining"].closing_mg > 100 * KG
    assert balances["sintering"].doubts == (Doubt("nothing_weighed"),)
    whole = found.balance(ALL)
    assert whole.verdict is Verdict.CLOSES
    assert whole.unaccounted_mg == sum(one.unaccounted_mg for one in balances.values())


def test_what_the_magnets_took_up_is_a_part_of_the_slurry_and_makes_each_piece_heavier(demo: DemoPlant) -> None:
    with demo.app.reading() as books:
        period = read_period(books, demo.app.plant, 0, demo.clock())
        made = books.lot(demo.code("gd-1"))
        assert made is not None
        assert made.birth is not None
        record = books.entries((made.birth,))[made.birth].record
        charged = books.lots((demo.code("mag-1"), demo.code("mag-2")))
    found = period.balance(Scope(step="grain-boundary-diffusion"))
    slurry = 8 * 2_500_000
    assert (found.uptakes_mg, found.runs) == (0, 9), "eight loads, and the booth was cleaned once"
    assert found.outputs_mg - (found.inputs_mg - slurry) == pytest.approx(4_481_000, abs=8), "the terbium"
    assert found.unaccounted_mg == pytest.approx(1_739_000, abs=1_000), "the fluorine, and what stuck to the trays"
    assert isinstance(record, StepPerformed)
    after = record.lots[0].unit_mass
    assert after is not None
    pieces = sum(draw.quantity.amount for draw in record.draws if draw.line == "blocks")
    before = [(draw.quantity.amount, charged[draw.lot].unit_mass) for draw in record.draws if draw.line == "blocks"]
    mass = sum(one.mass_of(amount) for amount, one in before if one is not None)
    assert (after.pieces, after.mass_mg) == (pieces, mass + record.uptakes[0].mass_mg)


def test_the_demo_plants_days_add_up_to_its_weeks(demo: DemoPlant) -> None:
    until = demo.clock()
    day = 86_400_000_000
    with demo.app.reading() as books:
        whole = read_period(books, demo.app.plant, until - 21 * day, until).balance(ALL)
        days = [
            read_period(books, demo.app.plant, until - (n + 1) * day, until - n * day).balance(ALL) for n in range(21)
        ]
    assert sum(one.runs for one in days) == whole.runs > 200
    for name in ("unaccounted_mg", "inputs_mg", "outputs_mg", "by_products_mg", "losses_mg"):
        assert sum(getattr(one, name) for one in days) == getattr(whole, name), name


def test_what_two_machines_and_two_owners_did_is_told_apart(demo: DemoPlant) -> None:
    with demo.app.reading() as books:
        found = read_period(books, demo.app.plant, 0, demo.clock())
    first, second = (found.balance(Scope(equipment=key)) for key in ("CASTER-1", "CASTER-2"))
    both = found.balance(Scope(step="strip-casting"))
    assert min(first.runs, second.runs) > 0
    assert first.inputs_mg + second.inputs_mg == both.inputs_mg
    owners = {movement.owner for one in found.runs for movement in one.run.movements}
    assert sum(found.balance(Scope(owner=owner)).inputs_mg for owner in owners) == found.balance(ALL).inputs_mg


# ------------------------------------------------------------------------------------------------- what is read


def test_a_weight_is_as_sure_as_the_scale_that_told_it_or_the_stations_own(scales: Shop) -> None:
    metal = scales.receive("ndpr-metal", mg(500 * KG))
    scales.record(melt(scales, metal))
    found = period(scales).balance(ALL)
    assert [part.source for part in found.parts] == ["SC-9"]
    assert (found.weighings, found.assumed) == (2, 2)
    # twice 20 g, and 0.01 % of the 2 kg by which in and out differ
    assert found.uncertainty_mg == 28_285


@pytest.mark.parametrize(
    ("change", "code"),
    [({"accuracy_mg": 0, "accuracy_ppm": 0}, "accuracy_unknown"), ({"calibrated_until": START}, "calibration_over")],
)
def test_a_scale_that_states_nothing_or_whose_calibration_ran_out_leaves_it_untold(
    scales: Shop, change: dict[str, int], code: str
) -> None:
    scales.put_in_force(replace(SCALE, **change))
    metal = scales.receive("ndpr-metal", mg(500 * KG))
    scales.record(melt(scales, metal))
    found = period(scales).balance(ALL)
    assert (found.verdict, found.doubts) == (Verdict.UNKNOWN, (Doubt(code, "SC-9", 2),))


def test_at_a_station_without_a_scale_nobody_knows(shop: Shop) -> None:
    metal = shop.receive("ndpr-metal", mg(500 * KG))
    shop.record(melt(shop, metal))
    assert {doubt.code for doubt in period(shop).balance(ALL).doubts} == {"not_weighed"}


def test_a_struck_entry_counts_for_nothing_and_a_replaced_one_as_it_stands(scales: Shop) -> None:
    metal = scales.receive("ndpr-metal", mg(500 * KG))
    wrong = scales.record(melt(scales, metal)).entries[0]
    undone = scales.record(melt(scales, metal)).entries[0]
    until = scales.at + 1
    other = melt(scales, metal, made=91)
    plain = msgspec.json.decode(encode_record(other))
    scales.at += 60 * MINUTE
    scales.record(
        Corrected(target=wrong, replacement=plain, reason="keyed wrongly"),
        Corrected(target=undone, replacement=None, reason="twice"),
        who="qa1",
    )
    found = period(scales, until=until).balance(ALL)
    assert (found.runs, found.outputs_mg, found.unaccounted_mg) == (1, 91 * KG, 9 * KG)
    assert found.verdict is Verdict.OPEN


def test_a_period_opens_with_what_the_machines_then_held(scales: Shop) -> None:
    metal = scales.receive("ndpr-metal", mg(500 * KG))
    scales.record(melt(scales, metal, heel_after_mg=(("C-1", 2 * KG),)))
    noon = scales.at + 1
    heel = HeelDraw(equipment="C-1", lot=metal, mass_mg=2 * KG)
    swarf = ByProduct(material="swarf", quantity=mg(KG), sump="C-1-SUMP")
    scales.record(melt(scales, metal, made=100, heels=(heel,), heel_after_mg=(("C-1", KG),), by_products=(swarf,)))
    later = period(scales, noon).balance(Scope(step="strip-casting"))
    assert (later.opening_mg, later.closing_mg, later.unaccounted_mg) == (2 * KG, 2 * KG, 0)
    with scales.store.reading() as books:
        assert content_before(books, "C-1", noon).heel_mg == 2 * KG
        assert content_before(books, "C-1-SUMP", END).sump_mg == KG
        assert content_before(books, "C-2", END).whole_mg == 0


def test_what_a_machine_held_is_found_however_often_it_ran_since_its_purge(scales: Shop) -> None:
    metal = scales.receive("ndpr-metal", mg(500_000 * KG))
    swarf = ByProduct(material="swarf", quantity=mg(KG), sump="C-1-SUMP")
    scales.record(melt(scales, metal, by_products=(swarf,)))
    scales.record(Purged(equipment="C-1-SUMP"))
    for _ in range(70):
        scales.record(melt(scales, metal, by_products=(swarf,)))
    with scales.store.reading() as books:
        assert content_before(books, "C-1-SUMP", END).sump_mg == 70 * KG


def test_a_heel_weighed_anew_and_a_purge_belong_to_the_step_of_their_machine(scales: Shop) -> None:
    metal = scales.receive("ndpr-metal", mg(500 * KG))
    scales.record(HeelMeasured(equipment="C-1", lot=metal, mass_mg=3 * KG))
    scales.record(Purged(equipment="C-1", scrap=(HeelDraw(equipment="C-1", lot=metal, mass_mg=KG),)))
    found = period(scales).balance(Scope(step="strip-casting"))
    assert (found.runs, found.scrap_mg, found.unaccounted_mg) == (2, KG, -KG)


def test_pieces_weigh_what_they_weighed_at_the_time(scales: Shop) -> None:
    blanks = scales.receive("machined-magnet", pcs(1_000), unit_mass=UnitMass(30_000, 1, 1_000))
    first = scales.at + 1
    seat = Seat(lot=blanks, container=1, quantity=pcs(1_000))
    scales.record(
        Exposed(
            code=scales.code("NP"), step="coating", route="sintered-ndfeb", seats=(seat,),
            unit_mass=UnitMass(30_260, 1, 1_000), uptakes=(NamedMass(name="nickel", mass_mg=260_000),),
        )
    )  # fmt: skip
    second = scales.at + 1
    scales.make("machining", (draw(blanks, pcs(1_000)),), "MG", "machined-magnet", mg(30 * KG))
    plated = period(scales, first, second).balance(ALL)
    assert (plated.inputs_mg, plated.outputs_mg, plated.unaccounted_mg) == (30 * KG, 30_260_000, 0)
    assert period(scales, second).balance(ALL).inputs_mg == 30_260_000
    assert period(scales).balance(ALL).unaccounted_mg == 260_000


def test_an_adjustment_of_a_consumable_is_no_part_of_the_product(scales: Shop) -> None:
    metal = scales.receive("ndpr-metal", mg(500 * KG))
    nickel = scales.receive("nickel-anode", mg(20 * KG))
    for lot in (metal, nickel):
        scales.record(
            QuantityAdjusted(lot=lot, container=1, counted=mg(1), difference=mg(-3 * KG), reason="counted"), who="sup"
        )
    assert period(scales).balance(ALL).missing_mg == 3 * KG


def test_the_limits_of_emptying_a_sump_are_shares_of_what_fell_there(scales: Shop) -> None:
    block = scales.receive("sintered-block", mg(500 * KG))
    rule = next(one for one in scales.plant.route("sintered-ndfeb").step("machining").by_products if one.found)
    assert rule.found is not None
    fallen = HeelDraw(equipment="SAW-SUMP", lot=block, mass_mg=100 * KG, material=rule.material)
    scales.record(
        StepPerformed(
            step="machining", route="sintered-ndfeb", sump=(fallen,),
            lots=(new_lot(scales.code(rule.kind), rule.material, mg(100 * KG)),),
        )
    )  # fmt: skip
    found = period(scales).balance(ALL)
    assert found.most_mg == 100 * KG - rule.found.low_ppm * 100
    assert found.verdict is Verdict.CLOSES


def test_an_unrelated_lot_changes_no_answer(scales: Shop) -> None:
    metal = scales.receive("ndpr-metal", mg(500 * KG))
    scales.record(melt(scales, metal))
    scope = Scope(step="strip-casting")
    before = period(scales).balance(scope)
    powder = scales.receive("milled-powder", mg(90 * KG), owner="tern")
    scales.make("blending", (draw(powder, mg(50 * KG)),), "BL", "blended-powder", mg(49 * KG), owner="tern")
    assert period(scales).balance(scope) == before


def test_what_is_told_of_a_receipt_is_not_processed(scales: Shop) -> None:
    scales.record(LotReceived(lot=new_lot("X", "ndpr-metal", mg(KG)), step="receipt"))
    assert period(scales).runs == ()


# ------------------------------------------------------------------------------------------------- scopes


@pytest.mark.parametrize(
    ("scope", "code"),
    [
        (Scope(step="no-such"), "step_nowhere"),
        (Scope(equipment="NO-1"), "equipment_unknown"),
        (Scope(material="no-such"), "material_unknown"),
        (Scope(owner="nobody"), "party_unknown"),
    ],
)
def test_a_scope_names_what_there_is(shop: Shop, scope: Scope, code: str) -> None:
    with shop.store.reading() as books, pytest.raises(Refused) as refused:
        require_scope(books, shop.plant, scope, shop.at)
    assert refused.value.code == code


def test_a_scope_of_what_there_is_may_be_struck(scales: Shop) -> None:
    scope = Scope("strip-casting", "C-1", "ndpr-metal", "tern")
    with scales.store.reading() as books:
        assert require_scope(books, scales.plant, scope, scales.at) is scope
