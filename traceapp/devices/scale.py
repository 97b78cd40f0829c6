"""A scale that sends lines: each becomes a weight in milligrams, stable or not, or says why it is none.

Three dialects cover the scales of a plant: MT-SICS (Mettler-Toledo), the ST/US lines of A&D, CAS, Ohaus and many
indicators, and SBI (Sartorius, Minebea), where a missing unit means not yet stable.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from traceapp.devices.port_reader import PortNews, PortReader, World
from traceapp.devices.serial_port import Device

_MG = {"mg": 1, "g": 1_000, "kg": 1_000_000, "t": 1_000_000_000}
_NUMBER = r"(?P<number>[+-]? *[0-9]+(?:\.[0-9]+)?)"
_SICS = re.compile(rf"S (?P<state>[SD]) +{_NUMBER} +(?P<unit>[A-Za-z]+)")
_STUS = re.compile(rf"(?P<state>ST|US)(?:,(?:GS|NT|G|N))?, *{_NUMBER} *(?P<unit>[A-Za-z]+)")
_SBI = re.compile(rf"(?:[NGT]\S*\s+)?{_NUMBER}(?: +(?P<unit>[A-Za-z]+))?")


class Dialect(StrEnum):
    """How a scale says what it weighs."""

    MT_SICS = "mt-sics"
    ST_US = "st-us"
    SBI = "sbi"


class WeightFault(StrEnum):
    """Why a line is no weight."""

    OVERLOAD = "overload"
    UNDERLOAD = "underload"
    NOT_READY = "not_ready"
    UNIT = "unit_unknown"  # a unit that is none of mg, g, kg, t
    MALFORMED = "weight_malformed"


_ANSWERS = {
    Dialect.MT_SICS: {"S +": WeightFault.OVERLOAD, "S -": WeightFault.UNDERLOAD, "S I": WeightFault.NOT_READY},
    Dialect.ST_US: {"OL": WeightFault.OVERLOAD, "UL": WeightFault.UNDERLOAD},
    Dialect.SBI: {
        "HIGH": WeightFault.OVERLOAD,
        "H": WeightFault.OVERLOAD,
        "LOW": WeightFault.UNDERLOAD,
        "L": WeightFault.UNDERLOAD,
    },
}


class Weight(Struct, frozen=True):
    """What a scale shows. mg: may be negative, a scale does show that. raw: its line. at: UTC microseconds.

    digit_mg: what the last digit it shows is worth, at least a milligram.
    """

    device: str
    mg: int
    is_stable: bool
    raw: bytes
    at: int
    digit_mg: int = 1


class NoWeight(Struct, frozen=True):
    """A line of a scale that is no weight, and why."""

    device: str
    fault: WeightFault
    raw: bytes
    at: int


Weighing: TypeAlias = Weight | NoWeight


def read_weight(device: str, dialect: Dialect, raw: bytes, at: int) -> Weighing:
    """The weight in a line. A number is taken with the unit that stands beside it, or not at all.

    An unstable SBI line names no unit, and so no weight: it is `NOT_READY`.
    """
    text = raw.decode("ascii", errors="replace").strip()
    for start, fault in _ANSWERS[dialect].items():
        if re.match(rf"{re.escape(start)}(?![A-Za-z0-9])", text):
            return NoWeight(device, fault, raw, at)
    found = {Dialect.MT_SICS: _SICS, Dialect.ST_US: _STUS, Dialect.SBI: _SBI}[dialect].fullmatch(text)
    if found is None:
        return NoWeight(device, WeightFault.MALFORMED, raw, at)
    if found["unit"] is None:
        return NoWeight(device, WeightFault.NOT_READY, raw, at)
    scale = _MG.get(found["unit"])
    if scale is None:
        return NoWeight(device, WeightFault.UNIT, raw, at)
    number = found["number"].replace(" ", "")
    mg = Decimal(number) * scale
    if mg != mg.to_integral_value():
        return NoWeight(device, WeightFault.MALFORMED, raw, at)
    is_stable = found.groupdict().get("state", "S") in {"S", "ST"}
    decimals = len(number.partition(".")[2])
    return Weight(device, int(mg), is_stable, raw, at, max(1, scale // 10**decimals))


def scale_reader(
    device: Device,
    dialect: Dialect,
    *,
    on_weighing: Callable[[Weighing], None],
    on_news: Callable[[PortNews], None],
    world: World | None = None,
) -> PortReader:
    """A reader, not yet started, that hands each line of the scale to `on_weighing` in its own thread.

    A scale that speaks only when asked is asked through `PortSettings.ask`, for MT-SICS `SI` and CR LF.
    """

    def deliver(payload: bytes, at: int) -> None:
        on_weighing(read_weight(device.name, dialect, payload, at))

    return PortReader(device, on_frame=deliver, on_news=on_news, world=world)
