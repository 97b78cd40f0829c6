"""The scanners and scales of the station at the window: what they say, how they are, and what they are told."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from traceapp.app import SCALE, App, DeviceHealth
from traceapp.domain.bounce import BounceFilter
from traceapp.domain.scan import RawScan
from traceapp.domain.weighing import Shown
from traceapp.services.station.talk import Talk
from ui.sounds import BEEPED, Sound

if TYPE_CHECKING:
    from ui.scale_watch import ScaleWatch

TROUBLE = frozenset({"lost", "silent", "stuck", "abandoned", "drifting", "faulty"})
"""Conditions of a device that somebody should hear of, once."""


class StationDevices(QObject):
    """What is set up for one station at a time.

    Port threads only emit; Qt queues. A trigger's echo (the same code within 800 ms) is dropped here.

    Attributes:
        weight: what the scale in use shows; None without one.

    Signals:
        scanned(RawScan): a scan, once.
        weighed(Weighed | Standing): a weight that counts, or that OK would take.
        weight_changed(Shown | None): the scale in use shows something else.
        health_changed(): a device is found, lost, in trouble or silent, or other ones are set up.
        ailed(): a device that did not fail before fails.
    """

    scanned = Signal(object)
    weighed = Signal(object)
    weight_changed = Signal(object)
    health_changed = Signal()
    ailed = Signal()
    _read = Signal(object)
    _reported = Signal(object)

    def __init__(self, app: App, talk: Talk) -> None:
        super().__init__()
        self.weight: Shown | None = None
        self._now = app.now
        self._talk = talk
        self._devices = app.devices(on_scan=self._read.emit, on_health=self._reported.emit)
        self._health: dict[tuple[str, str], DeviceHealth] = {}
        self._bounce = BounceFilter()
        self._last = ""
        self._read.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._reported.connect(self._take_port, Qt.ConnectionType.QueuedConnection)

    @property
    def health(self) -> tuple[DeviceHealth, ...]:
        """How each device is that has said so."""
        return tuple(self._health.values())

    @cached_property
    def _scales(self) -> "ScaleWatch":
        """Made when the station has a scale."""
        from ui.scale_watch import ScaleWatch

        watch = ScaleWatch(self._devices.pans, self._now)
        watch.weighed.connect(self.weighed)
        watch.stood.connect(self.weighed)
        watch.shown.connect(self._show)
        watch.health_changed.connect(self._keep)
        watch.follow(self._talk)
        return watch

    def turn_to(self, station: str) -> None:
        """Opens what is set up for a station and closes what is not; what is connected as before stays open."""
        self._devices.turn_to(station)
        self._watch()
        gone = self._health.keys() - self._devices.known
        for of in gone:
            del self._health[of]
        if gone:
            self.health_changed.emit()

    def close(self) -> None:
        """Closes them all; one that a driver still holds is left behind, not waited for."""
        self._devices.close()
        self._watch()

    def _watch(self) -> None:
        if self._devices.scales or "_scales" in self.__dict__:
            self._scales.watch(self._devices.scales)

    @Slot(object)
    def follow(self, talk: Talk) -> None:
        """What the conversation wants now of a scale."""
        self._talk = talk
        if "_scales" in self.__dict__:
            self._scales.follow(talk)

    @Slot(object)
    def leave(self, prompt: str) -> None:
        """This mass is keyed; empty: none is."""
        if self._devices.scales:
            self._scales.leave(prompt)

    def tare(self) -> None:
        """Nets out what stands on the scale in use."""
        if self._devices.scales:
            self._scales.tare()

    @Slot(object)
    def beep(self, sound: Sound) -> None:
        """The scanner that was used last says with its own beeper what the terminal says; all do when none was."""
        if sound in BEEPED:
            self._devices.beep(self._last, is_good=sound is not Sound.REFUSED)

    @Slot(object)
    def beep_all(self, sound: Sound) -> None:
        """Every scanner that can be told beeps: a test."""
        if sound in BEEPED:
            self._devices.beep("", is_good=sound is not Sound.REFUSED)

    @Slot(object)
    def _take(self, scan: RawScan) -> None:
        self._last = scan.device
        if not self._bounce.is_echo(scan):
            self.scanned.emit(scan)

    @Slot(object)
    def _show(self, weight: Shown | None) -> None:
        self.weight = weight
        self.weight_changed.emit(weight)

    @Slot(object)
    def _take_port(self, health: DeviceHealth) -> None:
        """A scale is as healthy as what comes through its port; what is set up no more is nothing to anybody."""
        if (health.kind, health.name) not in self._devices.known:
            return
        if health.kind == SCALE:
            self._scales.take_port(health)
        else:
            self._keep(health)

    @Slot(object)
    def _keep(self, health: DeviceHealth) -> None:
        before = self._health.get((health.kind, health.name))
        self._health[health.kind, health.name] = health
        if health.condition in TROUBLE and (before is None or before.condition not in TROUBLE):
            self.ailed.emit()
        self.health_changed.emit()
