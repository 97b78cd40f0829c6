"""What stays in a drum that was drawn from: its new label, weighing by difference, and several draws for one line."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.floor import START, Floor
from traceapp.domain.equipment import Equipment, Station
from traceapp.domain.lot import LotState
from traceapp.domain.order import WorkOrder
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.quantity import mg
from traceapp.domain.record.production import StepPerformed
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.labels.labelling import container_labels
from traceapp.services.run.wants import WantQuantity, WantSecond
from traceapp.services.station.talk import Tone
from traceapp.store.opening import open_store

KG = 1_000_000
SKILLS = ("receiving", "electrolysis", "melting", "charge-check")


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    store = open_store(f"sqlite:///{tmp_path / 'plant.db'}", now=lambda: START)
    floor = Floor(store, read_plant(resources_folder()).plant)
    floor.put(
        Person(key="A7", roles=(Role.OPERATOR,)),
        *(Qualification(key=f"A7/{skill}", person="A7", skill=skill) for skill in SKILLS),
        Equipment(key="CELL-1", name="Cell 1", machine="electrolysis-cell", heel=True),
        Station(key="OX-1", name="Receipt", route="sintered-ndfeb", steps=("receipt",), place="A1"),
        Station(key="RD-1", name="Reduction", route="sintered-ndfeb", steps=("reduction",), equipment=("CELL-1",)),
        Station(key="SC-1", name="Strip casting", route="sintered-ndfeb", steps=("strip-casting",)),
        WorkOrder(key="W-1", step="strip-casting", charge_mg=600 * KG),
    )
    yield floor
    store.close()


def received(floor: Floor, material: str, *drums: str) -> str:
    """A lot of this material in drums of so many kilograms, labelled."""
    kind = floor.plant.material(material).kind
    floor.go("OX-1").scan("%U:A7", f"%CMD:MATERIAL:{material}", *(f"%N:{kg}" for kg in drums), "%CMD:OK")
    while floor.talk.run is not None:
        floor.scan("%CMD:SKIP")
    floor.scan(*(label.code for label in floor.talk.labels))
    return floor.lots(kind)[-1]


def reduced(floor: Floor, *scans: str) -> None:
    """A run of the cell that takes what these scans say."""
    floor.go("RD-1").scan("%U:A7", *scans, "%CMD:OK", "%N:1050", "%N:5.0", "%N:9.5")
    floor.scan("%N:100.00", "%CMD:OK", "%CMD:SKIP", "%N:20.00", "%CMD:SKIP")


def lot_of(floor: Floor, code: str) -> LotState:
    with floor.store.reading() as books:
        state = books.lot(code)
    assert state is not None
    return state


def newest_run(floor: Floor, lot: str) -> StepPerformed:
    with floor.store.reading() as books:
        record = books.history("lot", lot)[-1].record
    assert isinstance(record, StepPerformed)
    return record


def test_a_remnant_gets_a_new_label_that_says_what_is_left(floor: Floor) -> None:
    oxide = received(floor, "ndpr-oxide", "250.00")
    reduced(floor, f"{oxide}/1", "%N:120.00")
    labels = {label.code: label for label in floor.talk.labels}
    assert labels[f"{oxide}/1"].quantity == mg(130 * KG)
    assert labels[f"{oxide}/1"].is_remnant
    assert not labels[f"{floor.lots('RM')[-1]}/1"].is_remnant


def test_the_old_label_does_not_pass_for_the_new_one(floor: Floor) -> None:
    oxide = received(floor, "ndpr-oxide", "250.00")
    reduced(floor, f"{oxide}/1", "%N:120.00")
    flash = floor.scan(f"{oxide}/1+250.00KG").flash
    assert flash is not None
    assert (flash.tone, flash.code, dict(flash.facts)["told"]) == (Tone.WRONG, "label_outdated", mg(250 * KG))
    floor.scan(f"{oxide}/1+130.00KG")
    assert [label.code for label in floor.talk.labels if not label.verified] == [f"{floor.lots('RM')[-1]}/1"]


def test_a_drum_that_was_emptied_gets_no_label(floor: Floor) -> None:
    oxide = received(floor, "ndpr-oxide", "120.00", "120.00")
    reduced(floor, f"{oxide}/1", "%CMD:ALL", f"{oxide}/2", "%N:120.10")
    assert not any(label.is_remnant for label in floor.talk.labels)
    assert all(draw.remnant is None for draw in newest_run(floor, oxide).draws)


def test_the_label_of_a_remnant_is_the_same_however_much_is_drawn_later(floor: Floor) -> None:
    oxide = received(floor, "ndpr-oxide", "250.00")
    reduced(floor, f"{oxide}/1", "%N:120.00")
    with floor.store.reading() as books:
        entry = books.history("lot", oxide)[-1]
        first = container_labels(books, floor.plant, "sintered-ndfeb", entry, "")
    floor.scan("%CMD:SKIP")
    reduced(floor, f"{oxide}/1", "%N:120.00")
    with floor.store.reading() as books:
        assert container_labels(books, floor.plant, "sintered-ndfeb", entry, "") == first
    remnant = next(label for label in first if label.is_remnant)
    assert (remnant.made.en, remnant.made.es, remnant.symbol.text) == ("Remnant", "Resto", f"{oxide}/1+130.00KG")


def test_the_books_know_which_entry_labelled_a_remnant_last(floor: Floor) -> None:
    oxide = received(floor, "ndpr-oxide", "250.00")
    reduced(floor, f"{oxide}/1", "%N:120.00")
    floor.scan("%CMD:SKIP")
    reduced(floor, f"{oxide}/1", "%N:90.00")
    with floor.store.reading() as books:
        last = books.history("lot", oxide)[-1]
    assert lot_of(floor, oxide).containers[0].labelled == last.ref
    assert {label.code: label.quantity for label in floor.talk.labels}[f"{oxide}/1"] == mg(40 * KG)


def test_what_was_taken_out_is_the_difference_of_two_weights(floor: Floor) -> None:
    oxide = received(floor, "ndpr-oxide", "250.00")
    floor.go("RD-1").scan("%U:A7", f"{oxide}/1", "%CMD:DIFFERENCE")
    floor.weigh("262.40")
    pending = floor.talk.run.pending if floor.talk.run else None
    assert pending is not None
    assert (pending.gross_before_mg, pending.quantity) == (262_400_000, None)
    floor.weigh("142.30")
    run = floor.talk.run
    assert run is not None
    taken = run.taken[-1]
    assert (taken.quantity, taken.gross_before_mg, taken.gross_after_mg) == (mg(120_100_000), 262_400_000, 142_300_000)
    floor.scan("%CMD:OK", "%N:1050", "%N:5.0", "%N:9.5", "%N:100.00", "%CMD:OK", "%CMD:SKIP", "%N:20.00")
    floor.scan("%CMD:SKIP", "%CMD:SKIP")
    (draw,) = newest_run(floor, oxide).draws
    assert (draw.gross_before_mg - draw.gross_after_mg, draw.remnant) == (draw.quantity.amount, mg(129_900_000))


def test_a_container_that_weighs_no_less_gave_nothing(floor: Floor) -> None:
    oxide = received(floor, "ndpr-oxide", "250.00")
    floor.go("RD-1").scan("%U:A7", f"{oxide}/1", "%CMD:DIFFERENCE")
    floor.weigh("262.40")
    flash = floor.weigh("262.40").flash
    assert flash is not None
    assert flash.code == "gross_not_less"
    floor.scan("%CMD:UNDO")
    pending = floor.talk.run.pending if floor.talk.run else None
    assert pending is not None
    assert (pending.by_difference, pending.gross_before_mg) == (True, 0)


def test_ok_takes_no_whole_drum_that_is_being_weighed_by_difference(floor: Floor) -> None:
    oxide = received(floor, "ndpr-oxide", "250.00")
    floor.go("RD-1").scan("%U:A7", f"{oxide}/1", "%CMD:DIFFERENCE", "%CMD:OK")
    assert isinstance(floor.talk.wanted, WantQuantity)
    floor.scan("%CMD:DIFFERENCE", "%CMD:OK")
    assert not isinstance(floor.talk.wanted, WantQuantity)


def test_a_line_takes_several_draws_from_one_drum_until_it_has_its_plan(floor: Floor) -> None:
    iron = received(floor, "iron", "500.00")
    floor.go("SC-1").scan("%U:A7", "%WO:W-1", f"{iron}/1", "%N:200.00", f"{iron}/1")
    want = floor.talk.wanted
    assert isinstance(want, WantQuantity)
    assert (want.taken.left, want.plan_mg) == (mg(300 * KG), 175 * KG)
    flash = floor.scan("%N:300.10").flash
    assert flash is not None
    assert flash.code == "off_plan"
    floor.scan("%N:175.00", f"{iron}/1")
    flash = floor.talk.flash
    assert flash is not None
    assert (flash.tone, flash.code) == (Tone.ALREADY, "already_added")
    assert not isinstance(floor.talk.wanted, WantSecond)


def test_only_the_last_of_several_draws_from_a_drum_leaves_a_remnant(floor: Floor) -> None:
    amounts = {"ndpr-metal": "300.00", "iron": "500.00", "ferroboron": "40.00", "cobalt": "10.00"}
    metal, iron, boron, cobalt = (received(floor, material, kilograms) for material, kilograms in amounts.items())
    master = received(floor, "cu-al-ga-master", "5.00")
    floor.go("SC-1").scan("%U:A7", "%WO:W-1", f"{metal}/1", "%N:100.00", f"{metal}/1", "%N:84.80")
    floor.scan(f"{iron}/1", "%N:375.00", f"{boron}/1", "%N:33.00", f"{cobalt}/1", "%N:4.20", f"{master}/1", "%N:3.00")
    floor.scan("%CMD:OK", "%CMD:DEFER", "%N:4.0", "%N:1450", "%N:1.20", "%N:50", "%N:300", "crucible 9")
    floor.scan("%N:590.00", "%CMD:OK", "%CMD:SKIP", "%CMD:SKIP", "%CMD:SKIP")
    draws = newest_run(floor, metal).draws
    assert [draw.remnant for draw in draws if draw.lot == metal] == [None, mg(300 * KG - 184_800_000)]
