"""The main job on the floor: from the codes that are scanned to a certificate on disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.floor_hand import FloorHand, Plant, open_plant
from tests.end_to_end.plant_facts import small_plant
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from ui.tour_script import main_job


@pytest.fixture
def plant(tmp_path: Path) -> Iterator[Plant]:
    route = read_plant(resources_folder()).plant.route("sintered-ndfeb")
    with open_plant(tmp_path, *small_plant(route)) as opened:
        yield opened


def test_sixteen_steps(plant: Plant) -> None:
    hand = FloorHand(plant)
    hand.play(main_job())
    print(hand.issued[0].file)
