"""What others say of our events: the official schema where it lies beside the repository, and the public generator."""

import json
import re
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tests.services.plant_builder import shipped_plant
from traceapp.domain.epcis.event import CONTEXT, Event
from traceapp.domain.epcis.identity import Identity
from traceapp.domain.epcis.scene import Scene
from traceapp.domain.epcis.sensing import units_of
from traceapp.exchange.epcis_document import document_lines

HOST = "https://trace.example"
NAMESPACE = f"{HOST}/epcis/"
SCHEMA = Path(__file__).parents[4] / "shared" / "standards" / "EPCIS-JSON-Schema.json"


def scene(*, gtins: dict[str, str] | None = None, lots: Iterable[str] = ()) -> Scene:
    """The shipped plant at Berlin."""
    known, named = frozenset(lots), gtins or {}
    ids = Identity(HOST, lambda lot: named.get(lot, ""), lambda code: code in known)
    return Scene(ids, units_of(shipped_plant()), ZoneInfo("Europe/Berlin"), "plant", {})


def document(events: Iterable[Event], namespace: str = NAMESPACE) -> bytes:
    return b"".join(document_lines(events, namespace=namespace, created="2026-12-16T13:32:05.123Z"))


def reference_hashes(body: bytes) -> list[str]:
    """The hashes that the public reference generator finds for a document's events."""
    from epcis_event_hash_generator.hash_generator import epcis_hashes_from_events

    found: list[str] = epcis_hashes_from_events(_as_it_reads(body))
    return found


def reference_pre_hashes(body: bytes) -> list[str]:
    """What it hashes, to see where two differ."""
    from epcis_event_hash_generator.hash_generator import derive_prehashes_from_events

    found: list[str] = derive_prehashes_from_events(_as_it_reads(body))
    return found


def _as_it_reads(body: bytes) -> Any:
    from epcis_event_hash_generator import jsonld
    from epcis_event_hash_generator.json_to_py import event_list_from_epcis_document_str

    jsonld.set_document_loader(_context_that_comes_along)
    return event_list_from_epcis_document_str(body.decode())


def _context_that_comes_along(url: str, _options: object) -> dict[str, Any]:
    """GS1's context as the generator brings it; its own loader warns, and would go to the network for others."""
    assert url == CONTEXT, url
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": _context()}


@cache
def _context() -> Any:
    import epcis_event_hash_generator

    name = "e532647e8eb371379b8b0e8602d8981c8566bc60f7351f22c76a5bc865962008.jsonld"
    return json.loads((Path(epcis_event_hash_generator.__file__).parent / name).read_text(encoding="utf-8"))


@cache
def _validator() -> Any:
    from jsonschema import Draft7Validator, FormatChecker

    formats = FormatChecker(())
    formats.checks("uri")(lambda text: not isinstance(text, str) or _URI.fullmatch(text) is not None)
    formats.checks("date-time", ValueError)(lambda text: bool(datetime.fromisoformat(text)))
    return Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")), format_checker=formats)


_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")  # RFC 3986


def schema_errors(body: bytes) -> list[str]:
    """What the official schema finds wrong; nothing where it is not at hand."""
    if not SCHEMA.exists():
        return []
    errors = _validator().iter_errors(json.loads(body))
    return [f"{list(error.absolute_path)}: {error.message[:200]}" for error in errors]
