"""What the story calls things, and the codes they have in the books: `heat-3`, `press-1..4`, `press-2/1..3`."""

import re
from collections.abc import Iterator

from msgspec import Struct, field

from traceapp.domain.record import Unknown
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import CertificateIssued, CustomerReturned, Packed, ShipmentOpened
from traceapp.domain.record.pieces import EntryRef, Target
from traceapp.domain.record.production import CameBack, Exposed, LotReceived, SampleTaken, SentOut, StepPerformed
from traceapp.domain.record.quality import DocumentAdded
from traceapp.services.holds.holds import target_of

_TOKEN = re.compile(r"([a-z][a-z0-9:-]*?)(?:(\d+)\.\.(\d+))?(?:/(\d+)(?:\.\.(\d+))?)?")


class Names(Struct):
    """Names given so far. codes: of lots, loads, boxes, shipments, and digests of documents; entries: in
    which each came about.
    """

    codes: dict[str, str] = field(default_factory=dict)
    entries: dict[str, EntryRef] = field(default_factory=dict)

    def give(self, name: str, ref: EntryRef, record: Record | Unknown) -> None:
        """Name what this entry made; its by-products are called `<name>:<material>`."""
        self.entries[name] = ref
        match record:
            case LotReceived(lot=lot) | CustomerReturned(lot=lot):
                self.codes[name] = lot.code
            case StepPerformed(lots=lots, by_products=by_products):
                self.codes.update((name, lot.code) for lot in lots)
                self.codes.update((f"{name}:{b.material}", b.lot.code) for b in by_products if b.lot is not None)
            case Exposed(code=code) | CameBack(code=code) | SampleTaken(code=code):
                self.codes[name] = code
            case Packed(box=code) | ShipmentOpened(shipment=code) | CertificateIssued(number=code):
                self.codes[name] = code
            case DocumentAdded(sha256=code):
                self.codes[name] = code
            case SentOut(job=code):
                self.codes[name] = code
            case _:
                pass

    def code(self, name: str) -> str:
        """Raises ValueError in plain words."""
        found = self.codes.get(name)
        if found is None:
            raise ValueError(f"“{name}” has not been made yet")
        return found

    def entry(self, name: str) -> EntryRef:
        """Raises ValueError in plain words."""
        found = self.entries.get(name)
        if found is None:
            raise ValueError(f"nothing called “{name}” has been recorded yet")
        return found

    def targets(self, text: str) -> tuple[Target, ...]:
        """Lots, containers and boxes of a list such as `press-1..3, iron-1/2`. Raises ValueError in plain words."""
        return tuple(
            target_of(code, container) for one in text.split(",") for code, container in self.places(one.strip())
        )

    def places(self, token: str) -> Iterator[tuple[str, int]]:
        """Codes with their containers, 0 for all. Raises ValueError in plain words."""
        found = _TOKEN.fullmatch(token)
        if found is None:
            raise ValueError(f"“{token}” is no name such as heat-3, press-1..4 or press-2/1..3")
        stem, first, last, container, to = found.groups()
        names = [stem] if first is None else [f"{stem}{n}" for n in range(int(first), int(last) + 1)]
        containers = range(int(container or 0), int(to or container or 0) + 1)
        for name in names:
            code = self.code(name)
            yield from ((code, n) for n in containers)
