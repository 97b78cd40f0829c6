"""An EPCIS 2.0 document in JSON-LD (EPCIS 2.0, 10), event by event, so that its length costs no memory."""

from collections.abc import Iterable, Iterator

import msgspec

from traceapp.domain.epcis.event import CONTEXT, PREFIX, Event

_encoder = msgspec.json.Encoder(decimal_format="number")
MEDIA_TYPE = "application/ld+json"


def document_lines(events: Iterable[Event], *, namespace: str, created: str) -> Iterator[bytes]:
    """A line for what stands before the events, one for each, and what stands behind them.

    namespace: of the plant's own words. created: the moment it was written, `2026-12-16T13:32:05.123Z`.
    """
    head = {
        "@context": context(namespace),
        "type": "EPCISDocument",
        "schemaVersion": "2.0",
        "creationDate": created,
    }
    yield _encoder.encode(head)[:-1] + b',"epcisBody":{"eventList":[\n'
    waiting: bytes | None = None
    for event in events:
        if waiting is not None:
            yield waiting + b",\n"
        waiting = _encoder.encode(event)
    if waiting is not None:
        yield waiting + b"\n"
    yield b"]}}\n"


def context(namespace: str) -> list[object]:
    """What the words of the document mean: GS1's, and the plant's own."""
    return [CONTEXT, {PREFIX: namespace}]
