"""The small plant that the tests of the services share: built once, copied for each test."""

import shutil
from collections.abc import Iterator
from copy import copy
from pathlib import Path

import pytest

from tests.services.plant_builder import Chain, Shop, small_plant


@pytest.fixture(scope="session")
def bare_template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Shop]:
    folder = tmp_path_factory.mktemp("bare")
    with small_plant(folder) as shop:
        return folder, shop


@pytest.fixture(scope="session")
def chain_template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Shop, Chain]:
    folder = tmp_path_factory.mktemp("chain")
    with small_plant(folder) as shop:
        return folder, shop, Chain(shop)


@pytest.fixture
def shop(bare_template: tuple[Path, Shop], tmp_path: Path) -> Iterator[Shop]:
    """Everybody and everything in force, no material yet."""
    folder, like = bare_template
    shutil.copytree(folder, tmp_path / "plant")
    with Shop(tmp_path / "plant", like=like) as opened:
        yield opened


@pytest.fixture
def finished(chain_template: tuple[Path, Shop, Chain], tmp_path: Path) -> Iterator[tuple[Shop, Chain]]:
    """The same with one finished lot of 1 000 pieces, accepted and released, and all that is behind it."""
    folder, like, chain = chain_template
    shutil.copytree(folder, tmp_path / "plant")
    with Shop(tmp_path / "plant", like=like) as opened:
        yield opened, copy(chain)
