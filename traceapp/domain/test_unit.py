"""What a test result is worth after the steps done since it was taken (DOMAIN 18).

A result belongs to a test unit. Each route carries one table, property × step: the result *survives* the step, the
property must be measured *again*, or the result is *invalid*.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

import msgspec

from traceapp.domain.flaw import Flaw, repeated
from traceapp.domain.problem import because
from traceapp.domain.step import Step, TestUnit
from traceapp.domain.words import Words
from traceapp.domain.written import Key, Number

if TYPE_CHECKING:
    from traceapp.domain.route import Route

_MARK = re.compile(r"<(/?)(\w*)>")


class Verdict(StrEnum):
    """What a result is worth now, from best to worst.

    SURVIVES: it may be certified. AGAIN: it may still be looked at, but a new result is needed before it is certified.
    INVALID: the step changed the property; the result is void and is never shown as one of the lot.
    """

    SURVIVES = "survives"
    AGAIN = "again"
    INVALID = "invalid"


_WORST_FIRST = (Verdict.INVALID, Verdict.AGAIN)


class Property(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A property that is measured. symbol: as printed, with `<sub>` and `<sup>`; unit: never translated, "" is none.

    form `attribute`: judged yes or no, by counting pieces that fail. needs: the state of magnetisation in which it can
    be measured; a result taken in the other state is none. element: the chemical symbol of a composition property.
    agrees: so far apart, in the unit, what was measured of the element and what was predicted still agree: the expanded
    uncertainty of both together; None where they are not compared.
    """

    key: Key
    name: Words
    symbol: str
    group: Literal["magnetic", "density", "composition", "dimension", "surface", "marking"]
    unit: str = ""
    decimals: int = 0
    method: str = ""
    form: Literal["number", "attribute"] = "number"
    needs: Literal["magnetised", "demagnetised"] | None = None
    element: str = ""
    agrees: Number | None = None


class PropertyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of `resources/properties/`."""

    properties: tuple[Property, ...]


class Survival(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Rows of the table for properties that fare alike. Steps named in neither list leave the result as it is.

    units: the test units that can speak for these properties; none named, any can.
    """

    properties: tuple[Key, ...]
    units: tuple[TestUnit, ...] = ()
    again: tuple[Key, ...] = ()
    invalid: tuple[Key, ...] = ()

    def after(self, step: str) -> Verdict:
        if step in self.invalid:
            return Verdict.INVALID
        return Verdict.AGAIN if step in self.again else Verdict.SURVIVES


def verdict_after(tests: Sequence[Survival], property_key: str, steps_since: Iterable[str]) -> Verdict:
    """What a result is worth after the steps done since it was taken: the worst of what they do to it.

    A property without a row in the table survives no step: it is AGAIN, so that a certificate fails closed.
    """
    row = _row(tests, property_key)
    steps = tuple(steps_since)
    if row is None:
        return Verdict.AGAIN if steps else Verdict.SURVIVES
    seen = {row.after(step) for step in steps}
    return next((verdict for verdict in _WORST_FIRST if verdict in seen), Verdict.SURVIVES)


def unit_step(route: "Route", property_key: str, steps_done: Sequence[str]) -> Step | None:
    """The step whose test unit a result of this property now belongs to.

    It is the last one done that touches the property (its row says again or invalid there) and has a test unit that can
    speak for it: after grain-boundary diffusion HcJ is a matter of the diffusion load, no longer of the sinter load.
    None: none was done.
    """
    row = _row(route.tests, property_key)
    if row is None:
        return None
    for key in reversed(steps_done):
        step = route.find(key)
        if step is None or step.test_unit is None or row.after(key) is Verdict.SURVIVES:
            continue
        if not row.units or step.test_unit in row.units:
            return step
    return None


def _row(tests: Sequence[Survival], property_key: str) -> Survival | None:
    return next((row for row in tests if property_key in row.properties), None)


def measurable(measured: Property, magnetised: str) -> bool:
    """Whether a lot in this state (`magnetised`, `demagnetised` or "" for never magnetised) can show the property."""
    match measured.needs:
        case None:
            return True
        case "magnetised":
            return magnetised == "magnetised"
        case "demagnetised":
            return magnetised != "magnetised"


def property_flaws(file: PropertyFile) -> tuple[Flaw, ...]:
    """What is wrong with a list of properties."""
    found = [*repeated(tuple(p.key for p in file.properties), "properties")]
    for n, measured in enumerate(file.properties):
        found += [flaw.under("properties", n) for flaw in _property_flaws(measured)]
    return tuple(found)


def _property_flaws(measured: Property) -> Iterator[Flaw]:
    if not 0 <= measured.decimals <= 6:
        yield Flaw(("decimals",), because("not_between", low="0", high="6"))
    if not balanced(measured.symbol):
        yield Flaw(("symbol",), because("symbol_marks"))
    if (measured.group == "composition") != bool(measured.element):
        yield Flaw(("element",), because("only_with_composition"))
    if measured.agrees is not None and not measured.element:
        yield Flaw(("agrees",), because("only_with_composition"))
    if measured.agrees is not None and measured.agrees < 0:
        yield Flaw(("agrees",), because("below_zero"))
    if measured.form == "attribute" and measured.unit:
        yield Flaw(("unit",), because("not_with_attribute"))


def balanced(markup: str) -> bool:
    """Whether every `<sub>` and `<sup>` is closed, none lies in another, and nothing else stands in angle brackets."""
    marks = [match.groups() for match in _MARK.finditer(markup)]
    if any(sign in _MARK.sub("", markup) for sign in "<>&") or len(marks) % 2:
        return False
    pairs = zip(marks[::2], marks[1::2], strict=True)
    return all(opened == ("", name) and closed and name in {"sub", "sup"} for opened, (closed, name) in pairs)


def survival_flaws(tests: Sequence[Survival], steps: frozenset[str]) -> Iterator[Flaw]:
    """What is wrong with a route's table, given its step keys."""
    seen: set[str] = set()
    for n, row in enumerate(tests):
        for m, key in enumerate(row.properties):
            if key in seen:
                yield Flaw((n, "properties", m), because("row_twice", name=key))
            seen.add(key)
        for name in ("again", "invalid"):
            named: tuple[str, ...] = getattr(row, name)
            for m, step in enumerate(named):
                if step not in steps:
                    yield Flaw((n, name, m), because("unknown_step", name=step))
        for m, step in enumerate(row.again):
            if step in row.invalid:
                yield Flaw((n, "again", m), because("under_invalid_too", name=step))
