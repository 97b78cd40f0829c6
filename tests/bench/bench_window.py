"""The window over time: how long another screen takes, what it does while nobody does anything, what an hour leaves."""

import os
import time
from collections.abc import Callable, Sequence
from functools import partial
from math import inf
from pathlib import Path

from PySide6.QtCore import QTimer

from tests.bench.figure import AboveFloor, AtMost, Figure, median, percentile
from tests.bench.scanned_window import PEOPLE, ScannedWindow, scanned_window, unknown_codes, wait
from tests.bench.unmeasured import Unmeasured
from tests.end_to_end.watchdog import TURN_MS, Watchdog
from tests.ui.rooms.every_door import every_door
from ui.language import Language
from ui.rooms.doors import Desk, Door, Find, Holds, Home, KeyIn, Lots, Overview, Trace
from ui.theme import DARK, LIGHT, Tokens

ROUNDS = 20
IDLE_S = 20.0
SCANS_AN_HOUR = 900
"""One every four seconds, which is a busy station."""
DOORS: tuple[Door, ...] = (Find(), Holds(), Lots(), Trace(), Overview(), KeyIn(), Desk())


def bench() -> list[Figure]:
    """Milliseconds a switch and a turn of the main thread; per cent of a core; megabytes."""
    if not Path("/proc/self/status").exists():
        raise Unmeasured("this system does not say how much memory a process uses")
    with scanned_window() as window:
        window.scan("%U:A7")
        window.settle()
        watchdog = Watchdog(inf)
        _until_imported(window)
        opened = _longest(window, watchdog, [partial(window.desktop.rooms.go, door) for door in every_door()])
        wears = [partial(_wear, window, tokens) for tokens in (DARK, LIGHT)]
        speaks = [partial(_speak, window, one) for one in Language]
        window.desktop.rooms.go(Overview())
        dressed = median([_longest(window, watchdog, wears) for _ in range(ROUNDS)])
        spoken = median([_longest(window, watchdog, speaks) for _ in range(ROUNDS)])
        first, switches = _switched(window)
        watchdog.turns_ms.clear()
        before, after = _hour(window), _hour(window)
        watchdog.stop()
        window.desktop.rooms.go(KeyIn())
        wait(500)
        idle = _idle()
    turns = [turn for turn in watchdog.turns_ms if turn > 1.0]
    return [
        Figure("another screen, p50", median(switches) * 1e3, "ms"),
        Figure("another screen, p99", percentile(switches, 99) * 1e3, "ms", limit=AtMost(100)),
        Figure("another screen the first time, slowest", max(first) * 1e3, "ms"),
        Figure("turns of the main thread over 1 ms, p50", median(turns), "ms"),
        Figure("the longest turn of the main thread while scanning", max(turns), "ms", limit=AtMost(TURN_MS)),
        Figure("the longest when each room is entered the first time", opened, "ms", limit=AtMost(TURN_MS)),
        Figure("the longest when another dress is put on, p50", dressed, "ms", limit=AtMost(TURN_MS)),
        Figure("the longest when another language is spoken, p50", spoken, "ms", limit=AtMost(TURN_MS)),
        Figure("idle, of a core", idle * 100, "%", limit=AtMost(1)),
        Figure("memory after a second hour of scans", after, "MB", before, AboveFloor(2)),
    ]


def _until_imported(window: ScannedWindow) -> None:
    """Until the modules of all rooms are there, however busy the machine is."""
    while (warming := window.desktop._warming) is None or not warming._has_begun or warming._steps:
        wait(50)
    window.settle()


def _longest(window: ScannedWindow, watchdog: Watchdog, acts: Sequence[Callable[[], None]]) -> float:
    """Milliseconds of the main thread's own time that the longest turn took, with each act begun in one of its own."""
    watchdog.turns_ms.clear()
    for act in acts:
        QTimer.singleShot(0, window.desktop, act)
        wait(50)
        window.settle()
    return max(watchdog.turns_ms)


def _wear(window: ScannedWindow, tokens: Tokens) -> None:
    window.desktop.dress(tokens, window.desktop.dressed[1])


def _speak(window: ScannedWindow, language: Language) -> None:
    window.desktop.dress(window.desktop.dressed[0], language)


def _switched(window: ScannedWindow) -> tuple[list[float], list[float]]:
    """Seconds until each screen is painted: the first time, and every other time."""
    rooms = window.desktop.rooms
    took = [[_painted_after(window, door, rooms.go) for door in DOORS] for _ in range(ROUNDS + 1)]
    rooms.go(Home())
    window.settle()
    return took[0], [seconds for round_ in took[1:] for seconds in round_]


def _painted_after(window: ScannedWindow, door: Door, go: Callable[[Door], None]) -> float:
    """Seconds until the screen behind a door is in front and painted, asked for and drawn on this thread."""
    begun = time.perf_counter()
    go(door)
    screen = window.desktop.window.screen_now
    assert screen is not None
    window.desktop.window.repaint()
    took = time.perf_counter() - begun
    window.settle()
    wait(5)
    return took


def _hour(window: ScannedWindow) -> float:
    """Megabytes in use after an hour's scans, one of ten a badge that is recorded, the others refused."""
    for number, code in enumerate(unknown_codes(SCANS_AN_HOUR)):
        window.scan(f"%U:{PEOPLE[number // 10 % 2]}" if number % 10 == 0 else code)
    window.settle()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _idle() -> float:
    """What part of one core this process takes while the window stands and nobody does anything."""
    begun, used = time.perf_counter(), time.process_time()
    wait(int(IDLE_S * 1000))
    return (time.process_time() - used) / (time.perf_counter() - begun)
