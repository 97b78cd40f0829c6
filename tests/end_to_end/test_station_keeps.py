"""A station without a window: what it shows is kept first, and a disk that cannot keep it stops nobody."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from tests.end_to_end.floor_hand import Plant
from tests.end_to_end.test_killed_station import BADGE, stock
from traceapp.domain.scan import RawScan
from traceapp.errors import Fault
from traceapp.services.station.picking_up import at_hand, decode_kept, is_alike
from traceapp.services.station.talk import Failed, LeftOut, PickedUp, Talk
from ui.notifier import Notifier
from ui.operations import Operations
from ui.rooms.station_notice import notice_of, waiting_of
from ui.rooms.station_talk import StationTalk
from ui.speech import Speech


class Told:
    """A station's conversation, and whether what it showed was on disk when it was shown."""

    def __init__(self, qtbot, plant: Plant) -> None:
        self.qtbot = qtbot
        self.plant = plant
        self.oxide = stock(plant)
        self.operations = Operations()
        self.station = StationTalk(plant.app, plant.app.station("RD-1"), self.operations, Notifier())
        self.late: list[Talk] = []
        self.station.talk_changed.connect(self.look)

    def look(self, talk: Talk) -> None:
        body = self.plant.store.slates.read("RD-1")
        kept = None if body is None else decode_kept(body)
        if talk.question is None and not is_alike(kept, at_hand(talk)):
            self.late.append(talk)

    def scan(self, *texts: str) -> Talk:
        for text in texts:
            self.plant.at += 1_000_000
            self.station.take_scan(RawScan("scanner", text.encode(), self.plant.at))
        self.qtbot.waitUntil(lambda: self.station.idle)
        return self.station.talk


@pytest.fixture
def told(qtbot, plant: Plant) -> Iterator[Told]:
    made = Told(qtbot, plant)
    yield made
    made.operations.close()


def speech(plant: Plant) -> Speech:
    return Speech(lambda: plant.plant, "sintered-ndfeb", QLocale("en_GB"), zone=UTC)


def test_nothing_is_shown_that_is_not_kept_and_what_is_recorded_is_kept_no_more(told: Told) -> None:
    told.scan(BADGE, told.oxide + "/1", "%N:100.00", "%CMD:OK", "%CMD:UNDO", "%CMD:OUT", BADGE)
    assert told.station.talk.run is not None
    told.scan("%CMD:OK", "%N:1050", "%N:5.0", "%N:9.5", "%N:82.00", "%CMD:OK", "%N:1.60", "%N:14.50", "%N:1.00")
    assert told.station.talk.labels
    told.scan("%CMD:SKIP")
    assert told.late == []
    assert told.plant.store.slates.read("RD-1") is None


def test_a_run_that_was_given_up_is_kept_no_more(told: Told) -> None:
    told.scan(BADGE, told.oxide + "/1", "%CMD:CANCEL")
    assert told.late == []
    assert told.plant.store.slates.read("RD-1") is None


def test_a_disk_that_cannot_keep_a_run_stops_nobody_and_is_named(told: Told, tmp_path: Path) -> None:
    (tmp_path / "traceapp.slates").write_text("no folder")
    told.station.talk_changed.disconnect(told.look)
    talk = told.scan(BADGE, told.oxide + "/1", "%N:100.00")
    assert talk.run is not None
    assert len(talk.run.taken) == 1
    notice = notice_of(talk, speech(told.plant), datetime.fromtimestamp(0, tz=UTC))
    assert notice is not None
    assert notice.headline == "This run is not kept"
    (tmp_path / "traceapp.slates").unlink()
    assert told.scan("%CMD:OK").unkept == ""


def test_what_was_found_is_said_with_its_time_and_who_told_it(told: Told) -> None:
    talk = told.scan(BADGE, told.oxide + "/1")
    stopped = int(datetime(2026, 12, 16, 14, 32, tzinfo=UTC).timestamp()) * 1_000_000
    now = datetime(2026, 12, 16, 15, 0, tzinfo=UTC)
    found = PickedUp(at=stopped, people=("A7", "B8"), run=talk.run)

    def said(found: PickedUp, now: datetime = now) -> tuple[str, str, bool]:
        notice = notice_of(Talk(station=talk.station, picked_up=found), speech(told.plant), now)
        assert notice is not None
        return notice.headline, notice.text, notice.is_done

    assert said(found) == ("Picked up where it stopped, 14:32", "Told by A7, B8", True)
    next_day = now.replace(day=17)
    assert said(found, next_day)[0] == "Picked up where it stopped, 16 Dec 14:32"
    some = PickedUp(at=stopped, left_out=(LeftOut("OX-1/1", "used_up"), LeftOut("OX-1/2", "on_hold")))
    assert said(some)[1:] == ("Left out: OX-1/1: Already used up; OX-1/2: On hold. Not added.", False)
    waiting = waiting_of(Talk(station=talk.station, run=talk.run, picked_up=found), speech(told.plant), now)
    assert waiting is not None
    assert waiting.about == "Picked up where it stopped, 14:32"


def test_a_fault_before_anything_could_be_written_is_told_and_the_station_hears_on(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise Fault("disk_error")

    not_saved: list[Failed] = []
    told.station.not_saved.connect(not_saved.append)
    told.scan(BADGE)
    with monkeypatch.context() as broken:
        broken.setattr(told.plant.app.files, "read", fail)
        told.scan("%CMD:OUT")
    assert [one.code for one in not_saved] == ["disk_error"]
    assert told.scan(BADGE, told.oxide + "/1").run is not None
