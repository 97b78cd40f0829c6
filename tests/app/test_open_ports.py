"""Another station, other settings: what is connected as before is read on without a gap, the rest closed or opened."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.devices.cable import PATIENCE_S, Cable
from traceapp.app.device_health import SCALE, SCANNER, DeviceHealth
from traceapp.app.open_ports import OpenPorts
from traceapp.app.scales import ScaleSetting, kept_setting
from traceapp.app.scanners import ScannerSetting, kept_scanner
from traceapp.devices.beeper import BEEPERS
from traceapp.devices.port_reader import utc_microseconds

ON = "SC-1-B"


class Bench:
    """Open ports, and what they tell."""

    def __init__(self, folder: Path) -> None:
        self.hand, self.other, self.scale = (Cable(folder / name).plug_in() for name in ("hand", "other", "scale"))
        self.scans: list[tuple[str, bytes]] = []
        self.told: list[DeviceHealth] = []
        self.ports = OpenPorts(lambda scan: self.scans.append((scan.device, scan.raw)), self.told.append,
                               utc_microseconds)  # fmt: skip

    def condition(self, name: str) -> str:
        """What was told last of a device."""
        return next((one.condition for one in reversed(self.told) if one.name == name), "")

    def wait(self, is_so: Callable[[], object]) -> None:
        until = time.monotonic() + PATIENCE_S
        while not is_so():
            assert time.monotonic() < until, (self.scans, self.told)
            time.sleep(0.005)

    def wait_ready(self, *names: str) -> None:
        self.wait(lambda: all(self.condition(name) == "ready" for name in names))


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.ports.close()
    for cable in (made.hand, made.other, made.scale):
        cable.unplug()


def at(cable: Cable, beeps: str = "") -> str:
    return kept_scanner(ScannerSetting(str(cable.path), beeps))


def on(cable: Cable, **setting: str) -> str:
    return kept_setting(ScaleSetting(str(cable.path), **setting))


def test_every_scan_during_the_changes_is_read_where_the_scanner_is_the_same(bench: Bench):
    bench.ports.turn_to({"hand": at(bench.hand)}, {})
    bench.wait_ready("hand")
    for number in range(20):
        bench.hand.send(f"%U:{number}\r".encode())
        more = {"desk": at(bench.other)} if number % 2 else {}
        bench.ports.turn_to({"hand": at(bench.hand), **more}, {ON: on(bench.scale)} if more else {})
    bench.wait(lambda: len(bench.scans) == 20)
    assert bench.scans == [("hand", f"%U:{number}".encode()) for number in range(20)]
    assert [one.condition for one in bench.told if one.name == "hand"] == ["searching", "ready"], "never closed"
    bench.wait_ready("desk", ON)


def test_a_scanner_that_is_called_otherwise_or_told_to_beep_stays_open_under_its_new_name(bench: Bench):
    bench.ports.turn_to({"hand": at(bench.hand)}, {})
    bench.wait_ready("hand")
    bench.ports.turn_to({"ring": at(bench.hand, "honeywell")}, {})
    assert bench.condition("ring") == "ready", "told at once: nobody has to wait for the port"
    bench.hand.send(b"%U:2013\r")
    bench.wait(lambda: bench.scans == [("ring", b"%U:2013")])
    bench.ports.beep("hand", is_good=True)
    bench.ports.beep("ring", is_good=False)
    assert bench.hand.received() == BEEPERS["honeywell"].bad


def test_what_is_set_up_no_more_is_closed_and_its_port_is_free_for_another(bench: Bench):
    bench.ports.turn_to({"hand": at(bench.hand), "desk": at(bench.other)}, {})
    bench.wait_ready("hand", "desk")
    bench.ports.turn_to({"hand": at(bench.hand)}, {ON: on(bench.other)})
    bench.wait_ready(ON)
    bench.other.send(b"S S    125.00 kg\r\n")
    bench.wait(bench.ports.pans)
    assert bench.scans == []
    assert all(one.reason != "port_busy" for one in bench.told)


def test_a_scale_stays_with_what_it_shows_until_it_talks_otherwise_or_is_set_up_no_more(bench: Bench):
    bench.ports.turn_to({}, {ON: on(bench.scale)})
    bench.wait_ready(ON)
    bench.scale.send(b"S S    125.00 kg\r\n")
    bench.wait(bench.ports.pans)
    bench.ports.turn_to({"hand": at(bench.hand)}, {ON: on(bench.scale)})
    assert [pan.mg for pan in bench.ports.pans()] == [125_000_000]
    bench.ports.turn_to({"hand": at(bench.hand)}, {ON: on(bench.scale, dialect="st-us")})
    assert bench.ports.pans() == (), "it talks otherwise: what it showed is over"
    bench.wait_ready(ON)
    bench.scale.send(b"ST,GS,+  61.60kg\r\n")
    bench.wait(bench.ports.pans)
    assert [pan.mg for pan in bench.ports.pans()] == [61_600_000]
    bench.ports.turn_to({"hand": at(bench.hand)}, {})
    assert bench.ports.pans() == ()


def test_what_cannot_be_opened_is_told_and_the_others_go_on(bench: Bench):
    scanners = {"hand": at(bench.hand), "twin": at(bench.hand), "wrong": "ftp://x"}
    bench.ports.turn_to(scanners, {ON: "{}"})
    bench.wait_ready("hand")
    faulty = {(one.kind, one.name, one.reason) for one in bench.told if one.condition == "faulty"}
    assert faulty == {
        (SCANNER, "twin", "port_busy"),
        (SCANNER, "wrong", "port_settings"),
        (SCALE, ON, "port_settings"),
    }
