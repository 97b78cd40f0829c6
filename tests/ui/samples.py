"""Sample views: one invented day at an invented plant, in both languages, so that every screen can be looked at."""

from datetime import UTC, date, datetime
from decimal import Decimal

from msgspec.structs import replace
from PySide6.QtGui import QColor, QImage, QPainter

from traceapp.documents.codes import data_matrix
from traceapp.domain.command_word import command_codes
from ui.language import Language
from ui.models.lineage import Direction, Lineage, Link, Node
from ui.rooms.desk_room import every_room
from ui.screens.certificate import SheetFact, SheetView
from ui.screens.desk import DeskView
from ui.screens.help import HelpView
from ui.screens.hold import HoldView
from ui.screens.holds import HoldLine, HoldPart, HoldsView
from ui.screens.key_in import CodeCheck, CodeState, KeyInView
from ui.screens.lot import LotTab, LotView
from ui.screens.lot_panels import ChosenView, LotTitle
from ui.screens.lot_rows import ResultLine, SignatureLine, StepLine
from ui.screens.overview import Figure, NeedLine, OverviewView
from ui.screens.screen import KeyLine
from ui.screens.set_up import SetUpRow, SetUpView
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
from ui.screens.sign_in import SignInView
from ui.screens.sign_in_panels import Handover, Waiting
from ui.screens.station import Aside, Primary, StationView, WeightBy
from ui.screens.station_inputs import Draw, InputLine, InputsView
from ui.screens.station_label import LabelLine, LabelsView
from ui.screens.station_record import FieldLine, RecordView, Source
from ui.screens.station_side import WeighSide
from ui.screens.station_work import ReadyView, WaitingWork, WorkView
from ui.screens.trace import GraphView, HereLine, ShippedLine, SourceLine, TraceView
from ui.screens.trace_answer import BoundsView
from ui.widgets.choices import Choice, ChoicesView
from ui.widgets.code_grid import ShownCode
from ui.widgets.drill_clock import DrillView
from ui.widgets.entry import EntryView
from ui.widgets.form import FormField, FormView
from ui.widgets.gauge import Reading
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.last_scans import PastScan
from ui.widgets.lot_card import CardLine, LotCardView
from ui.widgets.notice import Notice
from ui.widgets.origin_panel import OriginPart, OriginRow, OriginView
from ui.widgets.person_mark import Person
from ui.widgets.prompt_band import Prompt
from ui.widgets.queue_bars import QueueLine
from ui.widgets.segments import Segment
from ui.widgets.share_bar import SharePart, ShareView
from ui.widgets.signing_panel import SignedLine, Signer, SigningView
from ui.widgets.station_tiles import StationTile
from ui.widgets.step_dots import Stages
from ui.widgets.targets_panel import Aim, AimsView
from ui.widgets.tone import Tone
from ui.widgets.top_bar import BarView, Device, Health
from ui.widgets.weight_panel import Target, WeightView

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


def _lines(language: str, *, iron: bool = False, master: bool = False) -> tuple[InputLine, ...]:
    es = language == "es"
    names = (
        ("Metal Nd-Pr", "Hierro electrolítico", "Ferroboro 18 %", "Cobalto", "Maestro Cu-Al-Ga")
        if es
        else ("Nd-Pr metal", "Electrolytic iron", "Ferroboron 18 %", "Cobalt", "Cu-Al-Ga master")
    )
    rack = "estante" if es else "rack"
    done = Glyph.DONE
    return (
        InputLine(names[0], done, D("184.80"), D("184.76"), (Draw("RM-2650-C041-L", D("184.76")),)),
        InputLine(names[1], done, D("375.00"), D("374.86"), (Draw("FE-2649-C121-8", D("374.86")),))
        if iron
        else InputLine(names[1], Glyph.NEXT, D("375.00"), is_current=True, place=f"{rack} B4"),
        InputLine(names[2], done, D("33.00"), D("33.02"), (Draw("FB-2649-C107-5", D("33.02")),)),
        InputLine(names[3], done, D("4.20"), D("4.20"), (Draw("CO-2644-C044-H", D("4.20")),)),
        InputLine(names[4], done, D("3.00"), D("3.00"), (Draw("MA-2650-C009-S", D("3.00")),))
        if master
        else InputLine(names[4], Glyph.NEXT if iron else Glyph.WAITING, D("3.00"), is_current=iron, place=f"{rack} B7"),
    )


def _work(language: str, body: object, stage: int = 0, past: tuple[PastScan, ...] = ()) -> WorkView:
    es = language == "es"
    words = ("Entradas", "Colada", "Pesar", "Etiquetar") if es else ("Inputs", "Cast", "Weigh out", "Label")
    return WorkView(
        "Carga 3 de 4" if es else "Charge 3 of 4",
        body,  # type: ignore[arg-type]
        "Receta A-48H rev 7" if es else "Recipe A-48H rev 7",
        Stages(words, stage),
        past,
    )


def _weight(language: str, status: str, glyph: Glyph) -> WeightView:
    target = Target(D("375.00"), D("0.75"), D("372.50"), D("377.50"))
    return WeightView("SC-2-B", "kg", D("374.86"), status, glyph, target, date(2027, 1, 12))


def _aims(language: str) -> AimsView:
    es = language == "es"
    return AimsView(
        "Después de cargar" if es else "After charging",
        (
            Aim("Fusión" if es else "Melt", "°C", D(1440), D(1470), D(1410), D(1500)),
            Aim("Rueda" if es else "Wheel", "m/s", D("1.0"), D("1.4"), D("0.6"), D("1.9")),
            Aim("Argón" if es else "Argon", "kPa", D(45), D(60), D(30), D(75)),
        ),
    )


def wrong_scan(language: str = "en") -> StationView:
    es = language == "es"
    prompt = Prompt(
        Tone.WRONG,
        "Retenido. No añadido." if es else "On hold. Not added.",
        "Carbono 0,08 %, límite 0,05 %. Llévelo a la jaula roja."
        if es
        else "Carbon 0.08 %, limit 0.05 %. Put it in the red cage.",
        "Escanee FE-2649-C121-8: estante B4." if es else "Scan FE-2649-C121-8 instead: rack B4.",
        "FE-2648-C118-F",
    )
    past = (
        PastScan(
            at(14, 32, 7), "FE-2648-C118-F", Glyph.REFUSED, "no añadido: retenido" if es else "not added: on hold"
        ),
        PastScan(at(14, 31, 40), "CO-2644-C044-H", Glyph.DONE),
    )
    return StationView(
        prompt,
        _work(language, InputsView("kg", _lines(language), D("600.00"), D("221.98")), 0, past),
        WeighSide(
            _weight(
                language,
                "Sin registrar: falta un lote válido" if es else "Not recorded: no valid lot yet",
                Glyph.WAITING,
            ),
            _aims(language),
        ),
        undo="Cobalto 4,20 kg" if es else "Cobalt 4.20 kg",
        primary=Primary(
            "Iniciar fusión" if es else "Start melt",
            blocked_by="faltan 2 entradas" if es else "2 inputs missing",
            icon=Icon.FLAME,
        ),
    )


def accepted(language: str = "en") -> StationView:
    es = language == "es"
    passing = Prompt(
        Tone.ACCEPTED,
        "Añadido: hierro 374,86 kg" if es else "Added: iron 374.86 kg",
        instead="Ahora escanee el maestro Cu-Al-Ga, estante B7." if es else "Next: scan the Cu-Al-Ga master, rack B7.",
        code="FE-2649-C121-8",
    )
    past = (
        PastScan(at(14, 33, 2), "FE-2649-C121-8", Glyph.DONE),
        PastScan(at(14, 32, 7), "FE-2648-C118-F", Glyph.REFUSED),
    )
    view = wrong_scan(language)
    inputs = InputsView("kg", _lines(language, iron=True), D("600.00"), D("596.84"))
    return replace(
        view,
        prompt=Prompt(
            Tone.NEXT,
            "Escanee Cu-Al-Ga · estante B7" if es else "Scan Cu-Al-Ga master · rack B7",
            "3,00 kg ± 0,02" if es else "3.00 kg ± 0.02",
        ),
        passing=passing,
        work=_work(language, inputs, 0, past),
        side=WeighSide(
            _weight(language, "Registrado 14:33:02" if es else "Recorded 14:33:02", Glyph.ACCEPTED), _aims(language)
        ),
        undo="Hierro 374,86 kg" if es else "Iron 374.86 kg",
        primary=Primary(
            "Iniciar fusión" if es else "Start melt",
            blocked_by="falta 1 entrada" if es else "1 input missing",
            icon=Icon.FLAME,
        ),
    )


def weighing(language: str = "en", *, tared: bool = False) -> StationView:
    """A lot was scanned and is to be weighed; what lay on the scale before does not count, or is netted out."""
    es = language == "es"
    lay_there = "Ya estaba ahí; OK lo toma" if es else "Lay there before; OK takes it"
    empty = "Aún está vacía" if es else "Nothing on it yet"
    weight = _weight(language, empty if tared else lay_there, Glyph.WAITING)
    if tared:
        weight = replace(weight, value=D("0.00"), tare=D("1374.86"))
    headline = "Póngalo en la báscula" if es else "Put it on the scale"
    return replace(
        wrong_scan(language),
        prompt=Prompt(
            Tone.NEXT, headline, "Hierro electrolítico" if es else "Electrolytic iron", code="FE-2649-C121-8"
        ),
        side=WeighSide(weight, _aims(language)),
        primary=Primary(
            "Tomar este peso" if es else "Take this weight", "374,86 kg" if es else "374.86 kg", icon=Icon.SCALE
        ),
        weight_by=WeightBy.SCALE,
    )


def already(language: str = "en") -> StationView:
    es = language == "es"
    passing = Prompt(Tone.ALREADY, "Ya añadido" if es else "Already added", code="FE-2649-C121-8")
    return replace(accepted(language), passing=passing)


def two_person(language: str = "en", *, pin: bool = False) -> StationView:
    es = language == "es"
    past = (
        PastScan(at(14, 35, 51), "MA-2650-C009-S", Glyph.DONE, "3,00 kg" if es else "3.00 kg"),
        PastScan(at(14, 33, 2), "FE-2649-C121-8", Glyph.DONE),
    )
    inputs = InputsView("kg", _lines(language, iron=True, master=True), D("600.00"), D("599.84"))
    signing = SigningView(
        (
            SignedLine("Lotes" if es else "Lots", "5 de 5" if es else "5 of 5"),
            SignedLine("Masa" if es else "Mass", "599,84 kg" if es else "599.84 kg"),
            SignedLine("Plan", "600,00 kg" if es else "600.00 kg"),
            SignedLine("Receta" if es else "Recipe", "A-48H rev 7"),
        ),
        (
            Signer("Credencial 14:36:20" if es else "Badge 14:36:20", "A. Ruiz"),
            Signer(
                "Quien tenga la aptitud “Control de carga”, menos A. Ruiz"
                if es
                else "Anyone with the skill “Charge check”, except A. Ruiz"
            ),
        ),
        asks_pin=pin,
        pin_of="M. Ortega",
    )
    return replace(
        wrong_scan(language),
        prompt=Prompt(
            Tone.SIGN,
            "Segunda persona: su credencial" if es else "Second person: scan your badge",
            "Compruebe lotes y pesos en el crisol y escanee para liberar la carga."
            if es
            else "Check lots and weights against the crucible, then scan to release the charge.",
        ),
        work=_work(language, inputs, 0, past),
        side=signing,
        undo="Cu-Al-Ga 3,00 kg" if es else "Cu-Al-Ga 3.00 kg",
        primary=Primary(
            "Iniciar fusión" if es else "Start melt",
            blocked_by="falta la segunda credencial" if es else "second badge missing",
            icon=Icon.FLAME,
        ),
    )


def several_draws(language: str = "en") -> StationView:
    es = language == "es"
    lines = list(_lines(language))
    lines[0] = replace(
        lines[0],
        draws=(
            Draw("RM-2650-C041-L/1", D("120.40")),
            Draw("RM-2650-C041-L/2", D("44.36"), Glyph.PROVISIONAL),
            Draw("RM-2649-C038-A", D("20.00")),
        ),
    )
    prompt = Prompt(
        Tone.NEXT,
        "Escanee hierro · estante B4" if es else "Scan iron · rack B4",
        "375,00 kg ± 0,75 en uno o varios bidones" if es else "375.00 kg ± 0.75 from one or more drums",
    )
    view = wrong_scan(language)
    inputs = InputsView("kg", tuple(lines), D("600.00"), D("221.98"))
    offline = Notice(
        "Sin red." if es else "Offline.",
        "Todo se guarda aquí y se envía al volver la red."
        if es
        else "All is kept here and sent when the link is back.",
    )
    work = replace(_work(language, inputs, 0, view.work.past), notice=offline)
    return replace(view, prompt=prompt, work=work)


def picked_up(language: str = "en", *, left_out: bool = False) -> StationView:
    """After a stop of the program: all of it, or not every lot."""
    es = language == "es"
    all_of_it = Notice(
        "Se retoma donde quedó, 14:32" if es else "Picked up where it stopped, 14:32",
        "Anotado por M. Ortega, A. Ruiz" if es else "Told by M. Ortega, A. Ruiz",
        is_done=True,
    )
    some = Notice(
        "Se retoma, pero no todo" if es else "Picked up, but not all of it",
        "Queda fuera: RM-2650-C041-L/1: Ya está gastado" if es else "Left out: RM-2650-C041-L/1: Already used up",
    )
    view = several_draws(language)
    return replace(view, work=replace(view.work, notice=some if left_out else all_of_it))


def recording(language: str = "en", *, text: bool = False) -> StationView:
    es = language == "es"
    melt, wheel, argon = _aims(language).aims
    mould = Aim("Programa de colada" if es else "Casting programme", "", None, None)
    fields = (
        FieldLine("melt", melt, Glyph.DONE, D(1452), Source.MACHINE),
        FieldLine(
            "wheel",
            wheel,
            Glyph.ATTENTION,
            D("1.5"),
            Source.KEYED,
            "fuera, con motivo" if es else "outside, reason kept",
        ),
        FieldLine("argon", argon, Glyph.NEXT, is_current=not text),
        FieldLine("programme", mould, Glyph.NEXT if text else Glyph.WAITING, is_current=text),
    )
    entry = EntryView("programme", mould, is_text=True) if text else EntryView("argon", argon)
    prompt = Prompt(
        Tone.NEXT,
        "Argón de la máquina" if es else "Argon from the machine",
        "Escanee el valor o tecléelo." if es else "Scan the value or key it in.",
    )
    view = wrong_scan(language)
    return replace(
        view,
        prompt=prompt,
        work=_work(language, RecordView(fields), 1, view.work.past),
        side=entry,
        undo="Rueda 1,5 m/s" if es else "Wheel 1.5 m/s",
        primary=Primary(
            "Registrar" if es else "Record",
            blocked_by="faltan 2 valores" if es else "2 values missing",
            icon=Icon.CHECK,
        ),
    )


def reason_wanted(language: str = "en") -> StationView:
    es = language == "es"
    words = (
        ("Rodamiento caliente", "Sensor averiado", "Receta de ensayo", "Otro motivo")
        if es
        else ("Bearing warm", "Sensor broken", "Trial recipe", "Another reason")
    )
    choices = ChoicesView("Por qué 1,5 m/s" if es else "Why 1.5 m/s", tuple(Choice(word, word) for word in words))
    prompt = Prompt(
        Tone.NEXT,
        "Elija el motivo" if es else "Choose the reason",
        "Rueda 1,5 m/s, límite 1,0–1,4." if es else "Wheel 1.5 m/s, limit 1.0–1.4.",
        glyph=Glyph.ATTENTION,
    )
    return replace(recording(language), prompt=prompt, side=choices)


def labelling(language: str = "en") -> StationView:
    es = language == "es"
    lines = (
        LabelLine("SC-2651-A006-A/1", D("150.04"), "kg", Glyph.DONE, "verificada" if es else "verified"),
        LabelLine(
            "SC-2651-A006-A/2",
            D("149.82"),
            "kg",
            Glyph.NEXT,
            "péguela y escanéela" if es else "stick it on, scan it",
            True,
        ),
        LabelLine("SC-2651-A006-A/3", D("149.90"), "kg", Glyph.WAITING, "en la impresora" if es else "at the printer"),
        LabelLine("SC-2651-A006-A/4", D("149.11"), "kg", Glyph.WAITING, "en espera" if es else "waiting"),
    )
    prompt = Prompt(
        Tone.NEXT,
        "Péguela y escanéela" if es else "Stick it on, scan it",
        "Bidón 2 de 4, 149,82 kg" if es else "Container 2 of 4, 149.82 kg",
        code="SC-2651-A006-A/2",
    )
    view = wrong_scan(language)
    return replace(
        view,
        prompt=prompt,
        work=_work(language, LabelsView(lines, label_picture()), 3, view.work.past),
        side=None,
        undo="",
        primary=Primary(
            "Terminar" if es else "Finish step", blocked_by="3 etiquetas sin leer" if es else "3 labels not scanned"
        ),
    )


def received(language: str = "en") -> StationView:
    """A lot came in: its labels wait, and its origins may be declared."""
    es = language == "es"
    code, kilograms = "OX-2649-A003-8", ("250.02", "249.87")
    lines = tuple(
        LabelLine(
            f"{code}/{n}",
            D(mass),
            "kg",
            Glyph.NEXT if n == 1 else Glyph.WAITING,
            "escanéela" if es else "scan it",
            n == 1,
        )
        for n, mass in enumerate(kilograms, start=1)
    )
    view = labelling(language)
    told = "Declare sus orígenes ahora o después: nada espera por ello."
    notice = Notice(
        f"{code} recibido" if es else f"{code} came in",
        told if es else "Declare its origins now or later: nothing waits for it.",
        is_done=True,
    )
    ask = "Péguela y escanéela" if es else "Stick it on, scan it"
    return replace(
        view,
        prompt=Prompt(Tone.NEXT, ask, code=lines[0].code),
        work=replace(view.work, title="Etiquetas" if es else "Labels", body=LabelsView(lines), notice=notice),
        primary=Primary("Saltar" if es else "Skip", "sin pegarlas" if es else "not stuck on"),
        aside=Aside(
            "ORIGINS",
            "Orígenes" if es else "Origins",
            "de lo recibido" if es else "of what came in",
            Icon.DOCUMENT,
        ),
        can_reprint=True,
    )


def ready(language: str = "en", *, card: bool = False) -> StationView:
    es = language == "es"
    work = (
        WaitingWork(
            "MO-2651-A003-7", "Carga 3 de 4, 600 kg" if es else "Charge 3 of 4, 600 kg", "A-48H rev 7", Glyph.NEXT
        ),
        WaitingWork("MO-2651-A004-5", "Carga 4 de 4, 600 kg" if es else "Charge 4 of 4, 600 kg", "A-48H rev 7"),
    )
    return StationView(
        Prompt(Tone.NEXT, "Escanee un lote o una orden" if es else "Scan a lot or order"),
        WorkView("En espera aquí" if es else "Waiting here", ReadyView(work)),
        lot_card(language) if card else WeighSide(_weight(language, "Estable" if es else "Stable", Glyph.DONE)),
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


def label_picture() -> QImage:
    """A one-bit picture with a plate, a block of modules and lines, as a label at 203 dpi has."""
    image = QImage(800, 400, QImage.Format.Format_Mono)
    image.fill(1)
    painter = QPainter(image)
    painter.fillRect(24, 20, 90, 60, QColor("black"))
    for row in range(18):
        for column in range(18):
            if column == 0 or row == 17 or (row * 7 + column * 13 + row * column) % 3 == 0:
                painter.fillRect(24 + column * 14, 130 + row * 14, 14, 14, QColor("black"))
    for line in (96, 270):
        painter.fillRect(318, line, 458, 4, QColor("black"))
    painter.end()
    return image


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


def page_picture() -> QImage:
    image = QImage(794, 1123, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.fillRect(48, 40, 40, 40, QColor("#11171A"))
    for line in range(24):
        painter.fillRect(48, 150 + line * 34, 640 - (line * 37) % 200, 10, QColor("#9AA3A7"))
    painter.end()
    return image


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


def _failing(*, es: bool, opens: bool) -> tuple[str, str]:
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
        *_failing(es=es, opens=opens),
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
