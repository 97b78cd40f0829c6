"""How packages of magnets may fly, by the stray field that was measured around them (DOMAIN 22)."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

import msgspec

from traceapp.domain.written import Number

AIR = "air"
"""The way of a shipment that these limits bind."""


class AirClass(StrEnum):
    """How a package of magnets may fly (DOMAIN 22)."""

    NOT_RESTRICTED = "not_restricted"
    REGULATED = "regulated"
    FORBIDDEN = "forbidden"
    UNKNOWN = "unknown"


class FieldLimit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A field strength in A/m that must not be exceeded at a distance in metres."""

    at_most: Number
    at_metres: Number
    means: AirClass


class StrayField(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The file `resources/transport/stray-field.yaml`: limits from the mildest class to the hardest."""

    revision: str
    source: str
    limits: tuple[FieldLimit, ...]


class StrayMeasured(msgspec.Struct, frozen=True, array_like=True):
    """The strongest field found around a package: A/m at so many metres, decimal texts, and with what."""

    strength: str
    at_metres: str
    instrument: str = ""


def air_class(strength: str, at_metres: str, limits: Sequence[FieldLimit]) -> AirClass:
    """How a package may fly, by one measurement and the limits from the mildest class to the hardest.

    A limit is kept when the field, taken no farther away than the limit asks, stays within it: a stray field only falls
    with distance. Beyond the last limit, at its distance or farther, it is forbidden. Anything between is unknown and
    has to be measured at the next distance.
    """
    field, distance = Decimal(strength), Decimal(at_metres)
    for limit in limits:
        if distance <= limit.at_metres and field <= limit.at_most:
            return limit.means
    if limits and distance >= limits[-1].at_metres and field > limits[-1].at_most:
        return AirClass.FORBIDDEN
    return AirClass.UNKNOWN


def deciding(measured: Sequence[StrayMeasured], limits: Sequence[FieldLimit]) -> tuple[AirClass, StrayMeasured | None]:
    """How a package may fly by the last measurement of it, and that one: what was taken before may be true no more."""
    if not measured:
        return AirClass.UNKNOWN, None
    last = measured[-1]
    return air_class(last.strength, last.at_metres, limits), last
