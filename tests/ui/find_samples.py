"""What the find screen shows: everything that is on record under a few letters, too much, nothing, and before any."""

from ui.screens.find import FindAct, FindScreen, FindView, FoundLine
from ui.theme import Look
from ui.widgets.action_bar import Action
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone


def find_with_keys(look: Look) -> FindScreen:
    """The screen with its keys on the glass."""
    screen = FindScreen(look)
    screen.perform(Action(FindAct.KEYS, Icon.KEYS, ""))
    return screen


def _lines(language: str) -> tuple[FoundLine, ...]:
    es = language == "es"
    day = "16 dic 2026" if es else "16 Dec 2026"
    free, held = ("libre", "retenido") if es else ("free", "on hold")
    return (
        FoundLine(
            1, "OX-2647-A012-W", f"{'Óxido de neodimio' if es else 'Neodymium oxide'} 149{',' if es else '.'}82 kg",
            "NEO-2026-0417 · S7 · 4500-88213", "R-03", free, Glyph.DONE,
        ),
        FoundLine(
            2, "OX-2648-A031-T", f"{'Óxido de neodimio' if es else 'Neodymium oxide'} 1 374{',' if es else '.'}80 kg",
            "Humedad por encima del límite" if es else "Moisture over its limit", "R-03", held, Glyph.HOLD,
        ),
        FoundLine(
            3, "BX-2650-P059-Z", "Caja · 120 pcs" if es else "Box · 120 pcs", "4500-88213/2", "SH-2651-H012-9",
            "en un envío" if es else "in a shipment",
        ),
        FoundLine(
            4, "SH-2651-H012-9", "Envío" if es else "Shipment", "4500-88213/2",
            "Halvane Actuation · 4 cajas" if es else "Halvane Actuation · 4 boxes",
            day,
        ),
        FoundLine(
            5, "C-26-H0931", "Certificado · 3.1" if es else "Certificate · 3.1", "4500-88213/2", "SH-2651-H012-9",
            "anulado" if es else "withdrawn", Glyph.WITHDRAWN,
        ),
        FoundLine(
            6, "4500-88213/2", "Línea de pedido" if es else "Order line", "HV-4410 · DFARS", "Halvane Actuation",
            "2\u202f400\u00a0pcs",
        ),
        FoundLine(None, "MELT-1", "Nota de relevo" if es else "Handover note", "NEO 0417", "L. Ferrer", day),
    )  # fmt: skip


def found(language: str = "en", *, more: bool = False) -> FindView:
    es = language == "es"
    words = "7 hallados" if es else "7 found"
    if more:
        words = "Se hallaron más de 50" if es else "More than 50 found"
    about = ("siga escribiendo" if es else "go on typing") if more else ""
    return FindView("neo 0417", _lines(language), Prompt(Tone.NEUTRAL, words, about, glyph=Glyph.DONE))


def nothing(language: str = "en") -> FindView:
    es = language == "es"
    about = "menos letras hallan más" if es else "fewer letters find more"
    return FindView("XQ-99", (), Prompt(Tone.WRONG, "Nada hallado" if es else "Nothing found", about, code="XQ-99"))


def asks(language: str = "en") -> FindView:
    es = language == "es"
    what = "a code, a supplier’s lot, an order, a material, a reason"
    que = "un código, un lote de proveedor, un pedido, un material, un motivo"
    words = "Escriba o escanee lo que sea" if es else "Type or scan anything"
    return FindView("", (), Prompt(Tone.NEXT, words, que if es else what))
