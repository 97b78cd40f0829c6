"""Registers of quality, as their rooms would show them: findings, dispositions."""

from enum import Enum

from tests.ui.station_samples import two_person
from ui.models.rows import Cell, Column, Row, RowKind
from ui.screens.register import RegisterView
from ui.widgets.action_bar import Action
from ui.widgets.form import FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.signing_panel import SigningView
from ui.widgets.tone import Tone


class Act(Enum):
    ONE = 1
    TWO = 2


def words_in(language: str, english: str, spanish: str) -> str:
    return spanish if language == "es" else english


def signing_of(language: str) -> SigningView:
    view = two_person(language, pin=True).side
    assert isinstance(view, SigningView)
    return view


FINDINGS = (
    (Glyph.REFUSED, "Claim classes were mixed", "Se mezclaron clases", "JM-2648-A011-E", "origin", "origen", "9 d",
     "SH-2651-H012-9"),
    (Glyph.REFUSED, "Second signature still owed", "Falta la segunda firma", "SC-2650-C081-4", "signature", "firma",
     "14 h", "3"),
    (Glyph.ATTENTION, "Balance outside the limits", "Balance fuera de límites", "HD-2650-C044-L", "mass", "masa",
     "2 d", "this lot"),
    (Glyph.ATTENTION, "Test result not met", "Ensayo no cumplido", "MG-2650-M198-U", "measurement", "medición", "6 h",
     "this lot"),
)  # fmt: skip


def findings(
    language: str = "en", *, chosen: bool = False, signing: bool = False, closed: bool = False, empty: bool = False
) -> RegisterView:
    def words(english: str, spanish: str) -> str:
        return words_in(language, english, spanish)

    sections = (
        Segment(1, words("Open", "Abiertos")),
        Segment(2, words("Closed", "Cerrados")),
        Segment(3, words("By person", "Por persona")),
    )
    nothing = words("No open finding", "Ningún hallazgo abierto")
    if empty:
        calm = Prompt(Tone.NEUTRAL, words("Nothing is in doubt", "No hay dudas"), glyph=Glyph.DONE)
        title = words("Open findings", "Hallazgos abiertos")
        return RegisterView(calm, title, "", (), (), nothing, sections, 1)
    if closed:
        return _closed(language, sections)
    is_narrow = chosen or signing
    columns = (Column("", 52), Column(words("Finding", "Hallazgo")), Column(words("Age", "Edad"), 90))
    wide = () if is_narrow else (Column(words("Blocks", "Bloquea"), is_fitted=True),)
    rows = []
    for number, (glyph, en, es, code, sort, clase, age, blocks) in enumerate(FINDINGS):
        below = f"{code} · {words(sort, clase)}"
        kept = words("3 boxes", "3 cajas") if blocks == "3" else blocks
        kept = words("this lot", "este lote") if blocks == "this lot" else kept
        cells = (Cell(glyph=glyph), Cell(words(en, es), below=below, is_strong=True), Cell(age, ink="ink2"))
        last = () if is_narrow else (Cell(kept, ink="ink2"),)
        is_on = is_narrow and number == 0
        rows.append(Row(number, (*cells, *last), RowKind.CURRENT if is_on else RowKind.LINE))
    answers = tuple(
        Segment(n, word)
        for n, word in enumerate(
            (
                words("No harm", "Sin daño"),
                words("Corrected", "Corregido"),
                words("Accepted", "Aceptado"),
            )
        )
    )
    form = FormView(
        1,
        words("Claim classes were mixed", "Se mezclaron clases"),
        "9 d",
        (
            FormField(
                "what",
                words("What it says", "Qué dice"),
                words("It is for none, the charge for DFARS.", "Es para ninguna, la carga para DFARS."),
                is_fixed=True,
            ),
            FormField("subject", words("Lot or box", "Lote o caja"), "JM-2648-A011-E", is_fixed=True),
            FormField("blocks", words("Blocks", "Bloquea"), "SH-2651-H012-9", is_fixed=True),
            FormField("disposition", words("Answer", "Respuesta"), "0", answers, is_listed=True),
            FormField("reason", words("Because", "Porque"), words("heel was purged", "se purgó el resto")),
        ),
    )
    blocked = "" if chosen else words("one badge signs", "firma una credencial")
    blocked = blocked if is_narrow else words("choose a finding", "elija un hallazgo")
    count = Prompt(Tone.NEUTRAL, words("4 open findings", "4 hallazgos abiertos"), glyph=Glyph.ATTENTION)
    badge = Prompt(
        Tone.SIGN, words("Key your PIN", "Teclee su PIN"), words("Settle the finding", "Resolver el hallazgo")
    )
    return RegisterView(
        badge if signing else count,
        words("Open findings", "Hallazgos abiertos"),
        "",
        (*columns, *wide),
        tuple(rows),
        nothing,
        sections,
        1,
        form if chosen else None,
        signing_of(language) if signing else None,
        (
            Action(
                Act.ONE,
                Icon.GRAPH,
                words("Open lot", "Abrir lote"),
                blocked_by="" if is_narrow else words("choose a finding", "elija un hallazgo"),
            ),
        ),
        Action(
            Act.TWO,
            Icon.CHECK,
            words("Settle", "Resolver"),
            "JM-2648-A011-E" if is_narrow else words("badge and PIN", "credencial y PIN"),
            "F12",
            blocked,
        ),
    )


def _closed(language: str, sections: tuple[Segment, ...]) -> RegisterView:
    def words(english: str, spanish: str) -> str:
        return words_in(language, english, spanish)

    columns = (
        Column(words("Finding", "Hallazgo")),
        Column(words("Closed by", "Cerrado por"), is_fitted=True),
        Column(words("After", "Tras"), 110),
    )
    told = (
        ("Code was keyed in", "El código se tecleó", "FE-2649-C121-8", "No harm", "Sin daño", "L. Ferrer", "40 min"),
        ("Count differs", "El recuento difiere", "MG-2650-M190-C", "Corrected", "Corregido", "M. Ortega", "3 d"),
    )
    rows = tuple(
        Row(
            None,
            (
                Cell(words(en, es), aside=code, below=words(answer, respuesta)),
                Cell(who, below=words("15 Dec 2026", "15 dic 2026"), ink="ink2"),
                Cell(age, ink="ink2"),
            ),
        )
        for en, es, code, answer, respuesta, who, age in told
    )
    count = Prompt(Tone.NEUTRAL, words("4 open findings", "4 hallazgos abiertos"), glyph=Glyph.ATTENTION)
    title, about = words("Closed", "Cerrados"), words("the last 90 days", "los últimos 90 días")
    return RegisterView(count, title, about, columns, rows, "", sections, 2)


def disposing(language: str = "en", *, wrong: bool = False) -> RegisterView:
    def words(english: str, spanish: str) -> str:
        return words_in(language, english, spanish)

    columns = (Column("", 52), Column(words("Container", "Envase")), Column(words("Left", "Queda"), is_fitted=True))
    rows = tuple(
        Row(
            n,
            (
                Cell(glyph=Glyph.HOLD),
                Cell(f"MG-2650-M198-U/{n}", is_identifier=True, below=words("Magnet P2", "Imán P2")),
                Cell("400 pcs", ink="ink2"),
            ),
            RowKind.CURRENT if n == 2 else RowKind.LINE,
        )
        for n in (1, 2, 3)
    )
    ways = tuple(
        Segment(word, word)
        for word in (
            words("Rework", "Retrabajo"),
            words("Regrade", "Otro grado"),
            words("Use as is", "Usar tal cual"),
            words("Return to the supplier", "Devolver al proveedor"),
            words("Scrap", "Chatarra"),
        )
    )
    problem = words("A number of pcs, no more than is left.", "Un número de pcs, no más de lo que queda.")
    steps = (
        Segment("c", words("Coating", "Recubrimiento")),
        *(Segment(n, "–") for n in range(4)),
    )
    form = FormView(
        2,
        "MG-2650-M198-U/2",
        words("Magnet", "Imán"),
        (
            FormField("disposition", words("Disposition", "Disposición"), words("Rework", "Retrabajo"), ways),
            FormField(
                "quantity",
                words("How much", "Cuánto"),
                "4000" if wrong else "40",
                problem=problem if wrong else "",
                hint=words("empty: all 400 pcs", "vacío: todo, 400 pcs"),
            ),
            FormField("step", words("At", "En"), "c", steps),
            FormField("reason", words("Because", "Porque"), words("pinholes", "poros")),
        ),
    )
    blocked = words("how much is wrong", "la cantidad no vale") if wrong else ""
    return RegisterView(
        Prompt(
            Tone.NEXT,
            words("What becomes of it?", "¿Qué se hace con ello?"),
            words("Corrosion measured again", "Se mide de nuevo"),
        ),
        words("On hold", "Retenido"),
        words("the rest goes on standing still", "lo demás sigue parado"),
        columns,
        rows,
        "",
        form=form,
        primary=Action(
            Act.TWO,
            Icon.CHECK,
            words("Dispose", "Disponer"),
            words("two badges, PINs", "dos credenciales, PIN"),
            "F12",
            blocked,
        ),
    )


def escapes(language: str = "en") -> RegisterView:
    def words(english: str, spanish: str) -> str:
        return words_in(language, english, spanish)

    columns = (
        Column("", 52),
        Column(words("Certificate", "Certificado")),
        Column(words("Customer", "Cliente"), is_fitted=True),
    )
    late = words("2 late facts · left 14 Dec 2026", "2 hechos tardíos · salió 14 dic 2026")
    rows = (
        Row(
            1,
            (
                Cell(glyph=Glyph.ATTENTION),
                Cell("C-26-H0931", is_identifier=True, below=late),
                Cell("Halvane", below=words("nobody told yet", "nadie avisado"), ink="ink2"),
            ),
            RowKind.CURRENT,
        ),
        Row(
            None,
            (
                Cell(),
                Cell(
                    words("Held: corrosion", "Retenido: corrosión"),
                    below=words("PR-2649-C081-4 · 15 Dec 2026", "PR-2649-C081-4 · 15 dic 2026"),
                ),
            ),
            RowKind.PART,
        ),
        Row(
            None,
            (
                Cell(),
                Cell(
                    words("Not met any more: Remanence", "Ya no se cumple: Remanencia"),
                    below=words("TA-SPEC-119 · 16 Dec 2026", "TA-SPEC-119 · 16 dic 2026"),
                ),
            ),
            RowKind.PART,
        ),
        Row(
            2,
            (
                Cell(glyph=Glyph.DONE),
                Cell(
                    "C-26-H0902", is_identifier=True, below=words("1 late fact · still here", "1 hecho tardío · aquí")
                ),
                Cell("Tern", below=words("closed", "cerrada"), ink="ink2"),
            ),
        ),
    )
    fields = (
        FormField("boxes", words("Boxes", "Cajas"), "BX-2650-P059-Z, BX-2650-P060-E", is_fixed=True),
        FormField(
            "contacts",
            words("Whom to call", "A quién llamar"),
            words("quality desk +1 555 0142", "calidad +1 555 0142"),
            is_fixed=True,
        ),
        FormField("told", words("Was told", "Se avisó a"), "–", is_fixed=True),
        FormField(
            "contact",
            words("Told", "Avisado"),
            words("quality desk", "calidad"),
            hint=words("who at the customer", "quién en el cliente"),
        ),
        FormField(
            "how",
            words("How", "Cómo"),
            words("telephone: boxes blocked", "teléfono: cajas bloqueadas"),
            hint=words("telephone, mail; what was said", "teléfono, correo; qué se dijo"),
        ),
        FormField("conclusion", words("Conclusion", "Conclusión"), ""),
    )
    return RegisterView(
        Prompt(Tone.NEUTRAL, words("1 open review", "1 revisión abierta"), glyph=Glyph.ATTENTION),
        words("Escape reviews", "Revisiones de fuga"),
        words("a late fact touches what was certified", "un hecho tardío toca lo certificado"),
        columns,
        rows,
        "",
        form=FormView(1, "C-26-H0931", "Halvane Actuation", fields),
        tools=(
            Action(Act.ONE, Icon.DOCUMENT, words("Certificate", "Certificado")),
            Action(
                Act.TWO,
                Icon.PHONE,
                words("Customer told", "Cliente avisado"),
                words("kept on record", "queda registrado"),
            ),
        ),
        primary=Action(
            Act.TWO,
            Icon.CHECK,
            words("Close the review", "Cerrar la revisión"),
            "C-26-H0931",
            "F12",
            words("tell the customer first", "avise antes al cliente"),
        ),
    )


def concessions(language: str = "en", *, filing: bool = False) -> RegisterView:
    def words(english: str, spanish: str) -> str:
        return words_in(language, english, spanish)

    wide = (
        Column(words("Until", "Hasta"), is_fitted=True),
        Column(words("Granted by", "Otorgada por"), is_fitted=True),
    )
    columns = (
        Column("", 52),
        Column(words("Concession", "Concesión")),
        Column(words("What is left", "Lo que queda"), is_fitted=True, is_right=True),
        *(() if filing else wide),
    )
    told = (
        (Glyph.DONE, "K-2026-118", words("in force", "vigente"), "MG-2650-M198-U", "380 pcs", "600 pcs", "31 Mar 2027"),
        (Glyph.ATTENTION, "K-2026-090", words("used up", "agotada"), "MG-2648-M150-A", "0 pcs", "250 pcs", ""),
    )
    rows = tuple(
        Row(
            number,
            (
                Cell(glyph=glyph),
                Cell(
                    number,
                    aside=standing,
                    below=f"{lot} · {words('Length · 40.08 mm', 'Longitud · 40,08 mm')}",
                    is_strong=True,
                ),
                Cell(left, below=words(f"of {whole}", f"de {whole}")),
                *(
                    ()
                    if filing
                    else (
                        Cell(until or words("open", "abierta"), ink="ink2"),
                        Cell("Halvane", below=words("1 document", "1 documento"), ink="ink2"),
                    )
                ),
            ),
        )
        for glyph, number, standing, lot, left, whole, until in told
    )
    form = FormView(
        1,
        "MG-2650-M201-5",
        words("Magnet", "Imán"),
        (
            FormField(
                "number",
                words("Number", "Número"),
                "K-2026-131",
                hint=words("as the customer calls it", "como la llama el cliente"),
            ),
            FormField(
                "quantity",
                words("How much", "Cuánto"),
                "0",
                problem=words("A number of pcs above zero.", "Un número de pcs mayor que cero."),
            ),
            FormField(
                "until",
                words("Last day", "Último día"),
                "2027-03-31",
                hint=words("2026-12-31; empty: open", "2026-12-31; vacío: abierta"),
            ),
            FormField(
                "excused",
                words("Excused", "Se dispensa"),
                "flux-moment",
                (
                    Segment("flux-moment", words("Flux moment", "Momento magnético")),
                    Segment("length", words("Length", "Longitud")),
                    Segment("", words("no test", "ningún ensayo")),
                ),
                hint=words("failed: Flux moment", "no cumplido: Momento magnético"),
                is_listed=True,
            ),
            FormField(
                "drawing",
                words("Made to drawing", "Fabricado según plano"),
                "",
                (Segment("", words("the one ordered", "el pedido")), Segment("E", "E"), Segment("D", "D")),
                is_listed=True,
            ),
            FormField("text", words("What may deviate", "Qué puede desviarse"), words("flux 4.10", "flujo 4,10")),
            FormField("by", words("Granted by", "Otorgada por"), "Halvane"),
            FormField(
                "document",
                words("Document", "Documento"),
                "a",
                (Segment("a", "K-131.pdf"), Segment("", words("none chosen", "ninguno"))),
                is_listed=True,
            ),
        ),
    )
    blocked = words("how much?", "¿cuánto?") if filing else words("scan a lot", "escanee un lote")
    return RegisterView(
        Prompt(
            Tone.NEUTRAL,
            words("1 concession in force", "1 concesión vigente"),
            words("Scan a lot to file another.", "Escanee un lote para archivar otra."),
            glyph=Glyph.DONE,
        ),
        words("Concessions", "Concesiones"),
        words("counted down as boxes are certified", "se descuenta al certificar cajas"),
        columns,
        rows,
        "",
        form=form if filing else None,
        primary=Action(
            Act.TWO,
            Icon.CHECK,
            words("File it", "Archivar"),
            words("kept on record", "queda registrado"),
            "F12",
            blocked,
        ),
    )


def kept_samples(language: str = "en", *, chosen: bool = False) -> RegisterView:
    def words(english: str, spanish: str) -> str:
        return words_in(language, english, spanish)

    columns = (
        Column("", 52),
        Column(words("Sample", "Muestra")),
        Column(words("What is left", "Lo que queda"), is_fitted=True),
        *(
            ()
            if chosen
            else (Column(words("Where", "Dónde"), is_fitted=True), Column(words("Until", "Hasta"), is_fitted=True))
        ),
    )
    told = (
        (Glyph.ATTENTION, "SA-2548-A011-K", "MG-2548-M012-7", "2 pcs", "2 pcs", words("1 Dec 2026", "1 dic 2026")),
        (Glyph.WAITING, "SA-2650-A031-C", "MG-2650-M198-U", "3 pcs", "5 pcs", words("16 Dec 2036", "16 dic 2036")),
    )
    rows = tuple(
        Row(
            code,
            (
                Cell(glyph=glyph),
                Cell(
                    code,
                    aside=words("kept", "guardada"),
                    below=f"{lot} · {words('corrosion', 'corrosión')}",
                    is_identifier=True,
                ),
                Cell(left, below=words(f"of {whole}", f"de {whole}")),
                *(() if chosen else (Cell("R1", ink="ink2"), Cell(until, ink="ink2"))),
            ),
            RowKind.CURRENT if chosen and glyph is Glyph.ATTENTION else RowKind.LINE,
        )
        for glyph, code, lot, left, whole, until in told
    )
    fates = tuple(
        Segment(n, word)
        for n, word in enumerate(
            (words("Used up", "Gastada"), words("Discarded", "Desechada"), words("Returned", "Devuelta"))
        )
    )
    form = FormView(
        1,
        "SA-2548-A011-K",
        words("kept", "guardada"),
        (
            FormField(
                "taken",
                words("Taken", "Tomada"),
                words("1 Dec 2025, L. Ferrer", "1 dic 2025, L. Ferrer"),
                is_fixed=True,
            ),
            FormField("where", words("Where", "Dónde"), "R1", is_fixed=True),
            FormField("until", words("Until", "Hasta"), words("1 Dec 2026", "1 dic 2026"), is_fixed=True),
            FormField("fate", words("What became of it", "Qué fue de ella"), "1", fates, is_listed=True),
            FormField(
                "quantity", words("How much", "Cuánto"), "", hint=words("empty: all 2 pcs", "vacío: todo, 2 pcs")
            ),
            FormField("reason", words("Because", "Porque"), words("its time is over", "venció su plazo")),
        ),
    )
    blocked = "" if chosen else words("choose a sample", "elija una muestra")
    return RegisterView(
        Prompt(Tone.NEUTRAL, words("1 sample past its end", "1 muestra vencida"), glyph=Glyph.ATTENTION),
        words("Samples", "Muestras"),
        "",
        columns,
        rows,
        "",
        (
            Segment(1, words("Kept", "Guardadas")),
            Segment(2, words("At a laboratory", "En un laboratorio")),
            Segment(3, words("Of a lot", "De un lote")),
        ),
        1,
        form if chosen else None,
        tools=(
            Action(
                Act.ONE,
                Icon.TRUCK,
                words("Send out", "Enviar"),
                words("to a laboratory", "a un laboratorio"),
                blocked_by=blocked,
            ),
        ),
        primary=Action(
            Act.TWO,
            Icon.CHECK,
            words("Discarded", "Desechada"),
            words("kept on record", "queda registrado"),
            "F12",
            blocked,
        ),
    )
