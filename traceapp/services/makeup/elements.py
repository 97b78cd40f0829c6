"""How much of each element is in a lot: predicted and measured side by side, and what each of the two rests on."""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from traceapp.domain.load import Report
from traceapp.domain.lot import LotState
from traceapp.domain.makeup import Makeup, Version
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity, Unit
from traceapp.services.makeup.agreement import is_within
from traceapp.services.makeup.makeups import told_share


class Basis(StrEnum):
    """What the prediction of an element's share rests on."""

    ANALYSIS = "the analysis that came with it"
    THUMB = "a rule of thumb for its material"
    PARENTS = "what went in"
    PARENTS_BY_THUMB = "what went in, some of it by a rule of thumb"


class ElementLine(Struct, frozen=True, kw_only=True):
    """One element; shares of the mass in 10⁻¹².

    element: "" is matter of which nobody knows what it holds. measured: None where nobody measured it. agrees: whether
    the two agree within their uncertainty; None where that cannot be said. made_mg, left_mg: milligrams of the element
    in the lot as it was made and in what is left of it; None where the mass of a piece is not known. report: of the
    measurement, and unit: what was measured.
    """

    element: str
    predicted: int
    measured: int | None
    agrees: bool | None
    made_mg: int | None
    left_mg: int | None
    basis: Basis
    report: str = ""
    unit: str = ""

    @property
    def share(self) -> int:
        """The one that counts."""
        return self.predicted if self.measured is None else self.measured


def elements_of(
    plant: Plant, state: LotState, version: Version, reports: Sequence[tuple[str, Report]]
) -> tuple[ElementLine, ...]:
    """The elements of a lot as it is now, the most plentiful first. reports: of it and of its loads, by unit code."""
    names = {content.element for makeup in (version.makeup, version.foretold) for content in makeup.contents}
    lines = [_line(plant, state, version, reports, name) for name in names]
    return tuple(sorted(lines, key=lambda line: (not line.element, -line.share, line.element)))


def _line(
    plant: Plant, state: LotState, version: Version, reports: Sequence[tuple[str, Report]], element: str
) -> ElementLine:
    is_measured = element in version.measured
    unit, report = _source(plant, reports, element) if is_measured else ("", "")
    return ElementLine(
        element=element,
        predicted=version.foretold.share(element),
        measured=version.makeup.share(element) if is_measured else None,
        agrees=is_within(plant, element, version),
        made_mg=_mass(state, version.makeup, element, Quantity(state.tally.made, state.unit)),
        left_mg=_mass(state, version.makeup, element, state.left),
        basis=_basis(state, version, element),
        report=report,
        unit=unit,
    )


def _basis(state: LotState, version: Version, element: str) -> Basis:
    is_presumed = element in version.presumed
    if state.parents:
        return Basis.PARENTS_BY_THUMB if is_presumed else Basis.PARENTS
    return Basis.THUMB if is_presumed else Basis.ANALYSIS


def _mass(state: LotState, makeup: Makeup, element: str, quantity: Quantity) -> int | None:
    if quantity.unit is Unit.MG:
        return makeup.mass_of(element, quantity.amount)
    unit_mass = state.unit_mass
    if unit_mass is None or not unit_mass.pieces:
        return None
    return makeup.mass_of(element, unit_mass.mass_of(quantity.amount))


def _source(plant: Plant, reports: Sequence[tuple[str, Report]], element: str) -> tuple[str, str]:
    """The unit and the number of the newest report that tells of the element."""
    telling = [
        (report.at, report.entry.seq, unit, report.report)
        for unit, report in reports
        if any(element in told_share(plant, result) for result in report.results)
    ]
    return max(telling)[2:] if telling else ("", "")
