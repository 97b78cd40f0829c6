"""Sample views of the control charts: the day on which a mill's powder grows coarse."""

from decimal import Decimal
from itertools import pairwise

from msgspec.structs import replace

from ui.screens.charts import ChartFace, ChartsView, PointView, SeriesLine
from ui.widgets.control_chart import ChartDot, ChartLine, ControlChartView, DotMark, LineKind
from ui.widgets.fact_lines import FactLine
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice
from ui.widgets.segments import Segment

D = Decimal
VALUES = (
    *("3.03", "3.05", "3.00", "3.01", "3.06", "3.03", "2.99", "3.00", "3.04", "3.02", "2.97", "3.01"),
    *("3.03", "3.05", "3.00", "2.99", "3.04", "3.06", "3.08", "3.09", "3.10", "3.12", "3.15", "3.24"),
)


def _figure(text: str, language: str) -> str:
    return text.replace(".", ",") if language == "es" else text


def _chart(language: str, *, doubted: bool, face: ChartFace) -> ControlChartView:
    es = language == "es"
    if face in (ChartFace.RANGES, ChartFace.SCATTER):
        ranges = [abs(D(after) - D(before)) for before, after in pairwise(VALUES)]
        dots = tuple(
            ChartDot(n, value, f"JM-2649-M0{n + 20}-{n % 9}", f"{value}", DotMark.OUTSIDE if n == 22 else DotMark.PLAIN)
            for n, value in enumerate(ranges)
        )
        lines: tuple[ChartLine, ...] = (
            ChartLine(LineKind.LIMIT, D("0.10"), _figure("0.10", language), "Control"),
            ChartLine(LineKind.CENTRE, D("0.03"), _figure("0.03", language), "Media" if es else "Mean"),
            ChartLine(LineKind.LIMIT, D(0), "0", "Control"),
        )
        return ControlChartView("D50", dots, lines, 22)
    marks = dict.fromkeys(range(17, 23), DotMark.RUN) | {23: DotMark.OUTSIDE}
    if doubted:
        marks = {5: DotMark.DOUBTED, 6: DotMark.DOUBTED, 10: DotMark.EXPLAINED}
    dots = tuple(
        ChartDot(n, D(value), f"JM-26{49 + n // 12}-M0{n + 21}-{n % 9}", f"JM {value}", marks.get(n, DotMark.PLAIN))
        for n, value in enumerate(VALUES)
    )
    words = ("Esp. máx.", "Control", "Media", "Control", "Esp. mín.") if es else (
        "Spec max", "Control", "Mean", "Control", "Spec min",
    )  # fmt: skip
    kinds = (LineKind.SPEC, LineKind.LIMIT, LineKind.CENTRE, LineKind.LIMIT, LineKind.SPEC)
    heights = ("3.25", "3.15", "3.03", "2.90", "2.85")
    lines = tuple(
        ChartLine(kind, D(height), _figure(height, language), word)
        for kind, height, word in zip(kinds, heights, words, strict=True)
    )
    return ControlChartView("D50", dots, lines, 23)


def chart(
    language: str = "en", *, doubted: bool = False, face: ChartFace = ChartFace.VALUES, few: bool = False
) -> ChartsView:
    """A chart whose last lot is out, one with a doubted gauge, the ranges, or one with too few lots."""
    es = language == "es"
    shown = _chart(language, doubted=doubted, face=face)
    if few:
        shown = replace(shown, dots=shown.dots[:5], lines=(shown.lines[0], shown.lines[-1]), chosen=4)
    warning = "Último lote fuera de los límites" if es else "Last lot is outside the control limits"
    about = "7 seguidos subiendo" if es else "7 rising in a row"
    if few:
        warning, about = "Menos de 8 lotes: aún sin límites" if es else "Fewer than 8 lots: no limits yet", ""
    elif doubted:
        warning, about = "No se incumple ninguna regla" if es else "No rule is broken", ""
    notice = Notice(
        "Instrumento fuera de calibración" if es else "Gauge out of calibration",
        "2 puntos se dibujan abiertos y no cuentan para los límites (LD-1)."
        if es
        else "2 points are drawn open and left out of the limits (LD-1).",
    )
    point = PointView(
        "JM-2651-M004-7",
        _figure("3.24", language),
        "µm, límite 3,15\nesp. máx. 3,25" if es else "µm, limit 3.15\nspec max 3.25",
        (
            FactLine("Velocidad del clasificador" if es else "Classifier speed", "3 850 1/min"),
            FactLine("Oxígeno" if es else "Oxygen", "640 ppm"),
            FactLine("Cp · Cpk", _figure("1.12 · 0.94", language)),
        ),
    )
    cost = (
        FactLine("Prensado PR-1 pierde" if es else "Pressing PR-1 loses",
                  "11 h de material" if es else "11 h of feed"),
        FactLine("Listo en su lugar" if es else "Ready instead", "JM-2651-M002-K +1", is_code=True),
        FactLine("Pedidos en riesgo" if es else "Orders at risk",
                  "ninguno hasta 22 dic" if es else "none before 22 Dec"),
        FactLine("Para liberarlo" if es else "To release it", "dos credenciales" if es else "two badges"),
    )  # fmt: skip
    return ChartsView(
        title="Molienda por chorro, D50" if es else "Jet milling, D50",
        about="JM-1 · últimos 24 lotes · µm" if es else "JM-1 · last 24 lots · µm",
        others=(Segment(1, "O₂"), Segment(2, "D50"), Segment(3, "D90")),
        chosen=2,
        chart=shown,
        face=face,
        warning=warning,
        warning_about=about,
        glyph=Glyph.WAITING if few else Glyph.DONE if doubted else Glyph.ATTENTION,
        point=point,
        cost=cost,
        notice=notice if doubted else None,
        hold_title="Retener JM-2651-M004-7" if es else "Hold JM-2651-M004-7",
        hold_about="594 kg, cámara de guantes 2" if es else "594 kg, glove box 2",
        tell="JM-1",
        has_more=True,
        scatter="s" if face is ChartFace.SCATTER else "",
    )


def charts(language: str = "en", *, empty: bool = False, loading: bool = False) -> ChartsView:
    """The list of charts."""
    es = language == "es"
    lines = (
        SeriesLine(1, "JM-1", "Molienda por chorro, D50" if es else "Jet milling, D50", "JM-2651-M004-7",
                   _figure("3.24 µm", language),
                   "fuera de los límites de control" if es else "outside the control limits", Glyph.ATTENTION),
        SeriesLine(2, "HA-7731-02", "Carga de difusión, HcJ" if es else "GBD load, HcJ", "GD-2650-M003-R", "1 441 kA/m",
                   "ninguna regla incumplida" if es else "no rule is broken", Glyph.DONE),
        SeriesLine(3, "RETORT-1", "Decrepitación, hidrógeno residual" if es else "Decrepitation, residual hydrogen",
                   "HD-2651-M002-C", "1 240 ppm",
                   "menos de 8 lotes: aún sin límites" if es else "fewer than 8 lots: no limits yet", Glyph.WAITING),
    )  # fmt: skip
    return ChartsView(
        title="Gráficos de control" if es else "Control charts",
        about="los que incumplen una regla primero" if es else "those that break a rule first",
        series=() if empty or loading else lines,
        is_loading=loading,
    )
