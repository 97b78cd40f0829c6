"""An inspection as people read it: its rows with limits, plan, readings and result. Pure."""

from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from traceapp.domain.characteristic import Characteristic
from traceapp.domain.judging import judge
from traceapp.domain.record.quality import Result, Sampled
from traceapp.services.delivery.lineage import FINAL_LOT
from traceapp.services.quality.curves import MAGNETIC
from traceapp.services.run.run import Run
from traceapp.services.run.wants import Wanted, WantResult
from ui import dates, numbers
from ui.rooms.lot_results import required_words
from ui.screens.inspection import CharacteristicLine, InspectionView, MeansLine
from ui.speech import Speech
from ui.widgets.choices import Choice, ChoicesView
from ui.widgets.entry import EntryView
from ui.widgets.gauge import reading_between
from ui.widgets.glyphs import Glyph
from ui.widgets.targets_panel import Aim

GAUGE = "gauge"
DRAWING = "drawing"
TEMPERATURE = "temperature"
"""Keys of the lines above the characteristics."""


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("InspectionWords", source, comment, n)


def inspection_of(run: Run, wanted: Wanted | None, speech: Speech, now: datetime) -> InspectionView:
    """The rows of an inspection as far as they are told."""
    current = wanted.row.key if isinstance(wanted, WantResult) else ""
    return InspectionView(
        tuple(_means(run, speech, now)),
        tuple(_line(run, row, speech, is_current=row.key == current) for row in run.characteristics),
    )


def follows_from_curve(wanted: Wanted | None) -> bool:
    """Whether what is keyed now can be read off a curve."""
    return isinstance(wanted, WantResult) and wanted.row.key in MAGNETIC


def means_to_choose(key: str, run: Run) -> ChoicesView | EntryView:
    """What a line above the characteristics is changed by: the instruments at hand, the drawings on file, a number."""
    if key == GAUGE:
        return ChoicesView(tr("Measured with"), tuple(Choice(gauge.key, gauge.name) for gauge in run.gauges))
    if key == DRAWING:
        known = run.drawing.known if run.drawing is not None else ()
        return ChoicesView(tr("Decided by drawing"), tuple(Choice(revision, revision) for revision in known))
    return EntryView(TEMPERATURE, Aim(tr("Specimen temperature"), "°C", None, None))


def pad_of(row: Characteristic, key: str, speech: Speech) -> EntryView:
    """The pad for one reading, or for the number of pieces that fail, with the limits on it."""
    name = speech.measured(row.key)
    if row.counts is not None:
        return EntryView(key, Aim(name, tr("pcs"), None, None))
    found = reading_between(row.low, row.high, None)
    ends = (found.low, found.high) if found is not None else (None, None)
    return EntryView(key, Aim(name, _unit(row.key, speech), row.low, row.high, *ends))


def _means(run: Run, speech: Speech, now: datetime) -> list[MeansLine]:
    gauge = run.measured_with
    lines = [MeansLine(GAUGE, tr("No instrument"), tr("choose one, or scan its card"), Glyph.ATTENTION)]
    if gauge is not None:
        due, glyph = tr("not calibrated"), Glyph.DONE
        if gauge.calibrated_until:
            at = datetime.fromtimestamp(gauge.calibrated_until / 1_000_000, tz=now.tzinfo)
            due = tr("calibration due {day}").format(day=dates.day(at, speech.locale))
        if gauge.is_overdue(int(now.timestamp() * 1_000_000)):
            glyph = Glyph.ATTENTION
            due = tr("{due}: doubted").format(due=due)
        lines = [MeansLine(GAUGE, f"{gauge.key} {gauge.name}".strip(), due, glyph)]
    drawing = run.drawing
    if drawing is not None and run.unit_kind == FINAL_LOT and len(drawing.known) > 1:
        in_force, *_ = drawing.known
        about = tr("in force") if drawing.revision == in_force else tr("in force: {drawing}").format(drawing=in_force)
        lines.append(MeansLine(DRAWING, tr("Drawing {drawing}").format(drawing=drawing), about, Glyph.DONE))
    if any(_is_magnetic(row.key, speech) for row in run.characteristics):
        told = numbers.measure(Decimal(run.temperature), "°C", speech.locale) if run.temperature else ""
        glyph = Glyph.DONE if told else Glyph.WAITING
        lines.append(MeansLine(TEMPERATURE, told or tr("Temperature not told"), tr("specimen temperature"), glyph))
    return lines


def _is_magnetic(key: str, speech: Speech) -> bool:
    found = speech.plant.properties.get(key)
    return found is not None and found.group == "magnetic" and found.needs is None


def _unit(key: str, speech: Speech) -> str:
    found = speech.plant.properties.get(key)
    return found.unit if found is not None else ""


def _line(run: Run, row: Characteristic, speech: Speech, *, is_current: bool) -> CharacteristicLine:
    result = next((result for result in run.results if result.property == row.key), None)
    if result is None:
        return _open_line(run, row, speech, is_current=is_current)
    is_bad = judge(row.row, result).value == "fail"
    means = [speech.figure(text) for text in (result.least, result.most) if text]
    unit = _unit(row.key, speech)
    mean = Decimal(result.mean) if result.mean else None
    value = numbers.measure(mean, unit, speech.locale) if mean is not None else _counted(result, speech)
    return CharacteristicLine(
        key=row.key,
        name=speech.measured(row.key),
        glyph=Glyph.REFUSED if is_bad else Glyph.DONE,
        required=required(row, speech),
        method=_method(row, result.instrument),
        plan=plan_words(row.sampled),
        count=f"{result.n}/{row.wanted}",
        tally=_tally(row, result.failed),
        value=value,
        spread=numbers.DASH.join(means) if result.n > 1 else "",
        reading=reading_between(row.low, row.high, _worst(row, result)),
        is_bad=is_bad,
        is_current=False,
    )


def _open_line(run: Run, row: Characteristic, speech: Speech, *, is_current: bool) -> CharacteristicLine:
    told = run.values if is_current else ()
    numbers_told = [Decimal(text) for text in told]
    last = numbers.measure(numbers_told[-1], _unit(row.key, speech), speech.locale) if told else ""
    ends = (min(numbers_told), max(numbers_told)) if told else ()
    return CharacteristicLine(
        key=row.key,
        name=speech.measured(row.key),
        glyph=Glyph.NEXT if is_current else Glyph.WAITING,
        required=required(row, speech),
        method=row.method,
        plan=plan_words(row.sampled),
        count=f"{len(told)}/{row.wanted}",
        tally=_tally(row, row.failed(told)) if told else "",
        value=last,
        spread=numbers.DASH.join(numbers.figure(end, speech.locale) for end in ends) if len(told) > 1 else "",
        reading=reading_between(row.low, row.high, numbers_told[-1] if told else None),
        is_current=is_current,
    )


def _worst(row: Characteristic, result: Result) -> Decimal | None:
    """The end that lies outside, else the mean."""
    ends = [Decimal(text) for text in (result.least, result.most) if text]
    outside = next((end for end in ends if not row.is_right(end)), None)
    return outside if outside is not None else Decimal(result.mean) if result.mean else None


def _counted(result: Result, speech: Speech) -> str:
    return (
        tr("%n piece(s) fail", "", result.failed) if result.attribute[:1].isdigit() else speech.figure(result.attribute)
    )


def _method(row: Characteristic, instrument: str) -> str:
    return " · ".join(part for part in (row.method, instrument) if part)


def _tally(row: Characteristic, failed: int) -> str:
    """How many fail; with a plan, of how many that may."""
    if row.sampled is not None:
        return f"{failed} / Ac {row.may_fail}"
    return tr("%n fail(s)", "", failed) if failed else ""


def plan_words(plan: Sampled | None) -> str:
    """The sampling plan in few words: AQL 1.0 II, K."""
    if plan is None:
        return ""
    return tr("every piece") if plan.severity == "stopped" else f"AQL {plan.aql} {plan.level}, {plan.letter}"


def specification_words(run: Run) -> str:
    """By what is judged, and how strictly where that is not the usual: P-1 D · HA-SPEC-119 4 · tightened inspection."""
    kinds = {row.sampled.severity for row in run.characteristics if row.sampled is not None}
    strict = ""
    if kinds & {"tightened", "stopped"}:
        strict = tr("tightened inspection")
    elif "reduced" in kinds:
        strict = tr("reduced inspection")
    drawing = str(run.drawing) if run.drawing is not None else ""
    return " · ".join(part for part in (drawing, run.specification, strict) if part)


def required(row: Characteristic, speech: Speech) -> str:
    """What is asked for, as the specification prints it or by its limits."""
    return required_words(row.row, speech) if row.row is not None else ""
