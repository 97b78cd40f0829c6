"""Work off the screen's thread: one thread that writes, some that read, one that prints, one that keeps.

Results come back in order: calls of one kind finish in the order in which they were asked for; the answer is delivered
on the main thread by one queued signal.
"""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import Enum, auto
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Signal, Slot

from traceapp.errors import TraceError

log = logging.getLogger(__name__)


class Lane(Enum):
    """Which thread a call runs on. The writer only writes, so a scan never waits behind a search."""

    WRITE = auto()
    READ = auto()
    PRINT = auto()
    KEEP = auto()


class Finished(Struct, frozen=True):
    """A call that came to an end: its value, or the TraceError that stopped it."""

    deliver: Callable[[Any], None]
    value: object


class Operations(QObject):
    """Runs calls on their lane and delivers their values.

    Signals:
        failed(Exception): a call ended with an error that is our own mistake.
    """

    failed = Signal(object)
    _finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lanes = {
            Lane.WRITE: ThreadPoolExecutor(1, thread_name_prefix="write"),
            Lane.READ: ThreadPoolExecutor(2, thread_name_prefix="read"),
            Lane.PRINT: ThreadPoolExecutor(1, thread_name_prefix="print"),
            Lane.KEEP: ThreadPoolExecutor(1, thread_name_prefix="keep"),
        }
        self._open = 0
        self._is_closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return self._open == 0

    def run(self, lane: Lane, call: Callable[[], Any], deliver: Callable[[Any], None]) -> None:
        """Runs `call` off the main thread; `deliver` gets its value, or its TraceError, on the main thread.

        After `close` nothing is begun any more: an answer that comes late may still ask for the next thing.
        """
        if self._is_closed:
            return
        self._open += 1
        future = self._lanes[lane].submit(call)
        future.add_done_callback(_Delivery(self._finished, deliver))

    def close(self) -> None:
        """Lets what is under way finish, and stops the threads."""
        self._is_closed = True
        for lane in self._lanes.values():
            lane.shutdown(wait=True)

    @Slot(object)
    def _deliver(self, finished: Finished) -> None:
        self._open -= 1
        if isinstance(finished.value, BaseException) and not isinstance(finished.value, TraceError):
            log.error("an operation failed", exc_info=finished.value)
            self.failed.emit(finished.value)
            return
        finished.deliver(finished.value)


class _Delivery:
    """Hands a future's end to the main thread. A plain object: it runs on the lane's thread and touches no widget."""

    def __init__(self, signal: Any, deliver: Callable[[Any], None]) -> None:
        self._signal = signal
        self._deliver = deliver

    def __call__(self, future: "Future[Any]") -> None:
        error = future.exception()
        self._signal.emit(Finished(self._deliver, future.result() if error is None else error))
