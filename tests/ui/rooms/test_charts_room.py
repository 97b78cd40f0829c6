"""Charts at the window: drift is seen, priced, explained, told to the station, and held."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.rooms.desk import Desk
from traceapp.domain.lot_code import next_code
from traceapp.domain.quantity import mg
from traceapp.domain.record.pieces import Filled, Measured, NewLot
from traceapp.domain.record.plant import StationTold
from traceapp.domain.record.production import StepPerformed
from traceapp.domain.record.quality import CauseNoted, Held
from ui.rooms.doors import Charts, Lot
from ui.screens.charts import ChartFace, ChartsScreen
from ui.screens.lot import LotScreen, LotTab
from ui.screens.overview import OverviewScreen
from ui.screens.sign_in import SignInScreen
from ui.screens.station import StationScreen
from ui.screens.trace import TraceScreen
from ui.widgets.control_chart import DotMark
from ui.widgets.glyphs import Glyph


def screen(desk: Desk) -> ChartsScreen:
    assert isinstance(desk.front, ChartsScreen)
    return desk.front


def mill(desk: Desk, *values: str) -> str:
    """Powder lots with these D50; the code of the last."""
    code = ""
    for n, value in enumerate(values):
        code = str(next_code("JM", date(2026, 12, 16), "A", after=900 + n))
        lot = NewLot(
            code=code,
            kind="JM",
            material="milled-powder",
            claim="DFARS-2027",
            containers=(Filled(n=1, quantity=mg(594_000_000), place="GLOVEBOX-2"),),
        )
        run = StepPerformed(
            step="jet-milling",
            route="sintered-ndfeb",
            lots=(lot,),
            equipment=("MILL-1",),
            fields=(Measured(field="d50", value=value), Measured(field="classifier", value="3850")),
        )
        app = desk.plant.app
        app.record(app.command("2026", "MILL"), lambda _books, r=run: (r,))  # type: ignore[misc]
    return code


@pytest.fixture
def coarse(desk: Desk) -> Desk:
    """The quality engineer at the chart of a lot that came out far too coarse."""
    code = mill(desk, "3.30", "4.20")
    desk.scan("%U:2028", "%CMD:CHARTS")
    desk.scan(code)
    return desk


def test_the_chart_is_exported_as_it_is_drawn(coarse: Desk):
    screen(coarse).export_requested.emit()
    coarse.settle()
    folder = coarse.plant.app.folders.documents / "exports"
    assert sorted(file.suffix for file in folder.glob("chart-JM-*-d50-values.*")) == [".pdf", ".svg"]
    assert screen(coarse).notice.accessibleName().startswith("Exported")


def dots(desk: Desk) -> list[DotMark]:
    return [dot.mark for dot in screen(desk).chart._view.dots]


def test_the_list_shows_what_was_measured_lately_what_breaks_a_rule_on_top(desk: Desk):
    mill(desk, "3.30", "4.20")
    desk.scan("%U:2028", "%CMD:CHARTS")
    rows = screen(desk).table.rows.rows
    assert len(rows) > 10
    place = next(n for n, row in enumerate(rows) if row.cells[2].text == "Jet milling, D50")
    assert [row.cells[0].glyph for row in rows[: place + 1]] == [Glyph.ATTENTION] * (place + 1)
    assert rows[place].cells[-1].text == "outside the control limits"
    desk.touch_row(screen(desk).table, place)
    assert screen(desk).panel.accessibleName().startswith("Last lot is outside the control limits")
    desk.key(Qt.Key.Key_Escape)
    assert screen(desk).list.isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert desk.is_at(TraceScreen)


def test_a_scanned_lot_is_shown_beside_those_before_it_with_the_price_of_a_hold(coarse: Desk):
    shown = screen(coarse)
    assert shown.chart.accessibleName() == "Jet milling, D50, MILL-1 · last 17 lots · µm"
    assert dots(coarse)[-1] is DotMark.OUTSIDE
    facts = {line.word: line.value for line in shown.cost.findChildren(type(shown.cost_lines))[0].lines}
    assert facts["To release it"] == "two badges"
    assert facts["Ready instead"].startswith("JM-2651-A")
    assert shown.point.facts.lines[0].word == "Classifier"
    assert shown.acts.primary is not None
    assert shown.acts.primary.subtitle == "594.00\u00a0kg, GLOVEBOX-2"


def test_keys_walk_the_points_and_say_each_and_enter_opens_its_lot(coarse: Desk):
    chart = screen(coarse).chart
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Left)
    coarse.settle()
    assert chart.accessibleDescription().endswith("3.30\u00a0µm")
    QTest.keyClick(chart, Qt.Key.Key_Home)
    coarse.settle()
    first = chart._view.dots[0].label
    assert first in chart.accessibleDescription()
    assert chart.accessibleName().endswith("last 17 lots · µm")
    QTest.keyClick(chart, Qt.Key.Key_Return)
    coarse.settle()
    assert isinstance(coarse.front, LotScreen)
    assert coarse.front.head.accessibleName().startswith(first)


def test_a_point_is_chosen_by_touch_near_it(coarse: Desk):
    chart = screen(coarse).chart
    place = chart.dot_place(3).toPoint()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    coarse.settle()
    assert chart._view.chosen == 3


def test_the_ranges_are_the_other_face(coarse: Desk):
    faces = screen(coarse).faces
    QTest.mouseClick(faces, Qt.MouseButton.LeftButton, pos=faces.segment_rect(ChartFace.RANGES).center().toPoint())
    coarse.settle()
    view = screen(coarse).chart._view
    assert view.dots[-1].value == Decimal("0.900")
    assert view.dots[-1].mark is DotMark.OUTSIDE


def test_one_touch_holds_the_lot_and_says_what_rule_it_broke(coarse: Desk):
    coarse.key(Qt.Key.Key_F12)
    with coarse.plant.app.reading() as books:
        lot = books.lot(screen(coarse).point.accessibleName().removeprefix("Lot "))
        assert lot is not None
        assert [hold.reason for hold in lot.open_holds] == ["chart_drifts:d50"]
        held = books.entry(lot.open_holds[0].entry)
    assert held is not None
    assert isinstance(held.record, Held)
    assert held.record.cause == "chart"
    primary = screen(coarse).acts.primary
    assert primary is not None
    assert primary.blocked_by == "on hold already"


def test_a_cause_is_told_in_words_of_ones_own_and_the_limits_keep_it(coarse: Desk):
    desk, code = coarse, screen(coarse).point.accessibleName().removeprefix("Lot ")
    desk.touch("Note a cause")
    asking = desk.front
    assert isinstance(asking, StationScreen)
    desk.press([row for row in asking.side.choices.rows if row.isVisible()][-1])
    assert asking.words.isVisible()
    desk.type_into(asking.words.entry, "CLASSIFIER BELT")
    QTest.keyClick(asking.words.entry, Qt.Key.Key_Return)
    desk.settle()
    desk.press([row for row in asking.side.choices.rows if row.isVisible()][-1])
    with desk.plant.app.reading() as books:
        noted = [entry.record for entry in books.history("lot", code) if isinstance(entry.record, CauseNoted)]
    assert [(one.cause, one.left_out) for one in noted] == [("CLASSIFIER BELT", False)]


def test_a_cause_is_noted_and_left_out_of_the_limits(coarse: Desk):
    coarse.touch("Note a cause")
    for _ in range(2):
        assert isinstance(coarse.front, StationScreen)
        coarse.press(coarse.front.side.choices.rows[0])
    assert dots(coarse)[-1] is DotMark.EXPLAINED
    assert screen(coarse).point.facts.lines[-1].value == "Tool or wheel worn"
    with coarse.plant.app.reading() as books:
        code = screen(coarse).point.accessibleName().removeprefix("Lot ")
        noted = [e.record for e in books.history("lot", code) if isinstance(e.record, CauseNoted)]
    assert [(one.cause, one.left_out) for one in noted] == [("Tool or wheel worn", True)]


def test_the_station_of_the_machine_is_told(coarse: Desk):
    tell = next(tool for tool in screen(coarse).acts.tools if tool.title.startswith("Tell "))
    coarse.touch(tell.title)
    assert isinstance(coarse.front, StationScreen)
    coarse.press(coarse.front.side.choices.rows[1])
    with coarse.plant.app.reading() as books:
        state = books.station(tell.title.removeprefix("Tell "))
    assert state is not None
    assert state.told[-1].text.endswith("D50: Last lot is outside the control limits. Stop and call quality.")


def test_what_a_station_is_told_stands_where_its_people_sign_in(desk: Desk):
    word = StationTold(station=desk.desktop._house.station.key, text="D50 drifts. Look at the machine.")
    app = desk.plant.app
    outcome = app.record(app.command("2028", "Q-1"), lambda _books: (word,))
    desk.desktop._house.notifier.announce(outcome.changes)
    assert isinstance(desk.front, SignInScreen)
    front = desk.front
    desk.until(lambda: "Look at the machine" in front.waiting._note.text())
    assert front.waiting._by.text() == "Handover, L. Ferrer"


def test_where_it_is_used_is_its_trace(coarse: Desk):
    coarse.touch("Where it is used")
    assert coarse.is_at(TraceScreen)


def test_a_test_of_a_lot_leads_to_its_chart_and_few_lots_have_no_limits(desk: Desk):
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Lot(desk.plant.code("mag-o-1")))
    desk.settle()
    assert isinstance(desk.front, LotScreen)
    tabs = desk.front.tabs
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.segment_rect(LotTab.TESTS).center().toPoint())
    desk.settle()
    rows = desk.front.rows.table.rows.rows
    place = next(n for n, row in enumerate(rows) if row.cells[1].text == "Density")
    desk.touch_row(desk.front.rows.table, place)
    assert screen(desk).chart.accessibleName().startswith("Sinter load, Density, OM-4410")
    assert screen(desk).panel.accessibleName().startswith("Fewer than 8 lots: no limits yet")
    assert [segment.word for segment in screen(desk).faces.segments] == ["Values", "Ranges", "X̄", "R"]
    screen(desk).face_requested.emit(ChartFace.MEANS)
    desk.settle()
    assert screen(desk).faces.chosen is ChartFace.MEANS


def test_a_lot_of_which_nothing_was_measured_says_so(desk: Desk):
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Charts("OX-9999-A999-9"))
    desk.settle()
    assert screen(desk).notice.isVisible()


def test_the_overview_leads_to_the_drift(desk: Desk):
    mill(desk, "3.30", "4.20")
    desk.scan("%U:2030", "%CMD:OVERVIEW")
    assert isinstance(desk.front, OverviewScreen)
    rows = desk.front.table.rows.rows
    place = next(n for n, row in enumerate(rows) if row.cells[1].text == "Jet milling, D50: outside the control limits")
    desk.touch_row(desk.front.table, place)
    assert screen(desk).chart.accessibleName().startswith("Jet milling, D50")


def test_a_lot_that_is_used_up_is_not_held_here_but_what_came_of_it(desk: Desk):
    desk.scan("%U:2028")
    with desk.plant.app.reading() as books:
        lot = books.readings("jet-milling", "d50", group="equipment", key="MILL-1")[-1].lot
    desk.desktop.rooms.go(Charts(lot, "d50"))
    desk.settle()
    primary = screen(desk).acts.primary
    assert primary is not None
    assert primary.blocked_by == "used up: hold what came of it"
    assert screen(desk).cost_lines.lines[0].value == "nothing: used up"
