"""Command cards at a station: to another station, a machine cleaned; and in which order a run asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.floor import START, Floor
from traceapp.domain.equipment import Equipment, Station
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.record.production import Purged
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.run.wants import WantField, WantFill, WantSecond
from traceapp.services.station.conversation import hear
from traceapp.services.station.talk import Pressed, Reprint, Tone
from traceapp.store.opening import open_store


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    store = open_store(f"sqlite:///{tmp_path / 'plant.db'}", now=lambda: START)
    floor = Floor(store, read_plant(resources_folder()).plant)
    skills = ("receiving", "electrolysis", "powder", "charge-check")
    route = "sintered-ndfeb"
    floor.put(
        Person(key="A7", roles=(Role.OPERATOR,)),
        Person(key="B8", roles=(Role.OPERATOR,)),
        *(Qualification(key=f"{p}/{s}", person=p, skill=s) for p in ("A7", "B8") for s in skills),
        Equipment(key="CELL-1", name="Cell 1", machine="electrolysis-cell", heel=True),
        Station(key="OX-1", name="Oxide receipt", route=route, steps=("receipt",)),
        Station(key="RD-1", name="Reduction", route=route, steps=("reduction",), equipment=("CELL-1",), language="es"),
        Station(key="BL-1", name="Blending", route=route, steps=("blending",)),
    )
    yield floor
    store.close()


def receive(floor: Floor, material: str, *drums: str) -> str:
    """A lot of these drums (kilograms), its fields left out, its labels on."""
    floor.go("OX-1").scan("%U:A7", f"%CMD:MATERIAL:{material}", *(f"%N:{kg}" for kg in drums), "%CMD:OK")
    while isinstance(floor.talk.wanted, WantField):
        floor.scan("%CMD:SKIP")
    lot = floor.talk.labels[0].code.partition("/")[0]
    floor.scan("%CMD:SKIP")
    return lot


def tap(floor: Floor, drum: str) -> str:
    """Metal out of one drum of oxide, told to the end."""
    floor.scan(drum, "%CMD:ALL", "%CMD:OK", "%N:1050", "%N:5.0", "%N:9.5", "%N:206.00", "%CMD:OK")
    floor.scan("%N:4.00", "%N:38.00", "%N:1.00")
    lot = floor.talk.labels[0].code.partition("/")[0]
    floor.scan("%CMD:SKIP")
    return lot


def test_a_terminal_goes_to_another_station_and_nobody_is_signed_in_there(floor: Floor) -> None:
    talk = floor.go("OX-1").scan("%U:A7", "%CMD:STATION:RD-1")
    assert (talk.station.key, talk.person, talk.language) == ("RD-1", "", "es")


@pytest.mark.parametrize(
    ("told", "code"),
    [((), "not_now"), (("%U:A7", "%CMD:MATERIAL:iron"), "not_now"), (("%U:A7",), "station_unknown")],
)
def test_a_terminal_stays_while_something_is_at_hand_or_nobody_is_signed_in_or_there_is_no_such_station(
    floor: Floor, told: tuple[str, ...], code: str
) -> None:
    there = "XX-9" if code == "station_unknown" else "RD-1"
    talk = floor.go("OX-1").scan(*told, f"%CMD:STATION:{there}")
    assert talk.station.key == "OX-1"
    assert talk.flash is not None
    assert (talk.flash.tone, talk.flash.code) == (Tone.WRONG, code)


def test_what_a_machine_held_back_is_no_parent_of_what_it_makes_after_it_was_cleaned(floor: Floor) -> None:
    oxide = receive(floor, "ndpr-oxide", "250.00", "250.00", "250.00")
    floor.go("RD-1").scan("%U:A7")
    first, second = tap(floor, f"{oxide}/1"), tap(floor, f"{oxide}/2")
    talk = floor.scan("%CMD:PURGE:claim class changes")
    assert talk.flash is not None
    assert talk.flash.tone is Tone.DONE
    third = tap(floor, f"{oxide}/3")
    with floor.store.reading() as books:
        parents = {code: {link.parent for link in lot.parents} for code, lot in books.lots([second, third]).items()}
        purged = [e.record for e in books.history("machine", "CELL-1") if isinstance(e.record, Purged)]
    assert parents == {second: {oxide, first}, third: {oxide}}
    assert [(record.equipment, record.reason) for record in purged] == [("CELL-1", "claim class changes")]


def test_a_station_without_a_machine_that_holds_something_back_has_nothing_to_clean(floor: Floor) -> None:
    talk = floor.go("BL-1").scan("%U:A7", "%CMD:PURGE")
    assert talk.flash is not None
    assert (talk.flash.tone, talk.flash.code) == (Tone.WRONG, "no_heel")


def test_the_second_person_releases_the_charge_before_any_value_of_the_run_is_asked_for(floor: Floor) -> None:
    powder = receive(floor, "milled-powder", "60.00")
    floor.go("BL-1").scan("%U:A7", powder, "%CMD:ALL", "%CMD:OK")
    assert isinstance(floor.talk.wanted, WantSecond)
    floor.scan("%U:B8")
    assert isinstance(floor.talk.wanted, WantField)
    floor.scan("%N:3.0", "%CMD:UNDO", "%CMD:UNDO")
    assert isinstance(floor.talk.wanted, WantSecond)
    floor.scan("%U:B8", "%N:3.0", "%N:900", "%CMD:SKIP")
    assert isinstance(floor.talk.wanted, WantFill)


def test_a_label_printed_again_is_verified_only_after_the_first_was_scanned_as_destroyed(floor: Floor) -> None:
    floor.go("OX-1").scan("%U:A7", "%CMD:MATERIAL:ndpr-oxide", "%N:500.00", "%CMD:OK")
    while isinstance(floor.talk.wanted, WantField):
        floor.scan("%CMD:SKIP")
    code = floor.talk.labels[0].code
    floor.scan("%CMD:REPRINT", code)
    assert floor.talk.flash is not None
    assert floor.talk.flash.code == "label_destroyed"
    assert [(label.verified, label.is_void) for label in floor.talk.labels] == [(False, False)]
    floor.scan(code)
    assert floor.talk.labels == ()


def test_ok_goes_on_without_the_first_label_where_it_cannot_be_read(floor: Floor) -> None:
    floor.go("OX-1").scan("%U:A7", "%CMD:MATERIAL:ndpr-oxide", "%N:500.00", "%CMD:OK")
    while isinstance(floor.talk.wanted, WantField):
        floor.scan("%CMD:SKIP")
    code = floor.talk.labels[0].code
    floor.scan("%CMD:REPRINT", "%CMD:OK", code)
    assert floor.talk.labels == ()


def test_a_label_that_still_waits_for_the_printer_has_no_first_one_to_destroy(floor: Floor) -> None:
    floor.go("OX-1").scan("%U:A7", "%CMD:MATERIAL:ndpr-oxide", "%N:500.00", "%CMD:OK")
    while isinstance(floor.talk.wanted, WantField):
        floor.scan("%CMD:SKIP")
    again, effects = hear(floor.talk, Pressed("REPRINT", floor.at, "c"))
    assert effects == (Reprint(floor.talk.labels[0].code),)
    assert [label.is_void for label in again.labels] == [False]
