"""The small plant that the tests of the services share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.plant_builder import Floor, small_plant


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    with small_plant(tmp_path) as plant:
        yield plant
