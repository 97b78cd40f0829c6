"""A station's scales: set up in the terminal's settings, read through ports that come and go, told of as they are."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.devices.cable import PATIENCE_S, Cable
from traceapp.app import App, DeviceHealth, Devices, open_app, scale_health
from traceapp.app.device_health import SCALE
from traceapp.app.scales import CHOICES, ScaleSetting, kept_setting, read_setting, scale_device
from traceapp.domain.scan import RawScan
from traceapp.domain.weighing import SILENT_US, STILL_US, Pan
from traceapp.errors import Refused
from traceapp.settings import Folders


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    opened = open_app(Folders(tmp_path / "data"))
    yield opened
    opened.close()


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[Cable]:
    one = Cable(tmp_path / "ttyUSB0")
    yield one.plug_in()
    one.unplug()


class Told:
    """What devices say, from their threads."""

    def __init__(self) -> None:
        self.scans: list[bytes] = []
        self.health: dict[str, DeviceHealth] = {}

    def scan(self, scan: RawScan) -> None:
        self.scans.append(scan.raw)

    def take(self, health: DeviceHealth) -> None:
        self.health[health.name] = health

    def wait_for(self, name: str, condition: str) -> DeviceHealth:
        wait_until(lambda: name in self.health and self.health[name].condition == condition, self.health)
        return self.health[name]


def wait_until(is_so: Callable[[], object], seen: object) -> None:
    until = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < until, seen
        time.sleep(0.01)


@contextmanager
def opened(app: App, told: Told) -> Iterator[Devices]:
    devices = app.devices(on_scan=told.scan, on_health=told.take)
    devices.turn_to("SC-1")
    try:
        yield devices
    finally:
        devices.close()


def set_up(app: App, instrument: str, address: object) -> None:
    app.set_setting(f"scale.SC-1.{instrument}", app.terminal.require_scale(ScaleSetting(str(address))))


def shown(devices: Devices) -> list[tuple[str, int | None]]:
    return [(pan.instrument, pan.mg) for pan in devices.pans()]


def test_scanner_and_scales_of_a_station_are_open_together(app: App, cable: Cable, tmp_path: Path) -> None:
    other, hand = Cable(tmp_path / "ttyUSB1").plug_in(), Cable(tmp_path / "ttyUSB2").plug_in()
    set_up(app, "SC-1-B", cable.path)
    set_up(app, "SC-1-C", other.path)
    app.set_setting("scanner.SC-1.hand", str(hand.path))
    told = Told()
    with opened(app, told) as devices:
        for name in ("SC-1-B", "SC-1-C", "hand"):
            told.wait_for(name, "ready")
        cable.send(b"S S    125.00 kg\r\n")
        other.send(b"S D      1.40 kg\r\n")
        hand.send(b"%U:2011\r")
        wait_until(lambda: shown(devices) == [("SC-1-B", 125_000_000), ("SC-1-C", 1_400_000)], devices.pans())
        wait_until(lambda: told.scans, told.scans)
    assert told.scans == [b"%U:2011"]
    assert [told.health[name].kind for name in ("SC-1-B", "SC-1-C", "hand")] == ["scale", "scale", "scanner"]
    other.unplug()
    hand.unplug()


def test_a_station_without_scales_shows_none(app: App) -> None:
    with opened(app, Told()) as devices:
        assert not devices.scales
        assert devices.pans() == ()


def test_a_weight_is_gone_with_its_cable_and_comes_again_with_it(app: App, cable: Cable) -> None:
    set_up(app, "SC-1-B", cable.path)
    told = Told()
    with opened(app, told) as devices:
        told.wait_for("SC-1-B", "ready")
        cable.send(b"S S    125.00 kg\r\n")
        wait_until(devices.pans, devices.pans())
        cable.unplug()
        told.wait_for("SC-1-B", "lost")
        assert devices.pans() == ()
        cable.plug_in()
        told.wait_for("SC-1-B", "ready")
        cable.send(b"\xff\x00 noise \r\nS S    61.60 kg\r\n")
        wait_until(lambda: shown(devices) == [("SC-1-B", 61_600_000)], devices.pans())


def test_an_unsteady_line_between_two_looks_begins_the_standing_anew(app: App, cable: Cable) -> None:
    set_up(app, "SC-1-B", cable.path)
    told = Told()
    with opened(app, told) as devices:
        told.wait_for("SC-1-B", "ready")
        cable.send(b"S S    125.00 kg\r\n" * 3)
        wait_until(lambda: shown(devices), devices.pans())
        first = devices.pans()[0].since
        cable.send(b"S D    131.00 kg\r\nS S    125.00 kg\r\n")
        wait_until(lambda: devices.pans()[0].since > first, devices.pans())
        assert devices.pans()[0].stood_mg == 125_000_000


def test_a_setting_that_cannot_be_is_told_as_a_faulty_scale_and_the_others_go_on(app: App, cable: Cable) -> None:
    set_up(app, "SC-1-B", cable.path)
    app.set_setting("scale.SC-1.SC-1-C", "{}")
    app.set_setting("scale.SC-1.SC-1-D", kept_setting(ScaleSetting("/dev/ttyS9", line="fast")))
    told = Told()
    with opened(app, told):
        told.wait_for("SC-1-B", "ready")
        assert {name: told.wait_for(name, "faulty").reason for name in ("SC-1-C", "SC-1-D")} == {
            "SC-1-C": "port_settings",
            "SC-1-D": "port_settings",
        }


@given(
    st.builds(
        ScaleSetting,
        st.text(min_size=1, max_size=20),
        *(st.sampled_from(CHOICES[name]) if name in CHOICES else st.just("9600 7E1") for name in
          ("dialect", "line", "ending", "asked")),
    )
)  # fmt: skip
def test_a_setting_is_read_as_it_was_kept(setting: ScaleSetting) -> None:
    assert read_setting(kept_setting(setting)) == setting


def test_the_settings_of_a_line_are_what_a_scale_has_on_its_plate() -> None:
    device, _ = scale_device("SC-1-B", ScaleSetting("/dev/ttyS0", "st-us", "2400 7E2", "lf", "yes"))
    settings = device.settings
    assert (settings.baud, settings.bytesize, settings.parity, settings.stopbits) == (2400, 7, "E", 2)
    assert settings.ask == b"Q\r\n"


@pytest.mark.parametrize(
    ("setting", "code"),
    [
        (ScaleSetting(""), "port_address"),
        (ScaleSetting("/dev/ttyS0", line="9600"), "line_settings"),
        (ScaleSetting("/dev/ttyS0", line="0 8N1"), "line_settings"),
        (ScaleSetting("/dev/ttyS0", dialect="morse"), "scale_setting"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(setting: ScaleSetting, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        scale_device("SC-1-B", setting)
    assert refusal.value.code == code


def test_a_kept_text_that_is_no_setting_is_refused() -> None:
    with pytest.raises(Refused, match="scale_setting"):
        read_setting("9600")


READY = DeviceHealth("SC-1-B", "ready", "", 1_000, SCALE)


@pytest.mark.parametrize(
    ("port", "pan", "now", "condition", "reason"),
    [
        (READY, None, 1_000 + SILENT_US - 1, "ready", ""),
        (READY, None, 1_000 + SILENT_US, "silent", "scale_silent"),
        (READY, Pan("SC-1-B", 2_000, 5, True), 2_000, "ready", ""),
        (READY, Pan("SC-1-B", 2_000, 5, True), 2_000 + SILENT_US, "silent", "scale_silent"),
        (READY, Pan("SC-1-B", 2_000, fault="overload"), 2_000, "ready", ""),
        (READY, Pan("SC-1-B", 2_000, fault="unit_unknown"), 2_000, "faulty", "unit_unknown"),
        (READY, Pan("SC-1-B", 9_000_000, 5, True, creeps_since=7_000_000), 9_000_000, "drifting", "scale_drifts"),
        (READY, Pan("SC-1-B", 9_000_000, 5, True, creeps_since=7_000_001), 9_000_000, "ready", ""),
        (msgspec.structs.replace(READY, condition="lost"), None, STILL_US, "lost", ""),
    ],
)
def test_a_scale_is_as_its_port_is_and_as_its_lines_are(port, pan, now, condition, reason) -> None:
    health = scale_health(port, pan, now)
    assert (health.condition, health.reason, health.kind) == (condition, reason, "scale")
