"""The journal as an EPCIS document for a trading partner: of a period, or of a lot with all that it came from."""

from collections.abc import Iterator

from traceapp.domain.epcis.scene import moment
from traceapp.domain.plant import Plant
from traceapp.exchange.epcis_document import document_lines
from traceapp.services.publishing.telling_partners import events_between, events_of_lot, scene_of
from traceapp.store.books import Books


def epcis_of_period(books: Books, plant: Plant, since: int = 0, until: int = 0, *, at: int) -> Iterator[bytes]:
    """A document, line by line, of what was recorded in a period; all of it where `until` is 0.

    at: now (UTC microseconds). Refused `site_without_host`.
    """
    scene, names = scene_of(books, plant, at)
    events = events_between(books, scene, names, since, until)
    return document_lines(events, namespace=scene.ids.namespace, created=moment(at))


def epcis_of_lot(books: Books, plant: Plant, lot: str, *, at: int) -> Iterator[bytes]:
    """A document, line by line, of a lot and its ancestry. Refused `lot_unknown`, `site_without_host`."""
    scene, names = scene_of(books, plant, at)
    events = events_of_lot(books, scene, names, lot)
    return document_lines(events, namespace=scene.ids.namespace, created=moment(at))
