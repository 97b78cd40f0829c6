"""The readers of the station's ports: one for each scanner and each scale that is set up."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from traceapp.app.devices import SCALE, DeviceHealth, Devices
from traceapp.app.scanners import read_scanner
from traceapp.devices.beeper import BEEPERS
from traceapp.devices.port_reader import PortNews, PortReader, PortState, World
from traceapp.devices.scanner import scanner_reader
from traceapp.devices.serial_port import Device, parse_address
from traceapp.domain.scan import RawScan
from traceapp.errors import Refused

if TYPE_CHECKING:
    from traceapp.app.scales import Pans


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
            on_health(DeviceHealth(news.device, news.condition.value, news.reason, news.at, told=news.told))
        else:
            on_health(DeviceHealth(news.device, "faulty", news.fault.value, news.at))

    settings = {name: read_scanner(kept) for name, kept in sorted(scanners.items())}
    readers = [
        scanner_reader(Device(name, parse_address(one.address)), on_scan=on_scan, on_news=on_news, world=world)
        for name, one in settings.items()
    ]
    beepers = {name: BEEPERS[one.beeps] for name, one in settings.items() if one.beeps in BEEPERS}
    if not scales:
        return Devices(readers, beepers=beepers)
    pans, more = _scales(scales, on_health, world)
    return Devices([*readers, *more], pans, beepers)


def _scales(
    kept: Mapping[str, str], on_health: Callable[[DeviceHealth], None], world: World
) -> "tuple[Pans, list[PortReader]]":
    from traceapp.app.scales import Pans, read_setting, scale_readers

    pans, settings = Pans(), {}

    def on_news(news: PortNews) -> None:
        if isinstance(news, PortState):  # a frame that was lost is told by what the scale shows
            on_health(DeviceHealth(news.device, news.condition.value, news.reason, news.at, SCALE, news.told))

    def on_refused(instrument: str, refusal: Refused) -> None:
        on_health(DeviceHealth(instrument, "faulty", "port_settings", world.clock(), SCALE))

    for instrument, text in kept.items():
        try:
            settings[instrument] = read_setting(text)
        except Refused as refusal:
            on_refused(instrument, refusal)
    return pans, scale_readers(settings, pans, on_news, on_refused, world)
