"""A lot at the window: the chosen ancestor's own part in blue, its charts, its whole file."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.documents.reading import text
from tests.ui.rooms.desk import Desk
from traceapp.store.makeups import mark_all
from ui.rooms.doors import Lot, Paper
from ui.rooms.lot_origin import LotKey, StageKey
from ui.screens.charts import ChartsScreen
from ui.screens.lot import LotAct, LotScreen, LotTab
from ui.screens.lot_panels import Face
from ui.screens.paper import PaperScreen
from ui.widgets.glyphs import Glyph
from ui.widgets.origin_panel import HEAD_HEIGHT, OriginPart, OriginView


def wait_until_worked_out(desk: Desk) -> None:
    """Until the lot in front no longer says that it is being worked out."""
    for _ in range(60):
        desk.settle()
        if "being worked out" not in screen(desk).origin.accessibleName():
            return
        QTest.qWait(500)
    pytest.fail("the lot is never worked out")


@pytest.fixture
def magnets(desk: Desk) -> Desk:
    """The quality engineer before a lot of finished magnets."""
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Lot(desk.plant.code("mag-1")))
    wait_until_worked_out(desk)
    return desk


def screen(desk: Desk) -> LotScreen:
    assert isinstance(desk.front, LotScreen)
    return desk.front


def test_the_chosen_ancestors_part_runs_in_blue_to_the_lot(magnets: Desk):
    graph = screen(magnets).genealogy.graph
    code = magnets.plant.code("mag-1")
    assert all(place.part == 0 for place in graph.drawn.nodes)
    graph.setFocus()
    QTest.keyClick(graph, Qt.Key.Key_Left)
    magnets.settle()
    chosen = graph._lineage.chosen if graph._lineage is not None else ""
    assert chosen not in ("", code)
    parts = {place.node.code: place.part for place in graph.drawn.nodes}
    assert parts[chosen] == 1
    assert 0 < parts[code] <= 1


def touched(desk: Desk, key: object) -> list[str]:
    """The rows of the origin after one of them was opened, the words of each."""
    table = screen(desk).genealogy.origins
    row = next(row for row in table.rows.rows if row.key == key)
    table.row_opened.emit(row)
    desk.settle()
    return [" ".join(cell.text for cell in row.cells if cell.text) for row in table.rows.rows]


def test_its_rare_earths_origin_stands_below_for_every_stage(magnets: Desk):
    below = screen(magnets).origin
    assert below.isVisible()
    told = below.accessibleName()
    assert told.startswith("Origin, % of mass. Nd: AU 60.5 % US 39.5 %, MY 60.5 % US 39.5 %, US 100 %")
    assert "; Pr: AU 58.4 % US 41.6 %, MY" in told, "the two oxides were analysed, and hold them in other parts"
    assert "Dy" in told


def test_the_part_of_a_chosen_ancestor_is_blue_in_the_bars_too(magnets: Desk):
    below = screen(magnets).origin._table
    assert not any(part.is_chosen for part in parts(below._view))
    lineage = screen(magnets).genealogy.graph._lineage
    assert lineage is not None
    oxide = next(node for node in lineage.nodes if node.code == magnets.plant.code("au-1"))
    screen(magnets).node_chosen.emit(oxide)
    magnets.settle()
    assert any(part.is_chosen for part in parts(below._view))


def parts(view: OriginView | None) -> list[OriginPart]:
    assert view is not None
    return [part for row in view.rows for stage in row.stages if not isinstance(stage, str) for part in stage]


def test_a_touched_stage_tells_which_lots_did_it_and_such_a_lot_is_opened(magnets: Desk):
    panel = screen(magnets).genealogy
    panel.turn_to(Face.ORIGIN)
    keys = [row.key for row in panel.origins.rows.rows if isinstance(row.key, StageKey)]
    reduced = next(key for key in keys if key.stages == ("reduced",))
    told = touched(magnets, reduced)
    lots = [row.key for row in panel.origins.rows.rows if isinstance(row.key, LotKey)]
    assert lots
    assert all(key.code.startswith("RM-") for key in lots)
    assert any(line.startswith(lots[0].code) for line in told)
    panel.origins.row_opened.emit(next(row for row in panel.origins.rows.rows if row.key == lots[0]))
    magnets.settle()
    assert screen(magnets).head.accessibleName().startswith(lots[0].code)


def test_below_the_lots_that_did_it_stand_the_papers_and_such_a_paper_is_opened(magnets: Desk):
    magnets.desktop.rooms.go(Lot(magnets.plant.code("mag-1"), element="Fe", stages=("mined",)))
    magnets.settle()
    panel = screen(magnets).genealogy
    assert panel.face is Face.ORIGIN
    papers = [row for row in panel.origins.rows.rows if isinstance(row.key, Paper)]
    cell = papers[0].cells[2]
    assert cell.glyph is Glyph.DONE
    assert cell.below.startswith("for a period · ")
    assert cell.below.endswith(" · reviewed by M. Castellan")
    panel.origins.row_opened.emit(papers[0])
    magnets.settle()
    assert isinstance(magnets.front, PaperScreen)


def test_the_rules_of_its_order_are_told_by_regime_and_an_exception_that_is_claimed(magnets: Desk):
    told = rows_told(magnets)
    assert "DFARS 252.225-7052 (MAY 2024) regime through 31 December 2026: met" in told[0]
    assert any(line.endswith("regime from 1 January 2027: met") for line in told)
    magnets.claim_exception("4500-88213/2")
    magnets.desktop.rooms.go(Lot(magnets.plant.code("mag-11")))
    wait_until_worked_out(magnets)
    assert any("2027: met (determination of non-availability)" in line for line in rows_told(magnets))


def test_why_a_rule_is_not_met_leads_to_the_stage_and_the_lots_that_did_it(magnets: Desk):
    magnets.desktop.rooms.go(Lot(magnets.plant.code("heat-3")))
    wait_until_worked_out(magnets)
    told = rows_told(magnets)
    assert "regime from 1 January 2027: unknown" in told[0]
    assert told[1].startswith("Nd")
    assert "Recycled, of which the rule says nothing" in told[1]
    assert any(line.startswith("What if:") and "through 31 December 2026" in line for line in told)


def rows_told(desk: Desk) -> list[str]:
    panel = screen(desk).genealogy
    panel.turn_to(Face.ORIGIN)
    rows = panel.origins.rows.rows
    return [" ".join(cell.text for cell in row.cells if cell.text) for row in rows]


def test_a_touched_bar_opens_the_origin_at_its_stage(magnets: Desk):
    table = screen(magnets).origin._table
    view = table._view
    assert view is not None
    lefts = table._lefts(view)
    place = QPoint(int(lefts[2]) + 4, table._look.px(HEAD_HEIGHT) + 8)
    QTest.mouseClick(table, Qt.MouseButton.LeftButton, pos=place)
    magnets.settle()
    assert screen(magnets).genealogy.face is Face.ORIGIN
    assert any(isinstance(row.key, LotKey) for row in screen(magnets).genealogy.origins.rows.rows)


def test_its_elements_stand_in_kilograms_predicted_and_measured(desk: Desk):
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Lot(desk.plant.code("blend-1")))
    wait_until_worked_out(desk)
    tabs = screen(desk).tabs
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.segment_rect(LotTab.ELEMENTS).center().toPoint())
    desk.settle()
    rows = {row.key: [cell.text for cell in row.cells] for row in screen(desk).rows.table.rows.rows}
    measured, predicted, difference, made = rows["Nd"][2:6]
    found, foretold = (Decimal(told.removesuffix("\u00a0%")) for told in (measured, predicted))
    assert 24 < foretold < found < 25
    assert difference == f"{found - foretold:+}\u00a0%"
    assert made.endswith("kg")
    assert "R1" in next(row for row in screen(desk).rows.table.rows.rows if row.key == "Nd").cells[-1].below
    assert rows["Fe"][2:5] == ["", rows["Fe"][3], ""]


def test_a_lot_that_is_being_worked_out_says_so_until_it_is(magnets: Desk):
    desk, code = magnets, magnets.plant.code("au-1")
    desk.plant.app.quiet_work.stop()
    with desk.plant.app._store._writing() as connection:
        mark_all(connection, after="", most=10_000)
    desk.desktop.rooms.go(Lot(code))
    desk.settle()
    assert "being worked out" in screen(desk).origin.accessibleName()
    desk.plant.app.quiet_work.finish()
    wait_until_worked_out(desk)
    assert "Origin, % of mass" in screen(desk).origin.accessibleName()


def test_its_whole_file_is_exported(magnets: Desk):
    code = magnets.plant.code("mag-1")
    screen(magnets).export_requested.emit()
    magnets.settle()
    file = magnets.plant.app.folders.documents / "exports" / f"lot-{code}.pdf"
    assert code in text(file.read_bytes())
    assert str(file) in screen(magnets).notice.accessibleName()
    pictures = {one.name.removeprefix(f"lot-{code}-") for one in file.parent.glob(f"lot-{code}-*")}
    assert pictures == {"genealogy.svg", "genealogy.pdf", "origin.svg", "origin.pdf"}


def test_the_data_sheet_of_magnets_stands_where_their_matter_is_told_and_is_written(magnets: Desk):
    code = magnets.plant.code("mag-1")
    bar = magnets.desktop.window.action_bar
    assert bar.button(LotAct.SHEET) is None
    screen(magnets).genealogy.turn_to(Face.ORIGIN)
    assert bar.button(LotAct.SHEET) is not None
    screen(magnets).tab_requested.emit(LotTab.ELEMENTS)
    magnets.key(Qt.Key.Key_F11)
    file = magnets.plant.app.folders.documents / "exports" / f"data-sheet-{code}-en.pdf"
    assert "Chemical composition" in text(file.read_bytes())
    assert str(file) in screen(magnets).notice.accessibleName()


def test_of_what_is_no_magnet_yet_there_is_no_data_sheet(desk: Desk):
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Lot(desk.plant.code("us-1")))
    desk.settle()
    screen(desk).tab_requested.emit(LotTab.ELEMENTS)
    assert desk.desktop.window.action_bar.button(LotAct.SHEET) is None


def test_its_steps_lead_to_its_charts(magnets: Desk):
    tabs = screen(magnets).tabs
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.segment_rect(LotTab.STEPS).center().toPoint())
    magnets.settle()
    magnets.touch("Charts")
    assert magnets.is_at(ChartsScreen)


def test_several_drums_of_a_parent_are_one_ribbon(magnets: Desk):
    links = [(ribbon.link.parent, ribbon.link.child) for ribbon in screen(magnets).genealogy.graph.drawn.ribbons]
    assert len(links) == len(set(links))


@pytest.mark.parametrize("name", ["mag-1", "gd-1"])  # in the route's order; sliced first and diffused then
def test_matter_runs_from_left_to_right_though_the_plant_left_the_routes_order(magnets: Desk, name: str):
    code = magnets.plant.code(name)
    magnets.desktop.rooms.go(Lot(code))
    magnets.settle()
    graph = screen(magnets).genealogy.graph
    column = {place.node.code: place.node.column for place in graph.drawn.nodes}
    carried = [ribbon.link for ribbon in graph.drawn.ribbons if not ribbon.link.is_aside]
    assert carried
    assert [link for link in carried if column[link.parent] > column[link.child] > 0] == []
    assert column[code] == max(column.values())
