"""A scanner's cable made of a pseudo-terminal: it can be plugged in, pulled out, and plugged in elsewhere."""

import os
import select
import threading
import tty
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from traceapp.devices.port_reader import FrameLost, PortCondition, PortNews, PortReader, PortState
from traceapp.domain.scan import RawScan

PATIENCE_S = 10.0


class Cable:
    """The device's end of a pseudo-terminal whose other end stands at `path` while it is plugged in."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._ends: tuple[int, int] | None = None

    def plug_in(self, path: Path | None = None) -> "Cable":
        device, terminal = os.openpty()
        tty.setraw(terminal)
        self._ends = device, terminal
        self.path = path or self.path
        self.path.symlink_to(os.ttyname(terminal))
        return self

    @property
    def is_plugged_in(self) -> bool:
        return self._ends is not None

    def send(self, data: bytes) -> None:
        assert self._ends
        while data:
            data = data[os.write(self._ends[0], data) :]

    def received(self) -> bytes:
        assert self._ends
        return os.read(self._ends[0], 4096)

    def received_so_many(self, count: int) -> bytes:
        """So many bytes, however many reads they come in."""
        got = b""
        while len(got) < count:
            got += self.received()
        return got

    def has_received_nothing(self) -> bool:
        assert self._ends
        readable, _, _ = select.select([self._ends[0]], [], [], 0.15)
        return not readable

    def unplug(self) -> None:
        if self._ends:
            self.path.unlink()
            for end in self._ends:
                os.close(end)
            self._ends = None


@dataclass(frozen=True)
class Listed:
    """What the system says of a port."""

    device: str
    vid: int | None = 0x0C2E
    pid: int | None = 0x0B61
    serial_number: str | None = "SN1"
    location: str | None = "1-2"
    description: str = "a scanner"


class Ear:
    """Hears what readers deliver, in order, and waits for what is to come."""

    def __init__(self) -> None:
        self.scans: list[RawScan] = []
        self.news: list[PortNews] = []
        self._changed = threading.Condition()

    def scan(self, scan: RawScan) -> None:
        with self._changed:
            self.scans.append(scan)
            self._changed.notify_all()

    def frame(self, payload: bytes, at: int) -> None:
        self.scan(RawScan("", payload, at))

    def tell(self, news: PortNews) -> None:
        with self._changed:
            self.news.append(news)
            self._changed.notify_all()

    @property
    def raws(self) -> list[bytes]:
        return [scan.raw for scan in self.scans]

    @property
    def conditions(self) -> list[PortCondition]:
        return [news.condition for news in self.news if isinstance(news, PortState)]

    @property
    def losses(self) -> list[FrameLost]:
        return [news for news in self.news if isinstance(news, FrameLost)]

    @property
    def state(self) -> PortState:
        return [news for news in self.news if isinstance(news, PortState)][-1]

    def wait_until(self, is_so: Callable[["Ear"], Any]) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: is_so(self), PATIENCE_S), (self.scans, self.news)

    def wait_for_scans(self, count: int) -> list[bytes]:
        self.wait_until(lambda ear: len(ear.scans) >= count)
        return self.raws

    def wait_for_raw(self, raw: bytes) -> None:
        self.wait_until(lambda ear: raw in ear.raws)

    def wait_for_state(self, condition: PortCondition) -> PortState:
        self.wait_until(lambda ear: ear.conditions and ear.conditions[-1] is condition)
        return self.state

    def wait_ready(self) -> PortState:
        return self.wait_for_state(PortCondition.READY)


@contextmanager
def running(*readers: PortReader) -> Iterator[None]:
    for reader in readers:
        reader.start()
    try:
        yield
    finally:
        for reader in readers:
            reader.tell_to_stop()
        stopped = [reader.stop(PATIENCE_S) for reader in readers]
    assert all(stopped)
