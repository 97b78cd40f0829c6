"""A station killed at random moments while it is told a run: what its screen said is there again, recorded once."""

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.end_to_end.conftest import desktop
from tests.end_to_end.floor_hand import Plant, open_plant
from tests.end_to_end.teller import shown
from tests.end_to_end.window_hand import WindowHand
from tests.store.private_mounts import ROOT
from traceapp.domain.equipment import Equipment, Station
from traceapp.domain.person import Person, Qualification, Role
from traceapp.domain.record.production import LotReceived, StepPerformed
from traceapp.services.run.wants import WantField
from traceapp.services.station.conversation import hear
from traceapp.services.station.talk import Talk
from traceapp.store.verify import verify

ROUNDS = 8
LONGEST_LIFE_S = 0.06
BADGE = "%U:A7"
ROUTE = "sintered-ndfeb"
Screen = dict[str, Any]


def stock(plant: Plant) -> str:
    """Oxide in two drums, and a cell that reduces it."""
    plant.put(
        Person(key="A7", roles=(Role.OPERATOR,)),
        *(Qualification(key=f"A7/{skill}", person="A7", skill=skill) for skill in ("receiving", "electrolysis")),
        Equipment(key="CELL-1", name="Cell 1", machine="electrolysis-cell"),
        Station(key="OX-1", name="Oxide receipt", route=ROUTE, steps=("receipt",)),
        Station(key="RD-1", name="Reduction", route=ROUTE, steps=("reduction",), equipment=("CELL-1",)),
    )
    plant.go("OX-1").scan(BADGE, "%CMD:MATERIAL:ndpr-oxide", "%N:500.00", "%N:400.00", "%CMD:OK")
    while isinstance(plant.talk.wanted, WantField):
        plant.scan("%CMD:SKIP")
    return plant.lots("OX")[-1]


def job(oxide: str) -> list[str]:
    """A run of two drums, told scan by scan."""
    charge = [f"{oxide}/1", "%N:120.00", f"{oxide}/2", "%N:80.00", "%CMD:OK"]
    return [BADGE, *charge, "%N:1050", "%N:5.0", "%N:9.5", "%N:165.00", "%CMD:OK", "%N:3.20", "%N:29.00", "%N:2.00"]


def screen_of(talk: Talk) -> Screen:
    """What is at hand as it comes back from JSON."""
    return dict(json.loads(json.dumps(shown(talk))))


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> list[Screen]:
    """The screen before the first scan of the job, after each of them, and when it is recorded."""
    with open_plant(tmp_path_factory.mktemp("told")) as plant:
        scans = job(stock(plant))
        screens = [screen_of(plant.go("RD-1").talk), *(screen_of(plant.scan(text)) for text in scans)]
    told_in_full = {**screens[-2], "wanted": "NoneType", "declared": [*screens[-2]["declared"], 2_000_000]}
    return [*screens[:-1], told_in_full, screens[-1]]


@contextmanager
def a_station(plant: Plant) -> "Iterator[subprocess.Popen[str]]":
    folder = plant.app.folders.data
    command = [sys.executable, "-m", "tests.end_to_end.teller", str(folder), "RD-1", str(plant.at + 10**9)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def said_until_killed(plant: Plant, scans: list[str], seconds: float) -> list[Screen]:
    """Everything that the station's screen said, from the first word on for so long."""
    with a_station(plant) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        print(*scans, sep="\n", file=process.stdin, flush=True)
        first = process.stdout.readline()
        time.sleep(seconds)
        process.kill()
        said = [first, *process.stdout.readlines()]
    return [json.loads(line) for line in said if line.endswith("\n")]


def start_again(plant: Plant) -> Talk:
    talk = Talk(station=plant.app.station("RD-1"))
    found = plant.app.floor.pick_up(talk.station)
    return talk if found is None else hear(talk, found)[0]


def steps_of(plant: Plant, oxide: str) -> list[StepPerformed]:
    with plant.app.reading() as books:
        records = [entry.record for entry in books.history("lot", oxide)]
    return [record for record in records if isinstance(record, StepPerformed)]


def test_what_the_screen_said_is_there_after_every_kill_and_is_recorded_once(
    tmp_path_factory: pytest.TempPathFactory, story: list[Screen], long_run: bool
) -> None:
    for number in range(ROUNDS * (50 if long_run else 1)):
        with open_plant(tmp_path_factory.mktemp(f"killed-{number}")) as plant:
            oxide = stock(plant)
            scans = job(oxide)
            said = said_until_killed(plant, scans, random.uniform(0, LONGEST_LIFE_S))
            talk = start_again(plant)
            there = story.index(screen_of(talk))
            assert there >= story.index(said[-1])  # it may have been told and the station dead before it said so
            plant.talks["RD-1"] = talk
            plant.go("RD-1").scan(BADGE, *scans[max(there, 1) :])
            if plant.talk.run is not None:  # told in full, and killed before it was recorded
                plant.press("OK")
            assert len(steps_of(plant, oxide)) == 1
            assert screen_of(plant.talk) == story[-1]
            assert verify(plant.app.folders.url).holds


def test_a_window_killed_in_the_middle_of_a_receipt_comes_back_at_its_prompt(
    plant: Plant, virtual_screen: dict[str, str]
) -> None:
    before = stock(plant)
    plant.app.people.call("A7", "Ana Ruiz")
    with desktop(plant, virtual_screen, "OX-1") as (window, cable):
        hand = WindowHand(window, cable, plant.store, ("", ""))
        window.wait_to_read("Scanner: Ready")
        hand.sign_in(BADGE)
        for text in ("%CMD:MATERIAL:ndpr-oxide", "%N:1.01", "%N:1.02"):
            hand.scan(text)
        window.wait_to_read("Container 3: weigh it")
        window.kill()
    with desktop(plant, virtual_screen, "OX-1") as (window, cable):
        hand = WindowHand(window, cable, plant.store, ("", ""))
        window.wait_to_read("Picked up where it stopped")
        window.wait_to_read("Scan your badge")
        hand.sign_in(BADGE)
        window.wait_to_read("Container 3: weigh it")
        window.wait_to_read("Told by Ana Ruiz")
        hand.scan("%N:1.03")
        window.wait_to_read("Container 4: weigh it")
        hand.scan("%CMD:OK")
        for _ in range(5):
            hand.skip()
        window.wait_to_read("Stick it on")
        (lot,) = set(plant.lots("OX")) - {before}
        window.kill()
    with desktop(plant, virtual_screen, "OX-1") as (window, cable):
        window.wait_to_read("Labels")
    with plant.app.reading() as books:
        records = [entry.record for entry in books.history("lot", lot)]
    received = [record for record in records if isinstance(record, LotReceived)]
    assert [[c.quantity.amount for c in record.lot.containers] for record in received] == [
        [1_010_000, 1_020_000, 1_030_000]
    ]
