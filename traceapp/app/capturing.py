"""Events are handed to a repository: what it has not got yet, portion by portion, as often as it takes.

The journal is the outbox. A mark in the terminal's settings says which entries, in the order in which they arrived
here, the repository has; beside it stands the job that is under way. Whatever is sent twice has the same event ids.
Nobody sends anything unless an address is set, nothing is sent at the start of the program, and nothing while it is
paused.
"""

from collections.abc import Callable, Iterator
from time import sleep
from typing import TYPE_CHECKING, TypeVar

from msgspec import DecodeError, Struct, json

from traceapp.domain.epcis.scene import moment
from traceapp.domain.problem import Problem, because
from traceapp.errors import Fault, Refused
from traceapp.exchange.epcis_document import document_lines
from traceapp.exchange.epcis_repository import TIMEOUT_S, Repository
from traceapp.services.publishing.telling_partners import events_arrived, scene_of

if TYPE_CHECKING:
    from traceapp.app import App

Answer = TypeVar("Answer")
ADDRESS, MARK, JOB = "epcis.repository", "epcis.captured", "epcis.job"
PAUSED, SENT, FAILED = "epcis.paused", "epcis.sent", "epcis.failed"
TRIES = 6
LONGEST_WAIT_S = 300
FIRST_PAUSE_S, LONGEST_PAUSE_S = 60, 3_600
"""After a run that failed: the first, twice as long after each further one, and never longer than the last."""
ENTRIES_AT_ONCE = 500


class Failure(Struct, frozen=True):
    """How it ended last, where it did not go well. tries: how often in a row; next_at: when it is tried again.

    told, facts: the problem that stood behind it; words: the repository's own. Moments: UTC microseconds.
    """

    at: int
    code: str
    host: str
    told: str
    facts: dict[str, str]
    words: str
    tries: int
    next_at: int

    @property
    def fault(self) -> Fault:
        """As it was raised."""
        told = Problem(self.told, self.facts) if self.told else ""
        return Fault(self.code, host=self.host, told=told, words=self.words)


class Sent(Struct, frozen=True):
    """What was handed over last, and when (UTC microseconds)."""

    at: int
    events: int


class Captured(Struct, frozen=True):
    """What was handed over: events, and in how many documents."""

    events: int
    documents: int


class Capturing:
    """Hands over what is new. Made when somebody asks.

    wait: for so many seconds. tries: how often a silent repository is asked. polls: how often it is asked about a job
    that still runs, 0 for as long as it takes.
    """

    def __init__(
        self,
        app: "App",
        token: str = "",
        wait: Callable[[float], object] = sleep,
        *,
        tries: int = TRIES,
        polls: int = 0,
        timeout_s: float = TIMEOUT_S,
    ) -> None:
        address = app.setting(ADDRESS)
        if not address:
            raise Refused("repository_not_set")
        if app.setting(PAUSED):
            raise Refused("capturing_paused")
        self._app = app
        self._repository = Repository(address, token, timeout_s=timeout_s)
        self._wait = wait
        self._tries = tries
        self._polls = polls

    def run(self, tell: Callable[[int], None] | None = None) -> Captured:
        """Everything that is new until now. tell: hears how many events are handed over so far.

        Faults: repository_silent after so many tries, repository_refused; what was taken until then stays taken, and
        how it failed is kept.
        """
        try:
            done = self._run(tell)
        except Fault as fault:
            if fault.code in {"repository_silent", "repository_refused"}:
                self._keep_failure(fault)
            raise
        self._app.set_setting(FAILED, "")
        return done

    def _keep_failure(self, fault: Fault) -> None:
        before = read_failure(self._app.setting(FAILED))
        tries = before.tries + 1 if before is not None else 1
        told, now = fault.facts.get("told"), self._app.now()
        pause = max(
            min(FIRST_PAUSE_S * 2 ** min(tries - 1, 10), LONGEST_PAUSE_S), int(str(fault.facts.get("after_s", 0)))
        )
        failure = Failure(
            at=now,
            code=fault.code,
            host=self._repository.host,
            told=told.code if isinstance(told, Problem) else "",
            facts={name: str(fact) for name, fact in told.facts.items()} if isinstance(told, Problem) else {},
            words=str(fault.facts.get("words", "")),
            tries=tries,
            next_at=now + pause * 1_000_000,
        )
        self._app.set_setting(FAILED, json.encode(failure).decode())

    def _run(self, tell: Callable[[int], None] | None) -> Captured:
        events = documents = 0
        self._finish_job()
        while (portion := self._next()) is not None:
            mark, count, document = portion
            if count:
                self._hand_over(mark, document)
                documents += 1
            else:
                self._app.set_setting(MARK, str(mark))
            events += count
            if count:
                self._app.set_setting(SENT, json.encode(Sent(self._app.now(), events)).decode())
            if tell is not None:
                tell(events)
        return Captured(events, documents)

    def _next(self) -> tuple[int, int, bytes] | None:
        """The mark after the next portion, how many events are in it, and their document; None where all is told."""
        app = self._app
        since = int(app.setting(MARK) or 0)
        with app.reading() as books:
            arrived = books.arrived_after(since, ENTRIES_AT_ONCE)
            if not arrived:
                return None
            scene, names = scene_of(books, app.plant, app.now())
            events = events_arrived(books, scene, names, [entry for _, entry in arrived])
            lines = document_lines(events, namespace=scene.ids.namespace, created=moment(app.now()))
            return arrived[-1][0], len(events), b"".join(lines)

    def _hand_over(self, mark: int, document: bytes) -> None:
        job = self._patiently(lambda: self._repository.capture(document))
        self._app.set_setting(JOB, f"{mark} {job}")
        self._finish_job()

    def _finish_job(self) -> None:
        """The portion under way, if there is one, is asked about until it is done; then its mark counts."""
        mark, _, job = self._app.setting(JOB).partition(" ")
        if not mark:
            return
        waits, asked = _waits(TRIES), 0
        while job:
            stands = self._patiently(lambda: self._repository.job(job))
            asked += 1
            if stands.is_running and asked == self._polls:
                told = because("job_still_runs")
                raise Fault("repository_silent", host=self._repository.host, told=told, after_s=0)
            if stands.is_running:
                self._wait(next(waits, LONGEST_WAIT_S))
            elif stands.is_done:
                break
            else:
                self._app.set_setting(JOB, "")
                raise Fault("repository_refused", host=self._repository.host, words=stands.told)
        self._app.set_setting(MARK, mark)
        self._app.set_setting(JOB, "")

    def _patiently(self, act: Callable[[], Answer]) -> Answer:
        """Again after a while, and after twice as long, as long as the repository only keeps silent."""
        for wait in _waits(self._tries):
            try:
                return act()
            except Fault as fault:
                if fault.code != "repository_silent":
                    raise
                self._wait(min(max(wait, int(str(fault.facts["after_s"]))), LONGEST_WAIT_S))
        return act()


def _waits(tries: int) -> Iterator[int]:
    return (2**number for number in range(tries - 1))


def read_failure(kept: str) -> Failure | None:
    """As it was kept; None where nothing was, or cannot be read."""
    try:
        return _FAILURE.decode(kept) if kept else None
    except DecodeError:
        return None


def read_sent(kept: str) -> Sent | None:
    """The same of what was handed over last."""
    try:
        return _SENT.decode(kept) if kept else None
    except DecodeError:
        return None


_FAILURE, _SENT = json.Decoder(Failure), json.Decoder(Sent)
