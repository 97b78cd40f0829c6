"""The main job on the floor: from the codes that are scanned to a lot that can be certified."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.floor_hand import FloorHand
from tests.end_to_end.plant_facts import INSPECTOR, small_plant
from tests.services.floor import START, Floor
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.store.opening import open_store
from ui.tour_script import main_job


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    store = open_store(f"sqlite:///{tmp_path / 'plant.db'}", now=lambda: START)
    plant = read_plant(resources_folder()).plant
    floor = Floor(store, plant)
    floor.put(*small_plant(plant.route("sintered-ndfeb")))
    yield floor
    store.close()


def test_sixteen_steps(floor: Floor) -> None:
    hand = FloorHand(floor, INSPECTOR)
    hand.play(main_job())
