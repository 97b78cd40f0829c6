"""Sample views of a lot, of what it was made of and of where it went."""

from tests.ui.samples import D
from ui.models.lineage import Direction, Lineage, Link, Node
from ui.screens.lot import LotTab, LotView
from ui.screens.lot_panels import ChosenView, LotTitle
from ui.screens.lot_rows import ResultLine, SignatureLine, StepLine
from ui.screens.trace import GraphView, HereLine, ShippedLine, SourceLine, TraceView
from ui.screens.trace_answer import BoundsView
from ui.widgets.drill_clock import DrillView
from ui.widgets.gauge import Reading
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice
from ui.widgets.origin_panel import OriginPart, OriginRow, OriginView
from ui.widgets.segments import Segment
from ui.widgets.share_bar import SharePart, ShareView


def lineage(direction: Direction = Direction.BACK) -> Lineage:
    columns = (
        "Oxide",
        "Reduction",
        "Strip casting",
        "HD · jet mill",
        "Press · sinter",
        "GB diffusion",
        "Machine · coat",
    )
    nodes = (
        Node("OX-2641-C012", "262.4 kg · AU", 0), Node("OX-2640-C009", "158.0 kg · US", 0),
        Node("RO-2642-C005", "recycled · US", 0), Node("RM-2645-C037", "220.0 kg", 1),
        Node("RM-2644-C032", "166.1 kg", 1),
        Node("SC-2646-A011", "598.9 kg", 2), Node("SC-2646-A012", "599.3 kg", 2), Node("JM-2647-A008", "594.0 kg", 3),
        Node("JM-2647-A009", "396.0 kg", 3), Node("SN-2648-A019", "300.0 kg", 4), Node("SN-2648-A020", "300.0 kg", 4),
        Node("TF-2643-C003", "Tb source · AU", 4, is_known=False), Node("GD-2649-A031", "280.0 kg", 5),
        Node("MG-2650-M207", "2 400 pcs", 6),
    )  # fmt: skip
    drawn = (
        ("OX-2641-C012", "RM-2645-C037", 262_400), ("OX-2640-C009", "RM-2644-C032", 158_000),
        ("RO-2642-C005", "RM-2644-C032", 40_500), ("RM-2645-C037", "SC-2646-A011", 100_000),
        ("RM-2644-C032", "SC-2646-A011", 84_800), ("RM-2645-C037", "SC-2646-A012", 120_000),
        ("RM-2644-C032", "SC-2646-A012", 64_800), ("SC-2646-A011", "JM-2647-A008", 418_000),
        ("SC-2646-A012", "JM-2647-A008", 176_000), ("SC-2646-A012", "JM-2647-A009", 396_000),
        ("JM-2647-A008", "SN-2648-A019", 300_000), ("JM-2647-A008", "SN-2648-A020", 96_000),
        ("JM-2647-A009", "SN-2648-A020", 204_000), ("SN-2648-A019", "GD-2649-A031", 168_000),
        ("SN-2648-A020", "GD-2649-A031", 112_000), ("GD-2649-A031", "MG-2650-M207", 1),
    )  # fmt: skip
    links = (*(Link(*ends) for ends in drawn), Link("TF-2643-C003", "GD-2649-A031", 0, is_aside=True))
    if direction is Direction.BACK:
        return Lineage(columns, nodes, links, "MG-2650-M207", "OX-2641-C012", direction)
    return Lineage(columns, nodes, links, "OX-2641-C012", "GD-2649-A031", direction)


def lot(
    language: str = "en",
    tab: LotTab = LotTab.GENEALOGY,
    *,
    origin: bool = False,
    doubted: bool = False,
    drawn: Lineage | None = None,
) -> LotView:
    es = language == "es"
    doubt = Notice(
        "El reloj iba atrasado" if es else "The clock was behind",
        "Iba 3 600 s por detrás del diario. Las horas de entonces pueden estar mal; el orden de los registros, no."
        if es
        else "It stood 3 600 s behind the journal. Times of then may be wrong; the order of the entries is not.",
        "Resolver" if es else "Settle",
    )
    title = LotTitle(
        "MG-2650-M207-P",
        Glyph.DONE,
        "Liberado" if es else "Released",
        "· sin retenciones · estante P3" if es else "· no holds · packing shelf P3",
        "N48H 40 × 20 × 5 mm · 2 400 uds · 72,62 kg" if es else "N48H 40 × 20 × 5 mm · 2 400 pcs · 72.62 kg",
    )
    chosen = ChosenView(
        "OX-2641-C012-X",
        "Óxido Nd-Pr, AU" if es else "Nd-Pr oxide, AU",
        "59,4 %" if es else "59.4 %",
        "del Nd-Pr de este lote\n13,1 de 22,1 kg" if es else "of this lot’s Nd-Pr\n13.1 of 22.1 kg",
        "11 registros, 13 firmas, todo válido" if es else "11 records, 13 signatures, all valid",
    )
    au, us, my = (OriginPart("AU", D("59.4"), True), OriginPart("US", D("32.3")), OriginPart("MY", D("59.4"), True))
    whole = (OriginPart("US", D(100)),)
    shown = OriginView(
        "Origen, % de masa" if es else "Origin, % of mass",
        ("Extraído o reciclado", "Separado", "Reducido", "Fundido") if es
        else ("Mined or recycled", "Separated", "Reduced", "Melted"),
        (
            OriginRow("Nd-Pr", "30,4 % del lote" if es else "30.4 % of lot", (
                (au, us, OriginPart("Rec. US", D("8.3"))), (my, OriginPart("US", D("40.6"))), whole, whole)),
            OriginRow("Tb", "0,34 % del lote" if es else "0.34 % of lot", (
                (OriginPart("AU", D(100)),), (OriginPart("MY", D(100)),), "fluoruro" if es else "as fluoride", whole)),
        ),
    )  # fmt: skip
    steps = tuple(
        StepLine(number, when, step, place, people, glyph=glyph)
        for number, (when, step, place, people, glyph) in enumerate(
            (
                ("14 Dec 09:12", "Inspection" if not es else "Inspección", "IN-1", "L. Ferrer", Glyph.DONE),
                ("12 Dec 16:40", "Magnetising" if not es else "Imantado", "MG-1", "A. Ruiz", Glyph.DONE),
                ("11 Dec 10:05", "Coating" if not es else "Recubrimiento", "Plater", "M. Ortega", Glyph.PROVISIONAL),
            )
        )
    )
    tests = (
        ResultLine(
            1, "Remanencia" if es else "Remanence", "GD-2649-A031-1", "1,418 T" if es else "1.418 T", "1.370–1.430 T",
            "cumple" if es else "met", Glyph.DONE,
            Reading(D("1.35"), D("1.45"), D("1.37"), D("1.43"), D("1.418")),
            "carga de difusión" if es else "diffusion load", "IEC 60404-5 · BH-2 · 23\u00a0°C", "",
            "1.409–1.424, n\u00a05", "informe GD-2649-A031-1 R1" if es else "report GD-2649-A031-1 R1",
        ),
        ResultLine(
            2, "Coercitividad intrínseca" if es else "Intrinsic coercivity", "SN-2648-A011-H", "1\u202f441\u00a0kA/m",
            "≥\u00a01\u202f353\u00a0kA/m", "sin valor" if es else "void", Glyph.WITHDRAWN, None,
            "carga de sinterizado" if es else "sinter load", "BH-2",
            "heredado de PR-2648-A017-C" if es else "inherited from PR-2648-A017-C", "1\u202f421–1\u202f446, n\u00a05",
            "anulado por difusión" if es else "voided by grain-boundary diffusion",
        ),
        ResultLine(
            3, "Largo" if es else "Length", "MG-2650-A012-P", "40.010\u00a0mm", "40.00 ± 0.05 mm",
            "no cumple" if es else "not met", Glyph.REFUSED,
            Reading(D("39.9"), D("40.1"), D("39.95"), D("40.05"), D("40.08")),
            "lote final" if es else "final lot", "Drawing · MM-4", "",
            "39.93–40.08, n\u00a0125, 4\u00a0/\u00a0Ac\u00a03",
            "informe MG-2650-A012-P R2" if es else "report MG-2650-A012-P R2",
        ),
        ResultLine(
            4, "Corrosión" if es else "Corrosion resistance", "lote de recubrimiento" if es else "plating lot", "",
            "no red rust, 48 h", "falta" if es else "missing", Glyph.WAITING, None,
            "lote de recubrimiento" if es else "plating lot",
        ),
    )  # fmt: skip
    signatures = (
        SignatureLine(
            1, "Lot released" if not es else "Lote liberado", "L. Ferrer", "Quality" if not es else "Calidad",
            "14 Dec 09:12", "valid" if not es else "válida",
        ),
    )  # fmt: skip
    return LotView(
        title,
        tab,
        "De dónde viene su Nd-Pr" if es else "Where its Nd-Pr came from",
        "ancho de cinta = parte de la masa" if es else "ribbon width = mass share",
        drawn or lineage(),
        chosen,
        shown if origin else None,
        steps=steps,
        tests=tests,
        signatures=signatures,
        notice=doubt if doubted else None,
        trace_from="OX-2641-C012-X",
    )


def trace(
    language: str = "en",
    direction: Direction = Direction.FORWARD,
    *,
    graph: bool = False,
    late: bool = False,
    drilled: bool = False,
    past: bool = False,
) -> TraceView:
    es = language == "es"
    forward = direction is Direction.FORWARD
    words = ("Enviado", "En la planta", "Chatarra", "No hallado") if es else (
        "Shipped", "In the plant", "Scrap", "Not found"
    )  # fmt: skip
    amounts = (D("5.22"), D("6.11"), D("2.62"), D("0.05"))
    not_yet = "aún no" if es else "Not yet"
    free, held = ("Libre", "Retenido") if es else ("Free", "Hold")
    shipped = (
        ShippedLine(1, "SH-2645-H007", "Halvane Actuation", "6 Nov", "3", "12.1 %", not_yet),
        ShippedLine(2, "SH-2647-H003", "Halvane Actuation", "20 Nov", "2", "6.4 %", not_yet),
        ShippedLine(3, "SH-2648-H010", "Orrin Motion and Actuation Components", "27 Nov", "4", "6.4 %", not_yet),
    )
    here = (
        HereLine(1, "MG-2650-M198", "Caja 3 de SH-2651-H012" if es else "Box 3 of SH-2651-H012", "6.4 %", free),
        HereLine(2, "GD-2649-A030", "Horno G-2" if es else "Furnace G-2, running", "6.4 %", free),
        HereLine(3, "CT-2649-A014", "Recubridor" if es else "Coating CT-1", "6.4 %", free),
        HereLine(4, "SN-2645-A006", "Estante D1" if es else "Rack D1", "12.1 %", free),
        HereLine(5, "JM-2637-A002", "Caja 4" if es else "Glove box 4", "31 %", held, Glyph.HOLD),
    )
    sources = (
        SourceLine(1, "OX-2641-C012", "Óxido Nd-Pr" if es else "Nd-Pr oxide", "Tern Oxides", "3 Oct", "59.4 %"),
        SourceLine(2, "OX-2640-C009", "Óxido Nd-Pr" if es else "Nd-Pr oxide", "Halite Refining", "29 Sep", "32.3 %"),
        SourceLine(3, "RO-2642-C005", "Óxido reciclado" if es else "Recycled oxide", "Loop Metals", "12 Oct", "8.3 %"),
    )
    answer = "3 envíos, 2 clientes.\n5 lotes siguen aquí." if es else "3 shipments, 2 customers.\n5 lots still here."
    back = "3 óxidos de 3 proveedores." if es else "3 oxides from 3 suppliers."
    known = ("Como se sabía el 3 dic 2026 · " if es else "As known on 3 Dec 2026 · ") if past else ""
    return TraceView(
        "OX-2633-C004-N" if forward else "MG-2650-M207-P",
        ("Óxido Nd-Pr, 14,00 kg" if es else "Nd-Pr oxide, 14.00 kg") if forward else "N48H",
        direction,
        answer if forward else back,
        f"{known}41 214 registros buscados en 0,4 s · 12 lotes"
        if es
        else f"{known}41 214 records searched in 0.4 s · 12 lots",
        ShareView(
            "Dónde están los 14,00 kg" if es else "Where the 14.00 kg is now",
            "kg",
            tuple(SharePart(word, amount) for word, amount in zip(words, amounts, strict=True)),
        )
        if forward
        else None,
        notice=Notice(
            "Simulacro con OX-2633-C004-N" if es else "Drill on OX-2633-C004-N",
            "de 1 lote, en 12 lotes · 3 envíos, 2 clientes · el balance cierra sobre 14,00 kg"
            if es
            else "from 1 lot, into 12 lots · 3 shipments, 2 customers · the balance closes over 14.00 kg",
            is_done=True,
        )
        if drilled
        else None,
        incomplete=None
        if past or drilled
        else Notice(
            "Puede faltar algo." if es else "May be incomplete.",
            "Nada del terminal C desde el 16 dic 09:12. Empezado y sin registrar en CT-1 (CT-2649-A014)."
            if es
            else "Nothing from terminal C since 16 Dec 09:12. Begun and not recorded yet at CT-1 (CT-2649-A014).",
        ),
        clock=None if past else DrillView(2105 if late else 221, 1800, is_over=drilled, is_drill=drilled),
        bounds=_bounds(es=es, past=past),
        drilled=("cierra, 0,4 s" if es else "it closes, 0.4 s") if drilled else "",
        shipped=shipped,
        shipped_about="9 cajas, 6 000 piezas" if es else "9 boxes, 6 000 pieces",
        here=here,
        sources=sources,
        graph=GraphView(lineage(direction) if graph else None, is_shown=graph, is_offered=True),
        hold_title="Retener 4 lotes" if es else "Hold 4 lots",
        hold_blocked_by=("esto es el pasado" if es else "this is the past") if past else "",
        contacts="" if past else "2 clientes" if es else "2 customers",
    )


def _bounds(*, es: bool, past: bool) -> BoundsView:
    comma = "," if es else "."
    shares = ("Todos" if es else "All", f"0{comma}01 %", f"0{comma}1 %", "1 %", "10 %")
    known = ("Como se sabía el 3 dic 2026" if es else "As known on 3 Dec 2026") if past else (
        "Como se sabía el…" if es else "As known on…"
    )  # fmt: skip
    below = ("3 lotes por debajo, 12,40 kg" if es else "3 lots below it, 12.40 kg") if past else ""
    return BoundsView(
        tuple(Segment(number, word) for number, word in enumerate(shares)),
        3 if past else 0,
        below,
        (Segment(False, "Ahora" if es else "As of now"), Segment(True, known)),
        past,
    )
