"""What a scanned test unit is, whom it speaks for, and what is to be measured on it (DOMAIN 18, 19)."""

import re

from msgspec import Struct

from traceapp.domain.part import Part, Requirement, Specification
from traceapp.domain.plant import Plant
from traceapp.domain.route import Route
from traceapp.domain.step import Measure, Step
from traceapp.domain.test_unit import unit_step
from traceapp.errors import Refused
from traceapp.services.ports import Books

FINAL_LOT = "final lot"
_COUNT = re.compile(r"\d+\s+(.+)")


class TestedUnit(Struct, frozen=True):
    """kind: heat, sinter load, gbd load, plating lot or final lot. lots: whom it speaks for.

    measures: what the first lot's part specifies for this kind of unit, else what its step measures. counted:
    properties judged by counting pieces, each with the word for a piece that counts (`lifted`).
    """

    __test__ = False

    kind: str
    lots: tuple[str, ...]
    measures: tuple[Measure, ...]
    counted: tuple[tuple[str, str], ...]


def tested_unit(books: Books, plant: Plant, route: Route, code: str, inspecting: str, at: int) -> TestedUnit:
    """A load speaks for the lots in it; a lot for itself: as it was born, or as a final lot once its steps are done.

    inspecting: the step at which it is tested. Refused: lot_unknown, nothing_to_measure.
    """
    load = books.load(code)
    if load is not None and load.entry is not None:
        return _unit(books, plant, route, load.step, tuple(dict.fromkeys(s.lot for s in load.seats)), at)
    lot = books.lot(code)
    if lot is None or lot.birth is None:
        raise Refused("lot_unknown", lot=code)
    last = lot.steps[-1][0] if lot.steps else lot.step
    finished = last != lot.step and (last == inspecting or inspecting in {s.key for s in route.followers(last)})
    return _unit(books, plant, route, inspecting if finished else lot.step, (code,), at)


def _unit(books: Books, plant: Plant, route: Route, step_key: str, lots: tuple[str, ...], at: int) -> TestedUnit:
    made_in = route.find(step_key)
    measures = made_in.measures if made_in is not None else ()
    first = books.lot(lots[0])
    if made_in is not None and made_in.test_unit is None and first is not None and measures:
        # A load without a kind of its own (ageing) shows what its lots were last made in.
        made_in = unit_step(route, measures[0].property, tuple(done for done, _ in first.steps))
    kind: str = (made_in.test_unit if made_in is not None else None) or FINAL_LOT
    part = books.fact("part", first.part, at) if first is not None and first.part else None
    rows: tuple[Requirement, ...] = ()
    asked: tuple[Measure, ...] = ()
    if isinstance(part, Part):
        specification = books.fact("specification", part.specification, at)
        if isinstance(specification, Specification):
            rows = tuple(row for row in specification.requirements if row.test_unit == kind)
            asked = _analysed(plant, route, part, specification, made_in)
    wanted = (*(Measure(property=row.property, samples=row.n) for row in rows), *asked) or measures
    if not wanted:
        raise Refused("nothing_to_measure", unit=lots[0], step=step_key)
    words = {row.property: _word(row) for row in rows}
    counted = tuple((m.property, words.get(m.property, "")) for m in wanted if _is_counted(plant, m.property))
    return TestedUnit(kind, lots, wanted, counted)


def _analysed(
    plant: Plant, route: Route, part: Part, specification: Specification, made_in: Step | None
) -> tuple[Measure, ...]:
    """The elements whose shares are to be printed, where this is the unit that a part on its way shows them on."""
    limited = {row.property for row in specification.requirements}
    printed = {p.key for p in plant.properties.values() if p.element and p.element in specification.composition}
    return tuple(
        measure
        for measure in (made_in.measures if made_in is not None else ())
        if measure.property in printed - limited and _shows(route, part, measure.property, made_in)
    )


def _shows(route: Route, part: Part, measured: str, made_in: Step | None) -> bool:
    """Whether the last step of the part's path that changes the property has this kind of unit; without one, any."""
    if not part.path:
        return True
    last = unit_step(route, measured, part.path)
    return last is not None and made_in is not None and last.test_unit == made_in.test_unit


def _word(row: Requirement) -> str:
    match = _COUNT.match(row.attribute)
    return match[1] if match else ""


def _is_counted(plant: Plant, key: str) -> bool:
    found = plant.properties.get(key)
    return found is not None and found.form == "attribute"
