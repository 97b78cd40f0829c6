"""Magnet grades: the least and greatest values that a grade's name promises."""

from collections.abc import Iterator, Set
from decimal import Decimal

import msgspec

from traceapp.domain.flaw import Flaw, repeated
from traceapp.domain.problem import because
from traceapp.domain.words import Words
from traceapp.domain.written import Key, Number

KA_PER_M_PER_T = Decimal("795.7747")
"""1/μ0: no material's HcB can be above Br times this."""


class GradeLimit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One promised property, in the property's own unit. None is open.

    derived: the value is not printed in the source but follows from neighbouring grades; says how.
    """

    property: Key
    low: Number | None = None
    high: Number | None = None
    derived: str = ""


class Grade(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A catalogue grade.

    working_temperature_c: the highest, as catalogues state it. source: the key of the table it was taken from.
    """

    key: str
    series: str
    limits: tuple[GradeLimit, ...]
    working_temperature_c: int
    source: Key
    note: str = ""

    def limit(self, property_key: str) -> GradeLimit | None:
        return next((limit for limit in self.limits if limit.property == property_key), None)


class GradeSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where figures come from."""

    key: Key
    title: str


class GradeFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of `resources/grades/`."""

    family: Words
    sources: tuple[GradeSource, ...]
    grades: tuple[Grade, ...]


def grade_flaws(file: GradeFile) -> tuple[Flaw, ...]:
    """What is wrong with a list of grades, physics included (STANDARDS 4.3)."""
    found = [
        *repeated(tuple(s.key for s in file.sources), "sources"),
        *repeated(tuple(g.key for g in file.grades), "grades"),
    ]
    known = {source.key for source in file.sources}
    for n, grade in enumerate(file.grades):
        found += [flaw.under("grades", n) for flaw in _flaws(grade)]
        if grade.source not in known:
            found.append(Flaw(("grades", n, "source"), because("not_under", name=grade.source, list="sources")))
    return tuple(found)


def unknown_properties(file: GradeFile, properties: Set[str]) -> tuple[Flaw, ...]:
    """Limits on properties that the plant does not know. properties: the known keys."""
    return tuple(
        Flaw(("grades", n, "limits", m, "property"), because("unknown_property", name=limit.property))
        for n, grade in enumerate(file.grades)
        for m, limit in enumerate(grade.limits)
        if limit.property not in properties
    )


def _flaws(grade: Grade) -> Iterator[Flaw]:
    yield from repeated(tuple(limit.property for limit in grade.limits), "limits", name="property")
    for n, limit in enumerate(grade.limits):
        if limit.low is None and limit.high is None:
            yield Flaw(("limits", n), because("no_limit"))
        elif limit.low is not None and limit.high is not None and limit.low > limit.high:
            yield Flaw(("limits", n, "low"), because("above_high_limit", low=str(limit.low), high=str(limit.high)))
    br, hcb, hcj = grade.limit("br"), grade.limit("hcb"), grade.limit("hcj")
    if hcb and hcj and hcb.low is not None and hcj.low is not None and hcb.low > hcj.low:
        yield Flaw(("limits",), because("hcb_above_hcj", hcb=str(hcb.low), hcj=str(hcj.low)))
    most = br.high if br else None
    if hcb and hcb.low is not None and most is not None and hcb.low > most * KA_PER_M_PER_T:
        yield Flaw(("limits",), because("hcb_above_br", hcb=str(hcb.low), br=str(most)))
    energy = grade.limit("bhmax")
    if energy and energy.low is not None and most is not None and energy.low > most * most * KA_PER_M_PER_T / 4:
        yield Flaw(("limits",), because("energy_above_br", energy=str(energy.low), br=str(most)))
