"""Sample views of the mass balance: a month of jet milling that leaks, and what stands behind it."""

from decimal import Decimal

from ui.models.rows import Cell, Column, Row, RowKind
from ui.screens.balance import BalanceFace, BalanceView
from ui.widgets.fact_lines import FactLine
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice
from ui.widgets.segments import Segment
from ui.widgets.waterfall import BarKind, Leftover, WaterBar, WaterfallView

D = Decimal
NBSP, THIN = "\u00a0", "\u202f"


def _kg(figure: str, *, es: bool) -> str:
    return (figure.replace(".", ",") if es else figure) + f"{NBSP}kg"


def _picture(*, es: bool, is_closed: bool) -> WaterfallView:
    left = "5.73" if is_closed else "141.20"
    told = (
        ("opening", "En las máquinas antes" if es else "In the machines before", "11.80", BarKind.IN),
        ("inputs", "Entradas" if es else "Inputs", f"8{THIN}847.1", BarKind.IN),
        ("uptake", "Absorción" if es else "Uptake", "41.75", BarKind.IN),
        ("outputs", "Salidas" if es else "Outputs", f"8{THIN}670.7" if is_closed else f"8{THIN}535.2", BarKind.OUT),
        ("by", "Subproductos" if es else "By-products", "160.17", BarKind.OUT),
        ("losses", "Pérdidas declaradas" if es else "Declared losses", "28.87", BarKind.OUT),
        ("scrap", "Chatarra" if es else "Scrap", "23.40", BarKind.OUT),
        ("closing", "En las máquinas después" if es else "In the machines after", "11.80", BarKind.OUT),
        ("left", "Sin explicación" if es else "Unaccounted for", left, BarKind.LEFT),
    )
    bars = tuple(
        WaterBar(key, word, _kg(figure, es=es), D(figure.replace(THIN, "")), kind, f"{word}: {figure} kg")
        for key, word, figure, kind in told
    )
    leftover = Leftover(
        word="Lo permitido, y el error" if es else "Allowed, and the error",
        amount=D(left),
        sure=D("0.87") if is_closed else D("9.4"),
        least=D("-35.39"),
        most=D("88.47"),
        marks=(
            (D(left), _kg(left, es=es)), (D("88.47"), _kg("88.47", es=es)), (D("-35.39"), _kg("−35.39", es=es)),
            (D(0), _kg("0.000", es=es)),
        ),
        glyph=Glyph.DONE if is_closed else Glyph.ATTENTION,
    )  # fmt: skip
    return WaterfallView("Jet milling", bars, leftover, "outputs" if is_closed else None)


def _faces(*, es: bool, is_step: bool = True) -> tuple[Segment, ...]:
    words = ("Imagen", "Tandas" if is_step else "Pasos", "De qué", "Firmados") if es else (
        "Picture", "Runs" if is_step else "Steps", "Of what", "Signed",
    )  # fmt: skip
    return tuple(Segment(face, word) for face, word in zip(BalanceFace, words, strict=True))


def _spans(*, es: bool) -> tuple[Segment, ...]:
    words = ("Turno", "Día", "Mes") if es else ("Shift", "Day", "Month")
    return tuple(Segment(n, word) for n, word in enumerate(words))


def balance(
    language: str = "en",
    *,
    face: BalanceFace = BalanceFace.PICTURE,
    closed: bool = False,
    unknown: bool = False,
    changed: bool = False,
) -> BalanceView:
    es = language == "es"
    columns, rows = _table(face, es=es)
    verdicts = ("Cuadra", "No cuadra", "No se sabe") if es else ("Closes", "Does not close", "Cannot tell")
    verdict = verdicts[0 if closed else 2 if unknown else 1]
    becauses = (
        ("dentro de los límites", "más allá de los límites y del error", "falta la exactitud de SC-4, y 2 más")
        if es
        else ("within the limits", "beyond the limits and the error", "the accuracy of SC-4 is not on file, and 2 more")
    )
    left = "5.73" if closed else "141.20"
    to, keyed = ("a", "tecleadas") if es else ("to", "keyed")
    sure = "0.87" if closed else "9.40"
    facts = [
        FactLine("Error, k = 2", f"± {_kg(sure, es=es)}"),
        FactLine("Permitido" if es else "Allowed", f"{_kg('−35.39', es=es)} {to} {_kg('88.47', es=es)}"),
        FactLine("Pesadas" if es else "Weighings", f"1{THIN}824, 16 {keyed}"),
    ]
    if changed:
        facts.append(FactLine("Firmado" if es else "Signed", "R. Ibarra, 2 dic" if es else "R. Ibarra, 2 Dec"))
        facts.append(FactLine("Cambiado después" if es else "Changed since", "3 registros" if es else "3 entries"))
    return BalanceView(
        title="Molienda por chorro" if es else "Jet milling",
        about="1 nov 2026 – 30 nov 2026 · 214 tandas" if es else "1 Nov 2026 – 30 Nov 2026 · 214 runs",
        spans=_spans(es=es),
        span=2,
        faces=_faces(es=es),
        face=face,
        verdict=verdict,
        because=becauses[0 if closed else 2 if unknown else 1],
        glyph=Glyph.DONE if closed else Glyph.PROVISIONAL if unknown else Glyph.ATTENTION,
        picture=_picture(es=es, is_closed=closed),
        columns=columns,
        rows=rows,
        nothing="",
        figure=_kg(left, es=es),
        share=(("0,06" if es else "0.06") if closed else ("1,59" if es else "1.59")) + f"{NBSP}%",
        facts=tuple(facts),
        parts_title="Error por báscula" if es else "Error by scale",
        parts=tuple(
            FactLine(name, f"± {_kg(sure, es=es)}") for name, sure in (("JM-1-B", "0.221"), ("HD-1-B", "0.155"))
        ),
        notice=Notice("El balance está firmado" if es else "The balance is signed", is_done=True) if changed else None,
        sign_about=verdict,
        sign_blocked_by=("aún no ha terminado" if es else "not over yet") if unknown else "",
    )


def _table(face: BalanceFace, *, es: bool) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    into = "Entró" if es else "In"
    left = "Sin explicación" if es else "Unaccounted for"
    match face:
        case BalanceFace.RUNS:
            columns = (
                Column("Lote" if es else "Lot"),
                Column("Cuándo" if es else "At", is_fitted=True),
                Column(into, is_fitted=True, is_right=True),
                Column(left, is_fitted=True, is_right=True),
            )
            rows = tuple(
                Row(code, (Cell(code, is_identifier=True), Cell(at, ink="ink2"), Cell(_kg("600.00", es=es), ink="ink2"),
                           Cell(_kg(miss, es=es), is_strong=True)))
                for code, at, miss in (
                    ("JM-2650-A041-K", "9 nov 14:02" if es else "9 Nov 14:02", "61.30"),
                    ("JM-2650-A042-L", "9 nov 18:40" if es else "9 Nov 18:40", "58.10"),
                    ("JM-2651-A003-M", "16 nov 02:11" if es else "16 Nov 02:11", "4.25"),
                )
            )  # fmt: skip
            return columns, rows
        case BalanceFace.SCOPES:
            told = (
                ("", "Toda la planta" if es else "The whole plant"),
                ("Paso" if es else "Step", "Molienda por chorro" if es else "Jet milling"),
                ("Máquina" if es else "Machine", "MILL-1"),
                ("Propietario" if es else "Owner", "Tern Actuation"),
            )
            return (Column("", is_fitted=True), Column("De qué" if es else "Of what")), tuple(
                Row(
                    n, (Cell(sort, ink="ink3"), Cell(word, is_strong=True)), RowKind.CURRENT if n == 1 else RowKind.LINE
                )
                for n, (sort, word) in enumerate(told)
            )
        case BalanceFace.SIGNED:
            heads: tuple[Column, ...] = (
                Column("", 48),
                Column("De qué" if es else "Of what"),
                Column(left, is_fitted=True, is_right=True),
                Column("Firmado" if es else "Signed", is_fitted=True),
            )
            step = "Molienda por chorro" if es else "Jet milling"
            rows = tuple(
                Row(n, (Cell(glyph=glyph), Cell(step, is_strong=True, below=days),
                        Cell(_kg(miss, es=es), below=f"± {_kg(sure, es=es)}"), Cell(by, ink="ink2", below=changed)))
                for n, (glyph, days, miss, sure, by, changed) in enumerate((
                    (Glyph.ATTENTION, "1 – 30 nov 2026" if es else "1 – 30 Nov 2026", "141.20", "0.870",
                     "R. Ibarra, 2 dic" if es else "R. Ibarra, 2 Dec",
                     "cambiado después: 3 registros" if es else "changed since: 3 entries"),
                    (Glyph.DONE, "1 – 31 oct 2026" if es else "1 – 31 Oct 2026", "5.73", "0.270",
                     "R. Ibarra, 2 nov" if es else "R. Ibarra, 2 Nov", ""),
                ))
            )  # fmt: skip
            return heads, rows
        case _:
            return (), ()


def nothing(language: str = "en") -> BalanceView:
    """A day on which nothing was run."""
    es = language == "es"
    words = "No hubo ninguna tanda" if es else "Nothing was run"
    return BalanceView(
        title="Toda la planta" if es else "The whole plant",
        about="mié. 16 dic 2026" if es else "Wed 16 Dec 2026",
        spans=tuple(
            Segment(n, word) for n, word in enumerate(("Turno", "Día", "Mes") if es else ("Shift", "Day", "Month"))
        ),
        span=1,
        faces=_faces(es=es, is_step=False),
        face=BalanceFace.RUNS,
        verdict=words,
        glyph=Glyph.PROVISIONAL,
        nothing=words,
        sign_about=words,
        sign_blocked_by="no hubo ninguna tanda" if es else "nothing was run",
    )
