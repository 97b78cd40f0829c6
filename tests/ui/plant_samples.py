"""The screens of plant data, of the plant's files and of the import, in states as a plant would see them."""

from msgspec.structs import replace

from traceapp.app.file_revisions import compared
from traceapp.app.plant_data import FactReading, FactText, FieldKind
from ui.models.rows import Cell, Column, Row, RowKind
from ui.rooms import plant_data_words
from ui.screens.plant_data import DataLine, DataTable, PlantDataView, Primary
from ui.screens.plant_files import FaultLine, FileLine, FilePart, PlantFilesView
from ui.widgets.code_pane import PaneLine
from ui.widgets.form import FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice
from ui.widgets.segments import Segment

ROUTE = """\
key: sintered-ndfeb
revision: "2"
name: {en: Sintered NdFeB, es: NdFeB sinterizado}

steps:
  - key: sintering
    name: {en: Sintering, es: Sinterización}
    act: exposse
    origin_stage: sintered
    equipment: [{key: sinter-furnace, name: {en: Sinter furnace, es: Horno de sinterizado}}]
    fields:
      - {key: peak, name: {en: Peak, es: Máxima}, kind: number, unit: °C, low: 1020, high: 1090, target_low: 1045}
      - {key: hold, name: {en: Hold, es: Meseta}, kind: number, unit: h, low: 3, high: 6}
"""


def parties(language: str = "en", *, draft: bool = False, wrong: bool = False) -> PlantDataView:
    es = language == "es"
    lines = (
        DataLine(
            "halvane",
            "halvane",
            "Halvane Actuation, Inc. · customer",
            is_chosen=True,
            glyph=Glyph.NEXT if draft else Glyph.DONE,
        ),
        DataLine("northmere", "northmere", "Northmere Pty · supplier"),
        DataLine("orrin", "orrin", "Orrin Motion GmbH · customer"),
    )
    fields = (
        FormField("key", "Clave" if es else "Key", "halvane", is_fixed=True),
        FormField("name", "Nombre" if es else "Name", "Halvane Actuation, Inc."),
        FormField(
            "country",
            "País" if es else "Country",
            "USA" if wrong else "US",
            problem="must be a country's two letters such as AU, not “USA”" if wrong else "",
        ),
        FormField(
            "approved until",
            "Aprobado hasta" if es else "Approved until",
            "2027-12-31",
            hint="el último día de su aprobación" if es else "the last day of its approval",
        ),
        FormField(
            "independent",
            "Independiente" if es else "Independent",
            "no",
            (Segment("yes", "sí" if es else "yes"), Segment("no", "no")),
        ),
        FormField(
            "effective",
            "Vigente desde" if es else "In force from",
            "",
            hint="en blanco: enseguida" if es else "blank: at once",
        ),
    )
    notice = Notice("1 valor está mal" if es else "1 value is wrong") if wrong else None
    return PlantDataView(
        "Partes" if es else "Parties",
        "3",
        lines,
        "",
        _tabs(language),
        "fields",
        FormView("halvane", "halvane", "", fields),
        add="Nuevo" if es else "New",
        remove="Descartar el borrador"
        if draft and es
        else "Drop the draft"
        if draft
        else "Retirar"
        if es
        else "Retire",
        bring="Importar" if es else "Import",
        primary=Primary.APPROVE if draft else Primary.SAVE,
        blocked_by="" if draft or wrong else "sin cambios" if es else "nothing changed",
        notice=notice,
    )


def _tabs(language: str, *, parts: bool = False) -> tuple[Segment, ...]:
    es = language == "es"
    middle = (Segment("parts", "Requisitos" if es else "Requirements"),) if parts else ()
    return (
        Segment("fields", "Campos" if es else "Fields"),
        *middle,
        Segment("revisions", "Revisiones" if es else "Revisions"),
    )


def sorts(language: str = "en") -> PlantDataView:
    es = language == "es"
    lines = (
        DataLine("parties", "Partes" if es else "Parties", "18 · suppliers, customers", is_identifier=False),
        DataLine(
            "specifications", "Especificaciones" if es else "Specifications", "4", Glyph.NEXT, is_identifier=False
        ),
        DataLine("orders", "Pedidos" if es else "Orders", "6", is_identifier=False),
    )
    return PlantDataView("Datos de planta" if es else "Plant data", "", lines, bring="Importar" if es else "Import")


def specification(language: str = "en") -> PlantDataView:
    """A specification that begins with what a grade promises."""
    columns = ("key", "number", "issue", "composition", "note")
    head = tuple(FieldKind(column, "as printed", is_key=column == "key") for column in columns)
    typed = {"key": "ta-119", "number": "TA-SPEC-119", "issue": "C", plant_data_words.GRADE: "N48H"}
    reading = FactReading("specifications", "", "", head, (), FactText({}, ()))
    form = plant_data_words.head_form(reading, typed, {}, ("N48", "N48H", "N48SH"))
    return replace(requirements(language), tab="fields", form=form, table=None, add="", remove="")


def requirements(language: str = "en") -> PlantDataView:
    es = language == "es"
    columns = (
        Column("", 44),
        *(
            Column(word, is_fitted=True)
            for word in ("Propiedad" if es else "Property", "Mín." if es else "Low", "Máx." if es else "High")
        ),
        Column("Unidad de ensayo" if es else "Test unit"),
    )
    rows = (
        Row(1, (Cell(glyph=Glyph.DONE), Cell("br"), Cell("1.280"), Cell("1.320"), Cell("sinter load"))),
        Row(2, (Cell(glyph=Glyph.DONE), Cell("hcj"), Cell("1592"), Cell(), Cell("gbd load")), RowKind.CURRENT),
        Row(
            3, (Cell(glyph=Glyph.REFUSED), Cell("length"), Cell("40,0"), Cell("40.05"), Cell("final lot")), RowKind.BAD
        ),
    )
    form = FormView(
        "hca/2",
        "Fila 2" if es else "Row 2",
        "",
        (
            FormField(
                "property", "Propiedad" if es else "Property", "hcj", hint="qué se mide" if es else "what is measured"
            ),
            FormField("low", "Mín." if es else "Low", "1592"),
            FormField("high", "Máx." if es else "High", ""),
        ),
    )
    return PlantDataView(
        "Especificaciones" if es else "Specifications",
        "4",
        (DataLine("hca", "TA-SPEC-119", "TA-SPEC-119 · 4", is_chosen=True),),
        "",
        _tabs(language, parts=True),
        "parts",
        form,
        DataTable("Requisitos" if es else "Requirements", "3", columns, rows),
        "Añadir una fila" if es else "Add a row",
        "Quitar la fila" if es else "Remove the row",
        primary=Primary.DRAFT,
    )


def revisions(language: str = "en") -> PlantDataView:
    es = language == "es"
    columns = (
        Column("", 44),
        Column("Rev.", is_fitted=True),
        Column("Vigente desde" if es else "In force from", is_fitted=True),
        Column("Aprobó" if es else "Approved by", is_fitted=True),
        Column("Qué cambió" if es else "What changed"),
    )
    rows = (
        Row(
            None,
            (
                Cell(glyph=Glyph.NEXT),
                Cell("Borrador" if es else "Draft", is_strong=True),
                Cell("–"),
                Cell("L. Ferrer"),
                Cell("Edición: 4 → 5" if es else "Issue: 4 → 5"),
            ),
        ),
        Row(
            None,
            (
                Cell(glyph=Glyph.DONE),
                Cell("2", is_strong=True),
                Cell("1 dic 2026" if es else "1 Dec 2026"),
                Cell("R. Ibarra, O. Falk"),
                Cell("n: 3 → 5"),
            ),
        ),
        Row(None, (Cell(), Cell(), Cell(), Cell(), Cell("Nota: + nueva" if es else "Note: + new")), RowKind.PART),
        Row(
            None,
            (
                Cell(glyph=Glyph.WAITING),
                Cell("1"),
                Cell("2 nov 2026" if es else "2 Nov 2026"),
                Cell("alta" if es else "set-up"),
                Cell("–"),
            ),
        ),
    )
    view = requirements(language)
    return PlantDataView(
        view.title,
        view.about,
        view.lines,
        "",
        view.tabs,
        "revisions",
        table=DataTable("Revisiones" if es else "Revisions", "2", columns, rows),
        add="Nueva" if es else "New",
        remove="Descartar el borrador" if es else "Drop the draft",
        primary=Primary.APPROVE,
    )


def imported(language: str = "en", *, wrong: bool = False) -> PlantDataView:
    es = language == "es"
    columns = (
        Column("", 44),
        Column("Fila" if es else "Row", is_fitted=True),
        Column(("Columna" if es else "Column") if wrong else ("Clave" if es else "Key"), is_fitted=True),
        Column(("Qué está mal" if es else "What is wrong") if wrong else ("Qué cambia" if es else "What changes")),
    )
    good = (
        Row(
            None,
            (
                Cell(glyph=Glyph.NEXT),
                Cell("2"),
                Cell("4500-88301/1", is_identifier=True),
                Cell("nuevo" if es else "new"),
            ),
        ),
        Row(
            None,
            (
                Cell(glyph=Glyph.NEXT),
                Cell("3"),
                Cell("4500-88213/2", is_identifier=True),
                Cell("Cantidad: 2400 → 3000" if es else "Quantity: 2400 → 3000"),
            ),
        ),
        Row(
            None,
            (
                Cell(glyph=Glyph.DONE),
                Cell("4"),
                Cell("4500-88213/3", is_identifier=True),
                Cell("como consta" if es else "as on file"),
            ),
        ),
    )
    bad = (
        Row(
            None,
            (
                Cell(glyph=Glyph.REFUSED),
                Cell("3"),
                Cell("Cantidad" if es else "Quantity", is_strong=True),
                Cell("must be a whole number such as 2400"),
            ),
            RowKind.BAD,
        ),
    )
    title = ("1 valor está mal" if es else "1 value is wrong") if wrong else ("Vista previa" if es else "Preview")
    form = FormView(
        "orders.csv",
        "orders 2026-12.csv",
        "",
        (
            FormField(
                "sheet",
                "Qué contiene" if es else "What it holds",
                "orders",
                tuple(Segment(word, word) for word in ("parties", "parts", "orders", "people", "places")),
            ),
            FormField("reason", "Motivo" if es else "Reason", ""),
        ),
    )
    return PlantDataView(
        "Importar" if es else "Import",
        "",
        (
            DataLine("orders 2026-12.csv", "orders 2026-12.csv", "16 Dec 2026 · Orders", is_chosen=True),
            DataLine("parties.csv", "parties.csv", "2 Dec 2026 · Parties"),
        ),
        form=form,
        table=DataTable(title, "", columns, bad if wrong else good),
        bring="Mirar de nuevo" if es else "Look again",
        primary=Primary.IMPORT,
        blocked_by=("1 valor está mal" if es else "1 value is wrong") if wrong else "",
    )


def files(language: str = "en", *, part: FilePart = FilePart.TEXT, empty: bool = False) -> PlantFilesView:
    es = language == "es"
    shipped, approved = ("de fábrica", "aprobado") if es else ("as shipped", "approved")
    lines = (
        FileLine(
            "labels/container-100x50.yaml",
            "container-100x50.yaml",
            f"labels · {shipped}",
        ),
        FileLine(
            "routes/bonded-ndfeb.yaml",
            "bonded-ndfeb.yaml",
            f"routes · {shipped}",
            Glyph.NEXT,
        ),
        FileLine(
            "routes/sintered-ndfeb.yaml",
            "sintered-ndfeb.yaml",
            f"routes · {approved}",
            Glyph.REFUSED,
            is_chosen=not empty,
        ),
    )
    if empty:
        return PlantFilesView(lines, "3")
    problem = "cannot be “exposse”, only make or expose"
    fields = (
        FormField(
            "effective",
            "Vigente desde" if es else "In force from",
            "2027-01-04",
            hint="en blanco: enseguida" if es else "blank: at once",
        ),
        FormField("reason", "Motivo" if es else "Reason", "", hint="queda registrado" if es else "kept on record"),
    )
    before = ROUTE.replace('"2"', '"1"').replace("exposse", "expose").replace("high: 1090", "high: 1080")
    differences = tuple(
        PaneLine(
            f"{line.after or line.before or ''} {line.sign}".strip(),
            line.text,
            {"+": "ok_tint", "-": "stop_tint"}.get(line.sign, ""),
        )
        for line in compared(before, ROUTE)
    )
    revision = Row(None, (Cell(glyph=Glyph.DONE), Cell("1"), Cell("2 Nov 2026"), Cell("R. Ibarra, O. Falk"), Cell("–")))
    is_text = part is FilePart.TEXT
    return PlantFilesView(
        lines,
        "3",
        "routes/sintered-ndfeb.yaml",
        "se está escribiendo" if es else "being written",
        part,
        ROUTE,
        {8: problem} if is_text else {},
        (FaultLine(8, "line 8, steps[sintering].act", problem),) if is_text else (),
        differences,
        FormView("file", "Cuándo vale" if es else "When it counts", "", fields),
        (
            Column("", 44),
            Column("Rev.", is_fitted=True),
            Column("Desde" if es else "From", is_fitted=True),
            Column("Aprobó" if es else "Approved by", is_fitted=True),
            Column("Motivo" if es else "Reason"),
        ),
        (revision,),
        has_draft=True,
        blocked_by="1 error" if is_text else "",
    )


def due(language: str = "en", *, review: bool = False) -> PlantDataView:
    es = language == "es"
    over, until = ("venció el", "hasta el") if es else ("over since", "until")
    lines = (
        DataLine(
            "sc-2-b",
            "SC-2-B",
            f"{'calibración' if es else 'calibration'} · {over} 1 Dec 2026",
            Glyph.ATTENTION,
            review,
            False,
        ),
        DataLine(
            "furnace",
            "C. Diaz",
            f"{'aptitud' if es else 'qualification'} · {until} 4 Jan 2027",
            Glyph.WAITING,
            False,
            False,
        ),
    )
    columns = (
        Column("", 44),
        Column("Lote o caja" if es else "Lot or box", is_fitted=True),
        Column("Qué indicó" if es else "What it told"),
        Column("Último" if es else "Last", is_fitted=True),
        Column("Ahora" if es else "Now", is_fitted=True),
    )
    rows = (
        Row(
            1,
            (
                Cell(glyph=Glyph.WAITING),
                Cell("SC-2650-B014-K", is_identifier=True, below="alloy strip"),
                Cell("4 values"),
                Cell("14 Dec 2026"),
                Cell("free"),
            ),
        ),
        Row(
            2,
            (
                Cell(glyph=Glyph.DONE),
                Cell("RM-2650-A003-2", is_identifier=True, below="NdPr metal"),
                Cell("2 values"),
                Cell("14 Dec 2026"),
                Cell("used up"),
            ),
        ),
    )
    title = "Indicado por SC-2-B" if es else "Told by SC-2-B"
    words = ("Vencido", "30 días", "90 días", "Un año") if es else ("Overdue", "30 days", "90 days", "A year")
    return PlantDataView(
        "Vencimientos" if es else "Due",
        "1 vencido" if es else "1 overdue",
        lines,
        tabs=tuple(Segment(word, word) for word in words),
        tab=words[2],
        table=DataTable(title, "2", columns, rows) if review else None,
        bring=("Abrirlo" if es else "Open it") if review else "",
        primary=Primary.HOLD if review else None,
    )


def orders(language: str = "en", *, free: bool = False) -> PlantDataView:
    es = language == "es"
    lines = (
        DataLine(
            "4500-88213/2", "4500-88213/2", "Halvane Actuation, Inc. · HA-7731-02 · 2\u202f400\u00a0pcs", is_chosen=True
        ),
        DataLine("4500-88301/1", "4500-88301/1", "Orrin Motion GmbH · OM-118 · 800\u00a0pcs"),
    )
    english = ("Deliveries", "Set aside", "Free for it", "Rules")
    words = ("Entregas", "Apartado", "Libre para él", "Reglas") if es else english
    tabs = tuple(Segment(word, word) for word in words)
    code = (
        Column("Lote" if es else "Lot", is_fitted=True)
        if free
        else Column("Envío" if es else "Shipment", is_fitted=True)
    )
    columns = (
        Column("", 44),
        code,
        Column("Piezas" if es else "Pieces", is_fitted=True, is_right=True),
        Column("Lugar" if es else "Place") if free else Column("Salió" if es else "Left"),
    )
    deliveries = (
        Row(
            1,
            (
                Cell(glyph=Glyph.DONE),
                Cell("SH-2650-H009-T", is_identifier=True),
                Cell("1 200 pcs"),
                Cell("14 Dec 2026"),
            ),
        ),
        Row(2, (Cell(glyph=Glyph.WAITING), Cell("SH-2651-H012-9", is_identifier=True), Cell("600 pcs"), Cell("–"))),
    )
    lots = (
        Row(
            1,
            (Cell(glyph=Glyph.DONE), Cell("MG-2650-M198-U", is_identifier=True), Cell("640 pcs"), Cell("P2")),
            RowKind.CURRENT,
        ),
    )
    about = (
        "24\u202f000\u00a0pcs pedidas: 7\u202f200\u00a0pcs enviadas, 120\u00a0pcs devueltas, "
        "9\u202f600\u00a0pcs embaladas, "
        "7\u202f320\u00a0pcs abiertas · se admite de 24\u202f000\u00a0pcs a 24\u202f480\u00a0pcs"
        if es
        else "24\u202f000\u00a0pcs ordered: 7\u202f200\u00a0pcs shipped, 120\u00a0pcs returned, "
        "9\u202f600\u00a0pcs packed, "
        "7\u202f320\u00a0pcs open · 24\u202f000\u00a0pcs to 24\u202f480\u00a0pcs allowed"
    )
    table = DataTable("Halvane Actuation, Inc.", about, columns, lots if free else deliveries)
    return PlantDataView(
        "Pedidos" if es else "Orders",
        "2",
        lines,
        "",
        tabs,
        words[2] if free else words[0],
        table=table,
        look=("Abrir lote" if es else "Open lot") if free else "",
        bring="Datos del pedido" if es else "Order data",
        primary=Primary.RESERVE if free else None,
    )
