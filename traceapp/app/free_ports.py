"""The serial ports of this machine at which nothing is set up yet."""

from collections.abc import Iterable, Iterator, Mapping

from serial.tools.list_ports import comports

from traceapp.app.scales import read_setting
from traceapp.app.scanners import read_scanner
from traceapp.devices.serial_port import ListPorts, visible_ports
from traceapp.errors import Refused


def free_ports(
    scanners: Mapping[str, str], scales: Mapping[str, str], list_ports: ListPorts = comports
) -> tuple[str, ...]:
    """Addresses that stay right when a device is plugged in elsewhere, of the ports no kept setting names.

    scanners, scales: kept settings by name.
    """
    used = {*(read_scanner(kept).address for kept in scanners.values()), *_addresses(scales.values())}
    ports = visible_ports(list_ports)
    return tuple(str(port.address) for port in ports if used.isdisjoint({str(port.address), port.path}))


def _addresses(kept: Iterable[str]) -> Iterator[str]:
    for setting in kept:
        if setting:
            try:
                yield read_setting(setting).address
            except Refused:
                continue  # a setting that cannot be read names no port; the set-up says so where it stands
