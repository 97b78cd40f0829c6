"""How the devices of a station are, as it tells people."""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.problem import Problem
from traceapp.domain.weighing import SILENT_US, Pan

SCANNER, SCALE = "scanner", "scale"
_PASSING = frozenset({"overload", "underload", "not_ready"})
"""What a healthy scale says of what lies on it."""


class DeviceHealth(Struct, frozen=True):
    """How a device of the station is. condition: searching, ready, lost, stuck, abandoned, faulty, silent, drifting.
    kind: scanner or scale; a scale's name is its instrument. at: UTC µs. told: what the system said beside `reason`.
    """

    name: str
    condition: str
    reason: str
    at: int
    kind: str = SCANNER
    told: Problem | None = None


def scale_health(port: DeviceHealth, pan: Pan | None, now: int) -> DeviceHealth:
    """How a scale is: as its port says, and while that is ready, whether weights come through it."""
    if port.condition != "ready":
        return port
    if now - max(port.at, pan.at if pan is not None else 0) >= SILENT_US:
        return replace(port, condition="silent", reason="scale_silent")
    if pan is not None and pan.fault and pan.fault not in _PASSING:
        return replace(port, condition="faulty", reason=pan.fault)
    if pan is not None and pan.drifts:
        return replace(port, condition="drifting", reason="scale_drifts")
    return port
