"""The site follows what is issued and withdrawn; what stands in the way is told, and tried again until it is done."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

import pytest

from tests.app.test_sealing import state_of
from tests.demo_store import DemoPlant
from traceapp.app import quiet_work, self_publishing
from traceapp.app.quiet_work import QuietWork
from traceapp.app.self_publishing import FOLDER, LOOK_AGAIN, MARK, TRY_AGAIN
from traceapp.domain.record.pieces import Target
from traceapp.errors import Stopped
from traceapp.services.certificate.issuing import withdraw
from traceapp.services.holds.holds import hold_with_descendants
from traceapp.services.holds.recalls import recall_of, standing_recalls
from traceapp.store import spreading

PATIENCE = 20.0


class Webmaster:
    """Whoever looks after a folder of the demo plant's site."""

    def __init__(self, demo: DemoPlant, folder: Path) -> None:
        self.app = demo.app
        self.folder = folder
        self.keeping = demo.app.terminal.publishing
        self.number = demo.code("cert-2")
        folder.mkdir()
        self.app.set_setting(FOLDER, str(folder))

    def look(self) -> float | None:
        return self.keeping.look(lambda: None)

    def page(self) -> str:
        """The certificate's page; "" without."""
        found = next(self.folder.glob(f"c/{self.number}-*/index.html"), None)
        return found.read_text(encoding="utf-8") if found is not None else ""

    def withdraw(self) -> None:
        signatures = (self.app.people.sign("2028", "4028", "withdrawal"),)
        self.app.have("2028", "Q-1", partial(withdraw, number=self.number, reason="chipped", signatures=signatures))


@pytest.fixture
def web(demo: DemoPlant, tmp_path: Path) -> Webmaster:
    return Webmaster(demo, tmp_path / "www")


def test_a_recall_that_still_spreads_is_not_passed_over(web: Webmaster, monkeypatch: pytest.MonkeyPatch) -> None:
    """As while all is worked out anew after an update of the program."""
    app = web.app
    with app.reading() as books:
        covered = {one.lot for one in state_of(app, web.number).covers}
        family = books.family(tuple(covered), forward=False)[0]
    oldest = next(code for code in family if code.startswith("OX"))
    monkeypatch.setattr(spreading, "AT_ONCE", 1)
    verb = partial(hold_with_descendants, targets=(Target(lot=oldest),), reason="loose coating")
    app.have("2028", "Q-1", verb)
    with app.reading() as books:
        assert recall_of(books, state_of(app, web.number), standing_recalls(books)) == "", "it did not come so far yet"
    web.look()
    assert 'data-state="recalled"' in web.page()


def test_what_changes_of_a_certificate_is_published_once(web: Webmaster, monkeypatch: pytest.MonkeyPatch) -> None:
    assert web.look() == LOOK_AGAIN
    assert 'data-state="withdrawn"' not in web.page()
    assert web.page()
    monkeypatch.setattr(web.app.site, "publish", None)
    assert web.look() == LOOK_AGAIN
    monkeypatch.undo()
    web.withdraw()
    web.look()
    assert 'data-state="withdrawn"' in web.page()


def test_each_day_has_its_status_lists_and_another_folder_its_site(web: Webmaster, demo: DemoPlant) -> None:
    web.look()
    told = next((web.folder / "status").glob("*.json"))
    before = told.read_bytes()
    demo.clock.tick(86_400_000_000)
    web.look()
    assert told.read_bytes() != before
    other = web.folder.with_name("other")
    other.mkdir()
    web.app.set_setting(FOLDER, str(other))
    web.look()
    assert (other / "index.html").is_file()


def test_a_folder_that_is_away_is_told_and_tried_again(web: Webmaster, monkeypatch: pytest.MonkeyPatch) -> None:
    away = web.folder.rename(web.folder.with_name("away"))
    assert web.look() == TRY_AGAIN
    trouble = web.app.terminal.check_station().unpublished
    assert trouble is not None
    assert (trouble.error.code, trouble.folder) == ("site_folder_missing", str(web.folder))
    assert not web.folder.exists()
    away.rename(web.folder)
    waits = web.look()
    assert waits is not None
    assert 0 < waits <= TRY_AGAIN, "not with every scan"
    assert web.page() == ""
    monkeypatch.setattr(web.keeping, "_not_before", 0.0)
    assert web.look() == LOOK_AGAIN
    assert web.page()
    assert web.app.terminal.check_station().unpublished is None


def test_a_folder_of_other_things_and_none_at_all(web: Webmaster) -> None:
    (web.folder / "holiday.jpg").touch()
    web.look()
    assert web.keeping.trouble is not None
    assert web.keeping.trouble.error.code == "folder_not_ours"
    web.app.set_setting(FOLDER, "")
    assert web.look() is None
    assert web.keeping.trouble is None


def test_the_end_of_the_program_leaves_the_site_as_it_was(web: Webmaster) -> None:
    def end() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        web.keeping.look(end)
    assert web.keeping.trouble is None
    assert web.app.setting(MARK) == ""
    assert not list(web.folder.iterdir())


def test_quiet_work_looks_when_nothing_else_waits_and_again_at_the_latest_after_so_long(
    demo: DemoPlant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quiet_work, "BEFORE_LOGGING", 0.02)
    looked, again, left = Event(), Event(), []

    def last(_give_way: object) -> float | None:
        with demo.app.reading() as books:
            left.append((books.not_worked_out(), demo.app._store.log_waits))
        (again if looked.is_set() else looked).set()
        return 0.02

    work = QuietWork(demo.app._store, lambda: demo.app.plant, last=last)
    work.start()
    assert looked.wait(PATIENCE)
    assert again.wait(PATIENCE)
    work.stop()
    assert set(left) == {(0, False)}


def test_it_is_the_programs_own_quiet_work_that_publishes(web: Webmaster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quiet_work, "BEFORE_LOGGING", 0.02)
    monkeypatch.setattr(self_publishing, "LOOK_AGAIN", 0.02)
    done, publish = Event(), web.app.site.publish

    def published(folder: Path, give_way: Callable[[], object]) -> None:
        publish(folder, give_way)
        done.set()

    monkeypatch.setattr(web.app.site, "publish", published)
    web.app.quiet_work.start()
    assert done.wait(PATIENCE)
    web.app.quiet_work.stop()
    assert web.page()
