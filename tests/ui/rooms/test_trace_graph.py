"""The graph of a trace that goes far, at the window: bundles by step, which open and are folded again."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.rooms.desk import Desk
from traceapp.services.trace import far_trace, tracing
from traceapp.services.trace.trace_answer import Direction
from ui.models.lineage import Node
from ui.screens.lot import LotScreen
from ui.screens.trace import TraceScreen
from ui.widgets.lot_graph import NodeItem


@pytest.fixture
def far(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The quality engineer, where even a few lots are too many to be listed."""
    monkeypatch.setattr(tracing, "NEAR", -1)
    monkeypatch.setattr(far_trace, "LISTED", 3)
    desk.scan("%U:2028", desk.plant.code("us-1"))
    return desk


def trace_of(desk: Desk) -> TraceScreen:
    assert isinstance(desk.front, TraceScreen)
    return desk.front


def bundles(desk: Desk) -> dict[str, Node]:
    return {place.node.opens: place.node for place in trace_of(desk).graph.drawn.nodes}


def touch(desk: Desk, node: Node) -> None:
    graph = trace_of(desk).graph
    (item,) = (one for one in graph.items() if isinstance(one, NodeItem) and one.place.node.code == node.code)
    graph.ensureVisible(item)
    at = graph.mapFromScene(item.sceneBoundingRect().center())
    QTest.mouseClick(graph.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    desk.settle()


def test_bundles_are_drawn_when_the_graph_is_asked_for_and_all_lots_are_in_them(far: Desk):
    view = trace_of(far)._view
    assert view is not None
    assert view.graph.lineage is None
    far.touch("Show graph")
    drawn = trace_of(far).graph.drawn.nodes
    traced = far.plant.app.trace(far.plant.code("us-1"), Direction.FORWARD)
    assert not traced.trace.is_whole
    assert sum(place.node.folded or 1 for place in drawn) == traced.trace.lots
    assert f"{traced.trace.lots} lots in bundles" in trace_of(far).picture.accessibleName()
    said = trace_of(far).graph.accessibleName()
    magnets = bundles(far)["MG"]
    lots = magnets.word.removeprefix("MG · ")
    assert lots != magnets.word, "swarf and sludge stand beside it"
    assert re.search(f"Machining: [^:]+, {lots}, {magnets.note}, ", said)
    assert bundles(far)["HD"].word == "10 lots"


def test_a_bundle_that_is_touched_opens_into_its_lots_and_is_folded_again(far: Desk):
    far.touch("Show graph")
    before = bundles(far)
    magnets = before["MG"]
    touch(far, magnets)
    assert trace_of(far)._view is not None
    far.key(Qt.Key.Key_F11)
    after = trace_of(far).graph.drawn.nodes
    lots = [place.node.code for place in after if place.node.code.startswith("MG-")]
    assert len(lots) == magnets.folded
    assert "MG" not in bundles(far)
    assert trace_of(far).picture.accessibleName().startswith("Machining")
    far.key(Qt.Key.Key_F8)
    assert bundles(far) == before
    far.touch("Show list")
    assert far.button("Show graph").isVisible()


def test_a_lot_that_is_touched_there_opens(far: Desk):
    far.touch("Show graph")
    start = next(place.node for place in trace_of(far).graph.drawn.nodes if place.node.code == far.plant.code("us-1"))
    touch(far, start)
    far.touch("Open")
    assert isinstance(far.front, LotScreen)
