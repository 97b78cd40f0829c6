"""A station's conversation, on a real store, from the codes that are scanned."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.floor import START, Floor
from traceapp.domain.equipment import Equipment, Station
from traceapp.domain.order import WorkOrder
from traceapp.domain.party import Party, SupplierCode
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.record.production import LotReceived
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.run.wants import WantField, WantFill, WantQuantity
from traceapp.services.station.talk import Tone
from traceapp.store.opening import open_store

SKILLS = ("receiving", "electrolysis", "melting", "charge-check")


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    store = open_store(f"sqlite:///{tmp_path / 'plant.db'}", now=lambda: START)
    floor = Floor(store, read_plant(resources_folder()).plant)
    floor.put(
        Person(key="A7", roles=(Role.OPERATOR,)),
        Person(key="B8", roles=(Role.OPERATOR, Role.SUPERVISOR)),
        Person(key="C9", roles=(Role.OPERATOR,)),
        *(Qualification(key=f"{p}/{s}", person=p, skill=s) for p in ("A7", "B8") for s in SKILLS),
        Party(key="north-oxide", name="North Oxide", roles=("supplier",), country="AU"),
        SupplierCode(key="NOX-NDPR-", supplier="north-oxide", material="ndpr-oxide"),
        Equipment(key="CELL-1", name="Cell 1", machine="electrolysis-cell", heel=True),
        Station(key="OX-1", name="Oxide receipt", route="sintered-ndfeb", steps=("receipt",), place="A1"),
        Station(key="RD-1", name="Reduction", route="sintered-ndfeb", steps=("reduction",), equipment=("CELL-1",)),
        Station(key="SC-1", name="Strip casting", route="sintered-ndfeb", steps=("strip-casting",)),
        WorkOrder(key="W-1", step="strip-casting", recipe="A-48H", recipe_revision="7", charge_mg=600_000_000),
    )
    yield floor
    store.close()


def received(floor: Floor, *drums: str) -> str:
    """An oxide lot of these drums (kilograms), labelled."""
    floor.go("OX-1").scan("%U:A7", "NOX-NDPR-L77", *(f"%N:{kg}" for kg in drums), "%CMD:OK")
    while isinstance(floor.talk.wanted, WantField):
        floor.scan("%CMD:SKIP")
    floor.scan(*(label.code for label in floor.talk.labels))
    return floor.lots("OX")[-1]


def test_oxide_is_received_from_the_suppliers_own_code_with_a_label_for_each_drum(floor: Floor) -> None:
    code = received(floor, "500.00", "499.60")
    with floor.store.reading() as books:
        lot = books.lot(code)
    assert lot is not None
    assert (lot.supplier, lot.supplier_lot, lot.material) == ("north-oxide", "L77", "ndpr-oxide")
    assert [c.amount for c in lot.containers] == [500_000_000, 499_600_000]
    assert floor.talk.flash is not None
    assert floor.talk.flash.tone is Tone.DONE


def test_a_suppliers_code_that_nobody_mapped_is_kept_raw_with_the_material_that_its_card_names(floor: Floor) -> None:
    flash = floor.go("OX-1").scan("%U:A7", "QQ-99-L5").flash
    assert flash is not None
    assert flash.code == "supplier_code_unknown"
    floor.scan("%CMD:MATERIAL:ndpr-oxide", "%N:500.00", "%CMD:OK")
    while isinstance(floor.talk.wanted, WantField):
        floor.scan("%CMD:SKIP")
    with floor.store.reading() as books:
        record = books.history("lot", floor.lots("OX")[-1])[0].record
    assert isinstance(record, LotReceived)
    assert (record.supplier_scan, record.supplier, record.lot.material) == ("QQ-99-L5", "", "ndpr-oxide")


def test_metal_is_reduced_from_two_drums_and_remembers_both(floor: Floor) -> None:
    oxide = received(floor, "500.00", "500.00")
    floor.go("RD-1").scan("%U:A7", f"{oxide}/1", "%CMD:ALL", f"{oxide}/2", "%N:120.00", "%CMD:OK")
    for value in ("1050", "5.0", "9.5"):
        floor.scan(f"%N:{value}")
    assert isinstance(floor.talk.wanted, WantFill)
    floor.scan("%N:252.00", "%N:250.00", "%CMD:OK", "%N:16.00", "%N:98.00", "%N:4.00")
    metal = floor.lots("RM")[-1]
    with floor.store.reading() as books:
        lot, drums = books.lot(metal), books.lot(oxide)
    assert lot is not None
    assert drums is not None
    assert sum(link.quantity.amount for link in lot.parents) == pytest.approx(620_000_000 * 502 / 518, abs=2)
    assert [c.amount for c in drums.containers] == [0, 380_000_000]
    assert {label.code for label in floor.talk.labels} >= {f"{metal}/1", f"{metal}/2"}


def test_the_second_run_of_a_machine_with_a_heel_has_the_first_as_a_parent(floor: Floor) -> None:
    oxide = received(floor, "500.00", "500.00")
    for drum in (1, 2):
        floor.go("RD-1").scan("%U:A7", f"{oxide}/{drum}", "%CMD:ALL", "%CMD:OK", "%N:1050", "%N:5.0", "%N:9.5")
        floor.scan("%N:410.00", "%CMD:OK", "%CMD:SKIP", "%N:76.00", "%CMD:SKIP", "%CMD:SKIP")
    first, second = floor.lots("RM")
    with floor.store.reading() as books:
        lot = books.lot(second)
    assert lot is not None
    assert [link.parent for link in lot.parents if link.role == "heel"] == [first]


def test_a_second_signature_needs_another_person_with_the_skill(floor: Floor) -> None:
    oxide = received(floor, "500.00")
    floor.go("SC-1").scan("%U:A7", oxide)
    assert floor.talk.flash is not None
    assert floor.talk.flash.code == "wrong_material"
    assert floor.talk.run is None


def test_an_unknown_lot_is_refused_and_the_red_answer_stays_until_the_next_scan(floor: Floor) -> None:
    floor.go("RD-1").scan("%U:A7", "OX-2647-A001-P")
    flash = floor.talk.flash
    assert flash is not None
    assert flash.tone is Tone.WRONG
    floor.scan("%CMD:TARE")
    assert floor.talk.flash is None


def test_somebody_without_the_skill_is_told_so_before_anything_is_recorded(floor: Floor) -> None:
    oxide = received(floor, "500.00")
    floor.go("RD-1").scan("%U:C9", oxide)
    flash = floor.talk.flash
    assert flash is not None
    assert flash.code == "not_qualified"
    assert (dict(flash.facts)["able"], dict(flash.facts)["away"]) == ("A7", "")


def test_the_same_drum_twice_is_already_added_and_changes_nothing(floor: Floor) -> None:
    oxide = received(floor, "500.00", "500.00")
    floor.go("RD-1").scan("%U:A7", f"{oxide}/1", "%CMD:ALL", f"{oxide}/1")
    assert floor.talk.flash is not None
    assert floor.talk.flash.tone is Tone.ALREADY
    assert floor.talk.run is not None
    assert len(floor.talk.run.taken) == 1


def test_undo_steps_back_through_the_run_and_names_nothing_lost(floor: Floor) -> None:
    oxide = received(floor, "500.00")
    floor.go("RD-1").scan("%U:A7", oxide)
    assert isinstance(floor.talk.wanted, WantQuantity)
    floor.scan("%N:100.00", "%CMD:UNDO")
    assert floor.talk.run is None
    with floor.store.reading() as books:
        lot = books.lot(oxide)
    assert lot is not None
    assert lot.tally.drawn == 0


def test_more_than_is_left_is_refused_with_what_is_left(floor: Floor) -> None:
    oxide = received(floor, "500.00")
    floor.go("RD-1").scan("%U:A7", oxide, "%N:600.00")
    flash = floor.talk.flash
    assert flash is not None
    assert flash.code == "more_than_left"
    assert isinstance(floor.talk.wanted, WantQuantity)


def test_what_only_touches_the_product_may_be_scanned_before_what_has_a_claim_class(floor: Floor) -> None:
    floor.put(
        WorkOrder(key="B-1", step="receipt", claim="DFARS-2027"),
        SupplierCode(key="OSC-ELY-", supplier="north-oxide", material="electrolyte"),
    )
    floor.go("OX-1").scan("%U:A7", "%WO:B-1", "NOX-NDPR-L78", "%N:500.00", "%CMD:OK")
    told_all(floor)
    floor.scan("OSC-ELY-9", "%N:40.00", "%CMD:OK")
    told_all(floor)
    oxide, salt = floor.lots("OX")[-1], floor.lots("ET")[-1]
    floor.go("RD-1").scan("%U:A7", salt, "%N:2.50", oxide, "%CMD:ALL")
    assert floor.talk.flash is not None
    assert floor.talk.flash.code == "lot_weighed"
    assert floor.talk.run is not None
    assert floor.talk.run.claim == "DFARS-2027"


def test_a_heel_of_another_claim_class_is_noted_on_what_the_machine_makes_next(floor: Floor) -> None:
    floor.put(WorkOrder(key="B-1", step="receipt", claim="DFARS-2027"))
    plain = received(floor, "400.00")
    floor.go("OX-1").scan("%U:A7", "%WO:B-1", "NOX-NDPR-L78", "%N:400.00", "%CMD:OK")
    told_all(floor)
    claimed = floor.lots("OX")[-1]
    for oxide in (plain, claimed, claimed):
        floor.go("RD-1").scan("%U:A7", oxide, "%N:200.00", "%CMD:OK", "%N:1050", "%N:5.0", "%N:9.5")
        floor.scan("%N:164.00", "%CMD:OK", "%N:3.20", "%N:29.00", "%N:2.00")
        told_all(floor)
    with floor.store.reading() as books:
        states = [books.lot(code) for code in floor.lots("RM")]
    doubts = [{f.code: dict(f.facts) for f in state.findings} for state in states if state is not None]
    assert [sorted(doubt) for doubt in doubts] == [[], ["claim_mixed"], []]
    assert doubts[1]["claim_mixed"] == {"claim": "-", "wanted": "DFARS-2027", "heel": floor.lots("RM")[0]}


def test_two_drums_of_a_lot_taken_before_an_older_one_are_one_note(floor: Floor) -> None:
    older, newer = received(floor, "300.00"), received(floor, "300.00", "300.00")
    floor.go("RD-1").scan("%U:A7")
    for drum in (1, 2):
        floor.scan(f"{newer}/{drum}", "%CMD:OK", "%N:50.00")
    floor.scan("%CMD:OK", "%N:1050", "%N:5.0", "%N:9.5", "%N:82.00", "%CMD:OK", "%N:1.60", "%N:14.50", "%N:1.00")
    told_all(floor)
    with floor.store.reading() as books:
        state = books.lot(newer)
    assert state is not None
    assert [(f.code, dict(f.facts)) for f in state.findings] == [("older_lot_waiting", {"older": older})]


def told_all(floor: Floor) -> None:
    """Skip what may be left out, then scan the labels."""
    while isinstance(floor.talk.wanted, WantField):
        floor.scan("%CMD:SKIP")
    floor.scan(*(label.code for label in floor.talk.labels))
