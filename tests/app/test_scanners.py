"""A scanner that can be told answers by its own beeper: over the port, at once, and only where that is set up."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.devices.cable import Cable, Listed
from traceapp.app.device_health import DeviceHealth
from traceapp.app.devices import Devices
from traceapp.app.free_ports import free_ports
from traceapp.app.scanners import ScannerSetting, beeper_choices, kept_scanner, read_scanner
from traceapp.devices.beeper import BEEPERS
from traceapp.devices.port_reader import utc_microseconds
from traceapp.domain.scan import RawScan

PATIENCE_S = 5.0
GOOD, BAD = b"\x1b7,", b"\x1b8,\x1b8,"


def wait_until(is_so) -> None:
    until = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.005)


class Bench:
    """Two scanners on cables of their own: `ring` can be told to beep, `plain` cannot."""

    def __init__(self, folder: Path) -> None:
        self.ring = Cable(folder / "ring").plug_in()
        self.plain = Cable(folder / "plain").plug_in()
        self.scans: list[RawScan] = []
        self.ready: set[str] = set()
        kept = {
            "ring": kept_scanner(ScannerSetting(str(self.ring.path), "honeywell")),
            "plain": kept_scanner(ScannerSetting(str(self.plain.path))),
        }
        settings = {"scanner.OX-1.": kept, "scale.OX-1.": {}}
        self.devices = Devices(settings.__getitem__, self.scans.append, self._hear, utc_microseconds)
        self.devices.turn_to("OX-1")
        wait_until(lambda: self.ready == {"ring", "plain"})

    def _hear(self, health: DeviceHealth) -> None:
        if health.condition == "ready":
            self.ready.add(health.name)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.devices.close()
    made.ring.unplug()
    made.plain.unplug()


def test_a_setting_is_kept_with_its_address_and_an_address_alone_is_one():
    told = ScannerSetting("usb:0c2e:0b61:SN 1", "zebra")
    assert read_scanner(kept_scanner(told)) == told
    assert read_scanner("/dev/ttyS0") == ScannerSetting("/dev/ttyS0")
    assert kept_scanner(ScannerSetting("/dev/ttyS0")) == "/dev/ttyS0"


def test_a_port_whose_scanner_beeps_by_command_is_no_free_one():
    kept = kept_scanner(ScannerSetting("usb:0c2e:0b61:SN1", "zebra"))
    assert free_ports({"hand": kept}, {}, lambda: [Listed("/dev/ttyUSB0")]) == ()
    assert free_ports({}, {}, lambda: [Listed("/dev/ttyUSB0")]) != ()


@pytest.mark.parametrize(("is_good", "told"), [(True, GOOD), (False, BAD)])
def test_the_scanner_that_scanned_is_told_how_it_was_answered(bench: Bench, is_good: bool, told: bytes):
    bench.devices.beep("ring", is_good=is_good)
    assert bench.ring.received() == told


def test_a_test_reaches_every_scanner_that_can_be_told_and_no_other(bench: Bench):
    bench.devices.beep("plain", is_good=True)  # it cannot
    bench.devices.beep("", is_good=True)
    assert bench.ring.received() == GOOD
    assert bench.plain.has_received_nothing()


def test_a_scan_is_read_while_beeps_are_sent_and_an_unplugged_scanner_holds_nobody_up(bench: Bench):
    for number in range(20):
        bench.devices.beep("ring", is_good=True)
        bench.ring.send(f"N{number}\r".encode())
    wait_until(lambda: len(bench.scans) == 20)
    assert [scan.raw for scan in bench.scans] == [f"N{number}".encode() for number in range(20)]
    bench.ring.unplug()
    bench.devices.beep("ring", is_good=False)
    bench.ready.clear()
    bench.ring.plug_in()
    wait_until(lambda: "ring" in bench.ready)
    assert bench.ring.has_received_nothing()  # what was to be said to the one that was pulled out is over


def test_every_makers_commands_differ_and_none_switches_the_scanner_off():
    assert {key for key, _ in beeper_choices()} == set(BEEPERS)
    for beeper in BEEPERS.values():
        assert beeper.good != beeper.bad
        assert beeper.manual
        assert not {b"F", b"D"} & {beeper.good, beeper.bad}
