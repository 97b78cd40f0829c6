"""Traces of many thousand lots: bundles by step, one of them opened by month."""

from itertools import pairwise

from msgspec.structs import replace

from tests.ui import genealogy_samples
from ui.models.lineage import Direction, Lineage, Link, Node
from ui.screens.trace import GraphView, TraceView

WHOLE = 1000
STEPS = (
    ("Reduction", "Reducción", "2", "26.41 kg", 780), ("Strip casting", "Colada en cinta", "1 204", "721.8 t", 760),
    ("Hydrogen decrepitation", "Decrepitación con hidrógeno", "9 870", "1 208.3 t", 740),
    ("Jet milling", "Molienda por chorro", "28 114", "1 192.0 t", 690),
    ("Pressing", "Prensado", "61 310", "980.1 t", 600), ("Sintering", "Sinterizado", "81 206", "961.4 t", 560),
    ("Machining", "Mecanizado", "104 330", "52 165 000 pcs", 410),
)  # fmt: skip
ROUND = ("Sintering", "Strip casting", 40)
"""Scrap that is melted again."""


def bundles(language: str = "en", *, opened: bool = False) -> TraceView:
    """Forward from one drum; opened: the sintered lots by month, one of these chosen."""
    es = language == "es"
    lots = "lotes" if es else "lots"
    heads = ("Recepción" if es else "Received", *(one[1] if es else one[0] for one in STEPS))
    nodes = [Node("OX-2633-C004-N", "14.00 kg", 0, through=WHOLE)]
    for column, (name, _, count, mass, through) in enumerate(STEPS, start=1):
        parts = (("Oct 2026", 320), ("Nov 2026", 240)) if opened and name == "Sintering" else (("", through),)
        for month, part in parts:
            words = f"{count} {lots}"
            code, note = (f"{month}\u2009{name}", words) if month else (f"{words}\u2009{name}", mass)
            nodes.append(Node(code, note, column, folded=100, through=part, opens=name, said=f"{name}: {words}"))
    columns = [[node for node in nodes if node.column == n] for n in range(len(heads))]
    links = [
        Link(parent.code, child.code, min(parent.through, child.through))
        for here, there in pairwise(columns)
        for parent in here
        for child in there
    ]
    back = {one.opens: one.code for one in nodes}
    links.append(Link(back[ROUND[0]], back[ROUND[1]], ROUND[2], is_aside=True))
    chosen = columns[6][0] if opened else columns[4][0]
    lineage = Lineage(heads, tuple(nodes), tuple(links), nodes[0].code, chosen.code, Direction.FORWARD, whole=WHOLE)
    about = (
        "286 037 lotes en grupos, ancho de la cinta = parte de la masa"
        if es
        else "286 037 lots in bundles, ribbon width = mass share"
    )
    title = ("Sinterizado" if es else "Sintering") if opened else ""
    graph = GraphView(lineage, is_shown=True, is_offered=True, about=about, chosen=chosen.word, opened=title)
    return replace(genealogy_samples.trace(language, graph=True), graph=graph, incomplete=None)
