"""A million events of the journal streamed into a document, beside `json.dumps` of ready dictionaries."""

import json
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from msgspec import json as exact

from tests.bench.figure import AtMost, Figure
from tests.bench.plant_at_scale import plant_of
from tests.bench.unmeasured import Unmeasured
from tests.domain.epcis.epcis_checks import NAMESPACE, scene
from tests.store.terminals import Clock, key_of, url_of
from traceapp.domain.epcis.event import Event
from traceapp.exchange.epcis_document import document_lines
from traceapp.services.publishing.telling_partners import Names, events_between
from traceapp.store.opening import open_store

LOTS = 1_000_000
WARM, READY = 100_000, 20_000
"""Events after which it is measured, and dictionaries of the first that are dumped for the floor."""
_STATUS = Path("/proc/self/status")


def bench() -> list[Figure]:
    """Microseconds of the processor for an event, and by how much memory grows while most of the million go by."""
    if not _STATUS.exists():
        raise Unmeasured("this system does not say how much memory a process uses")
    store = open_store(url_of(plant_of(LOTS)), now=Clock(), key=key_of("A"))
    ready: list[dict[str, Any]] = []
    with closing(store), store.reading() as books:
        told = events_between(books, scene(), Names(books))
        lines = document_lines(_seen(told, ready), namespace=NAMESPACE, created="2026-12-16T13:32:05.123Z")
        began, warm, count = 0.0, 0.0, 0
        for count, _ in enumerate(lines, 1):
            if count == WARM:
                began, warm = time.process_time(), _resident_mb()
        ours = (time.process_time() - began) / (count - WARM) * 1_000_000
        grown = _resident_mb() - warm
    if count < LOTS:
        raise Unmeasured(f"only {count} events came out of {LOTS} lots")
    return [
        Figure("an event of a million streamed into a document", ours, "µs", _floor(ready), AtMost(200)),
        Figure("memory meanwhile, after the first 100 000, grows by", grown, "MB", None, AtMost(5)),
    ]


def _seen(events: Iterable[Event], ready: list[dict[str, Any]]) -> Iterator[Event]:
    """The events as they pass; the first of them also as dictionaries."""
    for event in events:
        if len(ready) < READY:
            ready.append(json.loads(exact.Encoder(decimal_format="number").encode(event)))
        yield event


def _floor(ready: list[dict[str, Any]]) -> float:
    began = time.process_time()
    for one in ready:
        json.dumps(one)
    return (time.process_time() - began) / len(ready) * 1_000_000


def _resident_mb() -> float:
    line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024
