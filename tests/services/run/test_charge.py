"""What comes between a scan and the start: looked at when a charge is begun and released, a finding afterwards."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.services.floor import START, Floor
from traceapp.domain.equipment import Station
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import mg
from traceapp.domain.record.pieces import Draw, Seat, Target
from traceapp.domain.record.production import Exposed, StepPerformed
from traceapp.domain.record.quality import Held
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.run.wants import WantField, WantFill, WantInput, WantQuantity, WantSecond, WantShed
from traceapp.services.station.talk import Keyed, Stopped, Tone
from traceapp.store.opening import open_store

SKILLS = ("receiving", "powder", "charge-check")
Drums = tuple[Floor, str]


@pytest.fixture(scope="module")
def plant() -> Plant:
    return read_plant(resources_folder()).plant


@pytest.fixture
def blending(plant: Plant, tmp_path: Path) -> Iterator[Drums]:
    """A blender with two drums of powder in its charge, which a second person releases."""
    store = open_store(f"sqlite:///{tmp_path / 'plant.db'}", now=lambda: START)
    floor = Floor(store, plant)
    floor.put(
        *(Person(key=key, roles=(Role.OPERATOR,)) for key in ("A7", "B8")),
        *(Qualification(key=f"{p}/{s}", person=p, skill=s) for p in ("A7", "B8") for s in SKILLS),
        Station(key="OX-1", name="Receipt", route="sintered-ndfeb", steps=("receipt",)),
        Station(key="BL-1", name="Blending", route="sintered-ndfeb", steps=("blending",)),
    )
    floor.go("OX-1").scan("%U:A7", "%CMD:MATERIAL:milled-powder", "%N:60.00", "%N:40.00", "%N:30.00", "%CMD:OK")
    while isinstance(floor.talk.wanted, WantField):
        floor.scan("%CMD:SKIP")
    lot = floor.talk.labels[0].code.partition("/")[0]
    floor.go("BL-1").scan("%U:A7", f"{lot}/1", "%CMD:ALL", f"{lot}/2", "%N:10.00")
    yield floor, lot
    store.close()


def hold(floor: Floor, lot: str, container: int) -> None:
    floor.have("Q1", lambda _books, _command: (Held(targets=(Target(lot=lot, container=container),), reason="wet"),))


def hold_what_it_came_from(floor: Floor, lot: str, container: int) -> None:
    """Only the binder that went onto the powder is named; the hold spreads."""
    binder = (Draw(lot="LB-2648-A001-X", quantity=mg(1)),)
    onto = Exposed(code="EX-9", step="binding", seats=(Seat(lot=lot, container=container),), consumables=binder)
    floor.have("Q1", lambda _books, _command: (onto,))
    named = (Target(lot="LB-2648-A001-X"),)
    floor.have("Q1", lambda _books, _command: (Held(targets=named, reason="wet", spreads=True),))


def draw_elsewhere(floor: Floor, lot: str, container: int, amount: int) -> None:
    drawn = (Draw(lot=lot, container=container, quantity=mg(amount)),)
    floor.have("Q1", lambda _books, _command: (StepPerformed(step="pressing", draws=drawn),))


def charged(floor: Floor) -> list[int]:
    assert floor.talk.run is not None
    return [taken.container for taken in floor.talk.run.taken]


def said(floor: Floor) -> tuple[Tone, str, str]:
    flash = floor.talk.flash
    assert flash is not None
    return flash.tone, flash.code, flash.subject


def test_a_drum_held_since_it_was_scanned_leaves_the_charge_at_the_start_and_another_is_named(blending: Drums) -> None:
    floor, lot = blending
    hold(floor, lot, 1)
    floor.scan("%CMD:OK")
    assert said(floor) == (Tone.WRONG, "on_hold", f"{lot}/1")
    assert charged(floor) == [2]
    assert isinstance(floor.talk.wanted, WantInput)
    floor.scan("%CMD:OK")
    assert isinstance(floor.talk.wanted, WantSecond)


def test_what_was_drawn_elsewhere_meanwhile_leaves_the_charge(blending: Drums) -> None:
    floor, lot = blending
    draw_elsewhere(floor, lot, 1, 5_000_000)
    floor.scan("%CMD:OK")
    assert said(floor) == (Tone.WRONG, "more_than_left", f"{lot}/1")
    assert charged(floor) == [2]


def test_a_second_person_releases_nothing_that_is_held(blending: Drums) -> None:
    floor, lot = blending
    floor.scan("%CMD:OK")
    hold(floor, lot, 2)
    floor.scan("%U:B8")
    assert said(floor) == (Tone.WRONG, "on_hold", f"{lot}/2")
    assert charged(floor) == [1]
    floor.scan("%CMD:OK", "%U:B8")
    assert isinstance(floor.talk.wanted, WantField)


def test_who_puts_a_drum_on_hold_that_waits_for_its_weight_is_asked_for_another(blending: Drums) -> None:
    floor, lot = blending
    floor.scan(f"{lot}/3")
    assert isinstance(floor.talk.wanted, WantQuantity)
    hold(floor, lot, 3)
    floor._handle(Stopped(f"{lot}/3", floor.at))
    assert isinstance(floor.talk.wanted, WantInput)
    assert (said(floor), charged(floor)) == ((Tone.ACCEPTED, "lot_held", f"{lot}/3"), [1, 2])
    floor._handle(Stopped(lot, floor.at))
    assert charged(floor) == []


@pytest.mark.parametrize("stop", [hold, hold_what_it_came_from])
def test_what_is_held_once_it_is_in_the_blender_is_recorded_and_doubted(
    blending: Drums, stop: Callable[[Floor, str, int], None]
) -> None:
    floor, lot = blending
    floor.scan("%CMD:OK", "%U:B8")
    stop(floor, lot, 1)
    floor._handle(Stopped(f"{lot}/1", floor.at))
    assert charged(floor) == [1, 2]
    while floor.talk.run is not None:
        match floor.talk.wanted:
            case WantField(field) if field.required:
                floor.scan("%N:3.0" if field.key == "time" else "%N:920")
            case WantField():
                floor.scan("%CMD:SKIP")
            case WantFill(n, _, _):
                floor.scan("%N:69.90" if n == 1 else "%CMD:OK")
            case WantShed():
                floor.scan("%N:0.10")
            case _:
                floor.scan("%N:0")
    with floor.store.reading() as books:
        state = books.lot(lot)
    assert state is not None
    doubts = [finding for finding in state.findings if finding.code == "used_on_hold"]
    assert [dict(finding.facts)["reason"] for finding in doubts] == ["wet"]
    assert doubts[0].blocks


def test_a_value_says_whether_it_was_scanned_or_keyed(blending: Drums) -> None:
    floor, _lot = blending
    floor.scan("%CMD:OK", "%U:B8", "%N:3.0")
    floor._handle(Keyed("920", floor.at))
    assert floor.talk.run is not None
    assert [(told.value, told.source) for told in floor.talk.run.fields] == [("3.0", "scanned"), ("920", "keyed")]
