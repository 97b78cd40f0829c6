"""The genealogy's picture: another lot is chosen, the drawing made anew and painted; beside an empty view painted."""

import time

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView

from tests.bench.figure import AtMost, Figure, median
from ui.fonts import load_face
from ui.models.lineage import Lineage, Link, Node
from ui.theme import ARGUMENTS, Look
from ui.widgets.lot_graph import LotGraph

WIDTH, HEIGHT = 1232, 304
COLUMNS, FRAMES = 10, 21
LIMITS = {500: 16, 5_000: 40}
"""Milliseconds a frame, by nodes."""


def bench() -> list[Figure]:
    """p50 of a frame at each size."""
    qt = QApplication.instance() or QApplication([*ARGUMENTS])
    look = Look(load_face())
    look.dress(qt)  # type: ignore[arg-type]
    floor = _frames_of_nothing()
    return [
        Figure(f"graph frame at {count} nodes, p50", _frames(look, count), "ms", floor=floor, limit=AtMost(most))
        for count, most in LIMITS.items()
    ]


def _frames(look: Look, count: int) -> float:
    lineage = wide_lineage(count)
    graph = LotGraph(look)
    graph.resize(WIDTH, HEIGHT)
    graph.show()  # what is not seen is not drawn
    graph.show_lineage(lineage)
    graph.grab()
    assert len(graph.items()) > COLUMNS, "something is drawn"
    took = []
    for number in range(FRAMES):
        began = time.perf_counter()
        graph.show_lineage(replace(lineage, chosen=lineage.nodes[number].code))
        graph.grab()
        took.append((time.perf_counter() - began) * 1e3)
    graph.deleteLater()
    return median(sorted(took))


def _frames_of_nothing() -> float:
    view = QGraphicsView(QGraphicsScene())
    view.resize(WIDTH, HEIGHT)
    took = []
    for _ in range(FRAMES):
        began = time.perf_counter()
        view.grab()
        took.append((time.perf_counter() - began) * 1e3)
    view.deleteLater()
    return median(sorted(took))


def wide_lineage(count: int) -> Lineage:
    """So many lots in ten columns, each of three parents, all of them in one magnet lot."""
    rows = count // (COLUMNS - 1)
    nodes = [Node(_code(column, row), "262.40 kg", column) for column in range(COLUMNS - 1) for row in range(rows)]
    nodes.append(Node("MG-2650-A207-G", "2 400 pcs", COLUMNS - 1))
    links = []
    for column in range(COLUMNS - 1):
        for row in range(rows):
            near = [(row + step) % rows for step in range(3)]
            children = [_code(column + 1, n) for n in near] if column < COLUMNS - 2 else [nodes[-1].code]
            links += [Link(_code(column, row), child, 1_000 + row) for child in children]
    titles = tuple(f"Step {column}" for column in range(COLUMNS))
    return Lineage(titles, tuple(nodes), tuple(links), nodes[-1].code)


def _code(column: int, row: int) -> str:
    return f"OX-26{40 + column}-A{row:03}-J"
