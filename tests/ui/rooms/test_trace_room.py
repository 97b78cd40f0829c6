"""The trace at the window: whom to call."""

from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import Qt

from tests.ui.rooms.desk import Desk
from traceapp.app.exports import Exports
from traceapp.domain.quantity import mg
from traceapp.services.picking_up import Kept
from traceapp.services.run import Run, Taken
from ui.screens.trace import TraceAct, TraceScreen


def test_the_contact_sheet_of_what_was_reached_is_written_and_its_place_told(desk: Desk):
    desk.scan("%U:2028", desk.plant.code("box-1"))
    trace = desk.front
    assert isinstance(trace, TraceScreen)
    desk.touch("Contact sheet")
    file = desk.plant.app.folders.documents / "exports" / f"contacts-{desk.plant.code('box-1')}.csv"
    assert "sqa@halvane.example" in file.read_text(encoding="utf-8")
    assert str(file) in trace.notice.accessibleName()


def test_where_nobody_was_reached_there_is_no_contact_sheet(desk: Desk):
    desk.scan("%U:2028", desk.plant.code("box-16"))
    assert desk.desktop.window.action_bar.button(TraceAct.CONTACTS) is None


def test_a_recall_is_timed_until_what_is_still_here_is_held(desk: Desk):
    desk.scan("%U:2028", desk.plant.code("gd-1"))
    trace = desk.front
    assert isinstance(trace, TraceScreen)
    clock = trace.clock.face
    assert (clock.shown.elapsed_s, clock.shown.target_s, clock.shown.is_over) == (0, 1800, False)
    desk.plant.clock.tick(221_000_000)
    desk.until(lambda: clock.shown.elapsed_s == 221)
    assert clock.accessibleName() == "Recall drill, target 30:00: 03:41"
    desk.key(Qt.Key.Key_F12)
    assert clock.shown.is_over
    desk.plant.clock.tick(60_000_000)
    trace.reread_requested.emit()
    desk.settle()
    assert clock.shown.elapsed_s == 221


def test_the_answer_says_what_it_rests_on_and_what_was_begun_with_it_elsewhere(desk: Desk):
    lot = desk.plant.code("gd-1")
    taken = Taken(line="blocks", lot=lot, container=1, left=mg(1), material="sintered-block")
    step = desk.plant.app.plant.routes["sintered-ndfeb"].step("machining")
    run = Run(step=step, route="sintered-ndfeb", revision="1", command="c-1", taken=(taken,))
    station = desk.plant.app.station("MC-1")
    desk.plant.app.keep(station, Kept(station="MC-1", at=desk.plant.clock(), people=("2026",), run=run))
    desk.scan("%U:2028", lot)
    trace = desk.front
    assert isinstance(trace, TraceScreen)
    with desk.plant.app.reading() as books:
        records = f"{books.entry_count():,}".replace(",", "\u202f")
    assert trace.answer.accessibleName().count(f"{records} records searched in ") == 1
    assert trace.incomplete.accessibleName() == f"May be incomplete. Begun and not recorded yet at MC-1 ({lot})."


def test_the_report_is_written_beside_the_work_and_a_stopped_one_leaves_nothing(desk: Desk, monkeypatch):
    desk.scan("%U:2028", desk.plant.code("gd-1"))
    trace = desk.front
    assert isinstance(trace, TraceScreen)
    begun, go_on = Event(), Event()
    real = Exports.trace

    def slow(self: Exports, *arguments: Any) -> tuple[Path, ...]:
        begun.set()
        assert go_on.wait(10)
        return real(self, *arguments)

    monkeypatch.setattr(Exports, "trace", slow)
    desk.touch_only("Export")
    assert begun.wait(10)
    assert trace.notice.accessibleName().startswith("The file is being written")
    trace.notice_act_requested.emit(trace.notice.notice)
    go_on.set()
    desk.settle()
    folder = desk.plant.app.folders.documents / "exports"
    assert not list(folder.glob("trace-*")) if folder.exists() else True
    assert not trace.notice.isVisible()
    desk.touch("Export")
    assert trace.notice.accessibleName().startswith("Exported")
    assert len(list(folder.glob("trace-*"))) == 2
