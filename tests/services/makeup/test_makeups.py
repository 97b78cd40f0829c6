"""What lots are made of, by hand where that is short, and against a fresh start on random histories."""

from collections.abc import Iterator
from fractions import Fraction

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.services.plant_builder import KG, Chain, Shop, draw, new_lot, small_plant
from traceapp.domain.declared_stage import DeclaredStage
from traceapp.domain.entry import Entry
from traceapp.domain.makeup import RECORDED, UNKNOWN, WHOLE, Done, Makeup, Provenance, Version, makeup_at
from traceapp.domain.quantity import UnitMass, mg, pcs
from traceapp.domain.record import Unknown
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import ByProduct, Draw, EntryRef, HeelDraw, Measured, NamedMass, Seat
from traceapp.domain.record.production import CameBack, Exposed, LotReceived, OriginDeclared, StepPerformed
from traceapp.domain.record.quality import Corrected, DocumentAdded, EvidenceReviewed, EvidenceRevoked, Result
from traceapp.services.recording.told_outputs import shed
from traceapp.store.rebuild import rebuild

NOW = 1 << 62


@pytest.fixture(scope="module")
def yard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    with small_plant(tmp_path_factory.mktemp("yard")) as made:
        yield made


def stage(name: str, country: str, **more: object) -> DeclaredStage:
    return DeclaredStage(stage=name, country=country, **more)  # type: ignore[arg-type]


def received(shop: Shop, material: str, kilos: int, *stages: DeclaredStage, **more: object) -> str:
    code = shop.code(shop.plant.material(material).kind)
    shop.record(LotReceived(lot=new_lot(code, material, mg(kilos * KG)), step="receipt", stages=stages, **more))  # type: ignore[arg-type]
    return code


def made(shop: Shop, step: str, kind: str, material: str, country: str, *parts: tuple[str, int], **more: object) -> str:
    """A lot of so many kilograms of each parent, made in a country."""
    code = shop.code(kind)
    shop.record(
        StepPerformed(
            step=step,
            route="sintered-ndfeb",
            country=country,
            draws=tuple(draw(lot, mg(kilos * KG)) for lot, kilos in parts),
            lots=(new_lot(code, material, mg(sum(kilos for _, kilos in parts) * KG)),),
            **more,  # type: ignore[arg-type]
        )
    )
    return code


def makeup(shop: Shop, lot: str, at: int = NOW) -> Makeup:
    with shop.store.reading() as books:
        return makeup_at(books.makeups((lot,)).get(lot, ()), at)


def versions(shop: Shop, lot: str) -> tuple[Version, ...]:
    with shop.store.reading() as books:
        return books.makeups((lot,))[lot]


def per_mille(makeup: Makeup, element: str) -> int:
    return (makeup.share(element) + WHOLE // 2000) * 1000 // WHOLE


def ways(makeup: Makeup, element: str) -> dict[Provenance, int]:
    """Per mille of each provenance."""
    content = makeup.content(element)
    assert content is not None
    return {one.provenance: (one.share + WHOLE // 2000) * 1000 // WHOLE for one in content.origins}


def chain(*done: Done, recycled: str = "") -> Provenance:
    way = Provenance((), recycled)
    for one in done:
        way = way.and_then(one)
    return way


def here(stage: str, country: str) -> Done:
    return Done(stage, country, "", (RECORDED,))


def test_oxide_becomes_metal_by_its_factor_and_carries_its_stages_along(shop: Shop) -> None:
    oxide = received(shop, "ndpr-oxide", 600, stage("mined", "AU"), stage("separated", "MY"))
    assert (per_mille(makeup(shop, oxide), "Nd"), per_mille(makeup(shop, oxide), "Pr")) == (643, 207)
    metal = made(shop, "reduction", "RM", "ndpr-metal", "VN", (oxide, 600))
    assert (per_mille(makeup(shop, metal), "Nd"), per_mille(makeup(shop, metal), "Pr")) == (757, 243)
    way = chain(Done("mined", "AU"), Done("separated", "MY"), here("reduced", "VN"))
    assert ways(makeup(shop, metal), "Nd") == {way: 1000}


def test_a_heat_has_its_elements_by_mass_each_with_its_own_origins(shop: Shop) -> None:
    one = received(shop, "nd-metal", 60, stage("mined", "AU"), stage("reduced", "GB"))
    other = received(shop, "nd-metal", 40, stage("mined", "US"))
    iron = received(shop, "iron", 200, stage("refined", "SE"))
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", (one, 60), (other, 40), (iron, 200))
    found = makeup(shop, heat)
    assert (per_mille(found, "Nd"), per_mille(found, "Fe")) == (333, 667)
    melted = here("melted", "US")
    assert ways(found, "Nd") == {
        chain(Done("mined", "AU"), Done("reduced", "GB"), melted): 600,
        chain(Done("mined", "US"), melted): 400,
    }
    assert ways(found, "Fe") == {chain(Done("refined", "SE"), melted): 1000}


def test_an_analysis_in_oxides_counts_the_metal_in_them(shop: Shop) -> None:
    lot = received(shop, "ndpr-oxide", 10, composition=(("Nd2O3", "75"), ("Pr6O11", "24"), ("O", "0.1")))
    found = makeup(shop, lot)
    assert [one.element for one in found.contents] == ["Nd", "Pr"]
    assert found.share("Nd") == int(Fraction(75, 100) * Fraction(288_484, 336_481) * WHOLE)
    assert (per_mille(found, "Nd"), per_mille(found, "Pr")) == (643, 199)


def test_recycled_matter_names_no_mine_and_own_returns_are_not_recycled(shop: Shop) -> None:
    back = received(
        shop,
        "recycled-re-metal",
        10,
        stage("mined", "CN"),
        stage("separated", "US", recycled="post-consumer", custody="segregated"),
    )
    ((way, _),) = ways(makeup(shop, back), "Nd").items()
    assert (way.recycled, way.custody, [done.stage for done in way.chain]) == (
        "post-consumer",
        "segregated",
        ["separated"],
    )
    own = received(shop, "nd-metal", 10, stage("reduced", "US", recycled="internal"))
    ((way, _),) = ways(makeup(shop, own), "Nd").items()
    assert way.recycled == ""


def test_a_share_declared_of_one_element_leaves_the_rest_open(shop: Shop) -> None:
    lot = received(shop, "ndpr-oxide", 10, stage("mined", "AU", element="Nd", share_ppm=600_000), stage("mined", "US"))
    assert ways(makeup(shop, lot), "Nd") == {chain(Done("mined", "AU")): 600, chain(): 400}
    assert ways(makeup(shop, lot), "Pr") == {chain(Done("mined", "US")): 1000}


def test_a_lot_that_nobody_knows_is_unknown_until_it_is_received(shop: Shop) -> None:
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", ("RM-2648-A900-X", 10))
    assert [one.element for one in makeup(shop, heat).contents] == [UNKNOWN]
    shop.record(
        LotReceived(
            lot=new_lot("RM-2648-A900-X", "nd-metal", mg(10 * KG)), step="receipt", stages=(stage("mined", "AU"),)
        )
    )
    assert ways(makeup(shop, heat), "Nd") == {chain(Done("mined", "AU"), here("melted", "US")): 1000}


def test_a_heel_is_part_of_the_next_lot(shop: Shop) -> None:
    old = received(shop, "nd-metal", 100, stage("mined", "CN"))
    new = received(shop, "nd-metal", 100, stage("mined", "AU"))
    first = made(shop, "strip-casting", "SC", "alloy-strip", "US", (old, 100))
    second = made(
        shop,
        "strip-casting",
        "SC",
        "alloy-strip",
        "US",
        (new, 90),
        heels=(HeelDraw(equipment="SC-1", lot=first, mass_mg=10 * KG),),
    )
    assert ways(makeup(shop, second), "Nd") == {
        chain(Done("mined", "AU"), here("melted", "US")): 900,
        chain(Done("mined", "CN"), here("melted", "US")): 100,
    }


def test_diffusion_adds_the_metal_of_the_source_and_not_its_solvent(shop: Shop) -> None:
    blocks = received(shop, "nd-metal", 100)
    slurry = received(shop, "hre-slurry", 3, stage("mined", "MM"))
    code = shop.code("GD")
    shop.record(
        StepPerformed(
            step="grain-boundary-diffusion",
            route="sintered-ndfeb",
            country="US",
            draws=(draw(blocks, mg(100 * KG)), Draw(lot=slurry, container=1, quantity=mg(3 * KG), line="source")),
            lots=(new_lot(code, "sintered-block", mg(100 * KG)),),
            uptakes=(NamedMass(name="heavy-taken", mass_mg=KG),),
        )
    )
    found = makeup(shop, code)
    assert found.share("Tb") == WHOLE // 101
    assert ways(found, "Tb") == {chain(Done("mined", "MM"), here("diffused", "US")): 1000}


def test_overspray_in_a_sump_is_the_slurry_and_not_the_blocks_it_was_sprayed_on(shop: Shop) -> None:
    blocks = received(shop, "nd-metal", 100)
    slurry = received(shop, "hre-slurry", 3, stage("mined", "MM"))
    sprayed = Draw(lot=slurry, container=1, quantity=mg(3 * KG), line="source")
    over = ByProduct(material="spent-hre", quantity=mg(KG), sump="CB-1-SUMP")
    step = shop.plant.routes["sintered-ndfeb"].step("grain-boundary-diffusion")
    with shop.store.reading() as books:
        (over,) = shed(books, step, books.lots((blocks, slurry)), (over,), lambda *_: "")
    shop.record(
        StepPerformed(
            step=step.key,
            route="sintered-ndfeb",
            country="US",
            draws=(draw(blocks, mg(100 * KG)), sprayed),
            lots=(new_lot(shop.code("GD"), "sintered-block", mg(100 * KG)),),
            by_products=(over,),
            equipment=("CB-1",),
        )
    )
    with shop.store.reading() as books:
        machine = books.machine("CB-1-SUMP")
    assert machine is not None
    assert [(one.lot, one.mass_mg) for one in machine.sump] == [(slurry, KG)]
    out = HeelDraw(equipment="CB-1-SUMP", lot=slurry, mass_mg=KG, material="spent-hre")
    spent = new_lot(shop.code("SP"), "spent-hre", mg(KG))
    shop.record(StepPerformed(step=step.key, route="sintered-ndfeb", country="US", sump=(out,), lots=(spent,)))
    found = makeup(shop, spent.code)
    assert found.share("Tb") == 441_624 * 10**6
    assert ways(found, "Tb") == {chain(Done("mined", "MM"), here("diffused", "US")): 1000}
    assert found.content("Nd") is None


def test_a_coating_adds_its_nickel_to_what_was_in_the_bath_and_to_what_is_drawn_later(shop: Shop) -> None:
    metal = received(shop, "nd-metal", 100)
    nickel = received(shop, "nickel-anode", 5, stage("mined", "CA"))
    pieces = shop.code("MC")
    shop.record(
        StepPerformed(
            step="machining",
            route="sintered-ndfeb",
            country="US",
            draws=(draw(metal, mg(10 * KG)),),
            lots=(new_lot(pieces, "machined-magnet", pcs(1000), unit_mass=UnitMass(10 * KG, 1000)),),
        )
    )
    before = shop.at
    shop.record(
        Exposed(
            code=shop.code("PL"),
            step="coating",
            route="sintered-ndfeb",
            country="MX",
            seats=(Seat(lot=pieces, container=1, quantity=pcs(1000)),),
            consumables=(Draw(lot=nickel, container=1, quantity=mg(2 * KG), line="nickel"),),
            uptakes=(NamedMass(name="metal-taken", mass_mg=KG),),
        )
    )
    assert makeup(shop, pieces, before).content("Ni") is None
    coated = makeup(shop, pieces)
    assert per_mille(coated, "Ni") == 91
    assert ways(coated, "Ni") == {chain(Done("mined", "CA"), here("coated", "MX")): 1000}
    assert here("coated", "MX") in next(iter(ways(coated, "Nd"))).chain


def test_what_came_back_was_done_where_the_processor_did_it(shop: Shop) -> None:
    lot = received(shop, "nd-metal", 10)
    shop.record(
        CameBack(job="J-1", seats=(Seat(lot=lot),), code="PL-1", step="coating", country="CN", processor="plater-9")
    )
    ((way, _),) = ways(makeup(shop, lot), "Nd").items()
    assert way.chain == (Done("coated", "CN", "plater-9"),)


def test_a_measurement_stands_in_the_place_of_what_was_predicted(shop: Shop) -> None:
    metal = received(shop, "nd-metal", 30, stage("mined", "AU"))
    iron = received(shop, "iron", 70)
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", (metal, 30), (iron, 70))
    powder = made(shop, "hydrogen-decrepitation", "HD", "hd-powder", "US", (heat, 10))
    shop.report(heat, "heat", Result(property="nd", n=1, mean="28.4"), Result(property="o", n=1, mean="0.05"))
    for lot in (heat, powder):
        found = makeup(shop, lot)
        assert found.share("Nd") == 284 * WHOLE // 1000
        assert found.share("Fe") == 7 * WHOLE // 10
        assert found.content("O") is None


def test_what_was_predicted_is_kept_beside_what_was_measured(shop: Shop) -> None:
    metal = received(shop, "nd-metal", 30, stage("mined", "AU"))
    iron = received(shop, "iron", 70)
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", (metal, 30), (iron, 70))
    before = versions(shop, heat)[-1]
    assert before.foretold == before.makeup
    shop.report(heat, "heat", Result(property="nd", n=1, mean="28.4"))
    (both,) = versions(shop, heat)
    assert (per_mille(both.foretold, "Nd"), per_mille(both.makeup, "Nd")) == (300, 284)
    assert both.foretold == before.makeup


def test_a_prediction_tells_what_of_it_nobody_analysed(shop: Shop) -> None:
    told = received(shop, "nd-metal", 30, composition=(("Nd", "99.5"),))
    guessed = received(shop, "ndpr-metal", 30)
    iron = received(shop, "iron", 40)
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", (told, 30), (guessed, 30), (iron, 40))
    pure = received(shop, "iron", 40, fields=(Measured(field="purity", value="99.9"),))
    assert versions(shop, told)[-1].presumed == versions(shop, pure)[-1].presumed == ()
    assert versions(shop, heat)[-1].presumed == ("Fe", "Nd", "Pr")
    shop.report(heat, "heat", Result(property="nd", n=1, mean="52.0"))
    powder = made(shop, "hydrogen-decrepitation", "HD", "hd-powder", "US", (heat, 10))
    assert versions(shop, heat)[-1].measured == ("Nd",)
    assert versions(shop, powder)[-1].presumed == ("Fe", "Pr")


def test_a_measurement_counts_from_the_load_after_which_it_was_taken(shop: Shop) -> None:
    pieces = received(shop, "sintered-block", 10, composition=(("Nd", "30"), ("Fe", "70")))
    nickel = received(shop, "nickel-anode", 5)
    load = shop.code("PL")
    shop.report(pieces, "final lot", Result(property="nd", n=1, mean="29"))
    shop.record(
        Exposed(
            code=load,
            step="coating",
            route="sintered-ndfeb",
            country="MX",
            seats=(Seat(lot=pieces, container=1, quantity=mg(10 * KG)),),
            consumables=(Draw(lot=nickel, container=1, quantity=mg(2 * KG), line="nickel"),),
            uptakes=(NamedMass(name="metal-taken", mass_mg=KG),),
        )
    )
    shop.report(load, "plating lot", Result(property="nd", n=1, mean="27"), lots=(pieces,))
    born, coated = versions(shop, pieces)
    assert [per_mille(one.makeup, "Nd") for one in (born, coated)] == [290, 270]
    assert [per_mille(one.foretold, "Nd") for one in (born, coated)] == [300, 264]
    assert per_mille(coated.makeup, "Ni") == 91


def test_only_reviewed_documents_in_their_time_are_evidence_until_they_are_revoked(shop: Shop) -> None:
    sha = "a" * 64
    lot = received(shop, "nd-metal", 10, stage("mined", "AU"), stage("separated", "MY"), documents=(sha,))
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", (lot, 5))

    def evidence() -> list[tuple[str, ...]]:
        ((way, _),) = ways(makeup(shop, heat), "Nd").items()
        return [done.evidence for done in way.chain]

    assert evidence() == [(), (), (RECORDED,)]
    shop.record(
        DocumentAdded(sha256=sha, name="origin.pdf", media_type="", evidence="third-party", covers=("mined Nd",))
    )
    assert evidence() == [(), (), (RECORDED,)]
    shop.record(EvidenceReviewed(sha256=sha, accepted=True))
    assert evidence() == [("third-party",), (), (RECORDED,)]
    shop.record(EvidenceRevoked(sha256=sha, reason="forged"))
    assert evidence() == [(), (), (RECORDED,)]


def test_what_is_learnt_later_reaches_every_descendant(shop: Shop) -> None:
    lot = received(shop, "nd-metal", 10, stage("mined", "AU"))
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", (lot, 5))
    powder = made(shop, "hydrogen-decrepitation", "HD", "hd-powder", "US", (heat, 5))
    shop.record(OriginDeclared(lot=lot, stages=(stage("mined", "CN"),), composition=(("Nd", "90"), ("Pr", "10"))))
    for one in (lot, heat, powder):
        assert {way.chain[0] for way in ways(makeup(shop, one), "Nd")} == {Done("mined", "CN")}
        assert per_mille(makeup(shop, one), "Pr") == 100


def test_a_corrected_step_takes_back_what_came_by_it(shop: Shop) -> None:
    one, other = (received(shop, "nd-metal", 10, stage("mined", country)) for country in ("AU", "CN"))
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", (one, 5), (other, 5))
    with shop.store.reading() as books:
        state = books.lot(heat)
    assert state is not None
    assert state.birth is not None
    right = StepPerformed(
        step="strip-casting",
        route="sintered-ndfeb",
        country="US",
        draws=(draw(one, mg(10 * KG)),),
        lots=(new_lot(heat, "alloy-strip", mg(10 * KG)),),
    )
    plain = msgspec.json.decode(msgspec.json.encode(right))
    shop.record(
        Corrected(target=EntryRef(state.birth.terminal, state.birth.seq), reason="wrong drum", replacement=plain)
    )
    assert set(ways(makeup(shop, heat), "Nd")) == {chain(Done("mined", "AU"), here("melted", "US"))}


def corrected(shop: Shop, target: EntryRef, right: Record | Unknown) -> None:
    plain = msgspec.json.decode(msgspec.json.encode(right))
    shop.record(Corrected(target=target, reason="told wrong", replacement=plain))


def birth(shop: Shop, lot: str) -> Entry:
    with shop.store.reading() as books:
        state = books.lot(lot)
        assert state is not None
        assert state.birth is not None
        return books.entries((state.birth,))[state.birth]


def test_another_country_or_purity_counts_though_the_lots_and_links_stay_the_same(shop: Shop) -> None:
    metal = received(shop, "nd-metal", 10)
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", (metal, 5))
    powder = made(shop, "hydrogen-decrepitation", "HD", "hd-powder", "US", (heat, 5))
    told, melt = birth(shop, metal), birth(shop, heat)
    corrected(shop, melt.ref, replace(melt.record, country="CN"))
    assert set(ways(makeup(shop, powder), "Nd")) == {chain(here("melted", "CN"), here("decrepitated", "US"))}
    corrected(shop, told.ref, replace(told.record, fields=(Measured(field="purity", value="90"),)))
    assert [per_mille(makeup(shop, lot), "Nd") for lot in (metal, heat, powder)] == [900, 900, 900]


def test_another_country_or_uptake_of_a_bath_or_a_processor_counts(shop: Shop) -> None:
    block = received(shop, "sintered-block", 10, composition=(("Nd", "30"), ("Fe", "70")))
    nickel = received(shop, "nickel-anode", 5)
    bath = Exposed(
        code=shop.code("PL"),
        step="coating",
        route="sintered-ndfeb",
        country="MX",
        seats=(Seat(lot=block, container=1, quantity=mg(10 * KG)),),
        consumables=(Draw(lot=nickel, container=1, quantity=mg(2 * KG), line="nickel"),),
        uptakes=(NamedMass(name="metal-taken", mass_mg=2 * KG),),
    )
    back = CameBack(job="J-1", seats=(Seat(lot=block),), code="MZ-1", step="magnetising", country="MX")
    refs = [shop.record(record).entries[0] for record in (bath, back)]
    corrected(shop, refs[0], replace(bath, country="CN", uptakes=(NamedMass(name="metal-taken", mass_mg=KG),)))
    corrected(shop, refs[1], replace(back, country="RU"))
    found = makeup(shop, block)
    assert per_mille(found, "Ni") == 91
    ((way, _),) = ways(found, "Nd").items()
    assert [(done.stage, done.country) for done in way.chain] == [("coated", "CN"), ("magnetised", "RU")]


def test_pieces_that_weighed_something_else_weigh_so_in_whatever_they_went_into(shop: Shop) -> None:
    metal, nickel = received(shop, "nd-metal", 10), received(shop, "nickel-anode", 5)
    pieces = shop.code("MC")
    lot = new_lot(pieces, "machined-magnet", pcs(1000), unit_mass=UnitMass(KG, 1000))
    shop.record(StepPerformed(step="machining", draws=(draw(metal, mg(KG)),), lots=(lot,)))
    child = new_lot(shop.code("SC"), "alloy-strip", mg(2 * KG))
    shop.record(StepPerformed(step="split", draws=(draw(pieces, pcs(1000)), draw(nickel, mg(KG))), lots=(child,)))
    assert per_mille(makeup(shop, child.code), "Ni") == 500
    told = birth(shop, pieces)
    heavier = replace(lot, unit_mass=UnitMass(3 * KG, 1000))
    corrected(shop, told.ref, replace(told.record, lots=(heavier,)))
    assert per_mille(makeup(shop, child.code), "Ni") == 250


def test_a_step_that_never_was_leaves_nothing(shop: Shop) -> None:
    lot = received(shop, "nd-metal", 10)
    heat = made(shop, "strip-casting", "SC", "alloy-strip", "US", (lot, 5))
    with shop.store.reading() as books:
        state = books.lot(heat)
    assert state is not None
    assert state.birth is not None
    shop.record(Corrected(target=state.birth, reason="never was"))
    with shop.store.reading() as books:
        assert books.makeups((heat,)) == {}


@given(data=st.data())
@settings(max_examples=settings().max_examples // 2, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_late_entries_and_corrections_come_to_what_a_fresh_start_comes_to(yard: Shop, data: st.DataObject) -> None:
    lots = [
        received(yard, data.draw(st.sampled_from(["nd-metal", "ndpr-metal", "iron"])), 1000, stage("mined", country))
        for country in data.draw(st.lists(st.sampled_from(["AU", "US", "CN"]), min_size=2, max_size=4))
    ]
    for _ in range(data.draw(st.integers(1, 6))):
        parents = data.draw(st.lists(st.sampled_from(lots), min_size=1, max_size=3, unique=True))
        lots.append(
            made(
                yard,
                "strip-casting",
                "SC",
                "alloy-strip",
                "US",
                *[(lot, data.draw(st.integers(1, 9))) for lot in parents],
            )
        )
        what = data.draw(st.sampled_from(["nothing", "declare", "measure", "cancel", "move"]))
        if what == "declare":
            yard.record(OriginDeclared(lot=lots[0], stages=(stage("mined", data.draw(st.sampled_from(["JP", "VN"]))),)))
        elif what == "measure":
            yard.report(lots[-1], "heat", Result(property="nd", n=1, mean=str(data.draw(st.integers(1, 99)))))
        elif what == "move":
            melt = birth(yard, lots[-1])
            corrected(yard, melt.ref, replace(melt.record, country=data.draw(st.sampled_from(["CN", "VN"]))))
        elif what == "cancel":
            with yard.store.reading() as books:
                state = books.lot(lots[-1])
            if state is not None and state.birth is not None:
                yard.record(Corrected(target=state.birth, reason="never was"))
    with yard.store.reading() as books:
        before = books.makeups(lots)
    with yard.store._writing() as connection:
        rebuild(connection)
    yard.work_out()
    with yard.store.reading() as books:
        assert books.makeups(lots) == before


def test_a_finished_lot_carries_every_stage_of_its_route(finished: tuple[Shop, Chain]) -> None:
    shop, chain = finished
    shop.work_out()
    found = makeup(shop, chain.lot)
    assert found.contents
    for content in found.contents:
        assert sum(origin.share for origin in content.origins) == WHOLE
        for origin in content.origins:
            assert {"pressed", "sintered", "magnetised"} <= {done.stage for done in origin.provenance.chain}
