"""Sample views of a lot whose genealogy has one-to-one runs, and more elements than stand below the graph."""

from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from tests.ui import samples
from ui.models.lineage import Lineage, Link, Node
from ui.screens.lot import LotView
from ui.widgets.origin_panel import OriginPart, OriginRow, OriginView

WHOLE = Decimal(100)


def with_runs(language: str = "en") -> LotView:
    """Two heats became one blend; from each oxide to its heat, and from the blend on, everything went one to one."""
    view = samples.lot(language, drawn=_lineage(language))
    return replace(view, origin=_origin(language), chosen=None)


def _lineage(language: str) -> Lineage:
    es = language == "es"
    columns = (
        ("Recibido", "Reducción", "Colada en cinta", "Decrepitación", "Molienda", "Mezclado", "Prensado", "Mecanizado")
        if es
        else ("Received", "Reduction", "Strip casting", "Decrepitation", "Milling", "Blending", "Pressing", "Machining")
    )
    ways = (("A011", "C012"), ("A012", "C009"))
    kinds = ("OX", "RM", "SC", "HD", "JM")
    nodes = [
        Node(f"{kind}-26{40 + column}-{way[column > 0]}", "262.4 kg", column)
        for way in ways
        for column, kind in enumerate(kinds)
    ]
    links = [Link(one.code, other.code, 262_400) for one, other in pairwise(nodes) if other.column]
    tail = [
        Node("BL-2646-A020", "520.0 kg", 5), Node("PR-2647-A021", "511.9 kg", 6), Node("MG-2650-M207", "2 400 pcs", 7)
    ]  # fmt: skip
    links += [Link("JM-2644-C012", "BL-2646-A020", 262_400), Link("JM-2644-C009", "BL-2646-A020", 258_600)]
    links += [Link("BL-2646-A020", "PR-2647-A021", 520_000), Link("PR-2647-A021", "MG-2650-M207", 511_900)]
    return Lineage(columns, (*nodes, *tail), tuple(links), "MG-2650-M207", "OX-2640-A011")


def _origin(language: str) -> OriginView:
    es = language == "es"
    undeclared = "sin dato" if es else "undeclared"
    whole, here = (OriginPart("US", WHOLE),), (OriginPart("US", WHOLE),)
    many = (
        OriginPart("AU", Decimal("50.4"), True), OriginPart("US", Decimal("31.2")),
        OriginPart("Rec. US" if es else "Recycled US", Decimal("10.3")),
        OriginPart(undeclared, Decimal("8.1")),
    )  # fmt: skip
    of_lot = "del lote" if es else "of lot"
    rows = (
        OriginRow("Nd", f"23.9\u00a0% {of_lot}", (many, (OriginPart("MY", WHOLE),), whole, here, here)),
        OriginRow("Pr", f"6.5\u00a0% {of_lot}", (many[:2], (OriginPart("MY", WHOLE),), whole, here, here)),
        OriginRow(
            "Tb", f"0.34\u00a0% {of_lot}",
            (undeclared, undeclared, "fluoruro" if es else "as fluoride", undeclared, here),
        ),
    )  # fmt: skip
    stages = (
        ("Extraído o reciclado", "Separado", "Reducido", "Fundido", "Hecho")
        if es
        else ("Mined or recycled", "Separated", "Reduced", "Melted", "Made")
    )
    return OriginView("Origen, % de masa" if es else "Origin, % of mass", stages, rows)
