"""A control chart as people read it: lines, points, the broken rule in words, what a hold would cost. Pure."""

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from traceapp.domain.capability import Capability
from traceapp.domain.control_chart import Standing
from traceapp.domain.measured import Reading
from traceapp.domain.run_rules import Break, Rule
from traceapp.services.charts.chart_watch import Watched
from traceapp.services.charts.charting import Chart, ChartPoint, Series
from traceapp.services.holds.hold_cost import HoldCost
from ui import dates, numbers
from ui.rooms.house import House
from ui.screens.charts import ChartFace, PointView, SeriesLine
from ui.speech import Speech
from ui.terms import unit_word
from ui.widgets.control_chart import ChartDot, ChartLine, ControlChartView, DotMark, LineKind
from ui.widgets.fact_lines import FactLine
from ui.widgets.glyphs import Glyph

HOUR = 3_600_000_000
BESIDE = 2
"""So many other values of the same run are shown."""
_DIGITS = Context(prec=28)


def tr(source: str, comment: str = "", n: int = -1) -> str:
    """Words of this file; n: how many `%n` stands for."""
    return QCoreApplication.translate("ChartWords", source, comment, n)


class Told(Struct, frozen=True):
    """What is broken in words: a sentence for the head, quieter words for what else is, and the shape."""

    headline: str
    about: str
    glyph: Glyph


def stage_word(stage: str, speech: Speech) -> str:
    """The step, or the kind of test unit."""
    named = speech.step(stage)
    return unit_word(stage) if named == stage else named


def title_of(series: Series, speech: Speech) -> str:
    """Jet milling, D50."""
    stage = stage_word(series.stage, speech)
    return f"{stage[:1].upper()}{stage[1:]}, {value_word(series, speech)}"


def value_word(series: Series, speech: Speech) -> str:
    """The property, or the field of a step."""
    return speech.measured_or_field(series.name)


def about_of(chart: Chart) -> str:
    """The machine or the part, how many lots, the unit."""
    lots = tr("last %n lot(s)", "", len(chart.points))
    return " · ".join(part for part in (chart.series.key, lots, chart.unit) if part)


def broken_words(found: Break) -> str:
    """One broken rule, said of its points."""
    n = len(found.points)
    is_up = found.side > 0
    match found.rule:
        case Rule.WE_1 | Rule.NELSON_1:
            return tr("outside the control limits")
        case Rule.WE_4 | Rule.NELSON_2:
            return tr("%n in a row above the mean", "", n) if is_up else tr("%n in a row below the mean", "", n)
        case Rule.NELSON_3:
            return tr("%n rising in a row", "", n) if is_up else tr("%n falling in a row", "", n)
        case Rule.NELSON_4:
            return tr("%n in a row up and down by turns", "", n)
        case Rule.WE_2 | Rule.NELSON_5:
            return tr("2 of 3 far above the mean") if is_up else tr("2 of 3 far below the mean")
        case Rule.WE_3 | Rule.NELSON_6:
            return tr("4 of 5 well above the mean") if is_up else tr("4 of 5 well below the mean")
        case Rule.NELSON_7:
            return tr("%n in a row close to the mean", "", n)
        case Rule.NELSON_8:
            return tr("%n in a row away from the mean", "", n)


def told_of(chart: Chart, chosen: int) -> Told:
    """What is the matter with the chosen lot."""
    if chart.limits is None:
        return Told(tr("Fewer than 8 lots: no limits yet"), "", Glyph.WAITING)
    broken = [found for found in chart.breaks if chosen in found.points]
    if not broken:
        elsewhere = tr("another lot does") if chart.breaks else ""
        return Told(tr("This lot breaks no rule"), elsewhere, Glyph.DONE)
    words = [broken_words(found) for found in broken]
    about = ", ".join(words[1:2])
    if broken[0].rule is Rule.NELSON_1:
        is_last = chosen == len(chart.points) - 1
        first = tr("Last lot is outside the control limits") if is_last else tr("Outside the control limits")
        return Told(first, about, Glyph.ATTENTION)
    return Told(f"{words[0][:1].upper()}{words[0][1:]}", about, Glyph.ATTENTION)


def scatter_of(chart: Chart) -> str:
    """By what the newest lot that tells it says how its pieces scatter: R, or s; "" where none does."""
    told = [point.sample for point in chart.points if point.sample.tells_scatter]
    return "" if not told else "s" if told[-1].is_by_deviation else "R"


def drawn_of(chart: Chart, chosen: int, face: ChartFace, speech: Speech) -> ControlChartView:
    """The chart's points and lines, or those of its ranges."""
    name = f"{title_of(chart.series, speech)}, {about_of(chart)}"
    if face in (ChartFace.RANGES, ChartFace.SCATTER):
        return _ranges(chart, chosen, name, speech)
    broken: dict[int, list[Break]] = {}
    for found in chart.breaks:
        for place in found.points:
            broken.setdefault(place, []).append(found)
    dots = tuple(
        ChartDot(
            n,
            point.sample.mean,
            point.code,
            _spoken(point, chart, broken.get(n, []), speech),
            _mark(point, broken.get(n, [])),
        )
        for n, point in enumerate(chart.points)
    )
    return ControlChartView(name, dots, tuple(_lines(chart, speech)), chosen)


def _ranges(chart: Chart, chosen: int, name: str, speech: Speech) -> ControlChartView:
    places = chart.decimals + 1
    dots = tuple(
        ChartDot(
            one.place,
            _rounded(one.value, places),
            chart.points[one.place].code,
            f"{chart.points[one.place].code}: {_figure(one.value, places, speech)}",
            DotMark.OUTSIDE if one.is_outside else DotMark.PLAIN,
        )
        for one in chart.spread
    )
    lines: tuple[ChartLine, ...] = ()
    if chart.spread:
        newest = chart.spread[-1]
        drawn = (
            (LineKind.LIMIT, newest.high, tr("Control")),
            (LineKind.CENTRE, newest.centre, tr("Mean")),
            (LineKind.LIMIT, newest.low, tr("Control")),
        )
        lines = tuple(
            ChartLine(kind, _rounded(value, places), _figure(value, places, speech), word)
            for kind, value, word in drawn
        )
    return ControlChartView(name, dots, lines, chosen)


def _lines(chart: Chart, speech: Speech) -> list[ChartLine]:
    places = chart.decimals
    lines = []
    for value, word in ((chart.high, tr("Spec max")), (chart.low, tr("Spec min"))):
        if value is not None:
            lines.append(ChartLine(LineKind.SPEC, value, numbers.figure(value, speech.locale), word))
    if chart.limits is not None and chart.points:
        newest = chart.points[-1].sample
        for kind, exact, word in (
            (LineKind.LIMIT, chart.limits.high(newest), tr("Control")),
            (LineKind.CENTRE, chart.limits.centre, tr("Mean")),
            (LineKind.LIMIT, chart.limits.low(newest), tr("Control")),
        ):
            lines.append(ChartLine(kind, _rounded(exact, places + 3), _figure(exact, places, speech), word))
    return lines


def _mark(point: ChartPoint, broken: Sequence[Break]) -> DotMark:
    if point.sample.standing is Standing.DOUBTED:
        return DotMark.DOUBTED
    if point.sample.standing is Standing.EXPLAINED:
        return DotMark.EXPLAINED
    if any(found.rule is Rule.NELSON_1 for found in broken):
        return DotMark.OUTSIDE
    return DotMark.RUN if broken else DotMark.PLAIN


def _spoken(point: ChartPoint, chart: Chart, broken: Sequence[Break], speech: Speech) -> str:
    parts = [f"{point.code}: {numbers.measure(point.sample.mean, chart.unit, speech.locale)}"]
    parts += [broken_words(found) for found in broken]
    if point.sample.standing is Standing.DOUBTED:
        parts.append(tr("gauge out of calibration"))
    parts += [cause.text for cause in point.causes[-1:]]
    return ", ".join(parts)


def point_of(chart: Chart, chosen: int, beside: Sequence[Reading], speech: Speech) -> PointView:
    """The chosen lot, what it is held against, and what was measured with it."""
    point = chart.points[chosen]
    value, lines = point.sample.mean, []
    if chart.limits is not None:
        is_high = Fraction(value) >= chart.limits.centre
        limit = chart.limits.high(point.sample) if is_high else chart.limits.low(point.sample)
        lines.append(", ".join(p for p in (chart.unit, tr("limit {value}").format(
            value=_figure(limit, chart.decimals, speech))) if p))  # fmt: skip
        specified = chart.high if is_high else chart.low
        if specified is not None:
            words = tr("spec max {value}") if is_high else tr("spec min {value}")
            lines.append(words.format(value=numbers.figure(specified, speech.locale)))
    else:
        lines.append(chart.unit)
    facts = [_beside(reading, speech) for reading in beside[:BESIDE]]
    if chart.capability is not None:
        facts.append(_capability(chart.capability, speech))
    if point.causes:
        facts.append(FactLine(tr("Cause"), point.causes[-1].text))
    elif point.instrument:
        facts.append(FactLine(tr("Gauge"), point.instrument, is_code=True))
    return PointView(point.code, numbers.figure(value, speech.locale), "\n".join(lines), tuple(facts))


def _beside(reading: Reading, speech: Speech) -> FactLine:
    series = Series(reading.stage, reading.name, "", "")
    return FactLine(value_word(series, speech), f"{speech.figure(reading.value)} {_unit(series, speech)}".strip())


def _unit(series: Series, speech: Speech) -> str:
    measured = speech.plant.properties.get(series.name)
    if measured is not None:
        return measured.unit
    for route in speech.plant.routes.values():
        step = route.find(series.stage)
        field = step.recorded(series.name) if step is not None else None
        if field is not None:
            return field.unit
    return ""


def _capability(found: Capability, speech: Speech) -> FactLine:
    """Cpk and Ppk with the number of lots they are of; Cp and Pp where the specification has two sides."""
    two = Decimal("0.01")
    told = [
        f"{name} {numbers.figure(value.quantize(two, ROUND_HALF_EVEN), speech.locale)}"
        for name, value in (("Cpk", found.cpk), ("Ppk", found.ppk))
        if value is not None
    ]
    return FactLine(tr("%n lot(s)", "", found.lots), " · ".join(told) or "–")


def cost_of(cost: HoldCost, house: House, speech: Speech) -> tuple[FactLine, ...]:
    """The price of a hold, line by line."""
    step = speech.words(cost.step) if cost.step is not None else ""
    facts = []
    if step:
        loses = tr("{step} {machine} loses").format(step=step, machine=cost.machine).replace("  ", " ")
        facts.append(FactLine(loses, _feed(cost.feed_us) if cost.lot.tally.left > 0 else tr("nothing: used up")))
    more = len(cost.instead) - 1
    instead = f"{cost.instead[0]} +{more}" if more > 0 else cost.instead[0] if cost.instead else ""
    facts.append(FactLine(tr("Ready instead"), instead or tr("nothing"), is_code=bool(instead)))
    facts.append(FactLine(tr("Orders at risk"), _risk(cost, house, speech)))
    facts.append(FactLine(tr("To release it"), tr("two badges")))
    return tuple(facts)


def _feed(feed_us: int | None) -> str:
    if feed_us is None:
        return tr("not known yet")
    hours = feed_us // HOUR
    if hours >= 1:
        return tr("%n h of feed", "", hours)
    return tr("%n min of feed", "", feed_us // 60_000_000)


def _risk(cost: HoldCost, house: House, speech: Speech) -> str:
    if cost.orders:
        first = cost.orders[0]
        due = f", {dates.short_day(house.local(first.due), speech.locale)}" if first.due else ""
        more = f" +{len(cost.orders) - 1}" if len(cost.orders) > 1 else ""
        return f"{first.key}{more}{due}"
    if cost.next_due:
        return tr("none before {day}").format(day=dates.short_day(house.local(cost.next_due), speech.locale))
    return tr("none")


def line_of(one: Watched, speech: Speech) -> SeriesLine:
    """One chart in the list."""
    if not one.has_limits:
        state, glyph = tr("fewer than 8 lots: no limits yet"), Glyph.WAITING
    elif one.breaks:
        state = broken_words(one.breaks[0])
        glyph = Glyph.ATTENTION
        if one.noted:
            state, glyph = tr("{broken}; cause noted").format(broken=state), Glyph.DONE
    else:
        state, glyph = tr("no rule is broken"), Glyph.DONE
    value = numbers.measure(Decimal(one.value), one.unit, speech.locale)
    return SeriesLine(one.series, one.series.key, title_of(one.series, speech), one.code, value, state, glyph)


def _rounded(exact: Fraction, places: int) -> Decimal:
    """A limit as a decimal: exact to 28 digits, then rounded as it is shown."""
    value = _DIGITS.divide(Decimal(exact.numerator), Decimal(exact.denominator))
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN)


def _figure(exact: Fraction, places: int, speech: Speech) -> str:
    return numbers.figure(_rounded(exact, places), speech.locale)
