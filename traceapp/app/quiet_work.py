"""What follows from the journal is worked out behind the recording, a little at a time, by a thread of its own."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import count
from threading import Event, Thread
from typing import TYPE_CHECKING

from traceapp.domain.plant import Plant
from traceapp.errors import Fault, Stopped, TraceError
from traceapp.services.makeup.catching_up import basis_of, work_out
from traceapp.store.books import Books
from traceapp.store.makeups import Waiting, WorkedOut
from traceapp.store.store import Store

if TYPE_CHECKING:
    from traceapp.app import App

BASIS = "makeups.basis"
AT_ONCE, KEPT_AT_ONCE = 24, 6
"""So many lots are read together, and so many kept in one transaction: a scan waits for that a millisecond or two."""
PORTIONS_BETWEEN_CHECKPOINTS = 4
A_BREATH = 0.004
"""Seconds between two portions, in which a scan is recorded first."""
A_SCAN_AT_MOST = 0.5
"""Seconds for which it stands back; what takes longer to record has company."""
BEFORE_LOGGING = 2.0
"""Seconds without a record before the log grows: no scan waits for it, and a certificate sees to it itself."""
TRY_AGAIN = 5.0
"""Seconds after a fault of the disk."""


class QuietWork:
    """Works out what waits: all of it on its own thread, or what some lots came from right away.

    first: what that thread does before anything else, such as what a power cut left undone. last: what it does once
    nothing else waits: it is given how to give way, and says after how many seconds to be called at the latest.
    """

    def __init__(
        self,
        store: Store,
        plant: Callable[[], Plant],
        first: Callable[[], object] = int,
        last: "Callable[[Callable[[], None]], float | None] | None" = None,
    ) -> None:
        self._store = store
        self._plant = plant
        self._first = first
        self._last = last
        self._stop = Event()
        self._portions = count(1)
        self._looked_at: Plant | None = None
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begin to work out whatever waits and comes, until `stop`."""
        self._stop.clear()
        self._thread = Thread(target=self._work, name="quiet work", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Leave off; waits for the portion in hand."""
        self._stop.set()
        self._store.stirred.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def see_to(self, lots: Sequence[str]) -> None:
        """Work out these lots and all they came from, and what holds came to them, now."""
        self._begin_again_where_files_changed()
        with self._store.reading() as books:
            family = books.behind(lots)
        while self._store.spread_more(family):
            pass
        while self._do(lambda books: books.next_waiting_among(family, AT_ONCE)):
            pass

    def finish(self, tell: Callable[[int, int], None] | None = None) -> int:
        """Work out all that waits, now; returns how many portions that took. tell: lots left, and how many at first."""
        self._begin_again_where_files_changed()
        portions = 0
        whole = 0
        while self._store.spread_more():
            portions += 1
        while self._do(_next):
            portions += 1
            if tell is not None:
                with self._store.reading() as books:
                    left = books.not_worked_out()
                whole = max(whole, left)
                tell(whole - left, whole)
        return portions

    def _work(self) -> None:
        with suppress(TraceError):  # what could not be done now waits for the next start
            self._first()
        while not self._stop.is_set():
            self._store.stirred.clear()
            at_the_latest = None
            try:
                self._begin_again_where_files_changed()
                while not self._stop.is_set() and (self._store.spread_more() or self._do(_next)):
                    self._stop.wait(A_BREATH)
                if not self._stop.is_set() and self._log_a_little():
                    continue
                if self._last is not None and not self._stop.is_set():
                    at_the_latest = self._last(self._give_way_or_stop)
            except Stopped:
                return
            except Fault:  # the disk: what waits stays in the list, and recording tells its own story
                self._stop.wait(TRY_AGAIN)
                self._store.stirred.set()
            self._store.stirred.wait(at_the_latest)

    def _do(self, wanted: Callable[[Books], Sequence[Waiting]]) -> bool:
        """One portion; False where nothing waits."""
        with self._store.reading() as books:
            waiting = wanted(books)
            done = work_out(books, self._plant(), waiting, self._give_way)
        results = [WorkedOut(one, versions) for one, versions in done]
        for start in range(0, len(results), KEPT_AT_ONCE):
            self._give_way()
            self._store.keep_worked_out(results[start : start + KEPT_AT_ONCE])
        if results and next(self._portions) % PORTIONS_BETWEEN_CHECKPOINTS == 0:
            self._store.checkpoint()
        return bool(results)

    def _log_a_little(self) -> bool:
        """Log what was recorded, once nothing was for a while; whether to look again at once."""
        if not self._store.log_waits:
            return False
        if self._store.stirred.wait(BEFORE_LOGGING):
            return True
        self._give_way()
        self._store.grow_log()
        self._stop.wait(A_BREATH)
        return True

    def _give_way(self) -> None:
        """What is being recorded goes first: two threads that compute at once take turns of five milliseconds."""
        self._store.unhurried.wait(A_SCAN_AT_MOST)

    def _give_way_or_stop(self) -> None:
        """Stopped when the program ends: what is under way has no end that could be waited for."""
        if self._stop.is_set():
            raise Stopped
        self._give_way()

    def _begin_again_where_files_changed(self) -> None:
        """Other words in the plant's files on what matter is made of, and every lot waits again."""
        plant = self._plant()
        if plant is self._looked_at:
            return
        basis = basis_of(plant)
        with self._store.desk() as desk:
            before = desk.setting(BASIS)
        if before == basis:
            self._looked_at = plant
            return
        for _ in self._marked():
            if self._stop.is_set():
                return
        with self._store.desk() as desk:
            desk.set_setting(BASIS, basis)
        self._looked_at = plant

    def _marked(self) -> Iterator[str]:
        last = self._store.mark_all("")
        while last:
            yield last
            last = self._store.mark_all(last)


def take_up(app: "App") -> None:
    """Do what a power cut left undone of issuing; where nothing was left, nothing is loaded."""
    if any(app.folders.unsealed.glob("*")):
        app.certificates.take_up()


def keep_published(app: "App", give_way: Callable[[], None]) -> float | None:
    """As `SelfPublishing.look`; the terminal is made when this is first asked."""
    return app.terminal.publishing.look(give_way)


def _next(books: Books) -> Sequence[Waiting]:
    return books.next_waiting(AT_ONCE)
