"""The demo plant's data without its past, and the main job played on it up to the certificate."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path

import pytest

from tests.end_to_end.floor_hand import FloorHand, Plant, demo_facts, open_plant
from ui.tour_script import Act, By, main_job

SIGNER = ("2028", "4028")
"""The demo plant's quality engineer: badge and PIN."""


def before_certifying(act: Act) -> bool:
    return not isinstance(act, By) or act.verb != "certify"


@pytest.fixture(scope="session")
def gathered_template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, FloorHand]:
    folder = tmp_path_factory.mktemp("main-job")
    with open_plant(folder) as plant:
        demo_facts(plant)
        hand = FloorHand(plant, SIGNER)
        hand.play(tuple(takewhile(before_certifying, main_job())))
    return folder, hand


@contextmanager
def gathered_again(template: tuple[Path, FloorHand], into: Path) -> Iterator[FloorHand]:
    """A copy of that plant, and a hand that goes on there."""
    folder, like = template
    shutil.copytree(folder, into)
    with open_plant(into, like.plant) as plant:
        yield FloorHand(plant, SIGNER, like)


@pytest.fixture
def gathered(gathered_template: tuple[Path, FloorHand], tmp_path: Path) -> Iterator[FloorHand]:
    """The main job done but for its certificate: two boxes stand at the dock."""
    with gathered_again(gathered_template, tmp_path / "plant") as hand:
        yield hand


@pytest.fixture
def plant(tmp_path: Path) -> Iterator[Plant]:
    """A plant with nothing on file."""
    with open_plant(tmp_path) as opened:
        yield opened
