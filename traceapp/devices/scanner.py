"""A barcode scanner on a serial port: its frames become raw scans."""

from collections.abc import Callable, Iterable

from traceapp.devices.port_reader import PortNews, PortReader, World
from traceapp.devices.serial_port import Device
from traceapp.domain.scan import RawScan


def scanner_reader(
    device: Device,
    *,
    on_scan: Callable[[RawScan], None],
    on_news: Callable[[PortNews], None],
    world: World | None = None,
) -> PortReader:
    """A reader, not yet started, that hands each scan to `on_scan` in its own thread, in order, none twice.

    on_scan must only queue the scan; `queue.SimpleQueue().put` or a queued signal's `emit` will do.
    """

    def deliver(payload: bytes, at: int) -> None:
        on_scan(RawScan(device.name, payload, at))

    return PortReader(device, on_frame=deliver, on_news=on_news, world=world)


def stop_all(readers: Iterable[PortReader], within: float = 3.0) -> tuple[PortReader, ...]:
    """Stops them together; the ones that a driver still holds after `within` seconds each are returned."""
    all_readers = tuple(readers)
    for reader in all_readers:
        reader.tell_to_stop()
    return tuple(reader for reader in all_readers if not reader.stop(within))
