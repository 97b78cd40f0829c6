"""Which port a device is on, how it talks, and opening it.

A device is known by what it is, not by where it was plugged in: USB vendor, product and serial number. Where it has
none of these, by its path; a device server by its address (`socket://`, `rfc2217://`); `loop://` answers itself.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol, TypeAlias

import serial
from msgspec import Struct, field
from serial.tools.list_ports import comports

from traceapp.devices.framing import Framing
from traceapp.errors import Fault, Refused

READ_TIMEOUT_S = 0.1  # how soon a reader notices that it is to stop, or that a frame's silence has come
_URL_SCHEMES = ("socket://", "rfc2217://", "loop://")
_USB = re.compile(r"usb:(?P<vid>[0-9a-f]{4}):(?P<pid>[0-9a-f]{4})(?::(?P<serial>.+)|@(?P<location>.+))?", re.IGNORECASE)


class UsbAddress(Struct, frozen=True):
    """A device by its USB ids; by its serial number where two alike are plugged in, else by the socket it is in."""

    vid: int
    pid: int
    serial_number: str | None = None
    location: str | None = None

    def __str__(self) -> str:
        ids = f"usb:{self.vid:04x}:{self.pid:04x}"
        if self.serial_number is not None:
            return f"{ids}:{self.serial_number}"
        return ids if self.location is None else f"{ids}@{self.location}"


class PathAddress(Struct, frozen=True):
    """A port by its name in this system: `/dev/ttyS0`, `COM3`, a pseudo-terminal."""

    path: str

    def __str__(self) -> str:
        return self.path


class UrlAddress(Struct, frozen=True):
    """A port on a device server: `socket://host:port`, `rfc2217://host:port`; or `loop://`."""

    url: str

    def __str__(self) -> str:
        return self.url


PortAddress: TypeAlias = UsbAddress | PathAddress | UrlAddress


class PortSettings(Struct, frozen=True):
    """How a device talks. bytesize: 5–8. parity: N, E, O, M or S. stopbits: 1 or 2. On a pseudo-terminal only 8N1.

    ask: what to send every `ask_every_ms` to a device that speaks only when asked, as many scales do.
    """

    baud: int = 9600
    bytesize: int = 8
    parity: str = "N"
    stopbits: int = 1
    framing: Framing = field(default_factory=Framing)
    ask: bytes = b""
    ask_every_ms: int = 250


class Device(Struct, frozen=True):
    """A device of this station. name: what it is called on screen and in the journal, wherever it is plugged in."""

    name: str
    address: PortAddress
    settings: PortSettings = field(default_factory=PortSettings)


class VisiblePort(Struct, frozen=True):
    """A port that can be chosen: the address to keep, where it is now, and what it says it is."""

    address: PortAddress
    path: str
    description: str


class ListedPort(Protocol):
    """What `serial.tools.list_ports` tells of a port."""

    @property
    def device(self) -> str: ...
    @property
    def description(self) -> str: ...
    @property
    def vid(self) -> int | None: ...
    @property
    def pid(self) -> int | None: ...
    @property
    def serial_number(self) -> str | None: ...
    @property
    def location(self) -> str | None: ...


class OpenPort(Protocol):
    """The part of a pyserial port that is used here."""

    @property
    def in_waiting(self) -> int: ...
    def read(self, size: int = 1, /) -> bytes: ...
    def write(self, data: bytes, /) -> int | None: ...
    def reset_input_buffer(self) -> None: ...
    def close(self) -> None: ...


ListPorts: TypeAlias = Callable[[], Iterable[ListedPort]]
Opener: TypeAlias = Callable[[str, PortSettings], OpenPort]


def parse_address(text: str) -> PortAddress:
    """An address as settings keep it: `usb:0c2e:0b61:SERIAL`, `usb:0c2e:0b61@1-2.3`, a URL, or a path.

    Raises Refused: port_address (typed).
    """
    if found := _USB.fullmatch(text):
        return UsbAddress(int(found["vid"], 16), int(found["pid"], 16), found["serial"], found["location"])
    if text.startswith(_URL_SCHEMES):
        return UrlAddress(text)
    if not text or "://" in text or text.startswith("usb:"):
        raise Refused("port_address", typed=text)
    return PathAddress(text)


def find_port(address: PortAddress, list_ports: ListPorts = comports) -> str:
    """Where to open the device now: a path, or the URL itself.

    Raises Fault: port_missing (address); port_ambiguous (address, paths) when several devices match.
    """
    if not isinstance(address, UsbAddress):
        if isinstance(address, PathAddress) and address.path.startswith("/") and not Path(address.path).exists():
            raise Fault("port_missing", address=address.path)
        return str(address)
    paths = sorted({port.device for port in list_ports() if _is(port, address)})
    if not paths:
        raise Fault("port_missing", address=str(address))
    if len(paths) > 1:
        raise Fault("port_ambiguous", address=str(address), paths=", ".join(paths))
    return paths[0]


def visible_ports(list_ports: ListPorts = comports) -> tuple[VisiblePort, ...]:
    """The ports of this machine, each with the address that will still be right when it is plugged in elsewhere."""
    seen = [VisiblePort(_lasting(port), port.device, port.description) for port in list_ports()]
    return tuple(sorted(seen, key=_by_path))


def open_port(where: str, settings: PortSettings) -> OpenPort:
    """Opens a path or URL. Whatever pyserial raises comes through: SerialException, OSError, ValueError."""
    port: serial.SerialBase
    if where.startswith("socket://"):
        from traceapp.devices.socket_port import SocketPort

        port = SocketPort()
    else:
        port = serial.serial_for_url(where, do_not_open=True)
    port.baudrate = settings.baud
    port.bytesize = settings.bytesize
    port.parity = settings.parity
    port.stopbits = settings.stopbits
    port.timeout = min(READ_TIMEOUT_S, settings.framing.idle_ms / 1000)
    if "://" not in where:  # pyserial's RFC 2217 client refuses a write timeout; only a native port can be locked
        port.write_timeout = 1.0
        port.exclusive = True
    port.port = where
    port.open()
    return port


def _is(port: ListedPort, address: UsbAddress) -> bool:
    return (
        (port.vid, port.pid) == (address.vid, address.pid)
        and address.serial_number in (None, port.serial_number)
        and address.location in (None, port.location)
    )


def _lasting(port: ListedPort) -> PortAddress:
    if port.vid is None or port.pid is None:
        return PathAddress(port.device)
    return UsbAddress(port.vid, port.pid, port.serial_number, None if port.serial_number else port.location)


def _by_path(port: VisiblePort) -> str:
    return port.path
