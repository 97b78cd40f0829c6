"""What is told and not recorded, on disk: the old or the new, one a station, and a disk that fails by name."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.fsyncs import may_count
from tests.store.private_mounts import ROOT
from traceapp.errors import Fault
from traceapp.store.slates import Slates

WRITES = """
import sys
from pathlib import Path
from traceapp.store.slates import Slates

slates = Slates(Path(sys.argv[1]))
for number in range(50):
    slates.write("OX-1", b"x" * 5_000)
slates.wipe("OX-1")
"""


@pytest.fixture
def slates(tmp_path: Path) -> Slates:
    return Slates(tmp_path / "plant.slates")


def test_a_station_finds_what_was_written_last_and_only_its_own(slates: Slates) -> None:
    slates.write("OX-1", b"one")
    slates.write("OX-1", b"two")
    slates.write("A/B ü", b"three")
    assert (slates.read("OX-1"), slates.read("A/B ü"), slates.read("RD-1")) == (b"two", b"three", None)


def test_the_slates_are_named_on_which_something_stands(slates: Slates) -> None:
    assert slates.names() == ()
    for name in ("OX-1", "A/B ü", "RD-1"):
        slates.write(name, b"one")
    slates.wipe("RD-1")
    assert slates.names() == ("A/B ü", "OX-1")


def test_a_wiped_slate_is_empty_and_may_be_wiped_again(slates: Slates) -> None:
    slates.wipe("OX-1")
    slates.write("OX-1", b"one")
    slates.wipe("OX-1")
    slates.wipe("OX-1")
    assert slates.read("OX-1") is None


def test_a_file_half_written_by_a_program_that_was_killed_is_not_read(slates: Slates, tmp_path: Path) -> None:
    slates.write("OX-1", b"whole")
    (tmp_path / "plant.slates" / "OX-1.new").write_bytes(b"ha")
    assert slates.read("OX-1") == b"whole"


def test_a_disk_that_cannot_be_written_is_a_fault_by_name(tmp_path: Path) -> None:
    (tmp_path / "plant.slates").write_text("no folder")
    with pytest.raises(Fault) as caught:
        Slates(tmp_path / "plant.slates").write("OX-1", b"one")
    assert caught.value.code == "disk_error"


def test_a_store_in_memory_keeps_nothing() -> None:
    slates = Slates(None)
    slates.write("OX-1", b"one")
    slates.wipe("OX-1")
    assert slates.read("OX-1") is None


def test_keeping_asks_the_disk_to_settle_never(tmp_path: Path) -> None:
    if not may_count():
        pytest.skip("no strace here, or it may watch nothing")
    log = tmp_path / "strace"
    watch = ["strace", "-f", "-e", "trace=fsync,fdatasync,sync,syncfs,rename", "-o", str(log)]
    subprocess.run([*watch, sys.executable, "-c", WRITES, str(tmp_path / "slates")], cwd=ROOT, check=True)
    told = log.read_text(encoding="utf-8")
    assert "sync" not in told
    assert told.count("rename(") == 50
