"""What a lot must be: the customer's limits over the part's, and over what its grade promises (DOMAIN 15)."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from traceapp.domain.grade import GradeLimit
from traceapp.domain.lot import LotState
from traceapp.domain.order import OrderLine
from traceapp.domain.part import Part, Requirement, Specification
from traceapp.domain.plant import Plant
from traceapp.domain.route import Route
from traceapp.errors import Refused
from traceapp.services.delivery.lineage import FINAL_LOT
from traceapp.services.ports import Books


class Specified(Struct, frozen=True, kw_only=True):
    """What a lot must be, by property and kind of test unit; and the lot as it stands.

    specification: the one that is printed, the order line's before the part's. rows: what is asked for. graded: what
    the grade promises of properties that no row names; it is judged where it is measured, and not asked for.
    """

    state: LotState
    line: OrderLine | None = None
    specification: Specification | None = None
    rows: tuple[Requirement, ...] = ()
    graded: tuple[Requirement, ...] = ()

    def requirement(self, measured: str, kind: str) -> Requirement | None:
        """The row that speaks of this property on this kind of unit; a coupon before diffusion is not the magnet."""
        every = (*self.rows, *self.graded)
        return next((row for row in every if row.property == measured and row.test_unit == kind), None)


def specified(books: Books, plant: Plant, lot: str, at: int) -> Specified:
    """What a lot must be at a moment (UTC microseconds). Refused `lot_unknown`."""
    state = books.lot(lot)
    if state is None:
        raise Refused("lot_unknown", lot=lot)
    line = order_of_lot(books, state, at)
    part = books.fact("part", state.part, at) if state.part else None
    known = part if isinstance(part, Part) else None
    customers = _specification(books, line.specification if line is not None else "", at)
    parts = _specification(books, known.specification if known is not None else "", at)
    rows = tuple(_over(customers, parts))
    named = {row.property for row in rows}
    promised = tuple(_promised(plant, known, state)) if known is not None else ()
    return Specified(
        state=state,
        line=line,
        specification=customers or parts,
        rows=rows,
        graded=tuple(row for row in promised if row.property not in named),
    )


def order_of_lot(books: Books, state: LotState, at: int) -> OrderLine | None:
    """The order line that the lot is made for."""
    line = books.fact("order_line", state.order, at) if state.order else None
    return line if isinstance(line, OrderLine) else None


def _specification(books: Books, key: str, at: int) -> Specification | None:
    found = books.fact("specification", key, at) if key else None
    return found if isinstance(found, Specification) else None


def _over(upper: Specification | None, lower: Specification | None) -> Iterator[Requirement]:
    """The rows of the upper specification, then those of the lower on properties that the upper does not name."""
    first = upper.requirements if upper is not None else ()
    named = {row.property for row in first}
    yield from first
    if lower is not None and lower is not upper:
        yield from (row for row in lower.requirements if row.property not in named)


def _promised(plant: Plant, part: Part, state: LotState) -> Iterator[Requirement]:
    """The grade's limits, each on the unit that a part on its way shows the property on."""
    grade = plant.grades.get(part.grade or state.grade)
    route = plant.routes.get(part.route or state.route)
    if grade is None or route is None:
        return
    for limit in grade.limits:
        yield _row(limit, route, part.path)


def _row(limit: GradeLimit, route: Route, path: tuple[str, ...]) -> Requirement:
    step = route.unit_step(limit.property, path)
    kind = (step.test_unit if step is not None else None) or FINAL_LOT
    return Requirement(property=limit.property, low=_text(limit.low), high=_text(limit.high), test_unit=kind)


def rows_of_grade(plant: Plant, grade: str) -> tuple[Requirement, ...]:
    """What a grade promises, as the rows that a specification could begin with; none for one that is on no file.

    Each is asked of the first unit on the way to the magnet that a route measures the property on.
    """
    found = plant.grades.get(grade)
    return tuple(_begun(plant, limit) for limit in (found.limits if found is not None else ()))


def _begun(plant: Plant, limit: GradeLimit) -> Requirement:
    tests = [row for route in plant.routes.values() for row in route.tests if limit.property in row.properties]
    unit = next((row.units[0] for row in tests if row.units and row.units[0] != FINAL_LOT), FINAL_LOT)
    return Requirement(property=limit.property, low=_text(limit.low), high=_text(limit.high), test_unit=unit)


def _text(limit: Decimal | None) -> str:
    return "" if limit is None else format(limit, "f")
