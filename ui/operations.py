"""Work off the screen's thread: one thread that writes, some that read, one that prints, one that keeps, one that
certifies, one that hands over to others, one for what takes long.

Results come back in order: calls of one kind finish in the order in which they were asked for; the answer is delivered
on the main thread by one queued signal. What may take long, or may be overtaken, is begun as `Work`: it tells how far
it is, and can be cancelled.
"""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import Enum, auto
from threading import Event
from time import monotonic
from typing import Any, TypeVar
from weakref import WeakSet

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Signal, Slot

from traceapp.errors import Stopped, TraceError

log = logging.getLogger(__name__)
BETWEEN_TELLINGS_S = 0.1
T = TypeVar("T")


class Lane(Enum):
    """Which thread a call runs on. The writer only writes, so a scan never waits behind a search, nor behind a
    certificate: it is recorded in the store's own turn, and composed and sealed beside the scans.
    """

    WRITE = auto()
    READ = auto()
    PRINT = auto()
    KEEP = auto()
    CERTIFY = auto()
    EXCHANGE = auto()
    LONG = auto()


class Progress(Struct, frozen=True):
    """How much of something long is done, and of how much; 0 of 0 while nobody knows."""

    done: int
    total: int


class Work(QObject):
    """Something under way that can be cancelled. The thread that does it asks `is_cancelled`, or tells how far it is.

    Signals:
        progressed(Progress): so far it is now; a few times a second at most.
    """

    progressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._cancelled = Event()
        self._told_at = 0.0

    def cancel(self) -> None:
        """It is wanted no more: it stops soon, and nothing of it is delivered."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """Whether it is wanted no more; asked on any thread."""
        return self._cancelled.is_set()

    def wait(self, seconds: float) -> None:
        """Rests the working thread for so long. Raises `Stopped` once the work is wanted no more."""
        if self._cancelled.wait(seconds):
            raise Stopped

    def tell(self, done: int, total: int) -> None:
        """Says on the working thread how far it is. Raises `Stopped` once it is wanted no more."""
        if self.is_cancelled():
            raise Stopped
        now = monotonic()
        if now - self._told_at >= BETWEEN_TELLINGS_S or done == total:
            self._told_at = now
            self.progressed.emit(Progress(done, total))


class Finished(Struct, frozen=True):
    """A call that came to an end: its value, or the TraceError that stopped it."""

    deliver: Callable[[Any], None]
    value: object


class Operations(QObject):
    """Runs calls on their lane and delivers their values.

    Signals:
        failed(Exception): a call ended with an error that is our own mistake.
        closed(): from here on no answer comes.
    """

    failed = Signal(object)
    closed = Signal()
    _finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lanes = {
            Lane.WRITE: ThreadPoolExecutor(1, thread_name_prefix="write"),
            Lane.READ: ThreadPoolExecutor(2, thread_name_prefix="read"),
            Lane.PRINT: ThreadPoolExecutor(1, thread_name_prefix="print"),
            Lane.KEEP: ThreadPoolExecutor(1, thread_name_prefix="keep"),
            Lane.CERTIFY: ThreadPoolExecutor(1, thread_name_prefix="certify"),
            Lane.EXCHANGE: ThreadPoolExecutor(1, thread_name_prefix="exchange"),
            Lane.LONG: ThreadPoolExecutor(1, thread_name_prefix="long"),
        }
        self._under_way: WeakSet[Work] = WeakSet()
        self._open = 0
        self._is_closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_closed(self) -> bool:
        """Whether nothing is begun or delivered any more."""
        return self._is_closed

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return self._open == 0

    def run(self, lane: Lane, call: Callable[[], T], deliver: Callable[[T | TraceError], None]) -> None:
        """Runs `call` off the main thread; `deliver` gets its value, or its TraceError, on the main thread.

        After `close` nothing is begun any more.
        """
        if self._is_closed:
            return
        self._open += 1
        future = self._lanes[lane].submit(call)
        future.add_done_callback(_Delivery(self._finished, deliver))

    def begin(
        self,
        lane: Lane,
        call: Callable[[Work], T],
        deliver: Callable[[T | TraceError], None],
        progressed: Callable[[Progress], None] | None = None,
    ) -> Work:
        """Runs `call` as `run` does, with the work that it is. Cancelled, it stops, and nothing is delivered.

        progressed: a slot that is told how far it is, from the first word on.
        """
        work = Work()
        if progressed is not None:
            work.progressed.connect(progressed)
        self._under_way.add(work)
        self.run(lane, _Course(work, call), _Landing(work, deliver))
        return work

    def close(self) -> None:
        """Lets what is under way finish, except what can be cancelled, and stops the threads.

        An answer that was not delivered by then reaches nobody: the screen that asked may be gone.
        """
        self._is_closed = True
        for work in tuple(self._under_way):
            work.cancel()
        for lane in self._lanes.values():
            lane.shutdown(wait=True)
        self.closed.emit()

    @Slot(object)
    def _deliver(self, finished: Finished) -> None:
        self._open -= 1
        if isinstance(finished.value, BaseException) and not isinstance(finished.value, TraceError):
            log.error("an operation failed", exc_info=finished.value)
            self.failed.emit(finished.value)
        elif not self._is_closed:
            finished.deliver(finished.value)


class _Course:
    """A call with the work that it is, unless that is wanted no more before it is begun."""

    def __init__(self, work: Work, call: Callable[[Work], Any]) -> None:
        self._work = work
        self._call = call

    def __call__(self) -> object:
        if self._work.is_cancelled():
            raise Stopped
        return self._call(self._work)


class _Landing:
    """Where a work's value arrives, on the main thread: it is handed on while it is wanted."""

    def __init__(self, work: Work, deliver: Callable[[Any], None]) -> None:
        self._work = work
        self._deliver = deliver

    def __call__(self, value: object) -> None:
        if not self._work.is_cancelled():
            self._deliver(value)


class _Delivery:
    """Hands a future's end to the main thread. A plain object: it runs on the lane's thread and touches no widget."""

    def __init__(self, signal: Any, deliver: Callable[[Any], None]) -> None:
        self._signal = signal
        self._deliver = deliver

    def __call__(self, future: "Future[Any]") -> None:
        error = future.exception()
        self._signal.emit(Finished(self._deliver, future.result() if error is None else error))
