"""The station's scanners and scales, opened and told of."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from traceapp.app.scanners import read_scanner
from traceapp.devices.beeper import BEEPERS
from traceapp.devices.port_reader import PortNews, PortReader, PortState, World
from traceapp.devices.scanner import scanner_reader, stop_all
from traceapp.devices.serial_port import Device, parse_address
from traceapp.domain.scan import RawScan
from traceapp.domain.weighing import SILENT_US, Pan
from traceapp.errors import Refused

if TYPE_CHECKING:
    from traceapp.app.scales import Pans

SCANNER, SCALE = "scanner", "scale"
_PASSING = frozenset({"overload", "underload", "not_ready"})
"""What a healthy scale says of what lies on it."""


class DeviceHealth(Struct, frozen=True):
    """How a device of the station is. condition: searching, ready, lost, stuck, abandoned, faulty, silent. kind:
    scanner or scale; a scale's name is its instrument. at: UTC µs.
    """

    name: str
    condition: str
    reason: str
    at: int
    kind: str = SCANNER


class Devices:
    """The station's open scanners and scales."""

    def __init__(
        self, readers: Sequence[PortReader], pans: "Pans | None" = None, beepers: Mapping[str, str] | None = None
    ) -> None:
        self._readers = tuple(readers)
        self._beepers = beepers or {}
        self._pans = pans
        for reader in self._readers:
            reader.start()

    @property
    def has_scales(self) -> bool:
        return self._pans is not None

    def pans(self) -> tuple[Pan, ...]:
        """What each scale that is there shows now; any thread may look, as often as it likes."""
        return self._pans.newest() if self._pans is not None else ()

    def beep(self, scanner: str, *, is_good: bool) -> None:
        """The scanner answers by its own beeper, if it can be told; empty: every one that can. Nobody waits for it."""
        for reader in self._readers:
            commands = BEEPERS.get(self._beepers.get(reader.device.name, ""))
            if commands is not None and scanner in ("", reader.device.name):
                reader.say(commands.good if is_good else commands.bad)

    def close(self) -> None:
        """Stop them all; within a few seconds, whatever a driver does."""
        stop_all(self._readers)


def open_all(
    scanners: Mapping[str, str],
    scales: Mapping[str, str],
    on_scan: Callable[[RawScan], None],
    on_health: Callable[[DeviceHealth], None],
    now: Callable[[], int],
) -> Devices:
    """Start a reader for each scanner, by name and kept setting, and for each scale, by instrument and kept setting.

    Both calls come from port threads: only hand over there. now: the application's clock, UTC microseconds.
    """
    world = World(clock=now)

    def on_news(news: PortNews) -> None:
        if isinstance(news, PortState):
            on_health(DeviceHealth(news.device, news.condition.value, news.reason, news.at))
        else:
            on_health(DeviceHealth(news.device, "faulty", news.fault.value, news.at))

    settings = {name: read_scanner(kept) for name, kept in sorted(scanners.items())}
    readers = [
        scanner_reader(Device(name, parse_address(one.address)), on_scan=on_scan, on_news=on_news, world=world)
        for name, one in settings.items()
    ]
    beepers = {name: one.beeps for name, one in settings.items()}
    if not scales:
        return Devices(readers, beepers=beepers)
    pans, more = _scales(scales, on_health, world)
    return Devices([*readers, *more], pans, beepers)


def scale_health(port: DeviceHealth, pan: Pan | None, now: int) -> DeviceHealth:
    """How a scale is: as its port says, and while that is ready, whether weights come through it."""
    if port.condition != "ready":
        return port
    if now - max(port.at, pan.at if pan is not None else 0) >= SILENT_US:
        return replace(port, condition="silent", reason="scale_silent")
    if pan is not None and pan.fault and pan.fault not in _PASSING:
        return replace(port, condition="faulty", reason=pan.fault)
    if pan is not None and pan.drifts:
        return replace(port, condition="drifting", reason="scale_drifts")
    return port


def _scales(
    kept: Mapping[str, str], on_health: Callable[[DeviceHealth], None], world: World
) -> "tuple[Pans, list[PortReader]]":
    from traceapp.app.scales import Pans, read_setting, scale_readers

    pans, settings = Pans(), {}

    def on_news(news: PortNews) -> None:
        if isinstance(news, PortState):  # a frame that was lost is told by what the scale shows
            on_health(DeviceHealth(news.device, news.condition.value, news.reason, news.at, SCALE))

    def on_refused(instrument: str, refusal: Refused) -> None:
        on_health(DeviceHealth(instrument, "faulty", "port_settings", world.clock(), SCALE))

    for instrument, text in kept.items():
        try:
            settings[instrument] = read_setting(text)
        except Refused as refusal:
            on_refused(instrument, refusal)
    return pans, scale_readers(settings, pans, on_news, on_refused, world)
