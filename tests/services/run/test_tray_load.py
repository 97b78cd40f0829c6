"""Trays placed in a furnace load: each on a place of the grid, none too many, none of another thermal profile."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.services.floor import START, Floor
from tests.services.plant_builder import new_lot
from traceapp.domain.equipment import Station
from traceapp.domain.lot_code import next_code
from traceapp.domain.part import Part
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.quantity import mg
from traceapp.domain.record.production import Exposed, LotReceived
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.run.run import Run
from traceapp.services.station.talk import Tone
from traceapp.store.opening import open_store

KG = 1_000_000
HARD, SOFT, PLAIN = (str(next_code("PR", date(2026, 5, 28), "A", after=n)) for n in range(3))


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    store = open_store(f"sqlite:///{tmp_path / 'plant.db'}", now=lambda: START)
    floor = Floor(store, read_plant(resources_folder()).plant)
    floor.put(
        Person(key="A7", roles=(Role.OPERATOR,)),
        Qualification(key="A7/furnace", person="A7", skill="furnace"),
        *(
            Part(key=key, number=key, drawing_revision="A", name="Block", profiles=(("sintering", profile),))
            for key, profile in (("P-H", "S-1065"), ("P-S", "S-1040"))
        ),
        Station(key="SF-1", name="Furnace", route="sintered-ndfeb", steps=("sintering",)),
    )
    for code, part in ((HARD, "P-H"), (SOFT, "P-S"), (PLAIN, "")):
        lot = new_lot(code, "compact", mg(400 * KG), containers=40, part=part)
        floor.have("A7", lambda _books, _command, lot=lot: (LotReceived(lot=lot, step="pressing"),))  # type: ignore[misc]
    floor.go("SF-1").scan("%U:A7")
    yield floor
    store.close()


def run_of(floor: Floor) -> Run:
    assert floor.talk.run is not None
    return floor.talk.run


def refusal(floor: Floor) -> str:
    flash = floor.talk.flash
    assert flash is not None
    assert flash.tone is Tone.WRONG
    return flash.code


def test_trays_go_on_the_next_free_place_or_where_somebody_says(floor: Floor) -> None:
    floor.scan(f"{HARD}/1", f"{HARD}/2", "%LOC:L4", f"{HARD}/3")
    floor.press("SEAT", "B8")
    floor.scan(f"{HARD}/4")
    assert {place: taken.container for place, taken in run_of(floor).seated.items()} == {
        "T1": 1,
        "L4": 2,
        "T2": 3,
        "B8": 4,
    }
    assert run_of(floor).next_place == "T3"


@pytest.mark.parametrize(("place", "code"), [("T1", "place_taken"), ("X9", "place_not_in_load")])
def test_a_place_that_is_taken_or_is_none_is_refused(floor: Floor, place: str, code: str) -> None:
    floor.scan(f"{HARD}/1", f"{HARD}/2", f"%LOC:{place}")
    assert refusal(floor) == code
    floor.press("SEAT", place)
    assert refusal(floor) == code
    assert [taken.position for taken in run_of(floor).taken] == ["T1", "T2"]


def test_a_lot_of_another_thermal_profile_is_refused_and_one_of_none_is_let_in(floor: Floor) -> None:
    floor.scan(f"{HARD}/1", f"{SOFT}/1")
    assert refusal(floor) == "profile_mixed"
    floor.scan(f"{PLAIN}/1")
    assert [(taken.lot, taken.profile) for taken in run_of(floor).taken] == [(HARD, "S-1065"), (PLAIN, "")]


def test_a_full_load_takes_no_more_and_starts(floor: Floor) -> None:
    floor.scan(*(f"{HARD}/{n}" for n in range(1, 33)))
    assert run_of(floor).next_place == ""
    floor.scan(f"{HARD}/33")
    assert refusal(floor) == "load_full"
    floor.scan("%CMD:UNDO")
    assert run_of(floor).next_place == "B8"


def test_the_places_stand_in_the_record_of_the_load(floor: Floor) -> None:
    floor.scan(*(f"{HARD}/{n}" for n in range(1, 4)), "%LOC:B1", "%CMD:OK", "profile S-1065")
    floor.scan("%N:1060", "%N:4.0", "%N:0.01", "%CMD:SKIP", "%N:0.20")
    with floor.store.reading() as books:
        record = books.history("lot", HARD)[-2].record
        lot = books.lot(HARD)
    assert isinstance(record, Exposed)
    assert [(seat.container, seat.position) for seat in record.seats] == [(1, "T1"), (2, "T2"), (3, "B1")]
    assert lot is not None
    assert lot.exposures[-1].position == "T1, T2, B1"
