"""Sample views: one invented day at an invented plant, in both languages, so that every screen can be looked at."""

from datetime import UTC, datetime
from decimal import Decimal

from msgspec.structs import replace
from PySide6.QtGui import QColor, QImage, QPainter

from ui.language import Language
from ui.screens.sign_in import SignInView
from ui.screens.sign_in_panels import Handover, Waiting
from ui.widgets.glyphs import Glyph
from ui.widgets.lot_card import CardLine, LotCardView
from ui.widgets.person_mark import Person
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone
from ui.widgets.top_bar import BarView, Device, Health

D = Decimal


def at(hour: int, minute: int, second: int = 0) -> datetime:
    return datetime(2026, 12, 16, hour, minute, second, tzinfo=UTC)


def bar(language: str = "en", *, offline: bool = False, person: bool = True) -> BarView:
    es = language == "es"
    health = (
        Health(Device.SCANNER, "Listo" if es else "Ready"),
        Health(Device.SCALE, "0,01 kg" if es else "0.01 kg"),
        Health(Device.PRINTER, "quedan 212" if es else "212 left"),
        Health(Device.SYNC, "14 guardados" if es else "14 kept here", True, "Sin red" if es else "Offline")
        if offline
        else Health(Device.SYNC, "hace 8 s" if es else "8 s ago"),
    )
    return BarView(
        title="Colada en cinta" if es else "Strip casting",
        subtitle="Estación SC-2" if es else "Station SC-2",
        now=at(14, 32),
        health=health if person else (),
        person=Person("A. Ruiz", "Operadora" if es else "Operator") if person else None,
    )


def lot_card(language: str = "en") -> LotCardView:
    es = language == "es"
    return LotCardView(
        "FE-2648-C118-F",
        "Hierro electrolítico" if es else "Electrolytic iron",
        Glyph.HOLD,
        "Retenido: carbono 0,08 %" if es else "On hold: carbon 0.08 %",
        (
            CardLine("Cantidad" if es else "Quantity", "412,00 kg" if es else "412.00 kg"),
            CardLine("Lugar" if es else "Place", "Jaula roja" if es else "Red cage"),
            CardLine("Retenido por" if es else "Held by", "L. Ferrer"),
            CardLine("Desde" if es else "Since", "14 dic 2026" if es else "14 Dec 2026"),
            CardLine("Use" if es else "Use instead", "FE-2649-C121-8", is_identifier=True),
        ),
        can_open=True,
    )


def sign_in_picked_up(language: str = "en", *, left_out: bool = False) -> SignInView:
    """A run waits for a badge after a stop of the program; of some, a lot had to be left out."""
    es = language == "es"
    waiting = Waiting(
        "Fusión y colada en banda" if es else "Melting and strip casting",
        "Se retoma donde quedó, 14:32" if es else "Picked up where it stopped, 14:32",
        1,
        4,
        "partes hechas" if es else "parts done",
    )
    refusal = Prompt(
        Tone.WRONG,
        "Se retoma, pero no todo" if es else "Picked up, but not all of it",
        "Queda fuera: RM-2650-C041-L/1 (Ya está gastado). Revise la carga y siga."
        if es
        else "Left out: RM-2650-C041-L/1 (Already used up). Look at what is in the charge, then go on.",
    )
    return replace(sign_in(language), waiting=waiting, refusal=refusal if left_out else None)


def sign_in(
    language: str = "en", *, refused: bool = False, number: bool = False, empty: bool = False, card: bool = False
) -> SignInView:
    es = language == "es"
    devices = (
        Health(Device.SCANNER, "Listo" if es else "Ready"),
        Health(Device.SCALE, "Lista, 0,01 kg" if es else "Ready, 0.01 kg"),
        Health(Device.PRINTER, "Cambie el rollo" if es else "Change the roll", True)
        if empty
        else Health(Device.PRINTER, "quedan 212" if es else "212 labels left"),
        Health(Device.SYNC, "hace 8 s" if es else "8 s ago"),
    )
    waiting = Waiting(
        "Carga 3 de 4" if es else "Charge 3 of 4",
        "Receta A-48H rev 7 · 600 kg" if es else "Recipe A-48H rev 7 · 600 kg",
        3,
        5,
        "entradas escaneadas" if es else "inputs scanned",
    )
    note = Handover(
        "M. Ortega 13:58",
        "El rodamiento de la rueda está caliente. Mantenimiento lo revisa tras la carga 4. El hierro está en B4."
        if es
        else "Wheel bearing is warm. Maintenance checks it after charge 4. Iron is in rack B4.",
    )
    refusal = Prompt(
        Tone.WRONG,
        "Credencial no conocida" if es else "Badge not known",
        "No está en la lista de esta planta." if es else "It is not on this plant’s list.",
        "Avise al supervisor." if es else "Call the supervisor.",
    )
    return SignInView(
        "Scan your badge" if es else "Escanee su credencial",
        Language.SPANISH if es else Language.ENGLISH,
        (Language.ENGLISH, Language.SPANISH),
        devices,
        None if empty else waiting,
        None if empty else note,
        refusal if refused else None,
        lot_card(language) if card else None,
        number,
    )


def page_picture() -> QImage:
    image = QImage(794, 1123, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.fillRect(48, 40, 40, 40, QColor("#11171A"))
    for line in range(24):
        painter.fillRect(48, 150 + line * 34, 640 - (line * 37) % 200, 10, QColor("#9AA3A7"))
    painter.end()
    return image


def failing_checks(*, es: bool, opens: bool) -> tuple[str, str]:
    """What fails of box 3, and why: its own lot, or what that came from."""
    if opens and es:
        return (
            "La caja 3 lleva un lote retenido",
            "MG-2650-M198-U está retenido desde el 14 dic: la corrosión se mide de nuevo. Sin ese lote pasa todo.",
        )
    if opens:
        return (
            "A lot in box 3 is on hold",
            "MG-2650-M198-U is on hold since 14 Dec: corrosion is measured again. Without that lot all checks pass.",
        )
    if es:
        return (
            "La caja 3 no cumple DFARS 252.225-7052",
            "Nd, separado: 6,4 % del Nd de MG-2650-M198-U se separó en China, óxido OX-2633-C004-N.",
        )
    return (
        "DFARS 252.225-7052 fails for box 3",
        "Nd, separated: 6.4 % of the Nd in MG-2650-M198-U was separated in China, oxide OX-2633-C004-N.",
    )
