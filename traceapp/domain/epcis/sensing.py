"""Recorded values and test results as sensor reports (EPCIS 2.0, 7.3.7), with units of UN/ECE Recommendation 20."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct

from traceapp.domain.epcis.event import SensorElement, SensorReport
from traceapp.domain.epcis.identity import Identity
from traceapp.domain.plant import Plant
from traceapp.domain.record.pieces import Measured
from traceapp.domain.record.quality import Result

_NUMBER = re.compile(r"[+-]?\d{1,30}(?:\.\d{1,30})?", re.ASCII)


class Told(NamedTuple):
    """How a unit is told. type: GS1's word of what is measured, "" for a word of ours. tens: shift of the point."""

    type: str
    uom: str
    tens: int = 0


_UNITS: Mapping[str, Told] = {
    "": Told("Dimensionless", ""),
    "%": Told("Dimensionless", "P1"),
    "ppm": Told("Dimensionless", "59"),
    "pcs": Told("Count", "H87"),
    "°C": Told("Temperature", "CEL"),
    "K/min": Told("", "F11"),
    "Pa": Told("Pressure", "PAL"),
    "kPa": Told("Pressure", "KPA"),
    "MPa": Told("Pressure", "MPA"),
    "mbar": Told("Pressure", "MBR"),
    "T": Told("MagneticFluxDensity", "D33"),
    "mT": Told("MagneticFluxDensity", "C29"),
    "Wb": Told("MagneticFlux", "WEB"),
    "mWb": Told("MagneticFlux", "C33"),
    "A/m": Told("", "AE"),
    "kA/m": Told("", "B24"),
    "kJ/m³": Told("", "B8", 3),  # Rec 20 has J/m³ and MJ/m³, nothing between
    "A·m²": Told("", "A5"),
    "V": Told("Voltage", "VLT"),
    "A": Told("ElectricCurrent", "AMP"),
    "kA": Told("ElectricCurrent", "B22"),
    "s": Told("Time", "SEC"),
    "min": Told("Time", "MIN"),
    "h": Told("Time", "HUR"),
    "1/min": Told("Frequency", "C94"),
    "m/s": Told("Speed", "MTS"),
    "g": Told("Mass", "GRM"),
    "kg": Told("Mass", "KGM"),
    "µm": Told("Length", "4H"),
    "mm": Told("Length", "MMT"),
    "g/cm³": Told("Density", "23"),
}


class Units(Struct, frozen=True):
    """The unit of each recorded field, by step and field, and of each property."""

    fields: Mapping[tuple[str, str], str]
    properties: Mapping[str, str]


def units_of(plant: Plant) -> Units:
    """As the plant's files say."""
    fields = {
        (step.key, field.key): field.unit
        for route in plant.routes.values()
        for step in route.steps
        for field in step.fields
    }
    return Units(fields, {key: measured.unit for key, measured in plant.properties.items()})


def recorded(
    ids: Identity, units: Units, step: str, fields: tuple[Measured, ...], *more: SensorReport
) -> tuple[SensorElement, ...]:
    """The fields of a step as one element; none without any."""
    reports = (*(_recorded(ids, units.fields.get((step, one.field)), one) for one in fields), *more)
    return (SensorElement(sensor_report=reports),) if reports else ()


def _recorded(ids: Identity, unit: str | None, one: Measured) -> SensorReport:
    told, value = _told(unit), number(one.value)
    return SensorReport(
        type=(told.type if value is not None else "") or ids.word(one.field or "value"),
        device_id=ids.thing("instrument", one.instrument),
        value=None if value is None else _shifted(value, told),
        string_value=one.value if value is None else "",
        uom=told.uom if value is not None else "",
        field=one.field,
        unit=_unit(unit, told),
    )


def kilograms(field: str, mass_mg: int, device: str = "") -> SensorReport:
    """A mass that was weighed."""
    return SensorReport(type="Mass", device_id=device, value=Decimal(mass_mg).scaleb(-6), uom="KGM", field=field)


def stray(ids: Identity, strength: str, at_metres: str, instrument: str) -> SensorReport:
    """A stray field in A/m at so many metres from a package."""
    value = number(strength)
    return SensorReport(
        type=ids.word("stray-field"),
        device_id=ids.thing("instrument", instrument),
        value=value,
        string_value=strength if value is None else "",
        uom="AE" if value is not None else "",
        field="stray-field",
        method=f"{at_metres} m" if at_metres else "",
    )


def results(ids: Identity, units: Units, found: tuple[Result, ...]) -> tuple[SensorElement, ...]:
    """Test results as one element."""
    reports = tuple(_result(ids, units.properties.get(one.property), one) for one in found)
    return (SensorElement(sensor_report=reports),) if reports else ()


def _result(ids: Identity, unit: str | None, one: Result) -> SensorReport:
    told = _told(unit)
    least, mean, most, low, high = (
        None if (value := number(text)) is None else _shifted(value, told)
        for text in (one.least, one.mean, one.most, one.low, one.high)
    )
    measured = any(value is not None for value in (least, mean, most))
    return SensorReport(
        type=(told.type if measured else "") or ids.word(one.property or "value"),
        exception="ALARM_CONDITION" if one.verdict == "fail" else "",
        device_id=ids.thing("instrument", one.instrument),
        string_value="" if measured else one.attribute,
        min_value=least,
        max_value=most,
        mean_value=mean,
        uom=told.uom if measured else "",
        field=one.property,
        n=one.n,
        method=one.method,
        low=low,
        high=high,
        at=one.temperature,
        unit=_unit(unit, told),
    )


def _told(unit: str | None) -> Told:
    return Told("", "") if unit is None else _UNITS.get(unit, Told("", ""))


def _unit(unit: str | None, told: Told) -> str:
    return unit if unit and not told.uom else ""


def _shifted(value: Decimal, told: Told) -> Decimal:
    return value.scaleb(told.tens) if told.tens else value


def number(text: str) -> Decimal | None:
    """The number that is written; None for a word."""
    return Decimal(text) if _NUMBER.fullmatch(text) else None
