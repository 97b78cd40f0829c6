"""A property that is measured: its name, symbol and unit, and in which state of magnetisation it shows."""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from traceapp.domain.flaw import Flaw, repeated
from traceapp.domain.problem import because
from traceapp.domain.words import Words
from traceapp.domain.written import Key, Number

_MARK = re.compile(r"<(/?)(\w*)>")


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
