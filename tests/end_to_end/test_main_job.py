"""The main job on the floor: from the codes that are scanned to a certificate on disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.floor_hand import FloorHand, Plant, demo_facts, open_plant
from ui.tour_script import main_job

SIGNER = ("2028", "4028")


@pytest.fixture
def plant(tmp_path: Path) -> Iterator[Plant]:
    with open_plant(tmp_path) as opened:
        demo_facts(opened)
        yield opened


def test_sixteen_steps(plant: Plant) -> None:
    hand = FloorHand(plant, SIGNER)
    hand.play(main_job())
    print(hand.issued[0].file)
