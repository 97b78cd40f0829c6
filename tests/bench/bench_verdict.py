"""From the first byte on the wire to the painted answer: a pseudo-terminal, the real reader thread, the real window."""

import time
from functools import partial
from typing import Any

from tests.bench.figure import AboveFloor, Figure, median, percentile
from tests.bench.scanned_window import PEOPLE, ScannedWindow, scanned_window, unknown_codes

SCANS = 200


def bench() -> list[Figure]:
    """p50 and p99 of a lot that is not known here, refused and painted red; and of a badge, recorded and greeted."""
    with scanned_window() as window:
        window.scan("%U:A7")
        took = [window.scan(code) for code in unknown_codes(SCANS)]
        recorded, writes = _recorded(window)
    return [
        Figure("serial byte to painted answer, p50", median(took) * 1e3, "ms"),
        Figure("serial byte to painted answer, p99", percentile(took, 99) * 1e3, "ms", floor=0.0, limit=AboveFloor(50)),
        Figure("the same with what it records, p50", median(recorded) * 1e3, "ms", median(writes) * 1e3),
        Figure(
            "the same with what it records, p99",
            percentile(recorded, 99) * 1e3,
            "ms",
            percentile(writes, 99) * 1e3,
            AboveFloor(50),
        ),
    ]


def _recorded(window: ScannedWindow) -> tuple[list[float], list[float]]:
    """Seconds of each badge, and of the write that it leads to, on the writing thread."""
    writes: list[float] = []
    do = window.app.floor.do

    def timed(*arguments: Any, **others: Any) -> Any:
        begun = time.perf_counter()
        outcome = do(*arguments, **others)
        writes.append(time.perf_counter() - begun)
        return outcome

    window.app.floor.do = timed  # type: ignore[method-assign]
    took = [
        window.scan(f"%U:{PEOPLE[(number + 1) % 2]}", partial(_is_longer, writes, len(writes)))
        for number in range(SCANS)
    ]
    return took, writes


def _is_longer(writes: list[float], than: int) -> bool:
    return len(writes) > than
