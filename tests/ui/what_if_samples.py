"""What if, as the pictures show it: the other regime, another box, and the stock that is met by itself."""

from ui.models.rows import Cell, Column, Row
from ui.screens.register import RegisterView
from ui.widgets.glyphs import Glyph
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.tone import Tone

SHIPMENT = "SH-2651-H012-9"
DFARS = "DFARS 252.225-7052 (MAY 2024)"


def what_if(language: str = "en", *, part: int = 1) -> RegisterView:
    """part: 1 the regimes, 2 the boxes, 3 the stock."""
    es = language == "es"
    names = ("Otros regímenes", "Otra caja", "Existencias") if es else ("Other regimes", "Another box", "Stock")
    columns, rows, about = (_regimes, _swaps, _stock)[part - 1](es)
    said = "Nada de ello se registra ni se declara." if es else "Nothing of it is recorded or stated."
    return RegisterView(
        Prompt(Tone.NEUTRAL, "Si fuera" if es else "What if", said, code=SHIPMENT),
        names[part - 1],
        about,
        columns,
        rows,
        "",
        tuple(Segment(number, name) for number, name in enumerate(names, start=1)),
        part,
    )


def what_if_of_nothing(language: str = "en") -> RegisterView:
    """An order line without rules."""
    es = language == "es"
    view = what_if(language)
    nothing = "La línea de pedido no pide ninguna regla" if es else "The order line asks for no rule"
    return RegisterView(view.prompt, view.title, "", (), (), nothing, view.sections, view.section)


Told = tuple[tuple[Column, ...], tuple[Row, ...], str]


def _verdict(es: bool) -> tuple[Column, dict[Glyph, str]]:
    words = ("cumplido", "no cumplido", "desconocido") if es else ("met", "not met", "unknown")
    glyphs = (Glyph.DONE, Glyph.REFUSED, Glyph.ATTENTION)
    return Column("Veredicto" if es else "Verdict", is_fitted=True), dict(zip(glyphs, words, strict=True))


def _regimes(es: bool) -> Told:
    verdict, words = _verdict(es)
    asked, supposed = ("pedido en la línea", "si fuera") if es else ("asked by the order line", "what if")
    one = "régimen desde el 1 de enero de 2027" if es else "regime from 1 January 2027"
    other = "régimen hasta el 31 de diciembre de 2026" if es else "regime through 31 December 2026"
    told = ((Glyph.REFUSED, asked, one), (Glyph.DONE, supposed, other))
    rows = tuple(
        Row(
            None,
            (
                Cell(glyph=glyph),
                Cell(DFARS, below=f"{why} · {regime}", is_strong=True, wraps=True),
                Cell(words[glyph]),
            ),
        )
        for glyph, why, regime in told
    )
    return (Column("", 52), Column("Regla" if es else "Rule"), verdict), rows, ""


def _swaps(es: bool) -> Told:
    verdict, words = _verdict(es)
    told = (
        (Glyph.DONE, "BX-2650-P061-C", "BX-2650-P088-P"),
        (Glyph.ATTENTION, "BX-2650-P061-C", "BX-2650-P090-T"),
        (Glyph.REFUSED, "BX-2650-P062-A", "BX-2650-P088-P"),
    )
    rows = tuple(
        Row(
            None,
            (Cell(glyph=glyph), Cell(out, is_identifier=True), Cell(into, is_identifier=True), Cell(words[glyph])),
        )
        for glyph, out, into in told
    )
    columns = (
        Column("", 52),
        Column("Caja que sale" if es else "Box taken out", is_fitted=True),
        Column("Caja que entra" if es else "Box put in", is_fitted=True),
        Column(verdict.title),
    )
    return columns, rows, ""


def _stock(es: bool) -> Told:
    verdict, words = _verdict(es)
    told = (("BX-2650-P088-P", "MG-2650-M207-P", "P2"), ("MG-2650-M207-P", "", "P1"))
    rows = tuple(
        Row(
            code,
            (
                Cell(glyph=Glyph.DONE),
                Cell(code, is_identifier=True, below=held),
                Cell(place, ink="ink2"),
                Cell(words[Glyph.DONE]),
            ),
        )
        for code, held, place in told
    )
    columns = (
        Column("", 52),
        Column("Caja o lote" if es else "Box or lot", is_fitted=True),
        Column("Lugar" if es else "Place"),
        verdict,
    )
    return columns, rows, "2 de 5 cumplen" if es else "2 of 5 met"
