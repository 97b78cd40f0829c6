"""The control chart of one characteristic, from the books: its lots, limits, broken rules and capability (UX 11)."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from traceapp.domain.capability import Capability, capability_of
from traceapp.domain.control_chart import Basis, Limits, Sample, SpreadPoint, Standing, limits_of, spread_points
from traceapp.domain.equipment import Instrument
from traceapp.domain.measured import Cause, Reading, readings_of_load
from traceapp.domain.plant import Plant
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import cause_key
from traceapp.domain.run_rules import NELSON, Break, breaks_of
from traceapp.domain.words import Words
from traceapp.errors import Refused
from traceapp.services.ports import Books, ReadingLine

SHOWN = 24
"""So many lots are on a chart."""

CHARTS_KEPT = 512
"""So many charts are remembered as they were reckoned."""


class Series(Struct, frozen=True):
    """Which points belong together: a field of a step on one machine, a property of one part, what was read of one
    material on its receipt, and the like.

    stage: the step, or the kind of test unit. name: the field or property. group: equipment, part, grade or material;
    key: which.
    """

    stage: str
    name: str
    group: str
    key: str


class ChartPoint(Struct, frozen=True):
    """One lot on a chart. code: the lot, or the load that was measured. lot: to look at. at: UTC microseconds."""

    code: str
    lot: str
    entry: EntryRef
    at: int
    sample: Sample
    instrument: str = ""
    causes: tuple[Cause, ...] = ()


class Chart(Struct, frozen=True):
    """Everything that is shown of a series. low, high: its specification, None where that is open.

    limits: None with too few lots. here: the place of the lot that it was opened for. name: None for a key that no
    file of the plant knows any more.
    """

    series: Series
    name: Words | None
    unit: str
    decimals: int
    points: tuple[ChartPoint, ...]
    here: int
    low: Decimal | None
    high: Decimal | None
    limits: Limits | None
    breaks: tuple[Break, ...]
    spread: tuple[SpreadPoint, ...]
    capability: Capability | None

    @property
    def newest_breaks(self) -> tuple[Break, ...]:
        """The rules that the lot it was opened for breaks."""
        return tuple(found for found in self.breaks if self.here in found.points)


class _Known(Struct, frozen=True):
    """What the plant's files say of a characteristic."""

    name: Words | None = None
    unit: str = ""
    decimals: int = 0
    low: Decimal | None = None
    high: Decimal | None = None


def series_of(books: Books, plant: Plant, lot: str) -> tuple[Series, ...]:
    """The charts that a lot stands on: what was measured on it, and recorded of the loads that it lay in.

    Those measured last come first. Refused `lot_unknown`.
    """
    state = books.lot(lot)
    if state is None:
        raise Refused("lot_unknown", lot=lot)
    kept = books.measured(lot)
    told: list[tuple[int, Series]] = []
    for reading in kept.readings if kept is not None else ():
        assert kept is not None
        told.append((reading.at, _series(plant, reading, part=kept.part, grade=kept.grade, material=kept.material)))
    for load in books.loads([exposure.code for exposure in state.exposures]).values():
        told += [(reading.at, _series(plant, reading)) for reading in readings_of_load(load)]
    return tuple(dict.fromkeys(series for _, series in sorted(told, key=_told_at, reverse=True) if series.key))


def _told_at(told: tuple[int, Series]) -> int:
    return told[0]


def _series(plant: Plant, reading: Reading, *, part: str = "", grade: str = "", material: str = "") -> Series:
    groups = {"equipment": reading.equipment, "part": part, "grade": grade, "material": material}
    return compared(plant, reading.stage, reading.name, **groups)


def compared(
    plant: Plant, stage: str, name: str, *, equipment: str, part: str, grade: str, material: str = ""
) -> Series:
    """The chart that a value belongs to: of a property that of its part, of a step's field that of the machine.

    Where that is not known, that of the first thing that is; key "" where nothing is.
    """
    by = (("part", part), ("grade", grade), ("equipment", equipment), ("material", material))
    if name not in plant.properties:
        by = (by[2], by[0], by[1], by[3])
    group, key = next((one for one in by if one[1]), by[0])
    return Series(stage, name, group, key)


def chart_of(books: Books, plant: Plant, series: Series, *, lot: str = "", basis: Basis = Basis.BETWEEN) -> Chart:
    """The newest points of a series; or those up to a lot's own, where that is older. Refused `reading_unknown`."""
    own = {reading.entry: reading.at for reading in _readings_on(books, series, lot)} if lot else {}
    rows = _rows(books, series, own)
    if not rows:
        raise Refused("reading_unknown", lot=lot, property=series.name)
    points = _points(books, series, rows)
    known = _known(plant, series)
    newest = rows[-1]
    low, high = (Decimal(text) if text else None for text in (newest.low, newest.high))
    if low is None and high is None:
        low, high = known.low, known.high
    judged = _judged(tuple(point.sample for point in points), basis, low, high)
    mine = [n for n, point in enumerate(points) if point.entry in own]
    return Chart(
        series=series,
        name=known.name,
        unit=known.unit,
        decimals=known.decimals,
        points=points,
        here=mine[-1] if mine else len(rows) - 1,
        low=low,
        high=high,
        limits=judged.limits,
        breaks=judged.breaks,
        spread=judged.spread,
        capability=judged.capability,
    )


class _Judged(Struct, frozen=True):
    """What follows from the samples of a chart alone."""

    limits: Limits | None
    breaks: tuple[Break, ...]
    spread: tuple[SpreadPoint, ...]
    capability: Capability | None


@lru_cache(maxsize=CHARTS_KEPT)
def _judged(samples: tuple[Sample, ...], basis: Basis, low: Decimal | None, high: Decimal | None) -> _Judged:
    """Reckoned once: a chart to which nothing was added is not worked out again whenever somebody looks."""
    limits = limits_of(samples, basis)
    return _Judged(
        limits,
        breaks_of(samples, limits, NELSON) if limits is not None else (),
        spread_points(samples, limits) if limits is not None else (),
        capability_of(samples, low, high),
    )


def _rows(books: Books, series: Series, own: Mapping[EntryRef, int]) -> Sequence[ReadingLine]:
    """The newest readings, oldest first; where the lot looked at is older than those, the readings up to its own."""
    stage, name, group, key = series.stage, series.name, series.group, series.key
    rows = books.readings(stage, name, group=group, key=key, limit=SHOWN)
    if not own or any(EntryRef(row.terminal, row.seq) in own for row in rows):
        return rows
    return books.readings(stage, name, group=group, key=key, until=max(own.values()), limit=SHOWN)


def _readings_on(books: Books, series: Series, lot: str) -> Iterator[Reading]:
    """What a lot was read at itself, or with the loads that it lay in."""
    kept, state = books.measured(lot), books.lot(lot)
    loads = books.loads([e.code for e in state.exposures] if state is not None else ())
    told = [
        *(kept.readings if kept is not None else ()),
        *(r for load in loads.values() for r in readings_of_load(load)),
    ]
    return (reading for reading in told if (reading.stage, reading.name) == (series.stage, series.name))


def _points(books: Books, series: Series, rows: Sequence[ReadingLine]) -> tuple[ChartPoint, ...]:
    refs = [EntryRef(row.terminal, row.seq) for row in rows]
    names = {ref: cause_key(ref, series.stage, series.name) for ref in refs}
    noted = books.causes(list(names.values()))
    points = []
    for row, ref in zip(rows, refs, strict=True):
        state = noted.get(names[ref])
        causes = state.causes if state is not None else ()
        standing = Standing.COUNTS
        if _was_overdue(books, row.instrument, row.at):
            standing = Standing.DOUBTED
        elif state is not None and state.is_left_out:
            standing = Standing.EXPLAINED
        kind, _, code = row.subject.partition(":")
        point = code if kind == "load" else row.lot
        points.append(ChartPoint(point, row.lot, ref, row.at, _sample(row, standing), row.instrument, causes))
    return tuple(points)


def _sample(row: ReadingLine, standing: Standing) -> Sample:
    spread = Decimal(row.most) - Decimal(row.least) if row.least and row.most else None
    deviation = Decimal(row.deviation) if row.deviation else None
    return Sample(Decimal(row.value), row.size, spread, standing, deviation)


def _was_overdue(books: Books, instrument: str, at: int) -> bool:
    """Whether a gauge on file was past its calibration then; of one that is not on file nothing is known."""
    fact = books.fact("instrument", instrument, at) if instrument else None
    return isinstance(fact, Instrument) and 0 < fact.calibrated_until <= at


def _known(plant: Plant, series: Series) -> _Known:
    """A field's target is its specification; one without is held to its limits."""
    measured = plant.properties.get(series.name)
    if measured is not None:
        return _Known(measured.name, measured.unit, measured.decimals)
    for route in plant.routes.values():
        step = route.find(series.stage)
        field = step.recorded(series.name) if step is not None else None
        if field is not None:
            has_target = field.target_low is not None or field.target_high is not None
            low, high = (field.target_low, field.target_high) if has_target else (field.low, field.high)
            return _Known(field.name, field.unit, field.decimals, low, high)
    return _Known()
