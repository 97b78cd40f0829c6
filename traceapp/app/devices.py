"""The station's scanners and scales, opened and told of."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from traceapp.app.device_health import SCALE, SCANNER, DeviceHealth
from traceapp.domain.scan import RawScan
from traceapp.domain.weighing import Pan

if TYPE_CHECKING:
    from traceapp.app.open_ports import OpenPorts


class Devices:
    """This terminal's scanners and scales, open for one station at a time.

    settings: those whose names begin so, without that beginning: `scanner.<station>.<name>` as
    `scanners.kept_scanner`, `scale.<station>.<instrument>` as `scales.kept_setting`. on_scan and on_health are called
    in port threads: only hand over there.

    Attributes:
        known: kind and name of everything that is set up at the station.
    """

    def __init__(
        self,
        settings: Callable[[str], Mapping[str, str]],
        on_scan: Callable[[RawScan], None],
        on_health: Callable[[DeviceHealth], None],
        now: Callable[[], int],
    ) -> None:
        self.known: frozenset[tuple[str, str]] = frozenset()
        self._settings = settings
        self._on_scan, self._on_health, self._now = on_scan, on_health, now
        self._ports: OpenPorts | None = None

    @property
    def scales(self) -> frozenset[str]:
        """The instruments that weigh at the station."""
        return frozenset(name for kind, name in self.known if kind == SCALE)

    def turn_to(self, station: str) -> None:
        """Open what is set up at a station, by the settings as they are now, and close what is not.

        What is connected there as it was here stays open all the while: what it reads meanwhile is not lost.
        """
        scanners, scales = self._kept(SCANNER, station), self._kept(SCALE, station)
        self.known = frozenset({*((SCANNER, name) for name in scanners), *((SCALE, name) for name in scales)})
        if self._ports is None and self.known:
            from traceapp.app.open_ports import OpenPorts

            self._ports = OpenPorts(self._on_scan, self._on_health, self._now)
        if self._ports is not None:
            self._ports.turn_to(scanners, scales)

    def _kept(self, kind: str, station: str) -> dict[str, str]:
        return {name: kept for name, kept in self._settings(f"{kind}.{station}.").items() if kept}

    def pans(self) -> tuple[Pan, ...]:
        """What each scale that is there shows now; any thread may look, as often as it likes."""
        return self._ports.pans() if self._ports is not None else ()

    def beep(self, scanner: str, *, is_good: bool) -> None:
        """The scanner answers by its own beeper, if it can be told; empty: every one that can. Nobody waits for it."""
        if self._ports is not None:
            self._ports.beep(scanner, is_good=is_good)

    def close(self) -> None:
        """Stop them all; within a few seconds, whatever a driver does."""
        self.known = frozenset()
        if self._ports is not None:
            self._ports.close()
