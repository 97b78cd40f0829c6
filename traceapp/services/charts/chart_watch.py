"""Which charts were added to lately, and which of them break a rule with their newest lot."""

from msgspec import Struct

from traceapp.domain.plant import Plant
from traceapp.domain.run_rules import Break
from traceapp.domain.words import Words
from traceapp.services.charts.charting import Chart, Series, chart_of, compared
from traceapp.services.ports import Books

HOUR = 3_600_000_000
WEEK = 7 * 24 * HOUR
"""In microseconds. What was measured longer ago is no news."""


class Watched(Struct, frozen=True):
    """One chart in brief: its newest lot, and the rules that this one breaks. value: as it was recorded.

    has_limits: enough lots to judge by. noted: somebody gave the cause. at: UTC microseconds.
    """

    series: Series
    name: Words | None
    unit: str
    code: str
    lot: str
    at: int
    value: str
    breaks: tuple[Break, ...]
    has_limits: bool
    noted: bool

    @property
    def calls(self) -> bool:
        """Whether somebody should look."""
        return bool(self.breaks) and not self.noted


def lately(books: Books, plant: Plant, *, since: int) -> tuple[Watched, ...]:
    """Every chart that was added to since a moment: those that call somebody first, then the newest."""
    groups = (
        compared(
            plant,
            row.stage,
            row.name,
            equipment=row.equipment,
            part=row.part,
            grade=row.grade,
            material=row.material,
        )
        for row in books.read_since(since)
    )
    found = [_brief(chart_of(books, plant, series)) for series in dict.fromkeys(groups) if series.key]
    return tuple(sorted(found, key=_urgency))


def _brief(chart: Chart) -> Watched:
    newest = chart.points[chart.here]
    return Watched(
        series=chart.series,
        name=chart.name,
        unit=chart.unit,
        code=newest.code,
        lot=newest.lot,
        at=newest.at,
        value=str(newest.sample.mean),
        breaks=chart.newest_breaks,
        has_limits=chart.limits is not None,
        noted=bool(newest.causes),
    )


def _urgency(one: Watched) -> tuple[bool, int, str, str]:
    return not one.calls, -one.at, one.series.stage, one.series.name
