"""What is said of an inspection besides the readings: instrument and drawing in hand, how warm the specimen is."""

from msgspec.structs import replace

from traceapp.domain.characteristic import Gauge
from traceapp.domain.written import number_from_text
from traceapp.services.delivery.lineage import FINAL_LOT
from traceapp.services.run.run import Run
from traceapp.services.station.questions import AskGauge
from traceapp.services.station.saying import Reply, accepted, ask, wrong
from traceapp.services.station.talk import Talk

COLDEST, WARMEST = -60, 300
"""Specimens are measured between these, in °C."""


def measuring_word(talk: Talk, word: str, argument: str, at: int) -> Reply:
    """GAUGE takes another instrument in hand, DRAWING another revision of the drawing, TEMP says the specimen's
    temperature; `not_now` elsewhere.
    """
    run = talk.run
    if run is None or run.step.act != "inspect" or not run.unit or not talk.person or not argument:
        return wrong(talk, "not_now", (), word, at), ()
    if word == "GAUGE":
        return ask(talk, AskGauge(argument))
    if word == "DRAWING":
        return _take_drawing(talk, run, argument, at), ()
    text = argument.strip().replace(",", ".")
    try:
        degrees = number_from_text(text)
    except ValueError:
        return wrong(talk, "number_malformed", (("typed", argument),), "", at), ()
    if not COLDEST <= degrees <= WARMEST:
        return wrong(talk, "number_out_of_range", (("typed", argument), ("unit", "°C")), "", at), ()
    talk = replace(talk, run=replace(run, temperature=text))
    return accepted(talk, "temperature_noted", (("value", text),), "", at), ()


def _take_drawing(talk: Talk, run: Run, revision: str, at: int) -> Talk:
    """The drawing that a lot is decided by from now on. Only a lot is decided on, never a load or a heat."""
    drawing = run.drawing
    if drawing is None or run.unit_kind != FINAL_LOT:
        return wrong(talk, "not_now", (), "DRAWING", at)
    if revision not in drawing.known:
        facts = (("part", drawing.part), ("drawing", revision), ("known", ", ".join(drawing.known)))
        return wrong(talk, "drawing_unknown", facts, "", at)
    talk = replace(talk, run=replace(run, drawing=replace(drawing, revision=revision)))
    return accepted(talk, "drawing_taken", (("drawing", revision),), "", at)


def take_gauge(talk: Talk, gauge: Gauge, at: int) -> Reply:
    """The instrument in hand from now on. One past its calibration measures, and what it says is doubted."""
    run = talk.run
    if run is None:
        return talk, ()
    known = run.gauges if any(one.key == gauge.key for one in run.gauges) else (*run.gauges, gauge)
    talk = replace(talk, run=replace(run, gauges=known, gauge=gauge.key))
    code = "gauge_overdue" if gauge.is_overdue(at) else "gauge_taken"
    return accepted(talk, code, (("instrument", gauge.name),), gauge.key, at), ()
