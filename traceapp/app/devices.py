"""The station's scanners and scales, opened and told of."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.problem import Problem
from traceapp.domain.weighing import SILENT_US, Pan

if TYPE_CHECKING:
    from traceapp.app.scales import Pans
    from traceapp.devices.beeper import Beeper
    from traceapp.devices.port_reader import PortReader

SCANNER, SCALE = "scanner", "scale"
_PASSING = frozenset({"overload", "underload", "not_ready"})
"""What a healthy scale says of what lies on it."""


class DeviceHealth(Struct, frozen=True):
    """How a device of the station is. condition: searching, ready, lost, stuck, abandoned, faulty, silent. kind:
    scanner or scale; a scale's name is its instrument. at: UTC µs. told: what the system said, where that is more.
    """

    name: str
    condition: str
    reason: str
    at: int
    kind: str = SCANNER
    told: Problem | None = None


class Devices:
    """The station's open scanners and scales. beepers: how those scanners answer that can be told, by name."""

    def __init__(
        self,
        readers: "Sequence[PortReader]",
        pans: "Pans | None" = None,
        beepers: "Mapping[str, Beeper] | None" = None,
    ) -> None:
        self._readers = tuple(readers)
        self._beepers = beepers or {}
        self._pans = pans
        for reader in self._readers:
            reader.start()

    @property
    def has_scales(self) -> bool:
        return self._pans is not None

    def pans(self) -> tuple[Pan, ...]:
        """What each scale that is there shows now; any thread may look, as often as it likes."""
        return self._pans.newest() if self._pans is not None else ()

    def beep(self, scanner: str, *, is_good: bool) -> None:
        """The scanner answers by its own beeper, if it can be told; empty: every one that can. Nobody waits for it."""
        for reader in self._readers:
            commands = self._beepers.get(reader.device.name)
            if commands is not None and scanner in ("", reader.device.name):
                reader.say(commands.good if is_good else commands.bad)

    def close(self) -> None:
        """Stop them all; within a few seconds, whatever a driver does."""
        if self._readers:
            from traceapp.devices.scanner import stop_all

            stop_all(self._readers)


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
