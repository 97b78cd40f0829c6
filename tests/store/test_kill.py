"""Killed at random moments: what was acknowledged is stored, nothing is half there, chain and books are in order.

`--long` kills 10 000 times.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.store.private_mounts import ROOT
from tests.store.terminals import key_of, raw, receipt, record, terminal, url_of
from traceapp.store.chain import ChainWalk
from traceapp.store.verify import verify

ROUNDS_ON_ONE_STORE = 200
NEW_STORES = 15
LONGEST_LIFE_S = 0.08
WEALTH = 10**9


class Recorder:
    """The process of `recorder.py`, which forks a child for each life."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def live_and_die(self, url: str, seconds: float) -> list[str]:
        """Let a child record for so long, then kill it; returns the commands it was told were carried out."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{url}\n")
        self._process.stdin.flush()
        word, number = self._process.stdout.readline().split()
        assert word == "pid"
        time.sleep(seconds)
        os.kill(int(number), signal.SIGKILL)
        lines = iter(self._process.stdout.readline, "dead\n")
        return [line.removeprefix("did ").strip() for line in lines]


@contextmanager
def a_recorder() -> Iterator[Recorder]:
    command = [sys.executable, "-m", "tests.store.recorder"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Recorder(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait() == 0


@pytest.fixture
def recorder():
    with a_recorder() as made:
        yield made


class Auditor:
    """Looks at a store after each death: only at what is new, so that a round costs the same at the thousandth."""

    def __init__(self, file):
        self._file = file
        self._walk = ChainWalk("A", key_of("A").public)
        self._seen = 0

    def look(self, acknowledged: list[str]) -> None:
        with raw(self._file) as connection:
            connection.row_factory = Row
            rows = connection.execute("SELECT * FROM entry WHERE seq > ? ORDER BY seq", (self._seen,)).fetchall()
            parts = Counter(row.command for row in rows if row.command[0].isdigit())
            for row in rows:
                self._walk.step(row)
            assert self._walk.ended(0).bad is None
            assert set(parts.values()) <= {2}  # a command is there with both its entries or not at all
            assert set(acknowledged) <= set(parts)
            assert len(set(parts) - set(acknowledged)) <= 1  # one may be stored and its recorder dead before it says so
            self._seen += len(rows)
            lots = connection.execute("SELECT count(*) FROM lot WHERE place = 'R-3'").fetchone().count
            assert self._seen == 2 + 2 * lots
            assert connection.execute('SELECT sum("left") AS count FROM lot').fetchone().count == WEALTH


class Row:
    """A row whose columns are read by name, as `ChainWalk` does."""

    def __init__(self, cursor, values):
        for (name, *_), value in zip(cursor.description, values, strict=True):
            setattr(self, name.partition("(")[0], value)


def pytest_generate_tests(metafunc):
    """One store for `test`, fifty for `--long`: each is a test of its own, and none runs for ever."""
    if "store_number" in metafunc.fixturenames:
        metafunc.parametrize("store_number", range(50 if metafunc.config.getoption("--long") else 1))


@pytest.mark.usefixtures("store_number")
def test_what_was_acknowledged_survives_every_kill(tmp_path, recorder):
    file = tmp_path / "plant.db"
    with terminal(url_of(file)) as store:
        record(store, receipt("OX", WEALTH), name="wealth")
    auditor = Auditor(file)
    recorded, longest_s = 0, LONGEST_LIFE_S
    for number in range(1, ROUNDS_ON_ONE_STORE + 1):
        acknowledged = recorder.live_and_die(url_of(file), random.uniform(0, longest_s))
        auditor.look(acknowledged)
        recorded += len(acknowledged)
        if not recorded and number % 10 == 0:
            longest_s *= 2  # on a busy machine a store takes its time to open
    assert verify(url_of(file)).holds
    assert recorded  # how many depends on how busy the machine is


def test_a_store_killed_while_it_was_being_made_is_made_at_the_next_start(tmp_path, recorder, long_run):
    for number in range(NEW_STORES * (50 if long_run else 1)):
        url = url_of(tmp_path / str(number) / "plant.db")
        recorder.live_and_die(url, random.uniform(0, 0.03))
        with terminal(url) as store:
            record(store, receipt("OX", WEALTH))
        assert verify(url).holds
