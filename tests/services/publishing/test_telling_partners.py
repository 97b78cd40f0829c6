"""What a partner is told: a lot with its ancestry, a period, corrections as error declarations; names never change."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.domain.epcis.epcis_checks import document, reference_hashes, scene, schema_errors
from tests.services.plant_builder import KG, LINE, Chain, Shop, basic_facts, pin
from traceapp.domain.entry import FIRST_PREVIOUS, Entry
from traceapp.domain.epcis.event import Event, QuantityElement
from traceapp.domain.epcis.telling import events_of
from traceapp.domain.part import Part
from traceapp.domain.party import Site
from traceapp.domain.quantity import Unit, mg, pcs
from traceapp.domain.record.dispatch import Packed, ShipmentOpened
from traceapp.domain.record.pieces import ByProduct, Draw, Filled, HeelDraw, NewLot
from traceapp.domain.record.production import Moved, StepPerformed
from traceapp.errors import Refused
from traceapp.services.publishing.telling_partners import events_between, events_of_lot, scene_of
from traceapp.services.recording.correcting import correct

Finished = tuple[Shop, Chain]


def told(shop: Shop, lot: str = "") -> list[Event]:
    with shop.store.reading() as books:
        stage, names = scene_of(books, shop.plant, shop.at)
        found = events_of_lot(books, stage, names, lot) if lot else events_between(books, stage, names)
        return list(found)


def lots_in(events: list[Event]) -> set[str]:
    classes = {
        element.epc_class
        for event in events
        for name in ("quantity_list", "child_quantity_list", "input_quantity_list", "output_quantity_list")
        for element in getattr(event, name)
    }
    return {name.rpartition("/")[2] for name in classes}


def test_a_lot_is_told_from_the_oxide_on_and_nothing_of_other_products(finished: Finished):
    shop, chain = finished
    other = chain.machine(shop, 500, container=2)
    box, foreign = shop.pack(chain.lot, 400), shop.pack(other, 400)
    events = told(shop, chain.lot)
    assert {chain.oxide, chain.iron, chain.metal, chain.heat, chain.pressed, chain.lot} <= lots_in(events)
    assert other not in lots_in(events)
    parents = {event.parent_id.rpartition("/")[2] for event in events} - {""}
    assert (box in parents, foreign in parents) == (True, False)
    assert next(event.biz_step for event in events) == "receiving"
    assert all(before.event_time <= after.event_time for before, after in pairwise(events))


def test_a_lots_document_is_valid_and_hashed_as_everywhere(finished: Finished):
    shop, chain = finished
    shop.pack(chain.lot, 400)
    events = told(shop, chain.lot)
    body = document(events)
    assert schema_errors(body) == []
    assert [event.event_id for event in events] == reference_hashes(body)


def test_an_entry_that_was_put_right_is_declared_wrong_and_names_what_stands_instead(shop: Shop):
    oxide = shop.receive("ndpr-oxide", mg(10 * KG))
    wrong = shop.record(Moved(lot=oxide, place="P2")).entries[0]
    before = {event.event_id for event in told(shop)}
    first = _put_right(shop, wrong, Moved(lot=oxide, place="cage"))
    events = {event.entry: event for event in told(shop)}
    old, new = (events[f"https://trace.example/id/entry/{ref}"] for ref in (wrong, first))
    assert old.event_id in before
    assert old.error_declaration is not None
    assert (old.error_declaration.reason, old.error_declaration.corrective) == ("incorrect_data", (new.event_id,))
    assert new.error_declaration is None
    assert new.biz_location is not None
    assert new.biz_location.id.endswith("/place/cage")
    assert new.event_time == old.event_time

    second = _put_right(shop, first, None)  # the correction itself is taken back: what was there stands again
    events = {event.entry: event for event in told(shop)}
    assert events[old.entry].error_declaration is None
    assert events[new.entry].error_declaration is not None
    assert f"https://trace.example/id/entry/{second}" not in events


def test_what_was_struck_did_not_occur(shop: Shop):
    oxide = shop.receive("ndpr-oxide", mg(10 * KG))
    wrong = shop.record(Moved(lot=oxide, place="P2")).entries[0]
    _put_right(shop, wrong, None)
    (event,) = (event for event in told(shop, oxide) if event.biz_step == "storing")
    assert event.error_declaration is not None
    assert (event.error_declaration.reason, event.error_declaration.corrective) == ("did_not_occur", ())


def _put_right(shop: Shop, target: object, replacement: Moved | None) -> object:
    signatures = (pin("qa1"), pin("qa2"))
    done = shop.do(
        lambda books, c: correct(
            books,
            shop.plant,
            c,
            target=target,  # type: ignore[arg-type]
            reason="typo",
            signatures=signatures,
            replacement=replacement,
        )
    )
    return done.entries[-1]


def test_a_lot_is_named_by_the_gtin_that_its_part_had_when_it_was_born(finished: Finished):
    shop, chain = finished
    part = next(fact for fact in basic_facts() if isinstance(fact, Part))
    shop.put_in_force(replace(part, gtin="4012345000115"))
    later = chain.machine(shop, 500, container=2)
    shop.put_in_force(replace(part, gtin="4012345000122"))
    names = {element.epc_class for event in told(shop) for element in event.output_quantity_list}
    assert f"https://id.gs1.org/01/04012345000115/10/{later}" in names
    assert f"https://trace.example/id/lot/{chain.lot}" in names


def test_names_outlive_another_host(shop: Shop):
    shop.receive("ndpr-oxide", mg(10 * KG))
    before = [event.event_id for event in told(shop)]
    site = next(fact for fact in basic_facts() if isinstance(fact, Site))
    shop.put_in_force(replace(site, host="moved.example"))
    assert [event.event_id for event in told(shop)] == before


def test_a_plant_without_a_host_cannot_name_anything(tmp_path):
    with Shop(tmp_path) as bare, pytest.raises(Refused, match="site_without_host"):
        told(bare)


def test_a_lot_that_nobody_knows_is_refused(shop: Shop):
    with pytest.raises(Refused, match="lot_unknown"):
        told(shop, "RM-2648-A999-X")


amounts = st.integers(0, 10**13)
codes = st.sampled_from([f"RM-2648-A{n:03d}-K" for n in range(6)])
draws = st.builds(Draw, lot=codes, quantity=st.builds(mg, amounts) | st.builds(pcs, st.integers(0, 10**6)))
new_lots = st.builds(
    NewLot,
    code=st.sampled_from(["SC-2648-A001-X", "SC-2648-A002-Y"]),
    kind=st.just("SC"),
    material=st.just("alloy-strip"),
    containers=st.lists(st.builds(Filled, n=st.just(1), quantity=st.builds(mg, amounts)), min_size=1, max_size=3).map(
        tuple
    ),
)
steps = st.builds(
    StepPerformed,
    step=st.just("strip-casting"),
    draws=st.lists(draws, max_size=4).map(tuple),
    consumables=st.lists(draws, max_size=2).map(tuple),
    heels=st.lists(st.builds(HeelDraw, equipment=st.just("F1"), lot=codes, mass_mg=amounts), max_size=2).map(tuple),
    lots=st.lists(new_lots, max_size=2).map(tuple),
    by_products=st.lists(
        st.builds(ByProduct, material=st.just("swarf"), quantity=st.builds(mg, amounts), sump=st.just("S1")), max_size=2
    ).map(tuple),
    scrap=st.lists(draws, max_size=2).map(tuple),
)


@given(steps)
def test_nothing_is_lost_or_won_between_a_step_and_its_events(step):
    entry = Entry(
        terminal="A",
        seq=1,
        prev=FIRST_PREVIOUS,
        hlc=1,
        recorded=1,
        happened=1,
        command="c",
        part=0,
        who=(),
        where="",
        scans=(),
        record=step,
    )
    events = events_of(scene(), entry)
    taken = Counter[Unit]()
    for one in (*step.draws, *step.consumables, *(mg_draw(heel) for heel in step.heels)):
        taken[one.quantity.unit] += one.quantity.amount
    made = sum(f.quantity.amount for lot in step.lots for f in lot.containers)
    made += sum(by.quantity.amount for by in step.by_products)
    scrapped = Counter[Unit]()
    for one in step.scrap:
        scrapped[one.quantity.unit] += one.quantity.amount
    assert totals(elements(events, "input_quantity_list")) == +taken
    assert totals(elements(events, "output_quantity_list")) == (Counter({Unit.MG: made}) if made else Counter())
    assert totals(elements(events, "quantity_list")) == +scrapped
    assert len({event.event_id for event in events}) == len(events)


def mg_draw(heel: HeelDraw) -> Draw:
    return Draw(lot=heel.lot, quantity=mg(heel.mass_mg))


def elements(events: tuple[Event, ...], name: str) -> Iterator[QuantityElement]:
    return (element for event in events for element in getattr(event, name))


def totals(found: Iterator[QuantityElement]) -> Counter[Unit]:
    """Whole milligrams and pieces of what the numbers of a document say."""
    scale = {"KGM": 1_000_000, "GRM": 1_000, "": 1}
    sums = Counter[Unit]()
    for one in found:
        assert isinstance(one.quantity, Decimal)
        amount = Fraction(one.quantity) * scale[one.uom]
        assert amount.denominator == 1
        sums[Unit.MG if one.uom else Unit.PCS] += int(amount)
    return +sums


NUMBER = "095060000000000015"


def test_a_box_is_named_by_the_number_it_bears_even_when_its_packing_is_struck(finished: Finished):
    shop, chain = finished
    plain, box = shop.pack(chain.lot, 10), shop.code("BX")
    draws = (Draw(lot=chain.lot, container=1, quantity=pcs(10)),)
    packed = shop.record(Packed(box=box, draws=draws, order=LINE, sscc=NUMBER), who="shp").entries[0]
    shop.record(ShipmentOpened(shipment=shop.code("SH"), order=LINE, boxes=(plain, box)), who="shp")
    events = told(shop)
    named = {event.parent_id for event in events if event.biz_step == "packing"}
    assert named == {f"https://id.gs1.org/00/{NUMBER}", f"https://trace.example/id/box/{plain}"}
    (staged,) = (event for event in events if event.biz_step == "staging_outbound")
    assert set(staged.epc_list) == named
    body = document(events)
    assert schema_errors(body) == []
    assert [event.event_id for event in events] == reference_hashes(body)
    _put_right(shop, packed, None)
    later = {event.entry: event.event_id for event in told(shop)}
    assert all(later[event.entry] == event.event_id for event in events)
