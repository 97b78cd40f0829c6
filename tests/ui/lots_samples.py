"""What the list of lots shows: all, narrowed, the values of a field, a sheet being written; rows still to come."""

from typing import Any

from ui.models.rows import Cell, Row
from ui.screens.lots import LotsScreen, LotsView, Narrowing
from ui.theme import Look
from ui.widgets.glyphs import Glyph
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone

PAGE = 8
MANY = 1_000_000


class Listed(LotsScreen):
    """The screen with the first page of a million lots; the next ones have not come yet."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, PAGE)
        self.begin()
        self.rows.show_total(MANY)

    def show_view(self, view: LotsView) -> None:
        """With rows in the language of the view."""
        super().show_view(view)
        self.rows.show_page(0, _rows(self.locale().name().startswith("es")))


def _rows(es: bool) -> tuple[Row, ...]:
    oxide, free = ("Óxido de neodimio", "libre") if es else ("Neodymium oxide", "free")
    iron, held = ("Hierro electrolítico", "retenido") if es else ("Electrolytic iron", "on hold")
    received = "Recepción" if es else "Receipt"
    return (
        _row("OX-2647-A012-W", "NEO-2026-0417", oxide, f"149{',' if es else '.'}82 kg · {free}", received),
        _row("FE-2648-C118-F", "FX-881", iron, f"96{',' if es else '.'}00 kg · {held}", received, Glyph.HOLD),
        *(_row(f"OX-2647-A{n:03d}-X", "NEO-2026", oxide, f"{n} kg · {free}", received) for n in range(13, 16)),
    )


def _row(code: str, about: str, what: str, amount: str, step: str, glyph: Glyph = Glyph.WAITING) -> Row:
    month = "dic" if step == "Recepción" else "Dec"
    day, year = Cell(f"16 {month}", below="2026"), Cell(step, below="R-03")
    return Row(
        code, (Cell(glyph=glyph), Cell(code, is_identifier=True, below=about), Cell(what, below=amount), year, day)
    )


def lots(language: str = "en", **others: Any) -> LotsView:
    es = language == "es"
    named = ("Estado", "Material", "Último paso hecho", "Sitio", "Creado", "Pieza", "Pedido", "Clase de declaración")
    named = named if es else ("State", "Material", "Last step done", "Place", "Born", "Part", "Order", "Claim class")
    words = "1\u202f000\u202f000 lotes" if es else "1\u202f000\u202f000 lots"
    prompt = Prompt(Tone.NEUTRAL, words, glyph=Glyph.DONE)
    return LotsView(**{"narrowings": tuple(Narrowing(one, one) for one in named), "prompt": prompt, **others})


def narrowed(language: str = "en") -> LotsView:
    es = language == "es"
    plain = lots(language)
    value = "Óxido de neodimio" if es else "Neodymium oxide"
    first, material, *others = plain.narrowings
    chosen = Narrowing(material.key, material.words, value, is_set=True)
    words = "62\u202f500 lotes" if es else "62\u202f500 lots"
    prompt = Prompt(Tone.NEUTRAL, words, value, glyph=Glyph.DONE)
    return LotsView((first, chosen, *others), prompt, is_narrowed=True)


def choosing(language: str = "en") -> LotsView:
    es = language == "es"
    values = ("cualquiera", "libre", "retenido", "embalado") if es else ("any", "free", "on hold", "packed")
    return lots(
        language, narrowings=tuple(Narrowing(one, one, is_set=one == values[1]) for one in values),
        choosing="Estado" if es else "State", is_narrowed=True,
    )  # fmt: skip


def exporting(language: str = "en") -> LotsView:
    es = language == "es"
    done, many = "212\u202f000", "1\u202f000\u202f000"
    detail = f"{done} de {many} lotes" if es else f"{done} of {many} lots"
    prompt = Prompt(Tone.NEUTRAL, "Escribiendo la hoja" if es else "Writing the sheet", detail, glyph=Glyph.WAITING)
    return lots(language, prompt=prompt, exporting=True)


def none(language: str = "en") -> LotsView:
    es = language == "es"
    prompt = Prompt(Tone.NEUTRAL, "0 lotes" if es else "0 lots", glyph=Glyph.DONE)
    return lots(language, prompt=prompt, export_blocked_by="ningún lote" if es else "no lots")


def empty(look: Look) -> LotsScreen:
    """The screen of a list without lots."""
    screen = LotsScreen(look, PAGE)
    screen.begin()
    return screen
