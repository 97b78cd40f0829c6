"""From the port threads to the main thread: one queued signal for scans, one for the health of the devices."""

from PySide6.QtCore import QObject, Qt, Signal, Slot

from traceapp.app import App, DeviceHealth, Devices
from traceapp.domain.bounce import BounceFilter
from traceapp.domain.scan import RawScan
from ui.sounds import BEEPED, Sound


class ScannerBridge(QObject):
    """Opens the station's scanners and scales, and passes on what the scanners say and how they all are.

    Port threads only emit; Qt queues. A trigger's echo (the same code within 800 ms) is dropped here.

    Signals:
        scanned(RawScan): a scan, once.
        health_changed(DeviceHealth): a device was found, lost, or is in trouble.
    """

    scanned = Signal(object)
    health_changed = Signal(object)
    _arrived = Signal(object)
    _reported = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._bounce = BounceFilter()
        self._devices: Devices | None = None
        self._last = ""
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._reported.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def open(self, app: App, station: str) -> Devices:
        """Starts a reader for each device set up for this station."""
        self._devices = app.open_devices(station, on_scan=self._arrived.emit, on_health=self._reported.emit)
        return self._devices

    def close(self) -> None:
        """Stops the readers; one that a driver still holds is left behind, not waited for."""
        if self._devices is not None:
            self._devices.close()
            self._devices = None

    @Slot(object)
    def beep(self, sound: Sound) -> None:
        """The scanner that was used last says with its own beeper what the terminal says; all do when none was."""
        if self._devices is not None and sound in BEEPED:
            self._devices.beep(self._last, is_good=sound is not Sound.REFUSED)

    @Slot(object)
    def beep_all(self, sound: Sound) -> None:
        """Every scanner that can be told beeps: a test."""
        if self._devices is not None and sound in BEEPED:
            self._devices.beep("", is_good=sound is not Sound.REFUSED)

    @Slot(object)
    def _take(self, scan: RawScan) -> None:
        self._last = scan.device
        if not self._bounce.is_echo(scan):
            self.scanned.emit(scan)

    @Slot(object)
    def _report(self, health: DeviceHealth) -> None:
        self.health_changed.emit(health)
