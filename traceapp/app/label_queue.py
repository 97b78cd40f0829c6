"""Labels that wait for a printer: queued with the entry that made them, kept in the store."""

from collections.abc import Callable, Sequence

from traceapp.domain.entry import Entry
from traceapp.domain.equipment import Station
from traceapp.domain.label import BoxLabel, CertificateLabel, ContainerLabel, Label, StrayField
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity, pcs
from traceapp.domain.record.dispatch import CertificateIssued, Packed
from traceapp.domain.record.pieces import EntryRef
from traceapp.services.dispatch_labels import box_label, certificate_labels
from traceapp.services.labelling import container_labels
from traceapp.services.ports import Books
from traceapp.services.talk import Label as Queued
from traceapp.store.desk import PrintJob
from traceapp.store.store import Store

PRINTER_SETTING = "printer.labels"


class LabelQueue:
    """The queue of one terminal."""

    def __init__(self, store: Store, plant: Plant, stray: StrayField, now: Callable[[], int]) -> None:
        self._store = store
        self._plant = plant
        self._stray = stray
        self._now = now

    def waiting(self) -> int:
        """How many labels wait for a printer."""
        with self._store.desk() as desk:
            return desk.waiting()

    def queue(self, station: Station, entries: Sequence[EntryRef], *, printing: bool = True) -> tuple[Queued, ...]:
        """Queue the labels that these entries make (unless `printing` is False); returns them, in order."""
        queued = []
        with self._store.reading() as books:
            found = [(ref, label) for ref in entries for label in self.labels_of(books, station.route, ref)]
        if not printing:
            return tuple(Queued(code, quantity) for code, _, quantity in (named(label) for _, label in found))
        with self._store.desk() as desk:
            printer = desk.setting(f"{PRINTER_SETTING}.{station.key}") or desk.setting(PRINTER_SETTING)
            for ref, label in found:
                code, layout, quantity = named(label)
                queued.append(Queued(code, quantity))
                desk.queue(
                    PrintJob(
                        id=0,
                        created=self._now(),
                        printer=printer,
                        title=f"{layout} {code}".replace("/", "-"),
                        code=code,
                        layout=layout,
                        lot=code.partition("/")[0],
                        sha256="",
                        answer="waiting",
                        reason="",
                        tries=0,
                        entry=str(ref),
                    )
                )
        return tuple(queued)

    def labels_of(self, books: Books, route: str, ref: EntryRef) -> tuple[Label, ...]:
        """The labels that an entry makes: of containers, of the box packed, of the boxes certified."""
        entry = books.entry(ref)
        if entry is None:
            return ()
        match entry.record:
            case Packed(box=box):
                return (box_label(books, box, self._stray.limits, at=entry.happened),)
            case CertificateIssued(number=number):
                issued = books.certificate(number)
                return () if issued is None else certificate_labels(books, issued, entry)
            case _:
                return container_labels(books, self._plant, route, entry, self._name_of(entry))

    def _name_of(self, entry: Entry) -> str:
        """The name of who made an entry; the badge number when the name was removed."""
        with self._store.desk() as desk:
            return desk.name(entry.who[0]) if entry.who else ""


def named(label: Label) -> tuple[str, str, Quantity]:
    """What a label is called in the queue, which layout it takes, and the quantity on it."""
    match label:
        case ContainerLabel(code=code, quantity=quantity):
            return code, "container-100x50", quantity
        case BoxLabel(code=code, pieces=pieces):
            return code, "shipping-4x6", pcs(pieces)
        case CertificateLabel(box=box):
            return box, "certificate-60x40", pcs(0)
