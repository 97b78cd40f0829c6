"""The words of the command cards: what a terminal does when `%CMD:` and one of them is scanned."""

from msgspec import Struct

from traceapp.domain.equipment import Station
from traceapp.domain.label import CardCode, CodeCard
from traceapp.domain.symbols import command_symbol, number_symbol, row_symbol
from traceapp.domain.words import Words


class CommandWord(Struct, frozen=True):
    """One word and what its card says. argument: none, a fixed one, or `VARIES` from card to card."""

    word: str
    words: Words
    argument: str = ""


VARIES = "…"
COMMANDS: tuple[CommandWord, ...] = (
    CommandWord("OK", Words("Confirm", "Confirmar")),
    CommandWord("UNDO", Words("Undo last", "Deshacer")),
    CommandWord("CANCEL", Words("Cancel", "Cancelar")),
    CommandWord("TARE", Words("Tare scale", "Tarar")),
    CommandWord("ALL", Words("Take all of it", "Tomar todo")),
    CommandWord("SKIP", Words("Leave out", "Omitir")),
    CommandWord("REPRINT", Words("Reprint label", "Reimprimir")),
    CommandWord("HOLD", Words("Hold, report", "Retener")),
    CommandWord("FIND", Words("Find anything", "Buscar")),
    CommandWord("HELP", Words("Help", "Ayuda")),
    CommandWord("PURGE", Words("Machine cleaned", "Máquina limpia")),
    CommandWord("OUT", Words("Sign out", "Salir")),
    CommandWord("DEFER", Words("Second person later", "Segunda persona después")),
    CommandWord("REJECT", Words("Reject", "Rechazar")),
    CommandWord("DESK", Words("All rooms", "Todas las salas")),
    CommandWord("DIFFERENCE", Words("Weigh by difference", "Pesar por diferencia")),
    CommandWord("COUNT", Words("Count by layer or sample", "Contar por capa o muestra")),
    CommandWord("COLLECT", Words("Collect swarf, sludge", "Recoger viruta, lodo")),
    CommandWord("REST", Words("Some stays in it", "Queda un resto")),
    CommandWord("HOLDS", Words("All holds", "Retenciones")),
    CommandWord("FINDINGS", Words("Findings", "Hallazgos")),
    CommandWord("ESCAPES", Words("Escape reviews", "Revisiones de fuga")),
    CommandWord("ORIGINS", Words("Declare origins", "Declarar orígenes")),
    CommandWord("DOCUMENTS", Words("Documents of origin", "Documentos de origen")),
    CommandWord("CONCESSIONS", Words("Concessions", "Concesiones")),
    CommandWord("SAMPLES", Words("Samples", "Muestras")),
    CommandWord("LOTS", Words("List of lots", "Lista de lotes")),
    CommandWord("OVERVIEW", Words("Overview", "Resumen")),
    CommandWord("RESULTS", Words("Test results", "Resultados de ensayo")),
    CommandWord("TRACE", Words("Trace", "Rastreo")),
    CommandWord("CHARTS", Words("Control charts", "Gráficos de control")),
    CommandWord("BALANCE", Words("Mass balance", "Balance de masa")),
    CommandWord("DOCK", Words("Samples, returns", "Muestras, devoluciones")),
    CommandWord("UNPACK", Words("Open a box again", "Abrir una caja")),
    CommandWord("SHIPPING", Words("Shipping", "Expedición")),
    CommandWord("WHATIF", Words("What if", "Si fuera")),
    CommandWord("NOTE", Words("Handover note", "Nota de relevo")),
    CommandWord("HEALTH", Words("Station health", "Estado del puesto")),
    CommandWord("ORDERS", Words("Orders", "Pedidos")),
    CommandWord("DUE", Words("What is due", "Vencimientos")),
    CommandWord("EXCHANGE", Words("Events exchanged", "Intercambio de eventos")),
    CommandWord("KEYS", Words("Keys, certificate", "Claves, certificado")),
    CommandWord("PLANT", Words("Plant data", "Datos de planta")),
    CommandWord("FILES", Words("Plant files", "Archivos de planta")),
    CommandWord("MAP", Words("Map a supplier's code", "Asignar un código")),
    CommandWord("SETUP", Words("Set-up", "Ajustes")),
    CommandWord("LANG", Words("English", "Inglés"), "en"),
    CommandWord("LANG", Words("Spanish", "Español"), "es"),
    CommandWord("NOTES", Words("The whole note anew", "Nota de nuevo"), VARIES),
    CommandWord("STATION", Words("Go to a station", "Ir a un puesto"), VARIES),
    CommandWord("SEAT", Words("The next tray goes there", "Ahí va la siguiente"), VARIES),
    CommandWord("MATERIAL", Words("Receive a material", "Recibir un material"), VARIES),
    CommandWord("REASON", Words("Give a reason", "Dar un motivo"), VARIES),
    CommandWord("GAUGE", Words("Measure with this", "Medir con este"), VARIES),
    CommandWord("DRAWING", Words("Accept by this drawing", "Aceptar por este plano"), VARIES),
    CommandWord("TEMP", Words("Specimen temperature", "Temperatura de la probeta"), VARIES),
)
"""In the order of the card; twelve stand on its first page."""


def command_codes() -> tuple[CardCode, ...]:
    """A code for each word whose card is the same at every plant."""
    return tuple(
        CardCode(payload=command_symbol(one.word, one.argument or None), words=one.words)
        for one in COMMANDS
        if one.argument != VARIES
    )


def command_card(stations: tuple[Station, ...]) -> CodeCard:
    """The card that hangs at every station: the commands, and the way to each of the plant's stations."""
    there = tuple(
        CardCode(
            payload=command_symbol("STATION", station.key),
            words=Words(f"{station.key} {station.name}", f"{station.key} {station.name_es or station.name}"),
        )
        for station in stations
    )
    return CodeCard(
        title=Words("Scan instead of touching", "Escanee en vez de tocar"),
        name="Card K1, all stations",
        codes=(*command_codes(), *there),
    )


AT_A_DESK = (
    "DESK",
    "HOLDS",
    "OVERVIEW",
    "TRACE",
    "SHIPPING",
    "SETUP",
    "HEALTH",
    "NOTE",
    "FIND",
    "HELP",
    "OK",
    "CANCEL",
)
ROWS, TABS = 9, 6


def row_and_tab_codes() -> tuple[CardCode, ...]:
    """Rows and tabs of the screen in front: a row has a sign of its own, `%ROW:3`; a tab is a command, `%CMD:TAB:3`."""
    rows = tuple(CardCode(payload=row_symbol(n), words=Words(f"Row {n}", f"Fila {n}")) for n in range(1, ROWS + 1))
    tabs = tuple(
        CardCode(payload=command_symbol("TAB", str(n)), words=Words(f"Tab {n}", f"Ficha {n}"))
        for n in range(1, TABS + 1)
    )
    return rows + tabs


def desk_card() -> CodeCard:
    """The card that lies on every desk: rooms, the rows and tabs of the screen in front, and digits."""
    words = {one.word: one.words for one in COMMANDS}
    rooms = tuple(CardCode(payload=command_symbol(word), words=words[word]) for word in AT_A_DESK)
    digits = tuple(CardCode(payload=number_symbol(str(n)), words=Words(f"{n}", f"{n}")) for n in range(10))
    return CodeCard(
        title=Words("Scan instead of touching", "Escanee en vez de tocar"),
        name="Card K2, desks",
        codes=(*rooms, *row_and_tab_codes(), *digits),
    )
