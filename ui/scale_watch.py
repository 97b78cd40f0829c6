"""Watches the scales: ten looks a second at what they show, whatever they send; says what is new, and what counts."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from traceapp.app import DeviceHealth, scale_health
from traceapp.domain.weighing import SILENT_US, Pan, Shown, Told, WeighIn, asked, gone, refused, showed, standing, tared
from traceapp.domain.weighing import shown as shown_by
from traceapp.services.station.talk import Standing, Talk, Tone, Weighed
from traceapp.services.station.weight_wanted import prompt_of

LOOK_MS = 100


class ScaleWatch(QObject):
    """The station's scales and the mass that the conversation wants.

    Signals:
        shown(Shown | None): the scale in use shows something else; None: no scale is there.
        weighed(Weighed): a weight that counts.
        stood(Standing): what OK would take is another weight now, or none.
        health_changed(DeviceHealth): a scale is found, lost, in trouble, or silent.
    """

    shown = Signal(object)
    weighed = Signal(object)
    stood = Signal(object)
    health_changed = Signal(object)

    def __init__(self, pans: Callable[[], tuple[Pan, ...]], now: Callable[[], int]) -> None:
        super().__init__()
        self._pans = pans
        self._now = now
        self._state = WeighIn()
        self._ports: dict[str, DeviceHealth] = {}
        self._health: dict[str, tuple[str, str]] = {}
        self._shown: Shown | None = None
        self._stood: Told | None = None
        self._wanted = self._left = ""
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def watch(self, scales: frozenset[str]) -> None:
        """Looks at these from now on, by their instruments; empty: at none. Whichever stays keeps its tare."""
        self._ports = {name: port for name, port in self._ports.items() if name in scales}
        self._health = {name: told for name, told in self._health.items() if name in scales}
        self._look()
        if scales:
            self._timer.start()
        else:
            self._timer.stop()

    @Slot(object)
    def follow(self, talk: Talk) -> None:
        """What the conversation wants now, and whether it took what it was told."""
        self._wanted = prompt_of(talk)
        was_refused = talk.question is None and talk.flash is not None and talk.flash.tone is Tone.WRONG
        if self._state.is_told and self._wanted == self._state.prompt and was_refused:
            self._state = refused(self._state)
        self._ask()

    def leave(self, prompt: str) -> None:
        """This mass is keyed; empty: none is."""
        self._left = prompt
        self._ask()

    def _ask(self) -> None:
        self._state = asked(self._state, "" if self._wanted == self._left else self._wanted, self._now())

    def take_port(self, health: DeviceHealth) -> None:
        """How the port of a scale stands."""
        self._ports[health.name] = health
        self._look()

    def tare(self) -> None:
        """Nets out what stands on the scale in use; an empty scale has no tare."""
        now = self._now()
        self._state = tared(self._state, now)
        self._say(now)

    @Slot()
    def _look(self) -> None:
        now = self._now()
        pans = {pan.instrument: pan for pan in self._pans() if now - pan.at < SILENT_US}
        for one in self._state.scales:
            if one.pan.instrument not in pans:
                self._state = gone(self._state, one.pan.instrument)
        for pan in pans.values():
            self._take(pan)
        for name, port in self._ports.items():
            self._say_health(scale_health(port, pans.get(name), now))
        self._say(now)

    def _take(self, pan: Pan) -> None:
        self._state, told = showed(self._state, pan)
        if told is not None:
            self.weighed.emit(Weighed(told.mass_mg, told.instrument, pan.at, told.prompt))

    def _say_health(self, health: DeviceHealth) -> None:
        told = health.condition, health.reason
        if self._health.get(health.name) != told:
            self._health[health.name] = told
            self.health_changed.emit(health)

    def _say(self, now: int) -> None:
        """What is seen and what OK would take, when it changed."""
        stood = standing(self._state, now)
        if stood != self._stood:
            self._stood = stood
            self.stood.emit(Standing(stood))
        seen = shown_by(self._state)
        if seen != self._shown:
            self._shown = seen
            self.shown.emit(seen)
