"""Sample views of a station: one scan after another of that day."""

from datetime import date

from msgspec.structs import replace
from PySide6.QtGui import QColor, QImage, QPainter

from tests.ui.samples import D, at, lot_card
from ui.screens.station import Aside, Primary, StationView, WeightBy
from ui.screens.station_inputs import Draw, InputLine, InputsView
from ui.screens.station_label import LabelLine, LabelsView
from ui.screens.station_record import FieldLine, RecordView, Source
from ui.screens.station_side import WeighSide
from ui.screens.station_work import ReadyView, WaitingWork, WorkView
from ui.widgets.choices import Choice, ChoicesView
from ui.widgets.entry import EntryView
from ui.widgets.glyphs import Glyph
from ui.widgets.icons import Icon
from ui.widgets.last_scans import PastScan
from ui.widgets.notice import Notice
from ui.widgets.prompt_band import Prompt
from ui.widgets.signing_panel import SignedLine, Signer, SigningView
from ui.widgets.step_dots import Stages
from ui.widgets.targets_panel import Aim, AimsView
from ui.widgets.tone import Tone
from ui.widgets.weight_panel import Target, WeightView


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
        "Envase 2 de 4, 149,82 kg" if es else "Container 2 of 4, 149.82 kg",
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
