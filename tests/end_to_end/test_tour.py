"""The tour, offscreen: what it plays is done, and everything it says it wrote is there."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from tests.documents.reading import text
from tests.end_to_end.conftest import continued
from tests.end_to_end.floor_hand import FloorHand
from traceapp.demo import AHEAD_SETTING
from traceapp.resources import resources_folder

JOB = resources_folder() / "demo" / "main-job.scans"


def take(plant: Path, out: Path, script: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "tests.end_to_end.short_tour", str(plant), str(out)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        command, input=script, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.fixture
def inspected(inspected_template: tuple[Path, FloorHand], tmp_path: Path) -> Path:
    """The folder of a plant whose lot is accepted and not yet released, at the time of the demo."""
    plant = tmp_path / "plant"
    with continued(inspected_template, plant) as hand:
        hand.plant.app.set_setting(AHEAD_SETTING, str(hand.plant.at - time.time_ns() // 1000))
    (plant / "names.json").write_text(json.dumps(hand.names))
    return plant


def size_of(picture: Path) -> tuple[int, int]:
    with Image.open(picture) as image:
        return image.size


def test_the_tour_releases_packs_certifies_ships_and_traces_by_itself(inspected: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    script = "> at IN-1\n%U:2027\n> release" + JOB.read_text(encoding="utf-8").partition("\n> release")[2]
    done = take(inspected, out, script)
    assert done.stderr == ""
    assert done.returncode == 0
    told = [line.rpartition(": ")[2] for line in done.stdout.splitlines()]
    assert sorted(told) == sorted(str(file) for file in out.rglob("*") if file.is_file())
    pictures = {file.stem.partition("-")[2]: size_of(file) for file in (out / "pictures").iterdir()}
    assert {"lot", "lot-dark", "lot-es-1024", "shipping", "certified", "trace", "trace-es-1024"} <= set(pictures)
    assert pictures["trace"] == (1280, 800)
    assert pictures["trace-es-1024"] == (1024, 768)
    [certificate] = out.glob("certificates/*.pdf")
    names = json.loads((inspected / "names.json").read_text())
    assert names["magnets"] in text(certificate.read_bytes())
    assert {file.stem.split("-BX")[0] for file in out.glob("labels/*BX*.pdf")} == {"shipping-4x6", "certificate-60x40"}


def test_a_tour_that_is_refused_says_where_and_why(inspected: Path, tmp_path: Path) -> None:
    done = take(inspected, tmp_path / "out", "> at PK-1\n%U:2025\n%WO:4500-99999/9\n")
    assert done.returncode == 3
    assert "tour_refused: station=PK-1, scan=%WO:4500-99999/9, answer=order_unknown" in done.stderr
