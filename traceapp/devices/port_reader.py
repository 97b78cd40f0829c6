"""One thread per port: finds it, reads frames, survives whatever a cable and a driver can do, and says how it stands.

The thread knows nothing of what a frame means. A port that fails is closed at once and opened again when it is there,
under whatever name; a `close()` that never returns is left behind in a thread of its own, and shown.
"""

import contextlib
import errno
import threading
import time
from collections.abc import Callable, Iterable
from enum import StrEnum
from queue import SimpleQueue
from typing import TypeAlias

import serial
from msgspec import Struct
from serial.tools.list_ports import comports

from traceapp.devices.framing import Frame, FrameFault, Framer
from traceapp.devices.serial_port import Device, ListPorts, Opener, OpenPort, UrlAddress, find_port, open_port
from traceapp.devices.trouble import trouble_of
from traceapp.domain.problem import Problem, because
from traceapp.errors import Fault

try:
    from termios import error as _termios_error
except ImportError:  # not on Windows, where no call raises it
    _termios_error = OSError  # type: ignore[misc,assignment]

# `in_waiting` raises a bare OSError and `reset_input_buffer` termios.error where `read` raises SerialException.
PORT_ERRORS = (serial.SerialException, OSError, _termios_error)
_AT_ONCE = 4096  # bytes
_LOOK_EVERY_S = 1.0  # a silent port is looked for this often: some drivers never say that the device is gone
_REASONS = {
    errno.ENOENT: "port_missing",
    errno.ENXIO: "port_missing",
    errno.ENODEV: "port_missing",
    errno.EACCES: "port_denied",
    errno.EPERM: "port_denied",
    errno.EBUSY: "port_busy",
    errno.EAGAIN: "port_busy",
    errno.EINVAL: "port_settings",
}


class PortCondition(StrEnum):
    """How a port stands. Each is reported when it begins."""

    SEARCHING = "searching"  # not seen since the start
    READY = "ready"
    LOST = "lost"  # it was ready, and is gone
    STUCK = "stuck"  # being closed, and the driver does not answer
    ABANDONED = "abandoned"  # the driver never answered: that handle is left behind, the search goes on
    FAULTY = "faulty"  # it is there and cannot be used: busy, no permission, settings it does not take


class PortState(Struct, frozen=True):
    """How the port of a device stands now.

    reason: a code, empty when ready. told: what the system said, where that is more. path: where it was opened,
    or empty. abandoned: handles left behind that have not come back. at: UTC microseconds.
    """

    device: str
    condition: PortCondition
    at: int
    path: str = ""
    reason: str = ""
    told: Problem | None = None
    abandoned: int = 0


class FrameLost(Struct, frozen=True):
    """Something came from the device and was no whole frame; what is known of it. at: UTC microseconds."""

    device: str
    fault: FrameFault
    payload: bytes
    at: int


PortNews: TypeAlias = PortState | FrameLost


def utc_microseconds() -> int:
    return time.time_ns() // 1000


class World(Struct, frozen=True):
    """What a reader takes from outside, and how long it waits for it, in seconds.

    first_try, longest_try: between two tries to open, growing. before_stuck, before_abandoned: for a `close()`.
    """

    list_ports: ListPorts = comports
    opener: Opener = open_port
    clock: Callable[[], int] = utc_microseconds
    first_try: float = 0.1
    longest_try: float = 0.8
    before_stuck: float = 0.3
    before_abandoned: float = 2.0


class PortReader:
    """Reads the frames of one device until stopped.

    on_frame(payload, at) and on_news(PortState | FrameLost) are called in the reader's thread, in the order in which
    things happened; they must only hand over. `at` is UTC microseconds.
    """

    def __init__(
        self,
        device: Device,
        *,
        on_frame: Callable[[bytes, int], None],
        on_news: Callable[[PortNews], None],
        world: World | None = None,
    ) -> None:
        self._device = device
        self._on_frame = on_frame
        self._on_news = on_news
        self._world = world or World()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"port {device.name}", daemon=True)
        self._closers: list[threading.Thread] = []
        self._was_ready = False
        self._port: OpenPort | None = None
        self._to_say: SimpleQueue[bytes] = SimpleQueue()
        self._state = PortState(device.name, PortCondition.SEARCHING, self._world.clock())

    @property
    def device(self) -> Device:
        return self._device

    @property
    def state(self) -> PortState:
        """How it stands now; any thread may look."""
        return self._state

    def start(self) -> None:
        """Begins the search. `on_news` hears of the first state at once."""
        self._thread.start()

    def say(self, data: bytes) -> None:
        """Hands bytes over for the device; any thread may, and nobody waits. What no open port takes is forgotten."""
        self._to_say.put(data)
        wake = getattr(self._port, "cancel_read", None)
        if wake is not None:
            with contextlib.suppress(*PORT_ERRORS, TypeError):  # the port may be closing at this very moment
                wake()

    def tell_to_stop(self) -> None:
        """Returns at once; the thread ends within a fraction of a second, unless a driver holds it."""
        self._stopping.set()

    def stop(self, within: float = 3.0) -> bool:
        """Ends the thread. False when a driver still holds it after `within` seconds; it can then be left behind."""
        self.tell_to_stop()
        if self._thread.ident is not None:
            self._thread.join(within)
        return not self._thread.is_alive()

    def _run(self) -> None:
        self._on_news(self._state)
        try:
            self._serve()
        finally:
            if not self._stopping.is_set():  # a callback raised: that is a mistake of ours, and the port is dead
                self._report(PortCondition.FAULTY, reason="port_reader_died")

    def _serve(self) -> None:
        wait = self._world.first_try
        while not self._stopping.is_set():
            opened = self._opened()
            if opened is not None:
                since = time.monotonic()
                try:
                    if not self._stopping.is_set():
                        self._read(*opened)
                finally:
                    self._close(opened[0])
                if time.monotonic() - since > self._world.longest_try:
                    wait = self._world.first_try
            self._stopping.wait(wait)
            wait = min(2 * wait, self._world.longest_try)

    def _opened(self) -> tuple[OpenPort, str] | None:
        try:
            path = find_port(self._device.address, self._world.list_ports)
            return self._world.opener(path, self._device.settings), path
        except Fault as fault:
            paths = fault.facts.get("paths")
            self._not_opened(fault.code, because("alike", paths=str(paths)) if paths else None)
        except (*PORT_ERRORS, ValueError) as error:
            if isinstance(self._device.address, UrlAddress):
                self._not_opened("port_unreachable", _why(error))
            else:
                number = error.errno if isinstance(error, OSError) else errno.EINVAL
                self._not_opened(_REASONS.get(number or 0, "port_error"), _why(error))
        return None

    def _not_opened(self, reason: str, told: Problem | None) -> None:
        if reason not in {"port_missing", "port_unreachable"}:
            self._report(PortCondition.FAULTY, reason=reason, told=told)
        elif self._state.condition is not PortCondition.ABANDONED:  # which says more than that it is still not there
            condition = PortCondition.LOST if self._was_ready else PortCondition.SEARCHING
            self._report(condition, reason=reason, told=told)

    def _read(self, port: OpenPort, path: str) -> None:
        """Reads until told to stop or the port fails; then says what was cut off, and that the port is lost."""
        framer = Framer(self._device.settings.framing)
        try:
            port.reset_input_buffer()  # what was scanned while nobody listened is not a scan of now
            self._was_ready = True
            self._forget_unsaid()
            self._port = port
            self._report(PortCondition.READY, path=path)
            self._listen(port, path, framer)
        except PORT_ERRORS as error:
            self._deliver(framer.cut())
            self._report(PortCondition.LOST, reason="port_error", told=_why(error))
        except Fault as fault:
            self._deliver(framer.cut())
            self._report(PortCondition.LOST, reason=fault.code)
        finally:
            self._port = None

    def _forget_unsaid(self) -> None:
        while not self._to_say.empty():
            self._to_say.get()

    def _listen(self, port: OpenPort, path: str, framer: Framer) -> None:
        settings = self._device.settings
        heard = looked = asked = time.monotonic()
        while not self._stopping.is_set():
            chunk = port.read(max(1, min(port.in_waiting, _AT_ONCE)))
            now = time.monotonic()
            if chunk:
                heard = now
                self._deliver(framer.feed(chunk))
            elif framer.is_pending and now - heard >= settings.framing.idle_ms / 1000:
                self._deliver(framer.idle())
            while not self._to_say.empty():
                port.write(self._to_say.get())
            if settings.ask and now - asked >= settings.ask_every_ms / 1000:
                asked = now
                port.write(settings.ask)
            if now - max(heard, looked) >= _LOOK_EVERY_S:
                looked = now
                if find_port(self._device.address, self._world.list_ports) != path:
                    raise Fault("port_moved")
                self._report(PortCondition.READY, path=path)  # an abandoned handle may have come back

    def _close(self, port: OpenPort) -> None:
        """Closes in a thread that can be left behind: a driver whose device is gone may never return."""
        closer = threading.Thread(target=_close_quietly, args=[port], name=f"close {self._device.name}", daemon=True)
        closer.start()
        closer.join(self._world.before_stuck)
        if closer.is_alive() and not self._stopping.is_set():
            self._report(PortCondition.STUCK, reason="port_close")
            closer.join(self._world.before_abandoned - self._world.before_stuck)
        if closer.is_alive():
            self._closers.append(closer)
            self._report(PortCondition.ABANDONED, reason="port_close")

    def _deliver(self, frames: Iterable[Frame]) -> None:
        for frame in frames:
            if frame.fault is None:
                self._on_frame(frame.payload, self._world.clock())
            else:
                self._on_news(FrameLost(self._device.name, frame.fault, frame.payload, self._world.clock()))

    def _report(
        self, condition: PortCondition, *, path: str = "", reason: str = "", told: Problem | None = None
    ) -> None:
        self._closers = [closer for closer in self._closers if closer.is_alive()]
        before = self._state
        now = (condition, path, reason, len(self._closers))
        if now != (before.condition, before.path, before.reason, before.abandoned):
            self._state = PortState(
                self._device.name, condition, self._world.clock(), path, reason, told, len(self._closers)
            )
            self._on_news(self._state)


def _why(error: Exception) -> Problem | None:
    """What the system says of it; None where it says nothing that the reason does not."""
    problem = trouble_of(error) if isinstance(error, OSError) else None
    return None if problem is None or problem.code == "not_said" else problem


def _close_quietly(port: OpenPort) -> None:
    try:
        port.close()
    except PORT_ERRORS:
        return  # it is gone; that it cannot even be closed says nothing new
