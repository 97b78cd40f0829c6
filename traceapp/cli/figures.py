"""Codes, quantities and times as a person reads them on a command line."""

from collections.abc import Iterable
from datetime import datetime, tzinfo

from traceapp.domain.quantity import Quantity, Unit, decimal_text
from traceapp.domain.worked_out import kilograms, shown
from traceapp.services.trace.flow import WHOLE


def amount(number: int, unit: str) -> str:
    """`149.82 kg`, `2400 pcs`."""
    return quantity(Quantity(number, Unit(unit)))


def quantity(told: Quantity) -> str:
    return f"{decimal_text(told)} {'kg' if told.unit is Unit.MG else 'pcs'}"


def worked_out(masses_mg: Iterable[int], places: int) -> list[str]:
    """Masses that nobody weighed, to so many places: `143.91 kg`."""
    return [f"{kilograms(mass, places)} kg" for mass in masses_mg]


def dealt(amounts: Iterable[int], unit: str) -> list[str]:
    """Parts and their sum, which the parts add up to as they are written."""
    return [f"{text} {'kg' if unit == Unit.MG else 'pcs'}" for text in shown(amounts, Unit(unit))]


def moment(microseconds: int, zone: tzinfo) -> str:
    """A moment on the plant's clock; "" for 0."""
    return f"{datetime.fromtimestamp(microseconds / 1_000_000, tz=zone):%Y-%m-%d %H:%M}" if microseconds else ""


def share(part: int) -> str:
    """A share of the whole in percent, to a millionth of it: `12.3456 %`; what is less but not nothing says so."""
    millionths = (part * 1_000_000 + WHOLE // 2) // WHOLE
    if part and not millionths:
        return "< 0.0001 %"
    return f"{millionths // 10_000}.{millionths % 10_000:04d} %"


def count(number: int, noun: str) -> str:
    """`1 lot`, `2 lots`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
