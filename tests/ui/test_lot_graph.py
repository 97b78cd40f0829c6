"""The genealogy's picture: its columns' heads keep apart, and stay in sight."""

from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Place
from ui.models.lineage import Lineage, Link, Node
from ui.theme import Look, Theme
from ui.widgets.lot_graph import BEHIND, LotGraph, NodeItem

HEADS = (
    "Colada en cinta",
    "Decrepitación con hidrógeno",
    "Molienda por chorro",
    "Mezclado",
    "Prensado",
    "Difusión en borde de grano",
)


@pytest.fixture
def graph(place: Place, look) -> LotGraph:
    """Six columns in a narrow view, the first one with more lots than its height shows."""
    made = place(LotGraph(look), 700, 330)
    made.show_lineage(lineage(len(HEADS), 12))
    return made


def test_long_heads_are_broken_and_none_reaches_into_the_next(graph: LotGraph):
    graph.fold_or_unfold()
    heads = graph.heads
    assert [" ".join(head.lines) for head in heads] == list(HEADS)
    assert max(len(head.lines) for head in heads) == 2
    for here, there in pairwise(heads):
        assert here.left + here.width < there.left


def test_heads_stay_in_sight_when_one_looks_further_down(graph: LotGraph):
    bar = graph.verticalScrollBar()
    assert bar.maximum() > 0
    band = QRect(0, 0, graph.viewport().width(), 40)
    bar.setValue(0)
    above = graph.viewport().grab(band).toImage()
    bar.setValue(bar.maximum())
    assert graph.viewport().grab(band).toImage() == above


def test_keys_buttons_and_the_wheel_make_it_larger_and_smaller_within_bounds(graph: LotGraph):
    QTest.keyClick(graph, Qt.Key.Key_Plus)
    assert graph.zoom == 1.25
    for _ in range(9):
        QTest.keyClick(graph, Qt.Key.Key_Minus)
    assert graph.zoom == 0.4
    QTest.keyClick(graph, Qt.Key.Key_0)
    assert graph.zoom == 1
    turn = QWheelEvent(
        QPointF(300, 150), graph.mapToGlobal(QPointF(300, 150)), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(graph.viewport(), turn)
    assert graph.zoom == 0.8


def test_a_one_to_one_run_is_one_lot_until_it_is_unfolded(graph: LotGraph):
    assert graph.has_runs
    drawn = {place.node.code: place.node.before for place in graph.drawn.nodes}
    assert drawn["BL-2651-A004-X"] == ("BL-2651-A001-X", "BL-2651-A002-X", "BL-2651-A003-X")
    assert "BL-2651-A003-X" not in drawn
    assert "BL-2651-A003-X" in next(
        item.toolTip() for item in graph.items() if "BL-2651-A004-X" in item.toolTip().splitlines()
    )
    QTest.keyClick(graph, Qt.Key.Key_U)
    assert "BL-2651-A003-X" in {place.node.code for place in graph.drawn.nodes}
    assert graph.is_unfolded
    QTest.keyClick(graph, Qt.Key.Key_U)
    assert {place.node.code: place.node.before for place in graph.drawn.nodes} == drawn


def test_the_arrow_keys_walk_over_a_folded_run(graph: LotGraph, qtbot: QtBot):
    with qtbot.waitSignal(graph.node_chosen) as chosen:
        QTest.keyClick(graph, Qt.Key.Key_Left)
    assert chosen.args is not None
    assert chosen.args[0].code == "BL-2651-A004-X"


def lineage(columns: int, first: int, chosen: str = "") -> Lineage:
    """So many columns, the first with so many lots, all gone into a chain of one a column; the last is asked about."""
    made = [Node(f"SC-2651-A{n:03}-X", "9 kg", 0) for n in range(first)]
    chain = [Node(f"BL-2651-A{n:03}-X", "9 kg", n) for n in range(1, columns)]
    links = [Link(node.code, chain[0].code, 1) for node in made]
    links += [Link(one.code, other.code, 1) for one, other in pairwise(chain)]
    return Lineage(HEADS[:columns], (*made, *chain), tuple(links), chain[-1].code, chosen)


def in_sight(graph: LotGraph, code: str) -> bool:
    """Whether a lot's box is inside the view, and not under the heads."""
    item = next(item for item in graph.items() if isinstance(item, NodeItem) and item.place.node.code == code)
    box = graph.mapFromScene(item.sceneBoundingRect().adjusted(0, BEHIND, -BEHIND, 0)).boundingRect()
    return graph.viewport().rect().adjusted(-1, int(graph._top) - 8, 1, 1).contains(box)


@pytest.mark.parametrize(("first", "is_high"), [(4, False), (5, True), (12, True)])
def test_what_is_too_high_for_the_view_stays_as_wide_as_it_beside_the_bar(place: Place, look, first: int, is_high):
    graph = place(LotGraph(look), 700, 330)
    graph.show_lineage(lineage(3, first))
    bar = graph.verticalScrollBar()
    assert (bar.maximum() > 0) is is_high
    assert graph.horizontalScrollBar().maximum() == 0
    assert graph.drawn.width == graph.width() - 2 - (bar.sizeHint().width() if is_high else 0)
    assert graph.drawn.width <= graph.viewport().width()


def test_the_lot_asked_about_is_in_sight_at_first_then_the_one_that_is_chosen(place: Place, look):
    graph = place(LotGraph(look), 700, 330)
    graph.show_lineage(replace(lineage(6, 12), chosen="SC-2651-A011-X"))
    graph.fold_or_unfold()
    assert graph.horizontalScrollBar().maximum() > 0
    assert in_sight(graph, "BL-2651-A005-X")
    graph.resize(660, 300)
    assert in_sight(graph, "BL-2651-A005-X")
    graph.show_lineage(replace(lineage(6, 12), chosen="SC-2651-A000-X"))
    assert in_sight(graph, "SC-2651-A000-X")
    assert not in_sight(graph, "BL-2651-A005-X")
    graph.show_lineage(replace(lineage(5, 12), chosen="SC-2651-A000-X"))
    assert in_sight(graph, "BL-2651-A004-X")


def test_what_is_not_seen_is_drawn_once_when_it_is_in_the_size_of_then(look: Look, place: Place, monkeypatch):
    sizes: list[QSize] = []
    redraw = LotGraph._redraw

    def counted(graph: LotGraph, theme: Theme) -> None:
        sizes.append(graph.size())
        redraw(graph, theme)

    graph = place(LotGraph(look), 700, 330)
    graph.hide()
    monkeypatch.setattr(LotGraph, "_redraw", counted)
    graph.show_lineage(lineage(3, 4))
    graph.resize(600, 300)
    assert graph.drawn.nodes == ()
    graph.show()
    assert sizes == [QSize(600, 300)]
    assert len(graph.drawn.nodes) > 3
