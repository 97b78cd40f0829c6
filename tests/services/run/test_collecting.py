"""Swarf and sludge out of one sump: two materials, each with every lot that it fell off, and masses that close."""

from collections.abc import Sequence
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.plant_builder import KG, MAGNET, PART, Shop, draw, new_lot
from traceapp.domain.balance import masses_of
from traceapp.domain.equipment import Equipment, Station
from traceapp.domain.lot import LotState
from traceapp.domain.machine import Fallen, sump_of
from traceapp.domain.person import Qualification
from traceapp.domain.quantity import mg, pcs
from traceapp.domain.record.pieces import ByProduct, Filled, Measured
from traceapp.domain.record.production import StepPerformed
from traceapp.errors import Refused
from traceapp.services.recording.recording import decide_told
from traceapp.services.run.collecting import Collection, collect, collecting_step, in_sumps

SUMP = sump_of("GR-1")
SWARF, SLUDGE = "machining-swarf", "machining-sludge"


def blocks(shop: Shop, kilograms: int, owner: str = "") -> str:
    return shop.receive("sintered-block", mg(kilograms * KG), owner=owner)


def weighed(_lot: str) -> None:
    """Nothing here is counted, so no unit mass is asked for."""


def grind(shop: Shop, lots: Sequence[str], *, swarf_mg: int, sludge_mg: int) -> str:
    """Magnets from ten kilograms of each of these blocks, and what falls off them into the sump of grinder 1."""
    code = shop.code("MG")
    shop.record(
        StepPerformed(
            step="machining",
            route="sintered-ndfeb",
            draws=tuple(draw(lot, mg(10 * KG), line="blocks") for lot in lots),
            lots=(new_lot(code, "machined-magnet", pcs(200), part=PART, unit_mass=MAGNET),),
            by_products=(
                ByProduct(material=SWARF, quantity=mg(swarf_mg), sump=SUMP),
                ByProduct(material=SLUDGE, quantity=mg(sludge_mg), sump=SUMP),
            ),
            equipment=("GR-1",),
        )
    )
    return code


def lying(shop: Shop) -> tuple[Fallen, ...]:
    with shop.store.reading() as books:
        state = books.machine(SUMP)
    return state.sump if state is not None else ()


def lot_of(shop: Shop, code: str) -> LotState:
    with shop.store.reading() as books:
        state = books.lot(code)
    assert state is not None
    return state


def parents(shop: Shop, code: str) -> dict[str, int]:
    return {link.parent: link.quantity.amount for link in lot_of(shop, code).parents}


def collected(
    shop: Shop, material: str, *wet_mg: int, dry: str = "50", some_stays: bool = False
) -> tuple[str, StepPerformed]:
    """What a person at the station takes out of the sump, by drums."""
    codes: list[str] = []

    def next_code(kind: str, _sort: str) -> str:
        codes.append(shop.code(kind))
        return codes[-1]

    route = shop.plant.route("sintered-ndfeb")
    out = Collection(
        sump=SUMP,
        material=material,
        filled=tuple(Filled(n=n, quantity=mg(mass)) for n, mass in enumerate(wet_mg, start=1)),
        dry_share=dry,
        some_stays=some_stays,
    )
    verb = partial(collect, route=route, step=route.step("machining"), collected=out, next_code=next_code)
    outcome = shop.do(verb, who="op1")
    with shop.store.reading() as books:
        entry = books.entry(outcome.entries[0])
    assert entry is not None
    assert isinstance(entry.record, StepPerformed)
    return codes[0], entry.record


@pytest.fixture
def grinding(shop: Shop) -> Shop:
    shop.put_in_force(
        Equipment(key="GR-1", name="Grinder 1", machine="grinder"),
        Qualification(key="op1/machining", person="op1", skill="machining"),
    )
    return shop


def test_swarf_and_sludge_of_one_sump_are_collected_apart(grinding: Shop) -> None:
    first, second = blocks(grinding, 50), blocks(grinding, 50)
    grind(grinding, [first], swarf_mg=2 * KG, sludge_mg=1 * KG)
    grind(grinding, [second], swarf_mg=1 * KG, sludge_mg=0)
    code, record = collected(grinding, SWARF, 4 * KG, 2 * KG)
    assert parents(grinding, code) == {first: 2 * KG, second: 1 * KG}
    assert [c.amount for c in lot_of(grinding, code).containers] == [4 * KG, 2 * KG]
    assert [(one.lot, one.material, one.mass_mg) for one in lying(grinding)] == [(first, SLUDGE, 1 * KG)]
    assert record.noted == ()
    sludge, _ = collected(grinding, SLUDGE, 2 * KG)
    assert sludge.startswith("SL-")
    assert code.startswith("SW-")
    assert lying(grinding) == ()


def test_water_is_told_as_taken_up_so_that_the_masses_close(grinding: Shop) -> None:
    grind(grinding, [blocks(grinding, 50)], swarf_mg=3 * KG, sludge_mg=0)
    _, record = collected(grinding, SWARF, 5 * KG, dry="60")
    assert [(one.name, one.mass_mg) for one in record.uptakes] == [("water", 2 * KG)]
    masses = masses_of(record, weighed)
    assert masses is not None
    assert masses.incoming == masses.outgoing == 5 * KG


def test_what_is_not_found_again_is_doubted_and_not_hidden_in_a_loss(grinding: Shop) -> None:
    grind(grinding, [blocks(grinding, 50)], swarf_mg=3 * KG, sludge_mg=0)
    code, record = collected(grinding, SWARF, 2 * KG, dry="50")
    assert record.losses == ()
    assert [(noted.lot, noted.code) for noted in record.noted] == [(code, "balance_outside")]


def test_half_a_sump_taken_out_leaves_each_lot_its_share(grinding: Shop) -> None:
    first, second = blocks(grinding, 50), blocks(grinding, 50)
    grind(grinding, [first, second], swarf_mg=3 * KG, sludge_mg=0)
    code, _ = collected(grinding, SWARF, 2 * KG, dry="50", some_stays=True)
    assert parents(grinding, code) == {first: KG // 2, second: KG // 2}
    assert {one.lot: one.mass_mg for one in lying(grinding)} == {first: KG, second: KG}


def test_swarf_of_two_owners_is_doubted(grinding: Shop) -> None:
    ours, theirs = blocks(grinding, 50), blocks(grinding, 50, owner="tern")
    grind(grinding, [ours], swarf_mg=KG, sludge_mg=0)
    grind(grinding, [theirs], swarf_mg=KG, sludge_mg=0)
    code, record = collected(grinding, SWARF, 4 * KG)
    assert [noted.code for noted in record.noted] == ["owner_mixed"]
    assert lot_of(grinding, code).owner == ""


@pytest.mark.parametrize(
    ("material", "wet_mg", "dry", "code"),
    [
        (SLUDGE, 4 * KG, "50", "sump_empty"),
        (SWARF, 0, "50", "nothing_filled"),
        (SWARF, 4 * KG, "", "value_missing"),
        (SWARF, 4 * KG, "half", "number_malformed"),
        (SWARF, 4 * KG, "101", "number_out_of_range"),
        ("slice-offcut", 4 * KG, "50", "by_product_unknown"),
    ],
)
def test_what_cannot_be_collected_says_why(grinding: Shop, material: str, wet_mg: int, dry: str, code: str) -> None:
    grind(grinding, [blocks(grinding, 50)], swarf_mg=2 * KG, sludge_mg=0)
    with pytest.raises(Refused) as refused:
        collected(grinding, material, wet_mg, dry=dry)
    assert refused.value.code == code


def test_the_station_sees_what_lies_in_its_sumps_since_when(grinding: Shop) -> None:
    block = blocks(grinding, 50)
    grind(grinding, [block], swarf_mg=2 * KG, sludge_mg=1 * KG)
    began = grinding.at
    grind(grinding, [block], swarf_mg=1 * KG, sludge_mg=0)
    route = grinding.plant.route("sintered-ndfeb")
    station = Station(key="GR", name="Grinding", steps=("machining",), equipment=("GR-1",))
    with grinding.store.reading() as books:
        found = in_sumps(books, grinding.plant, (route.step("machining"),), station.equipment)
    assert [(one.material, one.mass_mg, one.lots, one.since) for one in found] == [
        (SWARF, 3 * KG, 1, began),
        (SLUDGE, 1 * KG, 1, began),
    ]


def test_collecting_asks_for_the_containers_and_the_dry_share_alone(grinding: Shop) -> None:
    work = collecting_step(grinding.plant, grinding.plant.route("sintered-ndfeb").step("machining"), SWARF)
    assert work.name.en == "Collect Grinding swarf"
    assert [(field.key, field.required) for field in work.fields] == [("wet-to-dry", True)]
    assert (work.inputs, work.by_products, work.losses) == ((), (), ())


def test_a_collection_that_was_written_down_empties_the_sump(grinding: Shop) -> None:
    block = blocks(grinding, 50)
    grind(grinding, [block], swarf_mg=2 * KG, sludge_mg=1 * KG)
    code = grinding.code("SW")
    told = StepPerformed(
        step="machining",
        route="sintered-ndfeb",
        lots=(new_lot(code, SWARF, mg(4 * KG)),),
        fields=(Measured(field="wet-to-dry", value="50"),),
        equipment=("GR-1",),
    )
    grinding.do(
        lambda books, command: decide_told(
            books, grinding.plant, command, told, (), lambda kind, _sort: grinding.code(kind)
        ),
        who="op1",
    )
    assert parents(grinding, code) == {block: 2 * KG}
    assert {one.material for one in lying(grinding)} == {SLUDGE}


runs = st.lists(
    st.tuples(st.sets(st.integers(0, 2), min_size=1), st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=5
)


@settings(max_examples=settings().max_examples // 3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(runs=runs, wet=st.integers(1, 60), dry=st.integers(20, 100), some_stays=st.booleans())
def test_whatever_fell_and_is_collected_is_there_or_was_taken_out(
    grinding: Shop, runs: list[tuple[set[int], int, int]], wet: int, dry: int, some_stays: bool
) -> None:
    """In any order of runs: what one material loses its new lot gained, and the other material is untouched."""
    stock = [blocks(grinding, 500) for _ in range(3)]
    for sources, swarf, sludge in runs:
        grind(grinding, [stock[n] for n in sorted(sources)], swarf_mg=swarf * 7, sludge_mg=sludge * 7)
    before = lying(grinding)
    swarf_mg = sum(one.mass_mg for one in before if one.material == SWARF)
    if not swarf_mg:
        return
    code, record = collected(grinding, SWARF, wet, dry=str(dry), some_stays=some_stays)
    after = lying(grinding)
    given_by = parents(grinding, code)
    assert set(given_by) >= {one.lot for one in before if one.material == SWARF and one.mass_mg}
    assert sum(given_by.values()) + sum(one.mass_mg for one in after if one.material == SWARF) == swarf_mg
    assert [one for one in after if one.material == SLUDGE] == [one for one in before if one.material == SLUDGE]
    masses = masses_of(record, weighed)
    assert masses is not None
    dry_mg = wet - sum(one.mass_mg for one in record.uptakes)
    assert masses.incoming - masses.outgoing == sum(given_by.values()) - dry_mg
    collected(grinding, SWARF, swarf_mg * 2) if some_stays and any(o.material == SWARF for o in after) else None
    if any(one.material == SLUDGE for one in lying(grinding)):
        collected(grinding, SLUDGE, wet)
    assert lying(grinding) == ()
