"""The station's ports that are read: what is set up is opened, what is not is closed, the rest stays open."""

from collections.abc import Callable, Mapping
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from traceapp.app.device_health import SCALE, SCANNER, DeviceHealth
from traceapp.app.scales import Pans, read_setting, scale_device
from traceapp.app.scanners import read_scanner
from traceapp.devices.beeper import BEEPERS, Beeper
from traceapp.devices.port_reader import PortNews, PortReader, PortState, World
from traceapp.devices.scale import Dialect, scale_reader
from traceapp.devices.scanner import scanner_reader, stop_all
from traceapp.devices.serial_port import Device, parse_address
from traceapp.domain.scan import RawScan
from traceapp.domain.weighing import Pan
from traceapp.errors import Refused


class Plug(Struct, frozen=True):
    """What is read at a port, and how: while that is the same, the port stays open. dialect: of a scale.

    A scanner's device has its address for a name, since two stations may call one scanner differently; a scale's has
    its instrument, since another instrument is another scale.
    """

    device: Device
    dialect: Dialect | None = None


class Called(Struct, frozen=True):
    """By which name a device goes at the station, and what makes it beep; None: nothing does."""

    name: str
    beeper: Beeper | None = None


class OpenPorts:
    """A reader for each scanner and each scale that is set up.

    on_scan and on_health are called in port threads: only hand over there. now: UTC microseconds.
    """

    def __init__(
        self, on_scan: Callable[[RawScan], None], on_health: Callable[[DeviceHealth], None], now: Callable[[], int]
    ) -> None:
        self._on_scan = on_scan
        self._on_health = on_health
        self._world = World(clock=now)
        self._pans = Pans()
        self._readers: dict[Plug, PortReader] = {}
        # Never forgotten: what was read at a port that is closed by now may still be on its way.
        self._called: dict[Plug, Called] = {}

    def turn_to(self, scanners: Mapping[str, str], scales: Mapping[str, str]) -> None:
        """Have these open: scanners by name, scales by instrument, each with its setting as it is kept.

        What cannot be opened is told of as faulty: port_settings; port_busy where another name has its port.
        """
        wanted = {**self._scanners(scanners), **self._scales(scales)}
        self._close(*(plug for plug in self._readers if plug not in wanted))
        for plug, called in wanted.items():
            before, self._called[plug] = self._called.get(plug), called
            if plug not in self._readers:
                self._open(plug)
            elif before is None or before.name != called.name:
                self._hear(plug, self._readers[plug].state)

    def pans(self) -> tuple[Pan, ...]:
        """What each scale that is there shows now."""
        return self._pans.newest()

    def beep(self, scanner: str, *, is_good: bool) -> None:
        """As `Devices.beep`."""
        for plug, reader in self._readers.items():
            called = self._called[plug]
            if called.beeper is not None and scanner in ("", called.name):
                reader.say(called.beeper.good if is_good else called.beeper.bad)

    def close(self) -> None:
        """Stop them all; within a few seconds, whatever a driver does."""
        self._close(*self._readers)

    def _scanners(self, kept: Mapping[str, str]) -> dict[Plug, Called]:
        found: dict[Plug, Called] = {}
        for name, text in sorted(kept.items()):
            setting = read_scanner(text)
            try:
                address = parse_address(setting.address)
            except Refused:
                self._refuse(SCANNER, name, "port_settings")
                continue
            plug = Plug(Device(str(address), address))
            if plug in found:
                self._refuse(SCANNER, name, "port_busy")
            else:
                found[plug] = Called(name, BEEPERS.get(setting.beeps))
        return found

    def _scales(self, kept: Mapping[str, str]) -> dict[Plug, Called]:
        found: dict[Plug, Called] = {}
        for instrument, text in sorted(kept.items()):
            try:
                found[Plug(*scale_device(instrument, read_setting(text)))] = Called(instrument)
            except Refused:
                self._refuse(SCALE, instrument, "port_settings")
        return found

    def _refuse(self, kind: str, name: str, reason: str) -> None:
        self._on_health(DeviceHealth(name, "faulty", reason, self._world.clock(), kind))

    def _open(self, plug: Plug) -> None:
        hear = partial(self._hear, plug)
        if plug.dialect is None:
            read = partial(self._read, plug)
            reader = scanner_reader(plug.device, on_scan=read, on_news=hear, world=self._world)
        else:
            take = self._pans.take
            reader = scale_reader(plug.device, plug.dialect, on_weighing=take, on_news=hear, world=self._world)
        self._readers[plug] = reader
        reader.start()

    def _close(self, *plugs: Plug) -> None:
        stop_all([self._readers.pop(plug) for plug in plugs])
        for plug in plugs:
            self._pans.forget(plug.device.name)

    def _read(self, plug: Plug, scan: RawScan) -> None:
        self._on_scan(replace(scan, device=self._called[plug].name))

    def _hear(self, plug: Plug, news: PortNews) -> None:
        kind = SCANNER if plug.dialect is None else SCALE
        if kind == SCALE:
            self._pans.hear(news)
        name = self._called[plug].name
        if isinstance(news, PortState):
            self._on_health(DeviceHealth(name, news.condition.value, news.reason, news.at, kind, news.told))
        elif kind == SCANNER:  # a scale's frame that was lost is told by what the scale shows
            self._on_health(DeviceHealth(name, "faulty", news.fault.value, news.at))
