"""The exchange at the window: a repository that is really there, files of events, and what a supplier sent."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.exchange.repository_server import RepositoryServer, serving
from tests.ui.rooms.desk import Desk
from tests.ui.rooms.register_hand import ADMINISTRATOR, SUPERVISOR, key_into, line, register, sign
from traceapp.app.capturing import ADDRESS, FAILED, FIRST_PAUSE_S, MARK, PAUSED
from traceapp.app.exchange import TOKEN
from traceapp.domain.record.plant import TerminalSet
from traceapp.domain.record.production import Moved
from ui.handing_over import HandingOver
from ui.models.rows import RowKind
from ui.rooms.exchange_room import ExchangeRoom
from ui.screens.plant_data import PlantDataScreen
from ui.screens.register import RegisterScreen
from ui.widgets.glyphs import Glyph
from ui.widgets.text_line import TextLine
from ui.widgets.tone import Tone

FILES, SUPPLIERS = "%CMD:TAB:2", "%CMD:TAB:3"


@pytest.fixture
def repository() -> Iterator[RepositoryServer]:
    with serving() as server:
        server.is_immediate = True
        yield server


@pytest.fixture
def exchange(desk: Desk) -> Desk:
    """The supervisor in the room of exchange, once the window has warmed up and watches."""
    desk.until(lambda: desk.desktop.findChild(HandingOver) is not None)
    desk.scan("%U:2030", "%CMD:EXCHANGE")
    return desk


def told(desk: Desk) -> dict[str, str]:
    return {row.cells[1].text: row.cells[1].below for row in register(desk).table.rows.rows}


def watch(desk: Desk) -> HandingOver:
    found = desk.desktop.findChild(HandingOver)
    assert isinstance(found, HandingOver)
    return found


def skip_what_was(desk: Desk) -> None:
    """Everything until now counts as handed over: the demo's three weeks are another test's."""
    with desk.plant.app.reading() as books:
        desk.plant.app.set_setting(MARK, str(books.newest_arrival()))


def test_nothing_goes_anywhere_before_two_people_say_where(exchange: Desk, repository: RepositoryServer) -> None:
    desk, app = exchange, exchange.plant.app
    assert register(desk).band.shown.headline == "Events go nowhere"
    assert desk.button("Try now").subtitle() == "no repository is set"
    watch(desk)._look()
    desk.settle()
    assert desk.button("Save").subtitle() == "nothing changed"
    key_into(desk, "Address", "trace.example")
    desk.key(Qt.Key.Key_F12)
    assert line(desk, "Address").accessibleDescription() == "“trace.example” is none. Write it as https://HOST/PATH."
    key_into(desk, "Address", repository.address)
    key_into(desk, "Bearer token", "s3cret")
    assert line(desk, "Bearer token").echoMode() is TextLine.EchoMode.Password
    desk.key(Qt.Key.Key_F12)
    sign(desk, SUPERVISOR)
    assert app.setting(ADDRESS) == ""
    sign(desk, ADMINISTRATOR)
    assert app.setting(ADDRESS) == repository.address
    assert told(desk)["Repository"] == repository.address
    assert told(desk)["How it knows us"].startswith("with a bearer token that was set")
    assert not secret_shows(desk)
    with app.reading() as books:
        records = [entry.record for entry in books.history("terminal", app.letters)]
    set_to = {one.name: one.after for one in records if isinstance(one, TerminalSet) and one.name.startswith("epcis")}
    assert set(set_to) == {ADDRESS, TOKEN}
    assert "s3cret" not in "".join(set_to.values())
    assert (repository.posts, (app.folders.exchange / "token").stat().st_mode & 0o077) == (0, 0)


def secret_shows(desk: Desk) -> bool:
    """Whether the token stands anywhere on the screen, or is still in the room."""
    rows = str([(row.cells, row.key) for row in register(desk).table.rows.rows])
    return "s3cret" in rows + line(desk, "Bearer token").text() + str(desk.desktop.rooms.room(ExchangeRoom).told)


def set_up(desk: Desk, repository: RepositoryServer, token: str = "s3cret") -> None:
    key_into(desk, "Address", repository.address)
    key_into(desk, "Bearer token", token)
    desk.key(Qt.Key.Key_F12)
    sign(desk)
    skip_what_was(desk)
    desk.desktop.rooms.room(ExchangeRoom).read()
    desk.settle()


def test_what_is_new_is_handed_over_at_once_or_by_itself_and_told_with_its_time(
    exchange: Desk, repository: RepositoryServer
) -> None:
    desk = exchange
    set_up(desk, repository)
    move(desk, "R-2")
    assert register(desk).band.shown.headline == "Something waits"
    assert told(desk)["Sent last"] == "nothing yet"
    desk.key(Qt.Key.Key_F7)
    assert len(repository.events) == 1
    assert repository.headers["Authorization"] == "Bearer s3cret"
    assert told(desk)["Sent last"].endswith(": 1 event")
    assert register(desk).band.shown.headline == "Everything is handed over"
    move(desk, "R-3")
    watch(desk)._look()
    desk.settle()
    assert len(repository.events) == 2


def move(desk: Desk, place: str) -> None:
    code = desk.plant.code("gd-1")
    moved = Moved(lot=code, place=place)
    outcome = desk.plant.app.have("2030", "Q-1", lambda _books, _command: (moved,))
    desk.desktop._house.notifier.announce(outcome.changes)
    desk.settle()


def test_what_failed_stands_there_in_the_repositorys_own_words_and_is_tried_again_when_it_is_time(
    exchange: Desk, repository: RepositoryServer
) -> None:
    desk, app = exchange, exchange.plant.app
    set_up(desk, repository)
    repository.troubles = [400, 0]
    move(desk, "R-2")
    desk.key(Qt.Key.Key_F7)
    row = register(desk).table.rows.rows[-1]
    assert (row.kind, row.cells[0].glyph) == (RowKind.BAD, Glyph.ATTENTION)
    assert row.cells[1].text == "The repository did not take it"
    assert "it answers with status 400 (busy)" in row.cells[1].below
    assert "1 time in a row. Again at" in row.cells[1].below
    assert register(desk).band.shown.glyph is Glyph.ATTENTION
    watch(desk)._look()
    desk.settle()
    assert "1 time in a row" in register(desk).table.rows.rows[-1].cells[1].below  # it is not time yet
    desk.plant.clock.stand(desk.plant.clock() + FIRST_PAUSE_S * 1_000_000)
    watch(desk)._look()
    desk.settle()
    below = register(desk).table.rows.rows[-1].cells[1].below
    assert "the line broke off" in below
    assert "2 times in a row" in below
    desk.key(Qt.Key.Key_F7)
    assert len(repository.events) == 1
    assert app.setting(FAILED) == ""
    assert register(desk).band.shown.headline == "Everything is handed over"


def test_one_person_pauses_it_and_two_have_it_go_on(exchange: Desk, repository: RepositoryServer) -> None:
    desk, app = exchange, exchange.plant.app
    set_up(desk, repository)
    move(desk, "R-2")
    desk.touch("Pause")
    sign(desk, SUPERVISOR)
    assert app.setting(PAUSED) != ""
    assert desk.button("Try now").subtitle() == "paused"
    watch(desk)._look()
    desk.settle()
    assert repository.posts == 0
    desk.touch("Go on")
    sign(desk, SUPERVISOR)
    assert app.setting(PAUSED) != ""
    sign(desk, ADMINISTRATOR)
    assert app.setting(PAUSED) == ""
    watch(desk)._look()
    desk.settle()
    assert len(repository.events) == 1


def test_another_host_never_hears_the_token(exchange: Desk, repository: RepositoryServer) -> None:
    desk = exchange
    set_up(desk, repository)
    with serving() as other:
        other.is_immediate = True
        key_into(desk, "Address", other.address)
        desk.key(Qt.Key.Key_F12)
        sign(desk)
        assert told(desk)["How it knows us"] == "by nothing: no token is set"
        move(desk, "R-2")
        desk.key(Qt.Key.Key_F7)
        assert len(other.events) == 1
        assert "Authorization" not in other.headers


def events_in(file: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(file.read_bytes())["epcisBody"]["eventList"]
    return found


def test_a_lots_ancestry_or_a_period_is_written_to_a_file(exchange: Desk) -> None:
    desk, folder = exchange, exchange.plant.app.folders.documents / "exports"
    desk.scan(FILES)
    assert desk.button("Write the file").subtitle() == "which lot, or which days?"
    desk.scan(desk.plant.code("gd-1"))
    assert line(desk, "Lot").text() == desk.plant.code("gd-1")
    desk.key(Qt.Key.Key_F12)
    desk.until(lambda: register(desk).band.shown.headline == "Exported")
    desk.settle()
    [lot] = folder.glob("*.jsonld")
    assert events_in(lot)
    assert str(lot) in register(desk).band.shown.detail
    assert lot.name in told(desk)
    key_into(desk, "Lot", " ")
    key_into(desk, "First day", "31.12.2026")
    assert desk.button("Write the file").subtitle() == "a day is wrong"
    assert line(desk, "First day").accessibleDescription() == "no day such as 2026-12-31"
    key_into(desk, "First day", "2026-12-01")
    key_into(desk, "Last day", "2026-11-30")
    desk.key(Qt.Key.Key_F12)
    desk.until(lambda: register(desk).band.shown.headline == "The period ends before it begins")
    key_into(desk, "Last day", "2026-12-16")
    desk.key(Qt.Key.Key_F12)
    period = folder / "events-2026-12-01-2026-12-16.jsonld"
    desk.until(period.exists)
    desk.settle()
    assert events_in(period)
    key_into(desk, "Lot", "GD-2649-A999-9")
    desk.key(Qt.Key.Key_F12)
    desk.until(lambda: register(desk).band.shown.tone is Tone.WRONG)
    assert not list(folder.glob("*.part"))


def test_what_a_supplier_sent_is_looked_at_before_it_is_received_and_what_is_wrong_is_named_by_its_place(
    exchange: Desk,
) -> None:
    desk, inbox = exchange, exchange.plant.app.folders.inbox
    inbox.mkdir(parents=True, exist_ok=True)
    (inbox / "northmere.jsonld").write_text('{"type": "EPCISDocument", "epcisBody": {"eventList": 7}}')
    (inbox / "parties.csv").write_text("key,name\n")
    desk.scan(SUPPLIERS)
    assert list(told(desk)) == ["northmere.jsonld"]
    desk.scan("%ROW:1")
    assert isinstance(desk.front, PlantDataScreen)
    desk.settle()
    view = desk.front._view
    assert view is not None
    assert view.form is not None
    assert view.form.title == "northmere.jsonld"
    assert view.table is not None
    assert "wrong" in view.table.title
    assert view.blocked_by == "1 value is wrong"
    desk.key(Qt.Key.Key_Escape)
    assert desk.is_at(RegisterScreen)
