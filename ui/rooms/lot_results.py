"""A lot's test results as people read them: from which unit, inherited from where, voided by which later step. Pure."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from traceapp.domain.judging import plan_of
from traceapp.domain.load import Report
from traceapp.domain.part import Requirement
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import Result
from traceapp.services.delivery.results import Evidence, Standing
from traceapp.services.desk.reading import LotReading
from ui import numbers
from ui.screens.lot_rows import ResultLine
from ui.speech import Speech
from ui.terms import unit_word
from ui.widgets.gauge import Reading, reading_between
from ui.widgets.glyphs import Glyph


class ResultKey(Struct, frozen=True):
    """Names a line in requests: the report it stands in (None for one that is missing), its property and its unit."""

    property: str
    unit: str
    report: EntryRef | None = None


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("LotResults", source, comment, n)


def tests_of(reading: LotReading, speech: Speech) -> tuple[ResultLine, ...]:
    """What stands behind each row of the specification, then what else was measured on the lot and its loads."""
    asked = {one.requirement.property for one in reading.evidence}
    required = [_required_line(reading, one, speech) for one in reading.evidence]
    return (*required, *_further(reading, asked, speech))


def _required_line(reading: LotReading, one: Evidence, speech: Speech) -> ResultLine:
    state, glyph = _standing(one.standing)
    return ResultLine(
        key=ResultKey(one.requirement.property, one.filed, one.report.entry if one.report is not None else None),
        name=speech.measured(one.requirement.property),
        unit=one.filed or unit_word(one.kind),
        value=value_of(one.result, one.requirement.property, speech),
        required=required_words(one.requirement, speech),
        state=state,
        glyph=glyph,
        reading=_gauge(one.requirement, one.result),
        kind=unit_word(one.kind),
        about=_means(one.result),
        origin=_origin(reading, one),
        spread=_spread(one.requirement, one.result, speech),
        because=_because(one, speech),
    )


def _further(reading: LotReading, asked: set[str], speech: Speech) -> Iterator[ResultLine]:
    """Results that no row asks for, the newest report of each property and unit."""
    seen: set[tuple[str, str]] = set()
    for unit, report in reversed(reading.reports):
        for result in report.results:
            if result.property not in asked and (unit, result.property) not in seen:
                seen.add((unit, result.property))
                yield _information(unit, report, result, speech)


def _information(unit: str, report: Report, result: Result, speech: Speech) -> ResultLine:
    return ResultLine(
        key=ResultKey(result.property, unit, report.entry),
        name=speech.measured(result.property),
        unit=unit,
        value=value_of(result, result.property, speech),
        required="",
        state=tr("not asked for"),
        glyph=None,
        about=_means(result),
        because=tr("report {report}").format(report=report.report),
        spread=_spread(None, result, speech),
    )


def _standing(standing: Standing) -> tuple[str, Glyph]:
    return {
        Standing.MET: (tr("met"), Glyph.DONE),
        Standing.FAILED: (tr("not met"), Glyph.REFUSED),
        Standing.TOO_FEW: (tr("too few pieces tested"), Glyph.ATTENTION),
        Standing.AGAIN: (tr("to be measured again"), Glyph.ATTENTION),
        Standing.INVALID: (tr("void"), Glyph.WITHDRAWN),
        Standing.MISSING: (tr("missing"), Glyph.WAITING),
    }[standing]


def _origin(reading: LotReading, one: Evidence) -> str:
    """Through which lot it is inherited where that is not this one, and where that lay."""
    if one.unit is None:
        return tr("none on the way of {lot}").format(lot=one.lost) if one.lost else ""
    parts = []
    if one.unit.lot != reading.state.code:
        parts.append(tr("inherited from {lot}").format(lot=one.unit.lot))
    if one.unit.position:
        parts.append(one.unit.position)
    return " · ".join(parts)


def _because(one: Evidence, speech: Speech) -> str:
    """Which later step voided it, or which report it stands in."""
    if one.voided_by:
        return tr("voided by {steps}").format(steps=", ".join(speech.step(step) for step in one.voided_by))
    return tr("report {report}").format(report=one.report.report) if one.report is not None else ""


def _means(result: Result | None) -> str:
    """Method, instrument and temperature."""
    if result is None:
        return ""
    degrees = f"{result.temperature}\u00a0°C" if result.temperature else ""
    return " · ".join(part for part in (result.method, result.instrument, degrees) if part)


def value_of(result: Result | None, key: str, speech: Speech) -> str:
    """The mean with its unit, or the outcome in words."""
    if result is None:
        return ""
    figure = result.mean or result.most or result.least
    if result.attribute or not figure:
        return result.attribute
    found = speech.plant.properties.get(key)
    return numbers.measure(Decimal(figure), found.unit if found is not None else "", speech.locale)


def _spread(row: Requirement | None, result: Result | None, speech: Speech) -> str:
    """How many pieces, from the least to the greatest; how many of them fail where a plan lets some."""
    if result is None or not result.n:
        return ""
    between = spread_of(result, speech)
    parts = [between, f"n\u00a0{result.n}"] if between else [f"n\u00a0{result.n}"]
    plan = plan_of(row, result) if row is not None else None
    if plan is not None:
        parts.append(f"{result.failed}\u00a0/\u00a0Ac\u00a0{plan.accept}")
    return ", ".join(parts)


def spread_of(result: Result, speech: Speech) -> str:
    """From the least to the greatest, where there were several."""
    if not (result.least and result.most and result.n > 1):
        return ""
    return numbers.DASH.join(speech.figure(text) for text in (result.least, result.most))


def required_words(row: Requirement, speech: Speech) -> str:
    """What is asked for, as the specification prints it or by its limits."""
    if row.shown or row.attribute:
        return speech.printed(row.shown or row.attribute)
    found = speech.plant.properties.get(row.property)
    low, high = (Decimal(text) if text else None for text in (row.low, row.high))
    return numbers.band(low, high, found.unit if found is not None else "", speech.locale)


def _gauge(row: Requirement, result: Result | None) -> Reading | None:
    low, high = (Decimal(text) if text else None for text in (row.low, row.high))
    figure = result.mean or result.most or result.least if result is not None else ""
    return reading_between(low, high, Decimal(figure) if figure else None)
