"""Sample views of measuring: an inspection at its station, told by the presenter itself."""

from datetime import UTC, datetime
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from traceapp.app.curve_files import CurveFile, CurveForeseen
from traceapp.domain.characteristic import Characteristic, Gauge
from traceapp.domain.demag_curve import properties_of
from traceapp.domain.drawing import Drawing
from traceapp.domain.equipment import Station
from traceapp.domain.part import Requirement
from traceapp.domain.plant import Plant
from traceapp.domain.record.pieces import EntryRef, Measured
from traceapp.domain.record.quality import CurveMeasured, Result, Sampled
from traceapp.domain.sample_result import result_of
from traceapp.errors import Refused
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.quality.curves import CurveReading
from traceapp.services.run.run import Run
from traceapp.services.station.talk import Talk
from ui.language import Language
from ui.rooms.curve_words import curve_view
from ui.rooms.inspection_words import DRAWING, GAUGE, TEMPERATURE
from ui.rooms.new_curve_room import foreseen_view
from ui.rooms.refused import refused_notice
from ui.rooms.station_presenter import Around, station_view
from ui.screens.curve import CurveView
from ui.screens.import_results import FaultLine, FileLine, ForeseenLine, ImportResultsView
from ui.screens.station import StationView
from ui.speech import Speech
from ui.widgets.choices import Choice, ChoicesView
from ui.widgets.demag_curve import CurveDrawing
from ui.widgets.glyphs import Glyph
from ui.widgets.notice import Notice
from ui.widgets.prompt_band import Prompt
from ui.widgets.tone import Tone

NOW = datetime(2026, 12, 16, 14, 32, tzinfo=UTC)
DAY_US = 86_400_000_000
LOT = "MG-2651-H012-9"


@cache
def plant() -> Plant:
    return read_plant(resources_folder()).plant


def speech_in(language: str) -> Speech:
    return Speech(plant, "sintered-ndfeb", Language(language).locale)


def _sampled(accept: int, severity: str = "normal") -> Sampled:
    return Sampled(
        scheme="iso-2859-1", severity=severity, level="II", aql="1.0", letter="K", n=125, accept=accept, pieces=2400
    )


def _rows() -> tuple[Characteristic, ...]:
    length = Requirement(property="length", low="39.95", high="40.05", shown="40.00 ± 0.05 mm", aql="1.0")
    height = Requirement(property="height", low="4.97", high="5.03", n=20)
    flux = Requirement(property="flux-moment", low="4.25", n=20, method="HA-TP-09")
    return (
        Characteristic(key="length", wanted=125, row=length, sampled=_sampled(2, "tightened"), method="Drawing"),
        Characteristic(key="height", wanted=20, row=height, method="Drawing"),
        Characteristic(
            key="br", wanted=5, row=Requirement(property="br", low="1.370", high="1.430"), method="IEC 60404-5"
        ),
        Characteristic(key="flux-moment", wanted=20, row=flux, method="HA-TP-09"),
        Characteristic(
            key="polarity", wanted=20, row=Requirement(property="polarity", attribute="0 wrong"), counts="wrong"
        ),
    )


def _results(*, bad: bool) -> tuple[Result, ...]:
    one = replace(result_of("length", ["39.93", *["40.01"] * 123, "40.03"]), failed=1, instrument="MM-4")
    short = "4.94" if bad else "4.98"
    other = replace(result_of("height", [short, *["5.00"] * 18, "5.01"]), failed=int(bad), instrument="MM-4")
    return replace(one, sampled=_rows()[0].sampled), other


def _run() -> Run:
    step = plant().route("sintered-ndfeb").step("inspection")
    day = int(NOW.timestamp()) * 1_000_000
    return Run(
        command="c",
        step=step,
        route="sintered-ndfeb",
        revision="1",
        unit=LOT,
        unit_kind="final lot",
        unit_lots=(LOT,),
        characteristics=_rows(),
        specification="HA-SPEC-119 4",
        drawing=Drawing("HA-7731-02", "D", ("D",)),
        gauges=(
            Gauge("MM-4", "Measuring machine 4", day + 160 * DAY_US),
            Gauge("HM-2", "Helmholtz coil 2", day - 3 * DAY_US),
        ),
        results=_results(bad=False),
        values=("1.402", "1.399"),
        temperature="23.0",
    )


def _view(language: str, run: Run, choosing: str = "", drawn: CurveDrawing | None = None) -> StationView:
    station = Station(key="IN-1", name="Final inspection", route="sintered-ndfeb", steps=("inspection",))
    talk = Talk(station=station, person="4102", language=language, run=run)
    return station_view(
        talk,
        speech_in(language),
        Around({"4102": "L. Ferrer"}, NOW, choosing=choosing, curve=drawn, specimen="3" if drawn else ""),
    )


def inspection(
    language: str = "en", *, bad: bool = False, overdue: bool = False, by_curve: bool = False
) -> StationView:
    run = _run()
    if by_curve:
        return _view(language, run, drawn=curve(language).drawing)
    if bad:
        run = replace(run, results=_results(bad=True), temperature="")
    return _view(language, replace(run, gauge="HM-2") if overdue else run)


def inspection_choosing(language: str = "en", *, temperature: bool = False) -> StationView:
    return _view(language, _run(), TEMPERATURE if temperature else GAUGE)


def inspection_by_drawing(language: str = "en") -> StationView:
    """A customer still orders the drawing before."""
    return _view(language, replace(_run(), drawing=Drawing("HA-7731-02", "D", ("E", "D", "C"))), DRAWING)


def inspection_counting(language: str = "en") -> StationView:
    """Pieces that fail are counted."""
    results = (*_results(bad=False), *(_told("br", "1.402", 5), _told("flux-moment", "4.37", 20)))
    return _view(language, replace(_run(), results=results, values=()))


def inspection_deciding(language: str = "en", *, by_curve: bool = False) -> StationView:
    """Everything is told; what failed is among it."""
    polarity = Result(property="polarity", n=20, attribute="0 wrong", instrument="HM-2")
    results = (*_results(bad=True), _told("br", "1.402", 5), _told("flux-moment", "4.37", 20), polarity)
    told = (Measured(field="plan", value="II"), Measured(field="rejected", value=""))
    drawn = curve(language).drawing if by_curve else None
    return _view(language, replace(_run(), results=results, values=(), fields=told), drawn=drawn)


def inspection_recording(language: str = "en") -> StationView:
    """Every value is told; what the route wants to know besides is asked beside the curve."""
    results = (*_results(bad=False), _told("br", "1.402", 5), _told("flux-moment", "4.37", 20))
    polarity = Result(property="polarity", n=20, attribute="0 wrong", instrument="HM-2")
    plan = (Measured(field="plan", value="II"),)
    told = replace(_run(), results=(*results, polarity), values=(), fields=plan)
    return _view(language, told, drawn=curve(language).drawing)


def exports(language: str = "en", *, chosen: bool = False, empty: bool = False) -> ImportResultsView:
    """The inbox: files that wait, one of them chosen."""
    es = language == "es"
    folder = "/srv/traceapp/inbox"
    files = (
        FileLine("HG77-2026-12-16.xlsx", "16 dic 14:02" if es else "16 Dec 14:02", chosen),
        FileLine("cmm-4-lot-0912.csv", "16 dic 11:47" if es else "16 Dec 11:47"),
    )
    blocked = "elija primero un archivo" if es else "choose a file first"
    title = "Exportaciones" if es else "Exports"
    if empty:
        nothing = Prompt(Tone.NEUTRAL, "Aquí no espera nada" if es else "Nothing waits here", folder, glyph=Glyph.DONE)
        return ImportResultsView(nothing, title, blocked_by=blocked)
    if not chosen:
        choose = Prompt(Tone.NEXT, "Elija un archivo" if es else "Choose a file", folder)
        return ImportResultsView(choose, title, files=files, blocked_by=blocked)
    mappings = tuple(Choice(one.key, one.name.in_language(language)) for one in plant().exports.values())
    which = "¿Qué instrumento lo escribió?" if es else "Which instrument wrote it?"
    return ImportResultsView(
        Prompt(Tone.NEXT, which, code=files[0].name),
        title,
        files=files,
        mappings=ChoicesView("Leer como" if es else "Read as", mappings),
        blocked_by=blocked,
    )


def foreseen(language: str = "en", *, wrong: bool = False) -> ImportResultsView:
    """What a file comes to: its results with their verdicts, or what is wrong with it."""
    es = language == "es"
    name = "HG77-2026-12-16.xlsx"
    if wrong:
        number = "debe ser un número como 7.45, no «alto»" if es else "must be a plain number such as 7.45, not “high”"
        unknown = "No existe esa unidad de ensayo." if es else "No such test unit."
        faults = (FaultLine("6", "Br (kG)", number), FaultLine("9", "", unknown))
        count = "2 cosas que corregir" if es else "2 things to correct"
        told = "Corrija el archivo y elíjalo de nuevo." if es else "Correct the file, and choose it again."
        return ImportResultsView(Prompt(Tone.WRONG, count, told, code=name), name, faults=faults, blocked_by=count)
    met, not_met = ("cumple", "no cumple") if es else ("met", "not met")
    br, hcj, energy = (speech_in(language).measured(key) for key in ("br", "hcj", "bhmax"))
    unit, few = "GD-2649-A031-1", "1\u202f322.4\u00a0kA/m"
    lines = (
        ForeseenLine("2", unit, br, "5", "1.4150\u00a0T", "1.4090–1.4240", met, Glyph.DONE),
        ForeseenLine("2", unit, hcj, "5", few, "1\u202f310.1–1\u202f333.9", not_met, Glyph.REFUSED),
        ForeseenLine("2", unit, energy, "5", "382.0\u00a0kJ/m³", "380.4–384.1", met, Glyph.DONE),
    )
    told = "3 lotes quedarán retenidos." if es else "3 lots will be on hold."
    ask = "¿Registrar estos resultados?" if es else "Record these results?"
    return ImportResultsView(Prompt(Tone.NEXT, ask, told, code=name), name, foreseen=lines)


DISAGREES = {"property": "hcb", "stated": "1068", "computed": "1034"}


def curve(language: str = "en", *, fails: bool = False, none: bool = False, new: bool = False) -> CurveView:
    """A curve with its knee, held to a specification it meets or not; none on file, or one that is to be filed."""
    unit = "GD-2649-A031-1"
    if none:
        es = language == "es"
        told = f"Los resultados de {unit} llegaron sin ella." if es else f"The results of {unit} came without one."
        return CurveView(unit, notice=Notice("No hay curva archivada" if es else "No curve on file", told))
    fields = (0, -300_000, -600_000, -900_000, -1_100_000, -1_250_000, -1_350_000, -1_420_000, -1_480_000)
    polarisations = (1_402_000, 1_397_000, 1_391_000, 1_380_000, 1_362_000, 1_310_000, 1_120_000, 610_000, -180_000)
    measured = CurveMeasured(
        unit=unit, fields=fields, polarisations=polarisations, specimen="3", instrument="BH-2", temperature="23.0"
    )
    least = "1592" if fails else "1353"
    rows = (
        Requirement(property="br", low="1.370", high="1.430"),
        Requirement(property="hcb", low="1030"),
        Requirement(property="hcj", low=least),
        Requirement(property="bhmax", low="366", high="390"),
    )
    properties = properties_of(fields, polarisations)
    if new:
        stated = {"br": (Decimal("1.399"), Decimal("1.406")), "hcb": (Decimal(1062), Decimal(1068))}
        file = CurveFile(raw=b"", name="3.csv", measured=measured, properties=properties)
        found = CurveForeseen(
            file=file,
            stated=stated,
            requirements=rows,
            refusal=Refused("curve_disagrees", **DISAGREES) if fails else None,
        )
        speech = speech_in(language)
        notice = refused_notice(found.refusal, speech) if found.refusal is not None else None
        return foreseen_view(found, speech, NOW, at=0, notice=notice)
    reading = CurveReading(entry=EntryRef("A", 1), at=0, measured=measured, properties=properties, requirements=rows)
    view = curve_view(reading, speech_in(language), NOW, "1 de 3" if language == "es" else "1 of 3")
    return replace(view, can_export=True, can_file=True)


def _told(key: str, value: str, n: int) -> Result:
    return replace(result_of(key, [value] * n), instrument="HM-2", temperature="23.0")
