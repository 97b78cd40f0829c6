"""A clock that was moved back: recording goes on in its order, and the station says so."""

from datetime import UTC, datetime

from PySide6.QtCore import QLocale

from tests.demo_store import DemoPlant
from traceapp.domain.command import Command
from traceapp.services.station.conversation import hear
from traceapp.services.station.talk import Do, Recorded, Talk
from traceapp.store.verify import verify
from ui.rooms.station_presenter import Around, station_view
from ui.speech import Speech

AN_HOUR_US = 3_600_000_000


def test_a_clock_moved_back_is_named_at_the_station_until_it_is_right_again(demo: DemoPlant) -> None:
    station = demo.app.station("RD-1")
    talk, now = Talk(station=station), demo.app.now()
    seen = []
    for number, at in enumerate((now, now - AN_HOUR_US, now + AN_HOUR_US)):
        demo.clock.stand(at)
        command = Command(id=f"in-{number}", who=("2011",), where=station.key, happened=at)
        came = demo.app.floor.do(station, Do("sign_in", command))
        assert isinstance(came, Recorded)
        talk, _ = hear(talk, came)
        speech = Speech(lambda: demo.app.plant, station.route, QLocale(QLocale.Language.English))
        view = station_view(talk, speech, Around({}, datetime.fromtimestamp(at / 1_000_000, tz=UTC)))
        seen.append(view.work.notice)
    assert seen[0] is None
    assert seen[1] is not None
    assert seen[1].headline == "Clock is behind"
    assert "600 s behind" in seen[1].text  # 3 600 s, with the thousands set apart
    assert seen[2] is None
    with demo.app.reading() as books:
        entries = list(books.journal())
    assert [entry.position for entry in entries] == sorted(entry.position for entry in entries)
    assert [entry.clock_behind_us // 1_000_000 for entry in entries[-3:]] == [0, 3_600, 0]
    assert verify(demo.app._store).holds
