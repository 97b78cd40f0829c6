"""Offices that the tests of the command line share: furnished once, copied for each test."""

from pathlib import Path

import pytest

from tests.cli.office import Office, finished, furnished


@pytest.fixture(scope="session")
def furnished_template(tmp_path_factory: pytest.TempPathFactory) -> Office:
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
