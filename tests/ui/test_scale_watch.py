"""What scales send reaches the window a few times a second, whatever comes; what counts is told once."""

import pytest

from traceapp.app import SCALE, DeviceHealth
from traceapp.app.scales import Pans
from traceapp.devices.scale import Weight
from traceapp.domain.equipment import Station
from traceapp.domain.weighing import SILENT_US, STILL_US, Shown
from traceapp.services.station.talk import Standing, Talk
from ui.scale_watch import LOOK_MS, ScaleWatch

KG = 1_000_000
ON = "SC-1-B"
TALK = Talk(station=Station(key="SC-1", name="Strip casting"))
EVERY = 50_000


class Bench:
    """A watch on a clock of its own, and what it says."""

    def __init__(self) -> None:
        self.now = 1_000_000_000
        self.pans = Pans()
        self.watch = ScaleWatch(self.pans.newest, self._clock)
        self.shown: list[Shown | None] = []
        self.stood: list[Standing] = []
        self.health: list[tuple[str, str]] = []
        self.watch.shown.connect(self.shown.append)
        self.watch.stood.connect(self.stood.append)
        self.watch.health_changed.connect(self._hear)
        self.watch.follow(TALK)
        self.watch.watch(frozenset({ON}))

    def send(self, kilograms: float, *, lines: int = 1, stable: bool = True) -> None:
        for _ in range(lines):
            self.now += EVERY
            self.pans.take(Weight(ON, int(kilograms * KG), stable, b"", self.now, 10_000))

    def look(self) -> None:
        self.watch._look()

    def _clock(self) -> int:
        return self.now

    def _hear(self, health: DeviceHealth) -> None:
        self.health.append((health.condition, health.reason))


@pytest.fixture
def bench(qapp):
    made = Bench()
    yield made
    made.watch.watch(frozenset())
    made.watch.deleteLater()


def test_a_thousand_lines_between_two_looks_are_one_reading_the_newest(bench: Bench):
    for kilograms in range(1_000):
        bench.send(kilograms)
    bench.look()
    assert [shown.net_mg for shown in bench.shown if shown is not None] == [999 * KG]


def test_a_weight_that_stays_says_nothing_more(bench: Bench):
    for _ in range(100):
        bench.send(125, lines=2)
        bench.look()
    assert len(bench.shown) == 1
    assert bench.stood == [], "nothing is asked for"


def test_it_looks_by_itself_ten_times_a_second(bench: Bench, qtbot):
    assert LOOK_MS == 100
    with qtbot.waitSignal(bench.watch.shown):
        bench.send(125)


def test_a_scale_that_falls_silent_shows_nothing_and_is_said_to_be_silent_until_it_speaks(bench: Bench):
    bench.watch.take_port(DeviceHealth(ON, "ready", "", bench.now, SCALE))
    bench.send(125)
    bench.look()
    bench.now += SILENT_US
    bench.look()
    assert bench.shown[-1] is None
    assert bench.health == [("ready", ""), ("silent", "scale_silent")]
    bench.send(125)
    bench.look()
    assert bench.health[-1] == ("ready", "")
    assert bench.shown[-1] is not None


def test_a_scale_that_is_lost_is_said_at_once(bench: Bench):
    bench.watch.take_port(DeviceHealth(ON, "ready", "", bench.now, SCALE))
    bench.watch.take_port(DeviceHealth(ON, "lost", "port_missing", bench.now, SCALE))
    assert bench.health == [("ready", ""), ("lost", "port_missing")]


def test_nothing_is_told_while_no_mass_is_wanted(bench: Bench, qtbot):
    with qtbot.assertNotEmitted(bench.watch.weighed):
        bench.send(0)
        bench.look()
        bench.send(125, lines=STILL_US // EVERY + 5)
        bench.look()


def test_tare_shows_at_once(bench: Bench):
    bench.send(1.25)
    bench.look()
    bench.watch.tare()
    assert [(one.net_mg, one.tare_mg) for one in bench.shown if one is not None] == [(1_250_000, 0), (0, 1_250_000)]
