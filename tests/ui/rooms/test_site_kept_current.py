"""The published site keeps itself current while people work at the window."""

from pathlib import Path

import pytest

from tests.ui.rooms.desk import Desk
from traceapp.app import quiet_work, self_publishing
from traceapp.app.self_publishing import FOLDER
from ui.rooms.doors import Certificate
from ui.screens.certificate import CertificateScreen
from ui.screens.station import StationScreen
from ui.screens.station_health import StationHealthScreen

NOT_THERE = "Published site: Folder not there"


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for seconds here."""
    monkeypatch.setattr(quiet_work, "BEFORE_LOGGING", 0.02)
    monkeypatch.setattr(self_publishing, "TRY_AGAIN", 0.05)


@pytest.fixture
def web(desk: Desk, hurried: None, tmp_path: Path) -> Path:
    """The folder of the site; the quality engineer stands before a certificate that it shows."""
    folder = tmp_path / "www"
    folder.mkdir()
    desk.plant.app.set_setting(FOLDER, str(folder))
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Certificate(desk.plant.code("cert-2")))
    desk.settle()
    return folder


def state(folder: Path, number: str) -> str:
    """How a certificate's page says that it stands; "" without a page."""
    page = next(folder.glob(f"c/{number}-*/index.html"), None)
    told = page.read_text(encoding="utf-8") if page is not None else ""
    found = told.partition('data-standing="')[2] or told.partition('data-state="')[2]
    return found.partition('"')[0]


def sign(desk: Desk, *badges: str) -> None:
    for badge in badges:
        assert isinstance(desk.front, StationScreen)
        desk.sign(badge, desk.front.side.signing.pad)


def number(desk: Desk) -> str:
    assert isinstance(desk.front, CertificateScreen)
    return next(row.cells[1].text for row in desk.front.table.rows.rows if row.cells[0].text == "Number")


def withdraw(desk: Desk) -> None:
    desk.touch("Withdraw")
    assert isinstance(desk.front, StationScreen)
    desk.press(desk.front.side.choices.rows[1])
    sign(desk, "2028")


def titles(desk: Desk) -> list[str]:
    desk.scan("%CMD:HEALTH")
    assert isinstance(desk.front, StationHealthScreen)
    view = desk.front._view
    assert view is not None
    desk.scan("%CMD:CANCEL")
    return [line.title for line in view.undone]


def test_what_is_issued_and_withdrawn_is_published_and_a_folder_that_is_away_is_told(desk: Desk, web: Path):
    old = number(desk)
    desk.touch("Issue again")
    sign(desk, "2028", "2029")
    new = number(desk)
    desk.until(lambda: bool(state(web, new)))
    assert state(web, old) == "superseded"
    away = web.rename(web.with_name("away"))
    withdraw(desk)
    desk.until(lambda: desk.plant.app.terminal.publishing.trouble is not None)
    assert NOT_THERE in titles(desk)
    away.rename(web)
    desk.until(lambda: state(web, new) == "withdrawn")
    desk.until(lambda: desk.plant.app.terminal.publishing.trouble is None)
    assert NOT_THERE not in titles(desk)
