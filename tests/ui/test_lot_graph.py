"""The genealogy's picture: its columns' heads keep apart, and stay in sight."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect

from tests.ui.conftest import Place
from ui.models.lineage import Lineage, Link, Node
from ui.widgets.lot_graph import LotGraph

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
    first = [Node(f"SC-2651-A{n:03}-X", "9 kg", 0) for n in range(12)]
    chain = [Node(f"BL-2651-A{n:03}-X", "9 kg", n) for n in range(1, len(HEADS))]
    links = [Link(node.code, chain[0].code, 1) for node in first]
    links += [Link(one.code, other.code, 1) for one, other in pairwise(chain)]
    made = place(LotGraph(look), 700, 330)
    made.show_lineage(Lineage(HEADS, (*first, *chain), tuple(links), chain[-1].code))
    return made


def test_long_heads_are_broken_and_none_reaches_into_the_next(graph: LotGraph):
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
