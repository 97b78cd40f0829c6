"""The demo plant, played once a test run and copied for each test that wants it.

`demo` is a plant of the test's own, its clock standing where the story ends; `demo_app` is its application.
"""

import json
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from traceapp.app import App, open_app
from traceapp.demo import DemoClock, Names, load_demo
from traceapp.domain.record.pieces import EntryRef
from traceapp.settings import Folders

QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""Hashes PINs as the plant does, only not for long."""
PATIENCE_S = 120


@dataclass(frozen=True, slots=True)
class DemoPlant:
    """app: open on the test's own copy. clock: its time. names: what the story calls things, and their codes."""

    app: App
    clock: DemoClock
    names: Names

    def code(self, name: str) -> str:
        return self.names.code(name)


@contextmanager
def beside(plant: DemoPlant) -> Iterator[App]:
    """The same plant, opened once more as another process would."""
    app = open_app(plant.app.folders, now=plant.clock, hasher=QUICK)
    try:
        yield app
    finally:
        app.close()


@pytest.fixture(scope="session")
def demo_master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a plant whose whole story was played; shared by the workers of a parallel run."""
    shared = tmp_path_factory.getbasetemp()
    if shared.name.startswith("popen-"):
        shared = shared.parent
    folder, told = shared / "demo-master", shared / "demo-master.told"
    try:
        folder.mkdir()
    except FileExistsError:
        _wait_for(told)
        return folder
    _play(folder)
    told.touch()
    return folder


def _wait_for(told: Path) -> None:
    until = time.monotonic() + PATIENCE_S
    while not told.exists():
        assert time.monotonic() < until, "the worker that plays the demo does not come to an end"
        time.sleep(0.1)


def _play(folder: Path) -> None:
    clock = DemoClock(1)
    app = open_app(Folders(folder), now=clock, hasher=QUICK)
    try:
        names = load_demo(app, clock)
        app.quiet_work.finish()  # or every copy would begin with it
    finally:
        app.close()
    entries = {name: (ref.terminal, ref.seq) for name, ref in names.entries.items()}
    kept = {"at": clock(), "codes": names.codes, "entries": entries}
    (folder / "names.json").write_text(json.dumps(kept))


@contextmanager
def open_copy(master: Path, folder: Path) -> Iterator[DemoPlant]:
    """A copy of the plant in this folder."""
    shutil.copytree(master, folder, dirs_exist_ok=True)
    kept = json.loads((folder / "names.json").read_text())
    clock = DemoClock(kept["at"])
    names = Names(kept["codes"], {name: EntryRef(*ref) for name, ref in kept["entries"].items()})
    app = open_app(Folders(folder), now=clock, hasher=QUICK)
    try:
        yield DemoPlant(app, clock, names)
    finally:
        app.close()


@pytest.fixture
def demo(demo_master: Path, tmp_path: Path) -> Iterator[DemoPlant]:
    with open_copy(demo_master, tmp_path / "demo") as plant:
        yield plant


@pytest.fixture
def demo_app(demo: DemoPlant) -> App:
    return demo.app
