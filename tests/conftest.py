"""What every test gets: its own data folder, property profiles, a watch for leftovers, a virtual screen on demand."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.demo_store import demo, demo_app, demo_master  # noqa: F401 - fixtures for every test
from tests.house.leftovers import Watch, watch_starts

# Before Qt looks: no screen, and a locale in which it does not warn.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

# No deadline: two busy cores are no bug. `fast` tries the same examples every time, so that a red run means a change;
# `wide` and `long` go looking for new ones.
settings.register_profile(
    "fast", max_examples=40, stateful_step_count=25, deadline=None, derandomize=True, database=None
)
settings.register_profile(
    "wide", max_examples=400, stateful_step_count=50, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", settings.get_profile("wide"), max_examples=5_000, stateful_step_count=100)
settings.load_profile("fast")

FAILED = pytest.StashKey[bool]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="thousands of examples and 10 000 kill rounds")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--long"):
        settings.load_profile("long")
    watch_starts()


def pytest_collection_finish() -> None:
    """What is loaded by now stays: no look for garbage goes through it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def long_run(request: pytest.FixtureRequest) -> bool:
    """Whether `--long` was given: a test with rounds of its own then runs its full number."""
    return bool(request.config.getoption("--long"))


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home of the tests' own, so that none can touch the store or the keys of whoever runs them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("DATA", "CONFIG", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
        yield home


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or call.excinfo is not None
    return report


@pytest.fixture(autouse=True)
def garbage_found_on_this_thread_only(request: pytest.FixtureRequest) -> Iterator[None]:
    """Where Qt is about, Python does not look for garbage by itself: a window found on a reader's thread is taken away
    there, and that can crash the program (`ui/collector.py`).
    """
    yield
    if "PySide6.QtWidgets" in sys.modules:
        gc.disable()
        if "qapp" in request.fixturenames and next(_looks) % WINDOWS_BETWEEN_FULL_LOOKS == 0:
            gc.collect()
            gc.freeze()  # what is left is kept by somebody: the next look need not go through it
        else:
            gc.collect(1)


_looks = count(1)
WINDOWS_BETWEEN_FULL_LOOKS = 25
"""Tests with windows; the others leave nothing that must go on this thread."""


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread, a running timer or animation, or a top-level window behind."""
    watch = Watch()
    yield
    # The frames of a failed test still hold its windows; its own failure is the news.
    if not request.node.stash.get(FAILED, False):
        left = watch.leftovers()
        assert not left, "left behind:\n" + "\n".join(left)


@pytest.fixture(scope="session")
def virtual_screen() -> Iterator[dict[str, str]]:
    """The environment in which a program opens real windows, on an X server of this session's own (1280 × 800)."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[writing], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        try:
            assert number, "Xvfb ended before it named its display"
            yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()
