"""Swarf and sludge collected at the grinding station, scan by scan, from what its runs shed to the verified label."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.services.floor import START, Floor
from tests.services.plant_builder import new_lot
from traceapp.domain.equipment import Equipment, Station
from traceapp.domain.lot_code import next_code
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.quantity import mg
from traceapp.domain.record.production import LotReceived
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.run.wants import WantEmptied, WantField, WantFill
from traceapp.services.station.talk import Tone
from traceapp.store.opening import open_store

KG = 1_000_000
BLOCKS = str(next_code("SB", date(2026, 5, 28), "A", after=0))


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    store = open_store(f"sqlite:///{tmp_path / 'plant.db'}", now=lambda: START)
    floor = Floor(store, read_plant(resources_folder()).plant)
    floor.put(
        Person(key="A7", roles=(Role.OPERATOR,)),
        Qualification(key="A7/machining", person="A7", skill="machining"),
        Equipment(key="GR-1", name="Grinder 1", machine="grinder"),
        Station(key="GR", name="Grinding", route="sintered-ndfeb", steps=("machining",), equipment=("GR-1",)),
    )
    lot = new_lot(BLOCKS, "sintered-block", mg(40 * KG), containers=2)
    floor.have("A7", lambda _books, _command: (LotReceived(lot=lot, step="sintering"),))
    floor.go("GR").scan("%U:A7")
    yield floor
    store.close()


def grind(floor: Floor, tray: int, swarf: str, sludge: str) -> None:
    """One tray of blocks becomes magnets; so much fell into the sump."""
    floor.scan(f"{BLOCKS}/{tray}", "%CMD:ALL", "%CMD:OK", "P-7", "%CMD:SKIP", "%CMD:SKIP", "%N:3")
    floor.scan("%N:3.00", "%N:500", "%CMD:OK", f"%N:{swarf}", f"%N:{sludge}", "%CMD:SKIP", "%CMD:SKIP", "%CMD:SKIP")
    assert floor.talk.run is None
    floor.scan("%CMD:SKIP")


def test_what_fell_into_the_sump_is_chosen_weighed_and_labelled(floor: Floor) -> None:
    grind(floor, 1, "3.00", "1.00")
    grind(floor, 2, "2.00", "0.50")
    floor.press("COLLECT")
    assert [(sump.material, sump.mass_mg, sump.lots) for sump in floor.talk.offered] == [
        ("machining-swarf", 5 * KG, 1),
        ("machining-sludge", 1_500_000, 1),
    ]
    floor.scan("%ROW:1")
    assert floor.talk.offered == ()
    assert isinstance(floor.talk.wanted, WantFill)
    floor.weigh("6.00")
    floor.weigh("4.00")
    floor.scan("%CMD:OK")
    assert isinstance(floor.talk.wanted, WantField)
    floor.scan("%N:50.0")
    assert isinstance(floor.talk.wanted, WantEmptied)
    floor.scan("%CMD:OK")
    (swarf,) = floor.lots("SW")
    assert [label.code for label in floor.talk.labels] == [f"{swarf}/1", f"{swarf}/2"]
    flash = floor.scan(f"{swarf}/1", f"{swarf}/2").flash
    assert flash is not None
    assert flash.tone is Tone.DONE
    with floor.store.reading() as books:
        lot = books.lot(swarf)
    assert lot is not None
    assert (lot.left, [(link.parent, link.quantity) for link in lot.parents]) == (mg(10 * KG), [(BLOCKS, mg(5 * KG))])
    assert lot.findings == ()


def test_a_single_material_needs_no_choice_and_undo_gives_it_up(floor: Floor) -> None:
    grind(floor, 1, "3.00", "0.00")
    floor.press("COLLECT")
    run = floor.talk.run
    assert run is not None
    assert run.sump is not None
    floor.weigh("2.00")
    floor.scan("%CMD:UNDO", "%CMD:UNDO")
    assert floor.talk.run is None


def test_some_that_stays_is_told_by_its_card(floor: Floor) -> None:
    grind(floor, 1, "3.00", "1.00")
    floor.press("COLLECT", "GR-1-SUMP machining-sludge")
    floor.scan("%N:1.00", "%CMD:OK", "%N:50.0", "%CMD:REST")
    with floor.store.reading() as books:
        state = books.machine("GR-1-SUMP")
    assert state is not None
    assert {one.material: one.mass_mg for one in state.sump} == {
        "machining-swarf": 3 * KG,
        "machining-sludge": 500_000,
    }


def test_an_empty_sump_says_so(floor: Floor) -> None:
    flash = floor.press("COLLECT").flash
    assert flash is not None
    assert flash.code == "sump_empty"
