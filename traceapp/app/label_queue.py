"""Labels that wait for a printer: queued with the entry that made them, kept in the store."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from traceapp.domain.command import Command, Outcome
from traceapp.domain.entry import Entry
from traceapp.domain.equipment import Station
from traceapp.domain.label import BoxLabel, CertificateLabel, ContainerLabel, Label
from traceapp.domain.lot_code import ContainerCode, parse_keyed
from traceapp.domain.quantity import Quantity, pcs
from traceapp.domain.record.dispatch import CertificateIssued, LabelSpoiled, Packed
from traceapp.domain.record.pieces import EntryRef
from traceapp.errors import Refused
from traceapp.services.labels.dispatch_labels import box_label, certificate_labels
from traceapp.services.labels.labelling import container_labels, void_label
from traceapp.services.ports import Books
from traceapp.services.station.talk import Label as Queued
from traceapp.settings import fresh_id
from traceapp.store.desk import Desk, PrintJob
from traceapp.store.store import Store

if TYPE_CHECKING:
    from traceapp.app.plant_files import Resources

PRINTER_SETTING = "printer.labels"
MOST_WAITING = 100_000


class LabelQueue:
    """The queue of one terminal."""

    def __init__(self, store: Store, resources: "Callable[[], Resources]", now: Callable[[], int]) -> None:
        self._store = store
        self._resources = resources
        self._now = now

    def waiting(self) -> int:
        """How many labels wait for a printer."""
        with self._store.desk() as desk:
            return desk.waiting()

    def queue(self, station: Station, entries: Sequence[EntryRef], *, printing: bool = True) -> tuple[Queued, ...]:
        """Queue the labels that these entries make (unless `printing` is False); returns them, in order."""
        with self._store.reading() as books:
            found = [(ref, label) for ref in entries for label in self.labels_of(books, station.route, ref)]
        if printing:
            self._queue(station, found)
        return tuple(queued(label) for _, label in found)

    def queue_rest(self, station: Station, entries: Sequence[EntryRef]) -> tuple[Queued, ...]:
        """As `queue`, for entries after which the program stopped: what was queued then is not queued again."""
        with self._store.reading() as books:
            found = [(ref, label) for ref in entries for label in self.labels_of(books, station.route, ref)]
        with self._store.desk() as desk:
            there = {ref: desk.asked_for(str(ref)) for ref in entries}
        self._queue(station, [(ref, label) for ref, label in found if named(label)[:2] not in there[ref]])
        return tuple(queued(label) for _, label in found)

    def queue_again(self, station: Station, *codes: str) -> int:
        """Queue the labels of these codes once more; how many. The new ones stand in for the old, which are void.

        What waits for the printer anyway is not queued twice.
        Refused: code_malformed, code_check, code_unknown, container_unknown, box_opened.
        """
        with self._store.desk() as desk:
            waiting = {(job.code, job.layout) for job in desk.jobs("waiting", limit=MOST_WAITING)}
        with self._store.reading() as books:
            every = [labelled for code in codes for labelled in self.labels_for(books, code)]
        found = [(ref, label) for ref, label in every if named(label)[:2] not in waiting]
        self._queue(station, found)
        return len(found)

    def void(self, person: str, station: Station, code: str) -> Outcome:
        """A container's old label was scanned to be destroyed. Refused: label_unknown, label_spoiled, not_allowed."""
        with self._store.desk() as desk:
            job = desk.last_printed(code)
        entries = self._store.entries_of(label_command(job)) if job is not None else ()
        if not entries:
            raise Refused("label_unknown", code=code, entry="")
        spoiled = LabelSpoiled(label=entries[0], code=code)
        command = Command(id=fresh_id(), who=(person,), where=station.key, happened=self._now())
        return self._store.record(command, lambda books: void_label(books, command, spoiled=spoiled))

    def _queue(self, station: Station, found: Sequence[tuple[EntryRef, Label]]) -> None:
        with self._store.desk() as desk:
            printer = self.printer_of(desk, station)
            for ref, label in found:
                code, layout, _ = named(label)
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

    def first_printed(self, code: str) -> EntryRef | None:
        """The printing of this code that is the oldest of those not destroyed; None when none is on paper."""
        return next(iter(self.on_paper(code)), None)

    def on_paper(self, code: str) -> tuple[EntryRef, ...]:
        """The printings of this code that nobody destroyed, the oldest first."""
        with self._store.desk() as desk:
            jobs = desk.printed(code)
        printings = [ref for job in jobs for ref in self._store.entries_of(label_command(job))]
        with self._store.reading() as books:
            states = ((ref, books.label(str(ref))) for ref in printings)
            return tuple(ref for ref, state in states if state is not None and not state.spoiled)

    def printer_of(self, desk: Desk, station: Station) -> str:
        """The address of the station's label printer; "" where labels become files."""
        return desk.setting(f"{PRINTER_SETTING}.{station.key}") or desk.setting(PRINTER_SETTING)

    def labels_for(self, books: Books, typed: str) -> tuple[tuple[EntryRef, Label], ...]:
        """The labels of a container, a whole lot, a box or a certificate, with the entries that make them.

        Refused: code_malformed, code_check, code_unknown, container_unknown.
        """
        issued = books.certificate(typed)
        if issued is not None and issued.entry is not None:
            ref = issued.entry
            return tuple((ref, label) for label in self.labels_of(books, "", ref))
        code = parse_keyed(typed)
        lot = str(code.lot if isinstance(code, ContainerCode) else code)
        route = self._route(books, lot)
        every = [(ref, label) for ref in _labelled(books, lot) for label in self.labels_of(books, route, ref)]
        latest = {named(label)[0]: (ref, label) for ref, label in every}
        wanted = lot if not isinstance(code, ContainerCode) else str(code)
        found = tuple(one for name, one in latest.items() if wanted in {name, name.partition("/")[0]})
        if not found:
            raise Refused("container_unknown", lot=lot, container=code.number if isinstance(code, ContainerCode) else 0)
        return found

    def _route(self, books: Books, code: str) -> str:
        """The route of the step that made the lot; of a received one, a route that has the step."""
        lot = books.lot(code)
        if lot is None or lot.route:
            return lot.route if lot is not None else ""
        return next(
            (route.key for route in self._resources().plant.routes.values() if route.find(lot.step) is not None), ""
        )

    def labels_of(self, books: Books, route: str, ref: EntryRef) -> tuple[Label, ...]:
        """The labels that an entry makes: of containers, of the box packed, of the boxes certified.

        A box that was opened has none any more; what stayed in the containers keeps its own.
        Refused certificate_not_valid: for a certificate that was withdrawn or superseded since.
        """
        entry = books.entry(ref)
        if entry is None:
            return ()
        match entry.record:
            case Packed(box=box):
                resources = self._resources()
                remnants = container_labels(books, resources.plant, route, entry, self._name_of(entry))
                if not _holds_what_it_was_packed_with(books, box, ref):
                    return remnants
                return (box_label(books, box, resources.stray_field.limits, at=entry.happened), *remnants)
            case CertificateIssued(number=number):
                issued = books.certificate(number)
                if issued is None:
                    return ()
                if issued.standing != "valid":  # a label that still waits must not speak for what stands no more
                    raise Refused("certificate_not_valid", number=number, standing=issued.standing)
                return certificate_labels(books, issued, entry)
            case _:
                return container_labels(books, self._resources().plant, route, entry, self._name_of(entry))

    def _name_of(self, entry: Entry) -> str:
        """The name of who made an entry; the badge number when the name was removed."""
        with self._store.desk() as desk:
            return desk.name(entry.who[0]) if entry.who else ""


def _holds_what_it_was_packed_with(books: Books, code: str, packed: EntryRef) -> bool:
    box = books.box(code)
    return box is not None and box.packed == packed and not box.opened


def _labelled(books: Books, code: str) -> tuple[EntryRef, ...]:
    """The entries that gave a lot, box or sample its labels, the last one last. Refused: code_unknown, box_opened."""
    lot, box = books.lot(code), books.box(code)
    if lot is not None and lot.birth is not None:
        later = (*(exposure.entry for exposure in lot.exposures), *(c.labelled for c in lot.containers))
        told = books.entries(tuple(dict.fromkeys(ref for ref in later if ref is not None)))
        return lot.birth, *sorted(told, key=lambda ref: told[ref].position)
    if box is not None and box.opened:
        raise Refused("box_opened", box=code)
    if box is not None and box.packed is not None:
        return (box.packed,)
    sample = books.history("sample", code)
    if sample:
        return (sample[0].ref,)
    raise Refused("code_unknown", code=code)


def queued(label: Label) -> Queued:
    """A label as the station asks for it to be stuck on."""
    code, _, quantity = named(label)
    return Queued(code, quantity, is_remnant=isinstance(label, ContainerLabel) and label.is_remnant)


def label_command(job: PrintJob) -> str:
    """The command by which a printed label is recorded: once for each job."""
    return f"label-{job.id}"


def named(label: Label) -> tuple[str, str, Quantity]:
    """What a label is called in the queue, which layout it takes, and the quantity on it."""
    match label:
        case ContainerLabel(code=code, quantity=quantity):
            return code, "container-100x50", quantity
        case BoxLabel(code=code, pieces=pieces, sscc=sscc):
            return code, "shipping-sscc-4x6" if sscc else "shipping-4x6", pcs(pieces)
        case CertificateLabel(box=box):
            return box, "certificate-60x40", pcs(0)
