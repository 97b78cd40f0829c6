"""What a scanned test unit is, whom it speaks for, and what is to be measured on it (DOMAIN 18, 19)."""

import re
from collections.abc import Sequence

from msgspec import Struct

from traceapp.domain.characteristic import Characteristic, Gauge
from traceapp.domain.drawing import Drawing
from traceapp.domain.equipment import Instrument, Station
from traceapp.domain.lot import LotState
from traceapp.domain.part import Part, Requirement, Specification
from traceapp.domain.plant import Plant
from traceapp.domain.route import Route
from traceapp.domain.step import Measure, Step
from traceapp.errors import Refused
from traceapp.services.delivery.drawing import known_drawings, ordered_drawing
from traceapp.services.delivery.lineage import FINAL_LOT
from traceapp.services.known import require_lot
from traceapp.services.ports import Books
from traceapp.services.quality.sample_plans import sampled_for
from traceapp.services.quality.specifying import Specified, specified

_COUNT = re.compile(r"\d+\s+(.+)")


class TestedUnit(Struct, frozen=True):
    """kind: heat, sinter load, gbd load, plating lot or final lot. lots: whom it speaks for.

    characteristics: what the first lot's specification asks of this kind of unit, else what its grade promises, else
    what its step measures. specification: as printed, with its issue, "" for none. drawing: of the first lot's
    part, the revision that its order line names or else the one in force.
    """

    __test__ = False

    kind: str
    lots: tuple[str, ...]
    characteristics: tuple[Characteristic, ...]
    specification: str = ""
    drawing: Drawing | None = None


def tested_unit(books: Books, plant: Plant, route: Route, code: str, inspecting: str, at: int) -> TestedUnit:
    """A load speaks for the lots in it; a lot for itself: as it was born, or as a final lot once its steps are done.

    inspecting: the step at which it is tested. Refused: lot_unknown, nothing_to_measure, as `sampled_for`.
    """
    load = books.load(code)
    if load is not None and load.entry is not None:
        return _unit(books, plant, route, load.step, tuple(dict.fromkeys(s.lot for s in load.seats)), at)
    lot = require_lot(books, code)
    last = lot.steps[-1][0] if lot.steps else lot.step
    finished = last != lot.step and (last == inspecting or inspecting in {s.key for s in route.followers(last)})
    return _unit(books, plant, route, inspecting if finished else lot.step, (code,), at)


def _unit(books: Books, plant: Plant, route: Route, step_key: str, lots: tuple[str, ...], at: int) -> TestedUnit:
    made_in = route.find(step_key)
    measures = made_in.measures if made_in is not None else ()
    first = specified(books, plant, lots[0], at) if books.lot(lots[0]) is not None else None
    if made_in is not None and made_in.test_unit is None and first is not None and measures:
        # A load without a kind of its own (ageing) shows what its lots were last made in.
        made_in = route.unit_step(measures[0].property, tuple(done for done, _ in first.state.steps))
    kind: str = (made_in.test_unit if made_in is not None else None) or FINAL_LOT
    rows: tuple[Requirement, ...] = ()
    asked: tuple[Measure, ...] = ()
    if first is not None:
        rows = tuple(row for row in (first.rows or first.graded) if row.test_unit == kind)
        asked = _asked(books, plant, route, first, made_in, at)
    if not rows and not asked:
        asked = measures
    if not rows and not asked:
        raise Refused("nothing_to_measure", unit=lots[0], step=step_key)
    states = [state for lot in lots if (state := books.lot(lot)) is not None]
    judged = tuple(_by_row(books, plant, row, states) for row in rows)
    open_ones = tuple(_by_measure(plant, measure) for measure in asked)
    printed = first.specification if first is not None else None
    specification = f"{printed.number} {printed.issue}" if printed is not None else ""
    drawing = _drawing(books, first, at) if first is not None else None
    return TestedUnit(kind, lots, (*judged, *open_ones), specification, drawing)


def _drawing(books: Books, first: Specified, at: int) -> Drawing | None:
    """Whoever accepts a lot accepts it by this one, unless they take another in hand."""
    part = books.fact("part", first.state.part, at) if first.state.part else None
    if not isinstance(part, Part):
        return None
    return Drawing(part.number, ordered_drawing(first.line, part), known_drawings(books, part))


def _by_row(books: Books, plant: Plant, row: Requirement, states: Sequence[LotState]) -> Characteristic:
    sampled = sampled_for(books, plant, row, states)
    return Characteristic(
        key=row.property,
        wanted=sampled.n if sampled is not None else row.n,
        row=row,
        sampled=sampled,
        counts=_word(row) if _is_counted(plant, row.property) else None,
        method=row.method or _method(plant, row.property),
    )


def _by_measure(plant: Plant, measure: Measure) -> Characteristic:
    return Characteristic(
        key=measure.property,
        wanted=measure.samples,
        counts="" if _is_counted(plant, measure.property) else None,
        method=_method(plant, measure.property),
    )


def _asked(
    books: Books, plant: Plant, route: Route, first: Specified, made_in: Step | None, at: int
) -> tuple[Measure, ...]:
    part = books.fact("part", first.state.part, at) if first.state.part else None
    if not isinstance(part, Part) or first.specification is None:
        return ()
    return _analysed(plant, route, part, first.specification, made_in)


def gauges_at(books: Books, station: Station, at: int) -> tuple[Gauge, ...]:
    """The instruments that stand at a station."""
    found = (books.fact("instrument", key, at) for key in station.instruments)
    return tuple(gauge_of(one) for one in found if isinstance(one, Instrument))


def gauge_of(instrument: Instrument) -> Gauge:
    return Gauge(instrument.key, instrument.name, instrument.calibrated_until)


def _analysed(
    plant: Plant, route: Route, part: Part, specification: Specification, made_in: Step | None
) -> tuple[Measure, ...]:
    """The elements to be printed without limits, as far as this is the kind of unit that the part shows them on."""
    limited = {row.property for row in specification.requirements}
    printed = {p.key for p in plant.properties.values() if p.element and p.element in specification.composition}
    return tuple(
        measure
        for measure in (made_in.measures if made_in is not None else ())
        if measure.property in printed - limited and _shows(route, part, measure.property, made_in)
    )


def _shows(route: Route, part: Part, measured: str, made_in: Step | None) -> bool:
    """Whether the last step on the part's path that changes the property is tested on this kind of unit; any where the
    part has no path.
    """
    if not part.path:
        return True
    last = route.unit_step(measured, part.path)
    return last is not None and made_in is not None and last.test_unit == made_in.test_unit


def _word(row: Requirement) -> str:
    match = _COUNT.match(row.attribute)
    return match[1] if match else ""


def _method(plant: Plant, key: str) -> str:
    found = plant.properties.get(key)
    return found.method if found is not None else ""


def _is_counted(plant: Plant, key: str) -> bool:
    found = plant.properties.get(key)
    return found is not None and found.form == "attribute"
