"""Events go to a repository that is really there: each once, whatever breaks in between, and nowhere if none is set."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.demo_store import QUICK
from tests.exchange.repository_server import RepositoryServer, serving
from tests.services.plant_builder import KG, new_lot
from tests.store.terminals import Clock
from traceapp.app import App, open_app
from traceapp.app.capturing import ADDRESS, JOB, MARK, PAUSED, TRIES, Capturing, read_failure, read_sent
from traceapp.app.epcis import epcis_of_period
from traceapp.app.exchange import Exchange
from traceapp.domain.party import Site
from traceapp.domain.problem import because
from traceapp.domain.quantity import mg
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.plant import PlantRevised
from traceapp.domain.record.production import LotReceived, Moved
from traceapp.domain.record.quality import Corrected
from traceapp.errors import Fault, Refused
from traceapp.exchange.epcis_repository import require_address
from traceapp.settings import Folders


@pytest.fixture
def repository() -> Iterator[RepositoryServer]:
    with serving() as server:
        yield server


@pytest.fixture
def waited() -> list[float]:
    return []


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    """A plant of three drums."""
    opened = open_app(Folders(tmp_path), now=Clock(), hasher=QUICK)
    site = PlantRevised(fact=Site(key="site", name="Harrow", host="trace.example"))
    drums = [LotReceived(lot=new_lot(code, "iron", mg(25 * KG)), step="receipt") for code in DRUMS]
    opened.record(opened.command("adm", "office"), lambda _books: (site, *drums))
    yield opened
    opened.close()


DRUMS = ("FE-2648-A001-6", "FE-2648-A002-4", "FE-2648-A003-2")


@pytest.fixture
def capturing(app: App, repository: RepositoryServer, waited: list[float]) -> Capturing:
    app.set_setting(ADDRESS, repository.address)
    return Capturing(app, "secret", waited.append)


def move(app: App, place: str) -> EntryRef:
    """One entry more, in one event."""
    return app.record(app.command("op", "S-1"), lambda _books: (Moved(lot=DRUMS[0], place=place),)).entries[0]


def ids_told(app: App) -> set[str]:
    """The ids in a whole export."""
    with app.reading() as books:
        body = b"".join(epcis_of_period(books, app.plant, at=app.now()))
    return {event["eventID"] for event in json.loads(body)["epcisBody"]["eventList"]}


def test_everything_is_handed_over_once_and_later_only_what_is_new(app, capturing, repository, waited):
    told: list[int] = []
    first = capturing.run(told.append)
    assert set(repository.events) == ids_told(app)
    assert first.events == len(repository.events) == told[-1] == len(DRUMS)
    assert repository.headers["Authorization"] == "Bearer secret"
    assert repository.headers["GS1-EPCIS-Version"] == "2.0.0"
    assert capturing.run().events == 0
    posts = repository.posts
    move(app, "R-2")
    assert capturing.run().events == 1
    assert repository.posts == posts + 1
    assert waited == []


def test_an_event_that_was_put_right_is_sent_again_with_its_declaration(app, capturing, repository):
    wrong = move(app, "R-2")
    capturing.run()
    (first,) = (event for event in repository.events.values() if event["bizStep"] == "storing")
    right = Corrected(target=wrong, reason="typo", replacement={"kind": "moved.1", "lot": DRUMS[0], "place": "R-3"})
    app.record(app.command("qa", "office"), lambda _books: (right,))
    assert capturing.run().events == 2
    declared = repository.events[first["eventID"]]["errorDeclaration"]
    (other,) = declared["correctiveEventIDs"]
    assert repository.events[other]["bizLocation"]["id"].endswith("/place/R-3")


def test_a_repository_that_is_busy_hangs_up_or_takes_its_time_gets_everything_in_the_end(
    app, capturing, repository, waited
):
    repository.troubles = [503, 0, 500]
    repository.running = 3
    capturing.run()
    assert set(repository.events) == ids_told(app)
    assert waited[:3] == [7, 2, 4]  # as it asked, then the plant's own pace
    assert waited[3:6] == [1, 2, 4]


def test_silence_gives_up_after_six_tries_and_goes_on_from_there_next_time(app, capturing, repository, waited):
    repository.troubles = [0] * 6
    with pytest.raises(Fault, match="repository_silent"):
        capturing.run()
    assert (repository.events, waited) == ({}, [1, 2, 4, 8, 16])
    capturing.run()
    assert set(repository.events) == ids_told(app)


def test_a_job_whose_answer_was_lost_is_asked_about_and_not_sent_again(app, capturing, repository):
    repository.is_immediate = False
    capturing.run()
    posts, mark = repository.posts, app.setting(MARK)
    app.set_setting(MARK, "0")
    app.set_setting(JOB, f"{mark} {repository.address}/capture/job-0")  # as a crash would have left it
    assert capturing.run().events == 0
    assert repository.posts == posts
    assert app.setting(MARK) == mark


def test_what_is_sent_twice_has_the_same_ids(app, capturing, repository):
    repository.is_immediate = True
    capturing.run()
    before = dict(repository.events)
    app.set_setting(MARK, "0")
    capturing.run()
    assert repository.events == before


def test_a_refusal_is_told_and_nothing_counts_as_taken(app, capturing, repository):
    for status in (400, 401, 413):
        repository.troubles = [status]
        with pytest.raises(Fault, match="repository_refused") as fault:
            capturing.run()
        assert fault.value.facts["words"] == "busy"
        assert app.setting(MARK) == ""


def test_how_it_failed_is_kept_with_the_repositorys_words_and_when_to_try_again_each_time_later(
    app, capturing, repository
):
    exchange, seen = Exchange(app), []
    for status in (400, 400, 503):
        repository.troubles = [status] * TRIES if status == 503 else [status]
        with pytest.raises(Fault):
            capturing.run()
        failure = exchange.standing().failure
        assert failure is not None
        assert (failure.host, failure.facts) == (exchange.standing().host, {"status": str(status)})
        assert failure.fault.facts["told"] == because("service_status", status=str(status))
        assert not exchange.standing().is_due(failure.next_at - 1)
        assert exchange.standing().is_due(failure.next_at)
        seen.append((failure.tries, (failure.next_at - failure.at) // 1_000_000, failure.words))
    assert seen == [(1, 60, "busy"), (2, 120, "busy"), (3, 240, "")]
    capturing.run()
    standing = exchange.standing()
    assert (standing.failure, standing.waits) == (None, 0)
    assert standing.sent is not None
    assert standing.sent.events == len(repository.events)
    assert not standing.is_due(app.now())


def test_where_it_is_tried_once_a_silent_repository_and_a_long_job_are_left_for_later(app, repository, waited):
    app.set_setting(ADDRESS, repository.address)
    once = Capturing(app, "", waited.append, tries=1, polls=2)
    repository.troubles = [0]
    with pytest.raises(Fault, match="the line broke off"):
        once.run()
    assert waited == []
    repository.running = 3
    with pytest.raises(Fault, match="still at work"):
        once.run()
    assert Exchange(app).standing().is_asked_about
    posts = repository.posts
    once.run()
    assert (repository.posts, set(repository.events)) == (posts, ids_told(app))


def test_paused_nothing_is_handed_over(app, repository):
    app.set_setting(ADDRESS, repository.address)
    app.set_setting(PAUSED, "yes")
    with pytest.raises(Refused, match="capturing_paused"):
        Capturing(app)
    assert not Exchange(app).standing().is_due(app.now())


def test_what_was_kept_of_a_failure_and_cannot_be_read_is_none():
    assert read_failure("{}") is None
    assert read_sent("nonsense") is None


def test_a_job_that_failed_is_told_and_tried_again_next_time(app, capturing, repository):
    repository.failing = "no such schema"
    with pytest.raises(Fault, match="no such schema"):
        capturing.run()
    assert (app.setting(MARK), app.setting(JOB)) == ("", "")
    repository.failing = ""
    capturing.run()
    assert set(repository.events) == ids_told(app)


def test_nothing_goes_anywhere_unless_an_address_is_set(app):
    with pytest.raises(Refused, match="repository_not_set"):
        Capturing(app)


@pytest.mark.parametrize(
    "typed",
    ["ftp://x/y", "trace.example", "http://", "http://u:p@x/", "https://x/?a=1", "http://x:99999/", "http://[x"],
)
def test_what_is_no_address_is_refused(typed):
    with pytest.raises(Refused, match="repository_address"):
        require_address(typed)
