"""The trace at the window: whom to call."""

from datetime import datetime
from hashlib import sha256
from pathlib import Path
from threading import Event
from typing import Any

import pypdfium2
from PySide6.QtCore import Qt

from tests.ui.rooms.desk import Desk
from traceapp.app.exports import Exports
from traceapp.app.traced import asked_for
from traceapp.domain.entry import Entry
from traceapp.domain.quantity import mg
from traceapp.domain.record.pieces import Seat
from traceapp.domain.record.production import CameBack
from traceapp.domain.record.recall import RecallDrilled
from traceapp.services.run.run import Run, Taken
from traceapp.services.station.picking_up import Kept
from traceapp.services.trace.flow import WHOLE
from traceapp.services.trace.trace_answer import Direction as TracedWay
from traceapp.services.trace.tracing import trace as trace_back
from ui.models.lineage import Direction
from ui.rooms import trace_room
from ui.screens.station import StationScreen
from ui.screens.trace import TraceAct, TraceScreen, TraceView
from ui.widgets.entry import FieldKeyed


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
    desk.plant.app.floor.keep(station, Kept(station="MC-1", at=desk.plant.clock(), people=("2026",), run=run))
    desk.scan("%U:2028", lot)
    trace = desk.front
    assert isinstance(trace, TraceScreen)
    with desk.plant.app.reading() as books:
        records = f"{books.entry_count():,}".replace(",", "\u202f")
    assert trace.answer.accessibleName().count(f"{records} records searched in ") == 1
    assert trace.incomplete.accessibleName() == f"May be incomplete. Begun and not recorded yet at MC-1 ({lot})."


def test_a_lot_that_a_processor_mixed_with_it_is_reached_and_the_answer_says_why(desk: Desk):
    app, lots = desk.plant.app, tuple(map(desk.plant.code, ("gd-1", "iron-1")))
    seats = tuple(Seat(lot=lot) for lot in lots)
    back = CameBack(job="JO-X", code="EX-X", step="coating", country="DE", seats=seats, mixed_lots=True)
    app.record(app.command("2030", "D-1"), lambda _books: (back,))
    desk.scan("%U:2028", "%CMD:TRACE", lots[0])
    trace = desk.front
    assert isinstance(trace, TraceScreen)
    said = f"Lots were mixed. {lots[1]} may hold pieces of {lots[0]} since a processor mixed them ("
    assert trace.mixed.accessibleName().startswith(said)
    with app.reading() as books:
        report, _ = app.exports.trace_files(asked_for(lots[0], TracedWay.FORWARD))
        beyond = {node.code for node in trace_back(books, app.plant, lots[1], TracedWay.BACK).nodes}
    assert lots[0] in beyond
    assert f"{lots[1]} may hold pieces of {lots[0]}" in " ".join(words_of(report).split())


def words_of(report: bytes) -> str:
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(report))


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
    assert sorted(file.suffix for file in folder.glob("trace-*")) == [".csv", ".pdf", ".pdf", ".svg", ".xlsx"]


def test_another_code_joins_and_both_are_traced_at_once(desk: Desk):
    first, second = desk.plant.code("gd-1"), desk.plant.code("box-1")
    desk.scan("%U:2028", first)
    trace = desk.front
    assert isinstance(trace, TraceScreen)
    desk.key(Qt.Key.Key_F7)
    desk.scan(second)
    view = trace._view
    assert view is not None
    assert view.code == f"{first} + {second}"
    desk.scan(second)
    assert trace._view is not None
    assert trace._view.code == second


def test_one_act_holds_lots_and_boxes_and_what_is_made_of_them_later(desk: Desk):
    lot = desk.plant.code("gd-1")
    desk.scan("%U:2028", lot)
    desk.key(Qt.Key.Key_F12)
    with desk.plant.app.reading() as books:
        names = [name for name in books.standing_holds() if (state := books.hold(name)) is not None and state.spreads]
        (name,) = names
        state = books.hold(name)
        assert state is not None
        assert lot in {target.lot for target in state.targets}
        kinds = {bool(target.box) for target in state.targets}
        assert kinds == {True, False}
        assert books.reached_by(name) > 0


def test_more_shipments_than_anybody_reads_are_listed_by_customer(desk: Desk, monkeypatch):
    monkeypatch.setattr(trace_room, "MOST_SHIPMENTS", 0)
    desk.scan("%U:2028", desk.plant.code("box-1"))
    trace = desk.front
    assert isinstance(trace, TraceScreen)
    view = trace._view
    assert view is not None
    assert view.by_customer
    assert [(line.key, line.shipment, line.customer) for line in view.shipped] == [
        (None, "1", "Halvane Actuation, Inc.")
    ]


def view_of(desk: Desk) -> TraceView:
    assert isinstance(desk.front, TraceScreen)
    assert desk.front._view is not None
    return desk.front._view


def choose_least(desk: Desk, share: int) -> None:
    assert isinstance(desk.front, TraceScreen)
    leasts = desk.front.bounds.leasts
    leasts.segment_chosen.emit(next(one for one in leasts.segments if one.key == share))
    desk.settle()


def choose_moment(desk: Desk, day: str = "") -> None:
    """As known on a day; without one, as of now."""
    assert isinstance(desk.front, TraceScreen)
    moments = desk.front.bounds.moments
    moments.segment_chosen.emit(moments.segments[bool(day)])
    desk.settle()
    if day:
        key_day(desk, day)


def key_day(desk: Desk, day: str) -> None:
    assert isinstance(desk.front, StationScreen)
    desk.front.field_keyed.emit(FieldKeyed("", day))
    desk.settle()


def test_the_graph_is_laid_out_for_whoever_looks_at_it(desk: Desk):
    desk.scan("%U:2028", desk.plant.code("gd-1"))
    trace = desk.front
    assert isinstance(trace, TraceScreen)
    assert trace.graph.drawn.nodes == ()
    desk.touch("Show graph")
    assert trace.graph.isVisible()
    assert len(trace.graph.drawn.nodes) > 1


def test_a_list_longer_than_anybody_reads_is_cut_and_says_how_many_more_the_export_has(desk: Desk, monkeypatch):
    desk.scan("%U:2028", desk.plant.code("gd-1"))
    trace = desk.front
    assert isinstance(trace, TraceScreen)
    whole = len(trace.right_table.rows.rows)
    assert whole > 3
    monkeypatch.setattr(trace_room, "LISTED", 2)
    trace.reread_requested.emit()
    desk.settle()
    rows = trace.right_table.rows.rows
    assert [row.cells[0].text for row in rows[2:]] == [f"and {whole - 2} more in the export"]


def test_a_least_share_leaves_out_lots_and_says_how_many_and_how_much(desk: Desk):
    lot = desk.plant.code("mag-1")
    desk.scan("%U:2028", lot)
    trace = desk.front
    assert isinstance(trace, TraceScreen)
    trace.ways.segment_chosen.emit(trace.ways.segments[0])
    desk.settle()
    whole = view_of(desk)
    assert (whole.direction, whole.bounds and whole.bounds.below) == (Direction.BACK, "")
    choose_least(desk, WHOLE // 10)
    app = desk.plant.app
    found = app.trace(lot, TracedWay.BACK, least=WHOLE // 10).trace
    assert found.beneath.lots > 0
    assert trace.bounds.leasts.chosen == WHOLE // 10
    assert trace.bounds.below.startswith(f"{found.beneath.lots} lot")
    assert trace.bounds.below.endswith("\N{NO-BREAK SPACE}kg")
    assert len(view_of(desk).sources) == len(set(found.sources) - {lot}) < len(whole.sources)
    desk.touch("Export")
    sheet = (app.folders.documents / "exports" / f"trace-back-{lot}.csv").read_text(encoding="utf-8-sig")
    assert f"{found.beneath.lots} lots" in sheet
    choose_least(desk, 0)
    assert view_of(desk).sources == whole.sources


def test_the_answer_of_a_past_day_says_the_day_and_so_do_its_exports_and_nothing_is_held_by_it(desk: Desk):
    lot = desk.plant.code("gd-1")
    app = desk.plant.app
    with app.reading() as books:
        state = books.lot(lot)
    assert state is not None
    born = datetime.fromtimestamp(state.born_at / 1_000_000, tz=app.zone()).date()
    desk.scan("%U:2028", lot)
    assert view_of(desk).shipped
    choose_moment(desk, born.isoformat())
    past = view_of(desk)
    words = f"As known on {born.day} {born:%b %Y}"
    assert past.shipped == ()
    assert past.searched.startswith(f"{words} · ")
    assert past.bounds is not None
    assert [(one.word, past.bounds.is_past) for one in past.bounds.moments] == [("As of now", True), (words, True)]
    assert (past.clock, past.contacts) == (None, "")
    assert past.hold_blocked_by == "this is the past"
    desk.touch("Export")
    folder = app.folders.documents / "exports"
    assert "as known on" in (folder / f"trace-forward-{lot}.csv").read_text(encoding="utf-8-sig")
    with pypdfium2.PdfDocument(folder / f"trace-forward-{lot}.pdf") as document:
        assert "As known on" in document[0].get_textpage().get_text_bounded()
    choose_moment(desk)
    assert view_of(desk).shipped


def test_a_day_that_is_none_is_said_in_place(desk: Desk):
    desk.scan("%U:2028", desk.plant.code("gd-1"))
    shipped = view_of(desk).shipped
    choose_moment(desk, "yesterday")
    notice = view_of(desk).notice
    assert notice is not None
    assert "yesterday" in f"{notice.headline} {notice.text}"
    assert view_of(desk).shipped == shipped


def test_a_lot_that_was_not_known_on_a_day_is_none_then_and_comes_back_as_of_now(desk: Desk):
    desk.scan("%U:2028", desk.plant.code("gd-1"))
    shipped = view_of(desk).shipped
    choose_moment(desk, "2020-01-01")
    view = view_of(desk)
    assert view.shipped == ()
    assert view.notice is not None
    assert view.bounds is not None
    assert view.bounds.moments[1].word == "As known on 1 Jan 2020"
    choose_moment(desk)
    assert view_of(desk).shipped == shipped
    assert view_of(desk).notice is None


def test_a_code_that_joins_is_asked_within_the_same_bounds_and_another_code_is_not(desk: Desk):
    desk.scan("%U:2028", desk.plant.code("gd-1"))
    choose_least(desk, WHOLE // 100)
    desk.key(Qt.Key.Key_F7)
    desk.scan(desk.plant.code("box-1"))
    joined = view_of(desk).bounds
    assert joined is not None
    assert joined.least == WHOLE // 100
    desk.scan(desk.plant.code("box-1"))
    alone = view_of(desk).bounds
    assert alone is not None
    assert alone.least == 0


def test_a_drill_takes_a_lot_at_random_follows_it_both_ways_and_is_filed_once_quality_signs(desk: Desk):
    desk.scan("%U:2028", "%CMD:TRACE")
    desk.key(Qt.Key.Key_F10)
    view = view_of(desk)
    lot = view.code
    assert view.notice is not None
    assert view.notice.headline == f"Drill on {lot}"
    assert view.clock is not None
    assert (view.clock.is_over, view.clock.is_drill) == (True, True)
    trace = desk.front
    assert isinstance(trace, TraceScreen)
    for way in (0, 1):
        trace.ways.segment_chosen.emit(trace.ways.segments[way])
        desk.settle()
        assert view_of(desk).notice == view.notice
    before = {entry.ref for entry in history(desk, lot)}
    desk.touch("Sign the drill")
    assert isinstance(desk.front, StationScreen)
    desk.sign("2028", desk.front.side.signing.pad)
    file = desk.plant.app.folders.documents / "exports" / f"drill-{lot}.pdf"
    (entry,) = [entry for entry in history(desk, lot) if entry.ref not in before]
    record = entry.record
    assert isinstance(record, RecallDrilled)
    assert record.evidence == sha256(file.read_bytes()).hexdigest()
    assert [(one.person, one.method, one.meaning) for one in record.signatures] == [
        ("2028", "badge+pin", "recall drill")
    ]
    told = view_of(desk)
    assert (told.drilled, told.notice and told.notice.text) == ("", str(file))


def test_a_drill_that_a_supervisor_signs_is_refused_and_stays_unsigned(desk: Desk):
    desk.scan("%U:2030", "%CMD:TRACE")
    desk.key(Qt.Key.Key_F10)
    lot = view_of(desk).code
    before = len(history(desk, lot))
    desk.touch("Sign the drill")
    assert isinstance(desk.front, StationScreen)
    desk.sign("2030", desk.front.side.signing.pad)
    assert isinstance(desk.front, StationScreen)
    assert "may not" in desk.front.band.accessibleName()
    desk.key(Qt.Key.Key_Escape)
    assert view_of(desk).drilled
    assert len(history(desk, lot)) == before
    assert not (desk.plant.app.folders.documents / "exports" / f"drill-{lot}.pdf").exists()


def history(desk: Desk, lot: str) -> list[Entry]:
    with desk.plant.app.reading() as books:
        return books.history("lot", lot)
