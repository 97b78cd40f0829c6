"""Sample views of what is done at a desk: holds, set-up, help, the overview."""

from msgspec.structs import replace

from tests.ui.samples import lot_card, page_picture
from tests.ui.station_samples import two_person
from traceapp.documents.codes import data_matrix
from traceapp.domain.command_word import command_codes
from ui.rooms.desk_room import every_room
from ui.screens.desk import DeskView
from ui.screens.help import HelpView
from ui.screens.hold import HoldView
from ui.screens.holds import HoldLine, HoldPart, HoldsView
from ui.screens.key_in import CodeCheck, CodeState, KeyInView
from ui.screens.overview import Figure, NeedLine, OverviewView
from ui.screens.screen import KeyLine
from ui.screens.set_up import SetUpRow, SetUpView
from ui.widgets.choices import Choice
from ui.widgets.code_grid import ShownCode
from ui.widgets.form import FormField, FormView
from ui.widgets.glyphs import Glyph
from ui.widgets.prompt_band import Prompt
from ui.widgets.queue_bars import QueueLine
from ui.widgets.segments import Segment
from ui.widgets.signing_panel import SigningView
from ui.widgets.station_tiles import StationTile
from ui.widgets.tone import Tone


def set_up(language: str = "en", *, bad: bool = True) -> SetUpView:
    es = language == "es"
    sections = (
        Segment("scanners", "Escáneres" if es else "Scanners"),
        Segment("scales", "Básculas" if es else "Scales"),
        Segment("printers", "Impresoras" if es else "Printers"),
        Segment("terminal", "Terminal"),
    )
    rows = (
        SetUpRow(
            "a",
            "SC-2 pistola" if es else "SC-2 hand scanner",
            f"USB 0c2e:0b61, {'serie' if es else 'serial'} 18-0447",
            Glyph.DONE,
        ),
        SetUpRow(
            "b",
            "SC-2 fijo" if es else "SC-2 fixed scanner",
            "no responde en /dev/ttyUSB1" if es else "no answer on /dev/ttyUSB1",
            Glyph.REFUSED if bad else Glyph.DONE,
            is_chosen=True,
        ),
        SetUpRow("c", "socket://10.0.4.12:4001", "sin configurar" if es else "not set up yet", Glyph.WAITING),
    )
    form = FormView(
        "b",
        "SC-2 fijo" if es else "SC-2 fixed scanner",
        "revisión 3" if es else "revision 3",
        (
            FormField("port", "Puerto" if es else "Port", "/dev/ttyUSB1"),
            FormField(
                "baud",
                "Baudios" if es else "Baud",
                "96OO",
                problem="96OO no es un número: dos letras O" if es else "96OO is not a number: two letters O",
            ),
            FormField(
                "framing",
                "Fin de lectura" if es else "End of a scan",
                "cr",
                (Segment("cr", "CR"), Segment("lf", "LF"), Segment("crlf", "CR LF"), Segment("stx", "STX ETX")),
            ),
            FormField("serial", "N.º de serie" if es else "Serial number", "18-0512", is_fixed=True),
            FormField("prefix", "Prefijo" if es else "Prefix", "", hint="vacío: ninguno" if es else "empty: none"),
        ),
    )
    return SetUpView(
        sections,
        "scanners",
        "Escáneres" if es else "Scanners",
        "3, uno con error" if es else "3, one with an error",
        rows,
        form,
        add="Añadir" if es else "Add scanner",
        remove="Quitar" if es else "Remove",
        test="Probar" if es else "Test scan",
        save_blocked_by="1 valor mal" if es else "1 value is wrong",
    )


def holds(language: str = "en", *, signing: bool = False, parts: bool = False, photo: bool = False) -> HoldsView:
    es = language == "es"
    lines = (
        HoldLine(
            1, "FE-2648-C118-F", "Carbono 0,08 %" if es else "Carbon 0.08 %", "L. Ferrer", "2 d",
            "aún nada" if es else "nothing yet", is_chosen=True,
            what="Hierro electrolítico 96,00 kg, B4" if es else "Electrolytic iron 96.00 kg, B4",
        ),
        HoldLine(
            2, "MG-2650-M198-U/3", "Se mide de nuevo" if es else "Corrosion measured again", "M. Ortega", "6 h",
            "SH-2651-H012-9", what="y 2 más" if es else "and 2 more",
            parts=(
                HoldPart("a", "MG-2650-M198-U/3", "Imán 400 pcs" if es else "Magnet 400 pcs, P2"),
                HoldPart("b", "MG-2650-M198-U/4", "Imán 400 pcs" if es else "Magnet 400 pcs, P2", is_meant=False),
                HoldPart("c", "BX-2650-B007-K", "120 pcs"),
            ),
        ),
    )  # fmt: skip
    if parts:
        lines = (replace(lines[0], is_chosen=False), replace(lines[1], is_chosen=True))
    if photo:
        tried = (
            "Intentado 2 veces, la última: A. Ruiz en SC-2, 16 dic 14:32"
            if es
            else "Tried 2 times, last: A. Ruiz at SC-2, 16 Dec 14:32"
        )
        lines = (replace(lines[0], tried=tried, photo="IMG_0412.jpg"), lines[1])
    view = two_person(language, pin=True).side
    picture = page_picture() if photo else None
    return HoldsView(lines, photo=picture, signing=view if signing and isinstance(view, SigningView) else None)


def help_view(language: str = "en") -> HelpView:
    keys = (
        ("F8", "Deshacer", "Undo"),
        ("F4", "Teclear el lote", "Key in lot"),
        ("F3", "Retener / avisar", "Hold / report"),
        ("F6", "Reimprimir", "Reprint"),
        ("F12", "Iniciar la colada", "Start melt"),
        ("F5", "Tarar", "Tare"),
        ("Esc", "Cancelar", "Cancel"),
        ("F1", "Ayuda", "Help"),
        ("F2", "Buscar lo que sea", "Find anything"),
        ("Enter", "Abrir la fila elegida", "Open the chosen row"),
    )
    es = language == "es"
    lines = tuple(KeyLine(key, spanish if es else english) for key, spanish, english in keys)
    codes = tuple(
        ShownCode(code.words.in_language(language), code.payload, data_matrix(code.payload).rows)
        for code in command_codes()
    )
    return HelpView(lines, codes)


def no_holds(language: str = "en") -> HoldsView:
    return HoldsView(())


def desk(language: str = "en") -> DeskView:
    """Every room there is, in the room's own words."""
    return DeskView(every_room())


def key_in(language: str = "en") -> KeyInView:
    es = language == "es"
    prompt = Prompt(
        Tone.NEXT,
        "Teclee el lote" if es else "Key in the lot",
        "Hierro electrolítico, estante B4" if es else "Electrolytic iron, rack B4",
    )
    return KeyInView(prompt, "Añadir" if es else "Add")


def check_code(text: str) -> CodeCheck:
    """A stand-in for the plant's own judgement of a code."""
    if len(text) < 14:
        return CodeCheck(CodeState.PART, f"{14 - len(text)} signs to go")
    if text == "FE-2649-C121-8":
        return CodeCheck(CodeState.WHOLE, "Check character right")
    return CodeCheck(CodeState.WRONG, "Check character wrong")


def hold(language: str = "en") -> HoldView:
    es = language == "es"
    words = (
        ("Fuera de límites", "Dañado o abierto", "Mezclado o dudoso", "Otro motivo")
        if es
        else ("Outside limits", "Damaged or open", "Mixed up or doubtful", "Another reason")
    )
    reasons = tuple(Choice(word, word, is_chosen=number == 0) for number, word in enumerate(words))
    prompt = Prompt(Tone.NEXT, "Escanee el lote a retener" if es else "Scan the lot to hold")
    return HoldView(prompt, reasons, lot_card(language), "", photo="IMG_0412.jpg")


def overview(language: str = "en", *, empty: bool = False) -> OverviewView:
    es = language == "es"
    words = (
        ("registros hoy", "lecturas erróneas, ninguna pasó", "envíos abiertos firmados", "lotes retenidos",
         "próxima entrega")
        if es else
        ("records today", "wrong scans, all caught", "open shipments signed", "lots on hold", "next delivery due")
    )  # fmt: skip
    values = ("2 914", "41", "3 de 4" if es else "3 of 4", "3", "16 dic" if es else "16 Dec")
    if empty:
        values = ("0", "0", "0 de 0" if es else "0 of 0", "0", "–")
    steps = (
        ("Reducción" if es else "Reduction", 0.43, "640 kg", "19 h", False, False),
        ("Colada en cinta" if es else "Strip casting", 0.74, "1 180 kg", "7 h", False, False),
        ("Decrepitación con hidrógeno" if es else "Hydrogen decrepitation", 0.79, "1 190 kg", "9 h", False, False),
        ("Molienda por chorro" if es else "Jet milling", 1.09, "1 640 kg", "14 h", True, False),
        ("Difusión en borde de grano" if es else "Grain-boundary diffusion", None, "35 119 pcs", "16 h", False, False),
        ("Inspección" if es else "Inspection", 0.88, "16 357 pcs", "31 h", False, True),
    )
    over = "Molienda por chorro: supera su límite" if es else "Jet milling: over its limit"
    late = "Inspección: un lote espera demasiado" if es else "Inspection: a lot waits too long"
    needs = (
        NeedLine("JM-2648-A011-E", "JM-2648-A011-E", "Se mezclaron clases" if es else "Claim classes were mixed",
                 Glyph.REFUSED),
        NeedLine("holds", "3 lotes retenidos" if es else "3 lots on hold", "", Glyph.HOLD),
        NeedLine(None, over, "en 140,00 kg" if es else "by 140.00 kg", Glyph.ATTENTION),
        NeedLine(None, late, "31 horas" if es else "31 hours", Glyph.ATTENTION),
        NeedLine("SH-2651-A002-E", "SH-2651-A002-E espera su certificado" if es else
                 "SH-2651-A002-E waits for its certificate", "4 cajas" if es else "4 boxes", Glyph.NEXT),
    )  # fmt: skip
    tiles = tuple(
        StationTile(code, person or ("2 d" if number % 2 else "–"), is_idle=not person)
        for number, (code, person) in enumerate(
            (("OX-1", "D. Novak"), ("RD-1", "T. Bell"), ("SC-1", "K. Osei"), ("SC-2", ""), ("HD-1", "C. Diaz"),
             ("JM-1", "H. Sato"), ("PR-1", "B. Moreau"), ("SN-1", ""), ("GD-1", "K. Osei"),
             ("MC-1", "V. Anandakrishnan"))
        )
    )  # fmt: skip
    return OverviewView(
        figures=tuple(Figure(value, word) for value, word in zip(values, words, strict=True)),
        queues=() if empty else tuple(QueueLine(*step) for step in steps),
        needs=() if empty else needs,
        stations=() if empty else tiles,
        manned="" if empty else "8 de 10 con personal" if es else "8 of 10 at work",
        holds="" if empty else "3 lotes" if es else "3 lots",
        primary="" if empty else "Abrir el primero" if es else "Open the first",
        primary_about="" if empty else "JM-2648-A011-E",
        reported="desde las 06:00" if es else "since 06:00",
    )
