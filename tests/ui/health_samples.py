"""The station's health as it may be on an invented day."""

from msgspec.structs import replace

from tests.ui.measuring_samples import NOW, speech_in
from traceapp.app.station_check import ENDS_SOON_US, StationCheck
from ui.rooms.station_health_words import looked_at, sound_choices
from ui.screens.station_health import HealthLine, StationHealthView
from ui.widgets.glyphs import Glyph

AT = int(NOW.timestamp() * 1_000_000)
ENDING = StationCheck(
    unprinted=(),
    more=0,
    unfinished=(),
    letters="A",
    entries=12_408,
    last_at=AT - 60_000_000,
    behind_us=0,
    free=214_000_000_000,
    whole=512_000_000_000,
    certificate_until=AT + ENDS_SOON_US // 2,
)


def health(
    language: str = "en",
    *,
    empty: bool = False,
    testing: bool = False,
    checking: bool = False,
    ending: bool = False,
    unnumbered: str = "",
    last_numbers: int = 0,
) -> StationHealthView:
    """ending: so does the certificate that signs; unnumbered: why boxes are; last_numbers: so many are left for them.
    All in the room's own words.
    """
    es = language == "es"
    waits = (
        "la etiqueta espera la impresora, desde 16 dic 14:20"
        if es
        else "label waits for the printer, since 16 Dec 14:20"
    )
    told = "4 lotes dentro; A. Ruiz, hasta 16 dic 14:31" if es else "4 lots in it; A. Ruiz, until 16 Dec 14:31"
    doubt = "Compruebe la etiqueta, desde 16 dic 14:20" if es else "Check the label, since 16 Dec 14:20"
    undone = (
        HealthLine("Colada en cinta en SC-2" if es else "Strip casting at SC-2", told, Glyph.WAITING),
        HealthLine("SC-2651-A006-A/3", waits, Glyph.WAITING, is_identifier=True),
        HealthLine("SC-2651-A006-A/2", doubt, Glyph.ATTENTION, is_identifier=True),
    )
    looked: tuple[HealthLine, ...] = (
        HealthLine("Reloj" if es else "Clock", "16 dic 14:32, CET" if es else "16 Dec 14:32 by this computer, CET"),
        HealthLine(
            "Disco casi lleno" if es else "Disk nearly full",
            "Libres 0 de 512 GB. Haga sitio." if es else "0 of 512 GB free. Make room.",
            Glyph.ATTENTION,
        ),
        HealthLine(
            "Diario del terminal A" if es else "Journal of terminal A",
            "12 408 entradas, última 16 dic 14:31; sin central"
            if es
            else "12 408 entries, last 16 Dec 14:31; no hub yet",
        ),
    )
    if unnumbered or last_numbers:
        check = replace(ENDING, certificate_until=0, unnumbered=unnumbered, last_numbers=last_numbers)
        looked = looked_at(check, speech_in(language), NOW)
    if ending:
        looked = looked_at(ENDING, speech_in(language), NOW)
    if checking:
        told = "4\u202f000 de 12\u202f408" if es else "4\u202f000 of 12\u202f408"
        looked = (HealthLine("Control del diario" if es else "Check of the journal", told, Glyph.WAITING), *looked)
    scan = (
        "]C110LOT7<GS>21X",
        "Code 128, identificador ]C1" if es else "Code 128, identifier ]C1",
        "Escáner mal configurado. Envía el separador como letras."
        if es
        else "Scanner set up wrongly. It sends the separator as letters.",
        "Configure el escáner para que envíe el separador GS1 como carácter de control."
        if es
        else "Set the scanner to send the GS1 separator as a control character.",
    )
    return StationHealthView(
        "" if empty else "3 pendientes" if es else "3 open",
        () if empty else undone,
        looked,
        sound_choices(),
        () if empty else scan,
        is_testing=testing,
        is_checking=checking,
    )
