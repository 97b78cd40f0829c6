"""Documents of evidence, as their rooms would show them."""

from tests.ui.quality_samples import Act, signing_of, words_in
from tests.ui.samples import page_picture
from traceapp.domain.oxide import written
from ui.models.rows import Cell, Column, Row, RowKind
from ui.screens.paper import PaperView
from ui.screens.register import RegisterView
from ui.widgets.action_bar import Action
from ui.widgets.form import FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.prompt_band import Prompt
from ui.widgets.segments import Segment
from ui.widgets.tone import Tone

PAPERS = (
    (Glyph.DONE, "Nd-Pr oxide of Northmere, 2026", "Óxido Nd-Pr de Northmere, 2026", "for a period", "para un periodo",
     "mined, separated", "minado, separado", "counts", "vale", "1 Jan 2026 – 31 Dec 2026", "M. Castellan"),
    (Glyph.DONE, "Setouchi K2291, mill certificate", "Setouchi K2291, certificado de colada", "for one lot",
     "para un lote", "all of it", "todo", "counts", "vale", "open", "M. Castellan"),
    (Glyph.ATTENTION, "Nd-Pr oxide of Northmere, 2025", "Óxido Nd-Pr de Northmere, 2025", "for a period",
     "para un periodo", "mined, separated", "minado, separado", "its period is over", "su periodo terminó",
     "1 Jan 2025 – 31 Dec 2025", "M. Castellan"),
)  # fmt: skip


def documents(
    language: str = "en", *, chosen: bool = False, filing: bool = False, signing: bool = False, empty: bool = False
) -> RegisterView:
    def words(english: str, spanish: str) -> str:
        return words_in(language, english, spanish)

    parts = (
        Segment(1, words("To be reviewed · 1", "Por revisar · 1")),
        Segment(2, words("Accepted · 3", "Aceptados · 3")),
        Segment(3, words("Turned down, revoked", "Rechazados, revocados")),
        Segment(4, words("File another · 2", "Archivar otro · 2")),
    )
    waits = Prompt(Tone.NEUTRAL, words("1 document to be reviewed", "1 documento por revisar"), glyph=Glyph.WAITING)
    see = Action(
        Act.ONE,
        Icon.DOCUMENT,
        words("See it", "Verlo"),
        blocked_by="" if chosen or signing else words("choose a document", "elija un documento"),
    )
    pin_words = words("badge and PIN", "credencial y PIN")
    if empty:
        return RegisterView(
            Prompt(
                Tone.NEUTRAL,
                words("Every document is reviewed", "Todos los documentos están revisados"),
                glyph=Glyph.DONE,
            ),
            words("To be reviewed", "Por revisar"),
            "",
            (),
            (),
            words("No document waits for a review", "Ningún documento espera revisión"),
            (Segment(1, words("To be reviewed", "Por revisar")), *parts[1:]),
            1,
            tools=(see,),
            primary=Action(
                Act.TWO,
                Icon.CHECK,
                words("Accept", "Aceptar"),
                pin_words,
                "F12",
                words("choose a document", "elija un documento"),
            ),
        )
    if filing:
        return _filing(language, parts)
    is_narrow = chosen or signing
    columns = (Column("", 52), Column(words("Document", "Documento")))
    wide = (
        Column(words("Period", "Periodo"), is_fitted=True),
        Column(words("Said by", "Dicho por"), is_fitted=True),
    )
    rows = []
    for number, (glyph, en, es, sort, clase, covers, abarca, state, estado, period, by) in enumerate(PAPERS):
        below = " · ".join((words(sort, clase), words(covers, abarca), words(state, estado)))
        when = words(period, period.replace("Jan", "ene").replace("Dec", "dic").replace("open", "abierto"))
        last = (
            ()
            if is_narrow
            else (Cell(when, ink="ink2"), Cell(by, below=words("24 Nov 2026", "24 nov 2026"), ink="ink2"))
        )
        is_on = is_narrow and number == 1
        cells = (Cell(glyph=glyph), Cell(words(en, es), below=below, is_strong=True), *last)
        rows.append(Row(number, cells, RowKind.CURRENT if is_on else RowKind.LINE))
        if is_on:
            valid = Cell("C-26-A002", aside=words("valid", "vigente"), is_identifier=True)
            alloy = Cell("SC-2648-A001-X", aside=words("Cast alloy strip", "Aleación en cinta"), is_identifier=True)
            rows += [Row(10, (Cell(), valid), RowKind.PART), Row(11, (Cell(), alloy), RowKind.PART)]
    name = words("Setouchi K2291, mill certificate", "Setouchi K2291, certificado de colada")
    fields = (
        FormField(
            "reason",
            words("Reason", "Motivo"),
            words("the cast was another", "la colada era otra") if signing else "",
            hint=words("why it does not count, or counts no more", "por qué no vale, o ya no vale"),
        ),
        FormField(
            "leaning",
            words("Leaning on it", "Se apoya en él"),
            words("1 lot, 1 certificate", "1 lote, 1 certificado"),
            hint=words("8 boxes", "8 cajas"),
            is_fixed=True,
        ),
        FormField("file", words("File", "Archivo"), "setouchi-K2291.txt", is_fixed=True),
        FormField("sort", words("Evidence", "Prueba"), words("for one lot", "para un lote"), is_fixed=True),
        FormField("covers", words("It covers", "Abarca"), words("all of it", "todo"), is_fixed=True),
        FormField("lots", words("Lots", "Lotes"), "SC-2648-A001-X", is_fixed=True),
        FormField("period", words("Period", "Periodo"), words("open", "abierto"), is_fixed=True),
        FormField(
            "filed",
            words("Filed by", "Archivado por"),
            "D. Novak",
            hint=words("23 Nov 2026", "23 nov 2026"),
            is_fixed=True,
        ),
        FormField(
            "said",
            words("Said by", "Dicho por"),
            "M. Castellan",
            hint=words("24 Nov 2026", "24 nov 2026"),
            is_fixed=True,
        ),
    )
    blocked = words("one badge signs", "firma una credencial") if signing else words("give a reason", "dé un motivo")
    blocked = blocked if is_narrow else words("choose a document", "elija un documento")
    badge = Prompt(Tone.SIGN, words("Key your PIN", "Teclee su PIN"), words("Revoke the evidence", "Revocar la prueba"))
    return RegisterView(
        badge if signing else waits,
        words("Accepted", "Aceptados"),
        "",
        (*columns, *(() if is_narrow else wide)),
        tuple(rows),
        "",
        parts,
        2,
        FormView(1, name, words("counts", "vale"), fields) if is_narrow else None,
        signing_of(language) if signing else None,
        (see, Action(Act.ONE, Icon.LOCK, words("Turn down", "Rechazar"), pin_words, blocked_by=blocked)),
        Action(Act.TWO, Icon.LOCK, words("Revoke", "Revocar"), pin_words, "F12", blocked),
    )


def _filing(language: str, parts: tuple[Segment, ...]) -> RegisterView:
    def words(english: str, spanish: str) -> str:
        return words_in(language, english, spanish)

    sorts = (
        Segment("", words("none chosen", "ninguno elegido")),
        Segment("lot", words("for one lot", "para un lote")),
        Segment("blanket", words("for a period", "para un periodo")),
    )
    fields = (
        FormField(
            "about",
            words("What it is", "Qué es"),
            words("Northmere 1203", "Northmere 1203"),
            hint=words("in few words, for the list", "en pocas palabras, para la lista"),
        ),
        FormField("sort", words("Evidence", "Prueba"), "blanket", sorts, is_listed=True),
        FormField(
            "covers",
            words("It covers", "Abarca"),
            "dug Nd",
            problem=words("“dug Nd” is no stage and no element.", "“dug Nd” no es etapa ni elemento."),
        ),
        FormField(
            "lots",
            words("Lots", "Lotes"),
            "OX-2649-A001-7",
            hint=words("scan them one by one", "escanéelos uno a uno"),
        ),
        FormField(
            "first",
            words("First day", "Primer día"),
            "2026-01-01",
            hint=words("of deliveries that it speaks for", "de las entregas de las que habla"),
        ),
        FormField(
            "last",
            words("Last day", "Último día"),
            "2026-12-31",
            hint=words("2026-12-31; empty: open", "2026-12-31; vacío: abierta"),
        ),
    )
    rows = (
        Row(1, (Cell(glyph=Glyph.NEXT), Cell("northmere-1203.pdf")), RowKind.CURRENT),
        Row(2, (Cell(glyph=Glyph.NEXT), Cell("Scan 2026-11-30 06:58.jpg"))),
    )
    return RegisterView(
        Prompt(
            Tone.NEUTRAL,
            words("What is it evidence of?", "¿De qué es prueba?"),
            words("Scan the lots that it speaks for.", "Escanee los lotes de los que habla."),
        ),
        words("File another", "Archivar otro"),
        "",
        (Column("", 52), Column(words("File", "Archivo"))),
        rows,
        "",
        parts,
        4,
        FormView(
            2,
            "northmere-1203.pdf",
            words("from the inbox folder of this terminal", "de la carpeta inbox de este terminal"),
            fields,
        ),
        tools=(
            Action(
                Act.ONE,
                Icon.SEARCH,
                words("What holds of it?", "¿Qué es correcto?"),
                words("a certificate that somebody brought back", "un certificado que alguien trajo"),
                "F7",
            ),
        ),
        primary=Action(
            Act.TWO,
            Icon.CHECK,
            words("File it", "Archivarlo"),
            words("somebody else reviews it", "otra persona lo revisa"),
            "F12",
            words("what does it cover?", "¿qué abarca?"),
        ),
    )


def paper(language: str = "en", *, page: bool = False, text: bool = False) -> PaperView:
    """A document as it was filed: its page, its text, or nothing that can be shown."""

    def words(english: str, spanish: str) -> str:
        return words_in(language, english, spanish)

    form = documents(language, chosen=True).form
    assert form is not None
    sheet = FormView(form.key, form.title, form.about, form.fields[2:])
    prompt = Prompt(
        Tone.NEUTRAL,
        words("Setouchi K2291, mill certificate", "Setouchi K2291, certificado de colada"),
        words("counts", "vale"),
        glyph=Glyph.DONE,
    )
    told = "SETOUCHI ALLOY WORKS KK - MILL CERTIFICATE AND ORIGIN, CAST K2291\nNd 22.40  Pr 5.60  Dy 3.05 %\n"
    nothing = words(
        "It cannot be shown here. Its bytes are kept as they came.",
        "No se puede mostrar aquí. Sus bytes se guardan como llegaron.",
    )
    return PaperView(
        prompt,
        "setouchi-K2291.txt" if text else "setouchi-K2291.pdf",
        page_picture() if page else None,
        told if text else "",
        "" if page or text else nothing,
        1,
        2 if page else 1,
        sheet,
    )


def origins(language: str = "en", *, chosen: bool = False, usual: bool = False, analysis: bool = False) -> RegisterView:
    """What is declared of received lots, and one stage more in the form; what is usual; or what a lot holds."""

    def words(english: str, spanish: str) -> str:
        return words_in(language, english, spanish)

    lots = (
        ("MA-2648-A001-Q", words("Cu-Al-Ga master · Vireo Alloys · 2203", "Maestro Cu-Al-Ga · Vireo Alloys · 2203")),
        ("OX-2649-A003-8", words("Nd-Pr oxide · Northmere Pty · 24-1203", "Óxido de Nd-Pr · Northmere Pty · 24-1203")),
    )
    glyph = Glyph.WAITING
    last_time = words("As last time", "Como la última vez")
    parts = (
        Segment(1, words("Undeclared · 2", "Sin declarar · 2")),
        Segment(2, words("Declared · 19", "Declarados · 19")),
    )
    rows = []
    for number, (code, below) in enumerate(lots):
        is_on = chosen and number == 1
        day = () if chosen else (Cell(words("30 Nov 2026", "30 nov 2026"), ink="ink2"),)
        cells = (Cell(glyph=glyph), Cell(code, is_identifier=True, below=below), *day)
        rows.append(Row(code, cells, RowKind.CURRENT if is_on else RowKind.LINE))
    if chosen:
        mined = Cell(
            words("mined AU (Gidgee Hill)", "minado AU (Gidgee Hill)"),
            aside=words("Nd-Pr oxide of Northmere, 2026", "Óxido Nd-Pr de Northmere, 2026"),
        )
        separated = Cell(
            words("separated MY (Kuala Seri)", "separado MY (Kuala Seri)"), aside=words("no document", "sin documento")
        )
        rows += [
            Row(1, (Cell(glyph=None if usual else Glyph.DONE), mined), RowKind.PART),
            Row(2, (Cell(glyph=None if usual else Glyph.NEXT), separated), RowKind.PART),
        ]
    nobody = "" if chosen else words("choose a lot", "elija un lote")
    turn = Action(
        Act.ONE,
        Icon.LIST,
        words("Analysis", "Análisis"),
        words("what it holds, %", "qué contiene, %"),
        "F11",
        nobody,
        may_hide=True,
    )
    stages = Action(Act.ONE, Icon.LIST, words("Stages", "Etapas"), words("where it was done", "dónde se hizo"), "F11")
    works = Action(
        Act.TWO,
        Icon.DOCUMENT,
        words("Certificate", "Certificado"),
        words("the supplier’s file", "el archivo del proveedor"),
    )
    told = words("1 stage", "1 etapa") if chosen else words("kept on record", "queda registrado")
    declare = Action(Act.TWO, Icon.CHECK, words("Declare", "Declarar"), told, "F12", nobody)
    if usual:
        two = words("2 stages", "2 etapas")
        declare = Action(Act.TWO, Icon.CHECK, words("Declare as usual", "Declarar lo usual"), two, "F12")
    elif analysis:
        held, blocked = words("the analysis", "el análisis"), words("see the form", "vea el formulario")
        declare = Action(Act.TWO, Icon.CHECK, words("Declare", "Declarar"), held, "F12", blocked)
    wide = () if chosen else (Column(words("Received", "Recibido"), is_fitted=True),)
    return RegisterView(
        Prompt(
            Tone.NEUTRAL,
            words("Where does it come from?", "¿De dónde viene?"),
            words(
                "What nobody declares stays undeclared; work goes on.",
                "Lo que nadie declara queda sin declarar; el trabajo sigue.",
            ),
            code="OX-2649-A003-8",
        )
        if chosen
        else Prompt(Tone.NEUTRAL, words("2 lots undeclared", "2 lotes sin declarar"), glyph=Glyph.WAITING),
        words("Origins of what came in", "Orígenes de lo recibido"),
        "",
        (Column("", 52), Column(words("Lot", "Lote")), *wide),
        tuple(rows),
        "",
        parts,
        1,
        _analysis_form(language) if analysis else _stage_form(language, empty=usual) if chosen else None,
        tools=(works, stages)
        if analysis
        else (
            Action(
                Act.ONE,
                Icon.PLUS,
                words("Add stage", "Añadir etapa"),
                blocked_by=_blocked(language, empty=usual) if chosen else nobody,
            ),
            Action(
                Act.ONE,
                Icon.DOCUMENT,
                words("As usual", "Como siempre"),
                words("the supplier’s habit", "lo usual del proveedor"),
                blocked_by=nobody,
            ),
            Action(Act.ONE, Icon.UNDO, last_time, "OX-2648-A001-6", blocked_by=nobody),
            turn,
        ),
        primary=declare,
    )


def _blocked(language: str, *, empty: bool) -> str:
    if empty:
        return words_in(language, "in which country?", "¿en qué país?")
    return words_in(language, "see the form", "vea el formulario")


def _analysis_form(language: str) -> FormView:
    """A total, and the oxides in it; one of them is no percentage."""

    def words(english: str, spanish: str) -> str:
        return words_in(language, english, spanish)

    of = words("% of TREO", "% de TREO")
    wrong = words("Pr₆O₁₁: “245” is no number from 0 to 100.", "Pr₆O₁₁: “245” no es un número de 0 a 100.")
    in_all = words("rare-earth oxides in all, % of mass", "óxidos de tierras raras en total, % de la masa")
    return FormView(
        2,
        "OX-2649-A003-8",
        words("Nd-Pr oxide", "Óxido de Nd-Pr"),
        (
            FormField("TREO", words("TREO, purity", "TREO, pureza"), "99.18", hint=in_all),
            FormField("Nd2O3", "Nd₂O₃", "75.2", hint=of),
            FormField("Pr6O11", "Pr₆O₁₁", "245", problem=wrong, hint=of),
            *(FormField(oxide, written(oxide), "", hint=of) for oxide in ("Dy2O3", "Tb4O7", "La2O3", "CeO2")),
        ),
    )


def _stage_form(language: str, *, empty: bool = False) -> FormView:
    def words(english: str, spanish: str) -> str:
        return words_in(language, english, spanish)

    stages = (Segment("mined", words("mined", "minado")), Segment("separated", words("separated", "separado")))
    papers = (Segment("", words("no document", "sin documento")), Segment("a", words("inbox: au.pdf", "inbox: au.pdf")))
    return FormView(
        1,
        "OX-2649-A003-8",
        words("Nd-Pr oxide", "Óxido de Nd-Pr"),
        (
            FormField("stage", words("Stage", "Etapa"), "mined", stages, is_listed=True),
            FormField(
                "country",
                words("Country", "País"),
                "" if empty else "AUS",
                problem="" if empty else words("Two letters, such as AU.", "Dos letras, como AU."),
                hint=words("two letters, such as AU", "dos letras, como AU"),
            ),
            FormField(
                "element",
                words("Element", "Elemento"),
                "" if empty else "Nd",
                hint=words("such as Nd; empty: the whole material", "como Nd; vacío: todo el material"),
            ),
            FormField(
                "site",
                words("Site", "Lugar"),
                "" if empty else "Gidgee Hill",
                hint=words("mine, refinery, works", "mina, refinería, fábrica"),
            ),
            FormField("document", words("Document", "Documento"), "" if empty else "a", papers, is_listed=True),
            FormField("share", words("Share", "Parte"), "", hint=words("in %; empty: all of it", "en %; vacío: todo")),
        ),
    )
