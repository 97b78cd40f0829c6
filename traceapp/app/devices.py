"""The station's scanners, opened and told of."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from traceapp.devices.port_reader import PortNews, PortReader, PortState, World
from traceapp.devices.scanner import scanner_reader, stop_all
from traceapp.devices.serial_port import Device, parse_address
from traceapp.domain.scan import RawScan


class DeviceHealth(Struct, frozen=True):
    """How a device of the station is. condition: searching, ready, lost, stuck, abandoned, faulty. at: UTC µs."""

    name: str
    condition: str
    reason: str
    at: int


class Devices:
    """The station's open scanners."""

    def __init__(self, readers: Sequence[PortReader]) -> None:
        self._readers = tuple(readers)
        for reader in self._readers:
            reader.start()

    def close(self) -> None:
        """Stop them all; within a few seconds, whatever a driver does."""
        stop_all(self._readers)


def open_scanners(
    addresses: Mapping[str, str],
    on_scan: Callable[[RawScan], None],
    on_health: Callable[[DeviceHealth], None],
    now: Callable[[], int],
) -> Devices:
    """Start a reader for each scanner, by name and address. Both calls come from port threads: only hand over there.

    now: the application's clock, UTC microseconds.
    """
    world = World(clock=now)

    def on_news(news: PortNews) -> None:
        if isinstance(news, PortState):
            on_health(DeviceHealth(news.device, news.condition.value, news.reason, news.at))
        else:
            on_health(DeviceHealth(news.device, "faulty", news.fault.value, news.at))

    return Devices(
        [
            scanner_reader(Device(name, parse_address(address)), on_scan=on_scan, on_news=on_news, world=world)
            for name, address in sorted(addresses.items())
        ]
    )
