"""A demagnetisation curve as it is shown: drawn with marks and limits, its values held to what is asked. Pure."""

from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from traceapp.app.curve_files import CurveReading
from traceapp.domain.demag_curve import flux_of, in_order
from traceapp.domain.part import Requirement
from traceapp.services.quality.curves import MAGNETIC
from ui import dates, numbers
from ui.rooms.lot_results import required_words
from ui.screens.curve import CurveValue, CurveView
from ui.speech import Speech
from ui.widgets.demag_curve import CurveDrawing, CurveLimit, CurveMark
from ui.widgets.glyphs import Glyph

SHOWN = MAGNETIC


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("CurveWords", source)


def read_off(reading: CurveReading, speech: Speech) -> CurveDrawing:
    """A curve to be drawn without its table of values."""
    return drawing_of(reading, tuple(_value(key, reading, speech) for key in SHOWN), speech)


def curve_view(reading: CurveReading, speech: Speech, at: datetime, more: str = "") -> CurveView:
    """A curve as it is shown. at: when it was measured, on the plant's clock."""
    measured = reading.measured
    told = measured.temperature
    degrees = numbers.measure(Decimal(told), "°C", speech.locale) if told else ""
    specimen = tr("specimen {name}").format(name=measured.specimen) if measured.specimen else ""
    day = dates.day(at, speech.locale)
    about = " · ".join(p for p in (specimen, measured.position, measured.instrument, degrees, day) if p)
    values = tuple(_value(key, reading, speech) for key in SHOWN)
    return CurveView(measured.unit, about, drawing_of(reading, values, speech), values, more=more)


def _row(key: str, reading: CurveReading) -> Requirement | None:
    return next((row for row in reading.requirements if row.property == key), None)


def _value(key: str, reading: CurveReading, speech: Speech) -> CurveValue:
    found, row = reading.properties.value(key), _row(key, reading)
    measured = speech.plant.properties.get(key)
    unit = measured.unit if measured is not None else ""
    value = tr("beyond the curve") if found is None else numbers.measure(found, unit, speech.locale)
    glyph = None
    if row is not None and found is not None:
        low = not row.low or found >= Decimal(row.low)
        high = not row.high or found <= Decimal(row.high)
        glyph = Glyph.DONE if low and high else Glyph.REFUSED
    return CurveValue(speech.measured(key), value, required_words(row, speech) if row is not None else "", glyph)


def drawing_of(reading: CurveReading, values: tuple[CurveValue, ...], speech: Speech) -> CurveDrawing:
    """The curve with its marks and limits, and in words for who cannot see it."""
    points = in_order(reading.measured.fields, reading.measured.polarisations)
    fields, polarisations = [h for h, _ in points], [j for _, j in points]
    fluxes = flux_of(fields, polarisations)
    found, zero = reading.properties, Decimal(0)
    marks = [CurveMark("Br", zero, found.br)]
    if found.hcj is not None:
        marks.append(CurveMark("HcJ", -found.hcj, zero))
    if found.hcb is not None:
        marks.append(CurveMark("HcB", -found.hcb, zero))
    if found.hk is not None:
        marks.append(CurveMark("Hk", -found.hk, found.br * Decimal("0.9")))
    marks.append(CurveMark("(BH)max", -found.best, found.bhmax / found.best if found.best else zero))
    limits = []
    for key, name in (("br", "Br"), ("hcb", "HcB"), ("hcj", "HcJ")):
        row = _row(key, reading)
        if row is not None and row.low:
            least = Decimal(row.low)
            words = f"{name}\u00a0≥\u00a0{numbers.figure(least, speech.locale)}"
            is_field = key != "br"
            limits.append(CurveLimit(words, -least if is_field else None, None if is_field else least))
    return CurveDrawing(
        fields=tuple(Decimal(h) / 1_000 for h in fields),
        polarisations=tuple(Decimal(j) / 1_000_000 for j in polarisations),
        fluxes=tuple(Decimal(b) / 1_000_000 for b in fluxes),
        marks=tuple(marks),
        limits=tuple(limits),
        words="; ".join(f"{value.name} {value.value}" for value in values),
    )
