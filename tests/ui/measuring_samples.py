"""Sample views of measuring: an inspection at its station, told by the presenter itself."""

from datetime import UTC, datetime
from functools import cache

from msgspec.structs import replace

from traceapp.domain.characteristic import Characteristic, Gauge
from traceapp.domain.equipment import Station
from traceapp.domain.part import Requirement
from traceapp.domain.plant import Plant
from traceapp.domain.record.pieces import Measured
from traceapp.domain.record.quality import Result, Sampled
from traceapp.domain.sample_result import result_of
from traceapp.exchange.plant_folder import read_plant
from traceapp.resources import resources_folder
from traceapp.services.run import Run
from traceapp.services.talk import Talk
from ui.language import Language
from ui.rooms.inspection_words import GAUGE, TEMPERATURE
from ui.rooms.station_presenter import Around, station_view
from ui.screens.station import StationView
from ui.speech import Speech

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
        gauges=(
            Gauge("MM-4", "Measuring machine 4", day + 160 * DAY_US),
            Gauge("HM-2", "Helmholtz coil 2", day - 3 * DAY_US),
        ),
        results=_results(bad=False),
        values=("1.402", "1.399"),
        temperature="23.0",
    )


def _view(language: str, run: Run, choosing: str = "") -> StationView:
    station = Station(key="IN-1", name="Final inspection", route="sintered-ndfeb", steps=("inspection",))
    talk = Talk(station=station, person="4102", language=language, run=run)
    return station_view(talk, speech_in(language), Around({"4102": "L. Ferrer"}, NOW, choosing=choosing))


def inspection(language: str = "en", *, bad: bool = False, overdue: bool = False) -> StationView:
    run = _run()
    if bad:
        run = replace(run, results=_results(bad=True), temperature="")
    return _view(language, replace(run, gauge="HM-2") if overdue else run)


def inspection_choosing(language: str = "en", *, temperature: bool = False) -> StationView:
    return _view(language, _run(), TEMPERATURE if temperature else GAUGE)


def inspection_counting(language: str = "en") -> StationView:
    """Pieces that fail are counted."""
    results = (*_results(bad=False), *(_told("br", "1.402", 5), _told("flux-moment", "4.37", 20)))
    return _view(language, replace(_run(), results=results, values=()))


def inspection_deciding(language: str = "en") -> StationView:
    """Everything is told; what failed is among it."""
    polarity = Result(property="polarity", n=20, attribute="0 wrong", instrument="HM-2")
    results = (*_results(bad=True), _told("br", "1.402", 5), _told("flux-moment", "4.37", 20), polarity)
    told = (Measured(field="plan", value="II"), Measured(field="rejected", value=""))
    return _view(language, replace(_run(), results=results, values=(), fields=told))


def _told(key: str, value: str, n: int) -> Result:
    return replace(result_of(key, [value] * n), instrument="HM-2", temperature="23.0")
