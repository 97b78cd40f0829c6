"""A lot at the window: the chosen ancestor's own part in blue, its charts, its whole file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.documents.reading import text
from tests.ui.rooms.desk import Desk
from ui.rooms.doors import Lot
from ui.screens.charts import ChartsScreen
from ui.screens.lot import LotScreen, LotTab


@pytest.fixture
def magnets(desk: Desk) -> Desk:
    """The quality engineer before a lot of finished magnets."""
    desk.scan("%U:2028")
    desk.desktop.rooms.go(Lot(desk.plant.code("mag-1")))
    desk.settle()
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


def test_its_rare_earths_origin_stands_below_and_says_what_nobody_declared(magnets: Desk):
    below = screen(magnets).origin
    assert below.isVisible()
    told = below.accessibleName()
    assert told.startswith("Origin, % of mass. Nd: undeclared, undeclared, US 88.6 % undeclared 11.4 %, US 100 %")


def test_its_whole_file_is_exported(magnets: Desk):
    code = magnets.plant.code("mag-1")
    screen(magnets).export_requested.emit()
    magnets.settle()
    file = magnets.plant.app.folders.documents / "exports" / f"lot-{code}.pdf"
    assert code in text(file.read_bytes())
    assert str(file) in screen(magnets).notice.accessibleName()


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
