"""Sample views of a shipment and of the certificate that was issued for it."""

from msgspec.structs import replace

from tests.ui.samples import failing_checks, page_picture
from ui.screens.certificate import SheetFact, SheetView
from ui.screens.shipping import ShippingAsk, ShippingView
from ui.screens.shipping_head import RuleBadge, ShipmentTitle
from ui.screens.shipping_panels import (
    BoxesView,
    BoxLine,
    CertificateView,
    CheckLine,
    ChecksView,
    Fact,
    Failing,
    FixAct,
)
from ui.screens.station import Primary
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.signing_panel import SignedLine, Signer, SigningView
from ui.widgets.tone import Tone


def shipment_rules(language: str, *, passes: bool, empty: bool) -> tuple[RuleBadge, ...]:
    """None of a shipment that nothing lies in."""
    if empty:
        return ()
    es = language == "es"
    met, open_ = ("cumplido", "desconocido") if es else ("met", "unknown")
    dfars = "DFARS 252.225-7052"
    eu = "Regulation (EU) 2024/1252, Article 28"
    if passes:
        complete = "completo" if es else "complete"
        return (RuleBadge(f"{dfars}: {met}", Glyph.DONE), RuleBadge(f"{eu}: {complete}", Glyph.DONE))
    broken = "no cumplido" if es else "not met"
    more = f"2 reglas más: {open_}" if es else f"2 more rules: {open_}"
    return (RuleBadge(f"{dfars}: {broken}", Glyph.REFUSED), RuleBadge(more, Glyph.ATTENTION))


def shipping(
    language: str = "en",
    *,
    passes: bool = False,
    opens: bool = False,
    signing: bool = False,
    wrong: bool = False,
    empty: bool = False,
    certified: bool = False,
) -> ShippingView:
    """opens: it is the box's own lot that fails, so there is no way in to show."""
    es = language == "es"
    boxes = tuple(
        BoxLine(
            number,
            code,
            f"{held} · {pieces}\u00a0pcs",
            number,
            Glyph.REFUSED if bad else Glyph.DONE,
        )
        for number, (code, held, pieces, bad) in enumerate(
            (
                ("BX-2650-P059-Z", "MG-2650-M207-P", "1\u202f000", False),
                ("BX-2650-P060-E", "MG-2650-M207-P, MG-2650-M205-K", "1\u202f200", False),
                ("BX-2650-P061-C", "MG-2650-M198-U", "100", not passes),
                ("BX-2650-P062-A", "MG-2650-M207-P", "100", False),
            ),
            start=1,
        )
    )
    facts = (
        Fact("Bruto, pesado" if es else "Gross, weighed", "78,94 kg" if es else "78.94 kg"),
        Fact("Campo máximo, 2,1 m" if es else "Highest field, 2.1 m", "0,06 A/m" if es else "0.06 A/m"),
        Fact("límite 0,159 A/m" if es else "limit 0.159 A/m", "fluxgate FG-2", True),
    )
    failing = Failing(
        *failing_checks(es=es, opens=opens),
        (
            FixAct("lot", Icon.LIST, "Abrir MG-2650-M198-U" if es else "Open MG-2650-M198-U")
            if opens
            else FixAct("path", Icon.GRAPH, "Ver el camino" if es else "Show the path"),
            FixAct("ask", Icon.PERSON, "Avisar a calidad" if es else "Ask quality"),
        ),
    )
    names = (
        ("Dentro del saldo y la tolerancia de la línea", "2 400 de 2 400"),
        ("Lotes liberados", "2 lotes"),
        ("Ninguno retenido", "2 lotes"),
        ("Pasos firmados, dos personas donde toca", "61"),
        ("Ensayos dentro de la especificación", "28 de 28"),
        ("Básculas y galgas calibradas", "14"),
        ("El balance de masa cierra", "0,21 %"),
        ("Registros completos de estos lotes", "14:29"),
        ("Campo registrado por bulto", "4 de 4 · FG-2"),
        ("Reglas de origen cumplidas", "1 de 1"),
    ) if es else (
        ("Within open line balance and tolerance", "2 400 of 2 400"),
        ("Every lot released", "2 lots"),
        ("None on hold", "2 lots"),
        ("Every step signed, two people where needed", "61"),
        ("Tests inside the specification", "28 of 28"),
        ("Scales and gauges were in calibration", "14"),
        ("Mass balance closes", "0.21 %"),
        ("Records complete for these lots", "14:29"),
        ("Field per package recorded", "4 of 4 · fluxgate FG-2"),
        ("Rules of origin met", "1 of 1"),
    )  # fmt: skip
    fails = None if passes or empty else names[2] if opens else names[-1]
    checks = tuple(CheckLine(number, *pair) for number, pair in enumerate(names) if pair is not fails)
    count = "9 de 10 pasan" if es else "9 of 10 pass"
    every = "10 de 10 pasan" if es else "10 of 10 pass"
    sign = Primary("Firmar e imprimir" if es else "Sign and print", "L. Ferrer", icon=Icon.KEY)
    swap = Primary(
        "Cambiar la caja 3" if es else "Swap box 3",
        "por BX-2650-P088-P, estante P2" if es else "for BX-2650-P088-P, shelf P2, passes all",
        icon=Icon.SWAP,
    )
    view = ShippingView(
        ShipmentTitle(
            "SH-2651-H012-9",
            "Halvane Actuation",
            "Pedido 4500-88213, línea 2 · sale vie 18 dic" if es else "Order 4500-88213, line 2 · ships Fri 18 Dec",
            shipment_rules(language, passes=passes or opens, empty=empty),
            "Contrato W56HZV-26-C-0118" if es else "Contract W56HZV-26-C-0118",
        ),
        BoxesView("4 de 4 leídas" if es else "4 of 4 scanned", boxes, facts),
        ChecksView(every if passes else count, checks, None if passes else failing),
        CertificateView(
            "borrador" if es else "draft", page_picture(), 1, 2, ("L. Ferrer, calidad" if es else "L. Ferrer, quality",)
        ),
        sign if passes else swap,
        ShippingAsk.SIGN if passes else ShippingAsk.FIX,
        "" if passes else ("falla 1 comprobación" if es else "1 check fails"),
        carrier="Harrow Freight",
        has_rules=not empty,
    )
    if certified:
        load = Primary("Cargar" if es else "Load", "salen las cajas" if es else "the boxes leave", icon=Icon.TRUCK)
        return replace(view, primary=load, asks=ShippingAsk.LOAD, issued="C-26-H0931")
    if empty:
        nothing = BoxesView("0 de 4 leídas" if es else "0 of 4 scanned", ())
        waiting = replace(sign, blocked_by="faltan 4 cajas" if es else "4 boxes missing")
        no_page = CertificateView("borrador" if es else "draft")
        return replace(
            view, boxes=nothing, primary=waiting, asks=ShippingAsk.SIGN, certificate=no_page, sign_blocked_by=""
        )
    if signing:
        lines = (
            SignedLine("Certificado" if es else "Certificate", "borrador" if es else "draft"),
            SignedLine("Cajas" if es else "Boxes", "4"),
            SignedLine("Piezas" if es else "Pieces", "2 400"),
            SignedLine("Lote" if es else "Lot", "MG-2650-M207-P", is_identifier=True),
        )
        return replace(view, signing=SigningView(lines, (Signer("", "L. Ferrer"),), asks_pin=True, pin_of="L. Ferrer"))
    if wrong:
        prompt = Prompt(
            Tone.WRONG,
            "Caja de otro envío" if es else "Box of another shipment",
            instead="Escanee BX-2650-P062-A: estante P3." if es else "Scan BX-2650-P062-A instead: shelf P3.",
            code="BX-2650-P091-4",
        )
        return replace(view, prompt=prompt)
    return view


def certificate(
    language: str = "en", *, withdrawn: bool = False, shipped: bool = False, touched: bool = False
) -> SheetView:
    es = language == "es"
    number, boxes = "C-26-H0931", "BX-2650-P059-Z, BX-2650-P060-E, BX-2650-P061-C, BX-2650-P062-A"
    facts = (
        SheetFact("Número" if es else "Number", number, is_identifier=True),
        SheetFact("Emitido" if es else "Issued", "16 dic 2026" if es else "16 Dec 2026"),
        SheetFact("Firmado por" if es else "Signed by", "L. Ferrer (inspección)" if es else "L. Ferrer (inspection)"),
        SheetFact("Envío" if es else "Shipment", "SH-2651-H012-9", is_identifier=True),
        SheetFact("Línea de pedido" if es else "Order line", "4500-88213/2", is_identifier=True),
        SheetFact("Cliente" if es else "Customer", "Halvane Actuation"),
        SheetFact("Salió" if es else "Left", ("16 dic 2026" if es else "16 Dec 2026") if shipped else "–"),
        SheetFact("Cajas" if es else "Boxes", f"BX-2650-P059-Z, BX-2650-P060-E {'y 2 más' if es else 'and 2 more'}"),
    )
    page = CertificateView("", page_picture(), 1, 2)
    stands = Prompt(Tone.NEUTRAL, "Válido" if es else "Valid", code=number, glyph=Glyph.DONE)
    replaces = f"sustituye a {number}" if es else f"replaces {number}"
    if touched:
        late = "Lo toca un hecho tardío. Mire la revisión." if es else "A late fact touches it. Look at the review."
        doubtful = replace(stands, detail=late, glyph=Glyph.ATTENTION)
        two = "2 hechos tardíos" if es else "2 late facts"
        return SheetView(doubtful, facts, page, again=replaces, review=two)
    if not withdrawn:
        return SheetView(stands, facts, page, again=replaces)
    because = "Un ensayo no se sostiene" if es else "A test result does not hold"
    void = Prompt(Tone.NEUTRAL, "Anulado" if es else "Withdrawn", because, code=number, glyph=Glyph.WITHDRAWN)
    ask = f"Ask Halvane Actuation to destroy the paper and the labels of {number} on these boxes: {boxes}."
    pida = f"Pida a Halvane Actuation que destruya el papel y las etiquetas de {number} de estas cajas: {boxes}."
    tell = "Tell Halvane Actuation that no certificate covers the goods now."
    diga = "Avise a Halvane Actuation: ningún certificado ampara ahora el material."
    scan = f"Whoever scans the code of {number} is told that it is withdrawn."
    escanea = f"Quien escanee el código de {number} verá que está anulado."
    steps = (pida, diga, escanea) if es else (ask, tell, scan)
    gone = "ya no es válido" if es else "not valid any more"
    fails = "falla 1 comprobación" if es else "1 check fails"
    return SheetView(void, facts, page, steps, "", gone, fails)
