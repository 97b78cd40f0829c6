"""Sample views of a lot whose genealogy has one-to-one runs, and more elements than stand below the graph."""

from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from tests.ui import genealogy_samples
from ui.models.lineage import Lineage, Link, Node
from ui.screens.lot import LotTab, LotView
from ui.screens.lot_chain import ChainElement, ChainLot, ChainPaper, ChainStage
from ui.screens.lot_rows import ElementRow
from ui.widgets.glyphs import Glyph
from ui.widgets.origin_panel import OriginPart, OriginRow, OriginView

WHOLE = Decimal(100)


def with_runs(language: str = "en") -> LotView:
    """Two heats became one blend; from each oxide to its heat, and from the blend on, everything went one to one."""
    view = genealogy_samples.lot(language, drawn=_lineage(language))
    return replace(view, origin=_origin(language), chain=_chain(language), chosen=None)


def received(language: str = "en") -> LotView:
    """A drum of oxide: it has no parents, but a way behind it."""
    view = with_runs(language)
    return replace(view, lineage=None, origin=None, chain=view.chain[:1])


def elements(language: str = "en", *, waits: bool = False) -> LotView:
    """How much of each element is in it: most measured, one otherwise than predicted."""
    es = language == "es"
    went_in = "lo que entró" if es else "what went in"
    thumb = "lo que entró, por regla aproximada" if es else "what went in, by rule of thumb"
    measured = "medido: {}" if es else "measured: {}"
    rows = (
        ("Fe", "66,84 %", "", "", "19,73 kg", "", went_in, None),
        ("Nd", "24,51 %", "24,57 %", "+0,06", "7,25 kg", "BL-2648-A002-U R1", went_in, Glyph.DONE),
        ("Pr", "7,49 %", "6,10 %", "−1,39", "1,80 kg", "BL-2648-A002-U R1", thumb, None),
        ("Dy", "0,01 %", "0,60 %", "+0,59", "0,18 kg", "BL-2648-A002-U R2", went_in, Glyph.ATTENTION),
        ("Tb", "0,33 %", "", "", "0,10 kg", "", went_in, None),
    )

    def figure(text: str) -> str:
        return text if es else text.replace(",", ".")

    lines = tuple(
        ElementRow(
            name,
            name,
            predicted=figure(predicted),
            measured=figure(found),
            difference=figure(difference),
            made=figure(made),
            left=figure(made),
            basis=basis,
            report=measured.format(report) if report else "",
            glyph=glyph,
        )
        for name, predicted, found, difference, made, report, basis, glyph in rows
    )
    about = ("se está calculando" if es else "being worked out") if waits else ("5 elementos" if es else "5 elements")
    view = genealogy_samples.lot(language, LotTab.ELEMENTS)
    return replace(view, elements=lines, elements_about=about, has_sheet=True)


def _chain(language: str) -> tuple[ChainElement, ...]:
    es = language == "es"
    declared, third, here, nobody, undeclared = (
        ("solo declarado", "un tercero", "registrado aquí", "nadie lo ha dicho", "sin declarar")
        if es
        else ("declared only", "third party", "recorded here", "nobody said", "undeclared")
    )
    words = (
        ("Extraído", "Separado", "Reducido", "Fundido", "Sinterizado", "Recubierto")
        if es
        else ("Mined", "Separated", "Reduced", "Melted", "Sintered", "Coated")
    )
    again = "Reciclado, preconsumo" if es else "Recycled, pre-consumer"

    def figure(text: str) -> str:
        return f"{text.replace('.', ',') if es else text}\u00a0%"

    way = "por medio de SC-2647-A022-W, RM-2645-A005-Z" if es else "by way of SC-2647-A022-W, RM-2645-A005-Z"
    paper = ChainPaper(
        "paper",
        "Aduana 2026-114" if es else "Customs 2026-114",
        "aduana · desde el 2 de enero de 2026 · revisado por L. Ferrer"
        if es
        else "customs · from 2 January 2026 · reviewed by L. Ferrer",
        Glyph.DONE,
    )
    oxide = "Óxido de Nd-Pr" if es else "Nd-Pr oxide"
    lot = ChainLot("OX", "OX-2641-A011-X", oxide, figure("59.4"), way, (paper,))
    told = (
        (words[0], "AU", "59.4", third, Glyph.DONE, (lot,)),
        (words[0], "US", "32.3", declared, Glyph.PROVISIONAL, ()),
        (words[0], again, "8.3", declared, Glyph.PROVISIONAL, ()),
        (words[1], "MY", "59.4", third, Glyph.DONE, ()),
        (words[1], "US", "40.6", third, Glyph.DONE, ()),
        (words[2], "US", "100", here, Glyph.DONE, ()),
        (words[3], "US", "75.0", here, Glyph.DONE, ()),
        (words[3], "CN + US", "25.0", declared, Glyph.PROVISIONAL, ()),
        (words[4], "US", "100", here, Glyph.DONE, ()),
        (words[5], "MX, plater-9", "100", third, Glyph.DONE, ()),
    )
    stages = tuple(
        ChainStage((stage, where), stage, where, figure(share), speaks, glyph, lots)
        for stage, where, share, speaks, glyph, lots in told
    )
    open_ones = tuple(ChainStage(None, word, undeclared, figure("100"), nobody, Glyph.WAITING) for word in words[:2])
    of_lot = "del lote" if es else "of lot"
    regime = "régimen desde el 1 de enero de 2027" if es else "regime from 1 January 2027"
    why = "Reciclado, del que la regla no dice nada" if es else "Recycled, of which the rule says nothing"
    broken = "CN · Hecho en un país cubierto" if es else "CN · Done in a covered country"
    clause = "252.225-7052(b), mined through produced"
    reasons = (
        ChainStage(None, "Nd extraído" if es else "Nd mined", broken, figure("0.921"), clause, Glyph.REFUSED),
        ChainStage(None, "Nd", why, figure("8.3"), clause, Glyph.PROVISIONAL),
    )
    return (
        ChainElement("DFARS 252.225-7052", f"{regime}: {'no cumplido' if es else 'not met'}", reasons),
        ChainElement("Nd · Pr", f"{figure('30.4')} {of_lot}", stages),
        ChainElement("Tb", f"{figure('0.34')} {of_lot}", (*open_ones, stages[-1])),
    )


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
