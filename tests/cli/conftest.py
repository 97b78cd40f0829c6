"""Offices that the tests of the command line share: furnished once, copied for each test."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from msgspec.structs import replace

from tests.cli.office import Office, finished, furnished
from traceapp.app import people, plant_files
from traceapp.app.plant_files import Sources
from traceapp.settings import Folders


@pytest.fixture(scope="session", autouse=True)
def no_waiting() -> Iterator[None]:
    """What a process of its own does once for each command is done once for all: reading the shipped plant files.

    PINs are hashed by the real argon2, at a cost that suits tests.
    """
    read = plant_files.read_resources
    shipped = cache(lambda: read(Sources(Folders(Path("no folder of the plant's own")))))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(people, "default_hasher", lambda: PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
        patch.setattr(
            plant_files,
            "read_resources",
            lambda of: read(of) if of.folders.plant.exists() or of.approved else replace(shipped(), sources=of),
        )
        yield


@pytest.fixture(scope="session")
def furnished_template(no_waiting: None, tmp_path_factory: pytest.TempPathFactory) -> Office:
    return furnished(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="session")
def finished_template(furnished_template: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    return finished(furnished_template.copied(tmp_path_factory.mktemp("finished")))


@pytest.fixture
def bare(tmp_path: Path) -> Office:
    """Nothing is there yet."""
    return Office(tmp_path)


@pytest.fixture
def office(furnished_template: Office, tmp_path: Path) -> Office:
    """Plant data, people with PINs, and two lots of opening stock."""
    return furnished_template.copied(tmp_path)


@pytest.fixture
def dock(finished_template: Office, tmp_path: Path) -> Office:
    """The same with a shipment that is ready to be certified."""
    return finished_template.copied(tmp_path)
